// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/codec.h"

#include <limits>

namespace bincard::wire {

Encoder::Encoder()
    : m_writer(&m_bytes)
{ }

void Encoder::begin(std::size_t length)
{
    m_writer.startArray(length);
}

void Encoder::end()
{
    m_writer.endArray();
}

void Encoder::integer(std::int64_t value)
{
    m_writer.append(static_cast<qint64>(value));
}

void Encoder::bytes(std::string_view bytes)
{
    m_writer.appendByteString(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

void Encoder::row(const Description &of, const Row &row)
{
    check(row.size() == of.fields.size(), "a row fits its description");
    begin(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (const auto *number = std::get_if<std::int64_t>(&row[i]))
            integer(*number);
        else if (of.fields[i].kind == FieldKind::Bytes)
            bytes(std::get<std::string>(row[i]));
        else
            m_writer.appendTextString(std::get<std::string>(row[i]).data(),
                                      static_cast<qsizetype>(std::get<std::string>(row[i]).size()));
    }
    end();
}

std::string Encoder::take()
{
    return m_bytes.toStdString();
}

Decoder::Decoder(std::string_view bytes)
    : m_bytes(bytes.data(), static_cast<qsizetype>(bytes.size()))
    , m_reader(m_bytes)
{ }

void Decoder::fail()
{
    m_ok = false;
}

std::size_t Decoder::begin()
{
    if (!m_ok || !m_reader.isArray() || !m_reader.isLengthKnown()) {
        fail();
        return 0;
    }
    // Each element takes at least a byte, so a length beyond the bytes is a lie.
    const auto length = m_reader.length();
    if (length > static_cast<quint64>(m_bytes.size()) || !m_reader.enterContainer()) {
        fail();
        return 0;
    }
    return static_cast<std::size_t>(length);
}

void Decoder::end()
{
    if (m_ok && (m_reader.hasNext() || !m_reader.leaveContainer()))
        fail();
}

std::int64_t Decoder::integer()
{
    if (!m_ok || !m_reader.isInteger()) {
        fail();
        return 0;
    }
    constexpr auto max = static_cast<quint64>(std::numeric_limits<std::int64_t>::max());
    std::int64_t value = 0;
    if (m_reader.isUnsignedInteger()) {
        const quint64 raw = m_reader.toUnsignedInteger();
        m_ok = raw <= max;
        value = m_ok ? static_cast<std::int64_t>(raw) : 0;
    } else {
        // Stored as -1 - raw; Qt hands out raw + 1, which wraps to 0 for the very smallest.
        const quint64 magnitude = static_cast<quint64>(m_reader.toNegativeInteger());
        m_ok = magnitude != 0 && magnitude - 1 <= max;
        value = m_ok ? -1 - static_cast<std::int64_t>(magnitude - 1) : 0;
    }
    if (!m_reader.next())
        fail();
    return m_ok ? value : 0;
}

std::string Decoder::string()
{
    std::string text;
    if (!m_ok || (!m_reader.isString() && !m_reader.isByteArray()) || !m_reader.isLengthKnown()) {
        fail();
        return text;
    }
    while (true) {
        const qsizetype size = m_reader.currentStringChunkSize();
        if (size < 0 || size > m_bytes.size()) {
            fail();
            return {};
        }
        const std::size_t old = text.size();
        text.resize(old + static_cast<std::size_t>(size));
        const auto chunk = m_reader.readStringChunk(text.data() + old, size);
        if (chunk.status == QCborStreamReader::EndOfString) {
            text.resize(old);
            return text;
        }
        if (chunk.status == QCborStreamReader::Error) {
            fail();
            return {};
        }
        text.resize(old + static_cast<std::size_t>(chunk.data));
    }
}

Row Decoder::fields(const Description &of, std::size_t count)
{
    Row row;
    row.reserve(of.fields.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (isInteger(of.fields[i].kind))
            row.emplace_back(integer());
        else
            row.emplace_back(string());
    }
    end();
    return row;
}

Row Decoder::row(const Description &of)
{
    if (begin() != of.fields.size()) {
        fail();
        return {};
    }
    return fields(of, of.fields.size());
}

Row Decoder::olderRow(const Description &of)
{
    const std::size_t count = begin();
    if (count == 0 || count > of.fields.size()) {
        fail();
        return {};
    }
    Row row = fields(of, count);
    for (std::size_t i = count; i < of.fields.size(); ++i)
        row.push_back(blank(of.fields[i]));
    return row;
}

bool Decoder::finished()
{
    return m_ok && m_reader.containerDepth() == 0 && m_reader.currentOffset() == m_bytes.size();
}

std::string encodeRow(const Description &of, const Row &row)
{
    Encoder encoder;
    encoder.row(of, row);
    return encoder.take();
}

Result<Row> decodeRow(const Description &of, std::string_view bytes)
{
    Decoder decoder(bytes);
    Row row = decoder.row(of);
    if (!decoder.finished())
        return Error{ErrorCode::Malformed, of.table};
    return row;
}

Result<Row> decodeStored(const Description &of, std::string_view bytes)
{
    Decoder decoder(bytes);
    Row row = decoder.olderRow(of);
    if (!decoder.finished())
        return Error{ErrorCode::Malformed, of.table};
    return row;
}

} // namespace bincard::wire
