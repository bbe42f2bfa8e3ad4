// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/error.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace bincard::scan::lint {

/// What is wrong with one component of an element, and at which of its bytes.
struct Finding
{
    std::size_t at = 0;
    std::string_view message = {};
    ErrorCode code = ErrorCode::ElementBadContent;

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Nothing, or the first thing that is wrong.
using Verdict = std::optional<Finding>;
using Linter = Verdict (*)(std::string_view);

/// The linter of that name in the GS1 Barcode Syntax Dictionary, or null.
/// Source of their rules: GS1 General Specifications and the dictionary's reference linters.
[[nodiscard]] Linter named(std::string_view name);

// Characters
Verdict csetnumeric(std::string_view data);
Verdict cset82(std::string_view data);
Verdict cset39(std::string_view data);
Verdict cset64(std::string_view data);
Verdict hasnondigit(std::string_view data);
Verdict hyphen(std::string_view data);
Verdict importeridx(std::string_view data);
Verdict pcenc(std::string_view data);

// Numbers and keys
Verdict csum(std::string_view data);
Verdict csumalpha(std::string_view data);
Verdict gcppos1(std::string_view data);
Verdict gcppos2(std::string_view data);
Verdict nonzero(std::string_view data);
Verdict nozeroprefix(std::string_view data);
Verdict zero(std::string_view data);
Verdict yesno(std::string_view data);
Verdict winding(std::string_view data);
Verdict iso5218(std::string_view data);
Verdict pieceoftotal(std::string_view data);
Verdict posinseqslash(std::string_view data);
Verdict latitude(std::string_view data);
Verdict longitude(std::string_view data);

// Dates and times
Verdict yymmd0(std::string_view data);
Verdict yymmdd(std::string_view data);
Verdict yyyymmd0(std::string_view data);
Verdict yyyymmdd(std::string_view data);
Verdict hh(std::string_view data);
Verdict hhmi(std::string_view data);
Verdict mi(std::string_view data);
Verdict ss(std::string_view data);

// Code lists
Verdict iso3166(std::string_view data);
Verdict iso3166999(std::string_view data);
Verdict iso3166alpha2(std::string_view data);
Verdict iso4217(std::string_view data);
Verdict iban(std::string_view data);
Verdict mediatype(std::string_view data);
Verdict packagetype(std::string_view data);

// North American coupons
Verdict couponcode(std::string_view data);
Verdict couponposoffer(std::string_view data);

} // namespace bincard::scan::lint
