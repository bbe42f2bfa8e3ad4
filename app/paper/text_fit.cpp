// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/text_fit.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

double widestOf(const QStringList &lines, const QFontMetricsF &metrics)
{
    double widest = 0;
    for (const QString &line : lines)
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest;
}

struct Fitted
{
    QFont font;
    QStringList lines;
};

// Halves the interval of sizes until one dot is left: the largest size that fits.
Fitted fitted(const QString &text, QSizeF space, const TextElement &style, double heightMax)
{
    const auto at = [&](double height) {
        const QFont font = paperFont(height, style.bold);
        return Fitted{
            font, style.linesMax > 1 ? brokenLines(text, font, space.width()) : QStringList{text}};
    };
    const auto fits = [&](const Fitted &one) {
        const QFontMetricsF metrics(one.font);
        // Capitals and digits fill the em to about three quarters: the line may be taller than its
        // place as long as the glyphs are not.
        const double tall = metrics.ascent() * 0.8
            + metrics.lineSpacing() * double(one.lines.size() - 1) + metrics.descent();
        return one.lines.size() <= style.linesMax && tall <= space.height()
            && widestOf(one.lines, metrics) <= space.width();
    };
    double low = 4;
    double high = std::max(low, heightMax);
    if (fits(at(high)))
        return at(high);
    while (high - low > 0.9) {
        const double middle = (low + high) / 2;
        (fits(at(middle)) ? low : high) = middle;
    }
    return at(low);
}

} // namespace

QFont paperFont(double lineHeight, bool bold)
{
    QFont font;
    font.setFamilies({u"DejaVu Sans Condensed"_s, u"DejaVu Sans"_s, u"Noto Sans"_s});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(std::max(1, static_cast<int>(lineHeight)));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting); // as wide at 203 dots an inch as at 600
    // The least that Qt knows, for letters that are not joined: who searches a PDF for "office"
    // does not find a sign for "ffi".
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

QStringList brokenLines(const QString &text, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        for (const QString &word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            const QString longer = line.isEmpty() ? word : line + u' ' + word;
            if (!line.isEmpty() && metrics.horizontalAdvance(longer) > width) {
                lines << line;
                line = word;
            } else {
                line = longer;
            }
        }
        lines << line;
    }
    return lines;
}

FittedText fitText(const QRectF &space, const QString &text, const TextElement &style,
                   double heightMax)
{
    const Fitted fit = fitted(text, space.size(), style, heightMax);
    const QFontMetricsF metrics(fit.font);
    FittedText result{fit.font, {}};
    // Capitals are centred, not the em: labels are mostly codes and numbers.
    const double below
        = style.linesMax > 1 ? metrics.lineSpacing() * double(fit.lines.size() - 1) : 0;
    double baseline = space.center().y() + (metrics.capHeight() - below) / 2;
    for (const QString &line : fit.lines) {
        const double width = metrics.horizontalAdvance(line);
        double x = space.left();
        if (style.align & Qt::AlignHCenter)
            x = space.center().x() - width / 2;
        else if (style.align & Qt::AlignRight)
            x = space.right() - width;
        result.lines.append({line, {x, baseline}});
        baseline += metrics.lineSpacing();
    }
    return result;
}

void paintText(QPainter &painter, const QRectF &place, const QString &text,
               const TextElement &style, double heightMax)
{
    painter.save();
    QRectF space = place;
    if (style.upwards) {
        painter.translate(place.bottomLeft());
        painter.rotate(-90);
        space = {0, 0, place.height(), place.width()};
    }
    const FittedText fit = fitText(space, text, style, heightMax);
    painter.setFont(fit.font);
    painter.setPen(style.white ? Qt::white : Qt::black);
    for (const TextLine &line : fit.lines)
        painter.drawText(line.at, line.text);
    painter.restore();
}

} // namespace bincard::paper
