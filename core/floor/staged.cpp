// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/staged.h"

#include "core/fulfilment/batch.h"

#include <algorithm>
#include <tuple>

namespace bincard::floor {

namespace {

using inventory::Location;
using inventory::Package;
using inventory::PackageKind;
using inventory::PutawayWork;
using inventory::Quant;

Date sinceOf(inventory::PackageId package, const Workspace &records)
{
    Date since = {};
    for (const Quant &quant : records.list<Quant>("by_package", package)) {
        const bool isOlder = toNumber(since) == 0 || toNumber(quant.since) < toNumber(since);
        if (quant.onHand.isPositive() && isOlder)
            since = quant.since;
    }
    return since;
}

bool hasGoods(inventory::PackageId package, const Workspace &records)
{
    return !inventory::arrivalOf(package, records).goods.empty();
}

bool goesOut(const Package &package, const Workspace &records)
{
    return package.kind == PackageKind::Parcel || isPickedInto(package.id, records);
}

void addPackages(std::vector<Staged> &all, const Location &location, const Context &context)
{
    const Workspace &records = context.workspace;
    for (const Package &package : records.list<Package>("by_location", location.id)) {
        if (package.parent || package.sameAs || goesOut(package, records)
            || !hasGoods(package.id, records))
            continue;
        Staged staged{.location = location.id,
                      .package = package.id,
                      .since = sinceOf(package.id, records),
                      .code = package.code};
        for (const PutawayWork &work : records.list<PutawayWork>("by_package", package.id)) {
            staged.own = work.worker == context.user && work.device == context.device;
            staged.holder = work.worker;
        }
        all.push_back(staged);
    }
}

void addLoose(std::vector<Staged> &all, const Location &location, const Context &context)
{
    const Workspace &records = context.workspace;
    for (const Quant &quant : records.list<Quant>("place", location.id)) {
        Quantity free = quant.package ? Quantity{} : quant.onHand;
        for (const PutawayWork &work :
             records.list<PutawayWork>("by_location", location.id, quant.product)) {
            if (work.lot == quant.lot)
                free -= work.quantity;
        }
        const auto product = records.get(quant.product);
        if (!free.isPositive() || !product)
            continue;
        const auto lot = records.get(quant.lot);
        all.push_back(
            {.location = location.id,
             .product = quant.product,
             .lot = quant.lot,
             .quantity = free,
             .since = quant.since,
             .code = location.code + '/' + product->sku + (lot ? '/' + lot->name : std::string())});
    }
}

} // namespace

bool isPickedInto(inventory::PackageId tote, const Workspace &records)
{
    constexpr std::size_t lastOnes = 50; // a tote is filled again and again
    const auto picks = records.list<fulfilment::Pick>(
        Range{.direction = Direction::Descending, .limit = lastOnes}, "by_tote", tote);
    return std::ranges::any_of(picks, [&](const fulfilment::Pick &pick) {
        if (pick.undone)
            return false;
        const auto there = records.list<Quant>("by_package", tote);
        return std::ranges::any_of(there, [&](const Quant &quant) {
            return quant.product == pick.product && quant.onHand.isPositive();
        });
    });
}

std::vector<Staged> stagedGoods(const Context &context)
{
    std::vector<Staged> all;
    for (const Location &location : context.workspace.list<Location>("by_usage", context.warehouse,
                                                                     inventory::Usage::Staging)) {
        addPackages(all, location, context);
        addLoose(all, location, context);
    }
    std::ranges::stable_sort(all, {}, [](const Staged &staged) {
        return std::tuple{toNumber(staged.since), staged.package, staged.product};
    });
    return all;
}

inventory::Arrival arrivalOf(const Staged &staged, const Workspace &records)
{
    if (staged.package)
        return inventory::arrivalOf(staged.package, records);
    return {.goods = {{staged.product, staged.lot, staged.quantity}}};
}

} // namespace bincard::floor
