// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// R2b and R3 of FLOWS.md 3: how large, and how many?

#include "core/floor/receive_turn.h"

#include "core/inventory/magnitude.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using scan::Command;

constexpr int measures = 4; // length, width, height, weight
constexpr std::int64_t mmMax = 20'000;
constexpr std::int64_t gramsMax = 40'000'000;

bool wantsMeasuring(const Turn &turn)
{
    const ReceiveState &state = turn.worker.receive;
    const auto packaging = turn.workspace().get(state.packaging);
    return turn.context.policy.receive.measures && packaging && packaging->wantsMeasuring()
        && packaging->id != state.unmeasured;
}

void endMeasuring(Turn &turn, const purchase::MeasurePackaging &measure)
{
    turn.operations.push_back(measure);
    turn.worker.receive.step = ReceiveStep::Count;
    turn.accept();
}

void skipMeasuring(Turn &turn, const std::string &why)
{
    ReceiveState &state = turn.worker.receive;
    if (why == "LATER") {
        state.unmeasured = state.packaging;
        state.step = ReceiveStep::Count;
        return turn.accept();
    }
    endMeasuring(
        turn, {.warehouse = turn.context.warehouse, .packaging = state.packaging, .reason = why});
}

void measure(Turn &turn, Quantity quantity)
{
    ReceiveState &state = turn.worker.receive;
    const std::int64_t value = quantity.micro / Quantity::one;
    const bool isWeight = state.measured == measures - 1;
    if (value <= 0 || !quantity.isWhole() || value > (isWeight ? gramsMax : mmMax))
        return turn.refuse(ErrorCode::InvalidInput, named(quantity));
    if (isWeight)
        return endMeasuring(turn,
                            {.warehouse = turn.context.warehouse,
                             .packaging = state.packaging,
                             .lengthMm = state.lengthMm,
                             .widthMm = state.widthMm,
                             .heightMm = state.heightMm,
                             .weightGrams = value});
    std::int64_t *const sides[] = {&state.lengthMm, &state.widthMm, &state.heightMm};
    *sides[state.measured] = value;
    ++state.measured;
    turn.accept();
}

Quantity largestPackaging(const Turn &turn)
{
    Quantity largest;
    for (const auto &packaging :
         turn.workspace().list<catalog::Packaging>("by_product", turn.worker.receive.product))
        largest = std::max(largest, packaging.factor);
    return largest;
}

/// FLOWS.md, failure 27: a number far beyond what is expected is said twice, or
/// by two.
bool isBacked(Turn &turn, Quantity quantity)
{
    using inventory::Backing;
    const ReceiveState &state = turn.worker.receive;
    const Named seen = named(quantity);
    switch (
        inventory::backingFor(quantity,
                              {.expected = openOf(state.receipt, state.product, turn.workspace()),
                               .packaging = largestPackaging(turn)})) {
    case Backing::None:
        return true;
    case Backing::Confirmation:
        return turn.confirms(seen, {}, ErrorCode::OverQuantity);
    case Backing::Supervisor:
        return turn.allows(ErrorCode::OverQuantity, seen);
    }
    return false;
}

void setQuantity(Turn &turn, Quantity quantity)
{
    ReceiveState &state = turn.worker.receive;
    if (!isAmountOf(turn, state.product, quantity) || !isBacked(turn, quantity))
        return;
    if (turn.approver)
        state.approver = turn.approver;
    state.quantity = quantity;
    state.typed = true;
    turn.accept();
}

void addUnits(Turn &turn, const scan::FoundProduct &found)
{
    ReceiveState &state = turn.worker.receive;
    const auto all = withOneMore(turn, found, state.product, state.lot, state.quantity);
    if (!all)
        return;
    state.quantity = *all;
    const auto receipt = turn.workspace().get(state.receipt);
    const bool isFull = receipt && !receipt->blind
        && state.quantity == openOf(state.receipt, state.product, turn.workspace());
    turn.accept(isFull ? Tone::LineDone : Tone::Ok);
}

} // namespace

bool isAmountOf(Turn &turn, catalog::ProductId id, Quantity quantity)
{
    const auto product = turn.workspace().get(id);
    if (!product || !quantity.isPositive() || !quantity.inRange()) {
        turn.refuse(ErrorCode::InvalidInput, named(quantity));
        return false;
    }
    const bool isWhole = !product->whole || quantity.isWhole();
    if (!isWhole)
        turn.refuse(ErrorCode::NotDivisible, named(quantity));
    return isWhole;
}

std::optional<Quantity> withOneMore(Turn &turn, const scan::FoundProduct &found,
                                    catalog::ProductId id, const std::string &lot, Quantity inHand)
{
    const auto product = turn.workspace().get(id);
    if (!product || found.match.product != id.value) {
        turn.refuse(ErrorCode::WrongProduct, turn.seen, named(turn.workspace(), id));
        return std::nullopt;
    }
    if (!found.item.lot.empty() && found.item.lot != lot) {
        turn.refuse(ErrorCode::WrongLot, {ThingKind::Lot, found.item.lot}, {ThingKind::Lot, lot});
        return std::nullopt;
    }
    const Quantity all = inHand + unitsOf(found.match, found.item, *product);
    if (all.inRange())
        return all;
    turn.refuse(ErrorCode::Overflow, turn.seen);
    return std::nullopt;
}

void goOnToCount(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    state.step = wantsMeasuring(turn) ? ReceiveStep::Measure : ReceiveStep::Count;
    state.measured = 0;
    turn.accept();
}

void takeMeasure(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    if (const auto *typed = std::get_if<scan::QuantityEntry>(&thing))
        return measure(turn, {typed->quantityMicro});
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return skipMeasuring(turn, chosen->code);
    const auto *command = std::get_if<Command>(&thing);
    if (command && *command == Command::Skip)
        return skipMeasuring(turn, "LATER");
    if (command && state.measured > 0) { // the side before, again
        --state.measured;
        return turn.accept();
    }
    if (command) {
        letGo(state);
        state.step = ReceiveStep::Line;
        return turn.accept();
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen);
}

void takeCount(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return addUnits(turn, *product);
    if (const auto *typed = std::get_if<scan::QuantityEntry>(&thing))
        return setQuantity(turn, {typed->quantityMicro});
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        if (useContainer(turn, *package))
            goOnToContainer(turn);
        return;
    }
    if (const auto *reason = std::get_if<scan::ExceptionCode>(&thing))
        return setReason(turn, reason->code);
    const auto *command = std::get_if<Command>(&thing);
    if (!command)
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    if (*command == Command::Done || *command == Command::Confirm)
        return goOnToContainer(turn);
    if (*command == Command::Short) {
        state.step = ReceiveStep::Reason;
        return turn.accept();
    }
    letGo(state); // UNDO, BACK: nothing was booked yet
    state.step = ReceiveStep::Line;
    turn.accept();
}

} // namespace bincard::floor
