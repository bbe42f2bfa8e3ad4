// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace bincard::e2e {

/// How a program ended and what it said.
struct Ran
{
    int code = -1;
    QString out;
    QString err;
};

/// Runs a program to its end. The code is -1 when it did not end by itself
/// within `patienceMs`.
[[nodiscard]] Ran ran(const QString &program, const QStringList &arguments,
                      int patienceMs = 300'000);

/// A hub's folder with its key beside it, and the programs that work on it.
class OfficeUnderTest
{
public:
    OfficeUnderTest();

    /// `bincardctl` with --data and --key-source.
    [[nodiscard]] Ran ctl(const QStringList &arguments) const;
    /// Arguments for bincard-hub on a free port.
    [[nodiscard]] QStringList hubArguments(const QString &listen
                                           = QStringLiteral("127.0.0.1:0")) const;
    /// Makes a hub for the warehouse MAIN; with `more` arguments than that needs.
    [[nodiscard]] Ran init(const QStringList &more = {}) const;

    /// Starts the hub and returns its URL; empty when it does not come up.
    QString startHub(const QString &listen = QStringLiteral("127.0.0.1:0"));
    /// By SIGTERM; its exit code.
    int stopHub();
    /// By SIGKILL, in the middle of whatever it does.
    void killHub();

    /// What the hub is told beside the usual, from its next start on.
    void hubIsAlsoTold(const QStringList &arguments)
    {
        m_alsoTold = arguments;
    }

    /// A file with that content.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;

    [[nodiscard]] QString folder() const
    {
        return m_folder.filePath(QStringLiteral("hub"));
    }

    [[nodiscard]] QString keyPath() const
    {
        return m_folder.filePath(QStringLiteral("hub.key"));
    }

private:
    QTemporaryDir m_folder;
    QProcess m_hub;
    QStringList m_alsoTold;
};

} // namespace bincard::e2e
