// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/reason.h"
#include "core/documents/rules.h"
#include "core/fulfilment/rules.h"
#include "core/inventory/relocating.h"
#include "core/inventory/replenishment.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"
#include "core/sales/rules.h"

#include <algorithm>

namespace bincard::fulfilment {

namespace {

using inventory::MoveKind;
using inventory::Place;
using inventory::Reservation;
using inventory::TaskKind;
using inventory::TransferLine;
using inventory::Usage;

Result<catalog::Reason> reasonOf(std::string_view code, const Workspace &records)
{
    auto reason = records.find<catalog::Reason>("by_code", std::string(code));
    if (!reason)
        return records.missing(catalog::Reason::description());
    return *std::move(reason);
}

void ask(TaskKind kind, inventory::WarehouseId warehouse, const Place &place, Quantity quantity,
         const std::string &reason, Books &books)
{
    inventory::open({.warehouse = warehouse,
                     .kind = kind,
                     .location = place.location,
                     .product = place.product,
                     .lot = place.lot,
                     .package = place.package,
                     .quantity = quantity,
                     .reason = reason},
                    books);
}

/// The books give up what they have there; a count finds what is left.
Result<> writeOff(const TransferLine &line, const Place &place, Books &books)
{
    const Quantity there = inventory::stockAt(place, books.records).onHand;
    if (!there.isPositive())
        return {};
    const auto to = inventory::theLocation(line.warehouse, Usage::LossFound, books.records);
    if (!to)
        return to.error();
    const auto moved = inventory::post({.warehouse = line.warehouse,
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

/// Nothing is taken from there, and nothing put, until somebody frees it.
void block(const TransferLine &line, inventory::LocationId id, const std::string &reason,
           Books &books)
{
    auto location = books.records.get(id);
    if (!location || location->blocked)
        return;
    location->blocked = true;
    books.records.put(*location);
    ask(TaskKind::FreeLocation, line.warehouse, {.location = id}, {}, reason, books);
}

/// What nobody finds is taken off the order.
Result<> giveUp(inventory::TransferLineId id, Books &books)
{
    const auto line = books.records.require(id);
    if (!line || !line->missing.isPositive() || !line->orderLine)
        return {};
    const auto ordered = books.records.get(line->orderLine);
    if (ordered && ordered->kit) {
        giveUpKits(*ordered, line->missing, books);
        return {};
    }
    const auto given = sales::cancel({.line = line->orderLine, .quantity = line->missing}, books);
    return given ? Result<>{} : Result<>{given.error()};
}

/// The line looks elsewhere where its reason says so; what it finds nowhere is missing.
void findElsewhere(TransferLine line, const Place &place, Quantity quantity, bool reallocates,
                   Books &books)
{
    const Quantity found
        = reallocates ? inventory::reserve(line, quantity, books, place.location) : Quantity{};
    line.missing += quantity - found;
    books.records.put(line);
}

Result<> isReport(const ReportShort &report, const TransferLine &line, const Workspace &records)
{
    const auto product = records.require(line.product);
    if (!product)
        return product.error();
    if (const auto takeable = inventory::isTakeable(*product, report.lot, report.quantity, records);
        !takeable)
        return takeable;
    const auto location = inventory::locationOf(line.warehouse, report.location, records);
    if (!location)
        return location.error();
    if (inventory::isVirtual(location->usage))
        return Error{ErrorCode::InvalidInput, "nothing is picked from there"};
    const auto batch = records.require(report.batch);
    return batch ? Result<>{} : Result<>{batch.error()};
}

Result<Reservation> promiseAt(inventory::TransferLineId line, const Place &place,
                              const Workspace &records)
{
    for (const Reservation &held : records.list<Reservation>("by_line", line)) {
        if (inventory::placeOf(held) == place)
            return held;
    }
    return Error{ErrorCode::NotReserved, "nothing is reserved for the line there"};
}

} // namespace

Result<> judge(const ReportShort &report, Books &books)
{
    const auto line = books.records.require(report.line);
    if (!line)
        return line.error();
    const auto reason = reasonOf(report.reason, books.records);
    if (!reason)
        return reason.error();
    if (const auto fine = isReport(report, *line, books.records); !fine)
        return fine;

    const Place place{line->product, report.location, report.lot, report.package};
    const Quantity lost = inventory::releaseAt(line->id, place, report.quantity, books);
    if (reason->quarantines) {
        if (const auto gone
            = inventory::quarantineUnits(line->warehouse, place, report.quantity, books);
            !gone)
            return gone;
    }
    if (reason->adjusts) {
        if (const auto gone = writeOff(*line, place, books); !gone)
            return gone;
    }
    if (reason->locks)
        inventory::lock(place, books);
    findElsewhere(*line, place, lost, reason->reallocates, books);
    if (reason->decrements) {
        if (const auto given = giveUp(line->id, books); !given)
            return given;
    }
    if (reason->blocks)
        block(*line, place.location, report.reason, books);
    if (reason->reprints)
        ask(TaskKind::ReprintLabel, line->warehouse, place, {}, report.reason, books);
    // Owed until somebody attaches one to the line.
    if (reason->needsPhoto && !documents::isShown(line->id.value, books.records))
        inventory::open({.warehouse = line->warehouse,
                         .kind = TaskKind::TakePhoto,
                         .location = place.location,
                         .product = place.product,
                         .lot = place.lot,
                         .package = place.package,
                         .quantity = report.quantity,
                         .reason = report.reason,
                         .document = line->id.value},
                        books);
    if (reason->counts)
        ask(TaskKind::CountLocation, line->warehouse, place, report.quantity, report.reason, books);
    if (reason->replenishes)
        inventory::askReplenishment(line->warehouse, place, report.quantity, report.reason, books);
    return {};
}

Result<> judge(const ChangeReservation &change, Books &books)
{
    const auto line = books.records.require(change.line);
    if (!line)
        return line.error();
    const Place from{line->product, change.location, change.fromLot, change.fromPackage};
    const Place to{line->product, change.location, change.toLot, change.toPackage};
    const auto held = promiseAt(line->id, from, books.records);
    if (!held)
        return held.error();
    const auto product = books.records.require(line->product);
    if (!product)
        return product.error();
    if (const auto lot = books.records.get(change.toLot); lot && lot->product != line->product)
        return Error{ErrorCode::WrongProduct, lot->name};
    if (const auto takeable
        = inventory::isTakeable(*product, change.toLot, held->quantity, books.records);
        !takeable)
        return takeable;
    if (const auto allowed
        = inventory::lotAllows(*product, change.toLot, books.occasion.businessDate, books.records);
        !allowed && !isApproved(change.line, change.toLot, books.records))
        return allowed;

    inventory::release(*held, held->quantity, books);
    if (inventory::reserveAt(*line, to, held->quantity, books) < held->quantity)
        return Error{ErrorCode::InsufficientStock, "less than that is free there"};
    return {};
}

Result<> judge(const SkipPlace &skip, Books &books)
{
    bool isAny = false;
    for (Reservation held : books.records.list<Reservation>("by_batch", skip.batch)) {
        if (!skip.batch || held.location != skip.location)
            continue;
        ++held.skips;
        books.records.put(held);
        isAny = true;
    }
    return isAny ? Result<>{} : Error{ErrorCode::NothingLeft, "nothing to take there"};
}

Result<> judge(const CheckZero &zero, Books &books)
{
    const auto batch = books.records.require(zero.batch);
    if (!batch)
        return batch.error();
    const auto location = inventory::locationOf(batch->warehouse, zero.location, books.records);
    if (!location)
        return location.error();
    if (const auto product = books.records.require(zero.product); !product)
        return product.error();
    Quantity there;
    for (const auto &quant :
         books.records.list<inventory::Quant>("place", zero.location, zero.product))
        there += quant.onHand;
    if (zero.empty == there.isZero())
        return {};
    ask(TaskKind::CountLocation, batch->warehouse,
        {.product = zero.product, .location = zero.location}, there, zero.empty ? "EMTY" : "UNXI",
        books);
    return {};
}

Result<> judge(const BlockLocation &block, Books &books)
{
    const auto batch = books.records.require(block.batch);
    if (!batch)
        return batch.error();
    auto location = inventory::locationOf(batch->warehouse, block.location, books.records);
    if (!location)
        return location.error();
    if (inventory::isVirtual(location->usage) || location->usage == Usage::Cart)
        return Error{ErrorCode::InvalidInput, "no place in the building"};
    if (!location->blocked)
        ask(TaskKind::FreeLocation, batch->warehouse, {.location = location->id}, {}, "BLKD",
            books);
    location->blocked = true;
    books.records.put(*location);
    for (const Reservation &held : books.records.list<Reservation>("by_batch", batch->id)) {
        if (held.location == location->id)
            inventory::relocate(held, books);
    }
    return {};
}

Result<> judge(const ReportLabel &report, Books &books)
{
    const auto batch = books.records.require(report.batch);
    if (!batch)
        return batch.error();
    const auto location = inventory::locationOf(batch->warehouse, report.location, books.records);
    if (!location)
        return location.error();
    if (report.product) {
        if (const auto product = books.records.require(report.product); !product)
            return product.error();
    }
    const auto tasks = books.records.list<inventory::Task>("by_open", batch->warehouse, false);
    const bool isKnown = std::ranges::any_of(tasks, [&](const inventory::Task &task) {
        return task.kind == TaskKind::ReprintLabel && task.location == report.location
            && task.product == report.product && task.lot == report.lot;
    });
    if (!isKnown)
        ask(TaskKind::ReprintLabel, batch->warehouse,
            {.product = report.product, .location = report.location, .lot = report.lot}, {}, "UNRD",
            books);
    return {};
}

} // namespace bincard::fulfilment
