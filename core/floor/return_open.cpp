// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// V0 of FLOWS.md 7: which return it is.

#include "core/floor/return_flow.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using returns::ReturnOrder;
using scan::Command;

std::vector<ReturnOrder> openReturns(const Context &context)
{
    return context.workspace.list<ReturnOrder>("by_open", context.warehouse, false);
}

void openUnplanned(Turn &turn, sales::OrderId order)
{
    const auto made = turn.fresh<ReturnOrder>();
    turn.operations.push_back(returns::OpenUnplannedReturn{
        .warehouse = turn.context.warehouse, .returnOrder = made, .order = order});
    enterReturn(turn, made);
}

/// The order's return that is under way; without one the goods came unannounced
/// (NORM).
void openOfOrder(Turn &turn, const sales::Order &order)
{
    const Named seen{ThingKind::Document, order.reference};
    for (const ReturnOrder &known : turn.workspace().list<ReturnOrder>("by_order", order.id)) {
        if (!known.closed)
            return enterReturn(turn, known.id);
    }
    if (order.warehouse != turn.context.warehouse)
        return turn.refuse(ErrorCode::WrongLocation, seen);
    if (turn.confirms(seen, {ThingKind::Reason, std::string(unplannedCode)}))
        openUnplanned(turn, order.id);
}

/// What was sent with exactly one order names it.
bool openByOrders(Turn &turn, const std::vector<sales::OrderId> &orders)
{
    if (orders.empty())
        return false;
    const auto order = turn.workspace().get(orders.front());
    if (orders.size() > 1 || !order) {
        turn.refuse(ErrorCode::ScanAmbiguous, turn.seen, {ThingKind::Document, {}});
        return true;
    }
    openOfOrder(turn, *order);
    return true;
}

/// What waits to be mended, or came back, of returns that are over.
std::vector<returns::ReturnItem> inRepair(const Context &context)
{
    std::vector<returns::ReturnItem> items;
    for (const auto &task :
         context.workspace.list<inventory::Task>("by_open", context.warehouse, false)) {
        if (task.kind != inventory::TaskKind::Repair)
            continue;
        const auto item = context.workspace.get(returns::ReturnItemId{task.document});
        const auto order = item ? context.workspace.get(item->returnOrder) : std::nullopt;
        if (order && order->closed && isInRepair(*item))
            items.push_back(*item);
    }
    return items;
}

/// The customer has what is theirs; the goods are judged once more and put down. The first that
/// fits is it. False: none does.
template <class Fits> bool openMended(Turn &turn, Fits fits)
{
    ReturnState &state = turn.worker.returning;
    const auto items = inRepair(turn.context);
    const auto found = std::ranges::find_if(items, fits);
    if (found == items.end())
        return false;
    if (state.taken.isPositive()) {
        turn.refuse(ErrorCode::WrongState, named(turn.workspace(), state.product));
        return true;
    }
    state = ReturnState{.id = state.id, .order = found->returnOrder};
    state.mended = true;
    judgeItem(state, *found);
    turn.enter(Flow::Return);
    turn.accept();
    return true;
}

/// A serial number names its return, or the order it was sent with.
bool openByLot(Turn &turn, inventory::LotId lot)
{
    if (!lot)
        return false;
    for (const auto &item : turn.workspace().list<returns::ReturnItem>("by_lot", lot)) {
        const auto known = turn.workspace().get(item.returnOrder);
        if (!known || known->closed || item.state == returns::ItemState::Undone)
            continue;
        enterReturn(turn, known->id);
        return true;
    }
    const auto bears = [&](const returns::ReturnItem &item) {
        return item.lot == lot;
    };
    return openMended(turn, bears) || openByOrders(turn, ordersOf(lot, turn.workspace()));
}

/// Goods name a return where only one expects them, or nobody but whoever had them mended.
bool openByProduct(Turn &turn, catalog::ProductId product)
{
    std::vector<returns::ReturnOrderId> expecting;
    for (const ReturnOrder &known : openReturns(turn.context)) {
        const auto lines = turn.workspace().list<returns::ReturnLine>("by_return", known.id);
        if (std::ranges::any_of(lines, [&](const returns::ReturnLine &line) {
                return line.product == product && line.authorised > line.received;
            }))
            expecting.push_back(known.id);
    }
    if (expecting.empty())
        return openMended(turn, [&](const returns::ReturnItem &item) {
            return item.product == product;
        });
    if (expecting.size() == 1)
        enterReturn(turn, expecting.front());
    else
        turn.refuse(ErrorCode::ScanAmbiguous, turn.seen, {ThingKind::Document, {}});
    return true;
}

/// The parcel it was sent in; or a tote that still names the orders that were picked into it.
bool openByPackage(Turn &turn, inventory::PackageId package)
{
    if (!package)
        return false;
    if (const auto parcel = fulfilment::parcelIn(package, turn.workspace()))
        return openByOrders(turn, {parcel->order});
    std::vector<sales::OrderId> orders;
    for (const auto &slot : turn.workspace().list<fulfilment::Slot>("by_tote", package)) {
        const auto transfer = turn.workspace().get(slot.transfer);
        if (transfer && std::ranges::find(orders, transfer->order) == orders.end())
            orders.push_back(transfer->order);
    }
    return openByOrders(turn, orders);
}

} // namespace

void enterReturn(Turn &turn, returns::ReturnOrderId order)
{
    ReturnState &state = turn.worker.returning;
    const auto known = turn.workspace().get(order);
    const auto isOfIt = [&](const returns::ReturnItem &item) {
        return item.returnOrder == order;
    };
    if (known && known->closed && openMended(turn, isOfIt))
        return;
    if (known && known->closed)
        return turn.refuse(ErrorCode::WrongState, {ThingKind::Document, known->reference});
    // What is in hand belongs to the return that waits.
    if (state.taken.isPositive() && state.order != order)
        return turn.refuse(ErrorCode::WrongState, named(turn.workspace(), state.product));
    if (state.order != order || state.step == ReturnStep::Open) {
        state = ReturnState{.id = state.id, .order = order};
        clearHand(state);
    }
    turn.enter(Flow::Return);
    turn.accept();
}

bool openReturnByText(Turn &turn, const std::string &text)
{
    if (const auto known = returnCalled(text, turn.workspace())) {
        enterReturn(turn, known->id);
        return true;
    }
    if (const auto order = orderCalled(text, turn.workspace())) {
        openOfOrder(turn, *order);
        return true;
    }
    const auto parcel = parcelCalled(text, turn.workspace());
    if (parcel)
        return openByOrders(turn, {parcel->order});
    return false;
}

bool openReturn(Turn &turn, const scan::Thing &thing)
{
    if (isCommand(thing, Command::Back)) {
        turn.worker.returning.step = ReturnStep::Idle;
        turn.leave();
        turn.accept();
        return true;
    }
    if (chosenOf(thing) == unplannedCode) {
        if (turn.confirms({ThingKind::Reason, std::string(unplannedCode)}))
            openUnplanned(turn, {});
        return true;
    }
    if (!chosenOf(thing).empty())
        return openReturnByText(turn, std::string(chosenOf(thing)));
    if (const auto *document = std::get_if<scan::FoundDocument>(&thing))
        return openReturnByText(turn, document->reference);
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return openByPackage(turn, {package->package});
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return openByLot(turn, {lot->match.lot});
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        const inventory::LotId lot{product->lot ? product->lot->lot : 0};
        return (product->lot && product->lot->serial && openByLot(turn, lot))
            || openByProduct(turn, {product->match.product});
    }
    return false;
}

} // namespace bincard::floor
