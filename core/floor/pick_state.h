// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/prompt.h"
#include "core/fulfilment/batch.h"

namespace bincard::floor {

/// FLOWS.md 1. Whether a place or a product is still to be proven is in the state's flags.
enum class PickStep {
    Idle, // nothing is taken
    LoadTotes, // P0b
    Pick, // P1 to P4
    Reason, // P3s
    ZeroCheck, // P5
    PutBack, // undo, or units that nobody wants any more
    Unload, // P6
    Done, // P7
};

[[nodiscard]] std::span<const std::string_view> enumNames(PickStep);

/// Where a worker stands in a pick: only what the records do not say. Kept at every scan, in the
/// transaction of its operations, so that a killed process goes on at the same line.
struct PickState
{
    Id<PickState> id; // the user's
    PickStep step = PickStep::Idle;
    fulfilment::BatchId batch;
    /// Of a batch that several people share: whose zone this is.
    std::string zone;

    // The reservation being taken.
    inventory::TransferLineId line;
    catalog::ProductId product;
    inventory::LocationId location;
    inventory::LotId lot;
    inventory::PackageId package;

    bool placeProven = false;
    bool productProven = false;
    bool lotProven = false;
    /// Units in hand. Uncounted, they are all that is needed once the tote was scanned.
    Quantity taken;
    bool counted = false;
    catalog::PackagingId packaging;
    bool typed = false;
    /// A reason already confirmed, reported together with the units in hand.
    std::string reason;

    /// Being put back; none while units in hand go back that were never booked.
    fulfilment::PickId undo;
    /// Being put down alone.
    fulfilment::SlotId slot;

    static const Description &description();
};

} // namespace bincard::floor
