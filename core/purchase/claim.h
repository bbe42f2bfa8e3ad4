// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/purchase/receipt.h"

namespace bincard::purchase {

/// What the supplier is told.
enum class ClaimKind {
    Short, // less came than is owed
    Damaged,
    Wrong, // something else came
    Late,
    Price,
    Quality,
};

enum class ClaimState {
    Open, // nobody told the supplier yet
    Sent,
    Accepted,
    Refused,
    Settled, // credited, replaced or given up
};

[[nodiscard]] std::span<const std::string_view> enumNames(ClaimKind);
[[nodiscard]] std::span<const std::string_view> enumNames(ClaimState);

struct Claim;
using ClaimId = Id<Claim>;

/// What a supplier owes for a delivery that was not as ordered. In the exceptions list until it is
/// settled.
struct Claim
{
    ClaimId id = {};
    inventory::WarehouseId warehouse = {};
    catalog::PartnerId supplier = {};
    ClaimKind kind = ClaimKind::Short;
    ClaimState state = ClaimState::Open;
    /// What it is about: goods that came, or the line that they did not come for.
    ReceiptId receipt = {};
    ReceiptLineId receiptLine = {};
    PurchaseLineId line = {};
    catalog::ProductId product = {};
    Quantity quantity = {};
    /// What is asked for; without a currency: nobody knows what it is worth.
    Money amount = {};
    /// What the supplier grants.
    Money granted = {};
    access::UserId owner = {};
    Instant dueAt = {};
    /// What was said last.
    std::string note = {};
    access::UserId openedBy = {};
    Instant openedAt = {};
    Instant settledAt = {};

    static const Description &description();
};

} // namespace bincard::purchase
