// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/ordered_keys.h"

namespace bincard {

namespace {

constexpr std::size_t idBytes = 8;

/// Big-endian with the sign turned round: bytes compare as the numbers do.
void append(std::string &key, std::int64_t number)
{
    const std::uint64_t turned = static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63);
    for (int shift = 56; shift >= 0; shift -= 8)
        key.push_back(static_cast<char>(turned >> shift & 0xff));
}

/// Text ends with two zeros and says 0 as 0, 255: a text sorts before all that go on behind it.
void append(std::string &key, const std::string &text)
{
    for (const char c : text) {
        key.push_back(c);
        if (c == '\0')
            key.push_back('\xff');
    }
    key.append(2, '\0');
}

void append(std::string &key, const Value &value)
{
    std::visit(
        [&](const auto &held) {
            append(key, held);
        },
        value);
}

std::int64_t idOfKey(const std::string &key)
{
    std::uint64_t turned = 0;
    for (std::size_t i = key.size() - idBytes; i < key.size(); ++i)
        turned = turned << 8 | static_cast<unsigned char>(key[i]);
    return static_cast<std::int64_t>(turned ^ (std::uint64_t{1} << 63));
}

/// The first key behind all that begin with this one; empty when there is none.
std::string behind(std::string key)
{
    while (!key.empty() && key.back() == '\xff')
        key.pop_back();
    if (!key.empty())
        key.back() = static_cast<char>(static_cast<unsigned char>(key.back()) + 1);
    return key;
}

} // namespace

std::string OrderedKeys::keyOf(const Row &row) const
{
    std::string key;
    for (const std::size_t field : m_index->fields)
        append(key, row[field]);
    append(key, row.front());
    return key;
}

void OrderedKeys::insert(const Row &row)
{
    m_keys.insert(keyOf(row));
}

void OrderedKeys::erase(const Row &row)
{
    m_keys.erase(keyOf(row));
}

void OrderedKeys::move(const Row &from, const Row &to)
{
    std::string key = keyOf(to);
    const std::string old = keyOf(from);
    if (key == old)
        return;
    m_keys.erase(old);
    m_keys.insert(std::move(key));
}

std::vector<std::int64_t> OrderedKeys::find(const Scan &scan) const
{
    std::vector<std::int64_t> ids;
    if (scan.from && scan.to && *scan.to < *scan.from)
        return ids;
    std::string low;
    for (const Value &value : scan.prefix)
        append(low, value);
    std::string high = low;
    if (scan.from)
        append(low, *scan.from);
    if (scan.to)
        append(high, *scan.to);
    high = behind(std::move(high));
    auto first = m_keys.lower_bound(low);
    auto last = high.empty() ? m_keys.end() : m_keys.lower_bound(high);
    const bool ascending = scan.direction == Direction::Ascending;
    if (scan.after && ascending)
        first = m_keys.upper_bound(keyOf(*scan.after));
    else if (scan.after)
        last = m_keys.lower_bound(keyOf(*scan.after));
    while (first != last && ids.size() < scan.limit)
        ids.push_back(idOfKey(ascending ? *first++ : *--last));
    return ids;
}

} // namespace bincard
