// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// P3s and P5 of FLOWS.md 1, and undo: what is not as the books say.

#include "core/floor/pick_turn.h"
#include "core/inventory/reservation.h"

#include <algorithm>
#include <tuple>

namespace bincard::floor {

namespace {

using fulfilment::Pick;

void reportMissing(PickTurn &turn, const std::string &reason)
{
    PickState &state = turn.state;
    const Quantity want = needed(turn.walk, state);
    state.step = PickStep::Pick;
    state.reason = reason;
    if (state.counted && state.taken.isPositive()) {
        // What is in hand is booked first, and the rest reported with it.
        if (asksForTote(turn.context, turn.walk))
            return turn.accept();
        return put(turn);
    }
    turn.operations.push_back(fulfilment::ReportShort{.batch = state.batch,
                                                      .line = state.line,
                                                      .location = state.location,
                                                      .lot = state.lot,
                                                      .package = state.package,
                                                      .quantity = want,
                                                      .reason = reason});
    turn.leaveTarget();
    state.productProven = false;
    state.lotProven = false;
    turn.accept();
}

/// What the label says cannot be read: it is printed anew, and its code typed meanwhile.
void reportLabel(PickTurn &turn)
{
    const PickState &state = turn.state;
    const bool ofGoods = state.placeProven;
    turn.operations.push_back(
        fulfilment::ReportLabel{.batch = state.batch,
                                .location = state.location,
                                .product = ofGoods ? state.product : catalog::ProductId{},
                                .lot = ofGoods ? state.lot : inventory::LotId{}});
    turn.state.step = PickStep::Pick;
    turn.accept(Tone::Warning);
    turn.base.feedback.typeIt = true;
}

void blockPlace(PickTurn &turn)
{
    turn.operations.push_back(
        fulfilment::BlockLocation{.batch = turn.state.batch, .location = turn.state.location});
    turn.state.step = PickStep::Pick;
    turn.letGo();
    turn.leaveTarget();
    turn.accept();
}

void bookPutBack(PickTurn &turn, inventory::LocationId location)
{
    if (turn.state.undo)
        turn.operations.push_back(
            fulfilment::UndoPick{.pick = turn.state.undo, .location = location});
    turn.state.undo = {};
    turn.state.step = PickStep::Pick;
    turn.letGo();
    turn.leaveTarget();
    turn.accept();
}

void answerZero(PickTurn &turn, bool empty)
{
    turn.operations.push_back(fulfilment::CheckZero{.batch = turn.state.batch,
                                                    .location = turn.state.location,
                                                    .product = turn.state.product,
                                                    .empty = empty});
    turn.state.step = PickStep::Pick;
    turn.accept();
}

/// The last pick of this worker whose tote still stands on the cart.
std::optional<Pick> lastPick(const PickTurn &turn)
{
    std::optional<Pick> last;
    const auto cart = turn.walk.onCart();
    for (const auto &pick : turn.workspace().list<Pick>("by_batch", turn.state.batch)) {
        const bool onCart = std::any_of(cart.begin(), cart.end(), [&](const auto &slot) {
            return slot.tote == pick.tote;
        });
        if (pick.undone || pick.user != turn.context.user || !onCart)
            continue;
        if (!last || std::tuple(last->pickedAt, last->id) < std::tuple(pick.pickedAt, pick.id))
            last = pick;
    }
    return last;
}

} // namespace

void noteApproval(PickTurn &turn, inventory::LotId lot, const std::string &reason)
{
    turn.operations.push_back(fulfilment::ApproveException{.approval = {turn.context.ids.next()},
                                                           .batch = turn.state.batch,
                                                           .line = turn.state.line,
                                                           .lot = lot,
                                                           .reason = reason,
                                                           .approver = turn.base.approver});
}

void takeLot(PickTurn &turn, inventory::LotId lot)
{
    PickState &state = turn.state;
    const PickState before = state;
    if (lot != state.lot) {
        const auto quants = standingAt(turn.workspace(), state.location);
        const auto found = std::find_if(quants.begin(), quants.end(), [&](const auto &quant) {
            return quant.product == state.product && quant.lot == lot;
        });
        if (found == quants.end())
            return turn.refuse(ErrorCode::WrongLot, named(turn.workspace(), lot));
        turn.operations.push_back(fulfilment::ChangeReservation{.batch = state.batch,
                                                                .line = state.line,
                                                                .location = state.location,
                                                                .fromLot = state.lot,
                                                                .fromPackage = state.package,
                                                                .toLot = lot,
                                                                .toPackage = found->package});
        state.lot = lot;
        state.package = found->package;
    }
    state.placeProven = true;
    state.productProven = true;
    state.lotProven = true;
    if (state.taken.isZero()) {
        state.taken = std::min(Quantity::units(1), needed(turn.walk, before));
        state.counted = turn.policy().countEachUnit;
    }
    turn.accept();
}

void takePackage(PickTurn &turn, inventory::PackageId package)
{
    PickState &state = turn.state;
    const auto quants = turn.workspace().list<inventory::Quant>("by_package", package);
    const auto found = std::find_if(quants.begin(), quants.end(), [&](const auto &quant) {
        return quant.product == state.product && quant.onHand.isPositive();
    });
    if (found == quants.end())
        return turn.refuse(ErrorCode::WrongPackage, named(turn.workspace(), package));
    turn.operations.push_back(fulfilment::ChangeReservation{.batch = state.batch,
                                                            .line = state.line,
                                                            .location = state.location,
                                                            .fromLot = state.lot,
                                                            .fromPackage = state.package,
                                                            .toLot = found->lot,
                                                            .toPackage = package});
    state.lot = found->lot;
    state.package = package;
    state.placeProven = true;
    const auto product = turn.workspace().get(state.product);
    state.productProven = product && product->tracking != catalog::Tracking::Serial;
    state.lotProven = state.productProven;
    turn.accept();
}

void takeSubstitute(PickTurn &turn, catalog::ProductId product)
{
    turn.operations.push_back(
        fulfilment::TakeSubstitute{.batch = turn.state.batch,
                                   .line = turn.state.line,
                                   .substitute = {turn.context.ids.next()},
                                   .product = product,
                                   .quantity = needed(turn.walk, turn.state)});
    turn.letGo();
    turn.leaveTarget();
    turn.accept();
}

bool explainsMissing(const catalog::Reason &reason)
{
    return reason.type == catalog::ReasonType::ShortPick
        && (reason.locks || reason.counts || reason.reallocates || reason.replenishes
            || reason.quarantines || reason.adjusts);
}

void reportException(PickTurn &turn, const std::string &code)
{
    const Named seen{ThingKind::Reason, code};
    if (code == "SKIP")
        return skipPlace(turn);
    if (code == "TOTF")
        return fillTote(turn);
    if (code == "BLKD")
        return turn.confirms(seen, named(turn.workspace(), turn.state.location)) ? blockPlace(turn)
                                                                                 : void();
    if (code == "UNRD")
        return reportLabel(turn);
    const auto reason = turn.workspace().find<catalog::Reason>("by_code", code);
    if (!reason || !explainsMissing(*reason))
        return turn.refuse(ErrorCode::WrongKind, seen);
    if (turn.state.counted && turn.state.taken >= needed(turn.walk, turn.state))
        return turn.refuse(ErrorCode::NothingLeft, seen); // all of it is in hand
    if (reason->needsSupervisor && !supervises(turn.workspace(), turn.context.user)) {
        if (!turn.allows(ErrorCode::NeedsSupervisor, seen))
            return;
        noteApproval(turn, {}, code);
    }
    if (turn.confirms(seen))
        reportMissing(turn, code);
}

void chooseReason(PickTurn &turn, const scan::Thing &thing)
{
    if (const auto *exception = std::get_if<scan::ExceptionCode>(&thing))
        return reportException(turn, exception->code);
    if (const auto *entry = std::get_if<scan::QuantityEntry>(&thing))
        return setTaken(turn, {entry->quantityMicro});
    if (const auto *command = std::get_if<scan::Command>(&thing);
        command && *command == scan::Command::Back) {
        turn.state.step = PickStep::Pick;
        return turn.accept();
    }
    turn.refuse(ErrorCode::WrongKind, named(turn.workspace(), thing), {ThingKind::Reason, {}});
}

void checkZero(PickTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing))
        return answerZero(turn, true);
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing)) {
        if (chosen->code == "YES" || chosen->code == "NO")
            return answerZero(turn, chosen->code == "YES");
        return turn.refuse(ErrorCode::WrongKind, {ThingKind::Reason, chosen->code});
    }
    // A unit that is still there says so itself.
    if (const auto *found = std::get_if<scan::FoundProduct>(&thing);
        found && found->match.product == turn.state.product.value)
        return answerZero(turn, false);
    turn.refuse(ErrorCode::WrongProduct, named(turn.workspace(), thing),
                named(turn.workspace(), turn.state.product));
}

void undo(PickTurn &turn)
{
    if (turn.state.productProven || turn.state.taken.isPositive()) {
        turn.letGo(); // nothing of it is booked
        return turn.accept();
    }
    const auto last = lastPick(turn);
    if (!last)
        return turn.refuse(ErrorCode::NothingLeft);
    turn.state.undo = last->id;
    turn.state.step = PickStep::PutBack;
    turn.accept();
}

void putBack(PickTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing)) { // BACK: let it be
        turn.state.undo = {};
        turn.state.step = PickStep::Pick;
        return turn.accept();
    }
    const auto pick = turn.workspace().get(turn.state.undo);
    const auto wanted = pick ? pick->location : turn.state.location;
    const auto *found = std::get_if<scan::FoundLocation>(&thing);
    if (found && found->location == wanted.value)
        return bookPutBack(turn, wanted);
    const auto other
        = found ? turn.workspace().get(inventory::LocationId{found->location}) : std::nullopt;
    const Named seen = named(turn.workspace(), thing);
    if (pick && other && other->usage == inventory::Usage::Storage && !other->blocked)
        return turn.confirms(seen, named(turn.workspace(), wanted)) ? bookPutBack(turn, other->id)
                                                                    : void();
    turn.refuse(found ? ErrorCode::WrongLocation : ErrorCode::WrongKind, seen,
                named(turn.workspace(), wanted));
}

} // namespace bincard::floor
