// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/office.h"

#include <QFile>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMs = 120'000;

} // namespace

Ran ran(const QString &program, const QStringList &arguments, int patienceMs)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended
        = process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

OfficeUnderTest::OfficeUnderTest() = default;

Ran OfficeUnderTest::ctl(const QStringList &arguments) const
{
    return ran(QStringLiteral(BINCARDCTL),
               arguments
                   + QStringList{u"--data"_s, folder(), u"--key-source"_s, u"file:"_s + keyPath()});
}

QStringList OfficeUnderTest::hubArguments(const QString &listen) const
{
    return {u"--data"_s,   folder(), u"--key-source"_s, u"file:"_s + keyPath(),
            u"--listen"_s, listen};
}

Ran OfficeUnderTest::init(const QStringList &more) const
{
    return ctl(QStringList{u"init"_s, u"--warehouse"_s, u"MAIN"_s, u"--pin"_s, u"1234"_s} + more);
}

QString OfficeUnderTest::startHub(const QString &listen)
{
    m_hub.setStandardErrorFile(m_folder.filePath(u"hub.log"_s));
    m_hub.start(QStringLiteral(BINCARD_HUB), hubArguments(listen) + m_alsoTold);
    while (!m_hub.canReadLine() && m_hub.waitForReadyRead(startMs))
        continue;
    return QString::fromUtf8(m_hub.readLine()).trimmed();
}

int OfficeUnderTest::stopHub()
{
    m_hub.terminate();
    const bool ended = m_hub.waitForFinished(startMs) && m_hub.exitStatus() == QProcess::NormalExit;
    return ended ? m_hub.exitCode() : -1;
}

void OfficeUnderTest::killHub()
{
    m_hub.kill();
    m_hub.waitForFinished(startMs);
}

QString OfficeUnderTest::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

} // namespace bincard::e2e
