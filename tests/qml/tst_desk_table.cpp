// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table of 50,000 rows: what it shows is right, and what somebody looks at stays.

#include "app/desk/csv.h"
#include "app/desk/table.h"
#include "app/floor/device_records.h"
#include "core/inventory/stock.h"
#include "core/inventory/warehouse.h"
#include "sync/store/sqlcipher_store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace bincard;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 50'000;
constexpr int zoneCount = 5;
constexpr int patienceMs = 30'000;
constexpr std::int64_t firstQuant = 1'000'000;

desk::TableSource stock()
{
    using enum desk::ColumnKind;
    const QStringList names{u"sku"_s,        u"product"_s,     u"place"_s,   u"zone"_s,
                            u"lot"_s,        u"expiry"_s,      u"package"_s, u"on_hand"_s,
                            u"reserved"_s,   u"locked"_s,      u"since"_s,   u"usage"_s,
                            u"product_id"_s, u"location_id"_s, u"lot_id"_s,  u"package_id"_s};
    QList<desk::Column> columns;
    for (const QString &name : names)
        columns << desk::Column{.name = name, .title = name.endsWith(u"_id"_s) ? QString() : name};
    columns[3].groups = true;
    columns[7].kind = Quantity;
    return {.statement = u"stock"_s, .columns = columns, .sortedBy = u"place"_s};
}

} // namespace

class TestDeskTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void all_rows_are_there_and_only_those_before_the_eye_are_read();
    void a_column_sorts_both_ways();
    void words_find_rows();
    void a_filter_lets_its_value_pass();
    void groups_have_headings_with_counts();
    void what_is_current_stays_when_rows_come_and_go();
    void the_row_at_the_top_stays_at_the_top();
    void what_changed_is_read_again_and_nothing_else_is_told();
    void steps_pass_over_headings();
    void what_is_shown_goes_into_a_spreadsheet();
    void a_formula_in_a_field_stays_text();

private:
    [[nodiscard]] QString cell(int row, int column);
    [[nodiscard]] bool loaded();
    void look(int row);
    void put(std::int64_t id, int place, Quantity quantity);
    void erase(std::int64_t id);

    QTemporaryDir m_folder;
    store::ConnectionOptions m_file{
        .path = {},
        .key = *store::DatabaseKey::fromBytes(std::string(store::DatabaseKey::size, 'k'))};
    std::unique_ptr<store::SqlcipherStore> m_store;
    std::unique_ptr<desk::QueryThread> m_reader;
    std::unique_ptr<desk::Table> m_table;
};

void TestDeskTable::initTestCase()
{
    m_file.path = m_folder.filePath(u"replica.db"_s).toStdString();
    static const auto records = app::everyRecord();
    auto opened = store::SqlcipherStore::open(m_file, records);
    QVERIFY(opened.ok());
    m_store = *std::move(opened);
    std::vector<Row> places;
    std::vector<Row> quants;
    for (int i = 0; i < rows; ++i) {
        const auto code = QStringLiteral("%1").arg(i, 6, 10, QLatin1Char('0')).toStdString();
        places.push_back(rowOf(
            inventory::Location{.id = {i + 1},
                                .warehouse = {1},
                                .code = "L-" + code,
                                .zone = std::string(1, static_cast<char>('A' + i % zoneCount)),
                                .sequence = i}));
        quants.push_back(rowOf(inventory::Quant{.id = {firstQuant + i},
                                                .warehouse = {1},
                                                .product = {1},
                                                .location = {i + 1},
                                                .onHand = Quantity::units(rows - i)}));
    }
    m_store->begin();
    m_store->write(catalog::Product::description(),
                   rowOf(catalog::Product{.id = {1}, .sku = "BOLT", .name = "Bolt"}));
    m_store->writeMany(inventory::Location::description(), places);
    m_store->writeMany(inventory::Quant::description(), quants);
    QVERIFY(m_store->commit().ok());
}

void TestDeskTable::init()
{
    m_reader = std::make_unique<desk::QueryThread>(m_file);
    connect(m_reader.get(), &desk::QueryThread::failed, [](const QString &why) {
        qWarning().noquote() << why;
    });
    m_table = std::make_unique<desk::Table>(*m_reader, stock(), [] {
        return Instant{};
    });
    m_table->setValues({{u"warehouse"_s, 1}});
    QVERIFY(loaded());
}

void TestDeskTable::cleanup()
{
    m_table.reset();
    m_reader.reset();
}

/// The next reading is through, and what is before the eye is here.
bool TestDeskTable::loaded()
{
    QSignalSpy refreshed(m_table.get(), &desk::Table::refreshed);
    return QTest::qWaitFor(
        [&] {
            return !refreshed.isEmpty() && m_reader->isIdle();
        },
        patienceMs);
}

void TestDeskTable::look(int row)
{
    m_table->look(row, row + 30);
    (void)QTest::qWaitFor(
        [&] {
            return m_reader->isIdle();
        },
        patienceMs);
}

QString TestDeskTable::cell(int row, int column)
{
    return m_table->data(m_table->index(row, column), desk::Table::TextRole).toString();
}

void TestDeskTable::put(std::int64_t id, int place, Quantity quantity)
{
    m_store->begin();
    m_store->write(inventory::Quant::description(),
                   rowOf(inventory::Quant{.id = {id},
                                          .warehouse = {1},
                                          .product = {1},
                                          .location = {place + 1},
                                          .onHand = quantity}));
    QVERIFY(m_store->commit().ok());
    m_table->refresh();
    QVERIFY(loaded());
}

void TestDeskTable::erase(std::int64_t id)
{
    m_store->begin();
    m_store->erase(inventory::Quant::description(), id);
    QVERIFY(m_store->commit().ok());
    m_table->refresh();
    QVERIFY(loaded());
}

void TestDeskTable::all_rows_are_there_and_only_those_before_the_eye_are_read()
{
    QCOMPARE(m_table->count(), rows);
    QCOMPARE(m_table->rowCount(), rows);
    QCOMPARE(cell(0, 2), u"L-000000"_s);
    // Far away: a placeholder, until somebody looks there.
    const QModelIndex far = m_table->index(40'000, 2);
    QCOMPARE(m_table->data(far, desk::Table::LoadedRole).toBool(), false);
    look(40'000);
    QCOMPARE(m_table->data(far, desk::Table::LoadedRole).toBool(), true);
    QCOMPARE(cell(40'000, 2), u"L-040000"_s);
}

void TestDeskTable::a_column_sorts_both_ways()
{
    m_table->sortBy(7); // so much is there
    QVERIFY(loaded());
    QCOMPARE(cell(0, 7), u"1"_s);
    QCOMPARE(m_table->sortColumn(), 7);
    m_table->sortBy(7);
    QVERIFY(loaded());
    QVERIFY(m_table->isDescending());
    QCOMPARE(cell(0, 2), u"L-000000"_s);
}

void TestDeskTable::words_find_rows()
{
    m_table->setSearch(u"l-04999"_s);
    QVERIFY(loaded());
    QCOMPARE(m_table->count(), 10);
    m_table->setSearch(u"100%"_s); // is no pattern
    QVERIFY(loaded());
    QCOMPARE(m_table->count(), 0);
}

void TestDeskTable::a_filter_lets_its_value_pass()
{
    m_table->setFilters({{u"zone"_s, u"C"_s}});
    QVERIFY(loaded());
    QCOMPARE(m_table->count(), rows / zoneCount);
    QCOMPARE(cell(0, 2), u"L-000002"_s);
    QCOMPARE(m_table->filterText(), u"zone: C"_s);
    m_table->clearFilters();
    QVERIFY(loaded());
    QCOMPARE(m_table->count(), rows);
}

void TestDeskTable::groups_have_headings_with_counts()
{
    m_table->setGroupedBy(u"zone"_s);
    QVERIFY(loaded());
    QCOMPARE(m_table->count(), rows);
    QCOMPARE(m_table->rowCount(), rows + zoneCount);
    QVERIFY(m_table->data(m_table->index(0, 0), desk::Table::HeadingRole).toBool());
    QCOMPARE(cell(0, 0), u"A  ·  %1"_s.arg(rows / zoneCount));
    QCOMPARE(cell(1, 2), u"L-000000"_s);
    QCOMPARE(cell(2, 2), u"L-000005"_s);
}

void TestDeskTable::what_is_current_stays_when_rows_come_and_go()
{
    look(100);
    m_table->setCurrentRow(100);
    const qint64 id = m_table->currentId();
    put(firstQuant - 1, 3, Quantity::units(7)); // before it
    QCOMPARE(m_table->currentId(), id);
    QCOMPARE(m_table->currentRow(), 101);
    QCOMPARE(m_table->currentValue(u"place"_s).toString(), u"L-000100"_s);
    erase(firstQuant - 1);
    QCOMPARE(m_table->currentRow(), 100);
    // Another order: the same row, somewhere else.
    m_table->sortBy(7);
    QVERIFY(loaded());
    QCOMPARE(m_table->currentId(), id);
    QCOMPARE(m_table->currentRow(), rows - 101);
}

void TestDeskTable::the_row_at_the_top_stays_at_the_top()
{
    look(20'000);
    QSignalSpy shifted(m_table.get(), &desk::Table::shifted);
    put(firstQuant - 1, 3, Quantity::units(7));
    QCOMPARE(shifted.size(), 1);
    QCOMPARE(shifted[0][0].toInt(), 1);
    look(20'001);
    erase(firstQuant - 1);
    QCOMPARE(shifted.size(), 2);
    QCOMPARE(shifted[1][0].toInt(), -1);
}

void TestDeskTable::what_changed_is_read_again_and_nothing_else_is_told()
{
    look(0);
    QSignalSpy told(m_table.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy came(m_table.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_table.get(), &QAbstractItemModel::modelReset);
    m_table->refresh();
    QVERIFY(loaded());
    QCOMPARE(told.size(), 0);
    put(firstQuant + 5, 5, Quantity::units(3));
    QCOMPARE(cell(5, 7), u"3"_s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].toModelIndex().row(), 5);
    QCOMPARE(told[0][1].toModelIndex().row(), 5);
    QCOMPARE(came.size() + reset.size(), 0);
    put(firstQuant + 5, 5, Quantity::units(rows - 5));
}

void TestDeskTable::steps_pass_over_headings()
{
    m_table->setGroupedBy(u"zone"_s);
    QVERIFY(loaded());
    m_table->step(1);
    QCOMPARE(m_table->currentRow(), 1);
    m_table->step(-1); // a heading is nothing to stand on
    QCOMPARE(m_table->currentRow(), 1);
    m_table->step(m_table->rowTotal());
    QCOMPARE(m_table->currentRow(), m_table->rowTotal() - 1);
}

void TestDeskTable::what_is_shown_goes_into_a_spreadsheet()
{
    m_table->setSearch(u"L-00000"_s);
    QVERIFY(loaded());
    QByteArray csv;
    m_table->exportTo([&](const QByteArray &made) {
        csv = made;
    });
    QVERIFY(QTest::qWaitFor(
        [&] {
            return !csv.isEmpty();
        },
        patienceMs));
    const QList<QByteArray> lines = csv.trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 10);
    QVERIFY(lines[0].startsWith("\xEF\xBB\xBFsku,product,place"));
    QVERIFY(lines[1].startsWith("BOLT,Bolt,L-000000,A,,"));
    QVERIFY(lines[1].endsWith('\r'));
}

void TestDeskTable::a_formula_in_a_field_stays_text()
{
    QCOMPARE(desk::csvField(u"=1+1"_s, true), u"'=1+1"_s);
    QCOMPARE(desk::csvField(u"@SUM(A1)"_s, true), u"'@SUM(A1)"_s);
    QCOMPARE(desk::csvField(u"-3"_s, false), u"-3"_s); // a figure is a figure
    QCOMPARE(desk::csvField(u"a \"b\", c"_s, true), u"\"a \"\"b\"\", c\""_s);
}

QTEST_MAIN(TestDeskTable)

#include "tst_desk_table.moc"
