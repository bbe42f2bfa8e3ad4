// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/served_api.h"

#include "app/hub/hub_folder.h"
#include "sync/hub/asking.h"
#include "sync/rest/key_text.h"
#include "sync/wire/digest.h"
#include "tests/e2e/outsider.h"

#include <QFile>

#include <chrono>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMs = 120'000;

std::int64_t msOf(std::chrono::nanoseconds since)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

hubfolder::Outside outside()
{
    return {.clock =
                [] {
                    return Instant{msOf(std::chrono::system_clock::now().time_since_epoch())};
                },
            .monotonicMs =
                [] {
                    return msOf(std::chrono::steady_clock::now().time_since_epoch());
                },
            .entropy = wire::systemEntropy()};
}

template <class R> Id<R> firstOf(const Store &store)
{
    return {idOf(store.scan(Scan{.of = &R::description(), .limit = 1}).front())};
}

} // namespace

ServedApi::ServedApi(int rate)
{
    found();
    m_hub.setStandardErrorFile(m_folder.filePath(u"hub.log"_s));
    m_hub.start(QStringLiteral(BINCARD_HUB),
                {u"--data"_s, m_folder.filePath(u"hub"_s), u"--key-source"_s,
                 u"file:"_s + m_folder.filePath(u"key"_s), u"--listen"_s, u"127.0.0.1:0"_s,
                 u"--api-rate"_s, QString::number(rate)});
    while (!m_hub.canReadLine() && m_hub.waitForReadyRead(startMs))
        continue;
    m_url = QString::fromUtf8(m_hub.readLine()).trimmed();
}

ServedApi::~ServedApi()
{
    m_hub.terminate();
    m_hub.waitForFinished(startMs);
}

void ServedApi::found()
{
    const auto around = outside();
    const auto opened = hubfolder::HubFolder::open(
        {.folder = m_folder.filePath(u"hub"_s).toStdString(),
         .keySource = "file:" + m_folder.filePath(u"key"_s).toStdString()},
        around);
    check(opened.ok(), "a folder opens");
    hub::Hub hub(opened->store(), hubfolder::surroundings(around));
    check(hub.found({.code = "MAIN", .name = "Main", .timeZone = "Europe/Berlin"},
                    {.code = "ADMIN", .name = "Admin"})
              .ok(),
          "a hub is founded");
    m_office.user = firstOf<access::User>(opened->store());
    m_office.seed = wire::makeSeed(around.entropy);
    const auto key = wire::keyPairFrom(m_office.seed).publicKey;
    const auto invited
        = hub.invite("office", firstOf<inventory::Warehouse>(opened->store()), Audience::Desk);
    const auto claim = hub.claim(invited->code, std::string(key.begin(), key.end()));
    m_office.device = *hub.approve(claim->confirmation);
    const auto identity = opened->identity({"localhost", "127.0.0.1"}, around.clock());
    check(identity.ok(), "a hub has keys");
    m_office.pin = *hub::pinOfKey(identity->server.keyPem);
    m_office.backupPin = *hub::pinOfKey(identity->backupKeyPem);
    m_office.authorityPem = identity->authority.certificatePem;
    check(hubfolder::saveOffice(m_office, opened->path()).ok(), "the office's key is kept");
    (void)file(u"ca.pem"_s, QByteArray::fromStdString(m_office.authorityPem));
    const auto issued = hub.ask(m_office.user, [&](hub::Asking &asking) {
        const rest::KeyText text{asking.records().newId<access::ApiKey>(),
                                 rest::makeSecret(around.entropy)};
        m_key = QString::fromStdString(toText(text));
        return asking.perform(access::IssueApiKey{
            .key = text.key,
            .name = "shop",
            .user = m_office.user,
            .scopes = std::int64_t{1} << static_cast<int>(access::ApiScope::Everything),
            .hash = wire::sha256Bytes(text.secret)});
    });
    check(issued.ok(), "a key is issued");
}

QString ServedApi::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

support::ApiReply ServedApi::curl(const QString &method, const QString &target,
                                  const QByteArray &body, const QStringList &headers) const
{
    return Outsider(m_url, m_key, m_folder.filePath(u"ca.pem"_s))
        .curl(method, target, body, headers);
}

} // namespace bincard::e2e
