// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a transaction of the hub is done: alone, or among other processes.

#include "sync/hub/hub.h"

#include "core/apply.h"
#include "sync/wire/codec.h"

#include <algorithm>
#include <map>

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

/// The kind of record that a field names, where its name says so: "product", "to_location".
const Description *recordNamed(const std::string &field)
{
    static const auto byName = [] {
        std::map<std::string, const Description *, std::less<>> made;
        for (const Description *of : allRecords())
            made[of->table] = of;
        return made;
    }();
    auto found = byName.find(field);
    if (found == byName.end())
        found = byName.find(field.substr(field.rfind('_') + 1));
    return found == byName.end() ? nullptr : found->second;
}

/// All ids that a push names, by what they are ids of.
std::map<const Description *, std::vector<std::int64_t>>
recordsNamedBy(std::span<const wire::PushRequest> requests)
{
    std::map<const Description *, std::vector<std::int64_t>> named;
    for (const wire::PushRequest &request : requests) {
        named[&access::Device::description()].push_back(request.sender.device);
        for (const wire::LoggedOperation &logged : request.operations) {
            named[&access::User::description()].push_back(logged.user);
            const auto payload = wire::payloadOf(logged, operationDescriptions());
            const auto of
                = std::ranges::find(operationDescriptions(), logged.kind, &Description::kind);
            for (std::size_t i = 0; payload && i < payload->size(); ++i) {
                const Field &field = (*of)->fields[i];
                const Description *record
                    = field.kind == FieldKind::Id ? recordNamed(field.name) : nullptr;
                if (record)
                    named[record].push_back(std::get<std::int64_t>((*payload)[i]));
            }
        }
    }
    return named;
}

} // namespace

void Hub::expectWhatIsNamed(std::span<const wire::PushRequest> requests) const
{
    if (!m_shared)
        return;
    for (const auto &[of, ids] : recordsNamedBy(requests))
        m_shared->expect(*of, ids);
}

HubProcess Hub::processOf(const HubState &hub) const
{
    const std::int64_t node = m_shared ? m_node : hub.node;
    const auto row = m_store.get(HubProcess::description(), node);
    if (row)
        return *recordOf<HubProcess>(*row);
    const Instant now = m_surroundings.clock();
    // Of several processes one that is not known yet is a new one.
    return m_shared ? HubProcess{.id = {hub.lastNode + 1}, .startedAt = now}
                    : HubProcess{.id = {node}, .counter = hub.counter, .startedAt = now};
}

ScopeLocks Hub::locksOf(std::span<const wire::PushRequest> requests) const
{
    ScopeLocks locks;
    for (std::size_t i = 0; m_shared && i < requests.size(); ++i) {
        if (const auto sender = device({requests[i].sender.device}))
            locks.add(sender->warehouse.value);
        for (const wire::LoggedOperation &operation : requests[i].operations) {
            if (const auto scope = scopeWrittenBy(operation.kind))
                locks.add(*scope);
        }
    }
    return locks;
}

Result<> Hub::commit(const Work &work, ScopeLocks &locks)
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

Hub::Attempt Hub::attempt(const Work &work, ScopeLocks &locks)
{
    // Begun before the first read: within a transaction a read need not lock and unlock the file.
    m_store.begin();
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
        const TrueReader truth(m_store, m_shared, ids.node(), ids.counter());
        Workspace workspace(truth, ids);
        if (ids.node() > hub.lastNode) {
            hub.lastNode = ids.node();
            workspace.put(hub);
        }
        if (auto done = work(workspace); !done) {
            m_store.rollback();
            return {.done = done};
        }
        stamp(workspace, m_shared);
        if (m_shared
            && locks.add(hub::locksOf(workspace.changes(), workspace.get(onlyState)->device))) {
            m_store.rollback();
            return {.lacksLocks = true};
        }
        Attempt made{.news = newsIn(workspace.changes())};
        self.counter = ids.counter();
        const Instant now = m_surroundings.clock();
        if (m_shared && now.ms - self.lastSeenAt.ms >= minuteMs)
            self.lastSeenAt = now;
        workspace.put(self);
        workspace.writeTo(m_store);
        // What moved no scope is nobody's news.
        if (!made.news.empty()) {
            m_pages.forget();
            ++m_commits;
        }
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
