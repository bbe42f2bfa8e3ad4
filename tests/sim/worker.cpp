// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/worker.h"

#include <string>

namespace bincard::sim {

namespace {

using namespace fulfilment;
using namespace inventory;

template <class R> std::vector<R> all(const Workspace &workspace)
{
    std::vector<R> records;
    for (const Row &row : workspace.scan(Scan{.of = &R::description()}))
        records.push_back(*recordOf<R>(row));
    return records;
}

template <class R> R any(const Hand &hand, const std::vector<R> &records)
{
    return records.empty() ? R{} : hand.random.of(records);
}

template <class R> Id<R> fresh(const Hand &hand)
{
    return {hand.ids.next()};
}

std::vector<Location> storage(const Hand &hand)
{
    std::vector<Location> places = all<Location>(hand.seen);
    std::erase_if(places, [](const Location &at) {
        return at.usage != Usage::Storage;
    });
    return places;
}

Location staging(const Hand &hand)
{
    std::vector<Location> places = all<Location>(hand.seen);
    std::erase_if(places, [](const Location &at) {
        return at.usage != Usage::Staging;
    });
    return any(hand, places);
}

bool isSoldByWeight(catalog::ProductId product)
{
    return product.value % 3 == 0;
}

/// So many units, and of what is sold by weight a part of one that is no binary fraction.
Quantity amount(catalog::ProductId of, std::int64_t units)
{
    constexpr std::int64_t partOfUnit = 345'679;
    return {Quantity::units(units).micro + (isSoldByWeight(of) ? partOfUnit : 0)};
}

/// A tote that the books know, or a new one.
LoadTote loading(const Hand &hand, const Batch &batch, const Slot &slot)
{
    std::vector<Package> totes = all<Package>(hand.seen);
    std::erase_if(totes, [](const Package &tote) {
        return tote.kind != PackageKind::Tote;
    });
    if (totes.empty() || hand.random.percent(60)) {
        const auto tote = fresh<Package>(hand);
        return {batch.id, slot.id, tote, "T" + std::to_string(tote.value)};
    }
    const Package tote = any(hand, totes);
    return {batch.id, slot.id, tote.id, tote.code};
}

PickUnits picking(const Hand &hand, const Batch &batch, const Reservation &wanted,
                  const std::vector<Slot> &slots)
{
    PickUnits pick{.pick = fresh<Pick>(hand),
                   .batch = batch.id,
                   .line = wanted.line,
                   .location = wanted.location,
                   .lot = wanted.lot,
                   .package = wanted.package,
                   .quantity = wanted.quantity};
    for (const Slot &slot : slots) {
        if (slot.tote && !slot.closed && (!slot.transfer || slot.transfer == wanted.transfer))
            pick.tote = slot.tote;
    }
    // Sometimes part of it, sometimes too much, sometimes from where the books know of nothing.
    const auto dice = hand.random.below(10);
    if (dice == 0)
        pick.quantity = Quantity::units(1);
    else if (dice == 1)
        pick.quantity += Quantity::units(hand.random.between(1, 5));
    else if (dice == 2)
        pick.location = any(hand, storage(hand)).id;
    return pick;
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

std::vector<Operation> onTheWalk(const Hand &hand, const Batch &batch)
{
    const auto slots = hand.seen.list<Slot>("by_batch", batch.id);
    const auto wanted = hand.seen.list<Reservation>("by_batch", batch.id);
    std::vector<Operation> choices;
    for (const Slot &slot : slots) {
        if (!slot.tote)
            choices.push_back(loading(hand, batch, slot));
        else if (wanted.empty() || hand.random.percent(3))
            choices.push_back(UnloadTote{batch.id, slot.id, staging(hand).id});
        else if (hand.random.percent(3))
            choices.push_back(FillTote{batch.id, slot.id, fresh<Slot>(hand)});
    }
    if (!choices.empty() && hand.random.percent(50))
        return {hand.random.of(choices)};
    if (wanted.empty())
        return {FinishBatch{batch.id}};
    const Reservation next = any(hand, wanted);
    const auto dice = hand.random.below(100);
    if (dice < 64)
        return {picking(hand, batch, next, slots)};
    if (dice < 74) {
        static const std::vector<std::string> reasons{"BINE", "BINP", "DMGD", "????"};
        return {ReportShort{batch.id, next.line, next.location, next.lot, next.package,
                            next.quantity, hand.random.of(reasons)}};
    }
    if (dice < 82) {
        const auto picks = hand.seen.list<Pick>("by_batch", batch.id);
        return {UndoPick{any(hand, picks).id, any(hand, storage(hand)).id}};
    }
    if (dice < 90) {
        for (const Quant &other :
             hand.seen.list<Quant>("by_location", next.location, next.product)) {
            if (other.lot != next.lot)
                return {ChangeReservation{batch.id, next.line, next.location, next.lot,
                                          next.package, other.lot, other.package}};
        }
    }
    if (dice < 91)
        return {SkipPlace{batch.id, next.location}};
    if (dice < 93)
        return {exception(hand, batch, next)};
    if (dice < 95)
        return {CheckZero{batch.id, next.location, next.product, hand.random.percent(50)}};
    if (dice < 97)
        return {BlockLocation{batch.id, next.location}};
    return {FinishBatch{batch.id}};
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

std::vector<Operation> newOrder(const Hand &hand)
{
    const auto products = all<catalog::Product>(hand.seen);
    const auto order = fresh<sales::Order>(hand);
    std::vector<Operation> made{sales::OpenOrder{.order = order,
                                                 .warehouse = hand.warehouse,
                                                 .channel = "shop",
                                                 .reference = std::to_string(order.value)}};
    const auto lines = hand.random.between(1, 4);
    for (int position = 1; position <= lines; ++position) {
        const auto product = any(hand, products).id;
        made.push_back(sales::AddOrderLine{.line = fresh<sales::OrderLine>(hand),
                                           .order = order,
                                           .product = product,
                                           .position = position,
                                           .quantity = amount(product, hand.random.between(1, 9)),
                                           .price = {}});
    }
    made.push_back(sales::ConfirmOrder{order, fresh<Transfer>(hand)});
    return made;
}

std::vector<Operation> newBatch(const Hand &hand)
{
    std::vector<Transfer> open = all<Transfer>(hand.seen);
    std::erase_if(open, [](const Transfer &transfer) {
        return transfer.batch || transfer.done || transfer.cancelled;
    });
    if (open.empty())
        return {};
    const auto batch = fresh<Batch>(hand);
    const auto kind = static_cast<BatchKind>(hand.random.below(3));
    const auto size = kind == BatchKind::Single ? 1 : hand.random.between(1, 3);
    std::vector<Operation> made{OpenBatch{.batch = batch,
                                          .warehouse = hand.warehouse,
                                          .name = "walk",
                                          .kind = kind,
                                          .destination = staging(hand).id}};
    for (std::size_t i = 0; i < open.size() && std::cmp_less(i, size); ++i)
        made.push_back(AddToBatch{batch, open[i].id, fresh<Slot>(hand)});
    made.push_back(ReleaseBatch{batch});
    return made;
}

} // namespace

std::vector<Operation> pickersAction(const Hand &hand)
{
    if (hand.hostile)
        return {nonsense(hand)};
    std::vector<Batch> mine;
    std::vector<Batch> free;
    for (const Batch &batch : all<Batch>(hand.seen)) {
        if (batch.state == BatchState::Started && batch.device == hand.device)
            mine.push_back(batch);
        else if (batch.state == BatchState::Released || hand.random.percent(5))
            free.push_back(batch);
    }
    if (!mine.empty())
        return onTheWalk(hand, any(hand, mine));
    if (free.empty())
        return {};
    const Batch next = any(hand, free);
    const auto slots = hand.seen.list<Slot>("by_batch", next.id);
    if (next.state == BatchState::Started)
        return {TakeOverBatch{next.id, any(hand, slots).tote}};
    return {TakeBatch{next.id}};
}

std::vector<Operation> officeAction(const Hand &hand)
{
    const auto dice = hand.random.below(100);
    if (dice < 35)
        return newOrder(hand);
    if (dice < 60)
        return newBatch(hand);
    if (dice < 75) {
        const auto product = any(hand, all<catalog::Product>(hand.seen)).id;
        return {AdjustStock{.warehouse = hand.warehouse,
                            .product = product,
                            .location = any(hand, storage(hand)).id,
                            .quantity = amount(product, hand.random.between(-2, 10)),
                            .reason = "found"}};
    }
    if (dice < 90) {
        const auto line = any(hand, all<sales::OrderLine>(hand.seen));
        return {sales::CancelOrderLine{line.id, Quantity::units(hand.random.between(1, 4))}};
    }
    if (dice < 95)
        return {sales::ReserveOrder{any(hand, all<sales::Order>(hand.seen)).id}};
    return {CloseTask{any(hand, all<Task>(hand.seen)).id}};
}

std::vector<Operation> opening(const Hand &hand, int products, int places)
{
    std::vector<Operation> made;
    std::vector<LocationId> at;
    for (int i = 1; i <= places; ++i) {
        at.push_back(fresh<Location>(hand));
        made.push_back(Save<Location>{{.id = at.back(),
                                       .warehouse = hand.warehouse,
                                       .code = "A-" + std::to_string(i),
                                       .sequence = i}});
    }

    struct Code
    {
        const char *name;
        bool locks;
        bool counts;
        bool reallocates;
        bool quarantines;
    };

    for (const Code &code :
         {Code{"BINE", true, true, true, false}, Code{"BINP", true, true, true, false},
          Code{"DMGD", false, true, true, true}}) {
        made.push_back(Save<catalog::Reason>{{.id = fresh<catalog::Reason>(hand),
                                              .code = code.name,
                                              .locks = code.locks,
                                              .counts = code.counts,
                                              .reallocates = code.reallocates,
                                              .quarantines = code.quarantines}});
    }
    catalog::ProductId before;
    for (int i = 1; i <= products; ++i) {
        const auto product = fresh<catalog::Product>(hand);
        catalog::Product thing{.id = product, .sku = "P" + std::to_string(i), .name = "thing"};
        if (i % 3 == 0)
            thing.tracking = catalog::Tracking::Lot;
        if (isSoldByWeight(product)) {
            thing.whole = false;
            thing.unit = "KGM";
        }
        made.push_back(Save<catalog::Product>{thing});
        if (before && isSoldByWeight(before) == isSoldByWeight(product))
            made.push_back(
                Save<catalog::Substitute>{{fresh<catalog::Substitute>(hand), product, before}});
        before = product;
        const auto place = hand.random.of(at);
        for (int heap = 0; heap < 2; ++heap) {
            Lot lot;
            if (i % 3 == 0) {
                lot = {.id = fresh<Lot>(hand), .product = product, .name = std::to_string(heap)};
                made.push_back(Save<Lot>{lot});
            }
            made.push_back(AdjustStock{.warehouse = hand.warehouse,
                                       .product = product,
                                       .location = i % 3 == 0 ? place : hand.random.of(at),
                                       .lot = lot.id,
                                       .quantity = amount(product, hand.random.between(1, 40)),
                                       .reason = "opening"});
        }
    }
    return made;
}

} // namespace bincard::sim
