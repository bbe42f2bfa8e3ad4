// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// Kits are put together: components in any order, then the kit and its place.
[[nodiscard]] const Workflow &kitWorkflow();

} // namespace bincard::floor
