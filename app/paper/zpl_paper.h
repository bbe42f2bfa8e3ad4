// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QMap>
#include <QPoint>
#include <QSize>

#include <functional>

class QPainter;

namespace bincard::paper {

/// Which way a field is turned, clockwise.
enum class ZplTurn : char {
    Normal = 'N',
    Right = 'R',
    Inverted = 'I',
    BottomUp = 'B',
};

/// Where a field stands: ^FO names the top left corner of what it covers, ^FT where its first
/// baseline begins.
struct ZplPlace
{
    QPoint at;
    bool onBaseline = false;
    bool fromRight = false; ///< ^FO x,y,1
};

enum class ZplInk {
    Black,
    White, ///< a ^GB in W
    Reverse, ///< ^FR: white on black and black on white
};

/// A field before it is turned and put in its place.
struct ZplPicture
{
    QSize size;
    int baseline = 0; ///< from the top
    std::function<void(QPainter &)> paint; ///< in black, from the top left corner
};

/// The paper of one label.
class ZplPaper
{
public:
    explicit ZplPaper(QSize size);

    /// How many dots it looked at, as a measure of the work.
    qint64 draw(const ZplPicture &picture, const ZplPlace &place, ZplTurn turn, ZplInk ink);

    /// 180 degrees, ^POI.
    void invert();

    [[nodiscard]] const QImage &image() const
    {
        return m_image;
    }

    [[nodiscard]] bool isBlank() const
    {
        return m_blank;
    }

private:
    QImage m_image;
    bool m_blank = true;
};

} // namespace bincard::paper
