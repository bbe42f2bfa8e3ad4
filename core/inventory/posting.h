// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"

namespace bincard::inventory {

/// What one quant is the stock of: a product's lot at a location, loose or in a package.
struct Place
{
    catalog::ProductId product = {};
    LocationId location = {};
    LotId lot = {};
    PackageId package = {};

    friend auto operator<=>(const Place &, const Place &) = default;
};

[[nodiscard]] Place placeOf(const Quant &quant);
[[nodiscard]] Place placeOf(const Reservation &reservation);

/// The stock there; an empty quant without an id where there is none.
[[nodiscard]] Quant stockAt(const Place &place, const Workspace &records);

/// Writes a quant back: a new one gets its id, one without any quantity is erased.
void keep(Quant quant, Workspace &records);

/// The warehouse's one location of a usage (Cart, LossFound, Adjustment...).
/// Errors: WrongState where an import has not made it.
[[nodiscard]] Result<Location> theLocation(WarehouseId warehouse, Usage usage,
                                           const Workspace &records);

/// Books one move: what leaves one place reaches the other in the same step. The caller fills in
/// what moves from where to where; id, times and origin are the occasion's. Promises that the
/// emptied place cannot keep any more are settled. What a count of either place has booked already,
/// because this happened before it and came in later, is taken back from that count (SYNC.md 3.8).
/// Errors: InsufficientStock (a real location would go below zero), Overflow, InvalidInput (nowhere
/// to go).
[[nodiscard]] Result<Move> post(Move move, Books &books);

/// Books what nobody moved: goods that bear another name from now on. No count of the place has to
/// do with it. Errors: as `post`.
[[nodiscard]] Result<Move> rename(Move move, Books &books);

/// Makes sure that a fact's goods are there: what the books lack comes from LossFound, and somebody
/// has to count the place. Errors: WrongState without a LossFound location, Overflow.
[[nodiscard]] Result<> cover(WarehouseId warehouse, const Place &place, Quantity quantity,
                             Books &books);

/// Where else in real locations the serial number is, if it is anywhere.
[[nodiscard]] std::optional<Quant> serialElsewhere(const catalog::Product &product,
                                                   const Place &place, const Workspace &records);

/// Somebody has it in hand and the books have it elsewhere: they leave it there, and whoever is
/// asked looks at the one that was put down here.
void askWhichSerial(WarehouseId warehouse, const Place &here, std::int64_t document, Books &books);

/// Everything inside a package, and inside the packages in it, goes to another location.
[[nodiscard]] Result<> movePackage(Package package, LocationId to, MoveKind kind, Books &books);

/// The package an operation means, following `Package::sameAs`. Errors: NotFound.
[[nodiscard]] Result<Package> resolvePackage(PackageId id, const Workspace &records);

/// Gives somebody something to look at. Who and when are the occasion's.
void open(Task task, Books &books);

/// The same, unless the same is open for the same place already.
void openOnce(const Task &task, Books &books);

} // namespace bincard::inventory
