// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// R3 and R6 of FLOWS.md 3, for what another warehouse sent: how many, and where do they stand?

#include "core/floor/arrival_turn.h"
#include "core/floor/receive_turn.h"

#include "core/inventory/magnitude.h"
#include "core/inventory/relocating.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using scan::Command;

void book(Turn &turn, inventory::LotId lot)
{
    const ArrivalState &state = turn.worker.arrival;
    turn.operations.push_back(
        inventory::ReceiveTransfer{.relocation = turn.fresh<inventory::Relocation>(),
                                   .transfer = state.transfer,
                                   .warehouse = turn.context.warehouse,
                                   .product = state.product,
                                   .lot = lot,
                                   .package = state.from,
                                   .quantity = state.quantity,
                                   .to = placeOfArrived(state, turn.context),
                                   .reason = state.reason});
}

/// FLOWS.md, failure 27: a number far beyond what is expected is said twice, or by two.
bool isBacked(Turn &turn, Quantity quantity)
{
    using inventory::Backing;
    ArrivalState &state = turn.worker.arrival;
    const Quantity open = expectedOf(state, turn.workspace()).open();
    switch (inventory::backingFor(quantity, {.expected = open})) {
    case Backing::None:
        return true;
    case Backing::Confirmation:
        if (!turn.confirms(named(quantity), named(open), ErrorCode::OverQuantity))
            return false;
        break;
    case Backing::Supervisor:
        if (!turn.allows(ErrorCode::OverQuantity, named(quantity), named(open)))
            return false;
        break;
    }
    state.unexpected = state.unexpected || quantity > open;
    return true;
}

void setQuantity(Turn &turn, Quantity quantity)
{
    ArrivalState &state = turn.worker.arrival;
    if (!isAmountOf(turn, state.product, quantity) || !isBacked(turn, quantity))
        return;
    state.quantity = quantity;
    turn.accept();
}

void addUnits(Turn &turn, const scan::FoundProduct &found)
{
    ArrivalState &state = turn.worker.arrival;
    const auto all = withOneMore(turn, found, state.product, state.lot, state.quantity);
    if (!all)
        return;
    state.quantity = *all;
    const bool isAll = state.quantity == expectedOf(state, turn.workspace()).open();
    turn.accept(isAll ? Tone::LineDone : Tone::Ok);
}

} // namespace

bool putsArrivedAt(Turn &turn, const scan::FoundLocation &found)
{
    const auto place
        = inventory::restingPlace(turn.context.warehouse, {found.location}, turn.workspace());
    if (!place)
        turn.refuse(place.error().code, turn.seen, {ThingKind::Location, {}});
    else if (place->blocked)
        turn.refuse(ErrorCode::LocationBlocked, turn.seen);
    else
        turn.worker.arrival.place = place->id;
    return place && !place->blocked;
}

void bookArrived(Turn &turn)
{
    ArrivalState &state = turn.worker.arrival;
    const auto product = turn.workspace().get(state.product);
    const auto transfer = transferOf(state, turn.workspace());
    if (!product || !transfer)
        return turn.refuse(ErrorCode::NotFound, turn.seen);
    const Quantity open = expectedOf(state, turn.workspace()).open();
    const bool isMore = transfer->sent && !state.unexpected && state.quantity > open;
    if (isMore && !turn.confirms(named(state.quantity), named(open), ErrorCode::OverQuantity))
        return;
    book(turn, lotNamed(turn, *product, state.lot, state.expiry));
    const bool isDone = transfer->sent && state.quantity >= open;
    letGoArrived(state);
    state.step = ArrivalStep::Goods;
    turn.accept(isDone ? Tone::LineDone : Tone::Ok);
}

void bookArrivedSerial(Turn &turn, const std::string &name)
{
    ArrivalState &state = turn.worker.arrival;
    const auto product = turn.workspace().get(state.product);
    if (!product)
        return turn.refuse(ErrorCode::NotFound, turn.seen);
    const auto known = turn.workspace().find<inventory::Lot>("by_name", product->id, name);
    if (known && isInStock(*known, turn.workspace()))
        return turn.refuse(ErrorCode::Duplicate, {ThingKind::Serial, name});
    const Expected before = expectedOf(state, turn.workspace());
    book(turn, lotNamed(turn, *product, name, {}));
    const bool isLast = before.open() == Quantity::units(1) && !state.unexpected;
    if (isLast || state.step != ArrivalStep::Serials) {
        letGoArrived(state);
        state.step = ArrivalStep::Goods;
    }
    state.reason.clear();
    state.unexpected = false;
    turn.accept(isLast ? Tone::LineDone : Tone::Ok);
}

void countArrived(Turn &turn, const scan::Thing &thing)
{
    ArrivalState &state = turn.worker.arrival;
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return addUnits(turn, *product);
    if (const auto *typed = std::get_if<scan::QuantityEntry>(&thing))
        return setQuantity(turn, {typed->quantityMicro});
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return putsArrivedAt(turn, *location) ? bookArrived(turn) : void();
    if (const auto *reason = std::get_if<scan::ExceptionCode>(&thing))
        return setArrivalReason(turn, reason->code);
    const auto *command = std::get_if<Command>(&thing);
    if (!command)
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    if (*command == Command::Done || *command == Command::Confirm)
        return bookArrived(turn);
    if (*command == Command::Short) {
        state.step = ArrivalStep::Reason;
        return turn.accept();
    }
    letGoArrived(state); // UNDO, BACK: nothing was booked yet
    state.step = ArrivalStep::Goods;
    turn.accept();
}

} // namespace bincard::floor
