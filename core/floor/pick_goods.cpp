// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// P1 and P2 of FLOWS.md 1: is it the right place, the right product, the right lot?

#include "core/floor/pick_turn.h"
#include "core/inventory/reservation.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::Quant;
using inventory::Reservation;

std::optional<catalog::Product> product(const PickTurn &turn)
{
    return turn.workspace().get(turn.state.product);
}

bool tracked(const PickTurn &turn)
{
    const auto found = product(turn);
    return found && found->tracking != catalog::Tracking::None;
}

bool serial(const PickTurn &turn)
{
    const auto found = product(turn);
    return found && found->tracking == catalog::Tracking::Serial;
}

/// Several packages hold it there, and the reservation wants one of them.
bool packageNeedsScan(const PickTurn &turn)
{
    return turn.state.package && packagesAtPlace(turn.workspace(), turn.state) > 1;
}

void aim(PickTurn &turn, const Reservation &target)
{
    turn.state.line = target.line;
    turn.state.product = target.product;
    turn.state.location = target.location;
    turn.state.lot = target.lot;
    turn.state.package = target.package;
}

/// Another reservation of the walk at this very place, of the same line first: what the worker
/// took up is wanted too, only not first.
template <class Suits> const Reservation *sibling(const PickTurn &turn, Suits suits)
{
    const Reservation *found = nullptr;
    for (const Reservation &r : turn.walk.targets) {
        if (r.location != turn.state.location || r.product != turn.state.product || !suits(r))
            continue;
        if (!found || (r.line == turn.state.line && found->line != turn.state.line))
            found = &r;
    }
    return found;
}

std::optional<Quant> standing(const PickTurn &turn, auto suits)
{
    for (const Quant &quant : standingAt(turn.workspace(), turn.state.location)) {
        if (quant.product == turn.state.product && suits(quant))
            return quant;
    }
    return std::nullopt;
}

/// One untracked product in one package or none: the place's label says it all.
bool placeSpeaksForGoods(const PickTurn &turn)
{
    if (!turn.policy().inferFromLocation || turn.policy().countEachUnit || tracked(turn))
        return false;
    const auto quants = standingAt(turn.workspace(), turn.state.location);
    return std::all_of(quants.begin(), quants.end(), [&](const Quant &quant) {
        return quant.product == turn.state.product && quant.package == turn.state.package;
    });
}

void proveLocation(PickTurn &turn, const scan::FoundLocation &found)
{
    PickState &state = turn.state;
    const Named seen{ThingKind::Location, found.code};
    if (found.location != state.location.value)
        return turn.refuse(ErrorCode::WrongLocation, seen, named(turn.workspace(), state.location));
    state.placeProven = true;
    if (!state.productProven && placeSpeaksForGoods(turn)) {
        state.productProven = true;
        state.lotProven = true;
    }
    turn.accept();
}

/// The goods are right and at the right place; `units` of them were seen.
void identify(PickTurn &turn, Quantity units, bool exact)
{
    turn.state.placeProven = true;
    turn.state.productProven = true;
    handUnits(turn, units, exact);
}

/// On the list of what may go to this customer instead, and free to be promised.
bool standsIn(const PickTurn &turn, catalog::ProductId product)
{
    const auto line = turn.workspace().get(turn.state.line);
    const auto ordered = line ? turn.workspace().get(line->orderLine) : std::nullopt;
    const auto order = ordered ? turn.workspace().get(ordered->order) : std::nullopt;
    return order
        && catalog::maySubstitute(turn.state.product, product, order->customer, turn.workspace());
}

/// What the label says about the lot: proven, another one, or nothing.
enum class LotAnswer {
    Proven,
    Silent,
    Answered, // refused, or asked again
};

/// One serial number is picked once.
bool takenAlready(const PickTurn &turn, inventory::LotId lot)
{
    const auto picks = turn.workspace().list<fulfilment::Pick>("by_batch", turn.state.batch);
    return serial(turn) && std::any_of(picks.begin(), picks.end(), [&](const auto &pick) {
               return pick.lot == lot && !pick.undone;
           });
}

LotAnswer changeLot(PickTurn &turn, const inventory::Lot &lot)
{
    const Named seen = named(turn.workspace(), lot.id);
    const Named wanted = named(turn.workspace(), turn.state.lot);
    const auto wrong = serial(turn) ? ErrorCode::WrongSerial : ErrorCode::WrongLot;
    if (takenAlready(turn, lot.id)) {
        turn.refuse(ErrorCode::AlreadyScanned, seen, wanted);
        return LotAnswer::Answered;
    }
    const bool here = standing(turn, [&](const Quant &q) {
                          return q.lot == lot.id;
                      }).has_value();
    // With units in hand another lot is a mistake, not a wish.
    if (!here || turn.state.taken.isPositive()) {
        turn.refuse(wrong, seen, wanted);
        return LotAnswer::Answered;
    }
    if (mayUse(turn, lot) && turn.confirms(seen, wanted))
        takeLot(turn, lot.id);
    return LotAnswer::Answered;
}

LotAnswer proveLot(PickTurn &turn, const inventory::Lot &lot)
{
    PickState &state = turn.state;
    if (lot.id != state.lot) {
        const auto *other = identified(state) ? nullptr : sibling(turn, [&](const Reservation &r) {
            return r.lot == lot.id;
        });
        if (!other)
            return changeLot(turn, lot);
        aim(turn, *other);
    }
    if (!mayUse(turn, lot))
        return LotAnswer::Answered;
    if (turn.base.approver) {
        takeLot(turn, lot.id);
        return LotAnswer::Answered;
    }
    return LotAnswer::Proven;
}

/// The lot that the label names for its product: a label may carry both numbers, and the product's
/// tracking says which one counts.
LotAnswer lotOf(PickTurn &turn, const scan::FoundProduct &found)
{
    if (!tracked(turn))
        return LotAnswer::Proven;
    const bool bySerial = serial(turn);
    const std::string &name = bySerial ? found.item.serial : found.item.lot;
    if (name.empty())
        return turn.state.lotProven ? LotAnswer::Proven : LotAnswer::Silent;
    if (const auto lot
        = turn.workspace().find<inventory::Lot>("by_name", turn.state.product, name)) {
        if (!found.item.expiry || !lot->expiry.ok() || *found.item.expiry == lot->expiry)
            return proveLot(turn, *lot);
        turn.refuse(ErrorCode::ExpiryDiffers, named(turn.workspace(), lot->id));
        return LotAnswer::Answered;
    }
    turn.refuse(bySerial ? ErrorCode::WrongSerial : ErrorCode::WrongLot,
                {bySerial ? ThingKind::Serial : ThingKind::Lot, name},
                named(turn.workspace(), turn.state.lot));
    return LotAnswer::Answered;
}

/// A label may say how much it is: a count, or a weight where the product is weighed.
Quantity unitsOf(const PickTurn &turn, const scan::FoundProduct &found, bool &exact)
{
    exact = true;
    if (found.item.countMicro)
        return {*found.item.countMicro};
    const auto weighed = product(turn);
    if (found.item.netWeightMicro && weighed && weighed->unit == "KGM")
        return {*found.item.netWeightMicro};
    exact = false;
    return {found.match.unitsMicro};
}

bool isPromisable(const PickTurn &turn, const Quant &quant)
{
    const auto place = turn.workspace().get(quant.location);
    return place && inventory::isReservable(*place) && quant.free().isPositive();
}

/// Not what was reserved: a mistake, or one that may stand in for it (SUBS).
void proveOther(PickTurn &turn, catalog::ProductId seen)
{
    const Named is = named(turn.workspace(), seen);
    const Named wanted = named(turn.workspace(), turn.state.product);
    if (turn.state.taken.isPositive() || !standsIn(turn, seen))
        return turn.refuse(ErrorCode::WrongProduct, is, wanted);
    Quantity free;
    for (const Quant &quant :
         turn.workspace().list<Quant>("by_product", turn.context.warehouse, seen))
        free += isPromisable(turn, quant) ? quant.free() : Quantity{};
    if (free < needed(turn.walk, turn.state))
        return turn.refuse(ErrorCode::InsufficientStock, is);
    if (turn.confirms(is, wanted))
        takeSubstitute(turn, seen);
}

void proveProduct(PickTurn &turn, const scan::FoundProduct &found)
{
    PickState &state = turn.state;
    const catalog::ProductId seen{found.match.product};
    if (seen != state.product)
        return proveOther(turn, seen);
    const bool again = identified(state);
    const auto lot = lotOf(turn, found);
    if (lot == LotAnswer::Answered)
        return;
    if (again && serial(turn))
        return turn.refuse(ErrorCode::AlreadyScanned, named(turn.workspace(), state.lot));
    if (lot == LotAnswer::Proven && (again || !packageNeedsScan(turn)))
        state.lotProven = true;
    state.packaging = {found.match.packaging};
    bool exact = false;
    const Quantity units = unitsOf(turn, found, exact);
    identify(turn, units, exact);
}

void proveLotAlone(PickTurn &turn, const scan::FoundLot &found)
{
    PickState &state = turn.state;
    const auto lot = turn.workspace().get(inventory::LotId{found.match.lot});
    const auto wrong = serial(turn) ? ErrorCode::WrongSerial : ErrorCode::WrongLot;
    if (!lot || lot->product != state.product)
        return turn.refuse(wrong, named(turn.workspace(), scan::Thing{found}),
                           named(turn.workspace(), state.lot));
    const bool again = identified(state);
    if (proveLot(turn, *lot) == LotAnswer::Answered)
        return;
    if (again && serial(turn))
        return turn.refuse(ErrorCode::AlreadyScanned, named(turn.workspace(), state.lot));
    state.lotProven = again || !packageNeedsScan(turn);
    // The product's own scan has shown the unit already.
    const bool shown = state.productProven && !again;
    identify(turn, shown ? Quantity{} : Quantity::units(1), false);
}

void provePackage(PickTurn &turn, const scan::FoundPackage &found)
{
    PickState &state = turn.state;
    const inventory::PackageId package{found.package};
    const Named seen{ThingKind::Package, found.label.code};
    const auto inside = standing(turn, [&](const Quant &q) {
        return q.package == package && q.package;
    });
    if (!inside || (package != state.package && identified(state)))
        return turn.refuse(ErrorCode::WrongPackage, seen, named(turn.workspace(), state.package));
    if (package != state.package) {
        const auto *other = sibling(turn, [&](const Reservation &r) {
            return r.package == package;
        });
        if (!other) {
            if (turn.confirms(seen, named(turn.workspace(), state.package)))
                takePackage(turn, package);
            return;
        }
        aim(turn, *other);
    }
    if (serial(turn)) {
        state.placeProven = true;
        return turn.accept(); // each unit still shows its own number
    }
    const auto content = standing(turn, [&](const Quant &q) {
        return q.package == package && q.lot == state.lot;
    });
    const auto lot = turn.workspace().get(state.lot);
    if (!content || (lot && !mayUse(turn, *lot)))
        return turn.base.feedback.error
            ? void()
            : turn.refuse(ErrorCode::WrongLot, seen, named(turn.workspace(), state.lot));
    state.lotProven = true;
    identify(turn, content->onHand, true);
}

void putIntoTote(PickTurn &turn, const scan::FoundPackage &found)
{
    const auto *target = turn.walk.target(turn.state);
    const auto *slot = target ? turn.walk.slotFor(target->transfer) : nullptr;
    const inventory::PackageId tote{found.package};
    if (!slot || !tote || slot->tote != tote)
        return turn.refuse(ErrorCode::WrongTote, {ThingKind::Tote, found.label.code},
                           slot ? named(turn.workspace(), slot->tote) : Named{});
    put(turn);
}

void back(PickTurn &turn)
{
    if (turn.state.placeProven || turn.state.productProven)
        turn.letGo();
    else
        return turn.park();
    turn.accept();
}

struct PickAnswers
{
    PickTurn &turn;

    void operator()(scan::Command command) const
    {
        switch (command) {
        case scan::Command::Undo:
            return undo(turn);
        case scan::Command::Skip:
            return skipPlace(turn);
        case scan::Command::Back:
            return back(turn);
        case scan::Command::Full:
            return fillTote(turn);
        case scan::Command::Short:
            turn.state.step = PickStep::Reason;
            return turn.accept();
        case scan::Command::Done:
        case scan::Command::Confirm:
            return put(turn);
        case scan::Command::Park:
        case scan::Command::Print:
        case scan::Command::Help:
        case scan::Command::Logout:
        case scan::Command::Photo:
            return; // answered for every step alike
        }
    }

    void operator()(const scan::QuantityEntry &entry) const
    {
        setTaken(turn, {entry.quantityMicro});
    }

    void operator()(const scan::ExceptionCode &exception) const
    {
        reportException(turn, exception.code);
    }

    void operator()(const scan::FoundPackage &package) const
    {
        if (package.tote)
            putIntoTote(turn, package);
        else
            provePackage(turn, package);
    }

    void operator()(const scan::FoundLocation &location) const
    {
        proveLocation(turn, location);
    }

    void operator()(const scan::FoundProduct &found) const
    {
        proveProduct(turn, found);
    }

    void operator()(const scan::FoundLot &lot) const
    {
        proveLotAlone(turn, lot);
    }

    template <class Other> void operator()(const Other &other) const
    {
        turn.refuse(ErrorCode::WrongKind, named(turn.workspace(), scan::Thing{other}));
    }
};

} // namespace

bool mayUse(PickTurn &turn, const inventory::Lot &lot)
{
    const auto of = turn.workspace().get(lot.product);
    if (!of)
        return true;
    const auto allowed
        = inventory::lotAllows(*of, lot.id, turn.context.businessDate, turn.workspace());
    if (allowed || fulfilment::isApproved(turn.state.line, lot.id, turn.workspace()))
        return true;
    const ErrorCode why = allowed.error().code;
    if (!turn.allows(why, named(turn.workspace(), lot.id)))
        return false;
    noteApproval(turn, lot.id, std::string(nameOf(why)));
    return true;
}

void pickThing(PickTurn &turn, const scan::Thing &thing)
{
    std::visit(PickAnswers{turn}, thing);
}

} // namespace bincard::floor
