// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace bincard::ctl {

/// A CSV file with a line of names first: comma, semicolon or tab (whichever that line has), quotes
/// as in RFC 4180, UTF-8 with or without a byte order mark. Names are lower case and without
/// spaces. Errors: Malformed (no names, a quote that never ends, a line with more fields than
/// names).
[[nodiscard]] Result<QList<QMap<QString, QString>>> readNamedRows(const QByteArray &csv);

} // namespace bincard::ctl
