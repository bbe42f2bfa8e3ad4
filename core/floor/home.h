// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// A workflow that this person may begin, and how much of it waits.
struct FlowRow
{
    Flow flow = Flow::Pick;
    int free = 0;
    int own = 0;
};

/// What is to be done in a warehouse now: own work first, then what is free by priority and
/// cut-off, then what others do.
struct Home
{
    std::vector<FlowRow> flows;
    std::vector<WorkRow> work;
    int own = 0;
    int free = 0;
    int others = 0;
    int linesLeft = 0;
    int openTasks = 0;
};

[[nodiscard]] Home home(const Context &context);

/// The home screen as a step: choose, scan or take the next work. Used by the engine.
[[nodiscard]] Accepts acceptsAtHome(const Worker &worker, const Context &context);
void takeAtHome(Turn &turn, const scan::Thing &thing);
void showHome(Prompt &prompt, const Worker &worker, const Context &context);

} // namespace bincard::floor
