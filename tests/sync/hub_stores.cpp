// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/hub_stores.h"

#include "core/kernel/check.h"
#include "core/records.h"
#include "sync/hub/records.h"
#include "sync/store/postgres_store.h"
#include "sync/store/sqlcipher_store.h"
#include "tests/support/private_postgres.h"

#include <QTemporaryDir>

#include <cstdlib>
#include <vector>

namespace bincard::support {

namespace {

std::vector<const Description *> hubKinds()
{
    std::vector<const Description *> all(allRecords().begin(), allRecords().end());
    const auto own = hub::hubRecords();
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

void copyRows(const Reader &from, Store &to)
{
    for (const Description *of : hubKinds()) {
        for (const Row &row : from.scan(Scan{.of = of}))
            to.write(*of, row);
    }
}

void eraseRows(Store &store)
{
    for (const Description *of : hubKinds()) {
        for (const Row &row : store.scan(Scan{.of = of}))
            store.erase(*of, idOf(row));
    }
}

/// What opened, or the end of the test.
template <class S> std::unique_ptr<S> must(Result<std::unique_ptr<S>> opened)
{
    check(opened.ok(), opened ? "" : opened.error().detail.c_str());
    return *std::move(opened);
}

} // namespace

struct HubStore::Engine
{
    std::unique_ptr<QTemporaryDir> folder = {};
    std::unique_ptr<Store> store = {};
};

namespace {

/// Opened and free: a schema takes longer to make than most tests take.
std::vector<std::unique_ptr<HubStore::Engine>> &freeEngines()
{
    static std::vector<std::unique_ptr<HubStore::Engine>> engines;
    return engines;
}

/// Before the library that they need ends, which it does on its own at the program's end.
void closeAtTheEnd()
{
    static const int registered = std::atexit([] {
        freeEngines().clear();
    });
    check(registered == 0, "the program's end is known");
}

std::unique_ptr<HubStore::Engine> newEngine(const QByteArray &name)
{
    auto engine = std::make_unique<HubStore::Engine>();
    const auto kinds = hubKinds();
    if (name == "postgres") {
        static const PrivatePostgres server;
        static int schemas = 0;
        check(server.absent().isEmpty(), "a PostgreSQL server is installed");
        engine->store = must(store::PostgresStore::open(server.connectionString().toStdString(),
                                                        "hub" + std::to_string(++schemas), kinds));
    } else if (name == "sqlcipher") {
        engine->folder = std::make_unique<QTemporaryDir>();
        engine->store = must(store::SqlcipherStore::open(
            {.path = engine->folder->filePath(QStringLiteral("hub.db")).toStdString(),
             .key = *store::DatabaseKey::fromBytes(std::string(store::DatabaseKey::size, 'k'))},
            kinds));
        closeAtTheEnd();
    } else {
        check(name.isEmpty() || name == "memory", "BINCARD_ENGINE names an engine");
        engine->store = std::make_unique<MemoryStore>();
    }
    return engine;
}

} // namespace

HubStore::HubStore()
{
    if (freeEngines().empty()) {
        m_engine = newEngine(qgetenv("BINCARD_ENGINE"));
        return;
    }
    m_engine = std::move(freeEngines().back());
    freeEngines().pop_back();
}

HubStore::~HubStore()
{
    m_engine->store->begin();
    eraseRows(*m_engine->store);
    if (m_engine->store->commit())
        freeEngines().push_back(std::move(m_engine));
}

Store &HubStore::operator*() const
{
    return *m_engine->store;
}

MemoryStore HubStore::copied() const
{
    MemoryStore copy;
    copy.begin();
    copyRows(*m_engine->store, copy);
    check(copy.commit().ok(), "memory holds it");
    return copy;
}

void HubStore::restore(const MemoryStore &copy)
{
    m_engine->store->begin();
    eraseRows(*m_engine->store);
    copyRows(copy, *m_engine->store);
    check(m_engine->store->commit().ok(), "a copy is put back");
}

} // namespace bincard::support
