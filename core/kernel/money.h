// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/quantity.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace bincard {

/// An ISO 4217 currency: its letters and how many decimals its minor unit has (JPY 0, EUR 2, BHD
/// 3). The empty one stands only in amounts that nobody has set.
struct Currency
{
    std::array<char, 3> code = {};
    std::uint8_t decimals = 0;

    [[nodiscard]] std::string_view text() const
    {
        return code[0] == '\0' ? std::string_view{} : std::string_view{code.data(), code.size()};
    }

    friend constexpr auto operator<=>(const Currency &, const Currency &) = default;
};

/// The currency of three letters; the exponents of ISO 4217 table A.1. Errors: InvalidInput.
[[nodiscard]] Result<Currency> currencyFromText(std::string_view code);

/// An amount of money in minor units. Adding two currencies is a defect.
struct Money
{
    std::int64_t minor = 0;
    Currency currency = {};

    friend constexpr bool operator==(const Money &, const Money &) = default;
};

[[nodiscard]] Money operator+(Money a, Money b);
[[nodiscard]] Money operator-(Money a, Money b);

/// "12.50 EUR".
[[nodiscard]] std::string toText(Money money);

/// A price or cost for one stock unit, in millionths of the currency's major unit.
struct UnitPrice
{
    std::int64_t micro = 0;
    Currency currency = {};

    friend constexpr bool operator==(const UnitPrice &, const UnitPrice &) = default;
};

/// price x quantity with one rounding at the end. Errors: Overflow.
[[nodiscard]] Result<Money> extend(UnitPrice price, Quantity quantity,
                                   Rounding rounding = Rounding::HalfAwayFromZero);

} // namespace bincard
