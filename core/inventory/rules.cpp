// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/rules.h"

#include "core/access/approval.h"
#include "core/inventory/task_rules.h"

namespace bincard::inventory {

namespace {

constexpr std::string_view openingReason = "Opening";

/// Real stock at rest: neither in somebody's hands nor outside the walls.
bool isAdjustable(const Location &location)
{
    return !isVirtual(location.usage) && location.usage != Usage::Cart;
}

/// A package that stands nowhere yet comes to stand where its first goods are.
Result<> standsAt(PackageId id, const Location &location, Workspace &records)
{
    if (!id)
        return {};
    auto package = records.require(id);
    if (!package)
        return package.error();
    if (package->warehouse != location.warehouse)
        return Error{ErrorCode::WrongPackage, "of another warehouse"};
    if (package->location && package->location != location.id)
        return Error{ErrorCode::WrongPackage, "it stands elsewhere"};
    package->location = location.id;
    records.put(*package);
    return {};
}

Result<> isNewSerial(const catalog::Product &product, const Place &place, const Workspace &records)
{
    if (product.tracking != catalog::Tracking::Serial)
        return {};
    if (stockAt(place, records).onHand.isPositive() || serialElsewhere(product, place, records))
        return Error{ErrorCode::Duplicate, "the serial number is in stock"};
    return {};
}

Result<> checkAdjustment(const AdjustStock &adjust, const catalog::Product &product,
                         const Location &location, Workspace &records)
{
    const bool adds = adjust.quantity.isPositive();
    const Quantity amount = adds ? adjust.quantity : -adjust.quantity;
    if (const auto takeable = isTakeable(product, adjust.lot, amount, records); !takeable)
        return takeable;
    if (!isAdjustable(location))
        return Error{ErrorCode::DestinationNotAllowed, location.code};
    if (const auto stands = standsAt(adjust.package, location, records); !stands)
        return stands;
    const Place place{adjust.product, adjust.location, adjust.lot, adjust.package};
    return adds ? isNewSerial(product, place, records) : Result<>{};
}

/// What only a count, or whoever decides about one, settles: nobody knows better what is there.
bool isCounted(TaskKind kind)
{
    return kind == TaskKind::CountLocation || kind == TaskKind::RecountLine
        || kind == TaskKind::ApproveCount;
}

} // namespace

Result<> isTakeable(const catalog::Product &product, LotId lot, Quantity quantity,
                    const Workspace &records)
{
    if (!quantity.isPositive() || product.service)
        return Error{ErrorCode::InvalidInput, "no goods"};
    if (product.whole && !quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product.sku};
    if (product.tracking == catalog::Tracking::None)
        return lot ? Result<>{Error{ErrorCode::WrongLot, "the product has no lots"}} : Result<>{};
    if (!lot)
        return Error{product.tracking == catalog::Tracking::Lot ? ErrorCode::LotRequired
                                                                : ErrorCode::SerialRequired,
                     product.sku};
    const auto record = records.require(lot);
    if (!record)
        return record.error();
    if (record->product != product.id)
        return Error{ErrorCode::WrongLot, record->name};
    if (product.tracking == catalog::Tracking::Serial && quantity != Quantity::units(1))
        return Error{ErrorCode::InvalidInput, "a serial number is one unit"};
    return {};
}

Result<Location> locationOf(WarehouseId warehouse, LocationId id, const Workspace &records)
{
    auto location = records.require(id);
    if (location && location->warehouse != warehouse)
        return Error{ErrorCode::WrongLocation, "of another warehouse"};
    return location;
}

Result<> judge(const AdjustStock &adjust, Books &books)
{
    const auto product = books.records.require(adjust.product);
    if (!product)
        return product.error();
    const auto location = locationOf(adjust.warehouse, adjust.location, books.records);
    if (!location)
        return location.error();
    if (const auto fine = checkAdjustment(adjust, *product, *location, books.records); !fine)
        return fine;
    const auto outside = theLocation(adjust.warehouse, Usage::Adjustment, books.records);
    if (!outside)
        return outside.error();

    Move move{.warehouse = adjust.warehouse,
              .kind = adjust.reason == openingReason ? MoveKind::Opening : MoveKind::Adjust,
              .product = adjust.product,
              .lot = adjust.lot};
    if (adjust.quantity.isPositive()) {
        move.from = outside->id;
        move.to = adjust.location;
        move.toPackage = adjust.package;
        move.quantity = adjust.quantity;
    } else {
        move.from = adjust.location;
        move.fromPackage = adjust.package;
        move.to = outside->id;
        move.quantity = -adjust.quantity;
    }
    const auto posted = post(move, books);
    return posted ? Result<>{} : Result<>{posted.error()};
}

std::optional<access::Worth> worthOf(const AdjustStock &adjust, const Workspace &)
{
    const Quantity units = adjust.quantity < Quantity{} ? -adjust.quantity : adjust.quantity;
    return access::Worth{.subject = access::LimitSubject::StockAdjustment, .quantity = units};
}

Result<> judge(const CloseTask &close, Books &books)
{
    auto task = books.records.require(close.task);
    if (!task)
        return task.error();
    if (task->done)
        return Error{ErrorCode::WrongState, "settled already"};
    if (isCounted(task->kind))
        return Error{ErrorCode::WrongState, "a count settles it"};
    if (!task->operation.empty())
        return Error{ErrorCode::WrongState, "a decision settles it"};
    settleTask(*task, books.records);
    return {};
}

Result<> judge(const DecideHeld &decide, Books &books)
{
    const auto task = books.records.require(decide.task);
    if (!task)
        return task.error();
    if (task->warehouse != decide.warehouse)
        return Error{ErrorCode::NotAllowed, "of another warehouse"};
    const bool isRequest = task->kind == TaskKind::Approve;
    if ((task->kind != TaskKind::ReviewHeld && !isRequest) || task->operation.empty())
        return Error{ErrorCode::InvalidInput, "nothing is held by this task"};
    if (task->done)
        return Error{ErrorCode::WrongState, "decided already"};
    if (!decide.accepted && decide.reason.empty())
        return Error{ErrorCode::InvalidInput, "say why it is dismissed"};
    if (isRequest && decide.accepted && task->openedBy == books.occasion.user)
        return Error{ErrorCode::OwnRequest, "whoever asked does not approve"};
    settleTask(*task, books.records);
    access::decide({task->id.value}, decide.accepted, decide.reason, books.occasion, books.records);
    return {};
}

} // namespace bincard::inventory
