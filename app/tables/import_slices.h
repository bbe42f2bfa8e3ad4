// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_mapping.h"

#include <QIODevice>

namespace bincard::tables {

/// A CSV file of any length, read some rows at a time: each portion is a table with the file's
/// names and its row numbers. Rows of one key that stand together are in one portion, where the
/// kind of table has such.
class TableSlices
{
public:
    /// `file` is open, and can seek. Without a `charset` it is UTF-8, or else Windows-1252.
    explicit TableSlices(QIODevice &file, const ImportTable &table, ImportMapping mapping = {},
                         QByteArray charset = {});

    /// The next rows; none at the end. Errors: as readTable and ImportMapping::apply.
    [[nodiscard]] Result<Table> next();
    /// From the first row again.
    void rewind();

    /// Something is not UTF-8, so everything is read as Windows-1252 from here on: what was read
    /// before may have to be read again.
    [[nodiscard]] bool guessedEncoding() const
    {
        return m_guessed;
    }

    /// Rows until now, those without anything in them too.
    [[nodiscard]] std::size_t count() const
    {
        return m_count;
    }

private:
    /// As many rows as a portion has.
    [[nodiscard]] Result<Table> read();
    [[nodiscard]] std::string keyOf(const TableRow &row) const;
    /// Appends the next row with its end; false where there is none.
    bool takeRow(QByteArray &to);
    bool fill();

    QIODevice &m_file;
    std::size_t m_rows;
    QStringList m_groupedBy; // as readTable names them
    ImportMapping m_mapping;
    Table m_held; // the rows of a key that may go on
    QByteArray m_head; // the row of names
    QByteArray m_charset;
    QByteArray m_block;
    qsizetype m_at = 0; // in the block
    char m_separator = ',';
    std::size_t m_count = 0;
    bool m_isAtEnd = false;
    bool m_guessed = false; // the charset
};

} // namespace bincard::tables
