// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bincard::scan {

[[nodiscard]] bool isDigits(std::string_view text);

/// The GS1 check digit that belongs behind `digits`: weights 3 and 1 from the right, modulo 10.
/// Source: GS1 General Specifications, 7.9.1.
[[nodiscard]] char gs1CheckDigit(std::string_view digits);

/// True where the last digit is the check digit of those before it; false for anything but digits.
[[nodiscard]] bool hasGs1CheckDigit(std::string_view digits);

/// The two characters that belong behind an alphanumeric key such as a GMN; none where the text
/// is not of character set 82 or is longer than 97. Source: GS1 General Specifications, 7.9.5.
[[nodiscard]] std::optional<std::string> gs1CheckPair(std::string_view text);

/// ISO 7064 mod 37,36 over the digits and capital letters of `text`; others are passed over.
[[nodiscard]] char iso7064CheckCharacter(std::string_view text);

} // namespace bincard::scan
