// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/memory_store.h"

#include "core/kernel/check.h"

#include <ranges>

namespace bincard {

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
    const auto known = m_tables.find(scan.of->kind);
    if (known == m_tables.end() || (scan.from && scan.to && *scan.to < *scan.from))
        return {};
    const Table &table = known->second;
    if (!scan.index)
        return scanById(table, scan);
    const auto number = static_cast<std::size_t>(scan.index - scan.of->indexes.data());
    std::vector<Row> rows;
    for (const std::int64_t id : table.indexes[number].find(scan))
        rows.push_back(table.rows.at(id));
    return rows;
}

std::vector<Row> MemoryStore::scanById(const Table &table, const Scan &scan)
{
    const auto id = [](const Value &value) {
        return std::get<std::int64_t>(value);
    };
    const bool ascending = scan.direction == Direction::Ascending;
    auto first = scan.from ? table.rows.lower_bound(id(*scan.from)) : table.rows.begin();
    auto last = scan.to ? table.rows.upper_bound(id(*scan.to)) : table.rows.end();
    if (scan.after && ascending)
        first = table.rows.upper_bound(idOf(*scan.after));
    else if (scan.after)
        last = table.rows.lower_bound(idOf(*scan.after));
    std::vector<Row> rows;
    while (first != last && rows.size() < scan.limit)
        rows.push_back(ascending ? (first++)->second : (--last)->second);
    return rows;
}

void MemoryStore::begin()
{
    check(!m_open, "one transaction at a time");
    m_open = true;
}

void MemoryStore::replace(const Description &of, std::int64_t id, const std::optional<Row> &row)
{
    Table &table = m_tables[of.kind];
    if (table.indexes.empty()) {
        for (const Index &index : of.indexes)
            table.indexes.emplace_back(index);
    }
    const auto old = table.rows.find(id);
    const bool existed = old != table.rows.end();
    for (OrderedKeys &keys : table.indexes) {
        if (existed && row)
            keys.move(old->second, *row);
        else if (existed)
            keys.erase(old->second);
        else if (row)
            keys.insert(*row);
    }
    if (existed && row)
        old->second = *row;
    else if (existed)
        table.rows.erase(old);
    else if (row)
        table.rows.emplace(id, *row);
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
