// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/invariants.h"

#include "core/apply.h"
#include "core/fulfilment/carrier_operations.h"
#include "core/kernel/memory_store.h"
#include "sync/hub/authority.h"
#include "sync/wire/codec.h"
#include "tests/sim/document_states.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace bincard::sim {

namespace {

template <class R> std::vector<R> all(const Reader &reader)
{
    std::vector<R> records;
    for (const Row &row : reader.scan(Scan{.of = &R::description()}))
        records.push_back(*recordOf<R>(row));
    return records;
}

/// Something that the hub did, in the order in which it did it: judged an
/// operation, or applied one that had been set aside and that a person
/// accepted.
struct Judged
{
    /// The last number that the hub gave in doing so.
    std::int64_t number = 0;
    hub::JournalEntry entry;
    wire::OutcomeKind outcome = wire::OutcomeKind::Applied;
    Instant at;
    Instant occurredAt;
    std::int64_t revision = 0;
    /// What was held, once somebody decided it: how, and who said so.
    inventory::TaskId settled = {};
    access::UserId by = {};
    std::string reason = {};
};

std::vector<Judged> historyOf(const Reader &hub)
{
    std::vector<Judged> history;
    for (const auto &entry : all<hub::JournalEntry>(hub))
        history.push_back({entry.id.value, entry, entry.outcome, entry.bookedAt, entry.occurredAt,
                           entry.revision});
    for (const auto &decision : all<hub::HeldDecision>(hub)) {
        const auto held = *recordOf<hub::HeldOperation>(
            *hub.get(hub::HeldOperation::description(), decision.held));
        const auto entry = *recordOf<hub::JournalEntry>(
            *hub.get(hub::JournalEntry::description(), held.entry.value));
        const auto logged = *recordOf<wire::LoggedOperation>(
            *wire::decodeRow(wire::LoggedOperation::description(), entry.operation));
        history.push_back(
            {decision.id.value,
             entry,
             decision.accepted ? wire::OutcomeKind::Applied : wire::OutcomeKind::Rejected,
             decision.at,
             hub::acceptedFor(logged, entry, decision.at),
             decision.revision,
             held.task,
             {decision.by},
             decision.reason});
    }
    std::ranges::sort(history, {}, &Judged::number);
    return history;
}

/// I6: what is closed stays as it is, whatever still comes in.
std::string intoClosedDay(const Change &change, const Reader &books)
{
    if (change.of != &inventory::Move::description())
        return {};
    const auto move = *recordOf<inventory::Move>(change.after ? *change.after : *change.before);
    const auto warehouse = *recordOf<inventory::Warehouse>(
        *books.get(inventory::Warehouse::description(), move.warehouse.value));
    if (!warehouse.lockedThrough.ok() || move.businessDate > warehouse.lockedThrough)
        return {};
    return " books on a day that is closed: " + toText(*change.of, rowOf(move));
}

/// Of a record, what operations alone lead to: what a device said of itself is in no journal.
Row ledTo(const Description &of, const Row &row)
{
    if (&of != &access::DeviceReport::description())
        return row;
    const auto report = *recordOf<access::DeviceReport>(row);
    return rowOf(access::DeviceReport{.id = report.id,
                                      .warehouse = report.warehouse,
                                      .state = report.state,
                                      .wipe = report.wipe});
}

/// The journal run again, one by one, in a store that begins as the hub was
/// founded. Records get the numbers that the hub gave them, since the journal's
/// own number comes right after those of what an operation made.
class Model
{
public:
    Model(const Reader &hub, Hash hash,
          const std::function<Date(Instant, const std::string &)> &zoneDay);

    /// What it refuses although the hub applied it, in words.
    [[nodiscard]] std::string run(const Judged &one);

    [[nodiscard]] const Reader &books() const
    {
        return m_store;
    }

    /// I6 and I8, on the way.
    [[nodiscard]] const std::vector<std::string> &forbidden() const
    {
        return m_forbidden;
    }

private:
    std::string apply(const Judged &one, const Operation &operation, const Occasion &occasion);
    void openReview(const Judged &one, const wire::LoggedOperation &logged);
    void settleReview(const Judged &one);
    template <class Do> void write(Do change);

    MemoryStore m_store;
    Hash m_hash;
    const std::function<Date(Instant, const std::string &)> &m_zoneDay;
    inventory::WarehouseId m_warehouse;
    std::vector<std::string> m_forbidden;
};

Model::Model(const Reader &hub, Hash hash,
             const std::function<Date(Instant, const std::string &)> &zoneDay)
    : m_hash(std::move(hash))
    , m_zoneDay(zoneDay)
{
    constexpr std::int64_t hubNode = 1;
    write([&] {
        const auto take = [&](const Description &of, auto wanted) {
            for (const Row &row : hub.scan(Scan{.of = &of})) {
                if (wanted(row))
                    m_store.write(of, row);
            }
        };
        const auto isFirst = [](const Row &row) {
            return idOf(row) >> idCounterBits == hubNode;
        };
        // The hub has a name and a role of its own, from whenever it had to do something.
        const auto state
            = recordOf<hub::HubState>(*hub.get(hub::HubState::description(), hub::onlyState.value));
        const auto self = hub.get(access::User::description(), state->user.value);
        const auto role = self ? recordOf<access::User>(*self)->role : access::RoleId{};
        const auto isFounders = [&](const Row &row) {
            return isFirst(row) || idOf(row) == state->user.value || idOf(row) == role.value;
        };
        for (inventory::Warehouse warehouse : all<inventory::Warehouse>(hub)) {
            warehouse.lockedThrough = {}; // as on the first day
            m_store.write(inventory::Warehouse::description(), rowOf(warehouse));
        }
        take(access::Role::description(), isFounders);
        take(access::User::description(), isFounders);
        for (inventory::Location location : all<inventory::Location>(hub)) {
            location.blocked = false; // as on the first day
            if (isFirst(rowOf(location)))
                m_store.write(inventory::Location::description(), rowOf(location));
        }
        for (access::DeviceReport report : all<access::DeviceReport>(hub)) {
            report.state = access::DeviceState::Active; // as on the first day
            report.wipe = false;
            m_store.write(access::DeviceReport::description(), rowOf(report));
        }
        // What a restored hub lacks was told by no operation.
        for (inventory::Task task : all<inventory::Task>(hub)) {
            if (task.reason != nameOf(ErrorCode::SequenceGap))
                continue;
            task.done = false;
            m_store.write(inventory::Task::description(), rowOf(task));
        }
    });
    m_warehouse = all<inventory::Warehouse>(hub).front().id;
}

template <class Do> void Model::write(Do change)
{
    m_store.begin();
    change();
    check(m_store.commit().ok(), "the model is kept");
}

void Model::openReview(const Judged &one, const wire::LoggedOperation &logged)
{
    const bool isHeld = one.outcome == wire::OutcomeKind::Held;
    inventory::Task task{.id = {one.number + 1},
                         .warehouse = m_warehouse,
                         .kind = hub::isBeyondLimit(one.entry) ? inventory::TaskKind::Approve
                             : isHeld                          ? inventory::TaskKind::ReviewHeld
                                                               : inventory::TaskKind::ReviewParked,
                         .reason = one.entry.code,
                         .openedBy = {logged.user},
                         .openedAt = one.at};
    LocalIds none;
    Workspace records(m_store, none);
    if (isHeld) {
        const Row payload = *wire::payloadOf(logged, operationDescriptions());
        const auto operation = *operationFrom(logged.kind, payload);
        hub::sayWhat(task, operation, records);
        if (hub::isBeyondLimit(one.entry))
            records.put(hub::approvalOf(task, {one.entry.device}, operation, records));
    }
    records.put(task);
    write([&] {
        records.writeTo(m_store);
    });
}

void Model::settleReview(const Judged &one)
{
    LocalIds none;
    Workspace records(m_store, none);
    auto task = records.get(one.settled);
    if (!task)
        return;
    access::decide({one.settled.value}, one.outcome == wire::OutcomeKind::Applied, one.reason,
                   {.user = one.by, .bookedAt = one.at}, records);
    task->done = true;
    records.put(*task);
    write([&] {
        records.writeTo(m_store);
    });
}

std::string Model::apply(const Judged &one, const Operation &operation, const Occasion &occasion)
{
    const std::int64_t node = one.number >> idCounterBits;
    const std::int64_t last = (one.number & ((std::int64_t{1} << idCounterBits) - 1)) - 1;
    std::int64_t needed = 0;
    for (bool again = true; again;) {
        NodeIds ids(node, last - needed);
        Workspace workspace(m_store, ids);
        const auto effects = bincard::apply(operation, occasion, workspace);
        if (!effects)
            return descriptionOf(operation).table + ' ' + std::string(nameOf(effects.error().code))
                + ' ' + effects.error().detail;
        consequences(*effects, workspace, m_hash);
        again = ids.counter() != last;
        if (again) {
            const auto counted = ids.counter() - (last - needed);
            if (counted == needed)
                return descriptionOf(operation).table + " needs as many numbers as it was given";
            needed = counted;
            continue;
        }
        if (const std::string lease = leaseTaken(operation, workspace.changes()); !lease.empty())
            m_forbidden.push_back(descriptionOf(operation).table + lease);
        for (const Change &change : workspace.changes()) {
            if (const std::string step = forbiddenStep(change); !step.empty())
                m_forbidden.push_back(descriptionOf(operation).table + " takes a document from "
                                      + step);
            if (const std::string late = intoClosedDay(change, m_store); !late.empty())
                m_forbidden.push_back(descriptionOf(operation).table + late);
        }
        write([&] {
            workspace.writeTo(m_store);
        });
    }
    return {};
}

std::string Model::run(const Judged &one)
{
    const auto logged = *recordOf<wire::LoggedOperation>(
        *wire::decodeRow(wire::LoggedOperation::description(), one.entry.operation));
    std::string refusal;
    if (one.outcome == wire::OutcomeKind::Applied) {
        const Row payload = *wire::payloadOf(logged, operationDescriptions());
        refusal = apply(one, *operationFrom(logged.kind, payload),
                        {.device = {one.entry.device},
                         .incarnation = one.entry.incarnation,
                         .seq = one.entry.seq,
                         .user = {logged.user},
                         .baseRevision = logged.baseRevision,
                         .revision = one.revision,
                         .occurredAt = one.occurredAt,
                         .bookedAt = one.at,
                         .businessDate = m_zoneDay(one.at, "UTC"),
                         .approvedBy = one.by});
    } else if (one.outcome != wire::OutcomeKind::Rejected) {
        openReview(one, logged);
    }
    if (one.settled)
        settleReview(one);
    return refusal;
}

} // namespace

std::vector<std::string> stockOutOfMoves(const Reader &hub)
{
    using Place = std::tuple<catalog::ProductId, inventory::LotId, inventory::LocationId>;
    std::map<Place, std::int64_t> balance;
    for (const auto &move : all<inventory::Move>(hub)) {
        balance[{move.product, move.lot, move.from}] -= move.quantity.micro;
        balance[{move.product, move.lot, move.to}] += move.quantity.micro;
    }
    for (const auto &quant : all<inventory::Quant>(hub))
        balance[{quant.product, quant.lot, quant.location}] -= quant.onHand.micro;
    std::vector<std::string> findings;
    for (const auto &[place, rest] : balance) {
        if (rest != 0)
            findings.push_back("moves and quants differ by " + std::to_string(rest) + " at "
                               + std::to_string(std::get<2>(place).value));
    }
    std::set<inventory::LocationId> isReal;
    for (const auto &location : all<inventory::Location>(hub)) {
        if (!inventory::isVirtual(location.usage))
            isReal.insert(location.id);
    }
    for (const auto &quant : all<inventory::Quant>(hub)) {
        if (isReal.contains(quant.location) && quant.onHand < Quantity{})
            findings.push_back("less than nothing: "
                               + toText(inventory::Quant::description(), rowOf(quant)));
    }
    return findings;
}

std::vector<std::string> labelsOutOfOrder(const Reader &hub)
{
    using namespace fulfilment;
    std::vector<std::string> findings;
    std::set<std::pair<CarrierId, std::string>> numbers;
    std::set<ParcelId> labelled;
    for (const CarrierLabel &label : all<CarrierLabel>(hub)) {
        const auto row = hub.get(Parcel::description(), label.parcel.value);
        if (!row)
            findings.push_back(label.tracking + " is of no parcel");
        if (label.state == LabelState::Void)
            continue;
        if (!numbers.insert({label.carrier, label.tracking}).second)
            findings.push_back(label.tracking + " is on two labels that count");
        if (!labelled.insert(label.parcel).second)
            findings.push_back("two labels of parcel " + std::to_string(label.parcel.value));
        if (row && recordOf<Parcel>(*row)->end == ParcelEnd::Void)
            findings.push_back(label.tracking + " counts for a void parcel");
    }
    return findings;
}

std::vector<std::string> brokenChains(const Reader &hub, Hash hash, bool mayLack)
{
    std::vector<std::string> findings;
    std::map<std::pair<std::int64_t, int>, std::pair<std::int64_t, std::string>> last;
    const Description &of = hub::JournalEntry::description();
    for (const Row &row : hub.scan(Scan{.of = &of, .index = &of.index("by_operation")})) {
        const auto entry = *recordOf<hub::JournalEntry>(row);
        const auto logged = *recordOf<wire::LoggedOperation>(
            *wire::decodeRow(wire::LoggedOperation::description(), entry.operation));
        auto &[seq, lastHash] = last[{entry.device, entry.incarnation}];
        const bool isGap = mayLack && entry.seq > seq + 1;
        if ((!isGap && (entry.seq != seq + 1 || logged.previousHash != lastHash))
            || logged.seq != entry.seq || logged.hash != wire::hashOf(logged, hash)
            || entry.hash != logged.hash)
            findings.push_back("the chain breaks at " + std::to_string(entry.seq));
        seq = entry.seq;
        lastHash = entry.hash;
    }
    return findings;
}

std::vector<std::string> differences(const Reader &hub, const Reader &device,
                                     const hub::Viewer &viewer)
{
    std::vector<std::string> findings;
    for (const Description *of : allRecords()) {
        if (of->scope == Scope::None)
            continue;
        std::map<std::int64_t, Row> expected;
        for (const Row &row : hub.scan(Scan{.of = of})) {
            if (of->audience <= viewer.audience && viewer.sees(scopeOf(*of, row)))
                expected.emplace(idOf(row), row);
        }
        for (const Row &row : device.scan(Scan{.of = of})) {
            const auto match = expected.find(idOf(row));
            if (match == expected.end())
                findings.push_back("should not hold " + toText(*of, row));
            else if (match->second != row)
                findings.push_back("holds " + toText(*of, row) + ", the hub "
                                   + toText(*of, match->second));
            if (match != expected.end())
                expected.erase(match);
        }
        for (const auto &[id, row] : expected)
            findings.push_back("lacks " + toText(*of, row));
    }
    return findings;
}

std::vector<std::string>
differencesFromModel(const Reader &hub, Hash hash,
                     const std::function<Date(Instant, const std::string &)> &zoneDay)
{
    Model model(hub, std::move(hash), zoneDay);
    for (const Judged &one : historyOf(hub)) {
        if (const std::string refusal = model.run(one); !refusal.empty())
            return {"the model refuses what the hub applied: " + refusal};
    }
    std::vector<std::string> findings = model.forbidden();
    for (const Description *of : allRecords()) {
        if (of == &access::Device::description()) // enrolled, not told by operations
            continue;
        std::map<std::int64_t, Row> expected;
        for (const Row &row : model.books().scan(Scan{.of = of}))
            expected.emplace(idOf(row), ledTo(*of, row));
        for (const Row &whole : hub.scan(Scan{.of = of})) {
            const Row row = ledTo(*of, whole);
            const auto match = expected.find(idOf(row));
            if (match == expected.end())
                findings.push_back("only the hub has " + toText(*of, row));
            else if (match->second != row)
                findings.push_back("the hub has " + toText(*of, row) + ", the model "
                                   + toText(*of, match->second));
            if (match != expected.end())
                expected.erase(match);
        }
        for (const auto &[id, row] : expected)
            findings.push_back("only the model has " + toText(*of, row));
    }
    return findings;
}

} // namespace bincard::sim
