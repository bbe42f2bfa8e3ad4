// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/qr_code.h"

#include "app/paper/module_grid.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bincard::desk {

QrCode::QrCode(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(false);
}

void QrCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    update();
}

void QrCode::paint(QPainter *painter)
{
    const auto grid = paper::encode({paper::SymbolKind::QrCode, m_text.toStdString()});
    if (m_text.isEmpty() || !grid)
        return;
    painter->fillRect(boundingRect(), Qt::white);
    const int modules = grid->quietLeft + grid->columns + grid->quietRight;
    const double dot = std::max(1.0, std::floor(std::min(width(), height()) / modules));
    const double left = std::floor((width() - dot * modules) / 2) + dot * grid->quietLeft;
    const double top = std::floor((height() - dot * modules) / 2) + dot * grid->quietAbove;
    for (int row = 0; row < grid->rows; ++row) {
        for (int column = 0; column < grid->columns; ++column) {
            if (grid->isDark(column, row))
                painter->fillRect(QRectF(left + column * dot, top + row * dot, dot, dot),
                                  Qt::black);
        }
    }
}

} // namespace bincard::desk
