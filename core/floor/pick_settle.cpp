// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a state becomes when the records say something else than it assumed, by its own operations
// or by a sync.

#include "core/floor/turn.h"

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

void cancelPending(PickState &state)
{
    state.pending = Pending::None;
    state.pendingCode.clear();
    state.pendingId = 0;
}

void leaveWork(PickState &state, NoticeKind notice, std::string about)
{
    letGo(state);
    cancelPending(state);
    state.step = PickStep::Choose;
    state.batch = {};
    state.parked = false;
    state.undo = {};
    state.slot = {};
    state.notice = notice;
    state.noticeAbout = std::move(about);
}

/// The reservation in work is gone and the worker did not end it: say why, and have what is in
/// hand put back.
void loseTarget(PickState &state, const Context &context)
{
    const auto line = context.workspace.get(state.line);
    const auto transfer = line ? context.workspace.get(line->transfer) : std::nullopt;
    const bool unwanted
        = !line || !transfer || transfer->cancelled || line->picked + line->missing >= line->needed;
    state.notice = unwanted ? NoticeKind::OrderCancelled : NoticeKind::StockElsewhere;
    state.noticeAbout = transfer ? transfer->reference : std::string();
    cancelPending(state);

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

void settleInWork(PickState &state, const Walk &walk, const Context &context)
{
    if (state.line && !walk.target(state) && state.step != PickStep::ZeroCheck)
        loseTarget(state, context);
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
    case PickStep::Choose:
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

void settle(PickState &state, const Context &context)
{
    if (!state.batch) {
        state.step = PickStep::Choose;
        state.parked = false;
        return;
    }
    if (state.step == PickStep::Done)
        return;
    const auto batch = context.workspace.get(state.batch);
    if (!batch || batch->state == fulfilment::BatchState::Done)
        return leaveWork(state, NoticeKind::WorkGone, batch ? batch->name : std::string());
    if (batch->worker != context.user || batch->device != context.device)
        return leaveWork(state, NoticeKind::WorkTaken,
                         named(context.workspace, batch->worker).text);
    settleInWork(state, walkOf(context.workspace, *batch), context);
}

} // namespace bincard::floor
