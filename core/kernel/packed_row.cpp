// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/packed_row.h"

#include "core/kernel/check.h"

namespace bincard {

namespace {

constexpr int bitsInAByte = 7; // the eighth says that there is more
constexpr std::uint64_t more = 0x80;
constexpr int bitsMax = 64;

void append(std::string &to, std::uint64_t value)
{
    for (; value >= more; value >>= bitsInAByte)
        to.push_back(static_cast<char>(value | more));
    to.push_back(static_cast<char>(value));
}

/// Small numbers of either sign are few bytes.
std::uint64_t folded(std::int64_t value)
{
    return static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63);
}

std::int64_t unfolded(std::uint64_t value)
{
    return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

} // namespace

void RowPacker::number(std::int64_t value)
{
    append(m_to, folded(value));
}

void RowPacker::bytes(std::string_view value)
{
    append(m_to, value.size());
    m_to.append(value);
}

void RowPacker::row(const Description &of, const Row &row)
{
    check(row.size() == of.fields.size(), "a row fits its description");
    append(m_to, row.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == blank(of.fields[i]))
            continue;
        append(m_to, i - next);
        next = i + 1;
        if (const auto *value = std::get_if<std::int64_t>(&row[i]))
            number(*value);
        else
            bytes(std::get<std::string>(row[i]));
    }
}

void RowUnpacker::fail()
{
    m_ok = false;
    m_from = {};
}

std::uint64_t RowUnpacker::varint()
{
    std::uint64_t value = 0;
    for (int shift = 0; shift < bitsMax && !m_from.empty(); shift += bitsInAByte) {
        const auto byte = static_cast<std::uint64_t>(static_cast<unsigned char>(m_from.front()));
        m_from.remove_prefix(1);
        value |= (byte & (more - 1)) << static_cast<unsigned>(shift);
        if ((byte & more) == 0)
            return value;
    }
    fail();
    return 0;
}

std::int64_t RowUnpacker::number()
{
    return unfolded(varint());
}

std::string_view RowUnpacker::bytes()
{
    const std::uint64_t size = varint();
    if (size > m_from.size()) {
        fail();
        return {};
    }
    const std::string_view taken = m_from.substr(0, size);
    m_from.remove_prefix(size);
    return taken;
}

Row RowUnpacker::row(const Description &of, const Row &fresh)
{
    check(fresh.size() == of.fields.size(), "a row fits its description");
    const std::uint64_t written = varint();
    if (written > of.fields.size()) {
        fail();
        return fresh;
    }
    Row row = fresh;
    for (std::size_t i = 0; i < written; ++i)
        row[i] = blank(of.fields[i]);
    for (std::uint64_t next = 0; m_ok && !atEnd();) {
        const std::uint64_t gap = varint();
        if (!m_ok || next >= written || gap >= written - next) {
            fail();
            break;
        }
        const auto field = static_cast<std::size_t>(next + gap);
        next += gap + 1;
        if (isInteger(of.fields[field].kind))
            row[field] = number();
        else
            row[field] = std::string(bytes());
    }
    return row;
}

} // namespace bincard
