// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/time.h"

#include <charconv>

namespace bincard {

Result<Date> dateFromNumber(std::int64_t number)
{
    if (number == 0)
        return Date{};
    if (number < 0 || number > 99'991'231)
        return Error{ErrorCode::InvalidInput, "not a date: " + std::to_string(number)};
    const Date date{std::chrono::year{static_cast<int>(number / 10'000)},
                    std::chrono::month{static_cast<unsigned>(number / 100 % 100)},
                    std::chrono::day{static_cast<unsigned>(number % 100)}};
    if (!date.ok())
        return Error{ErrorCode::InvalidInput, "not a date: " + std::to_string(number)};
    return date;
}

std::string toText(Date date)
{
    if (!date.ok())
        return {};
    std::string text = std::to_string(toNumber(date));
    text.insert(0, text.size() < 8 ? 8 - text.size() : 0, '0');
    return text.insert(6, "-").insert(4, "-");
}

Result<Date> dateFromText(std::string_view text)
{
    const Error notADate{ErrorCode::InvalidInput, "not a date: " + std::string(text)};
    if (text.empty())
        return Date{};
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return notADate;
    std::string digits;
    digits.append(text.substr(0, 4)).append(text.substr(5, 2)).append(text.substr(8, 2));
    std::int64_t number = 0;
    const auto end = digits.data() + digits.size();
    const auto [stop, failure] = std::from_chars(digits.data(), end, number);
    if (failure != std::errc{} || stop != end || number == 0)
        return notADate;
    return dateFromNumber(number);
}

} // namespace bincard
