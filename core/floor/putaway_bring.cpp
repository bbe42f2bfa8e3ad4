// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A1 and A2 of FLOWS.md 4, and undo: where goods in hand go, and how many of them.

#include "core/floor/putaway_turn.h"
#include "core/inventory/relocating.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::LocationId;
using inventory::Objection;
using scan::Command;

/// So many times what is in hand nobody means (FLOWS.md, failure 27).
constexpr std::int64_t magnitude = 10;
/// Of what waits so many are asked where they would go, to find the next on the same aisle.
constexpr std::size_t lookedAhead = 6;

/// What waits and would go to the aisle where the worker is now.
std::string nextOnTheWay(const Turn &turn, LocationId at)
{
    const auto location = turn.workspace().get(at);
    if (!location || location->aisle.empty())
        return {};
    const PutAwayState &state = turn.worker.putAway;
    std::size_t looked = 0;
    for (const Staged &staged : stagedGoods(turn.context)) {
        if (staged.holder || (state.package && staged.package == state.package)
            || ++looked > lookedAhead)
            continue;
        const auto found
            = inventory::proposePlaces(turn.context.warehouse, arrivalOf(staged, turn.workspace()),
                                       staged.location, turn.workspace(), 1, turn.context.user);
        const auto target = found.places.empty()
            ? std::nullopt
            : turn.workspace().get(found.places.front().location);
        if (target && target->aisle == location->aisle)
            return staged.code;
    }
    return {};
}

void done(Turn &turn, LocationId at)
{
    PutAwayState &state = turn.worker.putAway;
    state.next = nextOnTheWay(turn, at);
    const LocationId source = state.source;
    emptyHands(state);
    const auto location = turn.workspace().get(source);
    // Back to where the goods came from, if that is a place with more of them.
    if (location && location->usage == inventory::Usage::Staging)
        state.source = source;
    turn.accept(Tone::LineDone);
}

void bookPackage(Turn &turn, LocationId at)
{
    const PutAwayState &state = turn.worker.putAway;
    turn.operations.push_back(
        inventory::PutAwayPackage{.relocation = turn.fresh<inventory::Relocation>(),
                                  .warehouse = turn.context.warehouse,
                                  .package = state.package,
                                  .to = at,
                                  .work = state.work,
                                  .typed = state.typed || turn.typed});
    done(turn, at);
}

void bookUnits(Turn &turn, LocationId at, Quantity quantity)
{
    PutAwayState &state = turn.worker.putAway;
    turn.operations.push_back(
        inventory::PutAwayUnits{.relocation = turn.fresh<inventory::Relocation>(),
                                .warehouse = turn.context.warehouse,
                                .product = state.product,
                                .lot = state.lot,
                                .from = state.source,
                                .fromPackage = state.fromPackage,
                                .to = at,
                                .quantity = quantity,
                                .work = state.work,
                                .typed = state.typed || turn.typed});
    if (quantity >= state.quantity)
        return done(turn, at);
    // The rest is in hand still, and looks for another place.
    state.quantity -= quantity;
    state.step = PutAwayStep::Bring;
    state.place = {};
    state.dropped = {};
    state.counted = false;
    state.target = {};
    addTo(state.refused, at);
    turn.accept();
}

void arrive(Turn &turn, LocationId id)
{
    PutAwayState &state = turn.worker.putAway;
    const auto location = turn.workspace().get(id);
    if (!location)
        return turn.refuse(ErrorCode::WrongLocation, turn.seen);
    const Named wanted = named(turn.workspace(), state.target);
    if (id == state.source && id != state.target)
        return turn.refuse(ErrorCode::WrongLocation, turn.seen, wanted);
    const auto room = inventory::roomFor(*location, inHand(state, turn.workspace()),
                                         turn.workspace(), turn.context.user);
    const bool isPart = room.objection && inventory::isAboutSpace(*room.objection) && !state.package
        && room.fits.isPositive();
    if (room.objection && !isPart)
        return turn.refuse(inventory::errorOf(*room.objection), turn.seen, wanted);
    // CHBD: another place that takes them is scanned twice.
    if (id != state.target && !turn.confirms(turn.seen, wanted))
        return;
    if (state.package)
        return bookPackage(turn, id);
    const Quantity fits = std::min(state.quantity, room.fits);
    if (state.counted && state.dropped <= fits)
        return bookUnits(turn, id, state.dropped);
    if (state.quantity == Quantity::units(1) && fits == state.quantity)
        return bookUnits(turn, id, state.quantity);
    if (state.counted) {
        state.dropped = {};
        state.counted = false;
    }
    state.place = id;
    state.step = PutAwayStep::Drop;
    if (isPart)
        turn.warn(ErrorCode::DestinationFull, turn.seen, named(fits));
    else
        turn.accept();
}

Quantity mostHere(const Turn &turn)
{
    const PutAwayState &state = turn.worker.putAway;
    return state.place ? fitsAt(state, state.place, turn.context) : state.quantity;
}

void setDropped(Turn &turn, Quantity quantity)
{
    PutAwayState &state = turn.worker.putAway;
    const auto product = turn.workspace().get(state.product);
    if (!quantity.isPositive())
        return turn.refuse(ErrorCode::InvalidInput, named(quantity));
    if (product && product->whole && !quantity.isWhole())
        return turn.refuse(ErrorCode::NotDivisible, named(quantity));
    if (quantity.micro / magnitude > state.quantity.micro)
        return turn.refuse(ErrorCode::OverQuantity, named(quantity), named(state.quantity));
    if (quantity > state.quantity) {
        // More in hand than the books know of: said twice, it is booked, and somebody counts.
        if (!turn.confirms(named(quantity), named(state.quantity), ErrorCode::OverQuantity))
            return;
        state.quantity = quantity;
    } else if (quantity > mostHere(turn)) {
        return turn.refuse(ErrorCode::DestinationFull, named(quantity), named(mostHere(turn)));
    }
    state.dropped = quantity;
    state.counted = true;
    turn.accept();
}

bool isInHand(const PutAwayState &state, catalog::ProductId product, inventory::LotId lot)
{
    return state.product == product && (!lot || state.lot == lot);
}

/// Of a package in hand one product goes somewhere of its own.
void split(Turn &turn, catalog::ProductId product, inventory::LotId lot)
{
    PutAwayState &state = turn.worker.putAway;
    std::vector<inventory::Quant> there;
    for (const auto &quant : turn.workspace().list<inventory::Quant>("by_package", state.package)) {
        if (quant.product == product && quant.onHand.isPositive() && (!lot || quant.lot == lot))
            there.push_back(quant);
    }
    if (there.empty())
        return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                           named(turn.workspace(), state.package));
    if (there.size() > 1)
        return turn.refuse(ErrorCode::LotRequired, turn.seen);
    if (!turn.confirms(turn.seen, named(turn.workspace(), state.package)))
        return;
    if (state.work)
        turn.operations.push_back(
            inventory::LeavePutaway{.work = state.work, .warehouse = turn.context.warehouse});
    const LocationId source = state.source;
    emptyHands(state);
    state.source = source;
    state.product = product;
    state.lot = there.front().lot;
    state.fromPackage = there.front().package;
    state.quantity = there.front().onHand;
    state.work = turn.fresh<inventory::PutawayWork>();
    state.step = PutAwayStep::Bring;
    aim(state, turn.context);
    turn.operations.push_back(leaseOf(state, turn.context));
    turn.accept();
}

void countUnits(Turn &turn, catalog::ProductId product, inventory::LotId lot, Quantity units)
{
    PutAwayState &state = turn.worker.putAway;
    if (state.package)
        return split(turn, product, lot);
    if (!isInHand(state, product, lot))
        return turn.refuse(state.product == product ? ErrorCode::WrongLot : ErrorCode::WrongProduct,
                           turn.seen, named(turn.workspace(), state.product));
    setDropped(turn, (state.counted ? state.dropped : Quantity{}) + units);
}

/// Product, lot or number: what bringing and dropping take alike. False: neither.
bool countsAs(Turn &turn, const scan::Thing &thing)
{
    if (const auto *entry = std::get_if<scan::QuantityEntry>(&thing)) {
        if (turn.worker.putAway.package)
            turn.refuse(ErrorCode::WrongKind, turn.seen);
        else
            setDropped(turn, {entry->quantityMicro});
        return true;
    }
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        const auto lot = product->lot ? inventory::LotId{product->lot->lot} : inventory::LotId{};
        const Quantity units{product->item.countMicro.value_or(product->match.unitsMicro)};
        countUnits(turn, {product->match.product}, lot, units);
        return true;
    }
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing)) {
        countUnits(turn, {lot->match.product}, {lot->match.lot},
                   Quantity{lot->item.countMicro.value_or(Quantity::one)});
        return true;
    }
    return false;
}

/// The next place, without a word against this one.
void nextPlace(Turn &turn)
{
    PutAwayState &state = turn.worker.putAway;
    if (!state.target)
        return turn.refuse(ErrorCode::NoPlaceFound);
    addTo(state.refused, state.target);
    state.target = {};
    aim(state, turn.context);
    if (!state.target) { // once round: all of them are offered again
        state.refused.clear();
        state.others.clear();
        aim(state, turn.context);
    }
    if (state.work)
        turn.operations.push_back(leaseOf(state, turn.context));
    turn.accept();
}

void handBack(Turn &turn)
{
    PutAwayState &state = turn.worker.putAway;
    if (state.work)
        turn.operations.push_back(
            inventory::LeavePutaway{.work = state.work, .warehouse = turn.context.warehouse});
    const LocationId source = state.source;
    emptyHands(state);
    const auto location = turn.workspace().get(source);
    if (location && location->usage == inventory::Usage::Staging)
        state.source = source;
    turn.accept();
}

void report(Turn &turn, const std::string &code)
{
    PutAwayState &state = turn.worker.putAway;
    if (code == "UNRD") {
        state.step = PutAwayStep::Bring;
        turn.accept(Tone::Warning);
        turn.feedback.typeIt = true;
        return;
    }
    const bool isNone = code == "NOPA";
    if (code != "DSTF" && code != "DSTX" && code != "BLKD" && !isNone)
        return turn.refuse(ErrorCode::WrongKind, {ThingKind::Reason, code});
    if (!isNone && !state.target)
        return turn.refuse(ErrorCode::NoPlaceFound, {ThingKind::Reason, code});
    if (!turn.confirms({ThingKind::Reason, code}, named(turn.workspace(), state.target)))
        return;
    turn.operations.push_back(
        inventory::ReportPlace{.warehouse = turn.context.warehouse,
                               .location = isNone ? state.source : state.target,
                               .reason = code});
    if (isNone) {
        state.step = PutAwayStep::PutBack;
        return turn.accept();
    }
    addTo(state.refused, state.target);
    state.target = {};
    state.step = PutAwayStep::Bring;
    state.place = {};
    aim(state, turn.context);
    if (state.target)
        turn.accept();
    else
        turn.warn(ErrorCode::NoPlaceFound);
}

void commandAtBring(Turn &turn, Command command)
{
    PutAwayState &state = turn.worker.putAway;
    if (command == Command::Skip)
        return nextPlace(turn);
    state.step = command == Command::Short ? PutAwayStep::Reason : PutAwayStep::PutBack;
    turn.accept();
}

void commandAtDrop(Turn &turn, Command command)
{
    PutAwayState &state = turn.worker.putAway;
    if (command == Command::Done || command == Command::Confirm)
        return bookUnits(turn, state.place, state.counted ? state.dropped : mostHere(turn));
    if (command == Command::Short) {
        state.step = PutAwayStep::Reason;
        return turn.accept();
    }
    if (command == Command::Undo && state.counted) {
        state.counted = false;
        state.dropped = {};
        return turn.accept();
    }
    state.step = PutAwayStep::Bring;
    state.place = {};
    turn.accept();
}

} // namespace

void bringStaged(Turn &turn, const scan::Thing &thing)
{
    const PutAwayState &state = turn.worker.putAway;
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return arrive(turn, {location->location});
    if (const auto *code = std::get_if<scan::ExceptionCode>(&thing))
        return report(turn, code->code);
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        if (state.package && package->package == state.package.value)
            return turn.accept();
        return turn.refuse(ErrorCode::WrongPackage, turn.seen,
                           named(turn.workspace(), state.package));
    }
    if (const auto *said = std::get_if<Command>(&thing))
        return commandAtBring(turn, *said);
    if (!countsAs(turn, thing))
        turn.refuse(ErrorCode::WrongKind, turn.seen);
}

void dropStaged(Turn &turn, const scan::Thing &thing)
{
    PutAwayState &state = turn.worker.putAway;
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing)) {
        if (location->location == state.place.value)
            return bookUnits(turn, state.place, state.counted ? state.dropped : mostHere(turn));
        state.place = {};
        state.step = PutAwayStep::Bring;
        return arrive(turn, {location->location});
    }
    if (const auto *code = std::get_if<scan::ExceptionCode>(&thing))
        return report(turn, code->code);
    if (const auto *said = std::get_if<Command>(&thing))
        return commandAtDrop(turn, *said);
    if (!countsAs(turn, thing))
        turn.refuse(ErrorCode::WrongKind, turn.seen);
}

void choosePlaceReason(Turn &turn, const scan::Thing &thing)
{
    if (const auto *code = std::get_if<scan::ExceptionCode>(&thing))
        return report(turn, code->code);
    PutAwayState &state = turn.worker.putAway;
    state.step = state.place ? PutAwayStep::Drop : PutAwayStep::Bring;
    turn.accept();
}

void bringBackStaged(Turn &turn, const scan::Thing &thing)
{
    PutAwayState &state = turn.worker.putAway;
    const auto *location = std::get_if<scan::FoundLocation>(&thing);
    if (!location) { // BACK: it stays where it is
        state.step = state.undo ? PutAwayStep::Take : PutAwayStep::Bring;
        state.undo = {};
        return turn.accept();
    }
    const LocationId at{location->location};
    if (!state.undo) {
        if (at == state.source)
            return handBack(turn);
        state.step = PutAwayStep::Bring;
        return arrive(turn, at);
    }
    const auto relocation = turn.workspace().get(state.undo);
    if (!relocation)
        return turn.refuse(ErrorCode::NothingLeft);
    const auto place = inventory::restingPlace(turn.context.warehouse, at, turn.workspace());
    if (!place)
        return turn.refuse(place.error().code, turn.seen);
    if (at != relocation->from
        && !turn.confirms(turn.seen, named(turn.workspace(), relocation->from)))
        return;
    turn.operations.push_back(inventory::UndoPutAway{
        .relocation = relocation->id, .warehouse = turn.context.warehouse, .location = at});
    emptyHands(state);
    turn.accept();
}

} // namespace bincard::floor
