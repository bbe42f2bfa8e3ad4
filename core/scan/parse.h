// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/scan/nomenclature.h"
#include "core/scan/scan.h"

#include <string>
#include <vector>

namespace bincard::scan {

/// How a site's scans are read. The defaults suit a camera; a wedge usually needs substitutes.
struct ParseOptions
{
    int currentYear = 2026; ///< decides the century of YYMMDD; the caller has the clock
    std::vector<std::string> separatorSubstitutes = {}; ///< texts a reader types for FNC1
    std::string prefix = {}; ///< what the reader adds before; removed where present
    std::string suffix = {}; ///< what the reader adds behind; removed where present
    std::vector<NomenclatureRule> rules = {}; ///< the site's own codes, first match wins
    bool allowZeroSuppressedGtin = false; ///< GTIN-8/12/13 in Digital Links of version 1.0
};

/// What keyboard wedges are commonly set to type for FNC1.
[[nodiscard]] const std::vector<std::string> &usualSeparatorSubstitutes();

/// How scans from there are read: a keyboard wedge types something for FNC1. `year` is the
/// caller's.
[[nodiscard]] ParseOptions optionsFor(Source source, int year);

/// What the bytes mean. A symbology identifier decides; without one the content does: our own
/// codes, site rules, envelope, brackets, Digital Link, element strings, GTIN, plain text.
/// An absent partner of an element is a warning here: the next symbol may carry it.
/// Errors: ScanEmpty, ScanTooLong, CheckDigitWrong, SeparatorMissing, LinkMalformed, Element*;
/// `Error::detail` names the byte. Source: STANDARDS a.1, b, c.
[[nodiscard]] Result<Scan> parse(const RawScan &raw, const ParseOptions &options = {});

} // namespace bincard::scan
