// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/store.h"

namespace bincard {

int compareOrder(const Scan &scan, const Row &a, const Row &b)
{
    if (scan.index) {
        for (const std::size_t field : scan.index->fields) {
            if (const auto order = a[field] <=> b[field]; order != 0)
                return order < 0 ? -1 : 1;
        }
    }
    const std::int64_t left = idOf(a);
    const std::int64_t right = idOf(b);
    return left < right ? -1 : static_cast<int>(left > right);
}

void Store::update(const Description &of, const Row & /*before*/, const Row &after)
{
    write(of, after);
}

bool takes(const Scan &scan, const Row &row)
{
    const auto at = [&](std::size_t position) -> const Value & {
        const bool isId = !scan.index || position == scan.index->fields.size();
        return row[isId ? 0 : scan.index->fields[position]];
    };
    for (std::size_t i = 0; i < scan.prefix.size(); ++i) {
        if (at(i) != scan.prefix[i])
            return false;
    }
    const Value &next = at(scan.prefix.size());
    if ((scan.from && next < *scan.from) || (scan.to && next > *scan.to))
        return false;
    if (!scan.after)
        return true;
    const int order = compareOrder(scan, row, *scan.after);
    return scan.direction == Direction::Ascending ? order > 0 : order < 0;
}

} // namespace bincard
