// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/store/sqlcipher_store.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct sqlite3_stmt;

namespace bincard::bench {

/// Where a benchmark's databases lie; gone with it.
class Folder
{
public:
    Folder();
    ~Folder();
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;

    [[nodiscard]] store::ConnectionOptions options(const std::string &name,
                                                   store::Synchronous synchronous
                                                   = store::Synchronous::Full) const;
    [[nodiscard]] std::string path(const std::string &name) const;

private:
    std::filesystem::path m_path;
};

[[nodiscard]] std::unique_ptr<store::SqlcipherStore>
openStore(const store::ConnectionOptions &options, store::Descriptions records);

/// Everything a device's database holds, and a hub's.
[[nodiscard]] const std::vector<const Description *> &deviceTables();
[[nodiscard]] const std::vector<const Description *> &hubTables();

/// A value as the C API wants to know it.
struct RawValue
{
    Value value = {};
    bool isBytes = false;
};

using RawRow = std::vector<RawValue>;

[[nodiscard]] RawRow rawOf(const Description &of, const Row &row);

/// A statement of SQLCipher's C API with nothing around it: the limit that we measure against.
class RawStatement
{
public:
    RawStatement(sqlite3 *database, const std::string &sql);
    RawStatement(RawStatement &&other) noexcept;
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;
    ~RawStatement();

    /// Binds, reads every column of every row, as a caller would, and resets. Says how many rows.
    int run(const RawRow &values);

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// Rows of one table, ready to be bound.
struct RawTable
{
    const Description *of = nullptr;
    std::vector<RawRow> rows = {};
};

/// Rows into their tables, as one would write it by hand: one transaction, one prepared statement
/// for each table. Says how many milliseconds that took, once connected.
double rawWrite(const store::ConnectionOptions &options, const std::vector<RawTable> &tables);

} // namespace bincard::bench
