// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/carrier.h"
#include "core/inventory/numbers.h"
#include "core/occasion.h"

namespace bincard::fulfilment {

enum class LabelState {
    Booked,
    Void, // its number counts no more; the carrier is told with the manifest
};

[[nodiscard]] std::span<const std::string_view> enumNames(LabelState);

struct CarrierLabel;
using CarrierLabelId = Id<CarrierLabel>;

/// That a carrier takes a parcel, under that number. A parcel has one that counts at most. What it
/// costs is in CarrierCharge.
struct CarrierLabel
{
    CarrierLabelId id = {};
    inventory::WarehouseId warehouse = {};
    ParcelId parcel = {};
    CarrierId carrier = {};
    CarrierServiceId service = {};
    std::string zone = {};
    /// The carrier's number, as on the label; unique.
    std::string tracking = {};
    std::int64_t weightGrams = 0;
    LabelState state = LabelState::Booked;
    std::string voidReason = {};
    access::UserId user = {};
    Instant bookedAt = {};
    Instant voidedAt = {};

    static const Description &description();
};

/// What a label costs; a kind of its own, since the floor does not see costs.
struct CarrierCharge
{
    Id<CarrierCharge> id = {}; // the label's
    inventory::WarehouseId warehouse = {};
    Money price = {};

    static const Description &description();
};

/// A carrier takes the parcel: its number is given away, and a label may be printed. The floor
/// books none for a parcel that was not looked through. One that was booked before its device heard
/// of a change is void at once, its number used, and a task takes it off the box: the parcel is
/// over, is empty, has something in it that does not belong there, or has a label that counts. A
/// number that another label has makes the task alone. Errors: NotFound, Duplicate (the label),
/// InvalidInput (no number, another device's).
struct BookLabel
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pack;

    CarrierLabelId label = {};
    ParcelId parcel = {};
    CarrierServiceId service = {};
    std::string zone = {};
    /// Where its number is from; none: the carrier itself gave it.
    inventory::NumberRangeId range = {};
    std::int64_t number = 0;
    std::string tracking = {};
    std::int64_t weightGrams = 0;
    Money price = {};

    static const Description &description();
};

/// The label counts no more; the box wants another. Errors: NotFound, WrongState (void already, or
/// the parcel is on a truck or left), InvalidInput (no reason).
struct VoidLabel
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pack;

    CarrierLabelId label = {};
    inventory::WarehouseId warehouse = {};
    std::string reason = {};

    static const Description &description();
};

/// The label of a parcel that counts; none: it has none.
[[nodiscard]] std::optional<CarrierLabel> labelOf(ParcelId parcel, const Workspace &records);

/// Whether a parcel of that service leaves with a number of its carrier's only.
[[nodiscard]] bool wantsNumber(CarrierServiceId service, const Workspace &records);

} // namespace bincard::fulfilment
