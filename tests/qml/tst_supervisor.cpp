// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The supervisor's desk: a hub, handhelds at work, and the window, in one process.

#include "tests/qml/busy_floor.h"
#include "tests/qml/complaints.h"
#include "tests/qml/desk_walk.h"
#include "tests/qml/handheld.h"
#include "tests/qml/text_walk.h"

#include "app/floor/text.h"
#include "core/sales/parts.h"
#include "sync/hub/asking.h"

#include <QQuickItem>
#include <QtTest>

using namespace bincard;
using namespace bincard::handheld_test;
using namespace Qt::StringLiterals;
using desk::DeskView;

namespace {

/// The floor in the middle of a morning, and somebody at the desk.
struct Morning
{
    explicit Morning(const char *badge = "NADIA", DeskView::Page page = DeskView::Board)
    {
        furnishBusyFloor(world);
        world.manager("BOSS", "Ben Okafor");
        opened = supervisor.open();
        supervisor.begin(badge);
        supervisor.show(page);
    }

    HubWorld world;
    Supervisor supervisor{world};
    bool opened = false;
};

const auto done = u"Done. The floor sees it at once."_s;

} // namespace

class TestSupervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_day_begins_at_the_warehouses_midnight();
    void every_page_can_be_read_data();
    void every_page_can_be_read();
    void the_keyboard_goes_everywhere();
    void a_wave_is_looked_at_before_it_is_released();
    void what_the_floor_does_appears_by_itself();
    void work_is_given_to_somebody();
    void a_lease_is_broken_and_leaves_a_check();
    void a_count_is_approved_by_somebody_who_did_not_count();
    void who_counted_is_told_why_not();
    void a_held_parcel_is_let_go();
    void what_leaves_soonest_comes_first_and_what_does_not_leave_last();
    void a_case_is_closed_with_a_word();
    void the_box_flight_recorder_tells_all();
    void the_history_of_a_place_is_its_moves();
    void the_history_of_a_product_is_that_of_all_its_places();
    void a_place_on_the_map_opens_its_goods();
    void arrows_go_over_the_map();
    void the_legend_says_what_a_colour_stands_for();
    void a_row_says_first_what_one_looks_for();
    void a_return_is_paid_back_by_one_and_granted_by_another();
    void a_return_is_settled_with_the_same_again();
};

void TestSupervisor::a_day_begins_at_the_warehouses_midnight()
{
    constexpr Instant late{1'795'476'600'000}; // 2026-11-23 23:30 UTC
    QCOMPARE(desk::todayOf(late, {.timeZone = "UTC"}), 20261123);
    QCOMPARE(desk::todayOf(late, {.timeZone = "Europe/Berlin"}), 20261124);
    QCOMPARE(desk::todayOf(late, {.timeZone = "America/New_York"}), 20261123);
}

void TestSupervisor::every_page_can_be_read_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("english") << u"en"_s << false << QSize(1440, 900);
    QTest::newRow("german, dark") << u"de"_s << true << QSize(1440, 900);
    QTest::newRow("german, smallest") << u"de"_s << false << QSize(1024, 700);
    QTest::newRow("english, smallest, dark") << u"en"_s << true << QSize(1024, 700);
}

void TestSupervisor::every_page_can_be_read()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QTranslator translator;
    QCOMPARE(speak(language, translator), QString());
    const Complaints complaints;
    QStringList found;
    int pages = 0;
    {
        HubWorld world;
        furnishBusyFloor(world);
        Supervisor supervisor(world);
        const bool opens = supervisor.open();
        if (opens) {
            supervisor.window().resize(size);
            supervisor.window().setProperty("dark", dark);
            walkDesk(world, supervisor, [&](const QString &name) {
                ++pages;
                QQuickItem &content = *supervisor.window().contentItem();
                // The list of keys lies over a page on purpose.
                if (name.endsWith(u"-keys"_s))
                    return;
                // So does the list of matches, over a form.
                supervisor.desk().form()->forgetMatches();
                supervisor.settle();
                QQuickItem *dialog = qml_test::openDialog(content);
                for (const QString &finding : qml_test::textFindings(dialog ? *dialog : content))
                    found << name + u": "_s + finding;
            });
        }
    }
    QCoreApplication::removeTranslator(&translator);
    QVERIFY2(complaints.heard().isEmpty(), qPrintable(complaints.heard().join(u'\n')));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QVERIFY(pages >= 12);
}

void TestSupervisor::the_keyboard_goes_everywhere()
{
    Morning morning;
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    const auto opens = [&](int number, Qt::KeyboardModifier with, DeskView::Page page) {
        supervisor.press(static_cast<Qt::Key>(Qt::Key_0 + number), with);
        return supervisor.desk().page() == page;
    };
    constexpr std::array floor{DeskView::Board,     DeskView::Waves,   DeskView::Exceptions,
                               DeskView::Approvals, DeskView::Counts,  DeskView::Stock,
                               DeskView::Timeline,  DeskView::Devices, DeskView::Map};
    for (std::size_t i = 0; i < floor.size(); ++i)
        QVERIFY(opens(static_cast<int>(i) + 1, Qt::ControlModifier, floor[i]));
    constexpr std::array office{DeskView::Staff,     DeskView::Orders,    DeskView::Cases,
                                DeskView::Customers, DeskView::Products,  DeskView::Channels,
                                DeskView::Prices,    DeskView::Proposals, DeskView::Purchases,
                                DeskView::Suppliers};
    for (std::size_t i = 0; i < office.size(); ++i)
        QVERIFY(opens(static_cast<int>(i), Qt::AltModifier, office[i]));
    supervisor.press(Qt::Key_6, Qt::ControlModifier);
    desk::Table &stock = *supervisor.desk().view(DeskView::Stock)->table();
    supervisor.press(Qt::Key_Down);
    QCOMPARE(stock.currentRow(), 0);
    supervisor.press(Qt::Key_End);
    QCOMPARE(stock.currentRow(), stock.rowTotal() - 1);
    supervisor.press(Qt::Key_Home);
    supervisor.press(Qt::Key_PageDown);
    QVERIFY(stock.currentRow() > 5);
    supervisor.press(Qt::Key_Slash);
    for (const Qt::Key key : {Qt::Key_S, Qt::Key_A, Qt::Key_W})
        supervisor.press(key);
    QCOMPARE(stock.search(), u"saw"_s);
    QVERIFY(stock.count() > 0 && stock.count() < 36);
    supervisor.press(Qt::Key_Escape);
    QCOMPARE(stock.search(), QString());
}

void TestSupervisor::a_wave_is_looked_at_before_it_is_released()
{
    Morning morning("NADIA", DeskView::Waves);
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    desk::WaveView &wave = *supervisor.desk().wave();
    QVERIFY(wave.isReady());
    QCOMPARE(wave.previewRows()[0].text, u"18"_s); // orders that are on no walk yet
    const QString walks = wave.previewRows()[2].text;
    desk::Table &waves = *supervisor.desk().view(DeskView::Waves)->table();
    QCOMPARE(waves.count(), 0); // nothing of the trial stayed

    wave.release();
    supervisor.settle();
    supervisor.sync();
    QCOMPARE(waves.count(), 1);
    QCOMPARE(Supervisor::cell(waves, 0, u"orders"_s), u"18"_s);
    QCOMPARE(Supervisor::cell(waves, 0, u"walks"_s), walks);
    QVERIFY(!wave.isReady()); // all of them are on the floor
}

void TestSupervisor::what_the_floor_does_appears_by_itself()
{
    Morning morning;
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    desk::Table &board = *supervisor.desk().view(DeskView::Board)->table();
    QVERIFY(supervisor.choose(board, u"name"_s, u"W-118"_s));
    QCOMPARE(Supervisor::cell(board, board.currentRow(), u"state"_s), u"Released"_s);

    Handheld handheld(morning.world);
    handheld.enrol();
    handheld.approve();
    handheld.signIn("MARA", u"2468"_s);
    handheld.session().home()->choose(u"W-118"_s);
    handheld.session().home()->takeNext();
    handheld.settle();
    handheld.sync();
    supervisor.sync();
    QVERIFY(board.currentRow() >= 0);
    QCOMPARE(Supervisor::cell(board, board.currentRow(), u"name"_s), u"W-118"_s);
    QCOMPARE(Supervisor::cell(board, board.currentRow(), u"worker"_s), u"Mara Kowalski"_s);
    QCOMPARE(Supervisor::cell(board, board.currentRow(), u"state"_s), u"In work"_s);
}

void TestSupervisor::work_is_given_to_somebody()
{
    Morning morning;
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    desk::PageView &board = *supervisor.desk().view(DeskView::Board);
    QVERIFY(supervisor.choose(*board.table(), u"name"_s, u"W-121"_s));
    QCOMPARE(supervisor.act(board, u"reassign"_s, {}, u"Li Wei"_s), done);
    QCOMPARE(Supervisor::cell(*board.table(), board.table()->currentRow(), u"worker"_s),
             u"Li Wei"_s);
    const auto row
        = morning.world.books().get(fulfilment::Batch::description(), morning.world.id("W-121"));
    QCOMPARE(recordOf<fulfilment::Batch>(*row)->worker.value, morning.world.id("LI"));
}

void TestSupervisor::a_lease_is_broken_and_leaves_a_check()
{
    Morning morning;
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    morning.world.mustAs("TOM",
                         {fulfilment::TakeBatch{.batch = {morning.world.id("W-120")}},
                          fulfilment::LoadTote{.batch = {morning.world.id("W-120")},
                                               .slot = {morning.world.id("W-120 slot of SO-2006")},
                                               .tote = {morning.world.id("a tote")},
                                               .code = "T-77"}});
    supervisor.sync();
    desk::PageView &board = *supervisor.desk().view(DeskView::Board);
    QVERIFY(supervisor.choose(*board.table(), u"name"_s, u"W-120"_s));
    QCOMPARE(board.actionRows()[0].code, u"break"_s);
    QCOMPARE(supervisor.act(board, u"break"_s, u"no answer"_s), done);
    QCOMPARE(Supervisor::cell(*board.table(), board.table()->currentRow(), u"worker"_s), QString());
    supervisor.show(DeskView::Exceptions);
    desk::Table &exceptions = *supervisor.desk().view(DeskView::Exceptions)->table();
    QVERIFY(
        supervisor.choose(exceptions, u"kind"_s, app::Text::of(inventory::TaskKind::CheckLease)));
}

void TestSupervisor::a_count_is_approved_by_somebody_who_did_not_count()
{
    Morning morning("BOSS", DeskView::Approvals);
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    desk::PageView &approvals = *supervisor.desk().view(DeskView::Approvals);
    QVERIFY(supervisor.choose(*approvals.table(), u"place"_s, u"C-05-1"_s));
    QCOMPARE(Supervisor::cell(*approvals.table(), 0, u"before"_s), u"36"_s);
    QCOMPARE(Supervisor::cell(*approvals.table(), 0, u"after"_s), u"3"_s);
    QCOMPARE(supervisor.act(approvals, u"approve"_s), done);
    QCOMPARE(approvals.table()->count(), 0);
    const auto row = morning.world.books().get(counting::CountSheet::description(),
                                               morning.world.id("sheet of C-05-1"));
    QCOMPARE(recordOf<counting::CountSheet>(*row)->state, counting::SheetState::Posted);
}

void TestSupervisor::who_counted_is_told_why_not()
{
    Morning morning("NADIA", DeskView::Approvals); // she counted it
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    desk::PageView &approvals = *supervisor.desk().view(DeskView::Approvals);
    QVERIFY(supervisor.choose(*approvals.table(), u"place"_s, u"C-05-1"_s));
    QCOMPARE(supervisor.act(approvals, u"approve"_s),
             app::Text::of(ErrorCode::NotAllowed).headline);
    QCOMPARE(approvals.table()->count(), 1);
}

void TestSupervisor::a_held_parcel_is_let_go()
{
    Morning morning("NADIA", DeskView::Exceptions);
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    desk::PageView &exceptions = *supervisor.desk().view(DeskView::Exceptions);
    QVERIFY(supervisor.choose(*exceptions.table(), u"source"_s, u"Hold"_s));
    QCOMPARE(supervisor.act(exceptions, u"approve"_s), done);
    QVERIFY(!supervisor.choose(*exceptions.table(), u"source"_s, u"Hold"_s));
    QVERIFY(supervisor.choose(*exceptions.table(), u"source"_s, u"Print"_s)); // still no label
}

void TestSupervisor::a_case_is_closed_with_a_word()
{
    Morning morning("NADIA", DeskView::Exceptions);
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    desk::PageView &exceptions = *supervisor.desk().view(DeskView::Exceptions);
    QVERIFY(supervisor.choose(*exceptions.table(), u"kind"_s, u"Late delivery"_s));
    QCOMPARE(exceptions.related()->count(), 1); // what the customer said
    QCOMPARE(supervisor.act(exceptions, u"close"_s, u"sent again"_s), done);
    QVERIFY(!supervisor.choose(*exceptions.table(), u"kind"_s, u"Late delivery"_s));
}

void TestSupervisor::the_box_flight_recorder_tells_all()
{
    Morning morning("NADIA", DeskView::Timeline);
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    desk::PageView &page = *supervisor.desk().view(DeskView::Timeline);
    QVERIFY(supervisor.choose(*page.table(), u"reference"_s, u"SO-2005"_s));
    QStringList story;
    page.related()->look(0, page.related()->rowTotal());
    supervisor.settle();
    for (int row = 0; row < page.related()->rowTotal(); ++row)
        story << Supervisor::cell(*page.related(), row, u"event"_s) + u" by "_s
                + Supervisor::cell(*page.related(), row, u"who"_s);
    QCOMPARE(story,
             (QStringList{u"Picked by Tom Fischer"_s, u"Picked by Tom Fischer"_s,
                          u"Packed by Omar Saleh"_s, u"Packed by Omar Saleh"_s,
                          u"Print failed by Omar Saleh"_s}));
}

void TestSupervisor::what_leaves_soonest_comes_first_and_what_does_not_leave_last()
{
    Morning morning("NADIA", DeskView::Board);
    QVERIFY(morning.opened);
    desk::Table &board = *morning.supervisor.desk().view(DeskView::Board)->table();
    const auto leaves = [&](int row) {
        return Supervisor::cell(board, row, u"cut_off"_s);
    };
    QVERIFY2(leaves(0).endsWith(u"late"_s), qPrintable(leaves(0)));
    QCOMPARE(Supervisor::cell(board, board.rowTotal() - 1, u"name"_s), u"W-119"_s); // done
    QCOMPARE(leaves(board.rowTotal() - 1), QString());
    board.sortBy(board.sortColumn());
    morning.supervisor.settle();
    QCOMPARE(Supervisor::cell(board, board.rowTotal() - 1, u"name"_s), u"W-119"_s);
}

void TestSupervisor::the_history_of_a_place_is_its_moves()
{
    Morning morning("NADIA", DeskView::Stock);
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    desk::PageView &stock = *supervisor.desk().view(DeskView::Stock);
    // Tom took SO-2005's tape there.
    QVERIFY(supervisor.choose(*stock.table(), u"place"_s, u"B-01-1"_s));
    QCOMPARE(stock.related()->count(), 2);
    QCOMPARE(Supervisor::cell(*stock.related(), 0, u"kind"_s), u"Picked"_s);
    QCOMPARE(Supervisor::cell(*stock.related(), 0, u"change"_s), u"\u22121"_s);
    QCOMPARE(Supervisor::cell(*stock.related(), 1, u"change"_s), u"+%1"_s.arg(20 + 12 * 7 % 60));
}

void TestSupervisor::the_history_of_a_product_is_that_of_all_its_places()
{
    Morning morning("NADIA", DeskView::Stock);
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    desk::PageView &stock = *supervisor.desk().view(DeskView::Stock);
    QVERIFY(supervisor.choose(*stock.table(), u"place"_s, u"B-01-1"_s));
    QCOMPARE(stock.relatedBy(), u"goods here"_s);
    const int here = stock.related()->count();
    stock.stepRelated(1);
    supervisor.settle();
    QCOMPARE(stock.relatedBy(), u"product"_s);
    QVERIFY(stock.related()->count() > here);
    int places = 0;
    for (int row = 0; row < stock.related()->rowTotal(); ++row)
        places += Supervisor::cell(*stock.related(), row, u"kind"_s) == u"Opening stock"_s ? 1 : 0;
    QVERIFY2(places > 1, "it began in several places");
    // Tom took one; that left the shelf and not the house.
    for (int row = 0; row < stock.related()->rowTotal(); ++row) {
        if (Supervisor::cell(*stock.related(), row, u"kind"_s) == u"Picked"_s) {
            QCOMPARE(Supervisor::cell(*stock.related(), row, u"moved"_s), u"1"_s);
            QCOMPARE(Supervisor::cell(*stock.related(), row, u"change"_s), QString());
        }
    }
    // It is of no lot and in no package: the next one is the place.
    stock.stepRelated(1);
    supervisor.settle();
    QCOMPARE(stock.relatedBy(), u"place"_s);
    QVERIFY(stock.related()->count() >= here);
    stock.stepRelated(1);
    QCOMPARE(stock.relatedBy(), u"goods here"_s);
}

void TestSupervisor::a_place_on_the_map_opens_its_goods()
{
    Morning morning("NADIA", DeskView::Map);
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    const QList<desk::MapPlace> places = supervisor.desk().map()->placeRows();
    QVERIFY(places.size() >= 36);
    const auto warmest = std::ranges::max_element(places, {}, &desk::MapPlace::heat);
    QCOMPARE(warmest->heat, 1.0);
    QCOMPARE(warmest->detail, u"1 pick(s)"_s);
    supervisor.desk().openPlace(warmest->code);
    supervisor.settle();
    QCOMPARE(supervisor.desk().page(), int(DeskView::Stock));
    desk::Table &stock = *supervisor.desk().view(DeskView::Stock)->table();
    QCOMPARE(stock.count(), 1);
    QCOMPARE(Supervisor::cell(stock, 0, u"place"_s), warmest->code);
}

void TestSupervisor::arrows_go_over_the_map()
{
    Morning morning;
    QVERIFY(morning.opened);
    Supervisor &supervisor = morning.supervisor;
    supervisor.press(Qt::Key_9, Qt::ControlModifier);
    desk::MapView &map = *supervisor.desk().map();
    QVERIFY(map.isMeasured());
    const auto focused = [&supervisor] {
        return supervisor.window().activeFocusItem()->property("code").toString();
    };
    const auto indexOf = [&map](const QString &code) {
        const auto &places = map.placeRows();
        return static_cast<int>(std::ranges::find(places, code, &desk::MapPlace::code)
                                - places.begin());
    };
    supervisor.press(Qt::Key_Down);
    QCOMPARE(focused(), map.placeRows()[0].code);
    // Six bays beside each other; the other row of the zone is across the walk.
    QCOMPARE(map.neighbour(indexOf(u"A-01-1"_s), Qt::Key_Right), indexOf(u"A-02-1"_s));
    QCOMPARE(map.neighbour(indexOf(u"A-01-1"_s), Qt::Key_Down), indexOf(u"A-07-1"_s));
    QCOMPARE(map.neighbour(indexOf(u"A-06-1"_s), Qt::Key_Right), indexOf(u"B-01-1"_s));
    QCOMPARE(map.neighbour(0, Qt::Key_A), -1);
}

void TestSupervisor::the_legend_says_what_a_colour_stands_for()
{
    Morning morning("NADIA", DeskView::Map);
    QVERIFY(morning.opened);
    desk::MapView &map = *morning.supervisor.desk().map();
    QStringList legend;
    for (const desk::HeatStep &step : map.legendRows())
        legend << step.text;
    QCOMPARE(legend, (QStringList{u"0"_s, u"1 pick(s)"_s}));
    map.setHeat(desk::MapView::Exceptions);
    QCOMPARE(map.legendRows().first().heat, 0.0);
    QCOMPARE(map.legendRows().last().heat, 1.0);
}

void TestSupervisor::a_row_says_first_what_one_looks_for()
{
    Morning morning("NADIA", DeskView::Approvals);
    QVERIFY(morning.opened);
    desk::PageView &approvals = *morning.supervisor.desk().view(DeskView::Approvals);
    QVERIFY(morning.supervisor.choose(*approvals.table(), u"place"_s, u"C-05-1"_s));
    QStringList figures;
    for (const desk::FactLine &figure : approvals.figureRows())
        figures << figure.label + u' ' + figure.text;
    // 33 drill bits at 22.20 each.
    QCOMPARE(figures, (QStringList{u"Before 36"_s, u"After 3"_s, u"Value \u2212732.60"_s}));
}

void TestSupervisor::a_return_is_paid_back_by_one_and_granted_by_another()
{
    Morning morning("NADIA", DeskView::Board);
    QVERIFY(morning.opened);
    furnishOffice(morning.world);
    Supervisor &supervisor = morning.supervisor;
    supervisor.sync();
    supervisor.show(DeskView::Returns);
    desk::PageView &page = *supervisor.desk().view(DeskView::Returns);
    desk::Table &table = *page.table();
    const auto cell = [&](const char *column) {
        return Supervisor::cell(table, table.currentRow(), QString::fromLatin1(column));
    };
    QVERIFY(supervisor.choose(table, u"reference"_s, u"RMA-32"_s));
    QCOMPARE(cell("state"), u"On its way"_s);
    QCOMPARE(page.actionRows().size(), 1); // nothing is owed for what is not here
    QVERIFY(supervisor.choose(table, u"reference"_s, u"RMA-31"_s));
    QCOMPARE(cell("state"), u"To be settled"_s);
    QCOMPARE(supervisor.act(page, u"refund"_s), done);
    QCOMPARE(cell("state"), u"Waits for approval"_s); // she has no limit of her own
    QCOMPARE(cell("refund"), u"7.90"_s);

    LocalIds ids;
    const Workspace records(morning.world.books(), ids);
    const auto asked = records.list<returns::Settlement>(
        "by_line", returns::ReturnLineId{morning.world.id("RMA-31/1")});
    QCOMPARE(asked.size(), std::size_t(1));
    const auto granted
        = morning.world.hub().ask({morning.world.id("BOSS")}, [&](hub::Asking &asking) {
              return asking.perform(returns::ApproveSettlement{
                  .warehouse = morning.world.warehouse(), .settlement = asked.front().id});
          });
    QVERIFY(granted.ok());
    supervisor.sync();
    QVERIFY(supervisor.choose(table, u"reference"_s, u"RMA-31"_s));
    QCOMPARE(cell("state"), u"To be put away"_s);
}

void TestSupervisor::a_return_is_settled_with_the_same_again()
{
    Morning morning("BOSS", DeskView::Board);
    QVERIFY(morning.opened);
    furnishOffice(morning.world);
    Supervisor &supervisor = morning.supervisor;
    supervisor.sync();
    supervisor.show(DeskView::Returns);
    desk::PageView &page = *supervisor.desk().view(DeskView::Returns);
    QVERIFY(supervisor.choose(*page.table(), u"reference"_s, u"RMA-31"_s));
    QCOMPARE(supervisor.act(page, u"replace"_s), done);
    LocalIds ids;
    const Workspace records(morning.world.books(), ids);
    const auto sent = sales::orderOf("return", "RMA-31/X1", records);
    QVERIFY(sent && sent->confirmed);
    const auto lines = records.list<sales::OrderLine>("by_order", sent->id);
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines.front().reserved, Quantity::units(1)); // at once
}

QTEST_MAIN(TestSupervisor)

#include "tst_supervisor.moc"
