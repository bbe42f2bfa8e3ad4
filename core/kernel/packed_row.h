// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard {

/// Rows in few bytes, for rules that carry many of them within one record: how many fields there
/// are, then those that are not blank, each by how far behind the one before it stands. Whatever is
/// read from it was said when it was written; fields that were appended to the description since
/// are as in a fresh record. The same row always has the same bytes.
class RowPacker
{
public:
    explicit RowPacker(std::string &to)
        : m_to(to)
    { }

    void number(std::int64_t value);
    void bytes(std::string_view value);
    void row(const Description &of, const Row &row);

private:
    std::string &m_to;
};

/// Reads what a RowPacker wrote, from anybody: after the first thing that does not fit everything
/// is zero or empty, and `ok` is false.
class RowUnpacker
{
public:
    explicit RowUnpacker(std::string_view from)
        : m_from(from)
    { }

    [[nodiscard]] std::int64_t number();
    [[nodiscard]] std::string_view bytes();
    /// The rest is one row; `fresh` has what fields hold that were appended since.
    [[nodiscard]] Row row(const Description &of, const Row &fresh);

    [[nodiscard]] bool ok() const
    {
        return m_ok;
    }

    [[nodiscard]] bool atEnd() const
    {
        return m_from.empty();
    }

private:
    [[nodiscard]] std::uint64_t varint();
    void fail();

    std::string_view m_from;
    bool m_ok = true;
};

} // namespace bincard
