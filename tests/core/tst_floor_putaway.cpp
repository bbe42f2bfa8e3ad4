// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_shift.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;

namespace {

/// Bolts on pallet P-1 and seven loose nuts at DOCK-1, five bolts at A-02; mia puts away.
FloorShift dock()
{
    FloorShift shift;
    for (const char *sku : {"BOLT", "NUT", "DUST"})
        shift.product(sku);
    shift.box("NUT", 5_units);
    shift.stock("BOLT", "A-02", 5_units);
    shift.pallet("P-1", "DOCK-1");
    shift.stock("BOLT", "DOCK-1", 10_units, {}, "P-1");
    shift.stock("NUT", "DOCK-1", 7_units);
    shift.signIn("mia");
    return shift;
}

} // namespace

/// FLOWS.md 4, A0 to A3.
class TstFloorPutaway : public QObject
{
    Q_OBJECT

private slots:

    void a_pallet_is_two_scans()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan BCP P-1  -> Ok, PutAt A-02 +take_putaway
            scan BCL A-02 -> LineDone, TakeFromStaging DOCK-1 +put_away_package
        )");
        QCOMPARE(shift.at("A-02", "BOLT"), 15_units);
    }

    void the_screen_says_why_how_much_room_and_where_else()
    {
        FloorShift shift = dock();
        shift.saves(inventory::StorageCategory{.name = "RACK", .packagesMax = 2});
        shift.categorise("A-02", "RACK");
        PLAYS(shift, R"(
            scan BCP P-1  -> Ok, PutAt A-02 +take_putaway
        )");
        const auto prompt = shift.prompt();
        QCOMPARE(prompt.facts.size(), std::size_t{6});
        QCOMPARE(prompt.facts[0].thing.text, "P-1");
        QCOMPARE(prompt.facts[1].kind, floor::FactKind::Rule);
        QCOMPARE(prompt.facts[1].thing.text, "SameProduct");
        QCOMPARE(prompt.facts[2].kind, floor::FactKind::Capacity);
        QCOMPARE(*prompt.facts[2].quantity, 2_units);
        QCOMPARE(prompt.facts[3].kind, floor::FactKind::Alternative);
        QCOMPARE(prompt.facts[3].thing.text, "A-01");
        QCOMPARE(prompt.nextPlaces.size(), std::size_t{2});
        QCOMPARE(prompt.goods->name, "BOLT");
    }

    void a_place_with_several_things_asks_which_and_loose_goods_ask_how_many()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan BCL DOCK-1 -> Ok, TakeFromStaging DOCK-1
            scan EAN NUT    -> Ok, PutAt 0/7 A-01 +take_putaway
            scan BCL A-01   -> Ok, DropUnits 0/7 A-01
            scan BCL A-01   -> LineDone, TakeFromStaging DOCK-1 +put_away_units 7
            press DONE      -> Ok, PutAt A-02 +take_putaway
        )");
    }

    void a_part_is_dropped_here_and_the_rest_goes_on()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan EAN NUT    -> Ok, PutAt 0/7 A-01 +take_putaway
            scan BCL A-01   -> Ok, DropUnits 0/7 A-01
            scan BOX NUT    -> Ok, DropUnits 5/7 A-01
            scan EAN BOLT   -> WrongProduct, DropUnits 5/7 A-01
            press DONE      -> Ok, PutAt 0/2 A-03 +put_away_units 5 +take_putaway
            key 1           -> Ok, PutAt 1/2 A-03
            scan BCL A-03   -> Ok, PutAt 0/1 A-04 +put_away_units 1 +take_putaway
            scan BCL A-04   -> LineDone, TakeFromStaging DOCK-1 +put_away_units 1
        )");
    }

    // CHBD
    void another_place_that_takes_them_is_scanned_twice()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan BCP P-1  -> Ok, PutAt A-02 +take_putaway
            scan BCL A-09 -> NeedsConfirmation, ConfirmAgain A-02
            scan BCL A-02 -> LineDone, TakeFromStaging DOCK-1 +put_away_package
            press UNDO    -> Ok, PutBack DOCK-1
            scan BCL DOCK-1 -> Ok, TakeFromStaging +undo_put_away
            scan BCP P-1  -> Ok, PutAt A-02 +take_putaway
            scan BCL A-09 -> NeedsConfirmation, ConfirmAgain A-02
            scan BCL A-09 -> LineDone, TakeFromStaging DOCK-1 +put_away_package
        )");
    }

    // DSTX, DSTF
    void a_place_that_does_not_take_them_is_refused_and_says_why()
    {
        FloorShift shift = dock();
        shift.saves(inventory::StorageCategory{
            .name = "DRAWER", .packagesMax = 1, .mixing = inventory::Mixing::OneProduct});
        shift.categorise("A-03", "DRAWER");
        shift.categorise("A-04", "DRAWER");
        shift.stock("NUT", "A-03", 1_units);
        shift.pallet("P-9", "A-04");
        PLAYS(shift, R"(
            scan BCP P-1    -> Ok, PutAt A-02 +take_putaway
            scan BCL A-03   -> MixingNotAllowed, PutAt A-02
            scan BCL A-04   -> DestinationFull, PutAt A-02
            scan BCL PACK-1 -> DestinationNotAllowed, PutAt A-02
            scan BCL QUAR   -> DestinationNotAllowed, PutAt A-02
            scan BCL Z-99   -> WrongLocation, PutAt A-02
            scan BCP P-9    -> WrongPackage, PutAt A-02
        )");
    }

    // DSTF, BLKD, NOPA
    void a_place_that_is_reported_sends_the_goods_to_the_next()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan BCP P-1  -> Ok, PutAt A-02 +take_putaway
            press SHORT   -> Ok, ChooseReason A-02
            scan X DSTF   -> NeedsConfirmation, ConfirmAgain A-02
            scan X DSTF   -> Ok, PutAt A-01 +report_place DSTF +take_putaway
            scan X BLKD   -> NeedsConfirmation, ConfirmAgain A-01
            scan X BLKD   -> Ok, PutAt A-03 +report_place BLKD +take_putaway
            press SKIP    -> Ok, PutAt A-04 +take_putaway
            scan X BINE   -> WrongKind, PutAt A-04
            scan X NOPA   -> NeedsConfirmation, ConfirmAgain A-04
            scan X NOPA   -> Ok, PutBack DOCK-1 +report_place NOPA
            scan BCL DOCK-1 -> Ok, TakeFromStaging DOCK-1 +leave_putaway
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::CountLocation), 2);
        QCOMPARE(shift.openTasks(inventory::TaskKind::FreeLocation), 1);
    }

    void where_no_place_is_found_the_worker_hears_it_and_may_choose()
    {
        FloorShift shift = dock();
        shift.saves(inventory::PutawayRule{.warehouse = shift.warehouse(), .zone = "COLD"});
        PLAYS(shift, R"(
            scan BCP P-1  -> NoPlaceFound, PutAt +take_putaway
            press SKIP    -> NoPlaceFound, PutAt
            scan BCL A-05 -> NeedsConfirmation, ConfirmAgain
            scan BCL A-05 -> LineDone, TakeFromStaging DOCK-1 +put_away_package
        )");
    }

    // UNRD
    void a_label_that_cannot_be_read_is_typed()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan BCP P-1  -> Ok, PutAt A-02 +take_putaway
            scan X UNRD   -> Warning, PutAt A-02
            type BCL A-02 -> LineDone, TakeFromStaging DOCK-1 +put_away_package
        )");
    }

    // FLOWS.md, failure 20 and LEAS.
    void goods_in_somebody_s_hands_show_who_and_are_taken_over_by_their_label()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan BCP P-1  -> Ok, PutAt A-02 +take_putaway
        )");
        shift.signIn("sue", 2);
        PLAYS(shift, R"(
            tap PutAway   -> Ok, TakeFromStaging
            scan BCP P-1  -> Leased, TakeOverWork
            press BACK    -> Ok, TakeFromStaging
            scan BCP P-1  -> Leased, TakeOverWork
            scan BCP P-1  -> Ok, PutAt A-02 +take_putaway
        )");
        shift.signIn("mia");
        QCOMPARE(shift.prompt().instruction, floor::Instruction::TakeFromStaging);
        QCOMPARE(shift.prompt().notices.front().kind, floor::NoticeKind::WorkTaken);
        QCOMPARE(shift.prompt().notices.front().about, "sue");
    }

    // FLOWS.md, failure 1: who comes second finds nothing to do.
    void goods_that_somebody_else_put_away_are_let_go_with_a_notice()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan BCP P-1  -> Ok, PutAt A-02 +take_putaway
        )");
        shift.does(inventory::PutAwayPackage{.relocation = shift.fresh<inventory::Relocation>(),
                                             .warehouse = shift.warehouse(),
                                             .package = shift.package("P-1"),
                                             .to = shift.location("A-07")});
        PLAYS(shift, R"(
            sync          -> None, TakeFromStaging !StockElsewhere P-1
            scan BCL DOCK-1 -> Ok, PutAt 0/7 A-01 +take_putaway
        )");
    }

    // FLOWS.md, failure 3: the same answer twice is one put-away.
    void a_tap_repeated_does_nothing_twice()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan EAN NUT    -> Ok, PutAt 0/7 A-01 +take_putaway
            scan BCL A-01   -> Ok, DropUnits 0/7 A-01
        )");
        const auto tap = shift.input("press DONE");
        QCOMPARE(shift.answer(tap), "LineDone, TakeFromStaging DOCK-1 +put_away_units 7");
        QCOMPARE(shift.answer(tap), "PromptChanged, TakeFromStaging DOCK-1");
        QCOMPARE(shift.at("A-01", "NUT"), 7_units);
    }

    // FLOWS.md, failure 27.
    void a_number_ten_times_too_large_is_no_number()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan EAN NUT    -> Ok, PutAt 0/7 A-01 +take_putaway
            key 7000        -> OverQuantity, PutAt 0/7 A-01
            key 0.5         -> NotDivisible, PutAt 0/7 A-01
            key 9           -> OverQuantity, ConfirmAgain 0/7 A-01
            key 9           -> Ok, PutAt 9/9 A-01
            scan BCL A-01   -> LineDone, TakeFromStaging DOCK-1 +put_away_units 9
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::CountLocation), 1);
    }

    void a_place_with_room_for_a_part_takes_a_part()
    {
        FloorShift shift = dock();
        shift.saves(inventory::StorageCategory{.name = "DRAWER"});
        shift.saves(inventory::StorageCapacity{.category = shift.category("DRAWER"),
                                               .product = shift.productOf("NUT"),
                                               .unitsMax = 4_units});
        shift.categorise("A-05", "DRAWER");
        shift.saves(inventory::PutawayRule{
            .warehouse = shift.warehouse(), .priority = 1, .location = shift.location("A-05")});
        PLAYS(shift, R"(
            scan EAN NUT    -> Ok, PutAt 0/7 A-05 +take_putaway
            scan BCL A-05   -> DestinationFull, DropUnits 0/4 A-05
            key 5           -> DestinationFull, DropUnits 0/4 A-05
            scan BCL A-05   -> Ok, PutAt 0/3 +put_away_units 4 +take_putaway
            scan BCL A-06   -> NeedsConfirmation, ConfirmAgain 0/3
            scan BCL A-06   -> Ok, DropUnits 0/3 A-06
            scan BCL A-06   -> LineDone, TakeFromStaging DOCK-1 +put_away_units 3
        )");
    }

    void one_product_of_a_pallet_may_go_its_own_way()
    {
        FloorShift shift = dock();
        shift.stock("DUST", "DOCK-1", 3_units, {}, "P-1");
        PLAYS(shift, R"(
            scan BCP P-1    -> Ok, PutAt A-02 +take_putaway
            scan EAN DUST   -> NeedsConfirmation, ConfirmAgain A-02
            scan EAN DUST   -> Ok, PutAt 0/3 A-01 +leave_putaway +take_putaway
            scan BCL A-01   -> Ok, DropUnits 0/3 A-01
            scan BCL A-01   -> LineDone, TakeFromStaging DOCK-1 +put_away_units 3
            scan BCP P-1    -> Ok, PutAt A-02 +take_putaway
        )");
    }

    void goods_that_the_books_do_not_have_are_put_away_all_the_same()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan EAN DUST   -> NoWork, ChooseWork
            scan BCL DOCK-1 -> Ok, TakeFromStaging DOCK-1
            scan EAN DUST   -> InsufficientStock, ConfirmAgain DOCK-1
            scan EAN DUST   -> Ok, PutAt 0/1 A-01
            scan BCL A-01   -> LineDone, TakeFromStaging DOCK-1 +put_away_units 1
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::CountLocation), 1);
    }

    void undo_before_the_drop_puts_the_goods_where_they_were()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan BCP P-1    -> Ok, PutAt A-02 +take_putaway
            press UNDO      -> Ok, PutBack DOCK-1
            press BACK      -> Ok, PutAt A-02
            press BACK      -> Ok, PutBack DOCK-1
            scan BCL DOCK-1 -> Ok, TakeFromStaging DOCK-1 +leave_putaway
            press UNDO      -> NothingLeft, TakeFromStaging DOCK-1
            press BACK      -> Ok, TakeFromStaging
            press BACK      -> Ok, ChooseWork
        )");
    }

    void parked_goods_stay_in_hand_and_come_back()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            scan BCP P-1    -> Ok, PutAt A-02 +take_putaway
            press PARK      -> Ok, ChooseWork
            tap PutAway     -> Ok, PutAt A-02
            scan BCL A-02   -> LineDone, TakeFromStaging DOCK-1 +put_away_package
        )");
    }

    void what_is_postponed_comes_last()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            tap PutAway     -> Ok, TakeFromStaging
            press SKIP      -> Ok, TakeFromStaging
            press DONE      -> Ok, PutAt A-02 +take_putaway
            scan BCL A-02   -> LineDone, TakeFromStaging DOCK-1 +put_away_package
            press DONE      -> Ok, PutAt 0/7 A-01 +take_putaway
        )");
    }

    void the_next_on_the_same_aisle_is_shown_first()
    {
        FloorShift shift = dock();
        shift.stock("DUST", "A-01", 1_units);
        shift.pallet("P-0", "DOCK-1");
        shift.stock("DUST", "DOCK-1", 5_units, {}, "P-0");
        shift.pallet("P-2", "DOCK-1");
        shift.stock("BOLT", "DOCK-1", 5_units, {}, "P-2");
        shift.inAisle("A-02", "2");
        PLAYS(shift, R"(
            scan BCP P-1    -> Ok, PutAt A-02 +take_putaway
            scan BCL A-02   -> LineDone, TakeFromStaging DOCK-1 +put_away_package
        )");
        QCOMPARE(shift.prompt().lines.front().code, "P-2");
        PLAYS(shift, R"(
            press DONE      -> Ok, PutAt A-02 +take_putaway
        )");
    }

    void goods_that_go_out_are_not_put_away()
    {
        FloorShift shift = dock();
        shift.signIn("anna");
        shift.order("SO-1", {{"BOLT", 2_units}});
        shift.batch("B-1", fulfilment::BatchKind::Single, {"SO-1"});
        PLAYS(shift, R"(
            press DONE      -> Ok, LoadTote +take_batch
            scan BCT T-1    -> Ok, GoToLocation 0/2 A-02 +load_tote
            scan BCL A-02   -> Ok, TakeUnits 0/2 A-02
            press DONE      -> LineDone, ScanDestination PACK-1 +pick_units 2
            scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch
        )");
        shift.signIn("mia");
        PLAYS(shift, R"(
            tap PutAway     -> Ok, TakeFromStaging
            scan BCT T-1    -> ToteInUse, TakeFromStaging
            scan BCL PACK-1 -> NothingLeft, TakeFromStaging PACK-1
        )");
    }
};

QTEST_APPLESS_MAIN(TstFloorPutaway)
#include "tst_floor_putaway.moc"
