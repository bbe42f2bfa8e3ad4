// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/syncer.h"

#include "core/records.h"

#include <algorithm>
#include <limits>

namespace bincard::device {

namespace {

constexpr std::int64_t firstPauseMs = 1'000;
constexpr std::int64_t longestPauseMs = 60'000;
/// Looks for news although no long-poll told of any.
constexpr std::int64_t pollMs = 30'000;
/// What is read of the replica between two looks at anything else: some milliseconds.
constexpr std::size_t rowsOfSlice = 500;
constexpr std::int64_t betweenTriesMs = 600'000;
constexpr auto never = std::numeric_limits<std::int64_t>::max();

bool isSame(const wire::Cursor &a, const wire::Cursor &b)
{
    return a.scope == b.scope && a.revision == b.revision && a.kind == b.kind
        && a.record == b.record;
}

Result<bool> done(const Result<> &result)
{
    return result ? Result<bool>(true) : Result<bool>(result.error());
}

} // namespace

Syncer::Syncer(Replica &replica, std::function<std::int64_t(std::int64_t)> below,
               Documents *documents)
    : m_replica(replica)
    , m_below(std::move(below))
{
    if (documents)
        m_contents.emplace(*documents, m_below);
}

bool Syncer::mayCarry() const
{
    const auto self = m_replica.identity();
    return m_contents && !m_work && self && !self->revoked && !self->forked && !nextJob();
}

bool Syncer::behind() const
{
    for (const wire::Cursor &cursor : m_replica.pullCursors()) {
        const auto head = std::ranges::find(m_heads, cursor.scope, &wire::Cursor::scope);
        if (head != m_heads.end() && (head->revision > cursor.revision || cursor.kind != 0))
            return true;
    }
    return false;
}

bool Syncer::inStep() const
{
    const SyncCounts counts = m_replica.counts();
    const auto self = m_replica.identity();
    if (self && self->forked)
        return false;
    return counts.stored == 0 && counts.received == 0 && !counts.loading && !m_pullWanted
        && !behind();
}

std::optional<Syncer::Job> Syncer::nextJob() const
{
    const auto self = m_replica.identity();
    if (!self)
        return std::nullopt;
    if (self->forked && !self->revoked)
        return Job::Reset;
    if (!self->forked && !m_replica.unsent().empty())
        return Job::Push;
    if (self->wipe)
        return hasTakenLeave() ? std::nullopt : std::optional(Job::Farewell);
    // A locked device asks now and then whether it is to be wiped.
    if (self->revoked)
        return m_pullWanted ? std::optional(Job::Pull) : std::nullopt;
    if (m_replica.bootstrapCursor())
        return Job::Bootstrap;
    if (m_pullWanted || self->loading || m_replica.counts().received > 0 || behind())
        return Job::Pull;
    return std::nullopt;
}

Outgoing Syncer::request(Job job)
{
    Outgoing made{.id = ++m_lastId};
    switch (job) {
    case Job::Reset:
        made.path = "/sync/reset";
        made.body = wire::encode(wire::ResetRequest{m_replica.sender()});
        break;
    case Job::Bootstrap:
        made.path = "/sync/bootstrap";
        made.body = wire::encode(
            wire::BootstrapRequest{m_replica.sender(), *m_replica.bootstrapCursor()});
        break;
    case Job::Push:
        made.path = "/sync/push";
        made.body = wire::encode(wire::PushRequest{m_replica.sender(), m_pushAttempt,
                                                   m_replica.oldestKept(), m_replica.unsent()});
        break;
    case Job::Farewell: {
        wire::PushRequest last{.sender = m_replica.sender()};
        last.sender.wiping = true;
        made.path = "/sync/push";
        made.body = wire::encode(last);
        break;
    }
    case Job::Check: {
        const auto summed = *std::exchange(m_summing, std::nullopt);
        made.path = "/sync/check";
        made.body = wire::encode(
            wire::CheckRequest{m_replica.sender(), summed.cursors, summed.sums.kinds()});
        break;
    }
    case Job::Pull:
    case Job::Wait:
        made.path = job == Job::Pull ? "/sync/pull" : "/sync/wait";
        made.longPoll = job == Job::Wait;
        made.body = wire::encode(wire::PullRequest{.sender = m_replica.sender(),
                                                   .ackedSeq = m_replica.identity()->finalSeq,
                                                   .fresh = m_replica.identity()->loading,
                                                   .cursors = m_replica.pullCursors()});
        break;
    }
    return made;
}

std::vector<Outgoing> Syncer::due(std::int64_t monotonicMs)
{
    std::vector<Outgoing> requests;
    if (m_work || monotonicMs < m_notBefore)
        return requests;
    if (monotonicMs >= m_pollAt)
        m_pullWanted = true;
    if (const auto job = nextJob()) {
        requests.push_back(request(*job));
        m_work = UnderWay{requests.back().id, *job};
        return requests;
    }
    if (!isSumming(monotonicMs))
        m_summing.reset();
    else if (isSummedUp()) {
        requests.push_back(request(Job::Check));
        m_check = UnderWay{requests.back().id, Job::Check};
        m_checkAt = monotonicMs + betweenTriesMs;
    }
    const auto self = m_replica.identity();
    if (!m_wait && self && !self->revoked && !self->forked) {
        requests.push_back(request(Job::Wait));
        m_wait = UnderWay{requests.back().id, Job::Wait};
    }
    if (mayCarry()) {
        if (auto message = m_contents->due(m_replica.sender(), monotonicMs)) {
            m_contentId = ++m_lastId;
            requests.push_back({.id = m_contentId,
                                .path = std::move(message->path),
                                .body = std::move(message->body),
                                .aside = true});
        }
    }
    return requests;
}

bool Syncer::isSumming(std::int64_t monotonicMs) const
{
    return monotonicMs >= m_checkAt && m_replica.mustBeChecked();
}

bool Syncer::isSummedUp()
{
    const auto cursors = m_replica.pullCursors();
    const auto lastSeq = m_replica.identity()->lastSeq;
    const bool hasMoved = m_summing
        && (m_summing->lastSeq != lastSeq
            || !std::ranges::equal(m_summing->cursors, cursors, isSame));
    if (!m_summing || hasMoved)
        m_summing.emplace(Summing{m_replica.fingerprint(), lastSeq, cursors});
    return m_summing->sums.step(rowsOfSlice);
}

std::int64_t Syncer::nextAt() const
{
    if (m_work)
        return never;
    if (m_summing)
        return m_notBefore;
    const auto content = mayCarry() ? m_contents->nextAt() : std::nullopt;
    return std::max(m_notBefore, nextJob() ? 0 : std::min(m_pollAt, content.value_or(never)));
}

void Syncer::hear(const std::vector<wire::Cursor> &heads)
{
    for (const wire::Cursor &head : heads) {
        const auto known = std::ranges::find(m_heads, head.scope, &wire::Cursor::scope);
        if (known == m_heads.end())
            m_heads.push_back(head);
        else
            *known = head;
    }
}

void Syncer::succeeded(std::int64_t monotonicMs)
{
    m_failures = 0;
    m_heard = true;
    m_notBefore = 0;
    m_pollAt = monotonicMs + pollMs;
}

void Syncer::forgetWhatWasAsked()
{
    m_heads.clear();
    m_work.reset();
}

bool Syncer::accepted(const wire::Reply &reply)
{
    Result<> done;
    if (const auto self = m_replica.identity(); reply.wipe && self && !self->wipe)
        done = m_replica.markForWipe();
    if (!done) {
        ++m_failures;
        return false;
    }
    switch (reply.status) {
    case wire::Status::Ok:
        return true;
    case wire::Status::Fork:
        done = m_replica.markForked();
        break;
    case wire::Status::EpochChanged:
        // The other lane has heard it already, and what was begun then must not begin again.
        if (reply.epoch == m_replica.sender().epoch)
            return false;
        if (m_contents && !m_contents->offerAgain()) {
            ++m_failures;
            return false;
        }
        [[fallthrough]];
    case wire::Status::Gap:
        done = m_replica.takeEpoch(reply);
        forgetWhatWasAsked();
        break;
    case wire::Status::CursorGone:
        done = m_replica.beginLoading();
        forgetWhatWasAsked();
        break;
    case wire::Status::Revoked:
        done = m_replica.markRevoked();
        break;
    case wire::Status::VersionTooOld:
    case wire::Status::Malformed:
        done = Error{ErrorCode::VersionTooOld, "the hub does not take what this app says"};
        break;
    }
    if (!done)
        ++m_failures;
    // A disk that failed says nothing any more.
    if (const auto self = m_replica.identity(); self && self->revoked)
        m_pullWanted = false; // until the next poll
    return false;
}

template <class Reply, class Take>
bool Syncer::take(const Result<Reply> &reply, std::int64_t monotonicMs, Take take)
{
    if (!reply) {
        failed(m_work ? m_work->id : 0, monotonicMs);
        return true;
    }
    succeeded(monotonicMs);
    if (!accepted(reply->reply))
        return true;
    // An answer from before a restore that another lane has heard of already: it says nothing now.
    const bool isFromNow
        = std::is_same_v<Reply, wire::ResetReply> || reply->reply.epoch == m_replica.sender().epoch;
    if (!isFromNow)
        return true;
    const Result<bool> taken = take(*reply);
    if (!taken)
        failed(m_work ? m_work->id : 0, monotonicMs);
    return !taken || *taken;
}

bool Syncer::takeAnswer(Job job, std::string_view body, std::int64_t monotonicMs)
{
    switch (job) {
    case Job::Reset:
        return take(wire::decodeResetReply(body), monotonicMs, [&](const wire::ResetReply &reply) {
            forgetWhatWasAsked();
            return done(m_replica.adopt(m_replica.sender().device, reply));
        });
    case Job::Bootstrap:
        return take(wire::decodeBootstrapReply(body, allRecords()), monotonicMs,
                    [&](const wire::BootstrapReply &reply) {
                        return done(m_replica.takeBootstrap(reply));
                    });
    case Job::Push:
        return take(wire::decodePushReply(body), monotonicMs, [&](const wire::PushReply &reply) {
            hear(reply.heads);
            m_pushAttempt = 1;
            m_pullWanted = true;
            return done(m_replica.takePush(reply));
        });
    case Job::Pull:
        return take(wire::decodePullReply(body, allRecords()), monotonicMs,
                    [&](const wire::PullReply &reply) {
                        auto taken = m_replica.takePull(reply);
                        if (taken && *taken) {
                            m_pullWanted = !reply.complete;
                            // What the hub said last counts, also where it is less than before.
                            if (reply.complete)
                                m_heads = reply.cursors;
                        }
                        return taken;
                    });
    case Job::Check:
        return take(wire::decodeCheckReply(body), monotonicMs, [&](const wire::CheckReply &reply) {
            return done(m_replica.takeCheck(reply));
        });
    case Job::Farewell:
        succeeded(monotonicMs);
        m_farewellsLeft = 0;
        return true;
    case Job::Wait:
        return take(wire::decodePushReply(body), monotonicMs, [&](const wire::PushReply &reply) {
            hear(reply.heads);
            return done({});
        });
    }
    return true;
}

bool Syncer::answered(std::int64_t id, std::string_view body, std::int64_t monotonicMs)
{
    if (id != 0 && id == m_contentId) {
        m_contentId = 0;
        const auto accepts = [&](const wire::Reply &reply) {
            return accepted(reply) && reply.epoch == m_replica.sender().epoch;
        };
        m_contents->answered(body, accepts, monotonicMs);
        return true;
    }
    auto &lane = m_wait && m_wait->id == id ? m_wait
        : m_check && m_check->id == id      ? m_check
                                            : m_work;
    if (!lane || lane->id != id)
        return true;
    const Job job = lane->job;
    if (!takeAnswer(job, body, monotonicMs))
        return false;
    if (lane && lane->id == id)
        lane.reset();
    return true;
}

void Syncer::failed(std::int64_t id, std::int64_t monotonicMs)
{
    if (id != 0 && id == m_contentId) {
        m_contentId = 0;
        return m_contents->failed(monotonicMs);
    }
    if (m_wait && m_wait->id == id)
        m_wait.reset();
    else if (m_check && m_check->id == id)
        m_check.reset();
    else if (m_work && m_work->id == id) {
        if (m_work->job == Job::Push)
            ++m_pushAttempt;
        if (m_work->job == Job::Farewell)
            --m_farewellsLeft;
        m_work.reset();
    } else {
        return;
    }
    const std::int64_t ceiling = std::min(longestPauseMs, firstPauseMs << std::min(m_failures, 6));
    ++m_failures;
    m_notBefore = monotonicMs + m_below(ceiling) + 1;
}

} // namespace bincard::device
