// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/compare.h"
#include "sync/wire/digest.h"
#include "tests/sync/two_devices.h"

#include <QTest>

#include <algorithm>

using namespace bincard;
using namespace bincard::support;
using catalog::Product;

namespace {

constexpr std::chrono::hours aDay{25};

} // namespace

/// Every night a device proves that it holds what the hub says it should: where it does not, one of
/// us is wrong, a person hears of it, and the device loads afresh.
class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sums_do_not_depend_on_the_order();
    void sums_see_every_change_data();
    void sums_see_every_change();
    void a_device_in_step_proves_it_once_a_day();
    void a_replica_that_differs_is_told_and_loaded_afresh();
    void a_device_with_pending_work_waits();
    void who_is_not_at_the_heads_is_not_compared();
    void a_check_begins_again_when_somebody_works();

private:
    /// ann made a product, both have it, and the next check is due.
    struct Night
    {
        Night();
        [[nodiscard]] std::size_t tasks();

        TwoDevices world;
        Save<Product> bolt;
    };
};

TestCheck::Night::Night()
    : bolt(world.product(world.ann, "BOLT"))
{
    check(world.perform(world.ann, bolt).ok(), "done");
    world.sync(world.ann);
    world.sync(world.bob);
    world.pass(aDay);
}

std::size_t TestCheck::Night::tasks()
{
    const auto all = world.hubsBooks().scan({.of = &inventory::Task::description()});
    return static_cast<std::size_t>(std::ranges::count_if(all, [](const Row &row) {
        return recordOf<inventory::Task>(row)->reason == hub::replicaDiffers;
    }));
}

void TestCheck::sums_do_not_depend_on_the_order()
{
    const Row a = rowOf(Product{.id = {1}, .sku = "A"});
    const Row b = rowOf(Product{.id = {257}, .sku = "B"});
    wire::KindSums ab{.kind = 1};
    wire::KindSums ba{.kind = 1};
    for (const Row &row : {a, b})
        ab.add(Product::description(), row, wire::sha256Bytes);
    for (const Row &row : {b, a})
        ba.add(Product::description(), row, wire::sha256Bytes);
    QVERIFY(ab == ba);
    QVERIFY(ab.sums[1] != 0);
    QCOMPARE(std::ranges::count(ab.sums, 0), 255);
}

void TestCheck::sums_see_every_change_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"changed", "missing", "too many"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestCheck::sums_see_every_change()
{
    QFETCH(QString, what);
    Night night;
    auto other = night.bolt.record;
    other.name = "a nut";
    MemoryStore &store = night.world.bob.store;
    store.begin();
    if (what == QLatin1String("missing"))
        store.erase(Product::description(), other.id.value);
    else if (what == QLatin1String("changed"))
        store.write(Product::description(), rowOf(other));
    else
        store.write(Product::description(), rowOf(Product{.id = {99}, .sku = "NUT"}));
    QVERIFY(store.commit().ok());
    night.world.idle(night.world.bob);
    QCOMPARE(night.tasks(), 1);
}

void TestCheck::a_device_in_step_proves_it_once_a_day()
{
    Night night;
    night.world.idle(night.world.bob);
    QCOMPARE(night.world.checks, 1);
    QCOMPARE(night.tasks(), 0);
    night.world.pass(std::chrono::hours(1));
    night.world.idle(night.world.bob);
    QCOMPARE(night.world.checks, 1);
    night.world.pass(aDay);
    night.world.idle(night.world.bob);
    QCOMPARE(night.world.checks, 2);
}

void TestCheck::a_replica_that_differs_is_told_and_loaded_afresh()
{
    Night night;
    MemoryStore &store = night.world.bob.store;
    store.begin();
    store.erase(Product::description(), night.bolt.record.id.value);
    QVERIFY(store.commit().ok());
    const int before = night.world.bootstraps;
    night.world.idle(night.world.bob);
    QCOMPARE(night.tasks(), 1);
    QVERIFY(night.world.bootstraps > before);
    QVERIFY(night.world.bob.replica->workspace().get(night.bolt.record.id).has_value());
    night.world.pass(aDay);
    night.world.idle(night.world.bob);
    QCOMPARE(night.tasks(), 1);
}

void TestCheck::a_device_with_pending_work_waits()
{
    Night night;
    QVERIFY(night.world.bob.replica->mustBeChecked());
    QVERIFY(night.world.perform(night.world.bob, night.world.product(night.world.bob, "NUT")).ok());
    QVERIFY(!night.world.bob.replica->mustBeChecked());
}

void TestCheck::who_is_not_at_the_heads_is_not_compared()
{
    Night night;
    auto sums = night.world.bob.replica->fingerprint();
    QVERIFY(sums.step(10'000));
    const wire::CheckRequest asked{night.world.bob.replica->sender(),
                                   night.world.bob.replica->pullCursors(), sums.kinds()};
    QVERIFY(night.world.compared(asked).compared);
    QVERIFY(night.world.perform(night.world.ann, night.world.product(night.world.ann, "NUT")).ok());
    night.world.sync(night.world.ann);
    QVERIFY(!night.world.compared(asked).compared);
    QCOMPARE(night.tasks(), 0);
}

void TestCheck::a_check_begins_again_when_somebody_works()
{
    TwoDevices world;
    constexpr int moreThanASlice = 600;
    for (int i = 0; i < moreThanASlice; ++i)
        QVERIFY(world.perform(world.ann, world.product(world.ann, std::to_string(i))).ok());
    world.sync(world.ann);
    world.sync(world.bob);
    world.pass(aDay);
    // The first slice is read, then bob works where it had looked already.
    while (world.bob.syncer->nextAt() != 0)
        world.step(world.bob);
    QVERIFY(world.perform(world.bob, world.product(world.bob, "NUT")).ok());
    world.idle(world.bob);
    QCOMPARE(world.checks, 1);
    QVERIFY(world.bob.replica->mustBeChecked() == false);
}

QTEST_APPLESS_MAIN(TestCheck)
#include "tst_check.moc"
