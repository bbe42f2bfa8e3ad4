// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/scale_protocol.h"

namespace bincard::peripherals {

namespace {

constexpr int digitsMax = 10;
constexpr int decimalsMax = 9;

constexpr std::int64_t tenTo(int exponent)
{
    std::int64_t power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

/// Grams in one unit, as a fraction.
struct Fraction
{
    std::int64_t above;
    std::int64_t below;
};

Fraction gramsIn(WeightUnit unit)
{
    switch (unit) {
    case WeightUnit::Milligram:
        return {1, 1'000};
    case WeightUnit::Gram:
        return {1, 1};
    case WeightUnit::Kilogram:
        return {1'000, 1};
    case WeightUnit::Tonne:
        return {1'000'000, 1};
    case WeightUnit::Pound:
        return {45'359'237, 100'000};
    case WeightUnit::Ounce:
        return {45'359'237, 1'600'000}; // a pound has sixteen
    case WeightUnit::TroyOunce:
        return {311'034'768, 10'000'000};
    case WeightUnit::Pennyweight:
        return {155'517'384, 100'000'000}; // a troy ounce has twenty
    }
    return {1, 1};
}

} // namespace

std::optional<std::int64_t> gramsOf(std::int64_t digits, int decimals, WeightUnit unit)
{
    const std::int64_t limit = tenTo(digitsMax);
    if (digits <= -limit || digits >= limit || decimals < 0 || decimals > decimalsMax)
        return std::nullopt;
    // Above, less than 10^10 x 4 x 10^8; below, at most 10^8 x 10^9: both stay under 2^63.
    const Fraction fraction = gramsIn(unit);
    const std::int64_t above = (digits < 0 ? -digits : digits) * fraction.above;
    const std::int64_t below = fraction.below * tenTo(decimals);
    const std::int64_t rest = above % below;
    const std::int64_t grams = above / below + (rest >= below - rest ? 1 : 0);
    return digits < 0 ? -grams : grams;
}

std::optional<std::int64_t> gramsOf(std::string_view number, WeightUnit unit)
{
    const bool negative = number.starts_with('-');
    if (negative || number.starts_with('+'))
        number.remove_prefix(1);
    std::int64_t digits = 0;
    int read = 0;
    int decimals = -1; // before the point
    for (const char c : number) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || ++read > digitsMax)
            return std::nullopt;
        digits = digits * 10 + (c - '0');
        if (decimals >= 0)
            ++decimals;
    }
    if (read == 0)
        return std::nullopt;
    return gramsOf(negative ? -digits : digits, decimals < 0 ? 0 : decimals, unit);
}

} // namespace bincard::peripherals
