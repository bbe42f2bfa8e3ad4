// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string_view>

namespace bincard::scan {

/// One line of the GS1 Barcode Syntax Dictionary, in its own notation:
/// `identifiers` "10" or "3100-3105"; `flags` `*` (predefined length, needs no FNC1) and `?` (may
/// stand in the query of a Digital Link); `specification` components such as "N3,iso4217 N..15";
/// `attributes` such as "req=01,02 ex=310n" or "dlpkey=22,10,21|235".
struct AiRow
{
    std::string_view identifiers;
    std::string_view flags;
    std::string_view specification;
    std::string_view attributes;
    std::string_view title;
};

[[nodiscard]] std::span<const AiRow> aiRows();

} // namespace bincard::scan
