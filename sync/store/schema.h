// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/store/table_sql.h"

#include <optional>
#include <string>
#include <vector>

namespace bincard::store {

/// What a database was made for: the columns and indexes of one table, as `bincard_schema` keeps
/// them ("id integer, code text"; "by_code: code").
struct TableShape
{
    std::string columns;
    std::string indexes;

    friend bool operator==(const TableShape &, const TableShape &) = default;
};

[[nodiscard]] TableShape shapeOf(const Description &of);

/// The statements that bring one table from the shape it has to the one described: a new table,
/// new columns, blank in the old rows, other indexes. Nothing is ever dropped but indexes.
/// Errors: StorageFailed when a column changed its type or is gone (a newer program's database, or
/// a change that needs a migration written by hand).
[[nodiscard]] Result<std::vector<std::string>>
migrationSql(Engine engine, const Description &of, const std::optional<TableShape> &stored);

/// Creates the table that keeps the shapes, unless it is there.
[[nodiscard]] std::string createSchemaTableSql();
/// $1 is the table; columns: columns, indexes.
[[nodiscard]] std::string selectShapeSql();
/// Parameters: table, columns, indexes.
[[nodiscard]] std::string upsertShapeSql();

} // namespace bincard::store
