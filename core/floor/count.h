// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// FLOWS.md 6: counts by plan, by task, and on the spot.
[[nodiscard]] const Workflow &countWorkflow();

} // namespace bincard::floor
