// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/approval.h"
#include "core/occasion.h"

namespace bincard::fulfilment {

/// Errors: NotFound, WrongKind (the destination is not a staging location of that warehouse).
struct OpenBatch
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    BatchId batch = {};
    inventory::WarehouseId warehouse = {};
    std::string name = {};
    BatchKind kind = BatchKind::Single;
    int priority = 100;
    Instant cutOff = {};
    std::string zone = {};
    inventory::LocationId destination = {};

    static const Description &description();
};

/// Puts a transfer on the walk. Clusters give each a slot; a Batch keeps one for all.
/// Errors: WrongState (batch not a draft, transfer in another batch, cancelled or done), OrderHeld,
/// OverQuantity (a Single takes one).
struct AddToBatch
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    BatchId batch = {};
    inventory::TransferId transfer = {};
    SlotId slot = {};

    static const Description &description();
};

/// Offers the batch to the floor. Errors: WrongState, NothingLeft (no reservation in it).
struct ReleaseBatch
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    BatchId batch = {};

    static const Description &description();
};

/// A worker takes the work: the lease. Errors: Leased, WrongState.
struct TakeBatch
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};

    static const Description &description();
};

/// Goes on with what somebody else began, by scanning one of its totes in hand.
/// Errors: WrongTote, WrongState.
struct TakeOverBatch
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::TakeOver;

    BatchId batch = {};
    /// A tote of the batch; none only while no tote is loaded yet.
    inventory::PackageId tote = {};

    static const Description &description();
};

/// A tote stands in a slot. A tote the hub does not know by its code is made here under `tote`.
/// Fact: on a conflict (the tote is elsewhere in the books, the slot was closed meanwhile, the
/// label is not the one that the books have under that number) the tote comes to the cart and a
/// task is opened. Errors: NotFound, WrongTote (a pallet, another warehouse's).
struct LoadTote
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    SlotId slot = {};
    inventory::PackageId tote = {};
    std::string code = {};

    static const Description &description();
};

/// The tote is full: it is closed, if nobody did that before, and the slot waits for another one,
/// under `nextSlot`. Errors: WrongState (no tote in the slot), Duplicate.
struct FillTote
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    SlotId slot = {};
    SlotId nextSlot = {};

    static const Description &description();
};

/// Took units from a place and put them into a tote. The rule of SYNC.md 3.8: never refused because
/// the books disagree; what the location lacks comes from LossFound with a count task, what the
/// line does not need any more stays in the tote as surplus with a put-back task. Errors only for
/// input that never was one: NotFound, NotDivisible, InvalidInput, LotRequired, SerialRequired,
/// WrongLot, WrongLocation (another warehouse's), Duplicate (the pick's number), Overflow; and
/// WrongState where the warehouse has no Cart or LossFound location.
struct PickUnits
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    PickId pick = {};
    BatchId batch = {};
    inventory::TransferLineId line = {};
    inventory::LocationId location = {};
    inventory::LotId lot = {};
    inventory::PackageId package = {};
    inventory::PackageId tote = {};
    Quantity quantity = {};
    /// The packaging that was scanned, for evidence; the quantity is in stock units.
    catalog::PackagingId packaging = {};
    /// Entered by hand because the label could not be read (UNRD).
    bool typed = false;

    static const Description &description();
};

/// Put units back where they came from, or at another place of the same warehouse.
/// Errors: WrongState (undone already), NotFound, WrongLocation (another warehouse's),
/// DestinationNotAllowed (a cart or a virtual location).
struct UndoPick
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    PickId pick = {};
    inventory::LocationId location = {};

    static const Description &description();
};

/// The place does not have what it should. What follows is the reason's data: lock, count task,
/// take from elsewhere, quarantine. Quantity: what the line still wanted from there. Errors:
/// NotFound (also the reason), and what never was a quantity of that product.
struct ReportShort
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    inventory::TransferLineId line = {};
    inventory::LocationId location = {};
    inventory::LotId lot = {};
    inventory::PackageId package = {};
    Quantity quantity = {};
    std::string reason = {};

    static const Description &description();
};

/// The picker takes another lot or package of the same product at the same place than the one
/// reserved (CHLT, CHPK). Errors: NotReserved, InsufficientStock (free there), LotExpired,
/// LotBlocked, WrongProduct.
struct ChangeReservation
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    inventory::TransferLineId line = {};
    inventory::LocationId location = {};
    inventory::LotId fromLot = {};
    inventory::PackageId fromPackage = {};
    inventory::LotId toLot = {};
    inventory::PackageId toPackage = {};

    static const Description &description();
};

/// Comes back to a place at the end of the walk. Errors: NothingLeft (to take there).
struct SkipPlace
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    inventory::LocationId location = {};

    static const Description &description();
};

/// The answer to "empty now?". No: a count task.
struct CheckZero
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    inventory::LocationId location = {};
    catalog::ProductId product = {};
    bool empty = true;

    static const Description &description();
};

/// The place cannot be reached (BLKD): blocked for picking until somebody frees it; the batch's
/// reservations there are taken elsewhere where there is stock, else they wait.
struct BlockLocation
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    inventory::LocationId location = {};

    static const Description &description();
};

/// A tote was put down with all that is in it: the one that is named, whatever the slot has by now.
/// Errors: WrongState (none is named and none is in the slot), NotFound, WrongTote (another
/// warehouse's), WrongLocation (another warehouse's), DestinationNotAllowed (a cart or a virtual
/// location).
struct UnloadTote
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    SlotId slot = {};
    inventory::LocationId location = {};
    /// None, as older versions wrote it: the slot's.
    inventory::PackageId tote = {};

    static const Description &description();
};

/// The walk is over: every tote is down, every reservation taken, reported or handed back.
/// Errors: WrongState with what is left.
struct FinishBatch
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};

    static const Description &description();
};

/// A supervisor allowed it, by badge and PIN at the worker's device: a lot that nobody may take
/// otherwise, or an exception that needs one. Who it was is kept; who may not supervise (any more)
/// allows nothing, and a task is opened. Errors: NotFound, Duplicate, InvalidInput.
struct ApproveException
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    ApprovalId approval = {};
    BatchId batch = {};
    inventory::TransferLineId line = {};
    /// None where it is not about a lot.
    inventory::LotId lot = {};
    /// The error's name or the exception code that was overridden.
    std::string reason = {};
    access::UserId approver = {};

    static const Description &description();
};

/// A label cannot be read (UNRD): a task to print it anew, once. Without a product it is the
/// place's. Errors: NotFound, WrongLocation (another warehouse's).
struct ReportLabel
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    inventory::LocationId location = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};

    static const Description &description();
};

/// Something else goes to the customer, unit for unit (SUBS): the order's line is cancelled by that
/// much, and a line for the substitute, under `substitute`, is picked in the same walk. What the
/// approved list does not have (any more) opens a task. Errors: NotFound, Duplicate, InvalidInput,
/// NotDivisible.
struct TakeSubstitute
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    inventory::TransferLineId line = {};
    sales::OrderLineId substitute = {};
    catalog::ProductId product = {};
    Quantity quantity = {};

    static const Description &description();
};

} // namespace bincard::fulfilment
