// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is PostgreSQL's own: a refusal ends the transaction, a lost connection ends the store.

#include "sync/store/postgres_store.h"
#include "tests/support/private_postgres.h"
#include "tests/sync/database_file.h"

#include <QTest>

#include <libpq-fe.h>

namespace bincard::store {

namespace {

const Description &notes = Note::description();

} // namespace

class Postgres : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<support::PrivatePostgres> m_server;
    std::string m_schema;
    int m_schemas = 0;

    std::unique_ptr<PostgresStore> opened()
    {
        const std::array records{&notes};
        auto store
            = PostgresStore::open(m_server->connectionString().toStdString(), m_schema, records);
        check(store.ok(), store.ok() ? "" : store.error().detail.c_str());
        return *std::move(store);
    }

    static Result<> commitNote(PostgresStore &store, std::int64_t id, const std::string &code)
    {
        store.begin();
        store.write(notes, rowOf(Note{{id}, code, 0}));
        return store.commit();
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_server = std::make_unique<support::PrivatePostgres>();
        if (!m_server->absent().isEmpty())
            QSKIP(qPrintable(m_server->absent()));
    }

    void init()
    {
        m_schema = "a \"quoted\" schema " + std::to_string(++m_schemas);
    }

    void two_hubs_share_one_schema()
    {
        const auto one = opened();
        const auto two = opened();
        QVERIFY(commitNote(*one, 1, "from one").ok());
        QVERIFY(two->get(notes, 1) == rowOf(Note{{1}, "from one", 0}));
    }

    void a_refused_row_ends_its_transaction_and_no_more()
    {
        const auto store = opened();
        QVERIFY(commitNote(*store, 1, "kept").ok());
        store->begin();
        store->write(notes, rowOf(Note{{2}, "never kept", 0}));
        store->write(notes, rowOf(Note{{3}, std::string("a\0b", 3), 0}));
        QVERIFY(!store->get(notes, 2));
        QCOMPARE(store->commit().error().code, ErrorCode::StorageFailed);
        QVERIFY(store->get(notes, 1) && !store->get(notes, 2));
        QVERIFY(commitNote(*store, 4, "afterwards").ok());
    }

    void of_two_that_overlap_one_is_refused()
    {
        const auto one = opened();
        const auto two = opened();
        QVERIFY(commitNote(*one, 1, "a").ok());
        one->begin();
        two->begin();
        const auto seen = one->scan({.of = &notes}).size() + two->scan({.of = &notes}).size();
        QCOMPARE(seen, 2U);
        one->write(notes, rowOf(Note{{2}, "b", 0}));
        two->write(notes, rowOf(Note{{3}, "c", 0}));
        const bool first = one->commit().ok();
        const bool second = two->commit().ok();
        QVERIFY(first != second);
        QCOMPARE(two->scan({.of = &notes}).size(), 2U);
    }

    void a_lost_connection_ends_the_store()
    {
        const auto store = opened();
        QVERIFY(commitNote(*store, 1, "a").ok());
        const auto other = opened();
        const std::string kill = "SELECT pg_terminate_backend("
            + std::to_string(PQbackendPID(store->handle())) + ", 5000)";
        PQclear(PQexec(other->handle(), kill.c_str()));
        QVERIFY(!store->get(notes, 1));
        QCOMPARE(commitNote(*store, 2, "b").error().code, ErrorCode::StorageFailed);
        QVERIFY(!other->get(notes, 2));
        QVERIFY(other->get(notes, 1));
    }

    void a_server_that_is_not_there_is_a_failure()
    {
        const std::array records{&notes};
        QCOMPARE(PostgresStore::open("host=/nowhere dbname=none", "x", records).error().code,
                 ErrorCode::StorageFailed);
    }
};

} // namespace bincard::store

QTEST_GUILESS_MAIN(bincard::store::Postgres)

#include "tst_postgres.moc"
