// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/sample_prompts.h"

namespace bincard::handheld_test {

namespace {

using namespace bincard::literals;
using namespace std::chrono_literals;
using namespace bincard::floor;
using scan::Command;

constexpr std::int64_t hourMs = 3'600'000;
constexpr std::int64_t nineMs = 1'795'424'400'000; // 2026-11-23 09:00 UTC

Named product(const char *name)
{
    return {ThingKind::Product, name};
}

Place place(const char *code, const char *zone = "")
{
    return {.location = {1}, .code = code, .zone = zone};
}

Line line(const char *name, Quantity done, Quantity needed, LineLight light)
{
    return {.thing = product(name), .done = done, .needed = needed, .unit = "C62", .light = light};
}

Prompt asked(Flow flow, Instruction instruction, const char *work,
             std::vector<Command> commands = {Command::Back})
{
    Prompt prompt;
    prompt.flow = flow;
    prompt.instruction = instruction;
    prompt.work = work;
    prompt.accepts = {.scans = scan::Expect::Product, .commands = std::move(commands)};
    return prompt;
}

Goods bolts()
{
    return {.product = {1}, .name = "Hex bolt M8 × 40", .sku = "BOLT-M8"};
}

Prompt home()
{
    Prompt prompt;
    prompt.choices = {
        {.code = "W-118", .kind = ChoiceKind::OwnWork, .progress = {2, 7, 0}, .flow = Flow::Pick},
        {.code = "PO-7",
         .kind = ChoiceKind::Work,
         .progress = {0, 4, 0},
         .flow = Flow::Receive,
         .thing = {ThingKind::Document, "Schrauben-Meyer GmbH & Co. KG"}},
        {.code = "W-121",
         .kind = ChoiceKind::OthersWork,
         .holder = "Jonas Weber",
         .progress = {1, 3, 0},
         .flow = Flow::Pick}};
    for (std::size_t i = 1; i < enumNames(Flow{}).size(); ++i)
        prompt.choices.push_back({.code = std::string(enumNames(Flow{})[i]),
                                  .kind = ChoiceKind::Flow,
                                  .flow = static_cast<Flow>(i),
                                  .count = i % 3 == 0 ? static_cast<int>(7 * i) : 0});
    return prompt;
}

Prompt received()
{
    Prompt prompt = asked(Flow::Receive, Instruction::ScanReceived, "PO-7",
                          {Command::Done, Command::Undo, Command::Short, Command::Back});
    prompt.facts = {
        {.kind = FactKind::Supplier, .thing = {ThingKind::Text, "Schrauben-Meyer GmbH & Co. KG"}},
        {.kind = FactKind::Dock, .thing = {ThingKind::Location, "DOCK-2"}}};
    prompt.lines
        = {line("Hex bolt M8 × 40", 12_units, 12_units, LineLight::Done),
           line("Hex nut M8", 3_units, 60_units, LineLight::Current),
           line("Paint, white, 2.5 l", 0_units, 4_units, LineLight::Open),
           line("Entwässerungsschlauch DN 100, verzinkt", 11_units, 10_units, LineLight::Trouble)};
    prompt.lines[2].detail = {ThingKind::Lot, "L24-117"};
    prompt.progress = {1, 4, 1};
    return prompt;
}

Prompt blindReceipt()
{
    Prompt prompt = received();
    for (Line &row : prompt.lines)
        row.blind = true;
    return prompt;
}

Prompt typed(Flow flow, Instruction instruction, Entry entry)
{
    Prompt prompt = asked(flow, instruction, "PO-7");
    prompt.goods = bolts();
    prompt.entry = entry;
    prompt.accepts.text = true;
    prompt.facts = {{.kind = FactKind::Expected, .date = 2027y / 6 / 30}};
    return prompt;
}

Prompt counted()
{
    Prompt prompt = asked(Flow::Receive, Instruction::CountReceived, "PO-7",
                          {Command::Done, Command::Short, Command::Undo});
    prompt.goods = bolts();
    prompt.goods->lot = "L24-117";
    prompt.goods->expiry = 2027y / 6 / 30;
    prompt.amount
        = Amount{.needed = 60_units, .taken = 3_units, .unit = "C62", .steps = {{"box", 5_units}}};
    prompt.accepts.quantity = true;
    return prompt;
}

Prompt closing()
{
    Prompt prompt = received();
    prompt.instruction = Instruction::CloseDocument;
    prompt.choices = {{.code = "UNDR", .kind = ChoiceKind::Reason},
                      {.code = "OVER", .kind = ChoiceKind::Reason}};
    prompt.lines[3].code = "4";
    return prompt;
}

Prompt putAt()
{
    Prompt prompt = asked(Flow::PutAway, Instruction::PutAt, "PAL-00017",
                          {Command::Short, Command::Skip, Command::Back});
    prompt.place = place("C-07-02-1", "C");
    prompt.goods = bolts();
    prompt.goods->package = "PAL-00017";
    prompt.facts = {{.kind = FactKind::Rule, .thing = {ThingKind::Reason, "FixedPlace"}},
                    {.kind = FactKind::Capacity, .quantity = 40_units, .unit = "C62"},
                    {.kind = FactKind::Alternative, .thing = {ThingKind::Location, "C-07-03-1"}}};
    return prompt;
}

Prompt countHere()
{
    Prompt prompt = asked(Flow::Count, Instruction::CountGoods, "CNT-3",
                          {Command::Done, Command::Undo, Command::Back});
    prompt.place = place("A-02-3", "A");
    prompt.lines = {line("Hex bolt M8 × 40", 8_units, {}, LineLight::Open),
                    line("Hex nut M8", 41_units, {}, LineLight::Current)};
    prompt.facts = {{.kind = FactKind::Counted, .quantity = 49_units, .unit = "C62"},
                    {.kind = FactKind::Unknown, .quantity = 1_units}};
    return prompt;
}

Prompt weigh()
{
    Prompt prompt = typed(Flow::Pack, Instruction::WeighParcel, Entry::Weight);
    prompt.goods.reset();
    prompt.work = "SO-1041";
    prompt.facts = {{.kind = FactKind::Carton, .thing = {ThingKind::Text, "M 40 × 30 × 20"}},
                    {.kind = FactKind::Expected, .quantity = 1250_units, .unit = "GRM"},
                    {.kind = FactKind::Tolerance, .quantity = 60_units, .unit = "GRM"}};
    return prompt;
}

Prompt card()
{
    Prompt prompt = asked(Flow::Lookup, Instruction::ShowCard, "SO-1041");
    prompt.facts = {{.kind = FactKind::Customer, .thing = {ThingKind::Text, "Ada Lovelace"}},
                    {.kind = FactKind::State, .thing = {ThingKind::Reason, "OnLane"}},
                    {.kind = FactKind::Promised, .date = 2026y / 11 / 24},
                    {.kind = FactKind::CutOff, .at = {nineMs + 8 * hourMs}},
                    {.kind = FactKind::Tracking, .thing = {ThingKind::Document, "00340434161094"}},
                    {.kind = FactKind::Cancelled, .quantity = 1_units, .unit = "C62"},
                    {.kind = FactKind::Freshness, .at = {nineMs - 2 * hourMs}}};
    prompt.choices = {
        {.code = "STORY", .kind = ChoiceKind::Option},
        {.code = "SO-1042", .kind = ChoiceKind::Record, .thing = {ThingKind::Document, "SO-1042"}}};
    return prompt;
}

Prompt story()
{
    Prompt prompt = asked(Flow::Lookup, Instruction::ShowTimeline, "SO-1041");
    prompt.timeline = {{.at = {nineMs - 30 * hourMs}, .what = "open_order", .who = "Web shop"},
                       {.at = {nineMs},
                        .what = "pick_units",
                        .thing = product("Hex bolt M8 × 40"),
                        .place = {ThingKind::Location, "A-01-1"},
                        .who = "Mara Kowalski",
                        .quantity = 3_units,
                        .unit = "C62"},
                       {.at = {nineMs + hourMs},
                        .what = "unload_tote",
                        .thing = {ThingKind::Tote, "T-201"},
                        .place = {ThingKind::Location, "PACK-1"},
                        .who = "Mara Kowalski"}};
    return prompt;
}

Prompt grade()
{
    Prompt prompt = asked(Flow::Return, Instruction::ChooseGrade, "RMA-9");
    prompt.goods = bolts();
    prompt.facts = {{.kind = FactKind::Order, .thing = {ThingKind::Document, "SO-1001"}},
                    {.kind = FactKind::Window, .date = 2026y / 12 / 7}};
    prompt.choices = {{.code = "A", .kind = ChoiceKind::Option},
                      {.code = "B", .kind = ChoiceKind::Option},
                      {.code = "C", .kind = ChoiceKind::Option}};
    return prompt;
}

Prompt truck()
{
    Prompt prompt = asked(Flow::Load, Instruction::LoadParcels, "DHL 17:00",
                          {Command::Done, Command::Undo, Command::Back});
    prompt.facts = {{.kind = FactKind::Carrier, .thing = {ThingKind::Text, "DHL"}},
                    {.kind = FactKind::CutOff, .at = {nineMs + 8 * hourMs}}};
    prompt.lines = {{.thing = {ThingKind::Package, "P-000118"},
                     .done = 1_units,
                     .needed = 1_units,
                     .light = LineLight::Done},
                    {.thing = {ThingKind::Package, "P-000119"}, .needed = 1_units}};
    prompt.progress = {1, 2, 0};
    return prompt;
}

} // namespace

std::vector<SamplePrompt> samplePrompts()
{
    std::vector<SamplePrompt> samples{
        {QStringLiteral("s01-home"), home()},
        {QStringLiteral("s02-receive"), received()},
        {QStringLiteral("s03-receive-blind"), blindReceipt()},
        {QStringLiteral("s04-lot"), typed(Flow::Receive, Instruction::EnterLot, Entry::Lot)},
        {QStringLiteral("s05-expiry"),
         typed(Flow::Receive, Instruction::EnterExpiry, Entry::ExpiryDate)},
        {QStringLiteral("s06-count-received"), counted()},
        {QStringLiteral("s07-close"), closing()},
        {QStringLiteral("s08-put-at"), putAt()},
        {QStringLiteral("s09-count"), countHere()},
        {QStringLiteral("s10-weigh"), weigh()},
        {QStringLiteral("s11-card"), card()},
        {QStringLiteral("s12-story"), story()},
        {QStringLiteral("s13-grade"), grade()},
        {QStringLiteral("s14-load"), truck()},
        {QStringLiteral("s15-done"),
         asked(Flow::PutAway, Instruction::WorkDone, "PAL-00017", {Command::Confirm})}};
    return samples;
}

void show(Handheld &handheld, const std::vector<SamplePrompt> &prompts,
          const std::function<void(const QString &)> &look)
{
    app::Situation situation = handheld.device().situation();
    std::int64_t number = situation.prompt.number;
    for (const SamplePrompt &sample : prompts) {
        situation.prompt = sample.prompt;
        situation.prompt.number = ++number;
        situation.atHome = sample.prompt.instruction == Instruction::ChooseWork;
        situation.home = {.own = 1, .free = 1, .others = 1, .linesLeft = 10};
        Q_EMIT handheld.device().changed(situation);
        // The device does not say meanwhile where it stands itself.
        const QSignalBlocker silence(handheld.device());
        handheld.settle();
        look(sample.name);
    }
}

} // namespace bincard::handheld_test
