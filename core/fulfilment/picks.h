// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/fulfilment/batch.h"
#include "core/inventory/posting.h"

namespace bincard::fulfilment {

// What a pick does to the books, and what takes it back: shared by picking, undo and the tasks that
// follow from picks that the books could not believe.

/// What the line takes of it. The promise for this very place goes first; then the line takes what
/// nobody had found for it, what had been reported missing, and last what is promised elsewhere.
Quantity take(inventory::TransferLine line, const inventory::Place &place, Quantity quantity,
              Books &books);

/// The goods go into the pick's tote; what the place lacks is covered. Fills in the move.
[[nodiscard]] Result<> bookPick(Pick &pick, const inventory::Place &place, Books &books);

/// The line wants them again: first from where they were put, if that may be promised.
void wantAgain(inventory::TransferLine line, const inventory::Place &place, Quantity quantity,
               Books &books);

/// A claim is over: what it moved to the place of claims goes back.
[[nodiscard]] Result<> dropClaim(const Pick &pick, Books &books);

/// Nobody claims that serial number any more: whoever was asked whether they have it need not look.
void settleClaim(const Pick &pick, Workspace &records);

/// What a pick asked somebody to look at is settled.
void settleTasks(const Pick &pick, Workspace &records);

} // namespace bincard::fulfilment
