// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/import_slices.h"

namespace bincard::ctl {

namespace {

constexpr qsizetype blockBytes = 256 * 1024;

/// As sync/channel/csv.cpp chooses it.
char separatorOf(const QByteArray &names)
{
    char best = ',';
    for (const char candidate : {';', '\t', '|'}) {
        if (names.count(candidate) > names.count(best))
            best = candidate;
    }
    return best;
}

} // namespace

bool TableSlices::fill()
{
    m_block = m_file.read(blockBytes);
    m_at = 0;
    return !m_block.isEmpty();
}

/// A line end between quotes is part of a field; a quote opens at a field's beginning only.
bool TableSlices::takeRow(QByteArray &to)
{
    const qsizetype before = to.size();
    bool isQuoted = false;
    bool isFieldEmpty = true;
    while (m_at < m_block.size() || fill()) {
        const char letter = m_block[m_at++];
        to += letter;
        if (isQuoted) {
            isQuoted = letter != '"';
            // Of a doubled one the second opens again.
            isFieldEmpty = !isQuoted;
        } else if (letter == '"' && isFieldEmpty) {
            isQuoted = true;
        } else if (letter == '\n') {
            return true;
        } else {
            isFieldEmpty = letter == m_separator;
        }
    }
    return to.size() > before;
}

void TableSlices::rewind()
{
    m_file.seek(0);
    m_head.clear();
    m_block.clear();
    m_at = 0;
    m_count = 0;
}

Result<Table> TableSlices::next()
{
    const bool isFirst = m_head.isEmpty();
    if (isFirst) {
        takeRow(m_head);
        m_separator = separatorOf(m_head);
    }
    QByteArray slice = m_head;
    std::size_t rows = 0;
    while (rows < m_rows && takeRow(slice))
        ++rows;
    if (rows == 0 && !isFirst)
        return Table{};
    auto table = readTable(slice, m_charset);
    if (!table)
        return Error{table.error().code,
                     table.error().detail + " (counted from row " + std::to_string(m_count + 1)
                         + ')'};
    if (table->guessedEncoding)
        m_charset = "windows-1252";
    for (TableRow &row : table->rows)
        row.number += static_cast<int>(m_count);
    m_count += rows;
    return table;
}

} // namespace bincard::ctl
