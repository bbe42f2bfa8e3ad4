// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label_painter.h"

#include "app/paper/symbol_place.h"
#include "app/paper/text_fit.h"

#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

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

struct Brush
{
    QPainter &painter;
    const Label &label;
    QRectF place;
    int dpi = 0;

    Result<> operator()(const TextElement &text) const
    {
        const QString words = wordsOf(text, label);
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
        if (!grid)
            return grid.error();
        const auto dots = placeSymbol(place, *grid, symbol.align);
        if (!dots)
            return dots.error();
        paintModules(painter, *grid, *dots);
        return {};
    }

    Result<> operator()(const BoxElement &box) const
    {
        paintBox(painter, place, box, dpi);
        return {};
    }

    Result<> operator()(const ArrowElement &arrow) const
    {
        paintArrow(painter, place, label.texts.value(arrow.name), Qt::white);
        return {};
    }
};

} // namespace

int dotsOf(double mm, int dpi)
{
    return static_cast<int>(std::lround(mm * dpi / mmPerInch));
}

QRectF dotsOf(const QRectF &mm, int dpi)
{
    const double scale = dpi / mmPerInch;
    return {mm.x() * scale, mm.y() * scale, mm.width() * scale, mm.height() * scale};
}

bool isShown(const LabelElement &element, const Label &label)
{
    const auto has = [&](const QString &name) {
        return !label.texts.value(name).isEmpty();
    };
    return (element.onlyWith.isEmpty() || has(element.onlyWith))
        && (element.notWith.isEmpty() || !has(element.notWith));
}

QString wordsOf(const TextElement &element, const Label &label)
{
    static const QRegularExpression name(u"\\{(\\w+)\\}"_s);
    QString words;
    qsizetype from = 0;
    // In one pass: what a text says is never a name again.
    for (const QRegularExpressionMatch &match : name.globalMatch(element.text)) {
        words += QStringView(element.text).mid(from, match.capturedStart() - from);
        words += label.texts.value(match.captured(1));
        from = match.capturedEnd();
    }
    words += QStringView(element.text).mid(from);
    return words.trimmed();
}

Result<> paintLabel(QPainter &painter, const LabelTemplate &look, const Label &label, int dpi)
{
    for (const LabelElement &element : look.elements) {
        if (!isShown(element, label))
            continue;
        const Brush brush{painter, label, dotsOf(element.placeMm, dpi), dpi};
        if (Result<> painted = std::visit(brush, element.what); !painted)
            return painted;
    }
    return {};
}

void paintArrow(QPainter &painter, const QRectF &place, const QString &direction,
                const QColor &colour)
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
    painter.fillPath(arrow, colour);
    painter.restore();
}

} // namespace bincard::paper
