// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// FLOWS.md 2, K7: parcels onto the truck, and what the driver signs for.
[[nodiscard]] const Workflow &loadWorkflow();

} // namespace bincard::floor
