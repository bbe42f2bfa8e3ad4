// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// FLOWS.md 3: what comes in. tests/core/tst_floor_receive.cpp is the
/// specification.
[[nodiscard]] const Workflow &receiveWorkflow();

} // namespace bincard::floor
