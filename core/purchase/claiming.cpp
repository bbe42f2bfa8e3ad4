// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/task_rules.h"
#include "core/purchase/procurement_rules.h"

#include <algorithm>

namespace bincard::purchase {

namespace {

using inventory::Task;
using inventory::TaskKind;

/// What the claim is about, as far as the operation names it. Errors: NotFound, InvalidInput.
Result<Claim> subjectOf(const OpenClaim &open, const Workspace &records)
{
    Claim claim{.id = open.claim,
                .warehouse = open.warehouse,
                .kind = open.kind,
                .receipt = open.receipt,
                .receiptLine = open.receiptLine,
                .line = open.line,
                .quantity = open.quantity,
                .amount = open.amount};
    if (claim.receiptLine) {
        const auto came = records.require(claim.receiptLine);
        if (!came)
            return came.error();
        if (came->warehouse != claim.warehouse || came->undone
            || (claim.line && claim.line != came->line))
            return Error{ErrorCode::InvalidInput, "goods of another line, or taken back"};
        claim.receipt = came->receipt;
        claim.line = came->line;
        claim.product = came->product;
    }
    if (claim.receipt) {
        const auto receipt = records.require(claim.receipt);
        if (!receipt)
            return receipt.error();
        if (receipt->warehouse != claim.warehouse)
            return Error{ErrorCode::InvalidInput, "a receipt of another warehouse"};
        claim.supplier = receipt->supplier;
    }
    if (!claim.line)
        return claim;
    const auto line = records.require(claim.line);
    if (!line)
        return line.error();
    const auto order = records.require(line->order);
    if (!order)
        return order.error();
    if (line->warehouse != claim.warehouse)
        return Error{ErrorCode::InvalidInput, "a line of another warehouse"};
    claim.supplier = order->supplier;
    if (!claim.product)
        claim.product = line->product;
    return claim;
}

/// Errors: InvalidInput, OverQuantity, NotDivisible, NotFound.
Result<> isPlausible(const Claim &claim, const Workspace &records)
{
    if (!claim.product || !claim.supplier)
        return Error{ErrorCode::InvalidInput, "about nothing, or nobody"};
    const bool isOfGoods = claim.kind == ClaimKind::Damaged || claim.kind == ClaimKind::Wrong
        || claim.kind == ClaimKind::Quality;
    if (isOfGoods && !claim.receiptLine)
        return Error{ErrorCode::InvalidInput, "which goods"};
    if (claim.kind == ClaimKind::Short && !claim.line)
        return Error{ErrorCode::InvalidInput, "nobody ordered them"};
    const bool mayBeNothing = claim.kind == ClaimKind::Late || claim.kind == ClaimKind::Price;
    if (claim.quantity < Quantity{} || (claim.quantity.isZero() && !mayBeNothing))
        return Error{ErrorCode::InvalidInput, "how many"};
    const auto product = records.require(claim.product);
    if (!product)
        return product.error();
    if (product->whole && !claim.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    const auto came = records.get(claim.receiptLine);
    const auto line = records.get(claim.line);
    if ((isOfGoods && claim.quantity > came->quantity)
        || (!isOfGoods && line && claim.quantity > line->ordered))
        return Error{ErrorCode::OverQuantity, "less than that came or was ordered"};
    const bool isNoAmount = claim.amount.minor < 0
        || (claim.amount.minor != 0 && claim.amount.currency == Currency{});
    return isNoAmount ? Result<>{Error{ErrorCode::InvalidInput, "an amount"}} : Result<>{};
}

/// Whether somebody claims the same already.
bool isClaimed(const Claim &claim, const Workspace &records)
{
    const auto claims = claim.receiptLine
        ? records.list<Claim>("by_receipt_line", claim.receiptLine)
        : records.list<Claim>("by_line", claim.line);
    return std::ranges::any_of(claims, [&](const Claim &other) {
        return other.kind == claim.kind && other.receiptLine == claim.receiptLine
            && other.line == claim.line && other.state != ClaimState::Settled;
    });
}

/// The quantity at the line's price, where nobody said what it is worth and somebody knows.
Result<> appraise(Claim &claim, const Workspace &records)
{
    const auto price = records.get(Id<PurchaseLinePrice>{claim.line.value});
    const bool isSaid = claim.amount.currency != Currency{};
    const bool isOfUnits = claim.kind != ClaimKind::Late && claim.kind != ClaimKind::Price;
    if (isSaid || !isOfUnits || !price || price->price.currency == Currency{})
        return {};
    const auto worth = extend(price->price, claim.quantity);
    if (!worth)
        return worth.error();
    claim.amount = *worth;
    return {};
}

/// The buyer was asked about these goods, and this is the answer.
void settleReview(const Claim &claim, Workspace &records)
{
    for (const std::int64_t document : {claim.receiptLine.value, claim.receipt.value}) {
        if (document == 0)
            continue;
        for (const Task &task : records.list<Task>("by_document", document)) {
            if (task.kind == TaskKind::ReviewReceipt && !task.done && task.product == claim.product)
                inventory::settleTask(task, records);
        }
    }
}

bool leadsTo(ClaimState from, ClaimState to)
{
    switch (from) {
    case ClaimState::Open:
        return to == ClaimState::Sent || to == ClaimState::Settled;
    case ClaimState::Sent:
        return to == ClaimState::Accepted || to == ClaimState::Refused;
    case ClaimState::Accepted:
        return to == ClaimState::Settled;
    case ClaimState::Refused:
        return to == ClaimState::Sent || to == ClaimState::Settled;
    case ClaimState::Settled:
        return false;
    }
    return false;
}

/// What is asked for, or granted. Errors: InvalidInput.
Result<> take(Money amount, Claim &claim)
{
    if (amount.currency == Currency{})
        return {};
    if (amount.minor < 0)
        return Error{ErrorCode::InvalidInput, "an amount below zero"};
    if (claim.state == ClaimState::Sent) {
        claim.amount = amount;
        return {};
    }
    const bool isAskedFor = claim.amount.currency != Currency{};
    if (isAskedFor
        && (amount.currency != claim.amount.currency || amount.minor > claim.amount.minor))
        return Error{ErrorCode::InvalidInput, "more than is asked for, or in another currency"};
    claim.granted = amount;
    return {};
}

} // namespace

Result<> judge(const OpenClaim &open, Books &books)
{
    Workspace &records = books.records;
    if (!open.claim)
        return Error{ErrorCode::InvalidInput, "a claim has a number"};
    if (records.get(open.claim))
        return Error{ErrorCode::Duplicate, "claim"};
    auto claim = subjectOf(open, records);
    if (!claim)
        return claim.error();
    if (const auto plausible = isPlausible(*claim, records); !plausible)
        return plausible;
    if (isClaimed(*claim, records))
        return Error{ErrorCode::Duplicate, "claimed already"};
    if (const auto appraised = appraise(*claim, records); !appraised)
        return appraised;
    if (open.owner) {
        if (const auto owner = records.require(open.owner); !owner)
            return owner.error();
    }
    claim->owner = open.owner ? open.owner : books.occasion.user;
    claim->dueAt = open.dueAt;
    claim->note = open.note;
    claim->openedBy = books.occasion.user;
    claim->openedAt = books.occasion.occurredAt;
    records.put(*claim);
    settleReview(*claim, records);
    return {};
}

Result<> judge(const AdvanceClaim &advance, Books &books)
{
    auto claim = books.records.require(advance.claim);
    if (!claim)
        return claim.error();
    if (claim->warehouse != advance.warehouse)
        return Error{ErrorCode::InvalidInput, "a claim of another warehouse"};
    if (!leadsTo(claim->state, advance.state))
        return Error{ErrorCode::WrongState, "no such step"};
    if (advance.owner) {
        if (const auto owner = books.records.require(advance.owner); !owner)
            return owner.error();
        claim->owner = advance.owner;
    }
    claim->state = advance.state;
    if (const auto taken = take(advance.amount, *claim); !taken)
        return taken;
    if (!advance.note.empty())
        claim->note = advance.note;
    if (advance.dueAt != Instant{})
        claim->dueAt = advance.dueAt;
    if (claim->state == ClaimState::Settled)
        claim->settledAt = books.occasion.occurredAt;
    books.records.put(*claim);
    return {};
}

} // namespace bincard::purchase
