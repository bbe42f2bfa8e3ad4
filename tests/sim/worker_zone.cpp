// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A walk that several people share: each takes a zone, with a tote of their own.

#include "core/fulfilment/zone.h"
#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace fulfilment;

std::vector<Slot> slotsOf(const Hand &hand, const ZonePart &part)
{
    auto slots = hand.seen.list<Slot>("by_batch", part.batch);
    std::erase_if(slots, [&](const Slot &slot) {
        return slot.zone != part.zone;
    });
    return slots;
}

std::vector<Action> inTheZone(const Hand &hand, const Batch &batch, const ZonePart &part)
{
    const auto left = leftIn(batch.id, part.zone, hand.seen);
    const auto next = any(hand, left);
    if (next.id && hand.random.percent(15))
        return {{ClaimUnits{batch.id, next.line, next.location, next.lot, next.package}}};
    return walking(hand, {batch, slotsOf(hand, part), left, FinishZone{batch.id, part.zone}});
}

/// From another's cart, by one of its totes.
Action takingOver(const Hand &hand, const ZonePart &part)
{
    const auto slots = slotsOf(hand, part);
    Action over{TakeOverZone{part.batch, part.zone, any(hand, slots).tote}};
    for (const Slot &slot : slots) {
        const std::string label = labelOf(slot.tote, hand.seen);
        if (const auto where = hand.floor.whereIs(label); where && where->cart >= 0)
            over.deed.packages[label] = {.cart = hand.number};
    }
    return over;
}

} // namespace

std::vector<Action> zoneAction(const Hand &hand)
{
    auto shared = all<Batch>(hand.seen);
    std::erase_if(shared, [](const Batch &batch) {
        return batch.kind != BatchKind::Zone || batch.state == BatchState::Draft
            || batch.state == BatchState::Done;
    });
    const Batch batch = any(hand, shared);
    if (!batch.id)
        return {};
    for (const ZonePart &part : hand.seen.list<ZonePart>("by_batch", batch.id)) {
        if (part.device == hand.device && !part.done)
            return inTheZone(hand, batch, part);
        if (part.device && hand.random.percent(5))
            return {takingOver(hand, part)};
    }
    const auto wanted = any(hand, hand.seen.list<inventory::Reservation>("by_batch", batch.id));
    const auto place = hand.seen.get(wanted.location);
    return {{TakeZone{batch.id, place ? place->zone : "", fresh<Slot>(hand)}}};
}

} // namespace bincard::sim
