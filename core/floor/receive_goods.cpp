// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// R1 of FLOWS.md 3: what has come?

#include "core/floor/receive_turn.h"

#include "core/floor/record_lookup.h"

#include <algorithm>
#include <sstream>

namespace bincard::floor {

namespace {

using purchase::PurchaseLine;
using purchase::PurchaseOrder;
using scan::Command;

/// Another order of the same supplier that waits for it.
std::optional<PurchaseOrder> otherOrder(const Turn &turn, catalog::ProductId product)
{
    const auto receipt = turn.workspace().get(turn.worker.receive.receipt);
    if (!receipt || !receipt->supplier)
        return std::nullopt;
    for (const PurchaseLine &line :
         turn.workspace().list<PurchaseLine>("by_product", turn.context.warehouse, product)) {
        const auto order = turn.workspace().get(line.order);
        if (order && order->confirmed && order->supplier == receipt->supplier
            && line.open().isPositive())
            return order;
    }
    return std::nullopt;
}

void joinOrder(Turn &turn, purchase::PurchaseOrderId order)
{
    turn.operations.push_back(purchase::AddToReceipt{.receipt = turn.worker.receive.receipt,
                                                     .warehouse = turn.context.warehouse,
                                                     .order = order});
}

/// Whether such goods may be in this delivery: ordered, of another order that
/// joins it, or nobody's and said twice (UNXP). False: it was asked.
bool isAwaited(Turn &turn, const catalog::Product &product)
{
    const auto receipt = turn.worker.receive.receipt;
    const auto line = purchase::lineFor(receipt, product.id, turn.workspace());
    if (line && line->open().isPositive())
        return true;
    if (const auto other = otherOrder(turn, product.id)) {
        if (!turn.confirms(named(turn.workspace(), product.id),
                           {ThingKind::Document, other->reference}))
            return false;
        joinOrder(turn, other->id);
        return true;
    }
    if (line || purchase::ordersOf(receipt, turn.workspace()).empty())
        return true; // too much of it, or a delivery that nobody announced
    return turn.confirms(named(turn.workspace(), product.id), {}, ErrorCode::WrongProduct);
}

/// Another paper of the same truck.
void takeDocument(Turn &turn, const scan::FoundDocument &found)
{
    const auto order = turn.workspace().get(purchase::PurchaseOrderId{found.document});
    const auto receipt = turn.workspace().get(turn.worker.receive.receipt);
    if (!order || !receipt)
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    if (turn.workspace().find<purchase::ReceiptOrder>("by_pair", receipt->id, order->id))
        return turn.refuse(ErrorCode::AlreadyScanned, turn.seen);
    if (receipt->supplier && receipt->supplier != order->supplier)
        return turn.refuse(ErrorCode::WrongKind, turn.seen,
                           {ThingKind::Document, receipt->supplierCode});
    if (!turn.confirms({ThingKind::Document, order->reference}))
        return;
    joinOrder(turn, order->id);
    turn.accept();
}

/// A licence plate: announced, or what the next goods go into. Its label may
/// say what is inside.
void takePackage(Turn &turn, const scan::FoundPackage &found)
{
    const auto expected
        = turn.workspace().find<purchase::ExpectedPackage>("by_code", found.label.code);
    if (expected && expected->warehouse == turn.context.warehouse)
        return receiveWhole(turn, *expected);
    if (!useContainer(turn, found))
        return;
    turn.accept();
    if (!found.label.contents || found.label.contents->gtin.empty())
        return;
    const RecordLookup lookup(turn.workspace(), turn.context.warehouse);
    const auto products = lookup.productByGtin(found.label.contents->gtin);
    if (products.found.size() == 1)
        identify(turn, products.found.front(), *found.label.contents);
}

/// The package is full: where does it stand?
void fill(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    if (!state.package)
        return turn.refuse(ErrorCode::WrongState, turn.seen);
    const auto lines = bookedLines(state, turn.workspace());
    state.package = {};
    state.packageCode.clear();
    if (!lines.empty() && lines.back().package)
        state.step = ReceiveStep::Place;
    turn.accept(Tone::LineDone);
}

void takeCommand(Turn &turn, Command command)
{
    ReceiveState &state = turn.worker.receive;
    if (command == Command::Undo)
        return askUndo(turn);
    if (command == Command::Back) {
        turn.park();
        return turn.accept();
    }
    if (command == Command::Full)
        return fill(turn);
    state.step = command == Command::Short ? ReceiveStep::Reason : ReceiveStep::Close;
    turn.accept();
}

} // namespace

void letGo(ReceiveState &state)
{
    state.product = {};
    state.packaging = {};
    state.lot.clear();
    state.expiry = {};
    state.serials.clear();
    state.quantity = {};
    state.typed = false;
    state.reason.clear();
    state.approver = {};
    state.over = false;
    state.lengthMm = state.widthMm = state.heightMm = 0;
    state.measured = 0;
}

std::vector<std::string> splitLines(const std::string &text)
{
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

Quantity unitsOf(const scan::ProductMatch &match, const scan::Item &item,
                 const catalog::Product &product)
{
    if (item.countMicro && item.contained) { // so many of these in the logistic unit
        const auto units = times(Quantity{match.unitsMicro}, *item.countMicro / Quantity::one);
        if (units && Quantity{*item.countMicro}.isWhole())
            return *units;
    }
    if (item.countMicro)
        return {*item.countMicro};
    if (item.netWeightMicro && product.unit == "KGM")
        return {*item.netWeightMicro};
    return {match.unitsMicro};
}

Quantity openOf(purchase::ReceiptId receipt, catalog::ProductId product, const Workspace &workspace)
{
    Quantity open;
    for (const PurchaseLine &line : purchase::linesOf(receipt, workspace)) {
        if (line.product == product)
            open += line.open();
    }
    return open;
}

void identify(Turn &turn, const scan::ProductMatch &match, const scan::Item &item)
{
    ReceiveState &state = turn.worker.receive;
    const auto product = turn.workspace().get(catalog::ProductId{match.product});
    if (!product || product->service)
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    if (!isAwaited(turn, *product))
        return;
    state.product = product->id;
    state.packaging = {match.packaging};
    state.quantity = unitsOf(match, item, *product);
    state.typed = turn.typed;
    state.booked.clear();
    state.whole = {};
    state.checksLater = false;
    if (item.expiry || item.bestBefore)
        state.expiry = item.expiry ? *item.expiry : *item.bestBefore;
    switch (product->tracking) {
    case catalog::Tracking::None:
        return goOnToCount(turn);
    case catalog::Tracking::Lot:
        if (!item.lot.empty())
            state.lot = item.lot;
        if (!state.lot.empty())
            return judgeLot(turn);
        state.step = ReceiveStep::Lot;
        return turn.accept();
    case catalog::Tracking::Serial:
        state.quantity = {};
        state.step = ReceiveStep::Serials;
        if (item.serial.empty())
            return turn.accept();
        (void)takeSerialText(turn, item.serial);
        return;
    }
}

void takeGoods(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        if (product->match.product == 0)
            return turn.refuse(ErrorCode::NotFound, turn.seen);
        const std::string reason = state.reason;
        letGo(state);
        state.reason = reason;
        return identify(turn, product->match, product->item);
    }
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing)) {
        if (lot->match.product == 0)
            return turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Product, {}});
        const auto known = turn.workspace().get(inventory::LotId{lot->match.lot});
        scan::Item item = lot->item;
        (lot->match.serial ? item.serial : item.lot) = known ? known->name : std::string();
        letGo(state);
        return identify(turn, {.product = lot->match.product}, item);
    }
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return takePackage(turn, *package);
    if (const auto *document = std::get_if<scan::FoundDocument>(&thing))
        return takeDocument(turn, *document);
    if (const auto *reason = std::get_if<scan::ExceptionCode>(&thing)) {
        // A row of the document was tapped: goods whose label nobody can scan.
        if (const auto product = turn.workspace().find<catalog::Product>("by_sku", reason->code)) {
            letGo(state);
            state.reason = "NOLB";
            return identify(turn, {.product = product->id.value}, {});
        }
        return setReason(turn, reason->code);
    }
    if (const auto *command = std::get_if<Command>(&thing))
        return takeCommand(turn, *command);
    turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Product, {}});
}

void takeUnlabelled(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    const auto *command = std::get_if<Command>(&thing);
    if (command) {
        state.step = ReceiveStep::Line;
        letGo(state);
        return turn.accept();
    }
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing)) {
        const auto product = turn.workspace().find<catalog::Product>("by_sku", chosen->code);
        if (!product)
            return turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Product, {}});
        letGo(state);
        state.reason = "NOLB";
        return identify(turn, {.product = product->id.value}, {});
    }
    takeGoods(turn, thing);
}

} // namespace bincard::floor
