// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/context.h"
#include "core/floor/task_state.h"

#include <vector>

namespace bincard::floor {

/// What a task asks to be found first.
enum class TaskFinds {
    Nothing,
    Package,
    Goods, // one of them, or the package they are in
    Location,
    Label, // the new one: of the goods, or of the place
};

/// How a task ends once that was found.
enum class TaskEnds {
    AtOnce,
    Placed, // it is brought somewhere
    Answered, // as the books say, or not
    Counted, // the counting workflow goes on with it
};

struct TaskPlan
{
    TaskFinds finds = TaskFinds::Nothing;
    TaskEnds ends = TaskEnds::AtOnce;
};

[[nodiscard]] TaskPlan planOf(const inventory::Task &task);

/// Where one goes for it: to the package, wherever that stands, else to the task's place.
[[nodiscard]] inventory::LocationId standsAt(const Workspace &workspace,
                                             const inventory::Task &task);

/// Whether this person may do it, and nobody else has it or is meant to. A task that this device
/// made itself waits for the hub's number: no operation can name it before.
[[nodiscard]] bool isForMe(const Context &context, const inventory::Task &task);

/// All open tasks that this person may do, as one walk: what they have begun, the urgent, then from
/// where they stand along the walk and round again; skipped ones last.
[[nodiscard]] std::vector<inventory::Task> taskWalk(const Context &context, const TaskState &state);

[[nodiscard]] bool isSkipped(const TaskState &state, inventory::TaskId task);

} // namespace bincard::floor
