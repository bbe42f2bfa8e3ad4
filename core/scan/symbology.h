// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace bincard::scan {

/// What a symbology identifier says about the data behind it (ISO/IEC 15424).
enum class Carrier {
    None, ///< no identifier at all
    Gs1, ///< element strings, FNC1 in first position
    Ean13, ///< 13 digits; UPC-A and UPC-E come so too
    Ean8,
    EanAddOn, ///< 13 digits and an add-on of 2 or 5
    Itf, ///< ITF with a check digit
    Plain,
    Unknown, ///< not of ISO/IEC 15424
};

/// `identifier` is "]C1" and the like. Source: STANDARDS a.1.
[[nodiscard]] Carrier carrierOf(std::string_view identifier);

} // namespace bincard::scan
