// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <cstdint>
#include <string_view>

namespace bincard::peripherals {

/// Symbologies a decoder looks for. Fewer are faster and see fewer phantoms.
enum class Formats : std::uint32_t {
    None = 0,
    Aztec = 1U << 0,
    Codabar = 1U << 1,
    Code39 = 1U << 2,
    Code93 = 1U << 3,
    Code128 = 1U << 4,
    DataBar = 1U << 5,
    DataBarExpanded = 1U << 6,
    DataBarLimited = 1U << 7, // ZXing-C++ 2.3 and later
    DataMatrix = 1U << 8,
    Ean8 = 1U << 9,
    Ean13 = 1U << 10,
    Itf = 1U << 11,
    MaxiCode = 1U << 12,
    Pdf417 = 1U << 13,
    QrCode = 1U << 14,
    MicroQrCode = 1U << 15,
    UpcA = 1U << 16,
    UpcE = 1U << 17,

    Linear = Codabar | Code39 | Code93 | Code128 | DataBar | DataBarExpanded | DataBarLimited | Ean8
        | Ean13 | Itf | UpcA | UpcE,
    Matrix = Aztec | DataMatrix | MaxiCode | Pdf417 | QrCode | MicroQrCode,
    All = Linear | Matrix,
    /// What hangs on shelves and sticks on boxes. No DataBar: it gave phantom reads on textured
    /// frames (STACK.md 0).
    Floor = Code39 | Code128 | DataMatrix | Ean8 | Ean13 | Itf | QrCode | UpcA | UpcE | Pdf417
        | Aztec,
};

[[nodiscard]] constexpr Formats operator|(Formats a, Formats b)
{
    return static_cast<Formats>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}

[[nodiscard]] constexpr Formats operator&(Formats a, Formats b)
{
    return static_cast<Formats>(static_cast<std::uint32_t>(a) & static_cast<std::uint32_t>(b));
}

/// From a comma separated list: `EAN-13,QRCode`, also `all`, `floor`, `linear`, `matrix`. Case,
/// hyphens and underscores do not matter.
/// Errors: InvalidInput (an unknown name, an empty list).
[[nodiscard]] Result<Formats> formatsFromNames(std::string_view names);

/// The name of one format; "" for none or several.
[[nodiscard]] std::string_view nameOf(Formats format);

} // namespace bincard::peripherals
