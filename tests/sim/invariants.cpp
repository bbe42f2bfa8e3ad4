// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/invariants.h"

#include "core/apply.h"
#include "core/kernel/memory_store.h"
#include "sync/wire/codec.h"

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

/// Rows as text, without what only one run can know: the numbers of records that nobody named,
/// and whatever points to them.
std::multiset<std::string> booksOf(const Reader &reader)
{
    std::multiset<std::string> books;
    const auto add = [&](auto record) {
        const Description &of = decltype(record)::description();
        books.insert(toText(of, rowOf(record)));
    };
    for (inventory::Quant quant : all<inventory::Quant>(reader)) {
        quant.id = {1};
        quant.since = {};
        add(quant);
    }
    for (inventory::TransferLine line : all<inventory::TransferLine>(reader)) {
        line.id = {1};
        add(line);
    }
    for (const auto &line : all<sales::OrderLine>(reader))
        add(line);
    for (const auto &batch : all<fulfilment::Batch>(reader))
        add(batch);
    for (const auto &slot : all<fulfilment::Slot>(reader))
        add(slot);
    for (fulfilment::Pick pick : all<fulfilment::Pick>(reader)) {
        pick.pickedAt = {};
        pick.move = {};
        add(pick);
    }
    return books;
}

/// Something that the hub did, in the order in which it did it: applied or set aside an operation,
/// or applied one that had been set aside and that a person accepted.
struct Applied
{
    std::int64_t order = 0;
    hub::JournalEntry entry;
    bool wasApplied = true;
    Instant at;
    Instant occurredAt;
    std::int64_t revision = 0;
};

std::vector<Applied> historyOf(const Reader &hub)
{
    std::vector<Applied> history;
    for (const auto &entry : all<hub::JournalEntry>(hub)) {
        if (entry.outcome != wire::OutcomeKind::Rejected)
            history.push_back({entry.id.value, entry, entry.outcome == wire::OutcomeKind::Applied,
                               entry.bookedAt, entry.occurredAt, entry.revision});
    }
    for (const auto &decision : all<hub::HeldDecision>(hub)) {
        const auto held = *hub.get(hub::HeldOperation::description(), decision.held);
        const auto entry = *hub.get(hub::JournalEntry::description(),
                                    recordOf<hub::HeldOperation>(held)->entry.value);
        if (decision.accepted)
            history.push_back({decision.id.value,
                               *recordOf<hub::JournalEntry>(entry),
                               true,
                               decision.at,
                               {},
                               decision.revision});
    }
    std::ranges::sort(history, {}, &Applied::order);
    return history;
}

/// The hub opens a task for what it sets aside; so that tasks can be counted, so does the model.
void openReview(MemoryStore &model, IdSource &ids)
{
    model.begin();
    model.write(inventory::Task::description(), rowOf(inventory::Task{.id = {ids.next()}}));
    check(model.commit().ok(), "the model is kept");
}

/// Tasks get their numbers in the order of what opened them, which is the same in both. None of a
/// task that says what a restored hub lacks: no operation opened it.
std::optional<inventory::TaskId> twinOf(inventory::TaskId id, const Reader &hub,
                                        const Reader &model)
{
    auto theirs = all<inventory::Task>(hub);
    std::erase_if(theirs, [](const inventory::Task &task) {
        return task.reason == nameOf(ErrorCode::SequenceGap);
    });
    const auto ours = all<inventory::Task>(model);
    const auto found = std::ranges::find(theirs, id, &inventory::Task::id);
    const auto position = static_cast<std::size_t>(found - theirs.begin());
    const auto isTwin = [&](const inventory::Task &task) {
        return task.kind == found->kind && task.location == found->location
            && task.product == found->product && task.lot == found->lot
            && task.reason == found->reason;
    };
    if (found == theirs.end())
        return std::nullopt;
    if (position < ours.size() && isTwin(ours[position]))
        return ours[position].id;
    // Where one of them opened more on the way, what it is about tells.
    const auto twin = std::ranges::find_if(ours, [&](const inventory::Task &task) {
        return isTwin(task) && !task.done;
    });
    return twin == ours.end() ? std::nullopt : std::optional(twin->id);
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
    // What the hub was founded with is in no journal: take it over.
    MemoryStore model;
    model.begin();
    const auto keep = [&](const Description &of, auto wanted) {
        for (const Row &row : hub.scan(Scan{.of = &of})) {
            if (wanted(row))
                model.write(of, row);
        }
    };
    const auto everything = [](const Row &) {
        return true;
    };
    keep(inventory::Warehouse::description(), everything);
    keep(access::Role::description(), everything);
    keep(access::User::description(), everything);
    constexpr std::int64_t hubNode = 1;
    keep(inventory::Location::description(), [](const Row &row) {
        return idOf(row) >> idCounterBits == hubNode;
    });
    check(model.commit().ok(), "the model is kept");

    NodeIds ids(idNodeMax, 0);
    for (const Applied &one : historyOf(hub)) {
        const hub::JournalEntry &entry = one.entry;
        if (!one.wasApplied) {
            openReview(model, ids);
            continue;
        }
        const auto logged = *recordOf<wire::LoggedOperation>(
            *wire::decodeRow(wire::LoggedOperation::description(), entry.operation));
        const Row payload = *wire::payloadOf(logged, operationDescriptions());
        const Occasion occasion{.device = {entry.device},
                                .incarnation = entry.incarnation,
                                .seq = entry.seq,
                                .user = {logged.user},
                                .baseRevision = logged.baseRevision,
                                .revision = one.revision,
                                .occurredAt = one.occurredAt == Instant{}
                                    ? Instant{std::min(logged.wallMs, entry.bookedAt.ms)}
                                    : one.occurredAt,
                                .bookedAt = one.at,
                                .businessDate = zoneDay(one.at, "UTC")};
        Workspace workspace(model, ids);
        Operation operation = *operationFrom(logged.kind, payload);
        if (const auto *close = operation.as<inventory::CloseTask>()) {
            const auto twin = twinOf(close->task, hub, model);
            if (!twin)
                continue;
            inventory::CloseTask ofTwin = *close;
            ofTwin.task = *twin;
            operation = ofTwin;
        }
        const auto effects = apply(operation, occasion, workspace);
        if (!effects)
            return {"the model refuses what the hub applied: " + descriptionOf(operation).table
                    + ' ' + std::string(nameOf(effects.error().code)) + ' '
                    + effects.error().detail};
        consequences(*effects, workspace, hash);
        model.begin();
        workspace.writeTo(model);
        check(model.commit().ok(), "the model is kept");
    }

    std::vector<std::string> findings;
    const auto ours = booksOf(model);
    const auto theirs = booksOf(hub);
    std::vector<std::string> only;
    std::ranges::set_symmetric_difference(ours, theirs, std::back_inserter(only));
    for (const std::string &line : only)
        findings.push_back((ours.contains(line) ? "only the model: " : "only the hub: ") + line);
    return findings;
}

} // namespace bincard::sim
