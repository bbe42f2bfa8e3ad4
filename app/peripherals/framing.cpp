// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/framing.h"

namespace bincard::peripherals {

namespace {

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// "]", a code letter, a modifier. Source: ISO/IEC 15424.
bool startsWithIdentifier(std::string_view text)
{
    return text.size() >= 3 && text[0] == ']' && isLetter(text[1])
        && (isDigit(text[2]) || isLetter(text[2]));
}

} // namespace

scan::RawScan rawScan(std::string_view arrived, const Framing &framing, scan::Source source)
{
    if (arrived.starts_with(framing.prefix))
        arrived.remove_prefix(framing.prefix.size());
    if (arrived.ends_with(framing.suffix))
        arrived.remove_suffix(framing.suffix.size());
    scan::RawScan result{std::string(arrived), {}, source};
    if (startsWithIdentifier(arrived)) {
        result.symbology = arrived.substr(0, 3);
        result.bytes = arrived.substr(3);
    }
    for (const std::string &separator : framing.separators) {
        if (separator.empty())
            continue;
        for (auto at = result.bytes.find(separator); at != std::string::npos;
             at = result.bytes.find(separator, at + 1))
            result.bytes.replace(at, separator.size(), "\x1D");
    }
    return result;
}

} // namespace bincard::peripherals
