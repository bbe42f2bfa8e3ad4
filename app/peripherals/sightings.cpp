// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/sightings.h"

#include "app/peripherals/symbol_area.h"

#include <algorithm>
#include <utility>

namespace bincard::peripherals {

namespace {

constexpr qint64 outOfViewMs = 400;

// The thorough pass comes every few frames, and may be the only one that sees the code.
constexpr qint64 confirmWithinMs = 1000;

std::string codeOf(const Symbol &symbol)
{
    return symbol.scan.symbology + symbol.scan.bytes;
}

/// Whether the point lies on the symbol. A linear one may be known by a single line of it: its bars
/// are taken to be a third as high as they are long.
bool isOn(const Symbol &symbol, Point point)
{
    const auto [left, right] = std::ranges::minmax(symbol.corners, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(symbol.corners, {}, &Point::y);
    const int around = symbol.linear ? extentOf(symbol.corners) / 6 : 0;
    return point.x >= left.x - around && point.x <= right.x + around && point.y >= top.y - around
        && point.y <= bottom.y + around;
}

} // namespace

Sightings::Sightings(SteadyClock clock)
    : m_clock(std::move(clock))
{ }

Sightings::Seen Sightings::see(std::span<const Symbol> frame, std::optional<Point> aim)
{
    const qint64 now = m_clock();
    std::erase_if(m_inView, [&](const auto &code) {
        return now - code.second >= outOfViewMs;
    });
    std::vector<const Symbol *> believed;
    std::vector<const Symbol *> fresh;
    for (const Symbol &symbol : frame) {
        const std::string code = codeOf(symbol);
        const auto known = m_inView.find(code);
        if (known != m_inView.end())
            known->second = now;
        else if (isConfirmed(code, symbol, now))
            fresh.push_back(&symbol);
        else
            continue;
        believed.push_back(&symbol);
    }
    if (fresh.empty())
        return {};
    const auto take = [&](const Symbol &symbol) {
        m_inView[codeOf(symbol)] = now;
        m_candidates.erase(codeOf(symbol));
    };
    if (believed.size() == 1) {
        take(*fresh.front());
        return {.scan = fresh.front()->scan};
    }
    std::vector<const Symbol *> aimedAt;
    std::ranges::copy_if(believed, std::back_inserter(aimedAt), [&](const Symbol *symbol) {
        return aim && isOn(*symbol, *aim);
    });
    if (aimedAt.size() == 1) {
        if (std::ranges::find(fresh, aimedAt.front()) == fresh.end())
            return {}; // it has counted; what lies beside it is not meant
        take(*aimedAt.front());
        return {.scan = aimedAt.front()->scan};
    }
    Seen seen;
    for (const Symbol *symbol : fresh) {
        take(*symbol);
        seen.several.push_back(symbol->scan);
    }
    return seen;
}

bool Sightings::isConfirmed(const std::string &code, const Symbol &symbol, qint64 nowMs)
{
    if (!symbol.linear)
        return true;
    std::erase_if(m_candidates, [&](const auto &candidate) {
        return nowMs - candidate.second >= confirmWithinMs;
    });
    // Seen in this frame already: another place of the same picture is no second look.
    const auto [candidate, isNew] = m_candidates.try_emplace(code, nowMs);
    return !isNew && candidate->second != nowMs;
}

} // namespace bincard::peripherals
