// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/past.h"

#include <cstdlib>

namespace bincard::channel {

std::string partnerReference(const IncomingOrder &order)
{
    return order.customer.empty() ? std::string() : order.channel + ':' + order.customer;
}

Past::Past(const Workspace &records, std::string channel)
    : m_channel(std::move(channel))
{
    std::vector<sales::Order> parts;
    for (const auto &order : records.list<sales::Order>("by_reference", m_channel)) {
        if (!parts.empty() && parts.front().reference != order.reference)
            add(std::exchange(parts, {}), records);
        parts.push_back(order);
    }
    if (!parts.empty())
        add(parts, records);
}

void Past::add(const std::vector<sales::Order> &parts, const Workspace &records)
{
    const sales::Order &first = parts.front();
    // Several parts may send one line.
    std::map<std::pair<int, std::string>, Quantity> lines;
    for (const sales::Order &order : parts) {
        for (const auto &line : records.list<sales::OrderLine>("by_order", order.id)) {
            if (line.kit)
                continue; // its kit was ordered
            const auto product = records.get(line.product);
            const std::string sku = product ? product->sku : std::string();
            lines[{line.position, sku}] += line.ordered;
            if (const auto price = records.get(Id<sales::OrderLinePrice>{line.id.value}))
                learn(sku, order.placedAt, price->price);
        }
    }
    Goods goods;
    for (const auto &[line, quantity] : lines)
        goods.emplace(line.second, quantity);
    if (const auto customer = records.get(first.customer))
        m_byCustomer[customer->reference].push_back(
            {first.reference, first.placedAt, std::move(goods)});
}

void Past::add(const IncomingOrder &order)
{
    for (const IncomingLine &line : order.lines)
        learn(line.sku, order.placedAt, line.price);
    if (const std::string customer = partnerReference(order); !customer.empty())
        m_byCustomer[customer].push_back({order.reference, order.placedAt, goodsOf(order)});
}

void Past::learn(const std::string &sku, Instant placedAt, UnitPrice price)
{
    if (price.currency == Currency{})
        return;
    const auto [known, isNew] = m_prices.try_emplace(sku, Priced{placedAt, price});
    if (!isNew && placedAt >= known->second.placedAt)
        known->second = {placedAt, price};
}

Past::Goods Past::goodsOf(const IncomingOrder &order)
{
    Goods goods;
    for (const IncomingLine &line : order.lines)
        goods.emplace(line.sku, line.quantity);
    return goods;
}

std::optional<UnitPrice> Past::lastPrice(const std::string &sku) const
{
    const auto found = m_prices.find(sku);
    return found == m_prices.end() ? std::nullopt : std::optional(found->second.price);
}

std::optional<std::string> Past::twin(const IncomingOrder &order, std::int64_t windowMs) const
{
    const auto theirs = m_byCustomer.find(partnerReference(order));
    if (theirs == m_byCustomer.end())
        return std::nullopt;
    const Goods goods = goodsOf(order);
    for (const Earlier &earlier : theirs->second) {
        const std::int64_t apartMs = std::abs(earlier.placedAt.ms - order.placedAt.ms);
        if (earlier.reference != order.reference && apartMs <= windowMs && earlier.goods == goods)
            return earlier.reference;
    }
    return std::nullopt;
}

} // namespace bincard::channel
