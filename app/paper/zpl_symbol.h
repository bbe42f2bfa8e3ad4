// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/module_grid.h"
#include "app/paper/symbol_place.h"

#include <QByteArray>

namespace bincard::paper {

/// ^FD with what ZPL would read as its own marks in hexadecimal, and ^FH before it where needed.
[[nodiscard]] QByteArray zplField(const QByteArray &content);

/// A barcode as the printer's own command, from ^BY to ^FD, in its place.
/// Errors: as encode and placeSymbol.
[[nodiscard]] Result<QByteArray> zplSymbol(const SymbolContent &content, const QRectF &place,
                                           Qt::Alignment align);

/// ^FO of whole dots.
[[nodiscard]] QByteArray zplOrigin(int left, int top);

} // namespace bincard::paper
