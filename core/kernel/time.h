// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace bincard {

/// A point in time, int64 milliseconds since 1970 UTC. A device's instant is evidence; the hub's
/// revision is the order. Zero is "not known".
struct Instant
{
    std::int64_t ms = 0;

    friend constexpr auto operator<=>(const Instant &, const Instant &) = default;
};

/// A calendar day without a zone. The value-initialised one (month 0) is "no date"; a member says
/// `Date day = {};`, since without braces it is indeterminate.
using Date = std::chrono::year_month_day;

/// 20261123; 0 for no date. What stores and the wire carry, since it sorts as the date does.
[[nodiscard]] constexpr std::int64_t toNumber(Date date)
{
    return std::int64_t{static_cast<int>(date.year())} * 10'000
        + std::int64_t{static_cast<unsigned>(date.month())} * 100
        + std::int64_t{static_cast<unsigned>(date.day())};
}

/// Errors: InvalidInput for a number that is no day of the calendar.
[[nodiscard]] Result<Date> dateFromNumber(std::int64_t number);

/// "2026-11-23", empty for no date.
[[nodiscard]] std::string toText(Date date);
[[nodiscard]] Result<Date> dateFromText(std::string_view text);

} // namespace bincard
