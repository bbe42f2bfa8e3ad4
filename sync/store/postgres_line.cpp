// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/postgres_line.h"

#include <libpq-fe.h>

#include <array>
#include <cstring>
#include <utility>

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
    m_sent.clear();
    m_ahead.clear();
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
    return m_said;
}

PostgresLine::Answer PostgresLine::taken(pg_result *result)
{
    Answer answer(result);
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status == PGRES_PIPELINE_ABORTED) // one before it was refused
        return nullptr;
    ++m_statements;
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return answer;
    const char *state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
    m_state = state ? state : "";
    m_said = answer ? PQresultErrorMessage(answer.get()) : PQerrorMessage(m_connection.get());
    return nullptr;
}

bool PostgresLine::send(const Asked &one)
{
    pg_conn *const to = m_connection.get();
    const auto [known, isNew]
        = m_prepared.try_emplace(one.sql, "s" + std::to_string(m_prepared.size()));
    const char *const name = known->second.c_str();
    if (isNew && PQsendPrepare(to, name, one.sql.c_str(), 0, nullptr) == 0)
        return false;
    if (isNew)
        m_sent.push_back({Sent::What::Prepare, one.sql});
    std::vector<const char *> values;
    std::vector<int> lengths;
    for (const std::string &bytes : one.parameters) {
        values.push_back(bytes.data());
        lengths.push_back(static_cast<int>(bytes.size()));
    }
    const std::vector<int> formats(one.parameters.size(), binary);
    if (PQsendQueryPrepared(to, name, static_cast<int>(values.size()), values.data(),
                            lengths.data(), formats.data(), binary)
        == 0)
        return false;
    m_sent.push_back({Sent::What::Statement});
    return true;
}

bool PostgresLine::end()
{
    if (PQpipelineSync(m_connection.get()) == 0)
        return false;
    m_sent.push_back({Sent::What::End});
    return true;
}

PostgresLine::Answer PostgresLine::received(const Sent &sent)
{
    pg_conn *const from = m_connection.get();
    pg_result *const result = PQgetResult(from);
    if (sent.what == Sent::What::End) {
        PQclear(result);
        return nullptr;
    }
    Answer answer = taken(result);
    while (pg_result *const more = result ? PQgetResult(from) : nullptr)
        PQclear(more);
    if (!answer && sent.what == Sent::What::Prepare)
        m_prepared.erase(sent.prepared);
    return answer;
}

void PostgresLine::settle()
{
    while (!m_sent.empty()) {
        const Sent sent = std::move(m_sent.front());
        m_sent.pop_front();
        (void)received(sent);
    }
    PQexitPipelineMode(m_connection.get());
}

bool PostgresLine::runTogether(std::span<const Asked> all, std::vector<Answer> &answers)
{
    const std::size_t told = m_sent.size();
    PQenterPipelineMode(m_connection.get());
    const std::vector<Asked> first = std::exchange(m_ahead, {});
    bool isSent = true;
    for (const Asked &one : first)
        isSent = isSent && send(one);
    const std::size_t before = m_sent.size();
    for (const Asked &one : all)
        isSent = isSent && send(one);
    if (!isSent || !end()) {
        m_state.clear();
        m_said = PQerrorMessage(m_connection.get());
        settle();
        return false;
    }
    ++m_roundTrips;
    bool isAll = true;
    for (std::size_t i = 0; !m_sent.empty(); ++i) {
        const Sent sent = std::move(m_sent.front());
        m_sent.pop_front();
        Answer answer = received(sent);
        if (i >= told && sent.what != Sent::What::End)
            isAll = isAll && answer;
        if (i >= before && sent.what == Sent::What::Statement)
            answers.push_back(std::move(answer));
    }
    return isAll;
}

std::vector<PostgresLine::Answer> PostgresLine::run(std::span<const Asked> all)
{
    // Neither side may wait for the other to read while its own words are not read.
    constexpr std::size_t bytesMax = 64 * 1024;
    std::vector<Answer> answers;
    std::size_t first = 0;
    for (bool isGoing = true; isGoing && first < all.size();) {
        std::size_t last = first;
        for (std::size_t bytes = 0; last < all.size() && bytes < bytesMax; ++last) {
            for (const std::string &parameter : all[last].parameters)
                bytes += parameter.size();
        }
        isGoing = runTogether(all.subspan(first, last - first), answers);
        first = last;
    }
    answers.resize(all.size());
    return answers;
}

PostgresLine::Answer PostgresLine::run(std::string sql, std::vector<std::string> parameters)
{
    const Asked one{std::move(sql), std::move(parameters)};
    return std::move(run(std::span(&one, 1)).front());
}

void PostgresLine::ahead(std::string sql)
{
    m_ahead.push_back({std::move(sql)});
}

bool PostgresLine::takeBack()
{
    return !std::exchange(m_ahead, {}).empty();
}

void PostgresLine::tell(Asked what)
{
    PQenterPipelineMode(m_connection.get());
    if (!send(what) || !end())
        settle(); // the line is lost, as whoever asks next will hear
}

PostgresLine::Answer PostgresLine::execute(const std::string &sql)
{
    (void)handle();
    ++m_roundTrips;
    return taken(PQexec(m_connection.get(), sql.c_str()));
}

pg_conn *PostgresLine::handle()
{
    if (!m_ahead.empty()) {
        std::vector<Answer> none;
        (void)runTogether({}, none);
    }
    settle();
    return m_connection.get();
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

std::vector<Row> rowsOf(const pg_result *result, const Description &of, int firstColumn)
{
    std::vector<Row> rows(static_cast<std::size_t>(PQntuples(result)));
    for (int i = 0; std::cmp_less(i, rows.size()); ++i) {
        Row &row = rows[static_cast<std::size_t>(i)];
        row.reserve(of.fields.size());
        for (std::size_t field = 0; field < of.fields.size(); ++field) {
            const std::string_view bytes = cell(result, i, firstColumn + static_cast<int>(field));
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
