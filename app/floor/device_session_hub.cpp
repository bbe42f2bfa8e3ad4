// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The side of a session that looks to the hub: membership, a replica, keeping in step.

#include "app/floor/device_session.h"

#include "core/records.h"
#include "sync/device/tally.h"
#include "sync/device/wipe.h"
#include "sync/wire/enrolment_code.h"

#include <algorithm>
#include <string_view>

namespace bincard::app {

namespace {

constexpr std::int64_t askAgainMs = 2'000;
constexpr int percent = 100;

wire::KeyPair keyOf(const Membership &membership)
{
    wire::KeySeed seed = {};
    check(membership.seed.size() == seed.size(), "a seed has 32 bytes");
    std::ranges::copy(membership.seed, seed.begin());
    return wire::keyPairFrom(seed);
}

std::string bytesOfKey(const wire::PublicKey &key)
{
    return {key.begin(), key.end()};
}

/// Enough of a hash to compare two by eye.
std::string shortHex(const std::string &hash)
{
    constexpr std::size_t bytes = 4;
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (std::size_t i = 0; i < std::min(bytes, hash.size()); ++i) {
        const auto byte = static_cast<unsigned char>(hash[i]);
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

ErrorCode refusalOf(const std::string &name)
{
    ErrorCode code = ErrorCode::NotAllowed; // a newer hub's word
    (void)errorFromName(name, code);
    return code;
}

} // namespace

void DeviceSession::join(const std::string &code, std::string deviceName)
{
    if (m_membership && m_membership->approved)
        return fail(ErrorCode::WrongState);
    // The hub decides by its own clock whether the code is too old.
    const auto read = wire::decodeEnrolment(code, {});
    if (!read)
        return fail(read.error().code);
    const wire::KeySeed seed = wire::makeSeed(m_outside.entropy);
    const Membership asked{.hubUrl = read->hubUrl,
                           .pin = read->pin,
                           .backupPin = read->backupPin,
                           .oneTimeCode = read->oneTimeCode,
                           .deviceName = std::move(deviceName),
                           .seed = {seed.begin(), seed.end()}};
    if (!store(m_store, asked))
        return fail(ErrorCode::StorageFailed);
    m_trouble.reset();
    m_confirmation.clear();
    m_membership = asked;
    m_askAgainAt = 0;
    connectToHub(asked);
    Q_EMIT sounded(Sound::Ok);
}

void DeviceSession::forgetEnrolment()
{
    ask([this] {
        if (!m_membership || m_membership->approved)
            return;
        m_store.begin();
        m_store.erase(Membership::description(), m_membership->id.value);
        if (!m_store.commit())
            return fail(ErrorCode::StorageFailed);
        m_membership.reset();
        m_confirmation.clear();
        m_trouble.reset();
    });
}

void DeviceSession::connectToHub(const Membership &membership)
{
    const transport::ConnectionOptions options{.baseUrl = membership.hubUrl,
                                               .pins = {membership.pin, membership.backupPin},
                                               .authorityPem = membership.authorityPem};
    m_asking = false;
    m_caller.useKey(keyOf(membership), membership.device);
    if (const auto connected = m_caller.connectTo(options); !connected)
        fail(connected.error().code);
}

void DeviceSession::wake()
{
    const bool mayAsk = !m_asking && m_outside.monotonicMs() >= m_askAgainAt;
    if (m_membership && !m_membership->approved && mayAsk)
        askForMembership();
    else if (m_membership && m_membership->approved && !m_replica.identity() && mayAsk)
        askForReset();
    else if (m_membership && m_replica.identity()) {
        sayWhoIsHere();
        sync();
    }
    tellTrouble();
    tellWipe();
    tellPictures();
    publish();
    (void)m_replica.finish(); // what cannot be written, the next answer says
    if (!m_membership)
        return;
    constexpr std::int64_t longestMs = 60'000;
    const std::int64_t now = m_outside.monotonicMs();
    const std::int64_t next = m_replica.identity() ? m_syncer.nextAt() : m_askAgainAt;
    m_timer.start(static_cast<int>(std::clamp<std::int64_t>(next - now, 1, longestMs)));
}

void DeviceSession::askLater()
{
    m_asking = false;
    m_askAgainAt = m_outside.monotonicMs() + askAgainMs;
}

void DeviceSession::askForMembership()
{
    m_asking = true;
    const wire::EnrolRequest request{.code = m_membership->oneTimeCode,
                                     .publicKey = bytesOfKey(keyOf(*m_membership).publicKey),
                                     .deviceName = m_membership->deviceName};
    m_caller.send({.path = "/sync/enrol", .body = encode(request), .isSigned = false},
                  [this](const Result<std::string> &body) {
                      askLater();
                      takeMembership(body);
                      wake();
                  });
}

void DeviceSession::takeMembership(const Result<std::string> &body)
{
    if (!m_membership || m_membership->approved)
        return;
    const auto reply
        = body ? wire::decodeEnrolReply(*body) : Result<wire::EnrolReply>(body.error());
    if (!reply) {
        m_trouble = reply.error().code; // said without a sound: it is tried again by itself
        return;
    }
    if (!reply->refusal.empty()) {
        forgetEnrolment();
        return fail(refusalOf(reply->refusal));
    }
    m_trouble.reset();
    m_confirmation = reply->confirmation;
    if (reply->approved)
        becomeMember(*reply);
}

void DeviceSession::becomeMember(const wire::EnrolReply &reply)
{
    Membership member = *m_membership;
    member.device = reply.device;
    member.approved = true;
    member.authorityPem = reply.authorityPem;
    member.oneTimeCode.clear();
    if (!store(m_store, member))
        return fail(ErrorCode::StorageFailed);
    m_membership = member;
    m_confirmation.clear();
    m_askAgainAt = 0;
    connectToHub(member);
    Q_EMIT sounded(Sound::LineDone);
}

void DeviceSession::askForReset()
{
    m_asking = true;
    const wire::ResetRequest request{{.device = m_membership->device, .app = BINCARD_VERSION}};
    m_caller.send({.path = "/sync/reset", .body = encode(request)},
                  [this](const Result<std::string> &body) {
                      askLater();
                      takeReset(body);
                      wake();
                  });
}

void DeviceSession::takeReset(const Result<std::string> &body)
{
    const auto reply
        = body ? wire::decodeResetReply(*body) : Result<wire::ResetReply>(body.error());
    if (!reply) {
        m_trouble = reply.error().code;
        return;
    }
    if (reply->reply.wipe) // it holds nothing yet but its key
        return leaveHub();
    if (reply->reply.status != wire::Status::Ok) {
        m_trouble = ErrorCode::DeviceRevoked;
        return;
    }
    if (m_replica.identity())
        return;
    if (const auto adopted = m_replica.adopt(m_membership->device, *reply); !adopted)
        return fail(adopted.error().code);
    m_trouble.reset();
    m_heardAt = m_outside.clock();
}

void DeviceSession::leaveHub()
{
    m_store.begin();
    m_store.erase(Membership::description(), m_membership->id.value);
    if (!m_store.commit())
        return fail(ErrorCode::StorageFailed);
    m_membership.reset();
    m_confirmation.clear();
    m_trouble.reset();
    m_wiped = true;
}

void DeviceSession::sayWhoIsHere()
{
    constexpr std::int64_t batteryEveryMs = 60'000;
    device::Presence now = m_presence;
    now.user = m_worker ? m_worker->user() : access::UserId{};
    const std::int64_t ms = m_outside.monotonicMs();
    if (m_outside.batteryPercent && (!m_batteryAt || ms - *m_batteryAt >= batteryEveryMs)) {
        m_batteryAt = ms;
        now.batteryPercent = m_outside.batteryPercent();
    }
    if (now.user != m_presence.user)
        m_syncer.tellNow();
    m_presence = now;
    m_replica.setPresence(now);
}

void DeviceSession::sync()
{
    for (const device::Outgoing &outgoing : m_syncer.due(m_outside.monotonicMs())) {
        m_caller.send(
            {.path = outgoing.path, .body = outgoing.body, .longPoll = outgoing.longPoll},
            [this, id = outgoing.id, aside = outgoing.aside](const Result<std::string> &body) {
                if (body) {
                    m_lineTrouble.reset();
                    m_heardAt = m_outside.clock();
                    return offer(id, *body);
                }
                if (!aside)
                    m_lineTrouble = body.error().code;
                m_syncer.failed(id, m_outside.monotonicMs());
                wake();
            });
    }
}

void DeviceSession::offer(std::int64_t id, const std::string &body)
{
    if (!m_syncer.answered(id, body, m_outside.monotonicMs())) {
        // The scan that waits stands before this in the queue.
        QMetaObject::invokeMethod(
            this,
            [this, id, body] {
                offer(id, body);
            },
            Qt::QueuedConnection);
        return;
    }
    if (m_worker && stage() == Stage::Working) {
        m_worker->setOnline(m_syncer.online());
        m_worker->refresh();
    }
    wake();
}

void DeviceSession::tellTrouble()
{
    const bool online = m_syncer.online();
    const std::size_t notices = m_membership ? m_replica.unseenNotices().size() : 0;
    if ((m_wasOnline && !online) || notices > m_noticesTold)
        Q_EMIT sounded(Sound::SyncTrouble);
    m_wasOnline = online;
    m_noticesTold = notices;
}

void DeviceSession::tellWipe()
{
    const bool isTime = m_syncer.hasTakenLeave() && device::mustBeWiped(m_store);
    if (!std::exchange(m_wipeTold, m_wipeTold || isTime) && m_wipeTold)
        Q_EMIT wipeWanted();
}

SyncState DeviceSession::syncState() const
{
    const device::SyncCounts counts = m_replica.counts();
    const auto self = m_replica.identity();
    return {.stored = static_cast<int>(counts.stored),
            .sent = static_cast<int>(counts.received),
            .accepted = self ? self->finalSeq : 0,
            .lastSeq = counts.lastSeq,
            .online = m_syncer.online(),
            .trouble = m_lineTrouble,
            .heardAt = m_heardAt};
}

const ShiftState &DeviceSession::shiftState()
{
    constexpr std::int64_t dayMs = 86'400'000;
    constexpr std::int64_t freshMs = 60'000;
    const device::SyncCounts counts = m_replica.counts();
    const auto self = m_replica.identity();
    const std::int64_t now = m_outside.clock().ms;
    // An outbox is long: it is read again only when something moved, or the day did.
    const std::vector<std::int64_t> basis{counts.lastSeq, counts.stored, self ? self->finalSeq : 0,
                                          now / freshMs};
    if (!self)
        m_shift = {};
    else if (basis != m_shiftBasis) {
        const Workspace records = m_replica.workspace();
        m_shift = {.known = true, .lastSeq = self->lastSeq, .finalSeq = self->finalSeq};
        m_shift.fingerprint = shortHex(self->lastHash);
        for (const device::Tally &tally : device::tallies(m_store, {now - dayMs})) {
            const auto user = records.get(tally.user);
            m_shift.people.push_back({.person = user ? user->name : std::string(),
                                      .stored = tally.stored,
                                      .received = tally.received,
                                      .accepted = tally.accepted,
                                      .refused = tally.refused,
                                      .held = tally.held});
        }
    }
    m_shiftBasis = basis;
    m_shift.leaver = m_leaver;
    return m_shift;
}

std::int64_t DeviceSession::stored() const
{
    return m_replica.counts().stored;
}

bool DeviceSession::inStep() const
{
    return m_replica.identity() && m_syncer.inStep();
}

int DeviceSession::loadedPercent() const
{
    const auto at = m_replica.bootstrapCursor();
    const auto scopes = m_replica.pullCursors();
    if (!at || scopes.empty())
        return m_replica.identity() ? percent : 0;
    const auto kinds = allRecords();
    const auto scope = std::ranges::find(scopes, at->scope, &wire::Cursor::scope);
    const auto kind = std::ranges::find_if(kinds, [&](const Description *of) {
        return of->kind >= at->kind;
    });
    const auto steps = (scope - scopes.begin()) * std::ssize(kinds) + (kind - kinds.begin());
    return static_cast<int>(steps * percent / (std::ssize(scopes) * std::ssize(kinds)));
}

} // namespace bincard::app
