// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/parcel.h"
#include "core/inventory/rules.h"
#include "core/returns/rules.h"

#include <algorithm>

namespace bincard::returns {

namespace {

/// The order a return is about, and whose it is.
Result<> isTheirs(ReturnOrder &made, const Workspace &records)
{
    if (made.order) {
        const auto order = ofWarehouse(made.order, made.warehouse, records);
        if (!order)
            return order.error();
        if (!made.customer)
            made.customer = order->customer;
    }
    // A device holds customers in part: one that it does not know is the hub's to judge.
    if (made.customer) {
        const auto customer = records.require(made.customer);
        if (!customer && customer.error().code != ErrorCode::Unknown)
            return customer.error();
    }
    return {};
}

Result<> open(ReturnOrder made, Books &books)
{
    Workspace &records = books.records;
    if (!made.id || made.reference.empty())
        return Error{ErrorCode::InvalidInput, "a return has a number and a reference"};
    if (const auto warehouse = records.require(made.warehouse); !warehouse)
        return warehouse.error();
    if (records.get(made.id) || records.find<ReturnOrder>("by_reference", made.reference))
        return Error{ErrorCode::Duplicate, made.reference};
    if (const auto theirs = isTheirs(made, records); !theirs)
        return theirs;
    made.openedBy = books.occasion.user;
    made.openedAt = books.occasion.occurredAt;
    records.put(made);
    return {};
}

/// What of one line of a return is back or still expected.
Quantity expected(const ReturnLine &line, const Workspace &records)
{
    const auto order = records.get(line.returnOrder);
    const bool isOpen = order && !order->closed;
    return isOpen ? std::max(line.authorised, line.received) : line.received;
}

/// A day so many days later; none where the day is not known.
Date later(Date day, int days)
{
    return day.ok() ? Date{std::chrono::sys_days(day) + std::chrono::days(days)} : Date{};
}

Result<> isLine(const AddReturnLine &add, const ReturnOrder &order, const Workspace &records)
{
    const auto product = records.require(add.product);
    if (!product)
        return product.error();
    if (product->service || !add.quantity.isPositive())
        return Error{ErrorCode::InvalidInput, "a return is of goods"};
    if (product->whole && !add.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (add.returnReason) {
        if (const auto reason = records.require(add.returnReason); !reason)
            return reason.error();
    }
    if (!add.orderLine)
        return product->isExploded()
            ? Error{ErrorCode::InvalidInput, "a kit comes back as what it was sold as"}
            : Result<>{};
    const auto sold = records.require(add.orderLine);
    if (!sold)
        return sold.error();
    if (sold->order != order.order)
        return Error{ErrorCode::InvalidInput, "a line of another order"};
    if (sold->product != add.product)
        return Error{ErrorCode::WrongProduct, product->sku};
    if (comingBackOf(sold->id, records) + add.quantity > shippedOf(sold->id, records))
        return Error{ErrorCode::OverQuantity, "more than was sent"};
    return {};
}

} // namespace

Quantity shippedOf(sales::OrderLineId id, const Workspace &records)
{
    const auto line = records.get(id);
    if (!line)
        return {};
    // A house that packs ships by the parcel; in one that does not, what was picked went out.
    const bool isPacked
        = !records.list<fulfilment::Parcel>(Range{.limit = 1}, "by_order", line->order).empty();
    return isPacked ? line->shipped : line->picked;
}

Quantity returnedOf(sales::OrderLineId id, const Workspace &records)
{
    Quantity sum;
    for (const ReturnLine &line : records.list<ReturnLine>("by_order_line", id))
        sum += line.received;
    return sum;
}

Quantity comingBackOf(sales::OrderLineId id, const Workspace &records)
{
    Quantity sum;
    for (const ReturnLine &line : records.list<ReturnLine>("by_order_line", id))
        sum += expected(line, records);
    return sum;
}

Result<> judge(const AuthoriseReturn &authorise, Books &books)
{
    return open({.id = authorise.returnOrder,
                 .warehouse = authorise.warehouse,
                 .reference = authorise.reference,
                 .label = authorise.label,
                 .order = authorise.order,
                 .customer = authorise.customer,
                 .until = authorise.until},
                books);
}

Result<> judge(const OpenUnplannedReturn &unplanned, Books &books)
{
    return open({.id = unplanned.returnOrder,
                 .warehouse = unplanned.warehouse,
                 .reference = unplanned.reference.empty()
                     ? 'U' + std::to_string(unplanned.returnOrder.value)
                     : unplanned.reference,
                 .order = unplanned.order,
                 .unplanned = true},
                books);
}

Result<> judge(const AddReturnLine &add, Books &books)
{
    Workspace &records = books.records;
    auto order = ofWarehouse(add.returnOrder, add.warehouse, records);
    if (!order)
        return order.error();
    if (order->closed)
        return Error{ErrorCode::WrongState, "closed"};
    if (!add.returnLine)
        return Error{ErrorCode::InvalidInput, "a line has a number"};
    if (records.get(add.returnLine))
        return Error{ErrorCode::Duplicate, "return line"};
    if (const auto fine = isLine(add, *order, records); !fine)
        return fine;
    const auto lines = records.list<ReturnLine>("by_return", order->id);
    const ReturnLine made{.id = add.returnLine,
                          .warehouse = order->warehouse,
                          .returnOrder = order->id,
                          .orderLine = add.orderLine,
                          .product = add.product,
                          .position = static_cast<int>(lines.size()),
                          .authorised = add.quantity,
                          .reason = add.returnReason};
    records.put(made);
    if (const auto expected = expectParts(made, records); !expected)
        return expected;
    const auto reason = records.get(add.returnReason);
    if (reason && reason->windowDays > 0 && order->until == Date{}) {
        order->until = later(books.occasion.businessDate, reason->windowDays);
        records.put(*order);
    }
    return {};
}

Result<> judge(const CloseReturn &close, Books &books)
{
    auto order = ofWarehouse(close.returnOrder, close.warehouse, books.records);
    if (!order)
        return order.error();
    if (order->closed)
        return Error{ErrorCode::WrongState, "closed already"};
    for (const ReturnItem &item : books.records.list<ReturnItem>("by_return", order->id)) {
        const bool isOver = item.state == ItemState::Placed || item.state == ItemState::Undone
            || item.quantity.isZero();
        if (!isOver)
            return Error{ErrorCode::WrongState, "goods wait in quarantine"};
    }
    order->closed = true;
    books.records.put(*order);
    return {};
}

} // namespace bincard::returns
