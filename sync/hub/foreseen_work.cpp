// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/foreseen_work.h"

#include "core/catalog/product.h"
#include "core/counting/sheet.h"
#include "core/fulfilment/wave_rules.h"
#include "core/import_rows.h"
#include "core/inventory/stock.h"
#include "core/inventory/trace.h"
#include "core/inventory/transfer.h"
#include "core/quality/quality.h"
#include "core/records.h"
#include "core/sales/order.h"
#include "core/save.h"

#include <algorithm>

namespace bincard::hub {

namespace {

using fulfilment::Parcel;
using inventory::Reservation;
using inventory::TransferLine;

template <class R> void addScan(std::string_view index, std::int64_t value, Expected &expected)
{
    const Description &of = R::description();
    expected.scans.push_back({.of = &of, .index = &of.index(index), .prefix = {value}});
}

/// The records of these scans.
template <class R, class What>
void each(const Expected &expected, const SharedStore &shared, const What &what)
{
    for (const Scan &scan : expected.scans) {
        for (const Row &row : shared.scan(scan))
            what(*recordOf<R>(row));
    }
}

template <class R> void addRecord(Id<R> id, Expected &expected)
{
    expected.records[&R::description()].push_back(id.value);
}

/// Of the orders that the slice of a wave takes.
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

/// Of the rows that an import is at: what they are now, and who has what only one may have.
void expectRows(const documents::TakeRows &take, const Workspace &records, SharedStore &shared)
{
    const auto part
        = records.find<documents::ImportPart>("by_position", take.import, take.position);
    const auto saves = part
        ? savesIn(part->rows)
        : Result<std::vector<ImportedSave>>(records.missing(documents::ImportPart::description()));
    if (!saves)
        return;
    Expected expected;
    for (const ImportedSave &one : *saves) {
        const int kind = descriptionOf(one.save).kind - saveKinds;
        const auto of = std::ranges::find(allRecords(), kind, &Description::kind);
        const Row row = payloadOf(one.save);
        expected.records[*of].push_back(idOf(row));
        for (const Index &index : (*of)->indexes) {
            if (!index.unique)
                continue;
            Scan &scan = expected.scans.emplace_back(Scan{.of = *of, .index = &index});
            for (const std::size_t field : index.fields)
                scan.prefix.push_back(row[field]);
        }
    }
    shared.expect(expected);
}

} // namespace

void addPlace(const inventory::Place &place, Expected &expected)
{
    const Description &quants = inventory::Quant::description();
    expected.scans.push_back({.of = &quants,
                              .index = &quants.index("place"),
                              .prefix = {place.location.value, place.product.value, place.lot.value,
                                         place.package.value}});
    const Description &traces = inventory::Trace::description();
    expected.scans.push_back({.of = &traces,
                              .index = &traces.index("place"),
                              .prefix = {place.product.value, place.location.value, place.lot.value,
                                         place.package.value}});
}

void expectOf(const Operation &slice, const Workspace &records, SharedStore &shared)
{
    if (const auto *wave = slice.as<fulfilment::AdvanceWave>())
        expectSlice(*wave, records, shared);
    else if (const auto *truck = slice.as<fulfilment::AdvanceManifest>())
        expectTruck(truck->manifest, shared);
    else if (const auto *rows = slice.as<documents::TakeRows>())
        expectRows(*rows, records, shared);
}

void expectTruck(fulfilment::ManifestId truck, SharedStore &shared)
{
    constexpr std::size_t parcelsMax = 130; // a slice changes about 400 records
    const auto manifest = shared.get(fulfilment::Manifest::description(), truck.value);
    if (!manifest)
        return;
    const Description &locations = inventory::Location::description();
    const Scan outside{.of = &locations,
                       .index = &locations.index("by_usage"),
                       .prefix = {recordOf<fulfilment::Manifest>(*manifest)->warehouse.value,
                                  detail::toValue(inventory::Usage::Customer)}};
    Expected loaded;
    addScan<Parcel>("by_manifest", truck.value, loaded);
    std::vector<Parcel> parcels;
    shared.expect({.scans = {loaded.scans.front(), outside}});
    const auto customers = shared.scan(outside);
    Expected named;
    each<Parcel>(loaded, shared, [&](const Parcel &parcel) {
        if (parcel.end != fulfilment::ParcelEnd::None || parcels.size() == parcelsMax)
            return;
        parcels.push_back(parcel);
        addRecord(parcel.package, named);
        addRecord(parcel.order, named);
        addRecord(parcel.transfer, named);
        addRecord(parcel.service, named);
        addScan<fulfilment::ParcelLine>("by_parcel", parcel.id.value, named);
        addScan<quality::QualityCheck>("by_document", parcel.id.value, named);
        named.scans.back().prefix.push_back(detail::toValue(quality::Outcome::Due));
    });
    shared.expect(named);
    Expected behind;
    for (const Parcel &parcel : parcels) {
        const auto package = shared.get(inventory::Package::description(), parcel.package.value);
        Expected content;
        addScan<fulfilment::ParcelLine>("by_parcel", parcel.id.value, content);
        each<fulfilment::ParcelLine>(content, shared, [&](const fulfilment::ParcelLine &line) {
            addRecord(line.product, behind);
            addRecord(line.line, behind);
            addRecord(sales::OrderLineId{line.line.value}, behind); // which bears its number
            for (const Row &customer : customers)
                addPlace({line.product, {idOf(customer)}, line.lot, {}}, behind);
            if (package)
                addPlace({line.product, recordOf<inventory::Package>(*package)->location, line.lot,
                          parcel.package},
                         behind);
        });
    }
    shared.expect(behind);
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
