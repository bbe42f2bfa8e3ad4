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

/// A person's word on a fact that the hub holds: accepted, it is booked as on the day it was done;
/// dismissed, it never counts. Decided once, for good. Errors: NotFound, NotAllowed (another
/// warehouse's), InvalidInput (a task that holds nothing, dismissed without a reason), WrongState
/// (settled already); and at the hub whatever the rules say to the fact: then it stays held.
struct DecideHeld
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Supervise;

    WarehouseId warehouse = {};
    /// The one that asks (ReviewHeld).
    TaskId task = {};
    bool accepted = false;
    std::string reason = {};

    static const Description &description();
};

} // namespace bincard::inventory
