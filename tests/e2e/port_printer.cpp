// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/port_printer.h"

#include <QTcpSocket>

namespace bincard::tests {

using namespace Qt::StringLiterals;

namespace {

const QByteArray question = "~HS\r\n";

} // namespace

PortPrinter::PortPrinter()
{
    connect(&m_server, &QTcpServer::newConnection, this, &PortPrinter::taken);
}

bool PortPrinter::switchOn()
{
    const bool on = m_server.listen(QHostAddress::LocalHost, m_port);
    m_port = m_server.serverPort();
    return on;
}

void PortPrinter::switchOff()
{
    m_server.close();
    for (const auto &[sender, bytes] : std::exchange(m_senders, {})) {
        sender->disconnect(this);
        sender->abort();
        sender->deleteLater();
    }
}

void PortPrinter::freeze()
{
    m_server.pauseAccepting();
}

QString PortPrinter::address() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

QByteArray PortPrinter::statusWith(bool paperOut, bool paused, bool headOpen)
{
    const auto flag = [](bool set) {
        return set ? QByteArray("1") : QByteArray("0");
    };
    return "\x02"
           "030,"
        + flag(paperOut) + ',' + flag(paused) + ",1218,000,0,0,0,000,0,0,0\x03\r\n"
        + "\x02"
          "000,0,"
        + flag(headOpen) + ",0,1,2,4,0,00000000,1,000\x03\r\n"
        + "\x02"
          "1234,0\x03\r\n";
}

void PortPrinter::taken()
{
    while (QTcpSocket *sender = m_server.nextPendingConnection()) {
        ++m_calls;
        sender->setParent(nullptr);
        m_senders[sender];
        connect(sender, &QTcpSocket::readyRead, this, [this, sender] {
            read(sender);
        });
        connect(sender, &QTcpSocket::disconnected, this, [this, sender] {
            closed(sender);
        });
        if (mood == Mood::DiesAtOnce)
            sender->setReadBufferSize(1'000); // the rest is lost with it
    }
}

void PortPrinter::read(QTcpSocket *from)
{
    QByteArray &bytes = m_senders[from];
    bytes += from->readAll();
    if (bytes.startsWith(question) && !status.isEmpty()) {
        bytes.remove(0, question.size());
        from->write(status);
    }
    const qsizetype ofJob = bytes.size() - (bytes.startsWith(question) ? question.size() : 0);
    m_bytesTaken = std::max(m_bytesTaken, ofJob);
    if (mood == Mood::DiesAtOnce && ofJob > 0)
        switchOff();
}

void PortPrinter::closed(QTcpSocket *by)
{
    QByteArray bytes = m_senders[by] + by->readAll();
    m_senders.erase(by);
    by->deleteLater();
    if (bytes.startsWith(question))
        bytes.remove(0, question.size());
    if (!bytes.isEmpty())
        m_printed << bytes;
}

} // namespace bincard::tests
