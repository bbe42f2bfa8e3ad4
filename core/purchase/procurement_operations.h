// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/occasion.h"
#include "core/purchase/claim.h"
#include "core/purchase/reorder.h"

namespace bincard::purchase {

/// Looks at a slice of the warehouse's rules and leaves one open proposal for each product that
/// falls below its least, and none for the others. A job, slice by slice; the same again changes
/// nothing. Errors: NotFound, InvalidInput (no day, no limit).
struct ProposePurchases
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    inventory::WarehouseId warehouse = {};
    Date day = {};
    /// The rules of products behind this one, in the order of their numbers; none: from the first.
    catalog::ProductId after = {};
    /// At most so many rules, 1 to 200.
    int limit = 200;

    static const Description &description();
};

/// A buyer wants another quantity, or another supplier: the rule leaves the proposal alone then.
/// Errors: NotFound, WrongState (decided already), NotDivisible, InvalidInput.
struct ChangeProposal
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    ProposalId proposal = {};
    inventory::WarehouseId warehouse = {};
    Quantity quantity = {};
    /// None: as it is.
    catalog::PartnerId supplier = {};

    static const Description &description();
};

/// The open proposals of one supplier become one order, by product number and at most `limit` of
/// them; what is beyond stays open for the next. The order is a draft: ChangePurchaseLine and
/// CancelPurchaseLine change it, ConfirmPurchaseOrder sends it. Each line bears the number of its
/// proposal. Errors: NothingLeft (none is open), InvalidInput, and those of OpenPurchaseOrder and
/// AddPurchaseLine.
struct OrderProposals
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    PurchaseOrderId order = {};
    inventory::WarehouseId warehouse = {};
    std::string reference = {};
    catalog::PartnerId supplier = {};
    inventory::LocationId dock = {};
    /// 1 to 100: a line writes four records, and a transaction about 500 (DESIGN.md 5).
    int limit = 100;

    static const Description &description();
};

/// Errors: NotFound, WrongState (decided already), InvalidInput (no reason, a day that is over).
struct DismissProposal
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    ProposalId proposal = {};
    inventory::WarehouseId warehouse = {};
    std::string reason = {};
    /// Until then the product is not proposed again; none: until tomorrow.
    Date quietUntil = {};

    static const Description &description();
};

/// What ChangePurchaseLine changes, as bits of its `fields`.
inline constexpr std::int64_t changesQuantity = 1;
inline constexpr std::int64_t changesPrice = 2;
inline constexpr std::int64_t changesExpected = 4;

/// An ordered line is to be otherwise, also after it was confirmed; two who change different fields
/// both get their way. Errors: NotFound, InvalidInput (no field, a price below zero or without a
/// currency), NotDivisible, OverQuantity (more than that came or was cancelled).
struct ChangePurchaseLine
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    PurchaseLineId line = {};
    inventory::WarehouseId warehouse = {};
    Quantity quantity = {};
    UnitPrice price = {};
    Date expectedOn = {};
    std::int64_t fields = 0;

    static const Description &description();
};

/// The supplier says how much comes, and when; the last word counts. Errors: NotFound, WrongState
/// (nobody ordered it yet), NotDivisible, InvalidInput (no day).
struct AcknowledgePurchase
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    PurchaseLineId line = {};
    inventory::WarehouseId warehouse = {};
    Quantity quantity = {};
    Date confirmedOn = {};

    static const Description &description();
};

/// A delivery was not as ordered, and somebody will have it put right. What the buyer was asked
/// about those goods is settled by it. Errors: NotFound, Duplicate (the number; the same kind of
/// claim is not settled), InvalidInput (about nothing, of another warehouse, a kind that needs
/// goods without any, an amount that is none), OverQuantity (more than came, or was ordered),
/// NotDivisible, Overflow.
struct OpenClaim
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    ClaimId claim = {};
    inventory::WarehouseId warehouse = {};
    ClaimKind kind = ClaimKind::Short;
    /// The goods that came; none: `line`, for which they did not.
    ReceiptLineId receiptLine = {};
    PurchaseLineId line = {};
    /// The delivery that lacked them, where there was one.
    ReceiptId receipt = {};
    /// Zero is allowed of Late and Price.
    Quantity quantity = {};
    /// Without a currency: the quantity at the line's price.
    Money amount = {};
    /// None: whoever opens it.
    access::UserId owner = {};
    Instant dueAt = {};
    std::string note = {};

    static const Description &description();
};

/// It goes on: Open -> Sent -> Accepted or Refused -> Settled; what was refused may be sent again,
/// and an open one settled at once. `amount`, where it has a currency, is what is asked for (Sent)
/// or what is granted (Accepted, Settled). Errors: NotFound, WrongState (no such step),
/// InvalidInput (another currency, below zero, more than is asked for, an unknown owner).
struct AdvanceClaim
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    ClaimId claim = {};
    inventory::WarehouseId warehouse = {};
    ClaimState state = ClaimState::Open;
    Money amount = {};
    std::string note = {};
    /// None: as it was.
    Instant dueAt = {};
    access::UserId owner = {};

    static const Description &description();
};

} // namespace bincard::purchase
