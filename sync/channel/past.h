// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "core/sales/order.h"
#include "sync/channel/order.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace bincard::channel {

/// What a channel's earlier orders say about the next one. Read once for a file, since no index
/// leads from a customer or a product to its orders; what the file itself brings is added as it is
/// taken.
class Past
{
public:
    Past(const Workspace &records, std::string channel);

    /// The last price of the product in this channel, by when it was ordered.
    [[nodiscard]] std::optional<UnitPrice> lastPrice(const std::string &sku) const;

    /// Another order of that customer with the same goods, placed at most `windowMs` apart.
    /// Guests have none: nothing says that two of them are one.
    [[nodiscard]] std::optional<std::string> twin(const IncomingOrder &order,
                                                  std::int64_t windowMs) const;

    void add(const IncomingOrder &order);

private:
    /// What was ordered, without the order of its lines.
    using Goods = std::multiset<std::pair<std::string, Quantity>>;

    struct Earlier
    {
        std::string reference;
        Instant placedAt;
        Goods goods;
    };

    struct Priced
    {
        Instant placedAt;
        UnitPrice price;
    };

    /// What became of one order of the channel's: it, or its parts.
    void add(const std::vector<sales::Order> &parts, const Workspace &records);
    void learn(const std::string &sku, Instant placedAt, UnitPrice price);
    [[nodiscard]] static Goods goodsOf(const IncomingOrder &order);

    std::string m_channel;
    std::map<std::string, std::vector<Earlier>> m_byCustomer; // by the partner's reference
    std::map<std::string, Priced> m_prices; // by SKU
};

/// The reference of the partner that a channel's customer is; empty for a guest. Shops count their
/// customers each for itself, so the channel is part of it.
[[nodiscard]] std::string partnerReference(const IncomingOrder &order);

} // namespace bincard::channel
