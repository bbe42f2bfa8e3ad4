// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_pictures.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <string_view>

namespace bincard::ctl {

namespace {

constexpr int side = 320;

/// A sheet of 100 x 100 to draw on, in one colour and its shades.
class Sheet
{
public:
    Sheet(QPainter &painter, QColor colour)
        : m_painter(painter)
        , m_colour(colour)
    { }

    void fill(const QPainterPath &shape, int lightness = 100)
    {
        m_painter.fillPath(shape, m_colour.lighter(lightness));
    }

    void box(QRectF where, qreal radius, int lightness = 100)
    {
        QPainterPath path;
        path.addRoundedRect(where, radius, radius);
        fill(path, lightness);
    }

    void disc(QPointF middle, qreal width, qreal height, int lightness = 100)
    {
        QPainterPath path;
        path.addEllipse(middle, width / 2, height / 2);
        fill(path, lightness);
    }

    void polygon(const QPolygonF &points, int lightness = 100)
    {
        QPainterPath path;
        path.addPolygon(points);
        path.closeSubpath();
        fill(path, lightness);
    }

    void stroke(const QPainterPath &path, qreal width, int lightness = 100)
    {
        m_painter.strokePath(
            path,
            QPen(m_colour.lighter(lightness), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }

    /// What is printed on a packet.
    void label(QRectF where)
    {
        m_painter.fillRect(where, QColor(0xfb, 0xf8, 0xf1));
        m_painter.fillRect(QRectF(where.left() + 3, where.top() + 4, where.width() - 6, 4),
                           m_colour.darker(140));
        m_painter.fillRect(QRectF(where.left() + 3, where.top() + 11, where.width() * 0.5, 2),
                           QColor(0x8a, 0x84, 0x78));
    }

private:
    QPainter &m_painter;
    QColor m_colour;
};

using Drawing = void (*)(Sheet &sheet);

void bolt(Sheet &sheet)
{
    sheet.box({30, 20, 40, 16}, 3, 115);
    sheet.box({36, 20, 10, 16}, 1, 135);
    sheet.box({43, 36, 14, 46}, 3, 105);
    for (int turn = 0; turn < 7; ++turn)
        sheet.polygon({{42, 46 + turn * 5.0},
                       {58, 43 + turn * 5.0},
                       {58, 45 + turn * 5.0},
                       {42, 48 + turn * 5.0}},
                      80);
}

void ring(Sheet &sheet)
{
    QPainterPath path;
    path.addEllipse(QPointF(50, 50), 30, 30);
    path.addEllipse(QPointF(50, 50), 13, 13);
    sheet.fill(path, 110);
    QPainterPath shine;
    shine.arcMoveTo(QRectF(26, 26, 48, 48), 100);
    shine.arcTo(QRectF(26, 26, 48, 48), 100, 70);
    sheet.stroke(shine, 4, 140);
}

void bracket(Sheet &sheet)
{
    sheet.polygon({{26, 22}, {40, 22}, {40, 64}, {80, 64}, {80, 78}, {26, 78}}, 110);
    for (const QPointF &hole : {QPointF(33, 32), QPointF(33, 50), QPointF(56, 71), QPointF(71, 71)})
        sheet.disc(hole, 6, 6, 60);
}

void mug(Sheet &sheet)
{
    QPainterPath handle;
    handle.addEllipse(QPointF(68, 51), 13, 14);
    sheet.stroke(handle, 6, 90);
    sheet.box({26, 28, 42, 50}, 7);
    sheet.disc({47, 29}, 42, 12, 112);
    sheet.disc({47, 29.5}, 35, 8, 65);
    sheet.box({31, 38, 5, 32}, 2.5, 125);
}

void bowl(Sheet &sheet)
{
    QPainterPath path;
    path.moveTo(18, 40);
    path.cubicTo(22, 84, 78, 84, 82, 40);
    path.closeSubpath();
    sheet.fill(path);
    sheet.disc({50, 40}, 64, 18, 115);
    sheet.disc({50, 41}, 54, 12, 80);
}

void plate(Sheet &sheet)
{
    sheet.disc({50, 52}, 72, 72);
    sheet.disc({50, 52}, 66, 66, 112);
    sheet.disc({50, 52}, 44, 44, 97);
    sheet.disc({50, 52}, 41, 41, 115);
}

void pan(Sheet &sheet)
{
    sheet.box({62, 38, 30, 7}, 3.5, 70);
    sheet.box({16, 36, 52, 36}, 8);
    sheet.disc({42, 37}, 52, 13, 125);
    sheet.disc({42, 38}, 45, 9, 60);
}

void cloth(Sheet &sheet)
{
    sheet.box({26, 20, 48, 60}, 2);
    for (const qreal y : {30.0, 36.0, 64.0, 70.0})
        sheet.box({26, y, 48, 2.5}, 0, 125);
    sheet.polygon({{50, 20}, {74, 20}, {74, 80}, {58, 80}}, 92);
}

void board(Sheet &sheet)
{
    sheet.box({44, 14, 12, 22}, 6);
    sheet.box({26, 28, 48, 56}, 8);
    sheet.disc({50, 20}, 5, 5, 60);
    for (const qreal x : {34.0, 46.0, 60.0})
        sheet.box({x, 34, 1.5, 44}, 0.7, 112);
}

void spoon(Sheet &sheet)
{
    sheet.box({47, 42, 6, 44}, 3);
    sheet.disc({50, 30}, 22, 32);
    sheet.disc({49, 29}, 14, 22, 118);
}

void jar(Sheet &sheet)
{
    sheet.box({32, 18, 36, 12}, 3, 70);
    sheet.box({28, 29, 44, 54}, 9);
    sheet.box({32, 34, 4, 42}, 2, 130);
    sheet.label({34, 46, 34, 22});
}

void pouch(Sheet &sheet)
{
    sheet.polygon({{28, 20}, {72, 20}, {75, 82}, {25, 82}});
    sheet.box({28, 16, 44, 8}, 1, 80);
    sheet.label({33, 38, 34, 30});
}

void bar(Sheet &sheet)
{
    sheet.box({18, 32, 64, 36}, 2);
    sheet.box({18, 32, 14, 36}, 2, 125);
    sheet.label({38, 38, 38, 24});
}

void bottle(Sheet &sheet)
{
    sheet.box({44, 12, 12, 8}, 2, 60);
    sheet.box({45, 18, 10, 18}, 2);
    QPainterPath path;
    path.moveTo(45, 30);
    path.cubicTo(45, 40, 34, 40, 34, 50);
    path.lineTo(34, 82);
    path.quadTo(34, 86, 38, 86);
    path.lineTo(62, 86);
    path.quadTo(66, 86, 66, 82);
    path.lineTo(66, 50);
    path.cubicTo(66, 40, 55, 40, 55, 30);
    path.closeSubpath();
    sheet.fill(path);
    sheet.label({36, 54, 28, 22});
}

void bulb(Sheet &sheet)
{
    sheet.disc({50, 40}, 46, 46, 120);
    sheet.polygon({{37, 56}, {63, 56}, {58, 70}, {42, 70}}, 110);
    sheet.disc({43, 33}, 12, 16, 145);
    sheet.box({42, 69, 16, 14}, 3, 55);
    for (const qreal y : {72.0, 76.0, 80.0})
        sheet.box({42, y, 16, 1.5}, 0, 85);
}

void coil(Sheet &sheet)
{
    for (const qreal radius : {28.0, 22.0, 16.0}) {
        QPainterPath turn;
        turn.addEllipse(QPointF(48, 50), radius, radius);
        sheet.stroke(turn, 4.5, radius > 20 ? 100 : 115);
    }
    QPainterPath end;
    end.moveTo(74, 58);
    end.cubicTo(80, 70, 84, 70, 86, 62);
    sheet.stroke(end, 4.5);
    sheet.box({81, 48, 10, 14}, 2, 65);
}

void device(Sheet &sheet)
{
    sheet.box({24, 26, 52, 52}, 9);
    sheet.box({24, 26, 52, 14}, 9, 118);
    sheet.disc({50, 57}, 26, 26, 78);
    sheet.disc({50, 57}, 17, 17, 108);
    sheet.disc({67, 33}, 5, 5, 170);
}

void carton(Sheet &sheet)
{
    sheet.polygon({{50, 20}, {82, 34}, {50, 48}, {18, 34}}, 125);
    sheet.polygon({{18, 34}, {50, 48}, {50, 84}, {18, 70}});
    sheet.polygon({{82, 34}, {50, 48}, {50, 84}, {82, 70}}, 88);
}

struct Shape
{
    std::string_view word; // in the product's name
    Drawing draw;
};

constexpr std::array shapes{
    Shape{"Washer", ring},     Shape{"nut", ring},       Shape{"Cup hook", ring},
    Shape{"bracket", bracket}, Shape{"bolt", bolt},      Shape{"screw", bolt},
    Shape{"plug", bolt},       Shape{"rod", bolt},       Shape{"Mug", mug},
    Shape{"bowl", bowl},       Shape{"plate", plate},    Shape{"Saucepan", pan},
    Shape{"towel", cloth},     Shape{"Apron", cloth},    Shape{"board", board},
    Shape{"jar", jar},         Shape{"honey", jar},      Shape{"jam", jar},
    Shape{"spoon", spoon},     Shape{"chocolate", bar},  Shape{"sauce", bottle},
    Shape{"oil", bottle},      Shape{"biscuits", pouch}, Shape{"beans", pouch},
    Shape{"tea", pouch},       Shape{"Muesli", pouch},   Shape{"rice", pouch},
    Shape{"lamp", bulb},       Shape{"light", bulb},     Shape{"cable", coil},
    Shape{"lead", coil},       Shape{"cord", coil},      Shape{"tape", ring},
    Shape{"Drill", bolt},      Shape{"Kettle", pan},     Shape{"Paint", jar},
    Shape{"gloves", cloth},    Shape{"mask", cloth},     Shape{"milk", bottle},
    Shape{"alarm", device},    Shape{"sensor", device},  Shape{"switch", device},
    Shape{"charger", device},  Shape{"pack", device},
};

struct Colour
{
    std::string_view word;
    QRgb value;
};

constexpr std::array colours{
    Colour{"zinc", 0xff9aa3ab},      Colour{" A2", 0xffb4b8bc},
    Colour{"charcoal", 0xff4a4d52},  Colour{"sky blue", 0xff7fb2d6},
    Colour{"sage", 0xff93a98a},      Colour{"terracotta", 0xffc4704f},
    Colour{"mustard", 0xffd2a23c},   Colour{"navy", 0xff2f4468},
    Colour{"blush", 0xffdba9a4},     Colour{"olive", 0xff7d7f4a},
    Colour{"cream", 0xffe3d5b0},     Colour{"white", 0xffd9d9d4},
    Colour{"chocolate", 0xff6b4330}, Colour{"beans", 0xff5b4636},
    Colour{"tea", 0xff5f8a5a},       Colour{"sauce", 0xffb63a2b},
    Colour{"Olive oil", 0xff8f8a2e}, Colour{"honey", 0xffd99a2b},
    Colour{"jam", 0xffa82a3e},       Colour{"rice", 0xff4f86a8},
    Colour{"biscuits", 0xffc79a5b},  Colour{"Muesli", 0xffb0803f},
    Colour{"lamp", 0xffe0c877},      Colour{"light", 0xffe0c877},
};

/// The first that is in the name, or `otherwise`.
template <class Words, class Part, class Value>
Value meant(const std::string &name, const Words &words, Part part, Value otherwise)
{
    for (const auto &one : words) {
        if (name.find(one.word) != std::string::npos)
            return one.*part;
    }
    return otherwise;
}

} // namespace

QImage demoPicture(const catalog::Product &product)
{
    constexpr QRgb cardboard = 0xffb98f5e;
    constexpr QRgb plastic = 0xff6f7f8f;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(QColor(0xf3, 0xf1, 0xec));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / 100.0, side / 100.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 28));
    painter.drawEllipse(QPointF(50, 86), 32, 5);
    const Drawing draw = meant(product.name, shapes, &Shape::draw, Drawing{carton});
    const QRgb plain = draw == Drawing{carton} ? cardboard : plastic;
    Sheet sheet(painter, QColor::fromRgb(meant(product.name, colours, &Colour::value, plain)));
    draw(sheet);
    return image;
}

} // namespace bincard::ctl
