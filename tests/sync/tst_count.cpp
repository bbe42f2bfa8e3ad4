// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/two_devices.h"

#include <QTest>

using namespace bincard;
using namespace bincard::support;
using counting::CountLine;
using counting::Decision;
using counting::SheetState;

namespace {

/// Ten bolts at the dock, known to both handhelds; ann counts, bob moves.
struct Dock : TwoDevices
{
    Dock()
    {
        const auto made = product(ann, "BOLT");
        bolt = made.record.id;
        must(ann, made);
        // Everything within a hundred posts at once: what is tested is what the hub compares with.
        must(ann,
             Save<counting::CountPlan>{{.id = {ann.replica->ids().next()},
                                        .warehouse = warehouse,
                                        .name = "all",
                                        .toleranceUnits = Quantity::units(100)}});
        dock = ann.replica->workspace()
                   .find<inventory::Location>("by_code", warehouse, std::string("DOCK"))
                   ->id;
        brings(ann, 10);
        bothSync();
    }

    void must(Handheld &handheld, Operation operation)
    {
        check(perform(handheld, std::move(operation)).ok(), "it is accepted");
        pass(std::chrono::hours{1}); // and no message crosses
    }

    void bothSync()
    {
        sync(ann);
        sync(bob);
    }

    /// Units come to the dock, or go.
    void brings(Handheld &handheld, std::int64_t units)
    {
        must(handheld,
             inventory::AdjustStock{.warehouse = warehouse,
                                    .product = bolt,
                                    .location = dock,
                                    .quantity = Quantity::units(units),
                                    .reason = "Opening"});
    }

    void begins()
    {
        sheet = {ann.replica->ids().next()};
        count = {ann.replica->ids().next()};
        must(ann,
             counting::BeginCount{
                 .count = count, .sheet = sheet, .warehouse = warehouse, .location = dock});
    }

    void counts(std::int64_t units)
    {
        must(ann,
             counting::CountUnits{.count = count,
                                  .warehouse = warehouse,
                                  .product = bolt,
                                  .quantity = Quantity::units(units)});
    }

    void submits()
    {
        must(ann, counting::SubmitCount{.count = count, .warehouse = warehouse});
    }

    Quantity booked()
    {
        return inventory::stockAt({.product = bolt, .location = dock}, hubsBooks()).onHand;
    }

    SheetState stateAt(const Workspace &books)
    {
        return books.get(sheet)->state;
    }

    Decision decision()
    {
        return hubsBooks().list<CountLine>("by_count", count, bolt).front().decision;
    }

    std::size_t recounts()
    {
        std::size_t open = 0;
        for (const auto &task : hubsBooks().list<inventory::Task>("by_location", dock, false))
            open += task.kind == inventory::TaskKind::RecountLine ? 1 : 0;
        return open;
    }

    catalog::ProductId bolt;
    inventory::LocationId dock;
    counting::CountSheetId sheet;
    counting::CountId count;
};

} // namespace

/// SYNC.md 3.8: a count and what moves around it, on two devices and a hub.
class TestCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_count_made_offline_waits_for_the_hub();
    void own_operations_are_in_the_count_or_come_on_top();
    void count_overtaken_by_movement();
    void a_move_that_the_counter_had_seen_is_in_the_count();
    void fact_that_arrives_after_a_posted_count_of_its_key();
    void fact_that_happened_after_the_count_comes_on_top();
};

void TestCount::a_count_made_offline_waits_for_the_hub()
{
    Dock world;
    world.begins();
    world.counts(9);
    world.submits();
    QCOMPARE(world.stateAt(world.ann.replica->workspace()), SheetState::Submitted);
    world.bothSync();
    QCOMPARE(world.booked(), Quantity::units(9));
    for (Handheld *handheld : {&world.ann, &world.bob})
        QCOMPARE(world.stateAt(handheld->replica->workspace()), SheetState::Posted);
}

void TestCount::own_operations_are_in_the_count_or_come_on_top()
{
    Dock world;
    world.brings(world.ann, -2);
    world.begins();
    world.counts(7);
    world.brings(world.ann, 5);
    world.submits();
    world.brings(world.ann, 1);
    world.bothSync();
    QCOMPARE(world.decision(), Decision::Posted);
    QCOMPARE(world.booked(), Quantity::units(13));
}

void TestCount::count_overtaken_by_movement()
{
    Dock world;
    world.begins();
    world.counts(10);
    world.brings(world.bob, -2);
    world.sync(world.bob);
    world.submits();
    world.bothSync();
    QCOMPARE(world.decision(), Decision::Moved);
    QCOMPARE(world.booked(), Quantity::units(8));
    QCOMPARE(world.stateAt(world.ann.replica->workspace()), SheetState::Recount);
}

void TestCount::a_move_that_the_counter_had_seen_is_in_the_count()
{
    Dock world;
    world.brings(world.bob, -2);
    world.bothSync();
    world.bothSync();
    world.begins();
    world.counts(7);
    world.submits();
    world.bothSync();
    QCOMPARE(world.decision(), Decision::Posted);
    QCOMPARE(world.booked(), Quantity::units(7));
}

void TestCount::fact_that_arrives_after_a_posted_count_of_its_key()
{
    Dock world;
    world.brings(world.bob, -3); // nobody knows yet
    world.begins();
    world.counts(7);
    world.submits();
    world.sync(world.ann);
    QCOMPARE(world.booked(), Quantity::units(7));
    world.sync(world.bob);
    QCOMPARE(world.booked(), Quantity::units(7));
    QCOMPARE(world.recounts(), std::size_t{1});
}

void TestCount::fact_that_happened_after_the_count_comes_on_top()
{
    Dock world;
    world.begins();
    world.counts(9);
    world.submits();
    world.brings(world.bob, -3);
    world.sync(world.ann);
    world.sync(world.bob);
    QCOMPARE(world.booked(), Quantity::units(6));
    QCOMPARE(world.recounts(), std::size_t{0});
}

QTEST_GUILESS_MAIN(TestCount)
#include "tst_count.moc"
