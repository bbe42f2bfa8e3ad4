// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/handheld.h"

#include <vector>

namespace bincard::handheld_test {

struct SamplePrompt
{
    QString name;
    floor::Prompt prompt;
};

/// One screen of each kind that the workflows make, with everything on it that may be: rows of
/// documents, facts, stories, what is typed, choices of each kind, the home page with all
/// workflows.
[[nodiscard]] std::vector<SamplePrompt> samplePrompts();

/// Shows each as if a workflow had asked it now; `look` is called at each with its name. Somebody
/// is signed in.
void show(Handheld &handheld, const std::vector<SamplePrompt> &prompts,
          const std::function<void(const QString &name)> &look);

} // namespace bincard::handheld_test
