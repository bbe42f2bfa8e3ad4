// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/lease_rules.h"
#include "core/fulfilment/picks.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"
#include "core/inventory/task_rules.h"

#include <algorithm>
#include <set>

namespace bincard::fulfilment {

namespace {

using inventory::FinishTask;
using inventory::MoveKind;
using inventory::Place;
using inventory::Task;
using inventory::TaskKind;
using inventory::TaskResult;
using inventory::Usage;

/// Where the goods of a task are by the books: in its package, wherever that stands, or loose.
Place placeOf(const Task &task, const Workspace &records)
{
    const auto package = inventory::resolvePackage(task.package, records);
    if (package)
        return {task.product, package->location, task.lot, package->id};
    return {task.product, task.location, task.lot, {}};
}

void settle(const Task &task, Books &books)
{
    if (!task.done)
        inventory::settleTask(task, books.records);
}

/// Books and floor disagree there: somebody counts.
void count(const Task &task, Books &books)
{
    const Place place = placeOf(task, books.records);
    inventory::open({.warehouse = task.warehouse,
                     .kind = TaskKind::CountLocation,
                     .location = place.location,
                     .product = task.product,
                     .lot = task.lot,
                     .package = place.package,
                     .quantity = task.quantity,
                     .reason = task.reason},
                    books);
}

/// Where goods may be put by hand.
Result<inventory::Location> destination(const Task &task, inventory::LocationId id,
                                        const Workspace &records)
{
    auto location = inventory::locationOf(task.warehouse, id, records);
    if (location && (inventory::isVirtual(location->usage) || location->usage == Usage::Cart))
        return Error{ErrorCode::DestinationNotAllowed, location->code};
    return location;
}

/// The surplus is not in the tote any more: undoing the pick must not look for it.
void shrinkPick(PickId id, Quantity quantity, Workspace &records)
{
    auto pick = records.get(id);
    if (!pick || pick->undone)
        return;
    const Quantity part = std::min(quantity, pick->surplus);
    pick->quantity -= part;
    pick->surplus -= part;
    pick->undone = pick->quantity.isZero();
    records.put(*pick);
}

Result<> move(const Task &task, const Place &from, inventory::LocationId to, Quantity quantity,
              Books &books)
{
    const auto product = books.records.require(task.product);
    if (!product)
        return product.error();
    const bool isThere = from.location == to && !from.package;
    const auto elsewhere = inventory::serialElsewhere(*product, from, books.records);
    if (elsewhere && (elsewhere->location != to || elsewhere->package))
        inventory::askWhichSerial(task.warehouse, {from.product, to, from.lot, {}}, task.document,
                                  books);
    if (isThere || elsewhere)
        return {};
    if (const auto covered = inventory::cover(task.warehouse, from, quantity, books); !covered)
        return covered;
    const auto moved = inventory::post({.warehouse = task.warehouse,
                                        .kind = MoveKind::PutBack,
                                        .product = from.product,
                                        .lot = from.lot,
                                        .from = from.location,
                                        .fromPackage = from.package,
                                        .to = to,
                                        .quantity = quantity},
                                       books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

/// Goods were brought to a place. From a staging place they still have to go to a shelf.
Result<> putBack(Task task, const FinishTask &finish, Books &books)
{
    if (finish.result != TaskResult::Done) {
        count(task, books);
        settle(task, books);
        return {};
    }
    const auto to = destination(task, finish.location, books.records);
    if (!to)
        return to.error();
    const auto product = books.records.require(task.product);
    if (!product)
        return product.error();
    const Quantity quantity = finish.quantity.isZero() ? task.quantity : finish.quantity;
    if (const auto takeable = inventory::isTakeable(*product, task.lot, quantity, books.records);
        !takeable)
        return takeable;
    if (const auto moved = move(task, placeOf(task, books.records), to->id, quantity, books);
        !moved)
        return moved;
    shrinkPick(task.pick, quantity, books.records);
    if (to->usage == Usage::Staging)
        inventory::open({.warehouse = task.warehouse,
                         .kind = TaskKind::PutBack,
                         .location = to->id,
                         .product = task.product,
                         .lot = task.lot,
                         .quantity = quantity,
                         .reason = task.reason,
                         .target = task.target},
                        books);
    if (quantity >= task.quantity) {
        settle(task, books);
    } else if (!task.done) {
        task.quantity -= quantity;
        books.records.put(task);
    }
    return {};
}

/// The units were never in this tote: the line wants them again.
Result<> disown(Pick pick, Books &books)
{
    if (pick.claimed) {
        if (const auto dropped = dropClaim(pick, books); !dropped)
            return dropped;
        settleClaim(pick, books.records);
    }
    const Quantity useful = pick.quantity - pick.surplus;
    pick.undone = true;
    pick.claimed = false;
    books.records.put(pick);
    settleTasks(pick, books.records);
    if (!useful.isPositive())
        return {};
    const auto line = books.records.require(pick.line);
    if (!line)
        return line.error();
    wantAgain(*line, {pick.product, pick.location, pick.lot, pick.package}, useful, books);
    return {};
}

/// A serial number was where a claim took it from, and not where the books have it.
Result<> bringBack(const inventory::Quant &there, const Place &place, Books &books)
{
    const auto moved = inventory::post({.warehouse = there.warehouse,
                                        .kind = MoveKind::Adjust,
                                        .product = there.product,
                                        .lot = there.lot,
                                        .from = there.location,
                                        .fromPackage = there.package,
                                        .to = place.location,
                                        .toPackage = place.package,
                                        .quantity = there.onHand},
                                       books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

/// Whoever the books believed did not have it. What they have instead is asked of them by the task
/// that is theirs. `wanting` gets the lines that want goods again.
Result<> disbelieve(const inventory::Quant &there, const Place &place,
                    std::set<inventory::TransferLineId> &wanting, Books &books)
{
    for (Pick pick : books.records.list<Pick>("by_tote", there.package)) {
        if (!there.package || pick.lot != there.lot || pick.undone || pick.claimed)
            continue;
        const Quantity useful = pick.quantity - pick.surplus;
        const auto line = books.records.require(pick.line);
        if (!line)
            return line.error();
        pick.surplus = pick.quantity;
        pick.claimed = true;
        pick.move = {};
        books.records.put(pick);
        if (useful.isPositive())
            wantAgain(*line, {pick.product, pick.location, {}, {}}, useful, books);
        wanting.insert(pick.line);
    }
    return bringBack(there, place, books);
}

/// The serial number was seen in the claim's own tote: the claim was right.
Result<> believe(Pick pick, Books &books)
{
    const auto product = books.records.require(pick.product);
    if (!product)
        return product.error();
    if (const auto dropped = dropClaim(pick, books); !dropped)
        return dropped;
    const Place place{pick.product, pick.location, pick.lot, pick.package};
    std::set<inventory::TransferLineId> wanting;
    if (const auto there = inventory::serialElsewhere(*product, place, books.records)) {
        if (const auto gone = disbelieve(*there, place, wanting, books); !gone)
            return gone;
    }
    const auto line = books.records.require(pick.line); // perhaps the one that lost it
    if (!line)
        return line.error();
    pick.claimed = false;
    pick.surplus = pick.quantity - take(*line, place, pick.quantity, books);
    if (const auto booked = bookPick(pick, place, books); !booked)
        return booked;
    books.records.put(pick);
    // What had been promised to this line instead is free for those who lost theirs.
    for (const inventory::TransferLineId id : wanting) {
        if (const auto lost = books.records.get(id))
            inventory::reserve(*lost, inventory::unfoundOf(*lost, books.records), books);
    }
    return {};
}

/// Another serial number of the same product is in the tote: it is what was picked.
Result<> wasAnother(const Pick &pick, const FinishTask &finish, Books &books)
{
    const auto lot = books.records.require(finish.lot);
    if (!lot)
        return lot.error();
    if (lot->product != pick.product || lot->id == pick.lot)
        return Error{ErrorCode::WrongLot, lot->name};
    if (!finish.pick || books.records.get(finish.pick))
        return Error{ErrorCode::InvalidInput, "a pick has a number of its own"};
    if (const auto disowned = disown(pick, books); !disowned)
        return disowned;
    const auto product = books.records.require(pick.product);
    const auto line = books.records.require(pick.line);
    if (!product || !line)
        return product ? line.error() : product.error();
    Pick made = pick;
    made.id = finish.pick;
    made.lot = lot->id;
    made.undone = false;
    made.claimed = false;
    made.move = {};
    Place place{pick.product, pick.location, lot->id, {}};
    // Where the books have it is where it was taken from.
    if (const auto there = inventory::serialElsewhere(*product, place, books.records))
        place = inventory::placeOf(*there);
    made.location = place.location;
    made.package = place.package;
    made.surplus = made.quantity - take(*line, place, made.quantity, books);
    if (const auto booked = bookPick(made, place, books); !booked)
        return booked;
    books.records.put(made);
    return {};
}

Result<> verified(const Task &task, const FinishTask &finish, Books &books)
{
    const auto pick = books.records.get(task.pick);
    const bool isAboutSerial
        = pick && !pick->undone && (pick->claimed || task.reason == nameOf(ErrorCode::WrongSerial));
    settle(task, books);
    // A claim that was put back is nobody's any more, whatever is in the tote by now: the books
    // have the number somewhere else than where it was put.
    const bool isPutBack = pick && pick->claimed && pick->undone;
    if (finish.result == TaskResult::Done && !isPutBack)
        return pick && pick->claimed ? believe(*pick, books) : Result<>{};
    if (isAboutSerial) {
        if (finish.lot)
            return wasAnother(*pick, finish, books);
        if (pick->claimed)
            return disown(*pick, books);
    }
    count(task, books);
    return {};
}

/// A tote of a lost lease turned up, or did not; a place is as the books say, or is counted.
Result<> checked(const Task &task, const FinishTask &finish, Books &books)
{
    settle(task, books);
    if (!task.package) {
        if (finish.result != TaskResult::Done && task.location)
            count(task, books);
        return {};
    }
    const auto tote = inventory::resolvePackage(task.package, books.records);
    if (!tote)
        return tote.error();
    if (finish.result == TaskResult::Done) {
        const auto to = destination(task, finish.location, books.records);
        if (!to)
            return to.error();
        if (const auto moved = inventory::movePackage(*tote, to->id, MoveKind::Unload, books);
            !moved)
            return moved;
    } else {
        count(task, books);
    }
    const auto found = books.records.require(tote->id);
    for (Slot slot : books.records.list<Slot>("by_tote", tote->id)) {
        if (slot.unloadedAt)
            continue;
        slot.closed = true; // a walk does not wait for it
        slot.unloadedAt = found ? found->location : tote->location;
        books.records.put(slot);
    }
    return {};
}

/// A parcel, or what was held, was brought somewhere.
Result<> brought(const Task &task, const FinishTask &finish, Books &books)
{
    settle(task, books);
    if (finish.result != TaskResult::Done) {
        if (task.package || task.location)
            count(task, books);
        return {};
    }
    if (!task.package || !finish.location)
        return {};
    const auto to = destination(task, finish.location, books.records);
    if (!to)
        return to.error();
    const auto package = inventory::resolvePackage(task.package, books.records);
    if (!package)
        return package.error();
    return inventory::movePackage(*package, to->id, MoveKind::Relocate, books);
}

Result<> freed(const Task &task, const FinishTask &finish, Books &books)
{
    if (finish.result == TaskResult::Done)
        settle(task, books);
    else if (!task.done)
        inventory::leaveTask(task, books.records);
    return {};
}

} // namespace

Result<> judge(const FinishTask &finish, Books &books)
{
    const auto task = books.records.require(finish.task);
    if (!task)
        return task.error();
    switch (task->kind) {
    case TaskKind::PutBack:
    case TaskKind::MoveExcess:
        return putBack(*task, finish, books);
    case TaskKind::VerifyPick:
        return verified(*task, finish, books);
    case TaskKind::CheckLease:
        return checked(*task, finish, books);
    case TaskKind::FreeLocation:
    case TaskKind::ReprintLabel:
    case TaskKind::PrintLabel:
    case TaskKind::TakePhoto:
        return freed(*task, finish, books);
    case TaskKind::InterceptParcel:
    case TaskKind::HoldParcel:
    case TaskKind::RelabelParcel:
        return brought(*task, finish, books);
    case TaskKind::CountLocation: // a count settles it
    case TaskKind::RecountLine:
    case TaskKind::ApproveCount:
    case TaskKind::Replenish:
    case TaskKind::ReviewReceipt:
    case TaskKind::CheckQuality:
    case TaskKind::LinkBarcode:
    case TaskKind::ReviewReturn:
    case TaskKind::Repair:
    case TaskKind::ReviewHeld:
    case TaskKind::ReviewParked:
    case TaskKind::ReplicaDiffers:
    case TaskKind::Approve:
        break;
    }
    return Error{ErrorCode::InvalidInput, "no walk settles that"};
}

} // namespace bincard::fulfilment
