// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/availability.h"
#include "core/sales/listing.h"

#include <vector>

namespace bincard {

/// What is still to come to a warehouse of a product, by day: the open quantities of confirmed
/// purchase orders, and what other warehouses sent. Sales does not see purchase; this stands above
/// both. Reads the product's purchase lines by their index, and the warehouse's open transfers.
[[nodiscard]] std::vector<inventory::Inbound>
inboundOf(catalog::ProductId product, inventory::WarehouseId warehouse, const Workspace &records);

/// `inventory::promisable` with what is to come, also of the components of a kit that is sold as
/// these.
[[nodiscard]] Quantity promisable(catalog::ProductId product, inventory::WarehouseId warehouse,
                                  Date today, Date by, const Workspace &records);

/// What every warehouse together may promise for that day.
[[nodiscard]] Quantity promisableEverywhere(catalog::ProductId product, Date today, Date by,
                                            const Workspace &records);

/// What a channel hears of a listing: what all warehouses, or the one named, may promise from
/// today's shelves, without the listing's buffer or the channel's, whichever is more. What is still
/// to come is not offered.
/// Errors: NotFound (the product; Unknown on a device).
[[nodiscard]] Result<Quantity> publishedOf(const sales::ChannelListing &listing, Date today,
                                           const Workspace &records,
                                           inventory::WarehouseId only = {});

} // namespace bincard
