// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/hub_pair.h"

#include "sync/wire/enrol_message.h"
#include "sync/wire/entropy.h"
#include "tests/e2e/free_port.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <libpq-fe.h>

#include <chrono>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMs = 120'000;

Instant now()
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

std::string urlOf(int port)
{
    return "https://127.0.0.1:" + std::to_string(port);
}

QString proxyProgram()
{
    return QStandardPaths::findExecutable(u"haproxy"_s, {u"/usr/sbin"_s, u"/usr/bin"_s});
}

/// A dead hub is noticed within half a second, and who met it is sent on.
QByteArray proxyConfiguration(int port, int first, int second)
{
    return "defaults\n"
           "  mode tcp\n"
           "  timeout connect 2s\n"
           "  timeout client 90s\n"
           "  timeout server 90s\n"
           "  retries 3\n"
           "  option redispatch\n"
           "frontend devices\n"
           "  bind 127.0.0.1:"
        + QByteArray::number(port)
        + "\n"
          "  default_backend hubs\n"
          "backend hubs\n"
          "  balance roundrobin\n"
          "  default-server check inter 200ms fall 2 rise 1 on-marked-down shutdown-sessions\n"
          "  server one 127.0.0.1:"
        + QByteArray::number(first) + "\n  server two 127.0.0.1:" + QByteArray::number(second)
        + "\n";
}

void runSql(const std::string &server, const std::string &sql)
{
    PGconn *connection = PQconnectdb(server.c_str());
    PGresult *result = PQexec(connection, sql.c_str());
    const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
    check(done, PQerrorMessage(connection));
    PQclear(result);
    PQfinish(connection);
}

} // namespace

SignedLine::SignedLine(const std::string &url, const hubfolder::Office &office, std::int64_t device,
                       const wire::KeySeed &seed)
    : m_device(device)
    , m_key(wire::keyPairFrom(seed))
{
    auto opened = transport::Connection::open({.baseUrl = url,
                                               .pins = {office.pin, office.backupPin},
                                               .authorityPem = office.authorityPem});
    check(opened.ok(), "a line is opened");
    m_connection = *std::move(opened);
}

Result<transport::Response> SignedLine::ask(const std::string &path, const std::string &body,
                                            bool longPoll)
{
    transport::Request request{.method = "POST",
                               .target = path,
                               .body = body,
                               .headers
                               = wire::sign(m_key, std::to_string(m_device), {"POST", path, body},
                                            now(), wire::systemEntropy()),
                               .longPoll = longPoll};
    request.headers["content-type"] = "application/cbor";
    return m_connection->call(std::move(request));
}

Result<std::string> SignedLine::post(const std::string &path, const std::string &body,
                                     bool longPoll)
{
    auto response = ask(path, body, longPoll);
    if (!response)
        return response.error();
    constexpr int ok = 200;
    if (response->status != ok)
        return Error{ErrorCode::NetworkFailed, std::to_string(response->status)};
    return std::move(response->body);
}

HubPair::HubPair(support::Commits commits)
    : m_server(commits)
    , m_proxyPort(freePort())
{
    for (Hub &hub : m_hubs)
        hub.port = freePort();
}

HubPair::~HubPair()
{
    for (std::size_t i = 0; i < m_hubs.size(); ++i)
        kill(i);
    m_proxy.kill();
    m_proxy.waitForFinished(startMs);
}

QString HubPair::absent() const
{
    if (!m_server.absent().isEmpty())
        return m_server.absent();
    return proxyProgram().isEmpty() ? u"haproxy is not installed"_s : QString();
}

void HubPair::found()
{
    static int databases = 0;
    const QString name = u"hubs%1"_s.arg(++databases);
    runSql(m_server.connectionString().toStdString(), "CREATE DATABASE " + name.toStdString());
    m_database = m_server.connectionString().replace(u"dbname=postgres"_s, u"dbname="_s + name);
    const Ran made = ctl({u"init"_s, u"--warehouse"_s, u"MAIN"_s, u"--pin"_s, u"1234"_s,
                          u"--database"_s, m_database});
    check(made.code == 0, made.err.toStdString().c_str());
    // What makes the second one the same hub: its keys, and the office's.
    QDir().mkpath(folder(1));
    for (const QString &file : {u"/hub-identity.pem"_s, u"/ctl.key"_s})
        check(QFile::copy(folder(0) + file, folder(1) + file), "a folder is copied");
    const auto office = hubfolder::loadOffice(folder(0).toStdString());
    check(office.ok(), "there is an office");
    m_office = *office;
}

bool HubPair::start(std::size_t which, const QString &replica)
{
    Hub &hub = m_hubs[which];
    hub.process.setStandardErrorFile(folder(which) + u".log"_s, QIODevice::Append);
    QStringList arguments{u"--data"_s, folder(which), u"--database"_s,
                          m_database,  u"--listen"_s, u"127.0.0.1:%1"_s.arg(hub.port)};
    if (!replica.isEmpty())
        arguments << u"--replica"_s << replica;
    arguments << m_alsoTold;
    hub.process.start(QStringLiteral(BINCARD_HUB), arguments);
    while (!hub.process.canReadLine() && hub.process.waitForReadyRead(startMs))
        continue;
    return !hub.process.readLine().isEmpty();
}

void HubPair::kill(std::size_t which)
{
    m_hubs[which].process.kill();
    m_hubs[which].process.waitForFinished(startMs);
}

int HubPair::stop(std::size_t which)
{
    QProcess &process = m_hubs[which].process;
    process.terminate();
    const bool ended
        = process.waitForFinished(startMs) && process.exitStatus() == QProcess::NormalExit;
    return ended ? process.exitCode() : -1;
}

bool HubPair::startProxy()
{
    QFile file(m_folder.filePath(u"haproxy.cfg"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(proxyConfiguration(m_proxyPort, m_hubs[0].port, m_hubs[1].port));
    file.close();
    m_proxy.setStandardErrorFile(m_folder.filePath(u"haproxy.log"_s));
    m_proxy.start(proxyProgram(), {u"-db"_s, u"-f"_s, file.fileName()});
    return m_proxy.waitForStarted(startMs);
}

std::string HubPair::url(std::size_t which) const
{
    return urlOf(m_hubs[which].port);
}

std::string HubPair::proxyUrl() const
{
    return urlOf(m_proxyPort);
}

QByteArray HubPair::log(std::size_t which) const
{
    QFile file(folder(which) + u".log"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString HubPair::database() const
{
    return m_database;
}

QString HubPair::folder(std::size_t which) const
{
    return m_folder.filePath(QString::number(which));
}

Ran HubPair::ctl(const QStringList &arguments) const
{
    return ran(QStringLiteral(BINCARDCTL),
               arguments
                   + QStringList{u"--data"_s, folder(0), u"--key-source"_s,
                                 u"file:"_s + m_folder.filePath(u"key"_s)});
}

Speaker HubPair::enrolled(const std::string &url) const
{
    const auto entropy = wire::systemEntropy();
    SignedLine desk(url, m_office, m_office.device.value, m_office.seed);
    const auto asked = [&](const wire::AdminRequest &request) {
        const auto body = desk.post("/admin", wire::encode(request));
        check(body.ok(), body ? "" : body.error().detail.c_str());
        return *wire::decodeAdminReply(*body);
    };
    const auto devices = asked({.verb = wire::AdminVerb::Devices}).devices;
    const auto warehouse = devices.front().warehouse;
    const auto invited
        = asked({.verb = wire::AdminVerb::Invite, .text = "speaker", .warehouse = warehouse});
    const wire::KeySeed seed = wire::makeSeed(entropy);
    const auto key = wire::keyPairFrom(seed).publicKey;
    SignedLine line(url, m_office, invited.device, seed);
    const auto shown = line.post(
        "/sync/enrol",
        wire::encode(wire::EnrolRequest{.code = invited.code,
                                        .publicKey = std::string(key.begin(), key.end()),
                                        .deviceName = "speaker"}));
    check(shown.ok(), "a code is shown");
    const auto claim = wire::decodeEnrolReply(*shown);
    (void)asked({.verb = wire::AdminVerb::Approve, .text = claim->confirmation});
    const auto begun
        = line.post("/sync/reset", wire::encode(wire::ResetRequest{{.device = invited.device}}));
    check(begun.ok(), "a device begins");
    return {support::PushingDevice(invited.device, *wire::decodeResetReply(*begun), m_office.user),
            seed};
}

} // namespace bincard::e2e
