// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/postgres_line.h"

#include <libpq-fe.h>

#include <array>
#include <cstring>

namespace bincard::store {

namespace {

constexpr int binary = 1;

/// The server's numbers of its types.
constexpr std::int32_t typeBytea = 17;
constexpr std::int32_t typeBigint = 20;
constexpr std::int32_t typeText = 25;

/// The highest byte first.
void append(std::string &bytes, std::uint64_t value, int count)
{
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift);
}

void append(std::string &bytes, std::int32_t value)
{
    append(bytes, static_cast<std::uint32_t>(value), 4);
}

void appendArrayHead(std::string &bytes, std::int32_t type, std::size_t count)
{
    append(bytes, std::int32_t{count == 0 ? 0 : 1}); // dimensions
    append(bytes, std::int32_t{0}); // no nulls
    append(bytes, type);
    if (count == 0)
        return;
    append(bytes, static_cast<std::int32_t>(count));
    append(bytes, std::int32_t{1}); // the first one's number
}

std::int32_t typeOf(FieldKind kind)
{
    if (isInteger(kind))
        return typeBigint;
    return kind == FieldKind::Bytes ? typeBytea : typeText;
}

struct FreeOptions
{
    void operator()(PQconninfoOption *options) const
    {
        PQconninfoFree(options);
    }
};

using Options = std::unique_ptr<PQconninfoOption, FreeOptions>;

} // namespace

void PostgresLine::CloseConnection::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

void PostgresLine::ClearResult::operator()(pg_result *result) const
{
    PQclear(result);
}

PostgresLine::PostgresLine(std::string server, Connection connection)
    : m_server(std::move(server))
    , m_connection(std::move(connection))
{ }

Result<PostgresLine::Connection> PostgresLine::connect(const std::string &server)
{
    const Options options(PQconninfoParse(server.c_str(), nullptr));
    if (!options) // what libpq says about it shows what it was given
        return Error{ErrorCode::StorageFailed, "not an address of a PostgreSQL server"};
    // What the address says itself wins. A server that is gone is noticed, not waited for.
    constexpr std::array keywords{"connect_timeout",
                                  "keepalives_idle",
                                  "keepalives_interval",
                                  "keepalives_count",
                                  "tcp_user_timeout",
                                  "dbname",
                                  static_cast<const char *>(nullptr)};
    const std::array values{
        "5", "10", "5", "3", "25000", server.c_str(), static_cast<const char *>(nullptr)};
    Connection connection(PQconnectdbParams(keywords.data(), values.data(), 1));
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return Error{ErrorCode::StorageFailed, PQerrorMessage(connection.get())};
    // "exists already, skipping" is no news.
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    return connection;
}

Result<PostgresLine> PostgresLine::open(const std::string &server)
{
    auto connection = connect(server);
    if (!connection)
        return connection.error();
    return PostgresLine(server, *std::move(connection));
}

Result<> PostgresLine::reopen()
{
    auto connection = connect(m_server);
    if (!connection)
        return connection.error();
    m_prepared.clear();
    m_connection = *std::move(connection);
    return {};
}

bool PostgresLine::isLost() const
{
    return PQstatus(m_connection.get()) != CONNECTION_OK;
}

bool PostgresLine::wasInTheWay() const
{
    // serialization_failure, deadlock_detected, and a key that another transaction made meanwhile
    return m_state == "40001" || m_state == "40P01" || m_state == "23505";
}

std::string PostgresLine::said() const
{
    return PQerrorMessage(m_connection.get());
}

PostgresLine::Answer PostgresLine::taken(pg_result *result)
{
    Answer answer(result);
    ++m_statements;
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return answer;
    const char *state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
    m_state = state ? state : "";
    return nullptr;
}

PostgresLine::Answer PostgresLine::run(const std::string &sql,
                                       std::span<const std::string> parameters)
{
    const auto [known, isNew]
        = m_prepared.try_emplace(sql, "s" + std::to_string(m_prepared.size()));
    if (isNew
        && !taken(PQprepare(m_connection.get(), known->second.c_str(), sql.c_str(), 0, nullptr))) {
        m_prepared.erase(known);
        return nullptr;
    }
    std::vector<const char *> values;
    std::vector<int> lengths;
    for (const std::string &bytes : parameters) {
        values.push_back(bytes.data());
        lengths.push_back(static_cast<int>(bytes.size()));
    }
    const std::vector<int> formats(parameters.size(), binary);
    return taken(PQexecPrepared(m_connection.get(), known->second.c_str(),
                                static_cast<int>(parameters.size()), values.data(), lengths.data(),
                                formats.data(), binary));
}

PostgresLine::Answer PostgresLine::execute(const std::string &sql)
{
    return taken(PQexec(m_connection.get(), sql.c_str()));
}

std::string withoutPassword(const std::string &server)
{
    const Options options(PQconninfoParse(server.c_str(), nullptr));
    std::string text;
    for (const PQconninfoOption *one = options.get(); one && one->keyword; ++one) {
        const bool isSecret = one->dispchar && std::strchr(one->dispchar, '*');
        if (!one->val || isSecret)
            continue;
        text += (text.empty() ? "" : " ") + std::string(one->keyword) + '=' + one->val;
    }
    return text;
}

std::string toBinary(const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    std::string bytes;
    append(bytes, static_cast<std::uint64_t>(std::get<std::int64_t>(value)), 8);
    return bytes;
}

std::string toBinary(FieldKind kind, std::span<const Value *const> values)
{
    std::string bytes;
    appendArrayHead(bytes, typeOf(kind), values.size());
    for (const Value *value : values) {
        const std::string one = toBinary(*value);
        append(bytes, static_cast<std::int32_t>(one.size()));
        bytes += one;
    }
    return bytes;
}

std::string toBinary(std::span<const std::int64_t> values)
{
    std::string bytes;
    appendArrayHead(bytes, typeBigint, values.size());
    for (const std::int64_t value : values) {
        append(bytes, std::int32_t{8});
        append(bytes, static_cast<std::uint64_t>(value), 8);
    }
    return bytes;
}

std::string_view cell(const pg_result *result, int row, int column)
{
    return {PQgetvalue(result, row, column),
            static_cast<std::size_t>(PQgetlength(result, row, column))};
}

std::int64_t numberFrom(std::string_view cell)
{
    std::uint64_t value = 0;
    for (const char byte : cell)
        value = value << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(value);
}

std::vector<Row> rowsOf(const pg_result *result, const Description &of)
{
    std::vector<Row> rows(static_cast<std::size_t>(PQntuples(result)));
    for (int i = 0; std::cmp_less(i, rows.size()); ++i) {
        Row &row = rows[static_cast<std::size_t>(i)];
        row.reserve(of.fields.size());
        for (std::size_t field = 0; field < of.fields.size(); ++field) {
            const std::string_view bytes = cell(result, i, static_cast<int>(field));
            if (isInteger(of.fields[field].kind))
                row.emplace_back(numberFrom(bytes));
            else
                row.emplace_back(std::in_place_type<std::string>, bytes);
        }
    }
    return rows;
}

std::string quotedName(std::string_view name)
{
    std::string quoted = "\"";
    for (const char c : name)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

} // namespace bincard::store
