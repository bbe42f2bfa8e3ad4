// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/lint/lint.h"

#include <array>

namespace bincard::scan::lint {

namespace {

int pair(std::string_view data, std::size_t at)
{
    return (data[at] - '0') * 10 + (data[at + 1] - '0');
}

int daysIn(int month, int year)
{
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// `data` ends in MMDD, the day may be 00.
Verdict monthAndDay(std::string_view data, int year)
{
    const std::size_t at = data.size() - 4;
    const int month = pair(data, at);
    if (month < 1 || month > 12)
        return Finding{at, "no such month"};
    if (pair(data, at + 2) > daysIn(month, year))
        return Finding{at + 2, "no such day in that month"};
    return {};
}

Verdict needDay(std::string_view data)
{
    if (data.ends_with("00"))
        return Finding{data.size() - 2, "the day may not be 00"};
    return {};
}

Verdict twoDigits(std::string_view data, int highest, std::string_view message)
{
    if (data.size() != 2)
        return Finding{0, message};
    if (const Verdict bad = csetnumeric(data))
        return bad;
    if (pair(data, 0) > highest)
        return Finding{0, message};
    return {};
}

} // namespace

Verdict yymmd0(std::string_view data)
{
    if (data.size() != 6)
        return Finding{0, "a date has six digits"};
    if (const Verdict bad = csetnumeric(data))
        return bad;
    // Whichever century is meant, 1951 to 2099, every fourth year is a leap year.
    return monthAndDay(data, 2000 + pair(data, 0));
}

Verdict yymmdd(std::string_view data)
{
    if (const Verdict bad = yymmd0(data))
        return bad;
    return needDay(data);
}

Verdict yyyymmd0(std::string_view data)
{
    if (data.size() != 8)
        return Finding{0, "a date has eight digits"};
    if (const Verdict bad = csetnumeric(data))
        return bad;
    return monthAndDay(data, pair(data, 0) * 100 + pair(data, 2));
}

Verdict yyyymmdd(std::string_view data)
{
    if (const Verdict bad = yyyymmd0(data))
        return bad;
    return needDay(data);
}

Verdict hh(std::string_view data)
{
    return twoDigits(data, 23, "an hour is 00 to 23");
}

Verdict mi(std::string_view data)
{
    return twoDigits(data, 59, "a minute is 00 to 59");
}

Verdict ss(std::string_view data)
{
    return twoDigits(data, 59, "a second is 00 to 59");
}

Verdict hhmi(std::string_view data)
{
    if (data.size() != 4)
        return Finding{0, "a time has four digits"};
    if (const Verdict bad = hh(data.substr(0, 2)))
        return bad;
    Verdict bad = mi(data.substr(2));
    if (bad)
        bad->at += 2;
    return bad;
}

} // namespace bincard::scan::lint
