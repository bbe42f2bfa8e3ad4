// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables/import_mapping.h"

#include <algorithm>

namespace bincard::tables {

using namespace Qt::StringLiterals;

namespace {

Error notLikeThat(const QString &what)
{
    return {ErrorCode::InvalidInput, "mapping: " + what.toStdString()};
}

bool isColumnOf(const ImportTable &table, const QString &column)
{
    const QString plain = plainColumn(column);
    return std::ranges::any_of(table.columns, [&](const QString &one) {
        return plainColumn(one) == plain;
    });
}

} // namespace

QString plainColumn(const QString &name)
{
    QString plain;
    for (const QChar letter : name.toLower()) {
        if (letter.isLetterOrNumber())
            plain += letter;
    }
    return plain;
}

Result<ImportMapping> ImportMapping::fromText(const QString &text, const ImportTable &table)
{
    ImportMapping mapping;
    for (const QString &whole : text.split(u'\n')) {
        const QString line = whole.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        const QString ours = line.left(equals).trimmed();
        QString theirs = line.mid(equals + 1).trimmed();
        if (equals < 1 || theirs.isEmpty())
            return notLikeThat(line + u": our column = the file's"_s);
        if (!isColumnOf(table, ours))
            return notLikeThat(table.name + u" has no column "_s + ours);
        const bool isTwice = std::ranges::any_of(mapping.m_lines, [&](const Line &one) {
            return plainColumn(one.ours) == plainColumn(ours);
        });
        if (isTwice)
            return notLikeThat(ours + u" is there twice"_s);
        const bool isConstant
            = theirs.size() >= 2 && theirs.startsWith(u'"') && theirs.endsWith(u'"');
        if (isConstant)
            theirs = theirs.mid(1, theirs.size() - 2);
        mapping.m_lines.push_back({ours, theirs, isConstant});
    }
    return mapping;
}

QString ImportMapping::text() const
{
    QString text;
    for (const Line &line : m_lines)
        text += line.ours + u" = "_s + (line.isConstant ? u'"' + line.theirs + u'"' : line.theirs)
            + u'\n';
    return text;
}

Result<> ImportMapping::apply(Table &table) const
{
    const QStringList theirs = table.names;
    QStringList names = theirs;
    for (const Line &line : m_lines) {
        const QString ours = plainColumn(line.ours);
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (names[i] == ours && theirs[i] == ours)
                names[i].clear(); // what stands there under our name means something else
        }
    }
    QStringList constants;
    for (const Line &line : m_lines) {
        const qsizetype at = theirs.indexOf(plainColumn(line.theirs));
        if (line.isConstant)
            constants << line.theirs;
        else if (at < 0)
            return notLikeThat(u"the file has no column "_s + line.theirs);
        else
            names[at] = plainColumn(line.ours);
    }
    for (const Line &line : m_lines) {
        if (line.isConstant)
            names << plainColumn(line.ours);
    }
    table.names = names;
    for (channel::TableRow &row : table.rows) {
        row.names = names;
        row.values += constants;
    }
    return {};
}

} // namespace bincard::tables
