// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/transfer.h"
#include "core/occasion.h"
#include "core/returns/settlement.h"

namespace bincard::returns {

/// Somebody agrees to take goods back (an RMA). Its lines follow. Errors: Duplicate (number or
/// reference), NotFound (order, customer), WrongLocation (an order of another warehouse).
struct AuthoriseReturn
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::HandleReturns;

    inventory::WarehouseId warehouse = {};
    ReturnOrderId returnOrder = {};
    std::string reference = {};
    std::string label = {};
    sales::OrderId order = {};
    /// None: the order's.
    catalog::PartnerId customer = {};
    /// None: as the reasons of its lines say.
    Date until = {};

    static const Description &description();
};

/// Of a kit that was sold as its components, these are expected beside it; the hub numbers their
/// lines. Errors: NotFound, Duplicate, WrongState (closed), WrongProduct (not the order line's),
/// OverQuantity (more than was shipped and is not on its way back already), NotDivisible.
struct AddReturnLine
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::HandleReturns;

    inventory::WarehouseId warehouse = {};
    ReturnLineId returnLine = {};
    ReturnOrderId returnOrder = {};
    sales::OrderLineId orderLine = {};
    catalog::ProductId product = {};
    Quantity quantity = {};
    ReturnReasonId returnReason = {};

    static const Description &description();
};

/// Goods stand in the return lane that nobody announced (NORM). Without a reference it gets one
/// that no other device makes. Errors: Duplicate, NotFound (the order).
struct OpenUnplannedReturn
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::HandleReturns;

    inventory::WarehouseId warehouse = {};
    ReturnOrderId returnOrder = {};
    std::string reference = {};
    /// The order it was found to belong to, if any.
    sales::OrderId order = {};

    static const Description &description();
};

/// Units came back. They go into quarantine whatever they are: nothing is sellable by it. What the
/// books doubt is an exception of the item and a task: XQTY (more than authorised or shipped),
/// WSER (a serial number that was not sold, or is in stock: no move), WRNG (not of that order),
/// LATE, NORM (nobody knows the order), EMPB (nothing in the box: quantity 0). A return, a line or
/// a lot that the books lack is made under the number given. Errors, for what never was one:
/// InvalidInput (also a kit that is sold as its components: these come back), NotFound (product),
/// NotDivisible, LotRequired, SerialRequired, WrongLot, Duplicate
/// (the item's number), WrongProduct (another than the line's); WrongState without a quarantine.
struct ReceiveReturn
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::HandleReturns;

    inventory::WarehouseId warehouse = {};
    ReturnItemId returnItem = {};
    ReturnOrderId returnOrder = {};
    ReturnLineId returnLine = {};
    /// Of a line that is made by this: what it was sold by.
    sales::OrderLineId orderLine = {};
    catalog::ProductId product = {};
    /// The record, or the number for a lot of that name that the books turn out not to have.
    inventory::LotId lot = {};
    std::string lotName = {};
    Date expiry = {};
    Quantity quantity = {};
    /// Which quarantine, where there are several.
    inventory::LocationId location = {};
    /// Nothing was in the box; the quantity is 0.
    bool empty = false;
    /// Entered by hand because the label could not be read (UNRD).
    bool typed = false;

    static const Description &description();
};

/// Somebody looked at it. Goods that failed their check are at best for repair. What is in repair
/// can be graded again. Errors: NotFound, WrongState (undone, or where it belongs already),
/// InvalidInput (no grade, an empty box).
struct GradeReturn
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::HandleReturns;

    inventory::WarehouseId warehouse = {};
    ReturnItemId returnItem = {};
    Grade grade = Grade::None;
    ReturnReasonId returnReason = {};
    CheckResult check = CheckResult::NotDone;

    static const Description &description();
};

/// Decides what becomes of it: alone this makes goods sellable, once they are placed. What differs
/// from the policy says why. Beyond the policy's limit, and for goods of doubtful origin that are
/// to be sold again, the item awaits approval unless a supervisor, by badge and PIN, allowed it
/// here. Errors: NotFound, WrongState (not graded, decided already), InvalidInput (nothing, or no
/// reason for a deviation).
struct DisposeReturn
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::HandleReturns;

    inventory::WarehouseId warehouse = {};
    ReturnItemId returnItem = {};
    Disposition disposition = Disposition::None;
    std::string deviation = {};
    access::UserId approver = {};

    static const Description &description();
};

/// A supervisor's word on what awaits one; "no" leaves it graded. Errors: NotFound, WrongState,
/// NotAllowed (of one's own).
struct ApproveDisposition
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Supervise;

    inventory::WarehouseId warehouse = {};
    ReturnItemId returnItem = {};
    bool approved = true;

    static const Description &description();
};

/// Goods were put somewhere. Where their disposition has them go, the books follow: a shelf or a
/// staging place for what is restocked; quarantine for anything. No location: they left, for scrap,
/// the supplier or the customer. Anywhere else the books keep them in quarantine, so that nobody
/// sells them, and a task brings them back. Errors: NotFound, WrongState (undone, placed for good),
/// InvalidInput (no location where it needs one), WrongLocation (another warehouse's).
struct PlaceReturn
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::HandleReturns;

    inventory::WarehouseId warehouse = {};
    ReturnItemId returnItem = {};
    inventory::LocationId location = {};
    inventory::PackageId package = {};

    static const Description &description();
};

/// What the customer gets for so many units of a line. Never before they were graded, unless the
/// reason settles without a return. An exchange or a replacement is an order of its own under the
/// numbers given, confirmed and so reserved at once. A refund or credit of more than one may grant
/// awaits approval; so does one whose amount is not known here. Errors: NotFound, Duplicate,
/// WrongState (closed, not graded, no order to refund, a part of a kit), OverQuantity (settled
/// already, or never sent), NotDivisible, InvalidInput.
struct SettleReturn
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::HandleReturns;

    inventory::WarehouseId warehouse = {};
    SettlementId settlement = {};
    ReturnLineId returnLine = {};
    SettlementKind kind = SettlementKind::None;
    Quantity quantity = {};
    /// What goes out instead (Exchange).
    catalog::ProductId product = {};
    sales::OrderId newOrder = {};
    sales::OrderLineId newLine = {};
    inventory::TransferId newTransfer = {};

    static const Description &description();
};

/// Errors: NotFound, WrongState (decided already), NotAllowed (of one's own request).
struct ApproveSettlement
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ApproveRefund;

    inventory::WarehouseId warehouse = {};
    SettlementId settlement = {};
    bool approved = true;

    static const Description &description();
};

/// Scanned by mistake: it did not come back. Errors: NotFound, WrongState (undone, or placed).
struct UndoReturn
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::HandleReturns;

    inventory::WarehouseId warehouse = {};
    ReturnItemId returnItem = {};

    static const Description &description();
};

/// Nothing more is expected. Errors: NotFound, WrongState (closed; an item is not placed yet).
struct CloseReturn
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::HandleReturns;

    inventory::WarehouseId warehouse = {};
    ReturnOrderId returnOrder = {};

    static const Description &description();
};

} // namespace bincard::returns
