// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/stores_under_test.h"

#include "core/kernel/memory_store.h"
#include "core/kernel/remembering_store.h"
#include "core/kernel/workspace.h"
#include "sync/store/postgres_store.h"
#include "sync/store/sqlcipher_store.h"
#include "tests/support/private_postgres.h"

#include <QTemporaryDir>

#include <stdexcept>

namespace bincard::store {

namespace {

class InMemory final : public StoreUnderTest
{
public:
    Store &store() override
    {
        return m_store;
    }

private:
    MemoryStore m_store;
};

class OnSqlcipher final : public StoreUnderTest
{
public:
    explicit OnSqlcipher(std::span<const Description *const> records)
    {
        const auto key = DatabaseKey::fromBytes(std::string(DatabaseKey::size, 'k'));
        auto opened = SqlcipherStore::open(
            {.path = m_folder.filePath(QStringLiteral("test.db")).toStdString(), .key = *key},
            records);
        if (!opened)
            throw std::runtime_error(opened.error().detail);
        m_store = *std::move(opened);
    }

    Store &store() override
    {
        return *m_store;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SqlcipherStore> m_store;
};

class OnPostgres final : public StoreUnderTest
{
public:
    OnPostgres(const std::string &server, std::span<const Description *const> records)
    {
        // One server for all tests; a schema for each.
        static int schemas = 0;
        auto opened = PostgresStore::open(server, "test" + std::to_string(++schemas), records);
        if (!opened)
            throw std::runtime_error(opened.error().detail);
        m_store = *std::move(opened);
    }

    Store &store() override
    {
        return *m_store;
    }

private:
    std::unique_ptr<PostgresStore> m_store;
};

/// A workspace dressed as a store: a transaction writes into a savepoint over it, a commit merges
/// the savepoint, and nothing ever reaches the store below.
class OverlayStore final : public Store
{
public:
    explicit OverlayStore(const Reader &base)
        : m_committed(base, m_ids)
    { }

    std::optional<Row> get(const Description &of, std::int64_t id) const override
    {
        return top().get(of, id);
    }

    std::vector<Row> scan(const Scan &scan) const override
    {
        return top().scan(scan);
    }

    void begin() override
    {
        check(!m_open, "one transaction at a time");
        m_open = std::make_unique<Workspace>(m_committed, m_ids);
    }

    void write(const Description &of, const Row &row) override
    {
        check(m_open != nullptr, "a write belongs to a transaction");
        m_open->put(of, row);
    }

    void erase(const Description &of, std::int64_t id) override
    {
        check(m_open != nullptr, "an erase belongs to a transaction");
        m_open->erase(of, id);
    }

    Result<> commit() override
    {
        check(m_open != nullptr, "there is a transaction to commit");
        m_open->mergeInto(m_committed);
        m_open.reset();
        return {};
    }

    void rollback() override
    {
        check(m_open != nullptr, "there is a transaction to roll back");
        m_open.reset();
    }

private:
    const Reader &top() const
    {
        return m_open ? static_cast<const Reader &>(*m_open) : m_committed;
    }

    LocalIds m_ids;
    Workspace m_committed;
    std::unique_ptr<Workspace> m_open;
};

/// A store of the kind `S` over another.
template <class S> class Over final : public StoreUnderTest
{
public:
    explicit Over(std::unique_ptr<StoreUnderTest> base)
        : m_base(std::move(base))
        , m_store(m_base->store())
    { }

    Store &store() override
    {
        return m_store;
    }

private:
    std::unique_ptr<StoreUnderTest> m_base;
    S m_store;
};

template <class S> StoreMaker over(const StoreMaker &base)
{
    return [base](std::span<const Description *const> records) -> std::unique_ptr<StoreUnderTest> {
        auto below = base(records);
        if (!below)
            return nullptr;
        return std::make_unique<Over<S>>(std::move(below));
    };
}

} // namespace

std::vector<std::pair<const char *, StoreMaker>> storesUnderTest()
{
    const StoreMaker memory = [](std::span<const Description *const>) {
        return std::make_unique<InMemory>();
    };
    const StoreMaker sqlcipher = [](std::span<const Description *const> records) {
        return std::make_unique<OnSqlcipher>(records);
    };
    // Ends with the last maker.
    const auto server = std::make_shared<support::PrivatePostgres>();
    const StoreMaker postgres
        = [server](std::span<const Description *const> records) -> std::unique_ptr<StoreUnderTest> {
        if (!server->absent().isEmpty())
            return nullptr;
        return std::make_unique<OnPostgres>(server->connectionString().toStdString(), records);
    };
    return {
        {"memory", memory},
        {"sqlcipher", sqlcipher},
        {"postgres", postgres},
        {"workspace over memory", over<OverlayStore>(memory)},
        {"workspace over sqlcipher", over<OverlayStore>(sqlcipher)},
        {"workspace over postgres", over<OverlayStore>(postgres)},
        {"remembering sqlcipher", over<RememberingStore>(sqlcipher)},
    };
}

} // namespace bincard::store
