// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/putaway_turn.h"
#include "core/floor/screen.h"

#include <algorithm>
#include <charconv>

namespace bincard::floor {

namespace {

using inventory::LocationId;

constexpr std::size_t linesMax = 30;
constexpr std::size_t othersMax = 3;

std::string_view nameOf(inventory::Why why)
{
    switch (why) {
    case inventory::Why::FixedPlace:
        return "FixedPlace";
    case inventory::Why::SameLot:
        return "SameLot";
    case inventory::Why::SameProduct:
        return "SameProduct";
    case inventory::Why::EmptyPlace:
        return "EmptyPlace";
    case inventory::Why::HasRoom:
        return "HasRoom";
    }
    return {};
}

Line lineOf(const Staged &staged, const PutAwayState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    Line line{.code = staged.code};
    line.detail = named(records, staged.location);
    if (staged.package) {
        line.thing = named(records, staged.package);
    } else {
        line.thing = named(records, staged.product);
        if (staged.lot)
            line.detail = named(records, staged.lot);
        line.needed = staged.quantity;
        if (const auto product = records.get(staged.product))
            line.unit = product->unit;
    }
    if (staged.holder && !staged.own)
        line.light = LineLight::Trouble;
    else if (staged.code == state.next)
        line.light = LineLight::Current;
    return line;
}

void showList(Prompt &prompt, const PutAwayState &state, const Context &context)
{
    prompt.instruction = Instruction::TakeFromStaging;
    prompt.place = placeOf(context.workspace, state.source);
    prompt.about = {state.source.value};
    auto all = stagedGoods(context);
    std::erase_if(all, [&](const Staged &staged) {
        return state.source && staged.location != state.source;
    });
    const auto isPostponed = [&](const Staged &staged) {
        return state.skipped.find('|' + staged.code + '|') != std::string::npos;
    };
    std::ranges::stable_sort(all, {}, [&](const Staged &staged) {
        return isPostponed(staged) ? 2 : staged.code == state.next ? 0 : 1;
    });
    prompt.progress = {.done = 0, .total = static_cast<int>(all.size())};
    if (all.size() > linesMax)
        all.resize(linesMax);
    for (const Staged &staged : all)
        prompt.lines.push_back(lineOf(staged, state, context));
}

void showInHand(Prompt &prompt, const PutAwayState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    prompt.about = {state.work.value, state.package.value, state.product.value, state.lot.value};
    if (!state.package) {
        prompt.goods = goodsOf(records, state.product, state.lot, state.fromPackage);
        prompt.amount = amountOf(records, state.product, state.quantity,
                                 state.counted ? state.dropped : Quantity{});
        return;
    }
    const auto arrival = inHand(state, records);
    const bool isOne = std::ranges::all_of(arrival.goods, [&](const inventory::Goods &goods) {
        return goods.product == arrival.goods.front().product
            && goods.lot == arrival.goods.front().lot;
    });
    if (!arrival.goods.empty() && isOne)
        prompt.goods = goodsOf(records, arrival.goods.front().product, arrival.goods.front().lot,
                               state.package);
    prompt.facts.push_back({.kind = FactKind::Parcel, .thing = named(records, state.package)});
    if (isOne)
        return;
    for (const auto &goods : arrival.goods) {
        Line line{.thing = named(records, goods.product), .needed = goods.quantity};
        if (goods.lot)
            line.detail = named(records, goods.lot);
        if (const auto product = records.get(goods.product))
            line.unit = product->unit;
        prompt.lines.push_back(line);
    }
}

/// How full the place is, by its nearest limit.
void showCapacity(Prompt &prompt, const inventory::Room &room)
{
    const auto fact = [&](Quantity quantity, std::string unit) {
        prompt.facts.push_back(
            {.kind = FactKind::Capacity, .quantity = quantity, .unit = std::move(unit)});
    };
    if (room.most.units.isPositive())
        return fact(std::max(room.most.units - room.used.units, Quantity{}), {});
    if (room.most.packages > 0)
        return fact(Quantity::units(std::max(room.most.packages - room.used.packages, 0)), "PK");
    if (room.most.weightGrams > 0)
        return fact(
            {std::max(room.most.weightGrams - room.used.weightGrams, std::int64_t{0}) * 1'000},
            "KGM");
    if (room.most.volumeMl > 0)
        fact({std::max(room.most.volumeMl - room.used.volumeMl, std::int64_t{0}) * 1'000}, "LTR");
}

inventory::Why whyOf(const inventory::Room &room, LocationId place, const Context &context)
{
    for (const auto &rule :
         context.workspace.list<inventory::PutawayRule>("by_priority", context.warehouse)) {
        if (rule.location == place)
            return inventory::Why::FixedPlace;
    }
    if (room.hasSameLot)
        return inventory::Why::SameLot;
    if (room.hasSameProduct)
        return inventory::Why::SameProduct;
    return room.isEmpty ? inventory::Why::EmptyPlace : inventory::Why::HasRoom;
}

void showTarget(Prompt &prompt, LocationId target, const PutAwayState &state,
                const Context &context)
{
    prompt.place = placeOf(context.workspace, target);
    prompt.about.push_back(target.value);
    const auto location = context.workspace.get(target);
    if (!location)
        return;
    prompt.expectedTail = codeTail(location->code);
    const auto room = inventory::roomFor(*location, inHand(state, context.workspace),
                                         context.workspace, context.user);
    const auto why = whyOf(room, target, context);
    prompt.facts.push_back(
        {.kind = FactKind::Rule, .thing = {ThingKind::Reason, std::string(nameOf(why))}});
    showCapacity(prompt, room);
}

void showOthers(Prompt &prompt, const PutAwayState &state, const Context &context)
{
    std::size_t shown = 0;
    for (std::size_t at = 0; at < state.others.size() && shown < othersMax; ++shown) {
        const std::size_t end = std::min(state.others.find(' ', at), state.others.size());
        std::int64_t number = 0;
        std::from_chars(state.others.data() + at, state.others.data() + end, number);
        at = end + 1;
        const auto place = placeOf(context.workspace, {number});
        if (place && prompt.nextPlaces.size() < 2)
            prompt.nextPlaces.push_back(*place);
        if (place)
            prompt.facts.push_back(
                {.kind = FactKind::Alternative, .thing = {ThingKind::Location, place->code}});
    }
}

void showPutBack(Prompt &prompt, const PutAwayState &state, const Context &context)
{
    prompt.instruction = Instruction::PutBack;
    const auto relocation = context.workspace.get(state.undo);
    if (!relocation) {
        showInHand(prompt, state, context);
        prompt.place = placeOf(context.workspace, state.source);
        return;
    }
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

void showPutAway(Prompt &prompt, const Worker &worker, const Context &context)
{
    const PutAwayState &state = worker.putAway;
    switch (state.step) {
    case PutAwayStep::Idle:
    case PutAwayStep::Take:
        return showList(prompt, state, context);
    case PutAwayStep::Bring:
        prompt.instruction = Instruction::PutAt;
        showInHand(prompt, state, context);
        showTarget(prompt, state.target, state, context);
        return showOthers(prompt, state, context);
    case PutAwayStep::Drop:
        prompt.instruction = Instruction::DropUnits;
        showInHand(prompt, state, context);
        showTarget(prompt, state.place, state, context);
        prompt.amount
            = amountOf(context.workspace, state.product, fitsAt(state, state.place, context),
                       state.counted ? state.dropped : Quantity{});
        return;
    case PutAwayStep::Reason:
        prompt.instruction = Instruction::ChooseReason;
        showInHand(prompt, state, context);
        prompt.place = placeOf(context.workspace, state.place ? state.place : state.target);
        for (const char *code : {"DSTF", "DSTX", "BLKD", "NOPA", "UNRD"})
            prompt.choices.push_back({.code = code, .kind = ChoiceKind::Reason});
        return;
    case PutAwayStep::PutBack:
        return showPutBack(prompt, state, context);
    }
}

} // namespace bincard::floor
