// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/nomenclature.h"

#include "core/scan/check_digit.h"
#include "core/scan/gtin.h"

#include <algorithm>

namespace bincard::scan {

namespace {

/// A code that fitted a pattern.
struct Match
{
    std::string base = {}; ///< with the number's digits set to 0
    std::size_t literalPrefix = 0;
    std::optional<std::int64_t> numberMicro = {};
};

/// "{NNDDD}" at the start of `pattern`.
struct NumberField
{
    std::size_t whole = 0;
    std::size_t decimals = 0;
    std::size_t patternLength = 0;
};

std::optional<NumberField> numberField(std::string_view pattern)
{
    const std::size_t end = pattern.find('}');
    if (end == std::string_view::npos)
        return {};
    const std::string_view body = pattern.substr(1, end - 1);
    const std::size_t decimalsAt = std::min(body.find('D'), body.size());
    const bool onlyN = body.substr(0, decimalsAt).find_first_not_of('N') == std::string_view::npos;
    const bool onlyD = body.substr(decimalsAt).find_first_not_of('D') == std::string_view::npos;
    const NumberField field{decimalsAt, body.size() - decimalsAt, end + 1};
    if (!onlyN || !onlyD || body.empty() || field.whole > 9 || field.decimals > 6)
        return {};
    return field;
}

std::int64_t microOf(std::string_view digits, std::size_t decimals)
{
    std::int64_t value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    for (std::size_t i = decimals; i < 6; ++i)
        value *= 10;
    return value;
}

std::optional<Match> match(std::string_view pattern, std::string_view code)
{
    Match found;
    bool literalsOnly = true;
    while (!pattern.empty()) {
        const char p = pattern.front();
        if (p == '*') {
            found.base += code;
            return found;
        }
        if (p == '{') {
            const auto field = numberField(pattern);
            const std::size_t length = field ? field->whole + field->decimals : 0;
            if (!field || code.size() < length || !isDigits(code.substr(0, length)))
                return {};
            found.numberMicro = microOf(code.substr(0, length), field->decimals);
            found.base.append(length, '0');
            code.remove_prefix(length);
            pattern.remove_prefix(field->patternLength);
            literalsOnly = false;
            continue;
        }
        const bool escaped = p == '\\' && pattern.size() > 1;
        const char literal = escaped ? pattern[1] : p;
        const bool any = p == '.';
        if (code.empty() || (!any && code.front() != literal))
            return {};
        literalsOnly = literalsOnly && !any;
        found.literalPrefix += literalsOnly ? 1 : 0;
        found.base += code.front();
        code.remove_prefix(1);
        pattern.remove_prefix(escaped ? 2 : 1);
    }
    if (!code.empty())
        return {};
    return found;
}

/// The code to look up: scales print an EAN whose check digit covers the number.
std::string lookupCode(const NomenclatureRule &rule, Match &found)
{
    std::string base = std::move(found.base);
    if (found.numberMicro && base.size() == 13 && isDigits(base)) {
        base.pop_back();
        base += gs1CheckDigit(base);
    }
    return rule.dropPrefix ? base.substr(found.literalPrefix) : base;
}

Meaning itemOf(const NomenclatureRule &rule, std::string code, std::optional<std::int64_t> number)
{
    Item item;
    if (const auto gtin = gtin14(code)) {
        item.gtin = *gtin;
        item.restricted = useOf(*gtin) == GtinUse::Restricted;
    }
    item.text = std::move(code);
    if (rule.kind == RuleKind::WeighedProduct)
        item.netWeightMicro = number;
    else if (rule.kind == RuleKind::PricedProduct)
        item.priceMicro = number;
    else if (rule.kind == RuleKind::CountedProduct)
        item.countMicro = number;
    return item;
}

Meaning meaningOf(const NomenclatureRule &rule, Match found)
{
    const std::optional<std::int64_t> number = found.numberMicro;
    std::string code = lookupCode(rule, found);
    switch (rule.kind) {
    case RuleKind::Product:
    case RuleKind::WeighedProduct:
    case RuleKind::PricedProduct:
    case RuleKind::CountedProduct:
        return itemOf(rule, std::move(code), number);
    case RuleKind::Lot: {
        Item item;
        item.lot = std::move(code);
        return item;
    }
    case RuleKind::Package:
        return PackageCode{std::move(code)};
    case RuleKind::Tote:
        return ToteCode{std::move(code)};
    case RuleKind::Location:
        return LocationCode{std::move(code)};
    case RuleKind::Document:
        return DocumentCode{std::move(code)};
    case RuleKind::Workstation:
        return WorkstationCode{std::move(code)};
    }
    return Text{std::move(code)};
}

} // namespace

Result<> checkRule(const NomenclatureRule &rule)
{
    std::string_view rest = rule.pattern;
    bool number = false;
    if (rest.empty())
        return Error{ErrorCode::InvalidInput, "a rule needs a pattern"};
    while (!rest.empty()) {
        std::size_t step = 1;
        if (rest.front() == '{') {
            const auto field = numberField(rest);
            if (!field || number)
                return Error{ErrorCode::InvalidInput, "a pattern holds one number, {NNDDD}"};
            number = true;
            step = field->patternLength;
        } else if (rest.front() == '}') {
            return Error{ErrorCode::InvalidInput, "a brace closes that was not opened"};
        } else if (rest.front() == '*' && rest.size() > 1) {
            return Error{ErrorCode::InvalidInput, "a star stands at the end"};
        } else if (rest.front() == '\\') {
            if (rest.size() == 1)
                return Error{ErrorCode::InvalidInput, "nothing stands behind the backslash"};
            step = 2;
        }
        rest.remove_prefix(step);
    }
    const bool needsNumber = rule.kind == RuleKind::WeighedProduct
        || rule.kind == RuleKind::PricedProduct || rule.kind == RuleKind::CountedProduct;
    if (needsNumber && !number)
        return Error{ErrorCode::InvalidInput, "a rule of that kind needs a number, {NNDDD}"};
    return {};
}

std::optional<Meaning> applyRules(const std::vector<NomenclatureRule> &rules, std::string_view code)
{
    for (const NomenclatureRule &rule : rules) {
        if (rule.ean13Only && (code.size() != 13 || !hasGs1CheckDigit(code)))
            continue;
        if (std::optional<Match> found = match(rule.pattern, code))
            return meaningOf(rule, std::move(*found));
    }
    return {};
}

} // namespace bincard::scan
