// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bench: components are taken, put together, and taken apart again.

#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace kitting;
using inventory::Usage;

/// What lies on the bench for a kit that is not made yet.
std::vector<KitPart> onTheBench(const Hand &hand, const KitOrder &order)
{
    auto parts = hand.seen.list<KitPart>("by_order", order.id);
    std::erase_if(parts, [&](const KitPart &part) {
        return part.undone || hand.seen.get(part.build);
    });
    return parts;
}

std::vector<Action> taking(const Hand &hand, const KitOrder &order,
                           const std::vector<KitPart> &bench)
{
    const auto component = any(hand, componentsOf(order.recipe, hand.seen));
    const auto [heap, there] = anyHeap(hand, component.product);
    if (!component.id || there < component.quantity)
        return {};
    TakeComponent take{.part = fresh<KitPart>(hand),
                       .order = order.id,
                       .build = bench.empty() ? fresh<KitBuild>(hand) : bench.back().build,
                       .product = component.product,
                       .lot = heap.second.lot,
                       .location = heap.first.place,
                       .quantity = component.quantity};
    Action action{take};
    add(action.deed.done, heap.first, heap.second, -take.quantity);
    action.deed.told = action.deed.done;
    return {action};
}

std::vector<Action> givingBack(const Hand &hand, const KitOrder &order,
                               const std::vector<KitPart> &bench)
{
    const KitPart part = any(hand, bench);
    if (!part.id)
        return {};
    const auto place
        = hand.random.percent(60) && !part.package ? part.location : anyPlace(hand, Usage::Storage);
    Action back{ReturnComponent{.part = part.id, .order = order.id, .location = place}};
    add(back.deed.done, {.place = place}, {part.product, part.lot}, part.quantity);
    back.deed.told = back.deed.done;
    return {back};
}

std::vector<Action> assembling(const Hand &hand, const KitOrder &order,
                               const std::vector<KitPart> &bench)
{
    if (bench.empty())
        return {};
    const auto place = anyPlace(hand, Usage::Storage);
    AssembleKit assemble{.build = bench.back().build,
                         .order = order.id,
                         .location = place,
                         .quantity = Quantity::units(1)};
    Action made{assemble};
    add(made.deed.done, {.place = place}, {order.product, {}}, assemble.quantity);
    made.deed.told = made.deed.done;
    return {made};
}

/// Every component goes back to where it came from.
std::vector<Action> takingApart(const Hand &hand, const KitOrder &order)
{
    auto builds = hand.seen.list<KitBuild>("by_order", order.id);
    std::erase_if(builds, [](const KitBuild &build) {
        return build.undone;
    });
    const KitBuild build = any(hand, builds);
    const Goods kit{build.product, build.lot};
    if (!build.id || hand.floor.at({.place = build.location}, kit) < build.quantity)
        return {};
    Action apart{DisassembleKit{build.id, order.id}};
    add(apart.deed.done, {.place = build.location}, kit, -build.quantity);
    for (const KitPart &part : partsOf(build.id, hand.seen))
        add(apart.deed.done, {.place = part.location}, {part.product, part.lot}, part.quantity);
    apart.deed.isOfContent = true; // whoever has put more on the bench meanwhile
    return {apart};
}

} // namespace

std::vector<Action> kittersAction(const Hand &hand)
{
    auto open = all<KitOrder>(hand.seen);
    std::erase_if(open, [](const KitOrder &order) {
        return order.closed;
    });
    const KitOrder order = any(hand, open);
    if (!order.id)
        return {};
    const auto bench = onTheBench(hand, order);
    const auto dice = hand.random.below(100);
    if (dice < 10)
        return {{TakeKitOrder{order.id, hand.random.percent(20)}}};
    if (dice < 55)
        return taking(hand, order, bench);
    if (dice < 65)
        return givingBack(hand, order, bench);
    if (dice < 88)
        return assembling(hand, order, bench);
    if (dice < 97)
        return takingApart(hand, order);
    return {{CloseKitOrder{order.id}}};
}

} // namespace bincard::sim
