// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/prompt.h"
#include "core/kitting/kit.h"

namespace bincard::floor {

/// Kits put together by scan.
enum class KitStep {
    Idle, // not in it
    Choose, // a kit order, or the kit
    Parts, // component by component
    Lot, // of which lot, or which serial number
    PutBack, // off the bench again
    KitLot, // the kit's own lot or serial number
    Finish, // where it goes
};

[[nodiscard]] std::span<const std::string_view> enumNames(KitStep);

/// Where a worker stands at the bench: only what the records do not say.
struct KitState
{
    Id<KitState> id; // the user's
    KitStep step = KitStep::Idle;
    kitting::KitOrderId order;
    /// The build under way; its number before it is made.
    kitting::KitBuildId build;
    /// How many kits are put together at once.
    Quantity kits;
    /// Where components are taken from, as scanned last.
    inventory::LocationId source;
    /// While a lot is asked for, so many of it are in hand.
    catalog::ProductId product;
    Quantity inHand;
    bool typed = false;
    kitting::KitPartId undo;
    inventory::LotId lot;
    std::string lotName;

    static const Description &description();
};

} // namespace bincard::floor
