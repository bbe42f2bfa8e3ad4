// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/live_hub.h"

#include "app/hub/office.h"
#include "sync/wire/digest.h"
#include "sync/wire/zone_day.h"
#include "tests/e2e/free_port.h"

#include <chrono>

namespace bincard::e2e {

namespace {

constexpr int startMs = 120'000;

std::int64_t wallMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::int64_t steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

template <class R> std::int64_t firstOf(const Store &store)
{
    return idOf(store.scan(Scan{.of = &R::description(), .limit = 1}).front());
}

} // namespace

LiveHub::LiveHub()
    : m_outside{.clock =
                    [] {
                        return Instant{wallMs()};
                    },
                .monotonicMs = steadyMs,
                .entropy = wire::systemEntropy()}
    , m_port(freePort())
{ }

LiveHub::~LiveHub()
{
    stop();
}

void LiveHub::found()
{
    auto opened = hubfolder::HubFolder::open(
        {.folder = m_folder.filePath(QStringLiteral("hub")).toStdString(),
         .keySource = "file:" + m_folder.filePath(QStringLiteral("key")).toStdString()},
        m_outside);
    check(opened.ok(), opened ? "a folder opens" : opened.error().detail.c_str());
    m_open = std::make_unique<hubfolder::HubFolder>(*std::move(opened));
    m_hub = std::make_unique<hub::Hub>(m_open->store(), hubfolder::surroundings(m_outside));
    check(m_hub->found({.code = "MAIN", .name = "Main"}, {.code = "admin", .name = "Admin"}).ok(),
          "a hub is founded");
    m_warehouse = {firstOf<inventory::Warehouse>(m_open->store())};
    m_administrator = {firstOf<access::User>(m_open->store())};
    openOffice();
}

void LiveHub::openOffice()
{
    hubfolder::Office office{
        .device = {}, .user = m_administrator, .seed = wire::makeSeed(m_outside.entropy)};
    const auto key = wire::keyPairFrom(office.seed).publicKey;
    const auto invited = m_hub->invite("office", m_warehouse, Audience::Desk);
    const auto claim = m_hub->claim(invited->code, std::string(key.begin(), key.end()));
    office.device = *m_hub->approve(claim->confirmation);
    const auto identity = m_open->identity({"localhost", "127.0.0.1"}, m_outside.clock());
    check(identity.ok(), "a hub has keys");
    office.pin = *hub::pinOfKey(identity->server.keyPem);
    office.backupPin = *hub::pinOfKey(identity->backupKeyPem);
    office.authorityPem = identity->authority.certificatePem;
    check(hubfolder::saveOffice(office, m_open->path()).ok(), "the office's key is kept");
    m_office = std::make_unique<device::Replica>(m_officeStore,
                                                 device::Surroundings{.clock = m_outside.clock,
                                                                      .monotonicMs = steadyMs,
                                                                      .bootId = "office",
                                                                      .hash = wire::sha256Bytes,
                                                                      .zoneDay = wire::zoneDay});
    const auto reset = m_hub->reset({{.device = office.device.value}});
    check(m_office->adopt(office.device.value, *reset).ok(), "the office begins");
    m_syncer = std::make_unique<device::Syncer>(*m_office, [](std::int64_t) {
        return std::int64_t{0};
    });
    syncOffice();
}

std::string LiveHub::answer(const device::Outgoing &request)
{
    if (request.path == "/sync/push") {
        const std::vector<wire::PushRequest> group{*wire::decodePushRequest(request.body)};
        return wire::encode(m_hub->push(group)->front());
    }
    if (request.path == "/sync/bootstrap")
        return wire::encode(m_hub->bootstrap(*wire::decodeBootstrapRequest(request.body)));
    return wire::encode(m_hub->pull(*wire::decodePullRequest(request.body)));
}

void LiveHub::syncOffice()
{
    constexpr int messagesMax = 1'000;
    for (int i = 0; i < messagesMax && !m_syncer->inStep(); ++i) {
        for (const device::Outgoing &request : m_syncer->due(steadyMs())) {
            if (!request.longPoll)
                (void)m_syncer->answered(request.id, answer(request), steadyMs());
        }
    }
    check(m_syncer->inStep() && m_office->unseenNotices().empty(), "the hub took all of it");
}

void LiveHub::must(const std::vector<Operation> &operations)
{
    for (const Operation &operation : operations) {
        const auto done = m_office->perform({.operations = {operation}, .user = m_administrator});
        check(done.ok(), done ? "" : descriptionOf(operation).table.c_str());
    }
    syncOffice();
}

std::int64_t LiveHub::id(const std::string &name)
{
    std::int64_t &number = m_ids[name];
    if (number == 0)
        number = m_office->ids().next();
    return number;
}

std::string LiveHub::invitation(const std::string &name)
{
    const auto invited = m_hub->invite(name, m_warehouse, Audience::Desk);
    const auto office = hubfolder::loadOffice(m_open->path());
    check(invited && office, "a desk is invited");
    m_oneTimeCode = invited->code;
    const auto text
        = hubfolder::enrolmentText(*office, "https://127.0.0.1:" + std::to_string(m_port),
                                   invited->code, invited->until, "MAIN");
    check(text.ok(), "a code");
    return *text;
}

void LiveHub::approve(const std::string &publicKey)
{
    const auto claim = m_hub->claim(m_oneTimeCode, publicKey);
    check(claim && m_hub->approve(claim->confirmation), "a desk is approved");
}

bool LiveHub::serve()
{
    m_hub.reset();
    m_open.reset();
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("hub.log")));
    m_process.start(QStringLiteral(BINCARD_HUB),
                    {QStringLiteral("--data"), m_folder.filePath(QStringLiteral("hub")),
                     QStringLiteral("--key-source"),
                     QStringLiteral("file:") + m_folder.filePath(QStringLiteral("key")),
                     QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port)});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(startMs))
        continue;
    return m_process.canReadLine();
}

void LiveHub::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    m_process.waitForFinished(startMs);
}

} // namespace bincard::e2e
