// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/merge.h"
#include "core/inventory/reservation.h"
#include "core/inventory/transfer.h"
#include "core/purchase/procurement_rules.h"

#include <algorithm>
#include <map>

namespace bincard::purchase {

namespace {

using catalog::Product;
using catalog::ProductId;
using inventory::Quant;

constexpr int rulesMax = 200;

/// Goods that somebody may be promised here, now or when they are on a shelf. What stands at a
/// staging place in a tote or a parcel is on its way to a customer.
bool isSellable(const Quant &quant, const Product &product, Date day, const Workspace &records)
{
    const auto location = records.get(quant.location);
    if (!location || !inventory::lotAllows(product, quant.lot, day, records))
        return false;
    if (inventory::isReservable(*location))
        return true;
    const auto package = records.get(quant.package);
    const bool isLeaving = package
        && (package->kind == inventory::PackageKind::Tote
            || package->kind == inventory::PackageKind::Parcel);
    return location->usage == inventory::Usage::Staging && !location->blocked && !isLeaving;
}

Quantity waitingFor(ProductId product, inventory::WarehouseId warehouse, const Workspace &records)
{
    Quantity sum;
    for (const auto &line : records.list<inventory::TransferLine>(
             Range{.from = Value{std::int64_t{1}}}, "by_waiting", warehouse, product)) {
        const auto transfer = records.get(line.transfer);
        if (transfer && !transfer->cancelled && !transfer->done)
            sum += line.waiting;
    }
    return sum;
}

/// What is ordered and has not come, drafts too: by product, as it is called by now.
std::map<ProductId, Quantity> inboundOf(inventory::WarehouseId warehouse, const Workspace &records)
{
    std::map<ProductId, Quantity> inbound;
    for (const bool isConfirmed : {false, true}) {
        for (const auto &order :
             records.list<PurchaseOrder>("by_state", warehouse, isConfirmed, false)) {
            for (const auto &line : records.list<PurchaseLine>("by_order", order.id))
                inbound[inventory::standingFor(line.product, records)] += line.open();
        }
    }
    return inbound;
}

/// The rule's figures as they are.
Proposal figuresOf(const ReorderRule &rule, const Product &product, Date day,
                   const std::map<ProductId, Quantity> &inbound, const Workspace &records)
{
    Proposal made{.warehouse = rule.warehouse,
                  .product = rule.product,
                  .waiting = waitingFor(rule.product, rule.warehouse, records),
                  .min = rule.min,
                  .max = rule.max};
    for (const Quant &quant : records.list<Quant>("by_product", rule.warehouse, rule.product)) {
        if (!isSellable(quant, product, day, records))
            continue;
        made.onHand += quant.onHand - quant.locked;
        made.reserved += quant.reserved;
    }
    const auto coming = inbound.find(rule.product);
    made.inbound = coming == inbound.end() ? Quantity{} : coming->second;
    return made;
}

Quantity roundedUp(Quantity quantity, Quantity multiple)
{
    const std::int64_t rest = quantity.micro % multiple.micro;
    return rest == 0 ? quantity : quantity + Quantity{multiple.micro - rest};
}

/// How much, of whom, and for what price: to the rule's most, and no less than somebody sells.
void fill(Proposal &made, const ReorderRule &rule, Date day, const Workspace &records)
{
    made.quantity = roundedUp(rule.max - made.projected(), rule.multiple);
    made.supplier = rule.supplier;
    made.needBy = day;
    auto price = bestSupplierPrice(rule.product, made.quantity, day, records, rule.supplier);
    if (!price) {
        price = leastSupplierPrice(rule.product, day, records, rule.supplier);
        if (!price)
            return;
        made.quantity = roundedUp(std::max(made.quantity, price->minQuantity), rule.multiple);
        price = bestSupplierPrice(rule.product, made.quantity, day, records, price->supplier);
    }
    made.supplier = price->supplier;
    made.price = price->price;
    made.needBy = std::chrono::sys_days(day) + std::chrono::days(price->leadDays);
}

/// Whether a buyer said that he does not want to hear of it on that day.
bool isQuiet(const ReorderRule &rule, Date day, const Workspace &records)
{
    const Date tomorrow = std::chrono::sys_days(day) + std::chrono::days(1);
    return !records
                .list<Proposal>(Range{.from = Value{toNumber(tomorrow)}, .limit = 1}, "by_product",
                                rule.warehouse, rule.product, ProposalState::Dismissed)
                .empty();
}

/// What the rule wants by now; none: nothing.
std::optional<Proposal> wanted(const ReorderRule &rule, Date day,
                               const std::map<ProductId, Quantity> &inbound,
                               const Workspace &records)
{
    const auto product = records.get(rule.product);
    if (!rule.active || !product || !product->active || product->sameAs)
        return std::nullopt;
    Proposal made = figuresOf(rule, *product, day, inbound, records);
    if (made.projected() >= rule.min)
        return std::nullopt;
    fill(made, rule, day, records);
    return made.quantity.inRange() ? std::optional(made) : std::nullopt;
}

/// The open proposal as it should be by now; none: it is right.
std::optional<Proposal> corrected(const Proposal &open, const std::optional<Proposal> &wanted)
{
    if (open.fixed)
        return std::nullopt; // a buyer's word
    if (!wanted) {
        Proposal covered = open;
        covered.state = ProposalState::Dismissed;
        covered.reason = coveredReason;
        return covered;
    }
    if (open.quantity == wanted->quantity && open.supplier == wanted->supplier
        && open.price == wanted->price)
        return std::nullopt;
    Proposal now = *wanted;
    now.id = open.id;
    return now;
}

} // namespace

std::vector<ReorderRule> rulesOf(const ProposePurchases &propose, const Workspace &records)
{
    return records.list<ReorderRule>(Range{.from = Value{propose.after.value + 1},
                                           .limit = static_cast<std::size_t>(propose.limit)},
                                     "by_product", propose.warehouse);
}

std::vector<Proposal> proposalsDue(const ProposePurchases &propose, const Workspace &records)
{
    std::vector<Proposal> due;
    const auto rules = rulesOf(propose, records);
    if (rules.empty())
        return due;
    const auto inbound = inboundOf(propose.warehouse, records);
    for (const ReorderRule &rule : rules) {
        const auto now = wanted(rule, propose.day, inbound, records);
        const auto open = records.list<Proposal>(Range{.limit = 1}, "by_product", rule.warehouse,
                                                 rule.product, ProposalState::Open);
        if (!open.empty()) {
            if (const auto other = corrected(open.front(), now))
                due.push_back(*other);
        } else if (now && !isQuiet(rule, propose.day, records)) {
            due.push_back(*now);
        }
    }
    return due;
}

Result<> judge(const ProposePurchases &propose, Books &books)
{
    if (const auto warehouse = books.records.require(propose.warehouse); !warehouse)
        return warehouse.error();
    if (!propose.day.ok() || propose.limit < 1 || propose.limit > rulesMax)
        return Error{ErrorCode::InvalidInput, "a day, and 1 to 200 rules"};
    for (Proposal proposal : proposalsDue(propose, books.records)) {
        if (!proposal.id)
            proposal.id = books.records.newId<Proposal>();
        if (proposal.state == ProposalState::Open)
            proposal.proposedAt = books.occasion.occurredAt;
        else
            proposal.decidedAt = books.occasion.occurredAt;
        books.records.put(proposal);
    }
    return {};
}

} // namespace bincard::purchase
