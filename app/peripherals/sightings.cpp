// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/sightings.h"

#include <utility>

namespace bincard::peripherals {

namespace {

constexpr qint64 outOfViewMs = 400;

// The thorough pass comes every few frames, and may be the only one that sees the code.
constexpr qint64 confirmWithinMs = 1000;

} // namespace

Sightings::Sightings(SteadyClock clock)
    : m_clock(std::move(clock))
{ }

std::optional<scan::RawScan> Sightings::see(std::span<const Symbol> frame)
{
    const qint64 now = m_clock();
    std::erase_if(m_inView, [&](const auto &code) {
        return now - code.second >= outOfViewMs;
    });
    for (const Symbol &symbol : frame) {
        const std::string code = symbol.scan.symbology + symbol.scan.bytes;
        if (const auto known = m_inView.find(code); known != m_inView.end()) {
            known->second = now;
            continue;
        }
        if (!isConfirmed(symbol, now))
            continue;
        m_inView[code] = now;
        m_candidate.reset();
        return symbol.scan;
    }
    return std::nullopt;
}

bool Sightings::isConfirmed(const Symbol &symbol, qint64 nowMs)
{
    if (!symbol.linear)
        return true;
    if (m_candidate && m_candidate->scan == symbol.scan
        && nowMs - m_candidate->seenMs < confirmWithinMs)
        return true;
    m_candidate = Candidate{symbol.scan, nowMs};
    return false;
}

} // namespace bincard::peripherals
