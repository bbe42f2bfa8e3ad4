// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// V5 and V6 of FLOWS.md 7: where it goes, and what the customer gets.

#include "core/floor/return_flow.h"

namespace bincard::floor {

namespace {

using returns::Disposition;
using returns::ReturnItem;
using returns::SettlementKind;
using scan::Command;

void placeAt(Turn &turn, const ReturnItem &item, inventory::LocationId location,
             inventory::PackageId package)
{
    turn.operations.push_back(returns::PlaceReturn{.warehouse = turn.context.warehouse,
                                                   .returnItem = item.id,
                                                   .location = location,
                                                   .package = package});
    turn.accept(Tone::LineDone);
}

/// DSTX: a place where its disposition does not have it go is refused before
/// anybody walks away.
void placeIn(Turn &turn, const ReturnItem &item, inventory::LocationId id,
             inventory::PackageId package)
{
    const auto location = turn.workspace().get(id);
    if (!location)
        return turn.refuse(ErrorCode::WrongLocation, turn.seen);
    if (!returns::belongsAt(item.disposition, location->usage))
        return turn.refuse(ErrorCode::DestinationNotAllowed, turn.seen,
                           {ThingKind::Reason, codeOf(dispositionCodes, item.disposition)});
    if (location->blocked)
        return turn.refuse(ErrorCode::LocationBlocked, turn.seen);
    placeAt(turn, item, id, package);
}

bool leavesTheHouse(Disposition disposition)
{
    return disposition == Disposition::Scrap || disposition == Disposition::ToSupplier
        || disposition == Disposition::ToCustomer;
}

/// The settlement of what of the item is open yet.
void settleBy(Turn &turn, const ReturnItem &item, SettlementKind kind, catalog::ProductId product)
{
    const Quantity open = toSettle(item, turn.workspace());
    const bool sends = kind == SettlementKind::Exchange || kind == SettlementKind::Replacement;
    returns::SettleReturn made{.warehouse = turn.context.warehouse,
                               .settlement = turn.fresh<returns::Settlement>(),
                               .returnLine = item.line,
                               .kind = kind,
                               .quantity = open,
                               .product = product};
    if (sends) {
        made.newOrder = turn.fresh<sales::Order>();
        made.newLine = turn.fresh<sales::OrderLine>();
        made.newTransfer = turn.fresh<inventory::Transfer>();
    }
    turn.operations.push_back(made);
    const bool isMoney = kind == SettlementKind::Refund || kind == SettlementKind::Credit;
    // OFFL: it is asked for; who pays is not reached.
    if (isMoney && !turn.context.online)
        return turn.warn(ErrorCode::NeedsOnline,
                         {ThingKind::Reason, codeOf(settlementCodes, kind)});
    turn.accept(Tone::LineDone);
}

} // namespace

void placeReturned(Turn &turn, const scan::Thing &thing)
{
    ReturnState &state = turn.worker.returning;
    const auto item = turn.workspace().get(state.item);
    if (!item || isCommand(thing, Command::Back)) {
        clearHand(state);
        return turn.accept();
    }
    if (isCommand(thing, Command::Skip)) {
        state.leftThere = true;
        return turn.accept();
    }
    if (isCommand(thing, Command::Done)) // it stays where it is
        return placeIn(turn, *item, item->location, item->package);
    if (chosenOf(thing) == goneCode) {
        if (!leavesTheHouse(item->disposition))
            return turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Location, {}});
        if (turn.confirms(turn.seen, named(turn.workspace(), item->product)))
            placeAt(turn, *item, {}, {});
        return;
    }
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return placeIn(turn, *item, {location->location}, {});
    if (const auto *found = std::get_if<scan::FoundPackage>(&thing)) {
        const auto package = turn.workspace().get(inventory::PackageId{found->package});
        if (!package)
            return turn.refuse(ErrorCode::WrongPackage, turn.seen);
        return placeIn(turn, *item, package->location, package->id);
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Location, {}});
}

void settleWithCustomer(Turn &turn, const scan::Thing &thing)
{
    ReturnState &state = turn.worker.returning;
    const auto item = turn.workspace().get(state.item);
    const bool isLater = isCommand(thing, Command::Skip) || isCommand(thing, Command::Back)
        || chosenOf(thing) == laterCode;
    if (!item || isLater) {
        clearHand(state);
        return turn.accept();
    }
    const auto kind = valueOf(settlementCodes, chosenOf(thing));
    if (!kind)
        return turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Reason, {}});
    if (*kind == SettlementKind::Exchange) {
        state.step = ReturnStep::Exchange;
        return turn.accept();
    }
    settleBy(turn, *item, *kind, {});
}

void exchangeFor(Turn &turn, const scan::Thing &thing)
{
    ReturnState &state = turn.worker.returning;
    const auto item = turn.workspace().get(state.item);
    if (!item || isCommand(thing, Command::Back)) {
        state.step = ReturnStep::Settle;
        return turn.accept();
    }
    const auto *found = std::get_if<scan::FoundProduct>(&thing);
    const auto product
        = found ? turn.workspace().get(catalog::ProductId{found->match.product}) : std::nullopt;
    if (!product || product->service)
        return turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Product, {}});
    settleBy(turn, *item, SettlementKind::Exchange, product->id);
}

} // namespace bincard::floor
