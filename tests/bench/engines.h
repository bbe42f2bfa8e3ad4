// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/databases.h"
#include "tests/support/private_postgres.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace bincard::bench {

/// An empty database of a hub.
struct HubBooks
{
    /// As a row says it: "embedded", "PostgreSQL".
    std::string engine;
    std::unique_ptr<Store> store;
    /// How many statements the hub has sent; none: nobody counts them.
    std::function<std::size_t()> statements = {};
};

/// The engines that keep a hub's books, for measurements of both: the encrypted file, and a server
/// of this run's own that flushes what it commits, where one is installed.
class Engines
{
public:
    /// Empty databases, one each. They end before this does.
    [[nodiscard]] std::vector<HubBooks> fresh();

private:
    Folder m_folder;
    support::PrivatePostgres m_server{support::Commits::Durable};
    int m_made = 0;
};

} // namespace bincard::bench
