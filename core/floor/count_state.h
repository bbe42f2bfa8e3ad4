// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/counting/sheet.h"
#include "core/kernel/description.h"

namespace bincard::floor {

/// FLOWS.md 6.
enum class CountStep {
    Choose, // C0: which place
    Go, // C1: on the way there
    Count, // C2
    Empty, // C2z: "nothing is here" waits to be said again
    Done, // C3 to C5: complete; what comes of it is the hub's word
};

[[nodiscard]] std::span<const std::string_view> enumNames(CountStep);

/// Where a worker stands in a count: only what the records do not say. What was counted is in them.
struct CountWork
{
    Id<CountWork> id; // the user's
    CountStep step = CountStep::Choose;
    counting::CountSheetId sheet;
    inventory::LocationId location;
    /// Counted alone, where the sheet says so; and why, while there is no sheet.
    catalog::ProductId product;
    counting::Why why = counting::Why::Spot;
    counting::CountId count;
    /// The open package whose content is being counted; none: what stands loose.
    inventory::PackageId package;

    /// The key that was counted last, and how much of it there was before: what UNDO takes back and
    /// a typed number sets. Without a product, the sealed package or the unknown code.
    catalog::ProductId lastProduct;
    inventory::LotId lastLot;
    inventory::PackageId lastPackage;
    std::string lastCode;
    Quantity before;

    /// Scanned without its lot or serial number, which comes next; and how much of it.
    catalog::ProductId asked;
    Quantity pending;
    /// Put off until the others are counted.
    inventory::LocationId skipped;

    static const Description &description();
};

} // namespace bincard::floor
