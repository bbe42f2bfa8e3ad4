// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/postgres_store.h"

#include "core/kernel/check.h"
#include "sync/store/schema.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <limits>

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
    store->run("SELECT 1"); // this is the moment
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
    const Answer select = run(selectShapeSql(), {of.table});
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
    run(upsertShapeSql(), {of.table, wanted.columns, wanted.indexes});
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

PostgresStore::Answer PostgresStore::run(std::string sql, std::vector<std::string> parameters) const
{
    const Asked one{std::move(sql), std::move(parameters)};
    return std::move(run(std::span(&one, 1)).front());
}

std::vector<PostgresStore::Answer> PostgresStore::run(std::span<const Asked> all) const
{
    if (isOneMoment() && m_failure)
        return std::vector<Answer>(all.size());
    std::vector<Answer> answers = m_line.run(all);
    const auto refused = std::ranges::find_if(answers, [](const Answer &answer) {
        return !answer;
    });
    if (refused != answers.end())
        fail(all[static_cast<std::size_t>(refused - answers.begin())].sql);
    return answers;
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
    if (const auto *known = m_known.find(of, id))
        return *known;
    const Answer answer = run(selectByIdSql(of), {toBinary(Value{id})});
    if (!answer)
        return std::nullopt;
    std::vector<Row> rows = rowsOf(answer.get(), of);
    std::optional<Row> row = rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    if (m_open) // a reading may go over everything there is
        m_known.keep(of, id, row);
    return row;
}

std::vector<Row> PostgresStore::scan(const Scan &scan) const
{
    checkKind(*scan.of);
    send();
    if (auto known = m_known.find(scan))
        return *std::move(known);
    if (!m_open)
        return scanServer(scan, scan.limit);
    const std::size_t limit = m_known.limitFor(scan);
    std::vector<Row> rows = scanServer(scan, limit);
    if (m_failure)
        return {};
    m_known.keep(scan, limit, rows);
    rows.resize(std::min(rows.size(), scan.limit));
    return rows;
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

void PostgresStore::begin()
{
    check(!isOneMoment(), "one transaction at a time");
    m_failure.reset();
    m_line.ahead("BEGIN ISOLATION LEVEL SERIALIZABLE");
    m_open = true;
}

void PostgresStore::write(const Description &of, const Row &row)
{
    check(m_open, "a write belongs to a transaction");
    checkKind(of);
    check(row.size() == of.fields.size(), "a row fits its description");
    m_known.clear();
    Unsent &unsent = m_unsent[of.kind];
    unsent.of = &of;
    unsent.rows[idOf(row)] = row;
}

void PostgresStore::erase(const Description &of, std::int64_t id)
{
    check(m_open, "an erase belongs to a transaction");
    checkKind(of);
    m_known.clear();
    Unsent &unsent = m_unsent[of.kind];
    unsent.of = &of;
    unsent.rows[id] = std::nullopt;
}

void PostgresStore::send() const
{
    if (m_unsent.empty())
        return;
    run(unsent());
    m_unsent.clear();
}

std::vector<Asked> PostgresStore::unsent() const
{
    std::vector<Asked> writes;
    for (const auto &[kind, unsent] : m_unsent) {
        const Description &of = *unsent.of;
        std::vector<std::vector<const Value *>> columns(of.fields.size());
        std::vector<std::int64_t> erased;
        for (const auto &[id, row] : unsent.rows) {
            if (!row)
                erased.push_back(id);
            for (std::size_t i = 0; row && i < columns.size(); ++i)
                columns[i].push_back(&(*row)[i]);
        }
        std::vector<std::string> parameters;
        for (std::size_t i = 0; i < columns.size() && !columns.front().empty(); ++i)
            parameters.push_back(toBinary(of.fields[i].kind, columns[i]));
        if (!parameters.empty())
            writes.push_back({upsertManySql(of), std::move(parameters)});
        if (!erased.empty())
            writes.push_back({deleteManySql(of), {toBinary(erased)}});
    }
    return writes;
}

Result<> PostgresStore::commit()
{
    check(m_open, "there is a transaction to commit");
    std::vector<Asked> last = unsent();
    last.push_back({"COMMIT"});
    run(last);
    if (!m_failure) {
        m_open = false;
        m_unsent.clear();
        m_known.clear();
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
    m_known.clear();
    m_failure.reset();
    if (!m_line.takeBack() && !isLost())
        m_line.tell({"ROLLBACK"});
}

} // namespace bincard::store
