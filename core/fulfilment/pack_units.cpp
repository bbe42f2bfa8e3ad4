// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/approval.h"
#include "core/fulfilment/parcel_rules.h"
#include "core/fulfilment/rules.h"
#include "core/inventory/merge.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"
#include "core/quality/rules.h"
#include "core/sales/rules.h"

#include "core/kernel/check.h"

#include <algorithm>
#include <ranges>

namespace bincard::fulfilment {

namespace {

using inventory::MoveKind;
using inventory::Place;
using inventory::TaskKind;
using inventory::TransferLine;

/// What a PackUnits names, looked up and found to belong together.
struct Scene
{
    Parcel parcel = {};
    TransferLine line = {};
    catalog::Product product = {};
    Place from = {};
};

Result<> isSource(const PackUnits &pack, const Parcel &parcel, const Workspace &records)
{
    const auto location = inventory::locationOf(parcel.warehouse, pack.location, records);
    if (!location)
        return location.error();
    if (inventory::isVirtual(location->usage) || pack.package == parcel.package)
        return Error{ErrorCode::InvalidInput, "nothing is packed from there"};
    if (!pack.package)
        return {};
    const auto package = records.require(pack.package);
    return package ? Result<>{} : Result<>{package.error()};
}

/// A serial number that the books have at the same location, but in or out of a package, is the one
/// that was meant.
Place believed(const Place &place, const catalog::Product &product, const Workspace &records)
{
    const auto other = inventory::serialElsewhere(product, place, records);
    return other && other->location == place.location ? inventory::placeOf(*other) : place;
}

Result<Scene> lookUp(const PackUnits &pack, const Workspace &records)
{
    if (!pack.line || !pack.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "packed units have a number and a quantity"};
    if (records.get(pack.line))
        return Error{ErrorCode::Duplicate, "parcel line"};
    const auto parcel = records.require(pack.parcel);
    if (!parcel)
        return parcel.error();
    const auto line = records.require(pack.picking);
    if (!line)
        return line.error();
    const auto product = records.require(line->product);
    if (!product)
        return product.error();
    if (line->transfer != parcel->transfer)
        return Error{ErrorCode::InvalidInput, "another order's goods"};
    if (const auto takeable = inventory::isTakeable(*product, pack.lot, pack.quantity, records);
        !takeable)
        return takeable.error();
    if (const auto source = isSource(pack, *parcel, records); !source)
        return source.error();
    const auto from = pack.package ? inventory::resolvePackage(pack.package, records)
                                   : Result<inventory::Package>{inventory::Package{}};
    if (!from)
        return from.error();
    // Out of a tote: wherever the books have that.
    const Place place{product->id, from->location ? from->location : pack.location, pack.lot,
                      from->id};
    return Scene{*parcel, *line, *product, believed(place, *product, records)};
}

void askToVerify(const ParcelLine &line, ErrorCode reason, Books &books)
{
    inventory::open({.warehouse = line.warehouse,
                     .kind = TaskKind::VerifyPick,
                     .location = line.location,
                     .product = line.product,
                     .lot = line.lot,
                     .package = line.package,
                     .quantity = line.quantity,
                     .reason = std::string(nameOf(reason)),
                     .document = line.id.value},
                    books);
}

void askPutBack(const ParcelLine &line, Quantity quantity, ErrorCode reason, Books &books)
{
    const auto parcel = books.records.get(line.parcel);
    check(parcel.has_value(), "a parcel line has a parcel");
    const auto package = books.records.get(parcel->package);
    inventory::open({.warehouse = line.warehouse,
                     .kind = TaskKind::PutBack,
                     .location = package ? package->location : inventory::LocationId{},
                     .product = line.product,
                     .lot = line.lot,
                     .package = parcel->package,
                     .quantity = quantity,
                     .reason = std::string(nameOf(reason)),
                     .document = line.id.value},
                    books);
}

/// What nobody can believe moves nothing; somebody looks.
void claim(ParcelLine line, ErrorCode reason, Books &books)
{
    line.surplus = line.quantity;
    books.records.put(line);
    askToVerify(line, reason, books);
}

Result<> bookMove(ParcelLine &line, const Place &from, const Parcel &parcel, Books &books)
{
    const auto package = books.records.require(parcel.package);
    if (!package)
        return package.error();
    if (const auto covered = inventory::cover(line.warehouse, from, line.quantity, books); !covered)
        return covered;
    const auto move = inventory::post({.warehouse = line.warehouse,
                                       .kind = MoveKind::Pack,
                                       .product = line.product,
                                       .lot = line.lot,
                                       .from = from.location,
                                       .fromPackage = from.package,
                                       .to = package->location,
                                       .toPackage = package->id,
                                       .quantity = line.quantity},
                                      books);
    if (!move)
        return move.error();
    line.move = move->id;
    return {};
}

/// Whoever puts something in or takes something out has the box open.
void boxIsOpen(Parcel parcel, Books &books)
{
    if (!parcel.closed)
        return;
    parcel.closed = false;
    books.records.put(parcel);
}

/// What the order takes of it: what is picked and in no box yet.
Quantity take(const Scene &scene, Quantity quantity, Books &books)
{
    auto ordered = books.records.get(scene.line.orderLine);
    check(ordered.has_value(), "a line of picking has an order line");
    const Quantity useful = std::clamp(ordered->picked - ordered->packed, Quantity{}, quantity);
    ordered->packed += useful;
    sales::keep(*ordered, books);
    return useful;
}

Result<> moveBack(const ParcelLine &line, const Parcel &parcel, const Place &to, Quantity quantity,
                  Books &books)
{
    const auto package = books.records.require(parcel.package);
    if (!package)
        return package.error();
    const Place from{line.product, package->location, line.lot, package->id};
    const auto product = books.records.require(line.product);
    if (!product)
        return product.error();
    if (const auto other = inventory::serialElsewhere(*product, from, books.records)) {
        if (inventory::placeOf(*other) != to)
            inventory::askWhichSerial(line.warehouse, to, 0, books);
        return {};
    }
    if (const auto covered = inventory::cover(line.warehouse, from, quantity, books); !covered)
        return covered;
    const auto moved = inventory::post({.warehouse = line.warehouse,
                                        .kind = MoveKind::Undo,
                                        .product = line.product,
                                        .lot = line.lot,
                                        .from = from.location,
                                        .fromPackage = from.package,
                                        .to = to.location,
                                        .toPackage = to.package,
                                        .quantity = quantity,
                                        .reverses = line.move},
                                       books);
    return moved ? Result<>{} : Result<>{moved.error()};
}

/// Where unpacked units go: into a package only where that stands.
Result<Place> putDownAt(const UnpackUnits &unpack, const ParcelLine &line, const Workspace &records)
{
    const auto location = restingPlace(line.warehouse, unpack.location, records);
    if (!location)
        return location.error();
    Place place{line.product, location->id, line.lot, {}};
    if (!unpack.package)
        return place;
    const auto package = inventory::resolvePackage(unpack.package, records);
    if (!package)
        return package.error();
    if (package->location == location->id)
        place.package = package->id;
    return place;
}

/// What nobody believed stands somewhere else now, unless it went back to where the books have it:
/// whoever was asked looks there.
void followClaim(const ParcelLine &line, const Place &to, Workspace &records)
{
    const auto product = records.get(line.product);
    const bool isSerial = product && product->tracking == catalog::Tracking::Serial;
    const bool isWhereItWas = to.location == line.location && to.package == line.package;
    const bool isSettled = line.move
        || (isSerial ? inventory::stockAt(to, records).onHand.isPositive() : isWhereItWas);
    for (inventory::Task task : records.list<inventory::Task>("by_open", line.warehouse, false)) {
        if (task.document != line.id.value || task.kind != TaskKind::VerifyPick)
            continue;
        task.location = to.location;
        task.package = to.package;
        task.done = isSettled;
        records.put(task);
    }
}

} // namespace

Result<> judge(const PackUnits &operation, Books &books)
{
    const auto scene = lookUp(operation, books.records);
    if (!scene)
        return scene.error();
    ParcelLine line{.id = operation.line,
                    .warehouse = scene->parcel.warehouse,
                    .parcel = scene->parcel.id,
                    .line = scene->line.id,
                    .product = scene->product.id,
                    .lot = operation.lot,
                    .location = operation.location,
                    .package = operation.package,
                    .quantity = operation.quantity,
                    .user = books.occasion.user,
                    .packedAt = books.occasion.occurredAt};
    if (isGone(scene->parcel, books.records)) {
        claim(line, ErrorCode::WrongState, books);
        return {};
    }
    if (inventory::serialElsewhere(scene->product, scene->from, books.records)) {
        claim(line, ErrorCode::WrongSerial, books);
        boxIsOpen(scene->parcel, books);
        return {};
    }
    const bool isNew = insideOf(scene->parcel.id, scene->product.id, books.records).isZero();
    line.surplus = line.quantity - take(*scene, line.quantity, books);
    if (const auto booked = bookMove(line, scene->from, scene->parcel, books); !booked)
        return booked;
    books.records.put(line);
    boxIsOpen(scene->parcel, books);
    if (line.useful().isPositive())
        askAtPacking(scene->parcel, scene->product.id, isNew, books);
    if (line.surplus.isPositive()) {
        const auto transfer = books.records.get(scene->parcel.transfer);
        askPutBack(line, line.surplus,
                   transfer && transfer->cancelled ? ErrorCode::OrderCancelled
                                                   : ErrorCode::OverQuantity,
                   books);
    }
    if (const auto allowed = inventory::lotAllows(scene->product, line.lot,
                                                  books.occasion.businessDate, books.records);
        !allowed && !isApproved(line.line, line.lot, books.records)) {
        const auto parcel = books.records.get(scene->parcel.id);
        check(parcel.has_value(), "a parcel that was found");
        hold(*parcel, TaskKind::HoldParcel, std::string(nameOf(allowed.error().code)), books);
    }
    return {};
}

Result<> judge(const UnpackUnits &unpack, Books &books)
{
    auto line = books.records.require(unpack.line);
    if (!line)
        return line.error();
    if (line->parcel != unpack.parcel)
        return Error{ErrorCode::InvalidInput, "another parcel's units"};
    const auto parcel = books.records.require(line->parcel);
    if (!parcel)
        return parcel.error();
    // What never got in by the books comes out of a parcel in any state.
    if (isGone(*parcel, books.records) && line->move)
        return Error{ErrorCode::WrongState, "the parcel is void or left"};
    if (!line->inside().isPositive())
        return Error{ErrorCode::WrongState, "unpacked already"};
    const Quantity quantity = unpack.quantity.isZero() ? line->inside() : unpack.quantity;
    const ParcelLine goods = inventory::named(*line, books.records);
    const auto product = books.records.require(goods.product);
    if (!product)
        return product.error();
    if (product->whole && !quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (!quantity.isPositive() || quantity > line->inside())
        return Error{ErrorCode::InvalidInput, "less than that is in it"};
    const auto to = putDownAt(unpack, goods, books.records);
    if (!to)
        return to.error();
    if (to->package == parcel->package)
        return Error{ErrorCode::InvalidInput, "out of the box into the box"};
    if (line->move) {
        if (const auto moved = moveBack(goods, *parcel, *to, quantity, books); !moved)
            return moved;
    }
    const Quantity unwanted = std::min(quantity, line->surplus);
    line->surplus -= unwanted;
    line->unpacked += quantity;
    books.records.put(*line);
    if (line->surplus.isZero()) {
        followClaim(goods, *to, books.records);
        putBackFrom(*line, *to, books.records);
    }
    const auto picking = books.records.require(line->line);
    if (!picking)
        return picking.error();
    auto ordered = books.records.require(picking->orderLine);
    if (!ordered)
        return ordered.error();
    ordered->packed -= quantity - unwanted;
    sales::keep(*ordered, books);
    if (line->move)
        boxIsOpen(*parcel, books);
    quality::leaveOf(parcel->id.value, goods.product,
                     insideOf(parcel->id, goods.product, books.records), books);
    return {};
}

void takeBackPacked(const TransferLine &line, ErrorCode reason, Books &books)
{
    auto ordered = books.records.get(line.orderLine);
    check(ordered.has_value(), "a line of picking has an order line");
    Quantity rest = ordered->packed - line.picked;
    if (!rest.isPositive())
        return;
    const auto lines = books.records.list<ParcelLine>("by_line", line.id);
    for (const bool closed : {false, true}) {
        for (ParcelLine packed : lines | std::views::reverse) {
            const auto parcel = books.records.get(packed.parcel);
            check(parcel.has_value(), "a parcel line has a parcel");
            const Quantity part = std::min(rest, packed.useful());
            if (parcel->end != ParcelEnd::None || parcel->closed != closed || !part.isPositive())
                continue;
            packed.surplus += part;
            rest -= part;
            ordered->packed -= part;
            books.records.put(packed);
            askPutBack(packed, part, reason, books);
            if (closed)
                hold(*parcel, TaskKind::HoldParcel, std::string(nameOf(reason)), books);
        }
    }
    check(rest.isZero(), "what left is picked");
    sales::keep(*ordered, books);
}

Quantity sealedOf(inventory::TransferLineId line, const Workspace &records)
{
    Quantity sum;
    for (const ParcelLine &packed : records.list<ParcelLine>("by_line", line)) {
        const auto parcel = records.get(packed.parcel);
        if (parcel && parcel->end != ParcelEnd::Void
            && (parcel->closed || parcel->end == ParcelEnd::Manifested))
            sum += packed.useful();
    }
    return sum;
}

void reopen(inventory::TransferId id, Books &books)
{
    auto transfer = books.records.get(id);
    check(transfer.has_value(), "a line of picking has a transfer");
    transfer->done = false;
    transfer->cancelled = false;
    const auto batch = books.records.get(transfer->batch);
    if (batch && batch->state == BatchState::Done)
        transfer->batch = {};
    books.records.put(*transfer);
    for (const TransferLine &line : books.records.list<TransferLine>("by_transfer", id)) {
        for (auto held : books.records.list<inventory::Reservation>("by_line", line.id)) {
            held.batch = transfer->batch;
            books.records.put(held);
        }
    }
}

} // namespace bincard::fulfilment
