// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/limit.h"
#include "core/books.h"
#include "core/kernel/hash.h"
#include "core/operation.h"
#include "core/records.h"

namespace bincard {

/// Judges an operation by the rules and writes what it does into the workspace. Deterministic: the
/// same workspace, operation and occasion give the same result on every machine. A refusal may
/// leave half its writes behind: callers hand in a workspace they can drop.
/// A request that the rules allow, but that is beyond the limit of whoever asks, is NeedsApproval
/// until the occasion says who approved it.
/// Errors: the refusal's code. Throws Defect when a rule's own promise breaks.
[[nodiscard]] Result<Effects> apply(const Operation &operation, const Occasion &occasion,
                                    Workspace &workspace);

/// Whether the occasion's user may do this at all: known, active, at that warehouse, with the
/// permission. `apply` refuses requests by it; the hub holds facts by it.
/// Errors: NotAllowed, UserInactive.
[[nodiscard]] Result<> mayDo(const Operation &operation, const Occasion &occasion,
                             const Workspace &workspace);

/// How much the operation asks for, as limits measure it: what `worthOf` beside its rule says.
/// None: no limit is about it.
[[nodiscard]] std::optional<access::Worth> measured(const Operation &operation,
                                                    const Workspace &workspace);

/// Whether the occasion's `approvedBy` may let pass what its user asked for.
/// Errors: OwnRequest, NotAllowed and UserInactive (as for doing it), NeedsApproval (beyond that
/// person's limit, too).
[[nodiscard]] Result<> mayApprove(const Operation &operation, const Occasion &occasion,
                                  const Workspace &workspace);

/// What the hub books beside an operation's effects, in the same transaction: the ledger's links.
/// `hash` is SHA-256, handed in since core has no cryptography.
void consequences(const Effects &effects, Workspace &workspace, Hash hash);

/// Errors of the books that verify found, in words for IT; empty when all is well. Quants equal the
/// sum of moves; reservations equal quants' reserved; copied fields equal their origin; the move
/// chain holds.
[[nodiscard]] std::vector<std::string> verifyBooks(const Reader &books, Hash hash);

/// Errors of the rules' own history, in words for IT: of each warehouse, and of all, their packs
/// count up by one, each for a change that is there, and a rule is what its last change says. Of a
/// hub, which holds all changes.
[[nodiscard]] std::vector<std::string> verifyRules(const Reader &books);

} // namespace bincard
