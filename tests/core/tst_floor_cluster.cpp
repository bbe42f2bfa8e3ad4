// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_shift.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using fulfilment::BatchKind;

namespace {

/// Twelve lines of three orders on a cart, each product at a place of its own.
FloorShift clusterOfTwelve()
{
    FloorShift shift;
    for (int i = 1; i <= 12; ++i) {
        const std::string sku = "P" + std::to_string(i);
        const std::string place = std::string("A-") + (i < 10 ? "0" : "") + std::to_string(i);
        shift.product(sku);
        shift.stock(sku, place, 10_units);
    }
    shift.order("SO-1", {{"P1", 1_units}, {"P4", 2_units}, {"P7", 3_units}, {"P10", 1_units}});
    shift.order("SO-2", {{"P2", 5_units}, {"P5", 1_units}, {"P8", 1_units}, {"P11", 4_units}});
    shift.order("SO-3", {{"P3", 2_units}, {"P6", 2_units}, {"P9", 2_units}, {"P12", 2_units}});
    shift.batch("B-1", BatchKind::Cluster, {"SO-1", "SO-2", "SO-3"});
    return shift;
}

} // namespace

class TstFloorCluster : public QObject
{
    Q_OBJECT

private slots:

    void twelve_lines_take_two_scans_each()
    {
        FloorShift shift = clusterOfTwelve();
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, LoadTote +load_tote
            scan BCT T-2  -> Ok, LoadTote +load_tote
            scan BCT T-3  -> Ok, GoToLocation 0/1 A-01 +load_tote
        )");
        const int before = shift.scans();
        PLAYS(shift, R"(
            scan EAN P1   -> Ok, PutIntoTote 1/1 A-01
            scan BCT T-1  -> LineDone, GoToLocation 0/5 A-02 +pick_units 1
            scan BCL A-02 -> Ok, TakeUnits 0/5 A-02
            scan BCT T-2  -> LineDone, GoToLocation 0/2 A-03 +pick_units 5
            scan EAN P3   -> Ok, TakeUnits 1/2 A-03
            scan BCT T-3  -> LineDone, GoToLocation 0/2 A-04 +pick_units 2
            scan EAN P4   -> Ok, TakeUnits 1/2 A-04
            scan BCT T-1  -> LineDone, GoToLocation 0/1 A-05 +pick_units 2
            scan BCL A-05 -> Ok, TakeUnits 0/1 A-05
            scan BCT T-2  -> LineDone, GoToLocation 0/2 A-06 +pick_units 1
            scan EAN P6   -> Ok, TakeUnits 1/2 A-06
            scan BCT T-3  -> LineDone, GoToLocation 0/3 A-07 +pick_units 2
            scan EAN P7   -> Ok, TakeUnits 1/3 A-07
            scan BCT T-1  -> LineDone, GoToLocation 0/1 A-08 +pick_units 3
            scan EAN P8   -> Ok, PutIntoTote 1/1 A-08
            scan BCT T-2  -> LineDone, GoToLocation 0/2 A-09 +pick_units 1
            scan BCL A-09 -> Ok, TakeUnits 0/2 A-09
            scan BCT T-3  -> LineDone, GoToLocation 0/1 A-10 +pick_units 2
            scan EAN P10  -> Ok, PutIntoTote 1/1 A-10
            scan BCT T-1  -> LineDone, GoToLocation 0/4 A-11 +pick_units 1
            scan EAN P11  -> Ok, TakeUnits 1/4 A-11
            scan BCT T-2  -> LineDone, GoToLocation 0/2 A-12 +pick_units 4
            scan EAN P12  -> Ok, TakeUnits 1/2 A-12
            scan BCT T-3  -> LineDone, ScanDestination PACK-1 +pick_units 2
        )");
        QVERIFY(shift.scans() - before <= 2 * 12);
        PLAYS(shift,
              "scan BCL PACK-1 -> LineDone, BatchDone"
              " +unload_tote +unload_tote +unload_tote +finish_batch");
        QCOMPARE(shift.inTote("T-1", "P7"), 3_units);
        QCOMPARE(shift.at("PACK-1", "P11"), 4_units);
    }
};

QTEST_APPLESS_MAIN(TstFloorCluster)
#include "tst_floor_cluster.moc"
