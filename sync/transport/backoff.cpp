// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/transport/backoff.h"

#include <algorithm>

namespace bincard::transport {

Backoff::Backoff(Dice dice, std::int64_t firstMs, std::int64_t longestMs)
    : m_dice(std::move(dice))
    , m_firstMs(firstMs)
    , m_longestMs(longestMs)
    , m_windowMs(firstMs)
{ }

std::int64_t Backoff::next()
{
    const auto wait = static_cast<std::int64_t>(m_dice(static_cast<std::uint64_t>(m_windowMs))) + 1;
    m_windowMs = std::min(m_windowMs * 2, m_longestMs);
    return wait;
}

void Backoff::reset()
{
    m_windowMs = m_firstMs;
}

} // namespace bincard::transport
