// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/formats.h"
#include "app/peripherals/gray_image.h"
#include "app/peripherals/symbol.h"

#include <optional>

namespace bincard::peripherals {

/// How gray becomes black and white.
enum class Threshold {
    Local, ///< against the neighbourhood: shadows, photographs
    Global, ///< one value for the picture or the line: small and clean symbols
    Fixed, ///< the middle: what a printer made
};

struct ReadOptions
{
    Formats formats = Formats::All;
    Threshold threshold = Threshold::Local;
    bool harder = true; ///< more scan lines; costs three to ten times as much
    bool rotate = true; ///< also the picture turned by 90, 180 and 270 degrees
    bool downscale = true; ///< also a third of the size: symbols with very large modules
    bool addOns
        = false; ///< the two or five digits beside an EAN or UPC; a warehouse has no use for them
    bool fullAscii39 = false; ///< Code 39 pairs such as +A as the lower case they may stand for
};

/// The first symbol ZXing finds. Everything that differs between ZXing-C++ 1.4 (Debian 12), 2.x
/// (Debian 13) and 3.x is in zxing.cpp and nowhere else.
///
/// Asks for one symbol only: with tryHarder and more than one, 1.4 compares results by an assertion
/// that ordinary pictures break (zxing-cpp#740), and Debian builds it with assertions on.
[[nodiscard]] std::optional<Symbol> readOne(GrayView view, const ReadOptions &options);

/// The library's own call and nothing of ours: what `tests/bench` measures us against.
[[nodiscard]] bool seesSymbol(GrayView view, const ReadOptions &options);

} // namespace bincard::peripherals
