// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// Goods are thrown away, with a reason and, above a limit, with a supervisor.
[[nodiscard]] const Workflow &scrapWorkflow();

} // namespace bincard::floor
