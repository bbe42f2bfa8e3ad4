// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The statements of resources/sql, on the tables that a desk has.

#include "app/desk/statements.h"
#include "app/floor/device_records.h"
#include "sync/store/sqlcipher_driver.h"
#include "sync/store/sqlcipher_store.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QtTest>

using namespace bincard;
using namespace Qt::StringLiterals;

class TestDeskStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void a_statement_says_what_goes_in_and_what_comes_out_data();
    void a_statement_says_what_goes_in_and_what_comes_out();
    void no_ledger_is_read_whole_data();
    void no_ledger_is_read_whole();
    void a_file_of_statements_is_read_as_it_is_written();

private:
    void names();
    [[nodiscard]] QStringList plan(const desk::Statement &statement) const;

    QTemporaryDir m_folder;
    std::unique_ptr<store::SqlcipherStore> m_store;
    QSqlDatabase m_database;
};

void TestDeskStatements::initTestCase()
{
    const store::ConnectionOptions file{
        .path = m_folder.filePath(u"replica.db"_s).toStdString(),
        .key = *store::DatabaseKey::fromBytes(std::string(store::DatabaseKey::size, 'k'))};
    const auto records = app::everyRecord();
    auto opened = store::SqlcipherStore::open(file, records);
    QVERIFY(opened.ok());
    m_store = *std::move(opened);
    store::registerDriver();
    m_database = store::openSqlConnection(u"statements"_s, file);
    QVERIFY2(m_database.isOpen(), qPrintable(m_database.lastError().text()));
}

void TestDeskStatements::cleanupTestCase()
{
    m_database = {};
    QSqlDatabase::removeDatabase(u"statements"_s);
}

void TestDeskStatements::names()
{
    QTest::addColumn<QString>("name");
    const QStringList all = desk::Statements::all().names();
    QVERIFY(all.size() >= 15);
    for (const QString &name : all)
        QTest::newRow(qPrintable(name)) << name;
}

void TestDeskStatements::a_statement_says_what_goes_in_and_what_comes_out_data()
{
    names();
}

void TestDeskStatements::a_statement_says_what_goes_in_and_what_comes_out()
{
    QFETCH(QString, name);
    const desk::Statement &statement = desk::Statements::all().named(name);
    QSqlQuery query(m_database);
    QVERIFY2(query.prepare(statement.sql), qPrintable(query.lastError().text()));

    static const QRegularExpression parameter(u"(?<![:\\w]):([a-z_]+)"_s);
    QStringList used;
    auto each = parameter.globalMatch(statement.sql);
    while (each.hasNext())
        used << each.next().captured(1);
    used.removeDuplicates();
    for (const QString &in : used)
        QVERIFY2(statement.in.contains(in), qPrintable(in));

    for (const QString &in : statement.in)
        query.bindValue(u':' + in, 0);
    QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
    QStringList columns;
    for (int i = 0; i < query.record().count(); ++i)
        columns << query.record().fieldName(i);
    QCOMPARE(columns, statement.out);
}

QStringList TestDeskStatements::plan(const desk::Statement &statement) const
{
    QSqlQuery query(m_database);
    query.prepare(u"EXPLAIN QUERY PLAN "_s + statement.sql);
    for (const QString &in : statement.in)
        query.bindValue(u':' + in, 0);
    QStringList steps;
    if (!query.exec())
        steps << query.lastError().text();
    while (query.next())
        steps << query.value(3).toString();
    return steps;
}

void TestDeskStatements::no_ledger_is_read_whole_data()
{
    names();
}

/// What grows with every day of work is reached by an index, never from its first row to its last.
/// What a table shows whole is what it is about: stock, orders.
void TestDeskStatements::no_ledger_is_read_whole()
{
    QFETCH(QString, name);
    const QHash<QString, QStringList> about{
        {u"stock"_s, {u"quant"_s}},
        {u"subjects"_s, {u"order"_s, u"return_order"_s}},
        // One pass over the picks beats a search for each place, and the map is seldom opened.
        {u"map_places"_s, {u"pick"_s}},
        // Reads a site's people, of whom there are dozens.
        {u"people"_s, {u"user"_s}},
    };
    static const QRegularExpression scan(u"^SCAN (\\w+)(?! USING (COVERING )?INDEX)"_s);
    static const QSet<QString> ledgers{
        u"move"_s,        u"pick"_s,         u"parcel"_s,         u"parcel_line"_s,
        u"print"_s,       u"transfer"_s,     u"task"_s,           u"transfer_line"_s,
        u"reservation"_s, u"order_line"_s,   u"count_line"_s,     u"ticket_note"_s,
        u"return_item"_s, u"settlement"_s,   u"count_variance"_s, u"quant"_s,
        u"order"_s,       u"return_order"_s, u"purchase_line"_s,  u"ticket"_s,
        u"attachment"_s,  u"wrong_scan"_s};
    for (const QString &step : plan(desk::Statements::all().named(name))) {
        const QString table = scan.match(step).captured(1);
        QVERIFY2(!ledgers.contains(table) || about.value(name).contains(table), qPrintable(step));
    }
}

void TestDeskStatements::a_file_of_statements_is_read_as_it_is_written()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"some.sql"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-- A remark.\n\n-- name: two\n-- in:   :one,\n--       :other\n"
               "-- out:  id, name; by name\nSELECT 1 AS id,\n       'x' AS name;\n");
    file.close();
    const desk::Statements statements(folder.path());
    const desk::Statement &two = statements.named(u"two"_s);
    QCOMPARE(two.in, (QStringList{u"one"_s, u"other"_s}));
    QCOMPARE(two.out, (QStringList{u"id"_s, u"name"_s}));
    QCOMPARE(two.sql, u"SELECT 1 AS id,\n       'x' AS name"_s);
}

QTEST_GUILESS_MAIN(TestDeskStatements)

#include "tst_desk_statements.moc"
