// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screen of packing: everything here is read, nothing decided.

#include "core/documents/rules.h"
#include "core/floor/check_step.h"
#include "core/floor/pack_turn.h"
#include "core/floor/screen.h"
#include "core/fulfilment/carrier_operations.h"

#include <algorithm>

namespace bincard::floor {

namespace {

constexpr std::string_view gram = "GRM"; // UNECE Recommendation 20

Instruction instructionOf(const PackState &state, const Context &context)
{
    const auto product = context.workspace.get(state.product);
    const bool isSerial = product && product->tracking == catalog::Tracking::Serial;
    switch (state.step) {
    case PackStep::Idle:
    case PackStep::Choose:
        return Instruction::ChooseParcelWork;
    case PackStep::Partial:
    case PackStep::Rest:
        return Instruction::ChooseReason;
    case PackStep::Goods:
        return Instruction::PackGoods;
    case PackStep::Lot:
        return isSerial ? Instruction::ScanSerial : Instruction::ScanLot;
    case PackStep::Trouble:
        return state.reason.empty() ? Instruction::ChooseReason : Instruction::ScanProduct;
    case PackStep::PutBack:
        return Instruction::PutBack;
    case PackStep::Carton:
        return Instruction::ChooseCarton;
    case PackStep::Weigh:
        return Instruction::WeighParcel;
    case PackStep::Service:
        return Instruction::ChooseService;
    case PackStep::Label:
        return Instruction::ScanParcelLabel;
    case PackStep::Place:
        return Instruction::PlaceParcel;
    case PackStep::Closed:
        return Instruction::ParcelDone;
    case PackStep::Check: // or EnterMeasure: showCheck says
        return Instruction::CheckQuality;
    case PackStep::WeightReason:
    case PackStep::Reprint:
        return Instruction::ChooseReason;
    }
    return Instruction::ChooseParcelWork;
}

Choice option(const char *code)
{
    return {.code = code, .kind = ChoiceKind::Option};
}

Choice reason(const char *code)
{
    return {.code = code, .kind = ChoiceKind::Reason};
}

void addCartons(std::vector<Choice> &choices, const PackState &state, const Context &context)
{
    const auto parcel = context.workspace.get(state.parcel);
    if (!parcel)
        return;
    const auto proposed = state.carton ? context.workspace.get(state.carton)
                                       : proposedCarton(context.workspace, *parcel);
    const auto add = [&](const fulfilment::CartonType &carton) {
        choices.push_back({.code = carton.code,
                           .kind = ChoiceKind::Record,
                           .thing = {ThingKind::Text, carton.name},
                           .fillPercent = fillPercent(context.workspace, parcel->id, carton)});
    };
    if (proposed)
        add(*proposed);
    for (const auto &carton : context.workspace.list<fulfilment::CartonType>("by_code")) {
        const bool isOther = !proposed || carton.id != proposed->id;
        if (carton.active && isOther
            && fulfilment::takesCarton(parcel->service, carton.id, context.workspace))
            add(carton);
    }
    choices.push_back(reason("CTNX"));
}

/// Whoever takes the parcel, the cheapest first.
std::vector<Choice> services(const PackState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    std::vector<Choice> choices;
    const auto parcel = records.get(state.parcel);
    if (!parcel)
        return choices;
    const std::int64_t grams = state.weightGrams > 0
        ? state.weightGrams
        : fulfilment::expectedGrams(parcel->id, state.carton, records);
    for (const auto &offer :
         fulfilment::shop(fulfilment::shipmentOf(*parcel, state.carton, grams, records), records)) {
        const auto service = records.get(offer.service);
        const auto carrier = service ? records.get(service->carrier) : std::nullopt;
        if (!offer.takesIt() || !carrier)
            continue;
        std::string name = carrier->name + ", " + service->name;
        if (!offer.price.currency.text().empty())
            name += ", " + toText(offer.price);
        choices.push_back({.code = serviceCode(*service, records),
                           .kind = ChoiceKind::Record,
                           .thing = {ThingKind::Text, std::move(name)}});
    }
    return choices;
}

void addWork(std::vector<Choice> &choices, const Context &context)
{
    for (const WorkRow &row : packWork(context)) {
        const ChoiceKind kind = row.own ? ChoiceKind::OwnWork
            : row.holder.empty()        ? ChoiceKind::Work
                                        : ChoiceKind::OthersWork;
        choices.push_back({.code = row.code,
                           .kind = kind,
                           .holder = kind == ChoiceKind::OthersWork ? row.holder : std::string(),
                           .progress = row.progress,
                           .cutOff = row.cutOff,
                           .flow = Flow::Pack});
    }
}

/// What can be done with a closed parcel: its papers once more, or it is void for a reason.
std::vector<Choice> closedChoices(const PackState &state, const Context &context)
{
    std::vector<Choice> choices = reprints(state.parcel, context.workspace);
    for (const char *code : {"CTNX", "LBLF", "ADDR", "WRNG", "DMGD", "CNCL"})
        choices.push_back(reason(code));
    return choices;
}

std::vector<Choice> choicesOf(const PackState &state, const Context &context)
{
    switch (state.step) {
    case PackStep::Partial:
        return {option("PARTIAL"), option("WAIT")};
    case PackStep::Rest: {
        std::vector<Choice> choices;
        if (state.parcel && !fulfilment::contentOf(state.parcel, context.workspace).empty())
            choices.push_back(option("NEXT"));
        choices.push_back(reason("MISS"));
        return choices;
    }
    case PackStep::Trouble:
        if (!state.reason.empty())
            return {};
        return {reason("WRNG"), reason("XTRA"), reason("MISS"), reason("DMGD"), reason("UNRD")};
    case PackStep::Label: {
        std::vector<Choice> choices{reason("LBLF"), reason("PRTF")};
        const auto parcel = context.workspace.get(state.parcel);
        if (parcel && fulfilment::labelOf(parcel->id, context.workspace))
            choices.push_back(option("SERVICE"));
        if (parcel && !parcel->hold.empty())
            choices.push_back(reason("HOLD"));
        std::ranges::move(reprints(state.parcel, context.workspace), std::back_inserter(choices));
        return choices;
    }
    case PackStep::Service:
        return services(state, context);
    case PackStep::Closed:
        return closedChoices(state, context);
    case PackStep::WeightReason:
        return reasonChoices(catalog::ReasonType::Weighing, context.workspace);
    case PackStep::Reprint:
        return reasonChoices(catalog::ReasonType::Printing, context.workspace);
    case PackStep::Carton: {
        std::vector<Choice> choices;
        addCartons(choices, state, context);
        return choices;
    }
    case PackStep::Idle:
    case PackStep::Choose: {
        std::vector<Choice> choices;
        addWork(choices, context);
        return choices;
    }
    case PackStep::Goods:
    case PackStep::Lot:
    case PackStep::PutBack:
    case PackStep::Weigh:
    case PackStep::Place:
    case PackStep::Check:
        break;
    }
    return {};
}

void addLines(Prompt &prompt, const PackState &state, const Context &context)
{
    const auto next = nextPackLine(context.workspace, state.transfer);
    for (const PackLine &line : packLines(context.workspace, state.transfer)) {
        const bool isDone = !line.left().isPositive();
        const bool isCurrent = next && next->line.id == line.line.id;
        prompt.lines.push_back({.thing = named(context.workspace, line.product.id),
                                .detail = {ThingKind::Text, line.product.note},
                                .done = line.ordered.packed,
                                .needed = line.ordered.picked,
                                .unit = line.product.unit,
                                .light = isDone ? LineLight::Done
                                    : isCurrent ? LineLight::Current
                                                : LineLight::Open,
                                .sku = line.product.sku,
                                .photo = documents::pictureOf(line.product.id, context.workspace)});
        ++prompt.progress.total;
        prompt.progress.done += isDone ? 1 : 0;
        prompt.progress.shorts += line.line.picked < line.line.needed ? 1 : 0;
    }
}

/// What is in the box, when it is looked at again or comes out.
void addContent(Prompt &prompt, fulfilment::ParcelId parcel, const Context &context)
{
    for (const auto &line : fulfilment::contentOf(parcel, context.workspace)) {
        const auto product = context.workspace.get(line.product);
        prompt.lines.push_back(
            {.thing = named(context.workspace, line.product),
             .detail = line.lot ? named(context.workspace, line.lot) : Named{},
             .done = line.inside(),
             .needed = line.useful(),
             .unit = product ? product->unit : std::string(),
             .light = line.surplus.isPositive() ? LineLight::Trouble : LineLight::Done,
             .sku = product ? product->sku : std::string(),
             .photo = documents::pictureOf(line.product, context.workspace)});
    }
}

void addGoods(Prompt &prompt, const PackState &state, const Context &context)
{
    const auto lines = packLines(context.workspace, state.transfer);
    // What is in hand, as long as something of it is left; then what is next.
    auto shown = std::ranges::find_if(lines, [&](const PackLine &line) {
        return line.product.id == state.product && line.left().isPositive();
    });
    if (shown == lines.end())
        shown = std::ranges::find_if(lines, [](const PackLine &line) {
            return line.left().isPositive();
        });
    if (shown == lines.end())
        return;
    prompt.goods = goodsOf(context.workspace, shown->product.id);
    prompt.amount = amountOf(context.workspace, shown->product.id, shown->ordered.picked,
                             shown->ordered.packed);
}

void addFact(Prompt &prompt, FactKind kind, std::string text)
{
    if (!text.empty())
        prompt.facts.push_back({.kind = kind, .thing = {ThingKind::Text, std::move(text)}});
}

void addGrams(Prompt &prompt, FactKind kind, std::int64_t grams)
{
    if (grams > 0)
        prompt.facts.push_back(
            {.kind = kind, .quantity = Quantity::units(grams), .unit = std::string(gram)});
}

void addParcel(Prompt &prompt, const PackState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    const auto parcel = records.get(state.parcel);
    const auto transfer = records.get(state.transfer);
    if (transfer && transfer->cutOff.ms != 0)
        prompt.facts.push_back({.kind = FactKind::CutOff, .at = transfer->cutOff});
    if (!parcel)
        return;
    prompt.facts.push_back({.kind = FactKind::Parcel, .quantity = Quantity::units(parcel->number)});
    if (const auto service = records.get(parcel->service)) {
        const auto carrier = records.get(service->carrier);
        addFact(prompt, FactKind::Carrier, carrier ? carrier->name : std::string());
        addFact(prompt, FactKind::Service, service->name);
    }
    const auto carton = records.get(parcel->closed ? parcel->carton : state.carton);
    addFact(prompt, FactKind::Carton, carton ? carton->name : std::string());
    addFact(prompt, FactKind::Tracking, parcel->tracking);
    if (const auto label = fulfilment::labelOf(parcel->id, records)) {
        const auto charge = records.get(Id<fulfilment::CarrierCharge>{label->id.value});
        addFact(prompt, FactKind::Charge, charge ? toText(charge->price) : std::string());
    }
    addFact(prompt, FactKind::Reason, parcel->hold);
}

void addWeights(Prompt &prompt, const PackState &state, const Context &context)
{
    const auto parcel = context.workspace.get(state.parcel);
    if (!parcel)
        return;
    const std::int64_t expected
        = fulfilment::expectedGrams(parcel->id, state.carton, context.workspace);
    addGrams(prompt, FactKind::Expected, expected);
    if (expected > 0)
        addGrams(prompt, FactKind::Tolerance,
                 fulfilment::toleranceGrams(*parcel, expected, context.workspace));
    addGrams(prompt, FactKind::Measured, state.weightGrams);
    prompt.entry = Entry::Weight;
    if (state.recheck)
        addContent(prompt, parcel->id, context);
}

void addPutBack(Prompt &prompt, const PackState &state, const Context &context)
{
    const auto line = context.workspace.get(state.undo);
    if (!line)
        return;
    const auto tote = context.workspace.get(line->package);
    prompt.place = placeOf(context.workspace, tote ? tote->location : line->location);
    prompt.goods = goodsOf(context.workspace, line->product, line->lot, line->package);
    prompt.amount = amountOf(context.workspace, line->product,
                             line->surplus.isPositive() ? line->surplus : line->inside(), {});
    addContent(prompt, line->parcel, context);
}

/// What quality wants looked at, and how much of it is in the box.
void addCheck(Prompt &prompt, const PackState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    const auto due = nextCheck(state.parcel.value, quality::Stage::Pack, records);
    if (!due)
        return;
    showCheck(prompt, *due, records);
    prompt.goods = goodsOf(records, due->product);
    prompt.amount = amountOf(records, due->product, due->quantity, due->quantity);
}

std::string expectedCode(const Prompt &prompt, const PackState &state, const Context &context)
{
    const auto parcel = context.workspace.get(state.parcel);
    const auto package = parcel ? context.workspace.get(parcel->package) : std::nullopt;
    if (state.step == PackStep::Label)
        return package ? package->code : std::string();
    if (state.step == PackStep::Place)
        return prompt.place ? prompt.place->code : std::string();
    if (state.step == PackStep::Goods)
        return prompt.goods ? barcodeOf(context.workspace, *prompt.goods) : std::string();
    return {};
}

} // namespace

void showPack(Prompt &prompt, const Worker &worker, const Context &context)
{
    const PackState &state = worker.pack;
    const auto transfer = context.workspace.get(state.transfer);
    prompt.instruction = instructionOf(state, context);
    prompt.choices = choicesOf(state, context);
    prompt.about
        = {state.transfer.value, state.parcel.value, state.tote.value,   state.product.value,
           state.last.value,     state.undo.value,   state.carton.value, state.weightGrams};
    prompt.work = transfer ? transfer->reference : std::string();
    if (state.step == PackStep::PutBack)
        addPutBack(prompt, state, context);
    else if (state.step == PackStep::Closed)
        addContent(prompt, state.parcel, context);
    else if (state.step != PackStep::Weigh)
        addLines(prompt, state, context);
    if (state.step == PackStep::Goods || state.step == PackStep::Lot
        || state.step == PackStep::Rest)
        addGoods(prompt, state, context);
    if (state.step == PackStep::Check)
        addCheck(prompt, state, context);
    if (state.step == PackStep::Weigh) // before what the parcel is: it is what to compare
        addWeights(prompt, state, context);
    addParcel(prompt, state, context);
    if (state.step == PackStep::Place || state.step == PackStep::Closed) {
        const auto parcel = context.workspace.get(state.parcel);
        if (parcel)
            prompt.place = placeOf(context.workspace, laneFor(context.workspace, *parcel));
    }
    if (const auto parcel = context.workspace.get(state.parcel)) {
        if (state.step == PackStep::Label)
            prompt.papers = papersOf(*parcel, context.workspace);
        else if (state.step == PackStep::Closed)
            prompt.papers = reprintsDue(*parcel, context.workspace);
    }
    prompt.expectedTail = codeTail(expectedCode(prompt, state, context));
}

} // namespace bincard::floor
