// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"
#include "core/inventory/transfer.h"
#include "core/sales/order.h"

namespace bincard::fulfilment {

enum class BatchKind {
    Single, // one order, one tote
    Batch, // several orders, one walk, sorted afterwards: one tote
    Cluster, // several orders, a tote each
    Zone, // shared by several people, each in a zone, into a tote of their own
};

enum class BatchState {
    Draft,
    Released,
    Started,
    Done,
};

[[nodiscard]] std::span<const std::string_view> enumNames(BatchKind);
[[nodiscard]] std::span<const std::string_view> enumNames(BatchState);

using BatchId = Id<Batch>;

/// One walk of one person. Odoo: stock.picking.batch.
struct Batch
{
    BatchId id = {};
    inventory::WarehouseId warehouse = {};
    std::string name = {};
    BatchKind kind = BatchKind::Single;
    BatchState state = BatchState::Draft;
    int priority = 100;
    Instant cutOff = {};
    std::string zone = {};
    /// Where the totes go in the end.
    inventory::LocationId destination = {};
    /// Who works on it, and where: the lease. None until somebody took it.
    access::UserId worker = {};
    access::DeviceId device = {};

    static const Description &description();
};

struct Slot;
using SlotId = Id<Slot>;

/// One place on the cart: a transfer and the tote it is picked into. A batch of kind Batch has one
/// slot without a transfer.
struct Slot
{
    SlotId id = {};
    inventory::WarehouseId warehouse = {};
    BatchId batch = {};
    /// 1, 2, 3... as on the cart.
    int number = 0;
    inventory::TransferId transfer = {};
    /// None until a tote was scanned.
    inventory::PackageId tote = {};
    /// Of a walk that several people share: whose zone it is.
    std::string zone = {};
    /// Full or put down: nothing more goes in.
    bool closed = false;
    /// Where the tote was put down; none while it is on the cart.
    inventory::LocationId unloadedAt = {};

    static const Description &description();
};

struct Pick;
using PickId = Id<Pick>;

/// Units that somebody took: what undo reverses and what the pack station expects.
struct Pick
{
    PickId id = {};
    inventory::WarehouseId warehouse = {};
    BatchId batch = {};
    inventory::TransferId transfer = {};
    inventory::TransferLineId line = {};
    catalog::ProductId product = {};
    inventory::LocationId location = {};
    inventory::LotId lot = {};
    /// The package it was taken out of, if any.
    inventory::PackageId package = {};
    inventory::PackageId tote = {};
    Quantity quantity = {};
    /// The part that the line did not need any more; it waits for a put-back.
    Quantity surplus = {};
    access::UserId user = {};
    Instant pickedAt = {};
    bool undone = false;
    /// The books have that serial number elsewhere: the move is one to the place of claims until
    /// somebody has looked (SYNC.md 3.8).
    bool claimed = false;
    /// The move that booked it; none where there is no place for claims.
    inventory::MoveId move = {};

    static const Description &description();
};

} // namespace bincard::fulfilment
