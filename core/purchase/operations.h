// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/occasion.h"
#include "core/purchase/receipt.h"

namespace bincard::purchase {

/// Goods are ordered. Errors: Duplicate (the number, the reference), NotFound, InvalidInput,
/// WrongKind (the dock is not a staging place of that warehouse).
struct OpenPurchaseOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    PurchaseOrderId order = {};
    inventory::WarehouseId warehouse = {};
    std::string reference = {};
    catalog::PartnerId supplier = {};
    /// Empty: the supplier's reference.
    std::string supplierCode = {};
    Date expectedOn = {};
    inventory::LocationId dock = {};
    bool blind = false;

    static const Description &description();
};

/// Errors: WrongState once the order is confirmed, NotDivisible, NotFound, Duplicate, InvalidInput.
struct AddPurchaseLine
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    PurchaseLineId line = {};
    inventory::WarehouseId warehouse = {};
    PurchaseOrderId order = {};
    catalog::ProductId product = {};
    int position = 0;
    catalog::PackagingId packaging = {};
    /// In stock units, whatever the packaging.
    Quantity quantity = {};
    /// See PurchaseLine; to 1000 beyond what is ordered, to 100 below.
    int overPercent = 0;
    int underPercent = 0;
    UnitPrice price = {};

    static const Description &description();
};

/// From now on the dock expects it. Errors: WrongState (confirmed already, no lines), NotFound.
struct ConfirmPurchaseOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    PurchaseOrderId order = {};
    inventory::WarehouseId warehouse = {};

    static const Description &description();
};

/// Takes back what has not come yet. Errors: OverQuantity when less than that is open.
struct CancelPurchaseLine
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    PurchaseLineId line = {};
    inventory::WarehouseId warehouse = {};
    Quantity quantity = {};

    static const Description &description();
};

/// The supplier announces a pallet or a box. Errors: Duplicate (the number, the code), NotFound,
/// InvalidInput, CheckDigitWrong (18 digits that are no SSCC).
struct ExpectPackage
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    ExpectedPackageId package = {};
    inventory::WarehouseId warehouse = {};
    PurchaseOrderId order = {};
    std::string notice = {};
    std::string code = {};
    inventory::PackageKind kind = inventory::PackageKind::Pallet;

    static const Description &description();
};

/// What is inside. Errors: NotFound, WrongState (it came already), NotDivisible, WrongLot,
/// WrongProduct (the line is of another), Duplicate, InvalidInput.
struct ExpectContent
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManagePurchase;

    ExpectedContentId content = {};
    inventory::WarehouseId warehouse = {};
    ExpectedPackageId package = {};
    /// None: nobody ordered it by line.
    PurchaseLineId line = {};
    catalog::ProductId product = {};
    /// None where the notice does not say; then the package is opened at the dock.
    inventory::LotId lot = {};
    Quantity quantity = {};

    static const Description &description();
};

/// A truck is at the dock. Never refused because the order is over meanwhile: its goods are there.
/// Errors: NotFound, Duplicate (the number), WrongLocation, InvalidInput.
struct BeginReceipt
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    ReceiptId receipt = {};
    inventory::WarehouseId warehouse = {};
    /// None: nobody announced it.
    PurchaseOrderId order = {};
    std::string note = {};
    /// None: the order's, or the first staging place.
    inventory::LocationId dock = {};

    static const Description &description();
};

/// The same delivery brings another order, too. Errors: NotFound, InvalidInput (another warehouse).
struct AddToReceipt
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    ReceiptId receipt = {};
    inventory::WarehouseId warehouse = {};
    PurchaseOrderId order = {};

    static const Description &description();
};

/// Goods came and were put down. Never refused because the books disagree: what the line did not
/// expect is surplus, beyond its tolerance with a task for the buyer unless a supervisor allowed
/// it; what nobody ordered, what is blocked, expired or short-lived, whose date differs from its
/// lot's, or what its `reason` quarantines, goes to quarantine with a task; a serial number that is
/// in stock already is a claim that moves nothing. Errors only for input that never was one:
/// NotFound, NotDivisible, InvalidInput, LotRequired, SerialRequired, WrongLot, WrongProduct (the
/// line is of another), WrongLocation (another warehouse's), Duplicate (the line's number),
/// Overflow; and WrongState where the warehouse has no Vendor or Quarantine location.
struct ReceiveUnits
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    ReceiptLineId receiptLine = {};
    inventory::WarehouseId warehouse = {};
    ReceiptId receipt = {};
    /// None: whichever line of the receipt's orders waits for it, if one does.
    PurchaseLineId line = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    /// What the label says; none: nothing.
    Date expiry = {};
    inventory::LocationId location = {};
    inventory::PackageId package = {};
    /// The code of a package that is made here, under `package`.
    std::string packageCode = {};
    inventory::PackageKind packageKind = inventory::PackageKind::Box;
    catalog::PackagingId packaging = {};
    /// Stock units in that packaging as the device knew them; the quantity is in stock units.
    Quantity factor = {};
    Quantity quantity = {};
    /// An exception code (NOLT, NOLB, EXPD, DMGD...); empty: as it should be.
    std::string reason = {};
    /// Who allowed it in spite of that.
    access::UserId approver = {};
    bool typed = false;

    static const Description &description();
};

/// An announced package came, with all that is said to be inside: one scan. The second time it is
/// no booking but the outcome Duplicate, which names the receipt; a device that gave the package a
/// number of its own meets the first one's. Errors: NotFound, Duplicate, NothingLeft (nothing is
/// known of its content), LotRequired, SerialRequired (the notice does not say which), and those of
/// ReceiveUnits.
struct ReceivePackage
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    ExpectedPackageId expected = {};
    inventory::WarehouseId warehouse = {};
    ReceiptId receipt = {};
    /// The number of the package that it becomes.
    inventory::PackageId package = {};
    inventory::LocationId location = {};
    access::UserId approver = {};

    static const Description &description();
};

/// What was received is put down somewhere else: one line's goods, or their whole package.
/// Errors: NotFound, WrongState (undone), DestinationNotAllowed (a cart or a virtual location),
/// WrongLocation (another warehouse's).
struct PlaceReceived
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    inventory::WarehouseId warehouse = {};
    ReceiptLineId receiptLine = {};
    /// Instead of a line.
    inventory::PackageId package = {};
    inventory::LocationId location = {};

    static const Description &description();
};

/// Goods go back to where they came from: one line, or an announced package with all of it.
/// Errors: NotFound, WrongState (undone already, or never received), InvalidInput.
struct UndoReceipt
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    inventory::WarehouseId warehouse = {};
    ReceiptLineId receiptLine = {};
    /// Instead of a line.
    ExpectedPackageId expected = {};

    static const Description &description();
};

/// A code that nobody knew: what it is from now on, or, without a product, that it was seen. A code
/// that means something else by now is kept, and somebody decides (LinkBarcode). A GTIN stands as
/// 14 digits. Errors: NotFound, InvalidInput (no code, another product's packaging),
/// CheckDigitWrong.
struct LinkBarcode
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    /// None without a product.
    Id<catalog::Barcode> barcode = {};
    inventory::WarehouseId warehouse = {};
    std::string code = {};
    catalog::ProductId product = {};
    catalog::PackagingId packaging = {};
    ReceiptId receipt = {};

    static const Description &description();
};

/// Somebody measured a packaging, or could not. Errors: NotFound, InvalidInput (nothing measured
/// and no reason, below zero, larger than a truck).
struct MeasurePackaging
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    inventory::WarehouseId warehouse = {};
    catalog::PackagingId packaging = {};
    std::int64_t lengthMm = 0;
    std::int64_t widthMm = 0;
    std::int64_t heightMm = 0;
    std::int64_t weightGrams = 0;
    /// Why it was not measured.
    std::string reason = {};

    static const Description &description();
};

/// Why a line is short, and whether the rest is still awaited. Counts when the receipt is closed.
/// Errors: NotFound, WrongState (closed), InvalidInput (no reason).
struct ExplainDifference
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    inventory::WarehouseId warehouse = {};
    ReceiptId receipt = {};
    /// None: every open line of the receipt that nobody has explained.
    PurchaseLineId line = {};
    std::string reason = {};
    bool closesRest = false;

    static const Description &description();
};

/// The truck has gone. Lines that lack more than they may want an explanation first; what is
/// explained so is given up, the rest stays on backorder. Checks that nobody made hold their goods
/// in quarantine. Errors: NotFound, WrongState (closed already, or a line that is short beyond its
/// tolerance is unexplained).
struct CloseReceipt
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Receive;

    inventory::WarehouseId warehouse = {};
    ReceiptId receipt = {};

    static const Description &description();
};

} // namespace bincard::purchase
