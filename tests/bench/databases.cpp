// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/databases.h"

#include "app/floor/device_records.h"
#include "core/records.h"
#include "sync/hub/records.h"
#include "sync/store/table_sql.h"
#include "tests/bench/figures.h"

#include <sqlite3.h>

#include <cstdlib>

namespace bincard::bench {

Folder::Folder()
{
    std::string name = (std::filesystem::temp_directory_path() / "bincard-bench-XXXXXX").string();
    require(mkdtemp(name.data()) != nullptr, "a folder for the databases");
    m_path = name;
}

Folder::~Folder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

store::ConnectionOptions Folder::options(const std::string &name,
                                         store::Synchronous synchronous) const
{
    return {.path = path(name),
            .key = *store::DatabaseKey::fromBytes(std::string(store::DatabaseKey::size, 'b')),
            .synchronous = synchronous};
}

std::string Folder::path(const std::string &name) const
{
    return (m_path / name).string();
}

std::unique_ptr<store::SqlcipherStore> openStore(const store::ConnectionOptions &options,
                                                 store::Descriptions records)
{
    auto opened = store::SqlcipherStore::open(options, records);
    require(opened.ok(), "a store opens: " + options.path);
    return *std::move(opened);
}

const std::vector<const Description *> &deviceTables()
{
    static const std::vector<const Description *> tables = app::everyRecord();
    return tables;
}

const std::vector<const Description *> &hubTables()
{
    static const std::vector<const Description *> tables = [] {
        std::vector<const Description *> all(allRecords().begin(), allRecords().end());
        all.insert(all.end(), hub::hubRecords().begin(), hub::hubRecords().end());
        return all;
    }();
    return tables;
}

RawStatement::RawStatement(sqlite3 *database, const std::string &sql)
{
    const int outcome = sqlite3_prepare_v3(database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT,
                                           &m_statement, nullptr);
    require(outcome == SQLITE_OK, sql + ": " + sqlite3_errmsg(database));
}

RawStatement::RawStatement(RawStatement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
{ }

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_statement);
}

RawRow rawOf(const Description &of, const Row &row)
{
    RawRow raw;
    for (std::size_t i = 0; i < row.size(); ++i)
        raw.push_back({row[i], of.fields[i].kind == FieldKind::Bytes});
    return raw;
}

int RawStatement::run(const RawRow &values)
{
    int parameter = 0;
    for (const auto &[value, isBytes] : values) {
        ++parameter;
        const auto *text = std::get_if<std::string>(&value);
        if (!text)
            sqlite3_bind_int64(m_statement, parameter, std::get<std::int64_t>(value));
        else if (isBytes)
            sqlite3_bind_blob(m_statement, parameter, text->data(), static_cast<int>(text->size()),
                              SQLITE_STATIC);
        else
            sqlite3_bind_text(m_statement, parameter, text->data(), static_cast<int>(text->size()),
                              SQLITE_STATIC);
    }
    int rows = 0;
    int outcome = sqlite3_step(m_statement);
    for (; outcome == SQLITE_ROW; outcome = sqlite3_step(m_statement)) {
        ++rows;
        for (int column = 0; column < sqlite3_column_count(m_statement); ++column) {
            if (sqlite3_column_type(m_statement, column) == SQLITE_INTEGER)
                (void)sqlite3_column_int64(m_statement, column);
            else
                (void)sqlite3_column_text(m_statement, column);
        }
    }
    require(outcome == SQLITE_DONE, std::string("raw: ") + sqlite3_sql(m_statement));
    sqlite3_reset(m_statement);
    return rows;
}

double rawWrite(const store::ConnectionOptions &options, const std::vector<RawTable> &tables)
{
    const auto connection = store::openConnection(options);
    require(connection.ok(), "a raw connection");
    return msOf([&] {
        require(store::execute(connection->get(), "BEGIN IMMEDIATE").ok(), "BEGIN");
        for (const RawTable &table : tables) {
            RawStatement upsert(connection->get(), store::upsertSql(*table.of));
            for (const RawRow &row : table.rows)
                upsert.run(row);
        }
        require(store::execute(connection->get(), "COMMIT").ok(), "COMMIT");
    });
}

} // namespace bincard::bench
