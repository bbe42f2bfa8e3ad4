// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/decimal.h"

#include <algorithm>

namespace bincard {

std::string decimalText(std::int64_t value, int decimals, DecimalZeros zeros)
{
    const bool negative = value < 0;
    // Through unsigned, since the smallest int64 has no positive twin.
    std::uint64_t rest = static_cast<std::uint64_t>(value);
    if (negative)
        rest = ~rest + 1;
    std::string text = std::to_string(rest);
    const auto places = static_cast<std::size_t>(decimals);
    if (text.size() <= places)
        text.insert(0, places + 1 - text.size(), '0');
    std::string fraction = text.substr(text.size() - places);
    text.resize(text.size() - places);
    if (zeros == DecimalZeros::Dropped)
        fraction.resize(fraction.find_last_not_of('0') + 1);
    if (!fraction.empty())
        text += '.' + fraction;
    return negative ? '-' + text : text;
}

Result<std::int64_t> decimalFromText(std::string_view text, int decimals)
{
    const Error notANumber{ErrorCode::InvalidInput, "not a number: " + std::string(text)};
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    const std::string_view whole = text.substr(0, text.find('.'));
    if (text.ends_with('.'))
        return notANumber;
    std::string_view fraction = whole.size() < text.size() ? text.substr(whole.size() + 1) : "";
    while (fraction.ends_with('0'))
        fraction.remove_suffix(1);
    if (whole.empty() || std::cmp_greater(fraction.size(), decimals))
        return notANumber;

    std::string digits = std::string(whole) + std::string(fraction);
    digits.append(static_cast<std::size_t>(decimals) - fraction.size(), '0');
    std::int64_t value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return notANumber;
        const int step = negative ? '0' - digit : digit - '0';
        if (__builtin_mul_overflow(value, 10, &value)
            || __builtin_add_overflow(value, step, &value))
            return Error{ErrorCode::Overflow, "too large: " + std::string(text)};
    }
    return value;
}

} // namespace bincard
