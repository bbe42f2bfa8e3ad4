// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// FLOWS.md 1: single, batch, cluster and zone picking.
[[nodiscard]] const Workflow &pickWorkflow();

} // namespace bincard::floor
