// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/sample_stations.h"

namespace bincard::handheld_test {

namespace {

using namespace bincard::literals;
using namespace bincard::floor;
using app::PrintJobState;
using app::ScaleState;
using app::StationState;
using scan::Command;

constexpr std::int64_t minuteMs = 60'000;

Choice order(const char *code, const char *customer, ChoiceKind kind, Instant cutOff,
             Progress progress)
{
    return {.code = code,
            .kind = kind,
            .progress = progress,
            .cutOff = cutOff,
            .flow = Flow::Pack,
            .thing = {ThingKind::Document, customer}};
}

std::vector<Choice> orders(Instant now)
{
    const auto in = [now](std::int64_t minutes) {
        return Instant{now.ms + minutes * minuteMs};
    };
    std::vector<Choice> choices{
        order("SO-1038", "Ada Lovelace", ChoiceKind::OwnWork, in(25), {1, 3, 0}),
        order("SO-1035", "Schrauben-Meyer GmbH & Co. KG", ChoiceKind::Work, in(-12), {0, 2, 0}),
        order("SO-1041", "Grace Hopper", ChoiceKind::Work, in(70), {0, 5, 0}),
        order("SO-1044", "Maschinenbau Oberhausen", ChoiceKind::OthersWork, in(70), {2, 14, 0}),
        order("SO-1047", "", ChoiceKind::Work, {}, {0, 1, 0})};
    choices[3].holder = "Jonas Weber";
    return choices;
}

Prompt waiting(Instant now)
{
    Prompt prompt;
    prompt.choices = orders(now);
    for (const Flow flow : {Flow::Pack, Flow::Load, Flow::Return, Flow::Lookup, Flow::Tasks})
        prompt.choices.push_back(
            {.code = std::string(enumNames(Flow{})[static_cast<std::size_t>(flow)]),
             .kind = ChoiceKind::Flow,
             .flow = flow,
             .count = flow == Flow::Pack ? 4 : 0});
    return prompt;
}

Prompt asked(Instruction instruction, std::vector<Command> commands)
{
    Prompt prompt;
    prompt.flow = Flow::Pack;
    prompt.instruction = instruction;
    prompt.work = "SO-1038";
    prompt.accepts
        = {.scans = scan::Expect::Product | scan::Expect::Command, .commands = std::move(commands)};
    return prompt;
}

Line line(const char *name, const char *sku, const char *note, Quantity done, Quantity needed,
          LineLight light)
{
    return {.thing = {ThingKind::Product, name},
            .detail = {*note == '\0' ? ThingKind::Nothing : ThingKind::Text, note},
            .done = done,
            .needed = needed,
            .unit = "C62",
            .light = light,
            .sku = sku};
}

Prompt packing(Instant now)
{
    Prompt prompt
        = asked(Instruction::PackGoods,
                {Command::Undo, Command::Short, Command::Full, Command::Done, Command::Back});
    prompt.lines = {line("Hex bolt M8 × 40", "BOLT-M8", "", 3_units, 3_units, LineLight::Done),
                    line("Paint, white, 2.5 l", "PAINT-W", "Hazard: this side up", 1_units, 4_units,
                         LineLight::Current),
                    line("Gift box, small", "GIFT-S", "Gift: no price on the slip", {}, 1_units,
                         LineLight::Open)};
    prompt.goods = Goods{.product = {1},
                         .name = "Paint, white, 2.5 l",
                         .sku = "PAINT-W",
                         .note = "Hazard: this side up"};
    prompt.amount = Amount{.needed = 4_units, .taken = 1_units, .unit = "C62"};
    prompt.accepts.quantity = true;
    prompt.progress = {1, 3, 0};
    prompt.expectedTail = "3951";
    prompt.facts = {{.kind = FactKind::CutOff, .at = {now.ms + 25 * minuteMs}},
                    {.kind = FactKind::Parcel, .quantity = 1_units},
                    {.kind = FactKind::Carrier, .thing = {ThingKind::Text, "DHL"}},
                    {.kind = FactKind::Service, .thing = {ThingKind::Text, "Parcel, next day"}},
                    {.kind = FactKind::Carton, .thing = {ThingKind::Text, "M 40 × 30 × 20"}}};
    return prompt;
}

Prompt wrongItem(Instant now)
{
    Prompt prompt = packing(now);
    prompt.feedback = {.tone = Tone::Error,
                       .error = ErrorCode::WrongProduct,
                       .seen = {ThingKind::Product, "Hex nut M8"},
                       .wanted = {ThingKind::Product, "Paint, white, 2.5 l"}};
    return prompt;
}

Prompt cancelled(Instant now)
{
    Prompt prompt = packing(now);
    prompt.instruction = Instruction::PutBack;
    prompt.place = Place{.location = {1}, .code = "PACK-1", .zone = "P"};
    prompt.amount = Amount{.needed = 3_units, .unit = "C62"};
    prompt.goods->name = "Hex bolt M8 × 40";
    prompt.goods->sku = "BOLT-M8";
    prompt.goods->note.clear();
    prompt.lines = {line("Hex bolt M8 × 40", "BOLT-M8", "", 3_units, {}, LineLight::Trouble),
                    line("Paint, white, 2.5 l", "PAINT-W", "", 1_units, {}, LineLight::Trouble)};
    prompt.notices = {{NoticeKind::OrderCancelled, "SO-1038"}};
    prompt.accepts.commands = {Command::Park};
    prompt.accepts.quantity = false;
    return prompt;
}

Prompt carton()
{
    Prompt prompt = asked(Instruction::ChooseCarton, {Command::Done, Command::Back});
    prompt.choices
        = {{.code = "M", .kind = ChoiceKind::Record, .thing = {ThingKind::Text, "M 40 × 30 × 20"}},
           {.code = "L", .kind = ChoiceKind::Record, .thing = {ThingKind::Text, "L 60 × 40 × 40"}},
           {.code = "TUBE", .kind = ChoiceKind::Record, .thing = {ThingKind::Text, "Tube 80"}},
           {.code = "CTNX", .kind = ChoiceKind::Reason}};
    prompt.choices[0].fillPercent = 62;
    prompt.choices[1].fillPercent = 17;
    prompt.facts = {{.kind = FactKind::Carrier, .thing = {ThingKind::Text, "DHL"}}};
    return prompt;
}

Prompt weighing(bool isKnown = true)
{
    Prompt prompt = asked(Instruction::WeighParcel, {Command::Undo, Command::Back});
    prompt.entry = Entry::Weight;
    prompt.accepts.quantity = true;
    if (isKnown)
        prompt.facts = {{.kind = FactKind::Expected, .quantity = 4250_units, .unit = "GRM"},
                        {.kind = FactKind::Tolerance, .quantity = 85_units, .unit = "GRM"}};
    prompt.facts.push_back(
        {.kind = FactKind::Carton, .thing = {ThingKind::Text, "M 40 × 30 × 20"}});
    return prompt;
}

Prompt labelling()
{
    Prompt prompt = asked(Instruction::ScanParcelLabel, {Command::Undo, Command::Back});
    prompt.facts
        = {{.kind = FactKind::Carrier, .thing = {ThingKind::Text, "DHL"}},
           {.kind = FactKind::Service, .thing = {ThingKind::Text, "Parcel, next day"}},
           {.kind = FactKind::Tracking, .thing = {ThingKind::Document, "00340434161094042557"}}};
    prompt.choices = {{.code = "LBLF", .kind = ChoiceKind::Reason},
                      {.code = "PRTF", .kind = ChoiceKind::Reason}};
    prompt.expectedTail = "2557";
    return prompt;
}

Prompt lane()
{
    Prompt prompt = asked(Instruction::PlaceParcel, {Command::Park});
    prompt.place = Place{.location = {1}, .code = "LANE-DHL", .zone = "DHL"};
    prompt.facts
        = {{.kind = FactKind::Tracking, .thing = {ThingKind::Document, "00340434161094042557"}}};
    return prompt;
}

StationState with(ScaleState scale)
{
    StationState station = quietStation();
    station.scale = scale;
    return station;
}

StationState printing(PrintJobState::Progress progress, const QString &problem = {})
{
    StationState station = quietStation();
    station.jobs = {{.id = 7,
                     .title = QStringLiteral("Label of SO-1038-1"),
                     .printer = QStringLiteral("ZPL-1"),
                     .progress = progress,
                     .problem = problem,
                     .attempts = problem.isEmpty() ? 1 : 3}};
    if (!problem.isEmpty())
        station.printers[0].problem = problem;
    return station;
}

} // namespace

StationState quietStation()
{
    return {.name = QStringLiteral("PACK-1"),
            .scale = {ScaleState::Load::Empty, 0},
            .printers = {{QStringLiteral("ZPL-1"), QStringLiteral("Labels, left")},
                         {QStringLiteral("ZPL-2"), QStringLiteral("Labels, right")}}};
}

std::vector<SampleStation> sampleStations(Instant now)
{
    using enum ScaleState::Load;
    using enum PrintJobState::Progress;
    const QString silent = QStringLiteral("The printer does not answer.");
    Prompt queue = waiting(now);
    queue.flow = Flow::Pack;
    queue.instruction = Instruction::ChooseParcelWork;
    queue.choices = orders(now);
    queue.accepts.commands = {Command::Done, Command::Back};
    std::vector<SampleStation> samples{
        {QStringLiteral("k01-start"), waiting(now), quietStation()},
        {QStringLiteral("k02-queue"), queue, quietStation()},
        {QStringLiteral("k03-goods"), packing(now), quietStation()},
        {QStringLiteral("k04-wrong-item"), wrongItem(now), quietStation()},
        {QStringLiteral("k05-cancelled"), cancelled(now), quietStation()},
        {QStringLiteral("k06-carton"), carton(), quietStation()},
        {QStringLiteral("k07-weigh-empty"), weighing(), quietStation()},
        {QStringLiteral("k08-weigh-moving"), weighing(), with({Moving, 3870})},
        {QStringLiteral("k09-weigh-too-heavy"), weighing(), with({Stable, 4812})},
        {QStringLiteral("k10-weigh-as-expected"), weighing(), with({Stable, 4262})},
        {QStringLiteral("k11-weigh-unknown"), weighing(false), with({Stable, 1248})},
        {QStringLiteral("k12-weigh-lost"), weighing(), with({Lost, 0})},
        {QStringLiteral("k13-weigh-under"), weighing(), with({Under, -35})},
        {QStringLiteral("k14-weigh-by-hand"), weighing(), with({})},
        {QStringLiteral("k15-label-printing"), labelling(), printing(Sending)},
        {QStringLiteral("k16-label-silent"), labelling(), printing(Failed, silent)},
        {QStringLiteral("k17-label-printed"), labelling(), printing(Printed)},
        {QStringLiteral("k18-lane"), lane(), quietStation()}};
    samples[12].station.printers.clear();
    return samples;
}

void showStations(Handheld &kiosk, const std::function<void(const QString &)> &look)
{
    app::Situation situation = kiosk.device().situation();
    std::int64_t number = situation.prompt.number + 10'000;
    for (const SampleStation &sample : sampleStations(kiosk.now())) {
        situation.prompt = sample.prompt;
        situation.prompt.number = ++number;
        situation.atHome = sample.prompt.instruction == Instruction::ChooseWork;
        situation.home = {.own = 1, .free = 3, .others = 1, .linesLeft = 22};
        Q_EMIT kiosk.device().changed(situation);
        // The device does not say meanwhile where it stands itself.
        const QSignalBlocker silence(kiosk.device());
        kiosk.bench().show(sample.station);
        kiosk.settle();
        look(sample.name);
    }
    constexpr int stationOverlay = 8;
    kiosk.bench().show(
        printing(PrintJobState::Progress::Failed, QStringLiteral("The printer does not answer.")));
    kiosk.window().setProperty("overlay", stationOverlay);
    kiosk.settle();
    look(QStringLiteral("k19-station"));
    kiosk.window().setProperty("overlay", 0);
    kiosk.bench().show(quietStation());
    kiosk.session().lock();
    kiosk.settle();
    look(QStringLiteral("k20-locked"));
}

} // namespace bincard::handheld_test
