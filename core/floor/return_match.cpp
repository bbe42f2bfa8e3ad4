// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// V1 and V2 of FLOWS.md 7: what came back, how many, and why.

#include "core/floor/return_flow.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using returns::ReturnItem;
using scan::Command;

/// What a scan says of goods.
struct Seen
{
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    std::string lotName = {};
    Date expiry = {};
    Quantity units = {};
};

std::optional<Seen> goodsIn(const scan::Thing &thing)
{
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return Seen{
            .product = {lot->match.product}, .lot = {lot->match.lot}, .units = Quantity::units(1)};
    const auto *found = std::get_if<scan::FoundProduct>(&thing);
    if (!found || found->match.product == 0)
        return std::nullopt;
    const scan::Item &item = found->item;
    Seen seen{.product = {found->match.product}, .units = {found->match.unitsMicro}};
    seen.lot = {found->lot ? found->lot->lot : 0};
    if (!seen.lot)
        seen.lotName = item.serial.empty() ? item.lot : item.serial;
    if (item.expiry)
        seen.expiry = *item.expiry;
    if (item.countMicro && *item.countMicro > 0)
        seen.units = {*item.countMicro};
    return seen;
}

bool isSerial(const catalog::Product &product)
{
    return product.tracking == catalog::Tracking::Serial;
}

/// WSER: it was not sold, or it is in stock.
bool isDoubtfulSerial(const catalog::Product &product, const ReturnState &state,
                      const Workspace &records)
{
    if (!isSerial(product))
        return false;
    const auto sold = soldBy(state, product.id, records);
    const bool isInStock = state.lot
        && inventory::serialElsewhere(product, {product.id, {}, state.lot, {}}, records);
    return isInStock || !state.lot
        || !returns::wasSold(product, state.lot, sold ? sold->id : sales::OrderLineId{}, records);
}

/// The lot is known: doubts are asked about, then the reason. Says whether the
/// answer was taken.
bool holdLot(Turn &turn, const catalog::Product &product)
{
    ReturnState &state = turn.worker.returning;
    if (isDoubtfulSerial(product, state, turn.workspace())
        && !turn.confirms(turn.seen, {ThingKind::Reason, "WSER"}, ErrorCode::WrongSerial))
        return false;
    state.step = ReturnStep::Reason;
    turn.accept();
    return true;
}

/// WRNG: neither the return nor its order knows the product. Where nobody knows
/// the order, any product is right.
bool isWrong(const ReturnState &state, catalog::ProductId product, const Workspace &records)
{
    const auto order = records.get(state.order);
    const bool isOfNobody = order && order->unplanned && !order->order;
    return !isOfNobody && !lineOfReturn(state, product, records)
        && !soldBy(state, product, records);
}

void hold(Turn &turn, const Seen &seen)
{
    const auto product = turn.workspace().get(seen.product);
    if (!product || product->service || product->isExploded())
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    ReturnState &state = turn.worker.returning;
    const ReturnState before = state;
    if (isWrong(state, product->id, turn.workspace())
        && !turn.confirms(turn.seen, {ThingKind::Reason, "WRNG"}, ErrorCode::WrongProduct))
        return;
    clearHand(state);
    state.product = product->id;
    state.taken = isSerial(*product) ? Quantity::units(1) : seen.units;
    state.typed = turn.typed;
    const bool isTracked = product->tracking != catalog::Tracking::None;
    if (isTracked) {
        state.lot = seen.lot;
        state.lotName = seen.lotName;
        state.expiry = seen.expiry;
    }
    if (isTracked && !state.lot && state.lotName.empty()) {
        state.step = ReturnStep::Lot;
        return turn.accept();
    }
    if (!holdLot(turn, *product))
        state = before;
}

/// One more of what is in hand.
void holdMore(Turn &turn, const Seen &seen)
{
    ReturnState &state = turn.worker.returning;
    const auto product = turn.workspace().get(state.product);
    if (!product || seen.product != state.product)
        return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                           named(turn.workspace(), state.product));
    if (isSerial(*product))
        return turn.refuse(ErrorCode::AlreadyScanned, turn.seen);
    const bool namesLot = seen.lot || !seen.lotName.empty();
    if (namesLot && (seen.lot != state.lot || seen.lotName != state.lotName))
        return turn.refuse(ErrorCode::WrongLot, turn.seen, named(turn.workspace(), state.lot));
    state.taken += seen.units;
    turn.accept();
}

returns::ReceiveReturn receiptOf(const Turn &turn)
{
    const ReturnState &state = turn.worker.returning;
    const auto line = lineOfReturn(state, state.product, turn.workspace());
    const auto sold = soldBy(state, state.product, turn.workspace());
    const bool isNumbered = line && !line->id.isLocal(); // a part's number is the hub's
    returns::ReceiveReturn made{.warehouse = turn.context.warehouse,
                                .returnItem = turn.fresh<ReturnItem>(),
                                .returnOrder = state.order,
                                .returnLine
                                = isNumbered ? line->id : turn.fresh<returns::ReturnLine>(),
                                .orderLine = sold ? sold->id : sales::OrderLineId{},
                                .product = state.product,
                                .lot = state.lot,
                                .lotName = state.lotName,
                                .expiry = state.expiry,
                                .quantity = state.taken,
                                .typed = state.typed};
    if (!made.lot && !made.lotName.empty())
        made.lot = turn.fresh<inventory::Lot>();
    return made;
}

/// XQTY: more than the return expects is asked about; it is received all the
/// same.
void receive(Turn &turn, returns::ReturnReasonId reason)
{
    ReturnState &state = turn.worker.returning;
    const auto order = turn.workspace().get(state.order);
    const Quantity expected = expectedOf(state, turn.workspace());
    const bool isKnown = lineOfReturn(state, state.product, turn.workspace())
        || soldBy(state, state.product, turn.workspace());
    const bool isOfNobody = order && order->unplanned && !order->order;
    if (isKnown && !isOfNobody && state.taken > expected
        && !turn.confirms(named(state.taken), named(expected), ErrorCode::OverQuantity))
        return;
    const auto receipt = receiptOf(turn);
    turn.operations.push_back(receipt);
    clearHand(state);
    state.item = receipt.returnItem;
    state.reason = reason;
    state.step = ReturnStep::Check; // settle finds the right one
    turn.accept();
}

/// EMPB: nothing was in it. It is said of the one line that is expected, or of
/// the first.
void reportEmpty(Turn &turn)
{
    const Named seen{ThingKind::Reason, std::string(emptyCode)};
    ReturnState &state = turn.worker.returning;
    const auto lines = turn.workspace().list<returns::ReturnLine>("by_return", state.order);
    const auto expected = std::ranges::find_if(lines, [](const returns::ReturnLine &line) {
        return line.authorised > line.received;
    });
    if (expected == lines.end())
        return turn.refuse(ErrorCode::NothingLeft, seen, {ThingKind::Product, {}});
    if (!turn.confirms(seen, named(turn.workspace(), expected->product)))
        return;
    turn.operations.push_back(returns::ReceiveReturn{.warehouse = turn.context.warehouse,
                                                     .returnItem = turn.fresh<ReturnItem>(),
                                                     .returnOrder = state.order,
                                                     .returnLine = expected->id,
                                                     .product = expected->product,
                                                     .empty = true});
    turn.accept(Tone::LineDone);
}

/// All is judged: the return is closed where all that was announced came, else
/// it waits.
void finish(Turn &turn)
{
    ReturnState &state = turn.worker.returning;
    if (!unfinished(state.order, turn.workspace()).empty())
        return turn.refuse(ErrorCode::WrongState, turn.seen, {ThingKind::Product, {}});
    const auto lines = turn.workspace().list<returns::ReturnLine>("by_return", state.order);
    const bool isMissing = std::ranges::any_of(lines, [](const returns::ReturnLine &line) {
        return line.authorised > line.received;
    });
    const bool isClosing = !isMissing && !lines.empty();
    if (isClosing)
        turn.operations.push_back(
            returns::CloseReturn{.warehouse = turn.context.warehouse, .returnOrder = state.order});
    state = ReturnState{.id = state.id};
    state.step = ReturnStep::Open;
    if (turn.worker.dialogue.below != Flow::Home) {
        state.step = ReturnStep::Idle;
        turn.leave();
    }
    turn.accept(Tone::LineDone);
}

void goOnWith(Turn &turn, std::string_view code)
{
    ReturnState &state = turn.worker.returning;
    for (const ReturnItem &item : offered(state.order, turn.workspace())) {
        if (std::to_string(item.id.value) != code)
            continue;
        judgeItem(state, item);
        return turn.accept();
    }
    turn.refuse(ErrorCode::NotFound, turn.seen);
}

/// The last item of the return that is not placed yet.
std::optional<ReturnItem> lastItem(const ReturnState &state, const Workspace &records)
{
    std::optional<ReturnItem> last;
    for (const ReturnItem &item : records.list<ReturnItem>("by_return", state.order)) {
        const bool isBack
            = item.state == returns::ItemState::Undone || item.state == returns::ItemState::Placed;
        if (!isBack
            && (!last
                || std::pair(item.receivedAt, item.id) > std::pair(last->receivedAt, last->id)))
            last = item;
    }
    return last;
}

} // namespace

void matchReturned(Turn &turn, const scan::Thing &thing)
{
    if (isCommand(thing, Command::Back)) {
        turn.park();
        return turn.accept();
    }
    if (isCommand(thing, Command::Undo))
        return undoReturn(turn);
    if (isCommand(thing, Command::Done))
        return finish(turn);
    if (chosenOf(thing) == emptyCode)
        return reportEmpty(turn);
    if (!chosenOf(thing).empty())
        return goOnWith(turn, chosenOf(thing));
    const auto seen = goodsIn(thing);
    if (!seen)
        return turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Product, {}});
    hold(turn, *seen);
}

void nameLot(Turn &turn, const std::string &name, Date expiry)
{
    ReturnState &state = turn.worker.returning;
    const auto product = turn.workspace().get(state.product);
    if (!product || name.empty())
        return turn.refuse(ErrorCode::LotRequired);
    const ReturnState before = state;
    const auto known = turn.workspace().find<inventory::Lot>("by_name", state.product, name);
    state.lot = known ? known->id : inventory::LotId{};
    state.lotName = known ? std::string() : name;
    state.expiry = expiry;
    state.typed = state.typed || turn.typed;
    if (!holdLot(turn, *product))
        state = before;
}

void takeLotOf(Turn &turn, const scan::Thing &thing)
{
    ReturnState &state = turn.worker.returning;
    if (isCommand(thing, Command::Back)) {
        clearHand(state);
        return turn.accept();
    }
    // NOLT: nobody can read it. It is received under the return's own number,
    // blocked.
    if (chosenOf(thing) == noLotCode) {
        const auto order = turn.workspace().get(state.order);
        if (!turn.confirms({ThingKind::Reason, std::string(noLotCode)}))
            return;
        return nameLot(
            turn, std::string(noLotCode) + '-' + (order ? order->reference : std::string()), {});
    }
    const auto seen = goodsIn(thing);
    if (!seen)
        return turn.refuse(ErrorCode::WrongKind, turn.seen, named(turn.workspace(), state.product));
    if (seen->product != state.product)
        return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                           named(turn.workspace(), state.product));
    const auto lot = turn.workspace().get(seen->lot);
    if (!lot && seen->lotName.empty())
        return turn.refuse(ErrorCode::LotRequired, turn.seen);
    nameLot(turn, lot ? lot->name : seen->lotName, seen->expiry);
}

void chooseReturnReason(Turn &turn, const scan::Thing &thing)
{
    ReturnState &state = turn.worker.returning;
    if (isCommand(thing, Command::Back)) {
        clearHand(state);
        return turn.accept();
    }
    if (const auto *quantity = std::get_if<scan::QuantityEntry>(&thing)) {
        const auto product = turn.workspace().get(state.product);
        const Quantity amount{quantity->quantityMicro};
        const bool isSensible = product && amount.isPositive() && amount.inRange()
            && (!product->whole || amount.isWhole()) && !isSerial(*product);
        if (!isSensible)
            return turn.refuse(ErrorCode::InvalidInput, named(amount));
        state.taken = amount;
        return turn.accept();
    }
    if (const auto seen = goodsIn(thing))
        return holdMore(turn, *seen);
    const auto line = lineOfReturn(state, state.product, turn.workspace());
    // The reason that the customer gave; without one it stays unknown.
    if (isCommand(thing, Command::Done) || isCommand(thing, Command::Confirm))
        return receive(turn, line ? line->reason : returns::ReturnReasonId{});
    const auto reason
        = turn.workspace().find<returns::ReturnReason>("by_code", std::string(chosenOf(thing)));
    if (!reason)
        return turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Reason, {}});
    receive(turn, reason->id);
}

void undoReturn(Turn &turn)
{
    ReturnState &state = turn.worker.returning;
    const auto item
        = state.item ? turn.workspace().get(state.item) : lastItem(state, turn.workspace());
    if (!item || item->state == returns::ItemState::Undone)
        return turn.refuse(ErrorCode::NothingLeft, {ThingKind::Command, "UNDO"});
    if (!turn.confirms(named(turn.workspace(), item->product), named(item->quantity)))
        return;
    turn.operations.push_back(
        returns::UndoReturn{.warehouse = turn.context.warehouse, .returnItem = item->id});
    clearHand(state);
    turn.accept();
}

} // namespace bincard::floor
