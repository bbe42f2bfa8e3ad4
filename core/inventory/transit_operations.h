// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/relocation.h"
#include "core/inventory/warehouse_transfer.h"
#include "core/occasion.h"

namespace bincard::inventory {

/// Opens a transfer to another warehouse, as two linked documents. Errors: InvalidInput (no number,
/// the same warehouse, no reference), Duplicate, NotFound.
struct OpenWarehouseTransfer
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::MoveStock;

    WarehouseTransferId transfer = {};
    /// The receiver's document.
    WarehouseTransferId twin = {};
    WarehouseId warehouse = {};
    WarehouseId receiver = {};
    std::string reference = {};
    /// When it should be there; none: nobody knows yet.
    Date expectedOn = {};

    static const Description &description();
};

/// Asks for goods to be sent with it, more for goods that are asked for already. Errors: NotFound,
/// WrongState (sent or cancelled already), and what never was a quantity.
struct AskForTransfer
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    WarehouseTransferId transfer = {};
    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    Quantity quantity = {};

    static const Description &description();
};

/// Nobody sends it any more. Errors: NotFound, WrongState (something is loaded, or it was sent).
struct CancelWarehouseTransfer
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    WarehouseTransferId transfer = {};
    WarehouseId warehouse = {};

    static const Description &description();
};

/// Loaded units, or a package with all that is in it, onto the truck: they leave for Transit. A
/// fact, as MoveUnits; UndoMove takes them off again. Loaded after the truck left, they are sent,
/// too. Errors: as MoveUnits; WrongState (no document of this warehouse that sends, or no Transit
/// location).
struct LoadTransfer
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::MoveStock;

    RelocationId relocation = {};
    WarehouseTransferId transfer = {};
    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    LotId lot = {};
    LocationId from = {};
    PackageId fromPackage = {};
    Quantity quantity = {};
    /// The package as it is; then the fields above but the number say nothing.
    PackageId package = {};

    static const Description &description();
};

/// The truck left: the receiver expects what is on it, and its packages are the receiver's. With a
/// day, the receiver may promise it for then. Sent twice is sent once. Errors: NotFound, WrongState
/// (cancelled, or a document that receives), NothingLeft (nothing is loaded).
struct SendTransfer
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::MoveStock;

    WarehouseTransferId transfer = {};
    WarehouseId warehouse = {};
    /// When it will be there, if that is known better by now; none: as it was said.
    Date expectedOn = {};

    static const Description &description();
};

/// Received units, or a package with all that the document says is in it. What nobody sent, and
/// what is more than was sent, is received and reviewed. A reason that keeps goods from sale has
/// them stand in quarantine, wherever they were put. UndoMove takes it back. Errors: NotFound,
/// WrongState (no document that receives), Duplicate, WrongLocation, DestinationNotAllowed,
/// NothingLeft (a package of which all is received), and what never was a quantity of that product.
struct ReceiveTransfer
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    RelocationId relocation = {};
    WarehouseTransferId transfer = {};
    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    LotId lot = {};
    /// What it came in; alone, without a product: all of it.
    PackageId package = {};
    Quantity quantity = {};
    LocationId to = {};
    /// What is wrong with it (DMGD), or with its label (NOLB); empty: nothing.
    std::string reason = {};

    static const Description &description();
};

/// Nothing more is expected: what is missing is reviewed. Errors: NotFound, WrongState (not sent,
/// closed already, or a document that sends).
struct CloseTransfer
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Receive;

    WarehouseTransferId transfer = {};
    WarehouseId warehouse = {};

    static const Description &description();
};

} // namespace bincard::inventory
