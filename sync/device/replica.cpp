// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/replica.h"

#include "sync/wire/codec.h"

#include <algorithm>

namespace bincard::device {

namespace {

Result<Operation> operationOf(const wire::LoggedOperation &logged)
{
    const auto payload = wire::payloadOf(logged, operationDescriptions());
    if (!payload)
        return payload.error();
    return operationFrom(logged.kind, *payload);
}

/// Applies, and turns a defect into a refusal: the one place on a device that catches it.
Result<Effects> tried(const Operation &operation, const Occasion &occasion, Workspace &workspace)
{
    try {
        return apply(operation, occasion, workspace);
    } catch (const Defect &defect) {
        return Error{ErrorCode::Parked, defect.what()};
    }
}

/// A fact that the replica cannot judge is logged all the same; the hub judges it.
bool isForTheHub(const Operation &operation, const Error &error)
{
    return natureOf(operation) == Nature::Fact && error.code == ErrorCode::Unknown;
}

/// A request beyond its user's limit is logged, too: somebody else decides.
bool isForApproval(const Operation &operation, const Error &error)
{
    return natureOf(operation) == Nature::Request && error.code == ErrorCode::NeedsApproval;
}

} // namespace

Replica::Replica(Store &store, Surroundings surroundings)
    : m_disk(store)
    , m_store(store)
    , m_surroundings(std::move(surroundings))
    , m_outbox(m_store)
{
    const auto known = identity();
    if (!known)
        return;
    m_ids.emplace(known->node, known->counter);
    m_unwritten = known->unwritten;
    (void)finish(); // tried again by whatever comes first
}

std::optional<Identity> Replica::identity() const
{
    const auto row = m_store.get(Identity::description(), onlyIdentity.value);
    if (!row)
        return std::nullopt;
    return *recordOf<Identity>(*row);
}

void Replica::putIdentity(Identity identity)
{
    identity.unwritten = m_unwritten;
    m_store.write(Identity::description(), rowOf(identity));
}

Result<> Replica::transact(const std::function<void()> &work)
{
    if (const auto finished = finish(); !finished)
        return finished;
    ++m_writes;
    m_store.begin();
    work();
    return m_store.commit();
}

Result<> Replica::change(const std::function<void(Identity &)> &work)
{
    auto self = identity();
    if (!self)
        return Error{ErrorCode::StorageFailed, "the disk does not say who this is"};
    return transact([&] {
        work(*self);
        putIdentity(*self);
    });
}

IdSource &Replica::ids()
{
    check(m_ids.has_value(), "the device is enrolled");
    return *m_ids;
}

const Reader &Replica::reader()
{
    (void)finish(); // what cannot be written, the next operation says
    return m_store;
}

Workspace Replica::workspace()
{
    (void)finish();
    return Workspace(m_store, ids(), Workspace::Completeness::Partial);
}

std::optional<inventory::Warehouse> Replica::warehouse() const
{
    const auto self = identity();
    const auto row
        = self ? m_store.get(inventory::Warehouse::description(), self->warehouse) : std::nullopt;
    return row ? std::optional(*recordOf<inventory::Warehouse>(*row)) : std::nullopt;
}

Occasion Replica::occasion(access::UserId user, std::int64_t seq) const
{
    const auto self = identity();
    check(self.has_value(), "the device is enrolled");
    return occasion(*self, user, seq);
}

Occasion Replica::occasion(const Identity &self, access::UserId user, std::int64_t seq) const
{
    const auto here = warehouse();
    const std::string zone = here ? here->timeZone : "UTC";
    const Instant now = m_surroundings.clock();
    Occasion occasion{.device = {self.device},
                      .incarnation = self.incarnation,
                      .seq = seq,
                      .user = user,
                      .occurredAt = now,
                      .bookedAt = now,
                      .businessDate = m_surroundings.zoneDay(now, zone)};
    for (const ScopeCursor &cursor : cursors()) {
        if (cursor.scope == self.warehouse)
            occasion.baseRevision = cursor.revision;
    }
    return occasion;
}

/// A disk that cannot be read makes rules refuse for the wrong reasons: an empty transaction tells.
Error Replica::unlessDiskFailed(Error refusal)
{
    const auto sound = transact([] {});
    return sound ? std::move(refusal) : sound.error();
}

Replica::Judged::Judged(const Reader &base, std::int64_t lastLocal)
    : ids(lastLocal)
    , all(base, ids, Workspace::Completeness::Partial)
{ }

Result<> Replica::judge(const Work &work, const Identity &self, Judged &judged)
{
    for (const Operation &operation : work.operations) {
        const auto seq = self.lastSeq + static_cast<std::int64_t>(judged.steps.size()) + 1;
        const Occasion now = occasion(self, work.user, seq);
        Workspace attempt = judged.all.nested();
        auto caused = tried(operation, now, attempt);
        const bool waits = !caused && isForApproval(operation, caused.error());
        if (!caused && !waits && !isForTheHub(operation, caused.error()))
            return caused.error();
        if (caused) {
            attempt.mergeInto(judged.all);
            std::ranges::move(*caused, std::back_inserter(judged.effects));
        }
        judged.steps.push_back({now, caused ? std::move(attempt) : judged.all.nested(), waits});
    }
    return {};
}

Result<> Replica::log(const Work &work, const Judged &judged, Identity &self)
{
    return transact([&] {
        for (std::size_t i = 0; i < work.operations.size(); ++i) {
            const Operation &operation = work.operations[i];
            const Occasion &now = judged.steps[i].occasion;
            const OutboxEntry entry = m_outbox.append(
                {.kind = descriptionOf(operation).kind,
                 .payload = wire::encodeRow(descriptionOf(operation), payloadOf(operation)),
                 .user = work.user.value,
                 .baseRevision = now.baseRevision,
                 .rulePack = std::max(1, self.rulePack),
                 .traceId = work.traceId,
                 .wallMs = now.occurredAt.ms,
                 .monotonicMs = m_surroundings.monotonicMs(),
                 .bootId = m_surroundings.bootId},
                self, m_surroundings.hash);
            if (judged.steps[i].waits)
                tellThatItWaits(entry);
        }
        for (const auto &[of, row] : work.own)
            m_store.write(*of, row);
        m_unwritten = static_cast<int>(work.operations.size());
        putIdentity(self);
    });
}

Result<Effects> Replica::perform(const Work &work)
{
    if (const auto finished = finish(); !finished)
        return finished.error();
    auto self = identity();
    if (!self || self->loading)
        return unlessDiskFailed({ErrorCode::NeedsOnline, "the replica is being filled"});
    auto judged = std::make_unique<Judged>(m_store, self->localLast);
    if (const auto may = judge(work, *self, *judged); !may)
        return unlessDiskFailed(may.error());
    self->counter = m_ids->counter();
    if (const auto logged = log(work, *judged, *self); !logged) {
        m_unwritten = 0;
        return logged.error();
    }
    Effects effects = std::move(judged->effects);
    if (m_unwritten > 0)
        m_judged = std::move(judged);
    return effects;
}

Result<> Replica::finish()
{
    if (m_unwritten == 0)
        return {};
    auto self = identity();
    if (!self)
        return Error{ErrorCode::StorageFailed, "the disk does not say who this is"};
    const auto judged = std::move(m_judged);
    const int unwritten = std::exchange(m_unwritten, 0);
    m_store.begin();
    if (judged) {
        std::int64_t seq = self->lastSeq - unwritten;
        for (const Judged::Step &step : judged->steps)
            m_outbox.keepImages(++seq, step.changes.changes());
        judged->all.writeTo(m_store);
        self->localLast = judged->ids.last();
    } else {
        replay(*self, self->lastSeq - unwritten);
        ++m_writes;
    }
    putIdentity(*self);
    const auto written = m_store.commit();
    if (!written)
        m_unwritten = unwritten;
    return written;
}

void Replica::replay(Identity &identity, std::int64_t after)
{
    LocalIds localIds(identity.localLast);
    Workspace all(m_store, localIds, Workspace::Completeness::Partial);
    Occasion then = occasion(identity, {}, 0);
    for (OutboxEntry &entry : m_outbox.after(after)) {
        const wire::LoggedOperation logged = loggedOf(entry);
        const bool wasWithheld = entry.withheld;
        entry.withheld = logged.recovered || entry.outcome != wire::OutcomeKind::Applied;
        if (!entry.withheld) {
            Workspace attempt = all.nested();
            then.seq = logged.seq;
            then.user = {logged.user};
            then.occurredAt = {logged.wallMs};
            then.baseRevision = logged.baseRevision;
            const auto operation = operationOf(logged);
            const auto caused
                = operation ? tried(*operation, then, attempt) : Result<Effects>(operation.error());
            entry.withheld = !caused;
            if (caused) {
                m_outbox.keepImages(entry.id.value, attempt.changes());
                attempt.mergeInto(all);
            } else if (!wasWithheld) {
                entry.code = nameOf(caused.error().code);
                if (operation && isForApproval(*operation, caused.error()))
                    tellThatItWaits(entry);
                else
                    tell(entry);
            }
        }
        if (entry.withheld != wasWithheld)
            m_outbox.put(entry);
    }
    all.writeTo(m_store);
    identity.localLast = localIds.last();
}

void Replica::tell(const OutboxEntry &entry)
{
    const auto told = m_store.get(Notice::description(), entry.id.value);
    const auto before = told ? *recordOf<Notice>(*told) : Notice{};
    const bool isKnown = told && entry.outcome == wire::OutcomeKind::Held
        && before.outcome == entry.outcome && before.code == entry.code;
    if (isKnown) // the hub says what was foreseen here
        return;
    m_store.write(Notice::description(),
                  rowOf(Notice{.id = {entry.id.value},
                               .operationKind = loggedOf(entry).kind,
                               .outcome = entry.outcome,
                               .code = entry.code}));
}

/// What the hub made of it.
void Replica::hear(OutboxEntry &entry, const wire::Outcome &outcome)
{
    const bool waited = entry.withheld && entry.code == nameOf(ErrorCode::NeedsApproval);
    entry.outcome = outcome.kind;
    entry.code = outcome.code;
    if (entry.outcome != wire::OutcomeKind::Applied)
        tell(entry);
    else if (waited) // the hub knows of a higher limit
        m_store.erase(Notice::description(), entry.id.value);
}

/// As the hub will say: what it says otherwise is told then.
void Replica::tellThatItWaits(OutboxEntry entry)
{
    entry.withheld = true;
    entry.code = nameOf(ErrorCode::NeedsApproval);
    m_outbox.put(entry);
    entry.outcome = wire::OutcomeKind::Held;
    tell(entry);
}

void Replica::settle(const wire::PullReply &reply, Identity &identity)
{
    for (OutboxEntry &entry : m_outbox.between(identity.finalSeq, reply.reply.ackedSeq)) {
        const auto told = std::ranges::find(reply.outcomes, entry.id.value, &wire::Outcome::seq);
        if (told != reply.outcomes.end() && entry.progress == Progress::Stored) {
            hear(entry, *told);
        }
        entry.progress = Progress::Accepted;
        entry.acceptedMs = reply.reply.hubMs;
        m_outbox.put(entry);
    }
    identity.finalSeq = std::max(identity.finalSeq, reply.reply.ackedSeq);
}

SyncCounts Replica::counts() const
{
    SyncCounts counts;
    const auto self = identity();
    if (!self)
        return counts;
    // The hub takes operations in order: what it has not received is the tail. What a device keeps
    // no longer is not outstanding, even where a restored hub lacks it.
    if (const auto oldest = m_outbox.after(self->finalSeq, 1); !oldest.empty()) {
        const auto unsent = m_outbox.at(Progress::Stored, 1);
        const std::int64_t received = unsent.empty() ? self->lastSeq : unsent.front().id.value - 1;
        counts.stored = self->lastSeq - received;
        counts.received = received - oldest.front().id.value + 1;
    }
    counts.lastSeq = self->lastSeq;
    counts.loading = self->loading;
    counts.revoked = self->revoked;
    return counts;
}

std::vector<Notice> Replica::unseenNotices() const
{
    std::vector<Notice> notices;
    const Description &of = Notice::description();
    for (const Row &row :
         m_store.scan(Scan{.of = &of, .index = &of.index("by_seen"), .prefix = {std::int64_t{0}}}))
        notices.push_back(*recordOf<Notice>(row));
    return notices;
}

Result<> Replica::seeNotices()
{
    return transact([&] {
        for (Notice &notice : unseenNotices()) {
            notice.seen = true;
            m_store.write(Notice::description(), rowOf(notice));
        }
    });
}

} // namespace bincard::device
