// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/command.h"
#include "app/hub/hub_folder.h"

#include <QCommandLineParser>

#include <optional>

namespace bincard::ctl {

using hubfolder::Outside;

/// A command that works with a hub, and so needs a clock and dice; else as Command.
struct OfficeCommand
{
    const char *name;
    const char *summary;
    int (*run)(const QStringList &arguments, const Outside &outside);
};

// One declaration a command; the table is in main.cpp.
int api(const QStringList &arguments, const Outside &outside);
int init(const QStringList &arguments, const Outside &outside);
int key(const QStringList &arguments, const Outside &outside);
int lock(const QStringList &arguments, const Outside &outside);
int user(const QStringList &arguments, const Outside &outside);
int device(const QStringList &arguments, const Outside &outside);
int limit(const QStringList &arguments, const Outside &outside);
int changes(const QStringList &arguments, const Outside &outside);
int held(const QStringList &arguments, const Outside &outside);
int importFile(const QStringList &arguments, const Outside &outside);
int pictures(const QStringList &arguments, const Outside &outside);
int batch(const QStringList &arguments, const Outside &outside);
int move(const QStringList &arguments, const Outside &outside);
int verify(const QStringList &arguments, const Outside &outside);
int backup(const QStringList &arguments, const Outside &outside);
int restore(const QStringList &arguments, const Outside &outside);
int demo(const QStringList &arguments, const Outside &outside);
int retail(const QStringList &arguments, const Outside &outside);
int webhook(const QStringList &arguments, const Outside &outside);
int shift(const QStringList &arguments, const Outside &outside);

/// What the office's commands share on their command lines: --help, --data,
/// --key-source and --database.
void addFolderOptions(QCommandLineParser &parser);

/// An exit code where the command ends here: help, or a line that cannot be understood.
[[nodiscard]] std::optional<int> parsed(QCommandLineParser &parser, const QString &command,
                                        const QStringList &arguments);

[[nodiscard]] hubfolder::Opening openingOf(const QCommandLineParser &parser);

/// Says it on stderr. Refusals of people's wishes are findings; a hub or a folder that cannot be
/// used is CannotRun.
[[nodiscard]] int saidNo(const Error &error);
[[nodiscard]] int misused(const QString &what);

} // namespace bincard::ctl
