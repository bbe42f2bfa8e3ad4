// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/remembering_store.h"

#include <tuple>

namespace bincard {

namespace {

/// A longer answer is a list for a screen, or a whole table: not worth the memory.
constexpr std::size_t rowsOfScan = 200;
/// A few megabytes; then everything is asked anew.
constexpr std::size_t rowsKept = 20'000;

std::size_t numberOf(const Scan &scan)
{
    return scan.index ? static_cast<std::size_t>(scan.index - scan.of->indexes.data()) + 1 : 0;
}

} // namespace

bool RememberingStore::Before::operator()(const Scan &a, const Scan &b) const
{
    const auto key = [](const Scan &scan, std::size_t index) {
        return std::tuple_cat(std::tuple(index, scan.direction, scan.limit),
                              std::tie(scan.prefix, scan.from, scan.to, scan.after));
    };
    return key(a, numberOf(a)) < key(b, numberOf(b));
}

std::optional<Row> RememberingStore::get(const Description &of, std::int64_t id) const
{
    const auto kind = m_kinds.find(of.kind);
    if (kind != m_kinds.end()) {
        if (const auto known = kind->second.rows.find(id); known != kind->second.rows.end())
            return known->second;
    }
    auto row = m_base.get(of, id);
    makeRoom(1);
    m_kinds[of.kind].rows.emplace(id, row);
    ++m_size;
    return row;
}

std::vector<Row> RememberingStore::scan(const Scan &scan) const
{
    if (const auto kind = m_kinds.find(scan.of->kind); kind != m_kinds.end()) {
        if (const auto known = kind->second.scans.find(scan); known != kind->second.scans.end()) {
            std::vector<Row> rows;
            rows.reserve(known->second.size());
            for (const std::int64_t id : known->second)
                rows.push_back(*kind->second.rows.at(id));
            return rows;
        }
    }
    std::vector<Row> rows = m_base.scan(scan);
    if (rows.size() > rowsOfScan)
        return rows;
    makeRoom(rows.size() + 1);
    Kind &kind = m_kinds[scan.of->kind];
    std::vector<std::int64_t> &ids = kind.scans[scan];
    ids.reserve(rows.size());
    for (const Row &row : rows) {
        ids.push_back(idOf(row));
        kind.rows.insert_or_assign(ids.back(), row);
    }
    m_size += rows.size() + 1;
    return rows;
}

void RememberingStore::begin()
{
    m_base.begin();
}

void RememberingStore::write(const Description &of, const Row &row)
{
    m_base.write(of, row);
    change(of, idOf(row), row);
}

void RememberingStore::update(const Description &of, const Row &before, const Row &after)
{
    m_base.update(of, before, after);
    change(of, idOf(after), after);
}

void RememberingStore::erase(const Description &of, std::int64_t id)
{
    m_base.erase(of, id);
    change(of, id, std::nullopt);
}

Result<> RememberingStore::commit()
{
    auto done = m_base.commit();
    if (!done)
        forget();
    return done;
}

void RememberingStore::rollback()
{
    m_base.rollback();
    forget();
}

void RememberingStore::forget() const
{
    m_kinds.clear();
    m_size = 0;
}

void RememberingStore::makeRoom(std::size_t count) const
{
    if (m_size + count > rowsKept)
        forget();
}

void RememberingStore::change(const Description &of, std::int64_t id, std::optional<Row> after)
{
    const auto found = m_kinds.find(of.kind);
    if (found == m_kinds.end())
        return;
    Kind &kind = found->second;
    const auto known = kind.rows.find(id);
    const Row *before = known != kind.rows.end() && known->second ? &*known->second : nullptr;
    std::erase_if(kind.scans, [&](const auto &scan) {
        return (before && takes(scan.first, *before)) || (after && takes(scan.first, *after));
    });
    if (known != kind.rows.end())
        known->second = std::move(after);
}

} // namespace bincard
