// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/hash.h"
#include "sync/wire/messages.h"

namespace bincard::wire {

inline constexpr std::size_t bucketsOfKind = 256;

/// All rows of one kind as 256 sums, by id: two holders of the same rows have the same sums, in
/// whatever order they read them (SYNC.md 3.6, anti-entropy).
struct KindSums
{
    std::int64_t kind = 0;
    std::vector<std::int64_t> sums = std::vector<std::int64_t>(bucketsOfKind);

    /// Adds a row of that kind: the hash of kind, id and canonical CBOR, modulo 2^64.
    void add(const Description &of, const Row &row, Hash hash);

    friend bool operator==(const KindSums &, const KindSums &) = default;
};

/// POST /sync/check: what a device without pending operations holds at these cursors.
struct CheckRequest
{
    Sender sender;
    std::vector<Cursor> cursors;
    std::vector<KindSums> kinds;
};

struct CheckReply
{
    Reply reply;
    /// False: not now, since the cursors are not at the heads, or the hub is busy.
    bool compared = false;
    /// The kinds of which the hub has other rows. Never any, unless one of us is wrong.
    std::vector<std::int64_t> differing;
};

[[nodiscard]] std::string encode(const CheckRequest &message);
[[nodiscard]] std::string encode(const CheckReply &message);

/// From anybody. Errors: Malformed (also another number of sums), TooLarge, VersionTooOld.
[[nodiscard]] Result<CheckRequest> decodeCheckRequest(std::string_view bytes);
[[nodiscard]] Result<CheckReply> decodeCheckReply(std::string_view bytes);

} // namespace bincard::wire
