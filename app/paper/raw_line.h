// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/printer_line.h"

#include <QTcpSocket>
#include <QTimer>

namespace bincard::paper {

/// A printer on a port, 9100 by custom: asked how it is, sent the whole job, and done when it
/// closes the connection that we closed on our side. Thread: its own, with an event loop.
class RawLine final : public PrinterLine
{
    Q_OBJECT

public:
    RawLine(const Printer &printer, const PrintTimes &times, Gate gate);
    ~RawLine() override;

    void send(const Load &load) override;
    void look() override;
    void follow(const QString &request) override;
    void giveUp() override;

private:
    enum class Step {
        Connecting,
        Asking,
        Sending,
        Closing,
        Done,
    };

    void open();
    void connected();
    void answered();
    void begin();
    void moved();
    void ended();
    void timedOut();
    void finish(Outcome outcome, PrintTrouble trouble);
    [[nodiscard]] bool canBePartlyPrinted() const;

    Printer m_printer;
    PrintTimes m_times;
    Gate m_gate;
    QTcpSocket m_socket;
    QTimer m_timer;
    QByteArray m_content;
    QByteArray m_answer;
    Step m_step = Step::Connecting;
    bool m_isLook = false;
};

} // namespace bincard::paper
