// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/posting.h"

#include "core/inventory/reservation.h"
#include "core/inventory/trace.h"
#include "core/kernel/check.h"

#include <algorithm>

namespace bincard::inventory {

namespace {

/// Sums stay countable whatever a device sends: a thousand times what one operation may carry.
bool isCountable(Quantity quantity)
{
    constexpr std::int64_t most = Quantity::one * 1'000'000'000'000;
    return quantity.micro >= -most && quantity.micro <= most;
}

bool isReal(LocationId id, const Workspace &records)
{
    const auto location = records.get(id);
    check(location.has_value(), "a place has a location");
    return !isVirtual(location->usage);
}

/// Goods that come from outside begin their stay today.
Date arrival(const Quant &from, bool fromReal, const Books &books)
{
    return fromReal && from.since != Date{} ? from.since : books.occasion.businessDate;
}

Quant received(Quant to, Quantity quantity, Date since)
{
    const bool isOlder = toNumber(since) < toNumber(to.since);
    if (to.onHand.isZero() || isOlder)
        to.since = since;
    to.onHand += quantity;
    return to;
}

} // namespace

Place placeOf(const Quant &quant)
{
    return {quant.product, quant.location, quant.lot, quant.package};
}

Place placeOf(const Reservation &reservation)
{
    return {reservation.product, reservation.location, reservation.lot, reservation.package};
}

Quant stockAt(const Place &place, const Workspace &records)
{
    if (auto found
        = records.find<Quant>("place", place.location, place.product, place.lot, place.package))
        return *std::move(found);
    const auto location = records.get(place.location);
    check(location.has_value(), "a place has a location");
    return {.warehouse = location->warehouse,
            .product = place.product,
            .location = place.location,
            .lot = place.lot,
            .package = place.package};
}

void keep(Quant quant, Workspace &records)
{
    const bool isEmpty = quant.onHand.isZero() && quant.reserved.isZero() && quant.locked.isZero();
    if (isEmpty && quant.id)
        records.erase(quant.id);
    if (isEmpty)
        return;
    if (!quant.id)
        quant.id = records.newId<Quant>();
    records.put(quant);
}

Result<Location> theLocation(WarehouseId warehouse, Usage usage, const Workspace &records)
{
    const auto found = records.list<Location>(Range{.limit = 1}, "by_usage", warehouse, usage);
    if (found.empty())
        return Error{ErrorCode::WrongState,
                     "the warehouse has no location of usage "
                         + std::string(enumNames(usage)[static_cast<std::size_t>(usage)])};
    return found.front();
}

namespace {

/// The day a move counts on: what comes in late, of a day that is closed, counts on the first open
/// one (SYNC.md 3.8). When it happened is kept beside it.
Date postingDay(WarehouseId warehouse, const Books &books)
{
    const Date day = books.occasion.businessDate;
    const auto found = books.records.get(warehouse);
    if (!found || !day.ok() || !found->lockedThrough.ok() || found->lockedThrough < day)
        return day;
    return std::chrono::sys_days(found->lockedThrough) + std::chrono::days(1);
}

/// The move itself, whatever anybody counted.
Result<Move> book(Move move, Books &books)
{
    check(move.quantity.isPositive(), "a move moves something");
    const Place from{move.product, move.from, move.lot, move.fromPackage};
    const Place to{move.product, move.to, move.lot, move.toPackage};
    if (from == to)
        return Error{ErrorCode::InvalidInput, "a move goes somewhere else"};

    Quant source = stockAt(from, books.records);
    const bool fromReal = isReal(move.from, books.records);
    if (fromReal && source.onHand < move.quantity)
        return Error{ErrorCode::InsufficientStock, "a real location does not go below zero"};
    Quant target = stockAt(to, books.records);
    if (!isCountable(source.onHand - move.quantity) || !isCountable(target.onHand + move.quantity))
        return Error{ErrorCode::Overflow, "more than can be counted"};

    target = received(target, move.quantity, arrival(source, fromReal, books));
    source.onHand -= move.quantity;
    keep(source, books.records);
    keep(target, books.records);

    move.id = books.records.newId<Move>();
    move.occurredAt = books.occasion.occurredAt;
    move.bookedAt = books.occasion.bookedAt;
    move.businessDate = postingDay(move.warehouse, books);
    move.device = books.occasion.device.value;
    move.incarnation = books.occasion.incarnation;
    move.seq = books.occasion.seq;
    books.records.put(move);
    books.effects.emplace_back(StockMoved{move});
    noteMove(move, books);
    settle(from, books);
    return move;
}

/// The last count of the place booked as lost (or as found, below zero) what somebody had taken (or
/// brought) before: that much of its adjustment is taken back.
Result<> takeBack(const Place &place, Quantity quantity, Books &books)
{
    if (quantity.isZero())
        return {};
    Trace trace = traceOf(place, books.records);
    const auto outside = theLocation(trace.warehouse, Usage::Adjustment, books.records);
    if (!outside)
        return outside.error();
    Move move{.warehouse = trace.warehouse,
              .kind = MoveKind::Count,
              .product = place.product,
              .lot = place.lot,
              .reverses = trace.move};
    if (quantity.isPositive()) {
        move.from = outside->id;
        move.to = place.location;
        move.toPackage = place.package;
        move.quantity = quantity;
    } else {
        move.from = place.location;
        move.fromPackage = place.package;
        move.to = outside->id;
        move.quantity = -quantity;
    }
    if (const auto booked = book(move, books); !booked)
        return booked.error();
    trace = traceOf(place, books.records);
    trace.adjusted += quantity;
    books.records.put(trace);
    return {};
}

/// What goes from there now and was booked as lost by a count. A serial number that stands there
/// was found again since then.
Quantity lostBefore(const Place &place, Quantity quantity, const Books &books)
{
    const auto product = books.records.get(place.product);
    const bool isFound = product && product->tracking == catalog::Tracking::Serial
        && stockAt(place, books.records).onHand.isPositive();
    return isFound ? Quantity{} : takenBeforeCount(place, quantity, books);
}

} // namespace

Result<Move> post(Move move, Books &books)
{
    const Place from{move.product, move.from, move.lot, move.fromPackage};
    const Place to{move.product, move.to, move.lot, move.toPackage};
    if (move.kind == MoveKind::Count)
        return book(std::move(move), books);
    const Quantity lost = lostBefore(from, move.quantity, books);
    if (const auto back = takeBack(from, lost, books); !back)
        return back.error();
    auto booked = book(std::move(move), books);
    if (!booked)
        return booked;
    const Quantity found = broughtBeforeCount(to, booked->quantity, books);
    if (const auto back = takeBack(to, -found, books); !back)
        return back.error();
    noteLate(from, books);
    noteLate(to, books);
    return booked;
}

Result<Move> rename(Move move, Books &books)
{
    return book(std::move(move), books);
}

Result<> cover(WarehouseId warehouse, const Place &place, Quantity quantity, Books &books)
{
    const Quantity lacking = quantity - stockAt(place, books.records).onHand
        - takenBeforeCount(place, quantity, books);
    if (!lacking.isPositive())
        return {};
    const auto lossFound = theLocation(warehouse, Usage::LossFound, books.records);
    if (!lossFound)
        return lossFound.error();
    const auto found = book({.warehouse = warehouse,
                             .kind = MoveKind::Adjust,
                             .product = place.product,
                             .lot = place.lot,
                             .from = lossFound->id,
                             .to = place.location,
                             .toPackage = place.package,
                             .quantity = lacking},
                            books);
    if (!found)
        return found.error();
    open({.warehouse = warehouse,
          .kind = TaskKind::CountLocation,
          .location = place.location,
          .product = place.product,
          .lot = place.lot,
          .package = place.package,
          .quantity = lacking,
          .reason = std::string(nameOf(ErrorCode::InsufficientStock))},
         books);
    return {};
}

std::optional<Quant> serialElsewhere(const catalog::Product &product, const Place &place,
                                     const Workspace &records)
{
    if (product.tracking != catalog::Tracking::Serial)
        return std::nullopt;
    for (const Quant &quant : records.list<Quant>("by_lot", place.product, place.lot)) {
        const bool isElsewhere = placeOf(quant) != place && quant.onHand.isPositive();
        if (isElsewhere && isReal(quant.location, records))
            return quant;
    }
    return std::nullopt;
}

void askWhichSerial(WarehouseId warehouse, const Place &here, std::int64_t document, Books &books)
{
    open({.warehouse = warehouse,
          .kind = TaskKind::VerifyPick,
          .location = here.location,
          .product = here.product,
          .lot = here.lot,
          .package = here.package,
          .quantity = Quantity::units(1),
          .reason = std::string(nameOf(ErrorCode::WrongSerial)),
          .document = document},
         books);
}

Result<> movePackage(Package package, LocationId to, MoveKind kind, Books &books)
{
    if (package.location == to) {
        noteStanding(package, books);
        return {};
    }
    const LocationId from = package.location;
    package.location = to;
    books.records.put(package);
    noteCarried(package, books);
    for (const Quant &quant : books.records.list<Quant>("by_package", package.id)) {
        if (quant.location != from || !quant.onHand.isPositive())
            continue;
        const auto moved = post({.warehouse = quant.warehouse,
                                 .kind = kind,
                                 .product = quant.product,
                                 .lot = quant.lot,
                                 .from = from,
                                 .fromPackage = package.id,
                                 .to = to,
                                 .toPackage = package.id,
                                 .quantity = quant.onHand},
                                books);
        if (!moved)
            return moved.error();
    }
    for (const Package &inner : books.records.list<Package>("by_parent", package.id)) {
        if (const auto moved = movePackage(inner, to, kind, books); !moved)
            return moved.error();
    }
    return {};
}

Result<Package> resolvePackage(PackageId id, const Workspace &records)
{
    auto package = records.require(id);
    if (package && package->sameAs)
        return records.require(package->sameAs);
    return package;
}

void open(Task task, Books &books)
{
    task.id = books.records.newId<Task>();
    task.openedBy = books.occasion.user;
    task.openedAt = books.occasion.occurredAt;
    books.records.put(task);
    books.effects.emplace_back(TaskOpened{task});
}

void openOnce(const Task &task, Books &books)
{
    const auto open = books.records.list<Task>("by_location", task.location, false);
    const bool isKnown = std::ranges::any_of(open, [&](const Task &other) {
        return other.kind == task.kind && other.product == task.product && other.lot == task.lot
            && other.package == task.package;
    });
    if (!isKnown)
        inventory::open(task, books);
}

} // namespace bincard::inventory
