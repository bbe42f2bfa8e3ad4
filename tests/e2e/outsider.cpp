// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/outsider.h"

#include <QProcess>
#include <QTemporaryFile>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 120'000;

support::ApiReply replyFrom(const QByteArray &said)
{
    constexpr int goOn = 100; // to a long body, before the answer
    support::ApiReply reply;
    const qsizetype end = said.indexOf("\r\n\r\n");
    const QStringList head = QString::fromUtf8(said.left(end)).split(u"\r\n"_s);
    reply.status = head.value(0).section(u' ', 1, 1).toInt();
    for (const QString &line : head.mid(1))
        reply.headers[line.section(u':', 0, 0).toLower()] = line.section(u':', 1).trimmed();
    reply.body = said.mid(end + 4);
    return reply.status == goOn ? replyFrom(reply.body) : reply;
}

} // namespace

Outsider::Outsider(QString url, QString key, QString authority)
    : m_url(std::move(url))
    , m_key(std::move(key))
    , m_authority(std::move(authority))
{ }

support::ApiReply Outsider::curl(const QString &method, const QString &target,
                                 const QByteArray &body, const QStringList &headers) const
{
    QStringList arguments{u"-sS"_s,      u"-i"_s,     u"--http1.1"_s,
                          u"--cacert"_s, m_authority, u"-X"_s,
                          method,        u"-H"_s,     u"Authorization: Bearer "_s + m_key};
    QTemporaryFile said;
    if (!body.isEmpty() && said.open()) {
        said.write(body);
        said.flush();
        arguments << u"-H"_s << u"Content-Type: application/json"_s << u"--data-binary"_s
                  << u'@' + said.fileName();
    }
    for (const QString &header : headers)
        arguments << u"-H"_s << header;
    QProcess run;
    run.start(u"curl"_s, arguments << m_url + target);
    run.waitForFinished(patienceMs);
    return replyFrom(run.readAllStandardOutput());
}

} // namespace bincard::e2e
