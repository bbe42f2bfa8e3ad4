// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pack station: out of totes into boxes, a label on each, and off to a lane.

#include "core/inventory/merge.h"
#include "core/quality/rules.h"
#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace fulfilment;
using namespace inventory;

/// A box that stands in the building and is not over by what the device knows.
struct Box
{
    Parcel parcel;
    std::string label;
    LocationId place;
};

std::vector<Box> boxes(const Hand &hand)
{
    std::vector<Box> found;
    for (const Parcel &parcel : all<Parcel>(hand.seen)) {
        const std::string label = labelOf(parcel.package, hand.seen);
        const auto where = hand.floor.whereIs(label);
        if (parcel.end == ParcelEnd::None && where && where->cart < 0)
            found.push_back({parcel, label, where->place});
    }
    return found;
}

std::vector<Action> opening(const Hand &hand)
{
    std::vector<Transfer> picked;
    for (const Transfer &transfer : all<Transfer>(hand.seen)) {
        const auto lines = hand.seen.list<TransferLine>("by_transfer", transfer.id);
        if (std::ranges::any_of(lines, [](const TransferLine &line) {
                return line.picked.isPositive();
            }))
            picked.push_back(transfer);
    }
    const Transfer transfer = any(hand, picked);
    if (!transfer.id)
        return {};
    const std::string label = hand.floor.newLabel();
    const LocationId place = anyPlace(hand, Usage::Staging);
    Action open{OpenParcel{.parcel = fresh<Parcel>(hand),
                           .warehouse = hand.warehouse,
                           .transfer = transfer.id,
                           .package = fresh<Package>(hand),
                           .code = label,
                           .location = place}};
    open.deed.packages[label] = {.place = place};
    return {open};
}

/// Units that could go into the box: out of a tote, a few of them wrong.
struct Candidate
{
    Resting tote;
    Goods goods;
    Quantity there;
    TransferLineId line;
};

std::vector<Candidate> candidates(const Hand &hand, const Box &box)
{
    std::vector<Candidate> found;
    const auto lines = hand.seen.list<TransferLine>("by_transfer", box.parcel.transfer);
    for (const Resting &tote : packagesAtRest(hand)) {
        if (tote.package.kind == PackageKind::Parcel)
            continue;
        for (const auto &[goods, there] : hand.floor.on({.package = tote.label})) {
            for (const TransferLine &line : lines) {
                if (line.product == goods.product)
                    found.push_back({tote, goods, there, line.id});
            }
        }
    }
    return found;
}

std::vector<Action> packing(const Hand &hand, const Box &box)
{
    const auto from = any(hand, candidates(hand, box));
    if (!from.line)
        return {};
    const auto line = hand.seen.get(from.line);
    const Quantity wanted = line && line->picked.isPositive() && hand.random.percent(85)
        ? std::min(line->picked, from.there)
        : some(hand, from.there);
    const auto product = hand.seen.get(from.goods.product);
    if (!product || (product->whole && !wanted.isWhole()))
        return {};
    PackUnits pack{.line = fresh<ParcelLine>(hand),
                   .parcel = box.parcel.id,
                   .picking = from.line,
                   .location = from.tote.place,
                   .package = from.tote.package.id,
                   .lot = from.goods.lot,
                   .quantity = wanted};
    return {
        {pack, carrying(from.goods, wanted, {.package = from.tote.label}, {.package = box.label})}};
}

/// What is too much comes out first.
std::vector<Action> unpacking(const Hand &hand, const Box &box)
{
    auto lines = hand.seen.list<ParcelLine>("by_parcel", box.parcel.id);
    std::erase_if(lines, [&](const ParcelLine &line) {
        return !line.inside().isPositive()
            || (!line.surplus.isPositive() && hand.random.percent(60));
    });
    const ParcelLine line = any(hand, lines);
    const Goods goods{line.product, line.lot};
    const Spot from{.package = box.label};
    const Quantity wanted = line.surplus.isPositive() ? line.surplus : line.inside();
    if (!line.id || hand.floor.at(from, goods) < wanted)
        return {};
    UnpackUnits unpack{
        .line = line.id, .parcel = box.parcel.id, .quantity = wanted, .location = anyRest(hand)};
    return {{unpack, carrying(goods, wanted, from, {.place = unpack.location})}};
}

/// The tote has not what it should have, or something is broken.
std::vector<Action> reporting(const Hand &hand, const Box &box)
{
    static const std::vector<std::string> reasons{"MISS", "DMGD", "WRNG"};
    const auto from = any(hand, candidates(hand, box));
    if (!from.line)
        return {};
    const auto product = hand.seen.get(from.goods.product);
    const Quantity quantity = some(hand, from.there);
    if (!product || (product->whole && !quantity.isWhole()))
        return {};
    ReportContent report{.warehouse = hand.warehouse,
                         .picking = from.line,
                         .product = from.goods.product,
                         .lot = from.goods.lot,
                         .location = from.tote.place,
                         .package = from.tote.package.id,
                         .quantity = quantity,
                         .reason = hand.random.of(reasons)};
    if (report.reason != "DMGD")
        return {{report}};
    return {{report,
             carrying(from.goods, quantity, {.package = from.tote.label},
                      {.place = anyPlace(hand, Usage::Quarantine)})}};
}

/// The carrier takes it, under a number that this device has; a label from before counts no more,
/// and now and then somebody thinks better of this one at once.
std::vector<Action> booking(const Hand &hand, const Box &box)
{
    const auto range = rangeFor(hand.device, "POST", hand.seen);
    const auto carrier = hand.seen.find<Carrier>("by_code", std::string("POST"));
    if (!range || !carrier)
        return {};
    const auto services = hand.seen.list<CarrierService>("by_code", carrier->id);
    const auto number = numberText(*range, range->next);
    if (services.empty() || !number)
        return {};
    std::vector<Action> made;
    if (const auto label = fulfilment::labelOf(box.parcel.id, hand.seen))
        made.push_back({VoidLabel{label->id, hand.warehouse, "CHSV"}});
    const auto booked = fresh<CarrierLabel>(hand);
    made.push_back({BookLabel{.label = booked,
                              .parcel = box.parcel.id,
                              .service = services.front().id,
                              .zone = "1",
                              .range = range->id,
                              .number = range->next,
                              .tracking = *number,
                              .weightGrams = hand.random.between(1, 9'000),
                              .price = {490, Currency{{'E', 'U', 'R'}, 2}}}});
    if (hand.random.percent(35))
        made.push_back({VoidLabel{booked, hand.warehouse, "LBLF"}});
    return made;
}

/// Somebody looks at what quality asks; what is broken goes to quarantine, whatever else is in the
/// box.
std::vector<Action> checking(const Hand &hand, const Box &box)
{
    const auto due = quality::due(box.parcel.id.value, quality::Stage::Pack, hand.seen);
    if (due.empty())
        return {};
    const quality::QualityCheck &check = due.front();
    const bool passes = hand.random.percent(75);
    Action look{
        quality::RecordCheck{.check = fresh<quality::QualityCheck>(hand),
                             .warehouse = hand.warehouse,
                             .point = check.point,
                             .document = check.document,
                             .product = check.product,
                             .location = box.place,
                             .package = box.parcel.package,
                             .quantity = check.quantity,
                             .outcome = passes ? quality::Outcome::Pass : quality::Outcome::Fail}};
    if (passes)
        return {look};
    const LocationId quarantine = anyPlace(hand, Usage::Quarantine);
    for (const auto &[goods, there] : hand.floor.on({.package = box.label})) {
        if (standingFor(goods.product, hand.seen) != standingFor(check.product, hand.seen))
            continue;
        add(look.deed.done, {.package = box.label}, goods, -there);
        add(look.deed.done, {.place = quarantine}, goods, there);
    }
    look.deed.isOfContent = true;
    return {look};
}

std::vector<Action> labelling(const Hand &hand, const Box &box)
{
    const auto order = hand.seen.get(box.parcel.order);
    std::vector<Action> made{{RecordPrint{.print = fresh<Print>(hand),
                                          .parcel = box.parcel.id,
                                          .printer = "Z1",
                                          .failure = hand.random.percent(10) ? "LBLF" : "",
                                          .addressVersion = order ? order->addressVersion : 1}}};
    made.push_back({LabelParcel{box.parcel.id, box.label}});
    return made;
}

/// A picture of the box, and now and then somebody else's label on it.
std::vector<Action> showing(const Hand &hand, const Box &box)
{
    using documents::SubjectKind;
    if (hand.random.percent(30))
        return {{documents::RecordWrongScan{.wrongScan = fresh<documents::WrongScan>(hand),
                                            .warehouse = hand.warehouse,
                                            .subjectKind = SubjectKind::Parcel,
                                            .subject = box.parcel.id.value,
                                            .step = "ScanParcelLabel",
                                            .wanted = box.label,
                                            .seen = hand.floor.newLabel(),
                                            .refusal = "WrongPackage"}}};
    return {{anyPicture(hand, {SubjectKind::Parcel, box.parcel.id.value})}};
}

Action closing(const Hand &hand, const Box &box)
{
    return {CloseParcel{.parcel = box.parcel.id,
                        .carton = any(hand, all<CartonType>(hand.seen)).id,
                        .weightGrams = hand.random.percent(80)
                            ? expectedGrams(box.parcel.id, {}, hand.seen)
                            : hand.random.below(30'000),
                        .approver = hand.random.percent(20) ? hand.user : access::UserId{}}};
}

/// Printed, labelled, weighed and closed in one go, as the station does it.
std::vector<Action> finishing(const Hand &hand, const Box &box)
{
    if (auto looked = checking(hand, box); !looked.empty() && hand.random.percent(90))
        return looked;
    std::vector<Action> made;
    if (hand.random.percent(50))
        made = booking(hand, box);
    const auto papers = labelling(hand, box);
    made.insert(made.end(), papers.begin(), papers.end());
    made.push_back({CloseParcel{.parcel = box.parcel.id}});
    return made;
}

/// Somebody asks for another label, or takes the one back that there is.
std::vector<Action> rebooking(const Hand &hand, const Box &box)
{
    auto labels = all<CarrierLabel>(hand.seen);
    std::erase_if(labels, [](const CarrierLabel &label) {
        return label.state != LabelState::Booked;
    });
    if (!labels.empty() && hand.random.percent(60))
        return {{VoidLabel{hand.random.of(labels).id, hand.warehouse, "LBLF"}}};
    return booking(hand, box);
}

Action placing(const Hand &hand, const Box &box)
{
    const LocationId lane = anyPlace(hand, Usage::Staging);
    Action place{PlaceParcel{box.parcel.id, lane}};
    place.deed.packages[box.label] = {.place = lane};
    return place;
}

/// All of it comes out again and lies where the box stood.
Action voiding(const Hand &hand, const Box &box)
{
    Action undo{VoidParcel{box.parcel.id, "VOID"}};
    for (const auto &[goods, there] : hand.floor.on({.package = box.label})) {
        add(undo.deed.done, {.package = box.label}, goods, -there);
        add(undo.deed.done, {.place = box.place}, goods, there);
    }
    undo.deed.isOfContent = true;
    return undo;
}

} // namespace

std::vector<Action> packersAction(const Hand &hand)
{
    auto open = boxes(hand);
    if (open.empty() || hand.random.percent(12))
        return opening(hand);
    auto inHand = open;
    std::erase_if(inHand, [&](const Box &box) {
        return candidates(hand, box).empty();
    });
    const Box box = hand.random.of(inHand.empty() || hand.random.percent(40) ? open : inHand);
    const auto dice = hand.random.below(100);
    if (dice < 45) {
        auto made = packing(hand, box);
        return made.empty() ? finishing(hand, box) : made;
    }
    if (dice < 50)
        return unpacking(hand, box);
    if (dice < 53)
        return reporting(hand, box);
    if (dice < 59)
        return labelling(hand, box);
    if (dice < 75)
        return finishing(hand, box);
    if (dice < 83)
        return {closing(hand, box)};
    if (dice < 89)
        return {placing(hand, box)};
    if (dice < 90)
        return {voiding(hand, box)};
    if (dice < 95)
        return rebooking(hand, box);
    if (dice < 97)
        return checking(hand, box);
    if (dice < 98)
        return showing(hand, box);
    return {{TakeParcel{box.parcel.id}}};
}

} // namespace bincard::sim
