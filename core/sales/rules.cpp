// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/rules.h"

#include "core/catalog/kit.h"
#include "core/inventory/merge.h"
#include "core/inventory/reservation.h"
#include "core/kernel/check.h"
#include "core/sales/credit.h"
#include "core/sales/kits.h"
#include "core/sales/parts.h"
#include "core/sales/pricing.h"

#include <algorithm>

namespace bincard::sales {

namespace {

using inventory::Transfer;
using inventory::TransferLine;

/// One line of picking for one line of goods. It bears the order line's number, so that a device
/// which confirms offline can name it.
void openTransferLine(const OrderLine &line, const Transfer &transfer, Books &books)
{
    const TransferLine made{.id = {line.id.value},
                            .warehouse = line.warehouse,
                            .transfer = transfer.id,
                            .orderLine = line.id,
                            .product = inventory::standingFor(line.product, books.records),
                            .position = line.position,
                            .needed = line.open()};
    books.records.put(made);
    books.changedLines.insert(made.id);
    inventory::reserve(made, made.needed, books);
}

/// How picking stands that is made for an order.
inventory::OnHold standingOf(const Order &order, const Workspace &records)
{
    if (order.hold.empty())
        return inventory::OnHold::No;
    return reservesWhileHeld(order, records) ? inventory::OnHold::KeepsStock
                                             : inventory::OnHold::LeavesStock;
}

/// What the floor is to do for an order. Of a held one it is confirmed for its stock only.
Transfer newTransfer(inventory::TransferId id, const Order &order, Books &books)
{
    const bool isEarly = toNumber(order.reserveFrom) > toNumber(books.occasion.businessDate);
    const Transfer transfer{.id = id,
                            .warehouse = order.warehouse,
                            .order = order.id,
                            .reference = order.reference,
                            .priority = order.priority,
                            .cutOff = order.promisedAt,
                            .reserveFrom = isEarly ? order.reserveFrom : Date{},
                            .onHold = standingOf(order, books.records)};
    books.records.put(transfer);
    return transfer;
}

/// The transfer that a late line belongs to. An order of services had none so far: it bears that
/// line's number, so that whoever adds the line can name it.
Transfer transferFor(const Order &order, const OrderLine &late, Books &books)
{
    const auto known = books.records.list<Transfer>("by_order", order.id);
    return known.empty() ? newTransfer({late.id.value}, order, books) : known.front();
}

/// The lines of goods of which anybody wants some.
std::vector<OrderLine> wantedOf(OrderId order, const Workspace &records)
{
    auto lines = records.list<OrderLine>("by_order", order);
    std::erase_if(lines, [&](const OrderLine &line) {
        const auto product = records.get(line.product);
        check(product.has_value(), "an order line has a product");
        return product->service || !line.open().isPositive();
    });
    return lines;
}

/// The picking of these lines; of a kit that is sold as its components, of each of them.
Result<> openPicking(const std::vector<OrderLine> &lines, const Transfer &transfer, Books &books)
{
    for (const OrderLine &line : lines) {
        const auto goods = goodsOf(line, books.records);
        if (!goods)
            return goods.error();
        for (const OrderLine &one : *goods)
            openTransferLine(one, transfer, books);
    }
    return {};
}

/// From now on it gets stock like any other order.
void endWaiting(OrderId order, Workspace &records)
{
    for (Transfer transfer : records.list<Transfer>("by_order", order)) {
        if (transfer.reserveFrom == Date{})
            continue;
        transfer.reserveFrom = {};
        records.put(transfer);
    }
}

/// What nobody found, then what was reported missing, then what is promised.
void giveUp(TransferLine line, Quantity quantity, Books &books)
{
    Quantity rest = quantity - std::min(quantity, inventory::unfoundOf(line, books.records));
    const Quantity missing = std::min(rest, line.missing);
    line.missing -= missing;
    rest -= missing;
    const Quantity released = inventory::releaseLine(line.id, rest, books);
    check(released == rest, "a line needs no more than it has");
    line.needed -= quantity;
    books.records.put(line);
    books.changedLines.insert(line.id);
}

} // namespace

namespace {

/// Whether of all goods that anybody wants that much is done: packed, or shipped.
bool isDone(OrderId order, Quantity OrderLine::*done, const Workspace &records)
{
    const auto lines = records.list<OrderLine>("by_order", order);
    bool isService = false;
    bool isGoods = false;
    for (const OrderLine &line : lines) {
        const Quantity wanted = line.ordered - line.cancelled;
        const auto product = records.get(line.product);
        if (!wanted.isPositive())
            continue;
        if (product && product->service)
            isService = true;
        else if (line.*done < wanted)
            return false;
        else
            isGoods = true;
    }
    return isGoods || (!isService && !lines.empty());
}

} // namespace

bool isPacked(OrderId order, const Workspace &records)
{
    return isDone(order, &OrderLine::packed, records);
}

bool isOver(OrderId order, const Workspace &records)
{
    return isDone(order, &OrderLine::shipped, records);
}

std::optional<TransferLine> pickingOf(OrderLineId line, const Workspace &records)
{
    const auto lines = records.list<TransferLine>("by_order_line", line);
    return lines.empty() ? std::nullopt : std::optional(lines.front());
}

std::vector<TransferLine> pickingsOf(const OrderLine &line, const Workspace &records)
{
    auto pickings = records.list<TransferLine>("by_order_line", line.id);
    for (const SoldComponent &component : componentsOf(line, records)) {
        for (const OrderLine &part : component.lines) {
            if (const auto picking = pickingOf(part.id, records))
                pickings.push_back(*picking);
        }
    }
    return pickings;
}

Result<> judge(const OpenOrder &open, Books &books)
{
    Workspace &records = books.records;
    if (!open.order || open.reference.empty() || open.part < 0)
        return Error{ErrorCode::InvalidInput, "an order has a number and a reference"};
    if (records.get(open.order))
        return Error{ErrorCode::Duplicate, open.reference};
    if (const auto free = isFreePart(open.channel, open.reference, open.part, records); !free)
        return free;
    if (const auto warehouse = records.require(open.warehouse); !warehouse)
        return warehouse.error();
    if (open.customer) {
        if (const auto customer = records.require(open.customer); !customer)
            return customer.error();
    }
    records.put(Order{.id = open.order,
                      .warehouse = open.warehouse,
                      .channel = open.channel,
                      .reference = open.reference,
                      .customer = open.customer,
                      .placedAt = open.placedAt,
                      .promisedAt = open.promisedAt,
                      .priority = open.priority,
                      .service = open.service,
                      .part = open.part,
                      .reserveFrom = open.reserveFrom,
                      .paid = open.paid});
    if (!open.hold.empty())
        holdAtFirst(open, books);
    return {};
}

Result<> addLine(const AddOrderLine &add, Books &books)
{
    Workspace &records = books.records;
    const auto order = records.require(add.order);
    if (!order)
        return order.error();
    if (order->confirmed && isPacked(order->id, records))
        return Error{ErrorCode::WrongState, "all of it is packed, gone or cancelled"};
    const auto product = records.require(add.product);
    if (!product)
        return product.error();
    const bool priced = add.price.micro == 0 || add.price.currency != Currency{};
    if (!add.line || !add.quantity.isPositive() || !priced)
        return Error{ErrorCode::InvalidInput, "a line has a number, a quantity, a currency"};
    if (product->whole && !add.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (records.get(add.line))
        return Error{ErrorCode::Duplicate, "order line"};
    const OrderLine line{.id = add.line,
                         .warehouse = order->warehouse,
                         .order = add.order,
                         .product = add.product,
                         .position = add.position,
                         .ordered = add.quantity};
    records.put(line);
    const auto price = add.price.currency != Currency{}
        ? std::optional(add.price)
        : latePrice(*order, line, books.occasion.businessDate, records);
    if (price)
        records.put(OrderLinePrice{.id = {add.line.value}, .price = *price});
    if (product->service)
        return {};
    if (product->isExploded()) {
        if (const auto shares = catalog::explode(*product, records); !shares)
            return shares.error();
    }
    return order->confirmed ? openPicking({line}, transferFor(*order, line, books), books)
                            : Result<>{};
}

Result<> judge(const ConfirmOrder &confirm, Books &books)
{
    Workspace &records = books.records;
    auto order = records.require(confirm.order);
    if (!order)
        return order.error();
    if (order->confirmed || records.list<OrderLine>("by_order", order->id).empty())
        return Error{ErrorCode::WrongState, "confirmed already, or without lines"};
    if (!order->hold.empty() && !reservesWhileHeld(*order, records))
        return Error{ErrorCode::OrderHeld, order->hold};
    if (!confirm.transfer)
        return Error{ErrorCode::InvalidInput, "a transfer has a number"};
    if (records.get(confirm.transfer))
        return Error{ErrorCode::Duplicate, "transfer"};
    if (order->customer && !order->paid) {
        holdBeyondCredit(*order, {confirm.transfer.value}, books);
        order = records.require(confirm.order); // it says what holds it
    }
    order->confirmed = true;
    records.put(*order);

    const auto wanted = wantedOf(order->id, records);
    if (wanted.empty())
        return {};
    return openPicking(wanted, newTransfer(confirm.transfer, *order, books), books);
}

Result<Quantity> cancel(const CancelOrderLine &cancel, Books &books)
{
    auto line = books.records.require(cancel.line);
    if (!line)
        return line.error();
    if (!cancel.quantity.isPositive())
        return Error{ErrorCode::InvalidInput, "a cancellation takes something back"};
    if (const auto product = books.records.require(line->product);
        product && product->whole && !cancel.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (cancel.quantity > line->ordered - line->cancelled)
        return Error{ErrorCode::OverQuantity, "less than that is uncancelled"};

    const Quantity unpicked = std::min(cancel.quantity, line->open());
    line->cancelled += cancel.quantity;
    books.records.put(*line);
    const auto picking = pickingOf(line->id, books.records);
    if (!picking)
        return Quantity{};
    giveUp(*picking, unpicked, books);
    return cancel.quantity - unpicked;
}

Result<> judge(const ReserveOrder &reserve, Books &books)
{
    const auto order = books.records.require(reserve.order);
    if (!order)
        return order.error();
    if (!order->confirmed)
        return Error{ErrorCode::WrongState, "not confirmed"};
    for (const Transfer &transfer : books.records.list<Transfer>("by_order", order->id)) {
        if (transfer.onHold == inventory::OnHold::LeavesStock)
            return Error{ErrorCode::OrderHeld, order->hold};
    }
    endWaiting(order->id, books.records);
    for (const OrderLine &orderLine : books.records.list<OrderLine>("by_order", order->id)) {
        auto line = pickingOf(orderLine.id, books.records);
        if (!line)
            continue;
        line->missing = {};
        books.records.put(*line);
        inventory::reserve(*line, inventory::unfoundOf(*line, books.records), books);
    }
    return {};
}

void keep(const OrderLine &line, Books &books)
{
    books.records.put(line);
    if (line.kit)
        books.changedKits.insert(line.kit);
}

void follow(Books &books)
{
    for (const auto id : books.changedLines) {
        const auto line = books.records.get(id);
        check(line.has_value(), "a changed line is there");
        auto orderLine = books.records.get(line->orderLine);
        check(orderLine.has_value(), "a line of picking has an order line");
        orderLine->reserved = inventory::reservedFor(id, books.records);
        orderLine->picked = line->picked;
        keep(*orderLine, books);
    }
    for (const OrderLineId id : books.changedKits) {
        const auto kit = books.records.get(id);
        check(kit.has_value(), "a part has the line of its kit");
        const OrderLine after = following(*kit, componentsOf(*kit, books.records));
        if (rowOf(after) != rowOf(*kit))
            books.records.put(after);
    }
}

} // namespace bincard::sales
