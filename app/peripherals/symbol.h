// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/raw_scan.h"

#include <array>
#include <string>

namespace bincard::peripherals {

struct Point
{
    int x = 0;
    int y = 0;

    friend bool operator==(const Point &, const Point &) = default;
};

/// Corners in pixels of the picture: top left, top right, bottom right, bottom left as the symbol
/// is read, not as the picture lies. A linear symbol may have been seen on one line only.
using Corners = std::array<Point, 4>;

/// One barcode found in a picture.
struct Symbol
{
    scan::RawScan scan; ///< bytes as STANDARDS.md says: retail numbers whole, FNC1 as GS
    std::string text; ///< the same in UTF-8, whatever character set the symbol uses
    std::string format; ///< "EAN-13", "QRCode"...: names as in formats.h
    Corners corners{};
    bool linear = false;
    double ms = 0; ///< time spent until this symbol was found
};

} // namespace bincard::peripherals
