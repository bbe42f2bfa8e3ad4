// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/quantity.h"

namespace bincard::inventory {

/// What a keyed number must be backed by before it counts (FLOWS.md, failure 27: 60,000 keyed
/// instead of 6,000).
enum class Backing {
    None, // as could be expected
    Confirmation, // say it twice
    Supervisor, // a second person
};

/// What a number is compared with; zero where there is no such thing.
struct Yardstick
{
    /// What the document wants of it.
    Quantity expected = {};
    /// What one scan of its largest packaging would count.
    Quantity packaging = {};
    /// What fits where it goes.
    Quantity capacity = {};
};

/// How far beyond the yardstick a number may go.
struct MagnitudeLimits
{
    /// Times the larger of what is expected and one packaging.
    int confirmBeyondTimes = 2;
    int superviseFromTimes = 10; // one digit too many
    /// Where there is nothing to compare with.
    Quantity confirmBeyond = Quantity::units(1'000);
    Quantity superviseFrom = Quantity::units(10'000);
};

/// What that number needs. More than fits is confirmed at least.
[[nodiscard]] Backing backingFor(Quantity keyed, const Yardstick &yardstick,
                                 const MagnitudeLimits &limits = {});

} // namespace bincard::inventory
