// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk beside orders and walks: suppliers, waves, counts, kits, leases, boxes.

#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace inventory;

std::vector<Action> buying(const Hand &hand)
{
    using namespace purchase;
    const auto order = fresh<PurchaseOrder>(hand);
    std::vector<Action> made{
        {OpenPurchaseOrder{.order = order,
                           .warehouse = hand.warehouse,
                           .reference = "PO" + std::to_string(order.value),
                           .supplier = any(hand, all<catalog::Partner>(hand.seen)).id,
                           .expectedOn = {},
                           .blind = hand.random.percent(20)}}};
    const auto pallet = fresh<ExpectedPackage>(hand);
    std::vector<Action> contents;
    const auto lines = hand.random.between(1, 3);
    for (int position = 1; position <= lines; ++position) {
        auto products = all<catalog::Product>(hand.seen);
        std::erase_if(products, [](const catalog::Product &product) {
            return bool(product.sameAs);
        });
        const auto product = any(hand, products);
        const auto line = fresh<PurchaseLine>(hand);
        const Quantity quantity = amount(product, hand.random.between(1, 20));
        made.push_back({AddPurchaseLine{.line = line,
                                        .warehouse = hand.warehouse,
                                        .order = order,
                                        .product = product.id,
                                        .position = position,
                                        .quantity = quantity,
                                        .overPercent = 10,
                                        .underPercent = 10,
                                        .price = {}}});
        if (product.tracking == catalog::Tracking::None)
            contents.push_back({ExpectContent{.content = fresh<ExpectedContent>(hand),
                                              .warehouse = hand.warehouse,
                                              .package = pallet,
                                              .line = line,
                                              .product = product.id,
                                              .quantity = quantity}});
    }
    made.push_back({ConfirmPurchaseOrder{order, hand.warehouse}});
    if (contents.empty() || hand.random.percent(40))
        return made;
    made.push_back({ExpectPackage{.package = pallet,
                                  .warehouse = hand.warehouse,
                                  .order = order,
                                  .notice = "ASN" + std::to_string(order.value),
                                  .code = "P" + std::to_string(pallet.value)}});
    made.insert(made.end(), contents.begin(), contents.end());
    return made;
}

std::vector<Action> cancellingPurchase(const Hand &hand)
{
    const auto line = any(hand, all<purchase::PurchaseLine>(hand.seen));
    return {{purchase::CancelPurchaseLine{line.id, hand.warehouse,
                                          Quantity::units(hand.random.between(1, 5))}}};
}

/// A wave is planned, begun, goes on slice by slice, or is called off.
std::vector<Action> waving(const Hand &hand)
{
    using namespace fulfilment;
    auto waves = all<Wave>(hand.seen);
    std::erase_if(waves, [](const Wave &wave) {
        return wave.state == WaveState::Done || wave.state == WaveState::Cancelled;
    });
    if (waves.empty() || hand.random.percent(15))
        return {{PlanWave{.wave = fresh<Wave>(hand),
                          .warehouse = hand.warehouse,
                          .name = "noon",
                          .ordersMax = static_cast<int>(hand.random.between(0, 6)),
                          .kind = static_cast<BatchKind>(hand.random.below(4)),
                          .ordersPerWalk = static_cast<int>(hand.random.between(1, 3)),
                          .destination = anyPlace(hand, Usage::Staging)}}};
    const Wave wave = hand.random.of(waves);
    if (hand.random.percent(8))
        return {{CancelWave{hand.warehouse, wave.id}}};
    if (wave.state == WaveState::Planned)
        return {{ReleaseWave{hand.warehouse, wave.id}}};
    const int slice = hand.random.percent(10) ? std::max(0, wave.slice - 1) : wave.slice;
    return {{AdvanceWave{hand.warehouse, wave.id, slice}}};
}

std::vector<counting::CountSheet> waitingForApproval(const Hand &hand)
{
    auto sheets = all<counting::CountSheet>(hand.seen);
    std::erase_if(sheets, [](const counting::CountSheet &sheet) {
        return sheet.state != counting::SheetState::Approval;
    });
    return sheets;
}

Action deciding(const Hand &hand, const counting::CountSheet &sheet)
{
    using namespace counting;
    const auto dice = hand.random.below(100);
    if (dice < 30)
        return {AskRecount{sheet.id, hand.warehouse}};
    if (dice < 60)
        return {RejectCount{sheet.id, hand.warehouse}};
    return {ApproveCount{sheet.id, hand.warehouse}};
}

/// What is counted next, and what is not after all.
std::vector<Action> planningCounts(const Hand &hand)
{
    using namespace counting;
    const auto dice = hand.random.below(100);
    if (dice < 20)
        return {{PlanCounts{hand.warehouse, hand.today, 20}}};
    auto open = all<CountSheet>(hand.seen);
    std::erase_if(open, [](const CountSheet &sheet) {
        return !sheet.isOpen() || sheet.state == SheetState::Approval;
    });
    if (dice < 30 && !open.empty())
        return {{CancelCount{hand.random.of(open).id, hand.warehouse}}};
    return {{OpenSpotCount{
        .sheet = fresh<CountSheet>(hand), .warehouse = hand.warehouse, .location = anyRest(hand)}}};
}

std::vector<Action> orderingKits(const Hand &hand)
{
    auto recipes = all<catalog::KitRecipe>(hand.seen);
    std::erase_if(recipes, [&](const catalog::KitRecipe &recipe) {
        const auto kit = hand.seen.get(recipe.product);
        return kit && kit->isExploded() && hand.random.percent(90);
    });
    const auto id = fresh<kitting::KitOrder>(hand);
    return {{kitting::OpenKitOrder{.order = id,
                                   .warehouse = hand.warehouse,
                                   .recipe = any(hand, recipes).id,
                                   .reference = "K" + std::to_string(id.value),
                                   .quantity = Quantity::units(hand.random.between(1, 4)),
                                   .location = anyPlace(hand, Usage::Storage)}}};
}

std::vector<Action> replenishing(const Hand &hand)
{
    const auto product = any(hand, all<catalog::Product>(hand.seen));
    const auto [heap, there] = anyHeap(hand, product.id);
    return {{OpenReplenishment{.task = fresh<Task>(hand),
                               .warehouse = hand.warehouse,
                               .product = product.id,
                               .lot = heap.second.lot,
                               .source = heap.first.place,
                               .target = anyPlace(hand, Usage::Storage),
                               .quantity = Quantity::units(hand.random.between(1, 8)),
                               .reason = "low"}}};
}

/// A device that lies in a drawer is locked, or wiped. One that somebody works with is not: what a
/// locked device knows stands still, and nothing here would compare it with the hub any more.
std::vector<Action> locking(const Hand &hand)
{
    auto spares = all<access::DeviceReport>(hand.seen);
    std::erase_if(spares, [](const access::DeviceReport &report) {
        return report.name != spareName;
    });
    if (spares.empty())
        return {};
    return {{access::RevokeDevice{.warehouse = hand.warehouse,
                                  .device = hand.random.of(spares).device(),
                                  .wipe = hand.random.percent(50),
                                  .reason = "lost"}}};
}

/// Somebody does not answer, or somebody else shall do it.
std::vector<Action> leases(const Hand &hand)
{
    using namespace fulfilment;
    const auto dice = hand.random.below(10);
    if (dice < 1) {
        if (auto locked = locking(hand); !locked.empty())
            return locked;
    }
    if (dice < 2)
        return {{ReleaseLeasesOf{hand.warehouse, any(hand, all<access::Device>(hand.seen)).id,
                                 "lost"}}};
    if (dice < 6) {
        const auto lease = any(hand, all<Lease>(hand.seen));
        return {{BreakLease{hand.warehouse, lease.kind, lease.subject, lease.zone, "gone"}}};
    }
    const auto whom = any(hand, all<access::User>(hand.seen)).id;
    if (dice < 8) {
        const auto task = any(hand, all<Task>(hand.seen));
        return {{ReassignWork{hand.warehouse, LeaseKind::Task, task.id.value, "", whom}}};
    }
    const auto batch = any(hand, all<Batch>(hand.seen));
    return {{ReassignWork{hand.warehouse, LeaseKind::Batch, batch.id.value, "", whom}}};
}

/// Boxes that must not leave, addresses that change: of those mostly that are closed already.
std::vector<Action> boxes(const Hand &hand)
{
    using namespace fulfilment;
    auto parcels = all<Parcel>(hand.seen);
    auto closed = parcels;
    std::erase_if(closed, [](const Parcel &parcel) {
        return !parcel.closed || parcel.end != ParcelEnd::None;
    });
    const auto parcel = any(hand, closed.empty() || hand.random.percent(40) ? parcels : closed);
    const auto dice = hand.random.below(10);
    if (dice < 2)
        return {{HoldParcel{parcel.id, "HOLD"}}};
    if (dice < 5) {
        for (const Parcel &held : all<Parcel>(hand.seen)) {
            if (!held.hold.empty() && hand.random.percent(60))
                return {{ReleaseParcel{held.id}}};
        }
        return {{ReleaseParcel{parcel.id}}};
    }
    if (dice < 7)
        return {{InterceptOrder{any(hand, closed.empty() ? parcels : closed).order}}};
    if (dice < 8)
        return {{sales::ChangeAddress{
            hand.random.percent(50) ? parcel.order : any(hand, all<sales::Order>(hand.seen)).id}}};
    const auto line = any(hand, all<sales::OrderLine>(hand.seen));
    return {{sales::ChangeQuantity{line.id, Quantity::units(hand.random.between(1, 9))}}};
}

/// Somebody who packs gets numbers for labels; where they are none of the desk's business, a device
/// is known by its parcels.
std::vector<Action> allotting(const Hand &hand)
{
    auto parcels = all<fulfilment::Parcel>(hand.seen);
    std::erase_if(parcels, [&](const fulfilment::Parcel &parcel) {
        return !parcel.device || parcel.device == hand.device
            || inventory::numbersLeft(parcel.device, "POST", hand.seen) > 5;
    });
    const auto parcel = any(hand, parcels);
    if (!parcel.id)
        return {};
    return {{inventory::AllotNumbers{.range = fresh<inventory::NumberRange>(hand),
                                     .warehouse = hand.warehouse,
                                     .device = parcel.device,
                                     .series = "POST"}}};
}

/// Two records turn out to be one product.
std::vector<Action> merging(const Hand &hand)
{
    auto products = all<catalog::Product>(hand.seen);
    std::erase_if(products, [](const catalog::Product &product) {
        return product.sameAs || product.tracking == catalog::Tracking::Serial;
    });
    const auto from = any(hand, products);
    std::erase_if(products, [&](const catalog::Product &product) {
        return product.id == from.id || product.tracking != from.tracking
            || product.whole != from.whole;
    });
    const auto into = any(hand, products);
    return {{MergeProducts{from.id, into.id}}};
}

} // namespace

std::vector<Action> countDecision(const Hand &hand)
{
    const auto waiting = waitingForApproval(hand);
    return waiting.empty() ? std::vector<Action>{}
                           : std::vector<Action>{deciding(hand, hand.random.of(waiting))};
}

std::vector<Action> deskAction(const Hand &hand)
{
    const auto dice = hand.random.below(100);
    if (dice < 10)
        return buying(hand);
    if (dice < 20)
        return buyersAction(hand);
    if (dice < 23)
        return cancellingPurchase(hand);
    if (dice < 27)
        return allotting(hand);
    if (dice < 40)
        return waving(hand);
    if (dice < 58)
        return planningCounts(hand);
    if (dice < 64)
        return orderingKits(hand);
    if (dice < 69)
        return replenishing(hand);
    if (dice < 76)
        return leases(hand);
    if (dice < 86)
        return boxes(hand);
    if (dice < 99)
        return helpdeskAction(hand);
    return merging(hand);
}

} // namespace bincard::sim
