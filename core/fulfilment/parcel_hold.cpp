// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/approval.h"
#include "core/fulfilment/parcel_rules.h"
#include "core/inventory/reservation.h"

#include "core/kernel/check.h"

#include <algorithm>

namespace bincard::fulfilment {

namespace {

using inventory::Task;
using inventory::TaskKind;

inventory::LocationId standsAt(const Parcel &parcel, const Workspace &records)
{
    const auto package = records.get(parcel.package);
    return package ? package->location : inventory::LocationId{};
}

/// The first lot in it that nobody may sell today, and that no supervisor let pass.
Result<> lotsAllow(const Parcel &parcel, const Books &books)
{
    for (const ParcelLine &line : contentOf(parcel.id, books.records)) {
        const auto product = books.records.get(line.product);
        check(product.has_value(), "packed goods have a product");
        const auto allowed
            = inventory::lotAllows(*product, line.lot, books.occasion.businessDate, books.records);
        if (!allowed && !isApproved(line.line, line.lot, books.records))
            return allowed;
    }
    return {};
}

} // namespace

void askAbout(const Parcel &parcel, TaskKind kind, const std::string &reason, Books &books)
{
    const auto open = books.records.list<Task>("by_open", parcel.warehouse, false);
    const bool isAsked = std::ranges::any_of(open, [&](const Task &task) {
        return task.kind == kind && task.document == parcel.id.value && task.reason == reason;
    });
    if (isAsked)
        return;
    inventory::open({.warehouse = parcel.warehouse,
                     .kind = kind,
                     .location = standsAt(parcel, books.records),
                     .package = parcel.package,
                     .reason = reason,
                     .document = parcel.id.value},
                    books);
}

void hold(Parcel parcel, TaskKind task, const std::string &reason, Books &books)
{
    if (parcel.hold.empty()) {
        parcel.hold = reason;
        books.records.put(parcel);
    }
    askAbout(parcel, task, reason, books);
}

void settleTasks(inventory::WarehouseId warehouse, std::int64_t document,
                 std::initializer_list<TaskKind> kinds, Workspace &records)
{
    for (Task task : records.list<Task>("by_open", warehouse, false)) {
        if (task.document != document || std::ranges::find(kinds, task.kind) == kinds.end())
            continue;
        task.done = true;
        records.put(task);
    }
}

void putBackFrom(const ParcelLine &line, const inventory::Place &place, Workspace &records)
{
    const auto location = records.get(place.location);
    const bool isShelf = location && location->usage == inventory::Usage::Storage;
    for (Task task : records.list<Task>("by_open", line.warehouse, false)) {
        if (task.document != line.id.value || task.kind != TaskKind::PutBack)
            continue;
        task.location = place.location;
        task.package = place.package;
        task.done = isShelf;
        records.put(task);
    }
}

Result<> mayLeave(const Parcel &parcel, const Books &books)
{
    const auto transfer = books.records.get(parcel.transfer);
    if (transfer && transfer->cancelled)
        return Error{ErrorCode::OrderCancelled, transfer->reference};
    if (!parcel.hold.empty())
        return Error{ErrorCode::OrderHeld, parcel.hold};
    if (transfer && transfer->onHold != inventory::OnHold::No)
        return Error{ErrorCode::OrderHeld, transfer->reference};
    if (wantsNewAddress(parcel, books.records))
        return Error{ErrorCode::AddressChanged, "the label has the old address"};
    return lotsAllow(parcel, books);
}

void lotBlocked(const inventory::Lot &lot, Books &books)
{
    for (const ParcelLine &line : books.records.list<ParcelLine>("by_lot", lot.product, lot.id)) {
        const auto parcel = books.records.get(line.parcel);
        if (parcel && parcel->end == ParcelEnd::None && line.inside().isPositive())
            hold(*parcel, TaskKind::HoldParcel, std::string(nameOf(ErrorCode::LotBlocked)), books);
    }
}

Result<> judge(const HoldParcel &operation, Books &books)
{
    const auto parcel = parcelHere(operation.parcel, books.records);
    if (!parcel)
        return parcel.error();
    if (operation.reason.empty())
        return Error{ErrorCode::InvalidInput, "a parcel is held for a reason"};
    hold(*parcel, TaskKind::HoldParcel, operation.reason, books);
    return {};
}

std::optional<access::Worth> worthOf(const ReleaseParcel &, const Workspace &)
{
    return access::one(access::LimitSubject::HoldRelease);
}

Result<> judge(const ReleaseParcel &release, Books &books)
{
    auto parcel = parcelHere(release.parcel, books.records);
    if (!parcel)
        return parcel.error();
    if (parcel->hold.empty())
        return Error{ErrorCode::WrongState, "nothing holds it"};
    parcel->hold.clear();
    books.records.put(*parcel);
    settleTasks(parcel->warehouse, parcel->id.value,
                {TaskKind::HoldParcel, TaskKind::InterceptParcel}, books.records);
    settleHoldChecks(*parcel, {}, books.records);
    return {};
}

Result<> judge(const InterceptOrder &intercept, Books &books)
{
    const auto order = books.records.require(intercept.order);
    if (!order)
        return order.error();
    bool isAny = false;
    for (const Parcel &parcel : books.records.list<Parcel>("by_order", order->id)) {
        if (parcel.end != ParcelEnd::None || !parcel.closed)
            continue;
        hold(parcel, TaskKind::InterceptParcel, std::string(nameOf(ErrorCode::OrderCancelled)),
             books);
        isAny = true;
    }
    return isAny ? Result<>{}
                 : Error{ErrorCode::WrongState, "no closed parcel of it is in the building"};
}

} // namespace bincard::fulfilment
