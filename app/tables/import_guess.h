// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_tables.h"

namespace bincard::tables {

/// Which column of a table each heading of somebody's file means: by its name, or by what others
/// call the same, in English and German. None is meant twice; empty: nobody can tell.
[[nodiscard]] QStringList guessColumns(const QStringList &headings, const ImportTable &table);

/// The tables that a file of these headings may be, the most likely first; all of them.
[[nodiscard]] std::vector<const ImportTable *> guessTables(const QStringList &headings);

/// The columns that every row has to say, whatever else it says.
[[nodiscard]] QStringList neededColumns(const ImportTable &table);

/// What these choices say as ImportMapping has it: of each heading our column, or nothing. What
/// stands under one of our names and is not chosen means nothing.
[[nodiscard]] QString mappingText(const QStringList &headings, const QStringList &chosen,
                                  const ImportTable &table);

} // namespace bincard::tables
