// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a hub does by itself, and the people who look after it.

#include "sync/hub/held.h"
#include "sync/wire/codec.h"
#include "tests/sim/simulated_device.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace bincard::sim {

namespace {

wire::LoggedOperation heldOperation(const Reader &hub, std::int64_t number)
{
    const auto held
        = recordOf<hub::HeldOperation>(*hub.get(hub::HeldOperation::description(), number));
    const auto entry = recordOf<hub::JournalEntry>(
        *hub.get(hub::JournalEntry::description(), held->entry.value));
    const auto row = wire::decodeStored(wire::LoggedOperation::description(), entry->operation);
    return *recordOf<wire::LoggedOperation>(*row);
}

/// The records that an operation names.
std::vector<std::int64_t> namedBy(const wire::LoggedOperation &logged)
{
    std::vector<std::int64_t> ids;
    const auto payload = wire::payloadOf(logged, operationDescriptions());
    for (const Description *of : operationDescriptions()) {
        for (std::size_t i = 0; payload && of->kind == logged.kind && i < payload->size(); ++i) {
            if (of->fields[i].kind == FieldKind::Id && of->fields[i].name != "warehouse")
                ids.push_back(std::get<std::int64_t>((*payload)[i]));
        }
    }
    return ids;
}

/// Whether a handheld gave that number, not the hub or the office.
bool isOfDevice(std::int64_t id)
{
    constexpr std::int64_t office = 2;
    return id >> idCounterBits > office;
}

/// A restored device sends once more what the hub had from its former life: people see that in the
/// history.
bool isHeldTwice(const Reader &hub, const wire::LoggedOperation &logged)
{
    return !logged.traceId.empty() && isBooked(logged.traceId, hub);
}

} // namespace

/// The hub's round, in its own time: it forgets tombstones that a device may not have heard of.
void Simulation::collect()
{
    at(m_now + m_weather.tombstonesMs / 4, [this] {
        collect();
    });
    try {
        for (auto more = m_hub->collectTombstones(); more && *more;)
            more = m_hub->collectTombstones();
        restartIfBroken();
    } catch (const PowerCut &) {
        note("hub cut", m_now);
        startHub();
    }
}

/// What the hub does by itself, in its own time.
void Simulation::workOfHub()
{
    constexpr std::int64_t oftenMs = 20'000;
    if (m_mended)
        return;
    at(m_now + oftenMs, [this] {
        workOfHub();
    });
    try {
        for (auto more = m_hub->work(); more && *more;)
            more = m_hub->work();
        restartIfBroken();
    } catch (const PowerCut &) {
        note("hub cut", m_now);
        startHub();
    }
}

/// Somebody looks at what is held and accepts what is not in the books yet; what the rules refuse
/// then is dismissed, and so is what goes on with that: a restored device gave its numbers a second
/// time, and the record that bears the number is something else.
void Simulation::decideHeld()
{
    constexpr std::int64_t oftenMs = 30'000;
    at(m_now + oftenMs, [this] {
        decideHeld();
    });
    try {
        for (const wire::HeldLine &line : hub::heldLines(*m_hubStore)) {
            if (restartIfBroken())
                return;
            const auto logged = heldOperation(*m_hubStore, line.number);
            const auto names = namedBy(logged);
            const bool isOfAnother = std::ranges::any_of(names, [this](std::int64_t id) {
                return m_refused.contains(id);
            });
            const bool isWanted = !isOfAnother && !isHeldTwice(*m_hubStore, logged);
            if (isWanted && isSaidAtDesk(line))
                continue;
            const auto decided = isWanted
                ? m_hub->decideHeld({.held = line.number, .accepted = true, .by = m_user})
                : Error{ErrorCode::Duplicate, "seen in the history"};
            const bool accepted = decided.ok();
            const bool isRequest = line.why == nameOf(ErrorCode::NeedsApproval);
            if (!accepted && !isRequest && !isHeldTwice(*m_hubStore, logged))
                std::ranges::copy_if(names, std::inserter(m_refused, m_refused.end()), isOfDevice);
            note("accepted", accepted);
            ++m_coverage[accepted ? "held, accepted" : "held, dismissed"];
            if (accepted || restartIfBroken())
                continue;
            const bool dismissed = m_hub
                                       ->decideHeld({.held = line.number,
                                                     .accepted = false,
                                                     .by = m_user,
                                                     .reason = "refused"})
                                       .ok();
            check(dismissed || m_hubDisk->isBroken(), "a reason dismisses");
        }
        restartIfBroken();
    } catch (const PowerCut &) {
        note("hub cut", m_now);
        startHub();
    }
}

/// Some words come from a desk, by an operation like any other: about what somebody did who may
/// not, since nothing else can be wrong with it by the time that the word arrives, and about what
/// somebody asked for beyond their limit. Where none arrives, it is decided here after a while.
bool Simulation::isSaidAtDesk(const wire::HeldLine &line)
{
    constexpr int patience = 4;
    const auto desk = std::ranges::find_if(m_devices, [](const auto &device) {
        return device->isOffice && device->replica;
    });
    const bool isForDesk
        = line.why == nameOf(ErrorCode::NotAllowed) || line.why == nameOf(ErrorCode::NeedsApproval);
    if (m_mended || !isForDesk || desk == m_devices.end())
        return false;
    int &rounds = m_saidAtDesk[line.number];
    if (rounds++ > 0)
        return rounds <= patience;
    const auto held = recordOf<hub::HeldOperation>(
        *m_hubStore->get(hub::HeldOperation::description(), line.number));
    guarded(**desk, [&] {
        perform(
            **desk,
            {inventory::DecideHeld{.warehouse = m_warehouse, .task = held->task, .accepted = true}},
            m_user);
    });
    return true;
}

std::vector<std::string> Simulation::story() const
{
    using Which = std::tuple<std::int64_t, int, std::int64_t>;
    std::map<Which, std::vector<std::string>> moves;
    for (const Row &row : m_hubStore->scan(Scan{.of = &inventory::Move::description()})) {
        const auto move = *recordOf<inventory::Move>(row);
        moves[{move.device, move.incarnation, move.seq}].push_back(
            "    " + toText(inventory::Move::description(), row));
    }
    std::vector<std::string> lines;
    for (const Row &row : m_hubStore->scan(Scan{.of = &hub::JournalEntry::description()})) {
        const auto entry = *recordOf<hub::JournalEntry>(row);
        const auto logged = recordOf<wire::LoggedOperation>(
            *wire::decodeStored(wire::LoggedOperation::description(), entry.operation));
        std::string what = std::to_string(logged->kind);
        for (const Description *of : operationDescriptions()) {
            const auto payload = wire::payloadOf(*logged, operationDescriptions());
            if (of->kind == logged->kind && payload)
                what = of->table + ' ' + toText(*of, *payload);
        }
        const auto device = m_deeds.numbers.find(entry.device);
        const bool isHub = device == m_deeds.numbers.end();
        lines.push_back((isHub ? std::string("hub") : std::to_string(device->second)) + '/'
                        + std::to_string(entry.incarnation) + '/' + std::to_string(entry.seq)
                        + " at " + std::to_string(logged->wallMs % 100'000'000) + " booked "
                        + std::to_string(entry.bookedAt.ms % 100'000'000) + ' ' + entry.code + ' '
                        + logged->traceId + ": " + what);
        const auto &moved = moves[{entry.device, entry.incarnation, entry.seq}];
        lines.insert(lines.end(), moved.begin(), moved.end());
    }
    const Description &tasks = inventory::Task::description();
    for (const Row &row : m_hubStore->scan(Scan{.of = &tasks}))
        lines.push_back(toText(tasks, row));
    return lines;
}

} // namespace bincard::sim
