// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/judgement.h"

#include "core/inventory/merge.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"
#include "core/inventory/trace.h"
#include "core/kernel/check.h"

#include <algorithm>
#include <set>
#include <utility>

namespace bincard::counting {

namespace {

using inventory::LocationId;
using inventory::Move;
using inventory::MoveKind;
using inventory::Package;
using inventory::PackageId;
using inventory::Place;
using inventory::Quant;
using inventory::Task;
using inventory::TaskKind;
using inventory::Usage;

constexpr std::size_t witnessesMax = 3; // two who differ, and a third

Quantity absolute(Quantity quantity)
{
    return quantity < Quantity{} ? -quantity : quantity;
}

CountVariance varianceOf(const CountLine &line, const Workspace &records)
{
    return records.get(Id<CountVariance>{line.id.value})
        .value_or(
            CountVariance{.id = {line.id.value}, .warehouse = line.warehouse, .sheet = line.sheet});
}

bool isSealed(const CountLine &line)
{
    return !line.product;
}

void decide(CountLine line, Decision decision, Books &books)
{
    line.decision = decision;
    books.records.put(line);
}

/// One count being judged: what of it belongs together.
struct Judgement
{
    Count count;
    CountSheet sheet;
    std::vector<CountLine> lines;
    /// Earlier lines of the sheet that have to be counted again; empty when this is its first
    /// count.
    std::vector<CountLine> asked;
};

bool standsIn(PackageId package, PackageId outer, const Workspace &records)
{
    constexpr int depthMax = 8;
    for (int depth = 0; package && depth < depthMax; ++depth) {
        if (package == outer)
            return true;
        const auto record = records.get(package);
        package = record ? record->parent : PackageId{};
    }
    return false;
}

/// Whether the count said something of that key: itself, or the sealed package around it.
bool isCounted(const Place &place, const std::vector<CountLine> &lines, const Workspace &records)
{
    return std::ranges::any_of(lines, [&](const CountLine &line) {
        if (isSealed(line))
            return standsIn(place.package, line.package, records);
        return placeOf(line) == place;
    });
}

/// The keys that had to be counted.
std::vector<Place> demanded(const Judgement &judgement, const Workspace &records)
{
    std::set<Place> keys;
    for (const CountLine &line : judgement.asked) {
        if (!isSealed(line))
            keys.insert(placeOf(line));
        else
            for (const Quant &quant : records.list<Quant>("by_package", line.package)) {
                if (quant.location == line.location)
                    keys.insert(inventory::placeOf(quant));
            }
    }
    if (judgement.asked.empty()) {
        for (const Quant &quant : records.list<Quant>("place", judgement.count.location)) {
            const bool isAsked
                = !judgement.sheet.product || judgement.sheet.product == quant.product;
            if (isAsked && quant.onHand.isPositive())
                keys.insert(inventory::placeOf(quant));
        }
        for (const CountLine &line : judgement.lines) {
            if (!line.product || !line.quantity.isPositive() || !line.package)
                continue;
            for (const Quant &quant : records.list<Quant>("by_package", line.package)) {
                Place key = inventory::placeOf(quant);
                key.location = line.location;
                if (!judgement.sheet.product || judgement.sheet.product == quant.product)
                    keys.insert(key);
            }
        }
    }
    return {keys.begin(), keys.end()};
}

/// What nobody counted is not there.
void addZeros(Judgement &judgement, Books &books)
{
    for (const Place &place : demanded(judgement, books.records)) {
        if (isCounted(place, judgement.lines, books.records))
            continue;
        const CountLine line{.id = books.records.newId<CountLine>(),
                             .warehouse = judgement.count.warehouse,
                             .sheet = judgement.sheet.id,
                             .count = judgement.count.id,
                             .location = place.location,
                             .product = place.product,
                             .lot = place.lot,
                             .package = place.package};
        books.records.put(line);
        CountVariance variance = varianceOf(line, books.records);
        variance.booked
            = inventory::stockAt(bookedPlace(place, books.records), books.records).onHand;
        variance.revision = books.occasion.revision;
        books.records.put(variance);
        judgement.lines.push_back(line);
    }
}

/// Whether somebody else moved goods there that the counter had not seen when the count began.
bool isOvertaken(const Place &place, const Count &count, const Workspace &records)
{
    return inventory::movedByOthers(place, count.device, records) > count.base;
}

/// Whether somebody else carried the package meanwhile, whatever is in it, or the counter did once
/// the line was taken; what this very count brought does not count.
bool isCarried(const CountLine &line, const Count &count, const Books &books)
{
    if (!line.package)
        return false;
    if (inventory::carriedByOthers(line.package, count.device, books.records) > count.base)
        return true;
    const auto trace = inventory::traceOf({.package = line.package}, books.records);
    const CountVariance taken = varianceOf(line, books.records);
    const std::pair last(trace.incarnation, trace.seq);
    return trace.device == count.device && last > std::pair(taken.incarnation, taken.seq)
        && last != std::pair(books.occasion.incarnation, books.occasion.seq);
}

/// Whether another count of the key changed the books since the line was taken, or the goods bear
/// another name by now: the figure says nothing any more.
bool isOutdated(const CountLine &line, std::int64_t takenAt, const Workspace &records)
{
    const auto trace = inventory::traceOf(bookedPlace(placeOf(line), records), records);
    const bool isAdjusted = trace.counted > takenAt && !trace.adjusted.isZero();
    const CountLine goods = inventory::named(line, records);
    const bool isRenamed = line.quantity.isPositive() && placeOf(goods) != placeOf(line);
    return isAdjusted || isRenamed;
}

/// A serial number that reached the place meanwhile is there once.
Quantity differenceOf(const CountLine &line, const CountVariance &variance,
                      const Workspace &records)
{
    const auto product = records.get(line.product);
    const bool isSerial = product && product->tracking == catalog::Tracking::Serial;
    const Place place = bookedPlace(placeOf(line), records);
    if (isSerial && line.quantity.isPositive()
        && inventory::stockAt(place, records).onHand.isPositive())
        return {};
    return line.quantity - variance.booked;
}

/// Where the books have the serial number that was found here.
std::optional<Quant> elsewhere(const CountLine &line, Quantity difference, const Workspace &records)
{
    const auto product = records.get(line.product);
    if (!product || !difference.isPositive())
        return std::nullopt;
    return inventory::serialElsewhere(*product, placeOf(line), records);
}

/// What other counts found of the key and nobody has decided yet.
std::vector<CountLine> othersOf(const CountLine &line, const Workspace &records)
{
    auto found = undecidedAt(line.location, records);
    std::erase_if(found, [&](const CountLine &other) {
        return placeOf(other) != placeOf(line) || other.count == line.count
            || other.decision == Decision::Moved;
    });
    return found;
}

access::UserId counterOf(const CountLine &line, const Workspace &records)
{
    const auto count = records.get(line.count);
    return count ? count->user : access::UserId{};
}

/// Above tolerance. Another count that found the same confirms it; where three differ, an approver
/// decides.
Decision weigh(const CountLine &line, const CountVariance &variance, const CountPlan &plan,
               const Workspace &records)
{
    const access::UserId counter = counterOf(line, records);
    const auto others = othersOf(line, records);
    std::set<access::UserId> people{counter};
    bool isConfirmed = false;
    for (const CountLine &other : others) {
        const access::UserId person = counterOf(other, records);
        people.insert(person);
        const bool mayConfirm = !plan.secondCounter || person != counter;
        const Quantity apart = varianceOf(other, records).difference - variance.difference;
        isConfirmed
            = isConfirmed || (mayConfirm && isWithinTolerance(plan, variance.booked, apart));
    }
    const std::size_t witnesses = plan.secondCounter ? people.size() : others.size() + 1;
    if (isConfirmed)
        return absolute(variance.difference) > plan.approvalLimit ? Decision::Approval
                                                                  : Decision::Posted;
    return witnesses >= witnessesMax ? Decision::Approval : Decision::Again;
}

/// A package in which something was counted stands where that was counted.
Result<> bringPackage(const CountLine &line, Books &books)
{
    auto package = books.records.get(line.package);
    const bool isSeen = line.quantity.isPositive();
    if (!package || package->location == line.location || !isSeen)
        return {};
    package->parent = {};
    return inventory::movePackage(*package, line.location, MoveKind::Relocate, books);
}

Result<> judgeLine(const CountLine &line, const Count &count, Books &books)
{
    CountVariance variance = varianceOf(line, books.records);
    variance.difference = differenceOf(line, variance, books.records);
    const std::int64_t takenAt = std::exchange(variance.revision, books.occasion.revision);
    const auto other = elsewhere(line, variance.difference, books.records);
    variance.moved = variance.moved || isOutdated(line, takenAt, books.records)
        || isOvertaken(placeOf(line), count, books.records)
        || isOvertaken(bookedPlace(placeOf(line), books.records), count, books.records)
        || isCarried(line, count, books)
        || (other && isOvertaken(inventory::placeOf(*other), count, books.records));
    books.records.put(variance);
    if (variance.moved) {
        decide(line, Decision::Moved, books);
        return {};
    }
    inventory::noteCount(placeOf(line), {.counter = count.device, .at = count.doneAt}, books);
    if (variance.difference.isZero()) {
        if (const auto brought = bringPackage(line, books); !brought)
            return brought;
        decide(line, Decision::Agreed, books);
        settleKey(line, books);
        return {};
    }
    const CountPlan plan = planFor(line.product, line.location, books.records);
    const Decision decision = isWithinTolerance(plan, variance.booked, variance.difference)
        ? Decision::Posted
        : weigh(line, variance, plan, books.records);
    if (decision == Decision::Posted)
        return postLine(line, books);
    if (decision == Decision::Approval) {
        // The approver sees one figure; what was found before is history.
        for (const CountLine &before : othersOf(line, books.records)) {
            decide(before, Decision::Superseded, books);
            follow(before.sheet, books);
        }
    }
    decide(line, decision, books);
    return {};
}

/// Everything in the package is as booked, here or where the books have it.
Result<> judgeSealed(const CountLine &line, const Count &count, Books &books)
{
    auto package = books.records.get(line.package);
    if (!package)
        return Error{ErrorCode::NotFound, "the package is gone"};
    std::vector<Place> contents;
    bool isMoved = isCarried(line, count, books);
    for (const Quant &quant : books.records.list<Quant>("by_package", package->id)) {
        contents.push_back(inventory::placeOf(quant));
        isMoved = isMoved || isOvertaken(contents.back(), count, books.records);
    }
    if (isMoved) {
        decide(line, Decision::Moved, books);
        return {};
    }
    if (package->location != line.location) {
        const auto there = books.records.get(package->location);
        if (there && there->usage == Usage::Cart) {
            inventory::open({.warehouse = line.warehouse,
                             .kind = TaskKind::VerifyPick,
                             .location = line.location,
                             .package = package->id,
                             .reason = std::string(nameOf(ErrorCode::WrongPackage))},
                            books);
            decide(line, Decision::Rejected, books);
            return {};
        }
        package->parent = {};
        if (const auto moved
            = inventory::movePackage(*package, line.location, MoveKind::Relocate, books);
            !moved)
            return moved;
    }
    decide(line, Decision::Agreed, books);
    settleKey(line, books);
    for (Place place : contents) {
        place.location = line.location;
        inventory::noteCount(place, {.counter = count.device, .at = count.doneAt}, books);
        CountLine inside = line;
        inside.product = place.product;
        inside.lot = place.lot;
        inside.package = place.package;
        settleKey(inside, books);
    }
    return {};
}

/// How the adjustment of a line moves; nothing where there is nothing to move.
Result<std::optional<Move>> adjustmentOf(const CountLine &line, Quantity difference, Books &books)
{
    const auto outside = inventory::theLocation(line.warehouse, Usage::Adjustment, books.records);
    if (!outside)
        return outside.error();
    Move move{.warehouse = line.warehouse,
              .kind = MoveKind::Count,
              .product = line.product,
              .lot = line.lot};
    if (difference.isPositive()) {
        move.from = outside->id;
        move.to = line.location;
        move.toPackage = line.package;
        move.quantity = difference;
        if (const auto other = elsewhere(line, difference, books.records)) {
            move.kind = MoveKind::Relocate; // one serial number is in one place
            move.from = other->location;
            move.fromPackage = other->package;
        }
        return std::optional(move);
    }
    move.from = line.location;
    move.fromPackage = line.package;
    move.to = outside->id;
    move.quantity = std::min(-difference, inventory::stockAt(placeOf(line), books.records).onHand);
    if (!move.quantity.isPositive())
        return std::optional<Move>();
    return std::optional(move);
}

void askRecountAt(const Place &place, Books &books)
{
    const auto location = books.records.get(place.location);
    if (!location)
        return;
    inventory::openOnce({.warehouse = location->warehouse,
                         .kind = TaskKind::RecountLine,
                         .location = place.location,
                         .product = place.product,
                         .lot = place.lot,
                         .package = place.package,
                         .reason = "MOVD"},
                        books);
}

Answered answeredBy(const Judgement &judgement)
{
    Answered answered{.location = judgement.count.location,
                      .isWhole = judgement.asked.empty() && !judgement.sheet.product};
    for (const CountLine &line : judgement.lines)
        answered.products.insert(line.product);
    // A task without a product waits for the last line of a whole place.
    if (judgement.sheet.product)
        answered.products.insert(judgement.sheet.product);
    return answered;
}

} // namespace

Place bookedPlace(Place place, const Workspace &records)
{
    if (const auto package = records.get(place.package); package && package->location)
        place.location = package->location;
    return place;
}

Place placeOf(const CountLine &line)
{
    return {line.product, line.location, line.lot, line.package};
}

CountPlan planFor(catalog::ProductId product, LocationId location, const Workspace &records)
{
    const auto goods = records.get(product);
    const auto place = records.get(location);
    if (!goods || !place)
        return {};
    auto plan = records.find<CountPlan>("by_class", place->warehouse, goods->abc, place->zone);
    if (!plan)
        plan = records.find<CountPlan>("by_class", place->warehouse, goods->abc, std::string());
    return plan.value_or(CountPlan{.warehouse = place->warehouse});
}

bool isWithinTolerance(const CountPlan &plan, Quantity booked, Quantity difference)
{
    constexpr int percent = 100;
    const std::int64_t off = absolute(difference).micro;
    return off <= plan.toleranceUnits.micro
        || off <= absolute(booked).micro / percent * plan.tolerancePercent;
}

void settleKey(const CountLine &line, Books &books)
{
    for (const CountLine &other : undecidedAt(line.location, books.records)) {
        if (placeOf(other) != placeOf(line) || other.id == line.id)
            continue;
        decide(other, Decision::Superseded, books);
        if (other.sheet != line.sheet)
            follow(other.sheet, books);
    }
}

Result<> postLine(CountLine line, Books &books)
{
    if (const auto brought = bringPackage(line, books); !brought)
        return brought;
    CountVariance variance = varianceOf(line, books.records);
    const auto move = adjustmentOf(line, variance.difference, books);
    if (!move)
        return move.error();
    if (*move) {
        const auto posted = inventory::post(**move, books);
        if (!posted)
            return posted.error();
        variance.move = posted->id;
        variance.posted = variance.difference.isPositive() ? posted->quantity : -posted->quantity;
        if (posted->kind == MoveKind::Relocate)
            askRecountAt({line.product, posted->from, line.lot, posted->fromPackage}, books);
    }
    books.records.put(variance);
    const auto count = books.records.get(line.count);
    const bool isAdjusted = variance.move && (!*move || (**move).kind == MoveKind::Count);
    inventory::noteCount(placeOf(line),
                         {.counter = count->device,
                          .at = count->doneAt,
                          .adjusted = isAdjusted ? variance.posted : Quantity{},
                          .move = variance.move},
                         books);
    decide(line, Decision::Posted, books);
    settleKey(line, books);
    if (variance.posted != variance.difference)
        askRecountAt(placeOf(line), books); // goods left since it was counted
    return {};
}

void hearTooLate(Count count, Books &books)
{
    for (const CountLine &line : books.records.list<CountLine>("by_count", count.id)) {
        decide(line, Decision::Superseded, books);
        const Place place = bookedPlace(placeOf(line), books.records);
        const bool isNews
            = !isSealed(line) && inventory::stockAt(place, books.records).onHand != line.quantity;
        if (isNews && inventory::hasTraces(books.records))
            askRecountAt(placeOf(line), books);
    }
    count.state = CountState::Judged;
    books.records.put(count);
}

Result<> judgeCount(Count count, Books &books)
{
    // Only the hub knows what the counter had not seen; until it says so the count is recorded.
    if (!inventory::hasTraces(books.records)) {
        follow(count.sheet, books);
        return {};
    }
    const auto sheet = books.records.require(count.sheet);
    if (!sheet)
        return sheet.error();
    Judgement judgement{.count = count, .sheet = *sheet};
    judgement.lines = books.records.list<CountLine>("by_count", count.id);
    for (const Decision decision : {Decision::Moved, Decision::Again}) {
        for (const CountLine &line :
             books.records.list<CountLine>("by_sheet", count.sheet, decision))
            judgement.asked.push_back(line);
    }
    addZeros(judgement, books);
    for (const CountLine &line : judgement.lines) {
        const auto judged
            = isSealed(line) ? judgeSealed(line, count, books) : judgeLine(line, count, books);
        if (!judged)
            return judged;
    }
    // A key that was counted again is no longer asked for, whatever came of it.
    for (const CountLine &before : judgement.asked) {
        const auto now = books.records.get(before.id);
        if (now->decision == Decision::Moved)
            decide(*now, Decision::Superseded, books);
    }
    count.state = CountState::Judged;
    books.records.put(count);
    if (const auto answered = answer(answeredBy(judgement), books); !answered)
        return answered;
    follow(count.sheet, books);
    return {};
}

} // namespace bincard::counting
