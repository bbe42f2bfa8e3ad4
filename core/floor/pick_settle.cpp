// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a state becomes when the records say something else than it assumed, by its own operations
// or by a sync.

#include "core/floor/pick_turn.h"

namespace bincard::floor {

namespace {

void letGo(PickState &state)
{
    state.line = {};
    state.placeProven = false;
    state.productProven = false;
    state.lotProven = false;
    state.taken = {};
    state.counted = false;
    state.packaging = {};
    state.typed = false;
    state.reason.clear();
}

void leaveWork(Worker &worker, NoticeKind notice, std::string about)
{
    PickState &state = worker.pick;
    letGo(state);
    state.step = PickStep::Idle;
    state.batch = {};
    state.zone.clear();
    state.undo = {};
    state.slot = {};
    lose(worker, Flow::Pick, notice, std::move(about));
}

/// The reservation in work is gone and the worker did not end it: say why, and have what is in
/// hand put back.
void loseTarget(Worker &worker, const Context &context)
{
    PickState &state = worker.pick;
    const auto line = context.workspace.get(state.line);
    const auto transfer = line ? context.workspace.get(line->transfer) : std::nullopt;
    const bool unwanted
        = !line || !transfer || transfer->cancelled || line->picked + line->missing >= line->needed;
    worker.dialogue.notice = unwanted ? NoticeKind::OrderCancelled : NoticeKind::StockElsewhere;
    worker.dialogue.noticeAbout = transfer ? transfer->reference : std::string();

    const Quantity inHand = state.taken;
    letGo(state);
    state.step = PickStep::Pick;
    if (inHand.isPositive()) {
        state.step = PickStep::PutBack;
        state.undo = {};
        state.taken = inHand;
    }
}

void aimAtNext(PickState &state, const Walk &walk)
{
    if (walk.target(state) && state.line) {
        state.step = PickStep::Pick;
        return;
    }
    if (walk.targets.empty()) {
        letGo(state);
        state.step = PickStep::Unload;
        return;
    }
    const auto &next = walk.targets.front();
    const bool samePlace = state.placeProven && state.location == next.location;
    const bool sameGoods = samePlace && state.productProven && state.lotProven
        && state.product == next.product && state.lot == next.lot && state.package == next.package;
    letGo(state);
    state.step = PickStep::Pick;
    state.line = next.line;
    state.product = next.product;
    state.location = next.location;
    state.lot = next.lot;
    state.package = next.package;
    state.placeProven = samePlace;
    state.productProven = sameGoods;
    state.lotProven = sameGoods;
}

void settleInWork(Worker &worker, const Walk &walk, const Context &context)
{
    PickState &state = worker.pick;
    if (state.line && !walk.target(state) && state.step != PickStep::ZeroCheck)
        loseTarget(worker, context);
    if (state.step == PickStep::ZeroCheck && !standingAt(context.workspace, state.location).empty())
        state.step = PickStep::Pick;
    if (state.step == PickStep::PutBack && state.undo) {
        const auto pick = context.workspace.get(state.undo);
        if (!pick || pick->undone) {
            state.undo = {};
            state.step = PickStep::Pick;
        }
    }
    switch (state.step) {
    case PickStep::ZeroCheck:
    case PickStep::PutBack:
    case PickStep::Reason:
    case PickStep::Done:
        return;
    case PickStep::Idle:
    case PickStep::LoadTotes:
    case PickStep::Pick:
    case PickStep::Unload:
        break;
    }
    // A tote comes first, with whatever is in hand waiting for it.
    if (walk.slotWithoutTote()) {
        state.step = PickStep::LoadTotes;
        return;
    }
    aimAtNext(state, walk);
}

} // namespace

void settlePick(Worker &worker, const Context &context)
{
    PickState &state = worker.pick;
    if (!state.batch || state.step == PickStep::Done)
        return;
    const auto batch = context.workspace.get(state.batch);
    if (!batch || batch->state == fulfilment::BatchState::Done)
        return leaveWork(worker, NoticeKind::WorkGone, batch ? batch->name : std::string());
    const Stretch stretch = stretchOf(context.workspace, *batch, state.zone);
    if (stretch.worker != context.user || stretch.device != context.device)
        return leaveWork(worker, NoticeKind::WorkTaken,
                         named(context.workspace, stretch.worker).text);
    settleInWork(worker, walkIn(context, state), context);
}

} // namespace bincard::floor
