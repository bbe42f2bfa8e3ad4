// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/shared_store.h"
#include "sync/store/known_rows.h"
#include "sync/store/postgres_line.h"

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace bincard::store {

/// A hub's database on a PostgreSQL server, in a schema of its own. One connection, one thread;
/// transactions are SERIALIZABLE. What a transaction writes is kept until it reads or commits, and
/// goes as one statement a kind; what it read before its first write is not asked again. A text
/// with a zero byte is refused by the server, so the edges let none in. A refused statement fails
/// the transaction that it belongs to; a lost connection fails the store, until it is revived.
class PostgresStore final : public SharedStore
{
public:
    /// `server` as libpq takes it. Creates the schema and brings its tables up to the descriptions,
    /// one hub at a time. Errors: StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<PostgresStore>>
    open(const std::string &server, const std::string &schema,
         std::span<const Description *const> records);

    /// For another thread, or from a replica: what was committed at this moment, unchanged until it
    /// is destroyed. Ask `isSound` when all is read.
    [[nodiscard]] static Result<std::unique_ptr<PostgresStore>>
    openSnapshot(const std::string &server, const std::string &schema,
                 std::span<const Description *const> records);

    ~PostgresStore() override;

    [[nodiscard]] std::optional<Row> get(const Description &of, std::int64_t id) const override;
    [[nodiscard]] std::vector<Row> scan(const Scan &scan) const override;
    void begin() override;
    void write(const Description &of, const Row &row) override;
    void erase(const Description &of, std::int64_t id) override;
    [[nodiscard]] Result<> commit() override;
    void rollback() override;

    [[nodiscard]] Result<> lock(std::span<const StoreLock> locks) override;
    [[nodiscard]] bool tryLock(std::int64_t number) override;
    void unlock(std::span<const std::string> news) override;
    void beginReading() override;
    void endReading() override;
    void expect(const Expected &what) override;
    [[nodiscard]] bool knows(const Description &of, std::int64_t id) const override;
    [[nodiscard]] bool knows(const Scan &scan) const override;
    [[nodiscard]] bool isSound() const override;
    [[nodiscard]] bool wasInTheWay() const override;
    [[nodiscard]] bool isLost() const override;
    Result<> revive() override;

    /// Hubs, and whoever else has it open by the same means. Errors: StorageFailed.
    [[nodiscard]] Result<std::int64_t> otherSessions() const;
    /// Gives the schema another name, so that no hub finds it. Errors: StorageFailed.
    [[nodiscard]] Result<> setAside(const std::string &name);

    /// How many statements were sent.
    [[nodiscard]] std::size_t statements() const
    {
        return m_line.statements();
    }

    /// How often the server was waited for.
    [[nodiscard]] std::size_t roundTrips() const
    {
        return m_line.roundTrips();
    }

    /// For named statements that belong to the transaction.
    [[nodiscard]] pg_conn *handle()
    {
        return m_line.handle();
    }

private:
    using Answer = PostgresLine::Answer;

    /// What a transaction has written of a kind and not sent; nothing: erased.
    struct Unsent
    {
        const Description *of = nullptr;
        std::map<std::int64_t, std::optional<Row>> rows;
    };

    /// What is asked for before somebody wants to know.
    struct Question
    {
        const Description *of = nullptr;
        std::vector<std::int64_t> ids = {}; // of records
        std::vector<Scan> scans = {}; // or scans of one shape, with the limits they are asked with
    };

    PostgresStore(PostgresLine line, std::string schema,
                  std::span<const Description *const> records);

    [[nodiscard]] Result<> beginSession();
    [[nodiscard]] Result<> migrate(std::span<const Description *const> records);
    [[nodiscard]] Result<> migrate(const Description &of);
    void checkKind(const Description &of) const;
    [[nodiscard]] std::vector<Row> scanServer(const Scan &scan, std::size_t limit) const;
    void expectRecords(const Expected &what, std::vector<Question> &questions) const;
    void expectScans(const Expected &what, std::vector<Question> &questions) const;
    void learn(const Question &question, const Answer &answer);
    Answer run(std::string sql, std::vector<std::string> parameters = {}) const;
    std::vector<Answer> run(std::span<const Asked> all) const;
    Answer execute(const std::string &sql) const;
    void fail(std::string_view doing) const;
    void send() const;
    /// What it takes to write what was kept back.
    [[nodiscard]] std::vector<Asked> unsent() const;

    [[nodiscard]] bool isOneMoment() const
    {
        return m_open || m_reading;
    }

    mutable PostgresLine m_line;
    std::string m_schema;
    std::set<int> m_kinds;
    mutable std::map<int, Unsent> m_unsent; // by kind
    mutable KnownRows m_known; // of a transaction, until it writes
    mutable std::optional<Error> m_failure; // of this transaction
    bool m_hasTried = false; // a lock that nobody waits for
    bool m_open = false;
    bool m_reading = false;
};

} // namespace bincard::store
