// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What several hubs on one database do with each other in mind.

#include "sync/store/postgres_store.h"

#include "core/kernel/check.h"
#include "sync/store/postgres_listener.h"

#include <libpq-fe.h>

#include <utility>

namespace bincard::store {

namespace {

/// In the order given; a row each.
constexpr const char *lockSql
    = "SELECT CASE WHEN is_shared = 1 THEN pg_advisory_lock_shared(number)"
      " ELSE pg_advisory_lock(number) END"
      " FROM unnest($1::bigint[], $2::bigint[]) AS wanted (number, is_shared)";

constexpr const char *unlockSql = "SELECT pg_advisory_unlock_all()";

} // namespace

Result<> PostgresStore::lock(std::span<const StoreLock> locks)
{
    check(!isOneMoment(), "whoever waits for a lock has no transaction open");
    m_failure.reset();
    std::vector<std::int64_t> numbers;
    std::vector<std::int64_t> shared;
    for (const StoreLock &one : locks) {
        numbers.push_back(one.number);
        shared.push_back(one.shared ? 1 : 0);
    }
    if (run(lockSql, {toBinary(numbers), toBinary(shared)}))
        return {};
    const Error failure = *m_failure;
    unlock({});
    return failure;
}

bool PostgresStore::tryLock(std::int64_t number)
{
    check(!isOneMoment(), "whoever asks for a lock has no transaction open");
    const Answer answer
        = run("SELECT pg_try_advisory_lock($1)::int::bigint", {toBinary(Value{number})});
    m_hasTried = answer && numberFrom(cell(answer.get(), 0, 0)) == 1;
    return m_hasTried;
}

void PostgresStore::unlock(std::span<const std::string> news)
{
    if (isLost()) // the locks went with the connection
        return;
    // Who does not wait for a lock must not find it taken when it is not.
    if (std::exchange(m_hasTried, false))
        m_line.run(unlockSql);
    else if (news.empty())
        m_line.tell({unlockSql});
    if (news.empty())
        return;
    const std::vector<Value> words(news.begin(), news.end());
    std::vector<const Value *> told;
    for (const Value &word : words)
        told.push_back(&word);
    // Together: the locks go at once, the words with the end of the statement.
    m_line.tell({"SELECT pg_advisory_unlock_all(), pg_notify($1, word)"
                 " FROM unnest($2::text[]) AS told (word)",
                 {newsChannel, toBinary(FieldKind::Text, told)}});
}

void PostgresStore::beginReading()
{
    check(!isOneMoment(), "one moment at a time");
    m_failure.reset();
    m_line.ahead("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    m_reading = true;
}

void PostgresStore::endReading()
{
    check(m_reading, "there is a reading to end");
    m_reading = false;
    m_known.clear();
    if (!m_line.takeBack() && !isLost())
        m_line.tell({"ROLLBACK"});
}

bool PostgresStore::isSound() const
{
    return !m_failure && !isLost();
}

bool PostgresStore::wasInTheWay() const
{
    return !isLost() && m_line.wasInTheWay();
}

bool PostgresStore::isLost() const
{
    return m_line.isLost();
}

Result<> PostgresStore::revive()
{
    check(!isOneMoment(), "nothing is open on a lost connection");
    if (const auto opened = m_line.reopen(); !opened)
        return opened;
    return beginSession();
}

Result<std::int64_t> PostgresStore::otherSessions() const
{
    const Answer answer = run("SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                              "AND datname = current_database() "
                              "AND application_name = current_setting('application_name')");
    if (!answer)
        return Error{ErrorCode::StorageFailed, m_line.said()};
    return numberFrom(cell(answer.get(), 0, 0));
}

Result<> PostgresStore::setAside(const std::string &name)
{
    check(!isOneMoment(), "what is read stays where it is");
    if (execute("ALTER SCHEMA " + quotedName(m_schema) + " RENAME TO " + quotedName(name)))
        return {};
    return Error{ErrorCode::StorageFailed, m_line.said()};
}

} // namespace bincard::store
