// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/plain_functions.h"

#include "core/scan/own_code.h"

#include <QDateTime>
#include <QTimeZone>

namespace bincard::app {

Date zoneDay(Instant instant, const std::string &zone)
{
    // Each scan asks for its warehouse's day, and finding a zone means reading its table.
    thread_local std::string known;
    thread_local QTimeZone there;
    if (known != zone) {
        known = zone;
        there = QTimeZone(QByteArray::fromStdString(zone));
    }
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(instant.ms).toUTC();
    const QDate day = there.isValid() ? then.toTimeZone(there).date() : then.date();
    return Date{std::chrono::year(day.year()),
                std::chrono::month(static_cast<unsigned>(day.month())),
                std::chrono::day(static_cast<unsigned>(day.day()))};
}

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
