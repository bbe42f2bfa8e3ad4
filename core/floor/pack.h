// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// FLOWS.md 2, K0 to K6: from the tote into a labelled parcel on its lane.
[[nodiscard]] const Workflow &packWorkflow();

} // namespace bincard::floor
