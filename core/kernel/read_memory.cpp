// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/read_memory.h"

#include <tuple>

namespace bincard {

namespace {

/// A longer answer is a list for a screen, asked once: not worth the memory.
constexpr std::size_t rowsKept = 200;

std::size_t numberOf(const Scan &scan)
{
    return scan.index ? static_cast<std::size_t>(scan.index - scan.of->indexes.data()) + 1 : 0;
}

} // namespace

bool ReadMemory::Before::operator()(const Scan &a, const Scan &b) const
{
    const auto key = [](const Scan &scan, std::size_t index) {
        return std::tuple_cat(std::tuple(scan.of->kind, index, scan.direction, scan.limit),
                              std::tie(scan.prefix, scan.from, scan.to, scan.after));
    };
    return key(a, numberOf(a)) < key(b, numberOf(b));
}

std::optional<Row> ReadMemory::get(const Description &of, std::int64_t id) const
{
    const std::pair key{of.kind, id};
    const auto known = m_rows.find(key);
    if (known != m_rows.end())
        return known->second;
    return m_rows.emplace(key, m_base.get(of, id)).first->second;
}

std::vector<Row> ReadMemory::scan(const Scan &scan) const
{
    const auto known = m_scans.find(scan);
    if (known != m_scans.end())
        return known->second;
    std::vector<Row> rows = m_base.scan(scan);
    if (rows.size() <= rowsKept)
        m_scans.emplace(scan, rows);
    return rows;
}

void ReadMemory::forget()
{
    m_rows.clear();
    m_scans.clear();
}

} // namespace bincard
