// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/reason.h"
#include "core/floor/walk.h"
#include "core/floor/workflow.h"

namespace bincard::floor {

/// One answer to a pick under way: the turn, with the walk as the records had it before.
struct PickTurn
{
    explicit PickTurn(Turn &turn);

    Turn &base;
    const Context &context;
    Walk walk;
    PickState &state;
    std::vector<Operation> &operations;

    void accept(Tone tone = Tone::Ok)
    {
        base.accept(tone);
    }

    void refuse(ErrorCode code, Named seen = {}, Named wanted = {})
    {
        base.refuse(code, std::move(seen), std::move(wanted));
    }

    [[nodiscard]] bool confirms(Named seen, Named wanted = {})
    {
        return base.confirms(std::move(seen), std::move(wanted));
    }

    [[nodiscard]] bool allows(ErrorCode why, Named seen)
    {
        return base.allows(why, std::move(seen));
    }

    void park()
    {
        base.park();
        base.accept();
    }

    /// Nothing is in hand and nothing proven.
    void letGo();
    /// The reservation is done with; the place, and what was proven of it, may serve the next one.
    void leaveTarget();

    [[nodiscard]] const PickPolicy &policy() const
    {
        return context.policy.pick;
    }

    [[nodiscard]] const Workspace &workspace() const
    {
        return context.workspace;
    }
};

/// The walk of the state's batch; empty without one.
[[nodiscard]] Walk walkIn(const Context &context, const PickState &state);
/// What ends the walk, or this person's zone of it.
[[nodiscard]] Operation finishOf(const PickState &state, const Walk &walk);
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
void loadTote(PickTurn &turn, const scan::Thing &thing);
void pickThing(PickTurn &turn, const scan::Thing &thing);
void chooseReason(PickTurn &turn, const scan::Thing &thing);
void checkZero(PickTurn &turn, const scan::Thing &thing);
void putBack(PickTurn &turn, const scan::Thing &thing);
void unload(PickTurn &turn, const scan::Thing &thing);

// Answers that several steps take.
/// Units that a scan showed; `exact` where the label says that it is just so many.
void handUnits(PickTurn &turn, Quantity units, bool exact);
/// So many in hand, whatever was scanned before.
void setTaken(PickTurn &turn, Quantity quantity);
/// An expired or blocked lot stops everybody but a supervisor, who says it twice or is called; who
/// allowed it is noted.
[[nodiscard]] bool mayUse(PickTurn &turn, const inventory::Lot &lot);
/// Who allowed it (`Turn::approver`), before it is done; without a lot it is about the reason.
void noteApproval(PickTurn &turn, inventory::LotId lot, const std::string &reason);
/// The lot is the one to take now, reserved or not, and one unit of it was seen.
void takeLot(PickTurn &turn, inventory::LotId lot);
void takePackage(PickTurn &turn, inventory::PackageId package);
/// All that is still needed comes as the substitute, on a line of its own.
void takeSubstitute(PickTurn &turn, catalog::ProductId product);
void fillTote(PickTurn &turn);
void skipPlace(PickTurn &turn);
/// Books what is in hand, into the tote of the target's slot.
void put(PickTurn &turn);
void reportException(PickTurn &turn, const std::string &code);
void undo(PickTurn &turn);
/// The tote that was scanned alone, or all that stand on the cart.
void putDown(PickTurn &turn, inventory::LocationId location);

/// Work to take, by the name of the batch, its order, one of its totes or its zone. False: none.
[[nodiscard]] bool openPick(Turn &turn, const scan::Thing &thing);
[[nodiscard]] std::vector<WorkRow> pickWork(const Context &context);
/// What a step takes.
[[nodiscard]] Accepts pickAccepts(const Context &context, const Walk &walk, const PickState &state);
/// Fits a state to the records: what has vanished is let go with a notice, what is next is taken
/// up. The only place that chooses the next target.
void settlePick(Worker &worker, const Context &context);
void showPick(Prompt &prompt, const Worker &worker, const Context &context);

} // namespace bincard::floor
