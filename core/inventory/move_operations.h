// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/relocation.h"
#include "core/occasion.h"

namespace bincard::inventory {

/// Takes goods in hand to put them away: the lease on them and on the room at `target`. Taken again
/// by the same worker it changes the target. With `takeOver`, whoever holds the package in hand
/// goes on with what another began. Errors: Leased, NotFound, WrongPackage (it is empty or stands
/// nowhere), InsufficientStock (others have taken it), DestinationNotAllowed, and what never was a
/// quantity.
struct TakePutaway
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::PutAway;

    PutawayWorkId work = {};
    WarehouseId warehouse = {};
    LocationId location = {};
    /// The package with all that is in it, or this much of a product.
    PackageId package = {};
    catalog::ProductId product = {};
    LotId lot = {};
    Quantity quantity = {};
    LocationId target = {};
    bool takeOver = false;

    static const Description &description();
};

/// Hands goods back that were taken to be put away; they stay where they are.
/// Errors: NotFound, Leased (somebody else's).
struct LeavePutaway
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::PutAway;

    PutawayWorkId work = {};
    WarehouseId warehouse = {};

    static const Description &description();
};

/// Brought units from one place to another. A fact (SYNC.md 3.8): what the place lacks comes from
/// LossFound with a count task; goods that do not belong where they are now (full, blocked, mixed,
/// dangerous) are booked there and open a task; promises at the old place move elsewhere. A package
/// stands where it was seen. Lines that wait for such goods get them. Errors only for input that
/// never was one: NotFound, InvalidInput, NotDivisible, LotRequired, SerialRequired, WrongLot,
/// WrongLocation (another warehouse's), DestinationNotAllowed (a cart or a virtual location),
/// Duplicate (the number); WrongState where the warehouse has no LossFound location.
struct PutAwayUnits
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::PutAway;

    RelocationId relocation = {};
    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    LotId lot = {};
    LocationId from = {};
    PackageId fromPackage = {};
    LocationId to = {};
    PackageId toPackage = {};
    Quantity quantity = {};
    /// What was taken for it, if it was.
    PutawayWorkId work = {};
    /// Entered by hand because the label could not be read (UNRD).
    bool typed = false;

    static const Description &description();
};

/// Brought a package with all that is in it. As PutAwayUnits.
struct PutAwayPackage
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::PutAway;

    RelocationId relocation = {};
    WarehouseId warehouse = {};
    PackageId package = {};
    LocationId to = {};
    PutawayWorkId work = {};
    bool typed = false;

    static const Description &description();
};

/// Brought the goods of a putaway back, to where they came from or to another place. Errors:
/// NotFound, WrongState (undone already), WrongLocation, DestinationNotAllowed.
struct UndoPutAway
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::PutAway;

    RelocationId relocation = {};
    WarehouseId warehouse = {};
    LocationId location = {};

    static const Description &description();
};

/// As PutAwayUnits, from any place to any other; where `task` is replenishment, it is done by that
/// much.
struct MoveUnits
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::MoveStock;

    RelocationId relocation = {};
    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    LotId lot = {};
    LocationId from = {};
    PackageId fromPackage = {};
    LocationId to = {};
    PackageId toPackage = {};
    Quantity quantity = {};
    TaskId task = {};
    bool typed = false;

    static const Description &description();
};

/// As PutAwayPackage, from any place to any other.
struct MovePackage
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::MoveStock;

    RelocationId relocation = {};
    WarehouseId warehouse = {};
    PackageId package = {};
    LocationId to = {};
    TaskId task = {};
    bool typed = false;

    static const Description &description();
};

/// As UndoPutAway, of a move.
struct UndoMove
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::MoveStock;

    RelocationId relocation = {};
    WarehouseId warehouse = {};
    LocationId location = {};

    static const Description &description();
};

/// Threw units away. Above the warehouse's limit, without somebody who may supervise, a task is
/// opened. Errors: as MoveUnits, and NotFound (the reason).
struct ScrapUnits
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::ScrapStock;

    RelocationId relocation = {};
    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    LotId lot = {};
    LocationId location = {};
    PackageId package = {};
    Quantity quantity = {};
    /// An exception code (catalog::Reason).
    std::string reason = {};
    /// Who allowed it, by badge and PIN at the worker's device.
    access::UserId approver = {};

    static const Description &description();
};

/// As UndoPutAway, of goods that were not thrown away after all.
struct UndoScrap
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::ScrapStock;

    RelocationId relocation = {};
    WarehouseId warehouse = {};
    LocationId location = {};

    static const Description &description();
};

/// Asks for goods at a pick face. Errors: NotFound, Duplicate, InvalidInput (nowhere to go),
/// DestinationNotAllowed (no shelf), WrongLocation, and what never was a quantity.
struct OpenReplenishment
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    TaskId task = {};
    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    LotId lot = {};
    PackageId package = {};
    LocationId source = {};
    LocationId target = {};
    Quantity quantity = {};
    int priority = 100;
    std::string reason = {};

    static const Description &description();
};

/// A place does not have what somebody came to fetch. What follows is the reason's data: lock,
/// count, quarantine. Replenishment looks for another source; without one it is over, and the task
/// says so. Errors: NotFound (also the reason), WrongLocation, InvalidInput (no place of the
/// building), and what never was a quantity of that product.
struct ReportMissing
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::MoveStock;

    WarehouseId warehouse = {};
    LocationId location = {};
    catalog::ProductId product = {};
    LotId lot = {};
    PackageId package = {};
    Quantity quantity = {};
    std::string reason = {};
    /// The replenishment that went there, if one did.
    TaskId task = {};

    static const Description &description();
};

/// A place takes no goods: BLKD blocks it until somebody frees it, and promises there move
/// elsewhere; anything else (DSTF, DSTX) asks somebody to count what is there. Errors: NotFound,
/// WrongLocation, InvalidInput (no place of the building).
struct ReportPlace
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::PutAway;

    WarehouseId warehouse = {};
    LocationId location = {};
    std::string reason = {};

    static const Description &description();
};

} // namespace bincard::inventory
