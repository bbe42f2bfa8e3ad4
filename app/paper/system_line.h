// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/printer_line.h"

#include <QProcess>
#include <QTimer>

namespace bincard::paper {

/// A queue of this machine's CUPS, by its own programs: lpstat says how it is, lp takes the job,
/// lpstat says when it is gone. Thread: its own, with an event loop.
class SystemLine final : public PrinterLine
{
    Q_OBJECT

public:
    SystemLine(const Printer &printer, const PrintTimes &times, Gate gate);
    ~SystemLine() override;

    void send(const Load &load) override;
    void look() override;
    void follow(const QString &request) override;
    void giveUp() override;

private:
    enum class Step {
        Looking, ///< how the queue is
        Handing, ///< the job over
        Following, ///< until it is gone
        Watching, ///< what the queue does meanwhile
        Cancelling,
        Done,
    };

    void run(Step step, const QString &program, const QStringList &arguments);
    void ended(bool wellDone);
    void looked(bool wellDone);
    void handed(bool wellDone);
    void followed(bool wellDone);
    void finish(Outcome outcome, PrintTrouble trouble);

    Printer m_printer;
    PrintTimes m_times;
    Gate m_gate;
    QProcess m_process;
    QTimer m_timer; ///< for a program to end
    QTimer m_poll;
    Load m_load;
    QString m_request;
    Step m_step = Step::Looking;
    bool m_isLook = false;
};

} // namespace bincard::paper
