// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/processes.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr int patienceMs = 60'000;

} // namespace

HubProcess::~HubProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        (void)stop();
}

Result<> HubProcess::start(const QString &folder, const QString &keySource)
{
    m_process.setStandardErrorFile(folder + u"/hub.log"_s);
    m_process.start(
        m_programs + u"/bincard-hub"_s,
        {u"--data"_s, folder, u"--key-source"_s, keySource, u"--listen"_s, u"127.0.0.1:0"_s});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs))
        continue;
    m_url = QString::fromUtf8(m_process.readLine()).trimmed();
    if (!m_url.isEmpty())
        return {};
    return Error{ErrorCode::NetworkFailed,
                 "bincard-hub does not start; see " + folder.toStdString() + "/hub.log"};
}

Result<int> HubProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(patienceMs)) {
        m_process.kill();
        m_process.waitForFinished();
        return Error{ErrorCode::NetworkFailed, "bincard-hub does not stop"};
    }
    return m_process.exitCode();
}

WorkerProcess::~WorkerProcess()
{
    kill();
}

void WorkerProcess::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(m_programs + u"/bincard-shift-worker"_s, m_arguments);
    m_process.waitForStarted();
}

void WorkerProcess::say(const std::string &command)
{
    m_process.write((command + '\n').c_str());
    m_process.waitForBytesWritten();
}

QJsonObject WorkerProcess::objectOf(const QByteArray &line) const
{
    const QJsonObject said = QJsonDocument::fromJson(line).object();
    if (m_hears)
        m_hears(said);
    return said;
}

Result<QJsonObject> WorkerProcess::next(const QStringList &events)
{
    QDeadlineTimer deadline(patienceMs); // of silence: long work may take its time
    for (;;) {
        while (m_process.canReadLine()) {
            deadline.setRemainingTime(patienceMs);
            const QJsonObject said = objectOf(m_process.readLine());
            const QString event = said[u"event"_s].toString();
            if (event == u"gave-up"_s)
                return Error{ErrorCode::WrongState,
                             said[u"code"_s].toString().toStdString() + ": "
                                 + said[u"detail"_s].toString().toStdString()};
            if (events.contains(event))
                return said;
        }
        if (m_process.state() == QProcess::NotRunning)
            return Error{ErrorCode::NetworkFailed,
                         m_process.error() == QProcess::FailedToStart
                             ? "bincard-shift-worker is not beside bincardctl"
                             : "a worker ended"};
        if (deadline.hasExpired())
            return Error{ErrorCode::NetworkFailed,
                         "a worker never said " + events.join(u'/').toStdString()};
        m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    }
}

Result<QJsonObject> WorkerProcess::ask(const std::string &command, const QStringList &events)
{
    say(command);
    return next(events);
}

QList<QJsonObject> WorkerProcess::heard()
{
    QList<QJsonObject> objects;
    while (m_process.canReadLine())
        objects << objectOf(m_process.readLine());
    return objects;
}

QList<QJsonObject> WorkerProcess::listen(int ms)
{
    if (!m_process.canReadLine())
        m_process.waitForReadyRead(ms);
    return heard();
}

void WorkerProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void WorkerProcess::stop()
{
    say("quit");
    if (!m_process.waitForFinished(patienceMs))
        kill();
}

} // namespace bincard::ctl
