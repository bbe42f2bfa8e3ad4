// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables/import_sample.h"

#include "sync/channel/csv.h"

#include <algorithm>

namespace bincard::tables {

namespace {

using channel::readTable;
using channel::Table;

constexpr qint64 sampleBytes = 64 * 1024;

/// As TableSlices reads it.
char separatorOf(const QByteArray &names)
{
    char best = ',';
    for (const char candidate : {';', '\t', '|'}) {
        if (names.count(candidate) > names.count(best))
            best = candidate;
    }
    return best;
}

bool isText(const QByteArray &bytes)
{
    const bool isWorkbook = bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0");
    const bool isWide = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    return !isWorkbook && !isWide && !bytes.contains('\0');
}

/// Headings as they are, read as if they were values under names of ours.
QStringList headingsIn(const QByteArray &head, char separator, const QByteArray &charset)
{
    QByteArray names = "c0";
    for (qsizetype i = 1; i <= head.count(separator); ++i)
        names += separator + QByteArray("c") + QByteArray::number(i);
    const auto table = readTable(names + '\n' + head, charset);
    if (!table || table->rows.empty())
        return {};
    QStringList headings;
    for (const QString &value : table->rows.front().values)
        headings << value.trimmed();
    if (!headings.isEmpty() && headings.front().startsWith(QChar(0xFEFF)))
        headings.front().remove(0, 1);
    return headings;
}

TableSample::Decimals decimalsIn(const QList<QStringList> &rows)
{
    for (const QStringList &row : rows) {
        for (const QString &value : row) {
            const bool isNumber = std::ranges::all_of(value, [](QChar sign) {
                return (sign >= u'0' && sign <= u'9') || sign == u',' || sign == u'.'
                    || sign == u'-';
            });
            if (!isNumber || value.count(u',') + value.count(u'.') != 1 || value.size() < 3)
                continue;
            return value.contains(u',') ? TableSample::Decimals::Comma
                                        : TableSample::Decimals::Point;
        }
    }
    return TableSample::Decimals::None;
}

} // namespace

Result<TableSample> sampleOf(QIODevice &file, const QByteArray &charset, qsizetype rowsMax)
{
    file.seek(0);
    QByteArray bytes = file.read(sampleBytes);
    file.seek(0);
    if (bytes.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, "an empty file"};
    if (!isText(bytes))
        return Error{ErrorCode::WrongKind, "no text"};
    if (bytes.size() == sampleBytes && bytes.contains('\n'))
        bytes.truncate(bytes.lastIndexOf('\n') + 1);
    const QByteArray head = bytes.left(bytes.indexOf('\n'));
    TableSample sample;
    const char separator = separatorOf(head);
    sample.separator = QLatin1Char(separator);
    const auto table = readTable(bytes, charset);
    if (!table)
        return table.error();
    sample.guessedEncoding = table->guessedEncoding;
    sample.headings = headingsIn(head, separator, charset);
    QList<QStringList> all;
    for (const channel::TableRow &row : table->rows)
        all << row.values;
    sample.decimals = decimalsIn(all);
    sample.rows = all.first(std::min(rowsMax, all.size()));
    return sample;
}

} // namespace bincard::tables
