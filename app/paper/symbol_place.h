// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/module_grid.h"

#include <QRectF>

class QPainter;

namespace bincard::paper {

/// A barcode in whole dots of a printer: how wide a module is and where the first one stands,
/// behind the quiet zone.
struct SymbolDots
{
    int module = 0;
    int left = 0;
    int top = 0;
    int barHeight = 0; ///< of a row
};

/// The largest barcode of whole dots that fits into `place`, its quiet zones included.
/// Errors: TooLarge (it does not fit at two dots a module).
[[nodiscard]] Result<SymbolDots> placeSymbol(const QRectF &place, const ModuleGrid &grid,
                                             Qt::Alignment align);

void paintModules(QPainter &painter, const ModuleGrid &grid, const SymbolDots &dots);

} // namespace bincard::paper
