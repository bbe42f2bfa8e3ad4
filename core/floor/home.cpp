// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/home.h"

#include "core/inventory/task.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace bincard::floor {

namespace {

using scan::Command;

int rank(const WorkRow &row)
{
    if (row.own)
        return 0;
    return row.holder.empty() ? 1 : 2;
}

std::string nameOf(Flow flow)
{
    return std::string(enumNames(flow)[static_cast<std::size_t>(flow)]);
}

char capital(char letter)
{
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

/// A printed code has capitals only: PUTAWAY is PutAway.
bool isCalled(const Workflow &flow, std::string_view code)
{
    return std::ranges::equal(nameOf(flow.flow()), code, {}, capital, capital);
}

std::vector<const Workflow *> permitted(const Context &context)
{
    std::vector<const Workflow *> may;
    for (const Workflow *flow : workflows()) {
        if (flow->offeredTo(context))
            may.push_back(flow);
    }
    return may;
}

/// Own work first, then what is free by priority and cut-off, then what others do. Work without a
/// cut-off comes behind work that has one.
std::vector<WorkRow> allWork(const Context &context)
{
    std::vector<WorkRow> all;
    for (const Workflow *flow : permitted(context)) {
        for (WorkRow &row : flow->work(context))
            all.push_back(std::move(row));
    }
    std::ranges::stable_sort(all, {}, [](const WorkRow &row) {
        return std::tuple(rank(row), row.priority, row.cutOff.ms == 0, row.cutOff.ms);
    });
    return all;
}

/// "Get work": own work, then what is free by priority and cut-off, and of equals the nearest.
std::vector<WorkRow> nearestWork(const Turn &turn)
{
    auto all = allWork(turn.context);
    const std::int64_t here = turn.worker.dialogue.sequence;
    std::ranges::stable_sort(all, {}, [&](const WorkRow &row) {
        const bool isSomewhere = here > 0 && row.sequence > 0;
        return std::tuple(rank(row), row.priority, row.cutOff.ms == 0, row.cutOff.ms,
                          isSomewhere ? std::abs(row.sequence - here) : 0);
    });
    return all;
}

/// What waits below goes on first, then what one has begun, then the most urgent that is free.
void takeNext(Turn &turn)
{
    Dialogue &dialogue = turn.worker.dialogue;
    if (dialogue.below != Flow::Home) {
        dialogue.flow = dialogue.below;
        dialogue.below = Flow::Home;
        return turn.accept();
    }
    for (const WorkRow &row : nearestWork(turn)) {
        if (rank(row) > 1)
            break;
        const Worker before = turn.worker;
        if (!workflowOf(row.flow)->open(turn, scan::ExceptionCode{row.code}))
            continue;
        // The same person's on another device: that is taken over by name, not by the next work.
        if (turn.worker.dialogue.question != Question::TakeOver)
            return;
        turn.worker = before;
        turn.feedback = {};
    }
    turn.refuse(ErrorCode::NoWork);
}

void takeChoice(Turn &turn, const std::string &code)
{
    const auto may = permitted(turn.context);
    const auto tile = std::ranges::find_if(may, [&](const Workflow *flow) {
        return isCalled(*flow, code);
    });
    if (tile != may.end()) {
        if (turn.worker.dialogue.below != (*tile)->flow())
            return (*tile)->begin(turn);
        turn.enter((*tile)->flow());
        return turn.accept();
    }
    for (const Workflow *flow : may) {
        if (flow->open(turn, scan::ExceptionCode{code}))
            return;
    }
    turn.refuse(ErrorCode::NoWork, {ThingKind::Document, code});
}

} // namespace

Home home(const Context &context)
{
    Home home;
    home.work = allWork(context);
    for (const Workflow *flow : permitted(context)) {
        FlowRow row{.flow = flow->flow()};
        for (const WorkRow &work : home.work) {
            if (work.flow != row.flow)
                continue;
            row.own += rank(work) == 0 ? 1 : 0;
            row.free += rank(work) == 1 ? 1 : 0;
        }
        home.flows.push_back(row);
    }
    for (const WorkRow &row : home.work) {
        home.own += rank(row) == 0 ? 1 : 0;
        home.free += rank(row) == 1 ? 1 : 0;
        home.others += rank(row) == 2 ? 1 : 0;
        home.linesLeft += row.progress.total - row.progress.done;
    }
    const auto open = context.workspace.list<inventory::Task>("by_open", context.warehouse, false);
    home.openTasks = static_cast<int>(open.size());
    return home;
}

Accepts acceptsAtHome(const Worker &, const Context &context)
{
    Accepts accepts{.scans = scan::Expect::Command,
                    .commands = {Command::Confirm, Command::Done, Command::Back}};
    for (const Workflow *flow : permitted(context))
        accepts.scans = accepts.scans | flow->opensWith();
    return accepts;
}

void takeAtHome(Turn &turn, const scan::Thing &thing)
{
    if (const auto *command = std::get_if<Command>(&thing))
        return *command == Command::Back ? turn.accept() : takeNext(turn);
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return takeChoice(turn, chosen->code);
    for (const Workflow *flow : permitted(turn.context)) {
        if (scan::includes(flow->opensWith(), scan::kindOf(thing)) && flow->open(turn, thing))
            return;
    }
    turn.refuse(ErrorCode::NoWork, turn.seen);
}

void showHome(Prompt &prompt, const Worker &, const Context &context)
{
    prompt.instruction = Instruction::ChooseWork;
    const Home now = home(context);
    for (const WorkRow &row : now.work) {
        const ChoiceKind kind = row.own ? ChoiceKind::OwnWork
            : row.holder.empty()        ? ChoiceKind::Work
                                        : ChoiceKind::OthersWork;
        prompt.choices.push_back(
            {.code = row.code,
             .kind = kind,
             .holder = kind == ChoiceKind::OthersWork ? row.holder : std::string(),
             .progress = row.progress,
             .cutOff = row.cutOff,
             .flow = row.flow,
             .thing = {ThingKind::Document, row.detail}});
    }
    for (const FlowRow &row : now.flows)
        prompt.choices.push_back({.code = nameOf(row.flow),
                                  .kind = ChoiceKind::Flow,
                                  .flow = row.flow,
                                  .count = row.free + row.own});
}

} // namespace bincard::floor
