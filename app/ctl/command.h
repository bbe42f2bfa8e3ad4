// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace bincard::ctl {

/// What a program tells its caller (DESIGN 1).
enum ExitCode : int {
    Done = 0,
    Finding = 1, ///< a finding or a refusal
    Usage = 2,
    CannotRun = 3,
};

/// One word behind `bincardctl`. `run` gets what stands behind that word and answers with an
/// ExitCode; a command that needs a QCoreApplication makes its own.
struct Command
{
    const char *name;
    const char *summary; ///< one line, for the list of `bincardctl --help`
    int (*run)(const QStringList &arguments);
};

// One declaration a command; the table is in main.cpp.
int decode(const QStringList &arguments);
int explain(const QStringList &arguments);
int gs1(const QStringList &arguments);
int label(const QStringList &arguments);
int printer(const QStringList &arguments);

/// Decides the century of a scanned date. The wall clock is read in main.cpp only.
[[nodiscard]] int currentYear();

} // namespace bincard::ctl
