// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How jobs and looks go to the printers, and what comes of them.

#include "app/paper/print_queue.h"

#include "app/paper/raw_line.h"
#include "app/paper/system_line.h"

#include <algorithm>
#include <utility>

namespace bincard::paper {

namespace {

PrinterLine *lineTo(const Printer &printer, const PrintTimes &times, PrinterLine::Gate gate)
{
    if (printer.kind == Printer::Kind::Raw)
        return new RawLine(printer, times, std::move(gate));
    return new SystemLine(printer, times, std::move(gate));
}

} // namespace

void PrintQueue::pump()
{
    for (auto &[code, lane] : m_lanes)
        pump(lane);
}

// The oldest first; what CUPS has already before what it has not.
void PrintQueue::pump(Lane &lane)
{
    if (lane.job != 0 || !lane.isWanted)
        return;
    const std::string code = lane.printer.code.toStdString();
    for (const PrintState state : {PrintState::Sending, PrintState::Waiting}) {
        for (const auto &[id, job] : m_open) {
            if (job.printer != code || job.state != state)
                continue;
            if (state == PrintState::Sending || !lane.rest || !lane.rest->isActive())
                start(lane, job);
            return;
        }
    }
}

void PrintQueue::start(Lane &lane, const KeptJob &job)
{
    const qint64 id = job.id.value;
    const QString code = lane.printer.code;
    const auto gate = [this, id] {
        KeptJob sending = m_open.at(id);
        sending.state = PrintState::Sending;
        sending.trouble = PrintTrouble::None;
        if (!keep(sending))
            return false;
        m_open.at(id) = sending;
        Q_EMIT changed(jobs());
        return true;
    };
    if (lane.line) // a look, which the job makes too
        lane.line->disconnect(this);
    lane.job = id;
    lane.line.reset(lineTo(lane.printer, m_outside.times, gate));
    connect(lane.line.get(), &PrinterLine::taken, this, [this, id](const QString &request) {
        m_open.at(id).request = request.toStdString();
        (void)keep(m_open.at(id)); // without it a restart asks a person
    });
    connect(lane.line.get(), &PrinterLine::troubled, this, [this, id](PrintTrouble trouble) {
        if (m_open.at(id).trouble == trouble)
            return;
        m_open.at(id).trouble = trouble;
        Q_EMIT changed(jobs());
    });
    connect(lane.line.get(), &PrinterLine::finished, this,
            [this, code](PrinterLine::Outcome outcome, PrintTrouble trouble) {
                finish(code, outcome, trouble);
            });
    const bool isTaken = job.state == PrintState::Sending;
    if (!isTaken)
        ++m_open.at(id).attempts;
    // Later: who asks for a paper hears of its id before of its end.
    QTimer::singleShot(0, lane.line.get(), [this, code, isTaken] {
        Lane &speaking = m_lanes.at(code);
        if (speaking.job == 0)
            return; // given up before it began
        const KeptJob &sent = m_open.at(speaking.job);
        if (isTaken)
            speaking.line->follow(QString::fromStdString(sent.request));
        else
            speaking.line->send({QString::fromStdString(sent.title),
                                 QByteArray::fromStdString(sent.content), sent.copies});
    });
}

void PrintQueue::finish(const QString &printer, PrinterLine::Outcome outcome, PrintTrouble trouble)
{
    Lane &lane = m_lanes.at(printer);
    KeptJob job = m_open.at(lane.job);
    lane.job = 0;
    lane.line.reset();
    job.trouble = trouble;
    job.request.clear();
    switch (outcome) {
    case PrinterLine::Outcome::Printed:
        job.state = PrintState::Printed;
        job.content.clear();
        break;
    case PrinterLine::Outcome::NotPrinted:
        job.state = PrintState::Waiting;
        break;
    case PrinterLine::Outcome::Unknown:
        job.state = PrintState::Failed;
        break;
    }
    (void)keep(job); // what is not noted is Sending after a restart, and a person is asked
    if (isOpen(job.state))
        m_open.insert_or_assign(job.id.value, job);
    else
        m_open.erase(job.id.value);
    if (job.state == PrintState::Printed) {
        lane.failures = 0;
    } else {
        ++lane.failures;
        rest(lane);
    }
    const bool isOfPrinter
        = outcome != PrinterLine::Outcome::Unknown && trouble != PrintTrouble::NotKept;
    if (isOfPrinter)
        setTrouble(lane, trouble);
    if (!lane.isWanted) {
        m_lanes.erase(printer);
        if (job.state == PrintState::Waiting)
            addressed(m_open.at(job.id.value));
    }
    Q_EMIT changed(jobs());
    if (job.state == PrintState::Printed)
        Q_EMIT printed(shown(job));
    else if (job.state == PrintState::Failed)
        Q_EMIT failed(shown(job));
    pump();
}

void PrintQueue::rest(Lane &lane)
{
    const PrintTimes &times = m_outside.times;
    const int doublings = std::min(lane.failures - 1, 16);
    const auto wanted = qint64{times.retryFirstMs} << doublings;
    lane.rest = std::make_unique<QTimer>();
    lane.rest->setSingleShot(true);
    connect(lane.rest.get(), &QTimer::timeout, this, [this, code = lane.printer.code] {
        pump(m_lanes.at(code));
    });
    lane.rest->start(static_cast<int>(std::min(wanted, qint64{times.retryMaxMs})));
}

void PrintQueue::setTrouble(Lane &lane, PrintTrouble trouble)
{
    if (std::exchange(lane.trouble, trouble) != trouble)
        Q_EMIT printersChanged(printers());
}

void PrintQueue::look()
{
    for (auto &[code, lane] : m_lanes)
        look(lane);
}

// A connection that brings no job makes some printers feed a label, so only those that tell.
void PrintQueue::look(Lane &lane)
{
    const bool tells = lane.printer.kind == Printer::Kind::System
        || (lane.printer.tells && lane.printer.language == Printer::Language::Zpl);
    const bool isResting = lane.rest && lane.rest->isActive(); // its next try tells as well
    if (lane.line || isResting || !lane.isWanted || !tells)
        return;
    lane.line.reset(lineTo(lane.printer, m_outside.times, [] {
        return false;
    }));
    connect(lane.line.get(), &PrinterLine::finished, this,
            [this, code = lane.printer.code](PrinterLine::Outcome, PrintTrouble trouble) {
                Lane &looked = m_lanes.at(code);
                looked.line.reset();
                setTrouble(looked, trouble);
            });
    QTimer::singleShot(0, lane.line.get(), [line = lane.line.get()] {
        line->look();
    });
}

} // namespace bincard::paper
