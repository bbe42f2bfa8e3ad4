// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace bincard::peripherals {

/// A UPC-E of 8 digits (number system, six, check) as the UPC-A it abbreviates, with the leading 0
/// that makes it 13 digits. Anything else comes back as it is. Source: GS1 General
/// Specifications 5.2.2.4.2.
[[nodiscard]] std::string expandUpcE(std::string_view digits);

/// What a retail symbol says, in the form everybody else compares: EAN-13 and UPC as 13 digits,
/// EAN-8 as 8, an add-on of 2 or 5 digits appended without a space. `format` is a name of
/// formats.h; what is not retail comes back as it is.
[[nodiscard]] std::string retailNumber(std::string_view format, std::string_view content);

/// DataBar content as an element string. ZXing-C++ 1.4 gives the GTIN bare and the rest with its
/// identifiers in brackets: `(01)...(10)A(21)B` becomes `01...10A<GS>21B`.
[[nodiscard]] std::string dataBarElements(std::string_view content);

} // namespace bincard::peripherals
