// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/inventory/task.h"

namespace bincard::floor {

enum class TaskStep {
    Idle,
    Find, // the thing or the place that the task is about
    Place, // where it is put
    Answer, // what is there
    Done, // nothing is left that this person may do
};

[[nodiscard]] std::span<const std::string_view> enumNames(TaskStep);

/// Where a worker stands among the tasks: only what the records do not say.
struct TaskState
{
    Id<TaskState> id; // the user's
    TaskStep step = TaskStep::Idle;
    inventory::TaskId task;
    /// How much of it is in hand; zero: all.
    Quantity taken;
    /// Where the last scan of a place was: the walk goes on from there.
    std::int64_t sequence = 0;
    /// Numbers of tasks that were skipped, each in "[...]"; they come last.
    std::string skipped;
    /// The same of those that could not be settled; they are for another walk.
    std::string left;
    /// Settled since the walk began.
    int done = 0;

    static const Description &description();
};

} // namespace bincard::floor
