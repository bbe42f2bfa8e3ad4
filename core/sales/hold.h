// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "core/occasion.h"
#include "core/sales/order.h"

namespace bincard::sales {

/// What speaks against an order.
enum class HoldKind {
    Payment, // nobody paid yet
    Address, // no parcel could be addressed so
    UnknownSku, // a line of a product that is not ours
    Price, // far from what it was
    Credit, // beyond the customer's limit
    Duplicate, // the same customer ordered the same a moment ago
    Fraud, // the channel warns of the payer
    Manual, // somebody's own reason, in its detail
};

[[nodiscard]] std::span<const std::string_view> enumNames(HoldKind);

/// What stands in `Order::hold`: "PAYMENT", "ADDRESS", "UNKNOWN_SKU", "PRICE", "CREDIT",
/// "DUPLICATE", "FRAUD", "MANUAL".
[[nodiscard]] std::string_view codeOf(HoldKind kind);

/// The kind whose code that is, in whatever case; Manual for any other word.
[[nodiscard]] HoldKind holdKindOf(std::string_view code);

struct OrderHold;
using OrderHoldId = Id<OrderHold>;

/// One reason why an order must not go out; it may have several, also of one kind. What its detail
/// says is for people and may be personal, so it is a kind of its own that the floor does not see.
struct OrderHold
{
    /// Of the one that an order came with, the order's number.
    OrderHoldId id = {};
    inventory::WarehouseId warehouse = {};
    OrderId order = {};
    HoldKind kind = HoldKind::Manual;
    std::string detail = {};
    access::UserId heldBy = {};
    Instant since = {};
    /// None while it is open.
    access::UserId releasedBy = {};
    Instant releasedAt = {};
    std::string releaseReason = {};

    [[nodiscard]] bool isOpen() const
    {
        return !releasedBy;
    }

    static const Description &description();
};

/// Something speaks against an order, confirmed or not: it goes on no walk, and what is picked of
/// it does not leave. A walk that nobody has begun loses it; what is promised to it is free again,
/// unless its channel reserves while held. What is picked stays picked. Errors: NotFound, Duplicate
/// (the hold), InvalidInput (no number), WrongState (somebody is on the walk with it, or all of it
/// left).
struct HoldOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageOrders;

    OrderHoldId hold = {};
    OrderId order = {};
    HoldKind kind = HoldKind::Manual;
    std::string detail = {};

    static const Description &description();
};

/// Somebody looked, and it does not speak against the order any more. With the last one a confirmed
/// order reserves what is free and may go on a walk. Errors: NotFound, WrongState (released
/// already), InvalidInput (no reason).
struct ReleaseHold
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ReleaseHold;

    OrderHoldId hold = {};
    std::string reason = {};

    static const Description &description();
};

/// What holds the order, the first of them first. Of an order that was held before holds had
/// records, the one that its text means.
[[nodiscard]] std::vector<OrderHold> openHoldsOf(const Order &order, const Workspace &records);

} // namespace bincard::sales
