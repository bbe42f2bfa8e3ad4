// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/gray_image.h"
#include "app/peripherals/symbol.h"

namespace bincard::peripherals {

/// Where the bars of a linear symbol end above and below the line it was read on. ZXing names only
/// one or two scan lines when it is asked for one symbol; the bars are followed as long as they
/// look like that line, so a tilted symbol becomes a tilted area.
[[nodiscard]] Corners barsAround(GrayView view, const Corners &line);

/// Paints the area, widened by `padding` pixels, so that it is not found again.
void blank(GrayImage &image, const Corners &area, int padding);

/// Whether the middle of one area lies in the other, widened by `padding`.
[[nodiscard]] bool samePlace(const Corners &a, const Corners &b, int padding);

/// Length of the longest side in pixels.
[[nodiscard]] int extentOf(const Corners &area);

} // namespace bincard::peripherals
