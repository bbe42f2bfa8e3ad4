// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_plan.h"

#include <QStringList>

namespace bincard::tables {

/// A kind of table that can be imported.
struct ImportTable
{
    QString name;
    /// What a row may say, those first by which it is known again.
    QStringList columns;
    Planner (*planner)(const ImportTable &table);
    /// Its rows save records and stand for themselves: the hub takes them as an import of its own
    /// (documents::Import). Else they are operations of whoever imports.
    bool isTaken = true;
    /// Rows of one key belong together, and stand together where a file is long.
    QStringList groupedBy = {};
    /// Kinds of record that rows of a later portion may name.
    std::vector<const Description *> keeps = {};
    /// The record of one that is planned by its description alone; null: it has its own rules.
    const Description *record = nullptr;
    /// Fields of that record by which a row is known again.
    std::vector<std::size_t> keys = {};
};

[[nodiscard]] const std::vector<ImportTable> &importTables();
/// Null: there is none of that name.
[[nodiscard]] const ImportTable *tableNamed(const QString &name);

/// Of a table that its record describes.
[[nodiscard]] Planner recordPlanner(const ImportTable &table);
[[nodiscard]] std::vector<ImportTable> recordTables();

} // namespace bincard::tables
