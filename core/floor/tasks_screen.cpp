// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screen of a task: what, where, how many, and both sides' histories.

#include "core/floor/home.h"
#include "core/floor/screen.h"
#include "core/floor/task_walk.h"
#include "core/floor/tasks.h"
#include "core/fulfilment/batch.h"
#include "core/inventory/posting.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::Task;
using inventory::TaskKind;
using scan::Command;
using scan::Expect;

constexpr std::size_t eventsMax = 12;

Instruction instructionOf(TaskStep step)
{
    switch (step) {
    case TaskStep::Place:
        return Instruction::TaskPlace;
    case TaskStep::Answer:
        return Instruction::TaskAnswer;
    case TaskStep::Idle:
    case TaskStep::Done:
        return Instruction::WorkDone;
    case TaskStep::Find:
        break;
    }
    return Instruction::TaskStep;
}

Event eventOf(const fulfilment::Pick &pick, const Workspace &workspace)
{
    Event event{.at = pick.pickedAt,
                .what = pick.undone ? "undo_pick" : "pick_units",
                .thing = named(workspace, pick.tote),
                .place = named(workspace, pick.location),
                .who = named(workspace, pick.user).text,
                .quantity = pick.quantity};
    if (const auto product = workspace.get(pick.product))
        event.unit = product->unit;
    return event;
}

/// What either side says happened: every pick of the line and, of a serial number, of whoever else
/// took it; then who asked for this.
std::vector<Event> historiesOf(const Task &task, const Workspace &workspace)
{
    std::vector<fulfilment::Pick> picks;
    const auto add = [&](const std::vector<fulfilment::Pick> &more) {
        for (const auto &pick : more) {
            const bool isAboutIt
                = pick.product == task.product && (!task.lot || pick.lot == task.lot);
            if (isAboutIt
                && std::ranges::find(picks, pick.id, &fulfilment::Pick::id) == picks.end())
                picks.push_back(pick);
        }
    };
    if (const auto own = workspace.get(task.pick)) {
        add(workspace.list<fulfilment::Pick>("by_line", own->line));
        if (task.lot) {
            for (const auto &quant :
                 workspace.list<inventory::Quant>("by_lot", task.product, task.lot)) {
                if (quant.package)
                    add(workspace.list<fulfilment::Pick>("by_tote", quant.package));
            }
        }
    }
    std::vector<Event> events;
    for (const auto &pick : picks)
        events.push_back(eventOf(pick, workspace));
    events.push_back({.at = task.openedAt,
                      .what = "task_opened",
                      .thing = {ThingKind::Reason, task.reason},
                      .who = named(workspace, task.openedBy).text});
    std::ranges::stable_sort(events, {}, [](const Event &event) {
        return event.at.ms;
    });
    if (events.size() > eventsMax)
        events.erase(events.begin(), events.end() - static_cast<std::ptrdiff_t>(eventsMax));
    return events;
}

/// Where the books have what the task is about, apart from where it is looked for.
void addBooks(Prompt &prompt, const Task &task, const Workspace &workspace)
{
    if (!task.product || !task.lot)
        return;
    for (const auto &quant : workspace.list<inventory::Quant>("by_lot", task.product, task.lot)) {
        const auto location = workspace.get(quant.location);
        if (!location || inventory::isVirtual(location->usage) || !quant.onHand.isPositive())
            continue;
        prompt.facts.push_back({.kind = FactKind::State,
                                .thing = quant.package ? named(workspace, quant.package)
                                                       : named(workspace, quant.location)});
    }
}

void addFacts(Prompt &prompt, const Task &task, const Workspace &workspace)
{
    if (!task.reason.empty())
        prompt.facts.push_back(
            {.kind = FactKind::Reason, .thing = {ThingKind::Reason, task.reason}});
    if (task.openedBy)
        prompt.facts.push_back({.kind = FactKind::Owner, .thing = named(workspace, task.openedBy)});
    if (task.openedAt.ms > 0)
        prompt.facts.push_back({.kind = FactKind::Age, .at = task.openedAt});
    addBooks(prompt, task, workspace);
    if (const auto pick = workspace.get(task.pick)) {
        const auto transfer = workspace.get(pick->transfer);
        if (transfer)
            prompt.facts.push_back(
                {.kind = FactKind::Order, .thing = {ThingKind::Document, transfer->reference}});
    }
}

/// Where it goes: the place that is meant, else where it came from, if that is a shelf.
std::optional<Place> targetOf(const Task &task, const Workspace &workspace)
{
    if (task.target)
        return placeOf(workspace, task.target);
    const bool isPutBack = task.kind == TaskKind::PutBack || task.kind == TaskKind::MoveExcess;
    return isPutBack ? placeOf(workspace, task.location) : std::nullopt;
}

std::string tailOf(const Task &task, TaskStep step, const Prompt &prompt,
                   const Workspace &workspace)
{
    if (step == TaskStep::Place) // what is asked for is in hand
        return prompt.place ? codeTail(prompt.place->code) : std::string();
    const auto package = workspace.get(task.package);
    if (package)
        return codeTail(package->code);
    if (prompt.goods && planOf(task).finds == TaskFinds::Goods)
        return codeTail(barcodeOf(workspace, *prompt.goods));
    return prompt.place ? codeTail(prompt.place->code) : std::string();
}

} // namespace

Accepts taskAccepts(const Worker &worker, const Context &context)
{
    const TaskState &state = worker.tasks;
    const auto task = context.workspace.get(state.task);
    if (!task)
        return acceptsAtHome(worker, context);
    Accepts accepts{.scans = Expect::Command,
                    .commands = {Command::Skip, Command::Back, Command::Park}};
    switch (state.step) {
    case TaskStep::Find: {
        accepts.commands.push_back(Command::Short);
        accepts.scans = accepts.scans | Expect::Location;
        const TaskFinds finds = planOf(*task).finds;
        if (task->package)
            accepts.scans = accepts.scans | Expect::Tote | Expect::Package;
        if (finds == TaskFinds::Goods || (finds == TaskFinds::Label && task->product))
            accepts.scans = accepts.scans | Expect::Product | Expect::Lot | Expect::Serial;
        break;
    }
    case TaskStep::Place:
        accepts.scans = accepts.scans | Expect::Location;
        accepts.quantity = task->quantity.isPositive();
        break;
    case TaskStep::Answer:
        accepts.commands.push_back(Command::Done);
        accepts.commands.push_back(Command::Short);
        if (task->product)
            accepts.scans = accepts.scans | Expect::Product | Expect::Lot | Expect::Serial;
        break;
    case TaskStep::Idle:
    case TaskStep::Done:
        break;
    }
    return accepts;
}

void showTask(Prompt &prompt, const Worker &worker, const Context &context)
{
    const TaskState &state = worker.tasks;
    const Workspace &workspace = context.workspace;
    prompt.instruction = instructionOf(state.step);
    const auto walk = taskWalk(context, state);
    prompt.progress = {.done = state.done, .total = state.done + static_cast<int>(walk.size())};
    const auto task = workspace.get(state.task);
    if (!task)
        return;
    prompt.task = task->kind;
    prompt.about = {task->id.value};
    prompt.place = state.step == TaskStep::Place ? targetOf(*task, workspace)
                                                 : placeOf(workspace, standsAt(workspace, *task));
    prompt.goods = goodsOf(workspace, task->product, task->lot, task->package);
    if (task->quantity.isPositive() && task->product)
        prompt.amount = amountOf(workspace, task->product, task->quantity, state.taken);
    prompt.expectedTail = tailOf(*task, state.step, prompt, workspace);
    addFacts(prompt, *task, workspace);
    prompt.timeline = historiesOf(*task, workspace);
    if (state.step == TaskStep::Answer)
        prompt.choices
            = {{.code = "YES", .kind = ChoiceKind::Yes}, {.code = "NO", .kind = ChoiceKind::No}};
    for (const Task &next : walk) {
        const auto place = placeOf(workspace, standsAt(workspace, next));
        if (next.id != task->id && place && prompt.nextPlaces.size() < 2)
            prompt.nextPlaces.push_back(*place);
    }
}

} // namespace bincard::floor
