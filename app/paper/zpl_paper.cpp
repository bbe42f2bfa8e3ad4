// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/zpl_paper.h"

#include <QPainter>
#include <QTransform>

namespace bincard::paper {

namespace {

// From the field's own coordinates to the label's.
QTransform transformOf(const ZplPicture &picture, const ZplPlace &place, ZplTurn turn)
{
    const int width = picture.size.width();
    const int height = picture.size.height();
    const int base = picture.baseline;
    const bool onBase = place.onBaseline;
    const bool sideways = turn == ZplTurn::Right || turn == ZplTurn::BottomUp;
    const int left = place.fromRight && !onBase ? (sideways ? height : width) : 0;
    const QTransform to = QTransform::fromTranslate(place.at.x() - left, place.at.y());
    switch (turn) {
    case ZplTurn::Normal:
        return QTransform::fromTranslate(0, onBase ? -base : 0) * to;
    case ZplTurn::Right:
        return QTransform(0, 1, -1, 0, onBase ? base : height, 0) * to;
    case ZplTurn::Inverted:
        return QTransform(-1, 0, 0, -1, onBase ? 0 : width, onBase ? base : height) * to;
    case ZplTurn::BottomUp:
        return QTransform(0, -1, 1, 0, onBase ? -base : 0, onBase ? 0 : width) * to;
    }
    return to;
}

} // namespace

ZplPaper::ZplPaper(QSize size)
    : m_image(size, QImage::Format_Grayscale8)
{
    m_image.fill(255);
}

qint64 ZplPaper::draw(const ZplPicture &picture, const ZplPlace &place, ZplTurn turn, ZplInk ink)
{
    const QTransform transform = transformOf(picture, place, turn);
    // Letters may reach a little beyond what they are said to cover.
    const QRect covered = transform.mapRect(QRect({}, picture.size))
                              .adjusted(-picture.size.height(), -picture.size.height(),
                                        picture.size.height(), picture.size.height())
        & m_image.rect();
    if (covered.isEmpty())
        return 0;
    QImage field(covered.size(), QImage::Format_Grayscale8);
    field.fill(255);
    QPainter painter(&field);
    painter.setTransform(transform * QTransform::fromTranslate(-covered.x(), -covered.y()));
    picture.paint(painter);
    painter.end();
    for (int y = 0; y < covered.height(); ++y) {
        const uchar *from = field.constScanLine(y);
        uchar *to = m_image.scanLine(covered.y() + y) + covered.x();
        for (int x = 0; x < covered.width(); ++x) {
            const bool inked = from[x] < 128; // a dot is burnt or it is not
            if (!inked)
                continue;
            to[x] = ink == ZplInk::Reverse ? static_cast<uchar>(255 - to[x])
                : ink == ZplInk::White     ? uchar{255}
                                           : uchar{0};
            m_blank = false;
        }
    }
    return qint64{covered.width()} * covered.height();
}

void ZplPaper::invert()
{
    m_image = m_image.mirrored(true, true);
}

} // namespace bincard::paper
