// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/posting.h"

namespace bincard::inventory {

/// Which stock leaves first. Odoo: removal strategy.
enum class Strategy {
    Fifo, // what came first; then the closest
    Lifo, // what came last
    Fefo, // what expires first; then what came first
    Closest, // where the walk passes first
    LeastPackages, // the fewest places
};

/// FEFO for what expires, FIFO for the rest.
[[nodiscard]] Strategy strategyFor(const catalog::Product &product);

/// Whether stock there may be promised at all: unblocked shelves only.
[[nodiscard]] bool isReservable(const Location &location);

/// Whether a lot may be promised, or picked without a word, on that day. Errors: LotBlocked,
/// LotExpired (also with fewer days left than the product wants, and where the day or the expiry
/// is not known).
[[nodiscard]] Result<> lotAllows(const catalog::Product &product, LotId lot, Date day,
                                 const Workspace &records);

/// Whether stock may be kept for it by now: its order is not held without stock
/// (OnHold::LeavesStock), and the day from which it is reserved has come.
[[nodiscard]] bool mayHaveStock(const Transfer &transfer, Date today);

/// Promises free stock to a line, up to `wanted`, place by place in the strategy's order, and says
/// how much was found; nothing where the transfer may have no stock. Nothing is taken from the
/// location `avoid`.
Quantity reserve(const TransferLine &line, Quantity wanted, Strategy strategy, Books &books,
                 LocationId avoid = {});
/// The same, in the order of the product's own strategy.
Quantity reserve(const TransferLine &line, Quantity wanted, Books &books, LocationId avoid = {});

/// Promises stock of one place, whatever the strategy says, up to what is free there; to an order
/// that is held as above.
Quantity reserveAt(const TransferLine &line, const Place &place, Quantity wanted, Books &books);

/// Takes back the promise, up to `quantity`, and says how much it was.
Quantity release(Reservation reservation, Quantity quantity, Books &books);

/// Takes back promises to a line, the last of the walk first.
Quantity releaseLine(TransferLineId line, Quantity quantity, Books &books);

/// Takes back what is promised to the line at one place.
Quantity releaseAt(TransferLineId line, const Place &place, Quantity quantity, Books &books);

/// What the line's reservations hold together.
[[nodiscard]] Quantity reservedFor(TransferLineId line, const Workspace &records);

/// What of the line nobody has found stock for and nobody has reported missing.
[[nodiscard]] Quantity unfoundOf(const TransferLine &line, const Workspace &records);

/// Goods came to a shelf: whoever waits for that product gets them, by the urgency of the transfer;
/// what was reported missing is found again.
void serveWaiting(WarehouseId warehouse, catalog::ProductId product, Books &books);

/// At the end of an operation: every changed line says what still waits.
void follow(Books &books);

/// The promise moves to another location, as far as there is stock; the rest stays.
void relocate(const Reservation &reservation, Books &books);

/// A place from which goods went that were promised or locked: the lock gives way first, then the
/// youngest promises move elsewhere, those of walks that have begun last.
void settle(const Place &place, Books &books);

/// What is left at a place is out of reach until somebody counted it: promises move elsewhere as
/// far as there is stock, the rest is locked.
void lock(const Place &place, Books &books);

} // namespace bincard::inventory
