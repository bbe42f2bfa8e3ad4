// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"
#include "core/inventory/warehouse.h"
#include "sync/channel/order.h"

#include <map>
#include <string>

namespace bincard::channel {

/// What one channel's owner decided.
struct ChannelPolicy
{
    /// Where its orders are sent from.
    inventory::WarehouseId warehouse = {};
    /// Our service for each of the channel's names; another is sent by whoever drives next.
    std::map<std::string, fulfilment::CarrierServiceId> services = {};
    /// How far a price may be from the last one that this channel had for the product; 0: anything.
    std::int64_t pricePermille = 300;
    /// Two orders of one customer with the same lines within it are one by mistake; 0: never.
    std::int64_t duplicateWindowMs = std::int64_t{24} * 60 * 60 * 1'000;
    Risk heldFrom = Risk::High;
    /// Whether an order goes out before it is paid: on account, or paid at the door.
    bool sendsUnpaid = false;
};

} // namespace bincard::channel
