// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// What rules asked people to look at, as one walk: each task is one instruction and is settled by
/// scans (DESIGN.md: conflicts become walks).
[[nodiscard]] const Workflow &tasksWorkflow();

/// Parts of it: tasks_screen.cpp.
void showTask(Prompt &prompt, const Worker &worker, const Context &context);
[[nodiscard]] Accepts taskAccepts(const Worker &worker, const Context &context);

} // namespace bincard::floor
