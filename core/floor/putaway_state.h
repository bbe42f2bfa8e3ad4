// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/relocation.h"

namespace bincard::floor {

/// FLOWS.md 4.
enum class PutAwayStep {
    Idle,
    Take, // A0, and A3: what comes next
    Bring, // A1
    Drop, // A2
    Reason, // why the place takes nothing
    PutBack, // undo, or goods in hand that go nowhere
};

[[nodiscard]] std::span<const std::string_view> enumNames(PutAwayStep);

/// Where a worker stands in putting away: only what the records do not say.
struct PutAwayState
{
    Id<PutAwayState> id; // the user's
    PutAwayStep step = PutAwayStep::Idle;

    // In hand: a package, or so much of a product, loose or out of `fromPackage`.
    /// The lease; none where the books did not have the goods.
    inventory::PutawayWorkId work;
    /// Where they were taken from; while nothing is in hand, where the worker stands.
    inventory::LocationId source;
    inventory::PackageId package;
    catalog::ProductId product;
    inventory::LotId lot;
    inventory::PackageId fromPackage;
    Quantity quantity;

    /// Where they are to go, and where else, best first, as numbers with a space between.
    inventory::LocationId target;
    std::string others;
    /// Places that did not take them.
    std::string refused;
    /// The place that was scanned, and how much was counted there.
    inventory::LocationId place;
    Quantity dropped;
    bool counted = false;
    bool typed = false;

    /// Being brought back; none while it is goods in hand.
    inventory::RelocationId undo;
    /// What waits on the way, and what was postponed, by the codes of the list.
    std::string next;
    std::string skipped;

    static const Description &description();
};

} // namespace bincard::floor
