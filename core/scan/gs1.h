// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/application_identifier.h"
#include "core/scan/element.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::scan {

/// FNC1 as readers deliver it (ASCII 29), and as people write it.
inline constexpr char separator = '\x1D';
inline constexpr char writtenSeparator = '^';

[[nodiscard]] constexpr bool isSeparator(char c)
{
    return c == separator || c == writtenSeparator;
}

/// A message holds at most this many elements, and a scan this many bytes.
inline constexpr std::size_t elementsMax = 64;
inline constexpr std::size_t bytesMax = 8191;

/// Reads an element string without a leading FNC1: "0112345678901231" "10ABC" GS "21XYZ".
/// FNC1 may be a GS or a `^`; behind a predefined length and at the end it may stand or be absent.
/// `base` is added to the position of an error.
/// Errors: ElementUnknown, ElementTooShort, ElementTooLong, ElementBadContent, CheckDigitWrong,
/// SeparatorMissing (too long, and the rest reads as further elements), ScanTooLong.
/// Source: GS1 General Specifications, 7.8; GS1 Barcode Syntax Dictionary.
[[nodiscard]] Reading readElements(std::string_view data, std::size_t base = 0);

/// Reads "(01)12345678901231(10)ABC"; a bracket that belongs to a value is written `\(`.
/// Errors: as above, and Malformed.
[[nodiscard]] Reading readBracketed(std::string_view text, std::size_t base = 0);

/// What one element says about itself: length and content of its value.
/// `at` of the error counts from the start of the value.
[[nodiscard]] std::optional<ScanError> checkValue(const ApplicationIdentifier &identifier,
                                                  std::string_view value);

/// What elements say about each other, over everything that marks one physical item.
/// Errors: ElementExcluded (ex=), ElementMissing (req=), ElementRepeated (twice, with different
/// values), ElementMissing (a digital signature (8030) beside a key without serial number).
[[nodiscard]] std::vector<ScanError> checkTogether(const Reading &reading);

/// Where a value may have swallowed what followed it: the position in `value` from which it reads
/// as further elements, the first of them a date or a key with its check digit. Such a value is
/// ambiguous where a reader may have dropped FNC1.
[[nodiscard]] std::optional<std::size_t> swallowedFrom(const ApplicationIdentifier &identifier,
                                                       std::string_view value);

/// The value of an element, or empty.
[[nodiscard]] std::string_view valueOf(const std::vector<Element> &elements, std::string_view key);

/// "(01)12345678901231(10)ABC".
[[nodiscard]] std::string printBracketed(const std::vector<Element> &elements);

/// As it is encoded in a symbol, without the leading FNC1, separators as GS.
[[nodiscard]] std::string printElements(const std::vector<Element> &elements);

} // namespace bincard::scan
