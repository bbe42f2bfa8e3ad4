// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day_checks.h"
#include "app/ctl/day_goods.h"
#include "app/ctl/day_warehouse.h"
#include "app/ctl/shift_story.h"

#include <algorithm>

// What comes in and what is there: received, put away, replenished, counted.

namespace bincard::ctl {

namespace {

using inventory::Task;
using inventory::TaskKind;

std::ptrdiff_t openTasks(TaskKind kind, const Workspace &records)
{
    const auto tasks = all<Task>(records);
    return std::ranges::count_if(tasks, [&](const Task &task) {
        return task.kind == kind && !task.done;
    });
}

/// What one line of an order should be when its delivery is closed.
struct Expected
{
    Quantity ordered = {};
    Quantity came = {};
};

Result<> checkLine(const purchase::PurchaseLine &line, const Expected &expected,
                   const Workspace &records)
{
    const std::string sku = skuOf(line.product, records);
    if (line.ordered != expected.ordered || line.received != expected.came)
        return unlike("of " + sku + ' ' + toText(line.received) + " are received");
    const Quantity missing = std::max(expected.ordered - expected.came, Quantity{});
    if (line.closed != missing)
        return unlike("of " + sku + ' ' + toText(line.closed) + " are given up");
    const bool isOver = expected.came > expected.ordered;
    const auto receipts = records.list<purchase::ReceiptLine>("by_line", line.id);
    const bool isAllowed = std::ranges::any_of(receipts, [](const purchase::ReceiptLine &one) {
        return static_cast<bool>(one.approver);
    });
    return isOver == isAllowed ? Result<>{} : Result<>{unlike("nobody allowed too many of " + sku)};
}

Result<> checkLots(const Workspace &records)
{
    for (const DayDelivery &delivery : dayDeliveries) {
        if (delivery.lot.empty())
            continue;
        const auto product = records.find<catalog::Product>("by_sku", std::string(delivery.sku));
        const auto lot = product
            ? records.find<inventory::Lot>("by_name", product->id, std::string(delivery.lot))
            : std::nullopt;
        if (!lot || !lot->expiry.ok())
            return unlike("lot " + std::string(delivery.lot) + " has no date");
        Quantity there;
        for (const auto &quant : records.list<inventory::Quant>("by_lot", product->id, lot->id)) {
            const auto place = records.get(quant.location);
            if (place && !inventory::isVirtual(place->usage))
                there += quant.onHand;
        }
        if (there != Quantity::units(delivery.came))
            return unlike("of lot " + lot->name + ' ' + toText(there) + " are there");
    }
    return {};
}

} // namespace

Result<std::string> checkReceived(const Workspace &records, Deeds deeds)
{
    std::map<std::pair<std::string, std::string>, Expected> expected;
    Amounts came;
    for (const DayDelivery &delivery : dayDeliveries) {
        Expected &line = expected[{std::string(delivery.order), std::string(delivery.sku)}];
        line.ordered += Quantity::units(delivery.ordered);
        line.came += Quantity::units(delivery.came);
        came[std::string(delivery.sku)] += Quantity::units(delivery.came);
    }
    if (const std::string wrong = differenceOf(came, unloaded(deeds)); !wrong.empty())
        return unlike("something was left on a pallet, " + wrong);
    Quantity over;
    Quantity missing;
    for (const auto &[key, line] : expected) {
        const auto order = records.find<purchase::PurchaseOrder>("by_reference", key.first);
        if (!order || !order->closed)
            return unlike("order " + key.first + " is not closed");
        for (const auto &one : records.list<purchase::PurchaseLine>("by_order", order->id)) {
            if (skuOf(one.product, records) != key.second)
                continue;
            if (const auto held = checkLine(one, line, records); !held)
                return held.error();
            over += one.surplus();
            missing += one.closed;
        }
    }
    if (const auto lots = checkLots(records); !lots)
        return lots.error();
    const auto asked = openTasks(TaskKind::ReviewReceipt, records);
    if (asked != 1)
        return unlike("the buyer is asked about " + std::to_string(asked) + " deliveries");
    return "3 deliveries, " + toText(total(came)) + " units in " + std::to_string(expected.size())
        + " lines, 3 new lots with their dates; " + toText(over)
        + " more than ordered, allowed by a supervisor; " + toText(missing)
        + " less, given up, and the buyer is asked";
}

Result<std::string> checkPutAway(const Workspace &records)
{
    Quantity left;
    for (const auto &quant : all<inventory::Quant>(records)) {
        const auto place = records.get(quant.location);
        if (place && place->usage == inventory::Usage::Staging)
            left += quant.onHand;
    }
    if (!left.isZero())
        return unlike(toText(left) + " units are left at the dock");
    std::size_t packages = 0;
    std::size_t loose = 0;
    for (const auto &one : all<inventory::Relocation>(records)) {
        if (one.kind == inventory::MoveKind::PutAway)
            ++(one.package ? packages : loose);
    }
    return std::to_string(packages) + " packages and " + std::to_string(loose)
        + " kinds of loose goods, where the rules propose; nothing is left at the dock";
}

Result<std::string> checkReplenished(const Workspace &records)
{
    if (openTasks(TaskKind::Replenish, records) != 0)
        return unlike("a face waits for goods");
    std::string faces;
    for (const DayFace &face : dayFaces) {
        const auto shelf = shelfOf(face.sku, records);
        if (!shelf)
            return shelf.error();
        const auto there = onHandAt(shelf->id, records);
        if (there < Quantity::units(face.min) || there > Quantity::units(face.max))
            return unlike(shelf->code + " has " + toText(there));
        faces += (faces.empty() ? "" : ", ") + shelf->code + " has " + toText(there);
    }
    return faces;
}

Result<std::string> checkCounted(const Workspace &records, const RealFloor &floor,
                                 std::span<const std::string> places)
{
    Quantity difference;
    for (const auto &variance : all<counting::CountVariance>(records)) {
        if (variance.posted.isZero())
            continue;
        if (!variance.approver)
            return unlike("a variance was posted that nobody approved");
        difference += variance.posted;
    }
    for (const auto &sheet : all<counting::CountSheet>(records)) {
        if (sheet.isOpen())
            return unlike("a place has to be counted still");
    }
    for (const auto &place : all<inventory::Location>(records)) {
        if (std::ranges::find(places, place.code) == places.end())
            continue;
        Quantity real;
        for (const RealGoods &goods : floor.at(place.code))
            real += goods.quantity;
        if (onHandAt(place.id, records) != real)
            return unlike("at " + place.code + " lie " + toText(real) + ", the books say "
                          + toText(onHandAt(place.id, records)));
    }
    if (openTasks(TaskKind::CountLocation, records) != 0)
        return unlike("what a picker missed was not counted");
    return "the books took over " + toText(difference) + " units and say what really lies there";
}

} // namespace bincard::ctl
