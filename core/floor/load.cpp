// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/load.h"

#include "core/floor/load_turn.h"
#include "core/floor/screen.h"
#include "core/quality/rules.h"

namespace bincard::floor {

namespace {

class LoadWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Load;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::Ship;
    }

    [[nodiscard]] std::vector<WorkRow> work(const Context &context) const override
    {
        return loadWork(context);
    }

    [[nodiscard]] scan::Expect opensWith() const override
    {
        return scan::Expect::Document | scan::Expect::Location;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        LoadTurn load(turn);
        // A carrier's code begins nothing by itself: its truck is asked for in here.
        const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
        if (chosen
            && !turn.workspace().find<fulfilment::Manifest>("by_reference", turn.context.warehouse,
                                                            chosen->code))
            return false;
        return openTruck(load, thing);
    }

    void begin(Turn &turn) const override
    {
        if (!isBusy(turn.worker))
            letGoOfTruck(turn.worker.load, LoadStep::Choose);
        turn.enter(Flow::Load);
        turn.accept();
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        return worker.load.step != LoadStep::Idle && worker.load.step != LoadStep::Choose;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &context) const override;

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        LoadTurn load(turn);
        switch (load.state.step) {
        case LoadStep::Idle:
        case LoadStep::Choose:
            return chooseTruck(load, thing);
        case LoadStep::Dock:
            return chooseDock(load, thing);
        case LoadStep::Load:
            return loadThing(load, thing);
        case LoadStep::TakeOff:
            return takeOff(load, thing);
        case LoadStep::Aside:
            return putAside(load, thing);
        case LoadStep::Close:
            return closeTruck(load, thing);
        case LoadStep::Check:
            return checkLoaded(load, thing);
        case LoadStep::Left:
            return giveManifest(load, thing);
        case LoadStep::Reprint:
            return reprintManifest(load, thing);
        }
    }

    /// A carrier's code, a paper's number, or what the driver calls the tour.
    [[nodiscard]] bool takeText(Turn &turn, const scan::Scan &scan) const override
    {
        LoadTurn load(turn);
        if (load.state.step == LoadStep::Close) {
            load.state.driver = scan.raw.bytes;
            turn.accept();
            return true;
        }
        return openTruckByText(load, scan.raw.bytes);
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        const auto manifest = context.workspace.get(worker.load.manifest);
        const auto carrier = context.workspace.get(worker.load.carrier);
        if (worker.load.step == LoadStep::Dock)
            return {ThingKind::Location, {}};
        if (manifest && carrier)
            return {ThingKind::Package, carrier->name};
        return {};
    }

    /// The truck left without this worker: somebody else closed it.
    void settle(Worker &worker, const Context &context) const override
    {
        LoadState &state = worker.load;
        const bool hasLeft = state.step == LoadStep::Left || state.step == LoadStep::Reprint;
        if (!state.manifest || hasLeft)
            return;
        const auto manifest = context.workspace.get(state.manifest);
        if (manifest && !manifest->closed && !manifest->closing)
            return;
        const std::string about = manifest ? manifest->reference : std::string();
        letGoOfTruck(state, LoadStep::Idle);
        lose(worker, Flow::Load, NoticeKind::WorkGone, about);
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showLoad(prompt, worker, context);
    }
};

Accepts LoadWorkflow::accepts(const Worker &worker, const Context &context) const
{
    using scan::Command;
    using scan::Expect;
    switch (worker.load.step) {
    case LoadStep::Idle:
    case LoadStep::Choose:
        break;
    case LoadStep::Dock:
        return {.scans = Expect::Command | Expect::Location,
                .commands = {Command::Back, Command::Park}};
    case LoadStep::Load:
        return {.scans = Expect::Command | Expect::Package | Expect::Tote,
                .commands = {Command::Done, Command::Undo, Command::Back, Command::Park}};
    case LoadStep::TakeOff:
        return {.scans = Expect::Command | Expect::Package | Expect::Tote,
                .commands = {Command::Back, Command::Park}};
    case LoadStep::Aside:
        return {.scans = Expect::Command | Expect::Location,
                .commands = {Command::Back, Command::Park}};
    case LoadStep::Close:
        return {.scans = Expect::Command,
                .commands = {Command::Confirm, Command::Done, Command::Back, Command::Park},
                .text = true};
    case LoadStep::Check: {
        const auto due = quality::due(worker.load.parcel.value, context.workspace);
        const auto point = due.empty() ? std::nullopt : context.workspace.get(due.front().point);
        return {.scans = Expect::Command,
                .commands = {Command::Back, Command::Park},
                .quantity = point && point->kind == quality::PointKind::Measure};
    }
    case LoadStep::Left:
        return {.scans = Expect::Command,
                .commands = {Command::Done, Command::Confirm, Command::Back, Command::Park}};
    case LoadStep::Reprint:
        return {.scans = Expect::Command, .commands = {Command::Back, Command::Park}};
    }
    return {.scans = Expect::Command | Expect::Location | Expect::Document,
            .commands = {Command::Back, Command::Confirm, Command::Done},
            .text = true};
}

Instruction instructionOf(LoadStep step)
{
    switch (step) {
    case LoadStep::Idle:
    case LoadStep::Choose:
    case LoadStep::Dock:
        break;
    case LoadStep::Load:
        return Instruction::LoadParcels;
    case LoadStep::TakeOff:
        return Instruction::ScanParcelLabel;
    case LoadStep::Aside:
        return Instruction::PlaceParcel;
    case LoadStep::Close:
        return Instruction::CloseManifest;
    case LoadStep::Check: // or EnterMeasure: showCheck says
        return Instruction::CheckQuality;
    case LoadStep::Left:
        return Instruction::GiveManifest;
    case LoadStep::Reprint:
        return Instruction::ChooseReason;
    }
    return Instruction::ChooseManifest;
}

void addChoices(Prompt &prompt, const Context &context)
{
    for (const WorkRow &row : loadWork(context))
        prompt.choices.push_back({.code = row.code,
                                  .kind = ChoiceKind::Work,
                                  .progress = row.progress,
                                  .flow = Flow::Load,
                                  .thing = {ThingKind::Text, row.detail}});
    for (const auto &carrier : context.workspace.list<fulfilment::Carrier>("by_code")) {
        if (carrier.active)
            prompt.choices.push_back({.code = carrier.code,
                                      .kind = ChoiceKind::Record,
                                      .thing = {ThingKind::Text, carrier.name}});
    }
}

void addTruck(Prompt &prompt, const LoadState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    const auto manifest = records.get(state.manifest);
    if (!manifest)
        return;
    prompt.work = manifest->reference;
    const auto loaded = records.list<fulfilment::Parcel>("by_manifest", manifest->id);
    const auto missing = fulfilment::missingFor(*manifest, records);
    prompt.progress = {.done = static_cast<int>(loaded.size()),
                       .total = static_cast<int>(loaded.size() + missing.size())};
    if (state.step == LoadStep::Check)
        return;
    // Taken off is what is on; everywhere else what is not yet.
    const bool takesOff = state.step == LoadStep::TakeOff;
    const bool isLeftBehind = state.step == LoadStep::Close || state.step == LoadStep::Left;
    for (const auto &parcel : takesOff ? loaded : missing) {
        const auto order = records.get(parcel.order);
        prompt.lines.push_back(
            {.thing = named(records, parcel.package),
             .detail = {ThingKind::Document, order ? order->reference : std::string()},
             .done = Quantity::units(takesOff ? 1 : 0),
             .needed = Quantity::units(1),
             .light = isLeftBehind ? LineLight::Trouble : LineLight::Open});
    }
    prompt.facts.push_back({.kind = FactKind::Counted,
                            .quantity = Quantity::units(static_cast<std::int64_t>(loaded.size()))});
    prompt.facts.push_back({.kind = FactKind::Dock, .thing = named(records, manifest->dock)});
}

} // namespace

const Workflow &loadWorkflow()
{
    static const LoadWorkflow workflow;
    return workflow;
}

void showLoad(Prompt &prompt, const Worker &worker, const Context &context)
{
    const LoadState &state = worker.load;
    prompt.instruction
        = state.step == LoadStep::Dock ? Instruction::GoToLocation : instructionOf(state.step);
    prompt.about = {state.manifest.value, state.carrier.value, state.parcel.value,
                    static_cast<std::int64_t>(state.step)};
    if (state.step == LoadStep::Idle || state.step == LoadStep::Choose)
        addChoices(prompt, context);
    if (state.step == LoadStep::Left || state.step == LoadStep::Reprint)
        prompt.choices = manifestChoices(state, context.workspace);
    if (state.step == LoadStep::Left)
        prompt.papers = manifestPapers(state.manifest, context.workspace);
    if (state.step == LoadStep::Check)
        showCheckOf(prompt, state, context.workspace);
    if (const auto carrier = context.workspace.get(state.carrier))
        prompt.facts.push_back(
            {.kind = FactKind::Carrier, .thing = {ThingKind::Text, carrier->name}});
    addTruck(prompt, state, context);
    if (const auto parcel = context.workspace.get(state.parcel)) {
        prompt.facts.push_back(
            {.kind = FactKind::Parcel, .thing = named(context.workspace, parcel->package)});
        if (!parcel->hold.empty())
            prompt.facts.push_back(
                {.kind = FactKind::Reason, .thing = {ThingKind::Text, parcel->hold}});
    }
    if (state.step == LoadStep::Close) {
        prompt.entry = Entry::Note;
        if (!state.driver.empty())
            prompt.facts.push_back(
                {.kind = FactKind::Note, .thing = {ThingKind::Text, state.driver}});
    }
}

} // namespace bincard::floor
