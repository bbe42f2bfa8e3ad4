// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What went out yesterday, so that customers can send something back; and a box that missed its
// van, so that somebody can change their mind. Each step goes by what the books say after the one
// before.

#include "tests/sim/worker_sight.h"

#include <array>

namespace bincard::sim {

namespace {

using namespace fulfilment;
using namespace inventory;

constexpr std::array numbers{"1", "2", "3"};
/// Of the order whose box stays.
constexpr std::string_view lateTote = "YESTERDAY-3";

/// Whether it is there for all orders, with every line of them of it.
bool isPlenty(const Hand &hand, catalog::ProductId product)
{
    constexpr int wanted = 2 * static_cast<int>(numbers.size());
    if (const auto kit = hand.seen.get(product); kit && kit->isExploded()) {
        const auto shares = catalog::explode(*kit, hand.seen);
        return shares && std::ranges::all_of(*shares, [&](const catalog::KitShare &share) {
                   return isPlenty(hand, share.product);
               });
    }
    Quantity free;
    for (const Quant &quant : hand.seen.list<Quant>("by_product", hand.warehouse, product)) {
        if (usageOf(hand, quant.location) == Usage::Storage)
            free += quant.free();
    }
    return free >= Quantity::units(wanted);
}

/// Orders, each on a walk of its own, with a tote on the cart.
std::vector<Operation> ordering(const Hand &hand)
{
    std::vector<Operation> made;
    for (const std::string number : numbers) {
        auto products = all<catalog::Product>(hand.seen);
        std::erase_if(products, [&](const catalog::Product &product) {
            return !isPlenty(hand, product.id);
        });
        if (products.empty())
            return made;
        const auto order = fresh<sales::Order>(hand);
        made.push_back(sales::OpenOrder{.order = order,
                                        .warehouse = hand.warehouse,
                                        .channel = "shop",
                                        .reference = "Y" + number});
        for (int position = 1; position <= 2; ++position)
            made.push_back(sales::AddOrderLine{.line = fresh<sales::OrderLine>(hand),
                                               .order = order,
                                               .product = any(hand, products).id,
                                               .position = position,
                                               .quantity = Quantity::units(1),
                                               .price = anyPrice(hand)});
        const auto transfer = fresh<Transfer>(hand);
        made.push_back(sales::ConfirmOrder{order, transfer});
        const auto batch = fresh<Batch>(hand);
        const auto slot = fresh<Slot>(hand);
        made.push_back(OpenBatch{.batch = batch,
                                 .warehouse = hand.warehouse,
                                 .name = "yesterday",
                                 .kind = BatchKind::Single,
                                 .destination = anyPlace(hand, Usage::Staging)});
        made.push_back(AddToBatch{batch, transfer, slot});
        made.push_back(ReleaseBatch{batch});
        made.push_back(TakeBatch{batch});
        made.push_back(LoadTote{batch, slot, fresh<Package>(hand), "YESTERDAY-" + number});
    }
    return made;
}

std::vector<Operation> picking(const Hand &hand)
{
    std::vector<Operation> made;
    for (const Batch &batch : all<Batch>(hand.seen)) {
        for (const Slot &slot : hand.seen.list<Slot>("by_batch", batch.id)) {
            for (const auto &promised : hand.seen.list<Reservation>("by_batch", batch.id))
                made.push_back(PickUnits{.pick = fresh<Pick>(hand),
                                         .batch = batch.id,
                                         .line = promised.line,
                                         .location = promised.location,
                                         .lot = promised.lot,
                                         .package = promised.package,
                                         .tote = slot.tote,
                                         .quantity = promised.quantity});
            made.push_back(UnloadTote{batch.id, slot.id, batch.destination, slot.tote});
        }
        made.push_back(FinishBatch{batch.id});
    }
    return made;
}

/// The carrier itself numbers a box; somebody thinks better of it, and it gives another number.
void bookTwice(const Hand &hand, ParcelId box, std::vector<Operation> &made)
{
    const auto service = any(hand, all<CarrierService>(hand.seen));
    for (const char *way : {"A", "B"}) {
        const auto label = fresh<CarrierLabel>(hand);
        made.push_back(BookLabel{.label = label,
                                 .parcel = box,
                                 .service = service.id,
                                 .zone = "1",
                                 .tracking = way + std::to_string(box.value),
                                 .weightGrams = 500});
        if (std::string_view(way) == "A")
            made.push_back(VoidLabel{label, hand.warehouse, "CHSV"});
    }
}

/// Into a box each, onto the van, and away; but for the last.
std::vector<Operation> sending(const Hand &hand)
{
    if (all<Batch>(hand.seen).empty())
        return {};
    const auto van = fresh<Manifest>(hand);
    const LocationId dock = anyPlace(hand, Usage::Staging);
    std::vector<Operation> made{OpenManifest{.manifest = van,
                                             .warehouse = hand.warehouse,
                                             .carrier = any(hand, all<Carrier>(hand.seen)).id,
                                             .dock = dock,
                                             .reference = "YESTERDAY"}};
    for (const Batch &batch : all<Batch>(hand.seen)) {
        const auto picks = hand.seen.list<Pick>("by_batch", batch.id);
        const auto box = fresh<Parcel>(hand);
        const std::string label = "BOX-" + std::to_string(box.value);
        made.push_back(OpenParcel{.parcel = box,
                                  .warehouse = hand.warehouse,
                                  .transfer = picks.front().transfer,
                                  .package = fresh<Package>(hand),
                                  .code = label,
                                  .location = dock});
        for (const Pick &pick : picks)
            made.push_back(PackUnits{.line = fresh<ParcelLine>(hand),
                                     .parcel = box,
                                     .picking = pick.line,
                                     .location = batch.destination,
                                     .package = pick.tote,
                                     .lot = pick.lot,
                                     .quantity = pick.quantity});
        const auto tote = hand.seen.get(picks.front().tote);
        const bool isLate = !tote || tote->code == lateTote;
        if (isLate)
            bookTwice(hand, box, made);
        made.push_back(RecordPrint{
            .print = fresh<Print>(hand), .parcel = box, .printer = "Z1", .addressVersion = 1});
        made.push_back(LabelParcel{box, label});
        made.push_back(CloseParcel{.parcel = box});
        if (!isLate)
            made.push_back(LoadParcel{van, box});
    }
    made.push_back(CloseManifest{van, "tour 6"});
    // From today on somebody looks at what is packed and shipped.
    for (const auto stage : {quality::Stage::Pack, quality::Stage::Shipping})
        made.push_back(Save<quality::QualityPoint>{
            {.id = fresh<quality::QualityPoint>(hand),
             .title = stage == quality::Stage::Pack ? "packed well?" : "loaded well?",
             .stage = stage,
             .every = static_cast<int>(hand.random.between(1, 6))}});
    return made;
}

} // namespace

std::vector<std::vector<Operation> (*)(const Hand &)> yesterday()
{
    return {ordering, picking, sending};
}

} // namespace bincard::sim
