// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/system_line.h"

#include "app/paper/printer_status.h"

#include <QProcessEnvironment>

namespace bincard::paper {

using namespace Qt::StringLiterals;

constexpr int killMs = 500; // what a killed lpstat takes at most to be gone

SystemLine::SystemLine(const Printer &printer, const PrintTimes &times, Gate gate)
    : m_printer(printer)
    , m_times(times)
    , m_gate(std::move(gate))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s); // their words are read here
    m_process.setProcessEnvironment(environment);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        ended(status == QProcess::NormalExit && code == 0);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(false);
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, &m_process, &QProcess::kill);
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        run(Step::Following, u"lpstat"_s,
            {u"-W"_s, u"not-completed"_s, u"-o"_s, m_printer.address});
    });
}

SystemLine::~SystemLine()
{
    m_process.disconnect(this); // what is cut off here tells nobody
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(killMs);
    }
}

void SystemLine::send(const Load &load)
{
    m_load = load;
    run(Step::Looking, u"lpstat"_s, {u"-p"_s, m_printer.address, u"-a"_s, m_printer.address});
}

void SystemLine::look()
{
    m_isLook = true;
    send({});
}

void SystemLine::follow(const QString &request)
{
    m_request = request;
    m_poll.start(0);
    m_step = Step::Following;
}

void SystemLine::giveUp()
{
    if (m_step == Step::Looking)
        return finish(Outcome::NotPrinted, PrintTrouble::Stopped);
    if (m_request.isEmpty())
        return finish(Outcome::Unknown, PrintTrouble::MayBePrinted);
    m_poll.stop();
    m_step = Step::Done; // nothing of the program before counts
    m_process.kill();
    m_process.waitForFinished(killMs);
    run(Step::Cancelling, u"cancel"_s, {m_request});
}

void SystemLine::run(Step step, const QString &program, const QStringList &arguments)
{
    m_step = step;
    m_timer.start(m_times.systemMs);
    m_process.start(program, arguments);
}

void SystemLine::ended(bool wellDone)
{
    m_timer.stop();
    switch (m_step) {
    case Step::Looking:
        return looked(wellDone);
    case Step::Handing:
        return handed(wellDone);
    case Step::Following:
        return followed(wellDone);
    case Step::Watching:
        if (wellDone)
            Q_EMIT troubled(troubleFromQueueState(m_process.readAllStandardOutput()));
        m_step = Step::Following;
        return m_poll.start(m_times.systemPollMs);
    case Step::Cancelling:
        return finish(Outcome::Unknown, PrintTrouble::MayBePrinted);
    case Step::Done:
        return;
    }
}

void SystemLine::looked(bool wellDone)
{
    if (!wellDone) // no such queue, or no CUPS
        return finish(Outcome::NotPrinted, PrintTrouble::Unreachable);
    const PrintTrouble trouble = troubleFromQueueState(m_process.readAllStandardOutput());
    if (m_isLook || trouble != PrintTrouble::None)
        return finish(Outcome::NotPrinted, trouble);
    if (!m_gate())
        return finish(Outcome::NotPrinted, PrintTrouble::NotKept);
    QStringList arguments{u"-d"_s, m_printer.address,     u"-n"_s, QString::number(m_load.copies),
                          u"-t"_s, m_load.title.left(100)};
    if (m_printer.language == Printer::Language::Zpl)
        arguments << u"-o"_s << u"raw"_s;
    run(Step::Handing, u"lp"_s, arguments);
    m_process.write(m_load.content);
    m_process.closeWriteChannel();
}

void SystemLine::handed(bool wellDone)
{
    m_request = requestFrom(m_process.readAllStandardOutput());
    if (!wellDone) // lp was cut off: who knows; it refused: nothing was taken
        return m_process.exitStatus() == QProcess::CrashExit
            ? finish(Outcome::Unknown, PrintTrouble::MayBePrinted)
            : finish(Outcome::NotPrinted, PrintTrouble::Stopped);
    if (m_request.isEmpty())
        return finish(Outcome::Unknown, PrintTrouble::MayBePrinted);
    Q_EMIT taken(m_request);
    m_poll.start(0);
}

void SystemLine::followed(bool wellDone)
{
    if (!wellDone) // CUPS is away; it keeps its jobs
        return m_poll.start(m_times.systemPollMs);
    const QList<QByteArray> lines = m_process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(m_request.toUtf8() + ' '))
            return run(Step::Watching, u"lpstat"_s,
                       {u"-p"_s, m_printer.address, u"-a"_s, m_printer.address});
    }
    finish(Outcome::Printed, PrintTrouble::None);
}

void SystemLine::finish(Outcome outcome, PrintTrouble trouble)
{
    if (m_step == Step::Done)
        return;
    m_step = Step::Done;
    m_timer.stop();
    m_poll.stop();
    Q_EMIT finished(outcome, trouble);
}

} // namespace bincard::paper
