// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/scan_source.h"
#include "app/peripherals/symbol.h"

#include <map>
#include <optional>
#include <span>

namespace bincard::peripherals {

/// Turns what a camera sees, frame after frame, into scans: one for each time a code comes into
/// view.
///
/// The same code counts again only after it was out of view for 400 ms (the double-read guard of
/// FLOWS 0). A linear symbol must be seen in two frames, because its lines are
/// read wrong now and then and its check digit is weak; a matrix symbol corrects its own errors.
class Sightings
{
public:
    explicit Sightings(SteadyClock clock);

    /// The first symbol of the frame that counts as a scan.
    [[nodiscard]] std::optional<scan::RawScan> see(std::span<const Symbol> frame);

private:
    [[nodiscard]] bool isConfirmed(const Symbol &symbol, qint64 nowMs);

    struct Candidate
    {
        scan::RawScan scan;
        qint64 seenMs = 0;
    };

    SteadyClock m_clock;
    std::optional<Candidate> m_candidate; ///< seen once
    std::map<std::string, qint64> m_inView; ///< accepted codes and when they were last seen
};

} // namespace bincard::peripherals
