// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/approval.h"
#include "core/fulfilment/parcel_rules.h"
#include "core/inventory/merge.h"
#include "core/inventory/rules.h"
#include "core/quality/rules.h"
#include "core/sales/rules.h"

#include "core/kernel/check.h"

#include <cstdlib>

namespace bincard::fulfilment {

namespace {

using inventory::MoveKind;
using inventory::Package;
using inventory::PackageKind;
using inventory::TaskKind;
using inventory::Usage;

/// A licence plate is on one box. A code that another package has is not given twice: the parcel
/// gets a name of its own until somebody puts another label on it.
Result<bool> makePlate(const OpenParcel &open, Workspace &records)
{
    if (!open.package || open.code.empty())
        return Error{ErrorCode::InvalidInput, "a parcel has a licence plate"};
    if (records.get(open.package))
        return Error{ErrorCode::Duplicate, "package"};
    const bool isTaken = records.find<Package>("by_code", open.code).has_value();
    const std::string code = isTaken ? '=' + std::to_string(open.package.value) : open.code;
    records.put(Package{.id = open.package,
                        .warehouse = open.warehouse,
                        .code = code,
                        .kind = PackageKind::Parcel,
                        .location = open.location});
    return !isTaken;
}

int nextNumber(inventory::TransferId transfer, const Workspace &records)
{
    const auto last = records.list<Parcel>(Range{.direction = Direction::Descending, .limit = 1},
                                           "by_transfer", transfer);
    return last.empty() ? 1 : last.front().number + 1;
}

Result<> fits(const CloseParcel &close, const Parcel &parcel, const Workspace &records)
{
    const auto carton = records.get(close.carton);
    if (close.carton && !carton)
        return records.missing(CartonType::description());
    if (!takesCarton(parcel.service, close.carton, records))
        return Error{ErrorCode::DoesNotFit, "the service does not take that carton"};
    const std::int64_t expected = expectedGrams(parcel.id, close.carton, records);
    const std::int64_t weight = close.weightGrams > 0 ? close.weightGrams : expected;
    const auto service = records.get(parcel.service);
    const auto isOver = [&](std::int64_t most) {
        return most > 0 && weight > most;
    };
    if ((carton && isOver(carton->weightMaxGrams)) || (service && isOver(service->weightMaxGrams)))
        return Error{ErrorCode::DoesNotFit, std::to_string(weight) + " g"};
    return {};
}

/// Weighed, known and too far off: only a supervisor lets it pass.
Result<> weighs(const CloseParcel &close, Parcel &parcel, const Workspace &records)
{
    parcel.expectedGrams = expectedGrams(parcel.id, close.carton, records);
    parcel.weightGrams = close.weightGrams;
    parcel.weightTyped = close.typed;
    parcel.weightReason = close.weightReason;
    parcel.weightApprovedBy = {};
    if (close.weightGrams == 0 || parcel.expectedGrams == 0)
        return {};
    const std::int64_t off = std::abs(close.weightGrams - parcel.expectedGrams);
    if (off <= toleranceGrams(parcel, parcel.expectedGrams, records))
        return {};
    const auto approver = records.get(close.approver);
    if (!approver || !maySupervise(*approver, parcel.warehouse, records))
        return Error{ErrorCode::WeightDiffers, std::to_string(off) + " g off"};
    parcel.weightApprovedBy = approver->id;
    return {};
}

/// One line comes out of a void parcel and stands loose where the parcel stood.
Result<> takeOut(ParcelLine line, const Package &package, Books &books)
{
    const Quantity inside = line.inside();
    const ParcelLine goods = inventory::named(line, books.records);
    const inventory::Place from{goods.product, package.location, goods.lot, package.id};
    const auto product = books.records.require(goods.product);
    if (!product)
        return product.error();
    if (line.move && !inventory::serialElsewhere(*product, from, books.records)) {
        if (const auto covered = inventory::cover(line.warehouse, from, inside, books); !covered)
            return covered;
        const auto moved = inventory::post({.warehouse = line.warehouse,
                                            .kind = MoveKind::Undo,
                                            .product = goods.product,
                                            .lot = goods.lot,
                                            .from = package.location,
                                            .fromPackage = package.id,
                                            .to = package.location,
                                            .quantity = inside,
                                            .reverses = line.move},
                                           books);
        if (!moved)
            return moved.error();
    }
    const auto picking = books.records.require(line.line);
    if (!picking)
        return picking.error();
    auto ordered = books.records.require(picking->orderLine);
    if (!ordered)
        return ordered.error();
    ordered->packed -= line.useful();
    sales::keep(*ordered, books);
    putBackFrom(line, {goods.product, package.location, goods.lot, {}}, books.records);
    line.unpacked = line.quantity;
    line.surplus = {};
    books.records.put(line);
    return {};
}

} // namespace

Result<Parcel> parcelHere(ParcelId id, const Workspace &records)
{
    auto parcel = records.require(id);
    if (parcel && isGone(*parcel, records))
        return Error{ErrorCode::WrongState, "the parcel is void or left"};
    return parcel;
}

Result<inventory::Location> restingPlace(inventory::WarehouseId warehouse, inventory::LocationId id,
                                         const Workspace &records)
{
    auto location = inventory::locationOf(warehouse, id, records);
    if (location && (inventory::isVirtual(location->usage) || location->usage == Usage::Cart))
        return Error{ErrorCode::DestinationNotAllowed, location->code};
    return location;
}

Result<> isClean(const Parcel &parcel, const Workspace &records)
{
    if (parcel.end != ParcelEnd::None || parcel.closed)
        return Error{ErrorCode::WrongState, "closed, void or gone"};
    const auto content = contentOf(parcel.id, records);
    if (content.empty())
        return Error{ErrorCode::NothingLeft, "an empty parcel"};
    for (const ParcelLine &line : content) {
        if (line.surplus.isPositive())
            return Error{ErrorCode::OverQuantity, "something in it does not belong there"};
    }
    return {};
}

Result<> judge(const OpenParcel &open, Books &books)
{
    Workspace &records = books.records;
    if (!open.parcel)
        return Error{ErrorCode::InvalidInput, "a parcel has a number"};
    if (records.get(open.parcel))
        return Error{ErrorCode::Duplicate, "parcel"};
    const auto transfer = records.require(open.transfer);
    if (!transfer)
        return transfer.error();
    if (transfer->warehouse != open.warehouse)
        return Error{ErrorCode::InvalidInput, "a transfer of another warehouse"};
    if (const auto place = restingPlace(open.warehouse, open.location, records); !place)
        return place.error();
    if (open.range) {
        if (const auto taken = inventory::takeNumber({.range = open.range,
                                                      .series = std::string(inventory::ssccSeries),
                                                      .number = open.number,
                                                      .text = open.code},
                                                     books.occasion.device, records);
            !taken)
            return taken;
    }
    const auto plate = makePlate(open, records);
    if (!plate)
        return plate.error();
    const auto order = records.get(transfer->order);
    const Parcel parcel{.id = open.parcel,
                        .warehouse = open.warehouse,
                        .transfer = transfer->id,
                        .order = transfer->order,
                        .package = open.package,
                        .number = nextNumber(transfer->id, records),
                        .service = order ? order->service : CarrierServiceId{},
                        .packer = books.occasion.user,
                        .device = books.occasion.device,
                        .openedAt = books.occasion.occurredAt};
    records.put(parcel);
    if (!*plate)
        askAbout(parcel, TaskKind::RelabelParcel, std::string(nameOf(ErrorCode::Duplicate)), books);
    if (transfer->cancelled)
        hold(parcel, TaskKind::HoldParcel, std::string(nameOf(ErrorCode::OrderCancelled)), books);
    return {};
}

Result<> judge(const TakeParcel &take, Books &books)
{
    auto parcel = parcelHere(take.parcel, books.records);
    if (!parcel)
        return parcel.error();
    parcel->packer = books.occasion.user;
    parcel->device = books.occasion.device;
    books.records.put(*parcel);
    return {};
}

Result<> judge(const CloseParcel &close, Books &books)
{
    auto parcel = parcelHere(close.parcel, books.records);
    if (!parcel)
        return parcel.error();
    if (close.weightGrams < 0)
        return Error{ErrorCode::InvalidInput, "nothing weighs less than nothing"};
    if (const auto clean = isClean(*parcel, books.records); !clean)
        return clean;
    if (const auto leave = mayLeave(*parcel, books); !leave)
        return leave;
    if (!quality::due(parcel->id.value, quality::Stage::Pack, books.records).empty())
        return Error{ErrorCode::CheckDue, "nobody has looked at its goods"};
    if (!parcel->labelled)
        return Error{ErrorCode::NotLabelled, "its label was not scanned"};
    if (wantsNumber(parcel->service, books.records) && !labelOf(parcel->id, books.records))
        return Error{ErrorCode::NotLabelled, "its carrier has no label of it"};
    if (wantsNewAddress(*parcel, books.records))
        return Error{ErrorCode::AddressChanged, "the label has the old address"};
    if (const auto fit = fits(close, *parcel, books.records); !fit)
        return fit;
    if (const auto weight = weighs(close, *parcel, books.records); !weight)
        return weight;
    parcel->carton = close.carton;
    parcel->closed = true;
    parcel->closedAt = books.occasion.occurredAt;
    books.records.put(*parcel);
    askAtShipping(*parcel, books);
    return {};
}

Result<> judge(const PlaceParcel &place, Books &books)
{
    auto parcel = books.records.require(place.parcel);
    if (!parcel)
        return parcel.error();
    const auto location = restingPlace(parcel->warehouse, place.location, books.records);
    if (!location)
        return location.error();
    if (parcel->end != ParcelEnd::Void && isGone(*parcel, books.records)) {
        // The books say that it left: then it came back, or never went.
        inventory::open({.warehouse = parcel->warehouse,
                         .kind = TaskKind::HoldParcel,
                         .location = location->id,
                         .package = parcel->package,
                         .reason = std::string(nameOf(ErrorCode::WrongState)),
                         .document = parcel->id.value},
                        books);
        return {};
    }
    const auto package = books.records.require(parcel->package);
    if (!package)
        return package.error();
    if (const auto moved
        = inventory::movePackage(*package, location->id, MoveKind::Relocate, books);
        !moved)
        return moved;
    parcel->manifest = {};
    parcel->lane = location->id;
    books.records.put(*parcel);
    return {};
}

Result<> judge(const VoidParcel &voiding, Books &books)
{
    auto parcel = parcelHere(voiding.parcel, books.records);
    if (!parcel)
        return parcel.error();
    if (voiding.reason.empty())
        return Error{ErrorCode::InvalidInput, "a parcel is voided for a reason"};
    const auto package = books.records.require(parcel->package);
    if (!package)
        return package.error();
    for (const ParcelLine &line : contentOf(parcel->id, books.records)) {
        if (const auto out = takeOut(line, *package, books); !out)
            return out;
    }
    settleTasks(parcel->warehouse, parcel->id.value,
                {TaskKind::HoldParcel, TaskKind::InterceptParcel, TaskKind::RelabelParcel},
                books.records);
    settleHoldChecks(*parcel, {}, books.records);
    quality::drop(parcel->id.value, books);
    voidLabelOf(*parcel, voiding.reason, books);
    parcel->end = ParcelEnd::Void;
    parcel->hold = voiding.reason;
    parcel->manifest = {};
    books.records.put(*parcel);
    return {};
}

} // namespace bincard::fulfilment
