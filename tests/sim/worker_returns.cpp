// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The returns desk: boxes come from outside, are looked at, and go to where they belong.

#include "core/returns/rules.h"
#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace inventory;
using namespace returns;

/// A unit with that serial number stands in the building, wherever the books have it.
bool isInside(const Hand &hand, const Goods &goods)
{
    return std::ranges::any_of(hand.floor.stock(), [&](const auto &heap) {
        return heap.first.second == goods;
    });
}

/// The lot on what came back: one the device knows, or a new one.
Lot lotOn(const Hand &hand, const catalog::Product &product)
{
    auto lots = hand.seen.list<Lot>("by_name", product.id);
    const bool isSerial = product.tracking == catalog::Tracking::Serial;
    std::erase_if(lots, [&](const Lot &lot) {
        return isSerial && isInside(hand, {product.id, lot.id});
    });
    if (!lots.empty() && hand.random.percent(80))
        return hand.random.of(lots);
    Lot made{.id = fresh<Lot>(hand), .product = product.id};
    made.name = "R" + std::to_string(made.id.value);
    return made;
}

/// Some of what was sent comes back: with an authorisation, or with the number of the order alone.
std::vector<Action> sentBack(const Hand &hand)
{
    auto lines = all<sales::OrderLine>(hand.seen);
    std::erase_if(lines, [&](const sales::OrderLine &line) {
        return !(line.shipped - returnedOf(line.id, hand.seen)).isPositive();
    });
    const auto sold = any(hand, lines);
    auto picks = hand.seen.list<fulfilment::Pick>("by_line", TransferLineId{sold.id.value});
    std::erase_if(picks, [&](const fulfilment::Pick &pick) {
        return pick.undone || pick.claimed
            || (pick.lot && isInside(hand, {pick.product, pick.lot}));
    });
    const auto pick = any(hand, picks);
    if (!pick.id)
        return {};
    std::vector<Action> made;
    ReceiveReturn receive{.warehouse = hand.warehouse,
                          .returnItem = fresh<ReturnItem>(hand),
                          .orderLine = sold.id,
                          .product = pick.product,
                          .lot = pick.lot,
                          .quantity = std::min(pick.quantity, sold.shipped),
                          .location = anyPlace(hand, Usage::Quarantine)};
    if (const auto lot = hand.seen.get(pick.lot))
        receive.lotName = lot->name;
    for (const ReturnLine &line : hand.seen.list<ReturnLine>("by_order_line", sold.id)) {
        const auto order = hand.seen.get(line.returnOrder);
        if (order && !order->closed)
            std::tie(receive.returnOrder, receive.returnLine) = std::pair(order->id, line.id);
    }
    if (!receive.returnOrder) {
        receive.returnOrder = fresh<ReturnOrder>(hand);
        receive.returnLine = fresh<ReturnLine>(hand);
        made.push_back({OpenUnplannedReturn{
            .warehouse = hand.warehouse, .returnOrder = receive.returnOrder, .order = sold.order}});
    }
    Action action{receive};
    add(action.deed.done, {.place = receive.location}, {receive.product, receive.lot},
        receive.quantity);
    action.deed.told = action.deed.done;
    made.push_back(std::move(action));
    return made;
}

Action receiving(const Hand &hand)
{
    const auto product = any(hand, all<catalog::Product>(hand.seen));
    const auto order = any(hand, all<ReturnOrder>(hand.seen));
    const bool isKnown = order.id && !order.closed && hand.random.percent(50);
    ReceiveReturn receive{.warehouse = hand.warehouse,
                          .returnItem = fresh<ReturnItem>(hand),
                          .returnOrder = isKnown ? order.id : fresh<ReturnOrder>(hand),
                          .returnLine = fresh<ReturnLine>(hand),
                          .product = product.id,
                          .quantity = amount(product, hand.random.between(1, 3)),
                          .location = anyPlace(hand, Usage::Quarantine)};
    if (product.tracking != catalog::Tracking::None) {
        const Lot lot = lotOn(hand, product);
        receive.lot = lot.id;
        receive.lotName = lot.name;
    }
    if (product.tracking == catalog::Tracking::Serial)
        receive.quantity = Quantity::units(1);
    receive.empty = hand.random.percent(5);
    if (receive.empty)
        receive.quantity = {};
    Action action{receive};
    add(action.deed.done, {.place = receive.location}, {product.id, receive.lot}, receive.quantity);
    action.deed.told = action.deed.done;
    return action;
}

/// Somebody on the telephone agrees to take goods back.
std::vector<Action> authorising(const Hand &hand)
{
    const auto lines = all<sales::OrderLine>(hand.seen);
    auto sent = lines;
    std::erase_if(sent, [](const sales::OrderLine &line) {
        return !line.shipped.isPositive();
    });
    const auto sold = any(hand, sent.empty() || hand.random.percent(30) ? lines : sent);
    const auto order = hand.seen.get(sold.order).value_or(sales::Order{});
    if (!order.id)
        return {{OpenUnplannedReturn{.warehouse = hand.warehouse,
                                     .returnOrder = fresh<ReturnOrder>(hand)}}};
    const auto id = fresh<ReturnOrder>(hand);
    std::vector<Action> made{{AuthoriseReturn{.warehouse = hand.warehouse,
                                              .returnOrder = id,
                                              .reference = "RMA" + std::to_string(id.value),
                                              .order = order.id}}};
    for (const auto &line : hand.seen.list<sales::OrderLine>("by_order", order.id)) {
        if (line.picked.isPositive())
            made.push_back({AddReturnLine{.warehouse = hand.warehouse,
                                          .returnLine = fresh<ReturnLine>(hand),
                                          .returnOrder = id,
                                          .orderLine = line.id,
                                          .product = line.product,
                                          .quantity = std::min(line.picked, Quantity::units(1))}});
    }
    return made;
}

/// What the customer gets for it, and whether somebody else agrees.
std::vector<Action> settling(const Hand &hand)
{
    for (const auto &settlement : all<Settlement>(hand.seen)) {
        if (settlement.state == SettlementState::AwaitingApproval && hand.random.percent(50))
            return {{ApproveSettlement{.warehouse = hand.warehouse,
                                       .settlement = settlement.id,
                                       .approved = hand.random.percent(70)}}};
    }
    const auto lines = all<ReturnLine>(hand.seen);
    auto open = lines;
    std::erase_if(open, [&](const ReturnLine &line) {
        return !line.orderLine || !settleable(line, hand.seen).isPositive();
    });
    const auto line = any(hand, open.empty() || hand.random.percent(15) ? lines : open);
    return {{SettleReturn{
        .warehouse = hand.warehouse,
        .settlement = fresh<Settlement>(hand),
        .returnLine = line.id,
        .kind = hand.random.of(std::vector{SettlementKind::Refund, SettlementKind::Credit,
                                           SettlementKind::Replacement}),
        .quantity = line.received,
        .newOrder = fresh<sales::Order>(hand),
        .newLine = fresh<sales::OrderLine>(hand),
        .newTransfer = fresh<Transfer>(hand)}}};
}

std::vector<Action> atTheDesk(const Hand &hand)
{
    const auto dice = hand.random.below(10);
    if (dice < 4)
        return authorising(hand);
    if (dice < 8)
        return settling(hand);
    return {{CloseReturn{.warehouse = hand.warehouse,
                         .returnOrder = any(hand, all<ReturnOrder>(hand.seen)).id}}};
}

Disposition anyDisposition(const Hand &hand)
{
    return hand.random.of(std::vector{Disposition::Restock, Disposition::Restock,
                                      Disposition::Scrap, Disposition::Hold,
                                      Disposition::ToSupplier, Disposition::Refurbish});
}

/// Carries it from where the device has it to where it is to go, or simply to a shelf.
std::vector<Action> placing(const Hand &hand, const ReturnItem &item)
{
    const Spot from{.place = item.location};
    const Goods goods{item.product, item.lot};
    if (hand.floor.at(from, goods) < item.quantity || !item.quantity.isPositive())
        return {};
    PlaceReturn place{.warehouse = hand.warehouse, .returnItem = item.id};
    if (item.disposition == Disposition::Restock || hand.random.percent(5))
        place.location = anyPlace(hand, Usage::Storage);
    else if (item.disposition == Disposition::Refurbish)
        place.location = anyPlace(hand, Usage::Staging);
    else if (item.disposition == Disposition::Hold)
        place.location = anyPlace(hand, Usage::Quarantine);
    Action action{place};
    add(action.deed.done, from, goods, -item.quantity);
    if (place.location)
        add(action.deed.done, {.place = place.location}, goods, item.quantity);
    action.deed.told = action.deed.done;
    return {action};
}

/// Scanned by mistake: it goes out again.
std::vector<Action> undoing(const Hand &hand, const ReturnItem &item)
{
    const Spot from{.place = item.location};
    const Goods goods{item.product, item.lot};
    if (hand.floor.at(from, goods) < item.quantity)
        return {};
    Action action{UndoReturn{.warehouse = hand.warehouse, .returnItem = item.id}};
    add(action.deed.done, from, goods, -item.quantity);
    action.deed.told = action.deed.done;
    return {action};
}

std::vector<Action> goingOn(const Hand &hand, const ReturnItem &item)
{
    if (hand.random.percent(4))
        return undoing(hand, item);
    if (hand.random.percent(6))
        return {{anyPicture(hand, {documents::SubjectKind::ReturnItem, item.id.value})}};
    switch (item.state) {
    case ItemState::Received:
        return {{GradeReturn{.warehouse = hand.warehouse,
                             .returnItem = item.id,
                             .grade = static_cast<Grade>(hand.random.between(1, 6)),
                             .check = CheckResult::Passed}}};
    case ItemState::Graded:
        return {{DisposeReturn{.warehouse = hand.warehouse,
                               .returnItem = item.id,
                               .disposition = anyDisposition(hand),
                               .deviation = "seen"}}};
    case ItemState::AwaitingApproval:
        return {{ApproveDisposition{.warehouse = hand.warehouse,
                                    .returnItem = item.id,
                                    .approved = hand.random.percent(70)}}};
    case ItemState::Disposed:
        return placing(hand, item);
    case ItemState::Placed:
    case ItemState::Undone:
        break;
    }
    return {};
}

} // namespace

std::vector<Action> returnsAction(const Hand &hand)
{
    if (hand.random.percent(20))
        return atTheDesk(hand);
    auto items = all<ReturnItem>(hand.seen);
    std::erase_if(items, [](const ReturnItem &item) {
        return item.state == ItemState::Placed || item.state == ItemState::Undone;
    });
    if (items.empty() || hand.random.percent(25)) {
        auto back = hand.random.percent(60) ? sentBack(hand) : std::vector<Action>{};
        return back.empty() ? std::vector<Action>{receiving(hand)} : back;
    }
    return goingOn(hand, hand.random.of(items));
}

} // namespace bincard::sim
