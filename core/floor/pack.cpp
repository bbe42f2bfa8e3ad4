// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/pack.h"

#include "core/floor/check_step.h"
#include "core/floor/pack_turn.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using fulfilment::Parcel;
using fulfilment::ParcelEnd;

/// What the step waits for, in a word for the worker.
Named wantedBy(const PackState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    switch (state.step) {
    case PackStep::Goods: {
        const auto next = nextPackLine(records, state.transfer);
        return next ? named(records, next->product.id) : Named{};
    }
    case PackStep::Lot:
        return named(records, state.product);
    case PackStep::Trouble:
    case PackStep::Rest:
    case PackStep::Partial:
    case PackStep::WeightReason:
    case PackStep::Reprint:
        return {ThingKind::Reason, {}};
    case PackStep::PutBack: {
        const auto line = records.get(state.undo);
        return line ? named(records, line->package) : Named{};
    }
    case PackStep::Label:
    case PackStep::Closed: {
        const auto parcel = records.get(state.parcel);
        return parcel ? named(records, parcel->package) : Named{};
    }
    case PackStep::Place: {
        const auto parcel = records.get(state.parcel);
        return parcel ? named(records, laneFor(records, *parcel)) : Named{};
    }
    case PackStep::Weigh:
        return {ThingKind::Quantity, {}};
    case PackStep::Idle:
    case PackStep::Choose:
    case PackStep::Carton:
    case PackStep::Service:
    case PackStep::Check:
        break;
    }
    return {};
}

/// The carrier's own number says which box it is as well as the licence plate does.
bool takeTracking(PackTurn &turn, const std::string &bytes)
{
    const auto parcel = turn.records().get(turn.state.parcel);
    const auto package = parcel ? turn.records().get(parcel->package) : std::nullopt;
    if (!package || parcel->tracking.empty() || parcel->tracking != bytes)
        return false;
    labelParcel(turn, scan::FoundPackage{.package = package->id.value, .label = {package->code}});
    return true;
}

class PackWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Pack;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::Pack;
    }

    [[nodiscard]] std::vector<WorkRow> work(const Context &context) const override
    {
        return packWork(context);
    }

    [[nodiscard]] scan::Expect opensWith() const override
    {
        return scan::Expect::Document | scan::Expect::Tote | scan::Expect::Package;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        PackTurn pack(turn);
        return openPack(pack, thing);
    }

    void begin(Turn &turn) const override
    {
        if (!isBusy(turn.worker))
            letGoOfParcel(turn.worker.pack, PackStep::Choose);
        turn.enter(Flow::Pack);
        turn.accept();
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        return worker.pack.step != PackStep::Idle && worker.pack.step != PackStep::Choose;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &context) const override
    {
        return packAccepts(worker, context);
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        PackTurn pack(turn);
        switch (pack.state.step) {
        case PackStep::Idle:
        case PackStep::Choose:
            return choosePackWork(pack, thing);
        case PackStep::Partial:
            return choosePartial(pack, thing);
        case PackStep::Goods:
            return packGoods(pack, thing);
        case PackStep::Lot:
            return giveLot(pack, thing);
        case PackStep::Trouble:
            return packTrouble(pack, thing);
        case PackStep::Rest:
            return packRest(pack, thing);
        case PackStep::PutBack:
            return takeOut(pack, thing);
        case PackStep::Carton:
            return chooseCarton(pack, thing);
        case PackStep::Weigh:
            return weighParcel(pack, thing);
        case PackStep::Service:
            return chooseService(pack, thing);
        case PackStep::Label:
            return labelParcel(pack, thing);
        case PackStep::Place:
            return placeParcel(pack, thing);
        case PackStep::Closed:
            return closedParcel(pack, thing);
        case PackStep::Check:
            return checkPacked(pack, thing);
        case PackStep::WeightReason:
            return giveWeightReason(pack, thing);
        case PackStep::Reprint:
            return giveReprintReason(pack, thing);
        }
    }

    /// The code on a carton is any text, and so is a carrier's number.
    [[nodiscard]] bool takeText(Turn &turn, const scan::Scan &scan) const override
    {
        PackTurn pack(turn);
        if (pack.state.step == PackStep::Label)
            return takeTracking(pack, scan.raw.bytes);
        const auto carton
            = turn.workspace().find<fulfilment::CartonType>("by_code", scan.raw.bytes);
        if (carton)
            takeCarton(pack, carton->id);
        return carton.has_value();
    }

    [[nodiscard]] bool concerns(const scan::Thing &thing, const Worker &worker) const override
    {
        const auto *lot = std::get_if<scan::FoundLot>(&thing);
        return lot && worker.pack.step == PackStep::Lot
            && lot->match.product == worker.pack.product.value;
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        return wantedBy(worker.pack, context);
    }

    void settle(Worker &worker, const Context &context) const override
    {
        settlePack(worker, context);
    }

    /// Nothing is left in the box of an order that nobody wants: its label counts no more.
    [[nodiscard]] std::vector<Operation> follow(Worker &worker, const Context &after) const override
    {
        PackState &state = worker.pack;
        const auto parcel = after.workspace.get(state.parcel);
        const auto transfer = after.workspace.get(state.transfer);
        if (!parcel || !transfer || !transfer->cancelled || parcel->end != ParcelEnd::None
            || !fulfilment::contentOf(parcel->id, after.workspace).empty())
            return {};
        letGoOfParcel(state, PackStep::Choose);
        return {fulfilment::VoidParcel{.parcel = parcel->id, .reason = "CNCL"}};
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showPack(prompt, worker, context);
    }
};

/// Somebody else has it, or it is over.
void loseParcel(Worker &worker, NoticeKind notice, std::string about)
{
    letGoOfParcel(worker.pack, PackStep::Idle);
    lose(worker, Flow::Pack, notice, std::move(about));
}

/// What the order does not want any more comes out first.
bool findsUnwanted(Worker &worker, const Context &context)
{
    PackState &state = worker.pack;
    if (!state.parcel || state.step == PackStep::Place)
        return false;
    for (const auto &line : fulfilment::contentOf(state.parcel, context.workspace)) {
        if (!line.surplus.isPositive())
            continue;
        const bool isNew = state.step != PackStep::PutBack || state.undo != line.id;
        const auto transfer = context.workspace.get(state.transfer);
        if (isNew && transfer) {
            worker.dialogue.notice = NoticeKind::OrderCancelled;
            worker.dialogue.noticeAbout = transfer->reference;
        }
        state.step = PackStep::PutBack;
        state.undo = line.id;
        return true;
    }
    return false;
}

/// Everything is packed: on to carton, weight and label.
void aimAtClosing(PackState &state, const Context &context)
{
    const bool isEmpty
        = !state.parcel || fulfilment::contentOf(state.parcel, context.workspace).empty();
    if (isEmpty)
        return letGoOfParcel(state, PackStep::Choose);
    state.step = PackStep::Carton;
}

/// The box is on its way to be closed, by its label or before it.
bool isClosing(PackStep step)
{
    return step == PackStep::Carton || step == PackStep::Weigh || step == PackStep::WeightReason
        || step == PackStep::Service || step == PackStep::Label || step == PackStep::Check;
}

/// It does not close before somebody looked at what quality asks.
void aimAtChecks(PackState &state, const Context &context)
{
    if (!isClosing(state.step))
        return;
    const auto parcel = context.workspace.get(state.parcel);
    const bool isDue = parcel && !parcel->closed
        && nextCheck(state.parcel.value, quality::Stage::Pack, context.workspace);
    if (isDue)
        state.step = PackStep::Check;
    else if (state.step == PackStep::Check)
        state.step = PackStep::Carton;
}

/// In any state of the parcel.
bool isAboutPapers(const PackState &state)
{
    return state.step == PackStep::Closed || state.step == PackStep::Reprint;
}

bool isHandled(PackStep step)
{
    return step == PackStep::Goods || step == PackStep::Rest || step == PackStep::Trouble
        || step == PackStep::Lot || step == PackStep::Partial;
}

/// "So many of them" means what was packed last, as long as more of it is to come: the screen shows
/// the next goods after that.
bool isLastOpen(const PackState &state, const Context &context)
{
    const auto last = context.workspace.get(state.last);
    return last
        && std::ranges::any_of(
               packLines(context.workspace, state.transfer), [&](const PackLine &line) {
                   return line.product.id == last->product && line.left().isPositive();
               });
}

} // namespace

const Workflow &packWorkflow()
{
    static const PackWorkflow workflow;
    return workflow;
}

void settlePack(Worker &worker, const Context &context)
{
    PackState &state = worker.pack;
    if (state.step == PackStep::Idle || state.step == PackStep::Choose)
        return;
    const auto transfer = context.workspace.get(state.transfer);
    if (!transfer)
        return loseParcel(worker, NoticeKind::WorkGone, {});
    if (state.parcel) {
        const auto parcel = context.workspace.get(state.parcel);
        if (!parcel || parcel->end != ParcelEnd::None)
            return loseParcel(worker, NoticeKind::WorkGone, transfer->reference);
        const bool isOurs = parcel->packer == context.user && parcel->device == context.device;
        if (!isOurs && !isAboutPapers(state) && state.step != PackStep::Place)
            return loseParcel(worker, NoticeKind::WorkTaken,
                              named(context.workspace, parcel->packer).text);
    }
    if (isAboutPapers(state) || findsUnwanted(worker, context))
        return;
    if (state.step == PackStep::PutBack) {
        const auto line = context.workspace.get(state.undo);
        if (line && line->inside().isPositive())
            return;
        state.step = PackStep::Goods;
        state.undo = {};
    }
    if (transfer->cancelled && !state.parcel) {
        letGoOfParcel(state, PackStep::Choose);
        worker.dialogue.notice = NoticeKind::OrderCancelled;
        worker.dialogue.noticeAbout = transfer->reference;
        return;
    }
    if (isHandled(state.step) && !isLeftToPack(context.workspace, state.transfer))
        aimAtClosing(state, context);
    aimAtChecks(state, context);
    if (state.step == PackStep::Carton && !asksCarton(context, state))
        state.step = context.policy.pack.weigh ? PackStep::Weigh : PackStep::Label;
}

Accepts packAccepts(const Worker &worker, const Context &context)
{
    using scan::Command;
    using scan::Expect;
    const PackState &state = worker.pack;
    const Expect goods = Expect::Product | Expect::Lot | Expect::Serial;
    switch (state.step) {
    case PackStep::Idle:
    case PackStep::Choose:
        break;
    case PackStep::Partial:
        return {.scans = Expect::Command, .commands = {Command::Back, Command::Park}};
    case PackStep::Goods:
        return {.scans = Expect::Command | goods | Expect::Tote | Expect::Package,
                .commands = {Command::Undo, Command::Short, Command::Full, Command::Done,
                             Command::Back, Command::Park},
                .quantity = isLastOpen(state, context)};
    case PackStep::Lot:
        return {.scans = Expect::Command | goods, .commands = {Command::Back, Command::Park}};
    case PackStep::Trouble:
        return {.scans = state.reason.empty() ? Expect::Command : Expect::Command | goods,
                .commands = {Command::Back, Command::Park}};
    case PackStep::Rest:
        return {.scans = Expect::Command, .commands = {Command::Back, Command::Park}};
    case PackStep::PutBack: {
        Accepts accepts{.scans
                        = Expect::Command | Expect::Location | Expect::Tote | Expect::Package,
                        .commands = {Command::Park}};
        const auto line = context.workspace.get(state.undo);
        if (line && line->surplus.isZero())
            accepts.commands.push_back(Command::Back);
        return accepts;
    }
    case PackStep::Carton:
        return {.scans = Expect::Command,
                .commands
                = {Command::Confirm, Command::Done, Command::Undo, Command::Back, Command::Park},
                .text = true};
    case PackStep::Weigh:
        return {.scans = Expect::Command,
                .commands
                = {Command::Confirm, Command::Done, Command::Undo, Command::Back, Command::Park},
                .quantity = true};
    case PackStep::Service:
    case PackStep::WeightReason:
    case PackStep::Reprint:
        return {.scans = Expect::Command, .commands = {Command::Back, Command::Park}};
    case PackStep::Check: {
        const auto due = nextCheck(state.parcel.value, quality::Stage::Pack, context.workspace);
        const auto point = due ? context.workspace.get(due->point) : std::nullopt;
        return {.scans = Expect::Command,
                .commands = {Command::Undo, Command::Back, Command::Park},
                .quantity = point && point->kind == quality::PointKind::Measure};
    }
    case PackStep::Label:
        return {.scans = Expect::Command | Expect::Package | Expect::Tote,
                .commands = {Command::Undo, Command::Back, Command::Park},
                .text = true};
    case PackStep::Place:
        return {.scans = Expect::Command | Expect::Location, .commands = {Command::Park}};
    case PackStep::Closed:
        return {.scans = Expect::Command | Expect::Location | Expect::Package | Expect::Tote,
                .commands = {Command::Back, Command::Done, Command::Park}};
    }
    return {.scans = Expect::Command | Expect::Tote | Expect::Package | Expect::Document | goods,
            .commands = {Command::Back, Command::Confirm, Command::Done}};
}

} // namespace bincard::floor
