// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"

#include <set>

namespace bincard {

/// Where rows stand in the order of one index, in memory: by its fields, then by id. Holds keys, no
/// rows. A key is one string of bytes that sorts as its values do.
class OrderedKeys
{
public:
    explicit OrderedKeys(const Index &index)
        : m_index(&index)
    { }

    void insert(const Row &row);
    void erase(const Row &row);
    /// One record's row became another.
    void move(const Row &from, const Row &to);

    /// The ids of what the scan takes, in its order, no more than its limit. The scan is by this
    /// index.
    [[nodiscard]] std::vector<std::int64_t> find(const Scan &scan) const;

private:
    [[nodiscard]] std::string keyOf(const Row &row) const;

    const Index *m_index;
    std::set<std::string> m_keys;
};

} // namespace bincard
