// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// P6 of FLOWS.md 1: where the totes go.

#include "core/floor/pick_turn.h"
#include "core/fulfilment/zone.h"

#include <algorithm>

namespace bincard::floor {

namespace {

void selectTote(PickTurn &turn, const scan::FoundPackage &found)
{
    const auto cart = turn.walk.onCart();
    const auto slot = std::find_if(cart.begin(), cart.end(), [&](const fulfilment::Slot &s) {
        return s.tote.value == found.package;
    });
    if (slot == cart.end())
        return turn.refuse(ErrorCode::WrongTote, {ThingKind::Tote, found.label.code});
    turn.state.slot = slot->id;
    turn.accept();
}

void chooseDestination(PickTurn &turn, const scan::FoundLocation &found)
{
    const auto location = turn.workspace().get(inventory::LocationId{found.location});
    const Named seen{ThingKind::Location, found.code};
    const Named wanted = named(turn.workspace(), turn.walk.batch.destination);
    if (!location || location->usage != inventory::Usage::Staging || location->blocked)
        return turn.refuse(ErrorCode::DestinationNotAllowed, seen, wanted);
    if (location->id != turn.walk.batch.destination)
        return turn.confirms(seen, wanted) ? putDown(turn, location->id) : void();
    putDown(turn, location->id);
}

/// DONE: nothing stands on the cart any more. What is left stands where nobody can go; the line
/// says that it is missing, and its order is open for another walk.
void finishWithoutTheRest(PickTurn &turn)
{
    const bool isShared = turn.walk.batch.kind == fulfilment::BatchKind::Zone;
    const auto rest = isShared
        ? fulfilment::leftIn(turn.state.batch, turn.state.zone, turn.workspace())
        : turn.workspace().list<inventory::Reservation>("by_batch", turn.state.batch);
    for (const auto &left : rest)
        turn.operations.push_back(fulfilment::ReportShort{.batch = turn.state.batch,
                                                          .line = left.line,
                                                          .location = left.location,
                                                          .lot = left.lot,
                                                          .package = left.package,
                                                          .quantity = left.quantity,
                                                          .reason = "BLKD"});
    turn.operations.push_back(finishOf(turn.state, turn.walk));
    turn.state.step = PickStep::Done;
    turn.accept();
}

struct UnloadAnswers
{
    PickTurn &turn;

    void operator()(scan::Command command) const
    {
        if (command == scan::Command::Undo)
            return undo(turn);
        if (command == scan::Command::Back) {
            if (turn.state.slot)
                turn.state.slot = {};
            else
                return turn.park();
            return turn.accept();
        }
        finishWithoutTheRest(turn);
    }

    void operator()(const scan::FoundPackage &found) const
    {
        selectTote(turn, found);
    }

    void operator()(const scan::FoundLocation &found) const
    {
        chooseDestination(turn, found);
    }

    template <class Other> void operator()(const Other &other) const
    {
        turn.refuse(ErrorCode::WrongKind, named(turn.workspace(), scan::Thing{other}),
                    named(turn.workspace(), turn.walk.batch.destination));
    }
};

} // namespace

void putDown(PickTurn &turn, inventory::LocationId location)
{
    for (const auto &slot : turn.walk.onCart()) {
        if (!turn.state.slot || turn.state.slot == slot.id)
            turn.operations.push_back(fulfilment::UnloadTote{.batch = turn.state.batch,
                                                             .slot = slot.id,
                                                             .location = location,
                                                             .tote = slot.tote});
    }
    turn.state.slot = {};
    turn.accept(Tone::LineDone);
}

void unload(PickTurn &turn, const scan::Thing &thing)
{
    std::visit(UnloadAnswers{turn}, thing);
}

} // namespace bincard::floor
