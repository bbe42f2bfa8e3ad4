// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/quality/rules.h"

#include "core/inventory/merge.h"

#include <algorithm>

namespace bincard::quality {

namespace {

using inventory::Place;
using inventory::TaskKind;
using inventory::Usage;

constexpr std::string_view heldReason = "QCHD";
constexpr int everyMax = 1'000'000;

bool concerns(const QualityPoint &point, const Subject &subject)
{
    return point.active && (!point.supplier || point.supplier == subject.supplier);
}

/// Whether this time is one of those that the point wants, counting it.
bool isNth(const QualityPoint &point, inventory::WarehouseId warehouse, Workspace &records)
{
    if (point.every <= 1)
        return true;
    auto count = records.find<QualityCount>("by_point", warehouse, point.id)
                     .value_or(QualityCount{.warehouse = warehouse, .point = point.id});
    if (!count.id)
        count.id = records.newId<QualityCount>();
    const bool isDue = count.seen % point.every == 0;
    ++count.seen;
    records.put(count);
    return isDue;
}

Place placeOf(const QualityCheck &check)
{
    return {check.product, check.location, check.lot, check.package};
}

/// Goods in a package stand where that stands by now.
Place presentPlace(Place place, const Workspace &records)
{
    if (const auto package = records.get(place.package))
        place.location = package->location;
    return place;
}

/// Calls `ask` with each point of the subject's stage that concerns it.
template <class Ask>
void eachPoint(const Subject &subject, const Workspace &records, const Ask &ask)
{
    for (const catalog::ProductId product : {subject.place.product, catalog::ProductId{}}) {
        for (const QualityPoint &point :
             records.list<QualityPoint>("by_stage", subject.stage, product)) {
            if (concerns(point, subject))
                ask(point);
        }
    }
}

void putDue(const Subject &subject, const QualityPoint &point, Workspace &records)
{
    records.put(QualityCheck{.id = records.newId<QualityCheck>(),
                             .warehouse = subject.warehouse,
                             .point = point.id,
                             .document = subject.document,
                             .product = subject.place.product,
                             .lot = subject.place.lot,
                             .location = subject.place.location,
                             .package = subject.place.package,
                             .quantity = subject.quantity});
}

/// The checks of a product in a document at a point, whatever name the product had then.
std::vector<QualityCheck> checksOf(std::int64_t document, QualityPointId point,
                                   catalog::ProductId product, const Workspace &records)
{
    std::vector<QualityCheck> checks;
    for (const Outcome outcome : {Outcome::Due, Outcome::Pass, Outcome::Fail}) {
        for (const QualityCheck &check :
             records.list<QualityCheck>("by_document", document, outcome)) {
            if (check.point == point && inventory::standingFor(check.product, records) == product)
                checks.push_back(check);
        }
    }
    return checks;
}

/// Limits decide about a measure, whatever the device made of it.
Outcome outcomeOf(const RecordCheck &record, const QualityPoint &point)
{
    if (point.kind != PointKind::Measure)
        return record.outcome;
    const bool isRight = record.measured >= point.least && record.measured <= point.most;
    return isRight ? Outcome::Pass : Outcome::Fail;
}

} // namespace

void ask(const Subject &subject, Books &books)
{
    eachPoint(subject, books.records, [&](const QualityPoint &point) {
        if (isNth(point, subject.warehouse, books.records))
            putDue(subject, point, books.records);
    });
}

void askAbout(const Subject &subject, bool isNew, Books &books)
{
    eachPoint(subject, books.records, [&](const QualityPoint &point) {
        const auto known
            = checksOf(subject.document, point.id, subject.place.product, books.records);
        if (!known.empty() && known.front().outcome == Outcome::Due) {
            QualityCheck grown = known.front();
            grown.quantity = subject.quantity;
            books.records.put(grown);
            return;
        }
        const bool isDue
            = !known.empty() || (isNew && isNth(point, subject.warehouse, books.records));
        if (isDue)
            putDue(subject, point, books.records);
    });
}

void leaveOf(std::int64_t document, catalog::ProductId product, Quantity left, Books &books)
{
    for (QualityCheck check : due(document, books.records)) {
        if (inventory::standingFor(check.product, books.records) != product)
            continue;
        if (!left.isPositive()) {
            books.records.erase(check.id);
            continue;
        }
        check.quantity = left;
        books.records.put(check);
    }
}

std::vector<QualityCheck> due(std::int64_t document, const Workspace &records)
{
    auto checks = records.list<QualityCheck>("by_document", document, Outcome::Due);
    std::ranges::sort(checks, {}, [](const QualityCheck &check) {
        return std::pair(check.point, check.product);
    });
    return checks;
}

std::vector<QualityCheck> due(std::int64_t document, Stage stage, const Workspace &records)
{
    auto checks = due(document, records);
    std::erase_if(checks, [&](const QualityCheck &check) {
        return stageOf(check.point, records) != stage;
    });
    return checks;
}

Stage stageOf(QualityPointId id, const Workspace &records)
{
    const auto point = records.get(id);
    return point ? point->stage : Stage::Receipt;
}

Result<> quarantine(inventory::WarehouseId warehouse, const Place &place, Quantity quantity,
                    const std::string &reason, std::int64_t document, Books &books)
{
    const auto to = inventory::theLocation(warehouse, Usage::Quarantine, books.records);
    if (!to)
        return to.error();
    const Quantity there = std::min(quantity, inventory::stockAt(place, books.records).onHand);
    if (there.isPositive() && place.location != to->id) {
        const auto moved = inventory::post({.warehouse = warehouse,
                                            .kind = inventory::MoveKind::Quarantine,
                                            .product = place.product,
                                            .lot = place.lot,
                                            .from = place.location,
                                            .fromPackage = place.package,
                                            .to = to->id,
                                            .quantity = there},
                                           books);
        if (!moved)
            return moved.error();
    }
    inventory::open({.warehouse = warehouse,
                     .kind = TaskKind::CheckQuality,
                     .location = to->id,
                     .product = place.product,
                     .lot = place.lot,
                     .quantity = quantity,
                     .reason = reason,
                     .document = document},
                    books);
    return {};
}

Result<> hold(const QualityCheck &check, Books &books)
{
    books.records.erase(check.id);
    return quarantine(check.warehouse, presentPlace(placeOf(check), books.records), check.quantity,
                      std::string(heldReason), check.document, books);
}

void drop(std::int64_t document, Books &books)
{
    for (const QualityCheck &check : due(document, books.records))
        books.records.erase(check.id);
}

Result<QualityCheck> made(const RecordCheck &record, Books &books)
{
    if (!record.check || !record.quantity.isPositive())
        return Error{ErrorCode::InvalidInput, "a check has a number and goods"};
    if (books.records.get(record.check))
        return Error{ErrorCode::Duplicate, "check"};
    const auto point = books.records.require(record.point);
    if (!point)
        return point.error();
    if (const auto product = books.records.require(record.product); !product)
        return product.error();
    const auto location = books.records.require(record.location);
    if (!location)
        return location.error();
    if (location->warehouse != record.warehouse)
        return Error{ErrorCode::WrongLocation, "of another warehouse"};
    const Outcome outcome = outcomeOf(record, *point);
    if (outcome == Outcome::Due || isVirtual(location->usage))
        return Error{ErrorCode::InvalidInput, "a check passes or fails, of goods that are there"};

    for (const QualityCheck &check : due(record.document, books.records)) {
        const auto product = inventory::standingFor(check.product, books.records);
        if (check.point == record.point && product == record.product)
            books.records.erase(check.id);
    }
    const QualityCheck check{.id = record.check,
                             .warehouse = record.warehouse,
                             .point = record.point,
                             .outcome = outcome,
                             .document = record.document,
                             .product = record.product,
                             .lot = record.lot,
                             .location = record.location,
                             .package = record.package,
                             .quantity = record.quantity,
                             .measured = record.measured,
                             .photo = record.photo,
                             .note = record.note,
                             .user = books.occasion.user,
                             .checkedAt = books.occasion.occurredAt};
    books.records.put(check);
    if (point->kind == PointKind::Photo && record.photo.empty())
        inventory::open({.warehouse = record.warehouse,
                         .kind = TaskKind::TakePhoto,
                         .location = record.location,
                         .product = record.product,
                         .lot = record.lot,
                         .package = record.package,
                         .reason = std::string(heldReason),
                         .document = record.document},
                        books);
    return check;
}

Result<> judgeReceived(const RecordCheck &record, Books &books)
{
    const auto check = made(record, books);
    if (!check)
        return check.error();
    if (check->outcome == Outcome::Pass)
        return {};
    return quarantine(record.warehouse, presentPlace(placeOf(*check), books.records),
                      record.quantity, std::string(heldReason), record.document, books);
}

Result<> validate(const QualityPoint &point, const Workspace &records)
{
    if (point.title.empty() || point.every < 1 || point.every > everyMax)
        return Error{ErrorCode::InvalidInput, "a quality point has a title and a rhythm"};
    const bool hasLimits
        = point.least <= point.most && point.least.inRange() && point.most.inRange();
    if (point.kind == PointKind::Measure && (!hasLimits || point.unit.empty()))
        return Error{ErrorCode::InvalidInput, "a measure has limits and a unit"};
    if (point.supplier && point.stage != Stage::Receipt)
        return Error{ErrorCode::InvalidInput, "whose goods they were is known at receipt only"};
    if (point.product) {
        if (const auto product = records.require(point.product); !product)
            return product.error();
    }
    if (point.supplier) {
        if (const auto supplier = records.require(point.supplier); !supplier)
            return supplier.error();
    }
    return {};
}

} // namespace bincard::quality
