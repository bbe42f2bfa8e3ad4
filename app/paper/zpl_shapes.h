// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/zpl_paper.h"

namespace bincard::paper {

/// ^GB; `rounding` is eighths of half the shorter side. Filled where two lines leave no inside.
[[nodiscard]] ZplPicture zplBox(int width, int height, int line, int rounding);

/// ^GC and ^GE.
[[nodiscard]] ZplPicture zplCircle(int width, int height, int line);

/// ^GD; `leansLeft` is a line like a backslash.
[[nodiscard]] ZplPicture zplDiagonal(int width, int height, int line, bool leansLeft);

/// ^GF and ^XG, enlarged by whole factors.
[[nodiscard]] ZplPicture zplImage(const QImage &image, int across, int down);

} // namespace bincard::paper
