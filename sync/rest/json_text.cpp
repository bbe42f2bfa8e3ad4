// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/json_text.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstdio>

namespace bincard::rest {

namespace {

void appendEscaped(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20 || byte == 0x7F) {
            std::array<char, 7> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(byte));
            out += escape.data();
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace

void JsonText::begin()
{
    if (!m_isFirst && !m_isNamed)
        m_out += ',';
    m_isFirst = false;
    m_isNamed = false;
}

JsonText &JsonText::beginObject()
{
    begin();
    m_out += '{';
    m_isFirst = true;
    return *this;
}

JsonText &JsonText::endObject()
{
    m_out += '}';
    m_isFirst = false;
    return *this;
}

JsonText &JsonText::beginArray()
{
    begin();
    m_out += '[';
    m_isFirst = true;
    return *this;
}

JsonText &JsonText::endArray()
{
    m_out += ']';
    m_isFirst = false;
    return *this;
}

JsonText &JsonText::name(std::string_view name)
{
    begin();
    appendEscaped(m_out, name);
    m_out += ':';
    m_isNamed = true;
    return *this;
}

JsonText &JsonText::text(std::string_view value)
{
    begin();
    const QByteArrayView bytes(value.data(), static_cast<qsizetype>(value.size()));
    if (bytes.isValidUtf8())
        appendEscaped(m_out, value);
    else
        appendEscaped(m_out, QString::fromUtf8(bytes).toStdString());
    return *this;
}

JsonText &JsonText::number(std::int64_t value)
{
    return raw(std::to_string(value));
}

JsonText &JsonText::boolean(bool value)
{
    return raw(value ? "true" : "false");
}

JsonText &JsonText::null()
{
    return raw("null");
}

JsonText &JsonText::raw(std::string_view json)
{
    begin();
    m_out += json;
    return *this;
}

} // namespace bincard::rest
