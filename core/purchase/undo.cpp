// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/merge.h"
#include "core/inventory/rules.h"
#include "core/kernel/check.h"
#include "core/purchase/settling.h"
#include "core/quality/rules.h"

#include <algorithm>

namespace bincard::purchase {

namespace {

using inventory::MoveKind;
using inventory::Place;
using inventory::Task;
using inventory::TaskKind;
using inventory::Usage;

/// Whether a rule brought the goods there for somebody to decide about, and nobody has.
bool isHeldAt(inventory::LocationId place, const ReceiptLine &line, const Workspace &records)
{
    const auto tasks = records.list<Task>("by_document", line.id.value);
    return std::ranges::any_of(tasks, [&](const Task &task) {
        return task.kind == TaskKind::CheckQuality && !task.done && task.location == place;
    });
}

/// Where the line's goods are by the books: in quarantine where a rule holds them there, in their
/// package wherever that stands, or where they were put down; what is nowhere is missed where it
/// should be.
Place presentPlace(const ReceiptLine &line, const Workspace &records)
{
    Place home{line.product, line.location, line.lot, line.package};
    if (const auto package = records.get(line.package))
        home.location = package->location;
    std::vector<Place> places{home, {line.product, line.location, line.lot, {}}};
    if (const auto held = inventory::theLocation(line.warehouse, Usage::Quarantine, records)) {
        const bool isHeld = isHeldAt(held->id, line, records);
        places.insert(isHeld ? places.begin() : places.end(),
                      {line.product, held->id, line.lot, {}});
    }
    const auto found = std::ranges::find_if(places, [&](const Place &place) {
        return inventory::stockAt(place, records).onHand >= line.quantity;
    });
    return found == places.end() ? home : *found;
}

Result<> moveBack(const ReceiptLine &line, const Place &from, Books &books)
{
    const auto product = books.records.require(line.product);
    if (!product)
        return product.error();
    if (const auto other = inventory::serialElsewhere(*product, from, books.records)) {
        inventory::askWhichSerial(line.warehouse, inventory::placeOf(*other), 0, books);
        return {};
    }
    if (const auto covered = inventory::cover(line.warehouse, from, line.quantity, books); !covered)
        return covered;
    const auto outside = inventory::theLocation(line.warehouse, Usage::Vendor, books.records);
    if (!outside)
        return outside.error();
    const auto moved = inventory::post({.warehouse = line.warehouse,
                                        .kind = MoveKind::Undo,
                                        .product = line.product,
                                        .lot = line.lot,
                                        .from = from.location,
                                        .fromPackage = from.package,
                                        .to = outside->id,
                                        .quantity = line.quantity,
                                        .reverses = line.move},
                                       books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

/// What was asked about the goods; but for those that a rule holds somewhere else than where they
/// were taken from: they are there still.
void settleTasks(const ReceiptLine &line, const Place &from, Workspace &records)
{
    for (Task task : records.list<Task>("by_document", line.id.value)) {
        const bool isStillThere = task.kind == TaskKind::CheckQuality
            && task.location != from.location && task.location != line.location;
        if (isStillThere)
            continue;
        task.done = true;
        records.put(task);
    }
}

/// An announced package of which nothing is received any more is awaited again.
void awaitAgain(ExpectedPackageId id, Workspace &records)
{
    auto expected = records.get(id);
    if (!expected || !expected->receipt)
        return;
    const auto lines = records.list<ReceiptLine>("by_expected", id);
    const bool isLeft = std::ranges::any_of(lines, [](const ReceiptLine &line) {
        return !line.undone;
    });
    if (isLeft)
        return;
    expected->receipt = {};
    expected->package = {};
    records.put(*expected);
}

Result<> undo(ReceiptLine line, Books &books)
{
    if (line.undone)
        return Error{ErrorCode::WrongState, "undone already"};
    const ReceiptLine goods = inventory::named(line, books.records);
    const Place from = presentPlace(goods, books.records);
    if (line.move) {
        if (const auto moved = moveBack(goods, from, books); !moved)
            return moved;
        if (auto wanted = books.records.get(line.line)) {
            wanted->received -= line.quantity;
            check(wanted->received >= Quantity{}, "what came was counted in its line");
            books.records.put(*wanted);
            settle(wanted->order, books.records);
        }
    }
    settleTasks(line, from, books.records);
    quality::drop(line.id.value, books);
    line.undone = true;
    books.records.put(line);
    if (line.expectedPackage)
        awaitAgain(line.expectedPackage, books.records);
    return {};
}

Result<> undoPackage(const UndoReceipt &operation, Books &books)
{
    const auto expected = books.records.require(operation.expected);
    if (!expected)
        return expected.error();
    if (expected->warehouse != operation.warehouse)
        return Error{ErrorCode::InvalidInput, "of another warehouse"};
    if (!expected->receipt)
        return Error{ErrorCode::WrongState, "it has not been received"};
    for (const ReceiptLine &line :
         books.records.list<ReceiptLine>("by_expected", operation.expected)) {
        if (line.undone)
            continue;
        if (const auto undone = undo(line, books); !undone)
            return undone;
    }
    return {};
}

} // namespace

Result<> judge(const UndoReceipt &operation, Books &books)
{
    if (operation.expected)
        return undoPackage(operation, books);
    const auto line = books.records.require(operation.receiptLine);
    if (!line)
        return line.error();
    if (line->warehouse != operation.warehouse)
        return Error{ErrorCode::InvalidInput, "of another warehouse"};
    return undo(*line, books);
}

namespace {

/// Whoever is asked to decide about the goods finds them where they were put.
void followGoods(const ReceiptLine &line, inventory::LocationId from, inventory::LocationId to,
                 Workspace &records)
{
    for (Task task : records.list<Task>("by_document", line.id.value)) {
        if (task.kind != TaskKind::CheckQuality || task.done || task.location != from)
            continue;
        task.location = to;
        records.put(task);
    }
}

} // namespace

Result<> judge(const PlaceReceived &place, Books &books)
{
    Workspace &records = books.records;
    const auto location = placeFor(place.warehouse, place.location, records);
    if (!location)
        return location.error();
    auto line = records.get(place.receiptLine);
    if (!place.package && !line)
        return records.missing(ReceiptLine::description());
    if (line && (line->undone || line->warehouse != place.warehouse))
        return Error{ErrorCode::WrongState, "undone, or of another warehouse"};
    const auto kind = location->usage == Usage::Storage ? MoveKind::PutAway : MoveKind::Relocate;
    if (const auto id = place.package ? place.package : line->package) {
        auto package = inventory::resolvePackage(id, records);
        if (!package)
            return package.error();
        if (package->warehouse != place.warehouse)
            return Error{ErrorCode::InvalidInput, "a package of another warehouse"};
        package->parent = {};
        return inventory::movePackage(*package, location->id, kind, books);
    }
    const ReceiptLine goods = inventory::named(*line, records);
    const Place from{goods.product, line->location, goods.lot, {}};
    const Place to{goods.product, location->id, goods.lot, {}};
    if (!line->move || from == to)
        return {};
    const auto product = records.require(goods.product);
    if (!product)
        return product.error();
    if (const auto other = inventory::serialElsewhere(*product, from, records)) {
        if (inventory::placeOf(*other) != to)
            inventory::askWhichSerial(line->warehouse, to, 0, books);
        return {};
    }
    if (const auto covered = inventory::cover(line->warehouse, from, line->quantity, books);
        !covered)
        return covered;
    const auto moved = inventory::post({.warehouse = line->warehouse,
                                        .kind = kind,
                                        .product = goods.product,
                                        .lot = goods.lot,
                                        .from = from.location,
                                        .to = location->id,
                                        .quantity = line->quantity},
                                       books);
    if (!moved)
        return moved.error();
    followGoods(*line, from.location, location->id, records);
    line->location = location->id;
    records.put(*line);
    return {};
}

} // namespace bincard::purchase
