// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/real_goods.h"

#include <algorithm>
#include <sstream>

namespace bincard::ctl {

void RealFloor::put(const std::string &where, const RealGoods &goods)
{
    auto &there = m_there[where];
    const auto same = std::ranges::find_if(there, [&](const RealGoods &one) {
        return one.sku == goods.sku && one.lot == goods.lot && one.state == goods.state;
    });
    if (same != there.end())
        same->quantity += goods.quantity;
    else if (goods.quantity.isPositive())
        there.push_back(goods);
}

void RealFloor::empty(const std::string &where)
{
    m_there[where].clear();
}

void RealFloor::carryOut(const Deed &deed)
{
    Date expiry;
    if (const auto from = m_there.find(deed.from); from != m_there.end()) {
        auto &there = from->second;
        const auto found = std::ranges::find_if(there, [&](const RealGoods &one) {
            return one.sku == deed.sku && one.lot == deed.lot;
        });
        if (found != there.end()) {
            expiry = found->expiry;
            found->quantity -= deed.quantity;
            if (!found->quantity.isPositive())
                there.erase(found);
        }
    }
    if (deed.quantity.isZero() && !deed.to.empty())
        m_there[deed.to]; // made ready
    else if (knows(deed.to))
        put(deed.to,
            {.sku = deed.sku, .quantity = deed.quantity, .lot = deed.lot, .expiry = expiry});
}

const std::vector<RealGoods> &RealFloor::at(const std::string &where) const
{
    static const std::vector<RealGoods> nothing;
    const auto found = m_there.find(where);
    return found == m_there.end() ? nothing : found->second;
}

Quantity RealFloor::quantityAt(const std::string &where, const std::string &sku,
                               const std::string &lot) const
{
    Quantity sum;
    for (const RealGoods &goods : at(where)) {
        if (goods.sku == sku && (lot.empty() || goods.lot == lot))
            sum += goods.quantity;
    }
    return sum;
}

std::string wordsOf(const RealGoods &goods)
{
    std::string words = goods.sku + ' ' + toText(goods.quantity);
    if (!goods.lot.empty())
        words += " lot=" + goods.lot;
    if (goods.expiry.ok())
        words += " expiry=" + toText(goods.expiry);
    if (!goods.state.empty())
        words += " state=" + goods.state;
    return words;
}

Result<RealGoods> goodsFrom(const std::string &words)
{
    std::istringstream in(words);
    RealGoods goods;
    std::string amount;
    in >> goods.sku >> amount;
    const auto quantity = quantityFromText(amount);
    if (goods.sku.empty() || !quantity)
        return Error{ErrorCode::InvalidInput, words};
    goods.quantity = *quantity;
    for (std::string word; in >> word;) {
        const auto equals = word.find('=');
        const std::string key = word.substr(0, equals);
        const std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
        const auto date = dateFromText(value);
        if (key == "lot")
            goods.lot = value;
        else if (key == "expiry" && date)
            goods.expiry = *date;
        else if (key == "state")
            goods.state = value;
        else
            return Error{ErrorCode::InvalidInput, words};
    }
    return goods;
}

} // namespace bincard::ctl
