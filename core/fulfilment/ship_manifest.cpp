// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/parcel_rules.h"
#include "core/inventory/rules.h"
#include "core/quality/rules.h"
#include "core/sales/rules.h"

#include "core/kernel/check.h"

namespace bincard::fulfilment {

namespace {

using inventory::MoveKind;
using inventory::TaskKind;

/// Why that parcel should not be on that truck, if anything says so.
Result<> belongsOn(const Manifest &manifest, const Parcel &parcel, const Books &books)
{
    if (!parcel.closed)
        return Error{ErrorCode::WrongState, "it is not closed"};
    const auto service = books.records.get(parcel.service);
    if (service && service->carrier != manifest.carrier)
        return Error{ErrorCode::WrongKind, "another carrier's"};
    for (const ParcelLine &line : contentOf(parcel.id, books.records)) {
        if (line.surplus.isPositive())
            return Error{ErrorCode::OverQuantity, "something in it does not belong there"};
    }
    if (!quality::due(parcel.id.value, books.records).empty())
        return Error{ErrorCode::CheckDue, "somebody has to look at it first"};
    return mayLeave(parcel, books);
}

/// What was wrong with it only on that truck is right again beside it.
bool isAboutTheTruck(std::string_view hold)
{
    return hold == nameOf(ErrorCode::WrongState) || hold == nameOf(ErrorCode::WrongKind)
        || hold == nameOf(ErrorCode::CheckDue) || hold == nameOf(ErrorCode::OrderHeld);
}

TaskKind taskFor(ErrorCode reason)
{
    if (reason == ErrorCode::CheckDue)
        return TaskKind::CheckQuality;
    return reason == ErrorCode::LotBlocked || reason == ErrorCode::LotExpired
        ? TaskKind::HoldParcel
        : TaskKind::InterceptParcel;
}

/// A transaction writes about 500 records (DESIGN.md 5).
constexpr std::size_t recordsAtOnce = 400;
/// Two quants, a move and its link, the lines of order and transfer.
constexpr std::size_t recordsPerLine = 6;

/// The goods of a parcel leave the building; what the books lack of them is found first.
Result<> ship(Parcel parcel, inventory::LocationId customer, Books &books)
{
    auto package = books.records.require(parcel.package);
    if (!package)
        return package.error();
    for (const ParcelLine &line : contentOf(parcel.id, books.records)) {
        const inventory::Place from{line.product, package->location, line.lot, package->id};
        if (const auto covered = inventory::cover(line.warehouse, from, line.inside(), books);
            !covered)
            return covered;
        const auto left = inventory::post({.warehouse = line.warehouse,
                                           .kind = MoveKind::Ship,
                                           .product = line.product,
                                           .lot = line.lot,
                                           .from = from.location,
                                           .fromPackage = from.package,
                                           .to = customer,
                                           .quantity = line.inside()},
                                          books);
        if (!left)
            return left.error();
        const auto picking = books.records.get(line.line);
        check(picking.has_value(), "packed units have a line of picking");
        auto ordered = books.records.get(picking->orderLine);
        check(ordered.has_value(), "a line of picking has an order line");
        ordered->shipped += line.useful();
        sales::keep(*ordered, books);
    }
    parcel.end = ParcelEnd::Manifested;
    books.records.put(parcel);
    return {};
}

/// The next parcels that are still in the books leave; with the last of them it is closed.
Result<> shipSlice(Manifest manifest, Books &books)
{
    const auto customer
        = inventory::theLocation(manifest.warehouse, inventory::Usage::Customer, books.records);
    if (!customer)
        return customer.error();
    auto left = books.records.list<Parcel>("by_manifest", manifest.id);
    std::erase_if(left, [](const Parcel &parcel) {
        return parcel.end != ParcelEnd::None;
    });
    std::size_t records = 0;
    std::size_t shipped = 0;
    while (shipped < left.size() && records < recordsAtOnce) {
        const Parcel &parcel = left[shipped++];
        records += 1 + recordsPerLine * contentOf(parcel.id, books.records).size();
        if (const auto gone = ship(parcel, customer->id, books); !gone)
            return gone;
    }
    manifest.closed = shipped == left.size();
    manifest.closing = !manifest.closed;
    books.records.put(manifest);
    return {};
}

} // namespace

Result<> judge(const OpenManifest &open, Books &books)
{
    Workspace &records = books.records;
    if (!open.manifest || open.reference.empty())
        return Error{ErrorCode::InvalidInput, "a manifest has a number and a reference"};
    if (records.get(open.manifest)
        || records.find<Manifest>("by_reference", open.warehouse, open.reference))
        return Error{ErrorCode::Duplicate, open.reference};
    const auto carrier = records.require(open.carrier);
    if (!carrier)
        return carrier.error();
    const auto dock = inventory::locationOf(open.warehouse, open.dock, records);
    if (!dock)
        return dock.error();
    if (dock->usage != inventory::Usage::Staging)
        return Error{ErrorCode::WrongKind, "a truck stands at a staging location"};
    records.put(Manifest{.id = open.manifest,
                         .warehouse = open.warehouse,
                         .carrier = open.carrier,
                         .dock = open.dock,
                         .reference = open.reference});
    return {};
}

Result<> judge(const LoadParcel &load, Books &books)
{
    const auto manifest = books.records.require(load.manifest);
    if (!manifest)
        return manifest.error();
    auto parcel = books.records.require(load.parcel);
    if (!parcel)
        return parcel.error();
    if (parcel->warehouse != manifest->warehouse)
        return Error{ErrorCode::InvalidInput, "another warehouse's parcel"};
    const bool isGoneWithIt = parcel->end == ParcelEnd::Manifested || manifest->closing;
    if (isGoneWithIt && parcel->manifest == manifest->id)
        return {}; // said twice
    if (isGone(*parcel, books.records) || manifest->closed || manifest->closing) {
        // A void parcel, one that left, a truck that left: somebody has to look for the box.
        askAbout(*parcel, TaskKind::InterceptParcel, std::string(nameOf(ErrorCode::WrongState)),
                 books);
        return {};
    }
    const auto belongs = belongsOn(*manifest, *parcel, books);
    const auto package = books.records.require(parcel->package);
    if (!package)
        return package.error();
    if (const auto moved
        = inventory::movePackage(*package, manifest->dock, MoveKind::Relocate, books);
        !moved)
        return moved;
    parcel->manifest = manifest->id;
    books.records.put(*parcel);
    if (!belongs) {
        const ErrorCode code = belongs.error().code;
        const bool isItsOwn = code == ErrorCode::OrderHeld && !parcel->hold.empty();
        hold(*parcel, taskFor(code), isItsOwn ? parcel->hold : std::string(nameOf(code)), books);
    }
    return {};
}

Result<> judge(const UnloadParcel &unload, Books &books)
{
    auto parcel = parcelHere(unload.parcel, books.records);
    if (!parcel)
        return parcel.error();
    if (!parcel->manifest)
        return Error{ErrorCode::WrongState, "it is on no truck"};
    const auto location = restingPlace(parcel->warehouse, unload.location, books.records);
    if (!location)
        return location.error();
    const auto package = books.records.require(parcel->package);
    if (!package)
        return package.error();
    if (const auto moved
        = inventory::movePackage(*package, location->id, MoveKind::Relocate, books);
        !moved)
        return moved;
    parcel->manifest = {};
    parcel->lane = location->id;
    if (isAboutTheTruck(parcel->hold)) {
        parcel->hold.clear();
        settleTasks(parcel->warehouse, parcel->id.value, {TaskKind::InterceptParcel},
                    books.records);
        settleHoldChecks(*parcel, nameOf(ErrorCode::CheckDue), books.records);
    }
    books.records.put(*parcel);
    return {};
}

Result<> judge(const CloseManifest &close, Books &books)
{
    auto manifest = books.records.require(close.manifest);
    if (!manifest)
        return manifest.error();
    if (manifest->closed || manifest->closing)
        return Error{ErrorCode::WrongState, "it left already"};
    const auto parcels = books.records.list<Parcel>("by_manifest", manifest->id);
    if (parcels.empty())
        return Error{ErrorCode::NothingLeft, "no parcel is on it"};
    for (const Parcel &parcel : parcels) {
        if (const auto belongs = belongsOn(*manifest, parcel, books); !belongs)
            return belongs;
    }
    manifest->driver = close.driver;
    manifest->closedBy = books.occasion.user;
    manifest->closedAt = books.occasion.occurredAt;
    return shipSlice(*manifest, books);
}

Result<> judge(const AdvanceManifest &advance, Books &books)
{
    auto manifest = books.records.require(advance.manifest);
    if (!manifest)
        return manifest.error();
    if (advance.slice >= 0 && advance.slice < manifest->slice)
        return {}; // done before; its answer was lost
    if (!manifest->closing || advance.slice != manifest->slice)
        return Error{ErrorCode::WrongState, manifest->reference};
    ++manifest->slice;
    return shipSlice(*manifest, books);
}

std::optional<AdvanceManifest> nextTruckSlice(inventory::WarehouseId warehouse,
                                              const Workspace &records)
{
    for (const Manifest &manifest : records.list<Manifest>("by_open", warehouse, false)) {
        if (manifest.closing)
            return AdvanceManifest{
                .warehouse = warehouse, .manifest = manifest.id, .slice = manifest.slice};
    }
    return std::nullopt;
}

} // namespace bincard::fulfilment
