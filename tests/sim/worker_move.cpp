// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Goods go from place to place: put away, filled up, carried about, thrown away.

#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace inventory;

/// A heap, loose or in a package that stands somewhere.
struct Source
{
    Spot spot;
    LocationId place;
    PackageId package;
    Goods goods;
    Quantity there;
};

std::vector<Source> sources(const Hand &hand)
{
    std::vector<Source> found;
    for (const auto &[heap, there] : hand.floor.loose())
        found.push_back({heap.first, heap.first.place, {}, heap.second, there});
    for (const Resting &one : packagesAtRest(hand)) {
        if (one.package.kind == PackageKind::Parcel)
            continue; // what is in a box comes out at the pack station
        for (const auto &[goods, there] : hand.floor.on({.package = one.label}))
            found.push_back({{.package = one.label}, one.place, one.package.id, goods, there});
    }
    return found;
}

template <class Units>
Units unitsFrom(const Hand &hand, const Source &from, Quantity quantity, LocationId to)
{
    Units units;
    units.relocation = fresh<Relocation>(hand);
    units.warehouse = hand.warehouse;
    units.product = from.goods.product;
    units.lot = from.goods.lot;
    units.from = from.place;
    units.fromPackage = from.package;
    units.to = to;
    units.quantity = quantity;
    return units;
}

Deed carryingFrom(const Source &from, Quantity quantity, LocationId to)
{
    Deed deed = carrying(from.goods, quantity, from.spot, {.place = to});
    // What comes out of a package was seen where that stands.
    if (from.package)
        deed.packages[from.spot.package] = {.place = from.place};
    return deed;
}

/// Told as taken from another shelf than the one they stood at.
template <class Units> void misread(const Hand &hand, Units &units, Deed &deed, const Goods &goods)
{
    const LocationId told = anyPlace(hand, Usage::Storage);
    if (units.fromPackage || told == units.to)
        return;
    add(deed.told, {.place = units.from}, goods, units.quantity);
    add(deed.told, {.place = told}, goods, -units.quantity);
    units.from = told;
}

std::vector<Action> bringing(const Hand &hand)
{
    const auto from = any(hand, sources(hand));
    const LocationId to = anyRest(hand);
    if (!from.there.isPositive() || to == from.place)
        return {};
    const Quantity quantity = some(hand, from.there);
    Deed deed = carryingFrom(from, quantity, to);
    if (usageOf(hand, from.place) == Usage::Staging) {
        auto units = unitsFrom<PutAwayUnits>(hand, from, quantity, to);
        if (hand.random.percent(5))
            misread(hand, units, deed, from.goods);
        for (const PutawayWork &work : all<PutawayWork>(hand.seen)) {
            if (work.device == hand.device && work.product == from.goods.product)
                units.work = work.id;
        }
        return {{units, deed}};
    }
    auto units = unitsFrom<MoveUnits>(hand, from, quantity, to);
    if (hand.random.percent(5))
        misread(hand, units, deed, from.goods);
    return {{units, deed}};
}

/// A whole package, to a shelf or wherever there is room.
std::vector<Action> bringingPackage(const Hand &hand)
{
    const auto one = any(hand, packagesAtRest(hand));
    const LocationId to = anyRest(hand);
    if (!one.package.id || to == one.place)
        return {};
    Deed deed;
    deed.packages[one.label] = {.place = to};
    if (usageOf(hand, one.place) == Usage::Staging)
        return {{PutAwayPackage{.relocation = fresh<Relocation>(hand),
                                .warehouse = hand.warehouse,
                                .package = one.package.id,
                                .to = to},
                 deed}};
    return {{MovePackage{.relocation = fresh<Relocation>(hand),
                         .warehouse = hand.warehouse,
                         .package = one.package.id,
                         .to = to},
             deed}};
}

/// Loose goods go into a package that stands at a place.
std::vector<Action> fillingPackage(const Hand &hand)
{
    const auto from = any(hand, sources(hand));
    const auto into = any(hand, packagesAtRest(hand));
    if (!from.there.isPositive() || !into.package.id || from.package
        || into.package.kind == PackageKind::Parcel)
        return {};
    const Quantity quantity = some(hand, from.there);
    auto move = unitsFrom<MoveUnits>(hand, from, quantity, into.place);
    move.toPackage = into.package.id;
    Deed deed = carrying(from.goods, quantity, from.spot, {.package = into.label});
    deed.packages[into.label] = {.place = into.place};
    return {{move, deed}};
}

std::vector<Action> fillingUp(const Hand &hand)
{
    auto tasks = all<Task>(hand.seen);
    std::erase_if(tasks, [](const Task &task) {
        return task.done || task.kind != TaskKind::Replenish;
    });
    const Task task = any(hand, tasks);
    auto [heap, there] = anyHeap(hand, task.product);
    if (!task.id || there.isZero() || heap.first.place == task.target)
        return {};
    const Quantity quantity = std::min(there, task.quantity);
    const Source from{heap.first, heap.first.place, {}, heap.second, there};
    auto move = unitsFrom<MoveUnits>(hand, from, quantity, task.target);
    move.task = task.id;
    return {{move, carryingFrom(from, quantity, task.target)}};
}

std::vector<Action> leasing(const Hand &hand)
{
    for (const PutawayWork &work : all<PutawayWork>(hand.seen)) {
        if (work.device == hand.device && hand.random.percent(50))
            return {{LeavePutaway{.work = work.id, .warehouse = hand.warehouse}}};
    }
    const auto from = any(hand, sources(hand));
    if (!from.there.isPositive())
        return {};
    TakePutaway take{.work = fresh<PutawayWork>(hand),
                     .warehouse = hand.warehouse,
                     .location = from.place,
                     .target = anyRest(hand)};
    if (from.package) {
        take.package = from.package;
        take.takeOver = hand.random.percent(20);
    } else {
        take.product = from.goods.product;
        take.lot = from.goods.lot;
        take.quantity = some(hand, from.there);
    }
    return {{take}};
}

template <class Undo> Action undone(const Hand &hand, const Relocation &what, LocationId to)
{
    return {Undo{.relocation = what.id, .warehouse = hand.warehouse, .location = to}};
}

/// Brings back what was brought, where it still lies loose, or stands as it was put.
std::vector<Action> undoing(const Hand &hand)
{
    auto all = sim::all<Relocation>(hand.seen);
    std::erase_if(all, [](const Relocation &one) {
        return one.undone || one.fromPackage || one.toPackage || one.transfer;
    });
    const Relocation what = any(hand, all);
    if (!what.id)
        return {};
    const LocationId to = hand.random.percent(50) ? what.from : anyPlace(hand, Usage::Storage);
    const Spot from{.place = what.to};
    const Goods goods{what.product, what.lot};
    const auto usage = usageOf(hand, to);
    if (isVirtual(usage) || usage == Usage::Cart)
        return {};
    Action action = what.kind == MoveKind::Scrap ? undone<UndoScrap>(hand, what, to)
        : what.kind == MoveKind::PutAway         ? undone<UndoPutAway>(hand, what, to)
                                                 : undone<UndoMove>(hand, what, to);
    if (what.package) {
        const std::string label = labelOf(what.package, hand.seen);
        const auto where = hand.floor.whereIs(label);
        if (!where || where->cart >= 0 || where->place != what.to)
            return {};
        action.deed.packages[label] = {.place = to};
        return {action};
    }
    if (what.kind == MoveKind::Scrap) {
        if (hand.floor.at(bin, goods) < what.quantity)
            return {};
        add(action.deed.told, {.place = to}, goods, what.quantity);
        action.deed.done = action.deed.told;
        add(action.deed.done, bin, goods, -what.quantity);
        return {action};
    }
    if (hand.floor.at(from, goods) < what.quantity)
        return {};
    action.deed = carrying(goods, what.quantity, from, {.place = to});
    return {action};
}

std::vector<Action> throwingAway(const Hand &hand)
{
    const auto from = any(hand, sources(hand));
    if (!from.there.isPositive())
        return {};
    const Quantity quantity = some(hand, from.there);
    Action action{ScrapUnits{.relocation = fresh<Relocation>(hand),
                             .warehouse = hand.warehouse,
                             .product = from.goods.product,
                             .lot = from.goods.lot,
                             .location = from.place,
                             .package = from.package,
                             .quantity = quantity,
                             .reason = any(hand, all<catalog::Reason>(hand.seen)).code,
                             .approver = hand.random.percent(20) ? hand.user : access::UserId{}}};
    add(action.deed.told, from.spot, from.goods, -quantity);
    action.deed.done = action.deed.told;
    add(action.deed.done, bin, from.goods, quantity);
    if (from.package)
        action.deed.packages[from.spot.package] = {.place = from.place};
    return {action};
}

/// What somebody came to fetch is not there, or broken, or nobody gets at the place.
std::vector<Action> reporting(const Hand &hand)
{
    static const std::vector<std::string> reasons{"BINE", "BINP", "DMGD"};
    const LocationId place = anyPlace(hand, Usage::Storage);
    if (hand.random.percent(15))
        return {{ReportPlace{hand.warehouse, place, hand.random.percent(30) ? "BLKD" : "DSTF"}}};
    const auto quants = hand.seen.list<Quant>("place", place);
    const Quant quant = any(hand, quants);
    if (!quant.id || quant.package || !quant.onHand.isPositive())
        return {};
    ReportMissing report{.warehouse = hand.warehouse,
                         .location = place,
                         .product = quant.product,
                         .lot = quant.lot,
                         .quantity = some(hand, quant.onHand),
                         .reason = hand.random.of(reasons)};
    const Goods goods{quant.product, quant.lot};
    const Quantity there = std::min(report.quantity, hand.floor.at({.place = place}, goods));
    if (report.reason != "DMGD")
        return {{report}};
    if (there.isZero())
        return {};
    report.quantity = there;
    return {
        {report,
         carrying(goods, there, {.place = place}, {.place = anyPlace(hand, Usage::Quarantine)})}};
}

} // namespace

std::vector<Action> moversAction(const Hand &hand)
{
    const auto dice = hand.random.below(100);
    if (dice < 35)
        return bringing(hand);
    if (dice < 50)
        return bringingPackage(hand);
    if (dice < 57)
        return fillingPackage(hand);
    if (dice < 65)
        return fillingUp(hand);
    if (dice < 75)
        return leasing(hand);
    if (dice < 87)
        return undoing(hand);
    if (dice < 93)
        return throwingAway(hand);
    return reporting(hand);
}

} // namespace bincard::sim
