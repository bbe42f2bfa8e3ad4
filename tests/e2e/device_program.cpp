// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/device_program.h"

#include <QFile>
#include <QJsonDocument>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

DeviceProgram::~DeviceProgram()
{
    kill();
}

void DeviceProgram::start(const QString &enrolmentCode)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_program = std::make_unique<QProcess>();
    m_program->setProcessEnvironment(environment);
    QStringList arguments{
        u"--data"_s,        data({}),      u"--key-source"_s, u"file:"_s + keyPath(),
        u"--device-name"_s, u"handheld"_s, u"--language"_s,   u"en"_s,
        u"--windowed"_s,    u"360x640"_s,  u"--trace"_s,      tracePath()};
    if (!enrolmentCode.isEmpty())
        arguments << u"--enrol"_s << enrolmentCode;
    m_program->start(QStringLiteral(BINCARD_PROGRAM), arguments);
}

void DeviceProgram::kill()
{
    if (!m_program)
        return;
    m_program->kill();
    m_program->waitForFinished();
    m_program.reset();
    QFile::remove(tracePath());
}

QString DeviceProgram::enrol(const OfficeUnderTest &office)
{
    constexpr int patienceMs = 120'000; // programs that start on a busy machine
    QProcess approving;
    approving.start(QStringLiteral(BINCARDCTL),
                    {u"device"_s, u"enrol"_s, u"handheld"_s, u"--approve"_s, u"--data"_s,
                     office.folder(), u"--key-source"_s, u"file:"_s + office.keyPath()});
    QByteArray code;
    while (!code.startsWith("BINCARD1")
           && (approving.canReadLine() || approving.waitForReadyRead(patienceMs)))
        code = approving.readLine().trimmed();
    start(QString::fromUtf8(code));
    if (!approving.waitForFinished(patienceMs))
        return {};
    return QString::fromUtf8(approving.readAllStandardOutput()).section(u' ', -1).trimmed();
}

QJsonObject DeviceProgram::now() const
{
    QFile trace(tracePath());
    if (!trace.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = trace.readAll().split('\n');
    return lines.size() < 2 ? QJsonObject{}
                            : QJsonDocument::fromJson(lines[lines.size() - 2]).object();
}

bool DeviceProgram::isAt(const QString &stage) const
{
    return now()[u"stage"_s] == stage;
}

QString DeviceProgram::data(const QString &name) const
{
    return m_folder.filePath(u"data/"_s + name);
}

QString DeviceProgram::keyPath() const
{
    return m_folder.filePath(u"key"_s);
}

QString DeviceProgram::tracePath() const
{
    return m_folder.filePath(u"trace"_s);
}

} // namespace bincard::e2e
