// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace bincard::tests {

/// A CUPS of the test's own, in a folder of its own, for whoever runs the test: nothing of the
/// machine's printing is touched. Its queues keep what they print as files.
class PrivateCups
{
public:
    /// Why it cannot be had here; empty: it runs, and programs started from now on speak to it.
    [[nodiscard]] QString start();
    ~PrivateCups();

    /// A queue that waits with each job until `go` was said.
    [[nodiscard]] bool addQueue(const QString &name) const;
    void go(const QString &queue) const;

    /// All that came out.
    [[nodiscard]] QByteArray printed(const QString &queue) const;

    /// cupsdisable, cupsenable and their like.
    [[nodiscard]] static bool run(const QString &program, const QStringList &arguments);

private:
    QTemporaryDir m_folder;
    QProcess m_scheduler;
};

} // namespace bincard::tests
