// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/engines.h"

#include "sync/store/postgres_store.h"
#include "tests/bench/figures.h"

namespace bincard::bench {

std::vector<HubBooks> Engines::fresh()
{
    const std::string name = "hub" + std::to_string(++m_made);
    std::vector<HubBooks> all;
    all.push_back({.engine = "embedded", .store = openStore(m_folder.options(name), hubTables())});
    if (!m_server.absent().isEmpty())
        return all;
    auto opened
        = store::PostgresStore::open(m_server.connectionString().toStdString(), name, hubTables());
    require(opened.ok(), opened ? std::string() : opened.error().detail);
    const store::PostgresStore *counted = opened->get();
    all.push_back({.engine = "PostgreSQL", .store = *std::move(opened), .statements = [counted] {
                       return counted->statements();
                   }});
    return all;
}

} // namespace bincard::bench
