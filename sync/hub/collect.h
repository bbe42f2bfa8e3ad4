// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "sync/hub/records.h"

namespace bincard::hub {

/// A tombstone is told to devices that were away at most so long; whoever comes later loads
/// everything afresh (SYNC.md 3.6).
inline constexpr std::int64_t tombstonesKeptMs = 30LL * 24 * 60 * 60 * 1000;

/// Does one slice of forgetting tombstones older than `keptMs`: notes where the scopes stand today,
/// moves the revision that cursors may not lie behind, and erases what lies before it. True while
/// there is more. Writes a few hundred rows at most, so that pushes go between two slices.
bool collectSlice(Workspace &workspace, Instant now, std::int64_t keptMs);

} // namespace bincard::hub
