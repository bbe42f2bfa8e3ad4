// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/json_line.h"

#include <QString>

#include <array>
#include <cstdio>

namespace bincard::ctl {

namespace {

/// How many bytes the UTF-8 character at the start of `text` has; 0 where there is none.
std::size_t characterLength(std::string_view text)
{
    const auto byte = static_cast<unsigned char>(text.front());
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    if (byte >= 0xF8 || (byte >= 0x80 && byte < 0xC2) || text.size() < length)
        return 0;
    const auto character = QByteArrayView(text.data(), static_cast<qsizetype>(length));
    return character.isValidUtf8() ? length : 0;
}

void appendEscaped(std::string &out, unsigned char byte)
{
    std::array<char, 7> escape{};
    std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(byte));
    out += escape.data();
}

} // namespace

std::string jsonText(std::string_view text)
{
    std::string out = "\"";
    while (!text.empty()) {
        const char c = text.front();
        const std::size_t length = characterLength(text);
        if (length == 0 || static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            appendEscaped(out, static_cast<unsigned char>(c));
        } else {
            if (c == '"' || c == '\\')
                out += '\\';
            out += text.substr(0, length);
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return out += '"';
}

} // namespace bincard::ctl
