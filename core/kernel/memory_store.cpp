// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/memory_store.h"

#include "core/kernel/check.h"

#include <ranges>

namespace bincard {

namespace {

std::vector<Value> indexKey(const Index &index, const Row &row)
{
    std::vector<Value> key;
    key.reserve(index.fields.size() + 1);
    for (const std::size_t field : index.fields)
        key.push_back(row[field]);
    key.push_back(row.front());
    return key;
}

/// The rows between two iterators, from the end that the scan starts at, as many as it wants.
template <class It, class RowOf>
std::vector<Row> collect(const Scan &scan, It first, It last, RowOf rowOf)
{
    std::vector<Row> rows;
    while (first != last && rows.size() < scan.limit) {
        if (scan.direction == Direction::Ascending)
            rows.push_back(rowOf(*first++));
        else
            rows.push_back(rowOf(*--last));
    }
    return rows;
}

} // namespace

bool MemoryStore::KeyLess::operator()(const Key &key, const Bound &bound) const
{
    for (std::size_t i = 0; i < bound.prefix.size(); ++i) {
        if (key[i] != bound.prefix[i])
            return key[i] < bound.prefix[i];
    }
    return bound.behind;
}

std::optional<Row> MemoryStore::get(const Description &of, std::int64_t id) const
{
    const auto table = m_tables.find(of.kind);
    if (table == m_tables.end())
        return std::nullopt;
    const auto row = table->second.rows.find(id);
    return row == table->second.rows.end() ? std::nullopt : std::optional<Row>(row->second);
}

std::vector<Row> MemoryStore::scan(const Scan &scan) const
{
    const auto table = m_tables.find(scan.of->kind);
    if (table == m_tables.end() || (scan.from && scan.to && *scan.to < *scan.from))
        return {};
    return scan.index ? scanByIndex(table->second, scan) : scanById(table->second, scan);
}

std::vector<Row> MemoryStore::scanById(const Table &table, const Scan &scan)
{
    const auto id = [](const Value &value) {
        return std::get<std::int64_t>(value);
    };
    auto first = scan.from ? table.rows.lower_bound(id(*scan.from)) : table.rows.begin();
    auto last = scan.to ? table.rows.upper_bound(id(*scan.to)) : table.rows.end();
    if (scan.after && scan.direction == Direction::Ascending)
        first = table.rows.upper_bound(idOf(*scan.after));
    else if (scan.after)
        last = table.rows.lower_bound(idOf(*scan.after));
    return collect(scan, first, last, [](const auto &entry) {
        return entry.second;
    });
}

std::vector<Row> MemoryStore::scanByIndex(const Table &table, const Scan &scan)
{
    const Keys &keys
        = table.indexes[static_cast<std::size_t>(scan.index - scan.of->indexes.data())];
    Bound low{scan.prefix, false};
    Bound high{scan.prefix, true};
    if (scan.from)
        low.prefix.push_back(*scan.from);
    if (scan.to)
        high.prefix.push_back(*scan.to);
    auto first = keys.lower_bound(low);
    auto last = keys.lower_bound(high);
    if (scan.after && scan.direction == Direction::Ascending)
        first = keys.upper_bound(orderKey(scan, *scan.after));
    else if (scan.after)
        last = keys.lower_bound(orderKey(scan, *scan.after));
    return collect(scan, first, last, [&](const Key &key) {
        return table.rows.at(std::get<std::int64_t>(key.back()));
    });
}

void MemoryStore::begin()
{
    check(!m_open, "one transaction at a time");
    m_open = true;
}

void MemoryStore::replace(const Description &of, std::int64_t id, const std::optional<Row> &row)
{
    Table &table = m_tables[of.kind];
    table.indexes.resize(of.indexes.size());
    const auto old = table.rows.find(id);
    if (old != table.rows.end()) {
        for (std::size_t i = 0; i < of.indexes.size(); ++i)
            table.indexes[i].erase(indexKey(of.indexes[i], old->second));
        if (!row)
            table.rows.erase(old);
        else
            old->second = *row;
    } else if (row) {
        table.rows.emplace(id, *row);
    }
    if (!row)
        return;
    for (std::size_t i = 0; i < of.indexes.size(); ++i)
        table.indexes[i].insert(indexKey(of.indexes[i], *row));
}

void MemoryStore::write(const Description &of, const Row &row)
{
    check(m_open, "a write belongs to a transaction");
    m_undo.push_back({&of, idOf(row), get(of, idOf(row))});
    replace(of, idOf(row), row);
}

void MemoryStore::erase(const Description &of, std::int64_t id)
{
    check(m_open, "an erase belongs to a transaction");
    m_undo.push_back({&of, id, get(of, id)});
    replace(of, id, std::nullopt);
}

Result<> MemoryStore::commit()
{
    check(m_open, "there is a transaction to commit");
    m_open = false;
    m_undo.clear();
    return {};
}

void MemoryStore::rollback()
{
    check(m_open, "there is a transaction to roll back");
    for (const Undo &undo : std::views::reverse(m_undo))
        replace(*undo.of, undo.id, undo.before);
    m_undo.clear();
    m_open = false;
}

} // namespace bincard
