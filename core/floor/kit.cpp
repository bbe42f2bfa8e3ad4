// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/kit.h"

#include "core/floor/kit_turn.h"
#include "core/floor/screen.h"

namespace bincard::floor {

namespace {

catalog::Tracking trackingOf(const Workspace &records, kitting::KitOrderId id)
{
    const auto order = records.get(id);
    const auto kit = order ? records.get(order->product) : std::nullopt;
    return kit ? kit->tracking : catalog::Tracking::None;
}

class KitWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Kit;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::AssembleKits;
    }

    [[nodiscard]] std::vector<WorkRow> work(const Context &context) const override
    {
        return kitWork(context);
    }

    [[nodiscard]] scan::Expect opensWith() const override
    {
        return scan::Expect::Document;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        KitTurn kit(turn);
        return openKit(kit, thing);
    }

    void begin(Turn &turn) const override
    {
        if (!isBusy(turn.worker))
            letGoOfKit(turn.worker.kit, KitStep::Choose);
        turn.enter(Flow::Kit);
        turn.accept();
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        return worker.kit.step != KitStep::Idle && worker.kit.step != KitStep::Choose;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &context) const override;

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        KitTurn kit(turn);
        switch (kit.state.step) {
        case KitStep::Idle:
        case KitStep::Choose:
            return chooseKit(kit, thing);
        case KitStep::Parts:
            return addComponent(kit, thing);
        case KitStep::Lot:
            return giveComponentLot(kit, thing);
        case KitStep::PutBack:
            return returnComponent(kit, thing);
        case KitStep::KitLot:
            return giveKitLot(kit, thing);
        case KitStep::Finish:
            return finishKit(kit, thing);
        }
    }

    /// The kit's own number: whatever its label says, be it known or not.
    [[nodiscard]] bool takeText(Turn &turn, const scan::Scan &scan) const override
    {
        KitTurn kit(turn);
        if (const auto *item = std::get_if<scan::Item>(&scan.meaning)) {
            const bool isSerial
                = trackingOf(turn.workspace(), kit.state.order) == catalog::Tracking::Serial;
            const std::string &name = isSerial ? item->serial : item->lot;
            if (name.empty())
                turn.refuse(isSerial ? ErrorCode::SerialRequired : ErrorCode::LotRequired,
                            turn.seen);
            else
                nameKit(kit, name);
            return true;
        }
        if (!std::holds_alternative<scan::Text>(scan.meaning))
            return false;
        nameKit(kit, scan.raw.bytes);
        return true;
    }

    [[nodiscard]] bool concerns(const scan::Thing &thing, const Worker &worker) const override
    {
        const auto *lot = std::get_if<scan::FoundLot>(&thing);
        return lot && worker.kit.step == KitStep::Lot
            && lot->match.product == worker.kit.product.value;
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        const auto next = nextNeed(context.workspace, worker.kit);
        if (worker.kit.step == KitStep::Lot)
            return named(context.workspace, worker.kit.product);
        if (worker.kit.step == KitStep::Parts && next)
            return named(context.workspace, next->product.id);
        return {};
    }

    void settle(Worker &worker, const Context &context) const override
    {
        KitState &state = worker.kit;
        if (!state.order)
            return;
        const auto order = context.workspace.get(state.order);
        if (!order || order->closed) {
            letGoOfKit(state, KitStep::Idle);
            return lose(worker, Flow::Kit, NoticeKind::WorkGone,
                        order ? order->reference : std::string());
        }
        if (order->worker != context.user || order->device != context.device) {
            letGoOfKit(state, KitStep::Idle);
            return lose(worker, Flow::Kit, NoticeKind::WorkTaken,
                        named(context.workspace, order->worker).text);
        }
        aim(state, context);
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showKit(prompt, worker, context);
    }

private:
    /// All components are on the bench: the kit's number, then its place; or not any more.
    static void aim(KitState &state, const Context &context)
    {
        const bool isComplete = !nextNeed(context.workspace, state);
        if (state.step == KitStep::Parts && isComplete) {
            const bool isTracked
                = trackingOf(context.workspace, state.order) != catalog::Tracking::None
                && state.lotName.empty();
            state.step = isTracked ? KitStep::KitLot : KitStep::Finish;
        } else if ((state.step == KitStep::KitLot || state.step == KitStep::Finish)
                   && !isComplete) {
            state.step = KitStep::Parts;
        }
    }
};

Accepts KitWorkflow::accepts(const Worker &worker, const Context &) const
{
    using scan::Command;
    using scan::Expect;
    const Expect goods = Expect::Product | Expect::Lot | Expect::Serial;
    switch (worker.kit.step) {
    case KitStep::Idle:
    case KitStep::Choose:
        break;
    case KitStep::Parts:
        return {.scans = Expect::Command | Expect::Location | goods,
                .commands = {Command::Undo, Command::Back, Command::Park},
                .quantity = true};
    case KitStep::Lot:
        return {.scans = Expect::Command | goods, .commands = {Command::Back, Command::Park}};
    case KitStep::PutBack:
        return {.scans = Expect::Command | Expect::Location,
                .commands = {Command::Back, Command::Park}};
    case KitStep::KitLot:
        return {.scans = Expect::Command, .commands = {Command::Undo, Command::Park}, .text = true};
    case KitStep::Finish:
        return {.scans = Expect::Command | Expect::Location,
                .commands = {Command::Undo, Command::Park}};
    }
    return {.scans = Expect::Command | Expect::Document | Expect::Product,
            .commands = {Command::Back, Command::Confirm, Command::Done}};
}

Instruction instructionOf(const KitState &state, const Context &context)
{
    const auto isSerial = [&](catalog::Tracking tracking) {
        return tracking == catalog::Tracking::Serial;
    };
    switch (state.step) {
    case KitStep::Idle:
    case KitStep::Choose:
        break;
    case KitStep::Parts:
        return Instruction::AddComponent;
    case KitStep::Lot: {
        const auto product = context.workspace.get(state.product);
        return product && isSerial(product->tracking) ? Instruction::ScanSerial
                                                      : Instruction::ScanLot;
    }
    case KitStep::PutBack:
        return Instruction::PutBack;
    case KitStep::KitLot:
        return isSerial(trackingOf(context.workspace, state.order)) ? Instruction::ScanSerials
                                                                    : Instruction::EnterLot;
    case KitStep::Finish:
        return Instruction::FinishKit;
    }
    return Instruction::ChooseKit;
}

void addChoices(Prompt &prompt, const Context &context)
{
    for (const WorkRow &row : kitWork(context)) {
        const ChoiceKind kind = row.own ? ChoiceKind::OwnWork
            : row.holder.empty()        ? ChoiceKind::Work
                                        : ChoiceKind::OthersWork;
        prompt.choices.push_back(
            {.code = row.code,
             .kind = kind,
             .holder = kind == ChoiceKind::OthersWork ? row.holder : std::string(),
             .progress = row.progress,
             .flow = Flow::Kit,
             .thing = {ThingKind::Product, row.detail}});
    }
}

void addNeeds(Prompt &prompt, const KitState &state, const Context &context)
{
    const auto next = nextNeed(context.workspace, state);
    for (const KitNeed &need : kitNeeds(context.workspace, state)) {
        const bool isDone = !need.left().isPositive();
        const bool isNext = next && next->component.id == need.component.id;
        prompt.lines.push_back({.thing = named(context.workspace, need.product.id),
                                .done = need.onBench,
                                .needed = need.needed,
                                .unit = need.product.unit,
                                .light = isDone ? LineLight::Done
                                    : isNext    ? LineLight::Current
                                                : LineLight::Open});
        ++prompt.progress.total;
        prompt.progress.done += isDone ? 1 : 0;
        if (isNext) {
            prompt.goods = goodsOf(context.workspace, need.product.id);
            prompt.amount = amountOf(context.workspace, need.product.id, need.needed, need.onBench);
        }
    }
}

} // namespace

const Workflow &kitWorkflow()
{
    static const KitWorkflow workflow;
    return workflow;
}

void showKit(Prompt &prompt, const Worker &worker, const Context &context)
{
    const KitState &state = worker.kit;
    prompt.instruction = instructionOf(state, context);
    prompt.about = {state.order.value,   state.build.value, state.kits.micro, state.source.value,
                    state.product.value, state.undo.value,  state.lot.value};
    if (state.step == KitStep::Idle || state.step == KitStep::Choose)
        addChoices(prompt, context);
    const auto order = context.workspace.get(state.order);
    if (!order)
        return;
    prompt.work = order->reference;
    addNeeds(prompt, state, context);
    prompt.facts.push_back({.kind = FactKind::Ordered, .quantity = order->quantity});
    prompt.facts.push_back({.kind = FactKind::Counted, .quantity = order->made});
    if (state.step == KitStep::PutBack) {
        if (const auto part = context.workspace.get(state.undo)) {
            prompt.place = placeOf(context.workspace, part->location);
            prompt.goods = goodsOf(context.workspace, part->product, part->lot, part->package);
            prompt.amount = amountOf(context.workspace, part->product, part->quantity, {});
        }
    } else if (state.step == KitStep::KitLot || state.step == KitStep::Finish) {
        prompt.goods = goodsOf(context.workspace, order->product);
        prompt.amount = amountOf(context.workspace, order->product, state.kits, state.kits);
        prompt.place = placeOf(context.workspace, order->location);
        if (!state.lotName.empty())
            prompt.facts.push_back(
                {.kind = FactKind::Lot, .thing = {ThingKind::Lot, state.lotName}});
        if (state.step == KitStep::KitLot)
            prompt.entry = trackingOf(context.workspace, state.order) == catalog::Tracking::Serial
                ? Entry::Serial
                : Entry::Lot;
    } else if (state.source) {
        prompt.place = placeOf(context.workspace, state.source);
    }
    prompt.expectedTail = state.step == KitStep::Parts && prompt.goods
        ? codeTail(barcodeOf(context.workspace, *prompt.goods))
        : std::string();
}

} // namespace bincard::floor
