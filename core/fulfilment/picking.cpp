// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/picks.h"
#include "core/fulfilment/rules.h"
#include "core/inventory/merge.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"

#include <algorithm>

namespace bincard::fulfilment {

namespace {

using inventory::MoveKind;
using inventory::Package;
using inventory::Place;
using inventory::TaskKind;
using inventory::TransferLine;
using inventory::Usage;

/// What a PickUnits names, looked up and found to belong together.
struct Scene
{
    TransferLine line = {};
    inventory::Transfer transfer = {};
    catalog::Product product = {};
    Place place = {};
    Package tote = {};
};

Result<> isPlace(const PickUnits &pick, const TransferLine &line, const Workspace &records)
{
    const auto location = inventory::locationOf(line.warehouse, pick.location, records);
    if (!location)
        return location.error();
    if (inventory::isVirtual(location->usage) || location->usage == Usage::Cart)
        return Error{ErrorCode::InvalidInput, "nothing is picked from there"};
    if (!pick.package)
        return {};
    const auto package = records.require(pick.package);
    return package ? Result<>{} : Result<>{package.error()};
}

/// A serial number that the books have at the same location, but in or out of a package, is the one
/// that was meant.
Place believed(const Place &place, const catalog::Product &product, const Workspace &records)
{
    const auto other = inventory::serialElsewhere(product, place, records);
    return other && other->location == place.location ? inventory::placeOf(*other) : place;
}

Result<Scene> lookUp(const PickUnits &pick, const Workspace &records)
{
    if (!pick.pick || !pick.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "a pick has a number and a quantity"};
    if (records.get(pick.pick))
        return Error{ErrorCode::Duplicate, "pick"};
    const auto batch = records.require(pick.batch);
    if (!batch)
        return batch.error();
    const auto line = records.require(pick.line);
    if (!line)
        return line.error();
    const auto transfer = records.require(line->transfer);
    if (!transfer)
        return transfer.error();
    const auto product = records.require(line->product);
    if (!product)
        return product.error();
    if (batch->warehouse != line->warehouse)
        return Error{ErrorCode::InvalidInput, "a batch of another warehouse"};
    if (const auto takeable = inventory::isTakeable(*product, pick.lot, pick.quantity, records);
        !takeable)
        return takeable.error();
    if (const auto place = isPlace(pick, *line, records); !place)
        return place.error();
    const auto tote = inventory::resolvePackage(pick.tote, records);
    if (!tote)
        return tote.error();
    if (tote->warehouse != line->warehouse || tote->id == pick.package)
        return Error{ErrorCode::InvalidInput, "not a tote to pick into"};
    const Place place{product->id, pick.location, pick.lot, pick.package};
    return Scene{*line, *transfer, *product, believed(place, *product, records), *tote};
}

Pick recordOf(const PickUnits &pick, const Scene &scene, const Occasion &occasion)
{
    return {.id = pick.pick,
            .warehouse = scene.line.warehouse,
            .batch = pick.batch,
            .transfer = scene.transfer.id,
            .line = scene.line.id,
            .product = scene.product.id,
            .location = pick.location,
            .lot = pick.lot,
            .package = pick.package,
            .tote = scene.tote.id,
            .quantity = pick.quantity,
            .user = occasion.user,
            .pickedAt = occasion.occurredAt};
}

void askToVerify(const Pick &pick, ErrorCode reason, Books &books, access::UserId whom = {})
{
    inventory::open({.warehouse = pick.warehouse,
                     .kind = TaskKind::VerifyPick,
                     .location = pick.location,
                     .product = pick.product,
                     .lot = pick.lot,
                     .package = pick.tote,
                     .quantity = pick.quantity,
                     .reason = std::string(nameOf(reason)),
                     .pick = pick.id,
                     .worker = whom},
                    books);
}

/// Who took it first, as the books have it.
std::optional<Pick> firstPick(const Pick &claim, const inventory::Quant &there,
                              const Workspace &records)
{
    for (const Pick &pick : records.list<Pick>("by_tote", there.package)) {
        if (there.package && pick.lot == claim.lot && !pick.undone && !pick.claimed)
            return pick;
    }
    return std::nullopt;
}

/// One serial number is in one place: the first who took it stands, the second is a claim that
/// somebody checks. The line stays unpicked.
Result<> claim(Pick pick, const inventory::Quant &there, Books &books)
{
    pick.surplus = pick.quantity;
    pick.claimed = true;
    const auto from = inventory::theLocation(pick.warehouse, Usage::LossFound, books.records);
    const auto to = inventory::theLocation(pick.warehouse, Usage::Claimed, books.records);
    if (from && to) {
        const auto move = inventory::post({.warehouse = pick.warehouse,
                                           .kind = MoveKind::Pick,
                                           .product = pick.product,
                                           .lot = pick.lot,
                                           .from = from->id,
                                           .to = to->id,
                                           .quantity = pick.quantity},
                                          books);
        if (!move)
            return move.error();
        pick.move = move->id;
    }
    books.records.put(pick);
    askToVerify(pick, ErrorCode::WrongSerial, books, pick.user);
    if (const auto first = firstPick(pick, there, books.records))
        askToVerify(*first, ErrorCode::WrongSerial, books, first->user);
    return {};
}

} // namespace

Quantity take(TransferLine line, const Place &place, Quantity quantity, Books &books)
{
    const Quantity useful = std::min(quantity, line.needed - line.picked);
    const Quantity unfound = inventory::unfoundOf(line, books.records);
    Quantity rest = useful - inventory::releaseAt(line.id, place, useful, books);
    rest -= std::min(rest, unfound);
    const Quantity found = std::min(rest, line.missing);
    line.missing -= found;
    inventory::releaseLine(line.id, rest - found, books);
    line.picked += useful;
    books.records.put(line);
    books.changedLines.insert(line.id);
    return useful;
}

namespace {

/// Where picked goods go: into the tote, which is on the cart, or was put down already.
Result<Package> toteInReach(const Package &tote, Books &books)
{
    const auto location = books.records.get(tote.location);
    if (location && location->usage == Usage::Staging)
        return tote;
    return bringToCart(tote, books);
}

} // namespace

Result<> bookPick(Pick &pick, const Place &place, Books &books)
{
    const auto tote = books.records.require(pick.tote);
    if (!tote)
        return tote.error();
    const auto target = toteInReach(*tote, books);
    if (!target)
        return target.error();
    if (const auto covered = inventory::cover(pick.warehouse, place, pick.quantity, books);
        !covered)
        return covered;
    const auto move = inventory::post({.warehouse = pick.warehouse,
                                       .kind = MoveKind::Pick,
                                       .product = pick.product,
                                       .lot = pick.lot,
                                       .from = place.location,
                                       .fromPackage = place.package,
                                       .to = target->location,
                                       .toPackage = pick.tote,
                                       .quantity = pick.quantity},
                                      books);
    if (!move)
        return move.error();
    pick.move = move->id;
    return {};
}

void askPutBack(const Pick &pick, Quantity quantity, ErrorCode reason, Books &books)
{
    inventory::open(
        {.warehouse = pick.warehouse,
         .kind = reason == ErrorCode::OverQuantity ? TaskKind::MoveExcess : TaskKind::PutBack,
         .location = pick.location,
         .product = inventory::standingFor(pick.product, books.records),
         .lot = inventory::standingFor(pick.lot, books.records),
         .package = pick.tote,
         .quantity = quantity,
         .reason = std::string(nameOf(reason)),
         .pick = pick.id},
        books);
}

Result<> judge(const PickUnits &operation, Books &books)
{
    const auto scene = lookUp(operation, books.records);
    if (!scene)
        return scene.error();
    Pick pick = recordOf(operation, *scene, books.occasion);
    if (const auto there = inventory::serialElsewhere(scene->product, scene->place, books.records))
        return claim(pick, *there, books);
    pick.surplus = pick.quantity - take(scene->line, scene->place, pick.quantity, books);
    if (const auto booked = bookPick(pick, scene->place, books); !booked)
        return booked;
    books.records.put(pick);

    if (pick.surplus.isPositive())
        askPutBack(pick, pick.surplus,
                   scene->transfer.cancelled ? ErrorCode::OrderCancelled : ErrorCode::OverQuantity,
                   books);
    if (const auto allowed = inventory::lotAllows(scene->product, pick.lot,
                                                  books.occasion.businessDate, books.records);
        !allowed && !isApproved(pick.line, pick.lot, books.records))
        askToVerify(pick, allowed.error().code, books);
    return {};
}

} // namespace bincard::fulfilment
