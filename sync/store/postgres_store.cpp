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

/// Who brings a schema up to date has this lock; scopes have numbers of their own.
constexpr std::int64_t migrationLock = -100;

/// Plans that read an index: a whole table that was read would be in the way of everybody who
/// writes to it (SERIALIZABLE), and what a plan was made for when a table was small is no longer so
/// when it is large. Whoever waits for a lock longer than this has met a hub that stands still, and
/// a hub whose machine is gone is noticed within half a minute, not within two hours.
constexpr const char *sessionSql = "SET enable_seqscan = off; SET enable_bitmapscan = off; "
                                   "SET lock_timeout = '30s'; SET tcp_keepalives_idle = 10; "
                                   "SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3; "
                                   "SET application_name = 'bincard-hub'; ";

std::vector<std::string> parametersOf(const std::vector<ScanParameter> &values)
{
    std::vector<std::string> parameters;
    for (const ScanParameter &one : values)
        parameters.push_back(toBinary(*one.value));
    return parameters;
}

} // namespace

PostgresStore::PostgresStore(PostgresLine line, std::string schema,
                             std::span<const Description *const> records)
    : m_line(std::move(line))
    , m_schema(std::move(schema))
{
    for (const Description *of : records)
        m_kinds.insert(of->kind);
}

PostgresStore::~PostgresStore() = default;

Result<std::unique_ptr<PostgresStore>>
PostgresStore::open(const std::string &server, const std::string &schema,
                    std::span<const Description *const> records)
{
    auto line = PostgresLine::open(server);
    if (!line)
        return line.error();
    std::unique_ptr<PostgresStore> store(new PostgresStore(*std::move(line), schema, records));
    if (const auto begun = store->beginSession(); !begun)
        return begun.error();
    if (const auto migrated = store->migrate(records); !migrated)
        return migrated.error();
    return store;
}

Result<std::unique_ptr<PostgresStore>>
PostgresStore::openSnapshot(const std::string &server, const std::string &schema,
                            std::span<const Description *const> records)
{
    auto line = PostgresLine::open(server);
    if (!line)
        return line.error();
    std::unique_ptr<PostgresStore> store(new PostgresStore(*std::move(line), schema, records));
    if (const auto begun = store->beginSession(); !begun)
        return begun.error();
    store->beginReading();
    if (store->m_failure)
        return *store->m_failure;
    return store;
}

Result<> PostgresStore::beginSession()
{
    m_failure.reset();
    execute(sessionSql + ("SET search_path TO " + quotedName(m_schema)));
    return m_failure ? Result<>(*m_failure) : Result<>{};
}

Result<> PostgresStore::migrate(std::span<const Description *const> records)
{
    const std::array<StoreLock, 1> oneHub{{{migrationLock}}};
    if (const auto locked = lock(oneHub); !locked)
        return locked;
    begin();
    execute("CREATE SCHEMA IF NOT EXISTS " + quotedName(m_schema));
    execute(createSchemaTableSql());
    Result<> done;
    for (const Description *of : records) {
        if (done)
            done = migrate(*of);
    }
    if (done)
        done = commit();
    else
        rollback();
    unlock({});
    return done;
}

Result<> PostgresStore::migrate(const Description &of)
{
    const TableShape wanted = shapeOf(of);
    const std::array<std::string, 3> shape{of.table, wanted.columns, wanted.indexes};
    const Answer select = run(selectShapeSql(), std::span(shape).first(1));
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
    std::string together;
    for (const std::string &sql : *statements)
        together += sql + ";\n";
    execute(together);
    run(upsertShapeSql(), shape);
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
    if (!m_failure)
        m_failure = Error{ErrorCode::StorageFailed, std::string(doing) + ": " + m_line.said()};
}

PostgresStore::Answer PostgresStore::run(const std::string &sql,
                                         std::span<const std::string> parameters) const
{
    if (isOneMoment() && m_failure)
        return nullptr;
    Answer answer = m_line.run(sql, parameters);
    if (!answer)
        fail(sql);
    return answer;
}

PostgresStore::Answer PostgresStore::execute(const std::string &sql) const
{
    if (isOneMoment() && m_failure)
        return nullptr;
    Answer answer = m_line.execute(sql);
    if (!answer)
        fail(sql);
    return answer;
}

std::optional<Row> PostgresStore::get(const Description &of, std::int64_t id) const
{
    checkKind(of);
    send();
    const std::pair<int, std::int64_t> key{of.kind, id};
    if (const auto known = m_known.rows.find(key); known != m_known.rows.end())
        return known->second;
    const std::array<std::string, 1> parameters{toBinary(Value{id})};
    const Answer answer = run(selectByIdSql(of), parameters);
    if (!answer)
        return std::nullopt;
    std::vector<Row> rows = rowsOf(answer.get(), of);
    std::optional<Row> row = rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    if (m_open) // a reading may go over everything there is
        m_known.rows[key] = row;
    return row;
}

std::vector<Row> PostgresStore::scan(const Scan &scan) const
{
    checkKind(*scan.of);
    send();
    const bool isGroup = scan.index && !scan.from && !scan.to && !scan.after;
    const auto group
        = isGroup ? m_known.groups.find({scan.index, scan.prefix}) : m_known.groups.end();
    if (group != m_known.groups.end()) {
        std::vector<Row> rows = group->second;
        if (scan.direction == Direction::Descending)
            std::ranges::reverse(rows);
        rows.resize(std::min(rows.size(), scan.limit));
        return rows;
    }
    return m_open ? scanKnowing(scan) : scanServer(scan, scan.limit);
}

std::vector<Row> PostgresStore::scanKnowing(const Scan &scan) const
{
    const ScanShape shape = shapeOf(scan);
    std::vector<Value> values;
    for (const ScanParameter &one : scanParameters(scan, shape))
        values.push_back(*one.value);
    Answered &known = m_known.scans[{scan.of->kind, shape, std::move(values)}];
    const bool isAll = known.rows.size() < known.limit;
    if (scan.limit > known.limit && !isAll) {
        // A workspace asks for one more with each row that it changed itself.
        known.limit = std::max(scan.limit, 2 * known.limit);
        known.rows = scanServer(scan, known.limit);
        for (const Row &row : known.rows)
            m_known.rows[{scan.of->kind, idOf(row)}] = row;
    }
    const auto count = std::min(scan.limit, known.rows.size());
    return {known.rows.begin(), known.rows.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::vector<Row> PostgresStore::scanServer(const Scan &scan, std::size_t limit) const
{
    const ScanShape shape = shapeOf(scan);
    std::vector<ScanParameter> values = scanParameters(scan, shape);
    constexpr std::size_t noLimit = std::numeric_limits<std::int64_t>::max();
    const Value most = static_cast<std::int64_t>(std::min(limit, noLimit));
    values.push_back({&most, FieldKind::Integer});
    const Answer answer = run(scanSql(*scan.of, shape), parametersOf(values));
    return answer ? rowsOf(answer.get(), *scan.of) : std::vector<Row>();
}

void PostgresStore::expect(const Description &of, std::span<const std::int64_t> ids)
{
    std::vector<std::int64_t> unknown;
    for (const std::int64_t id : ids) {
        if (!m_known.rows.contains({of.kind, id}))
            unknown.push_back(id);
    }
    if (!isOneMoment() || unknown.empty())
        return;
    const std::array<std::string, 1> parameters{toBinary(unknown)};
    const Answer answer = run(selectManySql(of), parameters);
    if (!answer)
        return;
    for (const std::int64_t id : unknown)
        m_known.rows[{of.kind, id}] = std::nullopt;
    for (Row &row : rowsOf(answer.get(), of))
        m_known.rows[{of.kind, idOf(row)}] = std::move(row);
}

void PostgresStore::expect(const Description &of, const Index &index, std::vector<Value> prefix,
                           std::span<const std::int64_t> lasts)
{
    if (!isOneMoment() || lasts.empty())
        return;
    std::vector<std::string> parameters;
    for (const Value &value : prefix)
        parameters.push_back(toBinary(value));
    parameters.push_back(toBinary(lasts));
    const Answer answer = run(scanManySql(of, index), parameters);
    if (!answer)
        return;
    const auto groupOf = [&](std::int64_t last) -> std::vector<Row> & {
        std::vector<Value> whole = prefix;
        whole.emplace_back(last);
        return m_known.groups[{&index, std::move(whole)}];
    };
    for (const std::int64_t last : lasts)
        groupOf(last).clear();
    for (Row &row : rowsOf(answer.get(), of)) {
        const std::int64_t last = std::get<std::int64_t>(row[index.fields.back()]);
        m_known.rows[{of.kind, idOf(row)}] = row;
        groupOf(last).push_back(std::move(row));
    }
}

void PostgresStore::begin()
{
    check(!isOneMoment(), "one transaction at a time");
    m_failure.reset();
    execute("BEGIN ISOLATION LEVEL SERIALIZABLE");
    m_open = true;
}

void PostgresStore::write(const Description &of, const Row &row)
{
    check(m_open, "a write belongs to a transaction");
    checkKind(of);
    check(row.size() == of.fields.size(), "a row fits its description");
    m_known = {};
    Unsent &unsent = m_unsent[of.kind];
    unsent.of = &of;
    unsent.rows[idOf(row)] = row;
}

void PostgresStore::erase(const Description &of, std::int64_t id)
{
    check(m_open, "an erase belongs to a transaction");
    checkKind(of);
    m_known = {};
    Unsent &unsent = m_unsent[of.kind];
    unsent.of = &of;
    unsent.rows[id] = std::nullopt;
}

void PostgresStore::send() const
{
    if (m_unsent.empty())
        return;
    for (const auto &[kind, unsent] : m_unsent)
        send(unsent);
    m_unsent.clear();
}

void PostgresStore::send(const Unsent &unsent) const
{
    const Description &of = *unsent.of;
    std::vector<std::vector<const Value *>> columns(of.fields.size());
    std::vector<std::int64_t> erased;
    for (const auto &[id, row] : unsent.rows) {
        if (!row)
            erased.push_back(id);
        for (std::size_t i = 0; row && i < columns.size(); ++i)
            columns[i].push_back(&(*row)[i]);
    }
    if (!columns.front().empty()) {
        std::vector<std::string> parameters;
        for (std::size_t i = 0; i < columns.size(); ++i)
            parameters.push_back(toBinary(of.fields[i].kind, columns[i]));
        run(upsertManySql(of), parameters);
    }
    if (!erased.empty()) {
        const std::array<std::string, 1> parameters{toBinary(erased)};
        run(deleteManySql(of), parameters);
    }
}

Result<> PostgresStore::commit()
{
    check(m_open, "there is a transaction to commit");
    send();
    if (!m_failure)
        execute("COMMIT");
    if (!m_failure) {
        m_open = false;
        m_known = {};
        return {};
    }
    const Error failure = *m_failure;
    rollback();
    return failure;
}

void PostgresStore::rollback()
{
    check(m_open, "there is a transaction to roll back");
    m_open = false;
    m_unsent.clear();
    m_known = {};
    m_failure.reset();
    if (!isLost())
        m_line.execute("ROLLBACK");
}

} // namespace bincard::store
