// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/purchase/expected.h"

namespace bincard::purchase {

using ReceiptId = Id<Receipt>;

/// One delivery at the dock: planned on one or several orders of one supplier, or unplanned.
/// Several people may receive it at once. Odoo: stock.picking of type incoming.
struct Receipt
{
    ReceiptId id = {};
    inventory::WarehouseId warehouse = {};
    /// None: nobody knows whose it is.
    catalog::PartnerId supplier = {};
    std::string supplierCode = {};
    /// The number of the supplier's delivery note.
    std::string note = {};
    /// Where its goods are put down first.
    inventory::LocationId dock = {};
    bool blind = false;
    bool closed = false;
    access::UserId openedBy = {};
    Instant openedAt = {};
    access::UserId closedBy = {};
    Instant closedAt = {};

    static const Description &description();
};

struct ReceiptOrder;

/// An order that a receipt is for.
struct ReceiptOrder
{
    Id<ReceiptOrder> id = {};
    inventory::WarehouseId warehouse = {};
    ReceiptId receipt = {};
    PurchaseOrderId order = {};

    static const Description &description();
};

struct ReceiptLine;
using ReceiptLineId = Id<ReceiptLine>;

/// Goods that came: what undo reverses and what the supplier is paid for.
struct ReceiptLine
{
    ReceiptLineId id = {};
    inventory::WarehouseId warehouse = {};
    ReceiptId receipt = {};
    /// None where nobody had ordered it.
    PurchaseLineId line = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    /// Where they were put down; those in a package stand where that stands.
    inventory::LocationId location = {};
    inventory::PackageId package = {};
    /// The announced package they came in, where they came so.
    ExpectedPackageId expectedPackage = {};
    /// The packaging that was scanned, and how many stock units the device took it for.
    catalog::PackagingId packaging = {};
    Quantity factor = {};
    Quantity quantity = {};
    /// The part beyond what the line had open at that time.
    Quantity surplus = {};
    bool unplanned = false;
    /// An exception code: NOLT, EXPD, DMGD... Empty: as it should be.
    std::string reason = {};
    /// Entered by hand because the label could not be read (UNRD).
    bool typed = false;
    access::UserId user = {};
    access::UserId approver = {};
    Instant receivedAt = {};
    bool undone = false;
    /// The move that booked it; none where the books cannot believe it (a serial number that is in
    /// stock already).
    inventory::MoveId move = {};

    static const Description &description();
};

struct ReceiptDifference;

/// What a closed receipt did not bring, or brought too much of, and what somebody said about it.
struct ReceiptDifference
{
    Id<ReceiptDifference> id = {};
    inventory::WarehouseId warehouse = {};
    ReceiptId receipt = {};
    PurchaseLineId line = {};
    /// UNDR, OVER or another exception code.
    std::string reason = {};
    /// Above zero: too much; below: too little. Set when the receipt is closed.
    Quantity quantity = {};
    /// Nobody waits for the rest any more; otherwise it is on backorder.
    bool closesRest = false;
    access::UserId user = {};

    static const Description &description();
};

struct UnknownCode;
using UnknownCodeId = Id<UnknownCode>;

/// A code that somebody scanned and nobody could say what it is: kept until a person links it.
struct UnknownCode
{
    UnknownCodeId id = {};
    inventory::WarehouseId warehouse = {};
    std::string code = {};
    ReceiptId receipt = {};
    access::UserId seenBy = {};
    Instant seenAt = {};
    /// What it turned out to be; none until then.
    catalog::ProductId product = {};

    static const Description &description();
};

} // namespace bincard::purchase
