// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/parcel_rules.h"
#include "core/fulfilment/picks.h"
#include "core/fulfilment/rules.h"
#include "core/inventory/merge.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"
#include "core/inventory/task_rules.h"
#include "core/sales/rules.h"

#include "core/kernel/check.h"

#include <algorithm>
#include <ranges>

namespace bincard::fulfilment {

namespace {

using inventory::MoveKind;
using inventory::Place;
using inventory::Task;
using inventory::TransferLine;

/// Goods go back into their package only where that still stands.
Place returnPlace(const Pick &pick, const inventory::Location &location, const Workspace &records)
{
    const auto package = records.get(pick.package);
    const bool isThere = package && package->location == location.id;
    return {pick.product, location.id, pick.lot, isThere ? package->id : inventory::PackageId{}};
}

Result<> moveBack(const Pick &pick, const Place &to, Books &books)
{
    const auto tote = inventory::resolvePackage(pick.tote, books.records);
    if (!tote)
        return tote.error();
    const Place from{pick.product, tote->location, pick.lot, tote->id};
    const auto product = books.records.require(pick.product);
    if (!product)
        return product.error();
    if (from == to)
        return {};
    if (const auto other = inventory::serialElsewhere(*product, from, books.records)) {
        if (inventory::placeOf(*other) != to)
            inventory::askWhichSerial(pick.warehouse, to, 0, books);
        return {};
    }
    if (const auto covered = inventory::cover(pick.warehouse, from, pick.quantity, books); !covered)
        return covered;
    const auto moved = inventory::post({.warehouse = pick.warehouse,
                                        .kind = MoveKind::Undo,
                                        .product = pick.product,
                                        .lot = pick.lot,
                                        .from = from.location,
                                        .fromPackage = from.package,
                                        .to = to.location,
                                        .toPackage = to.package,
                                        .quantity = pick.quantity,
                                        .reverses = pick.move},
                                       books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

} // namespace

void wantAgain(TransferLine line, const Place &place, Quantity quantity, Books &books)
{
    line.picked -= quantity;
    check(line.picked >= Quantity{}, "a pick was counted in its line");
    books.records.put(line);
    books.changedLines.insert(line.id);
    takeBackPacked(line, ErrorCode::WrongState, books);
    reopen(line.transfer, books);

    const auto product = books.records.get(line.product);
    const auto location = books.records.get(place.location);
    check(product && location, "a line has a product, a place a location");
    const bool mayReserve = inventory::isReservable(*location)
        && inventory::lotAllows(*product, place.lot, books.occasion.businessDate, books.records);
    const Quantity again
        = mayReserve ? inventory::reserveAt(line, place, quantity, books) : Quantity{};
    inventory::reserve(line, quantity - again, books);
}

Result<> dropClaim(const Pick &pick, Books &books)
{
    if (!pick.move)
        return {};
    const auto from
        = inventory::theLocation(pick.warehouse, inventory::Usage::Claimed, books.records);
    const auto to
        = inventory::theLocation(pick.warehouse, inventory::Usage::LossFound, books.records);
    if (!from || !to)
        return {};
    const auto moved = inventory::post({.warehouse = pick.warehouse,
                                        .kind = MoveKind::Undo,
                                        .product = pick.product,
                                        .lot = pick.lot,
                                        .from = from->id,
                                        .to = to->id,
                                        .quantity = pick.quantity,
                                        .reverses = pick.move},
                                       books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

void settleClaim(const Pick &claim, Workspace &records)
{
    std::vector<Task> asked;
    for (const Task &task : records.list<Task>("by_open", claim.warehouse, false)) {
        if (task.kind != inventory::TaskKind::VerifyPick || task.lot != claim.lot || !task.lot
            || task.reason != nameOf(ErrorCode::WrongSerial) || task.pick == claim.id)
            continue;
        const auto pick = records.get(task.pick);
        if (pick && pick->claimed && !pick->undone)
            return; // somebody else claims it, too
        asked.push_back(task);
    }
    for (const Task &task : asked)
        inventory::settleTask(task, records);
}

void settleTasks(const Pick &pick, Workspace &records)
{
    for (const Task &task : records.list<Task>("by_pick", pick.id)) {
        if (!task.done)
            inventory::settleTask(task, records);
    }
}

namespace {

/// A claimed serial number that was put back still is where the books do not have it: who was asked
/// to verify that has to look there. Everything else is settled.
void settleWhereItStands(const Pick &pick, const Place &place, Workspace &records)
{
    const bool isDisputed = pick.claimed && !inventory::stockAt(place, records).onHand.isPositive();
    if (!isDisputed)
        return settleTasks(pick, records);
    for (Task task : records.list<Task>("by_pick", pick.id)) {
        if (task.kind == inventory::TaskKind::VerifyPick)
            task.location = place.location;
        else
            task.done = true;
        records.put(task);
    }
}

/// Whether the line cannot do without the pick: what is shipped has been picked.
bool hasLeft(const Pick &pick, const Workspace &records)
{
    const auto line = records.get(pick.line);
    const auto ordered = line ? records.get(line->orderLine) : std::nullopt;
    return ordered && line->picked - (pick.quantity - pick.surplus) < ordered->shipped;
}

/// The part of a pick that its line needed becomes surplus; the result is how much. Of what is in
/// no box yet, somebody is asked to put it back.
Quantity handBack(Pick pick, Quantity quantity, Quantity loose, Books &books)
{
    const Quantity part = std::min(quantity, pick.quantity - pick.surplus);
    if (pick.undone || !part.isPositive())
        return {};
    pick.surplus += part;
    books.records.put(pick);
    if (const Quantity back = std::min(part, loose); back.isPositive())
        askPutBack(pick, back, ErrorCode::OrderCancelled, books);
    return part;
}

/// The picks of a line, youngest first, but those whose lot is in a box last: what is loose goes
/// back, not what is packed.
std::vector<Pick> toHandBack(inventory::TransferLineId line, const Workspace &records)
{
    auto picks = records.list<Pick>("by_line", line);
    std::ranges::reverse(picks);
    const auto packed = records.list<ParcelLine>("by_line", line);
    std::ranges::stable_partition(picks, [&](const Pick &pick) {
        return std::ranges::none_of(packed, [&](const ParcelLine &inside) {
            return inside.lot == pick.lot && inside.inside().isPositive();
        });
    });
    return picks;
}

/// A transfer that nobody needs any more is over.
void closeIfUnneeded(inventory::TransferId id, Books &books)
{
    auto transfer = books.records.get(id);
    check(transfer.has_value(), "a transfer line has a transfer");
    for (const auto &line : books.records.list<TransferLine>("by_transfer", id)) {
        if (line.needed.isPositive())
            return;
    }
    transfer->cancelled = true;
    transfer->done = true;
    books.records.put(*transfer);
}

} // namespace

Result<> judge(const UndoPick &undo, Books &books)
{
    auto pick = books.records.require(undo.pick);
    if (!pick)
        return pick.error();
    if (pick->undone)
        return Error{ErrorCode::WrongState, "undone already"};
    if (hasLeft(*pick, books.records))
        return Error{ErrorCode::WrongState, "the goods left the building"};
    const auto location = inventory::locationOf(
        pick->warehouse, undo.location ? undo.location : pick->location, books.records);
    if (!location)
        return location.error();
    if (inventory::isVirtual(location->usage) || location->usage == inventory::Usage::Cart)
        return Error{ErrorCode::DestinationNotAllowed, location->code};

    Pick goods = *pick; // what they are called by now
    goods.product = inventory::standingFor(pick->product, books.records);
    goods.lot = inventory::standingFor(pick->lot, books.records);
    const Place place = returnPlace(goods, *location, books.records);
    if (pick->claimed) {
        if (const auto dropped = dropClaim(*pick, books); !dropped)
            return dropped;
        settleClaim(*pick, books.records);
    } else if (pick->move) {
        if (const auto moved = moveBack(goods, place, books); !moved)
            return moved;
    }
    const Quantity useful = pick->quantity - pick->surplus;
    if (useful.isPositive()) {
        const auto line = books.records.require(pick->line);
        if (!line)
            return line.error();
        wantAgain(*line, place, useful, books);
    }
    settleWhereItStands(*pick, place, books.records);
    pick->undone = true;
    books.records.put(*pick);
    return {};
}

Result<> cancelGoods(const sales::CancelOrderLine &cancel, Books &books)
{
    const auto before = books.records.get(cancel.line);
    const auto taken = sales::cancel(cancel, books);
    if (!taken)
        return taken.error();
    auto line = sales::pickingOf(cancel.line, books.records);
    if (!line)
        return {};
    Quantity rest = *taken;
    Quantity loose = before->picked - before->packed;
    for (const Pick &pick : toHandBack(line->id, books.records)) {
        const Quantity part = handBack(pick, rest, loose, books);
        rest -= part;
        loose -= std::min(part, loose);
    }
    check(rest.isZero(), "what is picked has picks");
    line->picked -= *taken;
    line->needed -= *taken;
    books.records.put(*line);
    books.changedLines.insert(line->id);
    takeBackPacked(*line, ErrorCode::OrderCancelled, books);
    closeIfUnneeded(line->transfer, books);
    return {};
}

} // namespace bincard::fulfilment
