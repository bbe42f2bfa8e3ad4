// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_shift.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::hardware;

namespace {

/// As hardware, with a pallet of nuts at A-10 and a face for nuts at A-05; mia moves.
FloorShift stockroom()
{
    FloorShift shift = hardware();
    shift.pallet("P-1", "A-10");
    shift.stock("NUT", "A-10", 30_units, {}, "P-1");
    shift.saves(inventory::ReplenishRule{.warehouse = shift.warehouse(),
                                         .product = shift.productOf("NUT"),
                                         .face = shift.location("A-05"),
                                         .min = 4_units,
                                         .max = 12_units});
    shift.signIn("mia");
    return shift;
}

} // namespace

/// FLOWS.md 5, T0 to T4.
class TstFloorMove : public QObject
{
    Q_OBJECT

private slots:

    void units_go_from_place_to_place()
    {
        FloorShift shift = stockroom();
        PLAYS(shift, R"(
            scan BCL A-01 -> Ok, ChooseGoods A-01
            scan EAN BOLT -> Ok, MoveTo 1/20 A-01
            scan BOX BOLT -> Ok, MoveTo 6/20 A-01
            key 8         -> Ok, MoveTo 8/20 A-01
            scan BCL A-07 -> LineDone, ChooseGoods A-01 +move_units 8
            scan BCL A-01 -> Ok, ChooseGoods A-01
        )");
        QCOMPARE(shift.at("A-07", "BOLT"), 8_units);
    }

    void more_than_is_there_is_refused()
    {
        FloorShift shift = stockroom();
        PLAYS(shift, R"(
            scan BCL A-03 -> Ok, ChooseGoods A-03
            scan EAN NUT  -> WrongProduct, ChooseGoods A-03
            scan EAN DUST -> Ok, MoveTo 1/2 A-03
            key 3         -> InsufficientStock, MoveTo 1/2 A-03
            key 3000      -> InsufficientStock, MoveTo 1/2 A-03
            key 0.5       -> NotDivisible, MoveTo 1/2 A-03
            scan BCL A-03 -> WrongLocation, MoveTo 1/2 A-03
            scan BCL A-07 -> LineDone, ChooseGoods A-03 +move_units 1
        )");
    }

    void reserved_goods_are_denied_or_promised_from_elsewhere()
    {
        FloorShift shift = stockroom();
        shift.order("SO-1", {{"BOLT", 15_units}});
        PLAYS(shift, R"(
            scan BCL A-01 -> Ok, ChooseGoods A-01
            scan EAN BOLT -> Ok, MoveTo 1/5 A-01
            key 9         -> StockReserved, ConfirmAgain 1/5 A-01
            key 9         -> Ok, MoveTo 9/5 A-01
            press BACK    -> Ok, ChooseGoods A-01
        )");
        shift.saves(inventory::MovePolicy{.warehouse = shift.warehouse(),
                                          .reserved = inventory::ReservedGoods::Deny});
        PLAYS(shift, R"(
            scan EAN BOLT -> Ok, MoveTo 1/5 A-01
            key 9         -> StockReserved, MoveTo 1/5 A-01
            key 5         -> Ok, MoveTo 5/5 A-01
            scan BCL A-07 -> LineDone, ChooseGoods A-01 +move_units 5
            scan EAN BOLT -> StockReserved, ChooseGoods A-01
        )");
    }

    void a_package_moves_with_all_that_is_in_it()
    {
        FloorShift shift = stockroom();
        PLAYS(shift, R"(
            scan BCP P-1  -> Ok, MoveTo A-10
            scan BCL A-11 -> LineDone, ChooseSource +move_package
            press UNDO    -> Ok, PutBack A-10
            scan BCL A-09 -> NeedsConfirmation, ConfirmAgain A-10
            scan BCL A-10 -> Ok, ChooseSource +undo_move
            press UNDO    -> NothingLeft, ChooseSource
        )");
        QCOMPARE(shift.at("A-10", "NUT"), 30_units);
    }

    void out_of_a_package_or_into_one()
    {
        FloorShift shift = stockroom();
        shift.pallet("P-2", "A-11");
        PLAYS(shift, R"(
            scan BCL A-10 -> Ok, ChooseGoods A-10
            scan EAN NUT  -> Ok, MoveTo 1/30 A-10
            key 4         -> Ok, MoveTo 4/30 A-10
            scan BCP P-2  -> LineDone, ChooseGoods A-10 +move_units 4
        )");
        QCOMPARE(shift.at("A-11", "NUT"), 4_units);
    }

    // Whole-bin move: one scan, or line by line.
    void all_that_a_place_has_goes_in_one_scan()
    {
        FloorShift shift = stockroom();
        shift.stock("DUST", "A-01", 1_units);
        PLAYS(shift, R"(
            scan BCL A-01 -> Ok, ChooseGoods A-01
            tap ALL       -> Ok, MoveTo A-01
            scan BCL A-07 -> LineDone, ChooseSource +move_units 20 +move_units 1
        )");
        QCOMPARE(shift.at("A-07", "BOLT"), 20_units);
    }

    void of_all_a_line_may_go_its_own_way()
    {
        FloorShift shift = stockroom();
        shift.stock("DUST", "A-01", 1_units);
        PLAYS(shift, R"(
            scan BCL A-01 -> Ok, ChooseGoods A-01
            press DONE    -> Ok, MoveTo A-01
            scan EAN DUST -> Ok, MoveUnits 0/1 A-01
            scan BCL A-08 -> LineDone, MoveTo A-01 +move_units 1
            scan BCL A-07 -> LineDone, ChooseSource +move_units 20
        )");
    }

    void a_place_that_does_not_take_the_goods_refuses_them()
    {
        FloorShift shift = stockroom();
        shift.saves(
            inventory::StorageCategory{.name = "ONE", .mixing = inventory::Mixing::OneProduct});
        shift.categorise("A-02", "ONE");
        PLAYS(shift, R"(
            scan BCL A-01 -> Ok, ChooseGoods A-01
            tap ALL       -> Ok, MoveTo A-01
            scan BCL A-02 -> MixingNotAllowed, MoveTo A-01
            scan BCL Z-99 -> WrongLocation, MoveTo A-01
            scan BCL A-07 -> LineDone, ChooseSource +move_units 20
        )");
    }

    void the_list_is_by_urgency_and_done_takes_the_first()
    {
        FloorShift shift = stockroom();
        shift.replenish("NUT", 8_units, "A-09", "A-05", 50);
        shift.replenish("BOLT", 5_units, "A-01", "A-06", 1);
        PLAYS(shift, R"(
            tap Move      -> Ok, ChooseSource
        )");
        QCOMPARE(shift.prompt().lines.front().code, "A-01>A-06/BOLT");
        PLAYS(shift, R"(
            press DONE    -> Ok, GoToLocation 0/5 A-01 +take_task
            scan BCL A-02 -> WrongLocation, GoToLocation 0/5 A-01
            scan BCL A-01 -> Ok, MoveUnits 0/5 A-06
            scan BCL A-06 -> LineDone, ChooseSource +move_units 5
        )");
        QCOMPARE(shift.prompt().lines.size(), std::size_t{1});
        QCOMPARE(shift.at("A-06", "BOLT"), 5_units);
    }

    void the_most_a_face_takes_is_suggested_and_more_is_said_twice()
    {
        FloorShift shift = stockroom();
        shift.stock("NUT", "A-05", 7_units);
        shift.replenish("NUT", 8_units, "A-09", "A-05");
        PLAYS(shift, R"(
            scan BCL A-09 -> Ok, MoveUnits 0/5 A-05 +take_task
            key 7         -> OverQuantity, ConfirmAgain 0/5 A-05
            key 7         -> Ok, MoveTo 7/5 A-05
            scan BCL A-06 -> NeedsConfirmation, ConfirmAgain 7/5 A-05
            scan BCL A-05 -> LineDone, ScanProduct 0/1 A-09 +move_units 7
            press BACK    -> Ok, ChooseSource +release_task
        )");
    }

    void a_replenishment_releases_the_picks_that_wait()
    {
        FloorShift shift;
        shift.product("NUT");
        shift.stock("NUT", "DOCK-1", 9_units);
        shift.order("SO-1", {{"NUT", 6_units}});
        shift.replenish("NUT", 9_units, "DOCK-1", "A-05");
        shift.signIn("mia");
        PLAYS(shift, R"(
            tap Move        -> Ok, ChooseSource
            press DONE      -> Ok, GoToLocation 0/9 DOCK-1 +take_task
            scan BCL DOCK-1 -> Ok, MoveUnits 0/9 A-05
            scan BCL A-05   -> LineDone, ChooseSource +move_units 9
        )");
        QCOMPARE(shift.prompt().facts.front().kind, floor::FactKind::Reserved);
        QCOMPARE(*shift.prompt().facts.front().quantity, 6_units);
    }

    // BINE at the source: a count, and another source.
    void a_source_that_is_empty_is_counted_and_the_work_goes_to_another()
    {
        FloorShift shift = stockroom();
        shift.replenish("NUT", 8_units, "A-09", "A-05");
        PLAYS(shift, R"(
            tap Move      -> Ok, ChooseSource
            press DONE    -> Ok, GoToLocation 0/8 A-09 +take_task
            press SHORT   -> Ok, ChooseReason A-09
            scan X BINE   -> NeedsConfirmation, ConfirmAgain A-09
            scan X BINE   -> Ok, GoToLocation 0/8 A-02 +report_missing 8 BINE
            scan BCL A-02 -> Ok, MoveUnits 0/8 A-05
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::CountLocation), 1);
    }

    void what_is_partly_there_is_brought_and_the_rest_reported()
    {
        FloorShift shift = stockroom();
        shift.replenish("NUT", 8_units, "A-09", "A-05");
        PLAYS(shift, R"(
            tap Move      -> Ok, ChooseSource
            press DONE    -> Ok, GoToLocation 0/8 A-09 +take_task
            scan BCL A-09 -> Ok, MoveUnits 0/8 A-05
            key 3         -> Ok, MoveTo 3/8 A-05
            scan X BINP   -> NeedsConfirmation, ConfirmAgain 3/8 A-05
            scan X BINP   -> Ok, MoveTo 3/8 A-05
            scan BCL A-05 -> LineDone, GoToLocation 0/5 A-02 +move_units 3 +report_missing 5 BINP
        )");
    }

    void without_another_source_the_work_is_given_back()
    {
        FloorShift shift = stockroom();
        shift.replenish("DUST", 2_units, "A-03", "A-05");
        PLAYS(shift, R"(
            tap Move      -> Ok, ChooseSource
            press DONE    -> Ok, GoToLocation 0/2 A-03 +take_task
            scan X BINE   -> NeedsConfirmation, ConfirmAgain 0/2 A-03
        scan X BINE -> Ok, ChooseSource !StockElsewhere DUST +report_missing 2 BINE +release_task
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::Replenish), 1);
    }

    // FLOWS.md, failure 20; LEAS.
    void work_of_somebody_else_shows_who_and_is_taken_over_by_its_goods()
    {
        FloorShift shift = stockroom();
        shift.replenish("NUT", 8_units, "A-09", "A-05");
        PLAYS(shift, R"(
            tap Move      -> Ok, ChooseSource
            press DONE    -> Ok, GoToLocation 0/8 A-09 +take_task
        )");
        shift.signIn("sue", 2);
        PLAYS(shift, R"(
            tap Move      -> Ok, ChooseSource
            press DONE    -> NoWork, ChooseSource
            tap A-09>A-05/NUT -> Leased, TakeOverWork
            scan EAN NUT  -> Ok, GoToLocation 0/8 A-09 +hand_over_task
        )");
    }

    void what_is_postponed_comes_last()
    {
        FloorShift shift = stockroom();
        shift.replenish("NUT", 8_units, "A-09", "A-05", 1);
        shift.replenish("BOLT", 5_units, "A-01", "A-06", 50);
        PLAYS(shift, R"(
            tap Move      -> Ok, ChooseSource
            press DONE    -> Ok, GoToLocation 0/8 A-09 +take_task
            press SKIP    -> Ok, ChooseSource +release_task
            press DONE    -> Ok, GoToLocation 0/5 A-01 +take_task
            press PARK    -> Ok, ChooseWork
            tap Move      -> Ok, GoToLocation 0/5 A-01
        )");
    }

    // FLOWS.md, failure 29: who holds the stock is shown, and what is free can be taken.
    void what_is_free_beside_a_promise_is_shown_and_can_be_taken()
    {
        FloorShift shift = stockroom();
        shift.order("SO-1", {{"BOLT", 15_units}});
        PLAYS(shift, R"(
            scan BCL A-01 -> Ok, ChooseGoods A-01
        )");
        QCOMPARE(shift.prompt().lines.front().done, 5_units);
        QCOMPARE(shift.prompt().lines.front().needed, 20_units);
        QCOMPARE(*shift.prompt().facts.front().quantity, 15_units);
    }

    void lots_are_told_apart()
    {
        FloorShift shift = stockroom();
        shift.product("PILL", catalog::Tracking::Lot);
        shift.lot("PILL", "L1");
        shift.lot("PILL", "L2");
        shift.stock("PILL", "A-12", 4_units, "L1");
        shift.stock("PILL", "A-12", 6_units, "L2");
        PLAYS(shift, R"(
            scan BCL A-12      -> Ok, ChooseGoods A-12
            scan EAN PILL      -> LotRequired, ChooseGoods A-12
            scan GS1 PILL/L2   -> Ok, MoveTo 1/6 A-12
            scan GS1 PILL/L1   -> WrongLot, MoveTo 1/6 A-12
            press DONE         -> Ok, MoveTo 1/6 A-12
            scan BCL A-13      -> LineDone, ChooseGoods A-12 +move_units 1
        )");
    }

    // FLOWS.md, failure 3.
    void a_scan_repeated_moves_nothing_twice()
    {
        FloorShift shift = stockroom();
        PLAYS(shift, R"(
            scan BCP P-1  -> Ok, MoveTo A-10
            scan BCL A-11 -> LineDone, ChooseSource +move_package
            scan BCL A-11 -> Ok, ChooseGoods A-11
        )");
        QCOMPARE(shift.at("A-11", "NUT"), 30_units);
    }

    // Inter-warehouse: the truck instead of a place.
    void goods_for_another_warehouse_go_onto_its_truck()
    {
        FloorShift shift = stockroom();
        const auto branch = shift.saves(inventory::Warehouse{.code = "BR", .name = "Branch"});
        shift.does(inventory::OpenWarehouseTransfer{
            .transfer = shift.fresh<inventory::WarehouseTransfer>(),
            .twin = shift.fresh<inventory::WarehouseTransfer>(),
            .warehouse = shift.warehouse(),
            .receiver = branch,
            .reference = "WT1"});
        PLAYS(shift, R"(
            scan BCP P-1  -> Ok, MoveTo A-10
            tap TO:WT1    -> LineDone, ChooseSource +load_transfer
            scan BCL A-01 -> Ok, ChooseGoods A-01
            scan EAN BOLT -> Ok, MoveTo 1/20 A-01
            key 6         -> Ok, MoveTo 6/20 A-01
            tap TO:WT1    -> LineDone, ChooseGoods A-01 +load_transfer
            press BACK    -> Ok, ChooseSource
            press UNDO    -> Ok, PutBack 6/6 A-01
            scan BCL A-01 -> Ok, ChooseSource +undo_move
            tap SEND:WT2  -> NoWork, ChooseSource
            tap SEND:WT1  -> NeedsConfirmation, ConfirmAgain
            tap SEND:WT1  -> LineDone, ChooseSource +send_transfer
        )");
        QCOMPARE(shift.at("TRANSIT", "NUT"), 30_units);
        QCOMPARE(shift.at("A-01", "BOLT"), 20_units);
    }

    void scrapped_goods_need_a_reason_said_twice_and_above_the_limit_a_supervisor()
    {
        FloorShift shift = stockroom();
        shift.saves(
            inventory::MovePolicy{.warehouse = shift.warehouse(), .scrapUnitsMax = 5_units});
        PLAYS(shift, R"(
            tap Scrap     -> Ok, ScrapGoods
            scan EAN NUT  -> ScanAmbiguous, ScrapGoods
            scan BCL A-01 -> Ok, ScrapGoods A-01
        )");
        // What stands there, in its unit.
        QCOMPARE(shift.prompt().lines.front().done, 20_units);
        QCOMPARE(shift.prompt().lines.front().needed, 0_units);
        QCOMPARE(shift.prompt().lines.front().unit, "C62");
        PLAYS(shift, R"(
            scan EAN NUT  -> WrongProduct, ScrapGoods A-01
            scan EAN BOLT -> Ok, ScrapGoods 1/20 A-01
            scan EAN BOLT -> Ok, ScrapGoods 2/20 A-01
            press DONE    -> Ok, ChooseReason 2/20 A-01
            scan X BINE   -> WrongKind, ChooseReason 2/20 A-01
            scan X DMGD   -> NeedsConfirmation, ConfirmAgain 2/20 A-01
            scan X DMGD   -> LineDone, ScrapGoods A-01 !PhotoOwed DMGD +scrap_units 2 DMGD
            scan EAN BOLT -> Ok, ScrapGoods 1/18 A-01
            key 21        -> InsufficientStock, ScrapGoods 1/18 A-01
            key 6         -> Ok, ScrapGoods 6/18 A-01
            scan X DMGD   -> NeedsSupervisor, AskSupervisor 6/18 A-01
            allow sue     -> LineDone, ScrapGoods A-01 !PhotoOwed DMGD +scrap_units 6 DMGD
            press UNDO    -> Ok, PutBack 6/6 A-01
            scan BCL A-01 -> Ok, ScrapGoods +undo_scrap
            press BACK    -> Ok, ChooseWork
        )");
        QCOMPARE(shift.at("A-01", "BOLT"), 18_units);
        QCOMPARE(shift.openTasks(inventory::TaskKind::VerifyPick), 0);
    }
};

QTEST_APPLESS_MAIN(TstFloorMove)
#include "tst_floor_move.moc"
