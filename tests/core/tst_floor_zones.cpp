// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/home.h"
#include "tests/core/floor_shift.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::hardware;
using fulfilment::BatchKind;

namespace {

/// One order with bolts in zone A and screws in zone B, to be picked by whoever is in the zone.
FloorShift sharedWalk()
{
    FloorShift shift = hardware();
    shift.place("B-01", "B", 50);
    shift.product("SCREW");
    shift.stock("SCREW", "B-01", 20_units);
    shift.order("SO-1", {{"BOLT", 1_units}, {"SCREW", 1_units}});
    shift.batch("Z-1", BatchKind::Zone, {"SO-1"});
    return shift;
}

} // namespace

/// FLOWS.md 1, zone: one order picked by several people, each in a zone, into a tote of their own.
class TstFloorZones : public QObject
{
    Q_OBJECT

private slots:

    void each_zone_is_a_piece_of_work_of_its_own()
    {
        FloorShift shift = sharedWalk();
        const auto codes = shift.look([](const floor::Context &context) {
            std::string all;
            for (const auto &row : floor::home(context).work)
                all += row.code + ' ';
            return all;
        });
        QCOMPARE(codes, std::string("Z-1/A Z-1/B "));
    }

    void two_people_pick_one_order_and_the_totes_meet()
    {
        FloorShift shift = sharedWalk();
        PLAYS(shift, R"(
            scan BCL A-02   -> Ok, LoadTote +take_zone
            scan BCT T-1    -> Ok, GoToLocation 0/1 A-01 +load_tote
            scan EAN BOLT   -> LineDone, ScanDestination PACK-1 +pick_units 1
        )");
        shift.signIn("bert", 2);
        PLAYS(shift, R"(
            tap Z-1/A       -> Leased, TakeOverWork
            press BACK      -> Ok, ChooseWork
            press DONE      -> Ok, LoadTote +take_zone
            scan BCT T-2    -> Ok, GoToLocation 0/1 B-01 +load_tote
            scan EAN SCREW  -> LineDone, ScanDestination PACK-1 +pick_units 1
            scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_zone
        )");
        shift.signIn("anna", 1);
        PLAYS(shift, R"(
            scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_zone
            press DONE      -> NoWork, BatchDone
        )");
        QCOMPARE(shift.inTote("T-1", "BOLT"), 1_units);
        QCOMPARE(shift.inTote("T-2", "SCREW"), 1_units);
    }

    // Zone pickers share lines, a scan claims.
    void a_scan_at_the_place_claims_what_is_taken_there()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.batch("Z-1", BatchKind::Zone, {"SO-1"});
        PLAYS(shift, R"(
            press DONE      -> Ok, LoadTote +take_zone
            scan BCT T-1    -> Ok, GoToLocation 0/3 A-01 +load_tote
            scan EAN BOLT   -> Ok, TakeUnits 1/3 A-01 +claim_units
            scan EAN BOLT   -> Ok, TakeUnits 2/3 A-01
        )");
    }

    void of_equal_work_the_nearest_comes_first()
    {
        FloorShift shift = sharedWalk();
        shift.order("SO-2", {{"SCREW", 1_units}});
        shift.order("SO-8", {{"BOLT", 1_units}});
        shift.order("SO-9", {{"SCREW", 1_units}});
        shift.batch("B-2", BatchKind::Single, {"SO-2"}, 50);
        shift.batch("B-8", BatchKind::Single, {"SO-8"}, 60);
        shift.batch("B-9", BatchKind::Single, {"SO-9"}, 60);
        PLAYS(shift, R"(
            press DONE      -> Ok, LoadTote +take_batch
            scan BCT T-1    -> Ok, GoToLocation 0/1 B-01 +load_tote
            scan BCL B-01   -> Ok, TakeUnits 0/1 B-01
            scan EAN SCREW  -> LineDone, ScanDestination PACK-1 +pick_units 1
            scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch
            press DONE      -> Ok, LoadTote +take_batch
        )");
        QCOMPARE(shift.prompt().work, std::string("B-9"));
    }

    // FLOWS.md, failure 20.
    void a_zone_goes_on_in_other_hands_with_its_tote()
    {
        FloorShift shift = sharedWalk();
        PLAYS(shift, R"(
            tap Z-1/A       -> Ok, LoadTote +take_zone
            scan BCT T-1    -> Ok, GoToLocation 0/1 A-01 +load_tote
        )");
        shift.signIn("bert", 2);
        PLAYS(shift, R"(
            scan BCT T-1    -> Leased, TakeOverWork
            scan BCT T-1    -> Ok, GoToLocation 0/1 A-01 +take_over_zone
        )");
        shift.signIn("anna", 1);
        PLAYS(shift, R"(
            sync            -> None, ChooseWork !WorkTaken bert
        )");
    }
};

QTEST_APPLESS_MAIN(TstFloorZones)
#include "tst_floor_zones.moc"
