// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/move_rules.h"

#include "core/catalog/reason.h"
#include "core/inventory/relocating.h"
#include "core/inventory/replenishment.h"
#include "core/inventory/reservation.h"
#include "core/inventory/room.h"
#include "core/inventory/rules.h"

#include <algorithm>

namespace bincard::inventory {

namespace {

bool isOurs(const PutawayWork &work, const Occasion &occasion)
{
    return work.worker == occasion.user && work.device == occasion.device;
}

/// What somebody has in hand of it already.
std::optional<PutawayWork> holderOf(PackageId package, const Workspace &records)
{
    const auto works = records.list<PutawayWork>("by_package", package);
    return works.empty() ? std::nullopt : std::optional(works.front());
}

Result<> takesPackage(const TakePutaway &take, PutawayWork &work, Books &books)
{
    const auto package = resolvePackage(take.package, books.records);
    if (!package)
        return package.error();
    if (package->warehouse != take.warehouse || !package->location)
        return Error{ErrorCode::WrongPackage, package->code};
    if (arrivalOf(package->id, books.records).goods.empty())
        return Error{ErrorCode::WrongPackage, "it is empty"};
    const auto holder = holderOf(package->id, books.records);
    if (holder && holder->id != take.work) {
        if (!isOurs(*holder, books.occasion) && !take.takeOver)
            return Error{ErrorCode::Leased, package->code};
        books.records.erase(holder->id);
    }
    work.package = package->id;
    work.location = package->location;
    return {};
}

Result<> takesUnits(const TakePutaway &take, PutawayWork &work, const Books &books)
{
    const auto product = books.records.require(take.product);
    if (!product)
        return product.error();
    if (!take.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "more than anybody carries"};
    if (const auto takeable = isTakeable(*product, take.lot, take.quantity, books.records);
        !takeable)
        return takeable;
    Quantity there;
    for (const Quant &quant : books.records.list<Quant>("place", take.location, take.product)) {
        if (quant.lot == take.lot)
            there += quant.onHand;
    }
    Quantity held;
    for (const PutawayWork &other :
         books.records.list<PutawayWork>("by_location", take.location, take.product)) {
        if (other.lot == take.lot && other.id != take.work)
            held += other.quantity;
    }
    if (there - held < take.quantity)
        return Error{held.isPositive() ? ErrorCode::Leased : ErrorCode::InsufficientStock,
                     product->sku};
    work.product = take.product;
    work.lot = take.lot;
    work.quantity = take.quantity;
    return {};
}

/// What was taken is put down, as far as it was.
void putDown(PutawayWorkId id, Quantity quantity, Books &books)
{
    auto work = books.records.get(id);
    if (!work)
        return;
    work->quantity -= std::min(quantity, work->quantity);
    if (work->package || work->quantity.isZero())
        books.records.erase(work->id);
    else
        books.records.put(*work);
}

Result<catalog::Reason> reasonOf(const std::string &code, const Workspace &records)
{
    auto reason = records.find<catalog::Reason>("by_code", code);
    if (!reason)
        return records.missing(catalog::Reason::description());
    return *std::move(reason);
}

void ask(TaskKind kind, WarehouseId warehouse, const Place &place, Quantity quantity,
         const std::string &reason, Books &books)
{
    open({.warehouse = warehouse,
          .kind = kind,
          .location = place.location,
          .product = place.product,
          .lot = place.lot,
          .package = place.package,
          .quantity = quantity,
          .reason = reason},
         books);
}

/// The books give up what they have there.
Result<> writeOff(WarehouseId warehouse, const Place &place, Books &books)
{
    const Quantity there = stockAt(place, books.records).onHand;
    const auto to = theLocation(warehouse, Usage::LossFound, books.records);
    if (!to)
        return to.error();
    if (!there.isPositive())
        return {};
    const auto moved = post({.warehouse = warehouse,
                             .kind = MoveKind::Adjust,
                             .product = place.product,
                             .lot = place.lot,
                             .from = place.location,
                             .fromPackage = place.package,
                             .to = to->id,
                             .quantity = there},
                            books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

Result<> isReport(const ReportMissing &report, const Workspace &records)
{
    const auto product = records.require(report.product);
    if (!product)
        return product.error();
    if (!report.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "more than anybody misses"};
    if (const auto takeable = isTakeable(*product, report.lot, report.quantity, records); !takeable)
        return takeable;
    const auto location = locationOf(report.warehouse, report.location, records);
    if (!location)
        return location.error();
    if (isVirtual(location->usage))
        return Error{ErrorCode::InvalidInput, "nothing is fetched from there"};
    return {};
}

void block(Location location, Books &books)
{
    if (!location.blocked)
        ask(TaskKind::FreeLocation, location.warehouse, {.location = location.id}, {}, "BLKD",
            books);
    location.blocked = true;
    books.records.put(location);
    for (const Reservation &held : books.records.list<Reservation>("by_place", location.id))
        relocate(held, books);
}

bool isAskedToCount(const Location &location, const std::string &reason, const Workspace &records)
{
    const auto tasks = records.list<Task>("by_open", location.warehouse, false);
    return std::ranges::any_of(tasks, [&](const Task &task) {
        return task.kind == TaskKind::CountLocation && task.location == location.id
            && task.reason == reason;
    });
}

} // namespace

Result<> judge(const TakePutaway &take, Books &books)
{
    if (!take.work)
        return Error{ErrorCode::InvalidInput, "a lease has a number"};
    const auto before = books.records.get(take.work);
    if (before && !isOurs(*before, books.occasion))
        return Error{ErrorCode::Leased, "putaway"};
    if (take.target) {
        if (const auto target = restingPlace(take.warehouse, take.target, books.records); !target)
            return target.error();
    }
    PutawayWork work{.id = take.work,
                     .warehouse = take.warehouse,
                     .location = take.location,
                     .target = take.target,
                     .worker = books.occasion.user,
                     .device = books.occasion.device,
                     .takenAt = books.occasion.occurredAt};
    if (const auto location = locationOf(take.warehouse, take.location, books.records); !location)
        return location.error();
    const auto taken
        = take.package ? takesPackage(take, work, books) : takesUnits(take, work, books);
    if (!taken)
        return taken;
    books.records.put(work);
    return {};
}

Result<> judge(const LeavePutaway &leave, Books &books)
{
    const auto work = books.records.require(leave.work);
    if (!work)
        return work.error();
    if (work->warehouse != leave.warehouse)
        return Error{ErrorCode::InvalidInput, "of another warehouse"};
    if (!isOurs(*work, books.occasion))
        return Error{ErrorCode::Leased, "putaway"};
    books.records.erase(work->id);
    return {};
}

Result<> judge(const PutAwayUnits &put, Books &books)
{
    if (const auto to = restingPlace(put.warehouse, put.to, books.records); !to)
        return to.error();
    putDown(put.work, put.quantity, books);
    return relocateUnits({.id = put.relocation,
                          .warehouse = put.warehouse,
                          .kind = MoveKind::PutAway,
                          .product = put.product,
                          .lot = put.lot,
                          .from = put.from,
                          .fromPackage = put.fromPackage,
                          .to = put.to,
                          .toPackage = put.toPackage,
                          .quantity = put.quantity},
                         books);
}

Result<> judge(const PutAwayPackage &put, Books &books)
{
    if (const auto to = restingPlace(put.warehouse, put.to, books.records); !to)
        return to.error();
    putDown(put.work, {}, books);
    return relocatePackage({.id = put.relocation,
                            .warehouse = put.warehouse,
                            .kind = MoveKind::PutAway,
                            .to = put.to,
                            .package = put.package},
                           books);
}

Result<> judge(const UndoPutAway &undo, Books &books)
{
    return undoRelocation(undo.relocation, undo.warehouse, undo.location, books);
}

Result<> judge(const MoveUnits &move, Books &books)
{
    if (const auto to = restingPlace(move.warehouse, move.to, books.records); !to)
        return to.error();
    return relocateUnits({.id = move.relocation,
                          .warehouse = move.warehouse,
                          .kind = MoveKind::Relocate,
                          .product = move.product,
                          .lot = move.lot,
                          .from = move.from,
                          .fromPackage = move.fromPackage,
                          .to = move.to,
                          .toPackage = move.toPackage,
                          .quantity = move.quantity,
                          .task = move.task},
                         books);
}

Result<> judge(const MovePackage &move, Books &books)
{
    if (const auto to = restingPlace(move.warehouse, move.to, books.records); !to)
        return to.error();
    return relocatePackage({.id = move.relocation,
                            .warehouse = move.warehouse,
                            .kind = MoveKind::Relocate,
                            .to = move.to,
                            .package = move.package,
                            .task = move.task},
                           books);
}

Result<> judge(const UndoMove &undo, Books &books)
{
    return undoRelocation(undo.relocation, undo.warehouse, undo.location, books);
}

Result<> judge(const OpenReplenishment &open, Books &books)
{
    if (!open.task)
        return Error{ErrorCode::InvalidInput, "a task has a number"};
    if (books.records.get(open.task))
        return Error{ErrorCode::Duplicate, "task"};
    const auto product = books.records.require(open.product);
    if (!product)
        return product.error();
    // Without a lot any will do; that units of it exist is enough.
    if (!open.quantity.isPositive() || !open.quantity.inRange() || product->service
        || (product->whole && !open.quantity.isWhole()))
        return Error{ErrorCode::InvalidInput, "no amount of goods"};
    const auto target = locationOf(open.warehouse, open.target, books.records);
    if (!target)
        return target.error();
    if (target->usage != Usage::Storage)
        return Error{ErrorCode::DestinationNotAllowed, target->code};
    if (open.source) {
        const auto source = locationOf(open.warehouse, open.source, books.records);
        if (!source)
            return source.error();
        if (source->id == target->id || isVirtual(source->usage))
            return Error{ErrorCode::InvalidInput, "nowhere to go"};
    }
    const Task task{.id = open.task,
                    .warehouse = open.warehouse,
                    .kind = TaskKind::Replenish,
                    .location = open.source,
                    .product = open.product,
                    .lot = open.lot,
                    .package = open.package,
                    .quantity = open.quantity,
                    .reason = open.reason,
                    .openedBy = books.occasion.user,
                    .openedAt = books.occasion.occurredAt,
                    .target = open.target,
                    .priority = open.priority};
    books.records.put(task);
    books.effects.emplace_back(TaskOpened{task});
    return {};
}

Result<> judge(const ReportMissing &report, Books &books)
{
    const auto reason = reasonOf(report.reason, books.records);
    if (!reason)
        return reason.error();
    if (const auto fine = isReport(report, books.records); !fine)
        return fine;
    const Place place{report.product, report.location, report.lot, report.package};
    if (reason->quarantines) {
        if (const auto gone = quarantineUnits(report.warehouse, place, report.quantity, books);
            !gone)
            return gone;
    }
    if (reason->adjusts) {
        if (const auto gone = writeOff(report.warehouse, place, books); !gone)
            return gone;
    }
    if (reason->locks)
        lock(place, books);
    if (reason->reprints)
        ask(TaskKind::ReprintLabel, report.warehouse, place, {}, report.reason, books);
    if (reason->needsPhoto)
        ask(TaskKind::TakePhoto, report.warehouse, place, report.quantity, report.reason, books);
    if (reason->counts)
        ask(TaskKind::CountLocation, report.warehouse, place, report.quantity, report.reason,
            books);
    const auto task = books.records.get(report.task);
    if (task && task->kind == TaskKind::Replenish && !task->done)
        findOtherSource(*task, report.location, books);
    return {};
}

Result<> judge(const ReportPlace &report, Books &books)
{
    const auto location = locationOf(report.warehouse, report.location, books.records);
    if (!location)
        return location.error();
    if (isVirtual(location->usage) || location->usage == Usage::Cart || report.reason.empty())
        return Error{ErrorCode::InvalidInput, "no place in the building, or no reason"};
    if (report.reason == "BLKD")
        block(*location, books);
    else if (!isAskedToCount(*location, report.reason, books.records))
        ask(TaskKind::CountLocation, report.warehouse, {.location = location->id}, {},
            report.reason, books);
    return {};
}

} // namespace bincard::inventory
