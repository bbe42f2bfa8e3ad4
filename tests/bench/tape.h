// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/databases.h"

#include <map>
#include <string>
#include <vector>

namespace bincard::bench {

/// The statements that a piece of work executed, with their values.
struct Take
{
    struct Played
    {
        std::string sql;
        RawRow values;
    };

    std::vector<Played> statements;
    /// Pages that were encrypted and written: what a commit costs.
    int pages = 0;
};

/// Listens to a store's connection and remembers what it executes.
class Recorder
{
public:
    explicit Recorder(sqlite3 *database);
    ~Recorder();
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;

    /// What was executed since the last call.
    [[nodiscard]] Take take();

    void heard(sqlite3_stmt *statement);

private:
    sqlite3 *m_database;
    Take m_take;
};

/// Executes takes through the C API, with statements prepared once.
class Player
{
public:
    explicit Player(const store::ConnectionOptions &options);

    /// Prepares what the take needs, so that playing does not.
    void learn(const Take &take);
    void play(const Take &take);

private:
    store::Connection m_connection;
    std::map<std::string, RawStatement, std::less<>> m_statements;
};

} // namespace bincard::bench
