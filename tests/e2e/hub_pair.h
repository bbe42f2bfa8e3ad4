// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/office.h"
#include "sync/transport/connection.h"
#include "sync/wire/admin_message.h"
#include "sync/wire/signature.h"
#include "tests/e2e/office.h"
#include "tests/support/private_postgres.h"
#include "tests/sync/pushing_device.h"

#include <array>
#include <memory>

namespace bincard::e2e {

/// A device's line: what it sends is signed.
class SignedLine
{
public:
    SignedLine(const std::string &url, const hubfolder::Office &office, std::int64_t device,
               const wire::KeySeed &seed);

    /// The body of a 200. Errors: NetworkFailed, with the status where there was an answer.
    [[nodiscard]] Result<std::string> post(const std::string &path, const std::string &body,
                                           bool longPoll = false);
    /// Whatever the status.
    [[nodiscard]] Result<transport::Response> ask(const std::string &path, const std::string &body,
                                                  bool longPoll = false);

private:
    std::int64_t m_device;
    wire::KeyPair m_key;
    std::unique_ptr<transport::Connection> m_connection;
};

/// A device that was enrolled over one hub, and speaks to whichever it is told.
struct Speaker
{
    support::PushingDevice device;
    wire::KeySeed seed = {};
};

/// Two hub programs on one PostgreSQL, and HAProxy before them, which passes TLS through.
class HubPair
{
public:
    /// Founds the hub on the server. `absent` says why it could not.
    explicit HubPair(support::Commits commits = support::Commits::Quick);
    ~HubPair();

    [[nodiscard]] QString absent() const;
    /// A new database for a new hub.
    void found();

    /// What both are told beside the usual, from their next start on.
    void alsoTell(const QStringList &arguments)
    {
        m_alsoTold = arguments;
    }

    /// False where it does not come up. `which`: 0 or 1; `replica`: what its snapshots are read
    /// from, as libpq takes it.
    [[nodiscard]] bool start(std::size_t which, const QString &replica = {});
    void kill(std::size_t which);
    /// By SIGTERM; the exit code.
    int stop(std::size_t which);
    [[nodiscard]] bool startProxy();

    [[nodiscard]] std::string url(std::size_t which) const;
    [[nodiscard]] std::string proxyUrl() const;
    [[nodiscard]] QByteArray log(std::size_t which) const;
    [[nodiscard]] QString database() const;
    [[nodiscard]] QString folder(std::size_t which) const;

    [[nodiscard]] const support::PrivatePostgres &server() const
    {
        return m_server;
    }

    [[nodiscard]] Ran ctl(const QStringList &arguments) const;

    [[nodiscard]] Speaker enrolled(const std::string &url) const;

    [[nodiscard]] const hubfolder::Office &office() const
    {
        return m_office;
    }

private:
    struct Hub
    {
        QProcess process;
        int port = 0;
    };

    support::PrivatePostgres m_server;
    QTemporaryDir m_folder;
    QString m_database;
    hubfolder::Office m_office;
    std::array<Hub, 2> m_hubs;
    QProcess m_proxy;
    int m_proxyPort = 0;
    QStringList m_alsoTold;
};

} // namespace bincard::e2e
