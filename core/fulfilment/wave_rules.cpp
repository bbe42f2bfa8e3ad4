// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/wave_rules.h"

#include "core/fulfilment/rules.h"
#include "core/inventory/reservation.h"

#include <algorithm>
#include <tuple>

namespace bincard::fulfilment {

namespace {

using inventory::Reservation;
using inventory::Transfer;
using inventory::TransferLine;

/// A transaction writes no more than about 500 records; one walk more may come on top.
constexpr std::size_t recordsPerSlice = 400;
constexpr int ordersPerWalkMax = 30;

/// The most urgent first, then what leaves first; what has no cut-off comes last.
auto rank(int priority, Instant cutOff, inventory::TransferId id)
{
    return std::tuple{priority, cutOff.ms == 0, cutOff.ms, id};
}

auto rank(const Transfer &transfer)
{
    return rank(transfer.priority, transfer.cutOff, transfer.id);
}

bool passes(const Wave &wave, const Transfer &transfer, const Workspace &records)
{
    if (transfer.batch || transfer.cancelled || transfer.done
        || transfer.onHold != inventory::OnHold::No)
        return false;
    if (wave.last && rank(transfer) <= rank(wave.lastPriority, wave.lastCutOff, wave.last))
        return false;
    if (wave.priorityMax > 0 && transfer.priority > wave.priorityMax)
        return false;
    if (wave.cutOff.ms > 0 && (transfer.cutOff.ms == 0 || transfer.cutOff > wave.cutOff))
        return false;
    if (wave.channel.empty() && !wave.customer)
        return true;
    const auto order = records.get(transfer.order);
    return order && (wave.channel.empty() || order->channel == wave.channel)
        && (!wave.customer || order->customer == wave.customer);
}

std::vector<Transfer> candidates(const Wave &wave, const Workspace &records)
{
    auto open = records.list<Transfer>("by_open", wave.warehouse, false);
    std::erase_if(open, [&](const Transfer &transfer) {
        return !passes(wave, transfer, records);
    });
    std::ranges::sort(open, {}, [](const Transfer &transfer) {
        return rank(transfer);
    });
    return open;
}

/// An order as far as there is something of it to take now.
struct Load
{
    int lines = 0;
    std::int64_t weightGrams = 0;
    bool isInZone = true;
};

std::int64_t weightOf(const catalog::Product &product, Quantity quantity)
{
    const std::int64_t whole = quantity.micro / Quantity::one * product.weightGrams;
    return whole + quantity.micro % Quantity::one * product.weightGrams / Quantity::one;
}

/// Promises what nobody has promised yet, and says what can be taken.
Load load(const Transfer &transfer, std::string_view zone, Books &books)
{
    Load made;
    for (const TransferLine &line : books.records.list<TransferLine>("by_transfer", transfer.id)) {
        inventory::reserve(line, inventory::unfoundOf(line, books.records), books);
        const auto held = books.records.list<Reservation>("by_line", line.id);
        made.lines += held.empty() ? 0 : 1;
        const auto product = books.records.get(line.product);
        for (const Reservation &reservation : held) {
            const auto location = books.records.get(reservation.location);
            made.isInZone = made.isInZone && (zone.empty() || (location && location->zone == zone));
            made.weightGrams += product ? weightOf(*product, reservation.quantity) : 0;
        }
    }
    return made;
}

bool fits(const Wave &wave, const Load &load)
{
    return (wave.ordersMax == 0 || wave.orders < wave.ordersMax)
        && (wave.linesMax == 0 || wave.lines + load.lines <= wave.linesMax)
        && (wave.weightGramsMax == 0 || wave.weightGrams + load.weightGrams <= wave.weightGramsMax);
}

/// One walk of these orders, offered to the floor.
Result<> makeWalk(Wave &wave, const std::vector<Transfer> &transfers, Books &books)
{
    if (transfers.empty())
        return {};
    const auto batch = books.records.newId<Batch>();
    OpenBatch open{.batch = batch,
                   .warehouse = wave.warehouse,
                   .name = wave.name + '-' + std::to_string(wave.walks + 1),
                   .kind = wave.kind,
                   .priority = transfers.front().priority,
                   .cutOff = transfers.front().cutOff,
                   .zone = wave.zone,
                   .destination = wave.destination};
    if (const auto opened = judge(open, books); !opened)
        return opened;
    for (const Transfer &transfer : transfers) {
        const AddToBatch add{
            .batch = batch, .transfer = transfer.id, .slot = books.records.newId<Slot>()};
        if (const auto added = judge(add, books); !added)
            return added;
    }
    ++wave.walks;
    return judge(ReleaseBatch{.batch = batch}, books);
}

/// Looks at orders until the slice is full or the wave is.
Result<> fill(Wave &wave, Books &books)
{
    const std::size_t before = books.records.changes().size();
    const auto perWalk
        = static_cast<std::size_t>(wave.kind == BatchKind::Single ? 1 : wave.ordersPerWalk);
    std::vector<Transfer> together;
    for (const Transfer &transfer : candidates(wave, books.records)) {
        const bool isFull = books.records.changes().size() - before >= recordsPerSlice;
        if (isFull && together.empty())
            return {};
        const Load taken = load(transfer, wave.zone, books);
        if (taken.lines > 0 && taken.isInZone && !fits(wave, taken)) {
            wave.state = WaveState::Done;
            return makeWalk(wave, together, books);
        }
        wave.lastPriority = transfer.priority;
        wave.lastCutOff = transfer.cutOff;
        wave.last = transfer.id;
        if (taken.lines == 0 || !taken.isInZone)
            continue;
        ++wave.orders;
        wave.lines += taken.lines;
        wave.weightGrams += taken.weightGrams;
        together.push_back(transfer);
        if (together.size() < perWalk)
            continue;
        if (const auto made = makeWalk(wave, together, books); !made)
            return made;
        together.clear();
    }
    wave.state = WaveState::Done;
    return makeWalk(wave, together, books);
}

Result<Wave> waveOf(WaveId id, inventory::WarehouseId warehouse, const Workspace &records)
{
    auto wave = records.require(id);
    if (wave && wave->warehouse != warehouse)
        return Error{ErrorCode::InvalidInput, "another warehouse's"};
    return wave;
}

} // namespace

Result<> judge(const PlanWave &plan, Books &books)
{
    Workspace &records = books.records;
    const bool isSensible = plan.wave && !plan.name.empty() && plan.priorityMax >= 0
        && plan.ordersMax >= 0 && plan.linesMax >= 0 && plan.weightGramsMax >= 0
        && plan.ordersPerWalk > 0 && plan.ordersPerWalk <= ordersPerWalkMax;
    if (!isSensible)
        return Error{ErrorCode::InvalidInput, "a wave has a name and limits"};
    if (records.get(plan.wave))
        return Error{ErrorCode::Duplicate, "wave"};
    if (const auto warehouse = records.require(plan.warehouse); !warehouse)
        return warehouse.error();
    const auto destination = records.require(plan.destination);
    if (!destination)
        return destination.error();
    if (destination->warehouse != plan.warehouse || destination->usage != inventory::Usage::Staging)
        return Error{ErrorCode::WrongKind, "the destination is a staging location there"};
    records.put(Wave{.id = plan.wave,
                     .warehouse = plan.warehouse,
                     .name = plan.name,
                     .cutOff = plan.cutOff,
                     .channel = plan.channel,
                     .customer = plan.customer,
                     .priorityMax = plan.priorityMax,
                     .zone = plan.zone,
                     .ordersMax = plan.ordersMax,
                     .linesMax = plan.linesMax,
                     .weightGramsMax = plan.weightGramsMax,
                     .kind = plan.kind,
                     .ordersPerWalk = plan.ordersPerWalk,
                     .destination = plan.destination});
    return {};
}

Result<> judge(const ReleaseWave &release, Books &books)
{
    auto wave = waveOf(release.wave, release.warehouse, books.records);
    if (!wave)
        return wave.error();
    if (wave->state != WaveState::Planned)
        return Error{ErrorCode::WrongState, wave->name};
    wave->state = WaveState::Running;
    books.records.put(*wave);
    return {};
}

Result<> judge(const AdvanceWave &advance, Books &books)
{
    auto wave = waveOf(advance.wave, advance.warehouse, books.records);
    if (!wave)
        return wave.error();
    if (advance.slice >= 0 && advance.slice < wave->slice)
        return {}; // done before; its answer was lost
    if (wave->state != WaveState::Running || advance.slice != wave->slice)
        return Error{ErrorCode::WrongState, wave->name};
    ++wave->slice;
    if (const auto filled = fill(*wave, books); !filled)
        return filled;
    books.records.put(*wave);
    return {};
}

Result<> judge(const CancelWave &cancel, Books &books)
{
    auto wave = waveOf(cancel.wave, cancel.warehouse, books.records);
    if (!wave)
        return wave.error();
    if (wave->state == WaveState::Done || wave->state == WaveState::Cancelled)
        return Error{ErrorCode::WrongState, wave->name};
    wave->state = WaveState::Cancelled;
    books.records.put(*wave);
    return {};
}

std::optional<AdvanceWave> nextSlice(inventory::WarehouseId warehouse, const Workspace &records)
{
    const auto running
        = records.list<Wave>(Range{.limit = 1}, "by_state", warehouse, WaveState::Running);
    if (running.empty())
        return std::nullopt;
    return AdvanceWave{
        .warehouse = warehouse, .wave = running.front().id, .slice = running.front().slice};
}

} // namespace bincard::fulfilment
