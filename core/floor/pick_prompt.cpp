// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screen of a state: everything here is read, nothing decided.

#include "core/documents/rules.h"
#include "core/floor/evidence.h"
#include "core/floor/pick_turn.h"
#include "core/floor/screen.h"

#include <algorithm>
#include <initializer_list>

namespace bincard::floor {

namespace {

using scan::Command;

constexpr std::size_t nextPlacesMax = 2;

Instruction identifying(const Context &context, const PickState &state)
{
    const auto product = context.workspace.get(state.product);
    const bool byPackage = state.package && packagesAtPlace(context.workspace, state) > 1;
    switch (product ? product->tracking : catalog::Tracking::None) {
    case catalog::Tracking::Serial:
        return Instruction::ScanSerial;
    case catalog::Tracking::Lot:
        return byPackage ? Instruction::ScanPackage : Instruction::ScanLot;
    case catalog::Tracking::None:
        return byPackage ? Instruction::ScanPackage : Instruction::ScanProduct;
    }
    return Instruction::ScanProduct;
}

Instruction picking(const Context &context, const Walk &walk, const PickState &state)
{
    if (!state.placeProven)
        return Instruction::GoToLocation;
    if (!state.productProven || !state.lotProven)
        return identifying(context, state);
    const bool toTote = asksForTote(context, walk);
    return toTote && (handFull(walk, state) || !state.reason.empty()) ? Instruction::PutIntoTote
                                                                      : Instruction::TakeUnits;
}

Instruction instructionOf(const Context &context, const Walk &walk, const PickState &state)
{
    switch (state.step) {
    case PickStep::Idle:
        return Instruction::ChooseWork;
    case PickStep::LoadTotes:
        return Instruction::LoadTote;
    case PickStep::Pick:
        return picking(context, walk, state);
    case PickStep::Reason:
        return Instruction::ChooseReason;
    case PickStep::ZeroCheck:
        return Instruction::ConfirmEmpty;
    case PickStep::PutBack:
        return Instruction::PutBack;
    case PickStep::Unload:
        return Instruction::ScanDestination;
    case PickStep::Done:
        return Instruction::BatchDone;
    }
    return Instruction::ChooseWork;
}

std::vector<Place> nextPlaces(const Workspace &workspace, const Walk &walk, const PickState &state)
{
    std::vector<Place> places;
    for (const auto &target : walk.targets) {
        const bool known = target.location == state.location
            || std::any_of(places.begin(), places.end(), [&](const Place &place) {
                               return place.location == target.location;
                           });
        if (known || places.size() == nextPlacesMax)
            continue;
        if (auto place = placeOf(workspace, target.location))
            places.push_back(*std::move(place));
    }
    return places;
}

SlotLight lightOf(const fulfilment::Slot &slot, const PickState &state, const fulfilment::Slot *lit)
{
    if (slot.closed || slot.unloadedAt) {
        // Full totes are put down with the others.
        const bool down = state.step == PickStep::Unload && slot.tote && !slot.unloadedAt
            && (!state.slot || state.slot == slot.id);
        return down ? SlotLight::Lit : SlotLight::Closed;
    }
    if (lit && lit->id == slot.id)
        return SlotLight::Lit;
    if (!slot.tote)
        return SlotLight::Empty;
    const bool down = state.step == PickStep::Unload && (!state.slot || state.slot == slot.id);
    return down ? SlotLight::Lit : SlotLight::Dimmed;
}

const fulfilment::Slot *litSlot(const Walk &walk, const PickState &state)
{
    if (state.step == PickStep::LoadTotes)
        return walk.slotWithoutTote();
    const auto *target = walk.target(state);
    return state.step == PickStep::Pick && target && identified(state)
        ? walk.slotFor(target->transfer)
        : nullptr;
}

std::vector<ToteSlot> slotsOf(const Workspace &workspace, const Walk &walk, const PickState &state)
{
    std::vector<ToteSlot> slots;
    const auto *lit = litSlot(walk, state);
    for (const auto &slot : walk.slots) {
        const auto *transfer = walk.transfer(slot.transfer);
        slots.push_back({.number = slot.number,
                         .tote = named(workspace, slot.tote).text,
                         .reference = transfer ? transfer->reference : std::string(),
                         .light = lightOf(slot, state, lit)});
    }
    return slots;
}

std::vector<Choice> choicesOf(const Context &context, const PickState &state)
{
    std::vector<Choice> choices;
    if (state.step == PickStep::ZeroCheck) {
        choices.push_back({.code = "YES", .kind = ChoiceKind::Yes});
        choices.push_back({.code = "NO", .kind = ChoiceKind::No});
    } else if (state.step == PickStep::Reason) {
        for (const auto &reason : context.workspace.list<catalog::Reason>("by_code")) {
            if (explainsMissing(reason) || reason.code == "BLKD" || reason.code == "UNRD")
                choices.push_back({.code = reason.code, .kind = ChoiceKind::Reason});
        }
    }
    return choices;
}

std::string expectedCode(const Workspace &workspace, const Prompt &prompt)
{
    using enum Instruction;
    const auto is = [&](std::initializer_list<Instruction> these) {
        return std::ranges::find(these, prompt.instruction) != these.end();
    };
    if (is({GoToLocation, PutBack, ScanDestination}))
        return prompt.place ? prompt.place->code : std::string();
    if (is({TakeUnits, PutIntoTote})) {
        const auto lit = std::ranges::find(prompt.cart, SlotLight::Lit, &ToteSlot::light);
        return lit == prompt.cart.end() ? std::string() : lit->tote;
    }
    if (!prompt.goods)
        return {};
    if (is({ScanProduct}))
        return barcodeOf(workspace, *prompt.goods);
    if (is({ScanLot, ScanSerial}))
        return prompt.goods->lot;
    return is({ScanPackage}) ? prompt.goods->package : std::string();
}

void addTask(Prompt &prompt, const Context &context, const Walk &walk, const PickState &state)
{
    const Workspace &workspace = context.workspace;
    switch (state.step) {
    case PickStep::Pick:
    case PickStep::Reason:
        prompt.place = placeOf(workspace, state.location);
        prompt.goods = goodsOf(workspace, state.product, state.lot, state.package);
        prompt.amount = amountOf(workspace, state.product, needed(walk, state), state.taken);
        prompt.nextPlaces = nextPlaces(workspace, walk, state);
        return;
    case PickStep::ZeroCheck:
        prompt.place = placeOf(workspace, state.location);
        prompt.goods = goodsOf(workspace, state.product, {}, {});
        return;
    case PickStep::PutBack: {
        const auto pick = workspace.get(state.undo);
        prompt.place = placeOf(workspace, pick ? pick->location : state.location);
        prompt.goods = pick ? goodsOf(workspace, pick->product, pick->lot, pick->package)
                            : goodsOf(workspace, state.product, state.lot, state.package);
        prompt.amount = amountOf(workspace, prompt.goods ? prompt.goods->product : state.product,
                                 pick ? pick->quantity : state.taken, {});
        return;
    }
    case PickStep::Unload:
        prompt.place = placeOf(workspace, walk.batch.destination);
        return;
    case PickStep::Idle:
    case PickStep::LoadTotes:
    case PickStep::Done:
        return;
    }
}

} // namespace

void showPick(Prompt &prompt, const Worker &worker, const Context &context)
{
    const PickState &state = worker.pick;
    const Walk walk = walkIn(context, state);
    prompt.instruction = instructionOf(context, walk, state);
    prompt.choices = choicesOf(context, state);
    prompt.about
        = {state.batch.value, state.line.value,    state.product.value, state.location.value,
           state.lot.value,   state.package.value, state.undo.value,    state.slot.value};
    const bool isShown = documents::isShown(state.line.value, context.workspace);
    if (owesPhoto(worker, context) && !isShown)
        prompt.notices.push_back({NoticeKind::PhotoOwed, worker.dialogue.key});
    prompt.work = walk.batch.name;
    prompt.progress = progressOf(context.workspace, walk.transfers);
    prompt.cart = slotsOf(context.workspace, walk, state);
    addTask(prompt, context, walk, state);
    prompt.expectedTail = codeTail(expectedCode(context.workspace, prompt));
}

} // namespace bincard::floor
