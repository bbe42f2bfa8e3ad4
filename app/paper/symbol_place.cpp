// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/symbol_place.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bincard::paper {

namespace {

// Two dots a module is 0.25 mm at 203 dpi: what a scanner of the floor reads with ease.
constexpr int dotsPerModuleMin = 2;

// The symbol's left or top edge on a whole dot, so that each bar is exact.
int placed(double from, double space, int size, Qt::Alignment align, Qt::Alignment start,
           Qt::Alignment end)
{
    if (align & start)
        return static_cast<int>(std::ceil(from));
    if (align & end)
        return static_cast<int>(std::floor(from + space)) - size;
    return static_cast<int>(std::round(from + (space - size) / 2));
}

} // namespace

Result<SymbolDots> placeSymbol(const QRectF &place, const ModuleGrid &grid, Qt::Alignment align)
{
    const int columns = grid.quietLeft + grid.columns + grid.quietRight;
    const int rows = grid.isLinear() ? 1 : grid.rows * grid.rowModules + 2 * grid.quietAbove;
    SymbolDots dots;
    dots.module = static_cast<int>(place.width()) / columns;
    if (!grid.isLinear())
        dots.module = std::min(dots.module, static_cast<int>(place.height()) / rows);
    if (dots.module < dotsPerModuleMin)
        return Error{ErrorCode::TooLarge, "the barcode does not fit its place on the label"};
    dots.barHeight
        = grid.isLinear() ? static_cast<int>(place.height()) : dots.module * grid.rowModules;
    const int high = grid.isLinear() ? dots.barHeight : rows * dots.module;
    dots.left = placed(place.x(), place.width(), columns * dots.module, align, Qt::AlignLeft,
                       Qt::AlignRight)
        + grid.quietLeft * dots.module;
    dots.top = placed(place.y(), place.height(), high, align, Qt::AlignTop, Qt::AlignBottom)
        + grid.quietAbove * dots.module;
    return dots;
}

void paintModules(QPainter &painter, const ModuleGrid &grid, const SymbolDots &dots)
{
    for (int row = 0; row < grid.rows; ++row) {
        // Neighbouring dark modules are one rectangle: no hair line between them in any viewer.
        for (int column = 0; column < grid.columns;) {
            int end = column;
            while (end < grid.columns && grid.isDark(end, row))
                ++end;
            if (end > column)
                painter.fillRect(QRect(dots.left + column * dots.module,
                                       dots.top + row * dots.barHeight,
                                       (end - column) * dots.module, dots.barHeight),
                                 Qt::black);
            column = std::max(end, column + 1);
        }
    }
}

} // namespace bincard::paper
