// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/symbology.h"

#include <algorithm>
#include <array>

namespace bincard::scan {

Carrier carrierOf(std::string_view identifier)
{
    if (identifier.empty())
        return Carrier::None;
    if (identifier.size() != 3 || identifier.front() != ']')
        return Carrier::Unknown;
    const std::string_view code = identifier.substr(1);
    constexpr std::array<std::string_view, 5> gs1{"C1", "e0", "d2", "Q3", "J1"};
    if (std::ranges::find(gs1, code) != gs1.end())
        return Carrier::Gs1;
    if (code == "E0")
        return Carrier::Ean13;
    if (code == "E4")
        return Carrier::Ean8;
    if (code == "E3")
        return Carrier::EanAddOn;
    if (code == "I1")
        return Carrier::Itf;
    constexpr std::string_view letters = "ABCDFGHIJKLMNOPQRSTUVXYZcdehopsz";
    constexpr std::string_view modifiers = "0123456789ABCDEF";
    return letters.find(code.front()) != std::string_view::npos
            && modifiers.find(code.back()) != std::string_view::npos
        ? Carrier::Plain
        : Carrier::Unknown;
}

} // namespace bincard::scan
