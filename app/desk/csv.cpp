// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/csv.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

bool isText(const Column &column)
{
    using enum ColumnKind;
    return column.kind == Text || column.kind == Code || column.kind == Word;
}

} // namespace

QString csvField(const QString &text, bool isText)
{
    static const QString formula = u"=+-@\t\r"_s;
    QString field = text;
    if (isText && !text.isEmpty() && formula.contains(text.front()))
        field.prepend(u'\'');
    const bool quoted = field.contains(u',') || field.contains(u'"') || field.contains(u'\n')
        || field.contains(u'\r');
    return quoted ? u'"' + field.replace(u'"', u"\"\""_s) + u'"' : field;
}

QByteArray csvOf(const QList<Column> &columns, const QList<qint64> &order,
                 const QHash<qint64, QVariantList> &rows)
{
    QStringList lines;
    QStringList fields;
    for (const Column &column : columns) {
        if (!column.title.isEmpty())
            fields << csvField(column.title, true);
    }
    lines << fields.join(u',');
    for (const qint64 id : order) {
        const auto row = rows.constFind(id);
        if (row == rows.constEnd())
            continue;
        fields.clear();
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (!columns[i].title.isEmpty())
                fields << csvField(plainText(columns[i], row->at(i + 1)), isText(columns[i]));
        }
        lines << fields.join(u',');
    }
    return "\xEF\xBB\xBF" + lines.join(u"\r\n"_s).toUtf8() + "\r\n";
}

} // namespace bincard::desk
