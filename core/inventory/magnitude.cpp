// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/magnitude.h"

#include <algorithm>
#include <limits>

namespace bincard::inventory {

namespace {

/// So many times as much; what cannot be counted is beyond everything.
Quantity timesOrMost(Quantity quantity, int count)
{
    const auto product = times(quantity, count);
    return product ? *product : Quantity{std::numeric_limits<std::int64_t>::max()};
}

} // namespace

Backing backingFor(Quantity keyed, const Yardstick &yardstick, const MagnitudeLimits &limits)
{
    const Quantity usual = std::max(yardstick.expected, yardstick.packaging);
    const bool isKnown = usual.isPositive();
    const Quantity confirmBeyond
        = isKnown ? timesOrMost(usual, limits.confirmBeyondTimes) : limits.confirmBeyond;
    const Quantity superviseFrom
        = isKnown ? timesOrMost(usual, limits.superviseFromTimes) : limits.superviseFrom;
    if (keyed >= superviseFrom)
        return Backing::Supervisor;
    const bool overflows = yardstick.capacity.isPositive() && keyed > yardstick.capacity;
    return keyed > confirmBeyond || overflows ? Backing::Confirmation : Backing::None;
}

} // namespace bincard::inventory
