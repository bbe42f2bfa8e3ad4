// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"
#include "app/tables/import_tables.h"

namespace bincard::ctl {

using tables::ImportTable;
using tables::importTables;
using tables::Plan;
using tables::Planned;
using tables::RowNote;
using tables::tableNamed;

/// Tries every operation on a copy of what the desk knows; what is refused becomes a bad row.
void tryOut(Plan &plan, Desk &desk);

/// So much of all is done.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Sends a plan to the hub slice by slice; what was interrupted is planned again. Errors: as
/// Desk::perform and Desk::settle.
Result<> carryOut(const Plan &plan, Desk &desk, const Progress &progress = {});

/// Carries out what a table says, as somebody would have it in a file. Errors: InvalidInput (the
/// first bad row), as Desk::perform and Desk::settle.
Result<> importTable(const std::string &csv, const QString &kind, Desk &desk);

/// A channel's file, and what the command says of it.
struct ChannelFile
{
    QString profile; ///< one of channelProfiles
    QString channel;
    QString charset;
    QByteArray bytes;
};

[[nodiscard]] QStringList channelProfiles();
/// Errors: as the profile's reader in sync/channel.
[[nodiscard]] Result<channel::Intake> readChannel(const ChannelFile &file);
/// What one bad order is refused for is a skipped row; the others are imported.
[[nodiscard]] Plan planChannel(const channel::Intake &intake, const QString &channel, Desk &desk);

} // namespace bincard::ctl
