// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dock: trucks come with what was ordered, with more, with less, and with something else.

#include "core/quality/rules.h"
#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace inventory;
using namespace purchase;

Action beginning(const Hand &hand)
{
    auto orders = all<PurchaseOrder>(hand.seen);
    std::erase_if(orders, [&](const PurchaseOrder &order) {
        return !order.confirmed || (order.closed && !hand.random.percent(5));
    });
    const bool isPlanned = hand.random.percent(80);
    return {BeginReceipt{.receipt = fresh<Receipt>(hand),
                         .warehouse = hand.warehouse,
                         .order = isPlanned ? any(hand, orders).id : PurchaseOrderId{},
                         .note = "LS" + std::to_string(hand.random.below(1'000)),
                         .dock = anyPlace(hand, Usage::Staging)}};
}

/// What somebody waits for in that delivery.
std::vector<PurchaseLine> awaited(const Hand &hand, ReceiptId receipt)
{
    std::vector<PurchaseLine> lines;
    for (const ReceiptOrder &joined : hand.seen.list<ReceiptOrder>("by_pair", receipt)) {
        for (const PurchaseLine &line : hand.seen.list<PurchaseLine>("by_order", joined.order)) {
            if (line.open().isPositive())
                lines.push_back(line);
        }
    }
    return lines;
}

/// The lot or serial number on the goods: known, or new to everybody. A serial number comes once,
/// but for a label that is read wrong.
std::optional<Lot> lotOn(const Hand &hand, const catalog::Product &product,
                         std::vector<Action> &made)
{
    const auto known = hand.seen.list<Lot>("by_name", product.id);
    const bool isSerial = product.tracking == catalog::Tracking::Serial;
    if (!known.empty() && hand.random.percent(isSerial ? 3 : 60)) {
        const Lot lot = hand.random.of(known);
        const bool isHere = std::ranges::any_of(hand.floor.stock(), [&](const auto &heap) {
            return heap.first.second == Goods{product.id, lot.id};
        });
        if (!isSerial || !isHere)
            return lot;
    }
    Lot lot{.id = fresh<Lot>(hand), .product = product.id};
    // Two devices may well read the same new lot; a serial number is one thing.
    lot.name = isSerial ? "S" + std::to_string(lot.id.value)
                        : "L" + std::to_string(hand.random.below(20));
    made.push_back({RegisterLot{.warehouse = hand.warehouse,
                                .lot = lot.id,
                                .product = product.id,
                                .name = lot.name,
                                .unlabelled = false}});
    return lot;
}

std::vector<Action> receivingUnits(const Hand &hand, const Receipt &receipt)
{
    static const std::vector<std::string> oddities{"DMGD", "NOLB", "QCHD", "OVER"};
    const auto lines = awaited(hand, receipt.id);
    const PurchaseLine line = any(hand, lines);
    const bool isWanted = line.id && hand.random.percent(85);
    const auto product = isWanted ? hand.seen.get(line.product)
                                  : std::optional(any(hand, all<catalog::Product>(hand.seen)));
    if (!product || product->service || product->sameAs)
        return {};
    std::vector<Action> made;
    ReceiveUnits receive{.receiptLine = fresh<ReceiptLine>(hand),
                         .warehouse = hand.warehouse,
                         .receipt = receipt.id,
                         .line = isWanted && hand.random.percent(70) ? line.id : PurchaseLineId{},
                         .product = product->id,
                         .location = anyPlace(hand, Usage::Staging),
                         .quantity = amount(*product, hand.random.between(1, 6))};
    if (product->tracking == catalog::Tracking::Serial)
        receive.quantity = Quantity::units(1);
    else if (isWanted && hand.random.percent(60))
        receive.quantity = line.open();
    if (product->tracking != catalog::Tracking::None) {
        const auto lot = lotOn(hand, *product, made);
        if (!lot)
            return {};
        receive.lot = lot->id;
    }
    if (hand.random.percent(10))
        receive.reason = hand.random.of(oddities);
    if (hand.random.percent(20))
        receive.approver = hand.user;
    Spot to{.place = receive.location};
    Deed deed;
    if (hand.random.percent(15)) {
        to = {.package = hand.floor.newLabel()};
        receive.package = fresh<Package>(hand);
        receive.packageCode = to.package;
        deed.packages[to.package] = {.place = receive.location};
    }
    add(deed.done, to, {receive.product, receive.lot}, receive.quantity);
    deed.told = deed.done;
    made.push_back({receive, std::move(deed)});
    return made;
}

/// A pallet with a label; the notice says what is in it. The second who scans it finds it standing
/// there already.
std::vector<Action> receivingPackage(const Hand &hand, const Receipt &receipt)
{
    auto expected = all<ExpectedPackage>(hand.seen);
    std::erase_if(expected, [&](const ExpectedPackage &one) {
        return one.receipt && !hand.random.percent(5);
    });
    const auto one = any(hand, expected);
    const auto contents = hand.seen.list<ExpectedContent>("by_package", one.id);
    if (!one.id || contents.empty())
        return {};
    ReceivePackage receive{.expected = one.id,
                           .warehouse = hand.warehouse,
                           .receipt = receipt.id,
                           .package = fresh<Package>(hand),
                           .location = anyPlace(hand, Usage::Staging)};
    if (hand.floor.whereIs(one.code))
        return {{receive}};
    Action action{receive};
    for (const ExpectedContent &content : contents)
        add(action.deed.told, {.package = one.code}, {content.product, content.lot},
            content.quantity);
    action.deed.done = action.deed.told;
    if (hand.random.percent(10)) // the supplier's people cannot count
        action.deed.done.erase(action.deed.done.begin());
    action.deed.packages[one.code] = {.place = receive.location};
    return {action};
}

/// Where what failed a check was carried to, and still lies; none: nobody has carried it.
std::optional<Spot> carriedOff(const Hand &hand, const ReceiptLine &line)
{
    for (const auto &task : all<inventory::Task>(hand.seen)) {
        const bool isAbout = task.kind == inventory::TaskKind::CheckQuality && !task.done
            && task.document == line.id.value;
        const Spot spot{.place = task.location};
        if (isAbout && hand.floor.at(spot, {line.product, line.lot}) >= line.quantity)
            return spot;
    }
    return std::nullopt;
}

/// Where a line's goods lie, as the device has it; what the books hold in quarantine stands at the
/// dock until somebody carries it there.
Spot spotOf(const Hand &hand, const ReceiptLine &line)
{
    if (line.package)
        return {.package = labelOf(line.package, hand.seen)};
    if (const auto carried = carriedOff(hand, line))
        return *carried;
    const bool isHeld = usageOf(hand, line.location) == Usage::Quarantine;
    return {.place = isHeld ? anyPlace(hand, Usage::Staging) : line.location};
}

std::vector<Action> placing(const Hand &hand, const ReceiptLine &line)
{
    const Spot from = spotOf(hand, line);
    const Goods goods{line.product, line.lot};
    PlaceReceived place{.warehouse = hand.warehouse,
                        .receiptLine = line.id,
                        .location = anyPlace(hand, Usage::Storage)};
    Action action{place};
    if (line.package) {
        const auto where = hand.floor.whereIs(from.package);
        if (!where || where->cart >= 0)
            return {};
        action.deed.packages[from.package] = {.place = place.location};
        return {action};
    }
    if (hand.floor.at(from, goods) < line.quantity || from.place == place.location)
        return {};
    action.deed = carrying(goods, line.quantity, from, {.place = place.location});
    return {action};
}

/// It goes back on the truck.
std::vector<Action> undoing(const Hand &hand, const ReceiptLine &line)
{
    const Spot from = spotOf(hand, line);
    const Goods goods{line.product, line.lot};
    if (hand.floor.at(from, goods) < line.quantity)
        return {};
    Action action{UndoReceipt{.warehouse = hand.warehouse, .receiptLine = line.id}};
    add(action.deed.done, from, goods, -line.quantity);
    action.deed.told = action.deed.done;
    return {action};
}

/// Somebody looks at goods that a rule wants checked; what is broken goes to quarantine.
std::vector<Action> checking(const Hand &hand)
{
    auto due = all<quality::QualityCheck>(hand.seen);
    std::erase_if(due, [&](const quality::QualityCheck &check) {
        return check.outcome != quality::Outcome::Due
            || quality::stageOf(check.point, hand.seen) != quality::Stage::Receipt;
    });
    const auto check = any(hand, due);
    if (!check.id)
        return {};
    const bool passes = hand.random.percent(70);
    quality::RecordCheck record{.check = fresh<quality::QualityCheck>(hand),
                                .warehouse = hand.warehouse,
                                .point = check.point,
                                .document = check.document,
                                .product = check.product,
                                .lot = check.lot,
                                .location = check.location,
                                .package = check.package,
                                .quantity = check.quantity,
                                .outcome
                                = passes ? quality::Outcome::Pass : quality::Outcome::Fail};
    const Spot from = check.package ? Spot{.package = labelOf(check.package, hand.seen)}
                                    : Spot{.place = check.location};
    const Goods goods{check.product, check.lot};
    if (passes || hand.floor.at(from, goods) < check.quantity)
        return {{record}};
    return {{record,
             carrying(goods, check.quantity, from, {.place = anyPlace(hand, Usage::Quarantine)})}};
}

/// What is to be done with paper only.
Action paperwork(const Hand &hand, const Receipt &receipt)
{
    const auto dice = hand.random.below(10);
    if (dice < 2)
        return {
            AddToReceipt{receipt.id, hand.warehouse, any(hand, all<PurchaseOrder>(hand.seen)).id}};
    if (dice < 3) {
        const bool isKnown = hand.random.percent(60);
        return {
            LinkBarcode{.barcode = isKnown ? fresh<catalog::Barcode>(hand) : catalog::BarcodeId{},
                        .warehouse = hand.warehouse,
                        .code = "X" + std::to_string(hand.random.below(200)),
                        .product = isKnown ? any(hand, all<catalog::Product>(hand.seen)).id
                                           : catalog::ProductId{},
                        .receipt = receipt.id}};
    }
    if (dice < 4)
        return {MeasurePackaging{.warehouse = hand.warehouse,
                                 .packaging = any(hand, all<catalog::Packaging>(hand.seen)).id,
                                 .lengthMm = hand.random.between(10, 1'200),
                                 .widthMm = hand.random.between(10, 800),
                                 .heightMm = hand.random.between(10, 800),
                                 .weightGrams = hand.random.between(10, 20'000)}};
    if (dice < 7) {
        const auto lines = awaited(hand, receipt.id);
        return {ExplainDifference{.warehouse = hand.warehouse,
                                  .receipt = receipt.id,
                                  .line = hand.random.percent(50) ? any(hand, lines).id
                                                                  : PurchaseLineId{},
                                  .reason = "UNDR",
                                  .closesRest = hand.random.percent(50)}};
    }
    return {CloseReceipt{hand.warehouse, receipt.id}};
}

} // namespace

std::vector<Action> receiversAction(const Hand &hand)
{
    auto open = all<Receipt>(hand.seen);
    std::erase_if(open, [&](const Receipt &receipt) {
        return receipt.closed && !hand.random.percent(3);
    });
    if (open.empty() || hand.random.percent(12))
        return {beginning(hand)};
    const Receipt receipt = any(hand, open);
    const auto dice = hand.random.below(100);
    if (dice < 45)
        return receivingUnits(hand, receipt);
    if (dice < 60)
        return receivingPackage(hand, receipt);
    if (dice < 70)
        return checking(hand);
    if (dice < 80)
        return {paperwork(hand, receipt)};
    auto lines = hand.seen.list<ReceiptLine>("by_receipt", receipt.id);
    std::erase_if(lines, [](const ReceiptLine &line) {
        return line.undone;
    });
    const ReceiptLine line = any(hand, lines);
    if (!line.id)
        return {};
    return dice < 92 ? placing(hand, line) : undoing(hand, line);
}

} // namespace bincard::sim
