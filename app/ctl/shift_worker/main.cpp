// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/headless.h"
#include "app/ctl/shift_worker.h"

#include <QGuiApplication>

#include <chrono>

namespace {

std::int64_t msOf(std::chrono::nanoseconds since)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

} // namespace

/// One device of `bincardctl shift`. It prints labels and draws the handheld's window, which needs
/// fonts and a platform, but no screen.
int main(int argc, char *argv[])
{
    const bincard::ctl::Headless screen;
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication application(argc, argv);
    const bincard::hubfolder::Outside outside{
        .clock =
            [] {
                return bincard::Instant{msOf(std::chrono::system_clock::now().time_since_epoch())};
            },
        .monotonicMs =
            [] {
                return msOf(std::chrono::steady_clock::now().time_since_epoch());
            },
        .entropy = bincard::wire::systemEntropy()};
    return bincard::ctl::shiftWorker(QGuiApplication::arguments().mid(1), outside);
}
