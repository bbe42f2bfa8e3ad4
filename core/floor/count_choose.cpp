// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// C0, C1 and C3 of FLOWS.md 6: which place, is it the right one, and what came of it.

#include "core/counting/judgement.h"
#include "core/floor/count_turn.h"
#include "core/fulfilment/batch.h"
#include "core/inventory/rules.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace bincard::floor {

namespace {

using counting::CountLine;
using counting::CountSheet;
using counting::Decision;
using counting::SheetState;
using counting::Why;
using inventory::Location;
using inventory::LocationId;
using inventory::Task;
using inventory::TaskKind;
using scan::Command;

constexpr int ofTask = 10;

/// All of it that waits was found otherwise by this very person, and the plan wants another.
bool wantsAnother(const CountSheet &sheet, const Context &context)
{
    if (sheet.state != SheetState::Recount
        || (sheet.first != context.user && sheet.second != context.user))
        return false;
    const Workspace &records = context.workspace;
    if (!records.list<CountLine>(Range{.limit = 1}, "by_sheet", sheet.id, Decision::Moved).empty())
        return false;
    const auto lines = records.list<CountLine>("by_sheet", sheet.id, Decision::Again);
    return std::ranges::all_of(lines, [&](const CountLine &line) {
        return counting::planFor(line.product, line.location, records).secondCounter;
    });
}

bool isDue(const CountSheet &sheet)
{
    return sheet.state == SheetState::Open || sheet.state == SheetState::Counting
        || sheet.state == SheetState::Recount;
}

bool isCountTask(const Task &task)
{
    return task.kind == TaskKind::CountLocation || task.kind == TaskKind::RecountLine;
}

/// A sheet has it: somebody counts there, or has, and what comes of that is on its way.
bool isAnswered(const Task &task, const Workspace &records)
{
    const auto sheets = records.list<CountSheet>("by_location", task.location);
    return std::ranges::any_of(sheets, [&](const CountSheet &sheet) {
        return sheet.isOpen() && sheet.state != SheetState::Open
            && (!sheet.product || sheet.product == task.product);
    });
}

/// A task as the sheet that counting it will make.
CountSheet sheetFor(const Task &task)
{
    const Why why = task.kind == TaskKind::RecountLine ? Why::Recount
        : task.reason == "EMTY"                        ? Why::ZeroCheck
        : task.reason == "UNXI"                        ? Why::Unexpected
                                                       : Why::ShortPick;
    return {.warehouse = task.warehouse,
            .location = task.location,
            .product = task.product,
            .why = why,
            .priority = std::min(task.priority, ofTask)};
}

/// A picker is at it: what is counted now is wrong in a moment.
std::optional<access::UserId> pickerAt(LocationId location, const Context &context)
{
    for (const auto &held : context.workspace.list<inventory::Reservation>("by_place", location)) {
        const auto batch = context.workspace.get(held.batch);
        const bool isOthers = batch && batch->state == fulfilment::BatchState::Started
            && (batch->worker != context.user || batch->device != context.device);
        if (isOthers)
            return batch->worker;
    }
    return std::nullopt;
}

/// On the way to the place.
void aim(Turn &turn, const DueCount &due)
{
    CountWork &state = turn.worker.count;
    const auto skipped = state.skipped;
    forgetCount(state);
    state.skipped = skipped;
    state.step = CountStep::Go;
    state.sheet = due.sheet.id;
    state.location = due.location.id;
    state.product = due.sheet.product;
    state.why = due.sheet.why;
    turn.enter(Flow::Count);
    turn.accept();
}

void startCounting(Turn &turn)
{
    CountWork &state = turn.worker.count;
    // A sheet that only this device knows, or none yet: counting makes one.
    if (!state.sheet || state.sheet.isLocal())
        state.sheet = turn.fresh<CountSheet>();
    state.count = turn.fresh<counting::Count>();
    turn.operations.push_back(counting::BeginCount{.count = state.count,
                                                   .sheet = state.sheet,
                                                   .warehouse = turn.context.warehouse,
                                                   .location = state.location,
                                                   .product = state.product,
                                                   .why = state.why});
    state.step = CountStep::Count;
    state.package = {};
    state.lastProduct = {};
    state.lastLot = {};
    state.lastPackage = {};
    state.lastCode.clear();
    state.before = {};
}

/// At the place. Whoever else works there is named first; the same scan again counts all the same.
void arrive(Turn &turn)
{
    CountWork &state = turn.worker.count;
    const auto sheet = turn.workspace().get(state.sheet);
    const Named place = named(turn.workspace(), state.location);
    if (sheet && sheet->state == SheetState::Counting && sheet->worker
        && !turn.confirms(named(turn.workspace(), sheet->worker), place, ErrorCode::Leased))
        return;
    const auto picker = pickerAt(state.location, turn.context);
    if (picker && !turn.confirms(named(turn.workspace(), *picker), place, ErrorCode::Leased))
        return;
    startCounting(turn);
    turn.accept();
}

/// Takes it up, or goes on with it.
void begin(Turn &turn, const DueCount &due)
{
    CountWork &state = turn.worker.count;
    const bool isResumed = state.count && state.sheet == due.sheet.id
        && (state.step == CountStep::Count || state.step == CountStep::Empty);
    if (isResumed) {
        turn.enter(Flow::Count);
        return turn.accept();
    }
    if (state.step == CountStep::Count || state.step == CountStep::Empty)
        return turn.refuse(ErrorCode::WrongState, named(turn.workspace(), state.location));
    if (wantsAnother(due.sheet, turn.context))
        return turn.refuse(ErrorCode::NotAllowed, named(turn.workspace(), due.location.id));
    aim(turn, due);
}

/// The label of a place: whatever is due there, or a count on the spot; the worker stands before
/// it.
void beginAt(Turn &turn, const scan::FoundLocation &found)
{
    const auto location = turn.workspace().get(LocationId{found.location});
    const Named seen{ThingKind::Location, found.code};
    if (!location || location->warehouse != turn.context.warehouse
        || !counting::isCountable(*location))
        return turn.refuse(ErrorCode::WrongLocation, seen);
    const auto due = dueAt(location->id, turn.context);
    begin(turn, due.value_or(DueCount{{.location = location->id, .why = Why::Spot}, *location}));
    if (turn.worker.count.step == CountStep::Go && turn.worker.count.location == location->id
        && turn.feedback.tone != Tone::Error)
        arrive(turn);
}

void takeNext(Turn &turn)
{
    auto all = dueCounts(turn.context);
    const LocationId skipped = turn.worker.count.skipped;
    std::ranges::stable_partition(all, [&](const DueCount &due) {
        return due.location.id != skipped;
    });
    for (const DueCount &due : all) {
        const bool isFree = !due.sheet.worker
            || (due.sheet.worker == turn.context.user && due.sheet.device == turn.context.device);
        if (isFree)
            return begin(turn, due);
    }
    turn.refuse(ErrorCode::NoWork);
}

bool openByCode(Turn &turn, const std::string &code)
{
    for (const DueCount &due : dueCounts(turn.context)) {
        if (due.location.code == code) {
            begin(turn, due);
            return true;
        }
    }
    return false;
}

/// Out of reach (BLKD): the place is blocked, and its count waits until it is free.
void block(Turn &turn)
{
    CountWork &state = turn.worker.count;
    if (!turn.confirms({ThingKind::Reason, "BLKD"}, named(turn.workspace(), state.location)))
        return;
    if (state.step == CountStep::Go)
        startCounting(turn);
    turn.operations.push_back(counting::LeaveCount{
        .count = state.count, .warehouse = turn.context.warehouse, .blocked = true});
    state.skipped = state.location;
    const auto skipped = state.skipped;
    forgetCount(state);
    state.skipped = skipped;
    state.step = CountStep::Choose;
    turn.accept();
}

} // namespace

std::vector<DueCount> dueCounts(const Context &context)
{
    const Workspace &records = context.workspace;
    std::vector<CountSheet> sheets;
    for (const SheetState state : {SheetState::Counting, SheetState::Recount, SheetState::Open}) {
        for (CountSheet &sheet : records.list<CountSheet>("by_state", context.warehouse, state))
            sheets.push_back(std::move(sheet));
    }
    for (const Task &task : records.list<Task>("by_open", context.warehouse, false)) {
        if (isCountTask(task) && !isAnswered(task, records))
            sheets.push_back(sheetFor(task));
    }
    std::vector<DueCount> due;
    for (const CountSheet &sheet : sheets) {
        const auto location = records.get(sheet.location);
        if (location && !wantsAnother(sheet, context))
            due.push_back({sheet, *location});
    }
    std::ranges::stable_sort(due, {}, [&](const DueCount &one) {
        const bool isOwn = one.sheet.worker == context.user && one.sheet.device == context.device;
        return std::tuple(!isOwn, one.sheet.priority, one.location.sequence, one.location.id);
    });
    // One row a place: the most urgent.
    std::set<LocationId> listed;
    std::erase_if(due, [&](const DueCount &one) {
        return !listed.insert(one.location.id).second;
    });
    return due;
}

std::optional<DueCount> dueAt(LocationId location, const Context &context)
{
    std::optional<DueCount> best;
    for (const CountSheet &sheet : context.workspace.list<CountSheet>("by_location", location)) {
        const auto place = context.workspace.get(location);
        const bool isBetter = !best || sheet.priority < best->sheet.priority;
        if (place && isDue(sheet) && isBetter)
            best = DueCount{sheet, *place};
    }
    if (best)
        return best;
    for (const DueCount &due : dueCounts(context)) {
        if (due.location.id == location)
            return due;
    }
    return std::nullopt;
}

bool openCount(Turn &turn, const scan::Thing &thing)
{
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return openByCode(turn, chosen->code);
    const auto *found = std::get_if<scan::FoundLocation>(&thing);
    // At home a place's label begins a count only where one is due: it means other work, too.
    if (!found || !dueAt(LocationId{found->location}, turn.context))
        return false;
    beginAt(turn, *found);
    return true;
}

void chooseCount(Turn &turn, const scan::Thing &thing)
{
    if (const auto *found = std::get_if<scan::FoundLocation>(&thing))
        return beginAt(turn, *found);
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing)) {
        if (!openByCode(turn, chosen->code))
            turn.refuse(ErrorCode::NoWork, {ThingKind::Location, chosen->code});
        return;
    }
    const auto *command = std::get_if<Command>(&thing);
    if (command && *command == Command::Back)
        return leaveCount(turn);
    if (command)
        return takeNext(turn);
    turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Location, {}});
}

void goToCount(Turn &turn, const scan::Thing &thing)
{
    CountWork &state = turn.worker.count;
    if (const auto *found = std::get_if<scan::FoundLocation>(&thing)) {
        if (found->location != state.location.value)
            return turn.refuse(ErrorCode::WrongLocation, {ThingKind::Location, found->code},
                               named(turn.workspace(), state.location));
        return arrive(turn);
    }
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    if (chosen && chosen->code == "BLKD")
        return block(turn);
    const auto *command = std::get_if<Command>(&thing);
    if (command && *command == Command::Skip) {
        state.skipped = state.location;
        state.step = CountStep::Choose;
        return takeNext(turn);
    }
    if (command) { // BACK
        const auto skipped = state.skipped;
        forgetCount(state);
        state.skipped = skipped;
        state.step = CountStep::Choose;
        return turn.accept();
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen, named(turn.workspace(), state.location));
}

void finishCount(Turn &turn, const scan::Thing &thing)
{
    CountWork &state = turn.worker.count;
    const auto sheet = turn.workspace().get(state.sheet);
    const auto *found = std::get_if<scan::FoundLocation>(&thing);
    if (found) {
        state.step = CountStep::Choose;
        return beginAt(turn, *found);
    }
    const auto *command = std::get_if<Command>(&thing);
    if (!command || *command == Command::Back)
        return leaveCount(turn);
    // "Count again": at once, where this person may, and the worker still stands there.
    if (sheet && sheet->state == SheetState::Recount && !wantsAnother(*sheet, turn.context)) {
        state.step = CountStep::Go;
        return arrive(turn);
    }
    // A detour goes back; who counts goes on counting.
    if (turn.worker.dialogue.below != Flow::Home)
        return leaveCount(turn);
    forgetCount(state);
    state.step = CountStep::Choose;
    turn.accept();
}

} // namespace bincard::floor
