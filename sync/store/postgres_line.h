// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"
#include "core/kernel/result.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct pg_conn;
struct pg_result;

namespace bincard::store {

/// One connection to a PostgreSQL server. Statements are prepared once, by their text; values cross
/// in the server's binary form. One thread.
class PostgresLine
{
    struct ClearResult
    {
        void operator()(pg_result *result) const;
    };

    struct CloseConnection
    {
        void operator()(pg_conn *connection) const;
    };

public:
    /// Null: refused, or the line is lost.
    using Answer = std::unique_ptr<pg_result, ClearResult>;

    /// `server` as libpq takes it: "postgresql://user@host/database" or "host=... dbname=...".
    /// Errors: StorageFailed; the detail never shows a password.
    [[nodiscard]] static Result<PostgresLine> open(const std::string &server);

    /// Prepared the first time; `parameters` as the functions below make them.
    Answer run(const std::string &sql, std::span<const std::string> parameters = {});
    /// Several at once, not prepared, without parameters.
    Answer execute(const std::string &sql);
    /// Another connection in the place of this one. Errors: StorageFailed.
    [[nodiscard]] Result<> reopen();

    [[nodiscard]] bool isLost() const;
    /// The last refusal was about others that wrote at the same time.
    [[nodiscard]] bool wasInTheWay() const;
    /// What the server said last.
    [[nodiscard]] std::string said() const;

    /// How many statements were sent, each a round trip.
    [[nodiscard]] std::size_t statements() const
    {
        return m_statements;
    }

    [[nodiscard]] pg_conn *handle() const
    {
        return m_connection.get();
    }

private:
    using Connection = std::unique_ptr<pg_conn, CloseConnection>;

    PostgresLine(std::string server, Connection connection);
    [[nodiscard]] static Result<Connection> connect(const std::string &server);
    Answer taken(pg_result *result);

    std::string m_server;
    Connection m_connection;
    std::map<std::string, std::string> m_prepared; // by text: the name on the server
    std::string m_state; // SQLSTATE of the last refusal
    std::size_t m_statements = 0;
};

/// What libpq may be told about a server, without what must not be read by others: for logs.
[[nodiscard]] std::string withoutPassword(const std::string &server);

[[nodiscard]] std::string toBinary(const Value &value);
/// An array of the kind's type.
[[nodiscard]] std::string toBinary(FieldKind kind, std::span<const Value *const> values);
[[nodiscard]] std::string toBinary(std::span<const std::int64_t> values);

[[nodiscard]] std::string_view cell(const pg_result *result, int row, int column);
[[nodiscard]] std::int64_t numberFrom(std::string_view cell);
/// The rows of a statement that lists the kind's columns.
[[nodiscard]] std::vector<Row> rowsOf(const pg_result *result, const Description &of);

/// In double quotes, those inside it doubled.
[[nodiscard]] std::string quotedName(std::string_view name);

} // namespace bincard::store
