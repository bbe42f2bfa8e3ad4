// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/column.h"

#include <QByteArray>
#include <QHash>

namespace bincard::desk {

/// Rows as a CSV file for people's spreadsheets: RFC 4180, UTF-8 with a byte order mark, titles
/// first. A text that a spreadsheet would take for a formula gets an apostrophe before it. Rows
/// begin with their id, which is left out; ids without a row are skipped.
[[nodiscard]] QByteArray csvOf(const QList<Column> &columns, const QList<qint64> &order,
                               const QHash<qint64, QVariantList> &rows);

/// One field, quoted where it has to be.
[[nodiscard]] QString csvField(const QString &text, bool isText);

} // namespace bincard::desk
