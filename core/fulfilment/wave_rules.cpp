// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/wave_rules.h"

#include "core/fulfilment/rules.h"
#include "core/inventory/reservation.h"

#include <array>
#include <limits>
#include <utility>

namespace bincard::fulfilment {

namespace {

using inventory::Reservation;
using inventory::Transfer;
using inventory::TransferLine;

/// A transaction writes no more than about 500 records; one walk more may come on top.
constexpr std::size_t recordsPerSlice = 400;
constexpr int ordersPerWalkMax = 30;

bool passes(const Wave &wave, const Transfer &transfer, const Workspace &records)
{
    if (transfer.batch || transfer.cancelled || transfer.done
        || transfer.onHold != inventory::OnHold::No)
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

/// Open transfers behind the last one that the wave looked at: the most urgent first, then what
/// leaves first; what has no cut-off comes last. They are read as far as somebody asks, so that a
/// wave of ten thousand orders reads each of them once and not once a slice.
class Candidates
{
public:
    Candidates(const Wave &wave, const Workspace &records)
        : m_wave(wave)
        , m_records(records)
        , m_priority(wave.last ? std::optional(wave.lastPriority) : priorityFrom(std::nullopt))
    {
        if (!wave.last)
            return;
        m_band = bandOf(wave.lastCutOff);
        m_after = rowOf(Transfer{.id = wave.last,
                                 .warehouse = wave.warehouse,
                                 .priority = wave.lastPriority,
                                 .cutOff = wave.lastCutOff});
    }

    std::optional<Transfer> next()
    {
        while (m_priority && (m_wave.priorityMax == 0 || *m_priority <= m_wave.priorityMax)) {
            if (m_at == m_page.size() && !read()) {
                goOn();
                continue;
            }
            const auto transfer = *recordOf<Transfer>(m_page[m_at++]);
            if (passes(m_wave, transfer, m_records))
                return transfer;
        }
        return std::nullopt;
    }

private:
    /// Of instants: those before 1970, those behind it, and none.
    struct Band
    {
        std::int64_t from;
        std::int64_t to;
    };

    static constexpr std::size_t pageRows = 50;
    static constexpr std::array<Band, 3> bands{{{std::numeric_limits<std::int64_t>::min(), -1},
                                                {1, std::numeric_limits<std::int64_t>::max()},
                                                {0, 0}}};

    static std::size_t bandOf(Instant cutOff)
    {
        return cutOff.ms == 0 ? 2 : static_cast<std::size_t>(cutOff.ms > 0);
    }

    [[nodiscard]] Scan open(std::vector<Value> prefix) const
    {
        const Description &of = Transfer::description();
        prefix.insert(prefix.begin(), {Value{m_wave.warehouse.value}, Value{std::int64_t{false}}});
        return {.of = &of, .index = &of.index("by_urgency"), .prefix = std::move(prefix)};
    }

    /// The lowest priority that is not below; none: nothing is open any more.
    [[nodiscard]] std::optional<int> priorityFrom(std::optional<int> least) const
    {
        Scan scan = open({});
        if (least)
            scan.from = Value{std::int64_t{*least}};
        scan.limit = 1;
        const auto first = m_records.scan(scan);
        return first.empty() ? std::nullopt
                             : std::optional(recordOf<Transfer>(first.front())->priority);
    }

    /// False where the band has no more.
    bool read()
    {
        Scan scan = open({Value{std::int64_t{*m_priority}}});
        scan.from = Value{bands[m_band].from};
        scan.to = Value{bands[m_band].to};
        scan.limit = pageRows;
        scan.after = std::exchange(m_after, std::nullopt);
        m_page = m_records.scan(scan);
        m_at = 0;
        if (!m_page.empty())
            m_after = m_page.back();
        return !m_page.empty();
    }

    void goOn()
    {
        m_after.reset();
        if (++m_band < bands.size())
            return;
        m_band = 0;
        m_priority = priorityFrom(*m_priority + 1);
    }

    const Wave &m_wave;
    const Workspace &m_records;
    std::optional<int> m_priority;
    std::size_t m_band = 0;
    std::optional<Row> m_after;
    std::vector<Row> m_page;
    std::size_t m_at = 0;
};

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
    Candidates open(wave, books.records);
    while (const auto next = open.next()) {
        const Transfer &transfer = *next;
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

std::vector<inventory::Transfer> upcoming(const AdvanceWave &slice, const Workspace &records,
                                          std::size_t limit)
{
    std::vector<Transfer> next;
    const auto wave = records.get(slice.wave);
    if (!wave)
        return next;
    Candidates open(*wave, records);
    while (next.size() < limit) {
        const auto transfer = open.next();
        if (!transfer)
            break;
        next.push_back(*transfer);
    }
    return next;
}

} // namespace bincard::fulfilment
