// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/counting/sheet.h"
#include "core/occasion.h"

namespace bincard::counting {

/// Gives a sheet to every place that a plan finds due on that day, or that an open count task
/// names, as far as it has none. A job, slice by slice: the same day again goes on where the limit
/// stopped, and makes nothing twice.
/// Errors: NotFound, InvalidInput (no day, no limit).
struct PlanCounts
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    inventory::WarehouseId warehouse = {};
    Date day = {};
    /// At most so many sheets, 1 to 400.
    int limit = 400;

    static const Description &description();
};

/// Somebody wants a place counted, or one product there. Errors: NotFound, WrongLocation (another
/// warehouse's), InvalidInput (a cart or a virtual location), Duplicate (the number).
struct OpenSpotCount
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Count;

    CountSheetId sheet = {};
    inventory::WarehouseId warehouse = {};
    inventory::LocationId location = {};
    catalog::ProductId product = {};
    Why why = Why::Spot;

    static const Description &description();
};

/// A counter begins at a place: the lease. A sheet that nobody knows is made of `location`,
/// `product` and `why`. Two who begin without knowing of each other both count, and the second
/// confirms the first or not. Errors: NotFound, WrongLocation (another warehouse's, or not the
/// sheet's), InvalidInput (a cart or a virtual location), Duplicate (the count's number).
struct BeginCount
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Count;

    CountId count = {};
    CountSheetId sheet = {};
    inventory::WarehouseId warehouse = {};
    inventory::LocationId location = {};
    catalog::ProductId product = {};
    Why why = Why::Spot;

    static const Description &description();
};

/// So much of one key is there: absolute, the last word counts. Nothing moves before the count is
/// submitted. Errors: NotFound, WrongState (submitted already), InvalidInput (below zero, a serial
/// number twice), NotDivisible, LotRequired, SerialRequired, WrongLot.
struct CountUnits
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Count;

    CountId count = {};
    inventory::WarehouseId warehouse = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    inventory::PackageId package = {};
    Quantity quantity = {};
    /// Entered by hand because the label could not be read (UNRD).
    bool typed = false;

    static const Description &description();
};

/// A sealed package stands there with all that is in it. Counting something in it later opens it.
/// `missing`: it does not stand there after all (an undo). Errors: NotFound, WrongState,
/// WrongPackage (another warehouse's).
struct CountPackage
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Count;

    CountId count = {};
    inventory::WarehouseId warehouse = {};
    inventory::PackageId package = {};
    bool missing = false;

    static const Description &description();
};

/// A code that nobody knows, so many times; zero takes it back. It is kept as it was read, and
/// somebody links it. Errors: NotFound, WrongState, InvalidInput (no code, below zero).
struct CountUnknown
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Count;

    CountId count = {};
    inventory::WarehouseId warehouse = {};
    std::string code = {};
    Quantity quantity = {};

    static const Description &description();
};

/// The place is complete: what was not counted is not there. The hub judges it line by line.
/// Errors: NotFound, WrongState (submitted already, or said to be empty with something counted).
struct SubmitCount
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Count;

    CountId count = {};
    inventory::WarehouseId warehouse = {};
    /// "Bin empty", said twice.
    bool empty = false;

    static const Description &description();
};

/// The counter goes without being done; what was counted so far has no effect. `blocked`: the place
/// cannot be reached (BLKD) and is blocked until somebody frees it. Errors: NotFound, WrongState.
struct LeaveCount
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Count;

    CountId count = {};
    inventory::WarehouseId warehouse = {};
    bool blocked = false;

    static const Description &description();
};

/// The approver wants what waits for approval counted once more. Errors: NotFound, WrongState.
struct AskRecount
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ApproveCount;

    CountSheetId sheet = {};
    inventory::WarehouseId warehouse = {};

    static const Description &description();
};

/// The books follow the count. Errors: NotFound, WrongState, NotAllowed (who counted it approves
/// nothing).
struct ApproveCount
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ApproveCount;

    CountSheetId sheet = {};
    inventory::WarehouseId warehouse = {};

    static const Description &description();
};

/// The count does not convince: the books stay. Errors as ApproveCount.
struct RejectCount
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ApproveCount;

    CountSheetId sheet = {};
    inventory::WarehouseId warehouse = {};

    static const Description &description();
};

/// Nobody counts it, or goes on counting it. Errors: NotFound, WrongState (something of it waits
/// for the hub, a recount or an approval).
struct CancelCount
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    CountSheetId sheet = {};
    inventory::WarehouseId warehouse = {};

    static const Description &description();
};

} // namespace bincard::counting
