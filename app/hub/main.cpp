// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/serve.h"

#include <QCoreApplication>

#include <chrono>
#include <csignal>
#include <iostream>

namespace {

std::int64_t msSinceEpoch(std::chrono::nanoseconds since)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

} // namespace

int main(int argc, char *argv[])
{
    // Before any thread is made, so that all of them leave the signals to this one.
    sigset_t stopping;
    sigemptyset(&stopping);
    sigaddset(&stopping, SIGTERM);
    sigaddset(&stopping, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stopping, nullptr);

    const QCoreApplication application(argc, argv);
    const auto settings = bincard::hubfolder::settingsFrom(application.arguments());
    if (settings.exitCode >= 0) {
        (settings.exitCode == 0 ? std::cout : std::cerr) << settings.message.toStdString() << '\n';
        return settings.exitCode;
    }
    const bincard::hubfolder::Outside outside{
        .clock =
            [] {
                const auto now = std::chrono::system_clock::now().time_since_epoch();
                return bincard::Instant{msSinceEpoch(now)};
            },
        .monotonicMs =
            [] {
                return msSinceEpoch(std::chrono::steady_clock::now().time_since_epoch());
            },
        .entropy = bincard::wire::systemEntropy()};
    return bincard::hubfolder::serve(settings, outside, [&stopping] {
        int signal = 0;
        sigwait(&stopping, &signal);
    });
}
