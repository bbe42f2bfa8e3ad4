// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"
#include "core/kernel/time.h"

namespace bincard::inventory {

struct Warehouse;
using WarehouseId = Id<Warehouse>;

/// A building. Its id is also the number of its sync scope. Scope 0.
struct Warehouse
{
    WarehouseId id = {};
    std::string code = {};
    std::string name = {};
    /// IANA name; resolved to business dates outside core.
    std::string timeZone = "UTC";
    /// The last day whose stock movements are closed; none: all are open. What is booked as of that
    /// day or earlier counts on the day after it. Only ever moves forward.
    Date lockedThrough = {};
    /// As it stands on labels: who sends, street, postcode and city, a line each.
    std::string address = {};

    static const Description &description();
};

/// What a location is for. Those behind Quarantine are virtual: they stand for the world outside
/// the shelves, so that every move has two ends and a sum over all locations is zero (SYNC.md 6.1).
enum class Usage {
    Storage,
    Staging, // dock, pack station, put-back shelf: goods on their way
    Cart, // in the hands of a picker
    Quarantine,
    Vendor,
    Customer,
    Adjustment,
    LossFound, // what the books lack when a fact says it was there
    Scrap,
    Production, // components go in, kits come out
    Transit, // between two warehouses; belongs to the one that sends
    Claimed, // ?PICK: serial numbers that somebody claims to have taken
};

[[nodiscard]] std::span<const std::string_view> enumNames(Usage);
/// Virtual locations may go below zero; real ones never do.
[[nodiscard]] bool isVirtual(Usage usage);

struct StorageCategory;
struct Location;
using LocationId = Id<Location>;

/// A place that a label names.
struct Location
{
    LocationId id = {};
    WarehouseId warehouse = {};
    /// As on the label, unique in the warehouse: "A-01-3".
    std::string code = {};
    Usage usage = Usage::Storage;
    std::string zone = {};
    /// Where the walk through the building passes it; lower first.
    std::int64_t sequence = 0;
    /// Nothing is picked from or put into it until somebody unlocks it (BLKD).
    bool blocked = false;
    /// What it can hold; none: anything harmless, without limit.
    Id<StorageCategory> category = {};
    /// Whose goods are put away in one go; empty: none.
    std::string aisle = {};
    /// Where its middle is on the floor, in millimetres from a corner of the building that the site
    /// chooses once: x to the right, y downwards, as the plan hangs on the wall. Levels of one rack
    /// share a spot. Both zero: nobody has said where it is. For maps; no rule reads it.
    std::int64_t xMm = 0;
    std::int64_t yMm = 0;

    static const Description &description();
};

} // namespace bincard::inventory
