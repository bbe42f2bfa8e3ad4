// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_printer.h"

#include "app/paper/zpl_preview.h"

#include <QTcpSocket>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr int dpi = 203;
const QByteArray question = "~HS\r\n";
/// Zebra's ZPL II guide, ~HS: three lines, here with paper, without a pause, its head closed.
const QByteArray ready = "\x02"
                         "030,0,0,1218,000,0,0,0,000,0,0,0\x03\r\n"
                         "\x02"
                         "000,0,0,0,1,2,4,0,00000000,1,000\x03\r\n"
                         "\x02"
                         "1234,0\x03\r\n";

} // namespace

DemoPrinter::DemoPrinter(const QDir &folder, std::function<void(const QString &)> printed)
    : m_folder(folder)
    , m_printed(std::move(printed))
{
    m_folder.mkpath(u"."_s);
    connect(&m_server, &QTcpServer::newConnection, this, &DemoPrinter::take);
    m_server.listen(QHostAddress::LocalHost);
}

QString DemoPrinter::address() const
{
    return m_server.isListening() ? u"127.0.0.1:%1"_s.arg(m_server.serverPort()) : QString();
}

void DemoPrinter::take()
{
    while (QTcpSocket *sender = m_server.nextPendingConnection()) {
        m_senders[sender];
        connect(sender, &QTcpSocket::readyRead, this, [this, sender] {
            read(*sender);
        });
        connect(sender, &QTcpSocket::disconnected, this, [this, sender] {
            close(*sender);
        });
    }
}

void DemoPrinter::read(QTcpSocket &from)
{
    QByteArray &bytes = m_senders[&from];
    bytes += from.readAll();
    if (bytes.startsWith(question)) {
        bytes.remove(0, question.size());
        from.write(ready);
    }
}

void DemoPrinter::close(QTcpSocket &by)
{
    const QByteArray bytes = m_senders[&by] + by.readAll();
    m_senders.erase(&by);
    by.deleteLater();
    const auto labels = paper::previewLabels(bytes, dpi);
    if (bytes.isEmpty() || !labels)
        return;
    for (const QImage &label : *labels) {
        const QString path
            = m_folder.filePath(u"label-%1.png"_s.arg(++m_labels, 3, 10, QChar(u'0')));
        if (label.save(path))
            m_printed(path);
    }
}

} // namespace bincard::ctl
