// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counters: say what they see at a place, in several breaths, so that others come in between.

#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace counting;
using inventory::LocationId;
using inventory::Usage;

Action beginning(const Hand &hand)
{
    auto sheets = all<CountSheet>(hand.seen);
    std::erase_if(sheets, [&](const CountSheet &sheet) {
        const bool isOthers = sheet.state == SheetState::Counting && !hand.random.percent(10);
        return !sheet.isOpen() || isOthers;
    });
    auto again = sheets;
    std::erase_if(again, [](const CountSheet &sheet) {
        return sheet.state != SheetState::Recount;
    });
    const CountSheet sheet = any(hand, again.empty() || hand.random.percent(40) ? sheets : again);
    if (sheet.id && hand.random.percent(80))
        return {BeginCount{.count = fresh<Count>(hand),
                           .sheet = sheet.id,
                           .warehouse = hand.warehouse,
                           .location = sheet.location,
                           .product = sheet.product,
                           .why = sheet.why}};
    if (hand.random.percent(30))
        return {OpenSpotCount{.sheet = fresh<CountSheet>(hand),
                              .warehouse = hand.warehouse,
                              .location = anyRest(hand)}};
    return {BeginCount{.count = fresh<Count>(hand),
                       .sheet = fresh<CountSheet>(hand),
                       .warehouse = hand.warehouse,
                       .location = anyRest(hand)}};
}

/// One in twenty is counted wrong.
Quantity miscounted(const Hand &hand, catalog::ProductId id, Quantity there)
{
    const auto product = hand.seen.get(id);
    const bool isRight
        = !product || product->tracking == catalog::Tracking::Serial || !hand.random.percent(5);
    if (isRight)
        return there;
    return std::max(Quantity{}, there + Quantity::units(hand.random.percent(50) ? 1 : -1));
}

/// Everything at the place that the sheet asks for, loose and in packages, sealed or opened.
std::vector<Action> counting(const Hand &hand, const Count &count)
{
    const auto sheet = hand.seen.get(count.sheet);
    const auto isAsked = [&](const Goods &goods) {
        return !sheet || !sheet->product || sheet->product == goods.product;
    };
    const auto line = [&](const Goods &goods, Quantity there, inventory::PackageId package) {
        return Action{CountUnits{.count = count.id,
                                 .warehouse = hand.warehouse,
                                 .product = goods.product,
                                 .lot = goods.lot,
                                 .package = package,
                                 .quantity = miscounted(hand, goods.product, there)}};
    };
    std::vector<Action> made;
    for (const auto &[goods, there] : hand.floor.on({.place = count.location})) {
        if (isAsked(goods))
            made.push_back(line(goods, there, {}));
    }
    for (const Resting &one : packagesAtRest(hand)) {
        if (one.place != count.location)
            continue;
        if (hand.random.percent(60)) {
            made.push_back({CountPackage{count.id, hand.warehouse, one.package.id}});
            continue;
        }
        for (const auto &[goods, there] : hand.floor.on({.package = one.label})) {
            if (isAsked(goods))
                made.push_back(line(goods, there, one.package.id));
        }
    }
    if (hand.random.percent(5))
        made.push_back({CountUnknown{.count = count.id,
                                     .warehouse = hand.warehouse,
                                     .code = "U" + std::to_string(hand.random.below(50)),
                                     .quantity = Quantity::units(1)}});
    return made;
}

std::vector<Action> goingOn(const Hand &hand, const Count &count)
{
    const auto lines = hand.seen.list<CountLine>("by_count", count.id);
    const auto dice = hand.random.below(100);
    if (dice < 4)
        return {{LeaveCount{count.id, hand.warehouse, hand.random.percent(20)}}};
    const bool isEmpty = hand.floor.on({.place = count.location}).empty();
    if (lines.empty() && !isEmpty && dice < 90)
        return counting(hand, count);
    if (dice < 20)
        return counting(hand, count); // once more
    return {{SubmitCount{
        .count = count.id, .warehouse = hand.warehouse, .empty = isEmpty && lines.empty()}}};
}

} // namespace

std::vector<Action> countersAction(const Hand &hand)
{
    auto mine = all<Count>(hand.seen);
    std::erase_if(mine, [&](const Count &count) {
        return count.state != CountState::Counting || count.device != hand.device;
    });
    if (mine.empty() || hand.random.percent(5))
        return {beginning(hand)};
    return goingOn(hand, hand.random.of(mine));
}

} // namespace bincard::sim
