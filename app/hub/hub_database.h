// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/store/sqlcipher_store.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bincard::hubfolder {

/// Where a server's database keeps the tables of a hub: one hub a database.
inline constexpr const char *serverSchema = "bincard";

/// What a hub's records lie in: an encrypted file of its folder, or a PostgreSQL server that
/// several hubs share.
class HubDatabase
{
public:
    virtual ~HubDatabase() = default;

    /// An encrypted file. Errors: as SqlcipherStore::open.
    [[nodiscard]] static Result<std::unique_ptr<HubDatabase>>
    openFile(const store::ConnectionOptions &options);
    /// `server` as libpq takes it; `replica`: where snapshots are read, empty: from the same one.
    /// Errors: StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<HubDatabase>> openServer(std::string server,
                                                                         std::string replica);

    [[nodiscard]] virtual Store &store() const = 0;

    using Reading = std::function<void(const Reader &)>;
    /// Calls `reading` with what was committed at one moment, read over another connection.
    /// Errors: StorageFailed, also where the connection was lost meanwhile: what was found then is
    /// worth nothing. Thread: any.
    [[nodiscard]] virtual Result<> readSnapshot(const Reading &reading) const = 0;

    /// What reading every byte of it says. Errors: StorageFailed.
    [[nodiscard]] virtual Result<> integrityCheck() const = 0;
    /// Writes a copy. Errors: StorageFailed, WrongState (its server has better ways).
    [[nodiscard]] virtual Result<> backupTo(const std::string &path) const = 0;
    /// Why it answers nothing any more; empty while it does.
    [[nodiscard]] virtual std::string trouble() const = 0;
};

/// Every kind of record that a hub's database holds.
[[nodiscard]] std::vector<const Description *> everyRecord();

} // namespace bincard::hubfolder
