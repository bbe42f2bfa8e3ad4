// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/reason.h"
#include "core/inventory/merge.h"
#include "core/inventory/rules.h"
#include "core/purchase/settling.h"
#include "core/quality/rules.h"

#include <algorithm>

namespace bincard::purchase {

namespace {

using inventory::Package;
using inventory::Place;
using inventory::TaskKind;
using inventory::Usage;

/// What the goods of one receipt line meet in the books.
struct Scene
{
    Receipt receipt = {};
    catalog::Product product = {};
    std::optional<PurchaseLine> line = {};
    bool isApproved = false;
};

bool isDataOnly(std::string_view reason)
{
    return reason == "NOLB" || reason == "UNRD" || reason == "OVER";
}

/// What a supervisor may let pass.
bool isOverridable(std::string_view reason)
{
    return reason == "EXPD" || reason == "UNXP" || reason == "OVER";
}

std::string codeOf(ErrorCode refusal)
{
    if (refusal == ErrorCode::LotBlocked)
        return "QCHD";
    if (refusal == ErrorCode::ExpiryDiffers)
        return "EXPM";
    return refusal == ErrorCode::LotRequired ? "NOLT" : "EXPD";
}

Result<Scene> lookUp(const ReceiptLine &line, const Workspace &records)
{
    Scene scene;
    if (!line.id || !line.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "a receipt line has a number and a quantity"};
    if (records.get(line.id))
        return Error{ErrorCode::Duplicate, "receipt line"};
    const auto receipt = records.require(line.receipt);
    if (!receipt)
        return receipt.error();
    if (receipt->warehouse != line.warehouse)
        return Error{ErrorCode::InvalidInput, "a receipt of another warehouse"};
    const auto product = records.require(line.product);
    if (!product)
        return product.error();
    if (const auto takeable = inventory::isTakeable(*product, line.lot, line.quantity, records);
        !takeable)
        return takeable.error();
    scene.receipt = *receipt;
    scene.product = *product;
    scene.isApproved = maySupervise(line.approver, line.warehouse, records);
    if (!line.line) {
        scene.line = lineFor(line.receipt, line.product, records);
        return scene;
    }
    const auto wanted = records.require(line.line);
    if (!wanted)
        return wanted.error();
    if (inventory::standingFor(wanted->product, records) != line.product)
        return Error{ErrorCode::WrongProduct, product->sku};
    if (wanted->warehouse != line.warehouse)
        return Error{ErrorCode::InvalidInput, "a line of another warehouse"};
    scene.line = *wanted;
    return scene;
}

void join(ReceiptId receipt, const PurchaseOrder &order, Workspace &records)
{
    if (records.find<ReceiptOrder>("by_pair", receipt, order.id))
        return;
    records.put(ReceiptOrder{.id = records.newId<ReceiptOrder>(),
                             .warehouse = order.warehouse,
                             .receipt = receipt,
                             .order = order.id});
    auto joined = records.get(receipt);
    if (joined && !joined->blind && order.blind) {
        joined->blind = true;
        records.put(*joined);
    }
}

/// The exception code that these goods deserve, whatever the worker said of them; empty: none.
std::string deserved(const ReceiptLine &line, const Scene &scene, Date labelled, const Books &books)
{
    if (const auto lot = books.records.get(line.lot)) {
        const auto arrives = lotArrives(scene.product, *lot, labelled, books.occasion.businessDate);
        if (!arrives)
            return codeOf(arrives.error().code);
    }
    if (!scene.line)
        return "UNXP";
    return mayCome(*scene.line, line.quantity) ? "" : "OVER";
}

std::string reasonOf(const ReceiptLine &line, const Scene &scene, Date labelled, const Books &books)
{
    if (!line.reason.empty() && quarantines(line.reason, books.records))
        return line.reason;
    std::string reason = deserved(line, scene, labelled, books);
    return reason.empty() ? line.reason : reason;
}

void ask(TaskKind kind, const ReceiptLine &line, Quantity quantity, const std::string &reason,
         Books &books)
{
    inventory::open({.warehouse = line.warehouse,
                     .kind = kind,
                     .location = line.location,
                     .product = line.product,
                     .lot = line.lot,
                     .package = line.package,
                     .quantity = quantity,
                     .reason = reason,
                     .document = line.id.value},
                    books);
}

/// Who has to look at it, and at what: the buyer, whoever prints, whoever decides about quality.
void askAbout(const ReceiptLine &line, const std::string &said, bool isAllowed, Books &books)
{
    const auto told = books.records.find<catalog::Reason>("by_code", said);
    if (told && told->reprints)
        ask(TaskKind::PrintLabel, line, line.quantity, said, books);
    const auto record = books.records.find<catalog::Reason>("by_code", line.reason);
    if (record && record->needsPhoto)
        ask(TaskKind::TakePhoto, line, line.quantity, line.reason, books);
    if (isAllowed || line.reason.empty())
        return;
    if (line.reason == "OVER")
        ask(TaskKind::ReviewReceipt, line, line.surplus, line.reason, books);
    else if (line.reason == "UNXP")
        ask(TaskKind::ReviewReceipt, line, line.quantity, line.reason, books);
    else if (!isDataOnly(line.reason))
        ask(TaskKind::CheckQuality, line, line.quantity, line.reason, books);
}

/// Where the goods are booked: quarantined ones not into a package that has other goods.
Result<> direct(ReceiptLine &line, const Scene &scene, bool isHeld, Books &books)
{
    const auto destination = isHeld
        ? inventory::theLocation(scene.receipt.warehouse, Usage::Quarantine, books.records)
        : placeFor(line.warehouse, line.location, books.records);
    if (!destination)
        return destination.error();
    const auto package = books.records.get(line.package);
    if (package && package->location != destination->id) {
        const bool isEmpty
            = books.records.list<inventory::Quant>(Range{.limit = 1}, "by_package", package->id)
                  .empty();
        if (isHeld && !isEmpty)
            line.package = {};
        else if (const auto there = packageAt(*package, destination->id, books); !there)
            return there.error();
    }
    line.location = destination->id;
    return {};
}

Result<> bookMove(ReceiptLine &line, Books &books)
{
    const auto outside = inventory::theLocation(line.warehouse, Usage::Vendor, books.records);
    if (!outside)
        return outside.error();
    const auto move = inventory::post({.warehouse = line.warehouse,
                                       .kind = inventory::MoveKind::Receive,
                                       .product = line.product,
                                       .lot = line.lot,
                                       .from = outside->id,
                                       .to = line.location,
                                       .toPackage = line.package,
                                       .quantity = line.quantity},
                                      books);
    if (!move)
        return move.error();
    line.move = move->id;
    return {};
}

/// An announced package that is opened and counted has come, too.
void meetNotice(ReceiptLine &line, Workspace &records)
{
    const auto package = records.get(line.package);
    if (!package || line.expectedPackage)
        return;
    auto expected = records.find<ExpectedPackage>("by_code", package->code);
    if (!expected || (expected->receipt && expected->receipt != line.receipt))
        return;
    line.expectedPackage = expected->id;
    expected->receipt = line.receipt;
    expected->package = package->id;
    records.put(*expected);
}

bool isInStock(const ReceiptLine &line, const catalog::Product &product, const Workspace &records)
{
    const Place place{line.product, line.location, line.lot, line.package};
    return product.tracking == catalog::Tracking::Serial
        && (inventory::serialElsewhere(product, place, records)
            || inventory::stockAt(place, records).onHand.isPositive());
}

} // namespace

Result<inventory::Location> placeFor(inventory::WarehouseId warehouse, inventory::LocationId id,
                                     const Workspace &records)
{
    auto location = inventory::locationOf(warehouse, id, records);
    if (location && (inventory::isVirtual(location->usage) || location->usage == Usage::Cart))
        return Error{ErrorCode::DestinationNotAllowed, location->code};
    return location;
}

Result<Package> packageAt(const Package &named, inventory::LocationId location, Books &books)
{
    Workspace &records = books.records;
    auto package = records.get(named.id);
    if (!package) {
        const auto known = records.find<Package>("by_code", named.code);
        if (named.code.empty())
            return Error{ErrorCode::NotFound, "a package without a code"};
        package = named;
        package->location = location;
        if (known) {
            package->code = '=' + std::to_string(named.id.value);
            package->sameAs = known->sameAs ? known->sameAs : known->id;
        }
        records.put(*package);
    }
    auto meant = inventory::resolvePackage(package->id, records);
    if (!meant)
        return meant.error();
    if (meant->warehouse != named.warehouse)
        return Error{ErrorCode::InvalidInput, "a package of another warehouse"};
    if (meant->location == location)
        return meant;
    meant->parent = {}; // it came out of whatever it stood in
    if (const auto moved
        = inventory::movePackage(*meant, location, inventory::MoveKind::Relocate, books);
        !moved)
        return moved.error();
    return records.require(meant->id);
}

Result<> arrive(ReceiptLine line, Date labelled, Books &books)
{
    const auto scene = lookUp(line, books.records);
    if (!scene)
        return scene.error();
    line.unplanned = !scene->line;
    line.line = scene->line ? scene->line->id : PurchaseLineId{};
    line.user = books.occasion.user;
    line.receivedAt = books.occasion.occurredAt;
    const std::string said = line.reason;
    line.reason = reasonOf(line, *scene, labelled, books);
    line.surplus
        = scene->line ? line.quantity - std::min(line.quantity, scene->line->open()) : Quantity{};
    if (scene->line) {
        if (const auto order = books.records.get(scene->line->order))
            join(line.receipt, *order, books.records);
    }
    if (isInStock(line, scene->product, books.records)) {
        books.records.put(line);
        ask(TaskKind::ReviewReceipt, line, line.quantity,
            std::string(nameOf(ErrorCode::WrongSerial)), books);
        return {};
    }

    const bool isAllowed = scene->isApproved && isOverridable(line.reason);
    const bool isHeld
        = !isAllowed && !line.reason.empty() && quarantines(line.reason, books.records);
    if (const auto directed = direct(line, *scene, isHeld, books); !directed)
        return directed;
    if (const auto booked = bookMove(line, books); !booked)
        return booked;
    meetNotice(line, books.records);
    books.records.put(line);
    if (scene->line) {
        PurchaseLine wanted = *scene->line;
        wanted.received += line.quantity;
        books.records.put(wanted);
        settle(wanted.order, books.records);
    }
    askAbout(line, said, isAllowed, books);
    if (scene->receipt.closed)
        ask(TaskKind::ReviewReceipt, line, line.quantity,
            std::string(nameOf(ErrorCode::WrongState)), books);
    if (!isHeld)
        quality::ask({.warehouse = line.warehouse,
                      .stage = quality::Stage::Receipt,
                      .document = line.id.value,
                      .place = {line.product, line.location, line.lot, line.package},
                      .quantity = line.quantity,
                      .supplier = scene->receipt.supplier},
                     books);
    return {};
}

Result<> judge(const BeginReceipt &begin, Books &books)
{
    Workspace &records = books.records;
    if (!begin.receipt)
        return Error{ErrorCode::InvalidInput, "a receipt has a number"};
    if (records.get(begin.receipt))
        return Error{ErrorCode::Duplicate, "receipt"};
    if (const auto warehouse = records.require(begin.warehouse); !warehouse)
        return warehouse.error();
    Receipt made{.id = begin.receipt,
                 .warehouse = begin.warehouse,
                 .note = begin.note,
                 .dock = begin.dock,
                 .openedBy = books.occasion.user,
                 .openedAt = books.occasion.occurredAt};
    if (!begin.order) {
        if (const auto dock = inventory::locationOf(begin.warehouse, begin.dock, records);
            begin.dock && !dock)
            return dock.error();
        records.put(made);
        return {};
    }
    const auto order = records.require(begin.order);
    if (!order)
        return order.error();
    if (order->warehouse != begin.warehouse)
        return Error{ErrorCode::InvalidInput, "an order of another warehouse"};
    made.supplier = order->supplier;
    made.supplierCode = order->supplierCode;
    if (!made.dock)
        made.dock = order->dock;
    if (made.dock) {
        if (const auto dock = inventory::locationOf(begin.warehouse, made.dock, records); !dock)
            return dock.error();
    }
    records.put(made);
    join(begin.receipt, *order, records);
    return {};
}

Result<> judge(const AddToReceipt &add, Books &books)
{
    auto receipt = books.records.require(add.receipt);
    if (!receipt)
        return receipt.error();
    const auto order = books.records.require(add.order);
    if (!order)
        return order.error();
    if (receipt->warehouse != add.warehouse || order->warehouse != add.warehouse)
        return Error{ErrorCode::InvalidInput, "of another warehouse"};
    if (!receipt->supplier) {
        receipt->supplier = order->supplier;
        receipt->supplierCode = order->supplierCode;
        books.records.put(*receipt);
    }
    join(add.receipt, *order, books.records);
    return {};
}

Result<> judge(const ReceiveUnits &receive, Books &books)
{
    ReceiptLine line{.id = receive.receiptLine,
                     .warehouse = receive.warehouse,
                     .receipt = receive.receipt,
                     .line = receive.line,
                     .product = receive.product,
                     .lot = receive.lot,
                     .location = receive.location,
                     .packaging = receive.packaging,
                     .factor = receive.factor,
                     .quantity = receive.quantity,
                     .reason = receive.reason,
                     .typed = receive.typed,
                     .approver = receive.approver};
    const auto place = placeFor(receive.warehouse, receive.location, books.records);
    if (!place)
        return place.error();
    if (receive.package) {
        const auto package = packageAt({.id = receive.package,
                                        .warehouse = receive.warehouse,
                                        .code = receive.packageCode,
                                        .kind = receive.packageKind},
                                       place->id, books);
        if (!package)
            return package.error();
        line.package = package->id;
    }
    return arrive(line, receive.expiry, books);
}

} // namespace bincard::purchase
