// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/rules.h"

#include "core/catalog/channel.h"
#include "core/inventory/reservation.h"
#include "core/sales/credit.h"

#include <algorithm>

namespace bincard::sales {

namespace {

using inventory::OnHold;
using inventory::Transfer;
using inventory::TransferLine;

/// The order says what holds it first, by its records.
void sayFirst(OrderId id, Workspace &records)
{
    auto order = records.get(id);
    if (!order)
        return;
    order->hold.clear();
    const auto open = openHoldsOf(*order, records);
    if (!open.empty())
        order->hold = codeOf(open.front().kind);
    records.put(*order);
}

/// What is promised to it is free again, before nothing more is promised.
void keepFromFloor(Transfer transfer, OnHold how, Books &books)
{
    if (how == OnHold::LeavesStock) {
        for (const TransferLine &line :
             books.records.list<TransferLine>("by_transfer", transfer.id))
            inventory::releaseLine(line.id, inventory::reservedFor(line.id, books.records), books);
    }
    transfer.onHold = how;
    books.records.put(transfer);
}

/// It may go on a walk, with what there is for it by now.
void giveToFloor(Transfer transfer, Books &books)
{
    transfer.onHold = OnHold::No;
    books.records.put(transfer);
    if (transfer.cancelled)
        return;
    for (const TransferLine &line : books.records.list<TransferLine>("by_transfer", transfer.id))
        inventory::reserve(line, inventory::unfoundOf(line, books.records), books);
}

/// The hold of that number; also the one that an order came with before holds had records.
Result<OrderHold> holdOf(OrderHoldId id, const Workspace &records)
{
    if (auto found = records.get(id))
        return *std::move(found);
    const auto order = records.get(OrderId{id.value});
    const auto open = order ? openHoldsOf(*order, records) : std::vector<OrderHold>{};
    if (!open.empty() && open.front().id == id)
        return open.front();
    return records.missing(OrderHold::description());
}

} // namespace

bool reservesWhileHeld(const Order &order, const Workspace &records)
{
    const auto channel = records.find<catalog::Channel>("by_code", order.channel);
    return channel && channel->reservesWhileHeld;
}

void holdAtFirst(const OpenOrder &open, Books &books)
{
    const HoldKind kind = holdKindOf(open.hold);
    const bool isOwnWord = kind == HoldKind::Manual && open.holdDetail.empty();
    books.records.put(OrderHold{.id = {open.order.value},
                                .warehouse = open.warehouse,
                                .order = open.order,
                                .kind = kind,
                                .detail = isOwnWord ? open.hold : open.holdDetail,
                                .heldBy = books.occasion.user,
                                .since = books.occasion.occurredAt});
    sayFirst(open.order, books.records);
}

void holdBeyondCredit(const Order &order, OrderHoldId number, Books &books)
{
    const auto why = beyondCredit(order, books.records);
    const auto before
        = why ? books.records.list<OrderHold>("by_order", order.id) : std::vector<OrderHold>{};
    const bool isDecided
        = std::ranges::find(before, HoldKind::Credit, &OrderHold::kind) != before.end();
    if (!why || isDecided)
        return;
    for (const OrderHold &open : openHoldsOf(order, books.records))
        books.records.put(open); // also the one of an old order
    books.records.put(OrderHold{.id = number,
                                .warehouse = order.warehouse,
                                .order = order.id,
                                .kind = HoldKind::Credit,
                                .detail = *why,
                                .heldBy = books.occasion.user,
                                .since = books.occasion.occurredAt});
    sayFirst(order.id, books.records);
}

std::optional<HoldOrder> lateCreditHold(const OrderLine &line, Workspace &records)
{
    const auto order = records.get(line.order);
    if (!order || !order->confirmed || !order->customer || order->paid)
        return std::nullopt;
    const auto open = openHoldsOf(*order, records);
    if (std::ranges::find(open, HoldKind::Credit, &OrderHold::kind) != open.end())
        return std::nullopt;
    const auto why = beyondCredit(*order, records);
    if (!why)
        return std::nullopt;
    const OrderHoldId own{line.id.value};
    return HoldOrder{.hold = records.get(own) ? records.newId<OrderHold>() : own,
                     .order = order->id,
                     .kind = HoldKind::Credit,
                     .detail = *why};
}

Result<> hold(const HoldOrder &hold, Books &books)
{
    const auto order = books.records.require(hold.order);
    if (!order)
        return order.error();
    if (!hold.hold)
        return Error{ErrorCode::InvalidInput, "a hold has a number"};
    if (books.records.get(hold.hold))
        return Error{ErrorCode::Duplicate, "hold"};
    if (isOver(order->id, books.records))
        return Error{ErrorCode::WrongState, "nothing of it is here or to come"};
    for (const OrderHold &before : openHoldsOf(*order, books.records))
        books.records.put(before); // also the one of an old order
    books.records.put(OrderHold{.id = hold.hold,
                                .warehouse = order->warehouse,
                                .order = order->id,
                                .kind = hold.kind,
                                .detail = hold.detail,
                                .heldBy = books.occasion.user,
                                .since = books.occasion.occurredAt});
    sayFirst(order->id, books.records);
    const OnHold how
        = reservesWhileHeld(*order, books.records) ? OnHold::KeepsStock : OnHold::LeavesStock;
    for (const Transfer &transfer : books.records.list<Transfer>("by_order", order->id)) {
        if (transfer.onHold == OnHold::No)
            keepFromFloor(transfer, how, books);
    }
    return {};
}

std::optional<access::Worth> worthOf(const ReleaseHold &, const Workspace &)
{
    return access::one(access::LimitSubject::HoldRelease);
}

Result<> judge(const ReleaseHold &release, Books &books)
{
    auto hold = holdOf(release.hold, books.records);
    if (!hold)
        return hold.error();
    if (release.reason.empty())
        return Error{ErrorCode::InvalidInput, "a hold is released for a reason"};
    if (!hold->isOpen())
        return Error{ErrorCode::WrongState, "released already"};
    hold->releasedBy = books.occasion.user;
    hold->releasedAt = books.occasion.occurredAt;
    hold->releaseReason = release.reason;
    books.records.put(*hold);
    sayFirst(hold->order, books.records);
    const auto order = books.records.get(hold->order);
    if (!order || !order->hold.empty())
        return {};
    for (const Transfer &transfer : books.records.list<Transfer>("by_order", order->id)) {
        if (transfer.onHold != OnHold::No)
            giveToFloor(transfer, books);
    }
    return {};
}

} // namespace bincard::sales
