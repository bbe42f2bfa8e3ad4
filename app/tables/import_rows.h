// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_plan.h"

#include <QString>

namespace bincard::tables {

/// Rows that an import left out or changed, for one reason.
struct RowCount
{
    RowNote::Kind kind = RowNote::Kind::Skipped;
    std::string reason;
    std::size_t rows = 0;
};

/// The most frequent first. A row with two reasons counts under both.
[[nodiscard]] std::vector<RowCount> countRows(const Plan &plan);

/// A CSV file with a line for each row that the import left out, changed or refused: `row`,
/// `what` (skipped, repaired...; the gravest), `reasons` (all of them). By row. Errors:
/// StorageFailed.
Result<> writeRows(const QString &file, const Plan &plan);

} // namespace bincard::tables
