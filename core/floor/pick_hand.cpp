// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// P3 and P4 of FLOWS.md 1: how many, and into which tote.

#include "core/floor/pick_turn.h"

#include <algorithm>

namespace bincard::floor {

namespace {

/// With one tote on the cart the last unit in hand ends the line by itself.
void putWhenFull(PickTurn &turn)
{
    if (identified(turn.state) && handFull(turn.walk, turn.state)
        && !asksForTote(turn.context, turn.walk))
        put(turn);
}

/// What was proven of the goods holds for the next order's tote as well: that is another scan. The
/// same tote scanned once more must never take anything, and a serial number proves one unit.
bool servesAnotherTote(const PickTurn &turn, const inventory::Reservation &done,
                       const fulfilment::Slot &slot)
{
    const auto product = turn.workspace().get(done.product);
    if (!asksForTote(turn.context, turn.walk) || !product
        || product->tracking == catalog::Tracking::Serial)
        return false;
    return std::none_of(turn.walk.targets.begin(), turn.walk.targets.end(), [&](const auto &r) {
        return r.id != done.id && r.location == done.location && r.product == done.product
            && turn.walk.slotFor(r.transfer) == &slot;
    });
}

} // namespace

void handUnits(PickTurn &turn, Quantity units, bool exact)
{
    PickState &state = turn.state;
    const Quantity want = needed(turn.walk, state);
    // A label that says how much it is outdoes the unit that only showed what it is.
    const bool first = !state.counted && (state.taken.isZero() || exact);
    const bool countEach = turn.policy().countEachUnit;
    state.typed = state.typed || turn.base.typed;
    turn.accept();
    if (first && (units <= want || !countEach)) {
        // A box that holds more than is needed only proves what it is.
        if (units <= want) {
            state.taken = units;
            state.counted = units.isPositive() && (exact || countEach);
        }
    } else if (state.taken + units > want) {
        return turn.refuse(ErrorCode::OverQuantity, named(state.taken + units), named(want));
    } else if (units.isPositive()) {
        state.taken += units;
        state.counted = true;
    }
    putWhenFull(turn);
}

void setTaken(PickTurn &turn, Quantity quantity)
{
    const Quantity want = needed(turn.walk, turn.state);
    const auto product = turn.workspace().get(turn.state.product);
    if (!identified(turn.state))
        return turn.refuse(ErrorCode::WrongState, named(quantity));
    if (quantity < Quantity{})
        return turn.refuse(ErrorCode::InvalidInput, named(quantity));
    if (quantity > want)
        return turn.refuse(ErrorCode::OverQuantity, named(quantity), named(want));
    if (product && product->whole && !quantity.isWhole())
        return turn.refuse(ErrorCode::NotDivisible, named(quantity));
    turn.state.taken = quantity;
    turn.state.counted = true;
    turn.accept();
    if (turn.state.step == PickStep::Pick)
        putWhenFull(turn);
}

void put(PickTurn &turn)
{
    PickState &state = turn.state;
    const auto *target = turn.walk.target(state);
    const auto *slot = target ? turn.walk.slotFor(target->transfer) : nullptr;
    const Quantity want = needed(turn.walk, state);
    const Quantity taken = state.counted ? state.taken : want;
    if (!identified(state) || !slot || !slot->tote)
        return turn.refuse(ErrorCode::WrongState);
    if (!taken.isPositive())
        return turn.refuse(ErrorCode::NothingLeft);
    if (taken > want)
        return turn.refuse(ErrorCode::OverQuantity, named(taken), named(want));

    turn.operations.push_back(fulfilment::PickUnits{.pick = {turn.context.ids.next()},
                                                    .batch = state.batch,
                                                    .line = state.line,
                                                    .location = state.location,
                                                    .lot = state.lot,
                                                    .package = state.package,
                                                    .tote = slot->tote,
                                                    .quantity = taken,
                                                    .packaging = state.packaging,
                                                    .typed = state.typed});
    const Quantity rest = want - taken;
    const bool reported = rest.isPositive() && !state.reason.empty();
    if (reported)
        turn.operations.push_back(fulfilment::ReportShort{.batch = state.batch,
                                                          .line = state.line,
                                                          .location = state.location,
                                                          .lot = state.lot,
                                                          .package = state.package,
                                                          .quantity = rest,
                                                          .reason = state.reason});
    if (rest.isPositive() || !servesAnotherTote(turn, *target, *slot)) {
        state.productProven = false;
        state.lotProven = false;
    }
    turn.leaveTarget();
    turn.accept(rest.isZero() || reported ? Tone::LineDone : Tone::Ok);
    if (turn.policy().zeroCheck)
        state.step = PickStep::ZeroCheck; // settle drops it where the books see stock
}

void fillTote(PickTurn &turn)
{
    const auto *target = turn.walk.target(turn.state);
    const auto *slot = target ? turn.walk.slotFor(target->transfer) : nullptr;
    if (!slot || !slot->tote)
        return turn.refuse(ErrorCode::WrongState);
    turn.operations.push_back(fulfilment::FillTote{
        .batch = turn.state.batch, .slot = slot->id, .nextSlot = {turn.context.ids.next()}});
    turn.accept();
}

void skipPlace(PickTurn &turn)
{
    turn.operations.push_back(
        fulfilment::SkipPlace{.batch = turn.state.batch, .location = turn.state.location});
    turn.letGo();
    turn.leaveTarget();
    turn.accept();
}

} // namespace bincard::floor
