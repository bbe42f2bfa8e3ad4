// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QByteArray>
#include <QImage>

namespace bincard::paper {

/// A black and white picture as ^GFA with ZPL's own compression; what is darker than the middle is
/// printed.
[[nodiscard]] QByteArray zplGraphic(const QImage &image);

/// What a ^GF or ~DG announces of its picture.
struct GraphicSize
{
    qsizetype bytes = 0;
    int bytesPerRow = 0;
};

/// The picture of hexadecimal digits, compressed or not, or of :Z64: and :B64: (base64, with zlib
/// for Z). Errors: Malformed, TooLarge.
[[nodiscard]] Result<QImage> graphicFromText(GraphicSize size, const QByteArray &text);

/// The same from bytes as they are (^GFB). Errors: as above.
[[nodiscard]] Result<QImage> graphicFromBytes(GraphicSize size, const QByteArray &bytes);

} // namespace bincard::paper
