// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QIODevice>
#include <QStringList>

namespace bincard::tables {

/// How a file begins, and how it is read.
struct TableSample
{
    enum class Decimals {
        None, // no number in it has any
        Point,
        Comma,
    };

    QStringList headings = {}; ///< as they stand there
    QList<QStringList> rows = {}; ///< the first ones, a value for each heading
    QChar separator = u',';
    bool guessedEncoding = false; ///< not UTF-8: read as Windows-1252
    Decimals decimals = Decimals::None;
};

/// The first rows of a file that is open and can seek; by `charset`, where somebody names one.
/// Errors: Malformed (as readTable; a quote that is open for longer than a sample), InvalidInput
/// (empty; no such charset), WrongKind (a workbook, UTF-16 or something else that is no text).
[[nodiscard]] Result<TableSample> sampleOf(QIODevice &file, const QByteArray &charset = {},
                                           qsizetype rowsMax = 10);

} // namespace bincard::tables
