// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/judgement.h"
#include "core/counting/rules.h"
#include "core/inventory/rules.h"
#include "core/inventory/trace.h"

#include <algorithm>

namespace bincard::counting {

namespace {

using inventory::Package;
using inventory::PackageId;
using inventory::TaskKind;

template <class Op> Result<Count> openCount(const Op &of, const Workspace &records)
{
    auto count = records.require(of.count);
    if (count && count->warehouse != of.warehouse)
        return Error{ErrorCode::NotFound, "of another warehouse"};
    if (count && count->state != CountState::Counting && count->state != CountState::GivenUp)
        return Error{ErrorCode::WrongState, "the count is over"};
    return count;
}

std::optional<CountLine> lineOf(const Count &count, const inventory::Place &place,
                                const Workspace &records)
{
    return records.find<CountLine>("by_count", count.id, place.product, place.lot, place.package);
}

/// The books as the line was taken: what this device did before is in it, what it does later comes
/// on top. A line taken twice over changed books is nobody's statement any more.
void noteBooked(const CountLine &line, bool isNew, Books &books)
{
    if (!inventory::hasTraces(books.records))
        return;
    const auto place
        = bookedPlace({line.product, line.location, line.lot, line.package}, books.records);
    const Quantity booked
        = line.product ? inventory::stockAt(place, books.records).onHand : Quantity{};
    auto variance
        = books.records.get(Id<CountVariance>{line.id.value})
              .value_or(CountVariance{
                  .id = {line.id.value}, .warehouse = line.warehouse, .sheet = line.sheet});
    variance.moved = variance.moved || (!isNew && variance.booked != booked);
    variance.booked = booked;
    variance.revision = books.occasion.revision;
    variance.incarnation = books.occasion.incarnation;
    variance.seq = books.occasion.seq;
    books.records.put(variance);
}

void forget(const CountLine &line, Workspace &records)
{
    records.erase(line.id);
    if (records.get(Id<CountVariance>{line.id.value}))
        records.erase(Id<CountVariance>{line.id.value});
}

CountLine write(const Count &count, const inventory::Place &place, Quantity quantity, bool typed,
                Workspace &records)
{
    CountLine line = lineOf(count, place, records)
                         .value_or(CountLine{.warehouse = count.warehouse,
                                             .sheet = count.sheet,
                                             .count = count.id,
                                             .location = place.location,
                                             .product = place.product,
                                             .lot = place.lot,
                                             .package = place.package});
    if (!line.id)
        line.id = records.newId<CountLine>();
    line.quantity = quantity;
    line.typed = line.typed || typed;
    records.put(line);
    return line;
}

/// The sealed line of the package is gone as soon as somebody counts what is in it.
void openSeal(const Count &count, PackageId package, Workspace &records)
{
    if (const auto sealed = lineOf(count, {.package = package}, records); package && sealed)
        forget(*sealed, records);
}

Result<> isCountableAs(const CountUnits &units, const Workspace &records)
{
    const auto product = records.require(units.product);
    if (!product)
        return product.error();
    if (units.quantity < Quantity{})
        return Error{ErrorCode::InvalidInput, "fewer than none"};
    const Quantity named = units.quantity.isZero() ? Quantity::units(1) : units.quantity;
    return inventory::isTakeable(*product, units.lot, named, records);
}

Result<PackageId> packageOf(inventory::WarehouseId warehouse, PackageId id,
                            const Workspace &records)
{
    if (!id)
        return PackageId{};
    const auto package = inventory::resolvePackage(id, records);
    if (!package)
        return package.error();
    if (package->warehouse != warehouse)
        return Error{ErrorCode::WrongPackage, "of another warehouse"};
    return package->id;
}

} // namespace

Result<> judge(const CountUnits &units, Books &books)
{
    const auto count = openCount(units, books.records);
    if (!count)
        return count.error();
    if (const auto fine = isCountableAs(units, books.records); !fine)
        return fine;
    const auto package = packageOf(count->warehouse, units.package, books.records);
    if (!package)
        return package.error();
    const inventory::Place place{units.product, count->location, units.lot, *package};
    openSeal(*count, *package, books.records);
    const bool isNew = !lineOf(*count, place, books.records);
    const CountLine line = write(*count, place, units.quantity, units.typed, books.records);
    noteBooked(line, isNew, books);
    return {};
}

Result<> judge(const CountPackage &sealed, Books &books)
{
    const auto count = openCount(sealed, books.records);
    if (!count)
        return count.error();
    const auto package = packageOf(count->warehouse, sealed.package, books.records);
    if (!package)
        return package.error();
    if (!*package)
        return Error{ErrorCode::NotFound, "no package"};
    for (const CountLine &line : books.records.list<CountLine>("by_count", count->id)) {
        if (line.package == *package)
            forget(line, books.records);
    }
    if (sealed.missing)
        return {};
    const CountLine line = write(*count, {.location = count->location, .package = *package},
                                 Quantity::units(1), false, books.records);
    noteBooked(line, true, books);
    return {};
}

Result<> judge(const CountUnknown &unknown, Books &books)
{
    const auto count = openCount(unknown, books.records);
    if (!count)
        return count.error();
    if (unknown.code.empty() || unknown.quantity < Quantity{})
        return Error{ErrorCode::InvalidInput, "a code, so many times"};
    auto known = books.records.find<UnknownCode>("by_count", count->id, unknown.code);
    if (unknown.quantity.isZero()) {
        if (known)
            books.records.erase(known->id);
        return {};
    }
    if (!known)
        known = UnknownCode{.id = books.records.newId<UnknownCode>(),
                            .warehouse = count->warehouse,
                            .count = count->id,
                            .location = count->location,
                            .code = unknown.code};
    known->quantity = unknown.quantity;
    books.records.put(*known);
    return {};
}

Result<> judge(const LeaveCount &leave, Books &books)
{
    auto count = openCount(leave, books.records);
    if (!count)
        return count.error();
    count->state = CountState::Left;
    count->doneAt = books.occasion.occurredAt;
    books.records.put(*count);
    if (leave.blocked) {
        auto location = books.records.get(count->location);
        if (location && !location->blocked) {
            location->blocked = true;
            books.records.put(*location);
            inventory::open({.warehouse = count->warehouse,
                             .kind = TaskKind::FreeLocation,
                             .location = location->id,
                             .reason = "BLKD"},
                            books);
        }
    }
    follow(count->sheet, books);
    return {};
}

Result<> judge(const SubmitCount &submit, Books &books)
{
    auto count = openCount(submit, books.records);
    if (!count)
        return count.error();
    const auto lines = books.records.list<CountLine>("by_count", count->id);
    const bool isAnything = std::ranges::any_of(lines, [](const CountLine &line) {
        return line.quantity.isPositive();
    });
    if (submit.empty && isAnything)
        return Error{ErrorCode::WrongState, "something was counted there"};
    count->empty = submit.empty;
    count->state = CountState::Submitted;
    count->doneAt = books.occasion.occurredAt;
    books.records.put(*count);
    for (const UnknownCode &unknown : books.records.list<UnknownCode>("by_count", count->id))
        inventory::open({.warehouse = count->warehouse,
                         .kind = TaskKind::LinkBarcode,
                         .location = count->location,
                         .quantity = unknown.quantity,
                         .reason = "UNKB",
                         .document = unknown.id.value},
                        books);
    auto sheet = books.records.require(count->sheet);
    if (!sheet)
        return sheet.error();
    if (!sheet->isOpen()) {
        hearTooLate(*count, books);
        return {};
    }
    if (!sheet->first)
        sheet->first = count->user;
    else if (sheet->first != count->user)
        sheet->second = count->user;
    books.records.put(*sheet);
    return judgeCount(*count, books);
}

} // namespace bincard::counting
