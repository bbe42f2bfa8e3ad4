// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/viewfinder.h"

#include <QPainter>

namespace bincard::app {

void Viewfinder::setView(InputView *view)
{
    if (m_view == view)
        return;
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (m_view)
        connect(m_view, &InputView::seen, this, [this](const QImage &frame) {
            m_frame = frame;
            update();
        });
    Q_EMIT viewChanged();
}

void Viewfinder::paint(QPainter *painter)
{
    if (m_frame.isNull() || width() <= 0 || height() <= 0)
        return;
    const QSizeF part = size().scaled(m_frame.size(), Qt::KeepAspectRatio);
    const QPointF corner((m_frame.width() - part.width()) / 2,
                         (m_frame.height() - part.height()) / 2);
    painter->drawImage(boundingRect(), m_frame, QRectF(corner, part));
}

} // namespace bincard::app
