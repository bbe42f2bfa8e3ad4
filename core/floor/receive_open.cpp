// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// R0 of FLOWS.md 3: which delivery is it?

#include "core/floor/arrival_turn.h"
#include "core/floor/receive_turn.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using purchase::PurchaseLine;
using purchase::PurchaseOrder;
using purchase::Receipt;
using purchase::ReceiptOrder;
using scan::Command;

constexpr std::string_view unplannedCode = "UNPLANNED";

std::vector<Receipt> openReceipts(const Context &context)
{
    return context.workspace.list<Receipt>("by_state", context.warehouse, false);
}

/// Orders that nobody receives yet, those that are expected first.
std::vector<PurchaseOrder> openOrders(const Context &context)
{
    return context.workspace.list<PurchaseOrder>("by_state", context.warehouse, true, false);
}

std::optional<Receipt> receiptFor(purchase::PurchaseOrderId order, const Workspace &workspace)
{
    for (const ReceiptOrder &joined : workspace.list<ReceiptOrder>("by_order", order)) {
        const auto receipt = workspace.get(joined.receipt);
        if (receipt && !receipt->closed)
            return receipt;
    }
    return std::nullopt;
}

Progress progressOf(const std::vector<PurchaseLine> &lines)
{
    Progress progress;
    for (const PurchaseLine &line : lines) {
        ++progress.total;
        progress.done += line.open().isZero() ? 1 : 0;
    }
    return progress;
}

void enter(Turn &turn, purchase::ReceiptId receipt)
{
    ReceiveState &state = turn.worker.receive;
    if (state.receipt != receipt || state.step == ReceiveStep::Done) {
        const auto id = state.id;
        state = {};
        state.id = id;
        state.receipt = receipt;
    }
    if (state.step == ReceiveStep::Idle || state.step == ReceiveStep::Choose)
        state.step = ReceiveStep::Line;
    letGoOfArrival(turn.worker.arrival, ArrivalStep::Idle);
    turn.enter(Flow::Receive);
    turn.accept();
}

purchase::ReceiptId begin(Turn &turn, purchase::PurchaseOrderId order, const std::string &note,
                          inventory::LocationId dock)
{
    const auto id = turn.fresh<Receipt>();
    turn.operations.push_back(purchase::BeginReceipt{.receipt = id,
                                                     .warehouse = turn.context.warehouse,
                                                     .order = order,
                                                     .note = note,
                                                     .dock = dock});
    enter(turn, id);
    return id;
}

void resumeReceipt(Turn &turn, const Receipt &receipt)
{
    if (mayTurnTo(turn, receipt.id))
        enter(turn, receipt.id);
}

/// An order that is over, or not confirmed, may be at the dock all the same:
/// said twice.
bool openOrder(Turn &turn, const PurchaseOrder &order, inventory::LocationId dock = {})
{
    if (const auto receipt = receiptFor(order.id, turn.workspace())) {
        resumeReceipt(turn, *receipt);
        return true;
    }
    if (!mayTurnTo(turn, {}))
        return true;
    const bool isExpected = order.confirmed && !order.closed;
    if (!isExpected
        && !turn.confirms({ThingKind::Document, order.reference}, {}, ErrorCode::WrongState))
        return true;
    begin(turn, order.id, {}, dock);
    return true;
}

/// One order is received at once, of several the worker chooses.
bool openOneOf(Turn &turn, const std::vector<PurchaseOrder> &orders,
               inventory::LocationId dock = {})
{
    if (orders.empty())
        return false;
    if (orders.size() == 1)
        return openOrder(turn, orders.front(), dock);
    if (!mayLeaveArrival(turn))
        return true;
    letGoOfArrival(turn.worker.arrival, ArrivalStep::Idle);
    ReceiveState &state = turn.worker.receive;
    if (!state.quantity.isPositive())
        state.step = ReceiveStep::Choose;
    turn.enter(Flow::Receive);
    turn.warn(ErrorCode::ScanAmbiguous, turn.seen);
    return true;
}

bool openByCode(Turn &turn, const std::string &code)
{
    for (const Receipt &receipt : openReceipts(turn.context)) {
        if (nameOf(receipt, turn.workspace()) == code) {
            resumeReceipt(turn, receipt);
            return true;
        }
    }
    const auto order = turn.workspace().find<PurchaseOrder>("by_reference", code);
    return order && order->warehouse == turn.context.warehouse && openOrder(turn, *order);
}

bool openByDocument(Turn &turn, std::int64_t document)
{
    if (const auto order = turn.workspace().get(purchase::PurchaseOrderId{document}))
        return openOrder(turn, *order);
    const auto receipt = turn.workspace().get(purchase::ReceiptId{document});
    if (!receipt || receipt->closed)
        return false;
    resumeReceipt(turn, *receipt);
    return true;
}

/// The delivery that an announced package belongs to, begun where nobody has.
bool openByPackage(Turn &turn, const scan::FoundPackage &found)
{
    const auto expected
        = turn.workspace().find<purchase::ExpectedPackage>("by_code", found.label.code);
    if (!expected || expected->warehouse != turn.context.warehouse)
        return false;
    const auto order = turn.workspace().get(expected->order);
    if (!order)
        return false;
    if (expected->receipt)
        return false; // it is in stock: somebody else's to put away
    if (const auto receipt = receiptFor(order->id, turn.workspace())) {
        if (!mayTurnTo(turn, receipt->id))
            return true;
        enter(turn, receipt->id);
    } else {
        if (!mayTurnTo(turn, {}))
            return true;
        begin(turn, order->id, {}, {});
    }
    receiveWhole(turn, *expected);
    return true;
}

bool openByDock(Turn &turn, const scan::FoundLocation &found)
{
    const auto location = turn.workspace().get(inventory::LocationId{found.location});
    if (!location || location->usage != inventory::Usage::Staging)
        return false;
    auto orders = openOrders(turn.context);
    std::erase_if(orders, [&](const PurchaseOrder &order) {
        return order.dock != location->id;
    });
    return openOneOf(turn, orders, location->id);
}

bool openByProduct(Turn &turn, const scan::FoundProduct &found)
{
    const catalog::ProductId product{found.match.product};
    std::vector<PurchaseOrder> orders;
    for (const PurchaseLine &line :
         turn.workspace().list<PurchaseLine>("by_product", turn.context.warehouse, product)) {
        const auto order = turn.workspace().get(line.order);
        if (product && order && order->confirmed && line.open().isPositive()
            && std::ranges::find(orders, order->id, &PurchaseOrder::id) == orders.end())
            orders.push_back(*order);
    }
    // The goods are scanned again at their line: what opened the door is not
    // counted.
    return openOneOf(turn, orders);
}

} // namespace

bool mayTurnTo(Turn &turn, purchase::ReceiptId receipt)
{
    if (!mayLeaveArrival(turn))
        return false;
    const ReceiveState &state = turn.worker.receive;
    if (!state.receipt || state.receipt == receipt || !state.quantity.isPositive())
        return true;
    const auto waiting = turn.workspace().get(state.receipt);
    turn.refuse(
        ErrorCode::WrongState,
        {ThingKind::Document, waiting ? nameOf(*waiting, turn.workspace()) : std::string()});
    return false;
}

std::string nameOf(const Receipt &receipt, const Workspace &workspace)
{
    const auto orders = purchase::ordersOf(receipt.id, workspace);
    if (!orders.empty())
        return orders.front().reference;
    return receipt.note.empty() ? 'R' + std::to_string(receipt.id.value) : receipt.note;
}

inventory::LocationId dockOf(const Receipt &receipt, const Workspace &workspace)
{
    if (receipt.dock)
        return receipt.dock;
    const auto staging
        = inventory::theLocation(receipt.warehouse, inventory::Usage::Staging, workspace);
    return staging ? staging->id : inventory::LocationId{};
}

std::vector<WorkRow> receiveWork(const Context &context)
{
    std::vector<WorkRow> rows;
    for (const Receipt &receipt : openReceipts(context))
        rows.push_back({.flow = Flow::Receive,
                        .code = nameOf(receipt, context.workspace),
                        .detail = receipt.supplierCode,
                        .progress = progressOf(purchase::linesOf(receipt.id, context.workspace)),
                        .own = receipt.openedBy == context.user});
    for (const PurchaseOrder &order : openOrders(context)) {
        const bool isLater = order.expectedOn.ok() && context.businessDate.ok()
            && order.expectedOn > context.businessDate;
        if (isLater || receiptFor(order.id, context.workspace))
            continue;
        rows.push_back(
            {.flow = Flow::Receive,
             .code = order.reference,
             .detail = order.supplierCode,
             .progress = progressOf(context.workspace.list<PurchaseLine>("by_order", order.id))});
    }
    std::ranges::move(arrivalWork(context), std::back_inserter(rows));
    return rows;
}

bool openReceipt(Turn &turn, const scan::Thing &thing)
{
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    const auto *document = std::get_if<scan::FoundDocument>(&thing);
    const auto *package = std::get_if<scan::FoundPackage>(&thing);
    const auto *location = std::get_if<scan::FoundLocation>(&thing);
    const auto *product = std::get_if<scan::FoundProduct>(&thing);
    const bool isPurchase = (chosen && openByCode(turn, chosen->code))
        || (document && openByDocument(turn, document->document))
        || (package && openByPackage(turn, *package)) || (location && openByDock(turn, *location))
        || (product && openByProduct(turn, *product));
    return isPurchase || openArrival(turn, thing);
}

void takeAtDock(Turn &turn, const scan::Thing &thing)
{
    const auto *command = std::get_if<Command>(&thing);
    if (command && *command == Command::Back) {
        ReceiveState &state = turn.worker.receive;
        state.step = state.receipt ? ReceiveStep::Line : ReceiveStep::Idle;
        turn.leave();
        return turn.accept();
    }
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    if (chosen && chosen->code == unplannedCode) {
        begin(turn, {}, {}, {});
        return;
    }
    if (openReceipt(turn, thing))
        return;
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        const auto expected
            = turn.workspace().find<purchase::ExpectedPackage>("by_code", package->label.code);
        if (expected && expected->receipt)
            return receiveWhole(turn, *expected); // which says that it came already
        if (refusesArrived(turn, *package))
            return;
    }
    turn.refuse(ErrorCode::NoWork, turn.seen, {ThingKind::Document, {}});
}

bool takePaper(Turn &turn, const std::string &text)
{
    if (turn.confirms({ThingKind::Document, text}))
        begin(turn, {}, text, {});
    return true;
}

} // namespace bincard::floor
