// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/staged.h"
#include "core/floor/turn.h"

namespace bincard::floor {

// Steps of putting away, each with a thing it takes.

void takeStaged(Turn &turn, const scan::Thing &thing);
void bringStaged(Turn &turn, const scan::Thing &thing);
void dropStaged(Turn &turn, const scan::Thing &thing);
void choosePlaceReason(Turn &turn, const scan::Thing &thing);
void bringBackStaged(Turn &turn, const scan::Thing &thing);

/// Begins with a staged thing. False: it is none.
[[nodiscard]] bool takesAsStaged(Turn &turn, const scan::Thing &thing);

/// What is in hand, as the rules of putaway see it.
[[nodiscard]] inventory::Arrival inHand(const PutAwayState &state, const Workspace &records);
[[nodiscard]] bool hasInHand(const PutAwayState &state);
/// Nothing is in hand any more; the worker looks for the next.
void emptyHands(PutAwayState &state);
/// The target still takes what is in hand, or another one is chosen.
void aim(PutAwayState &state, const Context &context);
/// The lease as it should be by now.
[[nodiscard]] Operation leaseOf(const PutAwayState &state, const Context &context,
                                bool takeOver = false);
/// What of it can be put down at the place at once.
[[nodiscard]] Quantity fitsAt(const PutAwayState &state, inventory::LocationId place,
                              const Context &context);
/// The last goods that this worker put away, if they may be brought back.
[[nodiscard]] std::optional<inventory::Relocation> lastRelocation(const Context &context,
                                                                  inventory::MoveKind kind);

/// Ids in a text, with a space between.
[[nodiscard]] bool isListed(std::string_view list, inventory::LocationId id);
void addTo(std::string &list, inventory::LocationId id);

void settlePutAway(Worker &worker, const Context &context);
void showPutAway(Prompt &prompt, const Worker &worker, const Context &context);

} // namespace bincard::floor
