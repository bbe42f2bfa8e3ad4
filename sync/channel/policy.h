// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"
#include "core/inventory/warehouse.h"
#include "core/kernel/workspace.h"
#include "core/sales/routing.h"
#include "sync/channel/order.h"

#include <map>
#include <string>

namespace bincard::channel {

/// What one channel's owner decided, as `catalog::Channel` has it; without a record, this.
struct ChannelPolicy
{
    /// Where its orders are sent from; of a routed one, where those stay that no route takes.
    inventory::WarehouseId warehouse = {};
    /// Our service for each of the channel's names; another is sent by whoever drives next.
    std::map<std::string, fulfilment::CarrierServiceId> services = {};
    std::int64_t pricePermille = catalog::Channel{}.pricePermille;
    std::int64_t duplicateWindowMs = catalog::Channel{}.duplicateWindowMs;
    Risk heldFrom = catalog::Channel{}.heldFrom;
    bool sendsUnpaid = false;
    /// Only where the record says so: the rule that confirms asks the record.
    bool reservesWhileHeld = false;
    /// Whether route rules and stock say who sends an order, and how it may be split.
    bool isRouted = false;
    sales::RoutePolicy route = {};
    /// The only one that may send: of whoever takes orders in for one warehouse; none: any.
    inventory::WarehouseId only = {};
    /// Whether the books of all warehouses are at hand. On a device they are not.
    bool seesAll = true;
};

/// The policy of a channel that has a record, with the services that it names.
[[nodiscard]] ChannelPolicy policyOf(const catalog::Channel &channel, const Workspace &records);

/// The policy of the channel of that code, with or without a record; `warehouse`: where its orders
/// are sent from unless the record says. One without a record is not routed. Errors: WrongState (it
/// takes no orders any more).
[[nodiscard]] Result<ChannelPolicy>
policyFor(const std::string &code, inventory::WarehouseId warehouse, const Workspace &records);

} // namespace bincard::channel
