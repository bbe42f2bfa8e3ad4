// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/gtin.h"

#include "core/kernel/check.h"
#include "core/scan/check_digit.h"

namespace bincard::scan {

std::optional<std::string> gtin14(std::string_view digits)
{
    const std::size_t size = digits.size();
    if (size != 8 && size != 12 && size != 13 && size != 14)
        return {};
    if (!hasGs1CheckDigit(digits))
        return {};
    return std::string(14 - size, '0').append(digits);
}

std::optional<std::string> expandUpcE(std::string_view digits)
{
    if (digits.size() != 8 || !isDigits(digits) || digits.front() > '1')
        return {};
    const std::string_view body = digits.substr(1, 6);
    const char last = body.back();
    std::string full(1, digits.front());
    if (last <= '2')
        full.append(body.substr(0, 2)).append(1, last).append("0000").append(body.substr(2, 3));
    else if (last == '3')
        full.append(body.substr(0, 3)).append("00000").append(body.substr(3, 2));
    else if (last == '4')
        full.append(body.substr(0, 4)).append("00000").append(body.substr(4, 1));
    else
        full.append(body.substr(0, 5)).append("0000").append(1, last);
    full += digits.back();
    if (!hasGs1CheckDigit(full))
        return {};
    return full;
}

GtinUse useOf(std::string_view gtin)
{
    check(gtin.size() == 14, "a GTIN is compared in 14 digits");
    if (gtin.starts_with("000000")) // GTIN-8 has prefixes of its own
        return gtin[6] == '0' || gtin[6] == '2' ? GtinUse::Restricted : GtinUse::TradeItem;
    const std::string_view prefix = gtin.substr(1, 3);
    if (prefix.starts_with("02") || prefix.starts_with("04") || prefix.starts_with("2"))
        return GtinUse::Restricted;
    if (prefix.starts_with("05") || prefix.starts_with("99")
        || (prefix >= "981" && prefix <= "984"))
        return GtinUse::Coupon;
    if (prefix == "977")
        return GtinUse::Serial;
    if (prefix == "978" || prefix == "979")
        return GtinUse::Book;
    return GtinUse::TradeItem;
}

int indicatorOf(std::string_view gtin)
{
    check(gtin.size() == 14, "a GTIN is compared in 14 digits");
    return gtin.front() - '0';
}

} // namespace bincard::scan
