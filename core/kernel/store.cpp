// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/store.h"

namespace bincard {

std::vector<Value> orderKey(const Scan &scan, const Row &row)
{
    std::vector<Value> key;
    if (scan.index) {
        key.reserve(scan.index->fields.size() + 1);
        for (const std::size_t field : scan.index->fields)
            key.push_back(row[field]);
    }
    key.push_back(row.front());
    return key;
}

bool takes(const Scan &scan, const Row &row)
{
    const std::vector<Value> key = orderKey(scan, row);
    for (std::size_t i = 0; i < scan.prefix.size(); ++i) {
        if (key[i] != scan.prefix[i])
            return false;
    }
    const Value &next = key[scan.prefix.size()];
    if ((scan.from && next < *scan.from) || (scan.to && next > *scan.to))
        return false;
    if (!scan.after)
        return true;
    const std::vector<Value> last = orderKey(scan, *scan.after);
    return scan.direction == Direction::Ascending ? key > last : key < last;
}

} // namespace bincard
