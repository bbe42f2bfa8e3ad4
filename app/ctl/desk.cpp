// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/desk.h"

#include "app/floor/device_records.h"
#include "sync/store/sqlcipher_store.h"
#include "sync/wire/digest.h"
#include "sync/wire/zone_day.h"

#include <QTemporaryDir>

namespace bincard::ctl {

namespace {

constexpr int failuresMax = 3;

device::Surroundings surroundingsOf(const Outside &outside)
{
    return {.clock = outside.clock,
            .monotonicMs = outside.monotonicMs,
            .bootId = "bincardctl",
            .hash = wire::sha256Bytes,
            .zoneDay = wire::zoneDay};
}

} // namespace

struct Desk::Disk
{
    QTemporaryDir folder;
    std::unique_ptr<store::SqlcipherStore> store = {};

    /// Under a key that nobody keeps. Errors: StorageFailed.
    Result<> open(const Outside &outside);
};

Result<> Desk::Disk::open(const Outside &outside)
{
    static const auto records = app::everyRecord();
    constexpr int cacheKib = 32'000;
    const auto key = store::DatabaseKey::fromBytes(
        wire::randomBytes(outside.entropy, store::DatabaseKey::size));
    check(key.ok(), "a key has its bytes");
    auto opened = store::SqlcipherStore::open(
        {.path = folder.filePath(QStringLiteral("office.db")).toStdString(),
         .key = *key,
         .cacheKib = cacheKib,
         .synchronous = store::Synchronous::Normal},
        records);
    if (!opened)
        return opened.error();
    store = *std::move(opened);
    return {};
}

Desk::~Desk() = default;

Desk::Desk(HubLine line, const Outside &outside, std::unique_ptr<Disk> disk)
    : m_line(std::move(line))
    , m_outside(outside)
    , m_disk(std::move(disk))
    , m_inMemory(m_disk ? nullptr : std::make_unique<MemoryStore>())
    , m_documents(m_pictures, wire::sha256Bytes, outside.clock)
    , m_replica(m_disk ? static_cast<Store &>(*m_disk->store) : *m_inMemory,
                surroundingsOf(outside))
    , m_syncer(
          m_replica,
          [entropy = outside.entropy](std::int64_t n) {
              return static_cast<std::int64_t>(wire::below(entropy, static_cast<std::uint64_t>(n)));
          },
          &m_documents)
{ }

Result<std::unique_ptr<Desk>> Desk::open(const std::string &folder, const Outside &outside,
                                         Keeps keeps)
{
    auto line = HubLine::open(folder, outside);
    if (!line)
        return line.error();
    auto disk = keeps == Keeps::OnDisk ? std::make_unique<Disk>() : nullptr;
    if (disk) {
        if (const auto opened = disk->open(outside); !opened)
            return opened.error();
    }
    std::unique_ptr<Desk> desk(new Desk(*std::move(line), outside, std::move(disk)));
    if (const auto begun = desk->begin(); !begun)
        return begun.error();
    return desk;
}

Result<> Desk::begin()
{
    const std::int64_t device = m_line.office().device.value;
    const auto body
        = m_line.post("/sync/reset", wire::encode(wire::ResetRequest{{.device = device}}));
    if (!body)
        return body.error();
    const auto reply = wire::decodeResetReply(*body);
    if (!reply)
        return reply.error();
    if (reply->incarnation == 0)
        return Error{ErrorCode::DeviceRevoked, "the office's device"};
    if (const auto adopted = m_replica.adopt(device, *reply); !adopted)
        return adopted;
    return settle();
}

Result<> Desk::perform(std::vector<Operation> operations)
{
    const auto done
        = m_replica.perform({.operations = std::move(operations), .user = m_line.office().user});
    return done ? Result<>{} : Result<>{done.error()};
}

Result<std::string> Desk::keep(std::string_view content, const std::string &mediaType)
{
    return m_documents.keep(content, mediaType);
}

std::int64_t Desk::revision() const
{
    for (const wire::Cursor &cursor : m_replica.pullCursors()) {
        if (cursor.scope == warehouse().value)
            return cursor.revision;
    }
    return 0;
}

Result<> Desk::settle()
{
    int failures = 0;
    // The clock only spaces attempts; here a pause is over as soon as it began.
    std::int64_t now = m_outside.monotonicMs();
    while (!m_syncer.inStep() || m_documents.toSend() > 0) {
        for (const device::Outgoing &request : m_syncer.due(now)) {
            if (request.longPoll)
                continue;
            const auto body = m_line.post(request.path, request.body);
            if (body) {
                (void)m_syncer.answered(request.id, *body, now);
            } else {
                m_syncer.failed(request.id, now);
                if (++failures > failuresMax)
                    return body.error();
            }
        }
        if (m_replica.counts().revoked)
            return Error{ErrorCode::DeviceRevoked, "the office's device"};
        now = std::max(now, std::min(m_syncer.nextAt(), now + 60'000));
    }
    const auto notices = m_replica.unseenNotices();
    if (notices.empty())
        return {};
    (void)m_replica.seeNotices();
    ErrorCode code = ErrorCode::Unknown;
    (void)errorFromName(notices.front().code, code);
    return Error{code,
                 "operation " + std::to_string(notices.front().id.value)
                     + " was not booked as it was done"};
}

} // namespace bincard::ctl
