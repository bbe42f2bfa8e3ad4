// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/replica.h"

#include "core/access/governance.h"
#include "sync/wire/codec.h"

#include <algorithm>

namespace bincard::device {

namespace {

/// How many rows are written between two looks at whether a scan waits.
constexpr std::size_t rowsBetweenLooks = 64;
/// Longer than any hub goes without a backup: a restored hub gets from here what it lost.
constexpr std::int64_t retentionMs = 14LL * 24 * 60 * 60 * 1000;
constexpr std::int64_t betweenChecksMs = 24LL * 60 * 60 * 1000;
constexpr std::size_t prunedAtOnce = 50;

void eraseAll(Store &store, const Description &of)
{
    for (const Row &row : store.scan(Scan{.of = &of}))
        store.erase(of, idOf(row));
}

} // namespace

std::vector<ScopeCursor> Replica::cursors() const
{
    std::vector<ScopeCursor> cursors;
    const Description &of = ScopeCursor::description();
    for (const Row &row : m_store.scan(Scan{.of = &of, .index = &of.index("by_scope")}))
        cursors.push_back(*recordOf<ScopeCursor>(row));
    return cursors;
}

wire::Sender Replica::sender() const
{
    const auto self = identity();
    if (!self)
        return {};
    return {.device = self->device,
            .incarnation = self->incarnation,
            .epoch = self->epoch,
            .app = BINCARD_VERSION,
            .pending = counts().stored,
            .hasBattery = m_presence.batteryPercent.has_value(),
            .batteryPercent = m_presence.batteryPercent.value_or(0),
            .user = m_presence.user.value};
}

std::vector<wire::LoggedOperation> Replica::unsent() const
{
    std::vector<wire::LoggedOperation> operations;
    std::size_t bytes = 0;
    for (const OutboxEntry &entry : m_outbox.at(Progress::Stored, wire::pushOperationsMax)) {
        bytes += entry.operation.size();
        if (bytes > wire::pushBytesMax && !operations.empty())
            break;
        operations.push_back(loggedOf(entry));
    }
    return operations;
}

std::int64_t Replica::oldestKept() const
{
    const auto oldest = m_outbox.after(0, 1);
    return oldest.empty() ? 1 : oldest.front().id.value;
}

std::vector<wire::Cursor> Replica::pullCursors() const
{
    std::vector<wire::Cursor> wanted;
    for (const ScopeCursor &cursor : cursors()) {
        if (cursor.stagedRevision > 0)
            wanted.push_back(
                {cursor.scope, cursor.stagedRevision, cursor.stagedKind, cursor.stagedRecord});
        else
            wanted.push_back({cursor.scope, cursor.revision, 0, 0});
    }
    return wanted;
}

std::optional<wire::Cursor> Replica::bootstrapCursor() const
{
    for (const ScopeCursor &cursor : cursors()) {
        if (!cursor.loaded)
            return wire::Cursor{cursor.scope, cursor.revision, cursor.stagedKind,
                                cursor.stagedRecord};
    }
    return std::nullopt;
}

Result<> Replica::takePush(const wire::PushReply &reply)
{
    return transact([&] {
        for (const wire::Outcome &outcome : reply.outcomes) {
            auto entry = m_outbox.get(outcome.seq);
            if (!entry || entry->progress != Progress::Stored)
                continue;
            entry->progress = Progress::Received;
            hear(*entry, outcome);
            m_outbox.put(*entry);
        }
    });
}

bool Replica::mayGoOn(std::size_t row) const
{
    return row % rowsBetweenLooks != 0 || !m_surroundings.interrupted();
}

bool Replica::stage(const wire::PullReply &reply)
{
    const auto newest = m_store.scan(
        Scan{.of = &StagedRow::description(), .direction = Direction::Descending, .limit = 1});
    std::int64_t id = newest.empty() ? 0 : idOf(newest.front());
    std::size_t rows = 0;
    for (const wire::Group &group : reply.groups) {
        const auto put = [&](std::int64_t record, std::string row) {
            m_store.write(StagedRow::description(),
                          rowOf(StagedRow{{++id}, group.of->kind, record, std::move(row)}));
        };
        for (const Row &row : group.rows) {
            put(idOf(row), wire::encodeRow(*group.of, row));
            if (!mayGoOn(++rows))
                return false;
        }
        for (const std::int64_t erased : group.erased)
            put(erased, {});
    }
    for (ScopeCursor &cursor : cursors()) {
        const auto to = std::ranges::find(reply.cursors, cursor.scope, &wire::Cursor::scope);
        if (to == reply.cursors.end())
            continue;
        cursor.stagedRevision = to->revision;
        cursor.stagedKind = to->kind;
        cursor.stagedRecord = to->record;
        m_store.write(ScopeCursor::description(), rowOf(cursor));
    }
    return true;
}

Result<bool> Replica::takePull(const wire::PullReply &reply)
{
    if (const auto finished = finish(); !finished)
        return finished.error();
    const auto self = identity();
    if (!self)
        return Error{ErrorCode::StorageFailed, "the disk does not say who this is"};
    const auto last = m_outbox.get(reply.reply.ackedSeq);
    if (reply.reply.ackedSeq > self->lastSeq || (last && last->hash != reply.reply.ackedHash)) {
        const auto marked = markForked();
        return marked ? Result<bool>(true) : Result<bool>(marked.error());
    }
    ++m_writes;
    m_store.forget();
    m_store.begin();
    if (!(reply.complete ? flip(reply, *self) : stage(reply))) {
        m_store.rollback();
        return false;
    }
    if (const auto committed = m_store.commit(); !committed)
        return committed.error();
    return true;
}

bool Replica::flip(const wire::PullReply &reply, Identity self)
{
    std::size_t rows = 0;
    m_outbox.rewind();
    for (const Row &row : m_store.scan(Scan{.of = &StagedRow::description()})) {
        const auto staged = *recordOf<StagedRow>(row);
        const Description &of = *recordOfKind(staged.kind);
        if (staged.row.empty())
            m_store.erase(of, staged.record);
        else
            m_store.write(of, *wire::decodeStored(of, staged.row));
        m_store.erase(StagedRow::description(), staged.id.value);
        if (!mayGoOn(++rows))
            return false;
    }
    for (const wire::Group &group : reply.groups) {
        for (const Row &row : group.rows) {
            m_store.write(*group.of, row);
            if (!mayGoOn(++rows))
                return false;
        }
        for (const std::int64_t erased : group.erased)
            m_store.erase(*group.of, erased);
    }
    for (ScopeCursor &cursor : cursors()) {
        const auto to = std::ranges::find(reply.cursors, cursor.scope, &wire::Cursor::scope);
        if (to == reply.cursors.end())
            continue;
        cursor.revision = to->revision;
        cursor.stagedRevision = cursor.stagedKind = cursor.stagedRecord = 0;
        m_store.write(ScopeCursor::description(), rowOf(cursor));
    }
    self.rulePack = access::rulePackOf({self.warehouse}, m_store);
    settle(reply, self);
    // What was just loaded is what the hub has.
    if (std::exchange(self.loading, false))
        self.checkedMs = m_surroundings.clock().ms;
    replay(self, self.finalSeq);
    putIdentity(self);
    prune(reply.reply.hubMs);
    return true;
}

void Replica::prune(std::int64_t hubMs)
{
    for (const OutboxEntry &entry : m_outbox.at(Progress::Accepted, prunedAtOnce)) {
        // An entry of an older version does not say when.
        const std::int64_t since
            = entry.acceptedMs != 0 ? entry.acceptedMs : loggedOf(entry).wallMs;
        if (since < hubMs - retentionMs)
            m_outbox.forget(entry);
    }
}

void Replica::startLoading(Identity &identity)
{
    m_store.forget();
    m_outbox.rewind();
    eraseAll(m_store, StagedRow::description());
    for (const Description *of : allRecords())
        eraseAll(m_store, *of);
    for (ScopeCursor &cursor : cursors()) {
        cursor = {.id = cursor.id, .scope = cursor.scope};
        m_store.write(ScopeCursor::description(), rowOf(cursor));
    }
    identity.loading = true;
}

Result<> Replica::beginLoading()
{
    return change([&](Identity &self) {
        startLoading(self);
    });
}

bool Replica::mustBeChecked() const
{
    const auto self = identity();
    if (!self || self->loading || self->forked || self->revoked || self->finalSeq < self->lastSeq)
        return false;
    const std::int64_t sinceMs = m_surroundings.clock().ms - self->checkedMs;
    return sinceMs > betweenChecksMs || sinceMs < 0;
}

Fingerprint Replica::fingerprint()
{
    (void)finish();
    return {m_disk, m_surroundings.hash};
}

Result<> Replica::takeCheck(const wire::CheckReply &reply)
{
    if (!reply.compared)
        return {};
    return change([&](Identity &self) {
        self.checkedMs = m_surroundings.clock().ms;
        if (!reply.differing.empty())
            startLoading(self);
    });
}

Result<> Replica::takeBootstrap(const wire::BootstrapReply &reply)
{
    m_store.forget();
    return transact([&] {
        for (const wire::Group &group : reply.groups) {
            for (const Row &row : group.rows)
                m_store.write(*group.of, row);
        }
        for (ScopeCursor &cursor : cursors()) {
            if (cursor.scope != reply.next.scope)
                continue;
            cursor.revision = reply.next.revision;
            cursor.stagedKind = reply.next.kind;
            cursor.stagedRecord = reply.next.record;
            cursor.loaded = reply.next.kind == 0;
            m_store.write(ScopeCursor::description(), rowOf(cursor));
        }
    });
}

Result<> Replica::takeEpoch(const wire::Reply &reply)
{
    const auto known = identity();
    const auto last = m_outbox.get(reply.ackedSeq);
    if (known && (reply.ackedSeq > known->lastSeq || (last && last->hash != reply.ackedHash)))
        return markForked();
    return change([&](Identity &self) {
        startLoading(self);
        for (OutboxEntry &entry : m_outbox.after(reply.ackedSeq)) {
            entry.progress = Progress::Stored;
            entry.outcome = wire::OutcomeKind::Applied;
            entry.code.clear();
            m_outbox.put(entry);
        }
        self.finalSeq = std::min(self.finalSeq, reply.ackedSeq);
        self.epoch = reply.epoch;
    });
}

Result<> Replica::adopt(std::int64_t device, const wire::ResetReply &given)
{
    return transact([&] {
        Identity self = identity().value_or(Identity{.id = {1}});
        std::vector<wire::LoggedOperation> unknown;
        m_outbox.rewind();
        for (const OutboxEntry &entry : m_outbox.after(0)) {
            if (entry.progress == Progress::Stored)
                unknown.push_back(loggedOf(entry));
            m_outbox.forget(entry);
        }
        self = {.id = self.id,
                .device = device,
                .incarnation = given.incarnation,
                .node = given.node,
                .warehouse = given.warehouse,
                .epoch = given.reply.epoch};
        eraseAll(m_store, ScopeCursor::description());
        for (const std::int64_t scope : given.scopes)
            m_store.write(ScopeCursor::description(),
                          rowOf(ScopeCursor{.id = {scope + 1}, .scope = scope}));
        startLoading(self);
        for (wire::LoggedOperation &operation : unknown) {
            operation.recovered = true;
            OutboxEntry entry = m_outbox.append(std::move(operation), self, m_surroundings.hash);
            entry.withheld = true;
            m_outbox.put(entry);
        }
        putIdentity(self);
        m_ids.emplace(self.node, self.counter);
    });
}

Result<> Replica::markForked()
{
    return change([](Identity &self) {
        self.forked = true;
    });
}

Result<> Replica::markRevoked()
{
    return change([](Identity &self) {
        self.revoked = true;
    });
}

Result<> Replica::markForWipe()
{
    return change([](Identity &self) {
        self.revoked = self.wipe = true;
    });
}

} // namespace bincard::device
