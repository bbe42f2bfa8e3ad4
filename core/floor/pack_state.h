// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/prompt.h"
#include "core/fulfilment/parcel.h"

namespace bincard::floor {

/// FLOWS.md 2, as a handheld does it.
enum class PackStep {
    Idle, // not in it
    Choose, // K0
    Partial, // K0, not everything is picked: wait, or pack what there is
    Goods, // K1
    Lot, // K1: of which lot, or which serial number
    Trouble, // K1: what is wrong, then with which unit
    Rest, // K1: DONE, and something is left
    PutBack, // out of the box again: undo, or nobody wants it any more
    Carton, // K2
    Weigh, // K3
    Label, // K4, K5
    Place, // K6
    Closed, // a closed parcel in hand: move it, label it anew, void it
    Service, // K4: whoever should take it does not; who else
    Check, // between K1 and K2: what quality wants looked at
    WeightReason, // K3: why the weight was typed
    Reprint, // why a paper is printed once more
};

[[nodiscard]] std::span<const std::string_view> enumNames(PackStep);

/// Where a worker stands at packing: only what the records do not say.
struct PackState
{
    Id<PackState> id; // the user's
    PackStep step = PackStep::Idle;
    inventory::TransferId transfer;
    /// None until its first unit is in it.
    fulfilment::ParcelId parcel;
    /// Scanned last, and searched first.
    inventory::PackageId tote;

    /// Scanned last; while a lot is asked for, so many of it are in hand.
    catalog::ProductId product;
    Quantity inHand;
    catalog::PackagingId packaging;
    bool typed = false;
    /// Packed last, for "so many of them".
    fulfilment::ParcelLineId last;
    /// Coming out of the box.
    fulfilment::ParcelLineId undo;
    /// What is wrong with the unit that is scanned next.
    std::string reason;

    fulfilment::CartonTypeId carton;
    std::int64_t weightGrams = 0;
    /// Entered by hand, not sent by a scale.
    bool weightTyped = false;
    /// Why; kept until the parcel is closed.
    std::string weightReason;
    /// Chosen for this parcel; none: the order's, or the cheapest.
    fulfilment::CarrierServiceId service;
    /// It was weighed before, and the weight was wrong.
    bool recheck = false;
    access::UserId approver;
    /// The paper that is printed once more, and where that was asked.
    fulfilment::Paper paper = fulfilment::Paper::Label;
    PackStep backTo = PackStep::Idle;

    static const Description &description();
};

} // namespace bincard::floor
