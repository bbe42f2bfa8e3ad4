// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/scan_samples.h"

#include "core/scan/check_digit.h"

#include <algorithm>

namespace bincard::scan::test {

namespace {

std::string_view alphabetOf(char type)
{
    switch (type) {
    case 'N':
        return "0123456789";
    case 'Y':
        return "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    case 'Z':
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    default:
        return "!\"%&'()*+,-./"
               "0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    }
}

/// For a linter that random text would rarely please: something it takes.
std::string_view exampleFor(lint::Linter linter)
{
    struct Example
    {
        lint::Linter linter;
        std::string_view value;
    };

    static constexpr Example examples[] = {
        {lint::couponcode, "095212312345611110000"},
        {lint::couponposoffer, "001234561234560123456"},
        {lint::hh, "23"},
        {lint::hhmi, "2359"},
        {lint::hyphen, "-"},
        {lint::iban, "GB82WEST12345698765432"},
        {lint::importeridx, "a"},
        {lint::iso3166, "528"},
        {lint::iso3166999, "999"},
        {lint::iso3166alpha2, "NL"},
        {lint::iso4217, "978"},
        {lint::iso5218, "9"},
        {lint::latitude, "1800000000"},
        {lint::longitude, "3600000000"},
        {lint::mediatype, "80"},
        {lint::mi, "59"},
        {lint::packagetype, "8"},
        {lint::pieceoftotal, "0102"},
        {lint::posinseqslash, "1/2"},
        {lint::ss, "00"},
        {lint::winding, "9"},
        {lint::yesno, "1"},
        {lint::yymmd0, "240229"},
        {lint::yymmdd, "240229"},
        {lint::yyyymmd0, "20240229"},
        {lint::yyyymmdd, "20240229"},
        {lint::zero, "0"},
    };
    for (const Example &example : examples) {
        if (example.linter == linter)
            return example.value;
    }
    return {};
}

std::size_t checkLengthOf(const Component &component)
{
    for (const lint::Linter linter : component.linters) {
        if (linter == lint::csum)
            return 1;
        if (linter == lint::csumalpha)
            return 2;
    }
    return 0;
}

/// Company prefixes and numbers that start with 1 please these.
bool wantsLeadingOnes(lint::Linter linter)
{
    return linter == lint::gcppos1 || linter == lint::gcppos2 || linter == lint::nonzero
        || linter == lint::nozeroprefix;
}

} // namespace

std::string Samples::characters(char type, std::size_t length)
{
    const std::string_view alphabet = alphabetOf(type);
    std::string text;
    while (text.size() < length)
        text += alphabet[below(alphabet.size())];
    return text;
}

std::string Samples::component(const Component &component, std::size_t length)
{
    for (const lint::Linter linter : component.linters) {
        if (const std::string_view example = exampleFor(linter); !example.empty())
            return std::string(example);
    }
    const std::size_t checkLength = checkLengthOf(component);
    std::string text = characters(component.type, length - checkLength);
    for (const lint::Linter linter : component.linters) {
        if (wantsLeadingOnes(linter))
            text.replace(0, std::min<std::size_t>(5, text.size()), text.size(), '1')
                .resize(length - checkLength, '1');
        if (linter == lint::pcenc)
            std::ranges::replace(text, '%', '.');
        if (linter == lint::hasnondigit)
            text.back() = 'Z';
    }
    if (checkLength == 1)
        text += gs1CheckDigit(text);
    else if (checkLength == 2)
        text += gs1CheckPair(text).value();
    return text;
}

std::string Samples::shortest(const ApplicationIdentifier &identifier)
{
    std::string value;
    for (const Component &part : identifier.components) {
        // A company prefix has four digits, an alphanumeric key two check characters more.
        const std::size_t needed = checkLengthOf(part) == 2 ? 7 : 5;
        const bool key = std::ranges::any_of(part.linters, wantsLeadingOnes);
        if (!part.optional)
            value += component(part,
                               key ? std::min(part.lengthMax, std::max(part.lengthMin, needed))
                                   : part.lengthMin);
    }
    return value;
}

std::string Samples::any(const ApplicationIdentifier &identifier)
{
    std::string value;
    for (const Component &part : identifier.components) {
        if (part.optional && below(2) == 0)
            break;
        const std::size_t least
            = std::min(part.lengthMax, std::max<std::size_t>(part.lengthMin, 7));
        value += component(part, least + below(part.lengthMax - least + 1));
    }
    return value;
}

std::vector<Element> Samples::elements(std::size_t count)
{
    const auto all = applicationIdentifiers();
    std::vector<Element> list;
    while (list.size() < count) {
        const ApplicationIdentifier &identifier = all[below(all.size())];
        if (valueOf(list, identifier.ai).empty())
            list.push_back({identifier.ai, any(identifier), identifier.title});
    }
    return list;
}

std::vector<Element> Samples::linkable()
{
    std::vector<Element> list;
    for (const std::string_view ai : {"01", "22", "10", "21", "17", "3103", "241", "8030"}) {
        const ApplicationIdentifier &identifier = *findIdentifier(ai);
        if (ai == "01" || below(2) == 0)
            list.push_back({identifier.ai, any(identifier), identifier.title});
    }
    return list;
}

} // namespace bincard::scan::test
