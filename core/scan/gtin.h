// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bincard::scan {

/// What a GTIN's prefix says it is for. Only a TradeItem may become a product by itself.
enum class GtinUse {
    TradeItem,
    Restricted, ///< 02, 04, 20-29: one company's or region's own numbers, store weights
    Coupon, ///< 05, 981-984, 99
    Serial, ///< 977, ISSN
    Book, ///< 978, 979, ISBN and ISMN
};

/// GTIN-8, -12, -13 or -14 in the 14 digits by which GTINs are compared; none where the length or
/// the check digit is wrong.
[[nodiscard]] std::optional<std::string> gtin14(std::string_view digits);

/// The eight digits of a UPC-E as the twelve of UPC-A; none where they are no UPC-E.
[[nodiscard]] std::optional<std::string> expandUpcE(std::string_view digits);

/// `gtin` has 14 digits. Source: GS1 General Specifications, 1.4, table of GS1 prefixes.
[[nodiscard]] GtinUse useOf(std::string_view gtin);

/// The indicator digit: 0 the item itself, 1 to 8 another packaging level, 9 variable measure.
[[nodiscard]] int indicatorOf(std::string_view gtin);

} // namespace bincard::scan
