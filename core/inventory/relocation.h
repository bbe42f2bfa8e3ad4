// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/task.h"
#include "core/inventory/warehouse_transfer.h"

namespace bincard::inventory {

struct Relocation;
using RelocationId = Id<Relocation>;

/// Goods that somebody brought from one place to another, or threw away: what undo reverses.
struct Relocation
{
    RelocationId id = {};
    WarehouseId warehouse = {};
    MoveKind kind = MoveKind::Relocate;
    /// What moved out of or into packages; none where a package moved as it was.
    catalog::ProductId product = {};
    LotId lot = {};
    LocationId from = {};
    PackageId fromPackage = {};
    LocationId to = {};
    PackageId toPackage = {};
    Quantity quantity = {};
    /// The package that moved with all that is in it.
    PackageId package = {};
    /// What it stood in before.
    PackageId parent = {};
    /// The work it did a part of, by how much of the task.
    TaskId task = {};
    /// The transfer to or from another warehouse that it was for.
    WarehouseTransferId transfer = {};
    access::UserId user = {};
    Instant at = {};
    bool undone = false;
    /// The move that booked it; none for a package, and where the books cannot believe it.
    MoveId move = {};
    /// Where goods went that do not fit: somebody has to look. Undoing settles it.
    TaskId warning = {};

    static const Description &description();
};

struct PutawayWork;
using PutawayWorkId = Id<PutawayWork>;

/// Goods that somebody has in hand to put away: the lease on them, and on the room at their target.
/// Erased when they are put away or handed back.
struct PutawayWork
{
    PutawayWorkId id = {};
    WarehouseId warehouse = {};
    /// Where they still stand in the books.
    LocationId location = {};
    /// The package with all that is in it, or this much of a product.
    PackageId package = {};
    catalog::ProductId product = {};
    LotId lot = {};
    Quantity quantity = {};
    LocationId target = {};
    access::UserId worker = {};
    Id<access::Device> device = {};
    Instant takenAt = {};

    static const Description &description();
};

} // namespace bincard::inventory
