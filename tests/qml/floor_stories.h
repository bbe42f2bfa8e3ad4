// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/floor_shift.h"
#include "tests/qml/sample_prompts.h"

namespace bincard::handheld_test {

/// A workflow as people go through it, from its first question to its last: the scripts of
/// tests/core, in a warehouse whose goods have names. Beside what tests::FloorShift plays, a line
/// may say
///
///     as bert 2            somebody else, at device 2
///     cancel SO-1 2 6      the office cancels 6 of the order's second line
///     intercept SO-1       and stops the whole order
///     numbers              the hub has numbered the tasks that came of it
struct FloorStory
{
    std::string name;
    tests::FloorShift shift;
    std::string script;
};

/// All of them. Each of every workflow's steps is asked at least once.
[[nodiscard]] std::vector<FloorStory> floorStories();

struct ToldStories
{
    /// What was asked, in order. Of steps that look alike within a workflow the first.
    std::vector<SamplePrompt> prompts;
    /// The lines that did not end as written.
    QStringList wrong;
};

[[nodiscard]] ToldStories tellStories();

} // namespace bincard::handheld_test
