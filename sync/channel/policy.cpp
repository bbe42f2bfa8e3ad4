// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/policy.h"

namespace bincard::channel {

ChannelPolicy policyOf(const catalog::Channel &channel, const Workspace &records)
{
    ChannelPolicy policy{.warehouse = channel.defaultWarehouse,
                         .pricePermille = channel.pricePermille,
                         .duplicateWindowMs = channel.duplicateWindowMs,
                         .heldFrom = channel.heldFrom,
                         .sendsUnpaid = channel.sendsUnpaid,
                         .reservesWhileHeld = channel.reservesWhileHeld,
                         .isRouted = channel.isRouted(),
                         .route = {.split = channel.split}};
    if (channel.partsMax > 0)
        policy.route.partsMax = channel.partsMax;
    for (const auto &named : records.list<catalog::ChannelService>("by_name", channel.id))
        policy.services.emplace(named.name, named.service);
    return policy;
}

Result<ChannelPolicy> policyFor(const std::string &code, inventory::WarehouseId warehouse,
                                const Workspace &records)
{
    const auto known = records.find<catalog::Channel>("by_code", code);
    if (known && !known->active)
        return Error{ErrorCode::WrongState, code + " takes no orders"};
    auto policy = known ? policyOf(*known, records) : ChannelPolicy{};
    if (!policy.warehouse)
        policy.warehouse = warehouse;
    if (!policy.warehouse && policy.isRouted) {
        const auto first
            = records.list<inventory::Warehouse>(Range{.limit = 1}, std::string_view("by_code"));
        policy.warehouse = first.empty() ? inventory::WarehouseId{} : first.front().id;
    }
    return policy;
}

} // namespace bincard::channel
