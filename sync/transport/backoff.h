// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>

namespace bincard::transport {

/// How long to wait before the next attempt: anything between 0 and a window that doubles with
/// each failure from 1 s to 60 s (full jitter), so that a thousand devices whose hub comes back
/// do not come back at once.
class Backoff
{
public:
    /// Even over 0..bound-1.
    using Dice = std::function<std::uint64_t(std::uint64_t bound)>;

    explicit Backoff(Dice dice, std::int64_t firstMs = 1'000, std::int64_t longestMs = 60'000);

    /// Milliseconds, 1..window. Call once per failure.
    [[nodiscard]] std::int64_t next();
    /// After a success.
    void reset();

private:
    Dice m_dice;
    std::int64_t m_firstMs;
    std::int64_t m_longestMs;
    std::int64_t m_windowMs;
};

} // namespace bincard::transport
