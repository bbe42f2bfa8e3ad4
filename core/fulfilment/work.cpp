// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/rules.h"
#include "core/inventory/lease.h"
#include "core/inventory/rules.h"

#include <algorithm>

namespace bincard::fulfilment {

namespace {

using inventory::Reservation;
using inventory::Transfer;
using inventory::TransferLine;

Result<Slot> newSlot(SlotId id, const Batch &batch, inventory::TransferId transfer, int number,
                     const Workspace &records)
{
    if (!id)
        return Error{ErrorCode::InvalidInput, "a slot has a number"};
    if (records.get(id))
        return Error{ErrorCode::Duplicate, "slot"};
    return Slot{.id = id,
                .warehouse = batch.warehouse,
                .batch = batch.id,
                .number = number,
                .transfer = transfer};
}

/// Which place on the cart the transfer gets: a cluster has one for each, a Batch one for all.
Result<> giveSlot(const AddToBatch &add, const Batch &batch, Workspace &records)
{
    if (batch.kind == BatchKind::Zone)
        return {}; // whoever takes a zone brings the slot for its tote
    const auto slots = records.list<Slot>("by_batch", batch.id);
    if (batch.kind == BatchKind::Batch && !slots.empty())
        return {};
    if (batch.kind == BatchKind::Single && !slots.empty())
        return Error{ErrorCode::OverQuantity, "a single walk takes one transfer"};
    const auto forOne = batch.kind == BatchKind::Batch ? inventory::TransferId{} : add.transfer;
    const int number = slots.empty() ? 1 : slots.back().number + 1;
    const auto slot = newSlot(add.slot, batch, forOne, number, records);
    if (!slot)
        return slot.error();
    records.put(*slot);
    return {};
}

void joinBatch(Transfer transfer, BatchId batch, Workspace &records)
{
    transfer.batch = batch;
    records.put(transfer);
    for (const TransferLine &line : records.list<TransferLine>("by_transfer", transfer.id)) {
        for (Reservation held : records.list<Reservation>("by_line", line.id)) {
            held.batch = batch;
            records.put(held);
        }
    }
}

Result<> lease(Batch batch, Books &books)
{
    if (batch.state != BatchState::Released && batch.state != BatchState::Started)
        return Error{ErrorCode::WrongState, batch.name};
    if (batch.kind == BatchKind::Zone)
        return Error{ErrorCode::WrongState, "it is taken zone by zone"};
    const auto granted
        = inventory::grant(batch.warehouse, inventory::LeaseKind::Batch, batch.id.value, {}, books);
    if (!granted)
        return granted;
    batch.state = BatchState::Started;
    batch.worker = books.occasion.user;
    batch.device = books.occasion.device;
    books.records.put(batch);
    return {};
}

/// Its last holder does not have it any more.
Result<> takeOver(const Batch &batch, Books &books)
{
    inventory::endLease(inventory::LeaseKind::Batch, batch.id.value, {}, books.records);
    return lease(batch, books);
}

bool isOurs(const Batch &batch, const Occasion &occasion)
{
    return batch.worker == occasion.user && batch.device == occasion.device;
}

/// This person has it at this device, or a supervisor gave it to them and nobody began.
bool mayBegin(const Batch &batch, const Occasion &occasion)
{
    return !batch.worker || isOurs(batch, occasion)
        || (batch.worker == occasion.user && !batch.device);
}

/// A transfer leaves a finished walk: complete, or open again for another walk.
void leaveBatch(const Transfer &transfer, Workspace &records)
{
    const auto lines = records.list<TransferLine>("by_transfer", transfer.id);
    const bool isComplete = std::ranges::all_of(lines, [](const TransferLine &line) {
        return line.picked == line.needed;
    });
    if (!isComplete) {
        joinBatch(transfer, {}, records);
        return;
    }
    Transfer complete = transfer;
    complete.done = true;
    records.put(complete);
}

} // namespace

void closeBatch(Batch batch, Workspace &records)
{
    for (const Transfer &transfer : records.list<Transfer>("by_batch", batch.id))
        leaveBatch(transfer, records);
    inventory::endLease(inventory::LeaseKind::Batch, batch.id.value, {}, records);
    batch.state = BatchState::Done;
    records.put(batch);
}

Result<> leaveWalk(inventory::TransferId id, Books &books)
{
    const auto transfer = books.records.get(id);
    const auto batch = transfer ? books.records.get(transfer->batch) : std::nullopt;
    if (!batch || batch->state == BatchState::Done)
        return {};
    if (batch->state == BatchState::Started)
        return Error{ErrorCode::WrongState, batch->name + " has begun"};
    // Its place on the cart stays: a device that has not heard of it yet may load a tote there.
    joinBatch(*transfer, {}, books.records);
    const bool isEmpty
        = books.records.list<Transfer>(Range{.limit = 1}, "by_batch", batch->id).empty();
    if (isEmpty && batch->state == BatchState::Released)
        closeBatch(*batch, books.records);
    return {};
}

Result<> judge(const OpenBatch &open, Books &books)
{
    Workspace &records = books.records;
    if (!open.batch)
        return Error{ErrorCode::InvalidInput, "a batch has a number"};
    if (records.get(open.batch))
        return Error{ErrorCode::Duplicate, "batch"};
    if (const auto warehouse = records.require(open.warehouse); !warehouse)
        return warehouse.error();
    const auto destination = records.require(open.destination);
    if (!destination)
        return destination.error();
    if (destination->warehouse != open.warehouse || destination->usage != inventory::Usage::Staging)
        return Error{ErrorCode::WrongKind, "the destination is a staging location there"};
    records.put(Batch{.id = open.batch,
                      .warehouse = open.warehouse,
                      .name = open.name,
                      .kind = open.kind,
                      .priority = open.priority,
                      .cutOff = open.cutOff,
                      .zone = open.zone,
                      .destination = open.destination});
    return {};
}

Result<> judge(const AddToBatch &add, Books &books)
{
    const auto batch = books.records.require(add.batch);
    if (!batch)
        return batch.error();
    const auto transfer = books.records.require(add.transfer);
    if (!transfer)
        return transfer.error();
    if (batch->state != BatchState::Draft)
        return Error{ErrorCode::WrongState, "the batch is not a draft"};
    if (transfer->batch || transfer->cancelled || transfer->done)
        return Error{ErrorCode::WrongState, "the transfer is elsewhere or over"};
    if (transfer->onHold != inventory::OnHold::No)
        return Error{ErrorCode::OrderHeld, transfer->reference};
    if (transfer->warehouse != batch->warehouse)
        return Error{ErrorCode::WrongState, "the transfer is of another warehouse"};
    if (const auto slot = giveSlot(add, *batch, books.records); !slot)
        return slot;
    joinBatch(*transfer, batch->id, books.records);
    return {};
}

Result<> judge(const ReleaseBatch &release, Books &books)
{
    auto batch = books.records.require(release.batch);
    if (!batch)
        return batch.error();
    if (batch->state != BatchState::Draft)
        return Error{ErrorCode::WrongState, batch->name};
    if (books.records.list<Reservation>(Range{.limit = 1}, "by_batch", batch->id).empty())
        return Error{ErrorCode::NothingLeft, "nothing is reserved for it"};
    batch->state = BatchState::Released;
    books.records.put(*batch);
    return {};
}

Result<> judge(const TakeBatch &take, Books &books)
{
    const auto batch = books.records.require(take.batch);
    if (!batch)
        return batch.error();
    if (!mayBegin(*batch, books.occasion))
        return Error{ErrorCode::Leased, batch->name};
    return lease(*batch, books);
}

Result<> judge(const TakeOverBatch &takeOver, Books &books)
{
    const auto batch = books.records.require(takeOver.batch);
    if (!batch)
        return batch.error();
    const auto slots = books.records.list<Slot>("by_batch", batch->id);
    const bool isLoaded = std::ranges::any_of(slots, [](const Slot &slot) {
        return static_cast<bool>(slot.tote);
    });
    if (!isLoaded && !takeOver.tote)
        return fulfilment::takeOver(*batch, books);
    const auto tote = inventory::resolvePackage(takeOver.tote, books.records);
    const bool isOnIt = tote && std::ranges::any_of(slots, [&](const Slot &slot) {
                            return slot.tote == tote->id;
                        });
    if (!isOnIt)
        return Error{ErrorCode::WrongTote, "none of this walk"};
    return fulfilment::takeOver(*batch, books);
}

Result<> judge(const FinishBatch &finish, Books &books)
{
    auto batch = books.records.require(finish.batch);
    if (!batch)
        return batch.error();
    if (batch->state != BatchState::Started)
        return Error{ErrorCode::WrongState, batch->name};
    if (!isOurs(*batch, books.occasion))
        return Error{ErrorCode::Leased, batch->name};
    if (!books.records.list<Reservation>(Range{.limit = 1}, "by_batch", batch->id).empty())
        return Error{ErrorCode::WrongState, "there is something left to take"};
    for (const Slot &slot : books.records.list<Slot>("by_batch", batch->id)) {
        if (slot.tote && !slot.unloadedAt)
            return Error{ErrorCode::WrongState, "a tote is not down yet"};
    }
    closeBatch(*batch, books.records);
    return {};
}

} // namespace bincard::fulfilment
