// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"
#include "sync/store/connection.h"
#include "sync/store/statement.h"
#include "sync/store/table_sql.h"

#include <map>
#include <memory>
#include <span>

namespace bincard::store {

/// Every kind of record that a database holds. They live as long as the store.
using Descriptions = std::span<const Description *const>;

/// The encrypted database of a device, or of a hub that has no server database. One writer per
/// file; one thread per store. Asking for a kind it was not opened with is a defect.
class SqlcipherStore final : public Store
{
public:
    /// Creates the file, or brings its tables up to the descriptions (schema.h); tables of kinds
    /// not named stay untouched. Opened read-only, it expects the tables to be there.
    /// Errors: StorageWrongKey, StorageNotEncrypted, StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<SqlcipherStore>>
    open(const ConnectionOptions &options, Descriptions records);

    /// For another thread: what was committed at this moment, unchanged until it is destroyed.
    /// Holding one for long keeps the write-ahead log from being emptied.
    [[nodiscard]] static Result<std::unique_ptr<Reader>>
    openSnapshot(const ConnectionOptions &options, Descriptions records);

    ~SqlcipherStore() override;

    [[nodiscard]] std::optional<Row> get(const Description &of, std::int64_t id) const override;
    [[nodiscard]] std::vector<Row> scan(const Scan &scan) const override;
    void begin() override;
    void write(const Description &of, const Row &row) override;
    /// Only the columns that differ, so that the pages of other columns' indexes stay as they are:
    /// encrypting a page costs more than finding it.
    void update(const Description &of, const Row &before, const Row &after) override;
    void erase(const Description &of, std::int64_t id) override;
    [[nodiscard]] Result<> commit() override;
    void rollback() override;

    /// Many rows of one kind, for a first filling. It goes faster into a table without indexes, the
    /// more so the larger it is: drop them before the first page and rebuild them after the last,
    /// each in a transaction. A scan in between is right, and slow; opening a store rebuilds what
    /// a power cut left out.
    void writeMany(const Description &of, std::span<const Row> rows);
    void dropIndexes(const Description &of);
    void rebuildIndexes(const Description &of);

    /// A copy of what is committed, under the same key. `path` must not exist. Errors:
    /// StorageFailed.
    [[nodiscard]] Result<> backupTo(const std::string &path) const;

    /// Reads everything: every page's authentication, then the structure. Errors: StorageFailed
    /// with what was found.
    [[nodiscard]] Result<> integrityCheck() const;

    /// Why this store answers nothing any more; null while it does.
    [[nodiscard]] const Error *failure() const
    {
        return m_failure ? &*m_failure : nullptr;
    }

    /// For named statements that belong to the writer's transaction.
    [[nodiscard]] sqlite3 *handle() const
    {
        return m_connection.get();
    }

private:
    /// The prepared statements of one kind.
    struct Table
    {
        Statement get;
        Statement write;
        Statement erase;
        std::vector<std::pair<std::vector<std::size_t>, Statement>> updates; // by fields
        std::vector<std::pair<ScanShape, Statement>> scans;
    };

    SqlcipherStore(Connection connection, const ConnectionOptions &options, Descriptions records);

    [[nodiscard]] Result<> migrate(Descriptions records);
    [[nodiscard]] Result<> migrate(const Description &of);
    /// Those that are missing.
    [[nodiscard]] Result<> createIndexes(const Description &of);
    Table &tableOf(const Description &of) const;
    Statement &scanStatement(const Scan &scan, const ScanShape &shape) const;
    Statement &updateStatement(const Description &of, const std::vector<std::size_t> &fields);
    void run(Statement &statement);
    void executeInTransaction(const std::string &sql);
    void fail(std::string_view doing) const;

    ConnectionOptions m_options;
    Connection m_connection;
    mutable std::map<int, Table> m_tables; // by kind; destroyed before the connection
    mutable std::optional<Error> m_failure;
    bool m_open = false;
};

} // namespace bincard::store
