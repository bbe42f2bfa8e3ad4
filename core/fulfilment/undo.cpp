// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/rules.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"
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
    if (from == to || inventory::serialElsewhere(*product, from, books.records))
        return {};
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

/// The line wants them again: first from where they were put, if that may be promised.
void wantAgain(TransferLine line, const Place &place, Quantity quantity, Books &books)
{
    line.picked -= quantity;
    check(line.picked >= Quantity{}, "a pick was counted in its line");
    books.records.put(line);
    books.changedLines.insert(line.id);
    if (auto transfer = books.records.get(line.transfer); transfer && transfer->done) {
        transfer->done = false;
        books.records.put(*transfer);
    }

    const auto product = books.records.get(line.product);
    const auto location = books.records.get(place.location);
    check(product && location, "a line has a product, a place a location");
    const bool mayReserve = inventory::isReservable(*location)
        && inventory::lotAllows(*product, place.lot, books.occasion.businessDate, books.records);
    const Quantity again
        = mayReserve ? inventory::reserveAt(line, place, quantity, books) : Quantity{};
    inventory::reserve(line, quantity - again, books);
}

/// A claimed serial number that was put back still is where the books do not have it: who was asked
/// to verify that has to look there.
void settleTasks(const Pick &pick, const Place &place, Workspace &records)
{
    const bool isDisputed = !pick.move && !inventory::stockAt(place, records).onHand.isPositive();
    for (Task task : records.list<Task>("by_pick", pick.id)) {
        if (isDisputed && task.kind == inventory::TaskKind::VerifyPick)
            task.location = place.location;
        else
            task.done = true;
        records.put(task);
    }
}

/// The part of a pick that its line needed becomes surplus; the result is how much.
Quantity handBack(Pick pick, Quantity quantity, Books &books)
{
    const Quantity part = std::min(quantity, pick.quantity - pick.surplus);
    if (pick.undone || !part.isPositive())
        return {};
    pick.surplus += part;
    books.records.put(pick);
    askPutBack(pick, part, ErrorCode::OrderCancelled, books);
    return part;
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
    const auto location = inventory::locationOf(
        pick->warehouse, undo.location ? undo.location : pick->location, books.records);
    if (!location)
        return location.error();
    if (inventory::isVirtual(location->usage) || location->usage == inventory::Usage::Cart)
        return Error{ErrorCode::DestinationNotAllowed, location->code};

    const Place place = returnPlace(*pick, *location, books.records);
    if (pick->move) {
        if (const auto moved = moveBack(*pick, place, books); !moved)
            return moved;
    }
    const Quantity useful = pick->quantity - pick->surplus;
    if (useful.isPositive()) {
        const auto line = books.records.require(pick->line);
        if (!line)
            return line.error();
        wantAgain(*line, place, useful, books);
    }
    settleTasks(*pick, place, books.records);
    pick->undone = true;
    books.records.put(*pick);
    return {};
}

Result<> judgeCancel(const sales::CancelOrderLine &cancel, Books &books)
{
    const auto taken = sales::cancel(cancel, books);
    if (!taken)
        return taken.error();
    auto line = sales::pickingOf(cancel.line, books.records);
    if (!line)
        return {};
    Quantity rest = *taken;
    const auto picks = books.records.list<Pick>("by_line", line->id);
    for (const Pick &pick : picks | std::views::reverse)
        rest -= handBack(pick, rest, books);
    check(rest.isZero(), "what is picked has picks");
    line->picked -= *taken;
    line->needed -= *taken;
    books.records.put(*line);
    books.changedLines.insert(line->id);
    closeIfUnneeded(line->transfer, books);
    return {};
}

} // namespace bincard::fulfilment
