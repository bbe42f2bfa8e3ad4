// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_tables.h"

namespace bincard::tables {

/// How somebody else's file says what a table of ours has: a profile, kept as a file of lines
///     sku = Artikelnummer
///     unit = "KGM"
/// our column, then the file's, or what every row says; a line that begins with # is a remark.
class ImportMapping
{
public:
    /// Errors: InvalidInput (a line that is none, a column that the table has not, or twice).
    [[nodiscard]] static Result<ImportMapping> fromText(const QString &text,
                                                        const ImportTable &table);
    [[nodiscard]] QString text() const;

    /// Names the columns as ours. Errors: InvalidInput (the file has not that column).
    [[nodiscard]] Result<> apply(Table &table) const;

    [[nodiscard]] bool isEmpty() const
    {
        return m_lines.empty();
    }

private:
    struct Line
    {
        QString ours;
        QString theirs;
        bool isConstant = false;
    };

    std::vector<Line> m_lines;
};

/// A column as files are read: small letters and digits only.
[[nodiscard]] QString plainColumn(const QString &name);

} // namespace bincard::tables
