// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/import_carry.h"
#include "app/ctl/sending.h"
#include "app/tables/import_parts.h"

#include <optional>

namespace bincard::ctl {

/// A table of saves on its way to the hub as one import (documents::Import), while the rest of it
/// is still being checked: nothing of it counts before it is started.
class Staging
{
public:
    /// `sha256`: what the file is known by; `file`: what people call it.
    Staging(Desk &desk, Sending &sending, QString kind, std::string sha256, QString file);

    /// What comes of one row stays in one part. Errors: as Sending::send.
    Result<> add(const Plan &plan);
    /// From here on the hub goes on by itself; the file has so many rows. Errors: as Sending::send;
    /// NeedsApproval (it waits for somebody's word).
    Result<documents::ImportId> start(std::size_t rows);
    /// Nothing of it will count. Errors: as Sending::send.
    Result<> drop();

private:
    /// Parts that are whole wait for the next message.
    void collect();
    Result<> flush();

    Desk &m_desk;
    Sending &m_sending;
    QString m_kind;
    std::string m_sha256;
    QString m_file; // what it is called
    documents::ImportId m_import = {}; // none: nothing was staged yet
    int m_parts = 0;
    tables::ImportParts m_open;
    std::vector<Operation> m_waiting; // parts for the next message
};

/// What the hub has, or had, of that file, which is not over. Errors: as HubLine::ask.
[[nodiscard]] Result<std::optional<wire::ImportLine>>
importUnderWay(HubLine &line, const std::string &sha256, const std::string &state);

/// Waits until it is over, also while the hub is away for some time. Errors: as HubLine::ask;
/// NotFound.
[[nodiscard]] Result<wire::AdminReply> awaitImport(HubLine &line, documents::ImportId import,
                                                   const Progress &progress);

} // namespace bincard::ctl
