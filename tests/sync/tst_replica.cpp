// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/wipe.h"
#include "tests/sync/two_devices.h"

#include <QTest>

using namespace bincard;
using namespace bincard::support;
using catalog::Product;

/// SYNC.md 3, rule by rule, on a hub and two handhelds in memory; tests/sim does the same in bad
/// weather.
class TestReplica : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_was_done_is_visible_at_once_and_elsewhere_after_sync();
    void a_device_works_before_the_hub_has_heard_anything();
    void a_lost_answer_does_nothing_twice();
    void a_refused_request_vanishes_and_the_worker_is_told();
    void work_outlives_the_program();
    void a_beep_waits_for_the_operation_and_the_records_follow();
    void killed_after_the_beep_the_records_follow_when_it_starts();
    void pending_work_is_run_again_over_what_others_did();
    void nothing_can_be_done_while_the_replica_is_filled();
    void a_restored_hub_gets_from_devices_what_it_lost();
    void a_restored_device_begins_a_new_incarnation_and_loses_nothing();
    void a_floor_device_gets_nothing_meant_for_desks();
    void own_rows_are_kept_with_the_operation_or_not_at_all();
    void what_is_settled_is_kept_a_fortnight_also_while_nothing_comes();
    void a_wrong_clock_keeps_nothing_for_ever();
    void not_more_is_forgotten_at_once_than_a_scan_can_wait_for();
    void a_device_is_wiped_when_the_hub_has_all_it_did();
    void a_wipe_outlives_the_program();
    void a_locked_device_hears_of_a_later_wipe();
    void a_forked_device_waits_for_nobody_before_it_is_wiped();
};

namespace {

bool knows(Handheld &handheld, const std::string &sku)
{
    return handheld.replica->workspace().find<Product>("by_sku", sku).has_value();
}

/// How many operations the device still has.
std::size_t kept(const Handheld &handheld)
{
    return handheld.replica->reader().scan({.of = &device::OutboxEntry::description()}).size();
}

} // namespace

void TestReplica::what_was_done_is_visible_at_once_and_elsewhere_after_sync()
{
    TwoDevices world;
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    QVERIFY(knows(world.ann, "BOLT"));
    QVERIFY(!knows(world.bob, "BOLT"));
    world.sync(world.ann);
    world.sync(world.bob);
    QVERIFY(knows(world.ann, "BOLT"));
    QVERIFY(knows(world.bob, "BOLT"));
}

void TestReplica::a_device_works_before_the_hub_has_heard_anything()
{
    TwoDevices world;
    for (const char *sku : {"BOLT", "NUT", "WASHER"})
        QVERIFY(world.perform(world.ann, world.product(world.ann, sku)).ok());
    const auto counts = world.ann.replica->counts();
    QCOMPARE(counts.stored, 3);
    QCOMPARE(counts.received, 0);
    world.sync(world.ann);
    QCOMPARE(world.ann.replica->counts().stored, 0);
    QVERIFY(world.ann.syncer->inStep());
}

void TestReplica::a_lost_answer_does_nothing_twice()
{
    TwoDevices world;
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    world.loseAnswer(world.ann);
    world.sync(world.ann);
    QVERIFY(world.ann.replica->unseenNotices().empty());
    const auto journal = world.hubsBooks().list<hub::JournalEntry>("by_operation");
    QCOMPARE(journal.size(), 1);
    QVERIFY(journal.front().outcome == wire::OutcomeKind::Applied);
}

void TestReplica::a_refused_request_vanishes_and_the_worker_is_told()
{
    TwoDevices world;
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    world.sync(world.ann);
    const auto bobs = world.product(world.bob, "BOLT");
    QVERIFY(world.perform(world.bob, bobs).ok());
    world.sync(world.bob);
    QVERIFY(!world.bob.replica->workspace().get(bobs.record.id));
    const auto notices = world.bob.replica->unseenNotices();
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices.front().code, std::string(nameOf(ErrorCode::Duplicate)));
    QVERIFY(world.bob.replica->seeNotices().ok());
    QVERIFY(world.bob.replica->unseenNotices().empty());
}

void TestReplica::work_outlives_the_program()
{
    TwoDevices world;
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    world.restart(world.ann);
    QVERIFY(knows(world.ann, "BOLT"));
    QCOMPARE(world.ann.replica->counts().stored, 1);
    QVERIFY(world.perform(world.ann, world.product(world.ann, "NUT")).ok());
    world.sync(world.ann);
    QCOMPARE(world.hubsBooks().list<Product>("by_sku").size(), 2);
}

void TestReplica::a_beep_waits_for_the_operation_and_the_records_follow()
{
    TwoDevices world;
    const auto bolt = world.product(world.ann, "BOLT");
    const auto isWritten = [&] {
        return world.ann.store.get(Product::description(), bolt.record.id.value).has_value();
    };
    QVERIFY(world.perform(world.ann, bolt).ok());
    QCOMPARE(world.ann.replica->counts().stored, 1);
    QVERIFY(!isWritten());
    const std::int64_t writes = world.ann.replica->writes();
    QVERIFY(world.ann.replica->finish().ok());
    QVERIFY(isWritten());
    // What everybody knew already is no news.
    QCOMPARE(world.ann.replica->writes(), writes);

    // Whoever looks, or does the next thing, does it first.
    const auto nut = world.product(world.ann, "NUT");
    QVERIFY(world.perform(world.ann, nut).ok());
    QVERIFY(world.ann.replica->workspace().get(nut.record.id));
    QVERIFY(world.perform(world.ann, world.product(world.ann, "WASHER")).ok());
    world.sync(world.ann);
    QCOMPARE(world.hubsBooks().list<Product>("by_sku").size(), 3);
}

void TestReplica::killed_after_the_beep_the_records_follow_when_it_starts()
{
    TwoDevices world;
    const auto bolt = world.product(world.ann, "BOLT");
    QVERIFY(world.perform(world.ann, bolt).ok());
    world.restart(world.ann);
    QVERIFY(world.ann.store.get(Product::description(), bolt.record.id.value));
    QVERIFY(world.ann.replica->unseenNotices().empty());
    QCOMPARE(world.ann.replica->counts().stored, 1);

    // Once: a second start finds nothing left to do, and a rebase puts back what it was before.
    world.restart(world.ann);
    world.sync(world.ann);
    QVERIFY(knows(world.ann, "BOLT"));
    QCOMPARE(world.hubsBooks().list<Product>("by_sku").size(), 1);
}

void TestReplica::pending_work_is_run_again_over_what_others_did()
{
    TwoDevices world;
    const auto bolt = world.product(world.ann, "BOLT");
    QVERIFY(world.perform(world.ann, bolt).ok());
    world.sync(world.ann);
    world.sync(world.bob);
    // Both change the same product, bob without knowing of ann's change.
    auto anns = bolt;
    anns.record.note = "ann was here";
    QVERIFY(world.perform(world.ann, anns).ok());
    world.sync(world.ann);
    auto bobs = bolt;
    bobs.record.name = "bolt by bob";
    QVERIFY(world.perform(world.bob, bobs).ok());
    world.sync(world.bob);
    world.sync(world.ann);
    const auto atBob = world.bob.replica->workspace().get(bolt.record.id);
    const auto atAnn = world.ann.replica->workspace().get(bolt.record.id);
    QCOMPARE(atBob->name, std::string("bolt by bob"));
    QVERIFY(rowOf(*atBob) == rowOf(*atAnn));
}

void TestReplica::nothing_can_be_done_while_the_replica_is_filled()
{
    TwoDevices world;
    QVERIFY(world.ann.replica->beginLoading().ok());
    const auto refused = world.perform(world.ann, world.product(world.ann, "BOLT"));
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::NeedsOnline);
    world.sync(world.ann);
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
}

void TestReplica::a_restored_hub_gets_from_devices_what_it_lost()
{
    TwoDevices world;
    world.backUp();
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    world.sync(world.ann);
    world.restoreHub();
    QVERIFY(!world.hubsBooks().find<Product>("by_sku", std::string("BOLT")));
    world.sync(world.ann);
    world.sync(world.bob);
    QVERIFY(world.hubsBooks().find<Product>("by_sku", std::string("BOLT")));
    QVERIFY(knows(world.bob, "BOLT"));
}

void TestReplica::a_restored_device_begins_a_new_incarnation_and_loses_nothing()
{
    TwoDevices world;
    const MemoryStore copy = world.ann.store;
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    world.sync(world.ann);
    world.ann.store = copy;
    world.restart(world.ann);
    QVERIFY(world.perform(world.ann, world.product(world.ann, "NUT")).ok());
    world.sync(world.ann);
    QCOMPARE(world.ann.replica->identity()->incarnation, 2);
    // What the copy did under a number that was used is held for a person, not applied, not lost.
    const auto journal = world.hubsBooks().list<hub::JournalEntry>("by_operation");
    QCOMPARE(journal.size(), 2);
    QVERIFY(journal.back().outcome == wire::OutcomeKind::Held);
    QVERIFY(knows(world.ann, "BOLT"));
    QVERIFY(!knows(world.ann, "NUT"));
    QCOMPARE(world.ann.replica->unseenNotices().size(), 1);
}

void TestReplica::a_floor_device_gets_nothing_meant_for_desks()
{
    TwoDevices world;
    const auto order = Id<sales::Order>{world.ann.replica->ids().next()};
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    const auto bolt = world.ann.replica->workspace().find<Product>("by_sku", std::string("BOLT"));
    QVERIFY(world
                .perform(world.ann,
                         sales::OpenOrder{.order = order,
                                          .warehouse = world.warehouse,
                                          .channel = "shop",
                                          .reference = "1"})
                .ok());
    const auto eur = currencyFromText("EUR");
    QVERIFY(world
                .perform(world.ann,
                         sales::AddOrderLine{.line = {world.ann.replica->ids().next()},
                                             .order = order,
                                             .product = bolt->id,
                                             .position = 1,
                                             .quantity = Quantity::units(1),
                                             .price = {5'000'000, *eur}})
                .ok());
    world.sync(world.ann);
    world.sync(world.bob);
    const auto prices = [](const Reader &reader) {
        return reader.scan(Scan{.of = &sales::OrderLinePrice::description()}).size();
    };
    QCOMPARE(prices(world.hubsBooks()), 1);
    QCOMPARE(prices(world.bob.replica->reader()), 0);
    QCOMPARE(world.bob.replica->reader().scan(Scan{.of = &sales::OrderLine::description()}).size(),
             1);
}

void TestReplica::own_rows_are_kept_with_the_operation_or_not_at_all()
{
    TwoDevices world;
    // Any kind of the device's own will do: a notice stands for the workflow's state here.
    const Row own = rowOf(device::Notice{.id = {77}});
    const auto keeps = [&] {
        return world.ann.replica->reader().get(device::Notice::description(), 77).has_value();
    };
    const auto refused
        = world.ann.replica->perform({.operations = {inventory::CloseTask{{5}}},
                                      .user = world.administrator,
                                      .own = {{&device::Notice::description(), own}}});
    QVERIFY(!refused);
    QVERIFY(!keeps());
    QVERIFY(world.ann.replica
                ->perform({.operations = {world.product(world.ann, "BOLT")},
                           .user = world.administrator,
                           .own = {{&device::Notice::description(), own}}})
                .ok());
    QVERIFY(keeps());
}

void TestReplica::what_is_settled_is_kept_a_fortnight_also_while_nothing_comes()
{
    TwoDevices world;
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    world.sync(world.ann);
    world.pass(std::chrono::hours(13 * 24));
    world.sync(world.ann);
    QCOMPARE(kept(world.ann), 1);
    world.pass(std::chrono::hours(2 * 24));
    world.sync(world.ann);
    QCOMPARE(kept(world.ann), 0);
}

void TestReplica::a_wrong_clock_keeps_nothing_for_ever()
{
    TwoDevices world;
    world.clockAhead = std::chrono::hours(3 * 365 * 24);
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    world.sync(world.ann);
    world.clockAhead = {};
    world.pass(std::chrono::hours(15 * 24));
    world.sync(world.ann);
    QCOMPARE(kept(world.ann), 0);
}

void TestReplica::not_more_is_forgotten_at_once_than_a_scan_can_wait_for()
{
    TwoDevices world;
    constexpr int operations = 120;
    for (int i = 0; i < operations; ++i)
        QVERIFY(world.perform(world.ann, world.product(world.ann, std::to_string(i))).ok());
    world.sync(world.ann);
    world.pass(std::chrono::hours(15 * 24));
    for (const std::size_t left : {70U, 20U, 0U}) {
        world.sync(world.ann);
        QCOMPARE(kept(world.ann), left);
    }
}

void TestReplica::a_device_is_wiped_when_the_hub_has_all_it_did()
{
    TwoDevices world;
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    world.revoke(world.ann, true);
    QVERIFY(!device::mustBeWiped(world.ann.store));
    world.loseAnswer(world.ann); // it heard nothing, and what it has may not be at the hub
    QVERIFY(!device::mustBeWiped(world.ann.store));
    world.sync(world.ann);
    QVERIFY(device::mustBeWiped(world.ann.store));
    const auto journal = world.hubsBooks().list<hub::JournalEntry>("by_operation");
    QCOMPARE(journal.size(), 1);
    QVERIFY(journal.front().outcome == wire::OutcomeKind::Held);
    QVERIFY(!device::mustBeWiped(world.bob.store));
}

void TestReplica::a_wipe_outlives_the_program()
{
    TwoDevices world;
    world.revoke(world.ann, true);
    world.sync(world.ann);
    world.restart(world.ann);
    QVERIFY(device::mustBeWiped(world.ann.store));
}

void TestReplica::a_locked_device_hears_of_a_later_wipe()
{
    TwoDevices world;
    world.revoke(world.ann, false);
    world.sync(world.ann);
    QVERIFY(world.ann.replica->identity()->revoked);
    QVERIFY(!device::mustBeWiped(world.ann.store));
    world.revoke(world.ann, true);
    world.sync(world.ann);
    QVERIFY(device::mustBeWiped(world.ann.store));
}

void TestReplica::a_forked_device_waits_for_nobody_before_it_is_wiped()
{
    TwoDevices world;
    const MemoryStore copy = world.ann.store;
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    world.sync(world.ann);
    world.ann.store = copy;
    world.restart(world.ann);
    QVERIFY(world.perform(world.ann, world.product(world.ann, "NUT")).ok());
    world.revoke(world.ann, true);
    world.sync(world.ann);
    QCOMPARE(world.ann.replica->counts().stored, 1);
    QVERIFY(device::mustBeWiped(world.ann.store));
}

QTEST_APPLESS_MAIN(TestReplica)
#include "tst_replica.moc"
