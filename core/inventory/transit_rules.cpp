// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/transit_rules.h"

#include "core/catalog/reason.h"
#include "core/inventory/relocating.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"

#include <algorithm>

namespace bincard::inventory {

namespace {

constexpr int depthMax = 8;

enum class Way {
    Outgoing,
    Incoming,
};

Result<WarehouseTransfer> documentOf(WarehouseTransferId id, WarehouseId warehouse, Way way,
                                     const Workspace &records)
{
    auto transfer = records.require(id);
    if (!transfer)
        return transfer;
    if (transfer->warehouse != warehouse)
        return Error{ErrorCode::InvalidInput, "of another warehouse"};
    if (transfer->incoming != (way == Way::Incoming) || transfer->cancelled)
        return Error{ErrorCode::WrongState, transfer->reference};
    return transfer;
}

WarehouseTransferLine lineOf(const WarehouseTransfer &transfer, const Place &goods,
                             Workspace &records)
{
    if (auto found = records.find<WarehouseTransferLine>("by_goods", transfer.id, goods.product,
                                                         goods.lot, goods.package))
        return *std::move(found);
    return {.id = records.newId<WarehouseTransferLine>(),
            .warehouse = transfer.warehouse,
            .transfer = transfer.id,
            .product = goods.product,
            .lot = goods.lot,
            .package = goods.package};
}

void keepLine(const WarehouseTransferLine &line, Workspace &records)
{
    if (line.asked.isZero() && line.sent.isZero() && line.received.isZero())
        records.erase(line.id);
    else
        records.put(line);
}

/// Counts at a document and, where it is known, at the other's.
void count(const WarehouseTransfer &transfer, const Place &goods,
           Quantity WarehouseTransferLine::*what, Quantity quantity, Workspace &records)
{
    if (quantity.isZero())
        return;
    auto line = lineOf(transfer, goods, records);
    line.*what += quantity;
    keepLine(line, records);
    const auto twin = records.get(transfer.twin);
    // The receiver knows of what is loaded once it is sent.
    if (!twin || !transfer.sent)
        return;
    auto other = lineOf(*twin, goods, records);
    other.*what += quantity;
    keepLine(other, records);
}

/// What is in a package and in the packages in it at that place, by the package it is in.
void gather(PackageId package, LocationId at, int depth, std::vector<Quant> &goods,
            const Workspace &records)
{
    for (const Quant &quant : records.list<Quant>("by_package", package)) {
        if (quant.onHand.isPositive() && quant.location == at)
            goods.push_back(quant);
    }
    if (depth == depthMax)
        return;
    for (const Package &inner : records.list<Package>("by_parent", package))
        gather(inner.id, at, depth + 1, goods, records);
}

std::vector<Quant> goodsIn(PackageId package, LocationId at, const Workspace &records)
{
    std::vector<Quant> goods;
    gather(package, at, 0, goods, records);
    return goods;
}

/// A package goes over to the other warehouse, or to another place on its way, with those in it
/// that stand where it does.
void rescope(PackageId id, WarehouseId warehouse, LocationId location, int depth,
             Workspace &records)
{
    auto package = records.get(id);
    if (!package || depth > depthMax)
        return;
    const LocationId before = package->location;
    package->warehouse = warehouse;
    package->location = location;
    records.put(*package);
    for (const Package &inner : records.list<Package>("by_parent", id)) {
        if (inner.location == before)
            rescope(inner.id, warehouse, location, depth + 1, records);
    }
}

/// One serial number is in one place: what stands somewhere does not come off a truck again.
bool isElsewhere(const Place &goods, const Workspace &records)
{
    const auto product = records.get(goods.product);
    return product && product->tracking == catalog::Tracking::Serial
        && (serialElsewhere(*product, goods, records)
            || (goods.location && stockAt(goods, records).onHand.isPositive()));
}

/// The packages of a transfer that stand in no other.
std::vector<PackageId> outermostOf(const std::vector<WarehouseTransferLine> &lines,
                                   const Workspace &records)
{
    std::vector<PackageId> all;
    for (const WarehouseTransferLine &line : lines) {
        PackageId id = line.package;
        for (int depth = 0; id && depth < depthMax; ++depth) {
            const auto package = records.get(id);
            if (!package || !package->parent)
                break;
            id = package->parent;
        }
        if (id && std::ranges::find(all, id) == all.end())
            all.push_back(id);
    }
    return all;
}

void ask(TaskKind kind, const WarehouseTransfer &transfer, const Place &goods, Quantity quantity,
         const std::string &reason, Books &books)
{
    open({.warehouse = transfer.warehouse,
          .kind = kind,
          .location = goods.location,
          .product = goods.product,
          .lot = goods.lot,
          .package = goods.package,
          .quantity = quantity,
          .reason = reason,
          .document = transfer.id.value},
         books);
}

void review(const WarehouseTransfer &transfer, const Place &goods, Quantity quantity,
            const std::string &reason, Books &books)
{
    ask(TaskKind::ReviewReceipt, transfer, goods, quantity, reason, books);
}

/// Where goods are put down of which somebody says that: damaged ones in quarantine, where there is
/// such a place.
Result<Location> placeFor(const ReceiveTransfer &receive, const Workspace &records)
{
    const auto to = restingPlace(receive.warehouse, receive.to, records);
    const auto reason = records.find<catalog::Reason>("by_code", receive.reason);
    if (!to || !reason || !reason->quarantines)
        return to;
    const auto held = theLocation(receive.warehouse, Usage::Quarantine, records);
    return held ? held : to;
}

/// Who has to look at it, and at what: whoever prints, whoever decides about quality.
void askAbout(const ReceiveTransfer &receive, const WarehouseTransfer &transfer,
              const Location &place, Books &books)
{
    const auto reason = books.records.find<catalog::Reason>("by_code", receive.reason);
    if (!reason)
        return;
    const Place goods{receive.product, place.id, receive.lot, receive.package};
    const auto asks = [&](TaskKind kind) {
        ask(kind, transfer, goods, receive.quantity, receive.reason, books);
    };
    if (reason->reprints)
        asks(TaskKind::PrintLabel);
    if (reason->needsPhoto)
        asks(TaskKind::TakePhoto);
    if (reason->quarantines)
        asks(TaskKind::CheckQuality);
}

Result<> loadPackage(const LoadTransfer &load, const WarehouseTransfer &transfer,
                     const Location &transit, Books &books)
{
    const auto package = resolvePackage(load.package, books.records);
    if (!package)
        return package.error();
    if (package->location == transit.id)
        return {}; // it is on the truck already
    const auto goods = goodsIn(package->id, package->location, books.records);
    if (const auto loaded = relocatePackage({.id = load.relocation,
                                             .warehouse = load.warehouse,
                                             .kind = MoveKind::Transit,
                                             .to = transit.id,
                                             .package = package->id,
                                             .transfer = transfer.id},
                                            books);
        !loaded)
        return loaded;
    for (const Quant &quant : goods)
        count(transfer, placeOf(quant), &WarehouseTransferLine::sent, quant.onHand, books.records);
    if (transfer.sent)
        rescope(package->id, transfer.other, transit.id, 0, books.records);
    return {};
}

Result<> loadUnits(const LoadTransfer &load, const WarehouseTransfer &transfer,
                   const Location &transit, Books &books)
{
    if (const auto loaded = relocateUnits({.id = load.relocation,
                                           .warehouse = load.warehouse,
                                           .kind = MoveKind::Transit,
                                           .product = load.product,
                                           .lot = load.lot,
                                           .from = load.from,
                                           .fromPackage = load.fromPackage,
                                           .to = transit.id,
                                           .quantity = load.quantity,
                                           .transfer = transfer.id},
                                          books);
        !loaded)
        return loaded;
    const auto relocation = books.records.get(load.relocation);
    if (relocation && relocation->move) // a serial number that is elsewhere is not on the truck
        count(transfer, {.product = load.product, .lot = load.lot}, &WarehouseTransferLine::sent,
              load.quantity, books.records);
    return {};
}

Result<> postIn(const WarehouseTransfer &transfer, const Location &transit, const Location &to,
                const Place &goods, Quantity quantity, Books &books, MoveId *move = nullptr)
{
    const auto posted = post({.warehouse = transfer.warehouse,
                              .kind = MoveKind::Transit,
                              .product = goods.product,
                              .lot = goods.lot,
                              .from = transit.id,
                              .fromPackage = goods.package,
                              .to = to.id,
                              .toPackage = goods.package,
                              .quantity = quantity},
                             books);
    if (!posted)
        return posted.error();
    if (move)
        *move = posted->id;
    count(transfer, goods, &WarehouseTransferLine::received, quantity, books.records);
    if (isReservable(to))
        serveWaiting(transfer.warehouse, goods.product, books);
    return {};
}

/// Whether the package that goods came in is inside another.
bool isInside(PackageId inner, PackageId outer, const Workspace &records)
{
    for (int depth = 0; inner && depth <= depthMax; ++depth) {
        if (inner == outer)
            return true;
        const auto package = records.get(inner);
        inner = package ? package->parent : PackageId{};
    }
    return false;
}

Relocation recordOf(const ReceiveTransfer &receive, const Location &transit, const Location &to,
                    const Books &books)
{
    return {.id = receive.relocation,
            .warehouse = receive.warehouse,
            .kind = MoveKind::Transit,
            .from = transit.id,
            .to = to.id,
            .transfer = receive.transfer,
            .user = books.occasion.user,
            .at = books.occasion.occurredAt};
}

bool isNowhere(LocationId id, const Workspace &records)
{
    const auto location = records.get(id);
    return !location || isVirtual(location->usage);
}

/// A package that comes in stands where it is put, with what is in it here already.
Result<> bringHere(const Package &package, const WarehouseTransfer &transfer, const Location &to,
                   Books &books)
{
    if (isNowhere(package.location, books.records)) {
        rescope(package.id, transfer.warehouse, to.id, 0, books.records);
        return {};
    }
    if (package.warehouse != transfer.warehouse)
        return Error{ErrorCode::WrongPackage, "it stands in another warehouse"};
    return movePackage(package, to.id, MoveKind::Relocate, books);
}

Result<> receivePackage(const ReceiveTransfer &receive, const WarehouseTransfer &transfer,
                        const Location &transit, const Location &to, Books &books)
{
    const auto package = resolvePackage(receive.package, books.records);
    if (!package)
        return package.error();
    auto lines = linesIn(package->id, transfer.id, books.records);
    std::erase_if(lines, [](const WarehouseTransferLine &line) {
        return line.received >= line.sent;
    });
    if (lines.empty())
        return Error{ErrorCode::NothingLeft, "nothing of it is expected"};
    if (const auto here = bringHere(*package, transfer, to, books); !here)
        return here;
    for (const WarehouseTransferLine &line : lines) {
        const Place goods{line.product, to.id, line.lot, line.package};
        if (isElsewhere(goods, books.records))
            continue; // what is missing is reviewed at the end
        if (const auto posted
            = postIn(transfer, transit, to, goods, line.sent - line.received, books);
            !posted)
            return posted;
    }
    Relocation relocation = recordOf(receive, transit, to, books);
    relocation.package = package->id;
    books.records.put(relocation);
    return {};
}

Result<> receiveUnits(const ReceiveTransfer &receive, const WarehouseTransfer &transfer,
                      const Location &transit, const Location &to, Books &books)
{
    const auto product = books.records.require(receive.product);
    if (!product)
        return product.error();
    if (!receive.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "more than a truck carries"};
    if (const auto takeable = isTakeable(*product, receive.lot, receive.quantity, books.records);
        !takeable)
        return takeable;
    if (receive.package) {
        const auto package = resolvePackage(receive.package, books.records);
        if (!package)
            return package.error();
        if (const auto here = bringHere(*package, transfer, to, books); !here)
            return here;
    }
    const Place goods{receive.product, to.id, receive.lot, receive.package};
    Relocation relocation = recordOf(receive, transit, to, books);
    relocation.product = receive.product;
    relocation.lot = receive.lot;
    relocation.fromPackage = receive.package;
    relocation.toPackage = receive.package;
    relocation.quantity = receive.quantity;
    if (isElsewhere(goods, books.records)) {
        open({.warehouse = transfer.warehouse,
              .kind = TaskKind::VerifyPick,
              .location = to.id,
              .product = receive.product,
              .lot = receive.lot,
              .quantity = receive.quantity,
              .reason = std::string(nameOf(ErrorCode::WrongSerial)),
              .document = transfer.id.value},
             books);
        books.records.put(relocation);
        return {};
    }
    if (const auto posted
        = postIn(transfer, transit, to, goods, receive.quantity, books, &relocation.move);
        !posted)
        return posted;
    books.records.put(relocation);
    const auto line = lineOf(transfer, goods, books.records);
    const Quantity excess = std::min(line.received - line.sent, receive.quantity);
    if (transfer.sent && excess.isPositive())
        review(transfer, goods, excess, line.sent.isZero() ? "UNXP" : "OVER", books);
    return {};
}

Result<> loadedOff(const WarehouseTransfer &transfer, const Place &goods, Quantity quantity,
                   Books &books)
{
    const auto line = lineOf(transfer, goods, books.records);
    if (line.sent - line.received < quantity)
        return Error{ErrorCode::WrongState, "received already"};
    count(transfer, goods, &WarehouseTransferLine::sent, -quantity, books.records);
    return {};
}

} // namespace

std::vector<WarehouseTransferLine> linesOf(WarehouseTransferId transfer, const Workspace &records)
{
    return records.list<WarehouseTransferLine>("by_goods", transfer);
}

std::vector<WarehouseTransferLine> linesIn(PackageId package, WarehouseTransferId transfer,
                                           const Workspace &records)
{
    auto lines = linesOf(transfer, records);
    std::erase_if(lines, [&](const WarehouseTransferLine &line) {
        return !isInside(line.package, package, records);
    });
    return lines;
}

Result<> takeOffTransfer(const Relocation &relocation, Books &books)
{
    const auto transfer = books.records.get(relocation.transfer);
    if (!transfer)
        return {};
    if (transfer->incoming) {
        if (!relocation.package) {
            const Place goods{.product = relocation.product,
                              .lot = relocation.lot,
                              .package = relocation.toPackage};
            const Quantity counted = lineOf(*transfer, goods, books.records).received;
            if (relocation.move)
                count(*transfer, goods, &WarehouseTransferLine::received,
                      -std::min(relocation.quantity, counted), books.records);
            return {};
        }
        for (const auto &line : linesIn(relocation.package, transfer->id, books.records))
            count(*transfer, {.product = line.product, .lot = line.lot, .package = line.package},
                  &WarehouseTransferLine::received, -line.received, books.records);
        return {};
    }
    if (!relocation.package)
        return relocation.move
            ? loadedOff(*transfer, {.product = relocation.product, .lot = relocation.lot},
                        relocation.quantity, books)
            : Result<>{};
    const auto package = books.records.get(relocation.package);
    if (package && !isNowhere(package->location, books.records))
        return Error{ErrorCode::WrongState, "it stands somewhere already"};
    for (const Quant &quant : goodsIn(relocation.package, relocation.to, books.records)) {
        const auto product = books.records.get(quant.product);
        if (product && serialElsewhere(*product, placeOf(quant), books.records))
            return Error{ErrorCode::WrongState, "received already"};
        if (const auto off = loadedOff(*transfer, placeOf(quant), quant.onHand, books); !off)
            return off;
    }
    if (transfer->sent)
        rescope(relocation.package, transfer->warehouse, relocation.to, 0, books.records);
    return {};
}

Result<> judge(const OpenWarehouseTransfer &open, Books &books)
{
    if (!open.transfer || !open.twin || open.transfer == open.twin || open.reference.empty()
        || open.warehouse == open.receiver)
        return Error{ErrorCode::InvalidInput, "two documents of two warehouses, with a name"};
    if (books.records.get(open.transfer) || books.records.get(open.twin))
        return Error{ErrorCode::Duplicate, "warehouse transfer"};
    for (const WarehouseId id : {open.warehouse, open.receiver}) {
        if (const auto warehouse = books.records.require(id); !warehouse)
            return warehouse.error();
    }
    books.records.put(WarehouseTransfer{.id = open.transfer,
                                        .warehouse = open.warehouse,
                                        .twin = open.twin,
                                        .other = open.receiver,
                                        .reference = open.reference,
                                        .expectedOn = open.expectedOn});
    books.records.put(WarehouseTransfer{.id = open.twin,
                                        .warehouse = open.receiver,
                                        .twin = open.transfer,
                                        .other = open.warehouse,
                                        .incoming = true,
                                        .reference = open.reference,
                                        .expectedOn = open.expectedOn});
    return {};
}

Result<> judge(const AskForTransfer &ask, Books &books)
{
    const auto transfer = documentOf(ask.transfer, ask.warehouse, Way::Outgoing, books.records);
    if (!transfer)
        return transfer.error();
    if (transfer->sent)
        return Error{ErrorCode::WrongState, "it left already"};
    const auto product = books.records.require(ask.product);
    if (!product)
        return product.error();
    if (!ask.quantity.isPositive() || !ask.quantity.inRange() || product->service)
        return Error{ErrorCode::InvalidInput, "no amount of goods"};
    if (product->whole && !ask.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    auto line = lineOf(*transfer, {.product = ask.product}, books.records);
    line.asked += ask.quantity;
    keepLine(line, books.records);
    return {};
}

Result<> judge(const CancelWarehouseTransfer &cancel, Books &books)
{
    auto transfer = documentOf(cancel.transfer, cancel.warehouse, Way::Outgoing, books.records);
    if (!transfer)
        return transfer.error();
    const auto lines = linesOf(transfer->id, books.records);
    const bool isLoaded = std::ranges::any_of(lines, [](const WarehouseTransferLine &line) {
        return line.sent.isPositive();
    });
    if (transfer->sent || isLoaded)
        return Error{ErrorCode::WrongState, "goods are on the truck"};
    auto twin = books.records.get(transfer->twin);
    transfer->cancelled = true;
    transfer->done = true;
    books.records.put(*transfer);
    if (!twin)
        return {};
    twin->cancelled = true;
    twin->done = true;
    books.records.put(*twin);
    return {};
}

Result<> judge(const LoadTransfer &load, Books &books)
{
    const auto transfer = documentOf(load.transfer, load.warehouse, Way::Outgoing, books.records);
    if (!transfer)
        return transfer.error();
    const auto transit = theLocation(load.warehouse, Usage::Transit, books.records);
    if (!transit)
        return transit.error();
    return load.package ? loadPackage(load, *transfer, *transit, books)
                        : loadUnits(load, *transfer, *transit, books);
}

Result<> judge(const SendTransfer &send, Books &books)
{
    auto transfer = documentOf(send.transfer, send.warehouse, Way::Outgoing, books.records);
    if (!transfer)
        return transfer.error();
    if (transfer->sent)
        return {};
    auto lines = linesOf(transfer->id, books.records);
    std::erase_if(lines, [](const WarehouseTransferLine &line) {
        return !line.sent.isPositive();
    });
    if (lines.empty())
        return Error{ErrorCode::NothingLeft, "nothing is loaded"};
    transfer->sent = true;
    transfer->sentAt = books.occasion.occurredAt;
    if (send.expectedOn != Date{})
        transfer->expectedOn = send.expectedOn;
    books.records.put(*transfer);
    if (auto twin = books.records.get(transfer->twin)) {
        twin->sent = true;
        twin->sentAt = transfer->sentAt;
        twin->expectedOn = transfer->expectedOn;
        books.records.put(*twin);
        for (const WarehouseTransferLine &line : lines) {
            auto expected
                = lineOf(*twin, {.product = line.product, .lot = line.lot, .package = line.package},
                         books.records);
            expected.sent += line.sent;
            keepLine(expected, books.records);
        }
        // Received before this was known: the sender hears of it now.
        for (const WarehouseTransferLine &line : linesOf(twin->id, books.records)) {
            auto own = lineOf(*transfer,
                              {.product = line.product, .lot = line.lot, .package = line.package},
                              books.records);
            own.received = line.received;
            keepLine(own, books.records);
        }
    }
    for (const PackageId id : outermostOf(lines, books.records)) {
        const auto package = books.records.get(id);
        if (package && isNowhere(package->location, books.records))
            rescope(id, transfer->other, package->location, 0, books.records);
    }
    return {};
}

Result<> judge(const ReceiveTransfer &receive, Books &books)
{
    const auto transfer
        = documentOf(receive.transfer, receive.warehouse, Way::Incoming, books.records);
    if (!transfer)
        return transfer.error();
    if (!receive.relocation)
        return Error{ErrorCode::InvalidInput, "a receipt has a number"};
    if (books.records.get(receive.relocation))
        return Error{ErrorCode::Duplicate, "relocation"};
    const auto to = placeFor(receive, books.records);
    if (!to)
        return to.error();
    const auto transit = theLocation(receive.warehouse, Usage::Transit, books.records);
    if (!transit)
        return transit.error();
    const auto received = receive.product
        ? receiveUnits(receive, *transfer, *transit, *to, books)
        : receivePackage(receive, *transfer, *transit, *to, books);
    if (received)
        askAbout(receive, *transfer, *to, books);
    return received;
}

Result<> judge(const CloseTransfer &close, Books &books)
{
    auto transfer = documentOf(close.transfer, close.warehouse, Way::Incoming, books.records);
    if (!transfer)
        return transfer.error();
    if (!transfer->sent || transfer->done)
        return Error{ErrorCode::WrongState, transfer->reference};
    for (const WarehouseTransferLine &line : linesOf(transfer->id, books.records)) {
        if (line.received < line.sent)
            review(*transfer, {.product = line.product, .lot = line.lot, .package = line.package},
                   line.sent - line.received, "UNDR", books);
    }
    auto twin = books.records.get(transfer->twin);
    transfer->done = true;
    books.records.put(*transfer);
    if (twin) {
        twin->done = true;
        books.records.put(*twin);
    }
    return {};
}

} // namespace bincard::inventory
