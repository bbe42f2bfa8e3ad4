// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// P0 and P0b of FLOWS.md 1: which work, and a tote for each slot.

#include "core/floor/turn.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using fulfilment::Batch;

bool isOwn(const Context &context, const Batch &batch)
{
    return batch.worker == context.user && batch.device == context.device;
}

void enter(Turn &turn, const Batch &batch)
{
    PickState &state = turn.state;
    if (state.batch != batch.id) {
        turn.letGo();
        turn.leaveTarget();
        state.undo = {};
        state.slot = {};
        state.step = PickStep::Pick; // settle finds the right one
        state.batch = batch.id;
    }
    state.parked = false;
    turn.accept();
}

void takeBatch(Turn &turn, const Batch &batch)
{
    // What is in hand belongs to the parked work and is not booked anywhere yet.
    if (turn.state.parked && turn.state.batch != batch.id && turn.state.taken.isPositive())
        return turn.refuse(ErrorCode::WrongState, {ThingKind::Document, batch.name});
    if (batch.worker && !isOwn(turn.context, batch)) {
        turn.askAgain(Pending::TakeOver, batch.id.value, named(turn.workspace(), batch.worker));
        turn.feedback.error = ErrorCode::Leased;
        return;
    }
    if (!isOwn(turn.context, batch))
        turn.operations.push_back(fulfilment::TakeBatch{.batch = batch.id});
    enter(turn, batch);
}

void takeOver(Turn &turn, const Batch &batch, inventory::PackageId tote)
{
    turn.operations.push_back(fulfilment::TakeOverBatch{.batch = batch.id, .tote = tote});
    enter(turn, batch);
}

/// Without a tote in hand only work that has none yet is taken over.
void takeOverWithoutTote(Turn &turn)
{
    const auto batch = turn.workspace().get(fulfilment::BatchId{turn.askedAbout});
    if (!batch)
        return turn.refuse(ErrorCode::NoWork);
    if (!walkOf(turn.workspace(), *batch).onCart().empty()) {
        turn.askAgain(Pending::TakeOver, turn.askedAbout, named(turn.workspace(), batch->worker),
                      {ThingKind::Tote, {}});
        turn.feedback.error = ErrorCode::WrongTote;
        return;
    }
    takeOver(turn, *batch, {});
}

void chooseByTote(Turn &turn, const scan::FoundPackage &found)
{
    const inventory::PackageId tote{found.package};
    const Named seen{ThingKind::Tote, found.label.code};
    for (const auto &slot : turn.workspace().list<fulfilment::Slot>("by_tote", tote)) {
        const auto batch = turn.workspace().get(slot.batch);
        if (!tote || !batch || slot.unloadedAt || batch->state == fulfilment::BatchState::Done)
            continue;
        if (turn.asked == Pending::TakeOver && turn.askedAbout == batch->id.value)
            return takeOver(turn, *batch, tote);
        return takeBatch(turn, *batch);
    }
    turn.refuse(turn.asked == Pending::TakeOver ? ErrorCode::WrongTote : ErrorCode::NoWork, seen);
}

void chooseByZone(Turn &turn, const scan::FoundLocation &found)
{
    const auto location = turn.workspace().get(inventory::LocationId{found.location});
    for (const auto &batch : openBatches(turn.workspace(), turn.context.warehouse)) {
        if (location && !location->zone.empty() && batch.zone == location->zone
            && (!batch.worker || isOwn(turn.context, batch)))
            return takeBatch(turn, batch);
    }
    turn.refuse(ErrorCode::NoWork, {ThingKind::Location, found.code});
}

/// The next work: what one has begun, else what is free.
void getWork(Turn &turn)
{
    const auto batches = openBatches(turn.workspace(), turn.context.warehouse);
    const auto next = [&](auto suits) {
        return std::find_if(batches.begin(), batches.end(), suits);
    };
    auto found = next([&](const Batch &b) {
        return isOwn(turn.context, b);
    });
    if (found == batches.end())
        found = next([](const Batch &b) {
            return !b.worker;
        });
    if (found == batches.end())
        return turn.refuse(ErrorCode::NoWork);
    takeBatch(turn, *found);
}

struct ChooseAnswers
{
    Turn &turn;

    void operator()(scan::Command command) const
    {
        if (command == scan::Command::Back)
            return turn.accept();
        if (turn.asked == Pending::TakeOver)
            return takeOverWithoutTote(turn);
        if (turn.state.parked)
            turn.state.parked = false, turn.accept();
        else
            getWork(turn);
    }

    void operator()(const scan::ExceptionCode &chosen) const
    {
        chooseWork(turn, chosen.code);
    }

    void operator()(const scan::FoundDocument &document) const
    {
        const auto batch = turn.workspace().get(fulfilment::BatchId{document.document});
        if (!batch)
            return turn.refuse(ErrorCode::NoWork, {ThingKind::Document, document.reference});
        if (turn.asked == Pending::TakeOver && turn.askedAbout == batch->id.value)
            return takeOverWithoutTote(turn);
        takeBatch(turn, *batch);
    }

    void operator()(const scan::FoundPackage &package) const
    {
        chooseByTote(turn, package);
    }

    void operator()(const scan::FoundLocation &location) const
    {
        chooseByZone(turn, location);
    }

    template <class Other> void operator()(const Other &other) const
    {
        turn.refuse(ErrorCode::WrongKind, named(turn.workspace(), scan::Thing{other}));
    }
};

void load(Turn &turn, const scan::FoundPackage &found)
{
    const auto *slot = turn.walk.slotWithoutTote();
    if (!slot)
        return turn.refuse(ErrorCode::WrongState);
    const Named seen{ThingKind::Tote, found.label.code};
    inventory::PackageId tote{found.package};
    if (!tote) {
        // New to the hub: the label makes it, and nothing can be known of it yet.
        tote = {turn.context.ids.next()};
    } else {
        for (const auto &other : turn.workspace().list<fulfilment::Slot>("by_tote", tote)) {
            const auto batch = turn.workspace().get(other.batch);
            const bool done = !batch || batch->state == fulfilment::BatchState::Done;
            if (!other.unloadedAt && !done)
                return turn.refuse(ErrorCode::ToteInUse, seen);
        }
        for (const auto &quant : turn.workspace().list<inventory::Quant>("by_package", tote)) {
            if (quant.onHand.isPositive())
                return turn.refuse(ErrorCode::ToteNotEmpty, seen);
        }
    }
    turn.operations.push_back(fulfilment::LoadTote{
        .batch = turn.state.batch, .slot = slot->id, .tote = tote, .code = found.label.code});
    turn.accept();
}

} // namespace

void chooseWork(Turn &turn, const std::string &code)
{
    for (const auto &batch : openBatches(turn.workspace(), turn.context.warehouse)) {
        if (batch.name != code)
            continue;
        if (turn.asked == Pending::TakeOver && turn.askedAbout == batch.id.value)
            return takeOverWithoutTote(turn);
        return takeBatch(turn, batch);
    }
    turn.refuse(ErrorCode::NoWork, {ThingKind::Document, code});
}

void choose(Turn &turn, const scan::Thing &thing)
{
    std::visit(ChooseAnswers{turn}, thing);
}

void loadTote(Turn &turn, const scan::Thing &thing)
{
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing); package && package->tote)
        return load(turn, *package);
    if (const auto *command = std::get_if<scan::Command>(&thing);
        command && *command == scan::Command::Back) {
        turn.state.parked = true;
        return turn.accept();
    }
    turn.refuse(ErrorCode::WrongKind, named(turn.workspace(), thing), {ThingKind::Tote, {}});
}

void finished(Turn &turn, const scan::Thing &thing)
{
    turn.state.step = PickStep::Choose;
    turn.state.batch = {};
    choose(turn, thing);
}

} // namespace bincard::floor
