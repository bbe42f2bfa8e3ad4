// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/money.h"

#include "core/kernel/decimal.h"

#include <algorithm>

namespace bincard {

namespace {

// ISO 4217 currencies whose minor unit is not a hundredth.
constexpr std::array<std::string_view, 17> withoutDecimals{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY",
                                                           "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
                                                           "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array<std::string_view, 7> withThreeDecimals{"BHD", "IQD", "JOD", "KWD",
                                                            "LYD", "OMR", "TND"};
constexpr std::array<std::string_view, 2> withFourDecimals{"CLF", "UYW"};

std::uint8_t decimalsOf(std::string_view code)
{
    if (std::ranges::count(withoutDecimals, code) != 0)
        return 0;
    if (std::ranges::count(withThreeDecimals, code) != 0)
        return 3;
    return std::ranges::count(withFourDecimals, code) != 0 ? 4 : 2;
}

} // namespace

Result<Currency> currencyFromText(std::string_view code)
{
    if (code.size() != 3 || !std::ranges::all_of(code, [](char c) {
            return c >= 'A' && c <= 'Z';
        }))
        return Error{ErrorCode::InvalidInput, "not a currency: " + std::string(code)};
    return Currency{{code[0], code[1], code[2]}, decimalsOf(code)};
}

Money operator+(Money a, Money b)
{
    check(a.currency == b.currency, "two currencies added");
    check(!__builtin_add_overflow(a.minor, b.minor, &a.minor), "an amount beyond counting");
    return a;
}

Money operator-(Money a, Money b)
{
    check(a.currency == b.currency, "two currencies subtracted");
    check(!__builtin_sub_overflow(a.minor, b.minor, &a.minor), "an amount beyond counting");
    return a;
}

std::string toText(Money money)
{
    return decimalText(money.minor, money.currency.decimals, DecimalZeros::Kept) + ' '
        + std::string(money.currency.text());
}

Result<Money> extend(UnitPrice price, Quantity quantity, Rounding rounding)
{
    // micro x micro is 10^-12 of the major unit; the minor unit is 10^-decimals of it.
    std::int64_t perMinor = 1'000'000'000'000;
    for (int i = 0; i < price.currency.decimals; ++i)
        perMinor /= 10;
    const auto minor = divide(price.micro, quantity.micro, perMinor, rounding);
    if (!minor)
        return minor.error();
    return Money{*minor, price.currency};
}

} // namespace bincard
