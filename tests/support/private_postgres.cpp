// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/private_postgres.h"

#include "core/kernel/check.h"

#include <QDeadlineTimer>
#include <QDir>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bincard::support {

namespace {

constexpr int versionMin = 15;
constexpr int startTimeoutMs = 60'000;

/// The folder of the newest server's programs; empty when there is none of 15 or newer.
QString programsOfNewestServer()
{
    const QDir servers(u"/usr/lib/postgresql"_s);
    int newest = versionMin - 1;
    const QStringList versions = servers.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &version : versions) {
        if (servers.exists(version + u"/bin/initdb"_s))
            newest = std::max(newest, version.toInt());
    }
    return newest < versionMin ? QString() : servers.filePath(QString::number(newest) + u"/bin/"_s);
}

/// PostgreSQL refuses to run as root, so root lends it to somebody who may do less.
const passwd *lesserUser()
{
    if (::geteuid() != 0)
        return nullptr;
    const passwd *user = ::getpwnam("postgres");
    return user ? user : ::getpwnam("nobody");
}

/// Runs as the lesser user, and dies with us even if we are killed.
void setCommand(QProcess &process, const QString &program, const QStringList &arguments)
{
    QStringList command{u"--pdeathsig"_s, u"INT"_s};
    if (const passwd *user = lesserUser()) {
        command << u"--reuid"_s << QString::number(user->pw_uid) << u"--regid"_s
                << QString::number(user->pw_gid) << u"--clear-groups"_s;
    }
    process.setProgram(u"setpriv"_s);
    process.setArguments(command + QStringList{program} + arguments);
    process.setProcessChannelMode(QProcess::MergedChannels);
}

void checkThat(bool done, const QByteArray &said)
{
    check(done, ("PostgreSQL does not start: " + said).constData());
}

} // namespace

PrivatePostgres::PrivatePostgres(Commits commits)
    : m_commits(commits)
{
    const QString programs = programsOfNewestServer();
    if (programs.isEmpty())
        return;
    initialise(programs);
    start(programs);
}

PrivatePostgres::PrivatePostgres(const PrivatePostgres *primary)
{
    const QString programs = programsOfNewestServer();
    if (programs.isEmpty())
        return;
    copy(programs, *primary);
    start(programs);
}

void PrivatePostgres::kill()
{
    m_server.kill();
    m_server.waitForFinished();
}

PrivatePostgres::~PrivatePostgres()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    // SIGINT: "fast", where SIGTERM would wait for connections that the test left open.
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT);
    m_server.waitForFinished();
}

QString PrivatePostgres::absent() const
{
    return m_server.state() == QProcess::Running
        ? QString()
        : u"PostgreSQL %1 or newer is not installed"_s.arg(versionMin);
}

QString PrivatePostgres::connectionString() const
{
    return u"host=%1 user=bincard dbname=postgres"_s.arg(m_folder.path());
}

void PrivatePostgres::initialise(const QString &programs)
{
    make(programs + u"initdb"_s,
         {u"--username=bincard"_s, u"--auth=trust"_s, u"--encoding=UTF8"_s, u"--locale=C"_s,
          u"--no-sync"_s, u"--pgdata"_s});
}

void PrivatePostgres::copy(const QString &programs, const PrivatePostgres &primary)
{
    make(programs + u"pg_basebackup"_s,
         {u"--write-recovery-conf"_s, u"--checkpoint=fast"_s, u"--no-sync"_s,
          u"--username=bincard"_s, u"--host"_s, primary.m_folder.path(), u"--pgdata"_s});
}

void PrivatePostgres::make(const QString &program, const QStringList &arguments)
{
    check(m_folder.isValid(), "no temporary folder");
    const QByteArray folder = m_folder.path().toLocal8Bit();
    if (const passwd *user = lesserUser())
        check(::chown(folder.constData(), user->pw_uid, user->pw_gid) == 0, "chown");
    QProcess making;
    setCommand(making, program, arguments + QStringList{m_folder.filePath(u"data"_s)});
    making.setWorkingDirectory(m_folder.path());
    making.start();
    const bool done = making.waitForFinished(startTimeoutMs) && making.exitCode() == 0;
    checkThat(done, making.readAll() + making.errorString().toLocal8Bit());
}

void PrivatePostgres::start(const QString &programs)
{
    QStringList arguments{u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s, m_folder.path(),
                          u"-c"_s, u"listen_addresses="_s};
    if (m_commits == Commits::Quick)
        arguments << u"-c"_s << u"fsync=off"_s << u"-c"_s << u"full_page_writes=off"_s << u"-c"_s
                  << u"synchronous_commit=off"_s;
    setCommand(m_server, programs + u"postgres"_s, arguments);
    m_server.setWorkingDirectory(m_folder.path());
    m_server.start();
    QByteArray said;
    const QDeadlineTimer deadline(startTimeoutMs);
    const auto isReady = [&] {
        return said.contains("ready to accept connections")
            || said.contains("ready to accept read-only connections");
    };
    while (!isReady() && !deadline.hasExpired() && m_server.state() != QProcess::NotRunning) {
        m_server.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        said += m_server.readAll();
    }
    checkThat(isReady(), said);
}

} // namespace bincard::support
