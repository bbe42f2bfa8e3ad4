// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/private_cups.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

namespace bincard::tests {

using namespace Qt::StringLiterals;

namespace {

const QStringList systemFolders{u"/usr/sbin"_s, u"/usr/bin"_s, u"/sbin"_s, u"/bin"_s};

constexpr auto schedulerConf = R"(
Listen @/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
MaxLogSize 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
)";

constexpr auto filesConf = R"(
ServerBin @/bin
ServerRoot @/etc
RequestRoot @/spool
TempDir @/spool/tmp
CacheDir @/cache
StateDir @/state
AccessLog @/log/access
ErrorLog @/log/error
PageLog @/log/page
SystemGroup root
)";

// Keeps a job once the file beside the queue's says so.
constexpr auto backend = R"(#!/bin/sh
[ $# -eq 0 ] && { echo 'direct keep "Keeps" "Keeps"'; exit 0; }
file=${DEVICE_URI#keep:}
until [ -e "$file.go" ]; do sleep 0.05; done
cat "${6:--}" >> "$file" && chmod a+r "$file"
)";

constexpr QFileDevice::Permissions forAll = QFileDevice::ReadOwner | QFileDevice::WriteOwner
    | QFileDevice::ExeOwner | QFileDevice::ReadGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::ExeOther;

QString programNamed(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, systemFolders) : found;
}

bool write(const QString &path, QByteArray text, const QString &folder)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.replace("@", folder.toUtf8())) > 0;
}

} // namespace

QString PrivateCups::start()
{
    for (const QString &name : {u"cupsd"_s, u"lp"_s, u"lpstat"_s, u"lpadmin"_s}) {
        if (programNamed(name).isEmpty())
            return name + u" is not installed (cups-daemon, cups-client)"_s;
    }
    const QString root = m_folder.path();
    const QDir folder(root);
    for (const char *name : {"etc", "spool/tmp", "cache", "state", "log", "out", "bin/backend",
                             "bin/daemon", "bin/filter"})
        folder.mkpath(QLatin1String(name));
    // As root, CUPS runs a backend as somebody else.
    QFile::setPermissions(root, forAll);
    QFile::setPermissions(root + u"/out"_s, forAll | QFileDevice::WriteOther);
    if (!write(root + u"/etc/cupsd.conf"_s, schedulerConf, root)
        || !write(root + u"/etc/cups-files.conf"_s, filesConf, root)
        || !write(root + u"/bin/backend/keep"_s, backend, {})
        || !QFile::setPermissions(root + u"/bin/backend/keep"_s, forAll)
        || !QFile::link(u"/usr/lib/cups/daemon/cups-exec"_s, root + u"/bin/daemon/cups-exec"_s))
        return u"its folder cannot be written"_s;
    qputenv("CUPS_SERVER", (root + u"/cups.sock"_s).toUtf8());
    m_scheduler.start(
        programNamed(u"cupsd"_s),
        {u"-f"_s, u"-c"_s, root + u"/etc/cupsd.conf"_s, u"-s"_s, root + u"/etc/cups-files.conf"_s});
    QElapsedTimer waiting;
    waiting.start();
    while (waiting.elapsed() < 10'000 && m_scheduler.state() != QProcess::NotRunning) {
        if (run(u"lpstat"_s, {u"-r"_s}) && QFile::exists(root + u"/cups.sock"_s))
            return {};
        m_scheduler.waitForFinished(50);
    }
    return u"cupsd does not start: "_s + QString::fromUtf8(m_scheduler.readAllStandardError());
}

PrivateCups::~PrivateCups()
{
    m_scheduler.terminate();
    m_scheduler.waitForFinished();
}

bool PrivateCups::addQueue(const QString &name) const
{
    return run(u"lpadmin"_s,
               {u"-p"_s, name, u"-E"_s, u"-v"_s, u"keep:%1/out/%2"_s.arg(m_folder.path(), name),
                u"-m"_s, u"raw"_s});
}

void PrivateCups::go(const QString &queue) const
{
    QFile file(u"%1/out/%2.go"_s.arg(m_folder.path(), queue));
    (void)file.open(QIODevice::WriteOnly);
}

QByteArray PrivateCups::printed(const QString &queue) const
{
    QFile file(u"%1/out/%2"_s.arg(m_folder.path(), queue));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool PrivateCups::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(programNamed(program), arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

} // namespace bincard::tests
