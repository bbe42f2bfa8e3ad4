// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/inventory/task_operations.h"

namespace bincard::inventory {

/// Who has and who gets a task; what settles one is fulfilment's (`FinishTask`). Errors as named in
/// task_operations.h.
[[nodiscard]] Result<> judge(const TakeTask &take, Books &books);
[[nodiscard]] Result<> judge(const ReleaseTask &release, Books &books);
[[nodiscard]] Result<> judge(const HandOverTask &handOver, Books &books);

/// The permissions of which one is enough to work on a task of that kind, as bits.
[[nodiscard]] std::int64_t workersOf(TaskKind kind);

/// Whether a walk with a scanner settles it; the others are a desk's.
[[nodiscard]] bool isWalked(TaskKind kind);

/// The task is done and nobody's any more. A count unlocks the place, FreeLocation unblocks it.
void settleTask(Task task, Workspace &records);

/// Nobody's any more, and open.
void leaveTask(Task task, Workspace &records);

} // namespace bincard::inventory
