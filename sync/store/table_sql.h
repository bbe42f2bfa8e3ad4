// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"

#include <string>
#include <vector>

namespace bincard::store {

enum class Engine {
    Sqlcipher,
    Postgres,
};

/// The statements that derive from a description. Parameters are $1, $2... in the order of their
/// appearance, which both engines read; every column is NOT NULL; every index ends with the id
/// (SQLite appends it unasked).

[[nodiscard]] std::string createTableSql(Engine engine, const Description &of);
[[nodiscard]] std::string addColumnSql(Engine engine, const Description &of, const Field &field);
[[nodiscard]] std::string createIndexSql(Engine engine, const Description &of, const Index &index);
[[nodiscard]] std::string dropIndexSql(const Description &of, std::string_view index);

/// $1 is the id.
[[nodiscard]] std::string selectByIdSql(const Description &of);
/// Parameters: the fields in order. Insert or replace.
[[nodiscard]] std::string upsertSql(const Description &of);
/// Parameters: the fields at these positions, then the id.
[[nodiscard]] std::string updateSql(const Description &of, const std::vector<std::size_t> &fields);
/// $1 is the id.
[[nodiscard]] std::string deleteSql(const Description &of);

/// For many rows at once, as PostgreSQL alone reads them: each parameter is an array.
/// Parameters: the fields in order, as many values each as there are rows.
[[nodiscard]] std::string upsertManySql(const Description &of);
/// $1: the ids.
[[nodiscard]] std::string deleteManySql(const Description &of);
[[nodiscard]] std::string selectManySql(const Description &of);

/// Which bounds a scan has: scans of one shape share a prepared statement.
struct ScanShape
{
    int index = -1; // -1: by id
    std::size_t prefix = 0;
    bool from = false;
    bool to = false;
    bool after = false;
    Direction direction = Direction::Ascending;

    friend auto operator<=>(const ScanShape &, const ScanShape &) = default;
};

[[nodiscard]] ScanShape shapeOf(const Scan &scan);

/// Parameters: as `scanParameters`, then the limit.
[[nodiscard]] std::string scanSql(const Description &of, const ScanShape &shape);

/// Many scans of one shape, as PostgreSQL alone reads it. Parameters: arrays of what `scanSql`
/// takes, as many values each as there are scans. Columns: the number of the scan, from 1, and the
/// record's; the rows of a scan in its order.
[[nodiscard]] std::string scanManySql(const Description &of, const ScanShape &shape);

/// A value within the scan that it came from.
struct ScanParameter
{
    const Value *value;
    FieldKind kind;
};

[[nodiscard]] std::vector<ScanParameter> scanParameters(const Scan &scan, const ScanShape &shape);

} // namespace bincard::store
