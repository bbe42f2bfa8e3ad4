// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_words.h"

#include "app/ctl/scripted_labels.h"

#include <sstream>

namespace bincard::ctl {

namespace {

/// SKU/LOT or SKU/LOT/YYYY-MM-DD.
Marks marksFrom(const std::string &code)
{
    std::istringstream parts(code);
    Marks marks;
    std::string expiry;
    std::getline(parts, marks.sku, '/');
    std::getline(parts, marks.lot, '/');
    std::getline(parts, expiry, '/');
    if (const auto date = dateFromText(expiry))
        marks.expiry = *date;
    return marks;
}

Result<Act> scan(const std::string &kind, const std::string &code, const Workspace &records)
{
    if (kind == "BCL")
        return scanPlace(code);
    if (kind == "BCT")
        return scanTote(code);
    if (kind == "SSCC")
        return scanPackage(code);
    if (kind == "X")
        return scanReason(code);
    if (kind == "GS1")
        return scanGoods(marksFrom(code), records);
    if (kind == "EAN" || kind == "BOX")
        return scanGoods({.sku = code, .box = kind == "BOX"}, records);
    return Error{ErrorCode::InvalidInput, "scan " + kind};
}

} // namespace

Result<Act> actFrom(std::string_view words, const Reader &records)
{
    std::istringstream in{std::string(words)};
    std::string verb;
    std::string first;
    std::string second;
    in >> verb >> first >> second;
    LocalIds ids;
    const Workspace look(records, ids);
    if (verb == "scan")
        return scan(first, second, look);
    if (verb == "press")
        return Act{Press{first}};
    if (verb == "tap")
        return Act{Choose{first}};
    if (verb == "type")
        return Act{Type{first}};
    if (verb == "key") {
        const auto quantity = quantityFromText(first);
        if (!quantity)
            return quantity.error();
        return Act{Enter{*quantity}};
    }
    return Error{ErrorCode::InvalidInput, std::string(words)};
}

} // namespace bincard::ctl
