// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gate: boxes go onto trucks, come off again, and leave.

#include "core/quality/rules.h"
#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace fulfilment;
using inventory::LocationId;
using inventory::Usage;

Action opening(const Hand &hand)
{
    const auto id = fresh<Manifest>(hand);
    return {OpenManifest{.manifest = id,
                         .warehouse = hand.warehouse,
                         .carrier = any(hand, all<Carrier>(hand.seen)).id,
                         .dock = anyPlace(hand, Usage::Staging),
                         .reference = "M" + std::to_string(id.value)}};
}

/// What quality wants looked at of the box.
Action looking(const Hand &hand, const Parcel &parcel, const quality::QualityCheck &check)
{
    const auto package = hand.seen.get(parcel.package);
    return {quality::RecordCheck{.check = fresh<quality::QualityCheck>(hand),
                                 .warehouse = hand.warehouse,
                                 .point = check.point,
                                 .document = check.document,
                                 .product = check.product,
                                 .location = package ? package->location : check.location,
                                 .package = parcel.package,
                                 .quantity = check.quantity,
                                 .outcome = hand.random.percent(85) ? quality::Outcome::Pass
                                                                    : quality::Outcome::Fail}};
}

std::vector<Action> loading(const Hand &hand, const Manifest &truck)
{
    auto parcels = all<Parcel>(hand.seen);
    std::erase_if(parcels, [&](const Parcel &parcel) {
        const auto where = hand.floor.whereIs(labelOf(parcel.package, hand.seen));
        const bool isReady = parcel.closed && parcel.end == ParcelEnd::None && !parcel.manifest;
        return !where || where->cart >= 0 || (!isReady && !hand.random.percent(2));
    });
    const Parcel parcel = any(hand, parcels);
    if (!parcel.id)
        return {};
    const auto due = quality::due(parcel.id.value, quality::Stage::Shipping, hand.seen);
    if (!due.empty() && hand.random.percent(80))
        return {looking(hand, parcel, due.front())};
    Action load{LoadParcel{truck.id, parcel.id}};
    load.deed.packages[labelOf(parcel.package, hand.seen)] = {.place = truck.dock};
    return {load};
}

std::vector<Action> unloading(const Hand &hand, const Manifest &truck)
{
    const Parcel parcel = any(hand, hand.seen.list<Parcel>("by_manifest", truck.id));
    const std::string label = labelOf(parcel.package, hand.seen);
    if (!parcel.id || !hand.floor.whereIs(label))
        return {};
    const LocationId place = anyPlace(hand, Usage::Staging);
    Action unload{UnloadParcel{parcel.id, place}};
    unload.deed.packages[label] = {.place = place};
    return {unload};
}

/// The driver takes what is on the truck, whatever is in it.
std::vector<Action> leaving(const Hand &hand, const Manifest &truck)
{
    Action close{CloseManifest{truck.id, "tour 7"}};
    for (const Parcel &parcel : hand.seen.list<Parcel>("by_manifest", truck.id)) {
        const std::string label = labelOf(parcel.package, hand.seen);
        for (const auto &[goods, there] : hand.floor.on({.package = label}))
            add(close.deed.done, {.package = label}, goods, -there);
        close.deed.gone.insert(label);
    }
    close.deed.isOfContent = true;
    return close.deed.gone.empty() ? std::vector<Action>{} : std::vector<Action>{close};
}

} // namespace

std::vector<Action> shippersAction(const Hand &hand)
{
    auto open = all<Manifest>(hand.seen);
    std::erase_if(open, [](const Manifest &truck) {
        return truck.closed || truck.closing;
    });
    const auto parcels = all<Parcel>(hand.seen);
    const bool isAnyReady = std::ranges::any_of(parcels, [](const Parcel &parcel) {
        return parcel.closed && parcel.end == ParcelEnd::None && !parcel.manifest;
    });
    if (isAnyReady && (open.empty() || hand.random.percent(5)))
        return {opening(hand)};
    if (open.empty())
        return {};
    const Manifest truck = hand.random.of(open);
    const auto dice = hand.random.below(100);
    if (dice < 60)
        return loading(hand, truck);
    if (dice < 72)
        return unloading(hand, truck);
    return leaving(hand, truck);
}

} // namespace bincard::sim
