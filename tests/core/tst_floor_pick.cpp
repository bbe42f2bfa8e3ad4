// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_shift.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::hardware;
using fulfilment::BatchKind;

namespace {

/// Milk in two good lots and an expired one at A-01, pills in one lot at A-02, three saws at A-03.
FloorShift pharmacy()
{
    using catalog::Tracking;
    using namespace std::chrono_literals;
    FloorShift shift;
    shift.product("MILK", Tracking::Lot, true);
    shift.product("PILL", Tracking::Lot);
    shift.product("SAW", Tracking::Serial);
    shift.lot("MILK", "L1", 2026y / 12 / 31);
    shift.lot("MILK", "L2", 2027y / 1 / 31);
    shift.lot("MILK", "OLD", 2026y / 11 / 1);
    shift.lot("PILL", "P1");
    shift.lot("PILL", "P2");
    for (const char *name : {"L1", "L2", "OLD"})
        shift.stock("MILK", "A-01", 5_units, name);
    shift.stock("PILL", "A-02", 5_units, "P1");
    for (const char *name : {"S1", "S2", "S3"}) {
        shift.lot("SAW", name);
        shift.stock("SAW", "A-03", 1_units, name);
    }
    return shift;
}

} // namespace

/// FLOWS.md 1, P1 to P4: the place, the goods, how many, and into which tote.
class TstFloorPick : public QObject
{
    Q_OBJECT

private slots:

    void a_wrong_scan_says_what_it_was()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.order("SO-2", {{"BOLT", 2_units}, {"NUT", 1_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1", "SO-2"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, LoadTote +load_tote
            scan BCT T-2  -> Ok, GoToLocation 0/3 A-01 +load_tote
            scan BCL A-02 -> WrongLocation, GoToLocation 0/3 A-01
            scan BCL Z-99 -> WrongLocation, GoToLocation 0/3 A-01
            scan EAN NUT  -> WrongProduct, GoToLocation 0/3 A-01
            scan BCT T-1  -> WrongKind, GoToLocation 0/3 A-01
        )");
        PLAYS(shift, R"(
            scan BCL A-01 -> Ok, TakeUnits 0/3 A-01
            scan BCT T-2  -> WrongTote, TakeUnits 0/3 A-01
            scan BCT T-9  -> WrongTote, TakeUnits 0/3 A-01
            scan BCL A-02 -> WrongLocation, TakeUnits 0/3 A-01
            scan EAN NUT  -> WrongProduct, TakeUnits 0/3 A-01
            scan BCT T-1  -> LineDone, TakeUnits 0/2 A-01 +pick_units 3
            scan BCT T-1  -> WrongTote, TakeUnits 0/2 A-01
            scan BCT T-2  -> LineDone, GoToLocation 0/1 A-02 +pick_units 2
        )");
    }

    // FLOWS.md, failure 18 and want 19.
    void goods_that_stand_elsewhere_too_do_not_prove_the_place()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"NUT", 2_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/2 A-02 +load_tote
            scan EAN NUT  -> WrongKind, GoToLocation 0/2 A-02
            scan EAN BOLT -> WrongProduct, GoToLocation 0/2 A-02
            scan BCL A-02 -> Ok, TakeUnits 0/2 A-02
        )");
    }

    void a_place_with_several_products_does_not_prove_the_goods()
    {
        FloorShift shift = hardware();
        shift.stock("DUST", "A-01", 1_units);
        shift.order("SO-1", {{"BOLT", 2_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/2 A-01 +load_tote
            scan BCL A-01 -> Ok, ScanProduct 0/2 A-01
            scan BCT T-1  -> WrongKind, ScanProduct 0/2 A-01
            scan EAN DUST -> WrongProduct, ScanProduct 0/2 A-01
            scan EAN BOLT -> Ok, TakeUnits 1/2 A-01
        )");
    }

    void scans_count_units_and_boxes_up_to_what_is_needed()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 13_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/13 A-01 +load_tote
            scan EAN BOLT -> Ok, TakeUnits 1/13 A-01
            scan EAN BOLT -> Ok, TakeUnits 2/13 A-01
            scan BOX BOLT -> Ok, TakeUnits 7/13 A-01
            scan BOX BOLT -> Ok, TakeUnits 12/13 A-01
            scan BOX BOLT -> OverQuantity, TakeUnits 12/13 A-01
            key 14        -> OverQuantity, TakeUnits 12/13 A-01
            key 2.5       -> NotDivisible, TakeUnits 12/13 A-01
            key 0         -> Ok, TakeUnits 0/13 A-01
            scan BCT T-1  -> NothingLeft, TakeUnits 0/13 A-01
            scan QTY 13   -> Ok, PutIntoTote 13/13 A-01
            scan EAN BOLT -> OverQuantity, PutIntoTote 13/13 A-01
            scan BCT T-1  -> LineDone, ScanDestination PACK-1 +pick_units 13
        )");
        QCOMPARE(shift.inTote("T-1", "BOLT"), 13_units);
    }

    void a_second_scan_of_the_tote_never_takes_the_rest()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 13_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/13 A-01 +load_tote
            scan EAN BOLT -> Ok, TakeUnits 1/13 A-01
            key 4         -> Ok, TakeUnits 4/13 A-01
            scan BCT T-1  -> Ok, ScanProduct 0/9 A-01 +pick_units 4
            scan BCT T-1  -> WrongKind, ScanProduct 0/9 A-01
        )");
    }

    void a_full_tote_is_closed_and_another_takes_its_slot()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 9_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/9 A-01 +load_tote
            scan EAN BOLT -> Ok, TakeUnits 1/9 A-01
            key 4         -> Ok, TakeUnits 4/9 A-01
            scan BCT T-1  -> Ok, ScanProduct 0/5 A-01 +pick_units 4
            scan BOX BOLT -> Ok, PutIntoTote 5/5 A-01
            press FULL    -> Ok, LoadTote +fill_tote
            scan BCT T-1  -> ToteInUse, LoadTote
            scan BCT T-5  -> Ok, PutIntoTote 5/5 A-01 +load_tote
            scan BCT T-1  -> WrongTote, PutIntoTote 5/5 A-01
            scan BCT T-5  -> LineDone, ScanDestination PACK-1 +pick_units 5
        )");
        QCOMPARE(shift.inTote("T-1", "BOLT"), 4_units);
        QCOMPARE(shift.inTote("T-5", "BOLT"), 5_units);
    }

    void with_one_tote_the_last_unit_ends_the_line()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 1_units}, {"NUT", 3_units}, {"DUST", 2_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/1 A-01 +load_tote
            scan EAN BOLT -> LineDone, GoToLocation 0/3 A-02 +pick_units 1
            scan BCL A-02 -> Ok, TakeUnits 0/3 A-02
            press DONE    -> LineDone, GoToLocation 0/2 A-03 +pick_units 3
            scan BCL A-03 -> Ok, TakeUnits 0/2 A-03
            key 2         -> LineDone, ConfirmEmpty A-03 +pick_units 2
        )");
    }

    void a_strict_site_scans_place_every_unit_and_tote()
    {
        FloorShift shift = hardware({.locationScan = floor::LocationScan::Always,
                                     .toteScan = floor::ToteScan::Always,
                                     .countEachUnit = true});
        shift.order("SO-1", {{"BOLT", 7_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/7 A-01 +load_tote
            scan EAN BOLT -> WrongKind, GoToLocation 0/7 A-01
            scan BCL A-01 -> Ok, ScanProduct 0/7 A-01
            scan BOX BOLT -> Ok, TakeUnits 5/7 A-01
            scan BOX BOLT -> OverQuantity, TakeUnits 5/7 A-01
            scan EAN BOLT -> Ok, TakeUnits 6/7 A-01
            press DONE    -> WrongState, TakeUnits 6/7 A-01
            scan BCT T-1  -> Ok, ScanProduct 0/1 A-01 +pick_units 6
            scan EAN BOLT -> Ok, PutIntoTote 1/1 A-01
            scan BCT T-1  -> LineDone, ScanDestination PACK-1 +pick_units 1
        )");
    }

    void a_lot_is_proven_by_its_label_or_by_its_number()
    {
        FloorShift shift = pharmacy();
        shift.order("SO-1", {{"MILK", 2_units}, {"PILL", 3_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE        -> Ok, LoadTote +take_batch
            scan BCT T-1      -> Ok, GoToLocation 0/2 A-01 +load_tote
            scan BCL A-01     -> Ok, ScanLot 0/2 A-01
            scan BCT T-1      -> WrongKind, ScanLot 0/2 A-01
            scan EAN MILK     -> Ok, ScanLot 1/2 A-01
            scan BCT T-1      -> WrongKind, ScanLot 1/2 A-01
            scan TEXT L1      -> Ok, TakeUnits 1/2 A-01
            scan BCT T-1      -> LineDone, GoToLocation 0/3 A-02 +pick_units 2
            scan GS1 PILL/P2  -> WrongLot, GoToLocation 0/3 A-02
            scan GS1 PILL/P1/3 -> Ok, PutIntoTote 3/3 A-02
            scan BCT T-1      -> LineDone, ScanDestination PACK-1 +pick_units 3
        )");
    }

    // Want 18: wrong lot: ask, scan again to switch.
    void another_lot_of_the_place_is_taken_when_scanned_twice()
    {
        FloorShift shift = pharmacy();
        shift.order("SO-1", {{"MILK", 2_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE        -> Ok, LoadTote +take_batch
            scan BCT T-1      -> Ok, GoToLocation 0/2 A-01 +load_tote
            scan GS1 MILK/L9  -> WrongLot, GoToLocation 0/2 A-01
            scan GS1 MILK/OLD -> LotExpired, AskSupervisor 0/2 A-01
            scan GS1 MILK/L2  -> NeedsConfirmation, ConfirmAgain 0/2 A-01
            scan GS1 PILL/P1  -> WrongProduct, GoToLocation 0/2 A-01
            scan GS1 MILK/L2  -> NeedsConfirmation, ConfirmAgain 0/2 A-01
            scan GS1 MILK/L2  -> Ok, TakeUnits 1/2 A-01 +change_reservation
            scan BCT T-1      -> LineDone, ScanDestination PACK-1 +pick_units 2
        )");
    }

    void each_serial_number_is_proven_and_picked_once()
    {
        FloorShift shift = pharmacy();
        shift.order("SO-1", {{"SAW", 2_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE       -> Ok, LoadTote +take_batch
            scan BCT T-1     -> Ok, GoToLocation 0/1 A-03 +load_tote
            scan GS1 SAW/S2  -> Ok, PutIntoTote 1/1 A-03
            scan GS1 SAW/S2  -> AlreadyScanned, PutIntoTote 1/1 A-03
            scan GS1 SAW/S1  -> WrongSerial, PutIntoTote 1/1 A-03
            scan BCT T-1     -> LineDone, ScanSerial 0/1 A-03 +pick_units 1
            scan GS1 SAW/S2  -> AlreadyScanned, ScanSerial 0/1 A-03
            scan GS1 SAW/S9  -> WrongSerial, ScanSerial 0/1 A-03
            scan GS1 SAW/S3  -> NeedsConfirmation, ConfirmAgain 0/1 A-03
            press CONFIRM    -> Ok, PutIntoTote 1/1 A-03 +change_reservation
            scan BCT T-1     -> LineDone, ScanDestination PACK-1 +pick_units 1
        )");
    }

    void a_blocked_lot_needs_a_supervisor_who_is_written_down()
    {
        FloorShift shift = pharmacy();
        shift.order("SO-1", {{"PILL", 3_units}});
        shift.blockLot("PILL", "P2");
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        shift.blockLot("PILL", "P1");
        PLAYS(shift, R"(
            press DONE       -> Ok, LoadTote +take_batch
            scan BCT T-1     -> Ok, GoToLocation 0/3 A-02 +load_tote
            scan GS1 PILL/P1 -> LotBlocked, AskSupervisor 0/3 A-02
        )");
        shift.signIn("sue", 2);
        PLAYS(shift, R"(
            tap B-1          -> Leased, TakeOverWork
            scan BCT T-1     -> Ok, GoToLocation 0/3 A-02 +take_over_batch
            scan GS1 PILL/P1 -> LotBlocked, ConfirmAgain 0/3 A-02
            scan GS1 PILL/P1 -> Ok, TakeUnits 1/3 A-02 +approve LotBlocked
            press DONE       -> LineDone, ScanDestination PACK-1 +pick_units 3
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::VerifyPick), 0);
    }

    void a_package_is_all_that_is_in_it()
    {
        FloorShift shift;
        shift.product("PIPE");
        shift.pallet("LP-1", "A-01");
        shift.pallet("LP-2", "A-01");
        shift.pallet("LP-3", "A-04");
        shift.stock("PIPE", "A-01", 10_units, {}, "LP-1");
        shift.stock("PIPE", "A-01", 4_units, {}, "LP-2");
        shift.order("SO-1", {{"PIPE", 4_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/4 A-01 +load_tote
            scan BCL A-01 -> Ok, ScanPackage 0/4 A-01
            scan EAN PIPE -> Ok, ScanPackage 1/4 A-01
            scan BCT T-1  -> WrongKind, ScanPackage 1/4 A-01
            scan BCP LP-3 -> WrongPackage, ScanPackage 1/4 A-01
            scan BCP LP-2 -> NeedsConfirmation, ConfirmAgain 1/4 A-01
            scan BCP LP-2 -> Ok, TakeUnits 1/4 A-01 +change_reservation
            scan BCP LP-2 -> Ok, PutIntoTote 4/4 A-01
            scan BCP LP-2 -> OverQuantity, PutIntoTote 4/4 A-01
            scan BCT T-1  -> LineDone, ScanDestination PACK-1 +pick_units 4
        )");
    }
};

QTEST_APPLESS_MAIN(TstFloorPick)
#include "tst_floor_pick.moc"
