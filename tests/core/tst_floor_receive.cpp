// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// FLOWS.md 3, line by line: what a receiver scans, what comes of it, what the next screen asks.

#include "tests/core/floor_shift.h"

#include <QTest>

using namespace bincard;
using bincard::tests::FloorShift;

namespace {

/// No packages and no places are asked for: two scans a line.
floor::Policy plain()
{
    floor::Policy policy;
    policy.receive.containers = false;
    policy.receive.asksPlace = false;
    return policy;
}

FloorShift dock(floor::Policy policy = {})
{
    using namespace std::chrono_literals;
    FloorShift shift(policy);
    for (const char *sku : {"BOLT", "NUT", "DUST"})
        shift.product(sku);
    shift.product("MILK", catalog::Tracking::Lot, true);
    shift.product("SAW", catalog::Tracking::Serial);
    shift.box("BOLT", Quantity::units(5));
    shift.lot("MILK", "L1", 2026y / 12 / 20);
    shift.purchase("PO1", "ACME", {{"BOLT", Quantity::units(12)}, {"MILK", Quantity::units(6)}});
    shift.signIn("rolf");
    return shift;
}

} // namespace

class tst_floor_receive : public QObject
{
    Q_OBJECT

private slots:

    void a_line_is_received_by_its_label_and_its_amount()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1           -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN BOLT     -> Ok, CountReceived 1/12 DOCK-1
            scan EAN BOLT     -> Ok, CountReceived 2/12 DOCK-1
            scan BOX BOLT     -> Ok, CountReceived 7/12 DOCK-1
            scan BOX BOLT     -> LineDone, CountReceived 12/12 DOCK-1
            press DONE        -> LineDone, ScanReceived DOCK-1 +receive_units 12
        )");
        QCOMPARE(shift.at("DOCK-1", "BOLT"), Quantity::units(12));
    }

    void a_label_with_everything_on_it_is_one_scan()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1                    -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan GS1 MILK/L1/6/261220  -> Ok, CountReceived 6/6 DOCK-1
            press DONE                 -> LineDone, ScanReceived DOCK-1 +receive_units 6
        )");
    }

    void the_dock_the_paper_and_the_goods_open_a_delivery()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            scan EAN BOLT     -> Ok, ScanReceived DOCK-1 +begin_receipt
            press BACK        -> Ok, ChooseWork
            scan TEXT PO1     -> Ok, ScanReceived DOCK-1
            press BACK        -> Ok, ChooseWork
            scan EAN NUT      -> NoWork, ChooseWork
        )");
        shift.purchase("PO2", "ACME", {{"NUT", Quantity::units(3)}});
        PLAYS(shift, R"(
            scan BCL DOCK-1   -> ScanAmbiguous, OpenReceipt
        )");
    }

    void a_new_lot_is_typed_or_scanned_and_its_date_asked_for()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1                -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN MILK          -> Ok, EnterLot 1/6 DOCK-1
            type TEXT L77          -> Ok, EnterExpiry 1/6 DOCK-1
            scan EAN MILK          -> Ok, EnterExpiry 1/6 DOCK-1
            type TEXT 45.13.2026   -> InvalidInput, EnterExpiry 1/6 DOCK-1
            type TEXT 24.12.2026   -> Ok, CountReceived 1/6 DOCK-1
            key 6                  -> Ok, CountReceived 6/6 DOCK-1
            press DONE             -> LineDone, ScanReceived DOCK-1 +register_lot +receive_units 6
        )");
        const auto lot = shift.records().list<inventory::Lot>("by_text", std::string("L77"));
        QCOMPARE(lot.size(), 1U);
        QCOMPARE(toText(lot.front().expiry), std::string("2026-12-24"));
    }

    /// Wants 21: an existing lot with another date is blocked, a typed draft stays.
    void a_date_that_is_not_the_lots_is_refused_until_it_is_said_to_be_so()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1                    -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan GS1 MILK/L1/6/261221  -> ExpiryDiffers, ScanReceived DOCK-1
            scan EAN MILK              -> Ok, EnterLot 1/6 DOCK-1
            scan X EXPM                -> Ok, EnterLot 1/6 DOCK-1
            scan GS1 MILK/L1/6/261221  -> Ok, CountReceived 6/6 DOCK-1
            press DONE                 -> LineDone, ScanReceived DOCK-1 +receive_units 6 EXPM
        )");
        QCOMPARE(shift.at("QUAR", "MILK"), Quantity::units(6));
        QCOMPARE(shift.openTasks(inventory::TaskKind::CheckQuality), 1);
    }

    void a_short_life_wants_a_supervisor_or_goes_to_quarantine()
    {
        FloorShift shift = dock(plain());
        shift.lifeAtReceipt("MILK", 20);
        PLAYS(shift, R"(
            tap PO1                    -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan GS1 MILK/L5/2/261201  -> LotExpired, AskSupervisor 2/6 DOCK-1
            allow sue                  -> Ok, CountReceived 2/6 DOCK-1
            press DONE                 -> Ok, ScanReceived DOCK-1 +register_lot +receive_units 2
            scan EAN MILK              -> Ok, EnterLot 1/4 DOCK-1
            press SHORT                -> Ok, ChooseReason 1/4 DOCK-1
            tap EXPD                   -> Ok, EnterLot 1/4 DOCK-1
            scan GS1 MILK/L5/          -> Ok, CountReceived 1/4 DOCK-1
            press DONE                 -> Ok, ScanReceived DOCK-1 +receive_units 1 EXPD
        )");
        QCOMPARE(shift.at("DOCK-1", "MILK"), Quantity::units(2));
        QCOMPARE(shift.at("QUAR", "MILK"), Quantity::units(1));
    }

    void goods_without_lot_data_go_to_quarantine()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN MILK  -> Ok, EnterLot 1/6 DOCK-1
            scan X NOLT    -> Ok, CountReceived 1/6 DOCK-1
            key 4          -> Ok, CountReceived 4/6 DOCK-1
            press DONE     -> Ok, ScanReceived DOCK-1 +register_lot +receive_units 4 NOLT
        )");
        QCOMPARE(shift.at("QUAR", "MILK"), Quantity::units(4));
    }

    /// Wants 28: serial numbers in a run, duplicates shown.
    void serial_numbers_are_scanned_in_a_run()
    {
        FloorShift shift = dock(plain());
        shift.lot("SAW", "S9");
        shift.stock("SAW", "A-01", Quantity::units(1), "S9");
        shift.purchase("PO3", "ACME", {{"SAW", Quantity::units(3)}});
        PLAYS(shift, R"(
            tap PO3           -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN SAW      -> Ok, ScanSerials 0/3 DOCK-1
            scan TEXT S1      -> Ok, ScanSerials 1/3 DOCK-1
            scan TEXT S1      -> AlreadyScanned, ScanSerials 1/3 DOCK-1
            scan TEXT S9      -> Duplicate, ScanSerials 1/3 DOCK-1
            scan GS1 SAW/S2   -> Ok, ScanSerials 2/3 DOCK-1
            press UNDO        -> Ok, ScanSerials 1/3 DOCK-1
            scan TEXT S2      -> Ok, ScanSerials 2/3 DOCK-1
            scan TEXT S3      -> LineDone, ScanSerials 3/3 DOCK-1
        )");
        QCOMPARE(shift.answer(shift.input("press DONE")),
                 std::string("LineDone, ScanReceived DOCK-1 +register_lot +receive_units 1 "
                             "+register_lot +receive_units 1 +register_lot +receive_units 1"));
        QCOMPARE(shift.at("DOCK-1", "SAW"), Quantity::units(3));
    }

    void a_blind_receipt_hides_what_is_expected()
    {
        FloorShift shift = dock(plain());
        shift.purchase("PO5", "ACME", {{"NUT", Quantity::units(40)}}, true);
        PLAYS(shift, R"(
            tap PO5       -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN NUT  -> Ok, CountReceived 1/0 DOCK-1
            key 38        -> Ok, CountReceived 38/0 DOCK-1
            press DONE    -> Ok, ScanReceived DOCK-1 +receive_units 38
        )");
        const auto prompt = shift.prompt();
        QCOMPARE(prompt.lines.size(), 1U);
        QVERIFY(prompt.lines.front().blind);
        QCOMPARE(prompt.lines.front().needed, Quantity{});
        QCOMPARE(prompt.progress, floor::Progress{});
    }

    /// Failure 27: 60,000 keyed instead of 6,000.
    void sixty_thousand_keyed_instead_of_six_thousand_needs_two_people()
    {
        FloorShift shift = dock(plain());
        shift.purchase("PO6", "ACME", {{"NUT", Quantity::units(6'000)}});
        PLAYS(shift, R"(
            tap PO6       -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN NUT  -> Ok, CountReceived 1/6000 DOCK-1
            key 60000     -> OverQuantity, AskSupervisor 1/6000 DOCK-1
            key 6000      -> Ok, CountReceived 6000/6000 DOCK-1
            key 13000     -> OverQuantity, ConfirmAgain 6000/6000 DOCK-1
            key 6000      -> Ok, CountReceived 6000/6000 DOCK-1
            press DONE    -> LineDone, ScanReceived DOCK-1 +receive_units 6000
        )");
    }

    void too_many_want_a_supervisor_or_the_buyer()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN BOLT  -> Ok, CountReceived 1/12 DOCK-1
            key 14         -> Ok, CountReceived 14/12 DOCK-1
            press DONE     -> OverQuantity, AskSupervisor 14/12 DOCK-1
            allow sue      -> LineDone, ScanReceived DOCK-1 +receive_units 14
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::ReviewReceipt), 0);
        PLAYS(shift, R"(
            scan EAN BOLT  -> Ok, CountReceived 1/0 DOCK-1
            press DONE     -> OverQuantity, AskSupervisor 1/0 DOCK-1
            scan X OVER    -> Ok, CountReceived 1/0 DOCK-1
            press DONE     -> LineDone, ScanReceived DOCK-1 +receive_units 1
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::ReviewReceipt), 1);
    }

    void what_nobody_ordered_is_said_twice_and_held()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1       -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN NUT  -> WrongProduct, ConfirmAgain DOCK-1
            scan EAN NUT  -> Ok, CountReceived 1/0 DOCK-1
            press DONE    -> LineDone, ScanReceived DOCK-1 +receive_units 1
        )");
        QCOMPARE(shift.at("QUAR", "NUT"), Quantity::units(1));
        QCOMPARE(shift.openTasks(inventory::TaskKind::ReviewReceipt), 1);
    }

    void goods_of_another_order_of_the_supplier_join_the_delivery()
    {
        FloorShift shift = dock(plain());
        shift.purchase("PO2", "ACME", {{"NUT", Quantity::units(3)}, {"BOLT", Quantity::units(4)}});
        shift.purchase("PO9", "OTHER", {{"DUST", Quantity::units(3)}});
        PLAYS(shift, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan TEXT PO9  -> WrongKind, ScanReceived DOCK-1
            scan EAN NUT   -> NeedsConfirmation, ConfirmAgain DOCK-1
            scan EAN NUT   -> Ok, CountReceived 1/3 DOCK-1 +add_to_receipt
            press DONE     -> Ok, ScanReceived DOCK-1 +receive_units 1
            scan EAN BOLT  -> Ok, CountReceived 1/16 DOCK-1
            key 14         -> Ok, CountReceived 14/16 DOCK-1
            press DONE     -> Ok, ScanReceived DOCK-1 +receive_units 12 +receive_units 2
            scan TEXT PO2  -> AlreadyScanned, ScanReceived DOCK-1
        )");
    }

    void an_announced_pallet_is_one_scan_and_only_once()
    {
        FloorShift shift = dock();
        shift.notice("PO1", "P77", {{"BOLT", Quantity::units(12)}});
        PLAYS(shift, R"(
            scan BCP P77     -> LineDone, PlaceReceived 12/12 DOCK-1 +begin_receipt +receive_package
            scan BCL A-01    -> Ok, ScanReceived DOCK-1 +place_received
            scan BCP P77     -> Duplicate, ScanReceived DOCK-1
        )");
        QCOMPARE(shift.at("A-01", "BOLT"), Quantity::units(12));
    }

    void goods_go_into_a_package_until_it_is_full()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            tap PO1           -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN BOLT     -> Ok, CountReceived 1/12 DOCK-1
            scan BOX BOLT     -> Ok, CountReceived 6/12 DOCK-1
            press DONE        -> Ok, ChooseContainer 6/12 DOCK-1
            scan BCP P1       -> Ok, ScanReceived DOCK-1 +receive_units 6
            scan EAN BOLT     -> Ok, CountReceived 1/6 DOCK-1
            press DONE        -> Ok, ScanReceived DOCK-1 +receive_units 1
            press FULL        -> LineDone, PlaceReceived 1/1 DOCK-1
            scan BCL CART     -> DestinationNotAllowed, PlaceReceived 1/1 DOCK-1
            scan BCL A-02     -> Ok, ScanReceived DOCK-1 +place_received
        )");
        QCOMPARE(shift.inTote("P1", "BOLT"), Quantity::units(7));
        QCOMPARE(shift.at("A-02", "BOLT"), Quantity::units(7));
        PLAYS(shift, R"(
            scan EAN BOLT     -> Ok, CountReceived 1/5 DOCK-1
            press DONE        -> Ok, ChooseContainer 1/5 DOCK-1
            scan BCP P1       -> WrongPackage, ChooseContainer 1/5 DOCK-1
            tap NEW           -> Ok, ScanReceived DOCK-1 +receive_units 1
            press FULL        -> LineDone, PlaceReceived 1/1 DOCK-1
            press DONE        -> Ok, ScanReceived DOCK-1
        )");
    }

    void loose_goods_are_put_where_they_are_scanned_to()
    {
        FloorShift shift = dock();
        PLAYS(shift, R"(
            tap PO1           -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN BOLT     -> Ok, CountReceived 1/12 DOCK-1
            press DONE        -> Ok, ChooseContainer 1/12 DOCK-1
            tap NONE          -> Ok, PlaceReceived 1/1 DOCK-1 +receive_units 1
            scan BCL A-03     -> Ok, ScanReceived DOCK-1 +place_received
            scan X DMGD       -> Ok, ScanReceived DOCK-1
            scan EAN BOLT     -> Ok, CountReceived 1/11 DOCK-1
            press DONE        -> Ok, ChooseContainer 1/11 DOCK-1
            press DONE        -> Ok, PlaceReceived 1/1 QUAR +receive_units 1 DMGD
            scan BCL A-03     -> DestinationNotAllowed, PlaceReceived 1/1 QUAR
            scan BCL QUAR     -> Ok, ScanReceived DOCK-1
        )");
        QCOMPARE(shift.at("A-03", "BOLT"), Quantity::units(1));
        QCOMPARE(shift.at("QUAR", "BOLT"), Quantity::units(1));
        QCOMPARE(shift.openTasks(inventory::TaskKind::TakePhoto), 1);
    }

    void a_quality_point_asks_and_failed_goods_are_held()
    {
        FloorShift shift = dock(plain());
        shift.qualityPoint("Seal", "BOLT");
        PLAYS(shift, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN BOLT  -> Ok, CountReceived 1/12 DOCK-1
            press DONE     -> Ok, CheckQuality 1/1 DOCK-1 +receive_units 1
            tap PASS       -> LineDone, ScanReceived DOCK-1 +record_check
            scan EAN BOLT  -> Ok, CountReceived 1/11 DOCK-1
            press DONE     -> Ok, CheckQuality 1/1 DOCK-1 +receive_units 1
            tap FAIL       -> Warning, ScanReceived DOCK-1 +record_check
            scan EAN BOLT  -> Ok, CountReceived 1/10 DOCK-1
            press DONE     -> Ok, CheckQuality 1/1 DOCK-1 +receive_units 1
            press SKIP     -> Warning, ScanReceived DOCK-1
        )");
        QCOMPARE(shift.at("QUAR", "BOLT"), Quantity::units(1));
        QCOMPARE(shift.openTasks(inventory::TaskKind::CheckQuality), 1);
    }

    void a_packaging_is_measured_once_or_not_with_a_reason()
    {
        floor::Policy policy = plain();
        policy.receive.measures = true;
        FloorShift shift = dock(policy);
        PLAYS(shift, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan BOX BOLT  -> Ok, MeasurePackage 5/12 DOCK-1
            key 400        -> Ok, MeasurePackage 5/12 DOCK-1
            key 300        -> Ok, MeasurePackage 5/12 DOCK-1
            key 0.5        -> InvalidInput, MeasurePackage 5/12 DOCK-1
            key 200        -> Ok, MeasurePackage 5/12 DOCK-1
            key 7500       -> Ok, CountReceived 5/12 DOCK-1 +measure_packaging
            press DONE     -> Ok, ScanReceived DOCK-1 +receive_units 5
            scan BOX BOLT  -> Ok, CountReceived 5/7 DOCK-1
        )");
        FloorShift second = dock(policy);
        PLAYS(second, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan BOX BOLT  -> Ok, MeasurePackage 5/12 DOCK-1
            press SKIP     -> Ok, CountReceived 5/12 DOCK-1
            press BACK     -> Ok, ScanReceived DOCK-1
            scan BOX BOLT  -> Ok, CountReceived 5/12 DOCK-1
        )");
        FloorShift third = dock(policy);
        PLAYS(third, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan BOX BOLT  -> Ok, MeasurePackage 5/12 DOCK-1
            tap NOTOOL     -> Ok, CountReceived 5/12 DOCK-1 +measure_packaging
        )");
    }

    void an_unknown_code_is_linked_or_kept()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1           -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan TEXT ACME-1  -> ScanUnknown, LinkBarcode DOCK-1
            scan EAN BOLT     -> NeedsConfirmation, ConfirmAgain DOCK-1
            scan EAN BOLT     -> Ok, ScanReceived DOCK-1 +link_barcode
            scan TEXT ACME-1  -> Ok, CountReceived 1/12 DOCK-1
            press BACK        -> Ok, ScanReceived DOCK-1
            scan TEXT ACME-2  -> ScanUnknown, LinkBarcode DOCK-1
            tap UNKB          -> Warning, ScanReceived DOCK-1 +link_barcode
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::LinkBarcode), 1);
    }

    void goods_without_a_label_are_found_in_the_list()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1       -> Ok, ScanReceived DOCK-1 +begin_receipt
            press SHORT   -> Ok, ChooseReason DOCK-1
            tap NOLB      -> Ok, ScanReceived DOCK-1
            tap BOLT      -> Ok, CountReceived 1/12 DOCK-1
            press DONE    -> Ok, ScanReceived DOCK-1 +receive_units 1 NOLB
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::PrintLabel), 1);
    }

    void undo_takes_the_goods_back_when_they_are_scanned()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
            press UNDO     -> NothingLeft, ScanReceived DOCK-1
            scan EAN BOLT  -> Ok, CountReceived 1/12 DOCK-1
            key 4          -> Ok, CountReceived 4/12 DOCK-1
            press DONE     -> Ok, ScanReceived DOCK-1 +receive_units 4
            press UNDO     -> Ok, PutBack 0/4
            scan EAN NUT   -> WrongProduct, PutBack 0/4
            scan EAN BOLT  -> Ok, ScanReceived DOCK-1 +undo_receipt
        )");
        QCOMPARE(shift.at("DOCK-1", "BOLT"), Quantity{});
    }

    void differences_are_explained_and_the_rest_is_awaited_or_given_up()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN BOLT  -> Ok, CountReceived 1/12 DOCK-1
            press DONE     -> Ok, ScanReceived DOCK-1 +receive_units 1
            press DONE     -> Ok, CloseDocument
        )");
        const auto prompt = shift.prompt();
        QCOMPARE(prompt.lines.size(), 2U);
        const std::string bolts = "tap " + prompt.lines.front().code;
        QCOMPARE(shift.answer(shift.input(bolts)), std::string("Ok, CloseDocument"));
        PLAYS(shift, R"(
            tap GIVEUP     -> Ok, ChooseReason
            tap UNDR       -> Ok, CloseDocument +explain_difference
            press DONE     -> NeedsConfirmation, ConfirmAgain
            press DONE     -> LineDone, WorkDone +explain_difference +close_receipt
            press BACK     -> Ok, ChooseWork
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::ReviewReceipt), 1);
    }

    void a_delivery_that_nobody_announced_is_received_by_its_paper()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap Receive       -> Ok, OpenReceipt
            scan TEXT LS-4711 -> NeedsConfirmation, ConfirmAgain
            scan TEXT LS-4711 -> Ok, ScanReceived PACK-1 +begin_receipt
            scan EAN NUT      -> Ok, CountReceived 1/0 PACK-1
            press DONE        -> LineDone, ScanReceived PACK-1 +receive_units 1
            press DONE        -> Ok, CloseDocument
            press DONE        -> LineDone, WorkDone +close_receipt
        )");
        QCOMPARE(shift.at("QUAR", "NUT"), Quantity::units(1));
    }

    void parked_goods_wait_as_they_are()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN MILK  -> Ok, EnterLot 1/6 DOCK-1
            type TEXT L77  -> Ok, EnterExpiry 1/6 DOCK-1
            press PARK     -> Ok, ChooseWork
            tap PO1        -> Ok, EnterExpiry 1/6 DOCK-1
        )");
        QCOMPARE(shift.prompt().goods->lot, std::string("L77"));
    }

    void a_receipt_that_somebody_closed_is_let_go_with_a_word()
    {
        FloorShift shift = dock(plain());
        PLAYS(shift, R"(
            tap PO1        -> Ok, ScanReceived DOCK-1 +begin_receipt
        )");
        shift.closeReceipts();
        PLAYS(shift, R"(
            sync           -> None, ChooseWork !WorkGone PO1
        )");
    }
};

QTEST_APPLESS_MAIN(tst_floor_receive)
#include "tst_floor_receive.moc"
