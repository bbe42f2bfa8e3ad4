// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace bincard::hubfolder {

/// What `bincard-hub` was told, by flags and by its configuration file; a flag wins.
struct HubSettings
{
    QString data = QStringLiteral("/var/lib/bincard");
    QString address = QStringLiteral("0.0.0.0");
    std::uint16_t port = 8443; // 0: a free one
    QString keySource;
    /// "postgresql://user@host/database"; empty: the folder's encrypted file.
    QString database = {};
    /// A copy that the server keeps up to date: verify, comparisons and reports read it.
    QString replica = {};
    /// The name devices know the hub by; empty: the address, or the machine's name.
    QString tlsName;
    /// Where carriers' manifest files are written for whoever sends them; empty: nowhere.
    QString manifests;
    /// Whom webhooks may speak to beside the public.
    bool webhooksToHouse = false;
    bool webhooksToLoopback = false;
    /// Seconds between two tries of a webhook's message; empty: the usual.
    QList<int> webhookRetriesSeconds;
    /// How much a key of the REST API may ask, a second; four times as much at once.
    int apiRate = 50;

    /// Something to print instead of running, and the exit code that goes with it.
    QString message = {};
    int exitCode = -1;

    /// The host that stands in enrolment codes and in the certificate.
    [[nodiscard]] QString host() const;
};

/// `arguments` as QCoreApplication gives them, the program's name first.
[[nodiscard]] HubSettings settingsFrom(const QStringList &arguments);

} // namespace bincard::hubfolder
