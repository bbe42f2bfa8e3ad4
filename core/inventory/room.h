// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/inventory/storage.h"
#include "core/kernel/error.h"
#include "core/kernel/workspace.h"

#include <optional>
#include <vector>

namespace bincard::inventory {

/// An amount of one product's lot.
struct Goods
{
    catalog::ProductId product = {};
    LotId lot = {};
    Quantity quantity = {};

    friend bool operator==(const Goods &, const Goods &) = default;
};

/// What wants a place: loose goods, or a package with what is in it.
struct Arrival
{
    /// None: the goods are loose.
    PackageId package = {};
    std::vector<Goods> goods = {};
};

/// The package with all that is in it and in the packages in it.
[[nodiscard]] Arrival arrivalOf(PackageId package, const Workspace &records);

/// How much stands in a place, or may.
struct Load
{
    std::int64_t weightGrams = 0;
    std::int64_t volumeMl = 0;
    int packages = 0;
    /// Of the product that arrives, where one product does.
    Quantity units = {};

    friend bool operator==(const Load &, const Load &) = default;
};

/// Why goods do not belong in a place.
enum class Objection {
    WrongUsage, // no shelf
    Blocked,
    TooHeavy,
    TooBig,
    TooManyPackages,
    TooManyUnits,
    OtherProduct, // the place takes one product
    OtherLot, // the place takes one lot
    Hazard, // dangerous goods that may not stand there, or not beside what does
};

[[nodiscard]] std::span<const std::string_view> enumNames(Objection);

/// The refusal that says so: DestinationNotAllowed, LocationBlocked, DestinationFull,
/// MixingNotAllowed or HazardNotAllowed.
[[nodiscard]] ErrorCode errorOf(Objection objection);

/// Whether it is about how much there is, so that a part may still fit.
[[nodiscard]] bool isAboutSpace(Objection objection);

/// A place as an arrival finds it.
struct Room
{
    /// What is there, and what somebody is on the way with.
    Load used = {};
    /// The most there may be; 0 is no limit.
    Load most = {};
    /// How much of loose goods of one product fits; all or nothing of others.
    Quantity fits = {};
    bool isEmpty = true;
    bool hasSameProduct = false;
    bool hasSameLot = false;
    std::optional<Objection> objection = {};
};

/// What the place says to the arrival. What `worker` has in hand for it himself does not count
/// twice.
[[nodiscard]] Room roomFor(const Location &location, const Arrival &arrival,
                           const Workspace &records, access::UserId worker = {});

} // namespace bincard::inventory
