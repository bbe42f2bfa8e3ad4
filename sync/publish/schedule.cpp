// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/schedule.h"

#include <algorithm>

namespace bincard::publish {

namespace {

constexpr int ok = 200;
constexpr int redirect = 300;
constexpr int gone = 410;
/// Whoever asks for more is asked again after a day.
constexpr std::int64_t retryAfterMaxMs = 24LL * 60 * 60 * 1000;

std::int64_t jittered(std::int64_t waitMs, const Dice &dice)
{
    const std::int64_t fifth = waitMs / 5;
    const auto bound = static_cast<std::uint64_t>(2 * fifth) + 1;
    return waitMs - fifth + static_cast<std::int64_t>(dice(bound));
}

} // namespace

Turn turnAfter(const Tried &tried, int attempts, Instant since, Instant now,
               const Schedule &schedule, const Dice &dice)
{
    if (tried.status >= ok && tried.status < redirect)
        return {Verdict::Taken};
    if (tried.status == gone)
        return {Verdict::Gone};
    const auto failures = static_cast<std::size_t>(std::max(attempts, 1));
    if (failures > schedule.waitsMs.size())
        return {Verdict::Dead};
    const std::int64_t asked = std::clamp<std::int64_t>(tried.retryAfterMs, 0, retryAfterMaxMs);
    const std::int64_t waitMs = std::max(jittered(schedule.waitsMs[failures - 1], dice), asked);
    if (now.ms + waitMs > since.ms + schedule.patienceMs)
        return {Verdict::Dead};
    return {Verdict::Again, {now.ms + waitMs}};
}

} // namespace bincard::publish
