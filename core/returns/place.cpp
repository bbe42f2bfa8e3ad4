// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/merge.h"
#include "core/inventory/rules.h"
#include "core/returns/rules.h"

namespace bincard::returns {

namespace {

using inventory::Location;
using inventory::MoveKind;
using inventory::Place;
using inventory::TaskKind;
using inventory::Usage;

/// Where goods go that leave without a label to scan.
Result<Location> outside(const ReturnItem &item, const Workspace &records)
{
    switch (item.disposition) {
    case Disposition::Scrap:
        return inventory::theLocation(item.warehouse, Usage::Scrap, records);
    case Disposition::ToSupplier:
        return inventory::theLocation(item.warehouse, Usage::Vendor, records);
    case Disposition::ToCustomer:
        return inventory::theLocation(item.warehouse, Usage::Customer, records);
    case Disposition::None:
    case Disposition::Restock:
    case Disposition::Refurbish:
    case Disposition::Hold:
        break;
    }
    return Error{ErrorCode::InvalidInput, "it goes to a place"};
}

Result<Location> destination(const PlaceReturn &place, const ReturnItem &item,
                             const Workspace &records)
{
    if (!place.location)
        return outside(item, records);
    auto location = inventory::locationOf(item.warehouse, place.location, records);
    if (location && (inventory::isVirtual(location->usage) || location->usage == Usage::Cart))
        return Error{ErrorCode::InvalidInput, "no place in the building"};
    return location;
}

/// Goods that a shelf, the supplier or anybody else has are not this return's any more; what waits
/// inside for its way out, or in repair, still is.
bool isGone(const ReturnItem &item, const Workspace &records)
{
    if (item.state != ItemState::Placed)
        return false;
    const auto location = records.get(item.location);
    const bool isInside
        = location && (location->usage == Usage::Quarantine || location->usage == Usage::Staging);
    return !isInside || item.disposition == Disposition::Restock;
}

/// A package that stands there; any other is left out.
inventory::PackageId packageAt(inventory::PackageId id, const Location &location,
                               const Workspace &records)
{
    const auto package = inventory::resolvePackage(id, records);
    return package && package->location == location.id ? package->id : inventory::PackageId{};
}

bool isDecided(const ReturnItem &item)
{
    return item.state == ItemState::Disposed || item.state == ItemState::Placed;
}

/// It stands where it must not: the books leave it in quarantine, somebody brings it back.
void bringBack(const ReturnItem &item, const Location &from, Books &books)
{
    inventory::open({.warehouse = item.warehouse,
                     .kind = TaskKind::PutBack,
                     .location = from.id,
                     .product = item.product,
                     .lot = item.lot,
                     .quantity = item.quantity,
                     .reason = std::string(nameOf(ErrorCode::DestinationNotAllowed)),
                     .target = item.location,
                     .document = item.id.value},
                    books);
}

Result<> bookMove(const ReturnItem &item, const Place &to, Books &books)
{
    if (!item.move)
        return {};
    const auto from = reach(item, books);
    if (!from)
        return from.error();
    if (*from == to)
        return {};
    const auto moved = inventory::post(
        {.warehouse = item.warehouse,
         .kind = item.disposition == Disposition::Scrap ? MoveKind::Scrap : MoveKind::Dispose,
         .product = item.product,
         .lot = item.lot,
         .from = from->location,
         .fromPackage = from->package,
         .to = to.location,
         .toPackage = to.package,
         .quantity = item.quantity},
        books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

} // namespace

bool belongsAt(Disposition disposition, Usage usage)
{
    if (usage == Usage::Quarantine)
        return disposition != Disposition::Restock;
    switch (disposition) {
    case Disposition::Restock:
        return usage == Usage::Storage || usage == Usage::Staging;
    case Disposition::Refurbish:
        return usage == Usage::Staging;
    case Disposition::Scrap:
        return usage == Usage::Scrap;
    case Disposition::ToSupplier:
        return usage == Usage::Staging || usage == Usage::Vendor;
    case Disposition::ToCustomer:
        return usage == Usage::Staging || usage == Usage::Customer;
    case Disposition::None:
    case Disposition::Hold:
        break;
    }
    return false;
}

Result<Place> reach(const ReturnItem &item, Books &books)
{
    const Place own{item.product, item.location, item.lot, item.package};
    const auto product = books.records.require(item.product);
    if (!product)
        return product.error();
    if (const auto other = inventory::serialElsewhere(*product, own, books.records))
        return inventory::placeOf(*other);
    if (const auto covered = inventory::cover(item.warehouse, own, item.quantity, books); !covered)
        return covered.error();
    return own;
}

Result<> judge(const PlaceReturn &place, Books &books)
{
    auto item = ofWarehouse(place.returnItem, place.warehouse, books.records);
    if (!item)
        return item.error();
    if (item->state == ItemState::Undone || isGone(*item, books.records) || item->quantity.isZero())
        return Error{ErrorCode::WrongState, "nothing of it waits for a place"};
    const auto to = destination(place, *item, books.records);
    if (!to)
        return to.error();
    const ReturnItem goods = inventory::named(*item, books.records);
    const bool isAtHome = isDecided(*item) && belongsAt(item->disposition, to->usage);
    if (!isAtHome && to->usage != Usage::Quarantine) {
        bringBack(goods, *to, books);
        return {};
    }
    const Place there{goods.product, to->id, goods.lot,
                      packageAt(place.package, *to, books.records)};
    if (const auto booked = bookMove(goods, there, books); !booked)
        return booked;
    item->location = to->id;
    item->package = there.package;
    if (isAtHome)
        item->state = ItemState::Placed;
    books.records.put(*item);
    if (to->blocked)
        askAbout(*item, TaskKind::ReviewReturn, std::string(nameOf(ErrorCode::LocationBlocked)),
                 books);
    return {};
}

} // namespace bincard::returns
