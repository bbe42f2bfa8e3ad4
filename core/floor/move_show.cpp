// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/reason.h"
#include "core/floor/move_turn.h"
#include "core/floor/screen.h"

namespace bincard::floor {

namespace {

using inventory::Quant;
using inventory::Task;

constexpr std::size_t linesMax = 30;

std::string unitOf(catalog::ProductId id, const Workspace &records)
{
    const auto product = records.get(id);
    return product ? product->unit : std::string();
}

void showTasks(Prompt &prompt, const MoveState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    prompt.instruction = Instruction::ChooseSource;
    if (state.served.isPositive())
        prompt.facts.push_back({.kind = FactKind::Reserved, .quantity = state.served});
    const auto tasks = replenishments(context);
    prompt.progress.total = static_cast<int>(tasks.size());
    for (const Task &task : tasks) {
        if (prompt.lines.size() == linesMax)
            return;
        const bool isOthers = task.worker
            && (task.worker != context.user || (task.device && task.device != context.device));
        prompt.lines.push_back({.thing = named(records, task.product),
                                .detail = named(records, task.location),
                                .needed = task.quantity,
                                .unit = unitOf(task.product, records),
                                .light = isOthers ? LineLight::Trouble : LineLight::Open,
                                .code = codeOf(task, records)});
    }
}

void showTask(Prompt &prompt, const MoveState &state, const Context &context)
{
    const auto task = context.workspace.get(state.task);
    if (!task)
        return;
    prompt.work = codeOf(*task, context.workspace);
    prompt.about.push_back(task->id.value);
    if (const auto face = placeOf(context.workspace, task->target))
        prompt.nextPlaces.push_back(*face);
}

void showContent(Prompt &prompt, const MoveState &state, const Context &context)
{
    Quantity reserved;
    for (const Quant &quant : contentOf(state.source, context.workspace)) {
        reserved += quant.reserved;
        if (prompt.lines.size() == linesMax)
            continue;
        Line line{.thing = named(context.workspace, quant.product),
                  .done = quant.free(),
                  .needed = quant.onHand,
                  .unit = unitOf(quant.product, context.workspace)};
        if (quant.package)
            line.detail = named(context.workspace, quant.package);
        else if (quant.lot)
            line.detail = named(context.workspace, quant.lot);
        prompt.lines.push_back(line);
    }
    if (reserved.isPositive())
        prompt.facts.push_back({.kind = FactKind::Reserved, .quantity = reserved});
}

void showGoods(Prompt &prompt, const MoveState &state, const Context &context)
{
    prompt.place = placeOf(context.workspace, state.source);
    prompt.about.push_back(state.source.value);
    if (const auto task = context.workspace.get(state.task)) {
        prompt.instruction
            = state.placeProven ? Instruction::ScanProduct : Instruction::GoToLocation;
        prompt.goods = goodsOf(context.workspace, task->product, task->lot, task->package);
        prompt.amount = amountOf(context.workspace, task->product, task->quantity, {});
        return;
    }
    prompt.instruction = Instruction::ChooseGoods;
    showContent(prompt, state, context);
    prompt.choices.push_back({.code = "ALL", .kind = ChoiceKind::Option});
}

void showUnits(Prompt &prompt, const MoveState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    prompt.instruction = state.counted ? Instruction::MoveTo : Instruction::MoveUnits;
    prompt.about.push_back(state.product.value);
    prompt.about.push_back(state.lot.value);
    prompt.goods = goodsOf(records, state.product, state.lot, state.fromPackage);
    prompt.amount = amountOf(records, state.product, state.quantity, state.taken);
    const Quant stock = stockOf(state, records);
    prompt.facts.push_back(
        {.kind = FactKind::Free, .quantity = stock.free(), .unit = unitOf(state.product, records)});
    const auto task = records.get(state.task);
    prompt.place = placeOf(records, task ? task->target : state.source);
    if (prompt.place && task)
        prompt.expectedTail = codeTail(prompt.place->code);
}

void showPut(Prompt &prompt, const MoveState &state, const Context &context)
{
    prompt.instruction = Instruction::MoveTo;
    const auto task = context.workspace.get(state.task);
    prompt.place = placeOf(context.workspace, task ? task->target : state.source);
    if (prompt.place && task)
        prompt.expectedTail = codeTail(prompt.place->code);
    prompt.about.push_back(state.package.value);
    if (state.package)
        prompt.facts.push_back(
            {.kind = FactKind::Parcel, .thing = named(context.workspace, state.package)});
    else
        showContent(prompt, state, context);
}

void showReasons(Prompt &prompt, const MoveState &state, const Context &context)
{
    prompt.instruction = Instruction::ChooseReason;
    prompt.place = placeOf(context.workspace, state.source);
    if (!state.package) {
        for (const auto &reason : context.workspace.list<catalog::Reason>("by_code")) {
            if (reason.type == catalog::ReasonType::ShortPick && reason.code != "ALTB")
                prompt.choices.push_back({.code = reason.code, .kind = ChoiceKind::Reason});
        }
    }
    for (const char *code : {"BLKD", "DSTF", "DSTX", "UNRD"})
        prompt.choices.push_back({.code = code, .kind = ChoiceKind::Reason});
}

void showPutBack(Prompt &prompt, const MoveState &state, const Context &context)
{
    prompt.instruction = Instruction::PutBack;
    const auto relocation = context.workspace.get(state.undo);
    if (!relocation)
        return;
    prompt.about = {relocation->id.value};
    prompt.place = placeOf(context.workspace, relocation->from);
    if (relocation->package) {
        prompt.facts.push_back(
            {.kind = FactKind::Parcel, .thing = named(context.workspace, relocation->package)});
        return;
    }
    prompt.goods
        = goodsOf(context.workspace, relocation->product, relocation->lot, relocation->toPackage);
    prompt.amount = amountOf(context.workspace, relocation->product, relocation->quantity,
                             relocation->quantity);
}

} // namespace

void showMove(Prompt &prompt, const Worker &worker, const Context &context)
{
    const MoveState &state = worker.move;
    showTask(prompt, state, context);
    switch (state.step) {
    case MoveStep::Idle:
    case MoveStep::Choose:
        showTasks(prompt, state, context);
        return showTransfers(prompt, state, context);
    case MoveStep::Goods:
        return showGoods(prompt, state, context);
    case MoveStep::Units:
        showUnits(prompt, state, context);
        return showTransfers(prompt, state, context);
    case MoveStep::Put:
        showPut(prompt, state, context);
        return showTransfers(prompt, state, context);
    case MoveStep::Reason:
        return showReasons(prompt, state, context);
    case MoveStep::PutBack:
        return showPutBack(prompt, state, context);
    }
}

} // namespace bincard::floor
