// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/move.h"

#include "core/floor/move_turn.h"
#include "core/inventory/transfer.h"

#include <algorithm>
#include <tuple>

namespace bincard::floor {

namespace {

using inventory::Quant;
using inventory::Task;
using scan::Command;
using scan::Expect;

void loseTask(Worker &worker, NoticeKind notice, std::string about)
{
    endMove(worker.move);
    worker.dialogue.notice = notice;
    worker.dialogue.noticeAbout = std::move(about);
}

/// The task went to somebody else, or is done, by a sync; or its source is another by now.
void settleTask(Worker &worker, const Context &context)
{
    MoveState &state = worker.move;
    const auto task = context.workspace.get(state.task);
    const std::string face = task ? named(context.workspace, task->target).text : std::string();
    if (!task)
        return loseTask(worker, NoticeKind::WorkGone, {});
    // What was asked for is at the face: the work is over, by whoever did it.
    if (task->done)
        return endMove(state);
    if (task->worker != context.user || task->device != context.device)
        return loseTask(worker, task->worker ? NoticeKind::WorkTaken : NoticeKind::WorkGone,
                        task->worker ? named(context.workspace, task->worker).text : face);
    if (!task->location)
        return;
    if (task->location == state.source)
        return;
    letGoMoved(state);
    state.step = MoveStep::Goods;
    state.source = task->location;
    state.placeProven = false;
}

class MoveWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Move;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::MoveStock;
    }

    [[nodiscard]] std::vector<WorkRow> work(const Context &context) const override
    {
        std::vector<WorkRow> rows;
        for (const Task &task : replenishments(context)) {
            WorkRow row{.flow = Flow::Move,
                        .code = codeOf(task, context.workspace),
                        .priority = task.priority};
            row.detail = named(context.workspace, task.product).text;
            row.progress.total = 1;
            row.own = task.worker == context.user && task.device == context.device;
            const bool isDark = task.device && task.device != context.device;
            if (task.worker && (task.worker != context.user || isDark))
                row.holder = named(context.workspace, task.worker).text;
            rows.push_back(std::move(row));
        }
        return rows;
    }

    [[nodiscard]] Expect opensWith() const override
    {
        return Expect::Package | Expect::Tote | Expect::Location;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        if (isBusy(turn.worker)) {
            if (turn.worker.dialogue.below != Flow::Move)
                return false;
            turn.enter(Flow::Move);
            take(turn, thing);
            return true;
        }
        return takesAsMove(turn, thing);
    }

    void begin(Turn &turn) const override
    {
        if (!isBusy(turn.worker))
            turn.worker.move.step = MoveStep::Choose;
        turn.enter(Flow::Move);
        turn.accept();
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        const MoveState &state = worker.move;
        return state.task || state.undo || state.package || state.product || state.all;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &) const override
    {
        constexpr Expect goods = Expect::Product | Expect::Lot | Expect::Serial | Expect::Package
            | Expect::Tote | Expect::Location | Expect::Command;
        switch (worker.move.step) {
        case MoveStep::Idle:
        case MoveStep::Choose:
            return {.scans = goods,
                    .commands = {Command::Done, Command::Confirm, Command::Undo, Command::Back,
                                 Command::Park}};
        case MoveStep::Goods:
            return {.scans = goods,
                    .commands = {Command::Done, Command::Confirm, Command::Short, Command::Skip,
                                 Command::Undo, Command::Back, Command::Park}};
        case MoveStep::Units:
            return {.scans = goods,
                    .commands = {Command::Done, Command::Confirm, Command::Short, Command::Skip,
                                 Command::Undo, Command::Back, Command::Park},
                    .quantity = true};
        case MoveStep::Put:
            return {.scans = goods,
                    .commands = {Command::Short, Command::Undo, Command::Back, Command::Park}};
        case MoveStep::Reason:
            return {.scans = Expect::Command, .commands = {Command::Back, Command::Park}};
        case MoveStep::PutBack:
            return {.scans = Expect::Location | Expect::Command,
                    .commands = {Command::Back, Command::Park}};
        }
        return {};
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        switch (turn.worker.move.step) {
        case MoveStep::Idle:
        case MoveStep::Choose:
            return chooseMove(turn, thing);
        case MoveStep::Goods:
            return chooseMoved(turn, thing);
        case MoveStep::Units:
            return countMoved(turn, thing);
        case MoveStep::Put:
            return putMoved(turn, thing);
        case MoveStep::Reason:
            return chooseSourceReason(turn, thing);
        case MoveStep::PutBack:
            return bringMovedBack(turn, thing);
        }
    }

    [[nodiscard]] bool concerns(const scan::Thing &thing, const Worker &worker) const override
    {
        const MoveState &state = worker.move;
        if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
            return location->location == state.source.value;
        if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
            return state.package && package->package == state.package.value;
        if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
            return state.lot && lot->match.lot == state.lot.value;
        if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
            return state.product && product->match.product == state.product.value;
        return false;
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        const MoveState &state = worker.move;
        const auto task = context.workspace.get(state.task);
        switch (state.step) {
        case MoveStep::Idle:
        case MoveStep::Choose:
            return {ThingKind::Location, {}};
        case MoveStep::Goods:
            if (task && state.placeProven)
                return named(context.workspace, task->product);
            return state.placeProven ? Named{ThingKind::Product, {}}
                                     : named(context.workspace, state.source);
        case MoveStep::Units:
        case MoveStep::Put:
            return task ? named(context.workspace, task->target) : Named{ThingKind::Location, {}};
        case MoveStep::Reason:
            return {ThingKind::Reason, {}};
        case MoveStep::PutBack:
            return {ThingKind::Location, {}};
        }
        return {};
    }

    void settle(Worker &worker, const Context &context) const override
    {
        settleMove(worker, context);
    }

    /// A task whose goods are nowhere is given back.
    [[nodiscard]] std::vector<Operation> follow(Worker &worker, const Context &after) const override
    {
        MoveState &state = worker.move;
        const auto task = after.workspace.get(state.task);
        if (!task || task->done || task->location)
            return {};
        loseTask(worker, NoticeKind::StockElsewhere, named(after.workspace, task->product).text);
        return {inventory::ReleaseTask{.task = task->id}};
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showMove(prompt, worker, context);
    }
};

} // namespace

const Workflow &moveWorkflow()
{
    static const MoveWorkflow workflow;
    return workflow;
}

std::vector<Task> replenishments(const Context &context)
{
    auto tasks = context.workspace.list<Task>("by_open", context.warehouse, false);
    // A task that this device has not heard back of from the hub has no number that lasts.
    std::erase_if(tasks, [](const Task &task) {
        return task.kind != inventory::TaskKind::Replenish || task.id.isLocal() || !task.location
            || !task.target;
    });
    std::ranges::stable_sort(tasks, {}, [](const Task &task) {
        return std::tuple{task.priority, task.id};
    });
    return tasks;
}

std::string codeOf(const Task &task, const Workspace &records)
{
    const auto product = records.get(task.product);
    return named(records, task.location).text + '>' + named(records, task.target).text + '/'
        + (product ? product->sku : std::string());
}

std::vector<Quant> contentOf(inventory::LocationId source, const Workspace &records)
{
    auto there = records.list<Quant>("place", source);
    std::erase_if(there, [](const Quant &quant) {
        return !quant.onHand.isPositive();
    });
    return there;
}

Quant stockOf(const MoveState &state, const Workspace &records)
{
    return inventory::stockAt({state.product, state.source, state.lot, state.fromPackage}, records);
}

void letGoMoved(MoveState &state)
{
    state.package = {};
    state.product = {};
    state.lot = {};
    state.fromPackage = {};
    state.quantity = {};
    state.taken = {};
    state.counted = false;
    state.typed = false;
    state.all = false;
    state.reason.clear();
}

void endMove(MoveState &state)
{
    state = {.id = state.id,
             .step = MoveStep::Choose,
             .skipped = std::move(state.skipped),
             .servedProduct = state.servedProduct,
             .waited = state.waited,
             .served = state.served};
}

Quantity waitingFor(catalog::ProductId product, const Context &context)
{
    Quantity sum;
    for (const auto &line : context.workspace.list<inventory::TransferLine>(
             Range{.from = Value{std::int64_t{1}}}, "by_waiting", context.warehouse, product))
        sum += line.waiting;
    return sum;
}

void settleMove(Worker &worker, const Context &context)
{
    MoveState &state = worker.move;
    if (state.step == MoveStep::Idle)
        return;
    if (state.servedProduct) { // what orders got of the goods that were just put
        const Quantity now = waitingFor(state.servedProduct, context);
        state.served = std::max(state.waited - now, Quantity{});
        state.servedProduct = {};
        state.waited = {};
    }
    if (state.undo) {
        const auto relocation = context.workspace.get(state.undo);
        if (!relocation || relocation->undone)
            endMove(state);
        return;
    }
    if (state.task)
        settleTask(worker, context);
    if (const auto package = context.workspace.get(state.package);
        state.package && (!package || package->location != state.source))
        return loseTask(worker, NoticeKind::StockElsewhere,
                        package ? package->code : std::string());
    // A place that is empty by now has nothing more to choose from.
    const bool isFree = state.source && !state.task && !state.package;
    if (isFree && contentOf(state.source, context.workspace).empty())
        return endMove(state);
    if (state.product && !state.task) {
        const Quantity there = stockOf(state, context.workspace).onHand;
        if (there.isZero()) {
            loseTask(worker, NoticeKind::StockElsewhere,
                     named(context.workspace, state.product).text);
        } else {
            state.quantity = std::min(state.quantity, there);
            state.taken = std::min(state.taken, there);
        }
    }
}

} // namespace bincard::floor
