// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_shift.h"

#include "core/floor/home.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::hardware;
using fulfilment::BatchKind;

/// FLOWS.md 1, P0 and P0b: which work, and a tote for each slot.
class TstFloorWork : public QObject
{
    Q_OBJECT

private slots:

    void the_next_work_is_the_most_urgent()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.order("SO-2", {{"BOLT", 1_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        shift.batch("B-2", BatchKind::Single, {"SO-2"}, 50);
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/1 A-01 +load_tote
        )");
        QCOMPARE(shift.prompt().work, std::string("B-2"));
    }

    void work_is_chosen_by_its_name_its_order_its_tote_or_from_the_list()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.order("SO-2", {{"NUT", 2_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        shift.batch("B-2", BatchKind::Single, {"SO-2"});
        PLAYS(shift, R"(
            tap NOPE        -> NoWork, ChooseWork
            scan TEXT NOPE  -> ScanUnknown, ChooseWork
            scan EAN BOLT   -> WrongKind, ChooseWork
            scan BCT T-9    -> NoWork, ChooseWork
            scan BCL A-01   -> NoWork, ChooseWork
            type TEXT SO-2  -> Ok, LoadTote +take_batch
            scan BCT T-2    -> Ok, GoToLocation 0/2 A-02 +load_tote
            press PARK      -> Ok, ChooseWork
            tap B-1         -> Ok, LoadTote +take_batch
            press PARK      -> Ok, ChooseWork
            scan TEXT B-2   -> Ok, GoToLocation 0/2 A-02
            press PARK      -> Ok, ChooseWork
            tap B-1         -> Ok, LoadTote
            press BACK      -> Ok, ChooseWork
            scan BCT T-2    -> Ok, GoToLocation 0/2 A-02
        )");
    }

    // What a finger can begin, a printed code can.
    void a_workflow_is_begun_by_a_printed_code()
    {
        FloorShift shift = hardware();
        shift.signIn("sue");
        PLAYS(shift, R"(
            scan X COUNT   -> Ok, ChooseCount
            press BACK     -> Ok, ChooseWork
            scan X PUTAWAY -> Ok, TakeFromStaging
            press BACK     -> Ok, ChooseWork
            scan X NOSUCH  -> NoWork, ChooseWork
        )");
    }

    void no_work_says_so()
    {
        FloorShift shift = hardware();
        PLAYS(shift, R"(
            press DONE    -> NoWork, ChooseWork
            press CONFIRM -> NoWork, ChooseWork
            press SHORT   -> WrongState, ChooseWork
        )");
    }

    void a_tote_is_empty_and_in_one_slot()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 1_units}});
        shift.order("SO-2", {{"BOLT", 1_units}});
        shift.order("SO-3", {{"BOLT", 1_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        shift.batch("B-2", BatchKind::Cluster, {"SO-2", "SO-3"});
        PLAYS(shift, R"(
            tap B-1         -> Ok, LoadTote +take_batch
            scan BCL A-01   -> WrongKind, LoadTote
            scan EAN BOLT   -> WrongKind, LoadTote
            scan BCT T-1    -> Ok, GoToLocation 0/1 A-01 +load_tote
            press PARK      -> Ok, ChooseWork
            tap B-2         -> Ok, LoadTote +take_batch
            scan BCT T-1    -> ToteInUse, LoadTote
            scan BCT T-2    -> Ok, LoadTote +load_tote
            scan BCT T-2    -> ToteInUse, LoadTote
            press PARK      -> Ok, ChooseWork
            tap B-1         -> Ok, GoToLocation 0/1 A-01
            scan EAN BOLT   -> LineDone, ScanDestination PACK-1 +pick_units 1
            scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch
            tap B-2         -> Ok, LoadTote
            scan BCT T-1    -> ToteNotEmpty, LoadTote
            scan BCT T-3    -> Ok, GoToLocation 0/1 A-01 +load_tote
        )");
    }

    // FLOWS.md, failure 20: two pickers handed the same place.
    void somebody_elses_work_goes_on_only_with_one_of_its_totes_in_hand()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}, {"NUT", 1_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +load_tote
            scan EAN BOLT -> Ok, TakeUnits 1/3 A-01
        )");

        shift.signIn("bert", 2);
        PLAYS(shift, R"(
            press DONE    -> NoWork, ChooseWork
            tap B-1       -> Leased, TakeOverWork
            press CONFIRM -> WrongTote, TakeOverWork
            scan BCT T-9  -> WrongTote, ChooseWork
            scan BCT T-1  -> Leased, TakeOverWork
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +take_over_batch
        )");

        shift.signIn("anna");
        QCOMPARE(shift.prompt().notices.front().kind, floor::NoticeKind::WorkTaken);
        QCOMPARE(shift.prompt().notices.front().about, std::string("bert"));
        PLAYS(shift, R"(
            scan BCT T-1  -> Leased, TakeOverWork
            press BACK    -> Ok, ChooseWork
        )");
    }

    void the_next_work_is_not_what_the_same_person_left_on_another_device()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.order("SO-2", {{"NUT", 1_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        shift.batch("B-2", BatchKind::Single, {"SO-2"});
        PLAYS(shift, "press DONE -> Ok, LoadTote +take_batch");
        shift.signIn("anna", 2);
        PLAYS(shift, "press DONE -> Ok, LoadTote +take_batch");
        QCOMPARE(shift.prompt().work, std::string("B-2"));
    }

    void work_without_a_tote_is_taken_over_by_confirming()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        PLAYS(shift, "press DONE -> Ok, LoadTote +take_batch");
        shift.signIn("bert", 2);
        PLAYS(shift, R"(
            tap B-1 -> Leased, TakeOverWork
            tap B-1 -> Ok, LoadTote +take_over_batch
        )");
    }

    void parked_work_comes_back_with_what_is_in_hand()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 4_units}});
        shift.order("SO-2", {{"NUT", 4_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        shift.batch("B-2", BatchKind::Cluster, {"SO-2"});
        PLAYS(shift, R"(
            tap B-1       -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/4 A-01 +load_tote
            scan EAN BOLT -> Ok, TakeUnits 1/4 A-01
            scan EAN BOLT -> Ok, TakeUnits 2/4 A-01
            press PARK    -> Ok, ChooseWork
            tap B-2       -> WrongState, ChooseWork
            press CONFIRM -> Ok, TakeUnits 2/4 A-01
        )");
    }

    void the_home_screen_shows_own_work_first()
    {
        FloorShift shift = hardware();
        for (int i = 1; i <= 3; ++i) {
            const std::string n = std::to_string(i);
            shift.order("SO-" + n, {{"BOLT", 1_units}, {"NUT", 1_units}});
            shift.batch("B-" + n, BatchKind::Single, {"SO-" + n}, 10 * i);
        }
        shift.signIn("bert", 2);
        PLAYS(shift, "tap B-1 -> Ok, LoadTote +take_batch");
        shift.signIn("anna");
        PLAYS(shift, R"(
            tap B-3       -> Ok, LoadTote +take_batch
            scan BCT T-3  -> Ok, GoToLocation 0/1 A-01 +load_tote
            scan EAN BOLT -> LineDone, GoToLocation 0/1 A-02 +pick_units 1
        )");
        const auto home = shift.look([](const floor::Context &context) {
            return floor::home(context);
        });
        QCOMPARE(home.work.size(), std::size_t(3));
        QCOMPARE(home.work[0].code, std::string("B-3"));
        QVERIFY(home.work[0].own);
        QCOMPARE(home.work[0].progress, (floor::Progress{1, 2, 0}));
        QCOMPARE(home.work[1].code, std::string("B-2"));
        QCOMPARE(home.work[2].holder, std::string("bert"));
        QCOMPARE(home.own + home.free + home.others, 3);
        QCOMPARE(home.linesLeft, 5);
        QCOMPARE(home.openTasks, 0);
    }
};

QTEST_APPLESS_MAIN(TstFloorWork)
#include "tst_floor_work.moc"
