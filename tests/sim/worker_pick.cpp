// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A picker: looks at what the device says, and does what the shelf allows.

#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace fulfilment;
using namespace inventory;

/// A slot and the tote in it, where that is on the picker's cart.
struct OnCart
{
    Slot slot;
    std::string label;
};

std::vector<OnCart> totesOf(const Hand &hand, const std::vector<Slot> &slots)
{
    std::vector<OnCart> totes;
    for (const Slot &slot : slots) {
        const std::string label = labelOf(slot.tote, hand.seen);
        const auto where = hand.floor.whereIs(label);
        if (where && where->cart == hand.number)
            totes.push_back({slot, label});
    }
    return totes;
}

/// A tote that stands about, or a new one.
Action loading(const Hand &hand, const Batch &batch, const Slot &slot)
{
    std::vector<std::string> free = hand.floor.atRest();
    std::erase_if(free, [&](const std::string &label) {
        const auto known = packageBy(hand, label);
        const bool isTote = !known || known->kind == PackageKind::Tote;
        const bool isFull = !hand.floor.on({.package = label}).empty();
        return !isTote || (isFull && !hand.random.percent(10));
    });
    const std::string label
        = free.empty() || hand.random.percent(60) ? hand.floor.newLabel() : hand.random.of(free);
    const auto known = hand.seen.find<Package>("by_code", label);
    const PackageId tote = known ? known->id : fresh<Package>(hand);
    Action load{LoadTote{batch.id, slot.id, tote, label}};
    load.deed.packages[label] = {.cart = hand.number};
    return load;
}

/// The device is told another shelf than the one they stood at.
void misread(const Hand &hand, PickUnits &pick, Deed &deed, const Goods &goods)
{
    const LocationId told = anyPlace(hand, Usage::Storage);
    add(deed.told, {.place = pick.location}, goods, pick.quantity);
    add(deed.told, {.place = told}, goods, -pick.quantity);
    pick.location = told;
}

/// Takes what is there, mostly as much as is wanted: sometimes part of it, sometimes too much,
/// sometimes from where the books know of nothing.
std::vector<Action> picking(const Hand &hand, const Batch &batch, const Reservation &wanted,
                            const OnCart &tote)
{
    Heap heap{{.place = wanted.location}, {wanted.product, wanted.lot}};
    Quantity there = hand.floor.at(heap.first, heap.second);
    const auto dice = hand.random.below(20);
    if (there.isZero() || dice == 2)
        std::tie(heap, there) = anyHeap(hand, wanted.product);
    if (there.isZero())
        return {};
    const auto product = hand.seen.get(wanted.product);
    Quantity quantity = std::min(wanted.quantity, there);
    if (dice == 0)
        quantity = std::min(Quantity::units(1), there);
    else if (dice == 1)
        quantity = std::min(wanted.quantity + Quantity::units(hand.random.between(1, 5)), there);
    if (!product || (product->whole && !quantity.isWhole()))
        return {};
    PickUnits pick{.pick = fresh<Pick>(hand),
                   .batch = batch.id,
                   .line = wanted.line,
                   .location = heap.first.place,
                   .lot = heap.second.lot,
                   .tote = tote.slot.tote,
                   .quantity = quantity};
    Deed deed = carrying(heap.second, quantity, heap.first, {.package = tote.label});
    if (dice == 3)
        misread(hand, pick, deed, heap.second);
    return {{pick, std::move(deed)}};
}

/// Tells that the shelf has less than the device says, or what is wrong with it.
Action reporting(const Hand &hand, const Batch &batch, const Reservation &wanted)
{
    static const std::vector<std::string> reasons{"BINE", "BINP", "DMGD", "????"};
    ReportShort report{batch.id,       wanted.line,     wanted.location,        wanted.lot,
                       wanted.package, wanted.quantity, hand.random.of(reasons)};
    const Goods goods{wanted.product, wanted.lot};
    const std::string label = labelOf(wanted.package, hand.seen);
    const Spot shelf = wanted.package ? Spot{.package = label} : Spot{.place = wanted.location};
    const Whereabouts told{.place = wanted.location};
    const bool isThere = !wanted.package || hand.floor.whereIs(label) == told;
    const Quantity there
        = isThere ? std::min(wanted.quantity, hand.floor.at(shelf, goods)) : Quantity{};
    if (report.reason != "DMGD")
        return {report};
    if (there.isZero()) {
        report.reason = "BINE";
        return {report};
    }
    // What is damaged goes to where damaged goods are kept.
    report.quantity = there;
    Action action{report,
                  carrying(goods, there, shelf, {.place = anyPlace(hand, Usage::Quarantine)})};
    if (wanted.package)
        action.deed.packages[label] = told;
    return action;
}

/// Puts back what is in a tote on the own cart; first what the books do not believe.
std::vector<Action> undoing(const Hand &hand, const Batch &batch)
{
    auto picks = hand.seen.list<Pick>("by_batch", batch.id);
    std::ranges::stable_partition(picks, &Pick::claimed);
    for (const Pick &pick : picks) {
        const Spot tote{.package = labelOf(pick.tote, hand.seen)};
        const auto where = hand.floor.whereIs(tote.package);
        const Goods goods{pick.product, pick.lot};
        const bool isInHand = where && where->cart == hand.number && !pick.undone
            && hand.floor.at(tote, goods) >= pick.quantity;
        if (!isInHand || (!pick.claimed && hand.random.percent(50)))
            continue;
        const LocationId place
            = hand.random.percent(50) ? pick.location : anyPlace(hand, Usage::Storage);
        return {{UndoPick{pick.id, place}, carrying(goods, pick.quantity, tote, {.place = place})}};
    }
    return {};
}

/// A second person's word, an unreadable label, or something else for the customer.
Operation exception(const Hand &hand, const Batch &batch, const Reservation &wanted)
{
    const auto dice = hand.random.below(3);
    if (dice == 0)
        return ApproveException{.approval = fresh<Approval>(hand),
                                .batch = batch.id,
                                .line = wanted.line,
                                .lot = wanted.lot,
                                .reason = "EXPD",
                                .approver = hand.user};
    if (dice == 1)
        return ReportLabel{batch.id, wanted.location, wanted.product, wanted.lot};
    return TakeSubstitute{batch.id, wanted.line, fresh<sales::OrderLine>(hand),
                          any(hand, all<catalog::Product>(hand.seen)).id, wanted.quantity};
}

std::vector<Action> changing(const Hand &hand, const Batch &batch, const Reservation &next)
{
    for (const Quant &other : hand.seen.list<Quant>("place", next.location, next.product)) {
        if (other.lot != next.lot)
            return {{ChangeReservation{batch.id, next.line, next.location, next.lot, next.package,
                                       other.lot, other.package}}};
    }
    return {};
}

/// What the totes ask for: another one, one put down, one that is full.
std::vector<Action> toteWork(const Hand &hand, const Batch &batch, const std::vector<Slot> &slots,
                             const std::vector<OnCart> &totes, bool isThrough)
{
    std::vector<Action> choices;
    for (const Slot &slot : slots) {
        if (!slot.tote)
            choices.push_back(loading(hand, batch, slot));
    }
    for (const OnCart &tote : totes) {
        if (isThrough || hand.random.percent(3)) {
            const LocationId place = anyPlace(hand, Usage::Staging);
            Action down{UnloadTote{batch.id, tote.slot.id, place, tote.slot.tote}};
            down.deed.packages[tote.label] = {.place = place};
            choices.push_back(std::move(down));
        } else if (hand.random.percent(3)) {
            choices.push_back({FillTote{batch.id, tote.slot.id, fresh<Slot>(hand)}});
        }
    }
    return choices;
}

bool isOpenClaim(const Pick &pick)
{
    return pick.claimed && !pick.undone;
}

std::vector<Action> atShelf(const Hand &hand, const Stretch &stretch, const Reservation &next,
                            const std::vector<OnCart> &totes)
{
    const Batch &batch = stretch.batch;
    const auto tote = std::ranges::find_if(totes, [&](const OnCart &one) {
        return !one.slot.closed && (!one.slot.transfer || one.slot.transfer == next.transfer);
    });
    const Quantity there = hand.floor.at({.place = next.location}, {next.product, next.lot});
    const auto picks = hand.seen.list<Pick>("by_batch", batch.id);
    if (std::ranges::any_of(picks, isOpenClaim) && hand.random.percent(30)) {
        if (auto undo = undoing(hand, batch); !undo.empty())
            return undo;
    }
    const auto dice = hand.random.below(100);
    if (dice < 64 && tote != totes.end() && (there.isPositive() || dice < 20)) {
        if (auto pick = picking(hand, batch, next, *tote); !pick.empty())
            return pick;
    }
    if (dice < 74)
        return {reporting(hand, batch, next)};
    if (dice < 82)
        return undoing(hand, batch);
    if (dice < 90)
        return changing(hand, batch, next);
    if (dice < 91)
        return {{SkipPlace{batch.id, next.location}}};
    if (dice < 93)
        return {{exception(hand, batch, next)}};
    if (dice < 95)
        return {{CheckZero{batch.id, next.location, next.product,
                           !hand.floor.has({.place = next.location}, next.product)}}};
    if (dice < 97)
        return {{BlockLocation{batch.id, next.location}}};
    return {{stretch.finish}};
}

/// Goes on with a walk that somebody else has: its totes come over, from the other's cart.
Action takingOver(const Hand &hand, const Batch &batch)
{
    const auto slots = hand.seen.list<Slot>("by_batch", batch.id);
    Action over{TakeOverBatch{batch.id, any(hand, slots).tote}};
    for (const Slot &slot : slots) {
        const std::string label = labelOf(slot.tote, hand.seen);
        if (const auto where = hand.floor.whereIs(label); where && where->cart >= 0)
            over.deed.packages[label] = {.cart = hand.number};
    }
    return over;
}

Operation nonsense(const Hand &hand)
{
    const auto id = [&] {
        return hand.random.percent(50) ? hand.random.below(1'000'000) : -7;
    };
    if (hand.random.percent(50)) {
        return PickUnits{.pick = {id()},
                         .batch = {id()},
                         .line = {id()},
                         .location = {id()},
                         .quantity = {hand.random.between(-5, 5) * 1'234'567'890'123'456}};
    }
    return UndoPick{{id()}, {id()}};
}

} // namespace

std::vector<Action> walking(const Hand &hand, const Stretch &stretch)
{
    const auto totes = totesOf(hand, stretch.slots);
    const auto choices
        = toteWork(hand, stretch.batch, stretch.slots, totes, stretch.wanted.empty());
    if (!choices.empty() && hand.random.percent(50))
        return {hand.random.of(choices)};
    if (stretch.wanted.empty())
        return {{stretch.finish}};
    return atShelf(hand, stretch, any(hand, stretch.wanted), totes);
}

std::vector<Action> pickersAction(const Hand &hand)
{
    if (hand.hostile)
        return {{nonsense(hand)}};
    if (hand.random.percent(15)) {
        if (auto shared = zoneAction(hand); !shared.empty())
            return shared;
    }
    std::vector<Batch> mine;
    std::vector<Batch> free;
    for (const Batch &batch : all<Batch>(hand.seen)) {
        if (batch.kind == BatchKind::Zone)
            continue;
        if (batch.state == BatchState::Started && batch.device == hand.device)
            mine.push_back(batch);
        else if (batch.state == BatchState::Released || hand.random.percent(5))
            free.push_back(batch);
    }
    if (!mine.empty()) {
        const Batch batch = hand.random.of(mine);
        return walking(hand,
                       {batch, hand.seen.list<Slot>("by_batch", batch.id),
                        hand.seen.list<Reservation>("by_batch", batch.id), FinishBatch{batch.id}});
    }
    if (free.empty())
        return {};
    const Batch next = any(hand, free);
    if (next.state == BatchState::Started)
        return {takingOver(hand, next)};
    return {{TakeBatch{next.id}}};
}

} // namespace bincard::sim
