// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/content.h"

#include <algorithm>

namespace bincard::peripherals {

namespace {

bool isDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        return c >= '0' && c <= '9';
    });
}

// Digits of an application identifier, by its first two. Source: GS1 General Specifications 7.8.
std::size_t identifierLength(std::string_view ai)
{
    const int prefix = (ai[0] - '0') * 10 + (ai[1] - '0');
    if ((prefix >= 23 && prefix <= 25) || (prefix >= 40 && prefix <= 42) || prefix == 71)
        return 3;
    if ((prefix >= 31 && prefix <= 36) || prefix == 39 || prefix == 43 || prefix == 70
        || prefix == 72 || (prefix >= 80 && prefix <= 82))
        return 4;
    return 2;
}

// The identifier of "(3103)001750..." at the front; empty where a bracket is part of a value.
std::string_view bracketedIdentifier(std::string_view text)
{
    const auto close = text.find(')');
    if (text.front() != '(' || close == std::string_view::npos || close < 3)
        return {};
    const std::string_view ai = text.substr(1, close - 1);
    return isDigits(ai) && ai.size() == identifierLength(ai) ? ai : std::string_view{};
}

// Elements that need no FNC1 behind them. Source: GS1 General Specifications figure 7.8.5-2.
bool hasPredefinedLength(std::string_view ai)
{
    const int prefix = (ai[0] - '0') * 10 + (ai[1] - '0');
    return prefix <= 4 || (prefix >= 11 && prefix <= 20) || (prefix >= 31 && prefix <= 36)
        || prefix == 41;
}

} // namespace

std::string expandUpcE(std::string_view digits)
{
    if (digits.size() != 8 || !isDigits(digits))
        return std::string(digits);
    const std::string_view six = digits.substr(1, 6);
    const char last = six[5];
    std::string body;
    switch (last) {
    case '0':
    case '1':
    case '2':
        body = std::string(six.substr(0, 2)) + last + "0000" + std::string(six.substr(2, 3));
        break;
    case '3':
        body = std::string(six.substr(0, 3)) + "00000" + std::string(six.substr(3, 2));
        break;
    case '4':
        body = std::string(six.substr(0, 4)) + "00000" + six[4];
        break;
    default:
        body = std::string(six.substr(0, 5)) + "0000" + last;
    }
    return std::string{'0', digits[0]} + body + digits[7];
}

std::string retailNumber(std::string_view format, std::string_view content)
{
    const bool upcA = format == "UPC-A";
    const bool upcE = format == "UPC-E";
    if (!upcA && !upcE && format != "EAN-13" && format != "EAN-8")
        return std::string(content);
    const auto space = content.find(' ');
    std::string number(content.substr(0, space));
    if (upcE)
        number = expandUpcE(number);
    if (upcA && number.size() == 12)
        number.insert(0, 1, '0');
    if (space != std::string_view::npos)
        number += content.substr(space + 1);
    return number;
}

std::string dataBarElements(std::string_view content)
{
    if (content.size() == 14 && isDigits(content))
        return "01" + std::string(content);
    std::string elements;
    bool variable = false; // the element before wants a separator
    while (!content.empty()) {
        if (const std::string_view ai = bracketedIdentifier(content); !ai.empty()) {
            if (variable)
                elements += '\x1D';
            elements += ai;
            variable = !hasPredefinedLength(ai);
            content.remove_prefix(ai.size() + 2);
        } else {
            elements += content.front();
            content.remove_prefix(1);
        }
    }
    return elements;
}

} // namespace bincard::peripherals
