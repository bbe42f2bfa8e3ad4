// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sales/pricing.h"
#include "sync/channel/order.h"

#include <optional>
#include <vector>

namespace bincard::channel {

/// What the lines of an order cost by our own lists.
struct Quotes
{
    /// By line; none where no list has a price.
    std::vector<std::optional<UnitPrice>> prices = {};
    /// Whether prices are kept here: else nobody misses one.
    bool areKept = false;

    /// Of a line, by its number; also of one that nobody asked for.
    [[nodiscard]] std::optional<UnitPrice> of(std::size_t line) const
    {
        return line < prices.size() ? prices[line] : std::nullopt;
    }
};

/// All lines together, in the order's currency: what is cancelled is bought no more.
[[nodiscard]] Quotes quotesFor(const IncomingOrder &order, const sales::Buyer &buyer,
                               const Workspace &records);

/// The order with our prices where the channel said none.
[[nodiscard]] IncomingOrder priced(IncomingOrder order, const Quotes &quotes);

} // namespace bincard::channel
