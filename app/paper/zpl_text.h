// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/zpl_paper.h"

#include <QString>

namespace bincard::paper {

struct ZplFont
{
    char name = 'A'; ///< 0 and P to V grow smoothly, A to H are of dots
    int height = 9;
    int width = 0; ///< 0: as the height wants it
};

/// ^FB: words in lines of that width.
struct ZplBlock
{
    int width = 0; ///< 0: no block
    int linesMax = 1;
    int spacing = 0; ///< dots between lines
    char align = 'L';
    int indent = 0; ///< of the second line and those behind it
};

/// A text as a printer sets it, in letters like its own: of one height, and no wider.
[[nodiscard]] ZplPicture zplText(const QString &words, const ZplFont &font, const ZplBlock &block);

} // namespace bincard::paper
