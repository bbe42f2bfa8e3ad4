// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/label.h"
#include "app/paper/label_template.h"

class QPainter;

namespace bincard::paper {

inline constexpr double mmPerInch = 25.4;

/// Draws a label with its top left corner at the painter's origin. One unit of the painter is one
/// dot of a printer with `dpi`.
/// Errors: InvalidInput and TooLarge, as renderPdf.
[[nodiscard]] Result<> paintLabel(QPainter &painter, const LabelTemplate &look, const Label &label,
                                  int dpi);

/// The largest font in which `text` fits into `place`, broken at spaces into at most `linesMax`
/// lines.
void paintText(QPainter &painter, const QRectF &place, const QString &text,
               const TextElement &style, double heightMax);

} // namespace bincard::paper
