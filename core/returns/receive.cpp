// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/batch.h"
#include "core/inventory/merge.h"
#include "core/inventory/rules.h"
#include "core/kernel/check.h"
#include "core/returns/rules.h"

#include <algorithm>

namespace bincard::returns {

namespace {

using inventory::Lot;
using inventory::MoveKind;
using inventory::Place;
using inventory::TaskKind;
using inventory::Usage;

Result<> isReceipt(const ReceiveReturn &receive, const Workspace &records)
{
    if (!receive.returnItem || !receive.returnOrder || !receive.returnLine
        || !receive.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "item, return and line have numbers"};
    if (receive.empty != receive.quantity.isZero())
        return Error{ErrorCode::InvalidInput, "an empty box has no quantity"};
    if (records.get(receive.returnItem))
        return Error{ErrorCode::Duplicate, "return item"};
    const auto warehouse = records.require(receive.warehouse);
    return warehouse ? Result<>{} : Result<>{warehouse.error()};
}

/// The return it belongs to. Goods are in the house: one that the books lack is made.
Result<ReturnOrder> orderFor(const ReceiveReturn &receive, Books &books)
{
    if (const auto known = books.records.get(receive.returnOrder)) {
        if (known->warehouse != receive.warehouse)
            return Error{ErrorCode::WrongLocation, "of another warehouse"};
        return *known;
    }
    const OpenUnplannedReturn unplanned{.warehouse = receive.warehouse,
                                        .returnOrder = receive.returnOrder};
    if (const auto opened = judge(unplanned, books); !opened)
        return opened.error();
    return books.records.require(receive.returnOrder);
}

Result<ReturnLine> lineFor(const ReceiveReturn &receive, const ReturnOrder &order, Books &books)
{
    Workspace &records = books.records;
    if (const auto known = records.get(receive.returnLine)) {
        if (known->returnOrder != order.id)
            return Error{ErrorCode::InvalidInput, "a line of another return"};
        if (known->product != receive.product)
            return Error{ErrorCode::WrongProduct, "another product's line"};
        return *known;
    }
    // What it was sold by is a claim: it counts where the order has such a line.
    const auto sold = records.get(receive.orderLine);
    const bool isOfOrder = sold && sold->order == order.order && sold->product == receive.product;
    const ReturnLine made{
        .id = receive.returnLine,
        .warehouse = order.warehouse,
        .returnOrder = order.id,
        .orderLine = isOfOrder ? sold->id : sales::OrderLineId{},
        .product = receive.product,
        .position = static_cast<int>(records.list<ReturnLine>("by_return", order.id).size())};
    records.put(made);
    return made;
}

/// The lot, or one of that name under the number given. One that ought to have a date and has none
/// is blocked: nobody sells it before somebody looked.
inventory::LotId lotFor(const ReceiveReturn &receive, const catalog::Product &product,
                        Workspace &records)
{
    if (receive.lotName.empty() || records.get(receive.lot))
        return receive.lot;
    if (const auto known = records.find<Lot>("by_name", product.id, receive.lotName))
        return known->id;
    const Lot made{.id = receive.lot ? receive.lot : records.newId<Lot>(),
                   .product = product.id,
                   .name = receive.lotName,
                   .expiry = receive.expiry,
                   .blocked = product.expires && !receive.expiry.ok()};
    if (product.tracking != catalog::Tracking::None)
        records.put(made);
    return product.tracking == catalog::Tracking::None ? receive.lot : made.id;
}

/// The quarantine that was named, or the warehouse's first where it is none (any more).
Result<inventory::Location> quarantineFor(const ReceiveReturn &receive, const Workspace &records)
{
    const auto named = records.get(receive.location);
    if (named && named->warehouse == receive.warehouse && named->usage == Usage::Quarantine)
        return *named;
    return inventory::theLocation(receive.warehouse, Usage::Quarantine, records);
}

/// A serial number that is in stock did not come from a customer: one of the two is misread.
bool isInStock(const catalog::Product &product, const Place &place, const Workspace &records)
{
    if (product.tracking != catalog::Tracking::Serial)
        return false;
    return inventory::stockAt(place, records).onHand.isPositive()
        || inventory::serialElsewhere(product, place, records);
}

bool isSoldWith(const ReturnOrder &order, catalog::ProductId product, const Workspace &records)
{
    const auto lines = records.list<sales::OrderLine>("by_order", order.order);
    return std::ranges::any_of(lines, [&](const sales::OrderLine &line) {
        return line.product == product;
    });
}

/// More than anybody agreed to take, or than was ever sent.
bool isTooMuch(const ReturnLine &line, Quantity quantity, const ReturnOrder &order,
               const Workspace &records)
{
    if (line.orderLine
        && returnedOf(line.orderLine, records) + quantity > shippedOf(line.orderLine, records))
        return true;
    return !order.unplanned && line.received + quantity > line.authorised;
}

bool isLate(const ReturnOrder &order, Date day)
{
    return order.until.ok() && day.ok() && day > order.until;
}

/// What the books doubt about it, code by code.
std::vector<std::string> doubtsOf(const ReturnItem &item, const ReturnLine &line,
                                  const ReturnOrder &order, const catalog::Product &product,
                                  const Books &books)
{
    const Workspace &records = books.records;
    std::vector<std::string> codes;
    const auto doubt = [&](bool doubtful, const char *code) {
        if (doubtful)
            codes.emplace_back(code);
    };
    const bool isKnownOrder = static_cast<bool>(order.order);
    const bool isTheirs
        = line.orderLine || line.authorised.isPositive() || isSoldWith(order, product.id, records);
    doubt(item.quantity.isZero(), "EMPB");
    doubt(product.tracking == catalog::Tracking::Serial && item.quantity.isPositive()
              && (isInStock(product, {product.id, item.location, item.lot, {}}, records)
                  || !wasSold(product, item.lot, line.orderLine, records)),
          "WSER");
    doubt(!isTheirs && (isKnownOrder || !order.unplanned), "WRNG");
    doubt(isTheirs && isTooMuch(line, item.quantity, order, records), "XQTY");
    doubt(isLate(order, books.occasion.businessDate), "LATE");
    doubt(!isKnownOrder && order.unplanned, "NORM");
    return codes;
}

/// From the customer into quarantine.
Result<> bookMove(ReturnItem &item, Books &books)
{
    const auto customer = inventory::theLocation(item.warehouse, Usage::Customer, books.records);
    if (!customer)
        return customer.error();
    const auto move = inventory::post({.warehouse = item.warehouse,
                                       .kind = MoveKind::Return,
                                       .product = item.product,
                                       .lot = item.lot,
                                       .from = customer->id,
                                       .to = item.location,
                                       .quantity = item.quantity},
                                      books);
    if (!move)
        return move.error();
    item.move = move->id;
    return {};
}

void askAbout(const ReturnItem &item, const std::vector<std::string> &codes, Books &books)
{
    for (const std::string &code : codes) {
        askAbout(item, TaskKind::ReviewReturn, code, books);
        if (code == "EMPB") // no device takes a picture yet: somebody owes it
            askAbout(item, TaskKind::TakePhoto, code, books);
    }
}

std::string join(const std::vector<std::string> &codes)
{
    std::string text;
    for (const std::string &code : codes)
        text += (text.empty() ? "" : " ") + code;
    return text;
}

} // namespace

void askAbout(const ReturnItem &item, TaskKind kind, const std::string &reason, Books &books)
{
    inventory::open({.warehouse = item.warehouse,
                     .kind = kind,
                     .location = item.location,
                     .product = item.product,
                     .lot = item.lot,
                     .quantity = item.quantity,
                     .reason = reason,
                     .document = item.id.value},
                    books);
}

void closeTasks(ReturnItemId id, TaskKind kind, Books &books)
{
    for (inventory::Task task : books.records.list<inventory::Task>("by_document", id.value)) {
        if (task.kind != kind || task.done)
            continue;
        task.done = true;
        books.records.put(task);
    }
}

bool wasSold(const catalog::Product &product, inventory::LotId lot, sales::OrderLineId line,
             const Workspace &records)
{
    const auto stock = records.list<inventory::Quant>("by_lot", product.id, lot);
    const bool isAtCustomer = std::ranges::any_of(stock, [&](const inventory::Quant &quant) {
        const auto location = records.get(quant.location);
        return quant.onHand.isPositive() && location && location->usage == Usage::Customer;
    });
    const auto picks = line
        ? records.list<fulfilment::Pick>("by_line", inventory::TransferLineId{line.value})
        : std::vector<fulfilment::Pick>{};
    if (picks.empty())
        return isAtCustomer;
    return std::ranges::any_of(picks, [&](const fulfilment::Pick &pick) {
        return pick.lot == lot && !pick.undone;
    });
}

Result<> judge(const ReceiveReturn &receive, Books &books)
{
    if (const auto fine = isReceipt(receive, books.records); !fine)
        return fine;
    const auto product = books.records.require(receive.product);
    if (!product)
        return product.error();
    if (product->isExploded())
        return Error{ErrorCode::InvalidInput, "a kit comes back as its components"};
    const auto lot = lotFor(receive, *product, books.records);
    if (!receive.empty) {
        if (const auto takeable
            = inventory::isTakeable(*product, lot, receive.quantity, books.records);
            !takeable)
            return takeable;
    }
    const auto order = orderFor(receive, books);
    if (!order)
        return order.error();
    auto line = lineFor(receive, *order, books);
    if (!line)
        return line.error();
    const auto quarantine = quarantineFor(receive, books.records);
    if (!quarantine)
        return quarantine.error();

    ReturnItem item{.id = receive.returnItem,
                    .warehouse = receive.warehouse,
                    .returnOrder = order->id,
                    .line = line->id,
                    .product = product->id,
                    .lot = receive.empty ? inventory::LotId{} : lot,
                    .quantity = receive.quantity,
                    .reason = line->reason,
                    .receivedBy = books.occasion.user,
                    .receivedAt = books.occasion.occurredAt,
                    .location = quarantine->id};
    const Place place{item.product, item.location, item.lot, {}};
    const auto doubts = doubtsOf(item, *line, *order, *product, books);
    item.exceptions = join(doubts);
    if (item.quantity.isPositive() && !isInStock(*product, place, books.records)) {
        if (const auto booked = bookMove(item, books); !booked)
            return booked;
    }
    books.records.put(item);
    line->received += item.quantity;
    keep(*line, books.records);
    askAbout(item, doubts, books);
    return {};
}

Result<> judge(const UndoReturn &undo, Books &books)
{
    auto item = ofWarehouse(undo.returnItem, undo.warehouse, books.records);
    if (!item)
        return item.error();
    if (item->state == ItemState::Undone || item->state == ItemState::Placed)
        return Error{ErrorCode::WrongState, "undone, or placed"};
    if (item->move) {
        const auto customer
            = inventory::theLocation(item->warehouse, Usage::Customer, books.records);
        if (!customer)
            return customer.error();
        const ReturnItem goods = inventory::named(*item, books.records);
        const auto place = reach(goods, books);
        if (!place)
            return place.error();
        const auto moved = inventory::post({.warehouse = item->warehouse,
                                            .kind = MoveKind::Undo,
                                            .product = goods.product,
                                            .lot = goods.lot,
                                            .from = place->location,
                                            .fromPackage = place->package,
                                            .to = customer->id,
                                            .quantity = item->quantity,
                                            .reverses = item->move},
                                           books);
        if (!moved)
            return moved.error();
    }
    auto line = books.records.get(item->line);
    check(line.has_value(), "an item has a line");
    line->received -= item->quantity;
    keep(*line, books.records);
    item->state = ItemState::Undone;
    books.records.put(*item);
    closeTasks(item->id, TaskKind::ReviewReturn, books);
    closeTasks(item->id, TaskKind::TakePhoto, books);
    closeTasks(item->id, TaskKind::Repair, books);
    // The customer got something for it already.
    if (line->settled > line->received && line->settled > line->authorised)
        askAbout(*item, TaskKind::ReviewReturn, "XQTY", books);
    return {};
}

} // namespace bincard::returns
