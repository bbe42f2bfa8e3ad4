// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/merge.h"

#include "core/inventory/reservation.h"
#include "core/inventory/task.h"
#include "core/inventory/transfer.h"

#include <algorithm>

namespace bincard::inventory {

namespace {

using catalog::Product;
using catalog::ProductId;

/// What one transaction may write is about 500 records; a place with a promise takes six.
constexpr std::size_t placesMax = 60;

/// What stands at one place, and for whom.
struct Standing
{
    Quant quant = {};
    std::vector<Reservation> promises = {};
};

Result<> belongTogether(const Product &from, const Product &into)
{
    if (from.id == into.id || from.tracking != into.tracking || from.unit != into.unit
        || from.whole != into.whole || from.expires != into.expires || from.service != into.service
        || from.kitSale != into.kitSale)
        return Error{ErrorCode::InvalidInput, "two products of one kind"};
    if (from.sameAs || into.sameAs)
        return Error{ErrorCode::WrongState, "merged already"};
    return {};
}

std::vector<WarehouseId> warehouses(const Workspace &records)
{
    std::vector<WarehouseId> all;
    for (const Row &row : records.scan({.of = &Warehouse::description(), .index = nullptr}))
        all.push_back(WarehouseId{idOf(row)});
    return all;
}

bool isReal(const Quant &quant, const Workspace &records)
{
    const auto location = records.get(quant.location);
    return location && !isVirtual(location->usage);
}

Result<std::vector<Standing>> standing(ProductId product, const Workspace &records)
{
    std::vector<Standing> all;
    for (const WarehouseId warehouse : warehouses(records)) {
        for (const Quant &quant : records.list<Quant>("by_product", warehouse, product)) {
            if (!quant.onHand.isPositive() || !isReal(quant, records))
                continue;
            Standing one{quant, records.list<Reservation>("by_place", quant.location, product)};
            std::erase_if(one.promises, [&](const Reservation &held) {
                return placeOf(held) != placeOf(quant);
            });
            all.push_back(std::move(one));
        }
    }
    if (all.size() > placesMax)
        return Error{ErrorCode::TooLarge, std::to_string(all.size()) + " places"};
    return all;
}

Result<> bothHave(const Standing &one, const Product &into, const Workspace &records)
{
    const auto lot = records.get(one.quant.lot);
    if (into.tracking != catalog::Tracking::Serial || !lot)
        return {};
    const auto twin = records.find<Lot>("by_name", into.id, lot->name);
    if (!twin)
        return {};
    const auto there = serialElsewhere(into, {into.id, {}, twin->id, {}}, records);
    return there ? Result<>{Error{ErrorCode::Duplicate, lot->name}} : Result<>{};
}

Result<Location> outside(WarehouseId warehouse, const Workspace &records)
{
    return theLocation(warehouse, Usage::Adjustment, records);
}

/// It leaves under its old name; promises wait until it is back.
Result<> takeOut(const Standing &one, Books &books)
{
    for (const Reservation &held : one.promises)
        release(held, held.quantity, books);
    const auto out = outside(one.quant.warehouse, books.records);
    if (!out)
        return out.error();
    const auto moved = rename({.warehouse = one.quant.warehouse,
                               .kind = MoveKind::Adjust,
                               .product = one.quant.product,
                               .lot = one.quant.lot,
                               .from = one.quant.location,
                               .fromPackage = one.quant.package,
                               .to = out->id,
                               .quantity = one.quant.onHand},
                              books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

/// It comes back under the name that stays, as old as it was, locked as it was, promised as it was.
Result<> bringBack(const Standing &one, ProductId into, Books &books)
{
    const auto out = outside(one.quant.warehouse, books.records);
    if (!out)
        return out.error();
    const Place place{into, one.quant.location, standingFor(one.quant.lot, books.records),
                      one.quant.package};
    const auto moved = rename({.warehouse = one.quant.warehouse,
                               .kind = MoveKind::Adjust,
                               .product = into,
                               .lot = place.lot,
                               .from = out->id,
                               .to = place.location,
                               .toPackage = place.package,
                               .quantity = one.quant.onHand},
                              books);
    if (!moved)
        return moved.error();
    Quant quant = stockAt(place, books.records);
    if (one.quant.since != Date{} && toNumber(one.quant.since) < toNumber(quant.since))
        quant.since = one.quant.since;
    keep(quant, books.records);
    for (const Reservation &held : one.promises) {
        if (const auto line = books.records.get(held.line))
            reserveAt(*line, place, held.quantity, books);
    }
    quant = stockAt(place, books.records);
    quant.locked += std::min(one.quant.locked, std::max(quant.free(), Quantity{}));
    keep(quant, books.records);
    return {};
}

void moveLots(const Product &from, const Product &into, Workspace &records)
{
    for (Lot lot : records.list<Lot>("by_name", from.id)) {
        const auto twin = records.find<Lot>("by_name", into.id, lot.name);
        if (twin)
            lot.sameAs = twin->id;
        else
            lot.product = into.id;
        records.put(lot);
    }
}

/// What is still to be picked, and what somebody has to look at, is of the product that stays.
void moveOpenWork(const Product &from, const Product &into, Books &books)
{
    Workspace &records = books.records;
    for (const WarehouseId warehouse : warehouses(records)) {
        for (const Transfer &transfer : records.list<Transfer>("by_open", warehouse, false)) {
            for (TransferLine line : records.list<TransferLine>("by_transfer", transfer.id)) {
                if (line.product != from.id)
                    continue;
                line.product = into.id;
                records.put(line);
            }
        }
        for (Task task : records.list<Task>("by_open", warehouse, false)) {
            if (task.product != from.id)
                continue;
            task.product = into.id;
            task.lot = standingFor(task.lot, records);
            records.put(task);
        }
    }
}

void moveCodes(const Product &from, const Product &into, Workspace &records)
{
    for (catalog::Barcode barcode : records.list<catalog::Barcode>("by_product", from.id)) {
        barcode.product = into.id;
        records.put(barcode);
    }
    for (catalog::Packaging packaging : records.list<catalog::Packaging>("by_product", from.id)) {
        packaging.product = into.id;
        records.put(packaging);
    }
}

} // namespace

const Description &MergeProducts::description()
{
    static const Description made = describe<MergeProducts>("merge_products", 56)
                                        .field<&MergeProducts::from>("from")
                                        .field<&MergeProducts::into>("into");
    return made;
}

catalog::ProductId standingFor(catalog::ProductId id, const Workspace &records)
{
    for (auto product = records.get(id); product && product->sameAs;
         product = records.get(product->sameAs))
        id = product->sameAs;
    return id;
}

LotId standingFor(LotId id, const Workspace &records)
{
    for (auto lot = records.get(id); lot && lot->sameAs; lot = records.get(lot->sameAs))
        id = lot->sameAs;
    return id;
}

Result<> judge(const MergeProducts &merge, Books &books)
{
    auto from = books.records.require(merge.from);
    if (!from)
        return from.error();
    const auto into = books.records.require(merge.into);
    if (!into)
        return into.error();
    if (const auto fits = belongTogether(*from, *into); !fits)
        return fits;
    const auto stock = standing(from->id, books.records);
    if (!stock)
        return stock.error();
    for (const Standing &one : *stock) {
        if (const auto free = bothHave(one, *into, books.records); !free)
            return free;
        if (const auto out = takeOut(one, books); !out)
            return out;
    }
    moveLots(*from, *into, books.records);
    moveCodes(*from, *into, books.records);
    moveOpenWork(*from, *into, books);
    for (const Standing &one : *stock) {
        if (const auto back = bringBack(one, into->id, books); !back)
            return back;
    }
    from->sameAs = into->id;
    from->active = false;
    books.records.put(*from);
    return {};
}

void lotBlocked(const Lot &lot, Books &books)
{
    for (const Quant &quant : books.records.list<Quant>("by_lot", lot.product, lot.id)) {
        const auto location = books.records.get(quant.location);
        if (!location || isVirtual(location->usage) || !quant.onHand.isPositive())
            continue;
        for (const Reservation &held :
             books.records.list<Reservation>("by_place", quant.location, lot.product)) {
            if (placeOf(held) == placeOf(quant))
                relocate(held, books);
        }
        const bool isUnderWay = location->usage == Usage::Cart || location->usage == Usage::Staging;
        const auto package = books.records.get(quant.package);
        const bool isParcel = package && package->kind == PackageKind::Parcel;
        if (isUnderWay && !isParcel)
            open({.warehouse = quant.warehouse,
                  .kind = TaskKind::VerifyPick,
                  .location = quant.location,
                  .product = quant.product,
                  .lot = quant.lot,
                  .package = quant.package,
                  .quantity = quant.onHand,
                  .reason = std::string(nameOf(ErrorCode::LotBlocked))},
                 books);
    }
}

} // namespace bincard::inventory
