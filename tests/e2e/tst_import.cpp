// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/desk.h"
#include "core/documents/rules.h"
#include "sync/wire/document_message.h"
#include "tests/e2e/office.h"

#include <QDateTime>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

/// The first of these lines that a program did not say; empty when it said all.
QString unsaid(const Ran &program, const QStringList &lines)
{
    for (const QString &line : lines) {
        if (!program.out.contains(line))
            return line + u" is missing in "_s + program.out;
    }
    return {};
}

ctl::Outside outside()
{
    return {.clock =
                [] {
                    return Instant{QDateTime::currentMSecsSinceEpoch()};
                },
            .monotonicMs =
                [] {
                    return std::int64_t{0};
                },
            .entropy = wire::systemEntropy()};
}

} // namespace

class TstImport : public QObject
{
    Q_OBJECT

private:
    OfficeUnderTest m_office;

    [[nodiscard]] Ran import(const QString &kind, const QByteArray &csv,
                             const QStringList &options = {}) const
    {
        return m_office.ctl(QStringList{u"import"_s, kind, m_office.file(u"in.csv"_s, csv)}
                            + options);
    }

private Q_SLOTS:

    void initTestCase()
    {
        QCOMPARE(m_office.init().code, 0);
        QVERIFY(!m_office.startHub().isEmpty());
    }

    void cleanupTestCase()
    {
        QCOMPARE(m_office.ctl({u"verify"_s}).code, 0);
        QCOMPARE(m_office.stopHub(), 0);
    }

    void each_bad_row_is_named_and_nothing_is_imported()
    {
        const Ran bad = import(u"products"_s,
                               "sku;name;gtin;tracking;expires\n"
                               "OK-1;Good;;;\n"
                               ";No SKU;;;\n"
                               "NONAME;;;;\n"
                               "GT;Wrong check;4012345678902;;\n"
                               "TR;Tracking;;boxes;\n"
                               "EX;Expires;;none;yes\n"
                               "OK-1;Twice;;;\n");
        QCOMPARE(bad.code, 1);
        QCOMPARE(unsaid(bad,
                        {u"row 3: bad: no SKU"_s, u"row 4: bad: InvalidInput"_s,
                         u"row 5: bad: the check"_s, u"row 6: bad: tracking"_s,
                         u"row 7: bad: InvalidInput"_s, u"row 8: bad: OK-1 is in row 2 already"_s}),
                 QString());
        QVERIFY(!bad.out.contains(u"row 2:"_s));
        QVERIFY(import(u"products"_s, "sku,name\nOK-1,Good\n", {u"--dry-run"_s})
                    .out.contains(u"0 known already, 1 operations"_s));
    }

    void the_same_files_twice_change_nothing()
    {
        struct File
        {
            QString kind;
            QByteArray csv;
        };

        const QList<File> files{
            {u"products"_s,
             "sku,name,gtin,tracking,expires\nBOLT,Bolt,9520000000011,,\nMILK,Milk,,lot,yes\n"},
            {u"locations"_s,
             "code,usage,zone,sequence,aisle,x_mm,y_mm\nA-01,,A,1,A1,1350,550\n"
             "A-02,storage,A,2,A1,4050,550\nDOCK,Staging,,9,,,\n"},
            {u"stock"_s,
             "sku,location,quantity,lot,expiry,package\nBOLT,A-01,40,,,\nMILK,A-02,12,L1,2027-01-"
             "31,\n"
             "BOLT,A-02,10,,,PAL-1\n"},
            {u"purchases"_s,
             "reference;supplier;sku;quantity;expected;dock;over_percent;price;currency\n"
             "PO-1;ACME;BOLT;120;2026-12-01;DOCK;10;0,05;EUR\n"
             "PO-1;ACME;MILK;24;;;;;\nPO-2;BREW;MILK;6;;;;;\n"},
            {u"supplier-prices"_s,
             "supplier;product;supplier_sku;min_quantity;price;price_currency;lead_days;"
             "valid_from\nACME;BOLT;A-7;;0,05;EUR;7;2026-12-01\n"
             "ACME;BOLT;A-7;1000;0,045;EUR;7;\n"},
            {u"reorder-rules"_s,
             "product,min_quantity,max_quantity,multiple,supplier,active\n"
             "BOLT,50,200,10,ACME,yes\nMILK,6,24,,,\n"},
            {u"orders"_s,
             "channel,reference,customer,country,sku,quantity,price,currency\n"
             "web,SO-1,C1,Germany,BOLT,3,\"0,10\",EUR\nweb,SO-1,C1,Germany,MILK,1,1.20,EUR\n"}};
        for (const File &file : files) {
            const Ran first = import(file.kind, file.csv);
            QVERIFY2(first.code == 0 && first.out.contains(u" 0 bad"_s)
                         && !first.out.contains(u" 0 operations"_s),
                     qPrintable(file.kind + u": "_s + first.out + first.err));
            const Ran second = import(file.kind, file.csv);
            QVERIFY2(second.code == 0 && second.out.contains(u" 0 operations"_s),
                     qPrintable(file.kind + u": "_s + second.out + second.err));
        }
    }

    void a_place_is_where_the_plan_says()
    {
        const auto moved = [this](const QByteArray &xMm) {
            return import(u"locations"_s, "code,x_mm\nA-01," + xMm + '\n');
        };
        QVERIFY(moved("1350").out.contains(u" 0 operations, 0 bad"_s));
        QVERIFY(moved("1400").out.contains(u" 1 operations, 0 bad"_s));
        QCOMPARE(unsaid(moved("left"), {u"row 2: bad: usage is a kind of place"_s}), QString());
    }

    void an_import_that_was_killed_goes_on_where_it_was()
    {
        constexpr int products = 20'000;
        QByteArray csv = "sku,name,gtin\n";
        for (int i = 0; i < products; ++i)
            csv += "KILL-" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + ",\n";
        const QStringList command{u"import"_s, u"products"_s, m_office.file(u"killed.csv"_s, csv)};
        QProcess program;
        program.start(QStringLiteral(BINCARDCTL),
                      command
                          + QStringList{u"--data"_s, m_office.folder(), u"--key-source"_s,
                                        u"file:"_s + m_office.keyPath()});
        program.setReadChannel(QProcess::StandardError);
        QByteArray told;
        while (!told.contains("00 of") && program.waitForReadyRead())
            told += program.readAll();
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);

        const auto ours = [&] {
            const auto desk = ctl::Desk::open(m_office.folder().toStdString(), outside());
            return std::ranges::count_if(
                (*desk)->look().scan({.of = &catalog::Product::description()}), [](const Row &row) {
                    return recordOf<catalog::Product>(row)->sku.starts_with("KILL-");
                });
        };
        const auto before = ours();
        QVERIFY2(before >= 100 && before < products, qPrintable(QString::number(before)));
        const Ran again = m_office.ctl(command);
        QVERIFY2(
            again.code == 0
                && again.out.contains(
                    u"%1 known already, %2 operations, 0 bad"_s.arg(before).arg(products - before)),
            qPrintable(again.out + again.err));
        QCOMPARE(ours(), products);
        QVERIFY(m_office.ctl(command).out.contains(u" 0 operations, 0 bad"_s));
    }

    void stock_is_what_shall_be_there()
    {
        const QByteArray more = "sku,location,quantity\nBOLT,A-01,45\n";
        QVERIFY(import(u"stock"_s, more).out.contains(u" 1 operations, 0 bad"_s));
        QVERIFY(import(u"stock"_s, more).out.contains(u" 0 operations, 0 bad"_s));
        const Ran bad = import(u"stock"_s,
                               "sku,location,quantity\nNONE,A-01,1\nBOLT,Z-9,1\nBOLT,A-01,-1\n"
                               "BOLT,A-01,half\nMILK,A-01,1\n");
        QCOMPARE(bad.code, 1);
        QCOMPARE(unsaid(bad,
                        {u"row 2: bad: no product NONE"_s, u"row 3: bad: no location Z-9"_s,
                         u"row 4: bad: quantity"_s, u"row 5: bad: quantity"_s,
                         u"row 6: bad: LotRequired"_s}),
                 QString());
    }

    void orders_that_cannot_be_are_refused()
    {
        const Ran bad = import(u"orders"_s,
                               "channel,reference,sku,quantity,price,currency,placed\n"
                               "web,SO-1,BOLT,4,,,\nweb,,BOLT,1,,,\nweb,SO-2,NONE,1,,,\n"
                               "web,SO-3,BOLT,0,,,\nweb,SO-4,BOLT,1,5,,\nweb,SO-5,BOLT,1,,,soon\n"
                               "web,SO-6,BOLT,1.5,,,\n");
        QCOMPARE(bad.code, 1);
        QCOMPARE(unsaid(bad,
                        {u"row 2: bad: order SO-1 is known with other lines"_s,
                         u"row 3: bad: no reference"_s, u"row 4: bad: no product NONE"_s,
                         u"row 5: bad: quantity"_s, u"row 6: bad: a price"_s,
                         u"row 7: bad: placed and promised"_s, u"row 8: bad: NotDivisible"_s}),
                 QString());
    }

    void prices_and_rules_that_cannot_be_are_refused()
    {
        const Ran prices = import(u"supplier-prices"_s,
                                  "supplier,product,price,price_currency,valid_from\n"
                                  "NOBODY,BOLT,1,EUR,\nACME,NONE,1,EUR,\nACME,BOLT,much,EUR,\n"
                                  "ACME,BOLT,1,,\nACME,BOLT,1,EUR,soon\n");
        QCOMPARE(prices.code, 1);
        QCOMPARE(unsaid(prices,
                        {u"row 2: bad: supplier is not \"NOBODY\""_s,
                         u"row 3: bad: product is not \"NONE\""_s,
                         u"row 4: bad: price is not \"much\""_s, u"row 5: bad: InvalidInput"_s,
                         u"row 6: bad: valid_from is not \"soon\""_s}),
                 QString());
        const Ran rules = import(u"reorder-rules"_s,
                                 "product,min_quantity,max_quantity\nBOLT,9,5\nMILK,1.5,5\n");
        QCOMPARE(rules.code, 1);
        QCOMPARE(unsaid(rules, {u"row 2: bad: InvalidInput"_s, u"row 3: bad: NotDivisible"_s}),
                 QString());
    }

    void purchases_that_cannot_be_are_refused()
    {
        const Ran bad
            = import(u"purchases"_s,
                     "reference,supplier,sku,quantity,expected,dock,over_percent,price\n"
                     "PO-1,ACME,BOLT,121,,,,\n,ACME,BOLT,1,,,,\nPO-3,,BOLT,1,,,,\n"
                     "PO-4,ACME,BOLT,1,soon,,,\nPO-5,ACME,BOLT,1,,Z-9,,\n"
                     "PO-6,ACME,NONE,1,,,,\nPO-7,ACME,BOLT,0,,,,\nPO-8,ACME,BOLT,1,,,many,\n"
                     "PO-9,ACME,BOLT,1,,,,5\nPO-10,ACME,BOLT,1.5,,,,\n");
        QCOMPARE(bad.code, 1);
        QCOMPARE(unsaid(bad,
                        {u"row 2: bad: order PO-1 is known with other lines"_s,
                         u"row 3: bad: no reference"_s, u"row 4: bad: no supplier"_s,
                         u"row 5: bad: expected is YYYY-MM-DD"_s, u"row 6: bad: no place Z-9"_s,
                         u"row 7: bad: no product NONE"_s, u"row 8: bad: quantity"_s,
                         u"row 9: bad: over_percent"_s, u"row 10: bad: a price"_s,
                         u"row 11: bad: NotDivisible"_s}),
                 QString());
    }

    void products_get_their_pictures_from_a_folder()
    {
        QVERIFY(import(u"products"_s, "sku,name\nMUG,Mug\nJAR,Jar\n").code == 0);
        QTemporaryDir folder;
        QImage mug(2000, 1000, QImage::Format_RGB32);
        mug.fill(Qt::darkCyan);
        QVERIFY(mug.save(folder.filePath(u"MUG.png"_s)));
        QVERIFY(mug.save(folder.filePath(u"VASE.png"_s))); // nobody sells it
        QFile noPicture(folder.filePath(u"JAR.jpg"_s));
        QVERIFY(noPicture.open(QIODevice::WriteOnly) && noPicture.write("a letter") > 0);
        noPicture.close();

        const Ran first = m_office.ctl({u"pictures"_s, folder.path()});
        QCOMPARE(first.code, 1);
        QVERIFY2(first.out.contains(u"1 taken, 0 known, 2 refused"_s), qPrintable(first.out));
        QVERIFY2(first.err.contains(u"VASE.png: no product has this SKU"_s), qPrintable(first.err));
        QVERIFY2(first.err.contains(u"JAR.jpg: is no picture"_s), qPrintable(first.err));
        const Ran second = m_office.ctl({u"pictures"_s, folder.path()});
        QVERIFY2(second.out.contains(u"0 taken, 1 known, 2 refused"_s), qPrintable(second.out));

        // The hub has what a device asks for by what the records say, small enough for a radio.
        const auto desk = ctl::Desk::open(m_office.folder().toStdString(), outside());
        QVERIFY(desk.ok());
        const auto product = (*desk)->look().find<catalog::Product>("by_sku", std::string("MUG"));
        const std::string hash = documents::pictureOf(product->id, (*desk)->look());
        const auto answer = (*desk)->line().post(
            "/sync/content",
            wire::encode(wire::FetchRequest{(*desk)->sender(), *documents::hashFromHex(hash)}));
        QVERIFY(answer.ok());
        const auto content = wire::decodeFetchReply(*answer);
        QVERIFY(content.ok());
        QCOMPARE(content->state, wire::ContentState::Whole);
        QCOMPARE(QImage::fromData(QByteArray::fromStdString(content->chunk)).size(),
                 QSize(1280, 640));
    }

    void pictures_need_a_folder()
    {
        QCOMPARE(m_office.ctl({u"pictures"_s}).code, 2);
        const Ran nowhere = m_office.ctl({u"pictures"_s, u"/nowhere"_s});
        QVERIFY(nowhere.code != 0);
        QVERIFY2(nowhere.err.contains(u"/nowhere"_s), qPrintable(nowhere.err));
    }

    void cancellations_come_out_of_what_the_customer_ordered_before()
    {
        const QByteArray head = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,"
                                "CustomerID,Country\n";
        const QByteArray csv = head
            + "500001,10001a,RED MUG,6,1/12/2010,2.55,17850,United Kingdom\n"
              "500001,POST,POSTAGE,1,1/12/2010,18,17850,United Kingdom\n"
              "500002,10001A,,4,2/12/2010,2.55,17850,United Kingdom\n"
              "C500003,10001A,RED MUG,-5,3/12/2010,2.55,17850,United Kingdom\n"
              "C500004,10001A,RED MUG,-6,3/12/2010,2.55,17850,United Kingdom\n"
              "C500005,10001A,RED MUG,-1,3/12/2010,2.55,99999,United Kingdom\n"
              "500006,10001A,damages,-3,3/12/2010,0,,United Kingdom\n"
              "500007,10001A,found,3,3/12/2010,0,,United Kingdom\n"
              "500008,10002,,2,3/12/2010,0,17850,United Kingdom\n"
              "500009,10003,X,much,3/12/2010,1,17850,United Kingdom\n";
        const QStringList profile{u"--profile"_s, u"online-retail"_s, u"--stock"_s, u"20"_s};
        const Ran first = import(u"orders"_s, csv, profile);
        QVERIFY2(first.code == 0, qPrintable(first.out + first.err));
        QCOMPARE(
            unsaid(first,
                   {u"row 2: repaired: stock code 10001a in capitals"_s,
                    u"row 4: repaired: no description: named by another row of 10001A"_s,
                    u"row 6: repaired: cancels 1 of 10001A more than the customer ordered"_s,
                    u"row 7: skipped: cancels 1 of 10001A, which the customer has not"_s,
                    u"row 8: skipped: a correction of stock"_s,
                    u"row 9: skipped: a note without price"_s, u"row 10: repaired: given away"_s,
                    u"row 10: repaired: no row names 10002"_s, u"row 11: skipped: the quantity"_s}),
            QString());
        const Ran second = import(u"orders"_s, csv, profile);
        QVERIFY2(second.code == 0 && second.out.contains(u" 0 operations"_s),
                 qPrintable(second.out));
    }

    void what_a_shop_sends_twice_changes_nothing()
    {
        const QByteArray orders
            = "[{\"id\": 727, \"number\": \"727\", \"status\": \"processing\","
              "\"currency\": \"EUR\", \"date_created_gmt\": \"2026-11-28T08:15:00\","
              "\"customer_id\": 26, \"shipping\": {\"first_name\": \"Jean\","
              "\"last_name\": \"Dupont\", \"address_1\": \"17 quai Perrache\","
              "\"city\": \"Lyon\", \"postcode\": \"69002\", \"country\": \"FR\"},"
              "\"line_items\": [{\"id\": 1, \"sku\": \"BOLT\", \"quantity\": 2,"
              "\"total\": \"0.20\"}]},"
              "{\"id\": 728, \"number\": \"728\", \"status\": \"on-hold\","
              "\"line_items\": [{\"id\": 2, \"sku\": \"GONE\", \"quantity\": 1}]},"
              "{\"id\": 729, \"number\": \"729\", \"status\": \"processing\","
              "\"line_items\": [{\"id\": 3, \"sku\": \"BOLT\", \"quantity\": -1}]}]";
        const QStringList profile{u"--profile"_s, u"woocommerce"_s};
        const Ran first = import(u"orders"_s, orders, profile);
        QVERIFY2(first.code == 0, qPrintable(first.out + first.err));
        QCOMPARE(unsaid(first,
                        {u"[2].line_items[0].quantity: skipped: below zero"_s,
                         u"[1]: held: 728: PAYMENT: not paid"_s,
                         u"[1]: held: 728: UNKNOWN_SKU: no product GONE"_s,
                         u"2 orders, 0 known already, 8 operations, 0 bad"_s}),
                 QString());
        const Ran second = import(u"orders"_s, orders, profile);
        QVERIFY2(second.code == 0 && second.out.contains(u"2 known already, 0 operations, 0 bad"_s),
                 qPrintable(second.out + second.err));
    }

    void a_channel_s_record_says_what_holds_its_orders()
    {
        const QByteArray orders
            = "[{\"id\": 801, \"number\": \"801\", \"status\": \"on-hold\","
              "\"currency\": \"EUR\", \"date_created_gmt\": \"2026-11-28T08:15:00\","
              "\"shipping\": {\"first_name\": \"Jean\","
              "\"last_name\": \"Dupont\", \"address_1\": \"17 quai Perrache\","
              "\"city\": \"Lyon\", \"postcode\": \"69002\", \"country\": \"FR\"},"
              "\"line_items\": [{\"id\": 1, \"sku\": \"BOLT\", \"quantity\": 2,"
              "\"total\": \"0.20\"}]}]";
        const QStringList profile{u"--profile"_s, u"woocommerce"_s, u"--channel"_s, u"lyon"_s};
        const auto says = [&](const QByteArray &words) {
            const Ran saved = import(u"channels"_s, "code;name;sends_unpaid;active\n" + words);
            QVERIFY2(saved.code == 0, qPrintable(saved.out + saved.err));
        };
        says("lyon;Lyon;yes;no\n");
        const Ran closed = import(u"orders"_s, orders, profile);
        QVERIFY2(closed.code == 1 && closed.out.contains(u"lyon: bad: it takes no orders"_s),
                 qPrintable(closed.out + closed.err));
        says("lyon;Lyon;yes;yes\n");
        const Ran taken = import(u"orders"_s, orders, profile);
        QVERIFY2(taken.code == 0 && !taken.out.contains(u"PAYMENT"_s),
                 qPrintable(taken.out + taken.err));
    }

    void real_orders_of_a_shop_twice_change_nothing()
    {
        const QString shop = QStringLiteral(SHARED_DATA "/online-retail-10k.csv");
        if (!QFile::exists(shop))
            QSKIP("online-retail-10k.csv is not here");
        const QStringList command{u"import"_s,        u"orders"_s,  shop,   u"--profile"_s,
                                  u"online-retail"_s, u"--stock"_s, u"50"_s};
        const Ran first = m_office.ctl(command);
        QVERIFY2(first.code == 0 && first.out.contains(u"9999 rows"_s),
                 qPrintable(first.out.right(500) + first.err.right(500)));
        const Ran second = m_office.ctl(command);
        QVERIFY2(second.code == 0 && second.out.contains(u" 0 operations, 0 bad"_s),
                 qPrintable(second.out.right(500)));
        // They can be picked: there is something reserved for them.
        const Ran walks = m_office.ctl({u"batch"_s, u"make"_s, u"--kind"_s, u"cluster"_s,
                                        u"--size"_s, u"6"_s, u"--walks"_s, u"2"_s});
        QVERIFY2(walks.out.contains(u"2 walks released"_s), qPrintable(walks.out + walks.err));
    }
};

QTEST_GUILESS_MAIN(TstImport)
#include "tst_import.moc"
