// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/price.h"
#include "core/sales/hold.h"
#include "core/sales/operations.h"
#include "core/sales/routing.h"

#include <optional>
#include <span>
#include <vector>

namespace bincard::sales {

/// By what somebody is sold.
struct Buyer
{
    /// The code of the channel that the order comes from.
    std::string channel = {};
    catalog::PartnerId customer = {};
    /// Prices are those of that day.
    Date day = {};
    /// What prices have to be in; the empty one: in whatever the list has.
    Currency currency = {};
};

/// Whether prices are kept here at all: a company without price lists has none to miss.
[[nodiscard]] bool keepsPrices(const Workspace &records);

/// The customer's own list, else the channel's; none: neither has one, or it is not active.
[[nodiscard]] std::optional<catalog::PriceList> priceListFor(const Buyer &buyer,
                                                             const Workspace &records);

/// What one unit of each line costs a buyer of all of them together: by the list's rules, less what
/// promotions take off that need no code. A discount is spread over the line's units and rounded
/// half away from zero to a millionth. None for a line that no rule has a price for.
[[nodiscard]] std::vector<std::optional<UnitPrice>>
pricesFor(std::span<const RouteLine> lines, const Buyer &buyer, const Workspace &records);

/// The same for one line that comes to an order alone: what is taken off an order of some amount is
/// nothing to it.
[[nodiscard]] std::optional<UnitPrice> latePrice(const Order &order, const OrderLine &line,
                                                 Date day, const Workspace &records);

/// The hold that a line makes for which no price was said or found; none where it has one, where
/// prices are not kept, where its order is held for a price in any case.
[[nodiscard]] std::optional<HoldOrder> unpricedHold(const AddOrderLine &add,
                                                    const Workspace &records);

} // namespace bincard::sales
