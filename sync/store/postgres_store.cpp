// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/postgres_store.h"

#include "core/kernel/check.h"
#include "sync/store/schema.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>

namespace bincard::store {

namespace {

constexpr int binary = 1;

/// The server's binary form of a bigint: eight bytes, the highest first.
std::string toNetwork(std::int64_t value)
{
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<char>(static_cast<std::uint64_t>(value) >> (56 - 8 * i));
    return bytes;
}

std::int64_t fromNetwork(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(value);
}

std::string_view cell(const PGresult *result, int row, int column)
{
    return {PQgetvalue(result, row, column),
            static_cast<std::size_t>(PQgetlength(result, row, column))};
}

/// A name in double quotes, those inside it doubled.
std::string quotedName(std::string_view name)
{
    std::string quoted = "\"";
    for (const char c : name)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

} // namespace

void PostgresStore::CloseConnection::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

void PostgresStore::ClearResult::operator()(pg_result *result) const
{
    PQclear(result);
}

PostgresStore::PostgresStore(Connection connection, std::span<const Description *const> records)
    : m_connection(std::move(connection))
{
    for (const Description *of : records)
        m_kinds.insert(of->kind);
}

PostgresStore::~PostgresStore() = default;

Result<std::unique_ptr<PostgresStore>>
PostgresStore::open(const std::string &server, const std::string &schema,
                    std::span<const Description *const> records)
{
    Connection connection(PQconnectdb(server.c_str()));
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return Error{ErrorCode::StorageFailed, PQerrorMessage(connection.get())};
    // "exists already, skipping" is no news.
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    std::unique_ptr<PostgresStore> store(new PostgresStore(std::move(connection), records));
    if (const auto migrated = store->migrate(schema, records); !migrated)
        return migrated.error();
    return store;
}

Result<> PostgresStore::migrate(const std::string &schema,
                                std::span<const Description *const> records)
{
    const std::string name = quotedName(schema);
    begin();
    // Hubs that start together migrate one after the other.
    run("SELECT pg_advisory_xact_lock(hashtext('bincard_schema'))");
    run("CREATE SCHEMA IF NOT EXISTS " + name);
    run("SET search_path TO " + name);
    run(createSchemaTableSql());
    for (const Description *of : records) {
        if (const auto migrated = migrate(*of); !migrated) {
            rollback();
            return migrated;
        }
    }
    return commit();
}

Result<> PostgresStore::migrate(const Description &of)
{
    const TableShape wanted = shapeOf(of);
    const std::array<Value, 3> values{of.table, wanted.columns, wanted.indexes};
    std::vector<ScanParameter> parameters;
    for (const Value &value : values)
        parameters.push_back({&value, FieldKind::Text});

    const Answer select = run(selectShapeSql(), std::span(parameters).first(1));
    if (!select)
        return *m_failure;
    std::optional<TableShape> stored;
    if (PQntuples(select.get()) == 1) {
        stored = TableShape{std::string(cell(select.get(), 0, 0)),
                            std::string(cell(select.get(), 0, 1))};
    }
    if (stored == wanted)
        return {};
    const auto statements = migrationSql(Engine::Postgres, of, stored);
    if (!statements)
        return statements.error();
    for (const std::string &sql : *statements)
        run(sql);
    run(upsertShapeSql(), parameters);
    if (m_failure)
        return *m_failure;
    return {};
}

void PostgresStore::checkKind(const Description &of) const
{
    check(m_kinds.contains(of.kind), "the store was opened with this kind of record");
}

void PostgresStore::fail(std::string_view doing) const
{
    m_lost = m_lost || PQstatus(m_connection.get()) != CONNECTION_OK;
    if (!m_failure) {
        m_failure = Error{ErrorCode::StorageFailed,
                          std::string(doing) + ": " + PQerrorMessage(m_connection.get())};
    }
}

PostgresStore::Answer PostgresStore::run(const std::string &sql,
                                         std::span<const ScanParameter> parameters) const
{
    if (m_lost || (m_open && m_failure))
        return nullptr;
    const auto [known, isNew]
        = m_prepared.try_emplace(sql, "s" + std::to_string(m_prepared.size()));
    if (isNew) {
        const Answer prepared(
            PQprepare(m_connection.get(), known->second.c_str(), sql.c_str(), 0, nullptr));
        if (PQresultStatus(prepared.get()) != PGRES_COMMAND_OK) {
            fail(sql);
            m_prepared.erase(known);
            return nullptr;
        }
    }
    std::vector<std::string> numbers(parameters.size());
    std::vector<const char *> values;
    std::vector<int> lengths;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto *number = std::get_if<std::int64_t>(parameters[i].value);
        if (number)
            numbers[i] = toNetwork(*number);
        const std::string &bytes
            = number ? numbers[i] : std::get<std::string>(*parameters[i].value);
        values.push_back(bytes.data());
        lengths.push_back(static_cast<int>(bytes.size()));
    }
    const std::vector<int> formats(parameters.size(), binary);
    Answer answer(PQexecPrepared(m_connection.get(), known->second.c_str(),
                                 static_cast<int>(parameters.size()), values.data(), lengths.data(),
                                 formats.data(), binary));
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return answer;
    fail(sql);
    return nullptr;
}

std::vector<Row> PostgresStore::rowsOf(const pg_result *result, const Description &of)
{
    std::vector<Row> rows(static_cast<std::size_t>(PQntuples(result)));
    for (int i = 0; std::cmp_less(i, rows.size()); ++i) {
        Row &row = rows[static_cast<std::size_t>(i)];
        row.reserve(of.fields.size());
        for (std::size_t field = 0; field < of.fields.size(); ++field) {
            const std::string_view bytes = cell(result, i, static_cast<int>(field));
            if (isInteger(of.fields[field].kind))
                row.emplace_back(fromNetwork(bytes));
            else
                row.emplace_back(std::in_place_type<std::string>, bytes);
        }
    }
    return rows;
}

std::optional<Row> PostgresStore::get(const Description &of, std::int64_t id) const
{
    checkKind(of);
    const Value key = id;
    const ScanParameter parameter{&key, FieldKind::Id};
    const Answer answer = run(selectByIdSql(of), {&parameter, 1});
    std::vector<Row> rows = answer ? rowsOf(answer.get(), of) : std::vector<Row>();
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

std::vector<Row> PostgresStore::scan(const Scan &scan) const
{
    checkKind(*scan.of);
    const ScanShape shape = shapeOf(scan);
    std::vector<ScanParameter> parameters = scanParameters(scan, shape);
    constexpr std::size_t noLimit = std::numeric_limits<std::int64_t>::max();
    const Value limit = static_cast<std::int64_t>(std::min(scan.limit, noLimit));
    parameters.push_back({&limit, FieldKind::Integer});
    const Answer answer = run(scanSql(*scan.of, shape), parameters);
    return answer ? rowsOf(answer.get(), *scan.of) : std::vector<Row>();
}

void PostgresStore::begin()
{
    check(!m_open, "one transaction at a time");
    m_failure.reset();
    run("BEGIN ISOLATION LEVEL SERIALIZABLE");
    m_open = true;
}

void PostgresStore::write(const Description &of, const Row &row)
{
    check(m_open, "a write belongs to a transaction");
    checkKind(of);
    check(row.size() == of.fields.size(), "a row fits its description");
    std::vector<ScanParameter> parameters;
    for (std::size_t i = 0; i < row.size(); ++i)
        parameters.push_back({&row[i], of.fields[i].kind});
    run(upsertSql(of), parameters);
}

void PostgresStore::erase(const Description &of, std::int64_t id)
{
    check(m_open, "an erase belongs to a transaction");
    checkKind(of);
    const Value key = id;
    const ScanParameter parameter{&key, FieldKind::Id};
    run(deleteSql(of), {&parameter, 1});
}

Result<> PostgresStore::commit()
{
    check(m_open, "there is a transaction to commit");
    if (!m_failure)
        run("COMMIT");
    if (!m_failure && !m_lost) {
        m_open = false;
        return {};
    }
    const Error failure = m_failure.value_or(Error{ErrorCode::StorageFailed, "connection lost"});
    rollback();
    return failure;
}

void PostgresStore::rollback()
{
    check(m_open, "there is a transaction to roll back");
    m_open = false;
    run("ROLLBACK");
}

} // namespace bincard::store
