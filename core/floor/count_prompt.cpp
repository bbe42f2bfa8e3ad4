// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screen of a count: everything here is read, nothing decided. What the books say is read only
// where the sheet is not blind.

#include "core/floor/count_turn.h"
#include "core/floor/screen.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using counting::CountLine;
using counting::Decision;
using scan::Command;
using scan::Expect;

Instruction instructionOf(const CountWork &state, const Context &context)
{
    switch (state.step) {
    case CountStep::Choose:
        return Instruction::ChooseCount;
    case CountStep::Go:
        return Instruction::GoToLocation;
    case CountStep::Empty:
        return Instruction::ConfirmEmptyPlace;
    case CountStep::Done: {
        const auto sheet = context.workspace.get(state.sheet);
        return sheet && sheet->state == counting::SheetState::Recount ? Instruction::CountAgain
                                                                      : Instruction::CountDone;
    }
    case CountStep::Count:
        break;
    }
    if (!state.asked)
        return Instruction::CountGoods;
    const auto product = context.workspace.get(state.asked);
    return product && product->tracking == catalog::Tracking::Serial ? Instruction::ScanSerial
                                                                     : Instruction::ScanLot;
}

Named detailOf(const Workspace &records, inventory::LotId lot, inventory::PackageId package)
{
    if (lot)
        return named(records, lot);
    return package ? named(records, package) : Named{};
}

Line lineOf(const Workspace &records, const CountLine &counted, bool blind)
{
    const auto product = records.get(counted.product);
    return {.thing = product ? named(records, counted.product) : named(records, counted.package),
            .detail = product ? detailOf(records, counted.lot, counted.package) : Named{},
            .done = counted.quantity,
            .unit = product ? product->unit : std::string(),
            .blind = blind,
            .light = LineLight::Done};
}

bool isSameKey(const CountLine &line, catalog::ProductId product, inventory::LotId lot,
               inventory::PackageId package)
{
    return line.product == product && line.lot == lot && line.package == package;
}

/// What has to be counted again, as long as it is not: without any figure.
void addAsked(std::vector<Line> &lines, const std::vector<CountLine> &counted,
              const CountWork &state, const Workspace &records)
{
    for (const Decision decision : {Decision::Moved, Decision::Again}) {
        for (const CountLine &asked : records.list<CountLine>("by_sheet", state.sheet, decision)) {
            const bool isCounted = std::ranges::any_of(counted, [&](const CountLine &line) {
                return isSameKey(line, asked.product, asked.lot, asked.package);
            });
            Line line = lineOf(records, asked, true);
            line.done = {};
            line.light = LineLight::Open;
            const bool isListed = std::ranges::find(lines, line) != lines.end();
            if (!isCounted && !isListed)
                lines.push_back(std::move(line));
        }
    }
}

/// Not blind: beside what was counted stands what the books have, and what of that is missing yet.
void addBooked(std::vector<Line> &lines, const std::vector<CountLine> &counted,
               const CountWork &state, const Workspace &records)
{
    for (const auto &quant : records.list<inventory::Quant>("place", state.location)) {
        if (!quant.onHand.isPositive() || (state.product && quant.product != state.product))
            continue;
        const auto found = std::ranges::find_if(counted, [&](const CountLine &line) {
            return isSameKey(line, quant.product, quant.lot, quant.package);
        });
        if (found != counted.end()) {
            Line &line = lines[static_cast<std::size_t>(found - counted.begin())];
            line.needed = quant.onHand;
            line.light = line.done == line.needed ? LineLight::Done : LineLight::Trouble;
            continue;
        }
        const auto product = records.get(quant.product);
        lines.push_back({.thing = named(records, quant.product),
                         .detail = detailOf(records, quant.lot, quant.package),
                         .needed = quant.onHand,
                         .unit = product ? product->unit : std::string()});
    }
}

void addLines(Prompt &prompt, const CountWork &state, const Workspace &records)
{
    const auto sheet = records.get(state.sheet);
    const bool blind = !sheet || sheet->blind;
    auto counted = records.list<CountLine>("by_count", state.count);
    std::erase_if(counted, [](const CountLine &line) {
        return !line.quantity.isPositive();
    });
    Quantity total;
    for (const CountLine &line : counted) {
        prompt.lines.push_back(lineOf(records, line, blind));
        if (isSameKey(line, state.lastProduct, state.lastLot, state.lastPackage))
            prompt.lines.back().light = LineLight::Current;
        total += line.quantity;
    }
    const auto own = prompt.lines;
    addAsked(prompt.lines, counted, state, records);
    if (!blind && prompt.lines.size() == own.size())
        addBooked(prompt.lines, counted, state, records);
    prompt.facts.push_back({.kind = FactKind::Counted, .quantity = total});
    for (const auto &unknown : records.list<counting::UnknownCode>("by_count", state.count))
        prompt.facts.push_back({.kind = FactKind::Unknown,
                                .thing = {ThingKind::Text, unknown.code},
                                .quantity = unknown.quantity});
}

/// What was counted last, large: one sees that the scan counted.
void addLast(Prompt &prompt, const CountWork &state, const Workspace &records)
{
    const auto product = state.asked ? state.asked : state.lastProduct;
    if (!product)
        return;
    prompt.goods = goodsOf(records, product, state.asked ? inventory::LotId{} : state.lastLot,
                           state.asked ? inventory::PackageId{} : state.lastPackage);
    if (state.asked)
        return;
    const auto line = records.find<CountLine>("by_count", state.count, state.lastProduct,
                                              state.lastLot, state.lastPackage);
    prompt.amount = amountOf(records, product, {}, line ? line->quantity : Quantity{});
}

std::vector<Choice> choicesOf(const CountWork &state, const Context &context)
{
    const auto reason = [](const char *code) {
        return Choice{.code = code, .kind = ChoiceKind::Reason};
    };
    switch (state.step) {
    case CountStep::Choose: {
        std::vector<Choice> choices;
        for (const DueCount &due : dueCounts(context)) {
            const bool isOwn
                = due.sheet.worker == context.user && due.sheet.device == context.device;
            choices.push_back({.code = due.location.code,
                               .kind = isOwn          ? ChoiceKind::OwnWork
                                   : due.sheet.worker ? ChoiceKind::OthersWork
                                                      : ChoiceKind::Work,
                               .holder = isOwn || !due.sheet.worker
                                   ? std::string()
                                   : named(context.workspace, due.sheet.worker).text,
                               .flow = Flow::Count,
                               .thing = due.sheet.product
                                   ? named(context.workspace, due.sheet.product)
                                   : Named{}});
        }
        return choices;
    }
    case CountStep::Go:
        return {reason("BLKD")};
    case CountStep::Count: {
        std::vector<Choice> choices{reason("BINE"), reason("BLKD"), reason("UNRD")};
        if (state.lastPackage && !state.lastProduct)
            choices.push_back({.code = std::string(openPackageCode),
                               .kind = ChoiceKind::Option,
                               .thing = named(context.workspace, state.lastPackage)});
        return choices;
    }
    case CountStep::Empty:
        return {{.code = "YES", .kind = ChoiceKind::Yes}, {.code = "NO", .kind = ChoiceKind::No}};
    case CountStep::Done:
        break;
    }
    return {};
}

std::string nameOf(counting::SheetState state)
{
    return std::string(enumNames(state)[static_cast<std::size_t>(state)]);
}

} // namespace

Accepts countAccepts(const Worker &worker)
{
    switch (worker.count.step) {
    case CountStep::Choose:
        return {.scans = Expect::Command | Expect::Location,
                .commands = {Command::Done, Command::Confirm, Command::Back, Command::Park}};
    case CountStep::Go:
        return {.scans = Expect::Command | Expect::Location,
                .commands = {Command::Skip, Command::Back, Command::Park}};
    case CountStep::Count:
    case CountStep::Empty:
        return {.scans = Expect::Command | Expect::Product | Expect::Lot | Expect::Serial
                    | Expect::Package | Expect::Tote | Expect::Location,
                .commands = {Command::Done, Command::Confirm, Command::Undo, Command::Skip,
                             Command::Back, Command::Park},
                .quantity = worker.count.step == CountStep::Count};
    case CountStep::Done:
        return {.scans = Expect::Command | Expect::Location,
                .commands = {Command::Done, Command::Confirm, Command::Back}};
    }
    return {};
}

void showCount(Prompt &prompt, const Worker &worker, const Context &context)
{
    const CountWork &state = worker.count;
    const Workspace &records = context.workspace;
    prompt.instruction = instructionOf(state, context);
    prompt.about = {static_cast<std::int64_t>(state.step),
                    state.sheet.value,
                    state.location.value,
                    state.count.value,
                    state.package.value,
                    state.asked.value};
    prompt.choices = choicesOf(state, context);
    if (state.location)
        prompt.place = placeOf(records, state.location);
    if (state.step == CountStep::Go && prompt.place)
        prompt.expectedTail = codeTail(prompt.place->code);
    if (state.product)
        prompt.goods = goodsOf(records, state.product);
    if (state.step == CountStep::Count || state.step == CountStep::Empty) {
        addLines(prompt, state, records);
        addLast(prompt, state, records);
        if (state.package)
            prompt.facts.push_back(
                {.kind = FactKind::Parcel, .thing = named(records, state.package)});
    }
    if (state.step == CountStep::Done) {
        const auto sheet = records.get(state.sheet);
        if (sheet)
            prompt.facts.push_back(
                {.kind = FactKind::State, .thing = {ThingKind::Reason, nameOf(sheet->state)}});
    }
}

} // namespace bincard::floor
