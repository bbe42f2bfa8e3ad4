// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/element.h"
#include "core/scan/scan.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace bincard::scan {

/// YYMMDD, checked by its linter: the century is the one within 50 years of `currentYear`, day 00
/// is the last of the month. Source: GS1 General Specifications, 7.12.
[[nodiscard]] std::optional<std::chrono::year_month_day> gs1Date(std::string_view yymmdd,
                                                                 int currentYear);

/// What GS1 elements say about goods.
[[nodiscard]] Item itemOfGs1(const std::vector<Element> &elements, int currentYear);

/// The same as a step of a workflow sees it: an SSCC is a package, a GLN alone a location.
/// Empty where no element means anything on the floor.
[[nodiscard]] std::optional<Meaning> meaningOfGs1(const std::vector<Element> &elements,
                                                  int currentYear);

/// The same for data identifiers of MH10.8.2.
[[nodiscard]] std::optional<Meaning> meaningOfIdentifiers(const std::vector<Element> &elements,
                                                          int currentYear);

/// A trade item of those 14 digits and nothing else.
[[nodiscard]] Item itemOfGtin(std::string_view gtin);

} // namespace bincard::scan
