// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/pick.h"

#include "core/floor/home.h"
#include "core/floor/pick_turn.h"

namespace bincard::floor {

namespace {

bool concernsTarget(const scan::Thing &thing, const PickState &state)
{
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return product->match.product == state.product.value;
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return lot->match.lot == state.lot.value;
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return location->location == state.location.value;
    return false;
}

/// What the step waits for, in a word for the worker.
Named wantedBy(const PickState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    switch (state.step) {
    case PickStep::LoadTotes:
        return {ThingKind::Tote, {}};
    case PickStep::Pick: {
        if (!state.placeProven)
            return named(records, state.location);
        if (!identified(state))
            return named(records, state.product);
        const Walk walk = walkIn(context, state);
        const auto *target = walk.target(state);
        const auto *slot = target ? walk.slotFor(target->transfer) : nullptr;
        return slot ? named(records, slot->tote) : Named{};
    }
    case PickStep::Reason:
        return {ThingKind::Reason, {}};
    case PickStep::ZeroCheck:
        return named(records, state.product);
    case PickStep::PutBack:
        return named(records, state.location);
    case PickStep::Unload:
        return named(records, walkIn(context, state).batch.destination);
    case PickStep::Idle:
    case PickStep::Done:
        break;
    }
    return {};
}

/// On a shared walk a scan at the place says who takes these units.
void claimUnits(Turn &turn)
{
    if (turn.feedback.tone == Tone::Error || !turn.operations.empty())
        return;
    const PickState &state = turn.worker.pick;
    const Context &context = turn.context;
    const Walk walk = walkIn(context, state);
    const auto *target = walk.target(state);
    const bool isThere = state.placeProven || state.productProven;
    if (walk.batch.kind != fulfilment::BatchKind::Zone || !target || !isThere
        || state.step != PickStep::Pick)
        return;
    if (target->holder == context.user && target->holderDevice == context.device)
        return;
    turn.operations.push_back(fulfilment::ClaimUnits{.batch = state.batch,
                                                     .line = target->line,
                                                     .location = target->location,
                                                     .lot = target->lot,
                                                     .package = target->package});
}

class PickWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Pick;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::Pick;
    }

    [[nodiscard]] std::vector<WorkRow> work(const Context &context) const override
    {
        return pickWork(context);
    }

    [[nodiscard]] scan::Expect opensWith() const override
    {
        return scan::Expect::Document | scan::Expect::Tote | scan::Expect::Location;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        return openPick(turn, thing);
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        return worker.pick.batch && worker.pick.step != PickStep::Done;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &context) const override
    {
        return pickAccepts(context, walkIn(context, worker.pick), worker.pick);
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        if (turn.worker.pick.step == PickStep::Done) {
            turn.worker.pick.step = PickStep::Idle;
            turn.worker.pick.batch = {};
            turn.leave();
            const auto *command = std::get_if<scan::Command>(&thing);
            if (command && *command == scan::Command::Back)
                return turn.accept(); // to the list of work, whatever is on it
            return turn.worker.dialogue.flow == Flow::Home ? takeAtHome(turn, thing)
                                                           : turn.accept();
        }
        PickTurn pick(turn);
        switch (pick.state.step) {
        case PickStep::LoadTotes:
            return loadTote(pick, thing);
        case PickStep::Pick:
            pickThing(pick, thing);
            return claimUnits(turn);
        case PickStep::Reason:
            return chooseReason(pick, thing);
        case PickStep::ZeroCheck:
            return checkZero(pick, thing);
        case PickStep::PutBack:
            return putBack(pick, thing);
        case PickStep::Unload:
            return unload(pick, thing);
        case PickStep::Idle:
        case PickStep::Done:
            break;
        }
        turn.refuse(ErrorCode::NoWork);
    }

    /// Another product than the one to pick is called that, also where the place comes first.
    void refuse(Turn &turn, const scan::Thing &thing, ErrorCode why) const override
    {
        const PickState &state = turn.worker.pick;
        const auto *product = std::get_if<scan::FoundProduct>(&thing);
        if (product && state.step == PickStep::Pick && product->match.product != 0
            && product->match.product != state.product.value)
            return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                               named(turn.workspace(), state.product));
        turn.refuse(why, turn.seen, wantedBy(state, turn.context));
    }

    [[nodiscard]] bool concerns(const scan::Thing &thing, const Worker &worker) const override
    {
        return concernsTarget(thing, worker.pick);
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        return wantedBy(worker.pick, context);
    }

    void settle(Worker &worker, const Context &context) const override
    {
        settlePick(worker, context);
    }

    /// Once the last tote is down the walk is over.
    [[nodiscard]] std::vector<Operation> follow(Worker &worker, const Context &after) const override
    {
        PickState &state = worker.pick;
        if (state.step != PickStep::Unload)
            return {};
        const Walk walk = walkIn(after, state);
        if (!walk.onCart().empty() || !walk.targets.empty())
            return {};
        state.step = PickStep::Done;
        return {finishOf(state, walk)};
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showPick(prompt, worker, context);
    }
};

} // namespace

const Workflow &pickWorkflow()
{
    static const PickWorkflow workflow;
    return workflow;
}

PickTurn::PickTurn(Turn &turn)
    : base(turn)
    , context(turn.context)
    , walk(walkIn(turn.context, turn.worker.pick))
    , state(turn.worker.pick)
    , operations(turn.operations)
{ }

void PickTurn::letGo()
{
    state.placeProven = false;
    state.productProven = false;
    state.lotProven = false;
    state.taken = {};
    state.counted = false;
    state.packaging = {};
    state.typed = false;
    state.reason.clear();
}

void PickTurn::leaveTarget()
{
    state.line = {};
    state.taken = {};
    state.counted = false;
    state.packaging = {};
    state.typed = false;
    state.reason.clear();
}

Operation finishOf(const PickState &state, const Walk &walk)
{
    if (walk.batch.kind == fulfilment::BatchKind::Zone)
        return fulfilment::FinishZone{.batch = state.batch, .zone = state.zone};
    return fulfilment::FinishBatch{.batch = state.batch};
}

Walk walkIn(const Context &context, const PickState &state)
{
    const Walk *known = context.walk.get();
    if (known && known->batch.id == state.batch && known->zone == state.zone)
        return *known;
    const auto batch = context.workspace.get(state.batch);
    if (!batch)
        return {};
    Walk walk = walkOf(context.workspace, *batch, state.zone);
    // What somebody else claimed on a shared walk is theirs to take.
    std::erase_if(walk.targets, [&](const inventory::Reservation &held) {
        return held.holder && (held.holder != context.user || held.holderDevice != context.device);
    });
    context.walk = std::make_shared<const Walk>(walk);
    return walk;
}

Quantity needed(const Walk &walk, const PickState &state)
{
    const auto *target = walk.target(state);
    return target ? target->quantity : Quantity{};
}

bool identified(const PickState &state)
{
    return state.placeProven && state.productProven && state.lotProven;
}

bool handFull(const Walk &walk, const PickState &state)
{
    return state.taken.isPositive() && state.taken >= needed(walk, state);
}

bool asksForTote(const Context &context, const Walk &walk)
{
    return context.policy.pick.toteScan == ToteScan::Always
        || walk.batch.kind == fulfilment::BatchKind::Cluster;
}

bool placeNeedsScan(const Context &context, const PickState &state)
{
    switch (context.policy.pick.locationScan) {
    case LocationScan::Always:
        return true;
    case LocationScan::Never:
        return false;
    case LocationScan::WhenAmbiguous:
        return standsElsewhere(context.workspace, state);
    }
    return true;
}

} // namespace bincard::floor
