// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/inventory/stock.h"

namespace bincard::access {
struct Device;
}

namespace bincard::fulfilment {
struct Batch;
}

namespace bincard::sales {
struct Order;
struct OrderLine;
} // namespace bincard::sales

namespace bincard::inventory {

/// Whether something speaks against the order that a transfer is for.
enum class OnHold {
    No,
    KeepsStock, // it goes on no walk; what is promised to it stays
    LeavesStock, // and nothing is promised to it
};

[[nodiscard]] std::span<const std::string_view> enumNames(OnHold);

struct Transfer;
using TransferId = Id<Transfer>;

/// A document that asks for goods to be moved; today: the picking of one order. Odoo:
/// stock.picking. Its state is derived from its lines.
struct Transfer
{
    TransferId id = {};
    WarehouseId warehouse = {};
    Id<sales::Order> order = {};
    /// What a person calls it: the order's reference.
    std::string reference = {};
    /// Lower first.
    int priority = 100;
    Instant cutOff = {};
    Id<fulfilment::Batch> batch = {};
    bool cancelled = false;
    bool done = false;
    /// Nothing is reserved for it before that day; none: it waits for no day.
    Date reserveFrom = {};
    /// Kept by the rules about orders.
    OnHold onHold = OnHold::No;

    static const Description &description();
};

struct TransferLine;
using TransferLineId = Id<TransferLine>;

/// Needed = picked + missing + what its reservations still hold + what nobody has found stock for.
/// Odoo: stock.move.
struct TransferLine
{
    TransferLineId id = {};
    WarehouseId warehouse = {};
    TransferId transfer = {};
    Id<sales::OrderLine> orderLine = {};
    catalog::ProductId product = {};
    int position = 0;
    Quantity needed = {};
    Quantity picked = {};
    /// Reported short and found nowhere else.
    Quantity missing = {};
    /// What no shelf holds for it so far: needed, neither picked nor reserved. Kept by `follow`, so
    /// that goods which arrive find who waits for them.
    Quantity waiting = {};

    static const Description &description();
};

struct Reservation;
using ReservationId = Id<Reservation>;

/// Which stock a transfer line will take: a pending move, which posts in part or is voided.
/// Odoo: stock.move.line before it is done.
struct Reservation
{
    ReservationId id = {};
    WarehouseId warehouse = {};
    TransferId transfer = {};
    TransferLineId line = {};
    catalog::ProductId product = {};
    LocationId location = {};
    LotId lot = {};
    PackageId package = {};
    /// Still to be taken; a reservation of zero is erased.
    Quantity quantity = {};
    /// Copied from the transfer and the location, so that a batch is one walk.
    Id<fulfilment::Batch> batch = {};
    /// How often the picker postponed it (SKIP): once round, then again.
    int skips = 0;
    std::int64_t sequence = 0;
    /// Who scanned that they take it, on a walk that several people share.
    access::UserId holder = {};
    Id<access::Device> holderDevice = {};

    static const Description &description();
};

} // namespace bincard::inventory
