// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/purchase/order.h"
#include "core/purchase/supplier.h"

namespace bincard::purchase {

struct ReorderRule;
using ReorderRuleId = Id<ReorderRule>;

/// When a warehouse buys a product again. Odoo: stock.warehouse.orderpoint. What fills a face from
/// another shelf is inventory::ReplenishRule.
struct ReorderRule
{
    static constexpr auto savedBy = access::Permission::ManagePurchase;

    ReorderRuleId id = {};
    inventory::WarehouseId warehouse = {};
    catalog::ProductId product = {};
    /// Below this, what is there and what is to come, it is bought up to `max`, by whole multiples.
    Quantity min = {};
    Quantity max = {};
    Quantity multiple = Quantity::units(1);
    /// None: whoever has the best price.
    catalog::PartnerId supplier = {};
    bool active = true;

    static const Description &description();
};

enum class ProposalState {
    Open,
    Ordered,
    Dismissed,
};

[[nodiscard]] std::span<const std::string_view> enumNames(ProposalState);

struct Proposal;
using ProposalId = Id<Proposal>;

/// The reason of a proposal that nobody dismissed: stock is not below its rule any more.
inline constexpr std::string_view coveredReason = "COVERED";

/// What somebody should buy, and why: made by a rule, decided by a buyer. One is open for a product
/// in a warehouse at most.
struct Proposal
{
    ProposalId id = {};
    inventory::WarehouseId warehouse = {};
    catalog::ProductId product = {};
    /// None: nobody is known who sells it.
    catalog::PartnerId supplier = {};
    Quantity quantity = {};
    /// Without a currency: not known.
    UnitPrice price = {};
    /// The first day it can be here when it is ordered at once.
    Date needBy = {};
    ProposalState state = ProposalState::Open;
    /// A buyer said how much, or from whom: the rule leaves it as it is.
    bool fixed = false;
    /// The figures that the quantity was last worked out of: what may be sold here, promised of it;
    /// what customers wait for; what is ordered and has not come; and the rule.
    Quantity onHand = {};
    Quantity reserved = {};
    Quantity waiting = {};
    Quantity inbound = {};
    Quantity min = {};
    Quantity max = {};
    Instant proposedAt = {};
    /// The line it became.
    PurchaseLineId line = {};
    /// Why it was dismissed, and the first day on which it may be proposed again.
    std::string reason = {};
    Date quietUntil = {};
    access::UserId decidedBy = {};
    Instant decidedAt = {};

    /// What will be there when all that is known happens.
    [[nodiscard]] Quantity projected() const
    {
        return onHand - reserved - waiting + inbound;
    }

    static const Description &description();
};

/// Whether the rule may be saved as it is. Errors: InvalidInput (no goods, least above most, no
/// multiple), NotDivisible, NotFound, WrongState (it stays in its warehouse), Duplicate (one rule
/// for a product).
[[nodiscard]] Result<> validate(const ReorderRule &rule, const Workspace &records);

} // namespace bincard::purchase
