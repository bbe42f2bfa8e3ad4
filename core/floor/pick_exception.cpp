// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// P3s and P5 of FLOWS.md 1, and undo: what is not as the books say.

#include "core/floor/turn.h"
#include "core/inventory/reservation.h"

#include <algorithm>
#include <tuple>

namespace bincard::floor {

namespace {

using fulfilment::Pick;

void confirmShort(Turn &turn, const std::string &reason)
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

/// Who allowed it, before it is done.
void noteApproval(Turn &turn, access::UserId by)
{
    const inventory::LotId lot{turn.asked == Pending::AllowReason ? 0 : turn.askedAbout};
    const auto product = turn.workspace().get(turn.state.product);
    std::string reason = turn.askedCode;
    if (lot && product) {
        const auto allowed
            = inventory::lotAllows(*product, lot, turn.context.businessDate, turn.workspace());
        reason = std::string(nameOf(allowed ? ErrorCode::LotBlocked : allowed.error().code));
    }
    turn.operations.push_back(fulfilment::ApproveException{.approval = {turn.context.ids.next()},
                                                           .batch = turn.state.batch,
                                                           .line = turn.state.line,
                                                           .lot = lot,
                                                           .reason = reason,
                                                           .approver = by});
}

void confirmLot(Turn &turn, inventory::LotId lot)
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
        state.counted = turn.context.policy.countEachUnit;
    }
    turn.accept();
}

void confirmPackage(Turn &turn, inventory::PackageId package)
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

/// All that is still needed comes as the substitute, on a line of its own.
void confirmSubstitute(Turn &turn, catalog::ProductId product)
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

/// What the label says cannot be read: it is printed anew, and its code typed meanwhile.
void reportLabel(Turn &turn)
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
    turn.feedback.typeIt = true;
}

void confirmBlock(Turn &turn)
{
    turn.operations.push_back(
        fulfilment::BlockLocation{.batch = turn.state.batch, .location = turn.state.location});
    turn.state.step = PickStep::Pick;
    turn.letGo();
    turn.leaveTarget();
    turn.accept();
}

void bookPutBack(Turn &turn, inventory::LocationId location)
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

void answerZero(Turn &turn, bool empty)
{
    turn.operations.push_back(fulfilment::CheckZero{.batch = turn.state.batch,
                                                    .location = turn.state.location,
                                                    .product = turn.state.product,
                                                    .empty = empty});
    turn.state.step = PickStep::Pick;
    turn.accept();
}

/// The last pick of this worker whose tote still stands on the cart.
std::optional<Pick> lastPick(const Turn &turn)
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

bool explainsMissing(const catalog::Reason &reason)
{
    return reason.type == catalog::ReasonType::ShortPick
        && (reason.locks || reason.counts || reason.reallocates || reason.replenishes
            || reason.quarantines || reason.adjusts);
}

void reportException(Turn &turn, const std::string &code)
{
    const Named seen{ThingKind::Reason, code};
    if (code == "SKIP")
        return skipPlace(turn);
    if (code == "TOTF")
        return fillTote(turn);
    if (code == "BLKD")
        return turn.askAgain(Pending::Block, turn.state.location.value, seen,
                             named(turn.workspace(), turn.state.location));
    if (code == "UNRD")
        return reportLabel(turn);
    const auto reason = turn.workspace().find<catalog::Reason>("by_code", code);
    if (!reason || !explainsMissing(*reason))
        return turn.refuse(ErrorCode::WrongKind, seen);
    if (turn.state.counted && turn.state.taken >= needed(turn.walk, turn.state))
        return turn.refuse(ErrorCode::NothingLeft, seen); // all of it is in hand
    if (reason->needsSupervisor && !supervises(turn.context))
        return turn.askSupervisor(Pending::AllowReason, 0, ErrorCode::NeedsSupervisor, seen);
    turn.askAgain(Pending::Short, 0, seen);
}

void chooseReason(Turn &turn, const scan::Thing &thing)
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

void checkZero(Turn &turn, const scan::Thing &thing)
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

void undo(Turn &turn)
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

void putBack(Turn &turn, const scan::Thing &thing)
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
        return turn.askAgain(Pending::PutBackElsewhere, other->id.value, seen,
                             named(turn.workspace(), wanted));
    turn.refuse(found ? ErrorCode::WrongLocation : ErrorCode::WrongKind, seen,
                named(turn.workspace(), wanted));
}

void confirm(Turn &turn)
{
    switch (turn.asked) {
    case Pending::ChangeLot:
        return confirmLot(turn, {turn.askedAbout});
    case Pending::UseLot: // the worker is a supervisor
        noteApproval(turn, turn.context.user);
        return confirmLot(turn, {turn.askedAbout});
    case Pending::Substitute:
        return confirmSubstitute(turn, {turn.askedAbout});
    case Pending::ChangePackage:
        return confirmPackage(turn, {turn.askedAbout});
    case Pending::Short:
        return confirmShort(turn, turn.askedCode);
    case Pending::Block:
        return confirmBlock(turn);
    case Pending::PutBackElsewhere:
        return bookPutBack(turn, {turn.askedAbout});
    case Pending::UnloadElsewhere:
        return putDown(turn, {turn.askedAbout});
    case Pending::None:
    case Pending::TakeOver:
    case Pending::AllowLot:
    case Pending::AllowReason:
        break;
    }
    check(false, "nothing was to be confirmed");
}

void allow(Turn &turn, access::UserId by)
{
    const Named seen = named(turn.workspace(), by);
    if (!needsSecondPerson(turn.asked))
        return turn.refuse(ErrorCode::WrongState, seen);
    if (by == turn.context.user || !supervises(turn.workspace(), by)) {
        turn.state.pending = turn.asked;
        turn.state.pendingId = turn.askedAbout;
        turn.state.pendingCode = turn.askedCode;
        return turn.refuse(ErrorCode::NeedsSupervisor, seen);
    }
    noteApproval(turn, by);
    if (turn.asked == Pending::AllowLot)
        return confirmLot(turn, {turn.askedAbout});
    confirmShort(turn, turn.askedCode);
}

} // namespace bincard::floor
