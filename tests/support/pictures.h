// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/module_grid.h"

#include <QImage>
#include <QPainter>

#include <stdexcept>

/// Pictures of barcodes for tests: black on white, `module` pixels a module, with quiet zones.
namespace bincard::pictures {

inline QImage symbolPicture(const paper::SymbolContent &content, int module = 3, int height = 90)
{
    const auto grid = paper::encode(content);
    if (!grid)
        throw std::invalid_argument(grid.error().detail);
    const int rowHeight = grid->isLinear() ? height : module;
    const int above = grid->isLinear() ? 4 * module : grid->quietAbove * module;
    QImage image((grid->quietLeft + grid->columns + grid->quietRight) * module,
                 grid->rows * rowHeight + 2 * above, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int row = 0; row < grid->rows; ++row) {
        for (int column = 0; column < grid->columns; ++column) {
            if (grid->isDark(column, row))
                painter.fillRect((grid->quietLeft + column) * module, above + row * rowHeight,
                                 module, rowHeight, Qt::black);
        }
    }
    return image;
}

/// The symbol somewhere in a frame of gray, as a camera sees it.
inline QImage framed(const QImage &symbol, QSize frame, QPoint at)
{
    QImage image(frame, QImage::Format_RGB32);
    image.fill(QColor(190, 190, 190));
    QPainter(&image).drawImage(at, symbol);
    return image;
}

} // namespace bincard::pictures
