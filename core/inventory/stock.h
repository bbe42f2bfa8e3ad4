// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/product.h"
#include "core/inventory/warehouse.h"

namespace bincard::inventory {

struct Lot;
using LotId = Id<Lot>;

/// A batch from one production run, or one serial number. Odoo: stock.lot. Scope 0.
struct Lot
{
    LotId id = {};
    catalog::ProductId product = {};
    std::string name = {};
    Date expiry = {};
    bool blocked = false;
    /// The lot this one turned out to be: a device that did not know the name made it anew
    /// (RegisterLot), or products were merged. Everything that names this one means that one.
    LotId sameAs = {};

    static const Description &description();
};

enum class PackageKind {
    Tote, // used again and again
    Box,
    Pallet,
    Parcel,
};

[[nodiscard]] std::span<const std::string_view> enumNames(PackageKind);

struct Package;
using PackageId = Id<Package>;

/// Any licence plate: a tote, a box, a pallet, a parcel. Odoo: stock.quant.package.
struct Package
{
    PackageId id = {};
    WarehouseId warehouse = {};
    /// The internal code, or the 18 digits of its SSCC; unique.
    std::string code = {};
    PackageKind kind = PackageKind::Tote;
    /// The package it stands in, or none.
    PackageId parent = {};
    LocationId location = {};
    /// The package this one turned out to be: a device that did not know the code made it anew
    /// (LoadTote). Everything that names this one means that one.
    PackageId sameAs = {};

    static const Description &description();
};

struct Quant;
using QuantId = Id<Quant>;

/// What is where. A cache of the moves, rebuilt by verify.
struct Quant
{
    QuantId id = {};
    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    LocationId location = {};
    LotId lot = {};
    PackageId package = {};
    Quantity onHand = {};
    /// Promised to transfers: the sum of the reservations at this place.
    Quantity reserved = {};
    /// Reported missing and locked until counted; neither reservable nor pickable.
    Quantity locked = {};
    /// When the oldest unit came into the building, for FIFO. Goods keep it from place to place.
    Date since = {};

    /// Never below zero: whoever takes promised goods moves the promise elsewhere (`settle`).
    [[nodiscard]] Quantity free() const
    {
        return onHand - reserved - locked;
    }

    static const Description &description();
};

struct Move;
using MoveId = Id<Move>;

enum class MoveKind {
    Opening,
    Adjust,
    Receive,
    Pick,
    Undo,
    Unload,
    Quarantine,
    PutBack,
    PutAway,
    Relocate, // from place to place, replenishment too
    Count, // what an approved count found
    Pack,
    Ship,
    Return,
    Dispose, // of what came back: to the shelf, to repair, to the supplier
    Scrap,
    Assemble,
    Transit, // between warehouses
};

[[nodiscard]] std::span<const std::string_view> enumNames(MoveKind);

/// One line of the stock ledger, both legs in one: `quantity` (> 0) left `from` and reached `to`.
/// Append-only; a correction is another move that names the one it reverses. Odoo: stock.move.line
/// in state done, but never changed.
struct Move
{
    MoveId id = {};
    WarehouseId warehouse = {};
    MoveKind kind = MoveKind::Adjust;
    catalog::ProductId product = {};
    LotId lot = {};
    LocationId from = {};
    PackageId fromPackage = {};
    LocationId to = {};
    PackageId toPackage = {};
    Quantity quantity = {};
    /// The device's claim, clamped by the hub; then the hub's clock; then the warehouse's day.
    Instant occurredAt = {};
    Instant bookedAt = {};
    /// The warehouse's day it counts on: of `bookedAt`, or the first that was open then.
    Date businessDate = {};
    MoveId reverses = {};
    /// The operation that caused it.
    std::int64_t device = 0;
    int incarnation = 0;
    std::int64_t seq = 0;

    static const Description &description();
};

struct MoveLink;

/// A move's place in its warehouse's hash chain. Written by the hub's consequences only.
struct MoveLink
{
    Id<MoveLink> id = {}; // the move's
    WarehouseId warehouse = {};
    std::int64_t position = 0;
    std::string previousHash = {};
    std::string hash = {};

    static const Description &description();
};

} // namespace bincard::inventory
