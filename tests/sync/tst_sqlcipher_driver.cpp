// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// SQLCipher as Qt SQL sees it.

#include "tests/sync/database_file.h"

#include "sync/store/sqlcipher_driver.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QSqlTableModel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bincard::store {

class SqlcipherDriverTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DatabaseFile> m_file;
    QSqlDatabase m_database;

    QSqlQuery run(const QString &sql)
    {
        QSqlQuery query(m_database);
        const bool ran = query.exec(sql);
        check(ran, query.lastError().text().toUtf8().constData());
        return query;
    }

    QVariant valueOf(const QString &sql)
    {
        QSqlQuery query = run(sql);
        return query.next() ? query.value(0) : QVariant();
    }

    QString failureOf(const QString &sql)
    {
        QSqlQuery query(m_database);
        return query.exec(sql) ? QString() : query.lastError().nativeErrorCode();
    }

private Q_SLOTS:

    void initTestCase()
    {
        registerDriver();
        QVERIFY(QSqlDatabase::isDriverAvailable(u"QSQLCIPHER"_s));
    }

    void init()
    {
        m_file = std::make_unique<DatabaseFile>();
        m_database = openSqlConnection(u"test"_s, m_file->options());
        QVERIFY2(m_database.isOpen(), qPrintable(m_database.lastError().text()));
        run(u"CREATE TABLE part (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, "
            "amount INTEGER NOT NULL DEFAULT 0, seal BLOB) STRICT"_s);
    }

    void cleanup()
    {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"test"_s);
    }

    void the_cipher_answers_and_the_file_is_not_clear_text()
    {
        QVERIFY(valueOf(u"PRAGMA cipher_version"_s).toString().startsWith("4.14"_L1));
        run(u"INSERT INTO part (code) VALUES ('a-needle')"_s);
        for (const char *suffix : {"", "-wal", "-shm"})
            QVERIFY(!m_file->bytes(suffix).contains("a-needle"));
    }

    void placeholders_are_positional_or_named_and_may_repeat()
    {
        QSqlQuery insert(m_database);
        QVERIFY(insert.prepare(u"INSERT INTO part (code, amount) VALUES (?, ?)"_s));
        insert.addBindValue(u"one"_s);
        insert.addBindValue(1);
        QVERIFY(insert.exec());
        QCOMPARE(insert.numRowsAffected(), 1);
        QCOMPARE(insert.lastInsertId().toLongLong(), 1);

        QSqlQuery named(m_database);
        QVERIFY(named.prepare(
            u"SELECT code FROM part WHERE code = :code OR (amount = :n AND :n < 9)"_s));
        named.bindValue(u":code"_s, u"no such"_s);
        named.bindValue(u":n"_s, 1);
        QVERIFY(named.exec() && named.next());
        QCOMPARE(named.value(0).toString(), u"one"_s);
        QVERIFY(!named.next());
    }

    void a_missing_value_is_an_error_and_not_null()
    {
        QSqlQuery query(m_database);
        QVERIFY(query.prepare(u"INSERT INTO part (code, amount) VALUES (?, ?)"_s));
        query.addBindValue(u"one"_s);
        QVERIFY(!query.exec());
    }

    void returning_gives_rows()
    {
        QSqlQuery query = run(u"INSERT INTO part (code) VALUES ('a'), ('b') RETURNING id, code"_s);
        QVERIFY(query.isSelect());
        QVERIFY(query.next() && query.next());
        QCOMPARE(query.value(u"code"_s).toString(), u"b"_s);
        QVERIFY(!query.next());
        QCOMPARE(valueOf(u"SELECT count(*) FROM part"_s).toInt(), 2);
    }

    void a_batch_inserts_every_row()
    {
        QSqlQuery query(m_database);
        QVERIFY(query.prepare(u"INSERT INTO part (code, amount) VALUES (?, ?)"_s));
        query.addBindValue(QVariantList{u"a"_s, u"b"_s, u"c"_s});
        query.addBindValue(QVariantList{1, 2, 3});
        QVERIFY(query.execBatch());
        QCOMPARE(valueOf(u"SELECT sum(amount) FROM part"_s).toInt(), 6);
    }

    void whole_numbers_stay_whole()
    {
        const qlonglong large = (qlonglong{1} << 53) + 1;
        QSqlQuery query(m_database);
        QVERIFY(
            query.prepare(u"INSERT INTO part (code, amount) VALUES ('x', ?) RETURNING amount"_s));
        query.addBindValue(large);
        QVERIFY(query.exec() && query.next());
        QCOMPARE(query.value(0).toLongLong(), large);
        query.finish();
        query.bindValue(0, std::numeric_limits<qulonglong>::max());
        QVERIFY(!query.exec());
    }

    void bytes_and_text_come_back_as_they_were()
    {
        const QByteArray bytes("\0\xff\0", 3);
        QSqlQuery query(m_database);
        QVERIFY(query.prepare(u"INSERT INTO part (code, seal) VALUES (?, ?)"_s));
        query.addBindValue(u"ä 'quoted' \U0001F4E6"_s);
        query.addBindValue(bytes);
        QVERIFY(query.exec());
        query = run(u"SELECT code, seal FROM part"_s);
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), u"ä 'quoted' \U0001F4E6"_s);
        QCOMPARE(query.value(1).toByteArray(), bytes);
    }

    void null_is_null()
    {
        run(u"INSERT INTO part (code) VALUES ('a')"_s);
        QSqlQuery query = run(u"SELECT seal FROM part"_s);
        QVERIFY(query.next() && query.isNull(0));
    }

    void a_result_can_be_walked_both_ways_unless_it_is_forward_only()
    {
        run(u"INSERT INTO part (code) VALUES ('a'), ('b'), ('c')"_s);
        QSqlQuery query = run(u"SELECT code FROM part ORDER BY code"_s);
        QVERIFY(query.last());
        QCOMPARE(query.value(0).toString(), u"c"_s);
        QCOMPARE(query.at(), 2);
        QVERIFY(query.previous() && query.first());
        QCOMPARE(query.value(0).toString(), u"a"_s);
        QVERIFY(query.seek(1) && !query.seek(3));

        QSqlQuery forward(m_database);
        forward.setForwardOnly(true);
        QVERIFY(forward.exec(u"SELECT code FROM part ORDER BY code"_s));
        QStringList codes;
        while (forward.next())
            codes.append(forward.value(0).toString());
        QCOMPARE(codes, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void a_table_describes_itself()
    {
        QCOMPARE(m_database.tables(), QStringList{u"part"_s});
        const QSqlRecord record = m_database.record(u"part"_s);
        QCOMPARE(record.count(), 4);
        QCOMPARE(record.field(u"amount"_s).metaType(), QMetaType::fromType<qlonglong>());
        QCOMPARE(record.field(u"seal"_s).metaType(), QMetaType::fromType<QByteArray>());
        QVERIFY(record.field(u"code"_s).requiredStatus() == QSqlField::Required);
        QCOMPARE(m_database.primaryIndex(u"part"_s).fieldName(0), u"id"_s);
        QCOMPARE(run(u"SELECT amount AS n FROM part"_s).record().fieldName(0), u"n"_s);
    }

    void a_table_model_edits_rows()
    {
        run(u"INSERT INTO part (code, amount) VALUES ('a', 1), ('b', 2)"_s);
        QSqlTableModel model(nullptr, m_database);
        model.setTable(u"part"_s);
        model.setEditStrategy(QSqlTableModel::OnManualSubmit);
        QVERIFY(model.select());
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.setData(model.index(1, 2), 20) && model.removeRow(0));
        QVERIFY2(model.submitAll(), qPrintable(model.lastError().text()));
        QCOMPARE(valueOf(u"SELECT group_concat(code || amount) FROM part"_s).toString(), u"b20"_s);
    }

    void transactions_begin_commit_and_roll_back()
    {
        QVERIFY(m_database.transaction());
        run(u"INSERT INTO part (code) VALUES ('gone')"_s);
        QVERIFY(m_database.rollback());
        QVERIFY(m_database.transaction());
        run(u"INSERT INTO part (code) VALUES ('kept')"_s);
        QVERIFY(m_database.commit());
        QCOMPARE(valueOf(u"SELECT group_concat(code) FROM part"_s).toString(), u"kept"_s);
        QVERIFY(!m_database.commit());
    }

    void errors_carry_the_engines_code()
    {
        run(u"INSERT INTO part (code) VALUES ('a')"_s);
        QCOMPARE(failureOf(u"INSERT INTO part (code) VALUES ('a')"_s), u"2067"_s);
        QCOMPARE(failureOf(u"INSERT INTO part (code, amount) VALUES ('b', 'many')"_s), u"3091"_s);
        QCOMPARE(failureOf(u"INSERT INTO part (code) VALUES (\"b\")"_s), u"1"_s);
        QCOMPARE(failureOf(u"not sql"_s), u"1"_s);
        QSqlQuery two(m_database);
        QVERIFY(!two.exec(u"SELECT 1; SELECT 2"_s));
    }

    void a_wrong_key_does_not_open_and_says_so()
    {
        const QSqlDatabase wrong = openSqlConnection(u"wrong"_s, m_file->options('x'));
        QVERIFY(!wrong.isOpen());
        QCOMPARE(wrong.lastError().nativeErrorCode(), u"StorageWrongKey"_s);
        QSqlDatabase none = QSqlDatabase::cloneDatabase(m_database, u"none"_s);
        none.setPassword(u"secret"_s);
        QVERIFY(!none.open());
        QCOMPARE(none.lastError().nativeErrorCode(), u"InvalidInput"_s);
    }

    void a_reading_connection_sees_commits_and_writes_nothing()
    {
        ConnectionOptions reading = m_file->options();
        reading.readOnly = true;
        const QSqlDatabase reader = openSqlConnection(u"reader"_s, reading);
        QVERIFY2(reader.isOpen(), qPrintable(reader.lastError().text()));
        run(u"INSERT INTO part (code) VALUES ('a')"_s);
        QSqlQuery query(reader);
        QVERIFY(query.exec(u"SELECT code FROM part"_s) && query.next());
        query.finish();
        QVERIFY(!query.exec(u"DELETE FROM part"_s));
    }

    void a_query_outlives_its_connection_harmlessly()
    {
        run(u"INSERT INTO part (code) VALUES ('a'), ('b')"_s);
        QSqlQuery query = run(u"SELECT code FROM part"_s);
        QVERIFY(query.next());
        m_database.close();
        QVERIFY(!query.next());
        QVERIFY(!query.exec());
    }
};

} // namespace bincard::store

QTEST_GUILESS_MAIN(bincard::store::SqlcipherDriverTest)

#include "tst_sqlcipher_driver.moc"
