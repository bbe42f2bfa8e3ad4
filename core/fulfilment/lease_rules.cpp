// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/lease_rules.h"

#include "core/counting/holding.h"
#include "core/fulfilment/batch.h"
#include "core/fulfilment/zone.h"
#include "core/inventory/posting.h"
#include "core/inventory/task_rules.h"

#include <algorithm>

namespace bincard::fulfilment {

namespace {

using inventory::Lease;
using inventory::LeaseKind;
using inventory::Reservation;
using inventory::Task;
using inventory::TaskKind;

constexpr std::string_view leaseLost = "LEAS";

/// Slots of a walk, or of one zone of it, whose totes nobody has put down.
std::vector<Slot> onCart(BatchId batch, std::string_view zone, const Workspace &records)
{
    auto slots = records.list<Slot>("by_batch", batch);
    std::erase_if(slots, [&](const Slot &slot) {
        return !slot.tote || slot.unloadedAt || slot.zone != zone;
    });
    return slots;
}

void askToCheck(const Lease &lease, Task task, const std::string &reason, Books &books)
{
    task.warehouse = lease.warehouse;
    task.kind = TaskKind::CheckLease;
    task.document = lease.subject;
    task.reason = reason.empty() ? std::string(leaseLost) : reason;
    inventory::open(task, books);
}

/// Where the holder took goods last, and where the walk would have gone next.
std::vector<inventory::LocationId> stoodAt(const Lease &lease, const Workspace &records)
{
    std::vector<inventory::LocationId> places;
    const auto add = [&](inventory::LocationId place) {
        if (place && std::ranges::find(places, place) == places.end())
            places.push_back(place);
    };
    const auto picks = records.list<Pick>("by_batch", BatchId{lease.subject});
    const auto last = std::find_if(picks.rbegin(), picks.rend(), [&](const Pick &pick) {
        return pick.user == lease.holder && !pick.undone;
    });
    if (last != picks.rend())
        add(last->location);
    for (const Reservation &held : records.list<Reservation>("by_batch", BatchId{lease.subject})) {
        const auto location = records.get(held.location);
        if (!location || (!lease.zone.empty() && location->zone != lease.zone))
            continue;
        add(held.location);
        break;
    }
    return places;
}

void checkWalk(const Lease &lease, const std::string &reason, Books &books)
{
    for (const Slot &slot : onCart({lease.subject}, lease.zone, books.records)) {
        const auto tote = books.records.get(slot.tote);
        askToCheck(
            lease,
            {.location = tote ? tote->location : inventory::LocationId{}, .package = slot.tote},
            reason, books);
    }
    for (const auto place : stoodAt(lease, books.records))
        askToCheck(lease, {.location = place}, reason, books);
}

/// Nobody's any more. A walk that nobody began waits as before.
void leaveBatch(BatchId id, Workspace &records)
{
    auto batch = records.get(id);
    if (!batch)
        return;
    const bool isBegun = std::ranges::any_of(records.list<Slot>("by_batch", id), [](const Slot &s) {
        return static_cast<bool>(s.tote);
    });
    batch->worker = {};
    batch->device = {};
    if (batch->state == BatchState::Started && !isBegun)
        batch->state = BatchState::Released;
    records.put(*batch);
}

void leave(const Lease &lease, Books &books)
{
    Workspace &records = books.records;
    switch (lease.kind) {
    case LeaseKind::Batch:
        leaveBatch({lease.subject}, records);
        break;
    case LeaseKind::ZonePart:
        leaveZone({lease.subject}, lease.zone, records);
        break;
    case LeaseKind::Task:
        if (const auto task = records.get(inventory::TaskId{lease.subject}))
            inventory::leaveTask(*task, records);
        break;
    case LeaseKind::Count:
        return counting::giveUp(lease, books); // where several count, the next one has it
    }
    inventory::endLease(lease.kind, lease.subject, lease.zone, records);
}

void breakOff(const Lease &lease, const std::string &reason, Books &books)
{
    switch (lease.kind) {
    case LeaseKind::Batch:
    case LeaseKind::ZonePart:
        checkWalk(lease, reason, books);
        break;
    case LeaseKind::Task:
        if (const auto task = books.records.get(inventory::TaskId{lease.subject}))
            askToCheck(lease,
                       {.location = task->location,
                        .product = task->product,
                        .lot = task->lot,
                        .package = task->package},
                       reason, books);
        break;
    case LeaseKind::Count:
        break; // the sheet stays due, and nothing was taken from its place
    }
    leave(lease, books);
}

/// What somebody may be told to do: not over, and nobody has it.
Result<> mayBeGiven(const ReassignWork &reassign, const Workspace &records)
{
    if (inventory::leaseOn(reassign.kind, reassign.subject, reassign.zone, records))
        return Error{ErrorCode::Leased, "it must come back first"};
    if (!reassign.to)
        return {};
    const auto user = records.require(reassign.to);
    if (!user)
        return user.error();
    if (!user->active || (user->warehouse && user->warehouse != reassign.warehouse))
        return Error{ErrorCode::NotAllowed, user->code};
    return {};
}

Result<> giveBatch(const ReassignWork &reassign, Workspace &records)
{
    auto batch = records.require(BatchId{reassign.subject});
    if (!batch)
        return batch.error();
    if (batch->warehouse != reassign.warehouse || batch->state == BatchState::Done)
        return Error{ErrorCode::WrongState, batch->name};
    // Taken before leases were records.
    if (batch->device)
        return Error{ErrorCode::Leased, batch->name};
    batch->worker = reassign.to;
    records.put(*batch);
    return {};
}

Result<> giveZone(const ReassignWork &reassign, Workspace &records)
{
    const auto batch = records.require(BatchId{reassign.subject});
    if (!batch)
        return batch.error();
    if (batch->warehouse != reassign.warehouse || batch->state == BatchState::Done
        || leftIn(batch->id, reassign.zone, records).empty())
        return Error{ErrorCode::WrongState, "nothing is left in the zone"};
    auto part = records.find<ZonePart>("by_batch", batch->id, reassign.zone);
    if (!part)
        part = ZonePart{.id = records.newId<ZonePart>(),
                        .warehouse = batch->warehouse,
                        .batch = batch->id,
                        .zone = reassign.zone};
    part->worker = reassign.to;
    records.put(*part);
    return {};
}

Result<> giveTask(const ReassignWork &reassign, Workspace &records)
{
    auto task = records.require(inventory::TaskId{reassign.subject});
    if (!task)
        return task.error();
    if (task->warehouse != reassign.warehouse || task->done)
        return Error{ErrorCode::WrongState, "settled already"};
    task->worker = reassign.to;
    records.put(*task);
    return {};
}

} // namespace

Result<> judge(const BreakLease &breakLease, Books &books)
{
    const auto lease
        = inventory::leaseOn(breakLease.kind, breakLease.subject, breakLease.zone, books.records);
    if (!lease)
        return books.records.missing(Lease::description());
    if (lease->warehouse != breakLease.warehouse)
        return Error{ErrorCode::InvalidInput, "another warehouse's"};
    breakOff(*lease, breakLease.reason, books);
    return {};
}

Result<> judge(const ReassignWork &reassign, Books &books)
{
    if (const auto may = mayBeGiven(reassign, books.records); !may)
        return may;
    switch (reassign.kind) {
    case LeaseKind::Batch:
        return giveBatch(reassign, books.records);
    case LeaseKind::ZonePart:
        return giveZone(reassign, books.records);
    case LeaseKind::Task:
        return giveTask(reassign, books.records);
    case LeaseKind::Count:
        break;
    }
    return Error{ErrorCode::InvalidInput, "a count is whoever begins it"};
}

namespace {

bool isInHand(const Lease &lease, const Workspace &records)
{
    switch (lease.kind) {
    case LeaseKind::Batch:
    case LeaseKind::ZonePart:
        return !onCart({lease.subject}, lease.zone, records).empty();
    case LeaseKind::Task:
        return false;
    case LeaseKind::Count:
        return counting::isInHand(lease, records);
    }
    return false;
}

} // namespace

std::vector<Lease> notInHand(access::UserId holder, access::DeviceId device,
                             const Workspace &records)
{
    auto leases = inventory::leasesOf(device, records);
    std::erase_if(leases, [&](const Lease &lease) {
        return lease.holder != holder || isInHand(lease, records);
    });
    return leases;
}

Result<> judge(const HandBackWork &handBack, Books &books)
{
    const Occasion &now = books.occasion;
    for (const Lease &lease : notInHand(now.user, now.device, books.records)) {
        if (lease.warehouse == handBack.warehouse)
            leave(lease, books);
    }
    return {};
}

Result<> judge(const ReleaseLeasesOf &release, Books &books)
{
    for (const Lease &lease : inventory::leasesOf(release.device, books.records)) {
        if (lease.warehouse == release.warehouse)
            breakOff(lease, release.reason, books);
    }
    return {};
}

} // namespace bincard::fulfilment
