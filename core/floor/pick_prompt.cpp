// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screen of a state: everything here is read, nothing decided.

#include "core/floor/turn.h"

#include <algorithm>
#include <initializer_list>

namespace bincard::floor {

namespace {

using scan::Command;

constexpr std::size_t tailLength = 5;
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
    if (state.pending == Pending::TakeOver)
        return Instruction::TakeOverWork;
    if (needsSecondPerson(state.pending))
        return Instruction::AskSupervisor;
    if (state.pending != Pending::None)
        return Instruction::ConfirmAgain;
    if (choosing(state))
        return Instruction::ChooseWork;
    switch (state.step) {
    case PickStep::Choose:
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

std::optional<Place> placeOf(const Workspace &workspace, inventory::LocationId id)
{
    const auto location = workspace.get(id);
    if (!location)
        return std::nullopt;
    return Place{.location = id, .code = location->code, .zone = location->zone};
}

std::optional<Goods> goodsOf(const Workspace &workspace, catalog::ProductId id,
                             inventory::LotId lotId, inventory::PackageId packageId)
{
    const auto product = workspace.get(id);
    if (!product)
        return std::nullopt;
    Goods goods{.product = id,
                .name = product->name,
                .sku = product->sku,
                .lot = {},
                .package = {},
                .note = product->note,
                .photo = {}};
    goods.serial = product->tracking == catalog::Tracking::Serial;
    if (const auto lot = workspace.get(lotId)) {
        goods.lot = lot->name;
        goods.expiry = lot->expiry;
    }
    if (const auto package = workspace.get(packageId))
        goods.package = package->code;
    return goods;
}

Amount amountOf(const Workspace &workspace, catalog::ProductId id, Quantity needed, Quantity taken)
{
    Amount amount{.needed = needed, .taken = taken, .unit = {}};
    if (const auto product = workspace.get(id)) {
        amount.unit = product->unit;
        amount.whole = product->whole;
    }
    for (const auto &packaging : workspace.list<catalog::Packaging>("by_product", id))
        amount.steps.push_back({.name = packaging.name, .factor = packaging.factor});
    amount.steps.push_back({.name = {}, .factor = Quantity::units(1)});
    std::stable_sort(amount.steps.begin(), amount.steps.end(), [](const auto &a, const auto &b) {
        return a.factor > b.factor;
    });
    return amount;
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

std::vector<Choice> workChoices(const Context &context)
{
    std::vector<Choice> choices;
    for (const auto &batch : openBatches(context.workspace, context.warehouse)) {
        Choice choice{.code = batch.name, .cutOff = batch.cutOff};
        choice.progress = progressOf(
            context.workspace, context.workspace.list<inventory::Transfer>("by_batch", batch.id));
        if (batch.worker == context.user) {
            choice.kind = ChoiceKind::OwnWork;
        } else if (batch.worker) {
            choice.kind = ChoiceKind::OthersWork;
            choice.holder = named(context.workspace, batch.worker).text;
        }
        choices.push_back(std::move(choice));
    }
    const auto rank = [](const Choice &choice) {
        return choice.kind == ChoiceKind::OwnWork ? 0 : choice.kind == ChoiceKind::Work ? 1 : 2;
    };
    std::stable_sort(choices.begin(), choices.end(), [&](const auto &a, const auto &b) {
        return rank(a) < rank(b);
    });
    return choices;
}

std::vector<Choice> choicesOf(const Context &context, const PickState &state)
{
    if (choosing(state))
        return workChoices(context);
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

std::string tail(const std::string &code)
{
    std::size_t from = code.size() > tailLength ? code.size() - tailLength : 0;
    while (from < code.size() && (static_cast<unsigned char>(code[from]) & 0xC0) == 0x80)
        ++from; // not inside a character
    return code.substr(from);
}

std::string barcodeOf(const Workspace &workspace, const Goods &goods)
{
    for (const auto &barcode : workspace.list<catalog::Barcode>("by_product", goods.product)) {
        if (!barcode.packaging)
            return barcode.code;
    }
    return goods.sku;
}

std::string expectedCode(const Workspace &workspace, const Prompt &prompt)
{
    switch (prompt.instruction) {
    case Instruction::GoToLocation:
    case Instruction::PutBack:
    case Instruction::ScanDestination:
        return prompt.place ? prompt.place->code : std::string();
    case Instruction::ScanProduct:
        return prompt.goods ? barcodeOf(workspace, *prompt.goods) : std::string();
    case Instruction::ScanLot:
    case Instruction::ScanSerial:
        return prompt.goods ? prompt.goods->lot : std::string();
    case Instruction::ScanPackage:
        return prompt.goods ? prompt.goods->package : std::string();
    case Instruction::TakeUnits:
    case Instruction::PutIntoTote:
        for (const auto &slot : prompt.cart) {
            if (slot.light == SlotLight::Lit)
                return slot.tote;
        }
        return {};
    case Instruction::ChooseWork:
    case Instruction::TakeOverWork:
    case Instruction::LoadTote:
    case Instruction::ChooseReason:
    case Instruction::ConfirmAgain:
    case Instruction::ConfirmEmpty:
    case Instruction::BatchDone:
    case Instruction::AskSupervisor:
        return {};
    }
    return {};
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
    case PickStep::Choose:
    case PickStep::LoadTotes:
    case PickStep::Done:
        return;
    }
}

/// The reason about to be reported wants a picture.
bool owesPhoto(const Workspace &workspace, const PickState &state)
{
    if (state.pending != Pending::Short && state.pending != Pending::AllowReason)
        return false;
    const auto reason = workspace.find<catalog::Reason>("by_code", state.pendingCode);
    return reason && reason->needsPhoto;
}

} // namespace

Prompt promptOf(const PickState &state, const Context &context, const Feedback &feedback)
{
    const auto batch = context.workspace.get(state.batch);
    const Walk walk = batch ? walkOf(context.workspace, *batch) : Walk{};
    Prompt prompt{.number = state.prompt,
                  .instruction = instructionOf(context, walk, state),
                  .choices = choicesOf(context, state),
                  .accepts = acceptsOf(context, walk, state),
                  .feedback = feedback};
    if (state.notice != NoticeKind::None)
        prompt.notices.push_back({state.notice, state.noticeAbout});
    if (owesPhoto(context.workspace, state))
        prompt.notices.push_back({NoticeKind::PhotoOwed, state.pendingCode});
    if (needsSecondPerson(state.pending)) {
        // A badge, which is the app's to read; a worker who goes on without one cancels.
        if (auto &commands = prompt.accepts.commands;
            std::find(commands.begin(), commands.end(), Command::Back) == commands.end())
            commands.push_back(Command::Back);
    } else if (state.pending != Pending::None) {
        // Whatever the step takes: the same again, CONFIRM, or BACK.
        for (const auto command : {Command::Confirm, Command::Back}) {
            auto &commands = prompt.accepts.commands;
            if (std::find(commands.begin(), commands.end(), command) == commands.end())
                commands.push_back(command);
        }
    }
    if (choosing(state))
        return prompt;
    prompt.work = walk.batch.name;
    prompt.progress = walk.progress;
    prompt.cart = slotsOf(context.workspace, walk, state);
    addTask(prompt, context, walk, state);
    prompt.expectedTail = tail(expectedCode(context.workspace, prompt));
    return prompt;
}

std::int64_t meaningOf(const PickState &state, const Prompt &prompt)
{
    // FNV-1a over what an answer refers to; not over what is counted up to it.
    std::uint64_t hash = 0xCBF29CE484222325U;
    const auto mix = [&](std::int64_t value) {
        hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x100000001B3U;
        hash ^= hash >> 32U;
    };
    mix(static_cast<std::int64_t>(prompt.instruction));
    mix(static_cast<std::int64_t>(state.pending));
    mix(state.pendingId);
    if (!choosing(state)) {
        for (const std::int64_t id :
             {state.batch.value, state.line.value, state.product.value, state.location.value,
              state.lot.value, state.package.value, state.undo.value, state.slot.value})
            mix(id);
        mix(prompt.amount ? prompt.amount->needed.micro : 0);
        mix(prompt.progress.done);
    }
    return static_cast<std::int64_t>(hash);
}

} // namespace bincard::floor
