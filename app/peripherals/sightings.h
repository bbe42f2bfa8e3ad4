// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/scan_source.h"
#include "app/peripherals/symbol.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace bincard::peripherals {

/// Turns what a camera sees, frame after frame, into scans: one for each time a code comes into
/// view.
///
/// The same code counts again only after it was out of view for 400 ms (the double-read guard of
/// FLOWS 0). A linear symbol must be seen in two frames, because its lines are
/// read wrong now and then and its check digit is weak; a matrix symbol corrects its own errors.
///
/// Of several codes in view the one in the middle of the picture is meant, where there is one;
/// otherwise somebody has to choose, and none of them counts by itself while it stays in view.
class Sightings
{
public:
    explicit Sightings(SteadyClock clock);

    struct Seen
    {
        std::optional<scan::RawScan> scan = {}; ///< counts
        std::vector<scan::RawScan> several = {}; ///< to choose from
    };

    /// What a frame adds. `aim` is its middle; none: nothing is aimed at.
    [[nodiscard]] Seen see(std::span<const Symbol> frame, std::optional<Point> aim = {});

private:
    [[nodiscard]] bool isConfirmed(const std::string &code, const Symbol &symbol, qint64 nowMs);

    SteadyClock m_clock;
    std::map<std::string, qint64> m_candidates; ///< linear codes seen once, and when
    std::map<std::string, qint64> m_inView; ///< accepted codes and when they were last seen
};

} // namespace bincard::peripherals
