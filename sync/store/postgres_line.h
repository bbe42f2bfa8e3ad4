// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"
#include "core/kernel/result.h"

#include <deque>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct pg_conn;
struct pg_result;

namespace bincard::store {

/// A statement and its parameters, as the functions below make them.
struct Asked
{
    std::string sql;
    std::vector<std::string> parameters = {};
};

/// One connection to a PostgreSQL server. Statements are prepared once, by their text; values cross
/// in the server's binary form, and several statements in one round trip. One thread.
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

    /// In their order and one round trip. The first that is refused ends it: it and those behind it
    /// have no answer.
    std::vector<Answer> run(std::span<const Asked> all);
    Answer run(std::string sql, std::vector<std::string> parameters = {});
    /// Goes ahead of what is sent next, in the same round trip; where it is refused, that is, too.
    void ahead(std::string sql);
    /// Takes back what would go ahead; false where nothing is left to take back.
    bool takeBack();
    /// Sent at once, and nobody waits for what the server says to it.
    void tell(Asked what);
    /// Several at once, not prepared, without parameters.
    Answer execute(const std::string &sql);
    /// Another connection in the place of this one. Errors: StorageFailed.
    [[nodiscard]] Result<> reopen();

    [[nodiscard]] bool isLost() const;
    /// The last refusal was about others that wrote at the same time.
    [[nodiscard]] bool wasInTheWay() const;
    /// What the server said last.
    [[nodiscard]] std::string said() const;

    /// How many statements were sent.
    [[nodiscard]] std::size_t statements() const
    {
        return m_statements;
    }

    /// How often the server was waited for.
    [[nodiscard]] std::size_t roundTrips() const
    {
        return m_roundTrips;
    }

    /// With nothing on its way.
    [[nodiscard]] pg_conn *handle();

private:
    using Connection = std::unique_ptr<pg_conn, CloseConnection>;

    /// What the server will answer to, in this order.
    struct Sent
    {
        enum class What {
            Prepare,
            Statement,
            End, // of what is refused together
        };

        What what;
        std::string prepared = {}; // the text that a Prepare is about
    };

    PostgresLine(std::string server, Connection connection);
    [[nodiscard]] static Result<Connection> connect(const std::string &server);
    Answer taken(pg_result *result);
    bool send(const Asked &one);
    bool end();
    Answer received(const Sent &sent);
    /// What was told is answered, too; nothing is on its way.
    void settle();
    [[nodiscard]] bool runTogether(std::span<const Asked> all, std::vector<Answer> &answers);

    std::string m_server;
    Connection m_connection;
    std::map<std::string, std::string> m_prepared; // by text: the name on the server
    std::deque<Sent> m_sent;
    std::vector<Asked> m_ahead;
    std::string m_state; // SQLSTATE of the last refusal
    std::string m_said; // with it
    std::size_t m_statements = 0;
    std::size_t m_roundTrips = 0;
};

/// What libpq may be told about a server, without what must not be read by others: for logs.
[[nodiscard]] std::string withoutPassword(const std::string &server);

[[nodiscard]] std::string toBinary(const Value &value);
/// An array of the kind's type.
[[nodiscard]] std::string toBinary(FieldKind kind, std::span<const Value *const> values);
[[nodiscard]] std::string toBinary(std::span<const std::int64_t> values);

[[nodiscard]] std::string_view cell(const pg_result *result, int row, int column);
[[nodiscard]] std::int64_t numberFrom(std::string_view cell);
/// The rows of a statement that lists the kind's columns, from that one on.
[[nodiscard]] std::vector<Row> rowsOf(const pg_result *result, const Description &of,
                                      int firstColumn = 0);

/// In double quotes, those inside it doubled.
[[nodiscard]] std::string quotedName(std::string_view name);

} // namespace bincard::store
