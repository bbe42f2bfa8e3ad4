// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/stock.h"
#include "core/kernel/workspace.h"

namespace bincard::inventory {

/// What may stand beside what in one place.
enum class Mixing {
    Any,
    OneProduct,
    OneLot, // of one product
};

[[nodiscard]] std::span<const std::string_view> enumNames(Mixing);

using StorageCategoryId = Id<StorageCategory>;

/// What one kind of place can hold. A limit of 0 is none. Odoo: stock.storage.category. Scope 0.
struct StorageCategory
{
    StorageCategoryId id = {};
    /// "pallet rack", "small parts drawer"; unique.
    std::string name = {};
    std::int64_t weightGramsMax = 0;
    std::int64_t volumeMlMax = 0;
    /// Packages that stand there directly, not those inside them.
    int packagesMax = 0;
    Mixing mixing = Mixing::Any;
    /// Classes of dangerous goods that may stand there, with a space between; empty: none.
    std::string hazards = {};

    static const Description &description();
};

struct StorageCapacity;
using StorageCapacityId = Id<StorageCapacity>;

/// How much of one product a place of that category holds. Odoo: stock.storage.category.capacity.
struct StorageCapacity
{
    StorageCapacityId id = {};
    StorageCategoryId category = {};
    catalog::ProductId product = {};
    Quantity unitsMax = {};

    static const Description &description();
};

/// What moving reserved goods by hand does to who waits for them.
enum class ReservedGoods {
    Reassign, // they get other stock where there is some
    Deny, // the worker is refused before anything moves
};

[[nodiscard]] std::span<const std::string_view> enumNames(ReservedGoods);

struct MovePolicy;
using MovePolicyId = Id<MovePolicy>;

/// How strict a warehouse is with moves. One a warehouse; none: as the members begin.
struct MovePolicy
{
    MovePolicyId id = {};
    WarehouseId warehouse = {};
    ReservedGoods reserved = ReservedGoods::Reassign;
    /// More than this at once is scrapped with a supervisor only; 0: any amount.
    Quantity scrapUnitsMax = {};

    static const Description &description();
};

[[nodiscard]] MovePolicy movePolicyOf(WarehouseId warehouse, const Workspace &records);

} // namespace bincard::inventory
