// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/handheld_window.h"

#include <QFile>
#include <QJsonDocument>

#include <csignal>

#include <sys/prctl.h>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

HandheldWindow::~HandheldWindow()
{
    m_program.kill();
    m_program.waitForFinished();
}

void HandheldWindow::start(const QString &display, const QString &enrolmentCode,
                           const QStringList &more)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, display);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
    environment.insert(u"QT_XCB_GL_INTEGRATION"_s, u"none"_s);
    m_program.setProcessEnvironment(environment);
    // One that a test left behind would take the next one's serial line.
    m_program.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    m_program.start(
        QStringLiteral(BINCARD_PROGRAM),
        QStringList{u"--shell"_s, u"handheld"_s, u"--data"_s, m_folder.filePath(u"data"_s),
                    u"--key-source"_s, u"file:"_s + m_folder.filePath(u"key"_s), u"--device-name"_s,
                    u"handheld"_s, u"--language"_s, u"en"_s, u"--still"_s, u"--windowed"_s,
                    u"%1x%2"_s.arg(size.width()).arg(size.height()), u"--trace"_s,
                    m_folder.filePath(u"trace"_s), u"--enrol"_s, enrolmentCode}
            + more);
}

const QJsonObject &HandheldWindow::now()
{
    QFile trace(m_folder.filePath(u"trace"_s));
    if (!trace.open(QIODevice::ReadOnly) || !trace.seek(m_read))
        return m_now;
    const QByteArray fresh = trace.readAll();
    const qsizetype end = fresh.lastIndexOf('\n'); // a line may be half written
    if (end < 0)
        return m_now;
    m_read += end + 1;
    for (const QByteArray &line : fresh.first(end).split('\n')) {
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        if (said.contains(u"by"_s))
            m_waysIn << said[u"by"_s].toString();
        else
            m_now = said;
    }
    return m_now;
}

QJsonObject HandheldWindow::prompt()
{
    return now()[u"prompt"_s].toObject();
}

QString HandheldWindow::instruction()
{
    return prompt()[u"instruction"_s].toString();
}

const QStringList &HandheldWindow::waysIn()
{
    (void)now();
    return m_waysIn;
}

QByteArray HandheldWindow::lastWords()
{
    return QJsonDocument(now()).toJson(QJsonDocument::Compact) + '\n'
        + m_program.readAllStandardError();
}

QString HandheldWindow::databasePath() const
{
    return m_folder.filePath(u"data/replica.db"_s);
}

} // namespace bincard::e2e
