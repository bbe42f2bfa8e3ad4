// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/context.h"
#include "core/floor/input.h"
#include "core/floor/worker.h"
#include "core/operation.h"

#include <vector>

namespace bincard::floor {

/// What an input leads to. The caller applies `operations` in this order and stores the changed
/// parts of `worker` in one durable transaction; then it shows `prompt` and sounds
/// `prompt.feedback.tone`. A refused input has no operations.
struct Step
{
    Worker worker;
    std::vector<Operation> operations = {};
    Prompt prompt = {};
};

/// One answer. Never fails: what the step does not take is in `prompt.feedback`. The operations
/// were tried on a savepoint, so the prompt is the one that follows them.
[[nodiscard]] Step advance(const Worker &worker, const Input &input, const Context &context);

/// The same for a worker whose last step was the last thing that changed what `context` shows:
/// where that step led to is not worked out again.
[[nodiscard]] Step advanceUnchanged(const Worker &worker, const Input &input,
                                    const Context &context);

/// The same worker against records that may have changed: after a sync, a restart, a badge. Gives
/// the prompt a new number where it means something else than the worker last saw.
[[nodiscard]] Step refresh(const Worker &worker, const Context &context);

/// The screen of a worker, without changing anything.
[[nodiscard]] Prompt prompt(const Worker &worker, const Context &context);

} // namespace bincard::floor
