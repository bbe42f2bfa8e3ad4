// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/label_template.h"

#include <QFont>
#include <QPointF>
#include <QStringList>

class QPainter;

namespace bincard::paper {

/// The fonts of everything we print.
[[nodiscard]] QFont paperFont(double lineHeight, bool bold);

/// Words as lines that fit the width; a word that is wider alone keeps its line.
[[nodiscard]] QStringList brokenLines(const QString &text, const QFont &font, double width);

struct TextLine
{
    QString text;
    QPointF at; ///< where its baseline begins
};

/// A text as it stands in its place.
struct FittedText
{
    QFont font;
    QList<TextLine> lines;
};

/// The largest font in which `text` fits into `space`, broken at spaces into at most
/// `style.linesMax` lines. `heightMax` is that of a line; the units are the space's.
[[nodiscard]] FittedText fitText(const QRectF &space, const QString &text, const TextElement &style,
                                 double heightMax);

/// Draws `text` as large as fits into `place`, turned where the style says so.
void paintText(QPainter &painter, const QRectF &place, const QString &text,
               const TextElement &style, double heightMax);

} // namespace bincard::paper
