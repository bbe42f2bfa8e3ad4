// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_plan.h"

#include <QCoreApplication>

namespace bincard::desk {

/// What somebody who brings in a file reads about it, in the language of the application.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    /// Of a kind of table, and of one of its columns; its own name where nobody has said.
    [[nodiscard]] static QString table(const QString &name);
    [[nodiscard]] static QString column(const QString &name);
    /// Why a row cannot be brought in.
    [[nodiscard]] static QString why(const tables::RowNote &note);
    /// Why a file cannot be read at all.
    [[nodiscard]] static QString unreadable(const Error &error);
    /// "1.2 MB".
    [[nodiscard]] static QString size(qint64 bytes);
    /// A whole number in groups of three.
    [[nodiscard]] static QString number(qint64 count);
};

} // namespace bincard::desk
