// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/partner.h"
#include "core/catalog/product.h"
#include "core/inventory/warehouse.h"

namespace bincard::fulfilment {
struct CarrierService;
}

namespace bincard::sales {

struct Order;
using OrderId = Id<Order>;

/// A customer's order, or the part of it that one warehouse sends. Idempotent by (channel,
/// reference, part). Its state is derived from its lines' quantities. Carries nothing personal.
struct Order
{
    OrderId id = {};
    inventory::WarehouseId warehouse = {};
    std::string channel = {};
    std::string reference = {};
    catalog::PartnerId customer = {};
    Instant placedAt = {};
    Instant promisedAt = {};
    int priority = 100;
    bool confirmed = false;
    /// The code of the first OrderHold that is open, for whoever does not see those; empty: nothing
    /// holds it.
    std::string hold = {};
    /// How it is sent; none: whoever drives next.
    Id<fulfilment::CarrierService> service = {};
    /// Rises whenever the customer's address changes: labels say which one they show.
    int addressVersion = 1;
    /// Which part of the customer's order this is, from 1; 0: it was not split.
    int part = 0;
    /// Nothing is reserved for it before that day of the warehouse; none: at confirmation.
    Date reserveFrom = {};
    /// The customer owes nothing for it: the channel has the money.
    bool paid = false;

    static const Description &description();
};

/// Where an order goes. Personal, so a kind of its own that only desks and stations hold; whoever
/// may not see it packs by the order alone.
struct DeliveryAddress
{
    Id<DeliveryAddress> id = {}; // the order's
    inventory::WarehouseId warehouse = {};
    std::string name = {};
    std::string company = {};
    std::string street = {};
    /// A second line: floor, door, care of.
    std::string extra = {};
    std::string postcode = {};
    std::string city = {};
    std::string region = {};
    /// ISO 3166-1 alpha-2.
    std::string country = {};
    std::string phone = {};

    static const Description &description();
};

struct OrderLine;
using OrderLineId = Id<OrderLine>;

/// State is quantities, never a flag (ERP.md 2). The line of a kit that is sold as its components
/// (catalog::KitSale) has no picking: when its order is confirmed each component becomes a line of
/// the same order, a part, that is picked, packed and sent like any other. What the kit's own line
/// says is reserved, picked, packed and shipped is how many whole kits its parts make.
struct OrderLine
{
    OrderLineId id = {};
    inventory::WarehouseId warehouse = {};
    OrderId order = {};
    catalog::ProductId product = {};
    int position = 0;
    Quantity ordered = {};
    Quantity reserved = {};
    Quantity picked = {};
    Quantity cancelled = {};
    /// In boxes, of what is picked.
    Quantity packed = {};
    /// Left the building, of what is packed.
    Quantity shipped = {};
    /// Of a part: the line of its kit. A part is not ordered by itself and bears no price.
    OrderLineId kit = {};
    /// Of a part: which component of the kit it is, whatever was taken instead of that; so much
    /// goes into one.
    catalog::ProductId component = {};
    Quantity perKit = {};

    [[nodiscard]] Quantity open() const
    {
        return ordered - picked - cancelled;
    }

    static const Description &description();
};

/// What a line costs the customer; a kind of its own, since the floor does not see prices.
struct OrderLinePrice
{
    Id<OrderLinePrice> id = {}; // the line's
    UnitPrice price = {};

    static const Description &description();
};

} // namespace bincard::sales
