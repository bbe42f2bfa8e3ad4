// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/desk.h"
#include "app/tables/import_tables.h"
#include "core/catalog/kit.h"
#include "core/documents/rules.h"
#include "sync/wire/document_message.h"
#include "tests/e2e/office.h"

#include <QDateTime>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>

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

/// Enough that something can happen meanwhile.
constexpr int manyRows = 20'000;

/// `bincardctl import`, to be disturbed.
class Importer
{
public:
    Importer(const OfficeUnderTest &office, const QStringList &command)
    {
        m_program.setReadChannel(QProcess::StandardError);
        m_program.start(QStringLiteral(BINCARDCTL),
                        command
                            + QStringList{u"--data"_s, office.folder(), u"--key-source"_s,
                                          u"file:"_s + office.keyPath()});
    }

    ~Importer()
    {
        m_program.kill();
        m_program.waitForFinished();
    }

    Importer(const Importer &) = delete;
    Importer &operator=(const Importer &) = delete;

    bool says(const QByteArray &word)
    {
        while (!m_told.contains(word) && m_program.waitForReadyRead())
            m_told += m_program.readAll();
        return m_told.contains(word);
    }

    bool isKilled()
    {
        m_program.kill();
        return m_program.waitForFinished() && m_program.exitStatus() == QProcess::CrashExit;
    }

    bool endsWell()
    {
        constexpr int patienceMs = 120'000;
        return m_program.waitForFinished(patienceMs) && m_program.exitCode() == 0;
    }

private:
    QProcess m_program;
    QByteArray m_told;
};

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

    static QByteArray csvOf(const QString &prefix, int rows)
    {
        QByteArray csv = "sku,name,gtin\n";
        for (int i = 0; i < rows; ++i)
            csv += prefix.toUtf8() + '-' + QByteArray::number(i) + ",Product "
                + QByteArray::number(i) + ",\n";
        return csv;
    }

    /// The command that imports so many products.
    [[nodiscard]] QStringList products(const QString &prefix, int rows) const
    {
        return {u"import"_s, u"products"_s, m_office.file(prefix + u".csv"_s, csvOf(prefix, rows))};
    }

    /// SKU and name of each product whose SKU begins so.
    static std::map<std::string, std::string> productsOf(const OfficeUnderTest &office,
                                                         const std::string &prefix)
    {
        std::map<std::string, std::string> found;
        const auto desk = ctl::Desk::open(office.folder().toStdString(), outside());
        for (const Row &row : (*desk)->look().scan({.of = &catalog::Product::description()})) {
            const auto product = *recordOf<catalog::Product>(row);
            if (product.sku.starts_with(prefix + '-'))
                found[product.sku] = product.name;
        }
        return found;
    }

    [[nodiscard]] int known(const std::string &prefix) const
    {
        return static_cast<int>(productsOf(m_office, prefix).size());
    }

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

    void every_record_that_people_maintain_has_a_table()
    {
        struct Excused
        {
            std::string_view record;
            const char *why;
        };

        constexpr std::array excused{
            Excused{"product", "products, with its barcode"},
            Excused{"location", "locations"},
            Excused{"warehouse", "a building comes with its places and people: bincardctl init"},
            Excused{"zone_offset", "the hub knows the zones"},
            Excused{"webhook", "it has a secret that is shown once: bincardctl webhook"},
        };
        for (const Description *of : operationDescriptions()) {
            if (of->kind < saveKinds)
                continue;
            const std::string_view record = std::string_view(of->table).substr(5); // save_
            const bool hasTable = std::ranges::any_of(
                tables::importTables(), [&](const tables::ImportTable &table) {
                    return table.record && table.record->table == record;
                });
            const bool isExcused
                = std::ranges::find(excused, record, &Excused::record) != excused.end();
            QVERIFY2(hasTable != isExcused, of->table.c_str());
        }
        const Ran list = m_office.ctl({u"import"_s, u"--list"_s});
        QCOMPARE(list.code, 0);
        for (const tables::ImportTable &table : tables::importTables())
            QVERIFY2(list.out.contains(table.name + u": "_s + table.columns.front()),
                     qPrintable(table.name));
        QVERIFY(list.out.contains(u"price-lists: code*, name, currency"_s));
    }

    void a_table_of_any_record_twice_changes_nothing()
    {
        struct File
        {
            const char *kind;
            const char *csv;
        };

        // In the order in which they name each other.
        constexpr std::array files{
            File{"products",
                 "sku,name,tracking,family,abc\nPEN,Pen,,OFFICE,A\nINK,Ink,,,\nSET,Set,,,\n"
                 "CHEESE,Cheese,lot,,\n"},
            File{"storage-categories", "name,packages_max,mixing\nFlat,4,oneproduct\n"},
            File{"locations", "code,usage,category\nT-01,storage,Flat\nT-02,storage,\n"},
            File{"packagings", "product,name,factor,weight_grams\nPEN,Box,12,240\n"},
            File{"barcodes", "code,product,packaging\n9520000099992,PEN,Box\nPEN-X,PEN,\n"},
            File{"partners", "reference,country\nT-ACME,DE\nT-SHOP,FR\n"},
            File{"substitutes", "product,by_product\nPEN,INK\n"},
            File{"lots", "product,name,expiry\nCHEESE,L7,2027-03-01\n"},
            File{"packages", "code,kind\nT-PAL,pallet\nT-BOX,box\n"},
            File{"capacities", "category,product,units_max\nFlat,PEN,400\n"},
            File{"putaway-rules", "priority,product,zone\n10,PEN,A\n20,,B\n"},
            File{"replenish-rules",
                 "product,face,min_quantity,max_quantity,multiple\nPEN,T-02,10,100,10\n"},
            File{"reasons", "code,locks,counts,type\nTSTA,yes,no,shortpick\n"},
            File{"count-plans", "abc,zone,name,every_days,blind\nA,T,Often,7,yes\n"},
            File{"quality-points", "title,stage,product,kind,every\nLook,receipt,PEN,passfail,5\n"},
            File{"cartons",
                 "code,name,length_mm,width_mm,height_mm,weight_max_grams\n"
                 "T-S,Small,200,150,100,2000\n"},
            File{"carriers", "code,name\nT-CAR,Carrier\n"},
            File{"services", "carrier,code,name\nT-CAR,STD,Standard\n"},
            File{"service-cartons", "service,carton\nT-CAR/STD,T-S\n"},
            File{"zones", "carrier,country,postcode_from,postcode_to,zone\nT-CAR,DE,00,99,DE\n"},
            File{"rates",
                 "service,zone,grams_max,price,price_currency\nT-CAR/STD,DE,2000,3.9,EUR\n"},
            File{"surcharges",
                 "service,name,kind,zone,amount,amount_currency\nT-CAR/STD,Island,zone,DE,5,EUR\n"},
            File{"channels", "code,name\nt-web,Web\n"},
            File{"channel-services", "channel,name,service\nt-web,Std,T-CAR/STD\n"},
            File{"listings", "channel,channel_sku,product,buffer\nt-web,W-PEN,PEN,2\n"},
            File{"price-lists", "code,name,currency,includes_tax\nT-RET,Retail,EUR,yes\n"},
            File{
                "prices",
                "price_list,product,min_quantity,price,price_currency,from_day\n"
                "T-RET,PEN,1,1.99,EUR,\nT-RET,PEN,10,1.79,EUR,\nT-RET,PEN,1,1.89,EUR,2027-01-01\n"},
            File{"promotions", "name,kind,permille,family\nSpring,percentoff,100,OFFICE\n"},
            File{"route-rules",
                 "country,postcode_prefix,source,preference,lead_days\nDE,1,MAIN,1,2\n"},
            File{"supplier-prices",
                 "supplier,product,min_quantity,price,price_currency\nT-ACME,PEN,1,0.4,EUR\n"},
            File{"reorder-rules", "product,min_quantity,max_quantity\nPEN,10,100\n"},
            File{"kits", "product\nSET\n"},
            File{"kit-components", "recipe,product,quantity,position\nSET,PEN,2,1\nSET,INK,1,2\n"},
            File{"return-reasons", "code,name,window_days\nTBAD,Bad,30\n"},
            File{"return-checks", "product,position,question\nPEN,1,Does it write?\n"},
            File{"dispositions", "product,grade,disposition\nPEN,sellable,restock\n"},
            File{"calendars", "code,name,time_zone\nTDESK,Desk,Europe/Berlin\n"},
            File{"calendar-hours",
                 "calendar,weekday,day,from_minute,until_minute\nTDESK,1,,480,1020\n"
                 "TDESK,0,2026-12-25,0,0\n"},
            File{"ticket-types", "code,name,hours,calendar\nTLATE,Late,8,TDESK\n"},
            File{"roles", "name,permissions\nt-role,\"pick, ManageOrders\"\n"},
            File{"limits", "role,subject,quantity\nt-role,stockadjustment,20\n"},
            File{"refund-limits", "role,amount,amount_currency\nt-role,50,EUR\n"},
            File{"users", "code,name,role\nt-kim,Kim,t-role\n"},
            File{"numbers",
                 "code,scheme,prefix,digits,next,last,lot\nT-CAR,mod10,340,10,1,999,10\n"},
            File{"printers",
                 "code,name,kind,address,language,dpi\nT-P,P,raw,10.0.0.1:9100,zpl,203\n"},
            File{"workstations", "code,name,location,label_printer\nT-W,Bench,T-01,T-P\n"},
            File{"pack-policies", "weight_tolerance_grams\n30\n"},
            File{"move-policies", "scrap_units_max\n5\n"},
            File{"import-profiles",
                 "kind,name,columns\nproducts,T-ACME,\"sku = Article\nname = Text\"\n"},
        };
        std::set<QString> met{u"stock"_s, u"orders"_s, u"purchases"_s};
        for (const File &file : files) {
            const QString kind = QString::fromLatin1(file.kind);
            met.insert(kind);
            const Ran first = import(kind, file.csv);
            QVERIFY2(first.code == 0 && first.out.contains(u" 0 bad"_s)
                         && !first.out.contains(u" 0 operations"_s),
                     qPrintable(kind + u": "_s + first.out + first.err));
            const Ran second = import(kind, file.csv);
            QVERIFY2(second.code == 0 && second.out.contains(u" 0 operations"_s),
                     qPrintable(kind + u": "_s + second.out + second.err));
        }
        for (const tables::ImportTable &table : tables::importTables())
            QVERIFY2(met.contains(table.name), qPrintable(table.name));
    }

    void a_kit_comes_in_by_its_tables_and_is_sold_as_what_they_say()
    {
        const auto said = [&](const QString &table, const QByteArray &csv) {
            const Ran ran = import(table, csv);
            return ran.code == 0 ? ran.out : u"refused: "_s + ran.out;
        };
        QVERIFY(said(u"products"_s, "sku,name\nK-BOLT,Bolt\nK-NUT,Nut\nK-SET,Set\nK-CASE,Case\n")
                    .contains(u" 0 bad"_s));
        // No recipe, nothing to go out: the product stays what it is.
        QVERIFY(said(u"products"_s, "sku,name,kit_sale\nK-SET,Set,exploded\n")
                    .startsWith(u"refused"_s));
        const QByteArray kits = "product\nK-SET\nK-CASE\n";
        const QByteArray components = "recipe,product,quantity,position\n"
                                      "K-SET,K-BOLT,4,1\nK-SET,K-NUT,4,2\n"
                                      "K-CASE,K-SET,2,1\nK-CASE,K-BOLT,1,2\n";
        QVERIFY(said(u"kits"_s, kits).contains(u" 2 operations, 0 bad"_s));
        QVERIFY(said(u"kit-components"_s, components).contains(u" 4 operations, 0 bad"_s));
        const QByteArray sold = "sku,name,kit_sale\nK-SET,Set,exploded\nK-CASE,Case,exploded\n";
        QVERIFY(said(u"products"_s, sold).contains(u" 0 bad"_s));
        const auto consistsOf = [&](const std::string &sku) {
            const auto desk = ctl::Desk::open(m_office.folder().toStdString(), outside());
            const Workspace records = (*desk)->look();
            const auto kit = records.find<catalog::Product>("by_sku", sku);
            const auto shares = catalog::explode(*kit, records);
            std::string text;
            for (std::size_t i = 0; shares && i < shares->size(); ++i)
                text += records.get((*shares)[i].product)->sku + ' ' + toText((*shares)[i].quantity)
                    + ';';
            return text;
        };
        QCOMPARE(consistsOf("K-SET"), "K-BOLT 4;K-NUT 4;");
        QCOMPARE(consistsOf("K-CASE"), "K-BOLT 9;K-NUT 8;");
        // All of it once more is nothing; another quantity is that of the recipe.
        QVERIFY(said(u"kits"_s, kits).contains(u" 0 operations, 0 bad"_s));
        QVERIFY(said(u"kit-components"_s, components).contains(u" 0 operations, 0 bad"_s));
        QVERIFY(said(u"kit-components"_s, "recipe,product,quantity\nK-SET,K-NUT,6\n")
                    .contains(u" 1 operations, 0 bad"_s));
        QCOMPARE(consistsOf("K-CASE"), "K-BOLT 9;K-NUT 12;");
        // Each row that cannot be is named, and none of its file is taken.
        const QString wrong = said(u"kit-components"_s,
                                   "recipe,product,quantity\nK-SET,K-GONE,1\nK-NONE,K-BOLT,1\n"
                                   "K-SET,K-BOLT,0\nK-SET,K-CASE,1\n");
        for (const QString &row : {u"row 2"_s, u"row 3"_s, u"row 4"_s, u"row 5"_s})
            QVERIFY2(wrong.startsWith(u"refused"_s) && wrong.contains(row), qPrintable(wrong));
        QCOMPARE(consistsOf("K-SET"), "K-BOLT 4;K-NUT 6;");
    }

    void a_row_changes_what_it_says_and_leaves_the_rest()
    {
        QVERIFY(import(u"partners"_s, "reference\nT-KEEP\n").code == 0);
        QVERIFY(import(u"price-lists"_s, "code,name,currency\nKEEP,Keep,EUR\n").code == 0);
        const Ran renamed = import(u"price-lists"_s, "code,name\nKEEP,Kept\n");
        QVERIFY2(renamed.out.contains(u" 1 operations, 0 bad"_s), qPrintable(renamed.out));
        const auto desk = ctl::Desk::open(m_office.folder().toStdString(), outside());
        const auto list = (*desk)->look().find<catalog::PriceList>("by_code", std::string("KEEP"));
        QCOMPARE(list->name, "Kept");
        QCOMPARE(list->currency, "EUR");
        const Ran twice = import(u"price-lists"_s, "code,name\nKEEP,A\nKEEP,B\n");
        QVERIFY2(twice.out.contains(u"row 3: bad: KEEP is in row 2 already"_s),
                 qPrintable(twice.out));
    }

    void a_mapping_says_how_a_foreign_file_calls_its_columns()
    {
        const QByteArray csv = "Artikelnummer;Bezeichnung;EAN;Name\n"
                               "M-1;Schraube;9520000000998;egal\nM-2;Mutter;;egal\n";
        const auto mapped = [&](const QByteArray &mapping) {
            return import(u"products"_s, csv,
                          {u"--mapping"_s, m_office.file(u"profile.txt"_s, mapping)});
        };
        const QByteArray profile = "# what our supplier calls it\nsku = Artikelnummer\n"
                                   "name = Bezeichnung\ngtin = EAN\nunit = \"KGM\"\n"
                                   "whole = \"no\"\n";
        const Ran first = mapped(profile);
        QVERIFY2(first.code == 0 && first.out.contains(u" 3 operations, 0 bad"_s),
                 qPrintable(first.out + first.err));
        QVERIFY(mapped(profile).out.contains(u" 0 operations, 0 bad"_s));
        QCOMPARE(productsOf(m_office, "M").at("M-1"), "Schraube");
        for (const auto &[wrong, why] :
             {std::pair{"sku = Nummer\n", "the file has no column Nummer"},
              std::pair{"colour = Farbe\n", "products has no column colour"},
              std::pair{"sku\n", "our column = the file's"},
              std::pair{"sku = EAN\nSKU = Name\n", "SKU is there twice"}}) {
            const Ran refused = mapped(wrong);
            QVERIFY2(refused.code == 1 && refused.err.contains(QString::fromLatin1(why)),
                     qPrintable(refused.out + refused.err));
        }
    }

    void rows_of_an_order_may_lie_apart_in_a_file_that_is_not_long()
    {
        const QByteArray csv = "channel,reference,sku,quantity\n"
                               "web,AP-1,BOLT,1\nweb,AP-2,BOLT,2\nweb,AP-1,BOLT,3\n";
        const Ran first = import(u"orders"_s, csv);
        QVERIFY2(first.code == 0, qPrintable(first.out + first.err));
        QVERIFY(import(u"orders"_s, csv).out.contains(u"3 known already, 0 operations"_s));
    }

    void a_long_file_of_orders_comes_in_portions()
    {
        QByteArray csv = "channel,reference,customer,sku,quantity,price,currency\n";
        for (int order = 0; order < 5'100; ++order) {
            for (int line = 1; line <= 2; ++line)
                csv += "long,L-" + QByteArray::number(order) + ",C-" + QByteArray::number(order % 7)
                    + ",BOLT," + QByteArray::number(line) + ",1.50,EUR\n";
        }
        const Ran dry = import(u"orders"_s, csv, {u"--dry-run"_s});
        QVERIFY2(dry.code == 0
                     && dry.out.contains(u"10200 rows, 0 known already, 20407 operations"_s),
                 qPrintable(dry.out + dry.err));
        // An order at the seam of two portions is one order all the same; one that begins again
        // far behind is not.
        const Ran apart
            = import(u"orders"_s, csv + "long,L-0,C-0,BOLT,1,1.50,EUR\n", {u"--dry-run"_s});
        QVERIFY2(apart.code == 1 && apart.out.contains(u"row 10202: bad: in a long file"_s),
                 qPrintable(apart.out + apart.err));
    }

    void a_place_is_where_the_plan_says()
    {
        const auto moved = [this](const QByteArray &xMm) {
            return import(u"locations"_s, "code,x_mm\nA-01," + xMm + '\n');
        };
        QVERIFY(moved("1350").out.contains(u" 0 operations, 0 bad"_s));
        QVERIFY(moved("1400").out.contains(u" 1 operations, 0 bad"_s));
        QCOMPARE(unsaid(moved("left"), {u"row 2: bad: x_mm is not \"left\""_s}), QString());
    }

    void an_importer_that_is_killed_while_it_checks_leaves_nothing()
    {
        const QStringList command = products(u"CHECKED"_s, manyRows);
        Importer importer(m_office, command);
        QVERIFY(importer.says(" rows checked"));
        QVERIFY(importer.isKilled());
        QCOMPARE(known("CHECKED"), 0);
        const Ran again = m_office.ctl(command);
        QVERIFY2(
            again.code == 0
                && again.out.contains(u" 0 known already, %1 operations, 0 bad"_s.arg(manyRows)),
            qPrintable(again.out + again.err));
        QCOMPARE(known("CHECKED"), manyRows);
        QVERIFY(m_office.ctl(command).out.contains(u" 0 operations, 0 bad"_s));
    }

    void an_import_goes_on_when_its_importer_is_killed()
    {
        const QStringList command = products(u"TAKEN"_s, manyRows);
        Importer importer(m_office, command);
        QVERIFY(importer.says(" records"));
        QVERIFY(importer.isKilled());
        const Ran again = m_office.ctl(command);
        QVERIFY2(
            again.code == 0
                && again.out.contains(u" %1 known already, 0 operations, 0 bad"_s.arg(manyRows)),
            qPrintable(again.out + again.err));
        QCOMPARE(known("TAKEN"), manyRows);
    }

    void an_import_goes_on_when_the_hub_is_killed()
    {
        for (const char *moment : {" rows checked", " records"}) {
            const QString prefix = u"HUB-%1"_s.arg(QString::fromLatin1(moment).size());
            Importer importer(m_office, products(prefix, manyRows));
            QVERIFY2(importer.says(moment), moment);
            m_office.killHub();
            QVERIFY(!m_office.startHub().isEmpty());
            QVERIFY2(importer.endsWell(), moment);
            QCOMPARE(known(prefix.toStdString()), manyRows);
        }
        QCOMPARE(m_office.ctl({u"verify"_s}).code, 0);
    }

    void what_a_killed_import_leads_to_is_what_another_leads_to()
    {
        OfficeUnderTest calm;
        QCOMPARE(calm.init().code, 0);
        QVERIFY(!calm.startHub().isEmpty());
        const QByteArray csv = csvOf(u"SAME"_s, manyRows);
        const QStringList command{u"import"_s, u"products"_s, calm.file(u"same.csv"_s, csv)};
        QCOMPARE(calm.ctl(command).code, 0);
        Importer importer(m_office, command);
        QVERIFY(importer.says(" records"));
        m_office.killHub();
        QVERIFY(importer.isKilled());
        QVERIFY(!m_office.startHub().isEmpty());
        QCOMPARE(m_office.ctl(command).code, 0);
        QCOMPARE(productsOf(m_office, "SAME"), productsOf(calm, "SAME"));
        QCOMPARE(calm.ctl({u"verify"_s}).code, 0);
        QCOMPARE(calm.stopHub(), 0);
    }

    void a_bad_row_far_behind_keeps_out_all_before_it()
    {
        const QByteArray csv = csvOf(u"LATE"_s, 5'000) + "LATE-4999,Twice,\n";
        const Ran bad = import(u"products"_s, csv);
        QCOMPARE(bad.code, 1);
        QCOMPARE(unsaid(bad, {u"row 5002: bad: LATE-4999 is in row 5001 already"_s}), QString());
        QCOMPARE(known("LATE"), 0);
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
                                  "ACME,MILK,1,,\nACME,BOLT,1,EUR,soon\n");
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
