// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/merge.h"
#include "core/inventory/posting.h"
#include "core/inventory/register_lot.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"
#include "core/kitting/rules.h"

#include <algorithm>

namespace bincard::kitting {

namespace {

using inventory::MoveKind;
using inventory::Place;
using inventory::TaskKind;
using inventory::Usage;

/// A place in the building where goods may be.
Result<inventory::Location> placeOf(inventory::WarehouseId warehouse, inventory::LocationId id,
                                    const Workspace &records)
{
    auto place = inventory::locationOf(warehouse, id, records);
    if (place && (inventory::isVirtual(place->usage) || place->usage == Usage::Cart))
        return Error{ErrorCode::DestinationNotAllowed, place->code};
    return place;
}

void ask(const KitOrder &order, TaskKind kind, const Place &place, Quantity quantity,
         ErrorCode reason, std::int64_t document, Books &books)
{
    inventory::open({.warehouse = order.warehouse,
                     .kind = kind,
                     .location = place.location,
                     .product = place.product,
                     .lot = place.lot,
                     .package = place.package,
                     .quantity = quantity,
                     .reason = std::string(nameOf(reason)),
                     .document = document},
                    books);
}

void settleTasks(inventory::WarehouseId warehouse, std::int64_t document, Workspace &records)
{
    for (auto task : records.list<inventory::Task>("by_open", warehouse, false)) {
        if (task.document != document)
            continue;
        task.done = true;
        records.put(task);
    }
}

/// A serial number that the books have at the same location, but in or out of a package, is the one
/// that was meant.
Place believed(const Place &place, const catalog::Product &product, const Workspace &records)
{
    const auto other = inventory::serialElsewhere(product, place, records);
    return other && other->location == place.location ? inventory::placeOf(*other) : place;
}

Result<Place> sourceOf(const TakeComponent &take, const KitOrder &order,
                       const catalog::Product &product, const Workspace &records)
{
    const auto location = placeOf(order.warehouse, take.location, records);
    if (!location)
        return location.error();
    Place place{product.id, location->id, take.lot, {}};
    if (take.package) {
        const auto package = inventory::resolvePackage(take.package, records);
        if (!package)
            return package.error();
        place.package = package->id;
        if (package->location)
            place.location = package->location;
    }
    return believed(place, product, records);
}

/// Goods go from the bench back to a place. What is elsewhere by now stays there.
Result<> fromBench(const KitPart &part, const Place &to, Books &books)
{
    const auto product = books.records.require(part.product);
    if (!product)
        return product.error();
    if (!part.move)
        return {};
    if (const auto other
        = inventory::serialElsewhere(*product, {part.product, {}, part.lot, {}}, books.records)) {
        if (inventory::placeOf(*other) != to)
            inventory::askWhichSerial(part.warehouse, to, 0, books);
        return {};
    }
    const auto bench = inventory::theLocation(part.warehouse, Usage::Production, books.records);
    if (!bench)
        return bench.error();
    const auto moved = inventory::post({.warehouse = part.warehouse,
                                        .kind = MoveKind::Undo,
                                        .product = part.product,
                                        .lot = part.lot,
                                        .from = bench->id,
                                        .to = to.location,
                                        .toPackage = to.package,
                                        .quantity = part.quantity,
                                        .reverses = part.move},
                                       books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

/// Into its package only where that still stands.
Place returnPlace(const KitPart &part, const inventory::Location &location,
                  const Workspace &records)
{
    const auto package = records.get(part.package);
    const bool isThere = package && package->location == location.id;
    return {part.product, location.id, part.lot, isThere ? package->id : inventory::PackageId{}};
}

Result<> takeBack(KitPart part, inventory::LocationId wanted, Books &books)
{
    const auto location = placeOf(part.warehouse, wanted ? wanted : part.location, books.records);
    if (!location)
        return location.error();
    const KitPart goods = inventory::named(part, books.records);
    if (const auto moved = fromBench(goods, returnPlace(goods, *location, books.records), books);
        !moved)
        return moved;
    part.undone = true;
    books.records.put(part);
    settleTasks(part.warehouse, part.id.value, books.records);
    return {};
}

/// The kit's lot: a known one by number or by name, or a new one.
Result<inventory::LotId> lotOf(const AssembleKit &assemble, const KitOrder &order, Books &books)
{
    if (!assemble.lot || assemble.lotName.empty() || books.records.get(assemble.lot))
        return assemble.lot;
    if (const auto made = inventory::judge(inventory::RegisterLot{.warehouse = order.warehouse,
                                                                  .lot = assemble.lot,
                                                                  .product = order.product,
                                                                  .name = assemble.lotName,
                                                                  .expiry = assemble.expiry},
                                           books);
        !made)
        return made.error();
    return inventory::standingFor(assemble.lot, books.records);
}

/// What is on the bench is what the recipe takes, or somebody looks at the kit.
bool isByRecipe(const KitOrder &order, KitBuildId build, Quantity kits, const Workspace &records)
{
    Quantity expected;
    for (const catalog::KitComponent &component : catalog::componentsOf(order.recipe, records)) {
        const auto needed = times(component.quantity, kits.micro / Quantity::one);
        if (!needed || onBench(build, component.product, records) != *needed)
            return false;
        expected += *needed;
    }
    Quantity all;
    for (const KitPart &part : partsOf(build, records))
        all += part.quantity;
    return all == expected;
}

} // namespace

Result<> judge(const TakeComponent &take, Books &books)
{
    Workspace &records = books.records;
    if (!take.part || !take.build || !take.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "a part has a number, a build, a quantity"};
    if (records.get(take.part))
        return Error{ErrorCode::Duplicate, "part"};
    const auto order = records.require(take.order);
    if (!order)
        return order.error();
    const auto build = records.get(take.build);
    if (build && build->order != order->id)
        return Error{ErrorCode::InvalidInput, "a build of another order"};
    const auto product = records.require(take.product);
    if (!product)
        return product.error();
    if (const auto takeable = inventory::isTakeable(*product, take.lot, take.quantity, records);
        !takeable)
        return takeable;
    const auto from = sourceOf(take, *order, *product, records);
    if (!from)
        return from.error();
    KitPart part{.id = take.part,
                 .warehouse = order->warehouse,
                 .order = order->id,
                 .build = take.build,
                 .product = take.product,
                 .lot = take.lot,
                 .location = take.location,
                 .package = take.package,
                 .quantity = take.quantity,
                 .user = books.occasion.user,
                 .takenAt = books.occasion.occurredAt};
    if (inventory::serialElsewhere(*product, *from, records)) {
        records.put(part);
        ask(*order, TaskKind::VerifyPick, *from, take.quantity, ErrorCode::WrongSerial,
            part.id.value, books);
        return {};
    }
    const auto bench = inventory::theLocation(order->warehouse, Usage::Production, records);
    if (!bench)
        return bench.error();
    if (const auto covered = inventory::cover(order->warehouse, *from, take.quantity, books);
        !covered)
        return covered;
    const auto moved = inventory::post({.warehouse = order->warehouse,
                                        .kind = MoveKind::Assemble,
                                        .product = take.product,
                                        .lot = take.lot,
                                        .from = from->location,
                                        .fromPackage = from->package,
                                        .to = bench->id,
                                        .quantity = take.quantity},
                                       books);
    if (!moved)
        return moved.error();
    part.move = moved->id;
    records.put(part);
    if (build && build->undone) // it lies on the bench for a kit that is none any more
        ask(*order, TaskKind::PutBack, *from, take.quantity, ErrorCode::WrongState, part.id.value,
            books);
    if (!records.find<catalog::KitComponent>("by_product", order->recipe, take.product))
        ask(*order, TaskKind::PutBack, *from, take.quantity, ErrorCode::WrongProduct, part.id.value,
            books);
    if (const auto allowed
        = inventory::lotAllows(*product, take.lot, books.occasion.businessDate, records);
        !allowed)
        ask(*order, TaskKind::VerifyPick, *from, take.quantity, allowed.error().code, part.id.value,
            books);
    return {};
}

Result<> judge(const ReturnComponent &back, Books &books)
{
    const auto part = books.records.require(back.part);
    if (!part)
        return part.error();
    if (part->order != back.order)
        return Error{ErrorCode::InvalidInput, "a part of another order"};
    const auto build = books.records.get(part->build);
    if (part->undone || (build && !build->undone))
        return Error{ErrorCode::WrongState, "back already, or in a finished kit"};
    return takeBack(*part, back.location, books);
}

Result<> judge(const AssembleKit &assemble, Books &books)
{
    Workspace &records = books.records;
    if (!assemble.build || !assemble.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "a build has a number and a quantity"};
    if (records.get(assemble.build))
        return Error{ErrorCode::Duplicate, "build"};
    auto order = records.require(assemble.order);
    if (!order)
        return order.error();
    const auto product = records.require(order->product);
    if (!product)
        return product.error();
    for (const KitPart &part : records.list<KitPart>("by_build", assemble.build)) {
        if (part.order != order->id)
            return Error{ErrorCode::InvalidInput, "a build of another order"};
    }
    const auto location = placeOf(order->warehouse, assemble.location, records);
    if (!location)
        return location.error();
    const auto lot = lotOf(assemble, *order, books);
    if (!lot)
        return lot.error();
    if (const auto takeable = inventory::isTakeable(*product, *lot, assemble.quantity, records);
        !takeable)
        return takeable;

    KitBuild build{.id = assemble.build,
                   .warehouse = order->warehouse,
                   .order = order->id,
                   .product = product->id,
                   .lot = *lot,
                   .location = location->id,
                   .quantity = assemble.quantity,
                   .user = books.occasion.user,
                   .builtAt = books.occasion.occurredAt};
    const Place to{product->id, location->id, *lot, {}};
    const bool isThere = product->tracking == catalog::Tracking::Serial
        && (inventory::stockAt(to, records).onHand.isPositive()
            || inventory::serialElsewhere(*product, to, records));
    if (isThere) {
        ask(*order, TaskKind::VerifyPick, to, assemble.quantity, ErrorCode::WrongSerial,
            build.id.value, books);
    } else {
        const auto bench = inventory::theLocation(order->warehouse, Usage::Production, records);
        if (!bench)
            return bench.error();
        const auto moved = inventory::post({.warehouse = order->warehouse,
                                            .kind = MoveKind::Assemble,
                                            .product = product->id,
                                            .lot = *lot,
                                            .from = bench->id,
                                            .to = location->id,
                                            .quantity = assemble.quantity},
                                           books);
        if (!moved)
            return moved.error();
        build.move = moved->id;
    }
    records.put(build);
    order->made += assemble.quantity;
    records.put(*order);
    if (!isByRecipe(*order, build.id, assemble.quantity, records))
        ask(*order, TaskKind::CheckQuality, to, assemble.quantity, ErrorCode::OverQuantity,
            build.id.value, books);
    return {};
}

Result<> judge(const DisassembleKit &disassemble, Books &books)
{
    Workspace &records = books.records;
    auto build = records.require(disassemble.build);
    if (!build)
        return build.error();
    if (build->order != disassemble.order)
        return Error{ErrorCode::InvalidInput, "a build of another order"};
    if (build->undone)
        return Error{ErrorCode::WrongState, "taken apart already"};
    auto order = records.require(build->order);
    if (!order)
        return order.error();
    const KitBuild goods = inventory::named(*build, records);
    const auto product = records.require(goods.product);
    if (!product)
        return product.error();
    const Place from{goods.product, build->location, goods.lot, {}};
    if (build->move && !inventory::serialElsewhere(*product, from, records)) {
        const auto bench = inventory::theLocation(build->warehouse, Usage::Production, records);
        if (!bench)
            return bench.error();
        if (const auto covered = inventory::cover(build->warehouse, from, build->quantity, books);
            !covered)
            return covered;
        const auto moved = inventory::post({.warehouse = build->warehouse,
                                            .kind = MoveKind::Undo,
                                            .product = goods.product,
                                            .lot = goods.lot,
                                            .from = from.location,
                                            .to = bench->id,
                                            .quantity = build->quantity,
                                            .reverses = build->move},
                                           books);
        if (!moved)
            return moved.error();
    }
    for (const KitPart &part : partsOf(build->id, records)) {
        if (const auto back = takeBack(part, {}, books); !back)
            return back;
    }
    build->undone = true;
    records.put(*build);
    order->made -= build->quantity;
    records.put(*order);
    settleTasks(build->warehouse, build->id.value, records);
    return {};
}

} // namespace bincard::kitting
