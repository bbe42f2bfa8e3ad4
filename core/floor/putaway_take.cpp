// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A0 and A3 of FLOWS.md 4: which goods are put away next.

#include "core/floor/putaway_turn.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::Quant;
using scan::Command;

constexpr Flow here = Flow::PutAway;

void takeInHand(Turn &turn, bool takeOver)
{
    PutAwayState &state = turn.worker.putAway;
    state.work = turn.fresh<inventory::PutawayWork>();
    state.step = PutAwayStep::Bring;
    state.typed = turn.typed;
    aim(state, turn.context);
    turn.enter(here);
    turn.operations.push_back(leaseOf(state, turn.context, takeOver));
    if (state.target)
        turn.accept();
    else
        turn.warn(ErrorCode::NoPlaceFound, turn.seen);
}

void takePackage(Turn &turn, inventory::PackageId id)
{
    PutAwayState &state = turn.worker.putAway;
    const auto package = inventory::resolvePackage(id, turn.workspace());
    if (!package || !package->location)
        return turn.refuse(ErrorCode::WrongPackage, turn.seen);
    if (isPickedInto(package->id, turn.workspace()))
        return turn.refuse(ErrorCode::ToteInUse, turn.seen);
    if (inventory::arrivalOf(package->id, turn.workspace()).goods.empty())
        return turn.refuse(ErrorCode::NothingLeft, turn.seen);
    bool takeOver = false;
    for (const auto &work :
         turn.workspace().list<inventory::PutawayWork>("by_package", package->id)) {
        const bool isOwn = work.worker == turn.context.user && work.device == turn.context.device;
        // The package itself is the proof: whoever holds it goes on with it.
        if (!isOwn && !turn.takesOver(package->id.value))
            return turn.askTakeOver(package->id.value, named(turn.workspace(), work.worker),
                                    ErrorCode::Leased, turn.seen);
        takeOver = !isOwn;
    }
    emptyHands(state);
    state.package = package->id;
    state.source = package->location;
    takeInHand(turn, takeOver);
}

/// Goods of that product and lot at staging places, or at the one where the worker stands.
std::vector<Staged> looseOf(const Context &context, inventory::LocationId at,
                            catalog::ProductId product, inventory::LotId lot)
{
    auto all = stagedGoods(context);
    std::erase_if(all, [&](const Staged &staged) {
        return staged.package || staged.product != product || (at && staged.location != at)
            || (lot && staged.lot != lot);
    });
    return all;
}

/// Out of which package at the place such goods can come.
std::vector<Quant> packedOf(const Context &context, inventory::LocationId at,
                            catalog::ProductId product, inventory::LotId lot)
{
    auto there = context.workspace.list<Quant>("place", at, product);
    std::erase_if(there, [&](const Quant &quant) {
        return !quant.package || !quant.onHand.isPositive() || (lot && quant.lot != lot);
    });
    return there;
}

void takeLoose(Turn &turn, const Staged &staged)
{
    PutAwayState &state = turn.worker.putAway;
    emptyHands(state);
    state.source = staged.location;
    state.product = staged.product;
    state.lot = staged.lot;
    state.quantity = staged.quantity;
    takeInHand(turn, false);
}

ErrorCode lotError(catalog::ProductId product, const Workspace &records)
{
    const auto record = records.get(product);
    return record && record->tracking == catalog::Tracking::Serial ? ErrorCode::SerialRequired
                                                                   : ErrorCode::LotRequired;
}

/// Goods that stand where the worker does, though the books have none there: they are taken all
/// the same, without a lease, once the worker said it twice.
void takeUnbooked(Turn &turn, catalog::ProductId product, inventory::LotId lot)
{
    PutAwayState &state = turn.worker.putAway;
    const auto record = turn.workspace().get(product);
    if (!record || (record->tracking != catalog::Tracking::None && !lot))
        return turn.refuse(lotError(product, turn.workspace()), turn.seen);
    if (!turn.confirms(turn.seen, named(turn.workspace(), state.source),
                       ErrorCode::InsufficientStock))
        return;
    const auto source = state.source;
    emptyHands(state);
    state.source = source;
    state.product = product;
    state.lot = lot;
    state.quantity = Quantity::units(1);
    state.step = PutAwayStep::Bring;
    state.typed = turn.typed;
    aim(state, turn.context);
    turn.accept();
}

/// False: no goods of that kind are staged, and the worker stands nowhere.
bool takeUnits(Turn &turn, catalog::ProductId product, inventory::LotId lot)
{
    PutAwayState &state = turn.worker.putAway;
    const auto loose = looseOf(turn.context, state.source, product, lot);
    const auto elsewhere = [&](const Staged &staged) {
        return staged.location != loose.front().location;
    };
    if (loose.size() > 1) {
        const bool isAtSeveral = std::ranges::any_of(loose, elsewhere);
        turn.refuse(isAtSeveral ? ErrorCode::ScanAmbiguous : lotError(product, turn.workspace()),
                    turn.seen, isAtSeveral ? Named{ThingKind::Location, {}} : Named{});
        return true;
    }
    if (loose.size() == 1) {
        takeLoose(turn, loose.front());
        return true;
    }
    if (!state.source)
        return false;
    const auto packed = packedOf(turn.context, state.source, product, lot);
    if (packed.size() > 1) {
        turn.refuse(ErrorCode::ScanAmbiguous, turn.seen, {ThingKind::Package, {}});
        return true;
    }
    if (packed.empty()) {
        takeUnbooked(turn, product, lot);
        return true;
    }
    takeLoose(turn,
              {.location = state.source,
               .product = product,
               .lot = packed.front().lot,
               .quantity = packed.front().onHand});
    turn.worker.putAway.fromPackage = packed.front().package;
    return true;
}

/// The worker stands at a staging place: one thing there is taken, of several one is scanned.
bool standAt(Turn &turn, inventory::LocationId id)
{
    const auto location = turn.workspace().get(id);
    if (!location || location->usage != inventory::Usage::Staging)
        return false;
    auto there = stagedGoods(turn.context);
    std::erase_if(there, [&](const Staged &staged) {
        return staged.location != id;
    });
    PutAwayState &state = turn.worker.putAway;
    if (there.size() == 1 && !there.front().holder) {
        if (there.front().package)
            takePackage(turn, there.front().package);
        else
            takeLoose(turn, there.front());
        return true;
    }
    if (state.step == PutAwayStep::Idle)
        emptyHands(state);
    state.step = PutAwayStep::Take;
    state.source = id;
    turn.enter(here);
    if (there.empty())
        turn.warn(ErrorCode::NothingLeft, turn.seen);
    else
        turn.accept();
    return true;
}

/// The list as the worker sees it: what is on the way first, what was postponed last.
std::vector<Staged> offered(const Turn &turn)
{
    const PutAwayState &state = turn.worker.putAway;
    auto all = stagedGoods(turn.context);
    std::erase_if(all, [&](const Staged &staged) {
        return (staged.holder && !staged.own) || (state.source && staged.location != state.source);
    });
    std::ranges::stable_sort(all, {}, [&](const Staged &staged) {
        const bool isPostponed = state.skipped.find('|' + staged.code + '|') != std::string::npos;
        return isPostponed ? 2 : staged.code == state.next ? 0 : 1;
    });
    return all;
}

void takeFirst(Turn &turn)
{
    const auto all = offered(turn);
    if (all.empty())
        return turn.refuse(ErrorCode::NoWork);
    turn.seen = {all.front().package ? ThingKind::Package : ThingKind::Product, all.front().code};
    if (all.front().package)
        return takePackage(turn, all.front().package);
    takeLoose(turn, all.front());
}

void postpone(Turn &turn)
{
    const auto all = offered(turn);
    if (all.empty())
        return turn.refuse(ErrorCode::NothingLeft);
    PutAwayState &state = turn.worker.putAway;
    const std::string word = '|' + all.front().code + '|';
    if (const auto at = state.skipped.find(word); at != std::string::npos)
        state.skipped.erase(at, word.size());
    state.skipped += word;
    turn.accept();
}

void beginUndo(Turn &turn)
{
    const auto last = lastRelocation(turn.context, inventory::MoveKind::PutAway);
    if (!last)
        return turn.refuse(ErrorCode::NothingLeft);
    turn.worker.putAway.undo = last->id;
    turn.worker.putAway.step = PutAwayStep::PutBack;
    turn.accept();
}

void command(Turn &turn, Command command)
{
    PutAwayState &state = turn.worker.putAway;
    if (command == Command::Undo)
        return beginUndo(turn);
    if (command == Command::Skip)
        return postpone(turn);
    if (command != Command::Back)
        return takeFirst(turn);
    if (state.source) {
        state.source = {};
        return turn.accept();
    }
    state = {.id = state.id};
    turn.leave();
    turn.accept();
}

bool chooseRow(Turn &turn, const std::string &code)
{
    for (const Staged &staged : stagedGoods(turn.context)) {
        if (staged.code != code)
            continue;
        turn.seen = {staged.package ? ThingKind::Package : ThingKind::Product, code};
        if (staged.package)
            takePackage(turn, staged.package);
        else
            takeLoose(turn, staged);
        return true;
    }
    return false;
}

} // namespace

bool takesAsStaged(Turn &turn, const scan::Thing &thing)
{
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return chooseRow(turn, chosen->code);
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return standAt(turn, {location->location});
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        const auto found = inventory::resolvePackage({package->package}, turn.workspace());
        const auto location = found ? turn.workspace().get(found->location) : std::nullopt;
        if (!location || location->usage != inventory::Usage::Staging
            || isPickedInto(found->id, turn.workspace()))
            return false;
        takePackage(turn, found->id);
        return true;
    }
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return takeUnits(turn, {product->match.product},
                         product->lot ? inventory::LotId{product->lot->lot} : inventory::LotId{});
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return takeUnits(turn, {lot->match.product}, {lot->match.lot});
    return false;
}

void takeStaged(Turn &turn, const scan::Thing &thing)
{
    if (const auto *said = std::get_if<Command>(&thing))
        return command(turn, *said);
    // Here a package may stand anywhere: what is on a wrong shelf is put away, too.
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return package->package == 0 ? turn.refuse(ErrorCode::WrongPackage, turn.seen)
                                     : takePackage(turn, {package->package});
    if (!takesAsStaged(turn, thing))
        turn.refuse(std::holds_alternative<scan::FoundLocation>(thing) ? ErrorCode::WrongLocation
                                                                       : ErrorCode::NothingLeft,
                    turn.seen);
}

} // namespace bincard::floor
