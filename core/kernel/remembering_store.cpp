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
    const auto key = [](const Scan &scan) {
        return std::tuple_cat(
            std::tuple(numberOf(scan), scan.prefix.size()),
            std::tie(scan.prefix, scan.direction, scan.limit, scan.from, scan.to, scan.after));
    };
    return key(a) < key(b);
}

bool RememberingStore::Before::operator()(const Scan &a, const Under &b) const
{
    return std::tuple_cat(std::tuple(numberOf(a), a.prefix.size()), std::tie(a.prefix))
        < std::tuple_cat(std::tuple(b.index, b.prefix.size()), std::tie(b.prefix));
}

bool RememberingStore::Before::operator()(const Under &a, const Scan &b) const
{
    return std::tuple_cat(std::tuple(a.index, a.prefix.size()), std::tie(a.prefix))
        < std::tuple_cat(std::tuple(numberOf(b), b.prefix.size()), std::tie(b.prefix));
}

void RememberingStore::Kind::forgetScansOf(const Description &of, const Row &row)
{
    for (const auto &[index, given] : shapes) {
        Under under{.index = index, .prefix = {}};
        for (std::size_t i = 0; i < given; ++i) {
            const bool isId = index == 0 || i == of.indexes[index - 1].fields.size();
            under.prefix.push_back(row[isId ? 0 : of.indexes[index - 1].fields[i]]);
        }
        const auto [first, last] = scans.equal_range(under);
        for (auto scan = first; scan != last;)
            scan = takes(scan->first, row) ? scans.erase(scan) : std::next(scan);
    }
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
    kind.shapes.emplace(numberOf(scan), scan.prefix.size());
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
    if (before)
        kind.forgetScansOf(of, *before);
    if (after)
        kind.forgetScansOf(of, *after);
    if (known != kind.rows.end())
        known->second = std::move(after);
}

} // namespace bincard
