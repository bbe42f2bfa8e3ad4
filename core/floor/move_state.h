// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/relocation.h"

namespace bincard::floor {

/// FLOWS.md 5.
enum class MoveStep {
    Idle,
    Choose, // T0: a task, a place or a package
    Goods, // T1
    Units, // T2, and T3 of units
    Put, // T3 of a package, or of all that a place has
    Reason,
    PutBack, // undo
};

[[nodiscard]] std::span<const std::string_view> enumNames(MoveStep);

/// Where a worker stands in a move: only what the records do not say.
struct MoveState
{
    Id<MoveState> id; // the user's
    MoveStep step = MoveStep::Idle;
    /// The replenishment, or none: a free move.
    inventory::TaskId task;
    inventory::LocationId source;
    bool placeProven = false;

    /// In hand: a package with all that is in it, or units, loose or out of `fromPackage`.
    inventory::PackageId package;
    catalog::ProductId product;
    inventory::LotId lot;
    inventory::PackageId fromPackage;
    /// As much as is suggested; and counted, by scans or keys.
    Quantity quantity;
    Quantity taken;
    bool counted = false;
    bool typed = false;
    /// All that the source has goes, a line at a time or in one scan.
    bool all = false;
    /// A reason already confirmed, reported once the units in hand are put.
    std::string reason;

    inventory::RelocationId undo;
    /// Tasks postponed, as numbers between bars.
    std::string skipped;
    /// What orders waited for of the product before the last move, and how much of it they got.
    catalog::ProductId servedProduct;
    Quantity waited;
    Quantity served;

    static const Description &description();
};

} // namespace bincard::floor
