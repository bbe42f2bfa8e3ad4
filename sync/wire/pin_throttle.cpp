// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/pin_throttle.h"

#include <algorithm>

namespace bincard::wire {

namespace {

constexpr std::int64_t freeTries = 4;
constexpr std::int64_t firstWaitMs = 30'000;
constexpr std::int64_t longestWaitMs = 3'600'000;

std::int64_t fullWaitMs(std::int64_t wrong)
{
    std::int64_t wait = wrong > freeTries ? firstWaitMs : 0;
    for (std::int64_t i = freeTries + 1; i < wrong && wait < longestWaitMs; ++i)
        wait *= 2;
    return std::min(wait, longestWaitMs);
}

} // namespace

std::int64_t PinThrottle::waitMs(Instant now) const
{
    const std::int64_t full = fullWaitMs(wrong);
    return std::clamp(last.ms + full - now.ms, std::int64_t{0}, full);
}

Result<> PinThrottle::mayTry(Instant now) const
{
    const std::int64_t wait = waitMs(now);
    if (wait > 0)
        return Error{ErrorCode::Throttled, std::to_string(wait) + " ms"};
    return {};
}

void PinThrottle::wasWrong(Instant now)
{
    ++wrong;
    last = now;
}

void PinThrottle::wasRight()
{
    *this = {};
}

} // namespace bincard::wire
