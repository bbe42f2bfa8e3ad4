// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/zpl_text.h"

#include "app/paper/text_fit.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

constexpr double baselinePart = 0.77; // of a line's height; capitals fill most of it

struct DotFont
{
    char name;
    int height;
    int width; ///< with the gap behind each letter
};

// Zebra's fonts of dots, at 203 dpi. They grow by whole factors.
constexpr std::array dotFonts{DotFont{'A', 9, 6},   DotFont{'B', 11, 9},  DotFont{'C', 18, 12},
                              DotFont{'D', 18, 12}, DotFont{'E', 28, 20}, DotFont{'F', 26, 16},
                              DotFont{'G', 60, 48}, DotFont{'H', 21, 19}};

/// A font with what makes its letters as wide as the printer's.
class Letters
{
public:
    explicit Letters(const ZplFont &font)
        : m_height(std::max(font.height, 1))
        , m_font(paperFont(m_height, true))
    {
        const auto dots = std::ranges::find(dotFonts, font.name, &DotFont::name);
        if (dots != dotFonts.end()) {
            const int factor = std::max(1, (m_height + dots->height / 2) / dots->height);
            const int across
                = font.width > 0 ? std::max(1, font.width / (dots->width - 1)) : factor;
            m_isSmooth = false;
            m_height = dots->height * factor;
            m_font = paperFont(m_height, false);
            m_font.setFamilies({u"DejaVu Sans Mono"_s, u"Noto Sans Mono"_s});
            m_stretch = dots->width * across / QFontMetricsF(m_font).horizontalAdvance(u'0');
            return;
        }
        // Bold letters as wide as ours are when they are not: narrower than what we plan with.
        const double planned
            = QFontMetricsF(paperFont(m_height, false)).horizontalAdvance(u"Hamburg 0123"_s);
        m_stretch = planned / QFontMetricsF(m_font).horizontalAdvance(u"Hamburg 0123"_s);
        if (font.width > 0)
            m_stretch *= double(font.width) / m_height;
    }

    [[nodiscard]] int height() const
    {
        return m_height;
    }

    /// Font 0 and its like, whose hyphen is a dash.
    [[nodiscard]] bool isSmooth() const
    {
        return m_isSmooth;
    }

    [[nodiscard]] double widthOf(const QString &text) const
    {
        return QFontMetricsF(m_font).horizontalAdvance(text) * m_stretch;
    }

    void draw(QPainter &painter, double x, double baseline, const QString &text) const
    {
        painter.save();
        painter.translate(x, baseline);
        painter.scale(m_stretch, 1);
        painter.setFont(m_font);
        painter.setPen(Qt::black);
        painter.drawText(QPointF(0, 0), text);
        painter.restore();
    }

private:
    int m_height;
    QFont m_font;
    double m_stretch = 1;
    bool m_isSmooth = true;
};

QStringList blockLines(const QString &text, const Letters &letters, const ZplBlock &block)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u"\\&"_s)) {
        QString line;
        for (const QString &word : paragraph.split(u' ')) {
            const QString longer = line.isEmpty() ? word : line + u' ' + word;
            if (!line.isEmpty() && letters.widthOf(longer) > block.width) {
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

} // namespace

ZplPicture zplText(const QString &words, const ZplFont &font, const ZplBlock &block)
{
    const Letters letters(font);
    const QString text = letters.isSmooth() ? QString(words).replace(u'-', u'\x2013') : words;
    const int base = static_cast<int>(std::lround(letters.height() * baselinePart));
    if (block.width <= 0) {
        const int width = static_cast<int>(std::ceil(letters.widthOf(text)));
        return {{std::max(width, 1), letters.height()}, base, [=](QPainter &painter) {
                    letters.draw(painter, 0, base, text);
                }};
    }
    const QStringList lines = blockLines(text, letters, block);
    const int pitch = letters.height() + block.spacing;
    const int last = std::max(block.linesMax, 1) - 1;
    const QSize size(block.width, std::max(1, last * pitch + letters.height()));
    return {
        size, last * pitch + base, [=](QPainter &painter) {
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const double indent = i > 0 ? block.indent : 0;
                const double space = block.width - indent - letters.widthOf(lines[i]);
                const double x = block.align == 'C' ? space / 2 : block.align == 'R' ? space : 0;
                // What is too much is printed over the last line, as a printer does it.
                const int line = std::min(static_cast<int>(i), last);
                letters.draw(painter, indent + x, line * pitch + base, lines[i]);
            }
        }};
}

} // namespace bincard::paper
