// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>

class QPdfWriter;

namespace bincard::paper {

/// One unit of a painter on it is one dot of `dpi`; the page has no margins.
void preparePdf(QPdfWriter &writer, const QString &title, QSizeF pageMm, int dpi);

/// The file without the time of its making, so that the same content is the same bytes.
[[nodiscard]] QByteArray withoutHour(QByteArray pdf);

} // namespace bincard::paper
