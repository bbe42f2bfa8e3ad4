// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/approval.h"
#include "tests/core/floor_shift.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using namespace std::chrono_literals;
using bincard::tests::FloorShift;
using bincard::tests::hardware;
using fulfilment::BatchKind;
using inventory::TaskKind;

namespace {

/// Milk at A-01: a lot that is reserved, and one that nobody may take.
FloorShift dairy()
{
    FloorShift shift;
    shift.product("MILK", catalog::Tracking::Lot, true);
    shift.lot("MILK", "GOOD", 2027y / 3 / 1);
    shift.lot("MILK", "OLD", 2026y / 11 / 1);
    shift.stock("MILK", "A-01", 20_units, "GOOD");
    shift.stock("MILK", "A-01", 20_units, "OLD");
    shift.order("SO-1", {{"MILK", 2_units}});
    shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
    return shift;
}

std::vector<fulfilment::Approval> approvals(const FloorShift &shift)
{
    std::vector<fulfilment::Approval> all;
    for (const Row &row : shift.records().scan(Scan{.of = &fulfilment::Approval::description()}))
        all.push_back(*recordOf<fulfilment::Approval>(row));
    return all;
}

} // namespace

/// FLOWS.md 1, P2 and P3s: what a picker may not do alone. A supervisor allows one thing in the
/// picker's step, an approved list another; what a device lacks is written down.
class TstFloorAllowed : public QObject
{
    Q_OBJECT

private slots:

    void a_supervisor_allows_one_lot_in_the_pickers_own_step()
    {
        FloorShift shift = dairy();
        PLAYS(shift, R"(
            press DONE         -> Ok, LoadTote +take_batch
            scan BCT T-1       -> Ok, GoToLocation 0/2 A-01 +load_tote
            scan GS1 MILK/OLD  -> LotExpired, AskSupervisor 0/2 A-01
            scan GS1 MILK/OLD  -> LotExpired, AskSupervisor 0/2 A-01
            press CONFIRM      -> WrongState, GoToLocation 0/2 A-01
            scan GS1 MILK/OLD  -> LotExpired, AskSupervisor 0/2 A-01
            allow bert         -> NeedsSupervisor, AskSupervisor 0/2 A-01
            allow anna         -> NeedsSupervisor, AskSupervisor 0/2 A-01
            allow sue          -> Ok, TakeUnits 1/2 A-01 +approve LotExpired +change_reservation
            allow sue          -> WrongState, TakeUnits 1/2 A-01
            scan BCT T-1       -> LineDone, ScanDestination PACK-1 +pick_units 2
        )");
        const auto made = approvals(shift);
        QCOMPARE(made.size(), 1U);
        QCOMPARE(shift.records().get(made.front().approver)->name, "sue");
        QCOMPARE(shift.records().get(made.front().worker)->name, "anna");
        QCOMPARE(shift.records().get(made.front().lot)->name, "OLD");
        // Somebody looked already.
        QCOMPARE(shift.openTasks(TaskKind::VerifyPick), 0);
    }

    void without_one_the_picker_goes_on_with_the_right_lot()
    {
        FloorShift shift = dairy();
        PLAYS(shift, R"(
            press DONE         -> Ok, LoadTote +take_batch
            scan BCT T-1       -> Ok, GoToLocation 0/2 A-01 +load_tote
            scan GS1 MILK/OLD  -> LotExpired, AskSupervisor 0/2 A-01
            press BACK         -> Ok, GoToLocation 0/2 A-01
            scan GS1 MILK/OLD  -> LotExpired, AskSupervisor 0/2 A-01
            scan GS1 MILK/GOOD -> Ok, TakeUnits 1/2 A-01
        )");
        QVERIFY(approvals(shift).empty());
    }

    void a_supervisor_who_picks_says_it_twice_and_it_is_written_down()
    {
        FloorShift shift = dairy();
        shift.signIn("sue");
        PLAYS(shift, R"(
            press DONE         -> Ok, LoadTote +take_batch
            scan BCT T-1       -> Ok, GoToLocation 0/2 A-01 +load_tote
            scan GS1 MILK/OLD  -> LotExpired, ConfirmAgain 0/2 A-01
            scan GS1 MILK/OLD  -> Ok, TakeUnits 1/2 A-01 +approve LotExpired +change_reservation
        )");
        QCOMPARE(approvals(shift).size(), 1U);
    }

    void a_reason_that_needs_a_supervisor_gets_one()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 8_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/8 A-01 +load_tote
            press SHORT   -> Ok, ChooseReason 0/8 A-01
            tap NFND      -> NeedsSupervisor, AskSupervisor 0/8 A-01
            press BACK    -> Ok, ChooseReason 0/8 A-01
            tap NFND      -> NeedsSupervisor, AskSupervisor 0/8 A-01
            allow sue     -> Ok, ScanDestination PACK-1 +approve NFND +report_short 8 NFND
        )");
        QCOMPARE(approvals(shift).front().reason, "NFND");
    }

    void a_label_nobody_can_read_is_typed_and_printed_anew()
    {
        FloorShift shift = hardware();
        shift.product("WASHER");
        shift.stock("WASHER", "A-01", 9_units);
        shift.order("SO-1", {{"BOLT", 3_units}, {"NUT", 1_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +load_tote
            scan X UNRD   -> Warning, GoToLocation 0/3 A-01 +report_label
            type BCL A-01 -> Ok, ScanProduct 0/3 A-01
            press SHORT   -> Ok, ChooseReason 0/3 A-01
            tap UNRD      -> Warning, ScanProduct 0/3 A-01 +report_label
            scan X UNRD   -> Warning, ScanProduct 0/3 A-01 +report_label
            type EAN BOLT -> Ok, TakeUnits 1/3 A-01
            scan BCT T-1  -> LineDone, GoToLocation 0/1 A-02 +pick_units 3
        )");
        // The shelf's and the goods'; said twice it is still one.
        QCOMPARE(shift.openTasks(TaskKind::ReprintLabel), 2);
    }

    void a_picture_that_no_device_takes_is_owed()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 8_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/8 A-01 +load_tote
            scan X DMGD   -> NeedsConfirmation, ConfirmAgain 0/8 A-01 !PhotoOwed DMGD
            scan X DMGD   -> Ok, ScanDestination PACK-1 +report_short 8 DMGD
        )");
        QCOMPARE(shift.openTasks(TaskKind::TakePhoto), 1);
    }

    void only_what_is_on_the_approved_list_stands_in()
    {
        FloorShift shift = hardware();
        shift.product("WASHER");
        shift.stock("WASHER", "A-05", 9_units);
        shift.substitute("DUST", "NUT");
        shift.order("SO-1", {{"DUST", 2_units}});
        shift.order("SO-2", {{"BOLT", 1_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1", "SO-2"});
        PLAYS(shift, R"(
            press DONE      -> Ok, LoadTote +take_batch
            scan BCT T-1    -> Ok, LoadTote +load_tote
            scan BCT T-2    -> Ok, GoToLocation 0/1 A-01 +load_tote
            scan EAN NUT    -> WrongProduct, GoToLocation 0/1 A-01
            scan BCL A-01   -> Ok, TakeUnits 0/1 A-01
            scan BCT T-2    -> LineDone, GoToLocation 0/2 A-03 +pick_units 1
            scan EAN WASHER -> WrongProduct, GoToLocation 0/2 A-03
            scan EAN NUT    -> NeedsConfirmation, ConfirmAgain 0/2 A-03
            press BACK      -> Ok, GoToLocation 0/2 A-03
            scan EAN NUT    -> NeedsConfirmation, ConfirmAgain 0/2 A-03
            scan EAN NUT    -> Ok, GoToLocation 0/2 A-02 +take_substitute 2
            scan BCL A-02   -> Ok, TakeUnits 0/2 A-02
            scan BCT T-1    -> LineDone, ScanDestination PACK-1 +pick_units 2
            scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +unload_tote +finish_batch
        )");
        QCOMPARE(shift.inTote("T-1", "NUT"), 2_units);
        QCOMPARE(shift.openTasks(TaskKind::VerifyPick), 0);
    }

    void a_label_that_names_another_date_than_the_lot_has_is_not_believed()
    {
        FloorShift shift = dairy();
        PLAYS(shift, R"(
            press DONE                   -> Ok, LoadTote +take_batch
            scan BCT T-1                 -> Ok, GoToLocation 0/2 A-01 +load_tote
            scan GS1 MILK/GOOD//270401   -> ExpiryDiffers, GoToLocation 0/2 A-01
            scan GS1 MILK/GOOD//270301   -> Ok, TakeUnits 1/2 A-01
        )");
    }
};

QTEST_APPLESS_MAIN(TstFloorAllowed)
#include "tst_floor_allowed.moc"
