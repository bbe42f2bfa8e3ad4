// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// P0 and P0b of FLOWS.md 1: which work, and a tote for each slot.

#include "core/floor/pick_turn.h"
#include "core/fulfilment/zone.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using fulfilment::Batch;

bool isOwn(const Context &context, const Stretch &stretch)
{
    return stretch.worker == context.user && stretch.device == context.device;
}

/// Nobody has it, or a supervisor gave it to this person and nobody began.
bool isFree(const Context &context, const Stretch &stretch)
{
    return !stretch.worker || (stretch.worker == context.user && !stretch.device);
}

bool isShared(const Batch &batch)
{
    return batch.kind == fulfilment::BatchKind::Zone;
}

void enter(Turn &turn, const Stretch &stretch)
{
    PickTurn pick(turn);
    PickState &state = pick.state;
    const bool isOther = state.batch != stretch.batch.id || state.zone != stretch.zone;
    if (isOther || state.step == PickStep::Done) {
        pick.letGo();
        pick.leaveTarget();
        state.undo = {};
        state.slot = {};
        state.step = PickStep::Pick; // settle finds the right one
        state.batch = stretch.batch.id;
        state.zone = stretch.zone;
    }
    turn.enter(Flow::Pick);
    turn.accept();
}

void takeOver(Turn &turn, const Stretch &stretch, inventory::PackageId tote)
{
    if (isShared(stretch.batch))
        turn.operations.push_back(fulfilment::TakeOverZone{
            .batch = stretch.batch.id, .zone = stretch.zone, .tote = tote});
    else
        turn.operations.push_back(
            fulfilment::TakeOverBatch{.batch = stretch.batch.id, .tote = tote});
    enter(turn, stretch);
}

/// Without a tote in hand only work that has none yet is taken over.
void takeOverWithoutTote(Turn &turn, const Stretch &stretch)
{
    if (!walkOf(turn.workspace(), stretch.batch, stretch.zone).onCart().empty())
        return turn.askTakeOver(stretch.batch.id.value, named(turn.workspace(), stretch.worker),
                                ErrorCode::WrongTote, {ThingKind::Tote, {}});
    takeOver(turn, stretch, {});
}

void takeStretch(Turn &turn, const Stretch &stretch)
{
    const PickState &state = turn.worker.pick;
    const bool isOther = state.batch != stretch.batch.id || state.zone != stretch.zone;
    // What is in hand belongs to the work that waits and is not booked anywhere yet.
    if (state.batch && isOther && state.taken.isPositive())
        return turn.refuse(ErrorCode::WrongState, {ThingKind::Document, stretch.name()});
    const bool isOwnWork = isOwn(turn.context, stretch);
    const bool isOthers = !isOwnWork && !isFree(turn.context, stretch);
    if (isOthers && turn.takesOver(stretch.batch.id.value))
        return takeOverWithoutTote(turn, stretch);
    if (isOthers)
        return turn.askTakeOver(stretch.batch.id.value, named(turn.workspace(), stretch.worker));
    if (!isOwnWork && isShared(stretch.batch))
        turn.operations.push_back(fulfilment::TakeZone{.batch = stretch.batch.id,
                                                       .zone = stretch.zone,
                                                       .slot = turn.fresh<fulfilment::Slot>()});
    else if (!isOwnWork)
        turn.operations.push_back(fulfilment::TakeBatch{.batch = stretch.batch.id});
    enter(turn, stretch);
}

/// Of a batch that several people share: the zone one has, else the first that is free, else one
/// that somebody has.
void takeBatch(Turn &turn, const Batch &batch)
{
    const auto stretches = stretchesOf(turn.workspace(), batch);
    if (stretches.empty())
        return turn.refuse(ErrorCode::NothingLeft, {ThingKind::Document, batch.name});
    const Stretch *best = &stretches.front();
    const auto rank = [&](const Stretch &stretch) {
        return isOwn(turn.context, stretch) ? 0 : isFree(turn.context, stretch) ? 1 : 2;
    };
    for (const Stretch &stretch : stretches) {
        if (rank(stretch) < rank(*best))
            best = &stretch;
    }
    takeStretch(turn, *best);
}

bool openByTote(Turn &turn, const scan::FoundPackage &found)
{
    const inventory::PackageId tote{found.package};
    for (const auto &slot : turn.workspace().list<fulfilment::Slot>("by_tote", tote)) {
        const auto batch = turn.workspace().get(slot.batch);
        if (!tote || !batch || slot.unloadedAt || batch->state == fulfilment::BatchState::Done)
            continue;
        const Stretch stretch = stretchOf(turn.workspace(), *batch, slot.zone);
        if (turn.takesOver(batch->id.value))
            takeOver(turn, stretch, tote);
        else
            takeStretch(turn, stretch);
        return true;
    }
    // What is to be taken over may be another workflow's.
    const bool isAboutWalk = turn.workspace().get(fulfilment::BatchId{turn.askedAbout}).has_value();
    if (turn.asked != Question::TakeOver || !isAboutWalk)
        return false;
    turn.refuse(ErrorCode::WrongTote, {ThingKind::Tote, found.label.code});
    return true;
}

/// All that can be begun or gone on with, the most urgent first.
std::vector<Stretch> openStretches(const Context &context)
{
    std::vector<Stretch> all;
    for (const auto &batch : openBatches(context.workspace, context.warehouse)) {
        for (Stretch &stretch : stretchesOf(context.workspace, batch))
            all.push_back(std::move(stretch));
    }
    return all;
}

bool openByZone(Turn &turn, const scan::FoundLocation &found)
{
    const auto location = turn.workspace().get(inventory::LocationId{found.location});
    if (!location || location->zone.empty())
        return false;
    for (const Stretch &stretch : openStretches(turn.context)) {
        const bool isThere = isShared(stretch.batch) ? stretch.zone == location->zone
                                                     : stretch.batch.zone == location->zone;
        if (isThere && (isFree(turn.context, stretch) || isOwn(turn.context, stretch))) {
            takeStretch(turn, stretch);
            return true;
        }
    }
    return false;
}

bool openByName(Turn &turn, const std::string &name)
{
    for (const Stretch &stretch : openStretches(turn.context)) {
        if (stretch.name() == name) {
            takeStretch(turn, stretch);
            return true;
        }
        if (stretch.batch.name == name) {
            takeBatch(turn, stretch.batch);
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

namespace {

std::int64_t beginsAt(const Context &context, const Stretch &stretch)
{
    if (isShared(stretch.batch)) {
        const auto left = fulfilment::leftIn(stretch.batch.id, stretch.zone, context.workspace);
        return left.empty() ? 0 : left.front().sequence;
    }
    const auto first = context.workspace.list<inventory::Reservation>(Range{.limit = 1}, "by_batch",
                                                                      stretch.batch.id);
    return first.empty() ? 0 : first.front().sequence;
}

} // namespace

std::vector<WorkRow> pickWork(const Context &context)
{
    std::vector<WorkRow> rows;
    for (const Stretch &stretch : openStretches(context)) {
        const Batch &batch = stretch.batch;
        WorkRow row{.flow = Flow::Pick,
                    .code = stretch.name(),
                    .priority = batch.priority,
                    .cutOff = batch.cutOff,
                    .zone = isShared(batch) ? stretch.zone : batch.zone};
        row.progress = progressOf(
            context.workspace, context.workspace.list<inventory::Transfer>("by_batch", batch.id));
        row.sequence = beginsAt(context, stretch);
        row.own = stretch.worker && stretch.worker == context.user;
        row.holder = stretch.worker ? named(context.workspace, stretch.worker).text : std::string();
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
