// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"
#include "sync/store/table_sql.h"

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

struct pg_conn;
struct pg_result;

namespace bincard::store {

/// A hub's database on a PostgreSQL server, in a schema of its own. One connection, one thread;
/// transactions are SERIALIZABLE. A text with a zero byte is refused by the server, so the edges
/// let none in. A refused statement fails the transaction that it belongs to; a lost connection
/// fails the store.
class PostgresStore final : public Store
{
public:
    /// `server` as libpq takes it ("host=... dbname=..."). Creates the schema and brings its tables
    /// up to the descriptions, one hub at a time. Errors: StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<PostgresStore>>
    open(const std::string &server, const std::string &schema,
         std::span<const Description *const> records);

    ~PostgresStore() override;

    [[nodiscard]] std::optional<Row> get(const Description &of, std::int64_t id) const override;
    [[nodiscard]] std::vector<Row> scan(const Scan &scan) const override;
    void begin() override;
    void write(const Description &of, const Row &row) override;
    void erase(const Description &of, std::int64_t id) override;
    [[nodiscard]] Result<> commit() override;
    void rollback() override;

    /// For named statements that belong to the transaction.
    [[nodiscard]] pg_conn *handle() const
    {
        return m_connection.get();
    }

private:
    struct CloseConnection
    {
        void operator()(pg_conn *connection) const;
    };

    struct ClearResult
    {
        void operator()(pg_result *result) const;
    };

    using Connection = std::unique_ptr<pg_conn, CloseConnection>;
    /// Null: the statement failed, and so did the transaction.
    using Answer = std::unique_ptr<pg_result, ClearResult>;

    PostgresStore(Connection connection, std::span<const Description *const> records);

    [[nodiscard]] Result<> migrate(const std::string &schema,
                                   std::span<const Description *const> records);
    [[nodiscard]] Result<> migrate(const Description &of);
    void checkKind(const Description &of) const;
    Answer run(const std::string &sql, std::span<const ScanParameter> parameters = {}) const;
    [[nodiscard]] static std::vector<Row> rowsOf(const pg_result *result, const Description &of);
    void fail(std::string_view doing) const;

    Connection m_connection;
    std::set<int> m_kinds;
    mutable std::map<std::string, std::string> m_prepared; // by text: the name on the server
    mutable std::optional<Error> m_failure; // of this transaction
    mutable bool m_lost = false;
    bool m_open = false;
};

} // namespace bincard::store
