// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/hub_database.h"
#include "sync/hub/certificate.h"
#include "sync/hub/hub.h"
#include "sync/wire/entropy.h"

#include <QLockFile>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bincard::hubfolder {

/// Clock and dice of the program that opens a folder.
struct Outside
{
    std::function<Instant()> clock;
    std::function<std::int64_t()> monotonicMs;
    wire::Entropy entropy;
};

/// How a hub's folder is opened: by the hub itself, or by bincardctl while the hub is stopped.
struct Opening
{
    std::string folder; // UTF-8, made when it is not there
    std::string keySource; // wire::keySourceFrom; empty: systemd
    bool readOnly = false;
    /// "postgresql://user@host/database": on a server, and no key is needed; empty: hub.db.
    std::string database = {};
    /// Where snapshots are read; empty: from `database`.
    std::string replica = {};
};

/// A hub's folder, held by nobody else: hub.lock while it is open, hub.db, hub-identity.pem,
/// address while the hub runs, office.key (office.h), backups/.
class HubFolder
{
public:
    /// Errors: Leased (another program holds it), those of readKey and of HubDatabase; the detail
    /// is one line for the person at the command line.
    [[nodiscard]] static Result<HubFolder> open(const Opening &opening, const Outside &outside);

    /// The hub's certificate, made by the first who asks. Errors: as loadHubIdentity.
    [[nodiscard]] Result<hub::HubIdentity> identity(const std::vector<std::string> &names,
                                                    Instant now) const;

    [[nodiscard]] Store &store() const
    {
        return m_database->store();
    }

    [[nodiscard]] const HubDatabase &database() const
    {
        return *m_database;
    }

    [[nodiscard]] const std::string &path() const
    {
        return m_path;
    }

private:
    HubFolder(std::string path, std::unique_ptr<QLockFile> lock,
              std::unique_ptr<HubDatabase> database);

    std::string m_path;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<HubDatabase> m_database;
};

/// The 32 bytes of a folder's database key. Errors: as wire::readKey.
[[nodiscard]] Result<store::DatabaseKey> keyFor(const Opening &opening, const Outside &outside);

[[nodiscard]] hub::Surroundings surroundings(const Outside &outside);

} // namespace bincard::hubfolder
