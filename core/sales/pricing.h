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

/// "1.995 EUR".
[[nodiscard]] std::string priceText(UnitPrice price);

/// A line of an order as far as its price is asked about.
struct PriceQuestion
{
    /// What people call the goods.
    std::string sku = {};
    /// What was said; no currency: nothing.
    UnitPrice said = {};
    /// What our lists have; none: nothing.
    std::optional<UnitPrice> listed = {};
    /// What the buyer's channel paid last; none: it never did.
    std::optional<UnitPrice> last = {};
};

/// Beyond so many thousandths of what it was, up or down, a price is asked about; 0: never.
using PricePermille = std::int64_t;

/// What speaks against the prices of an order, in words; empty: nothing. A line for which no price
/// is said or listed is missing one where prices are kept; what is said is compared with the list,
/// else with the last price, of the same currency.
[[nodiscard]] std::string priceDoubts(std::span<const PriceQuestion> lines, bool arePricesKept,
                                      PricePermille deviation);

/// The hold that a line makes for which no price was said or found; none where it has one, where
/// prices are not kept, where its order is held for a price in any case.
[[nodiscard]] std::optional<HoldOrder> unpricedHold(const AddOrderLine &add,
                                                    const Workspace &records);

} // namespace bincard::sales
