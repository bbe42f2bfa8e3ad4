// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables/import_slices.h"

#include <algorithm>
#include <iterator>

namespace bincard::tables {

namespace {

constexpr qsizetype blockBytes = 256 * 1024;
constexpr std::size_t rowsAtOnce = 1'000;
/// Who sorted a file by something else finds orders of some days together.
constexpr std::size_t groupedAtOnce = 10'000;

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

TableSlices::TableSlices(QIODevice &file, const ImportTable &table, ImportMapping mapping,
                         QByteArray charset)
    : m_file(file)
    , m_rows(table.groupedBy.isEmpty() ? rowsAtOnce : groupedAtOnce)
    , m_mapping(std::move(mapping))
    , m_charset(std::move(charset))
{
    for (const QString &column : table.groupedBy)
        m_groupedBy << plainColumn(column);
}

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
    m_held = {};
}

std::string TableSlices::keyOf(const TableRow &row) const
{
    std::string key;
    for (const QString &column : m_groupedBy)
        key += row.text(column.toLatin1().constData()) + '\n';
    return key;
}

Result<Table> TableSlices::next()
{
    if (m_groupedBy.isEmpty())
        return read();
    Table table = std::exchange(m_held, {});
    for (;;) {
        auto more = read();
        if (!more || more->names.isEmpty())
            return more ? Result<Table>(std::move(table)) : more;
        table.names = more->names;
        std::ranges::move(more->rows, std::back_inserter(table.rows));
        if (m_isAtEnd)
            return table;
        if (table.rows.empty())
            continue;
        const std::string last = keyOf(table.rows.back());
        auto held = table.rows.end();
        while (held != table.rows.begin() && keyOf(*std::prev(held)) == last)
            --held;
        if (held == table.rows.begin())
            continue;
        m_held.names = table.names;
        m_held.rows.assign(std::make_move_iterator(held),
                           std::make_move_iterator(table.rows.end()));
        table.rows.erase(held, table.rows.end());
        return table;
    }
}

Result<Table> TableSlices::read()
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
    m_isAtEnd = rows < m_rows;
    if (rows == 0 && !isFirst)
        return Table{};
    auto table = readTable(slice, m_charset);
    if (!table)
        return Error{table.error().code,
                     table.error().detail + " (counted from row " + std::to_string(m_count + 1)
                         + ')'};
    if (table->guessedEncoding) {
        m_guessed = true;
        m_charset = "windows-1252";
    }
    for (TableRow &row : table->rows)
        row.number += static_cast<int>(m_count);
    m_count += rows;
    if (const auto mapped = m_mapping.apply(*table); !mapped)
        return mapped.error();
    return table;
}

} // namespace bincard::tables
