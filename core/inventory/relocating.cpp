// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/relocating.h"

#include "core/inventory/merge.h"
#include "core/inventory/reservation.h"
#include "core/inventory/room.h"
#include "core/inventory/rules.h"
#include "core/inventory/task_rules.h"
#include "core/inventory/transit_rules.h"
#include "core/kernel/check.h"

#include <algorithm>

namespace bincard::inventory {

namespace {

Result<> isNew(const Relocation &relocation, const Workspace &records)
{
    if (!relocation.id)
        return Error{ErrorCode::InvalidInput, "a move has a number"};
    if (records.get(relocation.id))
        return Error{ErrorCode::Duplicate, "relocation"};
    return {};
}

/// A package stands where somebody saw it, whatever the books say; one that was taken out of
/// another is inside it no more.
Result<> standsThere(PackageId &id, WarehouseId warehouse, LocationId location, Books &books)
{
    if (!id)
        return {};
    auto package = resolvePackage(id, books.records);
    if (!package)
        return package.error();
    if (package->warehouse != warehouse)
        return Error{ErrorCode::WrongPackage, "of another warehouse"};
    id = package->id;
    if (package->location == location)
        return {};
    package->parent = {};
    return movePackage(*package, location, MoveKind::Relocate, books);
}

/// Somebody has to bring goods away from where they do not belong.
TaskId warn(const Relocation &relocation, ErrorCode reason, Quantity quantity, Books &books)
{
    open({.warehouse = relocation.warehouse,
          .kind = TaskKind::MoveExcess,
          .location = relocation.to,
          .product = relocation.product,
          .lot = relocation.lot,
          .package = relocation.package ? relocation.package : relocation.toPackage,
          .quantity = quantity,
          .reason = std::string(nameOf(reason)),
          .document = relocation.id.value},
         books);
    return std::get<TaskOpened>(books.effects.back()).task.id;
}

/// What the place says to goods that stand there already in somebody's hands.
std::optional<Objection> objectionOf(const Location &location, const Arrival &arrival,
                                     const Books &books)
{
    if (location.blocked)
        return Objection::Blocked;
    if (location.usage != Usage::Storage)
        return {};
    return roomFor(location, arrival, books.records, books.occasion.user).objection;
}

/// Work on a task is done by what was brought.
void progress(const Relocation &relocation, Quantity quantity, Books &books)
{
    auto task = books.records.get(relocation.task);
    const bool isThere = task && task->target == relocation.to;
    if (!isThere || task->kind != TaskKind::Replenish || task->done)
        return;
    task->quantity = std::max(task->quantity - quantity, Quantity{});
    books.records.put(*task);
    if (task->quantity.isZero())
        settleTask(*task, books.records);
}

void regress(const Relocation &relocation, Quantity quantity, Books &books)
{
    auto task = books.records.get(relocation.task);
    const bool wasThere = task && task->target == relocation.to;
    if (!wasThere || task->kind != TaskKind::Replenish)
        return;
    task->quantity += quantity;
    const bool wasDone = task->done;
    task->done = false;
    if (wasDone)
        leaveTask(*task, books.records); // for whoever comes first
    else
        books.records.put(*task);
}

/// How much of the task's product a package brought.
Quantity broughtFor(const Relocation &relocation, const Arrival &arrival, const Workspace &records)
{
    const auto task = records.get(relocation.task);
    Quantity sum;
    for (const Goods &goods : arrival.goods) {
        if (task && goods.product == task->product)
            sum += goods.quantity;
    }
    return sum;
}

Result<> checkUnits(const Relocation &relocation, const Workspace &records)
{
    if (const auto fresh = isNew(relocation, records); !fresh)
        return fresh;
    const auto product = records.require(relocation.product);
    if (!product)
        return product.error();
    if (!relocation.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "more than anybody carries"};
    if (const auto takeable = isTakeable(*product, relocation.lot, relocation.quantity, records);
        !takeable)
        return takeable;
    const auto from = locationOf(relocation.warehouse, relocation.from, records);
    if (!from)
        return from.error();
    if (isVirtual(from->usage))
        return Error{ErrorCode::InvalidInput, "nothing is taken from there"};
    return {};
}

/// One serial number is in one place: what the books have elsewhere is not moved by a claim.
bool isClaim(const Relocation &relocation, const catalog::Product &product, Books &books)
{
    const Place place{relocation.product, relocation.from, relocation.lot, relocation.fromPackage};
    if (!serialElsewhere(product, place, books.records))
        return false;
    askWhichSerial(relocation.warehouse, {relocation.product, relocation.to, relocation.lot, {}},
                   relocation.id.value, books);
    return true;
}

/// A serial number that the books have at the same place, but in or out of a package, is the one
/// that was meant.
void believe(Relocation &relocation, const catalog::Product &product, const Workspace &records)
{
    const Place place{relocation.product, relocation.from, relocation.lot, relocation.fromPackage};
    const auto other = serialElsewhere(product, place, records);
    if (other && other->location == relocation.from)
        relocation.fromPackage = other->package;
}

/// What is not there any more is in nobody's hands: the youngest leases end.
void endLeases(const Relocation &relocation, Books &books)
{
    Quantity there;
    for (const Quant &quant :
         books.records.list<Quant>("place", relocation.from, relocation.product)) {
        if (quant.lot == relocation.lot)
            there += quant.onHand;
    }
    for (const PutawayWork &work :
         books.records.list<PutawayWork>("by_location", relocation.from, relocation.product)) {
        if (work.lot != relocation.lot)
            continue;
        there -= work.quantity;
        if (there < Quantity{})
            books.records.erase(work.id);
    }
}

Result<> bookUnits(Relocation &relocation, Books &books)
{
    const Place place{relocation.product, relocation.from, relocation.lot, relocation.fromPackage};
    if (const auto covered = cover(relocation.warehouse, place, relocation.quantity, books);
        !covered)
        return covered;
    const auto move = post({.warehouse = relocation.warehouse,
                            .kind = relocation.kind,
                            .product = relocation.product,
                            .lot = relocation.lot,
                            .from = relocation.from,
                            .fromPackage = relocation.fromPackage,
                            .to = relocation.to,
                            .toPackage = relocation.toPackage,
                            .quantity = relocation.quantity},
                           books);
    if (!move)
        return move.error();
    relocation.move = move->id;
    endLeases(relocation, books);
    return {};
}

void keepRecord(Relocation relocation, Books &books)
{
    relocation.user = books.occasion.user;
    relocation.at = books.occasion.occurredAt;
    books.records.put(relocation);
}

Result<> moveUnitsBack(const Relocation &relocation, const Location &location, Books &books)
{
    if (!relocation.move)
        return {};
    const auto product = books.records.require(relocation.product);
    if (!product)
        return product.error();
    const auto standing = [&](PackageId id, LocationId at) {
        const auto package = books.records.get(id);
        return package && package->location == at ? id : PackageId{};
    };
    const Place from{relocation.product, relocation.to, relocation.lot,
                     standing(relocation.toPackage, relocation.to)};
    const Place to{relocation.product, location.id, relocation.lot,
                   standing(relocation.fromPackage, location.id)};
    const auto source = books.records.require(relocation.to);
    if (!source)
        return source.error();
    if (from == to)
        return {};
    if (const auto other = serialElsewhere(*product, from, books.records)) {
        // What was thrown away cannot have been there before it came back.
        if (placeOf(*other) != to || isVirtual(source->usage))
            askWhichSerial(relocation.warehouse, to, relocation.id.value, books);
        return {};
    }
    if (!isVirtual(source->usage)) {
        if (const auto covered = cover(relocation.warehouse, from, relocation.quantity, books);
            !covered)
            return covered;
    }
    const auto moved = post({.warehouse = relocation.warehouse,
                             .kind = MoveKind::Undo,
                             .product = from.product,
                             .lot = from.lot,
                             .from = from.location,
                             .fromPackage = from.package,
                             .to = to.location,
                             .toPackage = to.package,
                             .quantity = relocation.quantity,
                             .reverses = relocation.move},
                            books);
    if (!moved)
        return moved.error();
    if (isReservable(location))
        serveWaiting(relocation.warehouse, relocation.product, books);
    return {};
}

Result<> movePackageBack(const Relocation &relocation, const Location &location, Books &books)
{
    auto package = resolvePackage(relocation.package, books.records);
    if (!package)
        return package.error();
    const auto parent = books.records.get(relocation.parent);
    package->parent = parent && parent->location == location.id ? parent->id : PackageId{};
    books.records.put(*package);
    return movePackage(*package, location.id, MoveKind::Undo, books);
}

} // namespace

Result<Location> restingPlace(WarehouseId warehouse, LocationId id, const Workspace &records)
{
    auto location = locationOf(warehouse, id, records);
    if (location && (isVirtual(location->usage) || location->usage == Usage::Cart))
        return Error{ErrorCode::DestinationNotAllowed, location->code};
    return location;
}

Result<> relocateUnits(Relocation relocation, Books &books)
{
    if (const auto fine = checkUnits(relocation, books.records); !fine)
        return fine;
    const auto to = books.records.require(relocation.to);
    if (!to)
        return to.error();
    if (const auto stands
        = standsThere(relocation.fromPackage, relocation.warehouse, relocation.from, books);
        !stands)
        return stands;
    if (const auto stands
        = standsThere(relocation.toPackage, relocation.warehouse, relocation.to, books);
        !stands)
        return stands;
    const auto product = books.records.require(relocation.product);
    if (!product)
        return product.error();
    believe(relocation, *product, books.records);
    if (!isClaim(relocation, *product, books)) {
        const Arrival arrival{.goods = {{relocation.product, relocation.lot, relocation.quantity}}};
        const auto objection = objectionOf(*to, arrival, books);
        if (const auto booked = bookUnits(relocation, books); !booked)
            return booked;
        if (objection)
            relocation.warning = warn(relocation, errorOf(*objection), relocation.quantity, books);
        progress(relocation, relocation.quantity, books);
    }
    keepRecord(relocation, books);
    if (isReservable(*to))
        serveWaiting(relocation.warehouse, relocation.product, books);
    return {};
}

Result<> quarantineUnits(WarehouseId warehouse, const Place &place, Quantity quantity, Books &books)
{
    const auto to = theLocation(warehouse, Usage::Quarantine, books.records);
    if (!to)
        return to.error();
    const auto product = books.records.require(place.product);
    if (!product)
        return product.error();
    if (place.location == to->id)
        return {};
    Relocation brought{.warehouse = warehouse,
                       .kind = MoveKind::Quarantine,
                       .product = place.product,
                       .lot = place.lot,
                       .from = place.location,
                       .fromPackage = place.package,
                       .to = to->id,
                       .quantity = quantity};
    if (const auto stands = standsThere(brought.fromPackage, warehouse, place.location, books);
        !stands)
        return stands;
    believe(brought, *product, books.records);
    return isClaim(brought, *product, books) ? Result<>{} : bookUnits(brought, books);
}

Result<> relocatePackage(Relocation relocation, Books &books)
{
    if (const auto fresh = isNew(relocation, books.records); !fresh)
        return fresh;
    const auto to = books.records.require(relocation.to);
    if (!to)
        return to.error();
    auto package = resolvePackage(relocation.package, books.records);
    if (!package)
        return package.error();
    if (package->warehouse != relocation.warehouse)
        return Error{ErrorCode::WrongPackage, "of another warehouse"};
    const auto from = books.records.get(package->location);
    if (from && isVirtual(from->usage))
        return Error{ErrorCode::WrongPackage, "it left the building"};
    relocation.package = package->id;
    relocation.from = package->location;
    relocation.parent = package->parent;
    const Arrival arrival = arrivalOf(package->id, books.records);
    const auto objection = objectionOf(*to, arrival, books);

    for (const PutawayWork &work : books.records.list<PutawayWork>("by_package", package->id))
        books.records.erase(work.id); // whoever had it in hand has it no more
    package->parent = {};
    books.records.put(*package);
    if (const auto moved = movePackage(*package, relocation.to, relocation.kind, books); !moved)
        return moved;
    if (objection)
        relocation.warning = warn(relocation, errorOf(*objection), {}, books);
    progress(relocation, broughtFor(relocation, arrival, books.records), books);
    keepRecord(relocation, books);
    if (isReservable(*to)) {
        for (const Goods &goods : arrival.goods)
            serveWaiting(relocation.warehouse, goods.product, books);
    }
    return {};
}

Result<> undoRelocation(RelocationId id, WarehouseId warehouse, LocationId where, Books &books)
{
    auto relocation = books.records.require(id);
    if (!relocation)
        return relocation.error();
    if (relocation->warehouse != warehouse)
        return Error{ErrorCode::InvalidInput, "of another warehouse"};
    if (relocation->undone)
        return Error{ErrorCode::WrongState, "undone already"};
    const LocationId target = where ? where : relocation->from;
    // What came from a cart goes back there; a worker never names one.
    const auto location = where ? restingPlace(warehouse, target, books.records)
                                : locationOf(warehouse, target, books.records);
    if (!location)
        return location.error();
    if (const auto off = takeOffTransfer(*relocation, books); !off)
        return off;
    Quantity brought = relocation->quantity;
    if (relocation->package)
        brought
            = broughtFor(*relocation, arrivalOf(relocation->package, books.records), books.records);
    const auto back = relocation->package
        ? movePackageBack(*relocation, *location, books)
        : moveUnitsBack(named(*relocation, books.records), *location, books);
    if (!back)
        return back;
    regress(*relocation, brought, books);
    if (const auto warning = books.records.get(relocation->warning); warning && !warning->done)
        settleTask(*warning, books.records);
    relocation->undone = true;
    books.records.put(*relocation);
    return {};
}

} // namespace bincard::inventory
