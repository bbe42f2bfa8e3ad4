// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/decode_protocol.h"

#include <QElapsedTimer>
#include <QProcess>

#include <memory>
#include <vector>

namespace bincard::ctl {

/// Decodes pictures in a child process, one child for many pictures. A child that dies is replaced
/// and goes on behind the step that killed it; one that takes longer than a second for a picture is
/// killed, and what it had found until then counts.
class IsolatedDecoder
{
public:
    struct Outcome
    {
        std::vector<peripherals::Symbol> symbols;
        QString unreadable; ///< why the file is no picture; empty where it is one
    };

    /// `program` and `arguments` start a child that runs decoding::serve().
    IsolatedDecoder(QString program, QStringList arguments, int imageTimeoutMs = 1000);
    ~IsolatedDecoder();

    /// Symbols from top to bottom. `formats` as --formats, already checked.
    /// Errors: none; a child that cannot be started makes the file unreadable.
    [[nodiscard]] Outcome decode(const QString &file, const QString &formats);

private:
    enum class Attempt {
        Finished,
        Died,
        TimedOut,
    };

    bool ensureChild();
    void stopChild();
    Attempt attempt(const decoding::Request &request, QElapsedTimer &timer, Outcome &outcome,
                    int &stepReached);
    std::optional<decoding::Report> nextReport(int timeoutMs);

    QString m_program;
    QStringList m_arguments;
    int m_imageTimeoutMs;
    std::unique_ptr<QProcess> m_child;
};

} // namespace bincard::ctl
