// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/counting/plan.h"
#include "core/counting/sheet.h"
#include "core/inventory/posting.h"

#include <set>

namespace bincard::counting {

/// The plan for a product at a location: the zone's, else every zone's, else the one of CountPlan's
/// defaults.
[[nodiscard]] CountPlan planFor(catalog::ProductId product, inventory::LocationId location,
                                const Workspace &records);

/// Whether a difference from what is booked posts without another look.
[[nodiscard]] bool isWithinTolerance(const CountPlan &plan, Quantity booked, Quantity difference);

/// Whether goods there can be counted at all: neither in somebody's hands nor outside the walls.
[[nodiscard]] bool isCountable(const inventory::Location &location);

/// What belongs to a package is wherever the books have that: who counted it elsewhere has found
/// all that is in it.
[[nodiscard]] inventory::Place bookedPlace(inventory::Place place, const Workspace &records);

/// Where it was counted.
[[nodiscard]] inventory::Place placeOf(const CountLine &line);

/// Takes the sheet to the state that its counts and lines are in, gives the lease up unless
/// somebody counts, and opens or closes the task of the approver.
void follow(CountSheetId sheet, Books &books);

/// Judges a submitted count against the books (README.md, "How a line is judged"), and takes its
/// sheet along. Errors: WrongState (the warehouse has no Adjustment location), Overflow.
[[nodiscard]] Result<> judgeCount(Count count, Books &books);

/// A count that comes in when its sheet is over already: it moves nothing, and each number in it
/// that is not the books' is counted again.
void hearTooLate(Count count, Books &books);

/// The books follow a line that somebody approved. Errors as judgeCount.
[[nodiscard]] Result<> postLine(CountLine line, Books &books);

/// What waits at the place to be counted again or approved, whoever counted it.
[[nodiscard]] std::vector<CountLine> undecidedAt(inventory::LocationId location,
                                                 const Workspace &records);

/// The line's key is decided: whatever else was counted of it is superseded.
void settleKey(const CountLine &line, Books &books);

/// What a judgement or an approver has dealt with: the whole place, or those products there.
struct Answered
{
    inventory::LocationId location = {};
    bool isWhole = false;
    /// None among them: what was asked of the place as such.
    std::set<catalog::ProductId> products = {};
};

/// As far as nothing of it is undecided: it can be picked again, tasks and sheets that asked for a
/// count have it, and what the books lacked there is cleared. Errors: WrongState, Overflow.
[[nodiscard]] Result<> answer(const Answered &answered, Books &books);

} // namespace bincard::counting
