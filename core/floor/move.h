// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// FLOWS.md 5: replenishment by urgency, and free moves from place to place.
[[nodiscard]] const Workflow &moveWorkflow();

} // namespace bincard::floor
