// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/availability.h"

#include "core/catalog/kit.h"
#include "core/inventory/reservation.h"
#include "core/inventory/warehouse_transfer.h"

#include <algorithm>
#include <map>

namespace bincard::inventory {

namespace {

Date dayAfter(Date day)
{
    return std::chrono::sys_days(day) + std::chrono::days(1);
}

/// What comes and what is wanted, day by day: more, or less, from that day on.
using Changes = std::map<std::int64_t, Quantity>;

Changes changesAfter(Date today, std::span<const Inbound> inbound, std::span<const Demand> demand)
{
    Changes changes;
    for (const Inbound &goods : inbound) {
        if (!goods.on.ok() || !goods.quantity.isPositive())
            continue;
        const bool isLate = toNumber(goods.on) < toNumber(today);
        changes[toNumber(isLate ? dayAfter(today) : goods.on)] += goods.quantity;
    }
    for (const Demand &wanted : demand)
        changes[std::max(toNumber(wanted.on), toNumber(today))] -= wanted.quantity;
    return changes;
}

} // namespace

Availability availabilityOf(catalog::ProductId id, WarehouseId warehouse, Date day,
                            const Workspace &records)
{
    Availability sum;
    const auto product = records.get(id);
    if (!product)
        return sum;
    if (product->isExploded())
        return {.onHand = catalog::kitsFrom(*product, records, [&](catalog::ProductId component) {
                    return availabilityOf(component, warehouse, day, records).free();
                })};
    for (const Quant &quant : records.list<Quant>("by_product", warehouse, id)) {
        const auto location = records.get(quant.location);
        if (!location || !isReservable(*location)
            || !lotAllows(*product, quant.lot, day, records).ok())
            continue;
        const Quantity free = std::max(quant.free(), Quantity{});
        sum.reserved += quant.reserved;
        sum.onHand += quant.reserved;
        sum.onHand += product->whole ? Quantity{free.micro - free.micro % Quantity::one} : free;
    }
    return sum;
}

Availability availabilityOf(catalog::ProductId product, Date day, const Workspace &records)
{
    Availability sum;
    for (const Warehouse &warehouse : records.list<Warehouse>("by_code")) {
        const Availability here = availabilityOf(product, warehouse.id, day, records);
        sum.onHand += here.onHand;
        sum.reserved += here.reserved;
    }
    return sum;
}

std::vector<Demand> demandOf(catalog::ProductId product, WarehouseId warehouse,
                             const Workspace &records)
{
    std::map<std::int64_t, Demand> byDay;
    for (const TransferLine &line : records.list<TransferLine>(
             Range{.from = Value{std::int64_t{1}}}, "by_waiting", warehouse, product)) {
        const auto transfer = records.get(line.transfer);
        if (!transfer || transfer->cancelled || transfer->done)
            continue;
        Demand &that = byDay[toNumber(transfer->reserveFrom)];
        that.on = transfer->reserveFrom;
        that.quantity += line.waiting;
    }
    std::vector<Demand> demand;
    for (const auto &[day, one] : byDay)
        demand.push_back(one);
    return demand;
}

std::vector<Inbound> underWay(catalog::ProductId product, WarehouseId warehouse,
                              const Workspace &records)
{
    std::vector<Inbound> inbound;
    for (const auto &transfer : records.list<WarehouseTransfer>("by_open", warehouse, false)) {
        if (!transfer.incoming || !transfer.sent || transfer.cancelled)
            continue;
        Quantity coming;
        for (const auto &line :
             records.list<WarehouseTransferLine>("by_goods", transfer.id, product))
            coming += std::max(line.sent - line.received, Quantity{});
        if (coming.isPositive())
            inbound.push_back({transfer.expectedOn, coming});
    }
    std::ranges::stable_sort(inbound, {}, [](const Inbound &goods) {
        return toNumber(goods.on);
    });
    return inbound;
}

Quantity promisable(catalog::ProductId product, WarehouseId warehouse, Date today, Date by,
                    std::span<const Inbound> inbound, const Workspace &records)
{
    if (const auto kit = records.get(product); kit && kit->isExploded())
        return catalog::kitsFrom(*kit, records, [&](catalog::ProductId component) {
            return promisable(component, warehouse, today, by, {}, records);
        });
    const auto demand = demandOf(product, warehouse, records);
    Quantity level = availabilityOf(product, warehouse, today, records).free();
    const std::int64_t until = std::max(toNumber(by), toNumber(today));
    const Changes changes = changesAfter(today, inbound, demand);
    auto next = changes.begin();
    for (; next != changes.end() && next->first <= until; ++next)
        level += next->second;
    Quantity least = level;
    for (; next != changes.end(); ++next) {
        level += next->second;
        least = std::min(least, level);
    }
    return std::max(least, Quantity{});
}

} // namespace bincard::inventory
