// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace bincard::channel {

/// One row below the names; empty fields are there, and empty.
struct TableRow
{
    int number = 0; ///< as a person counts: the names are row 1
    QStringList names = {}; ///< the table's
    QStringList values = {}; ///< one for each name

    /// As it stands there; empty where there is no such column.
    [[nodiscard]] QString field(QLatin1StringView name) const;
    /// Without space around it, in UTF-8.
    [[nodiscard]] std::string text(const char *name) const;
};

struct Table
{
    QStringList names = {}; ///< lower case, letters and digits only: "Unit Price" is "unitprice"
    std::vector<TableRow> rows = {};
    bool guessedEncoding = false; ///< not UTF-8: read as Windows-1252
};

/// A CSV file with a line of names first, as RFC 4180 has it, and as programs write it: comma,
/// semicolon, tab or bar (whichever the first line has most), any line end, UTF-8 with or without
/// a byte order mark, else Windows-1252; or what `charset` says.
/// Errors: as decodeText; Malformed (no names, a name twice, a quote that never ends, a row with
/// more fields than names).
[[nodiscard]] Result<Table> readTable(const QByteArray &csv, const QByteArray &charset = {});

/// A number with a decimal point or, where there is no point, a decimal comma, as decimals of
/// `decimals` digits. Errors: InvalidInput, Overflow.
[[nodiscard]] Result<std::int64_t> decimalFrom(const std::string &text, int decimals);

} // namespace bincard::channel
