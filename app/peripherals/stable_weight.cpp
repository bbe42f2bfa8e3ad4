// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/stable_weight.h"

#include <cstdlib>

namespace bincard::peripherals {

StableWeight::StableWeight(Settings settings)
    : m_settings(settings)
{ }

std::optional<std::int64_t> StableWeight::see(const ScaleReading &reading, std::int64_t nowMs)
{
    using enum ScaleReading::State;
    const bool isStable = reading.state == Stable;
    const bool isEmpty = reading.state == Zero || reading.state == Underload
        || (isStable && reading.grams <= m_settings.emptyGrams);
    if (isEmpty)
        m_weighed.reset();
    if (!isStable || isEmpty || isWeighed(reading.grams)) {
        m_settling.reset();
        return std::nullopt;
    }
    if (!isSettling(reading.grams, nowMs)) {
        m_settling = reading.grams;
        m_sinceMs = nowMs;
    }
    m_seenMs = nowMs;
    if (nowMs - m_sinceMs < m_settings.settleMs)
        return std::nullopt;
    m_settling.reset();
    m_weighed = reading.grams;
    return reading.grams;
}

/// Readings far apart prove nothing about what was between them.
bool StableWeight::isSettling(std::int64_t grams, std::int64_t nowMs) const
{
    return m_settling && std::abs(grams - *m_settling) <= m_settings.toleranceGrams
        && nowMs - m_seenMs <= m_settings.settleMs;
}

bool StableWeight::isWeighed(std::int64_t grams) const
{
    return m_weighed && std::abs(grams - *m_weighed) <= m_settings.changeGrams;
}

} // namespace bincard::peripherals
