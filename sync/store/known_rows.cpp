// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/known_rows.h"

#include <algorithm>

namespace bincard::store {

namespace {

constexpr std::size_t noLimit = std::numeric_limits<std::int64_t>::max();

/// Bounded by nothing but its first fields.
bool isGroup(const Scan &scan)
{
    return scan.index && !scan.from && !scan.to && !scan.after;
}

bool isWholeKey(const Scan &scan)
{
    return isGroup(scan) && scan.index->unique && scan.prefix.size() == scan.index->fields.size();
}

} // namespace

const std::optional<Row> *KnownRows::find(const Description &of, std::int64_t id) const
{
    const auto known = m_rows.find({of.kind, id});
    return known == m_rows.end() ? nullptr : &known->second;
}

KnownRows::ScanKey KnownRows::keyOf(const Scan &scan)
{
    const ScanShape shape = shapeOf(scan);
    std::vector<Value> values;
    for (const ScanParameter &one : scanParameters(scan, shape))
        values.push_back(*one.value);
    return {scan.of->kind, shape, std::move(values)};
}

const std::vector<Row> *KnownRows::groupOf(const Scan &scan) const
{
    const auto groups = m_groups.find(scan.index);
    if (!scan.index || groups == m_groups.end())
        return nullptr;
    const auto known = groups->second.find(scan.prefix);
    return known == groups->second.end() ? nullptr : &known->second;
}

bool KnownRows::has(const Scan &scan) const
{
    if (groupOf(scan))
        return true;
    const auto known = m_scans.find(keyOf(scan));
    return known != m_scans.end() && known->second.isEnough(scan.limit);
}

std::optional<std::vector<Row>> KnownRows::find(const Scan &scan) const
{
    if (const std::vector<Row> *group = groupOf(scan)) {
        std::vector<Row> rows;
        std::ranges::copy_if(*group, std::back_inserter(rows), [&](const Row &row) {
            return takes(scan, row);
        });
        if (scan.direction == Direction::Descending)
            std::ranges::reverse(rows);
        rows.resize(std::min(rows.size(), scan.limit));
        return rows;
    }
    const auto known = m_scans.find(keyOf(scan));
    if (known == m_scans.end() || !known->second.isEnough(scan.limit))
        return std::nullopt;
    const std::vector<Row> &rows = known->second.rows;
    const auto count = std::min(scan.limit, rows.size());
    return std::vector<Row>(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count));
}

std::size_t KnownRows::limitFor(const Scan &scan) const
{
    if (isWholeKey(scan))
        return noLimit;
    const auto known = m_scans.find(keyOf(scan));
    const std::size_t before = known == m_scans.end() ? 0 : known->second.limit;
    return std::min(noLimit, std::max(scan.limit, 2 * before));
}

void KnownRows::keep(const Description &of, std::int64_t id, std::optional<Row> row)
{
    m_rows[{of.kind, id}] = std::move(row);
}

void KnownRows::keep(const Scan &scan, std::size_t limit, const std::vector<Row> &rows)
{
    for (const Row &row : rows)
        m_rows[{scan.of->kind, idOf(row)}] = row;
    if (!isGroup(scan) || rows.size() >= limit) {
        m_scans[keyOf(scan)] = {rows, limit};
        return;
    }
    std::vector<Row> &group = m_groups[scan.index][scan.prefix];
    group = rows;
    if (scan.direction == Direction::Descending)
        std::ranges::reverse(group);
}

void KnownRows::clear()
{
    m_rows.clear();
    m_scans.clear();
    m_groups.clear();
}

} // namespace bincard::store
