// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <functional>
#include <string>

namespace bincard::ctl {

/// A bincard-hub in a process of its own, on a free port of the loopback. It goes with this object.
class HubProcess
{
public:
    /// `programs` is the folder of bincard-hub.
    explicit HubProcess(QString programs)
        : m_programs(std::move(programs))
    { }

    ~HubProcess();
    HubProcess(const HubProcess &) = delete;
    HubProcess &operator=(const HubProcess &) = delete;

    /// Errors: NetworkFailed (it did not start; the detail is its last word).
    Result<> start(const QString &folder, const QString &keySource);

    /// By SIGTERM. The result is its exit code. Errors: NetworkFailed (it does not stop).
    Result<int> stop();

    [[nodiscard]] const QString &url() const
    {
        return m_url;
    }

private:
    QString m_programs;
    QProcess m_process;
    QString m_url;
};

/// A `bincard-shift-worker`: a device and whoever holds it.
class WorkerProcess
{
public:
    /// `programs` is the folder of bincard-shift-worker.
    WorkerProcess(QString programs, QStringList arguments)
        : m_programs(std::move(programs))
        , m_arguments(std::move(arguments))
    { }

    ~WorkerProcess();
    WorkerProcess(const WorkerProcess &) = delete;
    WorkerProcess &operator=(const WorkerProcess &) = delete;

    void start();
    void say(const std::string &command);

    /// From now on each line that is read is also told there.
    void hears(std::function<void(const QJsonObject &)> hears)
    {
        m_hears = std::move(hears);
    }

    /// The next line that is one of these events. Errors: NetworkFailed (it ended, or said nothing
    /// for a minute), its own code when it gave up.
    [[nodiscard]] Result<QJsonObject> next(const QStringList &events);
    /// `say` and `next`.
    [[nodiscard]] Result<QJsonObject> ask(const std::string &command, const QStringList &events);
    /// What was said until now, without waiting.
    [[nodiscard]] QList<QJsonObject> heard();

    /// The same after at most so many milliseconds.
    [[nodiscard]] QList<QJsonObject> listen(int ms);

    [[nodiscard]] bool runs() const
    {
        return m_process.state() != QProcess::NotRunning;
    }

    /// SIGKILL, now.
    void kill();
    void stop();

private:
    [[nodiscard]] QJsonObject objectOf(const QByteArray &line) const;

    QString m_programs;
    QStringList m_arguments;
    QProcess m_process;
    std::function<void(const QJsonObject &)> m_hears;
};

} // namespace bincard::ctl
