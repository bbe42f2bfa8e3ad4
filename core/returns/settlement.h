// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/returns/return.h"

namespace bincard::returns {

enum class SettlementKind {
    Refund,
    Exchange, // something else goes to the customer
    Replacement, // the same again
    Credit, // kept for the next order
    None,
};

enum class SettlementState {
    AwaitingApproval,
    Approved,
    Refused,
};

[[nodiscard]] std::span<const std::string_view> enumNames(SettlementKind);
[[nodiscard]] std::span<const std::string_view> enumNames(SettlementState);

struct Settlement;
using SettlementId = Id<Settlement>;

/// What the customer gets for so many units of a line. Without amounts: those are RefundRequest's.
struct Settlement
{
    SettlementId id = {};
    inventory::WarehouseId warehouse = {};
    ReturnOrderId returnOrder = {};
    ReturnLineId line = {};
    SettlementKind kind = SettlementKind::None;
    Quantity quantity = {};
    SettlementState state = SettlementState::Approved;
    /// The order that sends what the customer gets instead.
    sales::OrderId order = {};
    access::UserId requestedBy = {};
    Instant requestedAt = {};
    access::UserId decidedBy = {};
    Instant decidedAt = {};

    static const Description &description();
};

/// How much of it is money. Whoever pays reads this; paying is accounting's.
struct RefundRequest
{
    Id<RefundRequest> id = {}; // the settlement's
    inventory::WarehouseId warehouse = {};
    sales::OrderId order = {};
    catalog::PartnerId customer = {};
    /// To be paid: the price less the fee. Without a currency: nobody knows the price.
    Money amount = {};
    /// The restocking fee that was kept back.
    Money fee = {};
    bool approved = false;

    static const Description &description();
};

} // namespace bincard::returns
