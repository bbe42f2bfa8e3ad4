// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with goods that another warehouse sent, the way back, and R7 of FLOWS.md 3: the
// end.

#include "core/floor/arrival_turn.h"

#include "core/catalog/reason.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::Relocation;
using inventory::WarehouseTransferLine;
using scan::Command;

/// Where goods in hand go on after something was said about them.
void resume(Turn &turn)
{
    ArrivalState &state = turn.worker.arrival;
    const auto product = turn.workspace().get(state.product);
    if (!product)
        state.step = ArrivalStep::Goods;
    else if (product->tracking == catalog::Tracking::Serial)
        state.step = ArrivalStep::Serials;
    else if (product->tracking == catalog::Tracking::Lot && state.lot.empty())
        state.step = ArrivalStep::Lot;
    else
        state.step = ArrivalStep::Count;
    turn.accept();
}

/// The last that this worker received of it and that is still there.
std::optional<Relocation> lastReceived(const Turn &turn)
{
    constexpr std::size_t lookedBack = 50;
    const Range youngest{.direction = Direction::Descending, .limit = lookedBack};
    for (const auto &relocation :
         turn.workspace().list<Relocation>(youngest, "by_user", turn.context.user)) {
        if (relocation.transfer == turn.worker.arrival.transfer && !relocation.undone)
            return relocation;
    }
    return std::nullopt;
}

bool isIt(const Relocation &relocation, const scan::Thing &thing)
{
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return relocation.package && package->package == relocation.package.value;
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return relocation.lot && lot->match.lot == relocation.lot.value;
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        const bool isOther = product->lot && product->lot->lot != relocation.lot.value;
        return product->match.product == relocation.product.value && !isOther;
    }
    const auto *command = std::get_if<Command>(&thing);
    return command && *command != Command::Back;
}

void close(Turn &turn)
{
    ArrivalState &state = turn.worker.arrival;
    turn.operations.push_back(
        inventory::CloseTransfer{.transfer = state.transfer, .warehouse = turn.context.warehouse});
    const auto transfer = state.transfer;
    letGoOfArrival(state, ArrivalStep::Done);
    state.transfer = transfer;
    turn.accept(Tone::LineDone);
}

} // namespace

void setArrivalReason(Turn &turn, const std::string &code)
{
    ArrivalState &state = turn.worker.arrival;
    const bool isInHand = state.product.value != 0;
    if (code == "UNPACK" && !isInHand) {
        state.opens = true;
        return resume(turn);
    }
    if (code == "NOLB" && !isInHand) {
        state.step = ArrivalStep::Row;
        return turn.accept();
    }
    if ((code == "OVER" || code == "UNXP") && isInHand) {
        state.unexpected = true;
        return resume(turn);
    }
    if (code != "DMGD" && code != "NOLB" && code != "UNRD")
        return turn.refuse(ErrorCode::WrongKind, {ThingKind::Reason, code});
    state.reason = code;
    resume(turn);
    turn.feedback.typeIt = code == "UNRD";
}

void takeArrivalReason(Turn &turn, const scan::Thing &thing)
{
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return setArrivalReason(turn, chosen->code);
    if (std::holds_alternative<Command>(thing))
        return resume(turn);
    turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Reason, {}});
}

void askArrivalUndo(Turn &turn)
{
    ArrivalState &state = turn.worker.arrival;
    const auto last = lastReceived(turn);
    if (!last)
        return turn.refuse(ErrorCode::NothingLeft, turn.seen);
    letGoArrived(state);
    state.undo = last->id;
    state.step = ArrivalStep::Undo;
    turn.accept();
}

void takeArrivalUndo(Turn &turn, const scan::Thing &thing)
{
    ArrivalState &state = turn.worker.arrival;
    const auto relocation = turn.workspace().get(state.undo);
    const auto *command = std::get_if<Command>(&thing);
    if (!relocation || (command && *command == Command::Back)) {
        state.undo = {};
        state.step = ArrivalStep::Goods;
        return turn.accept();
    }
    if (!isIt(*relocation, thing))
        return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                           relocation->package ? named(turn.workspace(), relocation->package)
                                               : named(turn.workspace(), relocation->product));
    turn.operations.push_back(
        inventory::UndoMove{.relocation = relocation->id, .warehouse = turn.context.warehouse});
    state.undo = {};
    state.step = ArrivalStep::Goods;
    turn.accept();
}

void endArrival(Turn &turn)
{
    ArrivalState &state = turn.worker.arrival;
    const auto transfer = transferOf(state, turn.workspace());
    if (!transfer || !transfer->sent) // nobody knows yet what should come
        return turn.refuse(ErrorCode::WrongState, turn.seen,
                           {ThingKind::Document, transfer ? transfer->reference : std::string()});
    if (std::ranges::none_of(sentOf(state, {}, turn.workspace()), isOpen))
        return close(turn);
    state.step = ArrivalStep::Close;
    turn.accept(Tone::Warning);
}

void closeArrival(Turn &turn, const scan::Thing &thing)
{
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    const auto *command = std::get_if<Command>(&thing);
    if (command && *command == Command::Back) {
        turn.worker.arrival.step = ArrivalStep::Goods;
        return turn.accept();
    }
    if (command || (chosen && chosen->code == "CLOSE"))
        return close(turn);
    turn.refuse(ErrorCode::WrongKind, turn.seen);
}

} // namespace bincard::floor
