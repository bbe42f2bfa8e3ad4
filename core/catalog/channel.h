// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard::inventory {
struct Warehouse;
}

namespace bincard::fulfilment {
struct CarrierService;
}

namespace bincard::catalog {

struct PriceList;

/// What a channel's files look like.
enum class ChannelKind {
    Generic, // our own JSON and CSV
    Shopify,
    WooCommerce,
    Amazon,
    Portal, // business customers, through the API
};

[[nodiscard]] std::span<const std::string_view> enumNames(ChannelKind);

/// How likely a channel thinks it that a stolen card pays.
enum class Risk {
    Unsaid,
    Low,
    Medium,
    High,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Risk);

/// Whether several warehouses may send one order.
enum class SplitPolicy {
    Never, // one warehouse sends everything, and what it lacks waits there
    WhenIncomplete, // several, where no single one has everything; as few as possible
    Cheapest, // as many as cost least together
};

[[nodiscard]] std::span<const std::string_view> enumNames(SplitPolicy);

struct Channel;
using ChannelId = Id<Channel>;

/// Where orders come from, and what its owner decided. Scope 0, for desks. A channel without a
/// record has what is set here.
struct Channel
{
    ChannelId id = {};
    /// As in `sales::Order::channel`; unique.
    std::string code = {};
    std::string name = {};
    ChannelKind kind = ChannelKind::Generic;
    /// Where its orders are sent from; of a routed one, where those stay that no route takes.
    Id<inventory::Warehouse> defaultWarehouse = {};
    /// How far a price may be from what the list says or, where none does, from the last one that
    /// this channel had for the product; 0: anything.
    std::int64_t pricePermille = 300;
    /// Two orders of one customer with the same lines within it are one by mistake; 0: never.
    std::int64_t duplicateWindowMs = std::int64_t{24} * 60 * 60 * 1'000;
    Risk heldFrom = Risk::High;
    /// Whether an order goes out before it is paid: on account, or paid at the door.
    bool sendsUnpaid = false;
    /// Whether an order that is held may be confirmed: it keeps stock, and goes on no walk.
    bool reservesWhileHeld = false;
    /// How much of each product this channel is not told of.
    Quantity buffer = {};
    bool active = true;
    /// Whether routes say who sends, although there is a warehouse above.
    bool routed = false;
    /// Of a routed one.
    SplitPolicy split = SplitPolicy::Never;
    /// Into so many parts at most, up to 4; 0, as in older rows: two.
    int partsMax = 2;
    /// By which its customers are sold where they have no list of their own; none: by none.
    Id<PriceList> priceList = {};

    /// Whether each order's warehouse is chosen by route rules and stock.
    [[nodiscard]] bool isRouted() const
    {
        return routed || !defaultWarehouse;
    }

    static const Description &description();
};

struct ChannelService;
using ChannelServiceId = Id<ChannelService>;

/// What a channel calls one of our services ("DHL Paket"). Scope 0, for desks.
struct ChannelService
{
    ChannelServiceId id = {};
    ChannelId channel = {};
    std::string name = {};
    Id<fulfilment::CarrierService> service = {};

    static const Description &description();
};

} // namespace bincard::catalog
