// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>

namespace bincard::e2e {

/// `bincard` as a worker has it: a process with a window on some display, and an encrypted folder.
/// What it shows is read from its --trace.
class HandheldWindow
{
public:
    ~HandheldWindow();

    /// A new device with that enrolment code, and more arguments.
    void start(const QString &display, const QString &enrolmentCode, const QStringList &more = {});

    /// The last line of the trace.
    [[nodiscard]] const QJsonObject &now();
    [[nodiscard]] QJsonObject prompt();
    [[nodiscard]] QString instruction();

    /// How each answer came in, from the badge on: "Wedge", "Typed"...
    [[nodiscard]] const QStringList &waysIn();

    /// The last line and what the program complained of, for a failing test.
    [[nodiscard]] QByteArray lastWords();

    [[nodiscard]] QString databasePath() const;

    static constexpr QSize size{360, 640};

private:
    QTemporaryDir m_folder;
    QProcess m_program;
    qint64 m_read = 0; // of the trace
    QJsonObject m_now;
    QStringList m_waysIn;
};

} // namespace bincard::e2e
