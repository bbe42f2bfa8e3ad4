// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/transactor.h"

#include "sync/hub/feed.h"

#include <numeric>
#include <span>
#include <utility>

namespace bincard::hub {

namespace {

constexpr std::int64_t minuteMs = 60'000;

/// "scope:revision" for each scope that moved on.
std::vector<std::string> newsIn(std::span<const Change> changes)
{
    std::vector<std::string> news;
    for (const Change &change : changes) {
        if (change.of->kind != ScopeRevision::description().kind || !change.after)
            continue;
        const auto head = *recordOf<ScopeRevision>(*change.after);
        news.push_back(std::to_string(head.scope) + ':' + std::to_string(head.revision));
    }
    return news;
}

} // namespace

Transactor::Transactor(Store &store, std::function<Instant()> clock)
    : m_store(store)
    , m_shared(dynamic_cast<SharedStore *>(&store))
    , m_clock(std::move(clock))
{ }

HubProcess Transactor::processOf(const HubState &hub) const
{
    const std::int64_t node = m_shared ? m_node : hub.node;
    const auto row = m_store.get(HubProcess::description(), node);
    if (row)
        return *recordOf<HubProcess>(*row);
    const Instant now = m_clock();
    // Of several processes one that is not known yet is a new one.
    return m_shared ? HubProcess{.id = {hub.lastNode + 1}, .startedAt = now}
                    : HubProcess{.id = {node}, .counter = hub.counter, .startedAt = now};
}

Result<> Transactor::commit(const Work &work, ScopeLocks &locks)
{
    if (!m_shared)
        return attempt(work, locks).done;
    // Scopes share pages of an index while tables are small, and PostgreSQL takes who reads a page
    // for one who reads all of it. Who met that tries again while nobody else writes at all.
    constexpr int againMax = 3;
    ScopeLocks held = locks;
    for (int again = 0;;) {
        if (const auto locked = m_shared->lock(held.inOrder()); !locked)
            return locked;
        const Attempt tried = attempt(work, held);
        m_shared->unlock(tried.news);
        if (tried.lacksLocks && again == 0)
            locks = held;
        if (tried.wasInTheWay) {
            ++m_conflicts;
            ++again;
            held.add(scopeAll);
        }
        const bool isAgain = tried.lacksLocks || (tried.wasInTheWay && again <= againMax);
        if (!isAgain)
            return tried.done;
    }
}

bool Transactor::tries(const std::function<void()> &part)
{
    if (!m_isRehearsing) {
        part();
        return true;
    }
    // The first one finds out what all of them read, such as the rights of the person.
    m_truth->noteOnly(std::exchange(m_isUnderWay, true));
    bool isDone = true;
    try {
        part();
    } catch (const Unasked &) {
        isDone = false;
    }
    m_truth->noteOnly(false);
    return isDone;
}

std::vector<std::size_t>
Transactor::rehearse(std::span<const std::size_t> numbers,
                     const std::function<void(std::size_t, Workspace &)> &one, Workspace &trial)
{
    std::vector<std::size_t> again;
    for (const std::size_t number : numbers) {
        const std::size_t before = m_truth->noted();
        one(number, trial);
        if (m_truth->noted() != before)
            again.push_back(number);
    }
    return again;
}

void Transactor::doAll(std::size_t count, const std::function<void(std::size_t, Workspace &)> &one,
                       Workspace &workspace)
{
    // Each asks for what the one before named; what is left then is asked for one by one.
    constexpr int roundsMax = 24;
    if (m_shared) {
        std::vector<std::size_t> left(count);
        std::iota(left.begin(), left.end(), std::size_t{0});
        Workspace trial = workspace.nested();
        m_isRehearsing = true;
        for (int round = 0; round < roundsMax && !left.empty(); ++round) {
            left = rehearse(left, one, trial);
            m_isRehearsing = !left.empty();
            if (round == 0 && left.empty()) // nobody lacked anything: it is done
                return trial.mergeInto(workspace);
            m_truth->askForNoted();
        }
        m_isRehearsing = false;
    }
    for (std::size_t i = 0; i < count; ++i)
        one(i, workspace);
}

Transactor::Attempt Transactor::attempt(const Work &work, ScopeLocks &locks)
{
    // Begun before the first read: within a transaction a read need not lock and unlock the file.
    m_store.begin();
    if (m_shared)
        m_shared->expect({.records = {{&HubState::description(), {onlyState.value}},
                                      {&HubProcess::description(), {m_node}}}});
    const auto failed = [&](Error error) {
        const bool isOthers = m_shared && m_shared->wasInTheWay();
        m_store.rollback();
        return Attempt{.done = std::move(error), .wasInTheWay = isOthers};
    };
    try {
        const auto row = m_store.get(HubState::description(), onlyState.value);
        if (!row)
            return failed({ErrorCode::StorageFailed, "the disk does not say which hub this is"});
        HubState hub = *recordOf<HubState>(*row);
        HubProcess self = processOf(hub);
        NodeIds ids(self.id.value, self.counter);
        TrueReader truth(m_store, m_shared, ids.node(), ids.counter());
        m_truth = &truth;
        m_isRehearsing = m_isUnderWay = false;
        Workspace workspace(truth, ids);
        if (ids.node() > hub.lastNode) {
            hub.lastNode = ids.node();
            workspace.put(hub);
        }
        if (auto done = work(workspace); !done) {
            m_store.rollback();
            return {.done = done};
        }
        stamp(workspace, &truth);
        if (m_shared
            && locks.add(hub::locksOf(workspace.changes(), workspace.get(onlyState)->device))) {
            m_store.rollback();
            return {.lacksLocks = true};
        }
        Attempt made{.news = newsIn(workspace.changes())};
        self.counter = ids.counter();
        const Instant now = m_clock();
        if (m_shared && now.ms - self.lastSeenAt.ms >= minuteMs)
            self.lastSeenAt = now;
        workspace.put(self);
        workspace.writeTo(m_store);
        // What moved no scope is nobody's news.
        m_commits += made.news.empty() ? 0 : 1;
        made.done = m_store.commit();
        if (made.done && m_shared)
            m_node = self.id.value;
        made.wasInTheWay = !made.done && m_shared && m_shared->wasInTheWay();
        return made;
    } catch (const Interrupted &) {
        return failed({ErrorCode::StorageFailed, "interrupted"});
    }
}

} // namespace bincard::hub
