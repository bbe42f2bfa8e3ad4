// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/merge.h"
#include "core/purchase/procurement_rules.h"
#include "core/purchase/rules.h"

#include <algorithm>

namespace bincard::purchase {

namespace {

constexpr int linesMax = 100;

Result<Proposal> openProposal(ProposalId id, inventory::WarehouseId warehouse,
                              const Workspace &records)
{
    auto proposal = records.require(id);
    if (!proposal)
        return proposal;
    if (proposal->warehouse != warehouse)
        return Error{ErrorCode::InvalidInput, "a proposal of another warehouse"};
    if (proposal->state != ProposalState::Open)
        return Error{ErrorCode::WrongState, "decided already"};
    return proposal;
}

void decide(Proposal &proposal, ProposalState state, Books &books)
{
    proposal.state = state;
    proposal.decidedBy = books.occasion.user;
    proposal.decidedAt = books.occasion.occurredAt;
    books.records.put(proposal);
}

/// The proposal is a line of the order, under its own number.
Result<> addLine(const OrderProposals &order, Proposal proposal, int position, Books &books)
{
    const PurchaseLineId line{proposal.id.value};
    const auto added
        = judge(AddPurchaseLine{.line = line,
                                .warehouse = order.warehouse,
                                .order = order.order,
                                .product = inventory::standingFor(proposal.product, books.records),
                                .position = position,
                                .quantity = proposal.quantity,
                                .price = proposal.price},
                books);
    if (!added)
        return added;
    auto made = books.records.require(line);
    if (!made)
        return made.error();
    made->expectedOn = proposal.needBy;
    books.records.put(*made);
    proposal.line = line;
    decide(proposal, ProposalState::Ordered, books);
    return {};
}

} // namespace

Result<> judge(const ChangeProposal &change, Books &books)
{
    auto proposal = openProposal(change.proposal, change.warehouse, books.records);
    if (!proposal)
        return proposal.error();
    if (!change.quantity.isPositive())
        return Error{ErrorCode::InvalidInput, "to buy nothing, dismiss it"};
    const auto product = books.records.require(proposal->product);
    if (!product)
        return product.error();
    if (product->whole && !change.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (change.supplier) {
        if (const auto supplier = books.records.require(change.supplier); !supplier)
            return supplier.error();
        proposal->supplier = change.supplier;
    }
    proposal->quantity = change.quantity;
    proposal->fixed = true;
    proposal->price = {};
    const Date day = books.occasion.businessDate;
    if (proposal->supplier && day.ok()) {
        const auto price = bestSupplierPrice(proposal->product, change.quantity, day, books.records,
                                             proposal->supplier);
        if (price) {
            proposal->price = price->price;
            proposal->needBy = std::chrono::sys_days(day) + std::chrono::days(price->leadDays);
        }
    }
    books.records.put(*proposal);
    return {};
}

Result<> judge(const OrderProposals &order, Books &books)
{
    if (order.limit < 1 || order.limit > linesMax || !order.supplier)
        return Error{ErrorCode::InvalidInput, "a supplier, and 1 to 100 lines"};
    const auto proposals = books.records.list<Proposal>(
        Range{.limit = static_cast<std::size_t>(order.limit)}, "by_state", order.warehouse,
        ProposalState::Open, order.supplier);
    if (proposals.empty())
        return Error{ErrorCode::NothingLeft, "nobody proposes to buy there"};
    const auto latest = std::ranges::max_element(proposals, {}, [](const Proposal &proposal) {
        return toNumber(proposal.needBy);
    });
    const auto opened = judge(OpenPurchaseOrder{.order = order.order,
                                                .warehouse = order.warehouse,
                                                .reference = order.reference,
                                                .supplier = order.supplier,
                                                .expectedOn = latest->needBy,
                                                .dock = order.dock},
                              books);
    if (!opened)
        return opened;
    int position = 0;
    for (const Proposal &proposal : proposals) {
        if (const auto added = addLine(order, proposal, ++position, books); !added)
            return added;
    }
    return {};
}

Result<> judge(const DismissProposal &dismiss, Books &books)
{
    auto proposal = openProposal(dismiss.proposal, dismiss.warehouse, books.records);
    if (!proposal)
        return proposal.error();
    const Date day = books.occasion.businessDate;
    const bool isOver = dismiss.quietUntil.ok() && day.ok() && dismiss.quietUntil <= day;
    if (dismiss.reason.empty() || isOver)
        return Error{ErrorCode::InvalidInput, "why, and until a day that comes"};
    proposal->reason = dismiss.reason;
    proposal->quietUntil = dismiss.quietUntil;
    if (!dismiss.quietUntil.ok() && day.ok())
        proposal->quietUntil = std::chrono::sys_days(day) + std::chrono::days(1);
    decide(*proposal, ProposalState::Dismissed, books);
    return {};
}

} // namespace bincard::purchase
