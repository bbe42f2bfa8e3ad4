// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/home.h"
#include "core/inventory/lease.h"
#include "tests/core/floor_shift.h"

#include "core/kernel/check.h"

#include <QTest>

#include <algorithm>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::hardware;
using fulfilment::BatchKind;
using inventory::TaskKind;

namespace {

/// Somebody picked one bolt for an order that was cancelled then; it stands at the pack station in
/// T-1.
FloorShift cancelledAfterThePick()
{
    FloorShift shift = hardware();
    shift.order("SO-1", {{"BOLT", 1_units}});
    shift.batch("B-1", BatchKind::Single, {"SO-1"});
    const std::string played = shift.plays(R"(
        press DONE      -> Ok, LoadTote +take_batch
        scan BCT T-1    -> Ok, GoToLocation 0/1 A-01 +load_tote
        scan EAN BOLT   -> LineDone, ScanDestination PACK-1 +pick_units 1
        scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch
    )");
    check(played.empty(), played.c_str());
    shift.cancelLine("SO-1", 1, 1_units);
    return shift;
}

inventory::TaskId theOnlyTask(const FloorShift &shift)
{
    const auto open
        = shift.records().list<inventory::Task>("by_open", inventory::WarehouseId{1}, false);
    check(open.size() == 1, "one task is open");
    return open.front().id;
}

/// Takes S1 from A-04 for order SO-`number` on walk B-`number` into tote T-`number`.
void pickAway(FloorShift &shift, const std::string &who, int device, const std::string &number)
{
    const fulfilment::BatchId batch{shift.number("B-" + number)};
    const auto cart = shift.records().list<fulfilment::Slot>("by_batch", batch);
    const inventory::PackageId tote{shift.number("T-" + number)};
    shift.reports(who, device, fulfilment::TakeBatch{.batch = batch});
    shift.reports(
        who, device,
        fulfilment::LoadTote{
            .batch = batch, .slot = cart.front().id, .tote = tote, .code = "T-" + number});
    shift.reports(who, device,
                  fulfilment::PickUnits{.pick = {shift.number("pick " + number)},
                                        .batch = batch,
                                        .line = {shift.number("SO-" + number + "/1")},
                                        .location = {shift.number("A-04")},
                                        .lot = {shift.number("SAW/S1")},
                                        .tote = tote,
                                        .quantity = 1_units});
}

} // namespace

/// DESIGN.md and SYNC.md 3.8: conflicts become walks. What rules asked people to look at, task by
/// task, each settled by scans.
class TstFloorTasks : public QObject
{
    Q_OBJECT

private slots:

    // FLOWS.md, failure 30: an order cancelled while it was picked.
    void goods_of_a_cancelled_order_go_back_by_two_scans()
    {
        FloorShift shift = cancelledAfterThePick();
        PLAYS(shift, R"(
            press DONE      -> Ok, TaskStep 0/1 PACK-1 +take_task
            scan BCL A-01   -> WrongLocation, TaskStep 0/1 PACK-1
            scan EAN NUT    -> WrongProduct, TaskStep 0/1 PACK-1
            scan BCT T-9    -> WrongTote, TaskStep 0/1 PACK-1
            scan EAN BOLT   -> Ok, TaskPlace 0/1 A-01
            scan EAN BOLT   -> WrongKind, TaskPlace 0/1 A-01
            scan BCL CART   -> DestinationNotAllowed, TaskPlace 0/1 A-01
            scan BCL A-02   -> LineDone, WorkDone +finish_task
            press DONE      -> NoWork, WorkDone
            press BACK      -> Ok, ChooseWork
        )");
        QCOMPARE(shift.at("A-02", "BOLT"), 1_units);
        QCOMPARE(shift.openTasks(TaskKind::PutBack), 0);
    }

    void the_tote_proves_the_goods_and_back_goes_one_step_back()
    {
        FloorShift shift = cancelledAfterThePick();
        PLAYS(shift, R"(
            press DONE      -> Ok, TaskStep 0/1 PACK-1 +take_task
            scan BCL PACK-1 -> Ok, TaskStep 0/1 PACK-1
            scan BCT T-1    -> Ok, TaskPlace 0/1 A-01
            press BACK      -> Ok, TaskStep 0/1 PACK-1
            press BACK      -> Ok, ChooseWork +release_task
        )");
        QCOMPARE(shift.openTasks(TaskKind::PutBack), 1);
        QVERIFY(shift.records().list<inventory::Lease>("by_device", access::DeviceId{1}).empty());
    }

    void both_sides_of_the_story_are_shown()
    {
        FloorShift shift = cancelledAfterThePick();
        PLAYS(shift, R"(
            press DONE      -> Ok, TaskStep 0/1 PACK-1 +take_task
        )");
        const auto prompt = shift.prompt();
        QCOMPARE(prompt.task, std::optional(TaskKind::PutBack));
        QCOMPARE(prompt.timeline.size(), std::size_t{2});
        QCOMPARE(prompt.timeline.front().what, std::string("pick_units"));
        QCOMPARE(prompt.timeline.front().who, std::string("anna"));
        QCOMPARE(prompt.timeline.back().what, std::string("task_opened"));
        QCOMPARE(prompt.timeline.back().who, std::string("sue"));
        const auto reason
            = std::ranges::find(prompt.facts, floor::FactKind::Reason, &floor::Fact::kind);
        QVERIFY(reason != prompt.facts.end());
        QCOMPARE(reason->thing.text, std::string("OrderCancelled"));
    }

    void what_is_not_there_is_said_twice_and_counted()
    {
        FloorShift shift = cancelledAfterThePick();
        PLAYS(shift, R"(
            press DONE      -> Ok, TaskStep 0/1 PACK-1 +take_task
            press SHORT     -> NeedsConfirmation, ConfirmAgain 0/1 PACK-1
            press SHORT     -> LineDone, WorkDone +finish_task
        )");
        QCOMPARE(shift.openTasks(TaskKind::CountLocation), 1);
        QCOMPARE(shift.openTasks(TaskKind::PutBack), 0);
    }

    // FLOWS.md, failure 20: two people sent to the same place.
    void two_people_are_never_sent_to_one_task()
    {
        FloorShift shift = cancelledAfterThePick();
        PLAYS(shift, R"(
            press DONE      -> Ok, TaskStep 0/1 PACK-1 +take_task
        )");
        shift.signIn("bert", 2);
        PLAYS(shift, R"(
            press DONE      -> NoWork, ChooseWork
            scan BCT T-1    -> Leased, TakeOverWork
            scan BCT T-1    -> Ok, TaskStep 0/1 PACK-1 +hand_over_task
        )");
        shift.signIn("anna", 1);
        PLAYS(shift, R"(
            sync            -> None, WorkDone !WorkTaken bert
        )");
    }

    void all_tasks_are_one_walk_along_the_shelves_and_skipped_ones_come_last()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 1_units}});
        shift.order("SO-2", {{"NUT", 1_units}});
        shift.order("SO-3", {{"DUST", 1_units}});
        shift.batch("B-1", BatchKind::Batch, {"SO-1", "SO-2", "SO-3"});
        shift.signIn("sue", 3);
        PLAYS(shift, R"(
            press DONE      -> Ok, LoadTote +take_batch
            scan BCT T-1    -> Ok, GoToLocation 0/1 A-01 +load_tote
            scan X BLKD     -> NeedsConfirmation, ConfirmAgain 0/1 A-01
            scan X BLKD     -> Ok, GoToLocation 0/1 A-02 +block_location
            scan X BLKD     -> NeedsConfirmation, ConfirmAgain 0/1 A-02
            scan X BLKD     -> Ok, GoToLocation 0/1 A-03 +block_location
            press PARK      -> Ok, ChooseWork
        )");
        QVERIFY(shift.prompt().choices.front().code != "TASKS");
        shift.numberTasks();
        PLAYS(shift, R"(
            tap TASKS       -> Ok, TaskStep A-01 +take_task
            press SKIP      -> Ok, TaskStep A-02 +release_task +take_task
            scan BCL A-02   -> Ok, TaskAnswer A-02
            tap YES         -> LineDone, TaskStep A-01 +finish_task +take_task
            scan BCL A-01   -> Ok, TaskAnswer A-01
            tap NO          -> NeedsConfirmation, ConfirmAgain A-01
            tap NO          -> LineDone, WorkDone +finish_task
        )");
        QCOMPARE(shift.openTasks(TaskKind::FreeLocation), 1);
    }

    void a_walk_that_was_parked_goes_on_at_the_same_task()
    {
        FloorShift shift = cancelledAfterThePick();
        PLAYS(shift, R"(
            press DONE      -> Ok, TaskStep 0/1 PACK-1 +take_task
            scan EAN BOLT   -> Ok, TaskPlace 0/1 A-01
            press PARK      -> Ok, ChooseWork
            press DONE      -> Ok, TaskPlace 0/1 A-01
            scan BCL A-01   -> LineDone, WorkDone +finish_task
        )");
    }

    void a_new_label_is_proven_by_scanning_it()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 1_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        PLAYS(shift, R"(
            press DONE      -> Ok, LoadTote +take_batch
            scan BCT T-1    -> Ok, GoToLocation 0/1 A-01 +load_tote
            scan X UNRD     -> Warning, GoToLocation 0/1 A-01 +report_label
            press PARK      -> Ok, ChooseWork
        )");
        shift.numberTasks();
        PLAYS(shift, R"(
            tap TASKS       -> Ok, TaskStep A-01 +take_task
            scan BCL A-01   -> LineDone, WorkDone +finish_task
        )");
        QCOMPARE(shift.openTasks(TaskKind::ReprintLabel), 0);
    }

    // SYNC.md 3.8, row 1: the same unit picked twice.
    void a_serial_number_taken_twice_is_settled_by_what_each_has()
    {
        FloorShift shift = hardware();
        shift.product("SAW", catalog::Tracking::Serial);
        shift.lot("SAW", "S1");
        shift.lot("SAW", "S2");
        shift.stock("SAW", "A-04", 1_units, "S1");
        shift.stock("SAW", "A-05", 1_units, "S2");
        shift.order("SO-1", {{"SAW", 1_units}});
        shift.order("SO-2", {{"SAW", 1_units}});
        shift.batch("B-1", BatchKind::Single, {"SO-1"});
        shift.batch("B-2", BatchKind::Single, {"SO-2"});
        pickAway(shift, "anna", 1, "1");
        pickAway(shift, "bert", 2, "2");
        QCOMPARE(shift.openTasks(TaskKind::VerifyPick), 2);
        shift.signIn("bert", 2);
        PLAYS(shift, R"(
            tap TASKS        -> Ok, TaskStep 0/1 CART +take_task
            scan BCT T-1     -> WrongTote, TaskStep 0/1 CART
            scan BCT T-2     -> Ok, TaskAnswer 0/1 CART
            scan GS1 SAW/S2  -> WrongLot, ConfirmAgain 0/1 CART
            scan GS1 SAW/S2  -> LineDone, WorkDone +finish_task
        )");
        QCOMPARE(shift.openTasks(TaskKind::VerifyPick), 0);
        QCOMPARE(shift.inTote("T-2", "SAW"), 1_units);
    }

    void the_walk_is_one_row_at_home_for_whoever_may_do_some_of_it()
    {
        FloorShift shift = cancelledAfterThePick();
        const auto rows = [&] {
            return shift.look([](const floor::Context &context) {
                return std::ranges::count(floor::home(context).work, floor::Flow::Tasks,
                                          &floor::WorkRow::flow);
            });
        };
        QCOMPARE(rows(), 1);
        shift.reports("sue", 9, inventory::CloseTask{.task = theOnlyTask(shift)});
        QCOMPARE(rows(), 0);
    }
};

QTEST_APPLESS_MAIN(TstFloorTasks)
#include "tst_floor_tasks.moc"
