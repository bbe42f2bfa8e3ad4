// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <string>
#include <vector>

namespace bincard::paper {

enum class SymbolKind {
    Code128, ///< our own codes; ASCII
    Gs1Code128, ///< elements as `[00]352123450000000012`
    Gs1DataMatrix, ///< elements as `[01]04012345678901[10]L7`
    Ean13, ///< 13 digits with their check digit
    Itf14, ///< 14 digits with their check digit
    Code39, ///< digits, capitals and `-. $/+%`
    QrCode, ///< UTF-8
    // On the labels of others only:
    DataMatrix, ///< bytes
    Ean8, ///< 8 digits with their check digit
    UpcA, ///< 12 digits with their check digit
    Pdf417, ///< bytes
};

/// What a barcode says, in the form its kind takes.
struct SymbolContent
{
    SymbolKind kind = SymbolKind::Code128;
    std::string data = {};

    friend bool operator==(const SymbolContent &, const SymbolContent &) = default;
};

/// A barcode as black and white modules, without a size. A linear symbol has one row.
struct ModuleGrid
{
    int columns = 0;
    int rows = 0;
    int quietLeft = 0; ///< modules of white the standard wants, here and on the other sides
    int quietRight = 0;
    int quietAbove = 0; ///< the same below
    int rowModules = 1; ///< how high a row of several is
    std::vector<bool> dark = {}; ///< row by row

    [[nodiscard]] bool isDark(int column, int row) const
    {
        return dark[static_cast<std::size_t>(row * columns + column)];
    }

    [[nodiscard]] bool isLinear() const
    {
        return rows == 1;
    }
};

/// What a barcode of others asks of its shape; 0 leaves it to the kind.
struct SymbolShape
{
    int correction = 0; ///< QR: 1 to 4 for L, M, Q, H; PDF417: 1 to 9 for its levels 0 to 8
    int columns = 0; ///< PDF417
};

/// Errors: InvalidInput (content the symbology cannot carry, a wrong check digit, GS1 elements that
/// break their rules); `detail` is Zint's sentence.
[[nodiscard]] Result<ModuleGrid> encode(const SymbolContent &content,
                                        const SymbolShape &shape = {});

} // namespace bincard::paper
