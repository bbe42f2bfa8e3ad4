// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"
#include "core/catalog/kit.h"
#include "core/inventory/stock.h"

namespace bincard::kitting {

struct KitOrder;
using KitOrderId = Id<KitOrder>;

/// Kits to be made for the shelf. Odoo: mrp.production.
struct KitOrder
{
    KitOrderId id = {};
    inventory::WarehouseId warehouse = {};
    catalog::KitRecipeId recipe = {};
    catalog::ProductId product = {};
    /// As on its paper; unique in the warehouse.
    std::string reference = {};
    Quantity quantity = {};
    Quantity made = {};
    /// Where components are taken from and kits are put.
    inventory::LocationId location = {};
    int priority = 100;
    bool closed = false;
    /// Who works on it, and where: the lease. None until somebody took it.
    access::UserId worker = {};
    access::DeviceId device = {};

    [[nodiscard]] Quantity open() const
    {
        return closed || made >= quantity ? Quantity{} : quantity - made;
    }

    static const Description &description();
};

struct KitBuild;
using KitBuildId = Id<KitBuild>;

/// Kits that somebody put together at once.
struct KitBuild
{
    KitBuildId id = {};
    inventory::WarehouseId warehouse = {};
    KitOrderId order = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};
    Quantity quantity = {};
    access::UserId user = {};
    Instant builtAt = {};
    bool undone = false;
    /// None where the books cannot believe it (a serial number that is elsewhere).
    inventory::MoveId move = {};

    static const Description &description();
};

struct KitPart;
using KitPartId = Id<KitPart>;

/// Components that went into a build, or are on the bench for it.
struct KitPart
{
    KitPartId id = {};
    inventory::WarehouseId warehouse = {};
    KitOrderId order = {};
    /// The build they are for; it need not be made yet.
    KitBuildId build = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};
    inventory::PackageId package = {};
    Quantity quantity = {};
    access::UserId user = {};
    Instant takenAt = {};
    /// Back where it came from.
    bool undone = false;
    /// None where the books cannot believe it.
    inventory::MoveId move = {};

    static const Description &description();
};

/// What is on the bench for a build, without what went back.
[[nodiscard]] std::vector<KitPart> partsOf(KitBuildId build, const Workspace &records);

/// How much of a product is on the bench for a build.
[[nodiscard]] Quantity onBench(KitBuildId build, catalog::ProductId product,
                               const Workspace &records);

} // namespace bincard::kitting
