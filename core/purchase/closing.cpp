// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/posting.h"
#include "core/purchase/settling.h"
#include "core/quality/rules.h"

#include <algorithm>

namespace bincard::purchase {

namespace {

constexpr std::string_view shortReason = "UNDR";
constexpr std::string_view overReason = "OVER";

Result<Receipt> openReceipt(ReceiptId id, inventory::WarehouseId warehouse,
                            const Workspace &records)
{
    auto receipt = records.require(id);
    if (!receipt)
        return receipt;
    if (receipt->warehouse != warehouse)
        return Error{ErrorCode::InvalidInput, "a receipt of another warehouse"};
    if (receipt->closed)
        return Error{ErrorCode::WrongState, "closed already"};
    return receipt;
}

void explain(const ExplainDifference &operation, const PurchaseLine &line, Books &books)
{
    auto difference
        = books.records.find<ReceiptDifference>("by_pair", operation.receipt, line.id)
              .value_or(ReceiptDifference{
                  .warehouse = operation.warehouse, .receipt = operation.receipt, .line = line.id});
    if (!difference.id)
        difference.id = books.records.newId<ReceiptDifference>();
    difference.reason = operation.reason;
    difference.closesRest = operation.closesRest;
    difference.user = books.occasion.user;
    books.records.put(difference);
}

void askBuyer(const Receipt &receipt, const PurchaseLine &line, Quantity quantity,
              const std::string &reason, Books &books)
{
    inventory::open({.warehouse = receipt.warehouse,
                     .kind = inventory::TaskKind::ReviewReceipt,
                     .location = receipt.dock,
                     .product = line.product,
                     .quantity = quantity,
                     .reason = reason,
                     .document = receipt.id.value},
                    books);
}

/// What one line of the closed receipt differs by. A rest within its tolerance is given up without
/// a word; one that is given up by somebody goes to the buyer, who claims it.
void settleLine(const Receipt &receipt, PurchaseLine line, Books &books)
{
    const Quantity open = line.open();
    const Quantity surplus = line.surplus();
    if (open.isZero() && surplus.isZero())
        return;
    auto difference = books.records.find<ReceiptDifference>("by_pair", receipt.id, line.id)
                          .value_or(ReceiptDifference{.warehouse = receipt.warehouse,
                                                      .receipt = receipt.id,
                                                      .line = line.id,
                                                      .user = books.occasion.user});
    if (!difference.id)
        difference.id = books.records.newId<ReceiptDifference>();
    const bool isTrifle = open.isPositive() && isTrifling(line) && difference.reason.empty();
    if (difference.reason.empty())
        difference.reason = open.isPositive() ? shortReason : overReason;
    difference.quantity = open.isPositive() ? -open : surplus;
    difference.closesRest = open.isPositive() && (difference.closesRest || isTrifle);
    books.records.put(difference);
    if (!difference.closesRest)
        return;
    line.closed += open;
    books.records.put(line);
    if (!isTrifle)
        askBuyer(receipt, line, open, difference.reason, books);
}

Result<> holdUnchecked(ReceiptId receipt, Books &books)
{
    for (const ReceiptLine &line : books.records.list<ReceiptLine>("by_receipt", receipt)) {
        for (const quality::QualityCheck &check : quality::due(line.id.value, books.records)) {
            if (const auto held = quality::hold(check, books); !held)
                return held;
        }
    }
    return {};
}

} // namespace

bool isTrifling(const PurchaseLine &line)
{
    return line.received.isPositive() && line.open() <= line.underTolerance();
}

std::vector<PurchaseLine> unexplained(ReceiptId receipt, const Workspace &records)
{
    auto lines = linesOf(receipt, records);
    std::erase_if(lines, [&](const PurchaseLine &line) {
        return !line.open().isPositive() || isTrifling(line)
            || records.find<ReceiptDifference>("by_pair", receipt, line.id);
    });
    return lines;
}

Result<> judge(const ExplainDifference &operation, Books &books)
{
    const auto receipt = openReceipt(operation.receipt, operation.warehouse, books.records);
    if (!receipt)
        return receipt.error();
    if (operation.reason.empty())
        return Error{ErrorCode::InvalidInput, "a difference has a reason"};
    if (operation.line) {
        const auto line = books.records.require(operation.line);
        if (!line)
            return line.error();
        if (!books.records.find<ReceiptOrder>("by_pair", receipt->id, line->order))
            return Error{ErrorCode::InvalidInput, "a line of another delivery"};
        explain(operation, *line, books);
        return {};
    }
    for (const PurchaseLine &line : unexplained(operation.receipt, books.records))
        explain(operation, line, books);
    return {};
}

Result<> judge(const CloseReceipt &close, Books &books)
{
    auto receipt = openReceipt(close.receipt, close.warehouse, books.records);
    if (!receipt)
        return receipt.error();
    if (!unexplained(close.receipt, books.records).empty())
        return Error{ErrorCode::WrongState, "a line is short and nobody said why"};
    for (const PurchaseLine &line : linesOf(close.receipt, books.records))
        settleLine(*receipt, line, books);
    for (const PurchaseOrder &order : ordersOf(close.receipt, books.records))
        settle(order.id, books.records);
    if (const auto held = holdUnchecked(close.receipt, books); !held)
        return held;
    receipt->closed = true;
    receipt->closedBy = books.occasion.user;
    receipt->closedAt = books.occasion.occurredAt;
    books.records.put(*receipt);
    return {};
}

} // namespace bincard::purchase
