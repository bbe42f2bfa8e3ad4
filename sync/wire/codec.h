// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

#include <QByteArray>
#include <QCborStreamReader>
#include <QCborStreamWriter>

#include <string>
#include <string_view>

namespace bincard::wire {

/// Canonical CBOR (RFC 8949 4.2): shortest integers, definite lengths, no maps. A row is an array
/// of its fields in the description's order, text as text and the rest as bytes, so the same row
/// always has the same bytes.
class Encoder
{
public:
    Encoder();

    void begin(std::size_t length);
    void end();
    void integer(std::int64_t value);
    void bytes(std::string_view bytes);
    void row(const Description &of, const Row &row);

    [[nodiscard]] std::string take();

private:
    QByteArray m_bytes;
    QCborStreamWriter m_writer;
};

/// Reads what an Encoder wrote, from anybody: after the first thing that does not fit, everything
/// reads as zero or empty and `ok()` is false. Lengths are checked against the bytes that are there
/// before anything is allocated.
class Decoder
{
public:
    explicit Decoder(std::string_view bytes);

    /// Enters an array; the caller reads that many elements, then calls `end`.
    [[nodiscard]] std::size_t begin();
    void end();
    [[nodiscard]] std::int64_t integer();
    [[nodiscard]] std::string string();
    [[nodiscard]] Row row(const Description &of);
    /// As `row`, but fields may be missing at the end; they get `blank` values.
    [[nodiscard]] Row olderRow(const Description &of);

    [[nodiscard]] bool ok() const
    {
        return m_ok;
    }

    /// Everything was read and nothing was left over.
    [[nodiscard]] bool finished();

private:
    void fail();
    Row fields(const Description &of, std::size_t count);

    QByteArray m_bytes;
    QCborStreamReader m_reader;
    bool m_ok = true;
};

[[nodiscard]] std::string encodeRow(const Description &of, const Row &row);

/// Errors: Malformed.
[[nodiscard]] Result<Row> decodeRow(const Description &of, std::string_view bytes);

/// The same for bytes that an older version may have written, when the description had fewer
/// fields: those it lacks get the value a fresh record has. Fields are only ever appended. Errors:
/// Malformed.
[[nodiscard]] Result<Row> decodeStored(const Description &of, std::string_view bytes);

} // namespace bincard::wire
