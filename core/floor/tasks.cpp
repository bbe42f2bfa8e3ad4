// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/tasks.h"

#include "core/floor/home.h"
#include "core/floor/task_walk.h"
#include "core/inventory/lease.h"
#include "core/inventory/posting.h"
#include "core/inventory/task_rules.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::FinishTask;
using inventory::Task;
using inventory::TaskKind;
using inventory::TaskResult;
using scan::Command;

const std::string allTasks = "TASKS";

std::optional<Task> taskOf(const TaskState &state, const Workspace &workspace)
{
    return workspace.get(state.task);
}

/// Turns to a task; what is found first depends on its kind.
void aim(TaskState &state, const Task &task)
{
    state.task = task.id;
    state.taken = {};
    switch (planOf(task).finds) {
    case TaskFinds::Nothing:
        state.step = TaskStep::Answer;
        break;
    case TaskFinds::Package:
    case TaskFinds::Goods:
    case TaskFinds::Location:
    case TaskFinds::Label:
        state.step = TaskStep::Find;
        break;
    }
}

void aimAtNext(TaskState &state, const Context &context)
{
    const auto walk = taskWalk(context, state);
    if (!walk.empty())
        return aim(state, walk.front());
    state.task = {};
    state.taken = {};
    state.step = TaskStep::Done;
}

bool hasIt(const Task &task, const Context &context)
{
    const auto lease
        = inventory::leaseOn(inventory::LeaseKind::Task, task.id.value, {}, context.workspace);
    return lease && lease->holder == context.user && lease->device == context.device;
}

/// The package that was scanned, under the name it goes by.
inventory::PackageId packageOf(const Turn &turn, const scan::FoundPackage &found)
{
    const auto package = inventory::resolvePackage({found.package}, turn.workspace());
    return package ? package->id : inventory::PackageId{};
}

/// Who is sent to a task, or works on it, has it.
void have(Turn &turn, const Task &task)
{
    if (!hasIt(task, turn.context))
        turn.operations.emplace_back(inventory::TakeTask{.task = task.id});
}

void finish(Turn &turn, const Task &task, FinishTask finish)
{
    TaskState &state = turn.worker.tasks;
    finish.task = task.id;
    turn.operations.emplace_back(finish);
    ++state.done;
    state.task = {};
    state.taken = {};
    turn.accept(Tone::LineDone);
}

/// What the task is about is in hand, or the worker stands before it.
void found(Turn &turn, const Task &task)
{
    TaskState &state = turn.worker.tasks;
    if (const auto place = turn.workspace().get(standsAt(turn.workspace(), task)))
        state.sequence = place->sequence;
    switch (planOf(task).ends) {
    case TaskEnds::AtOnce:
        return finish(turn, task, {});
    case TaskEnds::Placed:
        state.step = TaskStep::Place;
        have(turn, task);
        return turn.accept();
    case TaskEnds::Answered:
        state.step = TaskStep::Answer;
        have(turn, task);
        return turn.accept();
    case TaskEnds::Counted:
        break;
    }
    const auto *counting = workflowOf(Flow::Count);
    const auto place = turn.workspace().get(task.location);
    if (!counting || !place
        || !counting->open(turn, scan::FoundLocation{place->id.value, place->code}))
        turn.refuse(ErrorCode::WrongState, named(turn.workspace(), task.location));
}

bool isTheGoods(const Task &task, const scan::FoundProduct &product)
{
    if (product.match.product != task.product.value)
        return false;
    return !task.lot || (product.lot && product.lot->lot == task.lot.value);
}

/// Whether the goods alone name the task: a lot that was not scanned is asked for.
void findGoods(Turn &turn, const Task &task, const scan::FoundProduct &product)
{
    const Workspace &records = turn.workspace();
    if (product.match.product != task.product.value)
        return turn.refuse(ErrorCode::WrongProduct, turn.seen, named(records, task.product));
    if (!isTheGoods(task, product)) {
        const auto of = records.get(task.product);
        const bool isSerial = of && of->tracking == catalog::Tracking::Serial;
        const ErrorCode missing = isSerial ? ErrorCode::SerialRequired : ErrorCode::LotRequired;
        const ErrorCode wrong = isSerial ? ErrorCode::WrongSerial : ErrorCode::WrongLot;
        return turn.refuse(product.lot ? wrong : missing, turn.seen, named(records, task.lot));
    }
    found(turn, task);
}

void findPackage(Turn &turn, const Task &task, const scan::FoundPackage &package)
{
    if (!task.package || packageOf(turn, package) != task.package)
        return turn.refuse(package.tote ? ErrorCode::WrongTote : ErrorCode::WrongPackage, turn.seen,
                           named(turn.workspace(), task.package));
    found(turn, task);
}

void findPlace(Turn &turn, const Task &task, const scan::FoundLocation &location)
{
    const TaskFinds finds = planOf(task).finds;
    const bool proves
        = finds == TaskFinds::Location || (finds == TaskFinds::Label && !task.product);
    const auto at = standsAt(turn.workspace(), task);
    if (location.location != at.value)
        return turn.refuse(ErrorCode::WrongLocation, turn.seen, named(turn.workspace(), at));
    if (proves)
        return found(turn, task);
    // The right place, but what is asked for stands there.
    if (const auto place = turn.workspace().get(at))
        turn.worker.tasks.sequence = place->sequence;
    turn.accept();
}

/// Nothing of it is there: said twice.
void missing(Turn &turn, const Task &task)
{
    if (!turn.confirms({ThingKind::Reason, "NFND"}))
        return;
    finish(turn, task, {.result = TaskResult::NotFound});
}

void find(Turn &turn, const Task &task, const scan::Thing &thing)
{
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return findPackage(turn, task, *package);
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return findGoods(turn, task, *product);
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing)) {
        if (lot->match.lot != task.lot.value)
            return turn.refuse(lot->match.serial ? ErrorCode::WrongSerial : ErrorCode::WrongLot,
                               turn.seen, named(turn.workspace(), task.lot));
        return found(turn, task);
    }
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return findPlace(turn, task, *location);
    turn.refuse(ErrorCode::WrongKind, turn.seen);
}

void place(Turn &turn, const Task &task, const scan::Thing &thing)
{
    TaskState &state = turn.worker.tasks;
    if (const auto *entry = std::get_if<scan::QuantityEntry>(&thing)) {
        const Quantity quantity{entry->quantityMicro};
        if (!quantity.isPositive() || quantity > task.quantity)
            return turn.refuse(ErrorCode::OverQuantity, turn.seen, named(task.quantity));
        state.taken = quantity;
        return turn.accept();
    }
    const auto *location = std::get_if<scan::FoundLocation>(&thing);
    if (!location)
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    const auto to = turn.workspace().get(inventory::LocationId{location->location});
    if (!to || inventory::isVirtual(to->usage) || to->usage == inventory::Usage::Cart)
        return turn.refuse(ErrorCode::DestinationNotAllowed, turn.seen);
    if (to->blocked && !turn.confirms(turn.seen, {}, ErrorCode::LocationBlocked))
        return;
    // Another place than the one that was meant is said twice (CHBD).
    if (task.target && task.target != to->id
        && !turn.confirms(turn.seen, named(turn.workspace(), task.target)))
        return;
    state.sequence = to->sequence;
    finish(turn, task, {.location = to->id, .quantity = state.taken});
}

/// Another lot or serial number than the one that was picked.
void isAnother(Turn &turn, const Task &task, inventory::LotId lot)
{
    if (lot == task.lot && lot)
        return finish(turn, task, {});
    if (!lot || !task.lot)
        return turn.refuse(ErrorCode::WrongLot, turn.seen, named(turn.workspace(), task.lot));
    if (!turn.confirms(turn.seen, named(turn.workspace(), task.lot), ErrorCode::WrongLot))
        return;
    finish(turn, task,
           {.result = TaskResult::Differs, .lot = lot, .pick = turn.fresh<fulfilment::Pick>()});
}

void answer(Turn &turn, const Task &task, const scan::Thing &thing)
{
    if (const auto *choice = std::get_if<scan::ExceptionCode>(&thing)) {
        if (choice->code == "YES")
            return finish(turn, task, {});
        if (choice->code != "NO")
            return turn.refuse(ErrorCode::WrongKind, turn.seen);
        if (!turn.confirms(turn.seen))
            return;
        // Still blocked: it is for another walk.
        if (task.kind == TaskKind::FreeLocation)
            turn.worker.tasks.left += '[' + std::to_string(task.id.value) + ']';
        return finish(turn, task, {.result = TaskResult::Differs});
    }
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return isAnother(turn, task, {lot->match.lot});
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        if (product->match.product != task.product.value)
            return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                               named(turn.workspace(), task.product));
        if (product->lot)
            return isAnother(turn, task, {product->lot->lot});
        return task.lot ? turn.refuse(ErrorCode::LotRequired, turn.seen) : finish(turn, task, {});
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen);
}

void skip(Turn &turn, const Task &task)
{
    TaskState &state = turn.worker.tasks;
    // Every one was skipped: round again.
    const auto walk = taskWalk(turn.context, state);
    if (std::ranges::all_of(walk, [&](const Task &one) {
            return one.id == task.id || isSkipped(state, one.id);
        }))
        state.skipped.clear();
    state.skipped += '[' + std::to_string(task.id.value) + ']';
    if (hasIt(task, turn.context))
        turn.operations.emplace_back(inventory::ReleaseTask{.task = task.id});
    state.task = {};
    turn.accept();
}

void command(Turn &turn, const Task &task, Command command)
{
    TaskState &state = turn.worker.tasks;
    if (command == Command::Skip)
        return skip(turn, task);
    if (command == Command::Short)
        return missing(turn, task);
    if (command == Command::Done)
        return answer(turn, task, scan::ExceptionCode{"YES"});
    const bool isBegun = state.step == TaskStep::Place
        || (state.step == TaskStep::Answer && planOf(task).finds != TaskFinds::Nothing);
    if (isBegun) {
        aim(state, task);
        return turn.accept();
    }
    // BACK from the walk: what was not begun is anybody's again.
    if (hasIt(task, turn.context))
        turn.operations.emplace_back(inventory::ReleaseTask{.task = task.id});
    state.task = {};
    state.step = TaskStep::Idle;
    turn.leave();
    turn.accept();
}

/// A task of others, by a scan of what it is about: with the goods in hand it goes on here.
bool takeOver(Turn &turn, const Task &task)
{
    const auto lease
        = inventory::leaseOn(inventory::LeaseKind::Task, task.id.value, {}, turn.workspace());
    if (!lease || hasIt(task, turn.context))
        return false;
    if (!turn.takesOver(task.id.value)) {
        turn.askTakeOver(task.id.value, named(turn.workspace(), lease->holder), ErrorCode::Leased,
                         named(turn.workspace(), task.package));
        return true;
    }
    turn.operations.emplace_back(inventory::HandOverTask{.task = task.id, .package = task.package});
    aim(turn.worker.tasks, task);
    turn.enter(Flow::Tasks);
    turn.accept();
    return true;
}

/// The first open walk task about that package.
std::optional<Task> taskAbout(const Turn &turn, inventory::PackageId package)
{
    if (!package)
        return std::nullopt;
    for (const Task &task : turn.workspace().list<Task>("by_open", turn.context.warehouse, false)) {
        if (task.id.value > 0 && task.package == package && inventory::isWalked(task.kind))
            return task;
    }
    return std::nullopt;
}

class TasksWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Tasks;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::TakeOver;
    }

    /// Whoever may do any of them.
    [[nodiscard]] bool offeredTo(const Context &context) const override
    {
        const auto user = context.workspace.get(context.user);
        const auto role = user ? context.workspace.get(user->role) : std::nullopt;
        return role && (role->permissions & inventory::workersOf(TaskKind::FreeLocation)) != 0;
    }

    /// One row: the whole walk.
    [[nodiscard]] std::vector<WorkRow> work(const Context &context) const override
    {
        const auto walk = taskWalk(context, {});
        if (walk.empty())
            return {};
        WorkRow row{.flow = Flow::Tasks, .code = allTasks};
        row.progress.total = static_cast<int>(walk.size());
        row.priority = walk.front().priority;
        if (const auto place = context.workspace.get(standsAt(context.workspace, walk.front())))
            row.sequence = place->sequence;
        row.own = std::ranges::any_of(walk, [&](const Task &task) {
            return hasIt(task, context);
        });
        return {row};
    }

    [[nodiscard]] scan::Expect opensWith() const override
    {
        return scan::Expect::Tote | scan::Expect::Package;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        TaskState &state = turn.worker.tasks;
        if (const auto *code = std::get_if<scan::ExceptionCode>(&thing);
            code && code->code == allTasks) {
            state.done = 0;
            state.skipped.clear();
            state.left.clear();
            aimAtNext(state, turn.context);
            const auto first = taskOf(state, turn.workspace());
            if (!first)
                return false;
            have(turn, *first);
            turn.enter(Flow::Tasks);
            turn.accept();
            return true;
        }
        const auto *package = std::get_if<scan::FoundPackage>(&thing);
        const auto task = package ? taskAbout(turn, packageOf(turn, *package)) : std::nullopt;
        if (!task || takeOver(turn, *task))
            return task.has_value();
        if (!isForMe(turn.context, *task))
            return false;
        have(turn, *task);
        aim(state, *task);
        turn.enter(Flow::Tasks);
        turn.accept();
        return true;
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        return worker.tasks.step != TaskStep::Idle && worker.tasks.step != TaskStep::Done;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &context) const override
    {
        return taskAccepts(worker, context);
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        TaskState &state = turn.worker.tasks;
        const auto task = taskOf(state, turn.workspace());
        if (state.step == TaskStep::Done || !task) {
            state.step = TaskStep::Idle;
            turn.leave();
            return turn.worker.dialogue.flow == Flow::Home ? takeAtHome(turn, thing)
                                                           : turn.accept();
        }
        if (const auto *given = std::get_if<Command>(&thing))
            return command(turn, *task, *given);
        switch (state.step) {
        case TaskStep::Find:
            return find(turn, *task, thing);
        case TaskStep::Place:
            return place(turn, *task, thing);
        case TaskStep::Answer:
            return answer(turn, *task, thing);
        case TaskStep::Idle:
        case TaskStep::Done:
            break;
        }
        turn.refuse(ErrorCode::NoWork);
    }

    [[nodiscard]] bool concerns(const scan::Thing &thing, const Worker &worker) const override
    {
        const auto *package = std::get_if<scan::FoundPackage>(&thing);
        return package && worker.tasks.task && package->package != 0;
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        const auto task = taskOf(worker.tasks, context.workspace);
        if (!task)
            return {};
        if (worker.tasks.step == TaskStep::Place)
            return named(context.workspace, task->target);
        if (task->package)
            return named(context.workspace, task->package);
        return task->product ? named(context.workspace, task->product)
                             : named(context.workspace, task->location);
    }

    void settle(Worker &worker, const Context &context) const override
    {
        TaskState &state = worker.tasks;
        if (state.step == TaskStep::Idle || state.step == TaskStep::Done)
            return;
        const auto task = taskOf(state, context.workspace);
        if (task && isForMe(context, *task))
            return;
        if (state.task) { // somebody else settled it, or has it
            const bool isTaken = task && !task->done;
            worker.dialogue.notice = isTaken ? NoticeKind::WorkTaken : NoticeKind::WorkGone;
            worker.dialogue.noticeAbout
                = isTaken ? named(context.workspace, task->worker).text : std::string();
        }
        aimAtNext(state, context);
    }

    /// Who is sent to a task has it.
    [[nodiscard]] std::vector<Operation> follow(Worker &worker,
                                                const Context &context) const override
    {
        TaskState &state = worker.tasks;
        if (!state.task && state.step != TaskStep::Idle && state.step != TaskStep::Done)
            aimAtNext(state, context);
        const auto task = taskOf(state, context.workspace);
        if (worker.dialogue.flow != Flow::Tasks || !task || task->done || hasIt(*task, context))
            return {};
        return {inventory::TakeTask{.task = task->id}};
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showTask(prompt, worker, context);
    }
};

} // namespace

const Workflow &tasksWorkflow()
{
    static const TasksWorkflow workflow;
    return workflow;
}

} // namespace bincard::floor
