// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// T2 and T3 of FLOWS.md 5, also where they lead to another warehouse, what is not as the books
// say, and undo.

#include "core/catalog/reason.h"
#include "core/floor/move_turn.h"
#include "core/inventory/relocating.h"
#include "core/inventory/room.h"
#include "core/inventory/storage.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::LocationId;
using inventory::Quant;
using scan::Command;

/// So many times what is suggested nobody means (FLOWS.md, failure 27).
constexpr std::int64_t magnitude = 10;

/// Whether the place takes them; a refusal says why not.
bool isTaken(Turn &turn, const inventory::Location &location, const inventory::Arrival &arrival)
{
    if (location.blocked) {
        turn.refuse(ErrorCode::LocationBlocked, turn.seen);
        return false;
    }
    if (location.usage != inventory::Usage::Storage)
        return true;
    const auto room = inventory::roomFor(location, arrival, turn.workspace(), turn.context.user);
    if (!room.objection)
        return true;
    const bool isPart = inventory::isAboutSpace(*room.objection) && room.fits.isPositive();
    turn.refuse(inventory::errorOf(*room.objection), turn.seen,
                isPart && !arrival.package ? named(room.fits) : Named{});
    return false;
}

/// A place of the building, other than where the goods are; another than the task's is said twice.
std::optional<inventory::Location> destination(Turn &turn, LocationId id)
{
    const MoveState &state = turn.worker.move;
    const auto location = inventory::restingPlace(turn.context.warehouse, id, turn.workspace());
    if (!location) {
        turn.refuse(location.error().code == ErrorCode::NotFound ? ErrorCode::WrongLocation
                                                                 : location.error().code,
                    turn.seen);
        return std::nullopt;
    }
    const auto task = turn.workspace().get(state.task);
    if (task && id != task->target) {
        const Named wanted = named(turn.workspace(), task->target);
        if (!turn.confirms(turn.seen, wanted))
            return std::nullopt;
    }
    return *location;
}

Operation reportOf(const MoveState &state, const Context &context, Quantity quantity,
                   const std::string &reason)
{
    return inventory::ReportMissing{.warehouse = context.warehouse,
                                    .location = state.source,
                                    .product = state.product,
                                    .lot = state.lot,
                                    .package = state.fromPackage,
                                    .quantity = quantity,
                                    .reason = reason,
                                    .task = state.task};
}

void bookUnits(Turn &turn, LocationId to, inventory::PackageId into)
{
    MoveState &state = turn.worker.move;
    const Quantity quantity = state.counted ? state.taken : state.quantity;
    state.waited = waitingFor(state.product, turn.context);
    state.servedProduct = state.product;
    turn.operations.push_back(
        inventory::MoveUnits{.relocation = turn.fresh<inventory::Relocation>(),
                             .warehouse = turn.context.warehouse,
                             .product = state.product,
                             .lot = state.lot,
                             .from = state.source,
                             .fromPackage = state.fromPackage,
                             .to = to,
                             .toPackage = into,
                             .quantity = quantity,
                             .task = state.task,
                             .typed = state.typed || turn.typed});
    const Quantity rest = state.quantity - std::min(quantity, state.quantity);
    if (!state.reason.empty() && rest.isPositive())
        turn.operations.push_back(reportOf(state, turn.context, rest, state.reason));
    const bool all = state.all;
    letGoMoved(state);
    state.all = all;
    state.step = all ? MoveStep::Put : MoveStep::Goods;
    turn.accept(Tone::LineDone);
}

void putUnits(Turn &turn, LocationId to, inventory::PackageId into)
{
    const MoveState &state = turn.worker.move;
    const Quantity quantity = state.counted ? state.taken : state.quantity;
    if (!quantity.isPositive())
        return turn.refuse(ErrorCode::NothingLeft, turn.seen);
    const bool isSamePlace = to == state.source && into == state.fromPackage;
    if (isSamePlace)
        return turn.refuse(ErrorCode::WrongLocation, turn.seen);
    const auto location = destination(turn, to);
    if (!location)
        return;
    if (to != state.source
        && !isTaken(turn, *location, {.goods = {{state.product, state.lot, quantity}}}))
        return;
    bookUnits(turn, to, into);
}

void putPackage(Turn &turn, LocationId to)
{
    MoveState &state = turn.worker.move;
    if (to == state.source) { // put down where it stood: nothing happened
        letGoMoved(state);
        state.step = state.task ? MoveStep::Goods : MoveStep::Choose;
        return turn.accept();
    }
    const auto location = destination(turn, to);
    if (!location
        || !isTaken(turn, *location, inventory::arrivalOf(state.package, turn.workspace())))
        return;
    if (const auto task = turn.workspace().get(state.task)) {
        state.waited = waitingFor(task->product, turn.context);
        state.servedProduct = task->product;
    }
    turn.operations.push_back(
        inventory::MovePackage{.relocation = turn.fresh<inventory::Relocation>(),
                               .warehouse = turn.context.warehouse,
                               .package = state.package,
                               .to = to,
                               .task = state.task,
                               .typed = state.typed || turn.typed});
    letGoMoved(state);
    state.step = state.task ? MoveStep::Goods : MoveStep::Choose;
    if (!state.task)
        state.source = {};
    turn.accept(Tone::LineDone);
}

/// All that the source has, in one scan: packages as they are, and what is loose.
void putAll(Turn &turn, LocationId to)
{
    MoveState &state = turn.worker.move;
    if (to == state.source)
        return turn.refuse(ErrorCode::WrongLocation, turn.seen);
    const auto location = destination(turn, to);
    if (!location)
        return;
    std::vector<inventory::PackageId> moved;
    inventory::Arrival everything;
    for (const Quant &quant : contentOf(state.source, turn.workspace()))
        everything.goods.push_back({quant.product, quant.lot, quant.onHand});
    if (!isTaken(turn, *location, everything))
        return;
    for (const auto &package :
         turn.workspace().list<inventory::Package>("by_location", state.source)) {
        if (package.parent || package.sameAs
            || inventory::arrivalOf(package.id, turn.workspace()).goods.empty())
            continue;
        turn.operations.push_back(
            inventory::MovePackage{.relocation = turn.fresh<inventory::Relocation>(),
                                   .warehouse = turn.context.warehouse,
                                   .package = package.id,
                                   .to = to});
    }
    for (const Quant &quant : contentOf(state.source, turn.workspace())) {
        if (quant.package)
            continue;
        turn.operations.push_back(
            inventory::MoveUnits{.relocation = turn.fresh<inventory::Relocation>(),
                                 .warehouse = turn.context.warehouse,
                                 .product = quant.product,
                                 .lot = quant.lot,
                                 .from = state.source,
                                 .to = to,
                                 .quantity = quant.onHand});
    }
    endMove(state);
    turn.accept(Tone::LineDone);
}

void setTaken(Turn &turn, Quantity quantity)
{
    MoveState &state = turn.worker.move;
    const Quant stock = stockOf(state, turn.workspace());
    const auto product = turn.workspace().get(state.product);
    if (!quantity.isPositive())
        return turn.refuse(ErrorCode::InvalidInput, named(quantity));
    if (product && product->whole && !quantity.isWhole())
        return turn.refuse(ErrorCode::NotDivisible, named(quantity));
    if (quantity.micro / magnitude > std::max(state.quantity, Quantity::units(1)).micro
        || quantity > stock.onHand)
        return turn.refuse(ErrorCode::InsufficientStock, named(quantity), named(stock.onHand));
    if (quantity > stock.free() && quantity > state.quantity) {
        const auto policy = inventory::movePolicyOf(turn.context.warehouse, turn.workspace());
        if (policy.reserved == inventory::ReservedGoods::Deny)
            return turn.refuse(ErrorCode::StockReserved, named(quantity), named(stock.free()));
        if (!turn.confirms(named(quantity), named(stock.free()), ErrorCode::StockReserved))
            return;
    } else if (state.task && quantity > state.quantity) {
        // More than the face takes, or than was asked for.
        if (!turn.confirms(named(quantity), named(state.quantity), ErrorCode::OverQuantity))
            return;
    }
    state.taken = quantity;
    state.counted = true;
    turn.accept();
}

void countUnits(Turn &turn, catalog::ProductId product, inventory::LotId lot, Quantity units)
{
    const MoveState &state = turn.worker.move;
    if (product != state.product)
        return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                           named(turn.workspace(), state.product));
    if (lot && lot != state.lot)
        return turn.refuse(ErrorCode::WrongLot, turn.seen, named(turn.workspace(), state.lot));
    setTaken(turn, (state.counted ? state.taken : Quantity{}) + units);
}

void commandAtUnits(Turn &turn, Command command)
{
    MoveState &state = turn.worker.move;
    if (command == Command::Short) {
        state.step = MoveStep::Reason;
        return turn.accept();
    }
    if (command == Command::Done || command == Command::Confirm) {
        if (!state.counted)
            state.taken = state.quantity;
        state.counted = true;
        return turn.accept();
    }
    if (command == Command::Undo && state.counted) {
        state.taken = {};
        state.counted = false;
        return turn.accept();
    }
    const bool all = state.all;
    letGoMoved(state);
    state.all = all;
    state.step = all ? MoveStep::Put : MoveStep::Goods;
    turn.accept();
}

/// The whole place has nothing of what the books say.
void reportEmptyPlace(Turn &turn, const std::string &code)
{
    MoveState &state = turn.worker.move;
    if (const auto task = turn.workspace().get(state.task)) {
        turn.operations.push_back(inventory::ReportMissing{.warehouse = turn.context.warehouse,
                                                           .location = state.source,
                                                           .product = task->product,
                                                           .lot = task->lot,
                                                           .package = task->package,
                                                           .quantity = task->quantity,
                                                           .reason = code,
                                                           .task = task->id});
        letGoMoved(state);
        state.placeProven = false;
        state.step = MoveStep::Goods;
        return turn.accept();
    }
    for (const Quant &quant : contentOf(state.source, turn.workspace()))
        turn.operations.push_back(inventory::ReportMissing{.warehouse = turn.context.warehouse,
                                                           .location = quant.location,
                                                           .product = quant.product,
                                                           .lot = quant.lot,
                                                           .package = quant.package,
                                                           .quantity = quant.onHand,
                                                           .reason = code});
    endMove(state);
    turn.accept();
}

void reportUnits(Turn &turn, const std::string &code)
{
    MoveState &state = turn.worker.move;
    if (state.counted && state.taken.isPositive()) { // what is in hand is put first
        state.reason = code;
        state.step = MoveStep::Units;
        return turn.accept();
    }
    turn.operations.push_back(reportOf(state, turn.context, state.quantity, code));
    const bool all = state.all;
    letGoMoved(state);
    state.all = all;
    state.placeProven = state.placeProven && !state.task;
    state.step = all ? MoveStep::Put : MoveStep::Goods;
    turn.accept();
}

/// The task without a target as the last one left it: the codes of a place.
void reportPlace(Turn &turn, LocationId place, const std::string &code)
{
    MoveState &state = turn.worker.move;
    turn.operations.push_back(inventory::ReportPlace{
        .warehouse = turn.context.warehouse, .location = place, .reason = code});
    state.step = state.product       ? MoveStep::Units
        : state.package || state.all ? MoveStep::Put
                                     : MoveStep::Goods;
    turn.accept();
}

using inventory::WarehouseTransfer;
using inventory::WarehouseTransferLine;

constexpr std::string_view loading = "TO:";
constexpr std::string_view sending = "SEND:";

bool isLoaded(const WarehouseTransfer &transfer, const Workspace &records)
{
    const auto lines = records.list<WarehouseTransferLine>("by_goods", transfer.id);
    return std::ranges::any_of(lines, [](const WarehouseTransferLine &line) {
        return line.sent.isPositive();
    });
}

std::optional<WarehouseTransfer> meantBy(const std::string &code, std::string_view verb,
                                         const Context &context)
{
    if (!code.starts_with(verb))
        return std::nullopt;
    for (const WarehouseTransfer &transfer : outgoing(context)) {
        if (transfer.reference == code.substr(verb.size()))
            return transfer;
    }
    return std::nullopt;
}

inventory::LoadTransfer loadOf(const Turn &turn, const WarehouseTransfer &transfer)
{
    return {.relocation = turn.fresh<inventory::Relocation>(),
            .transfer = transfer.id,
            .warehouse = turn.context.warehouse};
}

inventory::LoadTransfer unitsOf(const Turn &turn, const WarehouseTransfer &transfer,
                                const inventory::Place &place, Quantity quantity)
{
    auto load = loadOf(turn, transfer);
    load.product = place.product;
    load.lot = place.lot;
    load.from = place.location;
    load.fromPackage = place.package;
    load.quantity = quantity;
    return load;
}

void loadAll(Turn &turn, const WarehouseTransfer &transfer)
{
    const MoveState &state = turn.worker.move;
    for (const auto &package :
         turn.workspace().list<inventory::Package>("by_location", state.source)) {
        if (package.parent || package.sameAs
            || inventory::arrivalOf(package.id, turn.workspace()).goods.empty())
            continue;
        auto load = loadOf(turn, transfer);
        load.package = package.id;
        turn.operations.push_back(load);
    }
    for (const auto &quant : contentOf(state.source, turn.workspace())) {
        if (!quant.package)
            turn.operations.push_back(
                unitsOf(turn, transfer, inventory::placeOf(quant), quant.onHand));
    }
}

} // namespace

std::vector<WarehouseTransfer> outgoing(const Context &context)
{
    auto all = context.workspace.list<WarehouseTransfer>("by_open", context.warehouse, false);
    std::erase_if(all, [](const WarehouseTransfer &transfer) {
        return transfer.incoming || transfer.cancelled || transfer.sent;
    });
    return all;
}

bool loadsTransfer(Turn &turn, const std::string &code)
{
    const auto transfer = meantBy(code, loading, turn.context);
    if (!transfer)
        return false;
    MoveState &state = turn.worker.move;
    if (state.task) {
        turn.refuse(ErrorCode::DestinationNotAllowed, turn.seen);
        return true;
    }
    if (state.all) {
        loadAll(turn, *transfer);
    } else if (state.package) {
        auto load = loadOf(turn, *transfer);
        load.package = state.package;
        turn.operations.push_back(load);
    } else {
        turn.operations.push_back(
            unitsOf(turn, *transfer, {state.product, state.source, state.lot, state.fromPackage},
                    state.counted ? state.taken : state.quantity));
    }
    const auto source = state.source;
    endMove(state);
    if (!contentOf(source, turn.workspace()).empty()) {
        state.step = MoveStep::Goods;
        state.source = source;
        state.placeProven = true;
    }
    turn.accept(Tone::LineDone);
    return true;
}

bool sendsTransfer(Turn &turn, const std::string &code)
{
    const auto transfer = meantBy(code, sending, turn.context);
    if (!transfer)
        return false;
    if (!turn.confirms({ThingKind::Document, transfer->reference}))
        return true;
    turn.operations.push_back(
        inventory::SendTransfer{.transfer = transfer->id, .warehouse = turn.context.warehouse});
    turn.accept(Tone::LineDone);
    return true;
}

void showTransfers(Prompt &prompt, const MoveState &state, const Context &context)
{
    const bool isAtStart = state.step == MoveStep::Choose || state.step == MoveStep::Idle;
    if (state.task)
        return;
    for (const WarehouseTransfer &transfer : outgoing(context)) {
        if (isAtStart && !isLoaded(transfer, context.workspace))
            continue;
        prompt.choices.push_back(
            {.code = std::string(isAtStart ? sending : loading) + transfer.reference,
             .kind = ChoiceKind::Record,
             .thing = {ThingKind::Document, transfer.reference}});
    }
}

void reportSource(Turn &turn, const std::string &code)
{
    MoveState &state = turn.worker.move;
    const Named seen{ThingKind::Reason, code};
    if (code == "UNRD") {
        turn.accept(Tone::Warning);
        turn.feedback.typeIt = true;
        if (state.step == MoveStep::Reason)
            state.step = state.product ? MoveStep::Units : MoveStep::Goods;
        return;
    }
    const auto reason = turn.workspace().find<catalog::Reason>("by_code", code);
    if (!reason || code == "ALTB")
        return turn.refuse(ErrorCode::WrongKind, seen);
    const auto task = turn.workspace().get(state.task);
    const bool isAtTarget = state.product || state.package || state.all;
    const LocationId place = task && isAtTarget ? task->target : state.source;
    if (code == "DSTF" || code == "DSTX" || code == "BLKD") {
        if (!turn.confirms(seen, named(turn.workspace(), place)))
            return;
        return reportPlace(turn, place, code);
    }
    const bool isAboutGoods = reason->type == catalog::ReasonType::ShortPick;
    if (!isAboutGoods || state.package)
        return turn.refuse(ErrorCode::WrongKind, seen);
    if (reason->needsSupervisor ? !turn.allows(ErrorCode::NeedsSupervisor, seen)
                                : !turn.confirms(seen))
        return;
    if (state.product)
        return reportUnits(turn, code);
    reportEmptyPlace(turn, code);
}

void countMoved(Turn &turn, const scan::Thing &thing)
{
    if (const auto *said = std::get_if<Command>(&thing))
        return commandAtUnits(turn, *said);
    if (const auto *code = std::get_if<scan::ExceptionCode>(&thing)) {
        if (!loadsTransfer(turn, code->code))
            reportSource(turn, code->code);
        return;
    }
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return putUnits(turn, {location->location}, {});
    if (const auto *entry = std::get_if<scan::QuantityEntry>(&thing))
        return setTaken(turn, {entry->quantityMicro});
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return countUnits(turn, {product->match.product},
                          product->lot ? inventory::LotId{product->lot->lot} : inventory::LotId{},
                          {product->item.countMicro.value_or(product->match.unitsMicro)});
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return countUnits(turn, {lot->match.product}, {lot->match.lot},
                          {lot->item.countMicro.value_or(Quantity::one)});
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        const auto into = inventory::resolvePackage({package->package}, turn.workspace());
        if (!into || !into->location)
            return turn.refuse(ErrorCode::WrongPackage, turn.seen);
        return putUnits(turn, into->location, into->id);
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen);
}

void putMoved(Turn &turn, const scan::Thing &thing)
{
    MoveState &state = turn.worker.move;
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return state.all ? putAll(turn, {location->location})
                         : putPackage(turn, {location->location});
    if (const auto *code = std::get_if<scan::ExceptionCode>(&thing)) {
        if (!loadsTransfer(turn, code->code))
            reportSource(turn, code->code);
        return;
    }
    if (const auto *said = std::get_if<Command>(&thing)) {
        if (*said == Command::Short) {
            state.step = MoveStep::Reason;
            return turn.accept();
        }
        letGoMoved(state);
        state.step = MoveStep::Goods;
        return turn.accept();
    }
    // Line by line: of all, or of the package, only this goes somewhere of its own.
    chooseMoved(turn, thing);
}

void chooseSourceReason(Turn &turn, const scan::Thing &thing)
{
    if (const auto *code = std::get_if<scan::ExceptionCode>(&thing))
        return reportSource(turn, code->code);
    MoveState &state = turn.worker.move;
    state.step = state.product       ? MoveStep::Units
        : state.package || state.all ? MoveStep::Put
                                     : MoveStep::Goods;
    turn.accept();
}

void bringMovedBack(Turn &turn, const scan::Thing &thing)
{
    MoveState &state = turn.worker.move;
    const auto *location = std::get_if<scan::FoundLocation>(&thing);
    const auto relocation = turn.workspace().get(state.undo);
    if (!location || !relocation) {
        endMove(state);
        return turn.accept();
    }
    const LocationId at{location->location};
    const auto place = inventory::restingPlace(turn.context.warehouse, at, turn.workspace());
    if (!place)
        return turn.refuse(place.error().code, turn.seen);
    if (at != relocation->from
        && !turn.confirms(turn.seen, named(turn.workspace(), relocation->from)))
        return;
    turn.operations.push_back(inventory::UndoMove{
        .relocation = relocation->id, .warehouse = turn.context.warehouse, .location = at});
    endMove(state);
    turn.accept();
}

} // namespace bincard::floor
