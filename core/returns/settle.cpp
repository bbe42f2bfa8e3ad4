// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/check.h"
#include "core/returns/rules.h"
#include "core/sales/parts.h"
#include "core/sales/rules.h"

#include <algorithm>

namespace bincard::returns {

namespace {

using inventory::TaskKind;

/// Looked at by somebody, and not a serial number that only claims to be there.
bool counts(const ReturnItem &item)
{
    const bool isGraded = item.state != ItemState::Received && item.state != ItemState::Undone;
    return isGraded && item.move;
}

Quantity gradedOf(const ReturnLine &line, const Workspace &records)
{
    if (const auto parts = partsOf(line, records); !parts.empty())
        return kitsOf(parts, [&](const ReturnLine &part) {
            return gradedOf(part, records);
        });
    Quantity sum;
    for (const ReturnItem &item : records.list<ReturnItem>("by_line", line.id)) {
        if (counts(item))
            sum += item.quantity;
    }
    return sum;
}

/// The grader's reason; before anybody graded, the customer's.
std::optional<ReturnReason> reasonOf(const ReturnLine &line, const Workspace &records)
{
    for (const ReturnItem &item : records.list<ReturnItem>("by_line", line.id)) {
        if (counts(item) && item.reason)
            return records.get(item.reason);
    }
    return records.get(line.reason);
}

/// What of an order line all returns settled: nobody is paid twice.
Quantity settledOf(sales::OrderLineId id, const Workspace &records)
{
    Quantity sum;
    for (const ReturnLine &line : records.list<ReturnLine>("by_order_line", id))
        sum += line.settled;
    return sum;
}

Result<> isSettlement(const SettleReturn &settle, const ReturnLine &line, const Workspace &records)
{
    if (!settle.settlement)
        return Error{ErrorCode::InvalidInput, "a settlement has a number"};
    if (records.get(settle.settlement))
        return Error{ErrorCode::Duplicate, "settlement"};
    const auto product = records.require(line.product);
    if (!product)
        return product.error();
    if (line.kit)
        return Error{ErrorCode::WrongState, "it is settled with its kit"};
    if (!settle.quantity.isPositive())
        return Error{ErrorCode::InvalidInput, "a settlement settles something"};
    if (product->whole && !settle.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (settle.quantity > settleable(line, records)) {
        const bool isBack = line.received - line.settled >= settle.quantity;
        return Error{isBack ? ErrorCode::WrongState : ErrorCode::OverQuantity,
                     "graded first, settled once"};
    }
    if (settle.kind == SettlementKind::None)
        return {};
    if (!line.orderLine)
        return Error{ErrorCode::WrongState, "nobody knows what it was sold by"};
    if (settledOf(line.orderLine, records) + settle.quantity > shippedOf(line.orderLine, records))
        return Error{ErrorCode::OverQuantity, "more than was sent is settled"};
    return {};
}

/// The first free name of that kind: RMA7/X1, RMA7/X2.
std::string referenceFor(const ReturnOrder &order, const std::string &channel,
                         const Workspace &records)
{
    for (int n = 1;; ++n) {
        std::string name = order.reference + "/X" + std::to_string(n);
        if (!sales::orderOf(channel, name, records))
            return name;
    }
}

/// An order of its own sends what the customer gets instead; confirming it reserves.
Result<> openOrder(const SettleReturn &settle, const ReturnLine &line, const ReturnOrder &order,
                   Books &books)
{
    const std::string channel = "return";
    const bool isSame = settle.kind == SettlementKind::Replacement;
    const auto product = books.records.require(isSame ? line.product : settle.product);
    if (!product)
        return product.error();
    if (product->service)
        return Error{ErrorCode::InvalidInput, "goods go out for goods"};
    const auto before = books.records.get(order.order);
    if (const auto opened
        = sales::judge(sales::OpenOrder{.order = settle.newOrder,
                                        .warehouse = order.warehouse,
                                        .channel = channel,
                                        .reference = referenceFor(order, channel, books.records),
                                        .placedAt = books.occasion.occurredAt,
                                        .priority = before ? before->priority : 100},
                       books);
        !opened)
        return opened;
    // Known to the hub, perhaps not to this device: not looked up again.
    auto made = books.records.get(settle.newOrder);
    check(made.has_value(), "an opened order is there");
    made->customer = order.customer;
    books.records.put(*made);
    if (const auto added = sales::addLine(sales::AddOrderLine{.line = settle.newLine,
                                                              .order = settle.newOrder,
                                                              .product = product->id,
                                                              .quantity = settle.quantity},
                                          books);
        !added)
        return added;
    return sales::judge(
        sales::ConfirmOrder{.order = settle.newOrder, .transfer = settle.newTransfer}, books);
}

/// Whether the one who asks may grant that much. Nobody grants what nobody knows.
bool mayGrant(Money amount, const Books &books)
{
    const auto user = books.records.get(books.occasion.user);
    check(user.has_value(), "somebody known asks");
    const auto limit = books.records.find<RefundLimit>("by_role", user->role);
    return limit && amount.currency != Currency{} && limit->amount.currency == amount.currency
        && amount.minor <= limit->amount.minor;
}

Result<> requestRefund(Settlement &settlement, const SettleReturn &settle, const ReturnLine &line,
                       const ReturnOrder &order, Books &books)
{
    const auto amounts = refundOf(line, settle.quantity, books.records);
    if (!amounts)
        return amounts.error();
    const bool isGranted = mayGrant(amounts->paid, books);
    settlement.state = isGranted ? SettlementState::Approved : SettlementState::AwaitingApproval;
    books.records.put(RefundRequest{.id = {settlement.id.value},
                                    .warehouse = order.warehouse,
                                    .order = order.order,
                                    .customer = order.customer,
                                    .amount = amounts->paid,
                                    .fee = amounts->fee,
                                    .approved = isGranted});
    return {};
}

Result<> grant(Settlement &settlement, const SettleReturn &settle, const ReturnLine &line,
               const ReturnOrder &order, Books &books)
{
    switch (settle.kind) {
    case SettlementKind::Refund:
    case SettlementKind::Credit:
        return requestRefund(settlement, settle, line, order, books);
    case SettlementKind::Exchange:
    case SettlementKind::Replacement:
        settlement.order = settle.newOrder;
        return openOrder(settle, line, order, books);
    case SettlementKind::None:
        break;
    }
    return {};
}

} // namespace

Quantity settleable(const ReturnLine &line, const Workspace &records)
{
    const auto reason = reasonOf(line, records);
    const Quantity graded = gradedOf(line, records);
    const bool isFree = reason && reason->withoutReturn;
    return (isFree ? std::max(graded, line.authorised) : graded) - line.settled;
}

Result<Refund> refundOf(const ReturnLine &line, Quantity quantity, const Workspace &records)
{
    const auto price = records.get(Id<sales::OrderLinePrice>{line.orderLine.value});
    if (!price)
        return Refund{};
    const auto full = extend(price->price, quantity);
    if (!full)
        return full.error();
    const auto reason = reasonOf(line, records);
    const auto fee
        = divide(full->minor, reason ? reason->feePercent : 0, 100, Rounding::HalfAwayFromZero);
    if (!fee)
        return fee.error();
    const Money kept{*fee, full->currency};
    return Refund{*full - kept, kept};
}

Result<> judge(const SettleReturn &settle, Books &books)
{
    auto line = ofWarehouse(settle.returnLine, settle.warehouse, books.records);
    if (!line)
        return line.error();
    const auto order = books.records.require(line->returnOrder);
    if (!order)
        return order.error();
    if (const auto fine = isSettlement(settle, *line, books.records); !fine)
        return fine;
    Settlement made{.id = settle.settlement,
                    .warehouse = line->warehouse,
                    .returnOrder = order->id,
                    .line = line->id,
                    .kind = settle.kind,
                    .quantity = settle.quantity,
                    .requestedBy = books.occasion.user,
                    .requestedAt = books.occasion.occurredAt};
    if (const auto granted = grant(made, settle, *line, *order, books); !granted)
        return granted;
    books.records.put(made);
    line->settled += settle.quantity;
    books.records.put(*line);
    return {};
}

std::optional<access::Worth> worthOf(const ApproveSettlement &approve, const Workspace &records)
{
    if (!approve.approved)
        return std::nullopt;
    const auto refund = records.get(Id<RefundRequest>{approve.settlement.value});
    const bool isKnown = refund && refund->amount.currency != Currency{};
    return access::Worth{.subject = access::LimitSubject::Refund,
                         .amount = isKnown ? refund->amount : Money{},
                         .isKnown = isKnown};
}

Result<> judge(const ApproveSettlement &approve, Books &books)
{
    auto made = ofWarehouse(approve.settlement, approve.warehouse, books.records);
    if (!made)
        return made.error();
    if (made->state != SettlementState::AwaitingApproval)
        return Error{ErrorCode::WrongState, "decided already"};
    if (made->requestedBy == books.occasion.user)
        return Error{ErrorCode::NotAllowed, "of one's own request"};
    made->state = approve.approved ? SettlementState::Approved : SettlementState::Refused;
    made->decidedBy = books.occasion.user;
    made->decidedAt = books.occasion.occurredAt;
    books.records.put(*made);
    if (auto refund = books.records.get(Id<RefundRequest>{made->id.value})) {
        refund->approved = approve.approved;
        books.records.put(*refund);
    }
    if (approve.approved)
        return {};
    auto line = books.records.get(made->line);
    check(line.has_value(), "a settlement has a line");
    line->settled -= made->quantity;
    books.records.put(*line);
    return {};
}

} // namespace bincard::returns
