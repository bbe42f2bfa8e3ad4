// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/task.h"
#include "core/occasion.h"

namespace bincard::inventory {

/// Stock that is there, or is not, without a document: opening balances, a correction. Relative.
/// Errors: NotFound, NotDivisible, LotRequired, InsufficientStock (it would go below zero),
/// DestinationNotAllowed (a cart or a virtual location), WrongPackage (it stands elsewhere),
/// Duplicate (the serial number is in stock), WrongState (no Adjustment location).
struct AdjustStock
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::AdjustStock;

    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    LocationId location = {};
    LotId lot = {};
    PackageId package = {};
    Quantity quantity = {};
    /// Opening or a reason code; also makes a second run of the same import recognisable.
    std::string reason = {};

    static const Description &description();
};

/// The task was looked at and is settled; FreeLocation unblocks the place. Errors: NotFound,
/// WrongState (settled already; or a count settles it: core/counting; or DecideHeld does).
struct CloseTask
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Supervise;

    TaskId task = {};

    static const Description &description();
};

/// A person's word on what the hub holds. A fact: accepted, it is booked as on the day it was done;
/// dismissed, it never counts. A request beyond its asker's limit: accepted, it is done now, by a
/// person who may do it within a limit of their own; its asker can only take it back. Decided once,
/// for good. Errors: NotFound, NotAllowed (another warehouse's; not one's permission), InvalidInput
/// (a task that holds nothing, dismissed without a reason), WrongState (settled already),
/// OwnRequest, NeedsApproval (beyond one's own limit); and at the hub whatever the rules say to
/// the operation: then it stays held. Permission: of a request, that of the request.
struct DecideHeld
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Supervise;

    WarehouseId warehouse = {};
    /// The one that asks (ReviewHeld, Approve).
    TaskId task = {};
    bool accepted = false;
    std::string reason = {};

    static const Description &description();
};

} // namespace bincard::inventory
