// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace bincard {

/// How a division that does not come out even ends.
enum class Rounding {
    HalfAwayFromZero, // commercial; Odoo's float_round HALF-UP
    HalfEven,
    Down, // toward zero
    Up, // away from zero
};

/// numerator / denominator in 128 bits, rounded once. Errors: Overflow, InvalidInput (by zero).
[[nodiscard]] Result<std::int64_t> divide(std::int64_t a, std::int64_t b, std::int64_t denominator,
                                          Rounding rounding);

/// An amount of goods in millionths of the product's stock unit. Sums are checked: beyond int64
/// (nine million million units) is a defect, and rules refuse input long before (`inRange`).
struct Quantity
{
    std::int64_t micro = 0;

    static constexpr std::int64_t one = 1'000'000;

    static constexpr Quantity units(std::int64_t count)
    {
        return {count * one};
    }

    [[nodiscard]] constexpr bool isZero() const
    {
        return micro == 0;
    }

    [[nodiscard]] constexpr bool isPositive() const
    {
        return micro > 0;
    }

    [[nodiscard]] constexpr bool isWhole() const
    {
        return micro % one == 0;
    }

    /// What one operation may carry: at most a thousand million units either way.
    [[nodiscard]] constexpr bool inRange() const
    {
        return micro >= -one * 1'000'000'000 && micro <= one * 1'000'000'000;
    }

    friend constexpr auto operator<=>(const Quantity &, const Quantity &) = default;
};

[[nodiscard]] Quantity operator+(Quantity a, Quantity b);
[[nodiscard]] Quantity operator-(Quantity a, Quantity b);
[[nodiscard]] Quantity operator-(Quantity a);
Quantity &operator+=(Quantity &a, Quantity b);
Quantity &operator-=(Quantity &a, Quantity b);

/// `count` packs of `factor` each, exact. Errors: Overflow.
[[nodiscard]] Result<Quantity> times(Quantity factor, std::int64_t count);

/// Shortest decimal form with '.', no grouping: "12", "0.5", "-3.000001".
[[nodiscard]] std::string toText(Quantity quantity);

/// Reads what toText writes; at most six decimals. Errors: InvalidInput, Overflow.
[[nodiscard]] Result<Quantity> quantityFromText(std::string_view text);

namespace literals {

constexpr Quantity operator""_units(unsigned long long count)
{
    return Quantity::units(static_cast<std::int64_t>(count));
}

} // namespace literals

} // namespace bincard
