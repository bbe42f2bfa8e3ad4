// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_database.h"

#include "core/records.h"
#include "sync/hub/records.h"
#include "sync/publish/records.h"
#include "sync/rest/answers.h"
#include "sync/store/postgres_store.h"

namespace bincard::hubfolder {

namespace {

using store::PostgresStore;
using store::SqlcipherStore;

class FileDatabase final : public HubDatabase
{
public:
    FileDatabase(store::ConnectionOptions options, std::unique_ptr<SqlcipherStore> store)
        : m_options(std::move(options))
        , m_store(std::move(store))
    { }

    Store &store() const override
    {
        return *m_store;
    }

    Result<> readSnapshot(const Reading &reading) const override
    {
        const auto records = everyRecord();
        const auto snapshot = SqlcipherStore::openSnapshot(m_options, records);
        if (!snapshot)
            return snapshot.error();
        reading(**snapshot);
        return {};
    }

    Result<> integrityCheck() const override
    {
        return m_store->integrityCheck();
    }

    Result<> backupTo(const std::string &path) const override
    {
        return m_store->backupTo(path);
    }

    std::string trouble() const override
    {
        const Error *failure = m_store->failure();
        return failure ? failure->detail : std::string();
    }

private:
    store::ConnectionOptions m_options;
    std::unique_ptr<SqlcipherStore> m_store;
};

class ServerDatabase final : public HubDatabase
{
public:
    ServerDatabase(std::string snapshots, std::unique_ptr<PostgresStore> store)
        : m_snapshots(std::move(snapshots))
        , m_store(std::move(store))
    { }

    Store &store() const override
    {
        return *m_store;
    }

    Result<> readSnapshot(const Reading &reading) const override
    {
        const auto records = everyRecord();
        const auto snapshot = PostgresStore::openSnapshot(m_snapshots, serverSchema, records);
        if (!snapshot)
            return snapshot.error();
        reading(**snapshot);
        if (!(*snapshot)->isSound())
            return Error{ErrorCode::StorageFailed, "the connection was lost"};
        return {};
    }

    /// The server checks its pages itself (initdb --data-checksums, pg_amcheck).
    Result<> integrityCheck() const override
    {
        return m_store->isSound() ? Result<>{} : Error{ErrorCode::StorageFailed, trouble()};
    }

    Result<> backupTo(const std::string & /*path*/) const override
    {
        return Error{ErrorCode::WrongState,
                     "the database is on a server: pg_basebackup with archived WAL, or pg_dump, "
                     "copies it; after putting a copy back, bincardctl restore begins a new epoch"};
    }

    std::string trouble() const override
    {
        return m_store->isSound() ? std::string() : "the connection is lost";
    }

private:
    std::string m_snapshots;
    std::unique_ptr<PostgresStore> m_store;
};

} // namespace

std::vector<const Description *> everyRecord()
{
    std::vector<const Description *> all(allRecords().begin(), allRecords().end());
    const auto own = hub::hubRecords();
    all.insert(all.end(), own.begin(), own.end());
    const auto ofTheApi = rest::restRecords();
    all.insert(all.end(), ofTheApi.begin(), ofTheApi.end());
    const auto published = publish::publishRecords();
    all.insert(all.end(), published.begin(), published.end());
    return all;
}

Result<std::unique_ptr<HubDatabase>> HubDatabase::openFile(const store::ConnectionOptions &options)
{
    const auto records = everyRecord();
    auto store = SqlcipherStore::open(options, records);
    if (!store)
        return store.error();
    std::unique_ptr<HubDatabase> made = std::make_unique<FileDatabase>(options, *std::move(store));
    return made;
}

Result<std::unique_ptr<HubDatabase>> HubDatabase::openServer(std::string server,
                                                             std::string replica)
{
    const auto records = everyRecord();
    auto store = PostgresStore::open(server, serverSchema, records);
    if (!store)
        return store.error();
    std::string snapshots = replica.empty() ? std::move(server) : std::move(replica);
    std::unique_ptr<HubDatabase> made
        = std::make_unique<ServerDatabase>(std::move(snapshots), *std::move(store));
    return made;
}

} // namespace bincard::hubfolder
