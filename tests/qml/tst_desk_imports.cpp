// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that somebody brings in at a desk, through the window, as the hub has them then.

#include "tests/qml/busy_floor.h"
#include "tests/qml/supervisor.h"

#include "app/desk/import_words.h"
#include "app/tables/import_tables.h"
#include "core/access/governance.h"

#include <QMimeData>
#include <QtTest>

using namespace bincard;
using namespace bincard::handheld_test;
using namespace Qt::StringLiterals;
using desk::DeskView;
using desk::ImportView;

namespace {

const QByteArray goodProducts = "Artikelnummer;Bezeichnung;EAN;Gewicht;Farbe\r\n"
                                "NAIL-40;Nagel 40 mm;4006381333931;3;blank\r\n"
                                "NAIL-60;Nagel 60 mm;;5;blank\r\n"
                                "KETTLE;Wasserkessel;;;rot\r\n";

/// Somebody at the desk of a house that works, with files to bring in.
struct Office
{
    explicit Office(const std::string &badge = "BOSS")
    {
        furnishBusyFloor(world);
        furnishOffice(world);
        world.manager("BOSS", "Ben Okafor");
        sitDown(badge);
    }

    /// Another desk, as somebody finds it who opens it later.
    void sitDown(const std::string &badge = "BOSS")
    {
        supervisor.reset();
        supervisor = std::make_unique<Supervisor>(world);
        opened = supervisor->open();
        supervisor->begin(badge);
        supervisor->show(DeskView::Imports);
    }

    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile made(folder.filePath(name));
        check(made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size(), "written");
        return made.fileName();
    }

    [[nodiscard]] ImportView &view()
    {
        return *supervisor->desk().imports();
    }

    void take(const QString &name, const QByteArray &bytes)
    {
        view().take(file(name, bytes));
        supervisor->settle();
    }

    /// What was asked for has ended; whoever is at the hub does nothing meanwhile.
    void await()
    {
        (void)QTest::qWaitFor(
            [this] {
                return !view().isBusy();
            },
            20'000);
        supervisor->settle();
    }

    void checkRows()
    {
        supervisor->press(Qt::Key_Return, Qt::ControlModifier);
        await();
    }

    /// From the last press to the hub's last word.
    void bringIn()
    {
        supervisor->press(Qt::Key_Return, Qt::ControlModifier);
        for (int round = 0; round < 60 && view().isBusy(); ++round)
            supervisor->sync();
    }

    /// Until the hub has all of it and has begun.
    [[nodiscard]] bool bringToTheHub()
    {
        view().start();
        return QTest::qWaitFor(
            [this] {
                supervisor->settle();
                world.pass(5'000);
                supervisor->device().wake();
                const auto imports = importsAtTheHub();
                return !imports.empty() && imports.back().state == documents::ImportState::Running;
            },
            20'000);
    }

    [[nodiscard]] std::vector<documents::Import> importsAtTheHub()
    {
        std::vector<documents::Import> imports;
        for (const Row &row : world.books().scan(Scan{.of = &documents::Import::description()}))
            imports.push_back(*recordOf<documents::Import>(row));
        return imports;
    }

    [[nodiscard]] std::optional<catalog::Product> product(const std::string &sku)
    {
        LocalIds none;
        return Workspace(world.books(), none).find<catalog::Product>("by_sku", sku);
    }

    [[nodiscard]] QString figure(const QString &label)
    {
        for (const desk::FactLine &line : view().figureRows()) {
            if (line.label == label)
                return line.text;
        }
        return {};
    }

    /// What stands in the list of imports, in the row of that file.
    [[nodiscard]] QString listed(const QString &name, const QString &column)
    {
        desk::Table &table = *supervisor->desk().view(DeskView::Imports)->table();
        return supervisor->choose(table, u"file"_s, name)
            ? Supervisor::cell(table, table.currentRow(), column)
            : u"not listed"_s;
    }

    HubWorld world;
    QTemporaryDir folder;
    std::unique_ptr<Supervisor> supervisor;
    bool opened = false;
};

/// Many products, a row each.
QByteArray products(int count, const QByteArray &prefix)
{
    QByteArray csv = "sku,name\n";
    for (int i = 0; i < count; ++i)
        csv += prefix + QByteArray::number(i) + ",Thing\n";
    return csv;
}

} // namespace

class TestDeskImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_table_and_column_has_its_word();
    void a_file_comes_in_by_keys_alone();
    void the_same_file_again_changes_nothing_and_says_so();
    void every_bad_row_is_said_and_nothing_comes_in();
    void what_a_file_is_is_guessed_and_can_be_changed();
    void what_is_missing_is_said_before_anything_is_checked();
    void a_file_that_is_not_utf8_is_read_and_said();
    void what_is_no_table_is_refused_in_words();
    void a_check_is_stopped();
    void a_row_that_the_hub_refuses_is_listed();
    void what_was_started_goes_on_while_the_desk_is_closed();
    void an_import_is_stopped_where_it_is();
    void how_a_supplier_calls_things_is_kept_for_the_next_file();
    void orders_come_in_as_operations_of_whoever_brings_them();
    void who_may_not_sees_why();
    void a_file_is_dropped_onto_the_window();
};

void TestDeskImports::every_table_and_column_has_its_word()
{
    for (const tables::ImportTable &table : tables::importTables()) {
        QVERIFY2(desk::ImportWords::table(table.name) != table.name, qPrintable(table.name));
        for (const QString &column : table.columns)
            QVERIFY2(desk::ImportWords::column(column) != column, qPrintable(column));
    }
}

void TestDeskImports::a_file_comes_in_by_keys_alone()
{
    Office office;
    QVERIFY(office.opened);
    (void)office.file(u"products.csv"_s, goodProducts);
    Supervisor &supervisor = *office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(office.view().step(), ImportView::Choosing);
    office.view().files()->enter(office.folder.path());
    supervisor.settle();
    QCOMPARE(office.view().files()->fileRows().size(), 2); // the folder above, and the file
    supervisor.press(Qt::Key_Return); // the newest
    QCOMPARE(office.view().step(), ImportView::Matching);
    QCOMPARE(office.view().columns()->tableTitle(), u"Products"_s);
    const auto &columns = office.view().columns()->columnRows();
    QCOMPARE(columns.size(), 5);
    QCOMPARE(columns[0].heading, u"Artikelnummer"_s);
    QCOMPARE(columns[0].fieldTitle, u"SKU"_s);
    QCOMPARE(columns[1].samples.front(), u"Nagel 40 mm"_s);
    QCOMPARE(columns[2].fieldTitle, u"GTIN"_s);
    QCOMPARE(columns[4].field, -1);
    QVERIFY(office.view().columns()->about().contains(u"semicolons"_s));

    office.checkRows();
    QCOMPARE(office.view().verdict(), u"Every row is good. Nothing was changed yet."_s);
    QCOMPARE(office.figure(u"New"_s), u"2"_s);
    QCOMPARE(office.figure(u"Changed"_s), u"1"_s);
    QVERIFY(!office.product("NAIL-40"));
    QVERIFY(office.view().isReady());

    office.bringIn();
    QCOMPARE(office.view().verdict(), u"Done. Everything is in."_s);
    QCOMPARE(office.product("NAIL-40")->name, "Nagel 40 mm");
    QCOMPARE(office.product("NAIL-60")->weightGrams, 5);
    QCOMPARE(office.product("KETTLE")->name, "Wasserkessel");
    supervisor.press(Qt::Key_Escape);
    QCOMPARE(office.view().step(), ImportView::Closed);
    QCOMPARE(office.listed(u"products.csv"_s, u"state"_s), u"Done"_s);
    QCOMPARE(office.listed(u"products.csv"_s, u"kind"_s), u"Products"_s);
    QCOMPARE(office.listed(u"products.csv"_s, u"who"_s), u"Ben Okafor"_s);
    QCOMPARE(office.listed(u"products.csv"_s, u"table_rows"_s), u"3"_s);
    QCOMPARE(office.listed(u"products.csv"_s, u"saved"_s), u"4"_s); // a barcode, too
}

void TestDeskImports::the_same_file_again_changes_nothing_and_says_so()
{
    Office office;
    QVERIFY(office.opened);
    office.take(u"products.csv"_s, goodProducts);
    office.checkRows();
    office.bringIn();
    QCOMPARE(office.view().tone(), 1);
    office.view().close();
    office.take(u"products.csv"_s, goodProducts);
    office.checkRows();
    QVERIFY(office.view().verdict().startsWith(u"Everything in this file is known already"_s));
    QCOMPARE(office.figure(u"Known already"_s), u"3"_s);
    QVERIFY(!office.view().isReady());
    QCOMPARE(office.importsAtTheHub().size(), 1U);
}

void TestDeskImports::every_bad_row_is_said_and_nothing_comes_in()
{
    Office office;
    QVERIFY(office.opened);
    office.take(u"products.csv"_s,
                "sku,name,gtin,tracking,weight_grams,expires\n"
                "OK-1,Good,,,,\n"
                ",No number,,,,\n"
                "GT,Wrong check,4006381333932,,,\n"
                "GT-2,Rounded,4.00638E+12,,,\n"
                "TR,Tracking,,boxes,,\n"
                "WG,Heavy,,,much,\n"
                "EX,Expires,,none,,yes\n"
                "OK-1,Twice,,,,\n");
    office.checkRows();
    const auto &bad = office.view().badRows();
    QCOMPARE(bad.size(), 7);
    QCOMPARE(bad[0].row, u"3"_s);
    QCOMPARE(bad[0].column, u"SKU"_s);
    QCOMPARE(bad[0].why, u"It has to say something."_s);
    QCOMPARE(bad[1].value, u"4006381333932"_s);
    QVERIFY(bad[1].why.startsWith(u"Its check digit is wrong"_s));
    QVERIFY(bad[2].why.startsWith(u"A spreadsheet has rounded it"_s));
    QCOMPARE(bad[3].why, u"It is one of None, Lot, Serial."_s);
    QCOMPARE(bad[4].column, u"Weight, g"_s);
    QCOMPARE(bad[4].why, u"It is a whole number."_s);
    QCOMPARE(bad[5].column, u"SKU"_s);
    QCOMPARE(bad[5].why, u"Row 2 has it already."_s);
    QCOMPARE(bad[6].row, u"8"_s); // the rules themselves
    QCOMPARE(office.figure(u"Bad"_s), u"7"_s);
    QVERIFY(!office.view().isReady());
    office.supervisor->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.view().step(), ImportView::Checking);
    QVERIFY(office.importsAtTheHub().empty());

    office.view().saveBad();
    QFile saved(office.view().saved());
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray csv = saved.readAll();
    QVERIFY(csv.contains("Row,Column,Value,Why\r\n"));
    QVERIFY(csv.contains("\"3\",\"SKU\",\"\",\"It has to say something.\"\r\n"));
    QCOMPARE(csv.count('\n'), 8);
}

void TestDeskImports::what_a_file_is_is_guessed_and_can_be_changed()
{
    Office office;
    QVERIFY(office.opened);
    desk::ImportColumns &columns = *office.view().columns();
    office.take(u"stock.csv"_s, "Artikelnummer;Lagerplatz;Menge\nKETTLE;A-01-1;2,5\n");
    QCOMPARE(columns.tableTitle(), u"Stock"_s);
    QVERIFY(columns.about().contains(u"decimal comma"_s));
    office.take(u"prices.csv"_s, "price_list,product,price,price_currency\nRETAIL,KETTLE,9,EUR\n");
    QCOMPARE(columns.tableTitle(), u"Prices"_s);
    const int barcodes = static_cast<int>(columns.tables().indexOf(u"Barcodes"_s));
    columns.chooseTable(barcodes);
    QCOMPARE(columns.tableTitle(), u"Barcodes"_s);
    QCOMPARE(columns.columnRows()[1].fieldTitle, u"Product"_s);
    // A column is another of ours, and takes it from the one that had it.
    columns.setField(0, columns.columnRows()[1].field);
    QCOMPARE(columns.columnRows()[0].fieldTitle, u"Product"_s);
    QCOMPARE(columns.columnRows()[1].field, -1);
}

void TestDeskImports::what_is_missing_is_said_before_anything_is_checked()
{
    Office office;
    QVERIFY(office.opened);
    office.take(u"things.csv"_s, "Text,Farbe\nNagel,rot\n");
    desk::ImportColumns &columns = *office.view().columns();
    columns.chooseTable(static_cast<int>(columns.tables().indexOf(u"Products"_s)));
    QVERIFY(columns.missing().contains(u"SKU"_s));
    QVERIFY(!office.view().isCheckable());
    office.supervisor->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.view().step(), ImportView::Matching);
    // By keys: the first column, Enter, and down to the SKU.
    office.supervisor->press(Qt::Key_Return);
    office.supervisor->press(Qt::Key_Down);
    office.supervisor->press(Qt::Key_Return);
    QCOMPARE(columns.columnRows()[0].fieldTitle, u"SKU"_s);
    QCOMPARE(columns.missing(), QString());
    QVERIFY(office.view().isCheckable());
}

void TestDeskImports::a_file_that_is_not_utf8_is_read_and_said()
{
    Office office;
    QVERIFY(office.opened);
    QByteArray csv = "sku;name\n";
    for (int i = 0; i < 1'200; ++i)
        csv += "PLAIN-" + QByteArray::number(i) + ";Plain\n";
    csv += "SCREW-\xDC;Gr\xFC\x6E\n"; // far behind, in the second portion
    office.take(u"old.csv"_s, csv);
    office.checkRows();
    QVERIFY(office.view().verdict().contains(u"Windows-1252"_s));
    QCOMPARE(office.figure(u"New"_s), u"1,201"_s);
    office.bringIn();
    QCOMPARE(office.view().verdict(), u"Done. Everything is in."_s);
    QCOMPARE(office.product("SCREW-Ü")->name, "Grün");

    // Somebody says that it is UTF-8, which it is not.
    office.view().close();
    office.take(u"old.csv"_s, "sku;name\nA-\xDC;x\n");
    office.view().columns()->stepCharset(1);
    QVERIFY(office.view().columns()->problem().contains(u"another encoding"_s));
    QCOMPARE(office.view().columns()->charsetTitle(), u"As it looks"_s);
}

void TestDeskImports::what_is_no_table_is_refused_in_words()
{
    Office office;
    QVERIFY(office.opened);
    office.take(u"book.csv"_s, "PK\x03\x04 and so on");
    QCOMPARE(office.view().step(), ImportView::Choosing);
    QVERIFY(office.view().problem().contains(u"save it as CSV"_s));
    office.take(u"empty.csv"_s, "\n");
    QCOMPARE(office.view().problem(), u"The file is empty."_s);
    office.view().take(office.folder.filePath(u"gone.csv"_s));
    QVERIFY(office.view().problem().startsWith(u"The file cannot be read"_s));
    office.take(u"twice.csv"_s, "sku,sku\nA,B\n");
    QVERIFY(office.view().problem().contains(u"twice"_s));
}

void TestDeskImports::a_check_is_stopped()
{
    Office office;
    QVERIFY(office.opened);
    office.take(u"many.csv"_s, products(60'000, "MANY-"));
    office.supervisor->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(office.view().isBusy());
    QVERIFY(QTest::qWaitFor(
        [&] {
            return office.view().progress() > 0;
        },
        10'000));
    office.supervisor->press(Qt::Key_Escape);
    office.await();
    QCOMPARE(office.view().step(), ImportView::Checking);
    QCOMPARE(office.view().verdict(), u"Stopped. Nothing was brought in."_s);
    QVERIFY(office.view().progress() < 1);
    QVERIFY(!office.view().isReady());
    QVERIFY(office.importsAtTheHub().empty());
}

void TestDeskImports::a_row_that_the_hub_refuses_is_listed()
{
    Office office;
    QVERIFY(office.opened);
    office.take(u"codes.csv"_s, "code,product\nX-KETTLE,KETTLE\nX-TAPE,TAPE-50\n");
    office.checkRows();
    QVERIFY(office.view().isReady());
    QVERIFY(office.bringToTheHub());
    // Somebody else is faster.
    office.world.must({Save<catalog::Barcode>{
        {{office.world.id("X-TAPE")}, "X-TAPE", {office.world.id("MUG-BL")}, {}}}});
    for (int round = 0; round < 20 && office.view().isBusy(); ++round)
        office.supervisor->sync();
    QVERIFY(office.view().verdict().startsWith(u"Done, but the hub refused some"_s));
    QCOMPARE(office.figure(u"Refused"_s), u"1"_s);
    QCOMPARE(office.view().badRows().size(), 1);
    QCOMPARE(office.view().badRows()[0].row, u"3"_s);
    office.view().close();
    office.supervisor->settle();
    QCOMPARE(office.listed(u"codes.csv"_s, u"refused"_s), u"1"_s);
    desk::Table &refused = *office.supervisor->desk().view(DeskView::Imports)->related();
    QCOMPARE(refused.rowTotal(), 1);
    QCOMPARE(Supervisor::cell(refused, 0, u"line"_s), u"3"_s);
    QCOMPARE(Supervisor::cell(refused, 0, u"what"_s), u"Barcodes"_s);
}

void TestDeskImports::what_was_started_goes_on_while_the_desk_is_closed()
{
    Office office;
    QVERIFY(office.opened);
    office.take(u"many.csv"_s, products(2'000, "LATE-"));
    office.checkRows();
    QVERIFY(office.bringToTheHub());
    QVERIFY(!office.product("LATE-0"));
    office.sitDown(); // the program was closed, and is opened again
    QVERIFY(office.opened);
    QCOMPARE(office.listed(u"many.csv"_s, u"state"_s), u"Being taken"_s);
    // The same file is not brought in beside itself.
    office.take(u"many.csv"_s, products(2'000, "LATE-"));
    office.supervisor->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor(
        [&] {
            return office.view().step() == ImportView::Importing;
        },
        10'000));
    for (int round = 0; round < 40 && office.view().isBusy(); ++round)
        office.supervisor->sync();
    QCOMPARE(office.view().verdict(), u"Done. Everything is in."_s);
    QVERIFY(office.product("LATE-1999"));
    QCOMPARE(office.importsAtTheHub().size(), 1U);
    QCOMPARE(office.listed(u"many.csv"_s, u"state"_s), u"Done"_s);
}

void TestDeskImports::an_import_is_stopped_where_it_is()
{
    Office office;
    QVERIFY(office.opened);
    office.take(u"many.csv"_s, products(1'500, "HALF-"));
    office.checkRows();
    QVERIFY(office.bringToTheHub());
    QVERIFY(office.world.hub().work().ok()); // one part
    office.view().close();
    QVERIFY(QTest::qWaitFor(
        [&] {
            office.world.tellNews();
            office.world.pass(60'000);
            office.supervisor->device().wake();
            office.supervisor->settle();
            return office.listed(u"many.csv"_s, u"state"_s) == u"Being taken"_s;
        },
        10'000));
    (void)office.supervisor->act(*office.supervisor->desk().view(DeskView::Imports), u"stop"_s);
    QCOMPARE(office.importsAtTheHub()[0].state, documents::ImportState::Cancelled);
    QVERIFY(!office.product("HALF-1499"));
    QCOMPARE(office.listed(u"many.csv"_s, u"state"_s), u"Stopped"_s);
}

void TestDeskImports::how_a_supplier_calls_things_is_kept_for_the_next_file()
{
    Office office;
    QVERIFY(office.opened);
    const QByteArray csv = "Nr,Was,Stk\nNUT-8,Mutter,PCE\n";
    office.take(u"acme.csv"_s, csv);
    desk::ImportColumns &columns = *office.view().columns();
    columns.chooseTable(static_cast<int>(columns.tables().indexOf(u"Products"_s)));
    const auto field = [&](const QString &title) {
        return static_cast<int>(columns.fields().indexOf(title));
    };
    columns.setField(0, field(u"SKU *"_s));
    columns.setField(1, field(u"Name"_s));
    columns.keepProfile(u"ACME"_s);
    office.supervisor->sync();
    QCOMPARE(columns.problem(), QString());
    QCOMPARE(columns.profileTitle(), u"ACME"_s);
    // Somebody else, another day.
    office.sitDown();
    office.take(u"acme2.csv"_s, csv);
    desk::ImportColumns &other = *office.view().columns();
    other.chooseTable(static_cast<int>(other.tables().indexOf(u"Products"_s)));
    office.supervisor->settle();
    QVERIFY(other.hasProfiles());
    QCOMPARE(other.columnRows()[0].field, -1);
    other.stepProfile(1);
    QCOMPARE(other.columnRows()[0].fieldTitle, u"SKU"_s);
    QCOMPARE(other.columnRows()[2].field, -1);
    office.checkRows();
    office.bringIn();
    QCOMPARE(office.product("NUT-8")->name, "Mutter");
}

void TestDeskImports::orders_come_in_as_operations_of_whoever_brings_them()
{
    Office office;
    QVERIFY(office.opened);
    office.take(u"orders.csv"_s,
                "channel,reference,sku,quantity,price,currency\n"
                "post,P-1,KETTLE,1,30,EUR\npost,P-1,TAPE-50,2,4,EUR\n");
    QCOMPARE(office.view().columns()->tableTitle(), u"Orders"_s);
    office.checkRows();
    QVERIFY2(office.view().isReady(), qPrintable(office.view().verdict()));
    office.bringIn();
    QCOMPARE(office.view().tone(), 1);
    LocalIds none;
    QVERIFY(Workspace(office.world.books(), none)
                .find<sales::Order>("by_reference", std::string("post"), std::string("P-1"), 0));
    QVERIFY(office.importsAtTheHub().empty());
}

void TestDeskImports::who_may_not_sees_why()
{
    Office office("MARA"); // who picks
    QVERIFY(office.opened);
    office.take(u"products.csv"_s, goodProducts);
    office.supervisor->settle();
    QVERIFY2(office.view().denied().contains(u"Master data"_s), qPrintable(office.view().denied()));
    QVERIFY(!office.view().isCheckable());
    office.supervisor->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(office.view().step(), ImportView::Matching);
}

void TestDeskImports::a_file_is_dropped_onto_the_window()
{
    Office office;
    QVERIFY(office.opened);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(office.file(u"products.csv"_s, goodProducts))});
    const QPoint middle(700, 400);
    QDragEnterEvent enters(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&office.supervisor->window(), &enters);
    QDropEvent drops(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&office.supervisor->window(), &drops);
    office.supervisor->settle();
    QCOMPARE(office.view().step(), ImportView::Matching);
    QCOMPARE(office.view().fileName(), u"products.csv"_s);
}

QTEST_MAIN(TestDeskImports)

#include "tst_desk_imports.moc"
