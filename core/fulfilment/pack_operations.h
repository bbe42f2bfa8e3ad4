// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"
#include "core/inventory/numbers.h"
#include "core/occasion.h"

namespace bincard::fulfilment {

/// Somebody begins a box for a transfer. `package` and `code` make its licence plate: the device's
/// own code, or what stands on a label from the roll. A plate that is somebody else's already is
/// replaced and a task asks for a new label. Fact: an order that was cancelled meanwhile holds the
/// parcel. Errors: NotFound, InvalidInput, Duplicate (the parcel's number), WrongLocation,
/// DestinationNotAllowed (a cart or a virtual location).
struct OpenParcel
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pack;

    ParcelId parcel = {};
    inventory::WarehouseId warehouse = {};
    inventory::TransferId transfer = {};
    inventory::PackageId package = {};
    std::string code = {};
    /// Where the box stands.
    inventory::LocationId location = {};
    /// Where the number of an SSCC is from; none: the code is no SSCC of ours.
    inventory::NumberRangeId range = {};
    std::int64_t number = 0;

    static const Description &description();
};

/// Goes on with what somebody else packs, by its label or tote in hand. Errors: NotFound,
/// WrongState (it is over).
struct TakeParcel
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pack;

    ParcelId parcel = {};

    static const Description &description();
};

/// Units went from a place (a tote, or loose) into a parcel. Never refused because the books
/// disagree: what the place lacks comes from LossFound with a count task, what the order does not
/// want (any more) is surplus in the box with a put-back task, a serial number that is elsewhere is
/// a claim. Errors only for what never was input: NotFound, Duplicate (the line's number),
/// InvalidInput (another order's goods), NotDivisible, LotRequired, SerialRequired, WrongLot,
/// WrongLocation.
struct PackUnits
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pack;

    ParcelLineId line = {};
    ParcelId parcel = {};
    inventory::TransferLineId picking = {};
    inventory::LocationId location = {};
    inventory::PackageId package = {};
    inventory::LotId lot = {};
    Quantity quantity = {};
    /// The packaging that was scanned, for evidence; the quantity is in stock units.
    catalog::PackagingId packaging = {};
    /// Entered by hand because the label could not be read (UNRD).
    bool typed = false;

    static const Description &description();
};

/// Units came out of a parcel again and stand at a place, in a tote or loose. A closed parcel is
/// open again. What the order did not want goes first and settles its put-back task. Errors:
/// NotFound, WrongState (the parcel is over, nothing of it is inside), InvalidInput (more than is
/// inside), WrongLocation, DestinationNotAllowed.
struct UnpackUnits
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pack;

    ParcelLineId line = {};
    ParcelId parcel = {};
    /// Zero: all of it.
    Quantity quantity = {};
    inventory::LocationId location = {};
    inventory::PackageId package = {};

    static const Description &description();
};

/// At the pack station something is not as it should be. MISS and DMGD: the units count as not
/// picked, their promise is made anew, and the place is counted, or they go to quarantine;
/// `picking` names the line. Any other reason (WRNG, XTRA): goods that are not the order's, for
/// which a put-back task is opened. Errors: NotFound, InvalidInput, and what never was a quantity
/// of that product.
struct ReportContent
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pack;

    inventory::WarehouseId warehouse = {};
    inventory::TransferLineId picking = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};
    inventory::PackageId package = {};
    Quantity quantity = {};
    std::string reason = {};

    static const Description &description();
};

/// The label on the box was scanned. A code that is not its licence plate yet becomes it: a label
/// from the roll, or a new one. Fact: a plate that is another package's stays that one's, and a
/// task asks. Errors: NotFound, InvalidInput (no code), WrongState (the parcel is over).
struct LabelParcel
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pack;

    ParcelId parcel = {};
    std::string code = {};

    static const Description &description();
};

/// A paper came out of a printer, did not, or is no good and wanted once more (`failure` says why).
/// There is no label and no slip without its parcel, no manifest without its truck. A label with
/// an address that has changed since, or of a parcel that is over, opens a task; one with the right
/// address settles it. Errors: NotFound, Duplicate, InvalidInput.
struct RecordPrint
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pack;

    PrintId print = {};
    ParcelId parcel = {};
    Paper paper = Paper::Label;
    std::string printer = {};
    /// Empty when it came out; else an exception code, as in `Print`.
    std::string failure = {};
    /// The address that was printed (`sales::Order::addressVersion`).
    int addressVersion = 0;
    /// The carrier's number on the label, where it has one.
    std::string tracking = {};
    /// Of a manifest's paper, instead of a parcel. Then it is the permission Ship.
    ManifestId manifest = {};

    static const Description &description();
};

/// Content, carton and weight are right, the label is on it. Errors: WrongState (closed, over),
/// NothingLeft (it is empty), OverQuantity (something in it does not belong there), OrderHeld,
/// OrderCancelled, CheckDue (quality asks to look at it first), NotLabelled, AddressChanged (the
/// label has the old one), LotBlocked, LotExpired,
/// DoesNotFit (too heavy for carton or service, or the service does not take the carton),
/// WeightDiffers (beyond tolerance, and `approver` is nobody who may supervise).
struct CloseParcel
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pack;

    ParcelId parcel = {};
    CartonTypeId carton = {};
    /// Zero: it was not weighed.
    std::int64_t weightGrams = 0;
    /// Read off a scale and entered, not sent by it.
    bool typed = false;
    access::UserId approver = {};
    /// Why it was typed: WSCB, WNSC, WTOO.
    std::string weightReason = {};

    static const Description &description();
};

/// The box stands at a lane, a cage or a dock; if it was on a truck, it is not any more. Errors:
/// NotFound, WrongLocation, DestinationNotAllowed.
struct PlaceParcel
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pack;

    ParcelId parcel = {};
    inventory::LocationId location = {};

    static const Description &description();
};

/// Its label counts no more. Its goods stand loose where it stood and want to be packed anew.
/// Errors: NotFound, WrongState (over), InvalidInput (no reason).
struct VoidParcel
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pack;

    ParcelId parcel = {};
    std::string reason = {};

    static const Description &description();
};

/// It must not leave until somebody lets it. Errors: NotFound, WrongState (over), InvalidInput.
struct HoldParcel
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    ParcelId parcel = {};
    std::string reason = {};

    static const Description &description();
};

/// A supervisor lets it go on. Errors: NotFound, WrongState (nothing holds it).
struct ReleaseParcel
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Supervise;

    ParcelId parcel = {};

    static const Description &description();
};

/// The customer does not want it any more, but boxes are closed: each that is in the building is
/// held, and somebody takes it out. Errors: NotFound, WrongState (no closed parcel is here: cancel
/// it, or it left and comes back as a return).
struct InterceptOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    sales::OrderId order = {};

    static const Description &description();
};

/// A truck comes. Errors: NotFound, Duplicate (the number or the reference), InvalidInput,
/// WrongLocation, WrongKind (no staging location).
struct OpenManifest
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Ship;

    ManifestId manifest = {};
    inventory::WarehouseId warehouse = {};
    CarrierId carrier = {};
    inventory::LocationId dock = {};
    std::string reference = {};

    static const Description &description();
};

/// A box went onto the truck. One that should not (open, held, cancelled, another carrier's, with a
/// check that is due) is held, and a task gets it out again, or asks for the check. Errors:
/// NotFound, InvalidInput (another warehouse's).
struct LoadParcel
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Ship;

    ManifestId manifest = {};
    ParcelId parcel = {};

    static const Description &description();
};

/// A box came off the truck and stands at a place. Errors: NotFound, WrongState (it is not on one,
/// or left), WrongLocation, DestinationNotAllowed.
struct UnloadParcel
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Ship;

    ParcelId parcel = {};
    inventory::LocationId location = {};

    static const Description &description();
};

/// The driver took them: the goods leave, once. Of many parcels the first leave at once, the others
/// slice by slice (`AdvanceManifest`). Errors: WrongState (closed already, a parcel on it
/// is not closed), NothingLeft (no parcel on it), OrderHeld, OrderCancelled, LotBlocked, LotExpired
/// (a parcel on it must not leave: take it out), CheckDue (look at it first), or no Customer
/// location (WrongState).
struct CloseManifest
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Ship;

    ManifestId manifest = {};
    /// Tour or vehicle, as the driver named it; never a person's name.
    std::string driver = {};

    static const Description &description();
};

/// The next parcels of a truck that left, up to about 400 records; the hub says it until the
/// manifest is closed. The same slice twice is the same as once. Errors: NotFound, WrongState (no
/// truck that left, or a slice that is not next; no Customer location).
struct AdvanceManifest
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    inventory::WarehouseId warehouse = {};
    ManifestId manifest = {};
    int slice = 0;

    static const Description &description();
};

} // namespace bincard::fulfilment
