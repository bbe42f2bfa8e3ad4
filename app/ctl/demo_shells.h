// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/shift_site.h"

#include <QEventLoop>
#include <QProcess>

namespace bincard::ctl {

/// A shell of `bincard` in a demo warehouse.
struct DemoShell
{
    const char *name;
    const char *window; // its size
    Audience audience;
    const char *person; // whose badge opens most of it
};

/// None: there is no such shell.
[[nodiscard]] const DemoShell *demoShell(const QString &name);

/// The windows of a demo, each a device of its own, and the printer at the bench.
/// Thread: one with a QCoreApplication.
class DemoWindows
{
public:
    /// `programs` is the folder of bincard and bincardctl.
    explicit DemoWindows(QString programs)
        : m_programs(std::move(programs))
    { }

    ~DemoWindows();
    DemoWindows(const DemoWindows &) = delete;
    DemoWindows &operator=(const DemoWindows &) = delete;

    /// "host:port". Errors: NotFound (it does not start).
    [[nodiscard]] Result<std::string> startPrinter();
    /// Enrols a device and opens its window. Errors: NotFound (bincard does not start), the hub's.
    Result<> open(const DemoShell &shell, ShiftSite &site);
    /// Until all windows are closed. The result is the last one's exit code.
    int wait();

private:
    QString m_programs;
    QTemporaryDir m_folder;
    QProcess m_printer;
    std::vector<std::unique_ptr<QProcess>> m_windows;
    QEventLoop m_loop;
};

} // namespace bincard::ctl
