// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/walk.h"

#include "core/fulfilment/zone.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace bincard::floor {

using inventory::Quant;
using inventory::Reservation;

const Reservation *Walk::target(const PickState &state) const
{
    const auto found = std::find_if(targets.begin(), targets.end(), [&](const Reservation &r) {
        return r.line == state.line && r.location == state.location && r.lot == state.lot
            && r.package == state.package;
    });
    return found == targets.end() ? nullptr : &*found;
}

const fulfilment::Slot *Walk::slotFor(inventory::TransferId transfer) const
{
    const auto found = std::find_if(slots.begin(), slots.end(), [&](const fulfilment::Slot &slot) {
        return !slot.closed && !slot.unloadedAt && (!slot.transfer || slot.transfer == transfer);
    });
    return found == slots.end() ? nullptr : &*found;
}

const fulfilment::Slot *Walk::slotWithoutTote() const
{
    const fulfilment::Slot *first = nullptr;
    for (const Reservation &target : targets) {
        const auto *slot = slotFor(target.transfer);
        if (slot && !slot->tote && (!first || slot->number < first->number))
            first = slot;
    }
    return first;
}

std::vector<fulfilment::Slot> Walk::onCart() const
{
    std::vector<fulfilment::Slot> loaded;
    for (const auto &slot : slots) {
        if (slot.tote && !slot.unloadedAt)
            loaded.push_back(slot);
    }
    return loaded;
}

const inventory::Transfer *Walk::transfer(inventory::TransferId id) const
{
    const auto found = std::find_if(transfers.begin(), transfers.end(), [&](const auto &transfer) {
        return transfer.id == id;
    });
    return found == transfers.end() ? nullptr : &*found;
}

namespace {

bool canPickAt(const Workspace &workspace, inventory::LocationId location)
{
    const auto place = workspace.get(location);
    return place && !place->blocked;
}

bool isInWalk(const Walk &walk, inventory::LocationId location, const Workspace &workspace)
{
    if (walk.batch.kind != fulfilment::BatchKind::Zone)
        return true;
    const auto place = workspace.get(location);
    return place && place->zone == walk.zone;
}

std::vector<Reservation> inWalkingOrder(const Walk &walk, const Workspace &workspace)
{
    auto targets = workspace.list<Reservation>("by_batch", walk.batch.id);
    std::erase_if(targets, [&](const Reservation &r) {
        // The parts of a kit that was confirmed here have numbers as soon as the hub knows of it.
        return r.line.isLocal() || !r.quantity.isPositive() || !canPickAt(workspace, r.location)
            || !isInWalk(walk, r.location, workspace);
    });
    const auto slotNumber = [&](const Reservation &r) {
        const auto *slot = walk.slotFor(r.transfer);
        return slot ? slot->number : 0;
    };
    // Ids made on a device change when the hub makes its own, so they decide nothing but a tie.
    const auto order = [&](const Reservation &r) {
        return std::tuple(r.skips, r.sequence, r.location, r.product, r.lot, r.package,
                          slotNumber(r), r.line);
    };
    std::sort(targets.begin(), targets.end(), [&](const auto &a, const auto &b) {
        return order(a) < order(b);
    });
    return targets;
}

} // namespace

Progress progressOf(const Workspace &workspace, const std::vector<inventory::Transfer> &transfers)
{
    Progress progress;
    for (const auto &transfer : transfers) {
        for (const auto &line :
             workspace.list<inventory::TransferLine>("by_transfer", transfer.id)) {
            ++progress.total;
            progress.done += line.picked + line.missing >= line.needed ? 1 : 0;
            progress.shorts += line.missing.isPositive() ? 1 : 0;
        }
    }
    return progress;
}

std::string Stretch::name() const
{
    return zone.empty() ? batch.name : batch.name + '/' + zone;
}

Stretch stretchOf(const Workspace &workspace, const fulfilment::Batch &batch,
                  const std::string &zone)
{
    if (batch.kind != fulfilment::BatchKind::Zone)
        return {batch, {}, batch.worker, batch.device};
    const auto part = workspace.find<fulfilment::ZonePart>("by_batch", batch.id, zone);
    return part ? Stretch{batch, zone, part->worker, part->device} : Stretch{batch, zone};
}

std::vector<Stretch> stretchesOf(const Workspace &workspace, const fulfilment::Batch &batch)
{
    if (batch.kind != fulfilment::BatchKind::Zone)
        return {stretchOf(workspace, batch, {})};
    std::set<std::string> zones;
    for (const Reservation &held : workspace.list<Reservation>("by_batch", batch.id)) {
        if (const auto place = workspace.get(held.location))
            zones.insert(place->zone);
    }
    for (const auto &slot : workspace.list<fulfilment::Slot>("by_batch", batch.id)) {
        if (slot.tote && !slot.unloadedAt)
            zones.insert(slot.zone);
    }
    std::vector<Stretch> stretches;
    for (const std::string &zone : zones)
        stretches.push_back(stretchOf(workspace, batch, zone));
    return stretches;
}

Walk walkOf(const Workspace &workspace, const fulfilment::Batch &batch, const std::string &zone)
{
    Walk walk;
    walk.batch = batch;
    walk.zone = zone;
    walk.transfers = workspace.list<inventory::Transfer>("by_batch", batch.id);
    walk.slots = workspace.list<fulfilment::Slot>("by_batch", batch.id);
    std::erase_if(walk.slots, [&](const fulfilment::Slot &slot) {
        return slot.zone != zone;
    });
    std::stable_sort(walk.slots.begin(), walk.slots.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.number, !a.closed) < std::tuple(b.number, !b.closed);
    });
    // Orders that left a finished walk are still those of its slots.
    for (const auto &slot : walk.slots) {
        if (auto transfer = workspace.get(slot.transfer); transfer && !walk.transfer(transfer->id))
            walk.transfers.push_back(*std::move(transfer));
    }
    walk.targets = inWalkingOrder(walk, workspace);
    return walk;
}

std::vector<fulfilment::Batch> openBatches(const Workspace &workspace,
                                           inventory::WarehouseId warehouse)
{
    using fulfilment::BatchState;
    auto batches = workspace.list<fulfilment::Batch>("by_state", warehouse, BatchState::Released);
    for (auto &started :
         workspace.list<fulfilment::Batch>("by_state", warehouse, BatchState::Started))
        batches.push_back(std::move(started));
    // Work without a cut-off comes behind work that has one.
    const auto order = [](const fulfilment::Batch &batch) {
        return std::tuple(batch.priority, batch.cutOff.ms == 0, batch.cutOff, batch.id);
    };
    std::sort(batches.begin(), batches.end(), [&](const auto &a, const auto &b) {
        return order(a) < order(b);
    });
    return batches;
}

std::vector<Quant> standingAt(const Workspace &workspace, inventory::LocationId location)
{
    auto quants = workspace.list<Quant>("place", location);
    std::erase_if(quants, [](const Quant &quant) {
        return !quant.onHand.isPositive();
    });
    return quants;
}

bool standsElsewhere(const Workspace &workspace, const PickState &state)
{
    const auto place = workspace.get(state.location);
    if (!place)
        return false;
    const auto quants = workspace.list<Quant>("by_product", place->warehouse, state.product);
    return std::any_of(quants.begin(), quants.end(), [&](const Quant &quant) {
        if (quant.location == state.location || quant.lot != state.lot
            || !quant.onHand.isPositive())
            return false;
        const auto other = workspace.get(quant.location);
        return other && other->usage == inventory::Usage::Storage;
    });
}

int packagesAtPlace(const Workspace &workspace, const PickState &state)
{
    std::set<inventory::PackageId> packages;
    for (const Quant &quant : standingAt(workspace, state.location)) {
        if (quant.product == state.product && quant.lot == state.lot)
            packages.insert(quant.package);
    }
    return static_cast<int>(packages.size());
}

} // namespace bincard::floor
