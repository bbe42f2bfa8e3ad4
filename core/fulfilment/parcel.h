// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/batch.h"
#include "core/fulfilment/shipping.h"

namespace bincard::fulfilment {

struct Manifest;
using ManifestId = Id<Manifest>;

/// What a carrier's driver takes along at one time, parcel by parcel.
struct Manifest
{
    ManifestId id = {};
    inventory::WarehouseId warehouse = {};
    CarrierId carrier = {};
    /// Where the truck stands.
    inventory::LocationId dock = {};
    /// What is on the paper; unique in the warehouse.
    std::string reference = {};
    /// Closed once, for ever: the goods left.
    bool closed = false;
    /// The driver left, and the books follow slice by slice (`AdvanceManifest`): nothing gets on it
    /// or off it any more.
    bool closing = false;
    /// How many slices the books are behind the driver.
    int slice = 0;
    /// Tour or vehicle, as the driver named it; never a person's name.
    std::string driver = {};
    access::UserId closedBy = {};
    Instant closedAt = {};

    static const Description &description();
};

/// How a parcel ended.
enum class ParcelEnd {
    None, // it is in the building
    Void, // its label counts no more, its goods came out again
    Manifested, // it left
};

[[nodiscard]] std::span<const std::string_view> enumNames(ParcelEnd);

struct Parcel;
using ParcelId = Id<Parcel>;

/// One box to one customer, filled from one transfer. Its goods stand in its package, whose code is
/// its licence plate.
struct Parcel
{
    ParcelId id = {};
    inventory::WarehouseId warehouse = {};
    inventory::TransferId transfer = {};
    sales::OrderId order = {};
    inventory::PackageId package = {};
    /// 1, 2, 3... among the order's parcels; a void one keeps its number.
    int number = 0;
    /// None until it was closed.
    CartonTypeId carton = {};
    CarrierServiceId service = {};
    /// By products and tare when it was closed; 0: a weight is not known.
    std::int64_t expectedGrams = 0;
    std::int64_t weightGrams = 0;
    bool weightTyped = false;
    /// Why it was typed and not sent by a scale: an exception code; empty: a scale sent it.
    std::string weightReason = {};
    /// The supervisor who let a weight out of tolerance pass.
    access::UserId weightApprovedBy = {};
    /// The carrier's number.
    std::string tracking = {};
    bool closed = false;
    /// Its label was scanned on the box.
    bool labelled = false;
    /// The `sales::Order::addressVersion` that is on the label; 0: no address yet.
    int labelledFor = 0;
    /// Where it waits for the truck.
    inventory::LocationId lane = {};
    /// None unless it is on a truck, or left.
    ManifestId manifest = {};
    ParcelEnd end = ParcelEnd::None;
    /// Why it must not leave: an exception code or an error's name. Empty: nothing holds it.
    std::string hold = {};
    /// Who packs it, and where: the lease.
    access::UserId packer = {};
    access::DeviceId device = {};
    Instant openedAt = {};
    Instant closedAt = {};

    static const Description &description();
};

enum class ParcelState {
    Open,
    Closed,
    OnLane,
    Loaded,
    Manifested,
    Void,
};

[[nodiscard]] ParcelState stateOf(const Parcel &parcel);
[[nodiscard]] std::span<const std::string_view> enumNames(ParcelState);

struct ParcelLine;
using ParcelLineId = Id<ParcelLine>;

/// Units that somebody put into a parcel at once.
struct ParcelLine
{
    ParcelLineId id = {};
    inventory::WarehouseId warehouse = {};
    ParcelId parcel = {};
    inventory::TransferLineId line = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    /// Where they were taken from, loose or out of a tote.
    inventory::LocationId location = {};
    inventory::PackageId package = {};
    Quantity quantity = {};
    /// Taken out again.
    Quantity unpacked = {};
    /// The part in the box that the order does not want: it has to come out.
    Quantity surplus = {};
    access::UserId user = {};
    Instant packedAt = {};
    /// The move that booked it; none where the books cannot believe it (a serial number that is
    /// elsewhere, a parcel that is over).
    inventory::MoveId move = {};

    [[nodiscard]] Quantity inside() const
    {
        return quantity - unpacked;
    }

    /// What of it the order gets.
    [[nodiscard]] Quantity useful() const
    {
        return inside() - surplus;
    }

    static const Description &description();
};

enum class Paper {
    Label,
    Slip, // the packing list
    Manifest,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Paper);

struct Print;
using PrintId = Id<Print>;

/// Evidence that a paper came out of a printer, did not, or has to come out once more.
struct Print
{
    PrintId id = {};
    inventory::WarehouseId warehouse = {};
    /// Of a label and a slip.
    ParcelId parcel = {};
    Paper paper = Paper::Label;
    std::string printer = {};
    /// Empty when it came out. Else the exception code: it did not (LBLF, PRTF), or what came out
    /// is no good and is printed again (RPTN, RPLS, RPJM, RPWP, RPOT).
    std::string failure = {};
    /// Of a manifest.
    ManifestId manifest = {};
    access::UserId user = {};
    Instant at = {};

    static const Description &description();
};

/// The parcels of a transfer that are not void, by number.
[[nodiscard]] std::vector<Parcel> parcelsOf(inventory::TransferId transfer,
                                            const Workspace &records);

/// The parcel that bears that licence plate, or bore it last.
[[nodiscard]] std::optional<Parcel> parcelIn(inventory::PackageId package,
                                             const Workspace &records);

/// What is in the box, without what came out again.
[[nodiscard]] std::vector<ParcelLine> contentOf(ParcelId parcel, const Workspace &records);

/// What a parcel with that content weighs in that carton (none: without one), in grams; 0 where the
/// weight of a product is not known.
[[nodiscard]] std::int64_t expectedGrams(ParcelId parcel, CartonTypeId carton,
                                         const Workspace &records);

/// How far from the expected weight a parcel of that warehouse may be, in grams.
[[nodiscard]] std::int64_t toleranceGrams(const Parcel &parcel, std::int64_t expected,
                                          const Workspace &records);

/// Parcels that left with that lot in them, for whoever calls it back.
[[nodiscard]] std::vector<Parcel> recallList(catalog::ProductId product, inventory::LotId lot,
                                             const Workspace &records);

/// How often a paper was tried, and whether the last try came out.
struct Tries
{
    int count = 0;
    bool isOut = false;
};

[[nodiscard]] Tries triesOf(const std::vector<Print> &prints, Paper paper);

/// It is not in the building any more: void, it left, or its truck did.
[[nodiscard]] bool isGone(const Parcel &parcel, const Workspace &records);

/// Parcels of the carrier that are closed, in the building and on no truck: what the driver leaves.
[[nodiscard]] std::vector<Parcel> missingFor(const Manifest &manifest, const Workspace &records);

} // namespace bincard::fulfilment
