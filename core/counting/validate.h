// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/counting/plan.h"
#include "core/kernel/workspace.h"

namespace bincard::counting {

/// Whether the plan may be saved as it is. Errors: InvalidInput, NotFound (the warehouse),
/// Duplicate (one plan for a class and zone).
[[nodiscard]] Result<> validate(const CountPlan &plan, const Workspace &records);

} // namespace bincard::counting
