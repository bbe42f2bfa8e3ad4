// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is not as it should be at the pack station, and what follows: units are picked again, go to
// quarantine, or back to a shelf.

#include "core/fulfilment/parcel_rules.h"
#include "core/fulfilment/rules.h"
#include "core/inventory/merge.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"
#include "core/inventory/task_rules.h"

#include "core/kernel/check.h"

#include <algorithm>
#include <ranges>
#include <span>

namespace bincard::fulfilment {

using inventory::MoveKind;
using inventory::Place;
using inventory::TaskKind;
using inventory::TransferLine;

namespace {

Result<> isReport(const ReportContent &report, const Workspace &records)
{
    const auto product = records.require(report.product);
    if (!product)
        return product.error();
    if (!report.quantity.isPositive() || !report.quantity.inRange() || report.reason.empty())
        return Error{ErrorCode::InvalidInput, "a quantity and a reason"};
    const auto location = restingPlace(report.warehouse, report.location, records);
    if (!location)
        return location.error();
    if (report.package) {
        if (const auto package = records.require(report.package); !package)
            return package.error();
    }
    if (!report.picking)
        return {};
    const auto line = records.require(report.picking);
    if (!line)
        return line.error();
    if (line->product != report.product || line->warehouse != report.warehouse)
        return Error{ErrorCode::InvalidInput, "another line's goods"};
    return inventory::isTakeable(*product, report.lot, report.quantity, records);
}

bool isAboutTheLine(const ReportContent &report)
{
    return report.picking && (report.reason == "MISS" || report.reason == "DMGD");
}

/// What is gone nobody need bring back; the result is how much was asked for.
Quantity bringLess(const Pick &pick, Quantity quantity, Workspace &records)
{
    Quantity asked;
    for (inventory::Task task : records.list<inventory::Task>("by_pick", pick.id)) {
        if (task.done || (task.kind != TaskKind::MoveExcess && task.kind != TaskKind::PutBack))
            continue;
        const Quantity part = std::min(quantity - asked, task.quantity);
        asked += part;
        task.quantity -= part;
        if (task.quantity.isZero())
            inventory::settleTask(task, records);
        else
            records.put(task);
    }
    return asked;
}

} // namespace

void pickAgain(TransferLine line, inventory::LotId lot, Quantity quantity, Books &books)
{
    Quantity rest = quantity;
    auto picks = books.records.list<Pick>("by_line", line.id);
    std::ranges::reverse(picks);
    const auto others = std::ranges::stable_partition(picks, [&](const Pick &pick) {
        return inventory::standingFor(pick.lot, books.records) == lot;
    });
    const std::span ofLot(picks.begin(), others.begin());
    for (Pick &pick : picks) {
        const Quantity part = std::min(rest, pick.quantity - pick.surplus);
        if (pick.undone || !part.isPositive())
            continue;
        pick.surplus += part;
        rest -= part;
        books.records.put(pick);
        if (inventory::standingFor(pick.lot, books.records) == lot)
            continue;
        // The need was met twice: what is gone was the excess, and now this one is.
        Quantity gone = part;
        for (const Pick &excess : ofLot)
            gone -= bringLess(excess, gone, books.records);
        askPutBack(pick, part, ErrorCode::OverQuantity, books);
    }
    check(rest.isZero(), "what is picked has picks");
    line.picked -= quantity;
    books.records.put(line);
    books.changedLines.insert(line.id);
    reopen(line.transfer, books);
    inventory::reserve(line, quantity, books);
}

Result<> bringToQuarantine(inventory::WarehouseId warehouse, const Place &place, Quantity quantity,
                           Books &books)
{
    const auto to = inventory::theLocation(warehouse, inventory::Usage::Quarantine, books.records);
    if (!to)
        return to.error();
    const auto product = books.records.require(place.product);
    if (!product)
        return product.error();
    const Place there{place.product, to->id, place.lot, {}};
    if (place == there)
        return {};
    if (const auto other = inventory::serialElsewhere(*product, place, books.records)) {
        if (inventory::placeOf(*other) != there)
            inventory::askWhichSerial(warehouse, there, 0, books);
        return {};
    }
    if (const auto covered = inventory::cover(warehouse, place, quantity, books); !covered)
        return covered;
    const auto moved = inventory::post({.warehouse = warehouse,
                                        .kind = MoveKind::Quarantine,
                                        .product = place.product,
                                        .lot = place.lot,
                                        .from = place.location,
                                        .fromPackage = place.package,
                                        .to = to->id,
                                        .quantity = quantity},
                                       books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

Result<> judge(const ReportContent &report, Books &books)
{
    if (const auto fine = isReport(report, books.records); !fine)
        return fine;
    Place place{report.product, report.location, report.lot, report.package};
    if (const auto package = books.records.get(report.package); package && package->location)
        place.location = package->location;
    if (!isAboutTheLine(report)) {
        inventory::open({.warehouse = report.warehouse,
                         .kind = TaskKind::PutBack,
                         .location = report.location,
                         .product = report.product,
                         .lot = report.lot,
                         .package = report.package,
                         .quantity = report.quantity,
                         .reason = report.reason},
                        books);
        return {};
    }
    const auto line = books.records.require(report.picking);
    if (!line)
        return line.error();
    const auto ordered = books.records.require(line->orderLine);
    if (!ordered)
        return ordered.error();
    if (report.reason == "DMGD") {
        if (const auto gone = bringToQuarantine(report.warehouse, place, report.quantity, books);
            !gone)
            return gone;
    } else {
        inventory::lock(place, books);
        inventory::open({.warehouse = report.warehouse,
                         .kind = TaskKind::CountLocation,
                         .location = report.location,
                         .product = report.product,
                         .lot = report.lot,
                         .package = report.package,
                         .quantity = report.quantity,
                         .reason = report.reason},
                        books);
    }
    const Quantity unpacked = ordered->picked - ordered->packed;
    const Quantity lost = std::min(report.quantity, unpacked);
    if (lost.isPositive())
        pickAgain(*line, inventory::standingFor(report.lot, books.records), lost, books);
    return {};
}

} // namespace bincard::fulfilment
