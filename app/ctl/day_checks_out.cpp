// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day_checks.h"
#include "app/ctl/day_goods.h"
#include "app/ctl/shift_story.h"

#include <algorithm>

// What goes out and comes back: picked, packed, shipped, returned.

namespace bincard::ctl {

namespace {

using fulfilment::Parcel;
using fulfilment::ParcelState;

std::vector<sales::OrderLine> linesOfTheDay(const Workspace &records)
{
    auto lines = all<sales::OrderLine>(records);
    std::erase_if(lines, [&](const sales::OrderLine &line) {
        const auto order = records.get(line.order);
        return !order || order->channel != "day";
    });
    return lines;
}

Amounts summedUp(const std::vector<sales::OrderLine> &lines, Quantity sales::OrderLine::*field,
                 const Workspace &records)
{
    Amounts sums;
    for (const auto &line : lines)
        sums[skuOf(line.product, records)] += line.*field;
    return sums;
}

const DayShelf *shortShelf(const std::string &sku)
{
    const auto found = std::ranges::find_if(dayShelves, [&](const DayShelf &shelf) {
        return shelf.sku == sku && shelf.there < shelf.booked && !shelf.spot;
    });
    return found == dayShelves.end() ? nullptr : &*found;
}

/// A short is known to somebody: the place is to be counted.
bool isToBeCounted(catalog::ProductId product, const Workspace &records)
{
    for (const auto &task : all<inventory::Task>(records)) {
        if (task.kind == inventory::TaskKind::CountLocation && !task.done
            && task.product == product)
            return true;
    }
    return false;
}

const DayReturn *returnOf(const std::string &number, const std::string &sku)
{
    const auto found = std::ranges::find_if(dayReturns, [&](const DayReturn &one) {
        return one.number == number && one.sku == sku;
    });
    return found == dayReturns.end() ? nullptr : &*found;
}

/// Where the last grade that somebody saw has it go.
Result<> checkItem(const returns::ReturnItem &item, const DayReturn &expected,
                   const Workspace &records)
{
    using returns::Disposition;
    const std::string what = std::string(expected.number) + ", " + std::string(expected.sku);
    const auto place = records.get(item.location);
    const bool isSellable = expected.grades.ends_with('A');
    const bool isRight = item.quantity == Quantity::units(expected.quantity)
        && item.state == returns::ItemState::Placed
        && item.disposition == (isSellable ? Disposition::Restock : Disposition::Scrap) && place
        && place->usage == (isSellable ? inventory::Usage::Storage : inventory::Usage::Scrap);
    return isRight ? Result<>{}
                   : Result<>{unlike(what + " is not where it belongs: "
                                     + (place ? place->code : std::string("nowhere")))};
}

} // namespace

Result<std::string> checkPicked(const Workspace &records, Deeds deeds)
{
    for (const auto &batch : all<fulfilment::Batch>(records)) {
        if (batch.state != fulfilment::BatchState::Done)
            return unlike("walk " + batch.name + " is not done");
    }
    const auto lines = linesOfTheDay(records);
    Amounts inTotes = putIntoTotes(deeds);
    for (const auto &[sku, quantity] : putBack(deeds))
        inTotes[sku] -= quantity;
    if (total(putBack(deeds)) != Quantity::units(dayChange.quantity))
        return unlike("what a customer took back was not put back");
    const std::string wrong
        = differenceOf(summedUp(lines, &sales::OrderLine::picked, records), inTotes);
    if (!wrong.empty())
        return unlike("by the books and by hands, picked of " + wrong);
    Quantity missing;
    std::size_t complete = 0;
    for (const auto &line : lines) {
        const std::string sku = skuOf(line.product, records);
        const Quantity rest = line.ordered - line.picked - line.cancelled;
        complete += rest.isZero() ? 1U : 0U;
        missing += rest;
        if (rest.isPositive() && (!shortShelf(sku) || !isToBeCounted(line.product, records)))
            return unlike(toText(rest) + " of " + sku + " are missing, and nobody counts them");
    }
    return std::to_string(lines.size()) + " lines, " + std::to_string(complete) + " complete; "
        + toText(total(inTotes)) + " units in totes, " + toText(total(putBack(deeds)))
        + " put back that a customer did not want any more, " + toText(missing)
        + " missing, and each of their shelves has a task to be counted; both devices agree with "
          "the hub";
}

Result<std::string> checkPacked(const Workspace &records, Deeds deeds)
{
    const auto lines = linesOfTheDay(records);
    const Amounts packed = summedUp(lines, &sales::OrderLine::packed, records);
    std::string wrong = differenceOf(packed, summedUp(lines, &sales::OrderLine::picked, records));
    if (wrong.empty())
        wrong = differenceOf(packed, putIntoBoxes(deeds));
    if (!wrong.empty())
        return unlike("picked, packed and put into boxes differ: " + wrong);
    std::int64_t grams = 0;
    const auto parcels = all<Parcel>(records);
    for (const Parcel &parcel : parcels) {
        if (stateOf(parcel) != ParcelState::OnLane || parcel.weightGrams <= 0)
            return unlike("a parcel is not on its lane");
        grams += parcel.weightGrams;
    }
    return std::to_string(parcels.size()) + " parcels with " + toText(total(packed)) + " units, "
        + std::to_string(grams) + " g on the scale, on their lane";
}

Result<std::string> checkShipped(const Workspace &records)
{
    const auto lines = linesOfTheDay(records);
    const std::string wrong = differenceOf(summedUp(lines, &sales::OrderLine::shipped, records),
                                           summedUp(lines, &sales::OrderLine::packed, records));
    if (!wrong.empty())
        return unlike("shipped and packed differ: " + wrong);
    const auto parcels = all<Parcel>(records);
    std::string tour;
    for (const Parcel &parcel : parcels) {
        const auto manifest = records.get(parcel.manifest);
        if (stateOf(parcel) != ParcelState::Manifested || !manifest || !manifest->closed)
            return unlike("a parcel is on no closed manifest");
        tour = manifest->reference + " (" + manifest->driver + ')';
    }
    return std::to_string(parcels.size()) + " parcels left with manifest " + tour
        + "; none is in the house";
}

Result<std::string> checkTakenBack(const Workspace &records)
{
    std::size_t items = 0;
    for (const auto &item : all<returns::ReturnItem>(records)) {
        const auto order = records.get(item.returnOrder);
        const std::string sku = skuOf(item.product, records);
        const DayReturn *expected = order ? returnOf(order->reference, sku) : nullptr;
        if (!expected || !order->closed)
            return unlike("nobody expected " + sku + ", or its return is open");
        if (const auto held = checkItem(item, *expected, records); !held)
            return held.error();
        ++items;
    }
    if (items != dayReturns.size())
        return unlike(std::to_string(items) + " of what comes back is graded");
    std::size_t refunds = 0;
    for (const auto &settled : all<returns::Settlement>(records)) {
        if (settled.state != returns::SettlementState::Approved)
            return unlike("a customer waits for money");
        ++refunds;
    }
    return std::to_string(items)
        + " kinds of goods graded, back on the shelf or thrown away as "
          "their grade says; "
        + std::to_string(refunds) + " refunds granted";
}

} // namespace bincard::ctl
