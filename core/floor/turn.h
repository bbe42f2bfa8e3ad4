// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/pick.h"
#include "core/floor/walk.h"

namespace bincard::floor {

/// One answer under way, shared by the steps of the pick: what the records said before it, what it
/// makes of the state, what is to be applied and how it went.
struct Turn
{
    const Context &context;
    const Walk &walk;
    PickState state;
    /// What a repetition of this answer would carry.
    std::string key = {};
    /// What the answer before asked to confirm, and about what; this one was another.
    Pending asked = Pending::None;
    std::int64_t askedAbout = 0;
    std::string askedCode = {};
    bool typed = false;
    std::vector<Operation> operations = {};
    Feedback feedback = {};

    void accept(Tone tone = Tone::Ok);
    /// The answer has no effect.
    void refuse(ErrorCode code, Named seen = {}, Named wanted = {});
    /// The same answer again does it; any other one cancels.
    void askAgain(Pending pending, std::int64_t about, Named seen, Named wanted = {});
    /// A supervisor has to allow it; `code` is why. Any other answer goes on without.
    void askSupervisor(Pending pending, std::int64_t about, ErrorCode code, Named seen);

    /// Nothing is in hand and nothing proven.
    void letGo();
    /// The reservation is done with; the place, and what was proven of it, may serve the next one.
    void leaveTarget();

    [[nodiscard]] const Workspace &workspace() const
    {
        return context.workspace;
    }
};

// Names of records for feedback.
[[nodiscard]] Named named(const Workspace &workspace, const scan::Thing &thing);
[[nodiscard]] Named named(const Workspace &workspace, inventory::LocationId location);
[[nodiscard]] Named named(const Workspace &workspace, inventory::LotId lot);
[[nodiscard]] Named named(const Workspace &workspace, inventory::PackageId package);
[[nodiscard]] Named named(const Workspace &workspace, catalog::ProductId product);
[[nodiscard]] Named named(const Workspace &workspace, access::UserId user);

/// The user may override what others may not.
[[nodiscard]] bool supervises(const Context &context);

/// What the target still needs; zero without a target.
[[nodiscard]] Quantity needed(const Walk &walk, const PickState &state);
/// Place, product and, where it is tracked, lot are proven.
[[nodiscard]] bool identified(const PickState &state);
/// As many in hand as needed, by scans or keys.
[[nodiscard]] bool handFull(const Walk &walk, const PickState &state);
/// Goods are missing for that reason: something follows from it (catalog::Reason).
[[nodiscard]] bool explainsMissing(const catalog::Reason &reason);
/// The pick policy and the shape of the batch ask for the tote of each pick.
[[nodiscard]] bool asksForTote(const Context &context, const Walk &walk);
/// What is at hand can only be at the place it should be taken from.
[[nodiscard]] bool placeNeedsScan(const Context &context, const PickState &state);

// The steps: what each does with a thing it takes. A thing outside its whitelist does not get here.
void choose(Turn &turn, const scan::Thing &thing);
void loadTote(Turn &turn, const scan::Thing &thing);
void pickThing(Turn &turn, const scan::Thing &thing);
void chooseReason(Turn &turn, const scan::Thing &thing);
void checkZero(Turn &turn, const scan::Thing &thing);
void putBack(Turn &turn, const scan::Thing &thing);
void unload(Turn &turn, const scan::Thing &thing);
void finished(Turn &turn, const scan::Thing &thing);

/// The same answer came again.
void confirm(Turn &turn);
/// Somebody else said that it may be.
void allow(Turn &turn, access::UserId by);
/// It waits for a second person, not for a repetition.
[[nodiscard]] bool needsSecondPerson(Pending pending);

// Answers that several steps take.
void chooseWork(Turn &turn, const std::string &code);
/// Units that a scan showed; `exact` where the label says that it is just so many.
void handUnits(Turn &turn, Quantity units, bool exact);
/// So many in hand, whatever was scanned before.
void setTaken(Turn &turn, Quantity quantity);
/// An expired or blocked lot stops everybody but a supervisor, who is asked; a worker is to call
/// one.
[[nodiscard]] bool mayUse(Turn &turn, const inventory::Lot &lot);
void fillTote(Turn &turn);
void skipPlace(Turn &turn);
/// Books what is in hand, into the tote of the target's slot.
void put(Turn &turn);
void reportException(Turn &turn, const std::string &code);
void undo(Turn &turn);
/// The tote that was scanned alone, or all that stand on the cart.
void putDown(Turn &turn, inventory::LocationId location);

/// The worker chooses what to work on, be it beside parked work.
[[nodiscard]] bool choosing(const PickState &state);
/// What a step takes.
[[nodiscard]] Accepts acceptsOf(const Context &context, const Walk &walk, const PickState &state);

/// Fits a state to the records: what has vanished is let go with a notice, what is next is taken
/// up. The only place that chooses the next target.
void settle(PickState &state, const Context &context);

/// The screen. `feedback` is the turn's.
[[nodiscard]] Prompt promptOf(const PickState &state, const Context &context,
                              const Feedback &feedback);
/// Fingerprint of what a prompt asks; equal as long as an answer to one is an answer to the other.
[[nodiscard]] std::int64_t meaningOf(const PickState &state, const Prompt &prompt);

} // namespace bincard::floor
