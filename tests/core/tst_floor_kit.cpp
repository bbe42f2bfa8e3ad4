// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_packing.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::isChief;

namespace {

void recipe(FloorShift &shift, const std::string &kit, const FloorShift::Lines &components)
{
    const catalog::KitRecipeId id{shift.number("recipe of " + kit)};
    shift.does(Save<catalog::KitRecipe>{{.id = id, .product = {shift.number(kit)}}});
    int position = 0;
    for (const auto &[sku, quantity] : components)
        shift.does(Save<catalog::KitComponent>{{.id = {shift.number(kit + " takes " + sku)},
                                                .recipe = id,
                                                .product = {shift.number(sku)},
                                                .quantity = quantity,
                                                .position = ++position}});
}

void kitOrder(FloorShift &shift, const std::string &reference, const std::string &kit,
              Quantity quantity)
{
    shift.does(kitting::OpenKitOrder{.order = {shift.number(reference)},
                                     .warehouse = {1},
                                     .recipe = {shift.number("recipe of " + kit)},
                                     .reference = reference,
                                     .quantity = quantity,
                                     .location = {shift.number("PACK-1")}});
}

/// K-1: two sets of two bolts and a nut. K-2: one box with a serial number, of a saw and milk.
FloorShift workshop()
{
    using catalog::Tracking;
    using namespace std::chrono_literals;
    FloorShift shift;
    for (const char *sku : {"BOLT", "NUT", "DUST", "SET"})
        shift.product(sku);
    shift.box("BOLT", 5_units);
    shift.product("SAW", Tracking::Serial);
    shift.product("MILK", Tracking::Lot, true);
    shift.product("BOX", Tracking::Serial);
    shift.stock("BOLT", "A-01", 10_units);
    shift.stock("NUT", "A-02", 10_units);
    shift.lot("SAW", "S1");
    shift.stock("SAW", "A-03", 1_units, "S1");
    shift.lot("MILK", "L1", 2026y / 12 / 31);
    shift.lot("MILK", "OLD", 2026y / 11 / 1);
    shift.stock("MILK", "A-04", 3_units, "L1");
    shift.stock("MILK", "A-04", 3_units, "OLD");
    recipe(shift, "SET", {{"BOLT", 2_units}, {"NUT", 1_units}});
    recipe(shift, "BOX", {{"SAW", 1_units}, {"MILK", 1_units}});
    kitOrder(shift, "K-1", "SET", 2_units);
    kitOrder(shift, "K-2", "BOX", 1_units);
    shift.signIn("sue");
    return shift;
}

} // namespace

/// Kits put together by scan.
class TstFloorKit : public QObject
{
    Q_OBJECT

private slots:

    void components_in_any_order_then_the_kit()
    {
        FloorShift shift = workshop();
        PLAYS(shift, R"(
            scan TEXT K-1   -> Ok, AddComponent 0/2 +take_kit_order
            scan EAN NUT    -> LineDone, AddComponent 0/2 +take_component 1
            scan EAN BOLT   -> Ok, AddComponent 1/2 +take_component 1
            scan EAN BOLT   -> LineDone, FinishKit 1/1 PACK-1 +take_component 1
            scan BCL PACK-1 -> LineDone, AddComponent 0/2 +assemble_kit
            scan EAN BOLT   -> Ok, AddComponent 1/2 +take_component 1
        )");
        QCOMPARE(shift.at("PACK-1", "SET"), 1_units);
        QCOMPARE(shift.at("A-01", "BOLT"), 7_units);
    }

    void the_last_kit_closes_its_order()
    {
        FloorShift shift = workshop();
        PLAYS(shift, R"(
            tap Kit         -> Ok, ChooseKit
            scan EAN SET    -> Ok, AddComponent 0/2 +take_kit_order
            key 3           -> OverQuantity, AddComponent 0/2
            key 2           -> Ok, AddComponent 0/4
            scan EAN BOLT   -> Ok, AddComponent 1/4 +take_component 1
            key 4           -> LineDone, AddComponent 0/2 +take_component 3
            scan EAN NUT    -> Ok, AddComponent 1/2 +take_component 1
            scan EAN NUT    -> LineDone, FinishKit 2/2 PACK-1 +take_component 1
            scan BCL PACK-1 -> LineDone, ChooseKit +assemble_kit +close_kit_order
            tap K-1         -> NothingLeft, ChooseKit
        )");
        QCOMPARE(shift.at("PACK-1", "SET"), 2_units);
    }

    void a_kit_with_a_serial_number_of_its_own()
    {
        FloorShift shift = workshop();
        PLAYS(shift, R"(
            scan TEXT K-2    -> Ok, AddComponent 0/1 +take_kit_order
            scan EAN SAW     -> Ok, ScanSerial 0/1
            scan TEXT S9     -> ScanUnknown, ScanSerial 0/1
            scan TEXT S1     -> LineDone, AddComponent 0/1 +take_component 1
            scan GS1 SAW/S1  -> AlreadyScanned, AddComponent 0/1
            scan EAN MILK    -> Ok, ScanLot 0/1
            scan TEXT OLD    -> LotExpired, ConfirmAgain 0/1
            press BACK       -> Ok, ScanLot 0/1
            scan TEXT L1     -> LineDone, ScanSerials 1/1 PACK-1 +take_component 1
            scan TEXT B-7    -> Ok, FinishKit 1/1 PACK-1
            scan BCL A-05    -> NeedsConfirmation, ConfirmAgain 1/1 PACK-1
            scan BCL A-05    -> LineDone, ChooseKit +assemble_kit +close_kit_order
        )");
        QCOMPARE(shift.at("A-05", "BOX"), 1_units);
    }

    void wrong_and_extra_components_are_refused()
    {
        FloorShift shift = workshop();
        PLAYS(shift, R"(
            scan TEXT K-1   -> Ok, AddComponent 0/2 +take_kit_order
            scan EAN DUST   -> WrongProduct, AddComponent 0/2
            scan BOX BOLT   -> OverQuantity, AddComponent 0/2
            scan EAN NUT    -> LineDone, AddComponent 0/2 +take_component 1
            scan EAN NUT    -> OverQuantity, AddComponent 0/2
        )");
    }

    void what_the_books_do_not_have_comes_from_the_place_that_is_scanned()
    {
        FloorShift shift = workshop();
        shift.stock("NUT", "A-02", Quantity::units(-10));
        PLAYS(shift, R"(
            scan TEXT K-1   -> Ok, AddComponent 0/2 +take_kit_order
            scan EAN NUT    -> InsufficientStock, AddComponent 0/2
            scan BCL CART   -> WrongLocation, AddComponent 0/2
            scan BCL A-02   -> Ok, AddComponent 0/2 A-02
            scan EAN NUT    -> LineDone, AddComponent 0/2 A-02 +take_component 1
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::CountLocation), 1);
    }

    void a_component_goes_back_and_a_kit_is_taken_apart()
    {
        FloorShift shift = workshop();
        PLAYS(shift, R"(
            scan TEXT K-1   -> Ok, AddComponent 0/2 +take_kit_order
            press UNDO      -> NothingLeft, AddComponent 0/2
            scan EAN NUT    -> LineDone, AddComponent 0/2 +take_component 1
            press UNDO      -> Ok, PutBack 0/1 A-02
            scan BCL CART   -> DestinationNotAllowed, PutBack 0/1 A-02
            scan BCL A-02   -> Ok, AddComponent 0/2 +return_component
            scan EAN NUT    -> LineDone, AddComponent 0/2 +take_component 1
            scan EAN BOLT   -> Ok, AddComponent 1/2 +take_component 1
            key 2           -> LineDone, FinishKit 1/1 PACK-1 +take_component 1
            scan BCL PACK-1 -> LineDone, AddComponent 0/2 +assemble_kit
            press UNDO      -> NeedsConfirmation, ConfirmAgain 0/2
            press UNDO      -> LineDone, AddComponent 0/2 +disassemble_kit
        )");
        QCOMPARE(shift.at("PACK-1", "SET"), 0_units);
        QCOMPARE(shift.at("A-01", "BOLT"), 10_units);
    }

    /// LEAS; FLOWS.md, want 29: what is on the bench goes on where it was.
    void work_on_the_bench_is_parked_and_taken_over()
    {
        FloorShift shift = workshop();
        PLAYS(shift, R"(
            scan TEXT K-1   -> Ok, AddComponent 0/2 +take_kit_order
            scan EAN BOLT   -> Ok, AddComponent 1/2 +take_component 1
            press BACK      -> Ok, ChooseWork
            tap Kit         -> Ok, AddComponent 1/2
        )");
        isChief(shift, "bert");
        shift.signIn("bert", 2);
        PLAYS(shift, R"(
            scan TEXT K-1   -> Leased, TakeOverWork
            scan TEXT K-1   -> Ok, AddComponent 1/2 +take_kit_order
        )");
        shift.signIn("sue", 1);
        PLAYS(shift, R"(
            sync            -> None, ChooseWork !WorkTaken bert
        )");
    }

    void an_order_closed_by_somebody_is_let_go()
    {
        FloorShift shift = workshop();
        PLAYS(shift, R"(
            scan TEXT K-1   -> Ok, AddComponent 0/2 +take_kit_order
        )");
        shift.does(kitting::CloseKitOrder{.order = {shift.number("K-1")}});
        PLAYS(shift, R"(
            sync            -> None, ChooseWork !WorkGone K-1
        )");
    }
};

QTEST_APPLESS_MAIN(TstFloorKit)
#include "tst_floor_kit.moc"
