// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/office.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace bincard::e2e {

/// `bincard` without a screen, in a folder that outlives it.
class DeviceProgram
{
public:
    DeviceProgram() = default;
    ~DeviceProgram();
    DeviceProgram(const DeviceProgram &) = delete;
    DeviceProgram &operator=(const DeviceProgram &) = delete;

    void start(const QString &enrolmentCode = {});
    /// By SIGKILL, in the middle of whatever it does; what it traced is forgotten.
    void kill();
    /// Starts it with a code that `bincardctl` makes, and approves it; its number.
    QString enrol(const OfficeUnderTest &office);

    /// The last whole line of its trace.
    [[nodiscard]] QJsonObject now() const;
    [[nodiscard]] bool isAt(const QString &stage) const;

    [[nodiscard]] QString data(const QString &name) const;
    [[nodiscard]] QString keyPath() const;

private:
    [[nodiscard]] QString tracePath() const;

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_program;
};

} // namespace bincard::e2e
