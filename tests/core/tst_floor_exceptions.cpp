// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_shift.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::hardware;
using fulfilment::BatchKind;

/// FLOWS.md 1, P3s, P5, P6 and the notes: what goes otherwise, and how it ends.
class TstFloorExceptions : public QObject
{
    Q_OBJECT

private slots:

    void a_short_is_a_reason_said_twice()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 8_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/8 A-01 +load_tote
            press SHORT   -> Ok, ChooseReason 0/8 A-01
            tap WHAT      -> WrongKind, ChooseReason 0/8 A-01
            scan EAN BOLT -> WrongKind, ChooseReason 0/8 A-01
            key 2         -> WrongState, ChooseReason 0/8 A-01
            tap BINE      -> NeedsConfirmation, ConfirmAgain 0/8 A-01
            press BACK    -> Ok, ChooseReason 0/8 A-01
            press BACK    -> Ok, GoToLocation 0/8 A-01
            scan X BINE   -> NeedsConfirmation, ConfirmAgain 0/8 A-01
            scan X BINE   -> Ok, ScanDestination PACK-1 +report_short 8 BINE
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::CountLocation), 1);
        QCOMPARE(shift.prompt().progress, (floor::Progress{1, 1, 1}));
    }

    void what_is_there_is_picked_before_the_rest_is_missed()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 8_units}, {"NUT", 1_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/8 A-01 +load_tote
            scan EAN BOLT -> Ok, TakeUnits 1/8 A-01
            press SHORT   -> Ok, ChooseReason 1/8 A-01
            key 3         -> Ok, ChooseReason 3/8 A-01
            tap BINP      -> NeedsConfirmation, ConfirmAgain 3/8 A-01
            tap BINP      -> Ok, PutIntoTote 3/8 A-01
            scan BCT T-2  -> WrongTote, PutIntoTote 3/8 A-01
            scan BCT T-1  -> LineDone, GoToLocation 0/1 A-02 +pick_units 3 +report_short 5 BINP
        )");
    }

    void a_short_goes_on_where_there_is_more()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"NUT", 4_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/4 A-02 +load_tote
            scan BCL A-02 -> Ok, TakeUnits 0/4 A-02
            scan X BINE   -> NeedsConfirmation, ConfirmAgain 0/4 A-02
            press CONFIRM -> Ok, GoToLocation 0/4 A-09 +report_short 4 BINE
        )");
    }

    void what_was_skipped_comes_last_and_must_be_done()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 1_units}, {"NUT", 1_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/1 A-01 +load_tote
            press SKIP    -> Ok, GoToLocation 0/1 A-02 +skip_place
            scan X SKIP   -> Ok, GoToLocation 0/1 A-01 +skip_place
            press DONE    -> WrongState, GoToLocation 0/1 A-01
            scan EAN BOLT -> LineDone, GoToLocation 0/1 A-02 +pick_units 1
        )");
    }

    void a_place_out_of_reach_is_left_out_and_its_order_stays_open()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 2_units}, {"NUT", 5_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        PLAYS(shift, R"(
            press DONE      -> Ok, LoadTote +take_batch
            scan BCT T-1    -> Ok, GoToLocation 0/2 A-01 +load_tote
            scan X BLKD     -> NeedsConfirmation, ConfirmAgain 0/2 A-01
            scan X BLKD     -> Ok, GoToLocation 0/5 A-02 +block_location
            scan X BLKD     -> NeedsConfirmation, ConfirmAgain 0/5 A-02
            scan X BLKD     -> Ok, GoToLocation 0/5 A-09 +block_location
            scan BCL A-09   -> Ok, TakeUnits 0/5 A-09
            press DONE      -> LineDone, ScanDestination PACK-1 +pick_units 5
            press DONE      -> WrongState, ScanDestination PACK-1
            scan BCL PACK-1 -> WrongState, ScanDestination PACK-1 +unload_tote
            press DONE      -> Ok, BatchDone +report_short 2 BLKD +finish_batch
        )");
    }

    void the_last_unit_asks_whether_the_place_is_empty()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"DUST", 2_units}, {"BOLT", 20_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/20 A-01 +load_tote
            scan BCL A-01 -> Ok, TakeUnits 0/20 A-01
            press DONE    -> LineDone, ConfirmEmpty A-01 +pick_units 20
            scan EAN NUT  -> WrongProduct, ConfirmEmpty A-01
            tap MAYBE     -> WrongKind, ConfirmEmpty A-01
            press BACK    -> WrongState, ConfirmEmpty A-01
            tap YES       -> Ok, GoToLocation 0/2 A-03 +check_zero
            scan BCL A-03 -> Ok, TakeUnits 0/2 A-03
            press DONE    -> LineDone, ConfirmEmpty A-03 +pick_units 2
            scan EAN DUST -> Ok, ScanDestination PACK-1 +check_zero
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::CountLocation), 1);
    }

    // Want 14: undo that truly reverts.
    void undo_ends_with_a_scan_of_where_the_units_went_back()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}, {"NUT", 1_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +load_tote
            press UNDO    -> NothingLeft, GoToLocation 0/3 A-01
            scan BCL A-01 -> Ok, TakeUnits 0/3 A-01
            scan BCT T-1  -> LineDone, GoToLocation 0/1 A-02 +pick_units 3
            press UNDO    -> Ok, PutBack 0/3 A-01
            press BACK    -> Ok, GoToLocation 0/1 A-02
            press UNDO    -> Ok, PutBack 0/3 A-01
            scan EAN BOLT -> WrongKind, PutBack 0/3 A-01
            scan BCL PACK-1 -> WrongLocation, PutBack 0/3 A-01
            scan BCL A-01 -> Ok, GoToLocation 0/3 A-01 +undo_pick
        )");
        QCOMPARE(shift.at("A-01", "BOLT"), 20_units);
        QCOMPARE(shift.inTote("T-1", "BOLT"), Quantity{});
    }

    void undo_elsewhere_is_scanned_twice()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +load_tote
            scan EAN BOLT -> Ok, TakeUnits 1/3 A-01
            press UNDO    -> Ok, GoToLocation 0/3 A-01
            scan EAN BOLT -> Ok, TakeUnits 1/3 A-01
            scan BCT T-1  -> LineDone, ScanDestination PACK-1 +pick_units 3
            press UNDO    -> Ok, PutBack 0/3 A-01
            scan BCL A-05 -> NeedsConfirmation, ConfirmAgain 0/3 A-01
            scan BCL A-05 -> Ok, GoToLocation 0/3 A-05 +undo_pick
        )");
        QCOMPARE(shift.at("A-05", "BOLT"), 3_units);
    }

    // FLOWS.md, failure 30: the order is cancelled while it is picked.
    void a_cancelled_line_has_its_units_put_back()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.order("SO-2", {{"NUT", 2_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1", "SO-2"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, LoadTote +load_tote
            scan BCT T-2  -> Ok, GoToLocation 0/3 A-01 +load_tote
            scan EAN BOLT -> Ok, TakeUnits 1/3 A-01
            scan EAN BOLT -> Ok, TakeUnits 2/3 A-01
        )");
        shift.cancelLine("SO-1", 1, 1_units);
        PLAYS(shift, "scan BCT T-1 -> PromptChanged, PutIntoTote 2/2 A-01");
        shift.cancelLine("SO-1", 1, 2_units);
        PLAYS(shift, R"(
            sync          -> None, PutBack 0/2 A-01 !OrderCancelled SO-1
            scan BCT T-1  -> WrongKind, PutBack 0/2 A-01 !OrderCancelled SO-1
            press BACK    -> WrongState, PutBack 0/2 A-01 !OrderCancelled SO-1
            scan BCL A-02 -> WrongLocation, PutBack 0/2 A-01 !OrderCancelled SO-1
            scan BCL A-01 -> Ok, GoToLocation 0/2 A-02
            scan BCL A-02 -> Ok, TakeUnits 0/2 A-02
            scan BCT T-2  -> LineDone, ScanDestination PACK-1 +pick_units 2
        )");
        shift.cancelLine("SO-2", 1, 2_units);
        PLAYS(shift,
              "scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +unload_tote +finish_batch");
        QCOMPARE(shift.openTasks(inventory::TaskKind::PutBack), 1);
    }

    void totes_go_down_together_or_one_by_one()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 1_units}});
        shift.order("SO-2", {{"BOLT", 1_units}});
        shift.order("SO-3", {{"BOLT", 1_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1", "SO-2", "SO-3"});
        PLAYS(shift, R"(
            press DONE      -> Ok, LoadTote +take_batch
            scan BCT T-1    -> Ok, LoadTote +load_tote
            scan BCT T-2    -> Ok, LoadTote +load_tote
            scan BCT T-3    -> Ok, GoToLocation 0/1 A-01 +load_tote
            scan EAN BOLT   -> Ok, PutIntoTote 1/1 A-01
            scan BCT T-1    -> LineDone, TakeUnits 0/1 A-01 +pick_units 1
            scan BCT T-2    -> LineDone, TakeUnits 0/1 A-01 +pick_units 1
            scan BCT T-3    -> LineDone, ScanDestination PACK-1 +pick_units 1
            scan BCL A-02   -> DestinationNotAllowed, ScanDestination PACK-1
            scan EAN BOLT   -> WrongKind, ScanDestination PACK-1
            scan BCT T-7    -> WrongTote, ScanDestination PACK-1
            scan BCT T-2    -> Ok, ScanDestination PACK-1
            scan BCL DOCK-1 -> NeedsConfirmation, ConfirmAgain PACK-1
            scan BCL DOCK-1 -> LineDone, ScanDestination PACK-1 +unload_tote
            scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +unload_tote +finish_batch
            press DONE      -> NoWork, BatchDone
            press BACK      -> Ok, ChooseWork
        )");
        QCOMPARE(shift.at("DOCK-1", "BOLT"), 1_units);
        QCOMPARE(shift.at("PACK-1", "BOLT"), 2_units);
    }
};

QTEST_APPLESS_MAIN(TstFloorExceptions)
#include "tst_floor_exceptions.moc"
