// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/promise.h"

#include "core/catalog/channel.h"
#include "core/catalog/kit.h"
#include "core/inventory/merge.h"
#include "core/purchase/order.h"

#include <algorithm>

namespace bincard {

using inventory::Inbound;

std::vector<Inbound> inboundOf(catalog::ProductId product, inventory::WarehouseId warehouse,
                               const Workspace &records)
{
    std::vector<Inbound> inbound = inventory::underWay(product, warehouse, records);
    for (const auto &line :
         records.list<purchase::PurchaseLine>("by_product", warehouse, product)) {
        if (!line.open().isPositive())
            continue;
        const auto order = records.get(line.order);
        if (order && order->confirmed && !order->closed)
            inbound.push_back({order->expectedOn, line.open()});
    }
    std::ranges::stable_sort(inbound, {}, [](const Inbound &goods) {
        return toNumber(goods.on);
    });
    return inbound;
}

Quantity promisable(catalog::ProductId product, inventory::WarehouseId warehouse, Date today,
                    Date by, const Workspace &records)
{
    if (const auto kit = records.get(product); kit && kit->isExploded())
        return catalog::kitsFrom(*kit, records, [&](catalog::ProductId component) {
            return promisable(component, warehouse, today, by, records);
        });
    return inventory::promisable(product, warehouse, today, by,
                                 inboundOf(product, warehouse, records), records);
}

Quantity promisableEverywhere(catalog::ProductId product, Date today, Date by,
                              const Workspace &records)
{
    Quantity sum;
    for (const auto &warehouse : records.list<inventory::Warehouse>("by_code"))
        sum += promisable(product, warehouse.id, today, by, records);
    return sum;
}

Result<Quantity> publishedOf(const sales::ChannelListing &listing, Date today,
                             const Workspace &records, inventory::WarehouseId only)
{
    // A channel goes on naming goods that were merged into others.
    const auto product = records.require(inventory::standingFor(listing.product, records));
    if (!product)
        return product.error();
    sales::ChannelListing offered = listing;
    if (const auto channel = records.find<catalog::Channel>("by_code", listing.channel))
        offered.buffer = std::max(offered.buffer, channel->buffer);
    return sales::published(offered, *product,
                            only ? promisable(product->id, only, today, today, records)
                                 : promisableEverywhere(product->id, today, today, records));
}

} // namespace bincard
