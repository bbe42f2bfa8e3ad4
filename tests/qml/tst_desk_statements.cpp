// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The statements of resources/sql, on the tables that a desk has, and on a PostgreSQL hub's.

#include "app/desk/statements.h"
#include "app/floor/device_records.h"
#include "core/inventory/task.h"
#include "core/inventory/transfer.h"
#include "core/purchase/claim.h"
#include "core/purchase/reorder.h"
#include "core/sales/order.h"
#include "sync/store/postgres_store.h"
#include "sync/store/sqlcipher_driver.h"
#include "sync/store/sqlcipher_store.h"
#include "tests/support/private_postgres.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QtTest>

#include <libpq-fe.h>

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
    void every_statement_is_one_of_postgresql_too();
    void a_supplier_is_judged_by_what_came_and_when();
    void an_order_that_no_shelf_has_goods_for_is_an_exception();
    void an_open_claim_is_an_exception();
    void no_ledger_is_read_whole_data();
    void no_ledger_is_read_whole();
    void a_file_of_statements_is_read_as_it_is_written();

private:
    void names();
    [[nodiscard]] QStringList plan(const desk::Statement &statement) const;
    /// What the statement says, each row a line: "column=value ...".
    [[nodiscard]] QStringList said(const QString &name, const QVariantMap &in) const;

    template <class... Records> void keep(const Records &...records)
    {
        m_store->begin();
        (m_store->write(Records::description(), rowOf(records)), ...);
        QVERIFY(m_store->commit().ok());
    }

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

void TestDeskStatements::every_statement_is_one_of_postgresql_too()
{
    const support::PrivatePostgres server;
    if (!server.absent().isEmpty())
        QSKIP(qPrintable(server.absent()));
    const auto records = app::everyRecord();
    const auto opened
        = store::PostgresStore::open(server.connectionString().toStdString(), "desk", records);
    QVERIFY(opened.ok());
    PGconn *connection = (*opened)->handle();
    for (const QString &name : desk::Statements::all().names()) {
        const desk::Statement &statement = desk::Statements::all().named(name);
        QString sql = statement.sql;
        for (qsizetype i = 0; i < statement.in.size(); ++i) {
            const QRegularExpression parameter(u"(?<![:\\w]):%1\\b"_s.arg(statement.in[i]));
            sql.replace(parameter, u'$' + QString::number(i + 1));
        }
        PGresult *result = PQprepare(connection, "", sql.toUtf8().constData(), 0, nullptr);
        const bool isFine = PQresultStatus(result) == PGRES_COMMAND_OK;
        const QString why = name + u": "_s + QString::fromUtf8(PQresultErrorMessage(result));
        PQclear(result);
        QVERIFY2(isFine, qPrintable(why));
    }
}

QStringList TestDeskStatements::said(const QString &name, const QVariantMap &in) const
{
    QSqlQuery query(m_database);
    query.prepare(desk::Statements::all().named(name).sql);
    for (auto value = in.begin(); value != in.end(); ++value)
        query.bindValue(u':' + value.key(), value.value());
    if (!query.exec())
        return {query.lastError().text()};
    QStringList rows;
    while (query.next()) {
        QStringList cells;
        for (int i = 0; i < query.record().count(); ++i)
            cells << query.record().fieldName(i) + u'=' + query.value(i).toString();
        rows << cells.join(u' ');
    }
    return rows;
}

void TestDeskStatements::a_supplier_is_judged_by_what_came_and_when()
{
    using namespace purchase;
    using namespace std::chrono;
    constexpr Currency eur{{'E', 'U', 'R'}, 2};
    const auto day = [](unsigned n) {
        return Date{2026y / November / std::chrono::day{n}};
    };
    const auto line = [&](std::int64_t id, int ordered, int received, unsigned due) {
        return PurchaseLine{.id = {id},
                            .warehouse = {1},
                            .order = {10},
                            .product = {2},
                            .ordered = Quantity::units(ordered),
                            .received = Quantity::units(received),
                            .underPercent = 10,
                            .expectedOn = day(due)};
    };
    const auto came = [&](std::int64_t id, std::int64_t of, int units, unsigned on) {
        keep(ReceiptLine{.id = {id},
                         .warehouse = {1},
                         .receipt = {40},
                         .line = {of},
                         .product = {2},
                         .quantity = Quantity::units(units),
                         .move = {id}},
             inventory::Move{.id = {id}, .warehouse = {1}, .businessDate = day(on)});
    };
    keep(catalog::Partner{.id = {3}, .reference = "ACME"},
         catalog::Product{.id = {2}, .sku = "BOLT", .name = "Bolt"},
         PurchaseOrder{
             .id = {10}, .warehouse = {1}, .reference = "PO1", .supplier = {3}, .confirmed = true},
         SupplierPrice{.id = {60}, .supplier = {3}, .product = {2}, .price = {1'000'000, eur}});
    // In time but for a trifle, at the agreed price; half of it was bad.
    keep(line(21, 10, 9, 10), PurchaseLinePrice{.id = {21}, .price = {1'000'000, eur}});
    came(31, 21, 4, 9);
    came(32, 21, 5, 10);
    keep(inventory::Task{
        .id = {70}, .warehouse = {1}, .kind = inventory::TaskKind::CheckQuality, .document = 32});
    // All of it, but a day late and dearer.
    keep(line(22, 11, 11, 10), PurchaseLinePrice{.id = {22}, .price = {1'100'000, eur}});
    came(33, 22, 11, 11);
    // Half of it, and the rest given up: it is owed still.
    PurchaseLine half = line(23, 10, 5, 12);
    half.closed = Quantity::units(5);
    keep(half, ReceiptOrder{.id = {50}, .warehouse = {1}, .receipt = {40}, .order = {10}},
         ReceiptDifference{.id = {51},
                           .warehouse = {1},
                           .receipt = {40},
                           .line = {23},
                           .quantity = Quantity::units(-5),
                           .closesRest = true});
    came(34, 23, 5, 12);
    // Cancelled, and due later: neither counts.
    PurchaseLine cancelled = line(24, 10, 0, 12);
    cancelled.closed = Quantity::units(10);
    keep(cancelled, line(25, 10, 0, 20));
    const QVariantMap november{
        {u"warehouse"_s, 1}, {u"since_day"_s, 20261101}, {u"until_day"_s, 20261119}};
    QCOMPARE(said(u"supplier_scorecard"_s, november),
             (QStringList{u"id=3 reference=ACME lines=3 on_time=333 in_full=666 "
                          "priced_lines=2 at_price=500 units=25000000 good=800"_s}));
    // 21 and 25 are owed still, and whoever buys hears of it from the day after on.
    const auto late = [&](int today) {
        return said(u"exceptions"_s, {{u"warehouse"_s, 1}, {u"since_ms"_s, 0}, {u"day"_s, today}})
            .filter(u"kind=LateReceipt"_s);
    };
    QCOMPARE(late(20261110).size(), 0);
    QCOMPARE(late(20261120).size(), 1);
    QCOMPARE(late(20261121).size(), 2);
    const auto endOfDay = QDateTime(QDate(2026, 11, 11), QTime(), Qt::UTC).toMSecsSinceEpoch();
    QVERIFY2(late(20261120).front().contains(u"due_at=%1 "_s.arg(endOfDay)),
             qPrintable(late(20261120).front()));
}

void TestDeskStatements::an_order_that_no_shelf_has_goods_for_is_an_exception()
{
    sales::Order order{.id = {5}, .warehouse = {8}, .reference = "SO-5", .confirmed = true};
    order.promisedAt = {7'000};
    inventory::Transfer transfer{.id = {6}, .warehouse = {8}, .order = {5}, .reference = "SO-5"};
    inventory::TransferLine line{.id = {7},
                                 .warehouse = {8},
                                 .transfer = {6},
                                 .needed = Quantity::units(3),
                                 .waiting = Quantity::units(2)};
    keep(order, transfer, line);
    const QVariantMap in{{u"warehouse"_s, 8}, {u"since_ms"_s, 0}, {u"day"_s, 20261121}};
    const QStringList open = said(u"exceptions"_s, in);
    QCOMPARE(open.size(), 1);
    QVERIFY2(open.front().contains(u"kind=Backorder"_s)
                 && open.front().contains(u"quantity=2000000"_s)
                 && open.front().contains(u"due_at=7000"_s),
             qPrintable(open.front()));
    const auto counted = [&] {
        const QVariantMap now{{u"warehouse"_s, 8}, {u"day"_s, 20261121}};
        return said(u"page_counts"_s, now).front().section(u"exceptions="_s, 1).section(u' ', 0, 0);
    };
    QCOMPARE(counted(), u"1"_s); // the page's badge says so, too
    // What is asked for on a later day, or held, is where somebody wants it to be.
    transfer.reserveFrom = Date{std::chrono::year{2026} / std::chrono::December / 1};
    keep(transfer);
    QVERIFY(said(u"exceptions"_s, in).isEmpty());
    QCOMPARE(counted(), u"0"_s);
    transfer.reserveFrom = {};
    transfer.onHold = inventory::OnHold::LeavesStock;
    keep(transfer);
    QVERIFY(said(u"exceptions"_s, in).isEmpty());
}

void TestDeskStatements::an_open_claim_is_an_exception()
{
    using namespace purchase;
    Claim claim{.id = {90},
                .warehouse = {9},
                .kind = ClaimKind::Damaged,
                .openedAt = {1'000},
                .settledAt = {}};
    claim.dueAt = {5'000};
    keep(claim);
    const QVariantMap in{{u"warehouse"_s, 9}, {u"since_ms"_s, 0}, {u"day"_s, 20261121}};
    const QStringList open = said(u"exceptions"_s, in);
    QCOMPARE(open.size(), 1);
    QVERIFY2(open.front().contains(u"source=Claim kind=Damaged reason=Open"_s)
                 && open.front().contains(u"opened_at=1000 due_at=5000"_s),
             qPrintable(open.front()));
    claim.state = ClaimState::Settled;
    keep(claim);
    QVERIFY(said(u"exceptions"_s, in).isEmpty());
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
        {u"orders"_s, {u"order"_s}},
        {u"returns"_s, {u"return_order"_s}},
        {u"find_orders"_s, {u"order"_s}},
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
