// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

// Two dots a module is 0.25 mm at 203 dpi: what a scanner of the floor reads with ease.
constexpr int dotsPerModuleMin = 2;

QRectF dots(const QRectF &mm, int dpi)
{
    const double scale = dpi / mmPerInch;
    return {mm.x() * scale, mm.y() * scale, mm.width() * scale, mm.height() * scale};
}

QString filled(QString text, const QMap<QString, QString> &texts)
{
    for (auto it = texts.begin(); it != texts.end(); ++it)
        text.replace(u'{' + it.key() + u'}', it.value());
    return text;
}

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

Result<> paintSymbol(QPainter &painter, const QRectF &place, const ModuleGrid &grid,
                     Qt::Alignment align)
{
    const int columns = grid.quietLeft + grid.columns + grid.quietRight;
    const int rows = grid.isLinear() ? 1 : grid.rows + 2 * grid.quietAbove;
    int module = static_cast<int>(place.width()) / columns;
    if (!grid.isLinear())
        module = std::min(module, static_cast<int>(place.height()) / rows);
    if (module < dotsPerModuleMin)
        return Error{ErrorCode::TooLarge, "the barcode does not fit its place on the label"};
    const int barHeight = grid.isLinear() ? static_cast<int>(place.height()) : module;
    const int left
        = placed(place.x(), place.width(), columns * module, align, Qt::AlignLeft, Qt::AlignRight)
        + grid.quietLeft * module;
    const int top
        = placed(place.y(), place.height(), rows * barHeight, align, Qt::AlignTop, Qt::AlignBottom)
        + grid.quietAbove * module;
    for (int row = 0; row < grid.rows; ++row) {
        // Neighbouring dark modules are one rectangle: no hair line between them in any viewer.
        for (int column = 0; column < grid.columns;) {
            int end = column;
            while (end < grid.columns && grid.isDark(end, row))
                ++end;
            if (end > column)
                painter.fillRect(QRect(left + column * module, top + row * barHeight,
                                       (end - column) * module, barHeight),
                                 Qt::black);
            column = std::max(end, column + 1);
        }
    }
    return {};
}

void paintBox(QPainter &painter, const QRectF &place, const BoxElement &box, int dpi)
{
    const double radius = box.radiusMm * dpi / mmPerInch;
    const double line = box.lineMm * dpi / mmPerInch;
    painter.save();
    painter.setPen(box.filled ? QPen(Qt::NoPen) : QPen(Qt::black, line));
    painter.setBrush(box.filled ? QBrush(Qt::black) : QBrush(Qt::NoBrush));
    const double inset = box.filled ? 0 : line / 2;
    painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintArrow(QPainter &painter, const QRectF &place, const QString &direction)
{
    static const QMap<QString, int> degrees{
        {u"up"_s, 0}, {u"right"_s, 90}, {u"down"_s, 180}, {u"left"_s, 270}};
    if (!degrees.contains(direction))
        return;
    const double side = std::min(place.width(), place.height());
    painter.save();
    painter.translate(place.center());
    painter.rotate(degrees.value(direction));
    painter.scale(side, side);
    QPainterPath arrow; // in a square from -0.5 to 0.5, pointing up
    arrow.addPolygon(QPolygonF{{0, -0.46},
                               {0.42, 0},
                               {0.17, 0},
                               {0.17, 0.46},
                               {-0.17, 0.46},
                               {-0.17, 0},
                               {-0.42, 0},
                               {0, -0.46}});
    painter.fillPath(arrow, Qt::white);
    painter.restore();
}

struct Brush
{
    QPainter &painter;
    const Label &label;
    QRectF place;
    int dpi;

    Result<> operator()(const TextElement &text) const
    {
        const QString words = filled(text.text, label.texts).trimmed();
        if (!words.isEmpty())
            paintText(painter, place, words, text, text.heightMaxMm * dpi / mmPerInch);
        return {};
    }

    Result<> operator()(const SymbolElement &symbol) const
    {
        if (!label.symbols.contains(symbol.name))
            return Error{ErrorCode::InvalidInput,
                         "the label has no barcode named " + symbol.name.toStdString()};
        const auto grid = encode(label.symbols.value(symbol.name));
        return grid ? paintSymbol(painter, place, *grid, symbol.align) : Result<>(grid.error());
    }

    Result<> operator()(const BoxElement &box) const
    {
        paintBox(painter, place, box, dpi);
        return {};
    }

    Result<> operator()(const ArrowElement &arrow) const
    {
        paintArrow(painter, place, label.texts.value(arrow.name));
        return {};
    }
};

} // namespace

Result<> paintLabel(QPainter &painter, const LabelTemplate &look, const Label &label, int dpi)
{
    const auto has = [&](const QString &name) {
        return !label.texts.value(name).isEmpty();
    };
    for (const LabelElement &element : look.elements) {
        if (!element.onlyWith.isEmpty() && !has(element.onlyWith))
            continue;
        if (!element.notWith.isEmpty() && has(element.notWith))
            continue;
        const Brush brush{painter, label, dots(element.placeMm, dpi), dpi};
        if (Result<> painted = std::visit(brush, element.what); !painted)
            return painted;
    }
    return {};
}

} // namespace bincard::paper
