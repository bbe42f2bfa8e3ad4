// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/plan.h"
#include "tests/core/floor_shift.h"

#include <QTest>

#include <algorithm>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::hardware;
using fulfilment::BatchKind;

namespace {

/// Cora counts; the plan for everything is `plan`, without which every variance is weighed.
FloorShift countingShift(counting::CountPlan plan = {.name = "C", .toleranceUnits = 100_units})
{
    FloorShift shift = hardware();
    plan.id = {shift.number("plan")};
    plan.warehouse = shift.warehouse();
    shift.does(Save<counting::CountPlan>{plan});
    shift.signIn("cora", 2);
    return shift;
}

bool isOffered(const floor::Prompt &prompt, const std::string &code)
{
    return std::ranges::any_of(prompt.choices, [&](const floor::Choice &choice) {
        return choice.code == code;
    });
}

std::optional<floor::Fact> factOf(const floor::Prompt &prompt, floor::FactKind kind)
{
    const auto found = std::ranges::find(prompt.facts, kind, &floor::Fact::kind);
    return found == prompt.facts.end() ? std::nullopt : std::optional(*found);
}

} // namespace

/// FLOWS.md 6.
class TstFloorCount : public QObject
{
    Q_OBJECT

private slots:

    void repeat_scans_boxes_and_keys_count()
    {
        FloorShift shift = countingShift();
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
            scan EAN BOLT -> Ok, CountGoods 1/0 A-01 +count_units 1
            scan EAN BOLT -> Ok, CountGoods 2/0 A-01 +count_units 2
            scan BOX BOLT -> Ok, CountGoods 7/0 A-01 +count_units 7
            key 0.5       -> NotDivisible, CountGoods 7/0 A-01
            key 19        -> Ok, CountGoods 19/0 A-01 +count_units 19
            press DONE    -> LineDone, CountDone A-01 +submit_count
            press DONE    -> Ok, ChooseCount
            press BACK    -> Ok, ChooseWork
        )");
        QCOMPARE(shift.at("A-01", "BOLT"), 19_units);
    }

    void who_may_not_count_is_not_offered_it()
    {
        FloorShift shift = hardware();
        QVERIFY(!isOffered(shift.prompt(), "Count"));
        shift.signIn("cora");
        QVERIFY(isOffered(shift.prompt(), "Count"));
    }

    void short_picks_jump_the_queue()
    {
        FloorShift shift = countingShift({.name = "C", .everyDays = 7});
        shift.does(counting::PlanCounts{.warehouse = shift.warehouse(), .day = shift.today()});
        shift.order("SO-1", {{"NUT", 25_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        shift.does(fulfilment::ReportShort{.batch = {shift.number("B-1")},
                                           .line = {shift.number("SO-1/1")},
                                           .location = {shift.number("A-02")},
                                           .quantity = 20_units,
                                           .reason = "BINE"});
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            press DONE    -> Ok, GoToLocation A-02
        )");
        QVERIFY(isOffered(shift.prompt(), "BLKD"));
    }

    void another_place_is_the_wrong_one_and_a_skipped_one_comes_last()
    {
        FloorShift shift = countingShift({.name = "C", .everyDays = 7});
        shift.does(counting::PlanCounts{.warehouse = shift.warehouse(), .day = shift.today()});
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            press DONE    -> Ok, GoToLocation A-01
            scan BCL A-02 -> WrongLocation, GoToLocation A-01
            press SKIP    -> Ok, GoToLocation A-02
            press BACK    -> Ok, ChooseCount
            tap A-03      -> Ok, GoToLocation A-03
            scan BCL A-03 -> Ok, CountGoods A-03 +begin_count
        )");
    }

    void a_place_out_of_reach_is_blocked_and_its_count_waits()
    {
        FloorShift shift = countingShift({.name = "C", .everyDays = 7});
        shift.does(counting::PlanCounts{.warehouse = shift.warehouse(), .day = shift.today()});
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            tap A-01      -> Ok, GoToLocation A-01
            tap BLKD      -> NeedsConfirmation, ConfirmAgain A-01
            tap BLKD      -> Ok, ChooseCount +begin_count +leave_count
            press DONE    -> Ok, GoToLocation A-02
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::FreeLocation), 1);
        QVERIFY(shift.records().get(inventory::LocationId{shift.number("A-01")})->blocked);
    }

    void a_picker_at_the_place_is_named_first()
    {
        FloorShift shift = countingShift();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        shift.signIn("anna");
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
        )");
        shift.signIn("cora", 2);
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Leased, ConfirmAgain A-01
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
        )");
    }

    void two_who_meet_at_a_place_both_count()
    {
        FloorShift shift = countingShift();
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
        )");
        shift.signIn("carl", 3);
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Leased, ConfirmAgain A-01
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
        )");
    }

    void lots_and_serial_numbers_are_asked_for()
    {
        FloorShift shift = countingShift();
        shift.product("MILK", catalog::Tracking::Lot);
        shift.product("SAW", catalog::Tracking::Serial);
        shift.lot("MILK", "L1");
        shift.lot("SAW", "S1");
        shift.lot("SAW", "S2");
        PLAYS(shift, R"(
            tap Count         -> Ok, ChooseCount
            scan BCL A-05     -> Ok, CountGoods A-05 +begin_count
            scan EAN MILK     -> Ok, ScanLot A-05
            press DONE        -> LotRequired, ScanLot A-05
            scan TEXT S1      -> WrongSerial, ScanLot A-05
            scan TEXT L1      -> Ok, CountGoods 1/0 A-05 +count_units 1
            scan GS1 MILK/L1/4 -> Ok, CountGoods 5/0 A-05 +count_units 5
            scan GS1 SAW/S1   -> Ok, CountGoods 1/0 A-05 +count_units 1
            scan GS1 SAW/S1   -> AlreadyScanned, CountGoods 1/0 A-05
            scan EAN SAW      -> Ok, ScanSerial A-05
            scan TEXT S2      -> Ok, CountGoods 1/0 A-05 +count_units 1
            key 2             -> InvalidInput, CountGoods 1/0 A-05
            press DONE        -> LineDone, CountDone A-05 +submit_count
        )");
        QCOMPARE(shift.at("A-05", "MILK"), 5_units);
        QCOMPARE(shift.at("A-05", "SAW"), 2_units);
    }

    void a_package_counts_as_it_is_or_is_opened()
    {
        FloorShift shift = countingShift();
        shift.pallet("P-1", "A-05");
        shift.stock("BOLT", "A-05", 8_units, {}, "P-1");
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-05 -> Ok, CountGoods A-05 +begin_count
            scan BCP P-1  -> Ok, CountGoods A-05 +count_package
            scan BCP P-1  -> AlreadyScanned, CountGoods A-05
            tap OPEN      -> Ok, CountGoods A-05 +count_package
            scan EAN BOLT -> Ok, CountGoods 1/0 A-05 +count_units 1
            key 7         -> Ok, CountGoods 7/0 A-05 +count_units 7
            press DONE    -> Ok, CountGoods A-05
            scan EAN NUT  -> Ok, CountGoods 1/0 A-05 +count_units 1
            press DONE    -> LineDone, CountDone A-05 +submit_count
        )");
        QCOMPARE(shift.at("A-05", "BOLT"), 7_units);
        QCOMPARE(shift.at("A-05", "NUT"), 1_units);
    }

    void a_code_that_nobody_knows_is_kept()
    {
        FloorShift shift = countingShift();
        PLAYS(shift, R"(
            tap Count        -> Ok, ChooseCount
            scan BCL A-03    -> Ok, CountGoods A-03 +begin_count
            scan TEXT QQ-77  -> ScanUnknown, CountGoods A-03 +count_unknown 1
            scan TEXT QQ-77  -> ScanUnknown, CountGoods A-03 +count_unknown 2
            scan BCP NEW     -> ScanUnknown, CountGoods A-03 +count_unknown 1
            press UNDO       -> Ok, CountGoods A-03 +count_unknown 0
            scan EAN DUST    -> Ok, CountGoods 1/0 A-03 +count_units 1
        )");
        const auto unknown = factOf(shift.prompt(), floor::FactKind::Unknown);
        QVERIFY(unknown);
        QCOMPARE(unknown->thing.text, std::string("QQ-77"));
        QCOMPARE(unknown->quantity, 2_units);
        PLAYS(shift, R"(
            press DONE       -> LineDone, CountDone A-03 +submit_count
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::LinkBarcode), 1);
    }

    void an_empty_place_is_said_twice()
    {
        FloorShift shift = countingShift();
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-03 -> Ok, CountGoods A-03 +begin_count
            scan X BINE   -> Warning, ConfirmEmptyPlace A-03
            scan EAN DUST -> Ok, CountGoods 1/0 A-03 +count_units 1
            scan X BINE   -> WrongState, CountGoods 1/0 A-03
            press UNDO    -> Ok, CountGoods A-03 +count_units 0
            press UNDO    -> NothingLeft, CountGoods A-03
            press DONE    -> Warning, ConfirmEmptyPlace A-03
            press BACK    -> Ok, CountGoods A-03
            press DONE    -> Warning, ConfirmEmptyPlace A-03
            press CONFIRM -> LineDone, CountDone A-03 +submit_count
        )");
        QCOMPARE(shift.at("A-03", "DUST"), 0_units);
    }

    void the_last_answer_can_be_taken_back()
    {
        FloorShift shift = countingShift();
        shift.pallet("P-1", "A-03");
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-03 -> Ok, CountGoods A-03 +begin_count
            scan EAN DUST -> Ok, CountGoods 1/0 A-03 +count_units 1
            key 12        -> Ok, CountGoods 12/0 A-03 +count_units 12
            press UNDO    -> Ok, CountGoods A-03 +count_units 1
            scan BCP P-1  -> Ok, CountGoods A-03 +count_package
            press UNDO    -> Ok, CountGoods A-03 +count_package
            scan BCP P-1  -> Ok, CountGoods A-03 +count_package
        )");
    }

    void far_too_many_by_keys_is_asked_again()
    {
        // FLOWS.md, failure 27.
        FloorShift shift = countingShift();
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-03 -> Ok, CountGoods A-03 +begin_count
            scan EAN DUST -> Ok, CountGoods 1/0 A-03 +count_units 1
            key 6000      -> OverQuantity, ConfirmAgain 1/0 A-03
            key 600       -> Ok, CountGoods 600/0 A-03 +count_units 600
            key 6000      -> OverQuantity, ConfirmAgain 600/0 A-03
            press CONFIRM -> Ok, CountGoods 6000/0 A-03 +count_units 6000
        )");
    }

    void count_again_says_no_number()
    {
        FloorShift shift = countingShift({.name = "C"});
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
            scan EAN BOLT -> Ok, CountGoods 1/0 A-01 +count_units 1
            key 18        -> Ok, CountGoods 18/0 A-01 +count_units 18
            press DONE    -> LineDone, CountAgain A-01 +submit_count
        )");
        QVERIFY(shift.prompt().lines.empty());
        PLAYS(shift, R"(
            press DONE    -> Ok, ChooseCount
            scan BCL A-01 -> NotAllowed, ChooseCount
        )");
        shift.signIn("carl", 3);
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            press DONE    -> Ok, GoToLocation A-01
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
        )");
        const auto lines = shift.prompt().lines;
        QCOMPARE(lines.size(), 1U);
        QVERIFY(lines.front().blind);
        QCOMPARE(lines.front().needed, 0_units);
        QCOMPARE(lines.front().done, 0_units);
        PLAYS(shift, R"(
            scan EAN BOLT -> Ok, CountGoods 1/0 A-01 +count_units 1
            key 18        -> Ok, CountGoods 18/0 A-01 +count_units 18
            press DONE    -> LineDone, CountDone A-01 +submit_count
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::ApproveCount), 1);
        QCOMPARE(shift.at("A-01", "BOLT"), 20_units);
    }

    void what_was_counted_is_not_asked_for_again_by_its_task()
    {
        FloorShift shift = countingShift({.name = "C"});
        shift.order("SO-1", {{"NUT", 25_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        shift.does(fulfilment::ReportShort{.batch = {shift.number("B-1")},
                                           .line = {shift.number("SO-1/1")},
                                           .location = {shift.number("A-02")},
                                           .quantity = 20_units,
                                           .reason = "BINE"});
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            tap A-02      -> Ok, GoToLocation A-02
            scan BCL A-02 -> Ok, CountGoods A-02 +begin_count
            scan EAN NUT  -> Ok, CountGoods 1/0 A-02 +count_units 1
            press DONE    -> LineDone, CountAgain A-02 +submit_count
            press DONE    -> Ok, ChooseCount
        )");
        QVERIFY(!isOffered(shift.prompt(), "A-02"));
        shift.signIn("carl", 3);
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            tap A-02      -> Ok, GoToLocation A-02
            scan BCL A-02 -> Ok, CountGoods A-02 +begin_count
            scan EAN NUT  -> Ok, CountGoods 1/0 A-02 +count_units 1
            press DONE    -> LineDone, CountDone A-02 +submit_count
            press DONE    -> Ok, ChooseCount
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::ApproveCount), 1);
        QVERIFY(!isOffered(shift.prompt(), "A-02"));
    }

    void goods_that_moved_meanwhile_are_counted_again_alone()
    {
        FloorShift shift = countingShift();
        shift.stock("NUT", "A-01", 3_units);
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
            scan EAN NUT  -> Ok, CountGoods 1/0 A-01 +count_units 1
            scan EAN BOLT -> Ok, CountGoods 1/0 A-01 +count_units 1
        )");
        shift.stock("BOLT", "A-01", Quantity::units(-2));
        PLAYS(shift, R"(
            key 18        -> Ok, CountGoods 18/0 A-01 +count_units 18
            press DONE    -> LineDone, CountAgain A-01 +submit_count
            press DONE    -> Ok, CountGoods A-01 +begin_count
        )");
        QCOMPARE(shift.prompt().lines.size(), 1U);
        QCOMPARE(shift.prompt().lines.front().thing.text, std::string("BOLT"));
        QCOMPARE(shift.at("A-01", "NUT"), 1_units);
        PLAYS(shift, R"(
            scan EAN BOLT -> Ok, CountGoods 1/0 A-01 +count_units 1
            key 18        -> Ok, CountGoods 18/0 A-01 +count_units 18
            press DONE    -> LineDone, CountDone A-01 +submit_count
        )");
        QCOMPARE(shift.at("A-01", "BOLT"), 18_units);
    }

    void a_count_is_parked_and_goes_on_where_it_was()
    {
        FloorShift shift = countingShift();
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
            scan EAN BOLT -> Ok, CountGoods 1/0 A-01 +count_units 1
            press PARK    -> Ok, ChooseWork
            press DONE    -> Ok, CountGoods 1/0 A-01
            scan EAN BOLT -> Ok, CountGoods 2/0 A-01 +count_units 2
            press SKIP    -> NeedsConfirmation, ConfirmAgain 2/0 A-01
            press SKIP    -> Ok, ChooseCount +leave_count
        )");
        QCOMPARE(shift.at("A-01", "BOLT"), 20_units);
    }

    void a_count_that_somebody_ends_is_let_go()
    {
        FloorShift shift = countingShift();
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
        )");
        const auto sheet = shift.worker().count.sheet;
        shift.does(counting::CancelCount{.sheet = sheet, .warehouse = shift.warehouse()});
        PLAYS(shift, R"(
            sync          -> None, ChooseWork !WorkGone A-01
        )");
    }

    void a_place_that_is_due_is_counted_from_home_by_its_label()
    {
        FloorShift shift = countingShift({.name = "C", .everyDays = 7});
        PLAYS(shift, R"(
            scan BCL A-03 -> NoWork, ChooseWork
        )");
        shift.does(counting::PlanCounts{.warehouse = shift.warehouse(), .day = shift.today()});
        PLAYS(shift, R"(
            scan BCL A-03 -> Ok, CountGoods A-03 +begin_count
        )");
    }

    void a_device_records_and_the_hub_judges()
    {
        FloorShift shift = countingShift();
        shift.isDevice();
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
            scan EAN BOLT -> Ok, CountGoods 1/0 A-01 +count_units 1
            press DONE    -> LineDone, CountDone A-01 +submit_count
        )");
        const auto state = factOf(shift.prompt(), floor::FactKind::State);
        QVERIFY(state);
        QCOMPARE(state->thing.text, std::string("Submitted"));
        QCOMPARE(shift.at("A-01", "BOLT"), 20_units);
        QVERIFY(shift.records().list<counting::CountVariance>("by_sheet").empty());
    }

    void a_blind_screen_shows_nothing_of_the_books()
    {
        FloorShift shift = countingShift();
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
            scan EAN NUT  -> Ok, CountGoods 1/0 A-01 +count_units 1
        )");
        const auto prompt = shift.prompt();
        QCOMPARE(prompt.lines.size(), 1U);
        QCOMPARE(prompt.lines.front().thing.text, std::string("NUT"));
        QCOMPARE(prompt.lines.front().needed, 0_units);
        QVERIFY(prompt.lines.front().blind);
    }

    void an_open_count_shows_the_books_and_warns_of_what_they_lack()
    {
        FloorShift shift
            = countingShift({.name = "C", .blind = false, .toleranceUnits = 100_units});
        PLAYS(shift, R"(
            tap Count     -> Ok, ChooseCount
            scan BCL A-01 -> Ok, CountGoods A-01 +begin_count
            scan EAN NUT  -> WrongProduct, CountGoods 1/0 A-01 +count_units 1
            scan EAN BOLT -> Ok, CountGoods 1/0 A-01 +count_units 1
        )");
        const auto lines = shift.prompt().lines;
        QCOMPARE(lines.size(), 2U);
        const auto bolts = std::ranges::find(lines, std::string("BOLT"), [](const auto &line) {
            return line.thing.text;
        });
        QCOMPARE(bolts->needed, 20_units);
    }
};

QTEST_APPLESS_MAIN(TstFloorCount)
#include "tst_floor_count.moc"
