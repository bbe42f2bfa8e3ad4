// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/audit.h"
#include "sync/wire/digest.h"
#include "tests/sync/two_devices.h"

#include <QTest>

#include <algorithm>

using namespace bincard;
using namespace bincard::support;
using catalog::Product;

namespace {

constexpr std::chrono::hours day{24};

std::string numbered(int number)
{
    return "P" + std::to_string(number);
}

} // namespace

/// How long a feed reaches back, and what happens to a device that was away for longer: it loads
/// everything afresh and keeps what it did.
class TestFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_delta_that_is_too_long_becomes_a_bootstrap();
    void a_delta_of_some_pages_stays_a_delta();
    void what_comes_while_a_device_loads_is_not_too_long();
    void a_tombstone_is_told_for_thirty_days();
    void who_comes_after_the_tombstones_are_gone_loads_afresh();
    void collecting_leaves_what_lives();
    void people_of_the_office_are_loaded_by_every_site();

private:
    /// Stock of a new product that comes and goes again: its quant leaves a tombstone.
    struct Passing
    {
        explicit Passing(TwoDevices &in);
        void leave();

        TwoDevices &world;
        inventory::AdjustStock came;
    };
};

TestFeed::Passing::Passing(TwoDevices &in)
    : world(in)
{
    const auto bolt = world.product(world.ann, "BOLT");
    const auto dock = world.ann.replica->workspace().find<inventory::Location>(
        "by_code", world.warehouse, std::string("DOCK"));
    check(world.perform(world.ann, bolt).ok(), "a product is made");
    came = {.warehouse = world.warehouse,
            .product = bolt.record.id,
            .location = dock->id,
            .quantity = Quantity::units(2),
            .reason = "Opening"};
    check(world.perform(world.ann, came).ok(), "stock comes");
    world.sync(world.ann);
    world.sync(world.bob);
}

void TestFeed::Passing::leave()
{
    came.quantity = Quantity::units(-2);
    check(world.perform(world.ann, came).ok(), "stock goes");
    world.sync(world.ann);
}

namespace {

/// The stock that came and went: one quant at the dock, while the device knows of it.
std::size_t quantsAt(const Handheld &handheld)
{
    const auto rows = handheld.replica->reader().scan(Scan{.of = &inventory::Quant::description()});
    return static_cast<std::size_t>(std::ranges::count_if(rows, [](const Row &row) {
        return recordOf<inventory::Quant>(row)->onHand > Quantity{};
    }));
}

std::size_t tombstones(const Workspace &books)
{
    std::size_t count = 0;
    for (const auto &entry : books.list<hub::ChangeEntry>("by_record"))
        count += entry.erased ? 1U : 0U;
    return count;
}

} // namespace

void TestFeed::a_delta_that_is_too_long_becomes_a_bootstrap()
{
    TwoDevices world(5, 10);
    world.sync(world.bob);
    for (int i = 0; i < 12; ++i)
        QVERIFY(world.perform(world.ann, world.product(world.ann, numbered(i))).ok());
    world.sync(world.ann);
    QVERIFY(world.perform(world.bob, world.product(world.bob, "NUT")).ok());
    const int before = world.bootstraps;
    world.sync(world.bob);
    QVERIFY(world.bootstraps > before);
    QVERIFY(world.bob.syncer->inStep());
    QCOMPARE(world.bob.replica->workspace().list<Product>("by_sku").size(), 13);
    QCOMPARE(world.hubsBooks().list<Product>("by_sku").size(), 13);
}

void TestFeed::a_delta_of_some_pages_stays_a_delta()
{
    TwoDevices world(5, 50);
    for (int i = 0; i < 12; ++i)
        QVERIFY(world.perform(world.ann, world.product(world.ann, numbered(i))).ok());
    world.sync(world.ann);
    const int before = world.bootstraps;
    world.sync(world.bob);
    QCOMPARE(world.bootstraps, before);
    QCOMPARE(world.bob.replica->workspace().list<Product>("by_sku").size(), 12);
}

void TestFeed::what_comes_while_a_device_loads_is_not_too_long()
{
    TwoDevices world(5, 10);
    QVERIFY(world.bob.replica->beginLoading().ok());
    for (int i = 0; i < 12; ++i)
        QVERIFY(world.perform(world.ann, world.product(world.ann, numbered(i))).ok());
    world.syncUntilLoaded(world.bob);
    world.sync(world.ann);
    const int before = world.bootstraps;
    world.sync(world.bob);
    QCOMPARE(world.bootstraps, before);
    QCOMPARE(world.bob.replica->workspace().list<Product>("by_sku").size(), 12);
}

void TestFeed::a_tombstone_is_told_for_thirty_days()
{
    TwoDevices world;
    Passing stock(world);
    stock.leave();
    world.collect();
    world.pass(29 * day);
    world.collect();
    QCOMPARE(quantsAt(world.bob), 1);
    const int before = world.bootstraps;
    world.sync(world.bob);
    QCOMPARE(world.bootstraps, before);
    QCOMPARE(quantsAt(world.bob), 0);
}

void TestFeed::who_comes_after_the_tombstones_are_gone_loads_afresh()
{
    TwoDevices world;
    Passing stock(world);
    stock.leave();
    QVERIFY(tombstones(world.hubsBooks()) > 0);
    QVERIFY(world.perform(world.bob, world.product(world.bob, "NUT")).ok());
    world.collect();
    world.pass(31 * day);
    world.collect();
    QCOMPARE(tombstones(world.hubsBooks()), 0);
    const int before = world.bootstraps;
    world.sync(world.ann);
    QVERIFY2(world.bootstraps == before, "a device in step needs nothing");
    world.sync(world.bob);
    QVERIFY(world.bootstraps > before);
    QCOMPARE(quantsAt(world.bob), 0);
    QVERIFY(world.hubsBooks().find<Product>("by_sku", std::string("NUT")).has_value());
    QVERIFY(world.bob.replica->unseenNotices().empty());
}

void TestFeed::people_of_the_office_are_loaded_by_every_site()
{
    TwoDevices world;
    const Workspace seen = world.ann.replica->workspace();
    const auto role = idOf(seen.scan(Scan{.of = &access::Role::description()}).front());
    const Save<access::User> everywhere{
        {.id = {world.ann.replica->ids().next()}, .code = "eve", .name = "Eve", .role = {role}}};
    QVERIFY(world.perform(world.ann, everywhere).ok());
    world.sync(world.ann);
    world.sync(world.bob);
    QVERIFY(world.bob.replica->beginLoading().ok());
    world.sync(world.bob);
    QVERIFY(world.bob.replica->workspace().get(everywhere.record.id).has_value());
}

void TestFeed::collecting_leaves_what_lives()
{
    TwoDevices world;
    Passing stock(world);
    constexpr int moreThanASlice = 600;
    for (int i = 0; i < moreThanASlice; ++i)
        QVERIFY(world.perform(world.ann, world.product(world.ann, numbered(i))).ok());
    world.sync(world.ann);
    stock.leave();
    for (int week = 0; week < 10; ++week) {
        world.collect();
        world.pass(7 * day);
    }
    QCOMPARE(tombstones(world.hubsBooks()), 0);
    const Workspace books = world.hubsBooks();
    QVERIFY(hub::findingsIn(hub::audit(books, wire::sha256Bytes)) == 0);
    QVERIFY2(books.list<hub::ScopeDay>("by_scope").size() < 30, "days are forgotten, too");
    world.sync(world.bob);
    QCOMPARE(world.bob.replica->workspace().list<Product>("by_sku").size(), moreThanASlice + 1);
}

QTEST_APPLESS_MAIN(TestFeed)
#include "tst_feed.moc"
