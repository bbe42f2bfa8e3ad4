// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/envelope.h"

#include "core/scan/check_digit.h"
#include "core/scan/gs1.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bincard::scan {

namespace {

constexpr char recordSeparator = '\x1E';
constexpr char endOfTransmission = '\x04';
constexpr std::string_view opening = "[)>";

/// The data identifiers we give a title; ANSI MH10.8.2.
constexpr std::array identifiers{
    std::pair{std::string_view("P"), std::string_view("CUSTOMER PART")},
    std::pair{std::string_view("1P"), std::string_view("SUPPLIER PART")},
    std::pair{std::string_view("2P"), std::string_view("REVISION")},
    std::pair{std::string_view("30P"), std::string_view("DISTRIBUTOR PART")},
    std::pair{std::string_view("Q"), std::string_view("QUANTITY")},
    std::pair{std::string_view("7Q"), std::string_view("QUANTITY AND UNIT")},
    std::pair{std::string_view("S"), std::string_view("SERIAL")},
    std::pair{std::string_view("1T"), std::string_view("LOT")},
    std::pair{std::string_view("D"), std::string_view("DATE")},
    std::pair{std::string_view("4D"), std::string_view("DATE YYDDD")},
    std::pair{std::string_view("9D"), std::string_view("DATE CODE")},
    std::pair{std::string_view("14D"), std::string_view("EXPIRY DATE")},
    std::pair{std::string_view("16D"), std::string_view("PRODUCTION DATE")},
    std::pair{std::string_view("K"), std::string_view("PURCHASE ORDER")},
    std::pair{std::string_view("1K"), std::string_view("SUPPLIER ORDER")},
    std::pair{std::string_view("10K"), std::string_view("INVOICE")},
    std::pair{std::string_view("11K"), std::string_view("PACKING LIST")},
    std::pair{std::string_view("2L"), std::string_view("SHIP TO LOCATION")},
    std::pair{std::string_view("L"), std::string_view("STORAGE LOCATION")},
    std::pair{std::string_view("4L"), std::string_view("COUNTRY OF ORIGIN")},
    std::pair{std::string_view("V"), std::string_view("SUPPLIER")},
    std::pair{std::string_view("J"), std::string_view("LICENCE PLATE")},
    std::pair{std::string_view("1J"), std::string_view("LICENCE PLATE")},
    std::pair{std::string_view("2J"), std::string_view("LICENCE PLATE")},
    std::pair{std::string_view("3J"), std::string_view("LICENCE PLATE")},
    std::pair{std::string_view("4J"), std::string_view("LICENCE PLATE")},
    std::pair{std::string_view("5J"), std::string_view("LICENCE PLATE")},
    std::pair{std::string_view("6J"), std::string_view("LICENCE PLATE")},
    std::pair{std::string_view("9N"), std::string_view("PHARMACY PRODUCT NUMBER")},
    std::pair{std::string_view("11Z"), std::string_view("PRIVATE")},
    std::pair{std::string_view("12Z"), std::string_view("PRIVATE")},
    std::pair{std::string_view("13Z"), std::string_view("PRIVATE")},
    std::pair{std::string_view("20Z"), std::string_view("PRIVATE")},
};

/// The length of a data identifier: up to three digits and a capital letter.
std::size_t identifierLength(std::string_view text)
{
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits > 3 || digits == text.size() || text[digits] < 'A' || text[digits] > 'Z')
        return 0;
    return digits + 1;
}

Element identified(std::string_view text)
{
    const std::string_view key = text.substr(0, identifierLength(text));
    const auto *known = std::ranges::find(identifiers, key, [](auto &pair) {
        return pair.first;
    });
    if (known == identifiers.end())
        return {{}, std::string(text)};
    return {known->first, std::string(text.substr(key.size())), known->second};
}

/// Calls `take(text, position)` for each stretch between group separators.
template <class Take> void eachGroup(std::string_view data, std::size_t base, Take take)
{
    std::size_t at = 0;
    while (at < data.size()) {
        const std::size_t end = std::min(data.find(separator, at), data.size());
        if (end > at)
            take(data.substr(at, end - at), base + at);
        at = end + 1;
    }
}

void readFormat(std::string_view header, std::string_view data, std::size_t base, Reading &reading)
{
    if (header == "05") {
        Reading gs1 = readElements(data, base);
        std::ranges::move(gs1.elements, std::back_inserter(reading.elements));
        std::ranges::move(gs1.positions, std::back_inserter(reading.positions));
        reading.error = std::move(gs1.error);
    } else if (header == "06" || header == "12") {
        eachGroup(data, base, [&](std::string_view text, std::size_t at) {
            reading.elements.push_back(header == "06" ? identified(text)
                                                      : Element{{}, std::string(text)});
            reading.positions.push_back(at);
        });
    } else {
        reading.warnings.push_back({ErrorCode::ScanUnknown, base, "format we do not read"});
    }
}

} // namespace

bool startsLikeEnvelope(std::string_view bytes)
{
    return bytes.starts_with(opening);
}

Reading readEnvelope(std::string_view bytes)
{
    Reading reading;
    std::size_t at = opening.size();
    const std::size_t stop = std::min(bytes.find(endOfTransmission), bytes.size());
    while (at < stop && reading.ok()) {
        if (bytes[at] == recordSeparator) {
            ++at;
            continue;
        }
        const std::size_t end = std::min(bytes.find(recordSeparator, at), stop);
        const std::string_view header = bytes.substr(at, std::min<std::size_t>(2, end - at));
        std::size_t data = at + header.size();
        if (data < end && bytes[data] == separator)
            ++data;
        readFormat(header, bytes.substr(data, end - data), data, reading);
        at = end;
    }
    return reading;
}

} // namespace bincard::scan
