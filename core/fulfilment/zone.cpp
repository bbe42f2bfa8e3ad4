// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/zone.h"

#include "core/fulfilment/rules.h"
#include "core/fulfilment/zone_rules.h"
#include "core/inventory/lease.h"
#include "core/inventory/posting.h"

#include <algorithm>

namespace bincard::fulfilment {

using inventory::LeaseKind;
using inventory::Reservation;

const Description &ZonePart::description()
{
    static const Description made = describe<ZonePart>("zone_part", 85)
                                        .field<&ZonePart::warehouse>("warehouse")
                                        .field<&ZonePart::batch>("batch")
                                        .field<&ZonePart::zone>("zone")
                                        .field<&ZonePart::worker>("worker")
                                        .field<&ZonePart::device>("device")
                                        .field<&ZonePart::done>("done")
                                        .unique("by_batch", {"batch", "zone"})
                                        .scope(Scope::Warehouse);
    return made;
}

void leaveZone(BatchId batch, std::string_view zone, Workspace &records)
{
    auto part = records.find<ZonePart>("by_batch", batch, std::string(zone));
    if (!part)
        return;
    for (Reservation held : records.list<Reservation>("by_batch", batch)) {
        if (held.holder != part->worker || held.holderDevice != part->device)
            continue;
        held.holder = {};
        held.holderDevice = {};
        records.put(held);
    }
    part->worker = {};
    part->device = {};
    records.put(*part);
}

std::vector<Reservation> leftIn(BatchId batch, std::string_view zone, const Workspace &records)
{
    auto left = records.list<Reservation>("by_batch", batch);
    std::erase_if(left, [&](const Reservation &held) {
        const auto location = records.get(held.location);
        return !location || location->zone != zone;
    });
    return left;
}

namespace {

Result<Batch> sharedWalk(BatchId id, const Workspace &records)
{
    auto batch = records.require(id);
    if (!batch)
        return batch;
    const bool isOpen = batch->state == BatchState::Released || batch->state == BatchState::Started;
    if (batch->kind != BatchKind::Zone || !isOpen)
        return Error{ErrorCode::WrongState, batch->name};
    return batch;
}

ZonePart partOf(const Batch &batch, const std::string &zone, Workspace &records)
{
    if (auto known = records.find<ZonePart>("by_batch", batch.id, zone))
        return *std::move(known);
    return {.id = records.newId<ZonePart>(),
            .warehouse = batch.warehouse,
            .batch = batch.id,
            .zone = zone};
}

bool hasOpenSlot(const ZonePart &part, const Workspace &records)
{
    return std::ranges::any_of(records.list<Slot>("by_batch", part.batch), [&](const Slot &slot) {
        return slot.zone == part.zone && !slot.closed;
    });
}

Result<> openSlot(const TakeZone &take, const Batch &batch, Workspace &records)
{
    if (!take.slot)
        return Error{ErrorCode::InvalidInput, "a slot has a number"};
    if (records.get(take.slot))
        return Error{ErrorCode::Duplicate, "slot"};
    const auto slots = records.list<Slot>("by_batch", batch.id);
    records.put(Slot{.id = take.slot,
                     .warehouse = batch.warehouse,
                     .batch = batch.id,
                     .number = slots.empty() ? 1 : slots.back().number + 1,
                     .zone = take.zone});
    return {};
}

Result<> give(ZonePart part, Batch batch, Books &books)
{
    const auto granted
        = inventory::grant(part.warehouse, LeaseKind::ZonePart, batch.id.value, part.zone, books);
    if (!granted)
        return granted;
    part.worker = books.occasion.user;
    part.device = books.occasion.device;
    part.done = false;
    books.records.put(part);
    batch.state = BatchState::Started;
    books.records.put(batch);
    return {};
}

bool isOver(BatchId batch, const Workspace &records)
{
    const bool nothingLeft
        = records.list<Reservation>(Range{.limit = 1}, "by_batch", batch).empty();
    return nothingLeft
        && std::ranges::all_of(records.list<ZonePart>("by_batch", batch), [](const ZonePart &part) {
               return part.done;
           });
}

} // namespace

Result<> judge(const TakeZone &take, Books &books)
{
    const auto batch = sharedWalk(take.batch, books.records);
    if (!batch)
        return batch.error();
    const ZonePart part = partOf(*batch, take.zone, books.records);
    const bool isMeantForOthers = part.worker && part.worker != books.occasion.user;
    if (isMeantForOthers)
        return Error{ErrorCode::Leased, "somebody else's zone"};
    if (leftIn(batch->id, take.zone, books.records).empty() && !hasOpenSlot(part, books.records))
        return Error{ErrorCode::NothingLeft, take.zone};
    if (!hasOpenSlot(part, books.records)) {
        if (const auto opened = openSlot(take, *batch, books.records); !opened)
            return opened;
    }
    return give(part, *batch, books);
}

Result<> judge(const TakeOverZone &takeOver, Books &books)
{
    const auto batch = sharedWalk(takeOver.batch, books.records);
    if (!batch)
        return batch.error();
    const auto part = books.records.find<ZonePart>("by_batch", batch->id, takeOver.zone);
    if (!part)
        return books.records.missing(ZonePart::description());
    auto slots = books.records.list<Slot>("by_batch", batch->id);
    std::erase_if(slots, [&](const Slot &slot) {
        return slot.zone != takeOver.zone || !slot.tote;
    });
    const auto tote = inventory::resolvePackage(takeOver.tote, books.records);
    const bool isInHand = tote && std::ranges::any_of(slots, [&](const Slot &slot) {
                              return slot.tote == tote->id;
                          });
    if (!isInHand && (!slots.empty() || takeOver.tote))
        return Error{ErrorCode::WrongTote, "none of this zone"};
    inventory::endLease(LeaseKind::ZonePart, batch->id.value, takeOver.zone, books.records);
    leaveZone(batch->id, takeOver.zone, books.records);
    return give(*part, *batch, books);
}

Result<> judge(const ClaimUnits &claim, Books &books)
{
    const auto batch = sharedWalk(claim.batch, books.records);
    if (!batch)
        return batch.error();
    const auto line = books.records.require(claim.line);
    if (!line)
        return line.error();
    const inventory::Place place{line->product, claim.location, claim.lot, claim.package};
    for (Reservation held : books.records.list<Reservation>("by_line", line->id)) {
        if (inventory::placeOf(held) != place || held.batch != batch->id)
            continue;
        const bool isOurs
            = held.holder == books.occasion.user && held.holderDevice == books.occasion.device;
        if (held.holder && !isOurs)
            return Error{ErrorCode::Leased, "somebody else takes them"};
        held.holder = books.occasion.user;
        held.holderDevice = books.occasion.device;
        books.records.put(held);
        return {};
    }
    return Error{ErrorCode::NotReserved, "nothing is reserved for the line there"};
}

Result<> judge(const FinishZone &finish, Books &books)
{
    const auto batch = sharedWalk(finish.batch, books.records);
    if (!batch)
        return batch.error();
    auto part = books.records.find<ZonePart>("by_batch", batch->id, finish.zone);
    if (!part)
        return books.records.missing(ZonePart::description());
    if (part->worker != books.occasion.user || part->device != books.occasion.device)
        return Error{ErrorCode::Leased, finish.zone};
    if (!leftIn(batch->id, finish.zone, books.records).empty())
        return Error{ErrorCode::WrongState, "there is something left to take"};
    for (const Slot &slot : books.records.list<Slot>("by_batch", batch->id)) {
        if (slot.zone == finish.zone && slot.tote && !slot.unloadedAt)
            return Error{ErrorCode::WrongState, "a tote is not down yet"};
    }
    inventory::endLease(LeaseKind::ZonePart, batch->id.value, finish.zone, books.records);
    leaveZone(batch->id, finish.zone, books.records);
    part->worker = {};
    part->device = {};
    part->done = true;
    books.records.put(*part);
    if (isOver(batch->id, books.records))
        closeBatch(*batch, books.records);
    return {};
}

} // namespace bincard::fulfilment
