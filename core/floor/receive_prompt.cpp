// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screen of a step, and what it takes: everything here is read, nothing
// decided.

#include "core/floor/check_step.h"
#include "core/floor/receive_turn.h"
#include "core/floor/screen.h"

#include "core/catalog/reason.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using purchase::PurchaseLine;
using scan::Command;
using scan::Expect;

constexpr Expect goods = Expect::Product | Expect::Lot | Expect::Serial;

bool isMeasure(const ReceiveState &state, const Workspace &workspace)
{
    const auto due = dueCheck(state, workspace);
    const auto point = due ? workspace.get(due->point) : std::nullopt;
    return point && point->kind == quality::PointKind::Measure;
}

Instruction instructionOf(const ReceiveState &state, const Workspace &workspace)
{
    switch (state.step) {
    case ReceiveStep::Idle:
    case ReceiveStep::Choose:
        return Instruction::OpenReceipt;
    case ReceiveStep::Line:
    case ReceiveStep::Pick:
        return Instruction::ScanReceived;
    case ReceiveStep::Lot:
        return Instruction::EnterLot;
    case ReceiveStep::Expiry:
        return Instruction::EnterExpiry;
    case ReceiveStep::Serials:
        return Instruction::ScanSerials;
    case ReceiveStep::Measure:
        return Instruction::MeasurePackage;
    case ReceiveStep::Count:
        return Instruction::CountReceived;
    case ReceiveStep::Container:
        return Instruction::ChooseContainer;
    case ReceiveStep::Check:
        return isMeasure(state, workspace) ? Instruction::EnterMeasure : Instruction::CheckQuality;
    case ReceiveStep::Place:
        return Instruction::PlaceReceived;
    case ReceiveStep::Link:
        return Instruction::LinkBarcode;
    case ReceiveStep::Reason:
    case ReceiveStep::CloseReason:
        return Instruction::ChooseReason;
    case ReceiveStep::Undo:
        return Instruction::PutBack;
    case ReceiveStep::Close:
        return Instruction::CloseDocument;
    case ReceiveStep::Done:
        return Instruction::WorkDone;
    }
    return Instruction::OpenReceipt;
}

Entry entryOf(const ReceiveState &state, const Workspace &workspace)
{
    constexpr Entry sides[] = {Entry::Length, Entry::Width, Entry::Height, Entry::Weight};
    if (state.step == ReceiveStep::Lot)
        return Entry::Lot;
    if (state.step == ReceiveStep::Expiry)
        return Entry::ExpiryDate;
    if (state.step == ReceiveStep::Serials)
        return Entry::Serial;
    if (state.step == ReceiveStep::Measure)
        return sides[std::clamp(state.measured, 0, 3)];
    if (state.step == ReceiveStep::Check && isMeasure(state, workspace))
        return Entry::Measure;
    return state.step == ReceiveStep::Choose ? Entry::Code : Entry::None;
}

LineLight lightOf(const PurchaseLine &line, const ReceiveState &state)
{
    if (line.id == state.difference || (line.product == state.product && state.product))
        return LineLight::Current;
    if (line.surplus().isPositive() && line.surplus() > line.overTolerance())
        return LineLight::Trouble;
    const bool isShort = line.open().isPositive() && !purchase::isTrifling(line);
    if (isShort)
        return state.step == ReceiveStep::Close ? LineLight::Trouble : LineLight::Open;
    return LineLight::Done;
}

/// The rows of the document. At the end also a blind receipt shows what
/// differs.
std::vector<Line> rowsOf(const ReceiveState &state, const Workspace &workspace, bool isBlind)
{
    const bool isEnd = state.step == ReceiveStep::Close || state.step == ReceiveStep::CloseReason;
    const auto orders = purchase::ordersOf(state.receipt, workspace);
    std::vector<Line> rows;
    for (const PurchaseLine &line : purchase::linesOf(state.receipt, workspace)) {
        const auto product = workspace.get(line.product);
        if (!product)
            continue;
        Line row{.thing = {ThingKind::Product, product->name},
                 .done = line.received,
                 .needed = isBlind ? Quantity{} : line.expected(),
                 .unit = product->unit,
                 .blind = isBlind,
                 .light = lightOf(line, state),
                 .code = isEnd ? '#' + std::to_string(line.id.value) : product->sku};
        if (orders.size() > 1) {
            const auto order = workspace.get(line.order);
            row.detail = {ThingKind::Document, order ? order->reference : std::string()};
        }
        if (isBlind && !isEnd && line.received.isZero() && row.light == LineLight::Done)
            row.light = LineLight::Open;
        rows.push_back(std::move(row));
    }
    return rows;
}

Choice option(std::string code)
{
    return {.code = std::move(code), .kind = ChoiceKind::Option};
}

std::vector<Choice> reasonsOf(const Workspace &workspace, bool atEnd)
{
    std::vector<Choice> choices;
    for (const auto &reason : workspace.list<catalog::Reason>("by_code")) {
        const bool isOffered = atEnd
            ? reason.type == catalog::ReasonType::Receiving || reason.code == "DMGD"
            : isReceivingReason(reason);
        if (isOffered)
            choices.push_back({.code = reason.code, .kind = ChoiceKind::Reason});
    }
    return choices;
}

std::vector<Choice> productsOf(const ReceiveState &state, const Workspace &workspace)
{
    std::vector<Choice> choices;
    for (const PurchaseLine &line : purchase::linesOf(state.receipt, workspace)) {
        const auto product = workspace.get(line.product);
        const bool isKnown
            = product && std::ranges::find(choices, product->sku, &Choice::code) != choices.end();
        if (product && !isKnown)
            choices.push_back({.code = product->sku,
                               .kind = ChoiceKind::Record,
                               .thing = {ThingKind::Product, product->name}});
    }
    return choices;
}

std::vector<Choice> deliveries(const Context &context)
{
    std::vector<Choice> choices;
    for (const WorkRow &row : receiveWork(context))
        choices.push_back({.code = row.code,
                           .kind = row.own ? ChoiceKind::OwnWork : ChoiceKind::Work,
                           .progress = row.progress,
                           .flow = Flow::Receive,
                           .thing = {ThingKind::Document, row.detail}});
    choices.push_back(option("UNPLANNED"));
    return choices;
}

std::vector<Choice> choicesOf(const ReceiveState &state, const Context &context)
{
    const Workspace &workspace = context.workspace;
    const auto is = [&](ReceiveStep step) {
        return state.step == step;
    };
    if (is(ReceiveStep::Idle) || is(ReceiveStep::Choose))
        return deliveries(context);
    if (is(ReceiveStep::Pick))
        return productsOf(state, workspace);
    if (is(ReceiveStep::Link)) {
        auto choices = productsOf(state, workspace);
        choices.push_back(option("UNKB"));
        return choices;
    }
    if (is(ReceiveStep::Measure))
        return {option("NOTOOL"), option("IRREGULAR"), option("LATER")};
    if (is(ReceiveStep::Container))
        return {option("NEW"), option("NONE")};
    if (is(ReceiveStep::Check) && !isMeasure(state, workspace))
        return {option("PASS"), option("FAIL")};
    if (is(ReceiveStep::Reason) || is(ReceiveStep::CloseReason))
        return reasonsOf(workspace, is(ReceiveStep::CloseReason));
    if (!is(ReceiveStep::Close))
        return {};
    const bool isExplained = purchase::unexplained(state.receipt, workspace).empty();
    if (isExplained && !state.difference)
        return {option("CLOSE")};
    return {option("BACKORDER"), option("GIVEUP")};
}

void addReceipt(Prompt &prompt, const ReceiveState &state, const purchase::Receipt &receipt,
                const Workspace &workspace)
{
    prompt.work = nameOf(receipt, workspace);
    if (!receipt.supplierCode.empty())
        prompt.facts.push_back(
            {.kind = FactKind::Supplier, .thing = {ThingKind::Text, receipt.supplierCode}});
    if (!receipt.note.empty())
        prompt.facts.push_back(
            {.kind = FactKind::Reference, .thing = {ThingKind::Document, receipt.note}});
    for (const PurchaseLine &line : purchase::linesOf(receipt.id, workspace)) {
        ++prompt.progress.total;
        prompt.progress.done += line.open().isZero() || purchase::isTrifling(line) ? 1 : 0;
    }
    if (receipt.blind) // how far it is would say how much is missing
        prompt.progress = {};
    if (state.package || !state.packageCode.empty()) {
        const auto package = workspace.get(state.package);
        prompt.facts.push_back(
            {.kind = FactKind::Parcel,
             .thing = {ThingKind::Package, package ? package->code : state.packageCode}});
    }
    if (!state.reason.empty())
        prompt.facts.push_back(
            {.kind = FactKind::Reason, .thing = {ThingKind::Reason, state.reason}});
}

/// What is in hand: goods, what their labels said, and how many.
void addGoods(Prompt &prompt, const ReceiveState &state, bool isBlind, const Workspace &workspace)
{
    prompt.goods = goodsOf(workspace, state.product);
    if (!prompt.goods)
        return;
    prompt.goods->lot = state.lot;
    prompt.goods->expiry = state.expiry;
    const Quantity open = openOf(state.receipt, state.product, workspace);
    prompt.amount = amountOf(workspace, state.product, isBlind ? Quantity{} : open, state.quantity);
    const auto line = purchase::lineFor(state.receipt, state.product, workspace);
    if (isBlind || !line)
        return;
    if (line->overTolerance().isPositive())
        prompt.facts.push_back({.kind = FactKind::Tolerance,
                                .quantity = line->overTolerance(),
                                .unit = prompt.amount->unit});
    if (state.step == ReceiveStep::Serials)
        prompt.facts.push_back({.kind = FactKind::Counted, .quantity = state.quantity});
}

void addBooked(Prompt &prompt, const ReceiveState &state, const Workspace &workspace)
{
    const auto lines = bookedLines(state, workspace);
    prompt.place = placeOf(workspace, placeOfBooked(state, workspace));
    if (lines.empty())
        return;
    const auto &first = lines.front();
    prompt.goods = goodsOf(workspace, first.product, first.lot, first.package);
    Quantity sum;
    for (const auto &line : lines) {
        if (line.product == first.product)
            sum += line.quantity;
    }
    prompt.amount = amountOf(workspace, first.product, sum, sum);
    const auto due = state.step == ReceiveStep::Check ? dueCheck(state, workspace) : std::nullopt;
    if (due)
        showCheck(prompt, *due, workspace);
}

} // namespace

Accepts receiveAccepts(const Worker &worker, const Context &context)
{
    using enum Command;
    const ReceiveState &state = worker.receive;
    const Expect packages = Expect::Package | Expect::Tote;
    switch (state.step) {
    case ReceiveStep::Idle:
    case ReceiveStep::Choose:
        return {.scans = Expect::Command | Expect::Document | packages | Expect::Location
                    | Expect::Product,
                .commands = {Back, Park}};
    case ReceiveStep::Line:
        return {.scans = Expect::Command | goods | packages | Expect::Document,
                .commands = {Done, Undo, Back, Park, Short, Full}};
    case ReceiveStep::Pick:
        return {.scans = Expect::Command | goods, .commands = {Back, Park}};
    case ReceiveStep::Lot:
    case ReceiveStep::Expiry:
        return {
            .scans = Expect::Command | goods, .commands = {Undo, Back, Park, Short}, .text = true};
    case ReceiveStep::Serials:
        return {.scans = Expect::Command | goods | packages,
                .commands = {Done, Confirm, Undo, Back, Park, Short},
                .text = true};
    case ReceiveStep::Measure:
        return {.scans = Expect::Command, .commands = {Skip, Undo, Back, Park}, .quantity = true};
    case ReceiveStep::Count:
        return {.scans = Expect::Command | Expect::Product | packages,
                .commands = {Done, Confirm, Undo, Back, Park, Short},
                .quantity = true};
    case ReceiveStep::Container:
        return {.scans = Expect::Command | packages | Expect::Location,
                .commands = {Done, Confirm, Undo, Back, Park, Short}};
    case ReceiveStep::Check:
        return {.scans = Expect::Command,
                .commands = {Skip, Park},
                .quantity = isMeasure(state, context.workspace)};
    case ReceiveStep::Place:
        return {.scans = Expect::Command | goods | packages | Expect::Location,
                .commands = {Done, Confirm, Undo, Back, Park}};
    case ReceiveStep::Link:
        return {.scans = Expect::Command | Expect::Product, .commands = {Back, Park}};
    case ReceiveStep::Reason:
    case ReceiveStep::CloseReason:
        return {.scans = Expect::Command, .commands = {Back, Park}};
    case ReceiveStep::Undo:
        return {.scans = Expect::Command | goods | packages, .commands = {Back, Park}};
    case ReceiveStep::Close:
        return {.scans = Expect::Command, .commands = {Done, Confirm, Back, Park}};
    case ReceiveStep::Done:
        break;
    }
    return {.scans
            = Expect::Command | Expect::Document | packages | Expect::Location | Expect::Product,
            .commands = {Confirm, Done, Back}};
}

void showReceive(Prompt &prompt, const Worker &worker, const Context &context)
{
    const ReceiveState &state = worker.receive;
    const Workspace &workspace = context.workspace;
    prompt.instruction = instructionOf(state, workspace);
    prompt.entry = entryOf(state, workspace);
    prompt.choices = choicesOf(state, context);
    prompt.about = {state.receipt.value,   state.product.value,
                    state.packaging.value, state.package.value,
                    state.whole.value,     state.difference.value,
                    state.undo.value,      static_cast<std::int64_t>(state.step)};
    const auto receipt = workspace.get(state.receipt);
    if (!receipt)
        return;
    addReceipt(prompt, state, *receipt, workspace);
    switch (state.step) {
    case ReceiveStep::Line:
    case ReceiveStep::Pick:
    case ReceiveStep::Link:
        prompt.place = placeOf(workspace, dockOf(*receipt, workspace));
        prompt.lines = rowsOf(state, workspace, receipt->blind);
        if (state.step == ReceiveStep::Link)
            prompt.facts.push_back(
                {.kind = FactKind::Unknown, .thing = {ThingKind::Text, state.code}});
        return;
    case ReceiveStep::Close:
    case ReceiveStep::CloseReason:
        prompt.lines = rowsOf(state, workspace, false);
        return;
    case ReceiveStep::Lot:
    case ReceiveStep::Expiry:
    case ReceiveStep::Serials:
    case ReceiveStep::Measure:
    case ReceiveStep::Count:
    case ReceiveStep::Container:
    case ReceiveStep::Reason:
        prompt.place = placeOf(workspace, dockOf(*receipt, workspace));
        return addGoods(prompt, state, receipt->blind, workspace);
    case ReceiveStep::Check:
    case ReceiveStep::Place:
        return addBooked(prompt, state, workspace);
    case ReceiveStep::Undo: {
        const auto line = workspace.get(state.undo);
        if (!line)
            return;
        prompt.goods = goodsOf(workspace, line->product, line->lot, line->package);
        prompt.amount = amountOf(workspace, line->product, line->quantity, {});
        return;
    }
    case ReceiveStep::Idle:
    case ReceiveStep::Choose:
    case ReceiveStep::Done:
        return;
    }
}

} // namespace bincard::floor
