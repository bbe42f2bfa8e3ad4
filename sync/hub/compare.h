// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"
#include "sync/wire/fingerprint.h"

namespace bincard::hub {

/// Why the hub opens a task about a replica: not an ErrorCode, since no device may ever meet it.
inline constexpr const char *replicaDiffers = "ReplicaDiffers";

/// What a comparison found; `compared` is false where the device does not stand at the heads.
struct Comparison
{
    bool compared = false;
    std::vector<std::int64_t> differing;
};

/// Compares what a device says it holds with what it should. Reads every row that the device may
/// see: give it a snapshot, on a thread of its own.
[[nodiscard]] Comparison compare(const Reader &books, const wire::CheckRequest &request, Hash hash);

} // namespace bincard::hub
