// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace bincard::desk {

/// A query of resources/sql: what it is called, what it wants, what comes out.
struct Statement
{
    QString name;
    QString sql; // without comments and without the semicolon
    QStringList in; // names of its parameters
    QStringList out; // its columns, in order
};

/// The named statements of a folder of .sql files. Each begins with the comments `-- name:`,
/// `-- in:` and `-- out:` (a list may go on in further comments) and ends with a semicolon.
class Statements
{
public:
    /// Those that are compiled in. A file that is not as above is a defect.
    [[nodiscard]] static const Statements &all();

    explicit Statements(const QString &folder);

    /// A defect where there is none of that name.
    [[nodiscard]] const Statement &named(const QString &name) const;
    [[nodiscard]] QStringList names() const;

private:
    void read(const QString &path);

    QHash<QString, Statement> m_statements;
};

} // namespace bincard::desk
