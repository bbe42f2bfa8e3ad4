// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// R1 and R2 of FLOWS.md 3, for what another warehouse sent: which package or goods are these, and
// of which lot?

#include "core/floor/arrival_turn.h"
#include "core/floor/receive_turn.h"

#include "core/inventory/posting.h"
#include "core/inventory/transit_rules.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::Lot;
using inventory::WarehouseTransferLine;
using scan::Command;

/// Nobody can know what was sent before the sender says so.
bool isSent(const Turn &turn)
{
    const auto transfer = transferOf(turn.worker.arrival, turn.workspace());
    return transfer && transfer->sent;
}

/// Whether such goods may have come: sent, out of what is open here; or said twice to be here.
/// False: it was asked, or their package is to be scanned first.
bool isAwaited(Turn &turn, catalog::ProductId product)
{
    ArrivalState &state = turn.worker.arrival;
    if (!isSent(turn))
        return true;
    const auto lines = sentOf(state, product, turn.workspace());
    const auto isHere = [&](const WarehouseTransferLine &line) {
        return line.package == state.package;
    };
    const auto waiting = std::ranges::find_if(lines, isOpen);
    const bool waitsHere = std::ranges::any_of(lines, [&](const WarehouseTransferLine &line) {
        return isHere(line) && isOpen(line);
    });
    if (waitsHere)
        return true;
    const Named seen = named(turn.workspace(), product);
    if (waiting != lines.end() && !state.package) {
        turn.refuse(ErrorCode::WrongKind, seen, named(turn.workspace(), waiting->package));
        return false;
    }
    if (std::ranges::any_of(lines, isHere))
        return true; // more than was sent: asked once it is counted
    state.unexpected = turn.confirms(
        seen, {}, lines.empty() ? ErrorCode::WrongProduct : ErrorCode::OverQuantity);
    return state.unexpected;
}

/// Whether that lot or serial number was sent, out of what is open here; or is said twice to be
/// here.
bool isAwaited(Turn &turn, catalog::ProductId product, const std::string &lot, ErrorCode why)
{
    ArrivalState &state = turn.worker.arrival;
    const auto known = turn.workspace().find<Lot>("by_name", product, lot);
    const auto lines = sentOf(state, product, turn.workspace());
    const bool wasSent = std::ranges::any_of(lines, [&](const WarehouseTransferLine &line) {
        return known && line.lot == known->id && line.package == state.from;
    });
    if (wasSent || state.unexpected || !isSent(turn))
        return true;
    const Named seen{why == ErrorCode::WrongSerial ? ThingKind::Serial : ThingKind::Lot, lot};
    state.unexpected = turn.confirms(seen, {}, why);
    return state.unexpected;
}

/// Lot and date are said: judges them. Goods of ours that are expired or blocked come in all the
/// same; it is said.
void judgeArrivedLot(Turn &turn)
{
    ArrivalState &state = turn.worker.arrival;
    const auto product = turn.workspace().get(state.product);
    if (!product)
        return turn.refuse(ErrorCode::NotFound, turn.seen);
    const auto known = turn.workspace().find<Lot>("by_name", state.product, state.lot);
    Lot lot = known.value_or(Lot{.name = state.lot});
    if (!lot.expiry.ok())
        lot.expiry = state.expiry;
    const auto fine = purchase::lotArrives(*product, lot, state.expiry, turn.context.businessDate);
    state.step = ArrivalStep::Count;
    if (fine)
        return turn.accept();
    const Named seen{ThingKind::Lot, state.lot};
    const ErrorCode why = fine.error().code;
    if (why == ErrorCode::ExpiryDiffers)
        return turn.refuse(why, {ThingKind::Lot, toText(state.expiry)},
                           {ThingKind::Lot, toText(lot.expiry)});
    if (why != ErrorCode::LotRequired)
        return turn.warn(why, seen);
    if (!known)
        state.step = ArrivalStep::Expiry; // a lot that nobody knows, and goods that expire
    turn.accept();
}

bool nameLot(Turn &turn, const std::string &lot)
{
    ArrivalState &state = turn.worker.arrival;
    if (!isAwaited(turn, state.product, lot, ErrorCode::WrongLot))
        return false;
    state.lot = lot;
    judgeArrivedLot(turn);
    return true;
}

/// Goods of that product are in hand, out of what is open here.
void identifyArrived(Turn &turn, const scan::ProductMatch &match, const scan::Item &item)
{
    ArrivalState &state = turn.worker.arrival;
    const auto product = turn.workspace().get(catalog::ProductId{match.product});
    if (!product || product->service)
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    const std::string reason = state.reason;
    letGoArrived(state);
    state.reason = reason;
    state.from = state.package;
    if (!isAwaited(turn, product->id))
        return;
    if (!item.lot.empty() && product->tracking == catalog::Tracking::Lot
        && !isAwaited(turn, product->id, item.lot, ErrorCode::WrongLot))
        return;
    if (!item.serial.empty() && product->tracking == catalog::Tracking::Serial
        && !isAwaited(turn, product->id, item.serial, ErrorCode::WrongSerial))
        return;
    state.product = product->id;
    state.quantity = unitsOf(match, item, *product);
    if (item.expiry || item.bestBefore)
        state.expiry = item.expiry ? *item.expiry : *item.bestBefore;
    switch (product->tracking) {
    case catalog::Tracking::None:
        state.step = ArrivalStep::Count;
        return turn.accept();
    case catalog::Tracking::Lot:
        state.step = ArrivalStep::Lot;
        if (item.lot.empty())
            return turn.accept();
        state.lot = item.lot;
        return judgeArrivedLot(turn);
    case catalog::Tracking::Serial:
        state.quantity = Quantity::units(1);
        if (!item.serial.empty())
            return bookArrivedSerial(turn, item.serial);
        state.step = ArrivalStep::Serials;
        return turn.accept();
    }
}

/// A row of the document: goods whose label nobody can scan.
bool takeRow(Turn &turn, const std::string &code)
{
    ArrivalState &state = turn.worker.arrival;
    for (const WarehouseTransferLine &line : sentOf(state, {}, turn.workspace())) {
        if (codeOf(line, turn.workspace()) != code)
            continue;
        const auto product = turn.workspace().get(line.product);
        const auto lot = turn.workspace().get(line.lot);
        letGoArrived(state);
        state.product = line.product;
        state.from = line.package;
        state.quantity = Quantity::units(1);
        state.reason = "NOLB";
        // A serial number is on the unit, not on the list.
        const bool isSerial = product && product->tracking == catalog::Tracking::Serial;
        state.lot = lot && !isSerial ? lot->name : std::string();
        state.step = isSerial ? ArrivalStep::Serials : ArrivalStep::Count;
        turn.accept();
        return true;
    }
    return false;
}

/// The package that is open is empty; else the delivery.
void takeCommand(Turn &turn, Command command)
{
    ArrivalState &state = turn.worker.arrival;
    if (command == Command::Undo)
        return askArrivalUndo(turn);
    if (command == Command::Short) {
        state.step = ArrivalStep::Reason;
        return turn.accept();
    }
    if (state.package || state.opens || !state.reason.empty()) {
        state.package = {};
        state.opens = false;
        state.reason.clear();
        return turn.accept();
    }
    if (command == Command::Done)
        return endArrival(turn);
    turn.park();
    turn.accept();
}

std::optional<scan::Item> labelOf(Turn &turn, const scan::FoundLot &found)
{
    const auto known = turn.workspace().get(inventory::LotId{found.match.lot});
    if (!known)
        return std::nullopt;
    scan::Item item = found.item;
    (found.match.serial ? item.serial : item.lot) = known->name;
    return item;
}

} // namespace

void receiveArrivedPackage(Turn &turn, const scan::FoundPackage &found)
{
    ArrivalState &state = turn.worker.arrival;
    const Workspace &records = turn.workspace();
    const auto package = inventory::resolvePackage(inventory::PackageId{found.package}, records);
    if (!package)
        return turn.refuse(ErrorCode::WrongPackage, turn.seen);
    auto lines = inventory::linesIn(package->id, state.transfer, records);
    std::erase_if(lines, [](const WarehouseTransferLine &line) {
        return !line.sent.isPositive();
    });
    if (lines.empty() || state.opens) {
        // What nobody sent is opened: only what is in it can be said.
        if (!state.opens && !turn.confirms(turn.seen, {}, ErrorCode::WrongPackage))
            return;
        state.opens = false;
        state.package = package->id;
        return turn.accept();
    }
    if (std::ranges::none_of(lines, isOpen))
        return turn.refuse(ErrorCode::Duplicate, turn.seen, named(records, package->location));
    turn.operations.push_back(
        inventory::ReceiveTransfer{.relocation = turn.fresh<inventory::Relocation>(),
                                   .transfer = state.transfer,
                                   .warehouse = turn.context.warehouse,
                                   .package = package->id,
                                   .to = placeOfArrived(state, turn.context),
                                   .reason = state.reason});
    letGoArrived(state);
    state.package = {};
    state.step = ArrivalStep::Goods;
    turn.accept(Tone::LineDone);
}

void takeArrived(Turn &turn, const scan::Thing &thing)
{
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return receiveArrivedPackage(turn, *package);
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return identifyArrived(turn, product->match, product->item);
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing)) {
        const auto item = labelOf(turn, *lot);
        if (!item)
            return turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Product, {}});
        return identifyArrived(turn, {.product = lot->match.product}, *item);
    }
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing)) {
        if (putsArrivedAt(turn, *location))
            turn.accept();
        return;
    }
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return takeRow(turn, chosen->code) ? void() : setArrivalReason(turn, chosen->code);
    if (const auto *command = std::get_if<Command>(&thing))
        return takeCommand(turn, *command);
    turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Product, {}});
}

void takeArrivedRow(Turn &turn, const scan::Thing &thing)
{
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    if (chosen && !takeRow(turn, chosen->code))
        return turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Product, {}});
    if (chosen)
        return;
    if (!std::holds_alternative<Command>(thing))
        return takeArrived(turn, thing);
    turn.worker.arrival.step = ArrivalStep::Goods;
    turn.accept();
}

void takeArrivedLot(Turn &turn, const scan::Thing &thing)
{
    ArrivalState &state = turn.worker.arrival;
    const auto said = [&](const scan::Item &item) {
        if (item.expiry || item.bestBefore)
            state.expiry = item.expiry ? *item.expiry : *item.bestBefore;
        const std::string lot = item.lot.empty() ? state.lot : item.lot;
        if (lot.empty())
            return turn.refuse(ErrorCode::LotRequired, turn.seen, {ThingKind::Lot, {}});
        (void)nameLot(turn, lot);
    };
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        const auto known = turn.workspace().get(state.product);
        if (!known || product->match.product != state.product.value)
            return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                               named(turn.workspace(), state.product));
        if (product->item.countMicro)
            state.quantity = unitsOf(product->match, product->item, *known);
        return said(product->item);
    }
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing)) {
        if (lot->match.lot != 0 && lot->match.product != state.product.value)
            return turn.refuse(ErrorCode::WrongLot, turn.seen,
                               named(turn.workspace(), state.product));
        return said(labelOf(turn, *lot).value_or(lot->item));
    }
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing)) {
        if (turn.workspace().find<Lot>("by_name", state.product, chosen->code))
            return (void)nameLot(turn, chosen->code);
        return setArrivalReason(turn, chosen->code);
    }
    const auto *command = std::get_if<Command>(&thing);
    if (!command)
        return turn.refuse(ErrorCode::LotRequired, turn.seen, {ThingKind::Lot, {}});
    if (*command == Command::Short) {
        state.step = ArrivalStep::Reason;
    } else if (state.step == ArrivalStep::Expiry) { // the lot, again
        state.step = ArrivalStep::Lot;
        state.lot.clear();
        state.expiry = {};
    } else {
        letGoArrived(state);
        state.step = ArrivalStep::Goods;
    }
    turn.accept();
}

void takeArrivedSerial(Turn &turn, const scan::Thing &thing)
{
    ArrivalState &state = turn.worker.arrival;
    const auto take = [&](const std::string &name) {
        if (name.empty())
            return turn.refuse(ErrorCode::SerialRequired, turn.seen, {ThingKind::Serial, {}});
        if (isAwaited(turn, state.product, name, ErrorCode::WrongSerial))
            bookArrivedSerial(turn, name);
    };
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        if (product->match.product != state.product.value)
            return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                               named(turn.workspace(), state.product));
        return take(product->item.serial);
    }
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing)) {
        if (lot->match.lot != 0 && lot->match.product != state.product.value)
            return turn.refuse(ErrorCode::WrongSerial, turn.seen,
                               named(turn.workspace(), state.product));
        const auto item = labelOf(turn, *lot).value_or(lot->item);
        return take(item.serial.empty() ? item.lot : item.serial);
    }
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing)) {
        if (putsArrivedAt(turn, *location))
            turn.accept();
        return;
    }
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return setArrivalReason(turn, chosen->code);
    const auto *command = std::get_if<Command>(&thing);
    if (!command)
        return turn.refuse(ErrorCode::SerialRequired, turn.seen, {ThingKind::Serial, {}});
    if (*command == Command::Undo)
        return askArrivalUndo(turn);
    if (*command != Command::Short)
        letGoArrived(state);
    state.step = *command == Command::Short ? ArrivalStep::Reason : ArrivalStep::Goods;
    turn.accept();
}

bool takeArrivedText(Turn &turn, const std::string &typed)
{
    ArrivalState &state = turn.worker.arrival;
    if (state.step == ArrivalStep::Expiry) {
        const auto date = dateOnLabel(typed);
        if (!date) {
            turn.refuse(ErrorCode::InvalidInput, {ThingKind::Text, typed});
            return true;
        }
        state.expiry = *date;
        judgeArrivedLot(turn);
        return true;
    }
    const bool isSerial = state.step == ArrivalStep::Serials;
    if (!isSerial && state.step != ArrivalStep::Lot)
        return false;
    const auto name = nameOnLabel(typed);
    if (!name)
        turn.refuse(ErrorCode::InvalidInput, {ThingKind::Text, typed},
                    {isSerial ? ThingKind::Serial : ThingKind::Lot, {}});
    else if (!isSerial)
        (void)nameLot(turn, *name);
    else if (isAwaited(turn, state.product, *name, ErrorCode::WrongSerial))
        bookArrivedSerial(turn, *name);
    return true;
}

} // namespace bincard::floor
