// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/store/table_sql.h"

#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace bincard::store {

/// What was answered at one moment, so that it is not asked again: records by their ids, and scans.
/// What is all there is under some first fields of an index answers every scan of these fields.
class KnownRows
{
public:
    /// Null: not known; nothing in it: there is none.
    [[nodiscard]] const std::optional<Row> *find(const Description &of, std::int64_t id) const;
    /// Nothing: not known.
    [[nodiscard]] std::optional<std::vector<Row>> find(const Scan &scan) const;
    [[nodiscard]] bool has(const Scan &scan) const;
    /// How many rows it is best asked for, when it is not known: all of a unique key, and ever more
    /// where a workspace asks for one more with each row that it changed itself.
    [[nodiscard]] std::size_t limitFor(const Scan &scan) const;

    void keep(const Description &of, std::int64_t id, std::optional<Row> row);
    /// The first rows of it, up to that limit.
    void keep(const Scan &scan, std::size_t limit, const std::vector<Row> &rows);
    void clear();

private:
    /// The kind, and what the statement and its parameters are made of.
    using ScanKey = std::tuple<int, ScanShape, std::vector<Value>>;

    struct Answered
    {
        std::vector<Row> rows;
        std::size_t limit = 0;

        [[nodiscard]] bool isEnough(std::size_t wanted) const
        {
            return wanted <= limit || rows.size() < limit;
        }
    };

    /// All rows under first fields of an index, ascending; by the fields.
    using Groups = std::map<std::vector<Value>, std::vector<Row>>;

    [[nodiscard]] static ScanKey keyOf(const Scan &scan);
    [[nodiscard]] const std::vector<Row> *groupOf(const Scan &scan) const;

    std::map<std::pair<int, std::int64_t>, std::optional<Row>> m_rows;
    std::map<ScanKey, Answered> m_scans;
    std::map<const Index *, Groups> m_groups;
};

} // namespace bincard::store
