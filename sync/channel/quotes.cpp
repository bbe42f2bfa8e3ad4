// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/quotes.h"

namespace bincard::channel {

Quotes quotesFor(const IncomingOrder &order, const sales::Buyer &buyer, const Workspace &records)
{
    Quotes quotes{.areKept = sales::keepsPrices(records)};
    quotes.prices.resize(order.lines.size());
    if (!quotes.areKept)
        return quotes;
    std::vector<sales::RouteLine> goods;
    std::vector<std::size_t> numbers; // of the lines that are goods
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        const IncomingLine &line = order.lines[i];
        const auto product = records.find<catalog::Product>("by_sku", line.sku);
        const Quantity bought = line.quantity - line.cancelled;
        if (!product || !bought.isPositive())
            continue;
        goods.push_back({product->id, bought});
        numbers.push_back(i);
    }
    const auto prices = sales::pricesFor(goods, buyer, records);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        quotes.prices[numbers[i]] = prices[i];
    return quotes;
}

IncomingOrder priced(IncomingOrder order, const Quotes &quotes)
{
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        IncomingLine &line = order.lines[i];
        const auto quote = quotes.of(i);
        if (line.price.currency == Currency{} && quote)
            line.price = *quote;
    }
    return order;
}

} // namespace bincard::channel
