// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/label.h"
#include "app/paper/label_template.h"

class QPainter;

namespace bincard::paper {

inline constexpr double mmPerInch = 25.4;

[[nodiscard]] int dotsOf(double mm, int dpi);
[[nodiscard]] QRectF dotsOf(const QRectF &mm, int dpi);

/// Whether a label has what the element is drawn with (`only_with`, `not_with`).
[[nodiscard]] bool isShown(const LabelElement &element, const Label &label);

/// The element's text with the label's texts in their places; a name that the label does not have
/// is nothing.
[[nodiscard]] QString wordsOf(const TextElement &element, const Label &label);

/// Draws a label with its top left corner at the painter's origin. One unit of the painter is one
/// dot of a printer with `dpi`.
/// Errors: InvalidInput and TooLarge, as renderPdf.
[[nodiscard]] Result<> paintLabel(QPainter &painter, const LabelTemplate &look, const Label &label,
                                  int dpi);

/// Nothing where `direction` is none of up, down, left and right.
void paintArrow(QPainter &painter, const QRectF &place, const QString &direction,
                const QColor &colour);

} // namespace bincard::paper
