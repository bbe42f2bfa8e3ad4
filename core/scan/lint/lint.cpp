// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/lint/lint.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bincard::scan::lint {

namespace {

constexpr std::array linters{
    std::pair{std::string_view("couponcode"), &couponcode},
    std::pair{std::string_view("couponposoffer"), &couponposoffer},
    std::pair{std::string_view("cset39"), &cset39},
    std::pair{std::string_view("cset64"), &cset64},
    std::pair{std::string_view("cset82"), &cset82},
    std::pair{std::string_view("csetnumeric"), &csetnumeric},
    std::pair{std::string_view("csum"), &csum},
    std::pair{std::string_view("csumalpha"), &csumalpha},
    std::pair{std::string_view("gcppos1"), &gcppos1},
    std::pair{std::string_view("gcppos2"), &gcppos2},
    std::pair{std::string_view("hasnondigit"), &hasnondigit},
    std::pair{std::string_view("hh"), &hh},
    std::pair{std::string_view("hhmi"), &hhmi},
    std::pair{std::string_view("hyphen"), &hyphen},
    std::pair{std::string_view("iban"), &iban},
    std::pair{std::string_view("importeridx"), &importeridx},
    std::pair{std::string_view("iso3166"), &iso3166},
    std::pair{std::string_view("iso3166999"), &iso3166999},
    std::pair{std::string_view("iso3166alpha2"), &iso3166alpha2},
    std::pair{std::string_view("iso4217"), &iso4217},
    std::pair{std::string_view("iso5218"), &iso5218},
    std::pair{std::string_view("latitude"), &latitude},
    std::pair{std::string_view("longitude"), &longitude},
    std::pair{std::string_view("mediatype"), &mediatype},
    std::pair{std::string_view("mi"), &mi},
    std::pair{std::string_view("nonzero"), &nonzero},
    std::pair{std::string_view("nozeroprefix"), &nozeroprefix},
    std::pair{std::string_view("packagetype"), &packagetype},
    std::pair{std::string_view("pcenc"), &pcenc},
    std::pair{std::string_view("pieceoftotal"), &pieceoftotal},
    std::pair{std::string_view("posinseqslash"), &posinseqslash},
    std::pair{std::string_view("ss"), &ss},
    std::pair{std::string_view("winding"), &winding},
    std::pair{std::string_view("yesno"), &yesno},
    std::pair{std::string_view("yymmd0"), &yymmd0},
    std::pair{std::string_view("yymmdd"), &yymmdd},
    std::pair{std::string_view("yyyymmd0"), &yyyymmd0},
    std::pair{std::string_view("yyyymmdd"), &yyyymmdd},
    std::pair{std::string_view("zero"), &zero},
};

} // namespace

Linter named(std::string_view name)
{
    const auto *found = std::ranges::find(linters, name, [](const auto &pair) {
        return pair.first;
    });
    return found == linters.end() ? nullptr : found->second;
}

} // namespace bincard::scan::lint
