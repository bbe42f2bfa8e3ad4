// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/partner.h"
#include "core/inventory/stock.h"
#include "core/returns/policy.h"
#include "core/sales/order.h"

namespace bincard::returns {

struct ReturnOrder;
using ReturnOrderId = Id<ReturnOrder>;

/// Goods that a customer sends back, announced (an RMA) or not. What came of it is in its lines,
/// items and settlements. Carries nothing personal.
struct ReturnOrder
{
    ReturnOrderId id = {};
    inventory::WarehouseId warehouse = {};
    /// The number on the return label; unique.
    std::string reference = {};
    /// The carrier's number on the label, where there is one.
    std::string label = {};
    /// The order the goods were sent with; none: not known.
    sales::OrderId order = {};
    catalog::PartnerId customer = {};
    /// Came without being announced.
    bool unplanned = false;
    /// The last day on which it is not late; none: for ever.
    Date until = {};
    access::UserId openedBy = {};
    Instant openedAt = {};
    /// Nothing more is expected of it.
    bool closed = false;

    static const Description &description();
};

struct ReturnLine;
using ReturnLineId = Id<ReturnLine>;

/// One product of a return. A kit that was sold as its components comes back as these: beside its
/// own line stand their lines, the parts, and what of it is received is how many whole kits they
/// make. It is settled by its own line alone.
struct ReturnLine
{
    ReturnLineId id = {};
    inventory::WarehouseId warehouse = {};
    ReturnOrderId returnOrder = {};
    /// The line it was sold by; none: not known, or not sold with that order.
    sales::OrderLineId orderLine = {};
    catalog::ProductId product = {};
    int position = 0;
    /// 0: nobody agreed to take it.
    Quantity authorised = {};
    /// The sum of its items that were not undone.
    Quantity received = {};
    /// The sum of its settlements that were not refused.
    Quantity settled = {};
    /// What the customer claims; the grader's reason is the item's.
    ReturnReasonId reason = {};
    /// Of a part: the line of its kit, and which component it is, of which so much is in one.
    ReturnLineId kit = {};
    catalog::ProductId component = {};
    Quantity perKit = {};

    static const Description &description();
};

enum class ItemState {
    Received,
    Graded,
    AwaitingApproval, // its disposition needs somebody else's word
    Disposed, // decided; not yet where it belongs
    Placed,
    Undone, // scanned by mistake
};

[[nodiscard]] std::span<const std::string_view> enumNames(ItemState);

struct ReturnItem;
using ReturnItemId = Id<ReturnItem>;

/// Units that came back together and share a fate: one serial number, or so many of a product.
struct ReturnItem
{
    ReturnItemId id = {};
    inventory::WarehouseId warehouse = {};
    ReturnOrderId returnOrder = {};
    ReturnLineId line = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    /// 0 for an empty box (EMPB).
    Quantity quantity = {};
    ItemState state = ItemState::Received;
    /// The exception codes that it came with, with spaces between: "XQTY LATE".
    std::string exceptions = {};
    ReturnReasonId reason = {};
    Grade grade = Grade::None;
    CheckResult check = CheckResult::NotDone;
    Disposition disposition = Disposition::None;
    /// Why the disposition is not the policy's.
    std::string deviation = {};
    access::UserId receivedBy = {};
    Instant receivedAt = {};
    access::UserId gradedBy = {};
    access::UserId disposedBy = {};
    access::UserId approver = {};
    /// Where the books have it since the last step of its return.
    inventory::LocationId location = {};
    inventory::PackageId package = {};
    /// The move that brought it into quarantine; none where the books cannot believe it (a serial
    /// number that is in stock) or there is nothing.
    inventory::MoveId move = {};

    static const Description &description();
};

} // namespace bincard::returns
