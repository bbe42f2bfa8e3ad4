// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screen of a step, and what it takes: everything here is read, nothing decided.

#include "core/floor/arrival_turn.h"
#include "core/floor/screen.h"

#include "core/catalog/reason.h"
#include "core/inventory/transit_rules.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::WarehouseTransferLine;
using scan::Command;
using scan::Expect;

constexpr Expect goods = Expect::Product | Expect::Lot | Expect::Serial;
constexpr Expect packages = Expect::Package | Expect::Tote;

Instruction instructionOf(const ArrivalState &state)
{
    switch (state.step) {
    case ArrivalStep::Goods:
        return state.opens ? Instruction::ScanPackage : Instruction::ScanReceived;
    case ArrivalStep::Idle:
    case ArrivalStep::Row:
        break;
    case ArrivalStep::Lot:
        return Instruction::EnterLot;
    case ArrivalStep::Expiry:
        return Instruction::EnterExpiry;
    case ArrivalStep::Serials:
        return Instruction::ScanSerials;
    case ArrivalStep::Count:
        return Instruction::CountReceived;
    case ArrivalStep::Reason:
        return Instruction::ChooseReason;
    case ArrivalStep::Undo:
        return Instruction::PutBack;
    case ArrivalStep::Close:
        return Instruction::CloseDocument;
    case ArrivalStep::Done:
        return Instruction::WorkDone;
    }
    return Instruction::ScanReceived;
}

Entry entryOf(ArrivalStep step)
{
    if (step == ArrivalStep::Lot)
        return Entry::Lot;
    if (step == ArrivalStep::Expiry)
        return Entry::ExpiryDate;
    return step == ArrivalStep::Serials ? Entry::Serial : Entry::None;
}

LineLight lightOf(const WarehouseTransferLine &line, ArrivalStep step)
{
    if (line.received > line.sent)
        return LineLight::Trouble;
    if (!isOpen(line))
        return LineLight::Done;
    return step == ArrivalStep::Close ? LineLight::Trouble : LineLight::Open;
}

/// The lot, the package, or both: what tells two rows of the same goods apart.
Named detailOf(const WarehouseTransferLine &line, const Workspace &records)
{
    const Named package = named(records, line.package);
    const Named lot = named(records, line.lot);
    if (!line.package)
        return line.lot ? lot : Named{};
    return line.lot ? Named{package.kind, package.text + ", " + lot.text} : package;
}

/// The rows of the document; of an opened package those that were in it.
std::vector<Line> rowsOf(const ArrivalState &state, const Workspace &records)
{
    const bool isTapped
        = state.step == ArrivalStep::Row || (state.step == ArrivalStep::Goods && !state.opens);
    std::vector<Line> rows;
    for (const auto &line : inventory::linesOf(state.transfer, records)) {
        const auto product = records.get(line.product);
        const bool isNothing = line.sent.isZero() && line.received.isZero();
        const bool isElsewhere = state.package && line.package != state.package;
        if (!product || isNothing || isElsewhere)
            continue;
        rows.push_back(
            {.thing = {ThingKind::Product, product->name},
             .detail = detailOf(line, records),
             .done = line.received,
             .needed = line.sent,
             .unit = product->unit,
             .light = lightOf(line, state.step),
             .code = isTapped && line.sent.isPositive() ? codeOf(line, records) : std::string()});
    }
    return rows;
}

/// The lots that were sent of what is in hand.
std::vector<Choice> lotChoices(const ArrivalState &state, const Workspace &records)
{
    std::vector<Choice> choices;
    for (const auto &line : sentOf(state, state.product, records)) {
        const auto lot = records.get(line.lot);
        if (lot && line.package == state.from && isOpen(line))
            choices.push_back({.code = lot->name,
                               .kind = ChoiceKind::Record,
                               .thing = {ThingKind::Lot, lot->name}});
    }
    return choices;
}

std::vector<Choice> reasonChoices(const ArrivalState &state, const Workspace &records)
{
    std::vector<Choice> choices;
    if (!state.product)
        choices.push_back({.code = "UNPACK", .kind = ChoiceKind::Option});
    for (const auto &reason : records.list<catalog::Reason>("by_code")) {
        if (reason.code == "DMGD" || reason.code == "NOLB" || reason.code == "UNRD")
            choices.push_back({.code = reason.code, .kind = ChoiceKind::Reason});
    }
    return choices;
}

std::vector<Choice> choicesOf(const ArrivalState &state, const Workspace &records)
{
    switch (state.step) {
    case ArrivalStep::Lot:
        return lotChoices(state, records);
    case ArrivalStep::Reason:
        return reasonChoices(state, records);
    case ArrivalStep::Close:
        return {{.code = "CLOSE", .kind = ChoiceKind::Option}};
    case ArrivalStep::Idle:
    case ArrivalStep::Goods:
    case ArrivalStep::Row:
    case ArrivalStep::Expiry:
    case ArrivalStep::Serials:
    case ArrivalStep::Count:
    case ArrivalStep::Undo:
    case ArrivalStep::Done:
        break;
    }
    return {};
}

void addFacts(Prompt &prompt, const ArrivalState &state, const Workspace &records)
{
    const auto transfer = transferOf(state, records);
    if (!transfer)
        return;
    prompt.work = transfer->reference;
    if (const auto sender = records.get(transfer->other))
        prompt.facts.push_back(
            {.kind = FactKind::Sender, .thing = {ThingKind::Text, sender->name}});
    for (const auto &line : sentOf(state, {}, records)) {
        ++prompt.progress.total;
        prompt.progress.done += isOpen(line) ? 0 : 1;
    }
    const auto opened = state.from ? state.from : state.package;
    if (opened)
        prompt.facts.push_back({.kind = FactKind::Parcel, .thing = named(records, opened)});
    if (!state.reason.empty())
        prompt.facts.push_back(
            {.kind = FactKind::Reason, .thing = {ThingKind::Reason, state.reason}});
}

/// What is in hand: goods, what their labels said, and how many.
void addGoods(Prompt &prompt, const ArrivalState &state, const Workspace &records)
{
    prompt.goods = goodsOf(records, state.product, {}, state.from);
    if (!prompt.goods)
        return;
    const auto lot = records.find<inventory::Lot>("by_name", state.product, state.lot);
    prompt.goods->lot = state.lot;
    prompt.goods->expiry = lot && lot->expiry.ok() ? lot->expiry : state.expiry;
    const Expected expected = expectedOf(state, records);
    const bool isSerial = prompt.goods->serial;
    prompt.amount = amountOf(records, state.product, isSerial ? expected.sent : expected.open(),
                             isSerial ? expected.received : state.quantity);
}

void addUndo(Prompt &prompt, const ArrivalState &state, const Workspace &records)
{
    const auto relocation = records.get(state.undo);
    if (!relocation)
        return;
    if (relocation->package) {
        prompt.facts.push_back(
            {.kind = FactKind::Parcel, .thing = named(records, relocation->package)});
        return;
    }
    prompt.goods = goodsOf(records, relocation->product, relocation->lot, relocation->toPackage);
    prompt.amount = amountOf(records, relocation->product, relocation->quantity, {});
}

} // namespace

Accepts arrivalAccepts(const Worker &worker)
{
    using enum Command;
    switch (worker.arrival.step) {
    case ArrivalStep::Goods:
        if (worker.arrival.opens)
            return {.scans = Expect::Command | packages, .commands = {Back, Park}};
        return {.scans = Expect::Command | goods | packages | Expect::Location,
                .commands = {Done, Undo, Back, Park, Short}};
    case ArrivalStep::Row:
        return {.scans = Expect::Command | goods, .commands = {Back, Park}};
    case ArrivalStep::Lot:
    case ArrivalStep::Expiry:
        return {
            .scans = Expect::Command | goods, .commands = {Undo, Back, Park, Short}, .text = true};
    case ArrivalStep::Serials:
        return {.scans = Expect::Command | goods | Expect::Location,
                .commands = {Done, Confirm, Undo, Back, Park, Short},
                .text = true};
    case ArrivalStep::Count:
        return {.scans = Expect::Command | Expect::Product | Expect::Location,
                .commands = {Done, Confirm, Undo, Back, Park, Short},
                .quantity = true};
    case ArrivalStep::Reason:
        return {.scans = Expect::Command, .commands = {Back, Park}};
    case ArrivalStep::Undo:
        return {.scans = Expect::Command | goods | packages,
                .commands = {Undo, Confirm, Back, Park}};
    case ArrivalStep::Close:
        return {.scans = Expect::Command, .commands = {Done, Confirm, Back, Park}};
    case ArrivalStep::Idle:
    case ArrivalStep::Done:
        break;
    }
    return {.scans
            = Expect::Command | Expect::Document | packages | Expect::Location | Expect::Product,
            .commands = {Confirm, Done, Back}};
}

void showArrival(Prompt &prompt, const Worker &worker, const Context &context)
{
    const ArrivalState &state = worker.arrival;
    const Workspace &records = context.workspace;
    prompt.instruction = instructionOf(state);
    prompt.entry = entryOf(state.step);
    prompt.choices = choicesOf(state, records);
    prompt.about
        = {state.transfer.value, state.product.value, state.from.value,
           state.package.value,  state.undo.value,    static_cast<std::int64_t>(state.step),
           state.opens ? 1 : 0};
    addFacts(prompt, state, records);
    switch (state.step) {
    case ArrivalStep::Goods:
    case ArrivalStep::Row:
        prompt.place = placeOf(records, placeOfArrived(state, context));
        prompt.lines = rowsOf(state, records);
        return;
    case ArrivalStep::Lot:
    case ArrivalStep::Expiry:
    case ArrivalStep::Serials:
    case ArrivalStep::Count:
    case ArrivalStep::Reason:
        prompt.place = placeOf(records, placeOfArrived(state, context));
        return addGoods(prompt, state, records);
    case ArrivalStep::Undo:
        return addUndo(prompt, state, records);
    case ArrivalStep::Close:
        prompt.lines = rowsOf(state, records);
        return;
    case ArrivalStep::Idle:
    case ArrivalStep::Done:
        return;
    }
}

} // namespace bincard::floor
