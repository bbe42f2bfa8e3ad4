// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_shells.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr int patienceMs = 60'000;

/// A bench and a desk see whom a parcel goes to, and what it costs.
constexpr std::array shells{
    DemoShell{"handheld", "360x640", Audience::Floor, "ANN"},
    DemoShell{"kiosk", "1280x800", Audience::Desk, "ANN"},
    DemoShell{"supervisor", "1440x900", Audience::Desk, "SUE"},
};

} // namespace

const DemoShell *demoShell(const QString &name)
{
    const auto *found = std::ranges::find_if(shells, [&](const DemoShell &shell) {
        return name == QLatin1StringView(shell.name);
    });
    return found == shells.end() ? nullptr : found;
}

DemoWindows::~DemoWindows()
{
    m_printer.disconnect();
    m_printer.terminate();
    m_printer.waitForFinished(patienceMs);
}

Result<std::string> DemoWindows::startPrinter()
{
    m_printer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_printer.start(m_programs + u"/bincardctl"_s, {u"printer"_s, m_folder.filePath(u"labels"_s)});
    while (!m_printer.canReadLine() && m_printer.waitForReadyRead(patienceMs))
        continue;
    const std::string address = m_printer.readLine().trimmed().toStdString();
    if (address.empty())
        return Error{ErrorCode::NotFound, "the printer does not start"};
    QObject::connect(&m_printer, &QProcess::readyReadStandardOutput, &m_loop, [this] {
        while (m_printer.canReadLine())
            std::cout << "A label came out: " << m_printer.readLine().toStdString() << std::flush;
    });
    return address;
}

Result<> DemoWindows::open(const DemoShell &shell, ShiftSite &site)
{
    const QString name = QString::fromLatin1(shell.name);
    const auto code = site.invitation(name, shell.audience);
    if (!code)
        return code.error();
    auto window = std::make_unique<QProcess>();
    window->setProcessChannelMode(QProcess::ForwardedChannels);
    window->start(m_programs + u"/bincard"_s,
                  {u"--shell"_s, name, u"--windowed"_s, QString::fromLatin1(shell.window),
                   u"--data"_s, m_folder.filePath(name), u"--key-source"_s,
                   u"file:"_s + m_folder.filePath(name + u".key"_s), u"--device-name"_s, name,
                   u"--enrol"_s, *code});
    if (!window->waitForStarted())
        return Error{ErrorCode::NotFound, "bincard does not start"};
    m_windows.push_back(std::move(window));
    return site.approve();
}

int DemoWindows::wait()
{
    int code = 0;
    for (const auto &window : m_windows) {
        if (window->state() == QProcess::NotRunning) // it was closed while the next one opened
            continue;
        QObject::connect(window.get(), &QProcess::finished, &m_loop, &QEventLoop::quit);
        m_loop.exec();
        code = window->exitCode();
    }
    return code;
}

} // namespace bincard::ctl
