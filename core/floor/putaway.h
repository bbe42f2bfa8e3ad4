// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// FLOWS.md 4: goods from staging to the shelf that a rule proposes.
[[nodiscard]] const Workflow &putAwayWorkflow();

} // namespace bincard::floor
