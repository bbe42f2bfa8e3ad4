// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/time.h"

#include <functional>
#include <optional>
#include <vector>

namespace bincard::publish {

/// Even over 0..bound-1.
using Dice = std::function<std::uint64_t(std::uint64_t bound)>;

/// When a message that was not taken is sent again: a wait for each failure, each a fifth shorter
/// or longer so that many do not come back in one moment. Behind the last it is given up.
struct Schedule
{
    /// 5 s, 30 s, 2 min, 10 min, 1 h, 6 h, 12 h, 24 h, 24 h: three days less some hours.
    std::vector<std::int64_t> waitsMs = {5'000,      30'000,     120'000,    600'000,   3'600'000,
                                         21'600'000, 43'200'000, 86'400'000, 86'400'000};
    /// Nothing is sent for longer, whatever others ask to wait.
    std::int64_t patienceMs = 3LL * 24 * 60 * 60 * 1000;
};

/// What came of one try.
struct Tried
{
    /// HTTP's; 0: no answer came, and `error` says why.
    int status = 0;
    std::string error = {};
    /// The beginning of the body.
    std::string answer = {};
    /// How long the other side asked to wait (Retry-After); 0: it did not.
    std::int64_t retryAfterMs = 0;
};

enum class Verdict {
    Taken, // 2xx
    Again,
    Dead,
    Gone, // 410: nobody listens there any more
};

struct Turn
{
    Verdict verdict = Verdict::Again;
    /// Of Again.
    Instant nextAt = {};
};

/// `attempts`: how many there were, this one included; `since`: when the first was due.
[[nodiscard]] Turn turnAfter(const Tried &tried, int attempts, Instant since, Instant now,
                             const Schedule &schedule, const Dice &dice);

} // namespace bincard::publish
