// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/zpl_shapes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace bincard::paper {

ZplPicture zplBox(int width, int height, int line, int rounding)
{
    const double radius = rounding / 8.0 * std::min(width, height) / 2;
    return {{width, height}, height, [=](QPainter &painter) {
                QPainterPath path;
                path.addRoundedRect(0, 0, width, height, radius, radius);
                if (2 * line < std::min(width, height)) {
                    QPainterPath inside;
                    const double less = std::max(0.0, radius - line);
                    inside.addRoundedRect(line, line, width - 2 * line, height - 2 * line, less,
                                          less);
                    path -= inside;
                }
                painter.fillPath(path, Qt::black);
            }};
}

ZplPicture zplCircle(int width, int height, int line)
{
    return {{width, height}, height, [=](QPainter &painter) {
                const bool full = 2 * line >= std::min(width, height);
                painter.setPen(full ? QPen(Qt::NoPen) : QPen(Qt::black, line));
                painter.setBrush(full ? QBrush(Qt::black) : QBrush(Qt::NoBrush));
                const double inset = full ? 0 : line / 2.0;
                painter.drawEllipse(
                    QRectF(0, 0, width, height).adjusted(inset, inset, -inset, -inset));
            }};
}

ZplPicture zplDiagonal(int width, int height, int line, bool leansLeft)
{
    return {{width, height}, height, [=](QPainter &painter) {
                painter.setPen(QPen(Qt::black, line));
                painter.drawLine(leansLeft ? QPoint(0, 0) : QPoint(0, height),
                                 leansLeft ? QPoint(width, height) : QPoint(width, 0));
            }};
}

ZplPicture zplImage(const QImage &image, int across, int down)
{
    const QSize size(image.width() * across, image.height() * down);
    return {size, size.height(), [=](QPainter &painter) {
                painter.drawImage(QRect({}, size), image);
            }};
}

} // namespace bincard::paper
