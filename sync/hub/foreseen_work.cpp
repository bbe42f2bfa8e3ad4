// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/foreseen_work.h"

#include "core/catalog/product.h"
#include "core/counting/sheet.h"
#include "core/fulfilment/wave_rules.h"
#include "core/inventory/stock.h"
#include "core/inventory/transfer.h"
#include "core/sales/order.h"

namespace bincard::hub {

namespace {

using inventory::Reservation;
using inventory::TransferLine;

template <class R> void addScan(std::string_view index, std::int64_t value, Expected &expected)
{
    const Description &of = R::description();
    expected.scans.push_back({.of = &of, .index = &of.index(index), .prefix = {value}});
}

template <class R> void addRecord(Id<R> id, Expected &expected)
{
    expected.records[&R::description()].push_back(id.value);
}

} // namespace

void expectSlice(const fulfilment::AdvanceWave &slice, const Workspace &records,
                 SharedStore &shared)
{
    // A slice changes about 400 records: of an order the document, its slot and each promise.
    constexpr std::size_t recordsOfSlice = 440;
    constexpr std::size_t ordersMax = recordsOfSlice / 3;
    const auto transfers = fulfilment::upcoming(slice, records, ordersMax);
    Expected named;
    for (const auto &transfer : transfers) {
        addRecord(transfer.order, named);
        addScan<TransferLine>("by_transfer", transfer.id.value, named);
    }
    shared.expect(named);
    Expected behind;
    std::vector<inventory::TransferLineId> lines;
    std::size_t changed = 0;
    for (const auto &transfer : transfers) {
        if (changed >= recordsOfSlice)
            break;
        for (const auto &line : records.list<TransferLine>("by_transfer", transfer.id)) {
            addRecord(line.product, behind);
            addScan<Reservation>("by_line", line.id.value, behind);
            lines.push_back(line.id);
            ++changed;
        }
        changed += 2;
    }
    shared.expect(behind);
    Expected places;
    for (const auto line : lines) {
        for (const auto &promise : records.list<Reservation>("by_line", line))
            addRecord(promise.location, places);
    }
    shared.expect(places);
}

void expectPlaces(std::span<const inventory::Location> places, SharedStore &shared)
{
    Expected named;
    for (const inventory::Location &place : places) {
        addRecord(place.id, named);
        addRecord(Id<counting::LastCount>{place.id.value}, named);
        addScan<counting::CountSheet>("by_location", place.id.value, named);
        addScan<inventory::Quant>("place", place.id.value, named);
    }
    shared.expect(named);
    Expected products;
    const Description &of = inventory::Quant::description();
    for (const inventory::Location &place : places) {
        for (const Row &row :
             shared.scan({.of = &of, .index = &of.index("place"), .prefix = {place.id.value}}))
            addRecord(recordOf<inventory::Quant>(row)->product, products);
    }
    shared.expect(products);
}

} // namespace bincard::hub
