// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/listener.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 5'000;

/// Empty headers where it did not come whole.
Heard requestFrom(QTcpSocket &socket)
{
    const QByteArray end = "\r\n\r\n";
    QByteArray bytes;
    qsizetype length = -1;
    Heard heard;
    while (length < 0 || bytes.size() < length) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patienceMs))
            return {};
        bytes += socket.readAll();
        const qsizetype headEnd = bytes.indexOf(end);
        if (length >= 0 || headEnd < 0)
            continue;
        for (const QByteArray &line : bytes.left(headEnd).split('\n')) {
            const qsizetype colon = line.indexOf(':');
            heard.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
        }
        length = headEnd + end.size() + heard.headers["content-length"].toInt();
    }
    heard.body = bytes.mid(bytes.indexOf(end) + end.size());
    return heard;
}

void answer(QTcpSocket &socket, const Listener::Says &says)
{
    if (says.status != 0)
        socket.write("HTTP/1.1 " + QByteArray::number(says.status) + " X\r\n" + says.headers
                     + "connection: close\r\ncontent-length: "
                     + QByteArray::number(says.body.size()) + "\r\n\r\n" + says.body);
    socket.waitForBytesWritten(patienceMs);
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState)
        socket.waitForDisconnected(patienceMs);
}

} // namespace

QJsonObject Heard::object() const
{
    return QJsonDocument::fromJson(body).object();
}

QString Heard::type() const
{
    return object()[u"type"_s].toString();
}

QByteArray Heard::id() const
{
    return headers["webhook-id"];
}

bool Heard::isSignedBy(const QByteArray &secret) const
{
    const QByteArray key = QByteArray::fromBase64(secret.mid(QByteArray("whsec_").size()));
    const QByteArray said = id() + '.' + headers["webhook-timestamp"] + '.' + body;
    const QByteArray expected = "v1,"
        + QMessageAuthenticationCode::hash(said, key, QCryptographicHash::Sha256).toBase64();
    return secret.startsWith("whsec_") && key.size() == 32
        && headers["webhook-signature"].split(' ').contains(expected);
}

Listener::Listener(Answering answering)
    : m_answering(answering ? std::move(answering) : [](const Heard &, std::size_t) {
        return Says{};
    })
    , m_thread([this](const std::stop_token &stopped) {
        run(stopped);
    })
{
    std::unique_lock lock(m_mutex);
    m_listening.wait(lock, [this] {
        return m_port != 0;
    });
}

Listener::~Listener() = default; // the thread is asked to stop, and joined

void Listener::run(const std::stop_token &stopped)
{
    constexpr int lookMs = 50;
    QTcpServer server;
    const bool isOpen = server.listen(QHostAddress::LocalHost);
    {
        const std::lock_guard lock(m_mutex);
        m_port = isOpen ? server.serverPort() : -1;
    }
    m_listening.notify_all();
    while (!stopped.stop_requested()) {
        if (!server.hasPendingConnections() && !server.waitForNewConnection(lookMs))
            continue;
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        const Heard heard = requestFrom(*socket);
        if (heard.headers.isEmpty())
            continue;
        std::size_t before = 0;
        {
            const std::lock_guard lock(m_mutex);
            before = m_heard.size();
            m_heard.push_back(heard);
        }
        answer(*socket, m_answering(heard, before));
    }
}

QString Listener::url() const
{
    const std::lock_guard lock(m_mutex);
    return u"http://127.0.0.1:%1/hook"_s.arg(m_port);
}

std::vector<Heard> Listener::heard() const
{
    const std::lock_guard lock(m_mutex);
    return m_heard;
}

std::vector<Heard> Listener::heard(const QString &type) const
{
    auto all = heard();
    std::erase_if(all, [&](const Heard &one) {
        return one.type() != type;
    });
    return all;
}

} // namespace bincard::e2e
