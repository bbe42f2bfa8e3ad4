// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/badge_secret.h"

#include "core/scan/own_code.h"

namespace bincard::app {

std::string badgeSecret(std::string_view letters)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    constexpr unsigned bitsPerLetter = 5;
    if (letters.size() != scan::badgeSecretLength)
        return {};
    std::string bytes;
    unsigned held = 0;
    unsigned bits = 0;
    for (const char letter : letters) {
        const auto value = alphabet.find(letter);
        if (value == std::string_view::npos)
            return {};
        held = held << bitsPerLetter | static_cast<unsigned>(value);
        bits += bitsPerLetter;
        if (bits < 8)
            continue;
        bits -= 8;
        bytes += static_cast<char>(held >> bits & 0xFFU);
    }
    return bytes;
}

} // namespace bincard::app
