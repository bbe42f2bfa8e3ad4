// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/statements.h"

#include "core/kernel/check.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

// At file scope: a resource in a static library is there once somebody asks for it.
static void openResources()
{
    Q_INIT_RESOURCE(bincard_sql);
}

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

/// "batch, name" of ":batch, :name" or of "batch, name; in document order".
QStringList listed(const QString &text)
{
    static const QRegularExpression word(u"[a-z_0-9]+"_s);
    QStringList names;
    auto words = word.globalMatch(text.section(u';', 0, 0));
    while (words.hasNext())
        names << words.next().captured();
    return names;
}

} // namespace

const Statements &Statements::all()
{
    static const Statements statements = [] {
        openResources();
        return Statements(u":/bincard/sql"_s);
    }();
    return statements;
}

Statements::Statements(const QString &folder)
{
    for (const QString &name : QDir(folder).entryList({u"*.sql"_s}))
        read(QDir(folder).filePath(name));
}

void Statements::read(const QString &path)
{
    QFile file(path);
    check(file.open(QIODevice::ReadOnly), "statements can be read");
    Statement now;
    QString *told = nullptr; // the list that a further comment goes on with
    QString in;
    QString out;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString comment = line.startsWith(u"--"_s) ? line.mid(2).trimmed() : QString();
        if (comment.startsWith(u"name:"_s)) {
            now.name = comment.section(u':', 1).trimmed();
            told = nullptr;
        } else if (comment.startsWith(u"in:"_s) || comment.startsWith(u"out:"_s)) {
            told = comment.startsWith(u"in:"_s) ? &in : &out;
            *told = comment.section(u':', 1);
        } else if (!comment.isEmpty()) {
            if (told != nullptr)
                *told += u' ' + comment;
        } else if (!line.trimmed().isEmpty()) {
            told = nullptr;
            now.sql += (now.sql.isEmpty() ? QString() : u"\n"_s) + line;
        }
        if (!now.sql.endsWith(u';'))
            continue;
        check(!now.name.isEmpty() && !out.isEmpty(), "a statement says what it is");
        now.sql.chop(1);
        now.in = listed(in);
        now.out = listed(out);
        m_statements.insert(now.name, now);
        now = {};
        in.clear();
        out.clear();
    }
    check(now.sql.isEmpty(), "a statement ends with a semicolon");
}

const Statement &Statements::named(const QString &name) const
{
    const auto found = m_statements.constFind(name);
    check(found != m_statements.constEnd(), qPrintable(name));
    return *found;
}

QStringList Statements::names() const
{
    QStringList names = m_statements.keys();
    names.sort();
    return names;
}

} // namespace bincard::desk
