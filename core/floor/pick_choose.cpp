// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// P0 and P0b of FLOWS.md 1: which work, and a tote for each slot.

#include "core/floor/pick_turn.h"

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
    PickTurn pick(turn);
    PickState &state = pick.state;
    if (state.batch != batch.id || state.step == PickStep::Done) {
        pick.letGo();
        pick.leaveTarget();
        state.undo = {};
        state.slot = {};
        state.step = PickStep::Pick; // settle finds the right one
        state.batch = batch.id;
    }
    turn.enter(Flow::Pick);
    turn.accept();
}

void takeOver(Turn &turn, const Batch &batch, inventory::PackageId tote)
{
    turn.operations.push_back(fulfilment::TakeOverBatch{.batch = batch.id, .tote = tote});
    enter(turn, batch);
}

/// Without a tote in hand only work that has none yet is taken over.
void takeOverWithoutTote(Turn &turn, const Batch &batch)
{
    if (!walkOf(turn.workspace(), batch).onCart().empty())
        return turn.askTakeOver(batch.id.value, named(turn.workspace(), batch.worker),
                                ErrorCode::WrongTote, {ThingKind::Tote, {}});
    takeOver(turn, batch, {});
}

void takeBatch(Turn &turn, const Batch &batch)
{
    const PickState &state = turn.worker.pick;
    // What is in hand belongs to the work that waits and is not booked anywhere yet.
    if (state.batch && state.batch != batch.id && state.taken.isPositive())
        return turn.refuse(ErrorCode::WrongState, {ThingKind::Document, batch.name});
    const bool isOthers = batch.worker && !isOwn(turn.context, batch);
    if (isOthers && turn.takesOver(batch.id.value))
        return takeOverWithoutTote(turn, batch);
    if (isOthers)
        return turn.askTakeOver(batch.id.value, named(turn.workspace(), batch.worker));
    if (!isOwn(turn.context, batch))
        turn.operations.push_back(fulfilment::TakeBatch{.batch = batch.id});
    enter(turn, batch);
}

bool openByTote(Turn &turn, const scan::FoundPackage &found)
{
    const inventory::PackageId tote{found.package};
    for (const auto &slot : turn.workspace().list<fulfilment::Slot>("by_tote", tote)) {
        const auto batch = turn.workspace().get(slot.batch);
        if (!tote || !batch || slot.unloadedAt || batch->state == fulfilment::BatchState::Done)
            continue;
        if (turn.takesOver(batch->id.value))
            takeOver(turn, *batch, tote);
        else
            takeBatch(turn, *batch);
        return true;
    }
    // Another workflow may have asked for what somebody has in hand.
    if (turn.asked != Question::TakeOver
        || !turn.workspace().get(fulfilment::BatchId{turn.askedAbout}))
        return false;
    turn.refuse(ErrorCode::WrongTote, {ThingKind::Tote, found.label.code});
    return true;
}

bool openByZone(Turn &turn, const scan::FoundLocation &found)
{
    const auto location = turn.workspace().get(inventory::LocationId{found.location});
    for (const auto &batch : openBatches(turn.workspace(), turn.context.warehouse)) {
        if (location && !location->zone.empty() && batch.zone == location->zone
            && (!batch.worker || isOwn(turn.context, batch))) {
            takeBatch(turn, batch);
            return true;
        }
    }
    return false;
}

bool openByName(Turn &turn, const std::string &name)
{
    for (const auto &batch : openBatches(turn.workspace(), turn.context.warehouse)) {
        if (batch.name == name) {
            takeBatch(turn, batch);
            return true;
        }
    }
    return false;
}

void load(PickTurn &turn, const scan::FoundPackage &found)
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

std::vector<WorkRow> pickWork(const Context &context)
{
    std::vector<WorkRow> rows;
    for (const auto &batch : openBatches(context.workspace, context.warehouse)) {
        WorkRow row{.flow = Flow::Pick,
                    .code = batch.name,
                    .priority = batch.priority,
                    .cutOff = batch.cutOff,
                    .zone = batch.zone};
        row.progress = progressOf(
            context.workspace, context.workspace.list<inventory::Transfer>("by_batch", batch.id));
        row.own = batch.worker && batch.worker == context.user;
        row.holder = batch.worker ? named(context.workspace, batch.worker).text : std::string();
        rows.push_back(std::move(row));
    }
    return rows;
}

bool openPick(Turn &turn, const scan::Thing &thing)
{
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return openByName(turn, chosen->code);
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return openByTote(turn, *package);
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return openByZone(turn, *location);
    if (const auto *document = std::get_if<scan::FoundDocument>(&thing)) {
        const auto batch = turn.workspace().get(fulfilment::BatchId{document->document});
        if (batch)
            takeBatch(turn, *batch);
        return batch.has_value();
    }
    return false;
}

void loadTote(PickTurn &turn, const scan::Thing &thing)
{
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing); package && package->tote)
        return load(turn, *package);
    if (const auto *command = std::get_if<scan::Command>(&thing);
        command && *command == scan::Command::Back)
        return turn.park();
    turn.refuse(ErrorCode::WrongKind, named(turn.workspace(), thing), {ThingKind::Tote, {}});
}

} // namespace bincard::floor
