// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The hub under a fleet, on each engine: bytes in, judged, journalled, stamped, committed with an
// fsync, bytes out. A closed loop: each device sends its next push when it has the answer to the
// last, so a push waits as long as the group it goes in takes.

#include "tests/bench/engines.h"
#include "tests/bench/fleet.h"
#include "tests/bench/subjects.h"

namespace bincard::bench {

namespace {

/// Two writes of 37 ms each at a time: PERF.md's two workers.
constexpr double odooWritesPerSecond = 2 / 0.037;

struct Pushed
{
    Samples rates; // operations a second, a round each
    Samples latencyMs; // of a push
    Samples cpuMs; // of an operation
    Samples firstPullMs; // of the first device that asks, and of those that ask the same
    Samples nextPullMs;
    std::size_t pullRows = 0;
    std::size_t pullBytes = 0;
};

void requireAllApplied(const wire::PushReply &reply)
{
    require(reply.reply.status == wire::Status::Ok, "a push is taken");
    for (const wire::Outcome &outcome : reply.outcomes)
        require(outcome.kind == wire::OutcomeKind::Applied, "an operation counts: " + outcome.code);
}

/// Every device asks for what changed since `before`, as all do that a commit wakes: one first, and
/// then those that the hub finds waiting when it has answered that.
void pullAll(Fleet &fleet, const std::vector<wire::Cursor> &before, Pushed &pushed)
{
    const auto pull = [&](std::size_t from, std::size_t to) {
        std::vector<wire::PullRequest> requests;
        for (std::size_t i = from; i < to; ++i)
            requests.push_back(
                {.sender = fleet.sender(i), .ackedSeq = fleet.settled(i), .cursors = before});
        std::vector<std::string> bodies;
        const double ms = msOf([&] {
            for (const wire::PullReply &reply : fleet.hub().pull(requests))
                bodies.push_back(wire::encode(reply));
        });
        (from == 0 ? pushed.firstPullMs : pushed.nextPullMs)
            .add(ms / static_cast<double>(to - from));
        return bodies;
    };
    const std::string body = pull(0, 1).front();
    const auto reply = wire::decodePullReply(body, allRecords());
    require(reply.ok() && reply->complete, "a pull is answered");
    pushed.pullBytes = body.size();
    pushed.pullRows = 0;
    for (const wire::Group &group : reply->groups)
        pushed.pullRows += group.rows.size() + group.erased.size();
    if (fleet.size() > 1)
        require(pull(1, fleet.size()).size() == fleet.size() - 1, "all others, too");
}

/// One push of each device, in groups of `together`. Says how long each group took.
/// `before`: where all devices stand, and from where they pull after each group; empty: none does.
void pushRound(Fleet &fleet, std::size_t together, std::size_t operations, Pushed &pushed,
               const std::vector<wire::Cursor> &before = {})
{
    double allMs = 0;
    std::size_t count = 0;
    for (std::size_t first = 0; first < fleet.size(); first += together) {
        std::vector<std::string> bodies;
        for (std::size_t i = first; i < std::min(first + together, fleet.size()); ++i)
            bodies.push_back(fleet.nextPush(i, operations));
        const double cpuBefore = cpuMs();
        const double ms = msOf([&] {
            std::vector<wire::PushRequest> group;
            for (const std::string &body : bodies)
                group.push_back(*wire::decodePushRequest(body));
            const auto replies = fleet.hub().push(group);
            require(replies.ok(), "a group is committed");
            for (const wire::PushReply &reply : *replies) {
                require(!wire::encode(reply).empty(), "a reply is sent");
                requireAllApplied(reply);
            }
        });
        pushed.latencyMs.add(ms);
        allMs += ms;
        if (!before.empty()) {
            allMs += msOf([&] {
                pullAll(fleet, before, pushed);
            });
        }
        pushed.cpuMs.add((cpuMs() - cpuBefore) / static_cast<double>(bodies.size() * operations));
        count += bodies.size() * operations;
    }
    pushed.rates.add(static_cast<double>(count) * 1'000 / allMs);
}

/// Pushes a second that PERF.md promises.
double promisedRate(const std::string &engine)
{
    return engine == "embedded" ? 5'000 : 3'000;
}

/// Statements of one push: of one operation, and of so many as a push may have.
void measureStatements(Fleet &fleet, const HubBooks &books, std::size_t many, Table &table)
{
    if (!books.statements)
        return;
    const auto sent = [&](std::size_t operations) {
        const auto push = wire::decodePushRequest(fleet.nextPush(0, operations));
        const std::size_t before = books.statements();
        const auto replies = fleet.hub().push(std::span(&*push, 1));
        require(replies.ok(), "a push is committed");
        requireAllApplied(replies->front());
        return static_cast<double>(books.statements() - before);
    };
    const double one = sent(1);
    const double all = sent(many);
    // PERF.md: they grow with kinds of record. Each pick is of another line, so each finds some
    // records of its own by index.
    table.add(
        {.work = "statements of a push of " + std::to_string(many) + " picks, " + books.engine,
         .unit = "",
         .p50 = all,
         .baseline = Baseline{.name = "a push of one", .p50 = one}});
}

void measurePushes(HubBooks &books, const Amount &amount, Table &table)
{
    using Of = Target::Of;
    const int devices = amount.isQuick ? 10 : 200;
    const std::size_t many = amount.isQuick ? 4 : 20;
    const int picks = amount.rounds * 3 + 4 + static_cast<int>(many);
    Fleet fleet(std::move(books.store),
                {amount.isQuick ? 500 : 20'000, amount.isQuick ? 500 : 20'000}, devices, picks);
    Pushed warm;
    pushRound(fleet, fleet.size(), 2, warm); // takes the walk, loads the tote

    Pushed alone;
    Pushed grouped;
    for (int round = 0; round < amount.rounds; ++round) {
        pushRound(fleet, 1, 1, alone);
        pushRound(fleet, fleet.size(), 1, grouped, fleet.hub().heads({fleet.sender(0).device}));
    }
    const std::string of = std::to_string(devices) + " devices";
    const std::string on = ", " + books.engine;
    Figure figure = figureOf("operations pushed by " + of + ", all of them pulling" + on, "op/s",
                             grouped.rates);
    figure.p99 = grouped.rates.at(0);
    figure.baseline = odoo("line writes", odooWritesPerSecond);
    figure.targets = {{Of::P50, promisedRate(books.engine)}, {Of::Times, 100}};
    figure.note
        = "groups of one operation a push, in-process messages, commits flushed; p99: worst round";
    table.add(figure);
    Figure wait = figureOf("  a push in such a group" + on, "ms", grouped.latencyMs);
    wait.targets = {{Of::P99, 50}};
    table.add(wait);
    table.add(figureOf("  processor time of an operation in it" + on, "ms", grouped.cpuMs));
    Figure pull = figureOf("  the first pull of what they changed" + on, "ms", grouped.firstPullMs);
    pull.note = std::to_string(grouped.pullRows) + " rows, " + std::to_string(grouped.pullBytes)
        + " bytes packed";
    table.add(pull);
    table.add(
        figureOf("  the same pull by another of those that wait" + on, "ms", grouped.nextPullMs));
    Figure single
        = figureOf("operations pushed by " + of + ", one by one" + on, "op/s", alone.rates);
    single.p99 = alone.rates.at(0);
    table.add(single);
    table.add(figureOf("  a push alone" + on, "ms", alone.latencyMs));
    measureStatements(fleet, books, many, table);
}

} // namespace

void measureHub(const Amount &amount, Table &table)
{
    table.head("a hub and its devices");
    Engines engines;
    for (HubBooks &books : engines.fresh())
        measurePushes(books, amount, table);
}

} // namespace bincard::bench
