// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders that are held or changed after they were confirmed, as far as walks and boxes are
// concerned.

#include "core/fulfilment/parcel_rules.h"
#include "core/fulfilment/rules.h"
#include "core/kernel/check.h"
#include "core/sales/pricing.h"
#include "core/sales/rules.h"

namespace bincard::fulfilment {

namespace {

using inventory::TaskKind;
using inventory::Transfer;

constexpr auto allFields = sales::ChangeOrder::promised | sales::ChangeOrder::sent
    | sales::ChangeOrder::urgent | sales::ChangeOrder::settled;

/// The box goes with another carrier, or faster: what is on it says something else.
void sendOtherwise(Parcel parcel, CarrierServiceId service, Books &books)
{
    const bool isLabelled = parcel.labelledFor != 0 || labelOf(parcel.id, books.records);
    const std::string reason(nameOf(ErrorCode::NotLabelled));
    parcel.service = service;
    if (isLabelled) {
        voidLabelOf(parcel, reason, books);
        parcel.tracking.clear();
        parcel.labelled = false;
        parcel.labelledFor = 0;
        parcel.closed = false;
    }
    books.records.put(parcel);
    if (isLabelled)
        askAbout(parcel, TaskKind::RelabelParcel, reason, books);
}

} // namespace

Result<> judgeAdd(const sales::AddOrderLine &add, Books &books)
{
    if (const auto added = sales::addLine(add, books); !added)
        return added;
    const auto order = books.records.get(add.order);
    const auto line = books.records.get(add.line);
    check(order && line, "a line was added to an order");
    const auto pickings = order->confirmed ? sales::pickingsOf(*line, books.records)
                                           : std::vector<inventory::TransferLine>{};
    if (!pickings.empty())
        reopen(pickings.front().transfer, books);
    if (const auto hold = sales::unpricedHold(add, books.records)) {
        if (const auto held = judgeHold(*hold, books); !held)
            return held;
    }
    return askCredit(*line, books);
}

Result<> judgePrice(const sales::ChangePrice &change, Books &books)
{
    const auto before = books.records.get(Id<sales::OrderLinePrice>{change.line.value});
    if (const auto changed = sales::changePrice(change, books); !changed)
        return changed;
    // What costs less is nobody's risk.
    if (before && change.price.micro <= before->price.micro)
        return {};
    const auto line = books.records.get(change.line);
    check(line.has_value(), "a price is a line's");
    return askCredit(*line, books);
}

Result<> askCredit(const sales::OrderLine &line, Books &books)
{
    const auto hold = sales::lateCreditHold(line, books.records);
    return hold ? judgeHold(*hold, books) : Result<>{};
}

Result<> judgeHold(const sales::HoldOrder &hold, Books &books)
{
    for (const Transfer &transfer : books.records.list<Transfer>("by_order", hold.order)) {
        if (const auto left = leaveWalk(transfer.id, books); !left)
            return left;
    }
    return sales::hold(hold, books);
}

Result<> judgeChange(const sales::ChangeOrder &change, Books &books)
{
    Workspace &records = books.records;
    auto order = records.require(change.order);
    if (!order)
        return order.error();
    if (change.fields == 0 || (change.fields & ~allFields) != 0)
        return Error{ErrorCode::InvalidInput, "a change says what it changes"};
    if (sales::isOver(order->id, records))
        return Error{ErrorCode::WrongState, "nothing of it is here or to come"};
    const auto isMeant = [&](std::int64_t field) {
        return (change.fields & field) != 0;
    };
    const bool isOtherService
        = isMeant(sales::ChangeOrder::sent) && change.service != order->service;
    if (isOtherService && change.service) {
        if (const auto service = records.require(change.service); !service)
            return service.error();
    }
    if (isMeant(sales::ChangeOrder::promised))
        order->promisedAt = change.promisedAt;
    if (isMeant(sales::ChangeOrder::urgent))
        order->priority = change.priority;
    if (isOtherService)
        order->service = change.service;
    if (isMeant(sales::ChangeOrder::settled))
        order->paid = change.paid;
    records.put(*order);
    for (Transfer transfer : records.list<Transfer>("by_order", order->id)) {
        transfer.cutOff = order->promisedAt;
        transfer.priority = order->priority;
        records.put(transfer);
    }
    if (!isOtherService)
        return {};
    for (const Parcel &parcel : records.list<Parcel>("by_order", order->id)) {
        if (!parcel.manifest && !isGone(parcel, records))
            sendOtherwise(parcel, change.service, books);
    }
    return {};
}

} // namespace bincard::fulfilment
