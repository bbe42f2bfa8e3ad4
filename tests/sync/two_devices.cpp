// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/two_devices.h"

#include "sync/hub/held.h"
#include "sync/wire/digest.h"

namespace bincard::support {

namespace {

Date utcDay(Instant at, const std::string &)
{
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(at.ms)));
}

device::Surroundings surroundingsOf(std::int64_t &now, const std::chrono::hours &ahead)
{
    return {.clock =
                [&now, &ahead] {
                    return Instant{now + std::chrono::milliseconds(ahead).count()};
                },
            .monotonicMs =
                [&now] {
                    return now;
                },
            .bootId = "boot",
            .hash = wire::sha256Bytes,
            .zoneDay = utcDay};
}

} // namespace

void Handheld::restart(const device::Surroundings &surroundings)
{
    syncer.reset();
    documents
        = std::make_unique<device::Documents>(documentStore, surroundings.hash, surroundings.clock);
    replica = std::make_unique<device::Replica>(store, surroundings);
    syncer = std::make_unique<device::Syncer>(
        *replica,
        [](std::int64_t) {
            return 0;
        },
        documents.get());
}

TwoDevices::TwoDevices(std::size_t pageRows, std::size_t deltaRows)
    : m_pageRows(pageRows)
    , m_deltaRows(deltaRows)
{
    startHub();
    check(m_hub->found({.code = "WH", .name = "warehouse"}, {.code = "sue", .name = "Sue"}).ok(),
          "a hub is founded");
    warehouse.value = idOf((*m_hubStore).scan(Scan{.of = &inventory::Warehouse::description()})[0]);
    administrator.value = idOf((*m_hubStore).scan(Scan{.of = &access::User::description()})[0]);
    enrol(ann, warehouse);
    enrol(bob, warehouse);
}

void TwoDevices::startHub()
{
    hub::Surroundings surroundings{
        .clock =
            [this] {
                return Instant{m_now};
            },
        .random =
            [this](std::size_t count) {
                std::string bytes(count, '\0');
                for (char &byte : bytes)
                    byte
                        = static_cast<char>((m_random = m_random * 6364136223846793005U + 1) >> 56);
                return bytes;
            },
        .hash = wire::sha256Bytes,
        .zoneDay = utcDay,
        .pageRows = m_pageRows,
        .deltaRows = m_deltaRows};
    m_hub = std::make_unique<hub::Hub>(*m_hubStore, std::move(surroundings));
}

void TwoDevices::enrol(Handheld &handheld, inventory::WarehouseId of, Audience audience)
{
    restart(handheld);
    const auto invitation = m_hub->invite("handheld", of, audience);
    const auto claim = m_hub->claim(invitation->code, "a public key");
    check(m_hub->approve(claim->confirmation).ok(), "a claimed device is approved");
    const auto given = m_hub->reset({wire::Sender{.device = claim->device.value}});
    check(handheld.replica->adopt(claim->device.value, *given).ok(), "a device begins");
    sync(handheld);
}

void TwoDevices::restart(Handheld &handheld)
{
    handheld.restart(surroundingsOf(m_now, clockAhead));
}

std::string TwoDevices::answer(const device::Outgoing &request)
{
    if (request.path == "/sync/push") {
        const std::vector<wire::PushRequest> group{*wire::decodePushRequest(request.body)};
        return wire::encode(m_hub->push(group)->front());
    }
    if (request.path == "/sync/pull") {
        const auto pull = *wire::decodePullRequest(request.body);
        m_hub->hear(pull.sender);
        return wire::encode(m_hub->pull(pull));
    }
    bootstraps += request.path == "/sync/bootstrap" ? 1 : 0;
    if (request.path == "/sync/bootstrap")
        return wire::encode(m_hub->bootstrap(*wire::decodeBootstrapRequest(request.body)));
    if (request.path == "/sync/check") {
        const auto asked = *wire::decodeCheckRequest(request.body);
        ++checks;
        return wire::encode(*m_hub->checkReplica(asked));
    }
    if (request.path == "/sync/document") {
        const auto upload = *wire::decodeUploadRequest(request.body);
        contentBytes += static_cast<std::int64_t>(upload.chunk.size());
        ++contentMessages;
        return wire::encode(*m_hub->takeContent(upload));
    }
    if (request.path == "/sync/content")
        return wire::encode(m_hub->content(*wire::decodeFetchRequest(request.body)));
    if (request.path == "/sync/reset")
        return wire::encode(*m_hub->reset(*wire::decodeResetRequest(request.body)));
    return {};
}

void TwoDevices::sync(Handheld &handheld)
{
    constexpr int messagesMax = 100;
    constexpr std::int64_t longerThanAnyPauseMs = 120'000;
    for (int i = 0; i < messagesMax; ++i) {
        m_now += longerThanAnyPauseMs;
        for (const device::Outgoing &request : handheld.syncer->due(m_now)) {
            if (request.longPoll)
                handheld.syncer->failed(request.id, m_now);
            else
                check(handheld.syncer->answered(request.id, answer(request), m_now),
                      "nothing interrupts");
        }
        if (handheld.syncer->inStep())
            return;
    }
}

void TwoDevices::syncUntilLoaded(Handheld &handheld)
{
    while (handheld.replica->bootstrapCursor()) {
        for (const device::Outgoing &request : handheld.syncer->due(m_now))
            check(handheld.syncer->answered(request.id, answer(request), m_now),
                  "nothing interrupts");
    }
}

void TwoDevices::idle(Handheld &handheld)
{
    constexpr int manySlices = 100;
    for (int i = 0; i < manySlices; ++i)
        step(handheld);
}

void TwoDevices::step(Handheld &handheld)
{
    ++m_now;
    for (const device::Outgoing &request : handheld.syncer->due(m_now)) {
        if (!request.longPoll)
            check(handheld.syncer->answered(request.id, answer(request), m_now),
                  "nothing interrupts");
    }
}

wire::CheckReply TwoDevices::compared(const wire::CheckRequest &request)
{
    return *m_hub->checkReplica(request);
}

void TwoDevices::loseAnswer(Handheld &handheld)
{
    for (const device::Outgoing &request : handheld.syncer->due(m_now)) {
        (void)answer(request);
        handheld.syncer->failed(request.id, m_now);
    }
}

void TwoDevices::backUp()
{
    m_backup = m_hubStore.copied();
}

void TwoDevices::restoreHub()
{
    m_hub.reset();
    m_hubStore.restore(m_backup);
    startHub();
    check(m_hub->beginEpoch().ok(), "a restored hub begins another life");
}

void TwoDevices::pass(std::chrono::hours time)
{
    m_now += std::chrono::milliseconds(time).count();
}

int TwoDevices::work()
{
    int slices = 0;
    for (;; ++slices) {
        const auto more = m_hub->work();
        check(more.ok(), "the hub works");
        if (!*more)
            return slices;
    }
}

void TwoDevices::collect()
{
    for (bool isMore = true; isMore;) {
        const auto slice = m_hub->collectTombstones();
        check(slice.ok(), "a slice is collected");
        isMore = *slice;
    }
}

Result<> TwoDevices::decide(std::int64_t held, bool accepted, const std::string &reason)
{
    return m_hub->decideHeld(
        {.held = held, .accepted = accepted, .by = administrator, .reason = reason});
}

void TwoDevices::revoke(const Handheld &handheld, bool wipe)
{
    const access::DeviceId id{handheld.replica->identity()->device};
    check(m_hub->revoke(id, wipe).ok(), "an enrolled device is revoked");
}

bool TwoDevices::callRoll()
{
    const auto called = m_hub->callRoll();
    check(called.ok(), "the hub calls the roll");
    return *called;
}

Result<Effects> TwoDevices::perform(Handheld &handheld, Operation operation)
{
    return handheld.replica->perform({.operations = {std::move(operation)}, .user = administrator});
}

Save<catalog::Product> TwoDevices::product(Handheld &handheld, const std::string &sku)
{
    return {{.id = {handheld.replica->ids().next()}, .sku = sku, .name = sku}};
}

Workspace TwoDevices::hubsBooks()
{
    return Workspace(*m_hubStore, m_noIds);
}

} // namespace bincard::support
