// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/scan/scan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::scan {

/// What a site's rule makes of a code.
enum class RuleKind {
    Product,
    WeighedProduct, ///< the number in braces is a weight in kilograms
    PricedProduct, ///< the number in braces is a price
    CountedProduct, ///< the number in braces is a count
    Lot,
    Package,
    Tote,
    Location,
    Document,
    Workstation,
};

/// One line of a barcode nomenclature, in the shape Odoo's has.
/// `pattern`: a literal character stands for itself, `.` for any one character, a final `*` for any
/// rest, `{NNDDD}` for digits before and after the decimal point; `\` takes the next literally.
/// A code with a number is looked up with the number's digits set to 0 and its EAN check digit made
/// anew, as scales expect it.
struct NomenclatureRule
{
    std::string pattern;
    RuleKind kind = RuleKind::Product;
    bool ean13Only = false; ///< only codes of 13 digits with a correct check digit
    bool dropPrefix = false; ///< the literal characters at the start are no part of the code

    friend bool operator==(const NomenclatureRule &, const NomenclatureRule &) = default;
};

/// Errors: InvalidInput (unbalanced braces, a number without digits, `*` before the end).
[[nodiscard]] Result<> checkRule(const NomenclatureRule &rule);

/// The meaning of the first rule that fits, or none.
[[nodiscard]] std::optional<Meaning> applyRules(const std::vector<NomenclatureRule> &rules,
                                                std::string_view code);

} // namespace bincard::scan
