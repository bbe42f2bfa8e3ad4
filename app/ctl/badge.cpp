// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/badge.h"

#include "app/paper/module_grid.h"

#include <QImage>

namespace bincard::ctl {

namespace {

/// A module, the quiet zone included.
bool isDark(const paper::ModuleGrid &grid, int column, int row)
{
    const int x = column - grid.quietLeft;
    const int y = row - grid.quietAbove;
    return x >= 0 && y >= 0 && x < grid.columns && y < grid.rows && grid.isDark(x, y);
}

int widthOf(const paper::ModuleGrid &grid)
{
    return grid.quietLeft + grid.columns + grid.quietRight;
}

int heightOf(const paper::ModuleGrid &grid)
{
    return grid.rows + 2 * grid.quietAbove;
}

} // namespace

Result<std::string> terminalQr(const std::string &text)
{
    const auto grid = paper::encode({paper::SymbolKind::QrCode, text});
    if (!grid)
        return grid.error();
    std::string lines;
    for (int row = 0; row < heightOf(*grid); row += 2) {
        lines += "\x1b[7m"; // terminals are dark; paper is not
        for (int column = 0; column < widthOf(*grid); ++column) {
            const bool upper = isDark(*grid, column, row);
            const bool lower = isDark(*grid, column, row + 1);
            lines += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
        }
        lines += "\x1b[0m\n";
    }
    return lines;
}

Result<> writeQr(const std::string &text, const QString &path)
{
    constexpr int dots = 8;
    const auto grid = paper::encode({paper::SymbolKind::QrCode, text});
    if (!grid)
        return grid.error();
    QImage image(widthOf(*grid), heightOf(*grid), QImage::Format_Grayscale8);
    for (int row = 0; row < image.height(); ++row) {
        for (int column = 0; column < image.width(); ++column)
            image.setPixel(column, row,
                           isDark(*grid, column, row) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    }
    if (image.scaled(image.size() * dots).save(path))
        return {};
    return Error{ErrorCode::StorageFailed, path.toStdString() + " cannot be written"};
}

} // namespace bincard::ctl
