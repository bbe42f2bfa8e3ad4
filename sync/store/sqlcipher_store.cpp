// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/sqlcipher_store.h"

#include "core/kernel/check.h"
#include "sync/store/schema.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>

namespace bincard::store {

namespace {

constexpr FieldKind textKind = FieldKind::Text;

Result<std::optional<TableShape>> storedShape(sqlite3 *database, const Description &of)
{
    Statement select(database, selectShapeSql());
    const Value table = of.table;
    select.bind(0, table, textKind);
    switch (select.step()) {
    case Step::Row:
        return std::optional(TableShape{std::string(select.text(0)), std::string(select.text(1))});
    case Step::Done:
        return std::optional<TableShape>();
    case Step::Failed:
        break;
    }
    return failureOf(database, "schema");
}

Result<> storeShape(sqlite3 *database, const Description &of)
{
    const TableShape shape = shapeOf(of);
    const std::array<Value, 3> values{of.table, shape.columns, shape.indexes};
    Statement upsert(database, upsertShapeSql());
    for (std::size_t i = 0; i < values.size(); ++i)
        upsert.bind(static_cast<int>(i), values[i], textKind);
    if (upsert.step() != Step::Done)
        return failureOf(database, "schema");
    return {};
}

} // namespace

SqlcipherStore::SqlcipherStore(Connection connection, const ConnectionOptions &options,
                               Descriptions records)
    : m_options(options)
    , m_connection(std::move(connection))
{
    for (const Description *of : records)
        m_tables.try_emplace(of->kind);
}

SqlcipherStore::~SqlcipherStore() = default;

Result<std::unique_ptr<SqlcipherStore>> SqlcipherStore::open(const ConnectionOptions &options,
                                                             Descriptions records)
{
    auto connection = openConnection(options);
    if (!connection)
        return connection.error();
    std::unique_ptr<SqlcipherStore> store(
        new SqlcipherStore(*std::move(connection), options, records));
    if (!options.readOnly) {
        if (const auto migrated = store->migrate(records); !migrated)
            return migrated.error();
    }
    return store;
}

Result<std::unique_ptr<Reader>> SqlcipherStore::openSnapshot(const ConnectionOptions &options,
                                                             Descriptions records)
{
    ConnectionOptions reading = options;
    reading.readOnly = true;
    auto store = open(reading, records);
    if (!store)
        return store.error();
    // A transaction pins its snapshot with the first read, not with BEGIN.
    sqlite3 *database = (*store)->handle();
    if (const auto pinned = execute(database, "BEGIN; SELECT count(*) FROM sqlite_schema"); !pinned)
        return pinned.error();
    return std::unique_ptr<Reader>(*std::move(store));
}

Result<> SqlcipherStore::migrate(Descriptions records)
{
    if (const auto begun = execute(handle(), "BEGIN IMMEDIATE"); !begun)
        return begun;
    if (const auto created = execute(handle(), createSchemaTableSql()); !created)
        return created;
    for (const Description *of : records) {
        if (const auto migrated = migrate(*of); !migrated)
            return migrated; // closing rolls back
    }
    return execute(handle(), "COMMIT");
}

Result<> SqlcipherStore::migrate(const Description &of)
{
    const auto stored = storedShape(handle(), of);
    if (!stored)
        return stored.error();
    if (*stored == shapeOf(of))
        return createIndexes(of);
    const auto statements = migrationSql(Engine::Sqlcipher, of, *stored);
    if (!statements)
        return statements.error();
    for (const std::string &sql : *statements) {
        if (const auto done = execute(handle(), sql); !done)
            return done;
    }
    return storeShape(handle(), of);
}

Result<> SqlcipherStore::createIndexes(const Description &of)
{
    for (const Index &index : of.indexes) {
        if (const auto made = execute(handle(), createIndexSql(Engine::Sqlcipher, of, index));
            !made)
            return made;
    }
    return {};
}

SqlcipherStore::Table &SqlcipherStore::tableOf(const Description &of) const
{
    const auto table = m_tables.find(of.kind);
    check(table != m_tables.end(), "the store was opened with this kind of record");
    return table->second;
}

void SqlcipherStore::fail(std::string_view doing) const
{
    if (!m_failure)
        m_failure = failureOf(handle(), doing);
}

std::optional<Row> SqlcipherStore::get(const Description &of, std::int64_t id) const
{
    Statement &select = tableOf(of).get;
    if (m_failure)
        return std::nullopt;
    if (!select.isPrepared())
        select = Statement(handle(), selectByIdSql(of));
    select.bind(0, id);
    std::optional<Row> row;
    const Step step = select.step();
    if (step == Step::Row)
        row = select.row(of);
    else if (step == Step::Failed)
        fail("get " + of.table);
    select.reset();
    return row;
}

Statement &SqlcipherStore::scanStatement(const Scan &scan, const ScanShape &shape) const
{
    auto &scans = tableOf(*scan.of).scans;
    const auto known = std::ranges::find_if(scans, [&](const auto &entry) {
        return entry.first == shape;
    });
    if (known != scans.end())
        return known->second;
    scans.emplace_back(shape, Statement(handle(), scanSql(*scan.of, shape)));
    return scans.back().second;
}

std::vector<Row> SqlcipherStore::scan(const Scan &scan) const
{
    if (m_failure)
        return {};
    const ScanShape shape = shapeOf(scan);
    Statement &select = scanStatement(scan, shape);
    int parameter = 0;
    for (const ScanParameter &bound : scanParameters(scan, shape))
        select.bind(parameter++, *bound.value, bound.kind);
    constexpr std::size_t noLimit = std::numeric_limits<std::int64_t>::max();
    select.bind(parameter, static_cast<std::int64_t>(std::min(scan.limit, noLimit)));

    std::vector<Row> rows;
    Step step = select.step();
    for (; step == Step::Row; step = select.step())
        rows.push_back(select.row(*scan.of));
    if (step == Step::Failed) {
        fail("scan " + scan.of->table);
        rows.clear();
    }
    select.reset();
    return rows;
}

void SqlcipherStore::begin()
{
    check(!m_open, "one transaction at a time");
    check(!m_options.readOnly, "a store for reading is not written");
    m_open = true;
    executeInTransaction("BEGIN IMMEDIATE");
}

void SqlcipherStore::executeInTransaction(const std::string &sql)
{
    check(m_open, "a change belongs to a transaction");
    if (!m_failure && !execute(handle(), sql))
        fail(sql);
}

void SqlcipherStore::run(Statement &statement)
{
    if (statement.step() == Step::Failed)
        fail("write");
    statement.reset();
}

void SqlcipherStore::write(const Description &of, const Row &row)
{
    writeMany(of, {&row, 1});
}

void SqlcipherStore::writeMany(const Description &of, std::span<const Row> rows)
{
    check(m_open, "a write belongs to a transaction");
    Statement &upsert = tableOf(of).write;
    if (!m_failure && !upsert.isPrepared())
        upsert = Statement(handle(), upsertSql(of));
    for (const Row &row : rows) {
        check(row.size() == of.fields.size(), "a row fits its description");
        if (m_failure)
            return;
        for (std::size_t i = 0; i < row.size(); ++i)
            upsert.bind(static_cast<int>(i), row[i], of.fields[i].kind);
        run(upsert);
    }
}

Statement &SqlcipherStore::updateStatement(const Description &of,
                                           const std::vector<std::size_t> &fields)
{
    auto &updates = tableOf(of).updates;
    const auto known = std::ranges::find_if(updates, [&](const auto &entry) {
        return entry.first == fields;
    });
    if (known != updates.end())
        return known->second;
    updates.emplace_back(fields, Statement(handle(), updateSql(of, fields)));
    return updates.back().second;
}

void SqlcipherStore::update(const Description &of, const Row &before, const Row &after)
{
    check(m_open, "an update belongs to a transaction");
    check(after.size() == of.fields.size() && before.size() == after.size()
              && idOf(before) == idOf(after),
          "both are the same record, before and after");
    std::vector<std::size_t> fields;
    for (std::size_t i = 1; i < after.size(); ++i) {
        if (before[i] != after[i])
            fields.push_back(i);
    }
    if (m_failure || fields.empty())
        return;
    Statement &statement = updateStatement(of, fields);
    int parameter = 0;
    for (const std::size_t field : fields)
        statement.bind(parameter++, after[field], of.fields[field].kind);
    statement.bind(parameter, idOf(after));
    run(statement);
    check(m_failure || sqlite3_changes64(handle()) == 1, "what is updated is there");
}

void SqlcipherStore::erase(const Description &of, std::int64_t id)
{
    check(m_open, "an erase belongs to a transaction");
    Statement &statement = tableOf(of).erase;
    if (m_failure)
        return;
    if (!statement.isPrepared())
        statement = Statement(handle(), deleteSql(of));
    statement.bind(0, id);
    run(statement);
}

void SqlcipherStore::dropIndexes(const Description &of)
{
    for (const Index &index : of.indexes)
        executeInTransaction(dropIndexSql(of, index.name));
}

void SqlcipherStore::rebuildIndexes(const Description &of)
{
    check(m_open, "a change belongs to a transaction");
    if (!m_failure && !createIndexes(of))
        fail("indexes of " + of.table);
}

Result<> SqlcipherStore::commit()
{
    check(m_open, "there is a transaction to commit");
    m_open = false;
    if (!m_failure && !execute(handle(), "COMMIT"))
        fail("COMMIT");
    if (!m_failure)
        return {};
    // It may have rolled back by itself already; only the first reason counts.
    if (sqlite3_get_autocommit(handle()) == 0)
        sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    return *m_failure;
}

void SqlcipherStore::rollback()
{
    check(m_open, "there is a transaction to roll back");
    m_open = false;
    if (sqlite3_get_autocommit(handle()) == 0 && !execute(handle(), "ROLLBACK"))
        fail("ROLLBACK");
}

Result<> SqlcipherStore::backupTo(const std::string &path) const
{
    check(!m_open, "a backup holds what is committed");
    std::error_code unreadable;
    if (std::filesystem::exists(path, unreadable))
        return Error{ErrorCode::StorageFailed, path + ": exists already"};
    ConnectionOptions target = m_options;
    target.path = path;
    target.readOnly = false;
    const auto copy = openConnection(target);
    if (!copy)
        return copy.error();
    sqlite3_backup *backup = sqlite3_backup_init(copy->get(), "main", handle(), "main");
    if (!backup)
        return failureOf(copy->get(), "backup");
    constexpr int allPages = -1;
    sqlite3_backup_step(backup, allPages);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        return failureOf(copy->get(), "backup");
    return {};
}

Result<> SqlcipherStore::integrityCheck() const
{
    // The cipher's check lists damaged pages, so no row is good; the engine's says "ok".
    Statement pages(handle(), "PRAGMA cipher_integrity_check");
    Step step = pages.step();
    if (step == Step::Row)
        return Error{ErrorCode::StorageFailed, std::string(pages.text(0))};
    Statement structure(handle(), "PRAGMA integrity_check");
    if (step == Step::Done)
        step = structure.step();
    if (step != Step::Row)
        return failureOf(handle(), "integrity check");
    if (structure.text(0) != "ok")
        return Error{ErrorCode::StorageFailed, std::string(structure.text(0))};
    return {};
}

} // namespace bincard::store
