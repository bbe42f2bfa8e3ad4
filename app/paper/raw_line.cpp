// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/raw_line.h"

#include "app/paper/printer_status.h"

#include <QNetworkProxy>
#include <QUrl>

#include <sys/socket.h>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

constexpr int customaryPort = 9100;

} // namespace

RawLine::RawLine(const Printer &printer, const PrintTimes &times, Gate gate)
    : m_printer(printer)
    , m_times(times)
    , m_gate(std::move(gate))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RawLine::timedOut);
    connect(&m_socket, &QTcpSocket::connected, this, &RawLine::connected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &RawLine::answered);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &RawLine::moved);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &RawLine::ended);
}

RawLine::~RawLine()
{
    m_socket.disconnect(this); // what is cut off here tells nobody
}

void RawLine::send(const Load &load)
{
    m_content = load.content.repeated(load.copies);
    open();
}

void RawLine::look()
{
    m_isLook = true;
    open();
}

void RawLine::open()
{
    const QUrl address(u"raw://"_s + m_printer.address, QUrl::StrictMode);
    if (address.host().isEmpty())
        return finish(Outcome::NotPrinted, PrintTrouble::Unreachable);
    m_timer.start(m_times.connectMs);
    m_socket.connectToHost(address.host(), static_cast<quint16>(address.port(customaryPort)));
}

void RawLine::follow(const QString &)
{
    finish(Outcome::Unknown, PrintTrouble::MayBePrinted);
}

void RawLine::giveUp()
{
    timedOut();
}

void RawLine::connected()
{
    if (!m_printer.tells || m_printer.language != Printer::Language::Zpl)
        return begin();
    m_step = Step::Asking;
    m_timer.start(m_times.statusMs);
    m_socket.write("~HS\r\n");
}

void RawLine::answered()
{
    const QByteArray bytes = m_socket.readAll();
    if (m_step != Step::Asking)
        return; // what a printer says while it prints is its own affair
    m_answer += bytes;
    const auto trouble = troubleFromHostStatus(m_answer);
    if (!trouble)
        return;
    if (*trouble == PrintTrouble::None)
        begin();
    else
        finish(Outcome::NotPrinted, *trouble);
}

void RawLine::begin()
{
    if (m_isLook)
        return finish(Outcome::NotPrinted, PrintTrouble::None);
    if (!m_gate())
        return finish(Outcome::NotPrinted, PrintTrouble::NotKept);
    m_step = Step::Sending;
    m_timer.start(m_times.sendMs);
    m_socket.write(m_content);
}

void RawLine::moved()
{
    if (m_step != Step::Sending)
        return;
    if (m_socket.bytesToWrite() > 0)
        return m_timer.start(m_times.sendMs);
    // Our side ends here; the printer's end says that it took everything.
    m_step = Step::Closing;
    m_timer.start(m_times.closeMs);
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
}

bool RawLine::canBePartlyPrinted() const
{
    // A printer prints at ^XZ; of one label that did not arrive whole it prints nothing.
    return m_printer.language == Printer::Language::Pdf || m_content.toUpper().count("^XZ") > 1;
}

void RawLine::ended()
{
    switch (m_step) {
    case Step::Connecting:
    case Step::Asking:
        return finish(Outcome::NotPrinted, PrintTrouble::Unreachable);
    case Step::Sending:
        if (m_socket.bytesToWrite() > 0 && !canBePartlyPrinted())
            return finish(Outcome::NotPrinted, PrintTrouble::Lost);
        return finish(Outcome::Unknown, PrintTrouble::MayBePrinted);
    case Step::Closing:
        if (m_socket.error() == QAbstractSocket::RemoteHostClosedError)
            return finish(Outcome::Printed, PrintTrouble::None);
        return finish(Outcome::Unknown, PrintTrouble::MayBePrinted);
    case Step::Done:
        return;
    }
}

void RawLine::timedOut()
{
    if (m_step == Step::Asking && !m_timer.isActive())
        return begin(); // one that does not tell
    if (m_step == Step::Closing)
        return finish(Outcome::Unknown, PrintTrouble::MayBePrinted);
    ended();
}

void RawLine::finish(Outcome outcome, PrintTrouble trouble)
{
    if (m_step == Step::Done)
        return;
    m_step = Step::Done;
    m_timer.stop();
    m_socket.abort();
    Q_EMIT finished(outcome, trouble);
}

} // namespace bincard::paper
