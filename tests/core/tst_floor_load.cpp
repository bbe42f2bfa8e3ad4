// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_packing.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::packingRoom;
using inventory::TaskKind;

namespace {

fulfilment::ParcelId parcelOf(FloorShift &shift, const std::string &order)
{
    return shift.records()
        .list<fulfilment::Parcel>("by_order", sales::OrderId{shift.number(order)})
        .back()
        .id;
}

/// SO-1 and SO-2 are in R-1 and R-2 on lane D-1, SO-3 in R-3 on lane U-1; bolts may have to be
/// looked at before they leave.
FloorShift lanes(const std::string &check = {})
{
    FloorShift shift = packingRoom({.pack = {.weigh = false}});
    if (!check.empty())
        shift.saves(quality::QualityPoint{
            .title = check, .stage = quality::Stage::Shipping, .product = shift.productOf("BOLT")});
    const std::string written = shift.plays(R"(
        scan BCT T-1     -> Ok, PackGoods 0/4
        scan EAN BOLT    -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
        key 4            -> LineDone, PackGoods 0/2 +pack_units 3
        scan EAN NUT     -> Ok, PackGoods 1/2 +pack_units 1
        scan EAN NUT     -> LineDone, ChooseCarton +pack_units 1
        press CONFIRM    -> Ok, ScanParcelLabel
        scan BCP R-1     -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        scan BCL D-1     -> LineDone, ChooseParcelWork +place_parcel
        scan BCT T-2     -> Ok, PackGoods 0/1
        scan GS1 SAW/S1  -> LineDone, PackGoods 0/2 +open_parcel +pack_units 1
        scan GS1 MILK/L1 -> Ok, PackGoods 1/2 +pack_units 1
        scan GS1 MILK/L2 -> LineDone, ChooseCarton +pack_units 1
        press CONFIRM    -> Ok, ScanParcelLabel
        scan BCP R-2     -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        scan BCL D-1     -> LineDone, ChooseParcelWork +place_parcel
        scan BCT T-3     -> Ok, PackGoods 0/1
        scan EAN BOLT    -> LineDone, ChooseCarton +open_parcel +pack_units 1
        press CONFIRM    -> Ok, ScanParcelLabel
        scan BCP R-3     -> LineDone, PlaceParcel U-1 +label_parcel +close_parcel
        scan BCL U-1     -> LineDone, ChooseParcelWork +place_parcel
        press BACK       -> Ok, ChooseWork
    )");
    if (!written.empty())
        qFatal("%s", written.c_str());
    return shift;
}

/// A truck of DHL stands at DOCK-1.
constexpr auto truckComes = R"(
    tap Load         -> Ok, ChooseManifest
    scan TEXT DHL    -> Ok, GoToLocation
    scan BCL A-01    -> DestinationNotAllowed, GoToLocation
    scan BCL DOCK-1  -> Ok, LoadParcels +open_manifest
)";

} // namespace

/// FLOWS.md 2, K7.
class TstFloorLoad : public QObject
{
    Q_OBJECT

private slots:

    void parcels_go_onto_the_truck_and_the_driver_takes_them()
    {
        FloorShift shift = lanes();
        PLAYS(shift, truckComes);
        QCOMPARE(shift.prompt().lines.size(), std::size_t{2});
        PLAYS(shift, R"(
            press DONE       -> NothingLeft, LoadParcels
            scan BCP R-1     -> Ok, LoadParcels +load_parcel
            scan BCP R-2     -> LineDone, LoadParcels +load_parcel
            press DONE       -> Ok, CloseManifest
            scan TEXT TOUR-7 -> Ok, CloseManifest
            press CONFIRM    -> LineDone, GiveManifest +close_manifest
        )");
        const auto line = *shift.records().get(sales::OrderLineId{shift.number("SO-1/1")});
        QCOMPARE(line.shipped, 4_units);
        QCOMPARE(shift.at("DOCK-1", "BOLT"), 0_units);
        const auto left = shift.records().list<fulfilment::Manifest>(
            "by_open", inventory::WarehouseId{1}, true);
        QCOMPARE(left.front().driver, std::string("TOUR-7"));
    }

    void what_is_missing_is_said_before_the_truck_leaves()
    {
        FloorShift shift = lanes();
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-1     -> Ok, LoadParcels +load_parcel
            press DONE       -> Ok, CloseManifest
            press DONE       -> NeedsConfirmation, ConfirmAgain
            press BACK       -> Ok, CloseManifest
            press DONE       -> NeedsConfirmation, ConfirmAgain
            press DONE       -> LineDone, GiveManifest +close_manifest
        )");
    }

    void a_parcel_of_another_carrier_or_of_nobody_stays_here()
    {
        FloorShift shift = lanes();
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-3     -> WrongPackage, LoadParcels
            scan BCP R-9     -> WrongPackage, LoadParcels
            scan BCT T-1     -> WrongPackage, LoadParcels
            scan BCP R-1     -> Ok, LoadParcels +load_parcel
            scan BCP R-1     -> AlreadyScanned, LoadParcels
        )");
    }

    /// CNCL at the truck.
    void a_cancelled_parcel_is_put_aside()
    {
        FloorShift shift = lanes();
        shift.does(fulfilment::InterceptOrder{.order = {shift.number("SO-1")}});
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-1     -> OrderCancelled, PlaceParcel
            scan BCL DOCK-1  -> DestinationNotAllowed, PlaceParcel
            scan BCL PACK-1  -> Ok, LoadParcels +place_parcel
        )");
        QCOMPARE(shift.at("PACK-1", "BOLT"), 4_units);
    }

    void what_is_held_after_loading_keeps_the_truck()
    {
        FloorShift shift = lanes();
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-1     -> Ok, LoadParcels +load_parcel
            scan BCP R-2     -> LineDone, LoadParcels +load_parcel
        )");
        shift.does(fulfilment::HoldParcel{.parcel = parcelOf(shift, "SO-1"), .reason = "ADDR"});
        PLAYS(shift, R"(
            press DONE       -> Ok, CloseManifest
            press DONE       -> OrderHeld, CloseManifest
            press BACK       -> Ok, LoadParcels
            press UNDO       -> Ok, ScanParcelLabel
            scan BCP R-3     -> WrongPackage, ScanParcelLabel
            scan BCP R-1     -> Ok, PlaceParcel
            scan BCL D-1     -> Ok, LoadParcels +unload_parcel
            scan BCP R-1     -> OrderHeld, PlaceParcel
            press BACK       -> Ok, LoadParcels
        )");
    }

    void a_lot_blocked_meanwhile_stays_here()
    {
        FloorShift shift = lanes();
        shift.blockLot("MILK", "L1");
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-2     -> LotBlocked, PlaceParcel
        )");
    }

    /// FLOWS.md, failure 21: the same parcel on two trucks.
    void a_parcel_on_another_truck_is_moved_only_when_said_twice()
    {
        FloorShift shift = lanes();
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-1     -> Ok, LoadParcels +load_parcel
            press BACK       -> Ok, ChooseManifest
        )");
        shift.does(fulfilment::OpenManifest{.manifest = {shift.number("M-2")},
                                            .warehouse = {1},
                                            .carrier = {shift.number("DHL")},
                                            .dock = {shift.number("PACK-1")},
                                            .reference = "M-2"});
        PLAYS(shift, R"(
            scan TEXT M-2    -> Ok, LoadParcels
            scan BCP R-1     -> NeedsConfirmation, ConfirmAgain
            scan BCP R-1     -> Ok, LoadParcels +load_parcel
            press DONE       -> Ok, CloseManifest
            press DONE       -> NeedsConfirmation, ConfirmAgain
            press DONE       -> LineDone, GiveManifest +close_manifest
            press DONE       -> Ok, ChooseManifest
            scan TEXT M-2    -> Ok, GiveManifest
            press DONE       -> Ok, ChooseManifest
            scan BCL DOCK-1  -> Ok, LoadParcels
            scan BCP R-1     -> WrongState, LoadParcels
            press DONE       -> NothingLeft, LoadParcels
        )");
        const auto line = *shift.records().get(sales::OrderLineId{shift.number("SO-1/1")});
        QCOMPARE(line.shipped, 4_units);
    }

    void a_truck_that_somebody_closed_is_let_go()
    {
        FloorShift shift = lanes();
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-1     -> Ok, LoadParcels +load_parcel
        )");
        const auto manifest = shift.worker().load.manifest;
        const auto reference = shift.records().get(manifest)->reference;
        shift.does(fulfilment::CloseManifest{.manifest = manifest});
        PLAYS(shift, "sync -> None, ChooseWork !WorkGone " + reference);
    }

    void a_truck_is_found_by_its_dock_from_home()
    {
        FloorShift shift = lanes();
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            press PARK       -> Ok, ChooseWork
            scan BCL DOCK-1  -> Ok, LoadParcels
        )");
    }

    void what_is_due_is_looked_at_before_a_box_goes_onto_the_truck()
    {
        FloorShift shift = lanes("Straps tight?");
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-1     -> Ok, CheckQuality 4/4
            scan BCP R-2     -> WrongKind, CheckQuality 4/4
            tap PASS         -> LineDone, LoadParcels +record_check +load_parcel
            scan BCP R-1     -> AlreadyScanned, LoadParcels
            scan BCP R-2     -> LineDone, LoadParcels +load_parcel
        )");
    }

    void a_box_that_fails_is_put_aside_and_held()
    {
        FloorShift shift = lanes("Straps tight?");
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-1     -> Ok, CheckQuality 4/4
            tap FAIL         -> NeedsConfirmation, ConfirmAgain 4/4
            tap FAIL         -> Warning, PlaceParcel +record_check
            scan BCL PACK-1  -> Ok, LoadParcels +place_parcel
            scan BCP R-1     -> OrderHeld, PlaceParcel
        )");
        QCOMPARE(shift.openTasks(TaskKind::CheckQuality), 1);
        QCOMPARE(shift.records().get(parcelOf(shift, "SO-1"))->hold, std::string("QCHD"));
    }

    void going_back_loads_nothing()
    {
        FloorShift shift = lanes("Straps tight?");
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-1     -> Ok, CheckQuality 4/4
            press BACK       -> Ok, LoadParcels
            press DONE       -> NothingLeft, LoadParcels
        )");
    }

    /// Another device loaded it, which had not heard of the check.
    void a_box_that_nobody_looked_at_keeps_the_truck()
    {
        FloorShift shift = lanes("Straps tight?");
        PLAYS(shift, truckComes);
        shift.does(fulfilment::LoadParcel{.manifest = shift.worker().load.manifest,
                                          .parcel = parcelOf(shift, "SO-1")});
        PLAYS(shift, R"(
            sync             -> None, LoadParcels
            scan BCP R-2     -> LineDone, LoadParcels +load_parcel
            press DONE       -> Ok, CloseManifest
            press DONE       -> CheckDue, CheckQuality 4/4
            tap PASS         -> LineDone, LoadParcels +record_check
            press DONE       -> Ok, CloseManifest
            press DONE       -> LineDone, GiveManifest +close_manifest
        )");
        QCOMPARE(shift.openTasks(TaskKind::CheckQuality), 0);
    }

    void the_paper_for_the_driver_is_wanted_until_it_came_out()
    {
        FloorShift shift = lanes();
        PLAYS(shift, truckComes);
        PLAYS(shift, R"(
            scan BCP R-1     -> Ok, LoadParcels +load_parcel
            scan BCP R-2     -> LineDone, LoadParcels +load_parcel
            press DONE       -> Ok, CloseManifest
            press DONE       -> LineDone, GiveManifest +close_manifest
        )");
        const auto papers = shift.prompt().papers;
        QCOMPARE(papers.size(), 1U);
        QCOMPARE(papers[0].paper, fulfilment::Paper::Manifest);
        QVERIFY(shift.prompt().choices.empty());
        shift.does(fulfilment::RecordPrint{.print = shift.fresh<fulfilment::Print>(),
                                           .paper = fulfilment::Paper::Manifest,
                                           .printer = "A4-1",
                                           .manifest = papers[0].manifest});
        PLAYS(shift, "sync -> None, GiveManifest");
        QVERIFY(shift.prompt().papers.empty());
        PLAYS(shift, R"(
            tap REPRINT      -> Ok, ChooseReason
            tap BINE         -> WrongKind, ChooseReason
            tap RPTN         -> Ok, GiveManifest +record_print
        )");
        QCOMPARE(shift.prompt().papers.size(), 1U);
        QVERIFY(shift.prompt().papers[0].key != papers[0].key);
        PLAYS(shift, "press DONE -> Ok, ChooseManifest");
    }
};

QTEST_APPLESS_MAIN(TstFloorLoad)
#include "tst_floor_load.moc"
