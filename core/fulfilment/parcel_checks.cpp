// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Quality in a box: what is asked when it is filled and closed, and what a failure does to it.

#include "core/fulfilment/parcel_rules.h"
#include "core/inventory/merge.h"
#include "core/quality/rules.h"
#include "core/sales/rules.h"

#include <algorithm>
#include <map>

namespace bincard::fulfilment {

namespace {

using inventory::TaskKind;
using quality::QualityCheck;
using quality::Stage;

constexpr std::string_view failedReason = "QCHD";

quality::Subject subjectOf(const Parcel &parcel, catalog::ProductId product, Stage stage,
                           const Workspace &records)
{
    const auto package = records.get(parcel.package);
    return {.warehouse = parcel.warehouse,
            .stage = stage,
            .document = parcel.id.value,
            .place
            = {product, package ? package->location : inventory::LocationId{}, {}, parcel.package},
            .quantity = insideOf(parcel.id, product, records)};
}

/// Out of the box, for good: what the order got of it, it gets again.
Result<> takeFailed(ParcelLine line, const Parcel &parcel, Books &books)
{
    const ParcelLine goods = inventory::named(line, books.records);
    const auto package = books.records.require(parcel.package);
    if (!package)
        return package.error();
    const inventory::Place place{goods.product, package->location, goods.lot, package->id};
    if (const auto gone = bringToQuarantine(line.warehouse, place, line.inside(), books); !gone)
        return gone;
    const auto picking = books.records.require(line.line);
    if (!picking)
        return picking.error();
    auto ordered = books.records.require(picking->orderLine);
    if (!ordered)
        return ordered.error();
    const Quantity lost = line.useful();
    ordered->packed -= lost;
    sales::keep(*ordered, books);
    line.unpacked = line.quantity;
    line.surplus = {};
    books.records.put(line);
    settleTasks(line.warehouse, line.id.value, {TaskKind::PutBack}, books.records);
    if (lost.isPositive())
        pickAgain(*picking, goods.lot, lost, books);
    return {};
}

void askToDecide(const QualityCheck &check, inventory::LotId lot, Quantity quantity,
                 inventory::LocationId location, Books &books)
{
    inventory::open({.warehouse = check.warehouse,
                     .kind = TaskKind::CheckQuality,
                     .location = location,
                     .product = check.product,
                     .lot = lot,
                     .quantity = quantity,
                     .reason = std::string(failedReason),
                     .document = check.document},
                    books);
}

/// Units of that product leave the parcel. Where it is no box any more, somebody looks for them.
Result<> failPacked(const QualityCheck &check, ParcelId id, Books &books)
{
    auto parcel = books.records.require(id);
    if (!parcel)
        return parcel.error();
    const auto quarantine
        = inventory::theLocation(check.warehouse, inventory::Usage::Quarantine, books.records);
    if (!quarantine)
        return quarantine.error();
    if (isGone(*parcel, books.records)) {
        askToDecide(check, check.lot, check.quantity, check.location, books);
        return {};
    }
    std::map<inventory::LotId, Quantity> gone;
    for (const ParcelLine &line : contentOf(id, books.records)) {
        const ParcelLine goods = inventory::named(line, books.records);
        if (goods.product != check.product || !line.move)
            continue; // what the books never believed is somebody's to look at already
        gone[goods.lot] += line.inside();
        if (const auto taken = takeFailed(line, *parcel, books); !taken)
            return taken;
    }
    if (gone.empty())
        gone[check.lot] = check.quantity;
    for (const auto &[lot, quantity] : gone)
        askToDecide(check, lot, quantity, quarantine->id, books);
    quality::leaveOf(id.value, check.product, {}, books);
    parcel = books.records.require(id);
    if (parcel->closed) {
        parcel->closed = false;
        books.records.put(*parcel);
    }
    if (parcel->manifest)
        hold(*parcel, TaskKind::InterceptParcel, std::string(failedReason), books);
    return {};
}

/// The last check that was due lets it go on again.
void letGoOn(ParcelId id, Books &books)
{
    auto parcel = books.records.get(id);
    if (!parcel || !quality::due(id.value, books.records).empty())
        return;
    if (parcel->hold == nameOf(ErrorCode::CheckDue)) {
        parcel->hold.clear();
        books.records.put(*parcel);
    }
    settleHoldChecks(*parcel, nameOf(ErrorCode::CheckDue), books.records);
}

} // namespace

Quantity insideOf(ParcelId parcel, catalog::ProductId product, const Workspace &records)
{
    Quantity sum;
    for (const ParcelLine &line : contentOf(parcel, records)) {
        if (inventory::standingFor(line.product, records) == product)
            sum += line.inside();
    }
    return sum;
}

void askAtPacking(const Parcel &parcel, catalog::ProductId product, bool isNew, Books &books)
{
    quality::askAbout(subjectOf(parcel, product, Stage::Pack, books.records), isNew, books);
}

void askAtShipping(const Parcel &parcel, Books &books)
{
    std::vector<catalog::ProductId> products;
    for (const ParcelLine &line : contentOf(parcel.id, books.records)) {
        const auto product = inventory::standingFor(line.product, books.records);
        if (std::ranges::find(products, product) == products.end())
            products.push_back(product);
    }
    for (const catalog::ProductId product : products)
        quality::askAbout(subjectOf(parcel, product, Stage::Shipping, books.records), true, books);
}

void settleHoldChecks(const Parcel &parcel, std::string_view reason, Workspace &records)
{
    for (inventory::Task task : records.list<inventory::Task>("by_open", parcel.warehouse, false)) {
        const bool isAboutIt = task.kind == TaskKind::CheckQuality
            && task.document == parcel.id.value && task.package == parcel.package;
        if (!isAboutIt || (!reason.empty() && task.reason != reason))
            continue;
        task.done = true;
        records.put(task);
    }
}

Result<> judgeCheck(const quality::RecordCheck &record, Books &books)
{
    const Stage stage = quality::stageOf(record.point, books.records);
    const auto parcel = books.records.get(ParcelId{record.document});
    if (stage == Stage::Receipt || !parcel)
        return quality::judgeReceived(record, books);
    if (parcel->warehouse != record.warehouse)
        return Error{ErrorCode::WrongLocation, "of another warehouse"};
    const auto check = quality::made(record, books);
    if (!check)
        return check.error();
    if (check->outcome == quality::Outcome::Fail) {
        if (stage == Stage::Pack) {
            if (const auto failed = failPacked(*check, parcel->id, books); !failed)
                return failed;
        } else {
            hold(*parcel, TaskKind::CheckQuality, std::string(failedReason), books);
        }
    }
    letGoOn(parcel->id, books);
    return {};
}

} // namespace bincard::fulfilment
