// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// T0 and T1 of FLOWS.md 5: which work, from where, and what of it.

#include "core/floor/move_turn.h"
#include "core/floor/putaway_turn.h"
#include "core/inventory/replenishment.h"
#include "core/inventory/storage.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::LocationId;
using inventory::Quant;
using inventory::Task;
using inventory::Usage;
using scan::Command;

constexpr std::string_view everything = "ALL";

bool isElsewhere(const Task &task, const Context &context)
{
    const bool isDark = task.device && task.device != context.device;
    return task.worker && (task.worker != context.user || isDark);
}

void startTask(Turn &turn, const Task &task)
{
    MoveState &state = turn.worker.move;
    endMove(state);
    state.served = {};
    state.step = MoveStep::Goods;
    state.task = task.id;
    state.source = task.location;
    turn.enter(Flow::Move);
    turn.accept();
}

/// Somebody else's replenishment: its goods in hand take it over.
void takeTask(Turn &turn, const Task &task)
{
    if (isElsewhere(task, turn.context)) {
        turn.enter(Flow::Move);
        turn.worker.move.step = MoveStep::Choose;
        return turn.askTakeOver(task.id.value, named(turn.workspace(), task.worker),
                                ErrorCode::Leased, named(turn.workspace(), task.product));
    }
    turn.operations.push_back(inventory::TakeTask{.task = task.id});
    startTask(turn, task);
}

bool takeRow(Turn &turn, const std::string &code)
{
    for (const Task &task : replenishments(turn.context)) {
        if (codeOf(task, turn.workspace()) != code)
            continue;
        takeTask(turn, task);
        return true;
    }
    return false;
}

/// The goods of the work in hand: that is the hand-over.
bool takesOver(Turn &turn, const scan::Thing &thing)
{
    if (turn.asked != Question::TakeOver)
        return false;
    const auto task = turn.workspace().get(inventory::TaskId{turn.askedAbout});
    if (!task || !turn.takesOver(task->id.value))
        return false;
    inventory::HandOverTask handOver{.task = task->id};
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        handOver.product = {product->match.product};
        if (product->lot)
            handOver.lot = {product->lot->lot};
    } else if (const auto *lot = std::get_if<scan::FoundLot>(&thing)) {
        handOver.product = {lot->match.product};
        handOver.lot = {lot->match.lot};
    } else if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        handOver.package = {package->package};
    } else {
        return false;
    }
    turn.operations.push_back(handOver);
    startTask(turn, *task);
    return true;
}

bool isPlaceToMoveFrom(const inventory::Location &location)
{
    return !inventory::isVirtual(location.usage) && location.usage != Usage::Cart;
}

void standAtSource(Turn &turn, LocationId id)
{
    MoveState &state = turn.worker.move;
    if (contentOf(id, turn.workspace()).empty())
        return turn.refuse(ErrorCode::NothingLeft, turn.seen);
    endMove(state);
    state.served = {};
    state.step = MoveStep::Goods;
    state.source = id;
    state.placeProven = true;
    turn.enter(Flow::Move);
    turn.accept();
}

void proveSource(Turn &turn, LocationId id);

/// A place is a task's source, where just one is due there, else the source of a free move.
bool fromPlace(Turn &turn, LocationId id)
{
    const auto location = turn.workspace().get(id);
    if (!location || !isPlaceToMoveFrom(*location))
        return false;
    auto due = replenishments(turn.context);
    std::erase_if(due, [&](const Task &task) {
        return task.location != id || isElsewhere(task, turn.context);
    });
    if (due.size() != 1) {
        standAtSource(turn, id);
        return true;
    }
    takeTask(turn, due.front());
    proveSource(turn, id);
    return true;
}

bool isReserved(inventory::PackageId package, const Workspace &records)
{
    for (const Quant &quant : records.list<Quant>("by_package", package)) {
        if (quant.reserved.isPositive())
            return true;
    }
    const auto inner = records.list<inventory::Package>("by_parent", package);
    return std::ranges::any_of(inner, [&](const inventory::Package &one) {
        return isReserved(one.id, records);
    });
}

void takePackage(Turn &turn, inventory::PackageId id)
{
    MoveState &state = turn.worker.move;
    const auto package = inventory::resolvePackage(id, turn.workspace());
    if (!package || !package->location)
        return turn.refuse(ErrorCode::WrongPackage, turn.seen);
    const auto location = turn.workspace().get(package->location);
    if (!location || !isPlaceToMoveFrom(*location) || isPickedInto(package->id, turn.workspace()))
        return turn.refuse(ErrorCode::ToteInUse, turn.seen);
    if (state.source && state.source != package->location)
        return turn.refuse(ErrorCode::WrongPackage, turn.seen,
                           named(turn.workspace(), state.source));
    if (!mayTakeReserved(turn, isReserved(package->id, turn.workspace())))
        return;
    letGoMoved(state);
    state.source = package->location;
    state.placeProven = true;
    state.package = package->id;
    state.step = MoveStep::Put;
    state.typed = turn.typed;
    turn.enter(Flow::Move);
    turn.accept();
}

void takeFirst(Turn &turn)
{
    const auto all = replenishments(turn.context);
    for (const bool postponed : {false, true}) {
        for (const Task &task : all) {
            const std::string word = '|' + std::to_string(task.id.value) + '|';
            const bool isPostponed = turn.worker.move.skipped.find(word) != std::string::npos;
            if (isPostponed == postponed && !isElsewhere(task, turn.context))
                return takeTask(turn, task);
        }
    }
    turn.refuse(ErrorCode::NoWork);
}

void beginUndo(Turn &turn)
{
    auto last = lastRelocation(turn.context, inventory::MoveKind::Relocate);
    const auto loaded = lastRelocation(turn.context, inventory::MoveKind::Transit);
    if (loaded && (!last || last->id < loaded->id))
        last = loaded;
    if (!last)
        return turn.refuse(ErrorCode::NothingLeft);
    turn.worker.move.undo = last->id;
    turn.worker.move.step = MoveStep::PutBack;
    turn.accept();
}

/// Which stock at the place a scan means; nothing where it must say more.
std::optional<Quant> meantAt(Turn &turn, catalog::ProductId product, inventory::LotId lot)
{
    const MoveState &state = turn.worker.move;
    auto there = turn.workspace().list<Quant>("place", state.source, product);
    std::erase_if(there, [&](const Quant &quant) {
        return !quant.onHand.isPositive() || (lot && quant.lot != lot);
    });
    const auto record = turn.workspace().get(product);
    if (there.empty()) {
        turn.refuse(ErrorCode::WrongProduct, turn.seen, named(turn.workspace(), state.source));
        return std::nullopt;
    }
    const auto differs = [&](const Quant &quant) {
        return quant.lot != there.front().lot;
    };
    if (std::ranges::any_of(there, differs)) {
        const bool isSerial = record && record->tracking == catalog::Tracking::Serial;
        turn.refuse(isSerial ? ErrorCode::SerialRequired : ErrorCode::LotRequired, turn.seen);
        return std::nullopt;
    }
    // Loose units go first; of several packages one is scanned.
    const auto loose = std::ranges::find(there, inventory::PackageId{}, &Quant::package);
    if (loose != there.end())
        return *loose;
    if (there.size() > 1) {
        turn.refuse(ErrorCode::ScanAmbiguous, turn.seen, {ThingKind::Package, {}});
        return std::nullopt;
    }
    return there.front();
}

/// As much as the task asks for and the face takes; of a free move all that is nobody's.
Quantity suggested(const Turn &turn, const Quant &quant)
{
    const auto task = turn.workspace().get(turn.worker.move.task);
    if (!task)
        return quant.free().isPositive() ? quant.free() : quant.onHand;
    const Quantity room = inventory::roomAtFace(task->product, task->target, turn.workspace());
    const Quantity wanted = room.isPositive() ? std::min(room, task->quantity) : task->quantity;
    return std::min(wanted, quant.onHand);
}

void takeInHand(Turn &turn, const Quant &quant, Quantity units, bool counts)
{
    MoveState &state = turn.worker.move;
    const bool all = state.all;
    letGoMoved(state);
    state.all = all;
    state.product = quant.product;
    state.lot = quant.lot;
    state.fromPackage = quant.package;
    state.quantity = suggested(turn, quant);
    state.typed = turn.typed;
    state.step = MoveStep::Units;
    if (counts) {
        state.taken = std::min(units, state.quantity);
        state.counted = true;
    }
    turn.accept();
}

void takeUnits(Turn &turn, catalog::ProductId product, inventory::LotId lot, Quantity units)
{
    MoveState &state = turn.worker.move;
    const auto task = turn.workspace().get(state.task);
    if (task && task->product != product)
        return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                           named(turn.workspace(), task->product));
    if (task && !state.placeProven)
        return turn.refuse(ErrorCode::WrongKind, turn.seen, named(turn.workspace(), state.source));
    const auto quant = meantAt(turn, product, lot ? lot : task ? task->lot : inventory::LotId{});
    if (!quant)
        return;
    // CHLT: the face gets another lot than was planned, if the worker says it twice.
    if (task && task->lot && quant->lot != task->lot
        && !turn.confirms(turn.seen, named(turn.workspace(), task->lot)))
        return;
    const Quantity most = suggested(turn, *quant);
    if (!mayTakeReserved(turn, !quant->free().isPositive() && quant->reserved.isPositive()))
        return;
    takeInHand(turn, *quant, units, units < most);
}

/// The label of the task's place: its goods go without saying where nothing else is there.
void proveSource(Turn &turn, LocationId id)
{
    MoveState &state = turn.worker.move;
    const auto task = turn.workspace().get(state.task);
    if (!task)
        return standAtSource(turn, id);
    if (id != state.source)
        return turn.refuse(ErrorCode::WrongLocation, turn.seen,
                           named(turn.workspace(), state.source));
    state.placeProven = true;
    const auto there = contentOf(id, turn.workspace());
    const bool isPlain = there.size() == 1 && there.front().product == task->product
        && !there.front().package
        && (!there.front().lot || !task->lot || there.front().lot == task->lot);
    if (isPlain)
        return takeInHand(turn, there.front(), {}, false);
    turn.accept();
}

void takeAll(Turn &turn)
{
    MoveState &state = turn.worker.move;
    if (state.task)
        return turn.refuse(ErrorCode::WrongState);
    const auto there = contentOf(state.source, turn.workspace());
    if (there.empty())
        return turn.refuse(ErrorCode::NothingLeft);
    const bool isAnyReserved = std::ranges::any_of(there, [](const Quant &quant) {
        return quant.reserved.isPositive();
    });
    if (!mayTakeReserved(turn, isAnyReserved))
        return;
    letGoMoved(state);
    state.all = true;
    state.step = MoveStep::Put;
    turn.accept();
}

void leaveTask(Turn &turn, bool postpone)
{
    MoveState &state = turn.worker.move;
    if (state.task) {
        turn.operations.push_back(inventory::ReleaseTask{.task = state.task});
        if (postpone)
            state.skipped += '|' + std::to_string(state.task.value) + '|';
    }
    endMove(state);
    turn.accept();
}

void commandAtGoods(Turn &turn, Command command)
{
    MoveState &state = turn.worker.move;
    switch (command) {
    case Command::Done:
    case Command::Confirm:
        return takeAll(turn);
    case Command::Short:
        state.step = MoveStep::Reason;
        return turn.accept();
    case Command::Skip:
        return leaveTask(turn, true);
    case Command::Undo:
    case Command::Back:
        return leaveTask(turn, false);
    case Command::Park:
    case Command::Full:
    case Command::Print:
    case Command::Help:
    case Command::Logout:
    case Command::Photo:
        break;
    }
    turn.refuse(ErrorCode::WrongState);
}

} // namespace

bool takesAsMove(Turn &turn, const scan::Thing &thing)
{
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return takeRow(turn, chosen->code);
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return fromPlace(turn, {location->location});
    const auto *package = std::get_if<scan::FoundPackage>(&thing);
    if (!package || package->package == 0)
        return false;
    turn.worker.move.source = {};
    takePackage(turn, {package->package});
    return true;
}

void chooseMove(Turn &turn, const scan::Thing &thing)
{
    MoveState &state = turn.worker.move;
    if (const auto *said = std::get_if<Command>(&thing)) {
        if (*said == Command::Undo)
            return beginUndo(turn);
        if (*said != Command::Back)
            return takeFirst(turn);
        state = {.id = state.id};
        turn.leave();
        return turn.accept();
    }
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
        chosen && sendsTransfer(turn, chosen->code))
        return;
    if (takesOver(turn, thing) || takesAsMove(turn, thing))
        return;
    turn.refuse(std::holds_alternative<scan::FoundLocation>(thing) ? ErrorCode::WrongLocation
                                                                   : ErrorCode::NoWork,
                turn.seen);
}

void chooseMoved(Turn &turn, const scan::Thing &thing)
{
    if (const auto *said = std::get_if<Command>(&thing))
        return commandAtGoods(turn, *said);
    if (const auto *code = std::get_if<scan::ExceptionCode>(&thing))
        return code->code == everything ? takeAll(turn) : reportSource(turn, code->code);
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return proveSource(turn, {location->location});
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return takePackage(turn, {package->package});
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return takeUnits(turn, {product->match.product},
                         product->lot ? inventory::LotId{product->lot->lot} : inventory::LotId{},
                         {product->item.countMicro.value_or(product->match.unitsMicro)});
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return takeUnits(turn, {lot->match.product}, {lot->match.lot},
                         {lot->item.countMicro.value_or(Quantity::one)});
    turn.refuse(ErrorCode::WrongKind, turn.seen);
}

bool mayTakeReserved(Turn &turn, bool takesReserved)
{
    if (!takesReserved)
        return true;
    const auto policy = inventory::movePolicyOf(turn.context.warehouse, turn.workspace());
    if (policy.reserved == inventory::ReservedGoods::Deny) {
        turn.refuse(ErrorCode::StockReserved, turn.seen);
        return false;
    }
    return turn.confirms(turn.seen, {}, ErrorCode::StockReserved);
}

} // namespace bincard::floor
