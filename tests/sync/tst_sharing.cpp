// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records.h"
#include "sync/hub/asking.h"
#include "sync/hub/audit.h"
#include "sync/hub/hub.h"
#include "sync/store/postgres_listener.h"
#include "sync/store/postgres_store.h"
#include "sync/wire/digest.h"
#include "sync/wire/zone_day.h"
#include "tests/support/private_postgres.h"
#include "tests/sync/pushing_device.h"

#include <QTest>

#include <libpq-fe.h>

#include <atomic>
#include <deque>
#include <mutex>
#include <set>
#include <thread>

using namespace bincard;
using namespace bincard::support;
using store::PostgresStore;

namespace {

std::vector<const Description *> hubKinds()
{
    std::vector<const Description *> all(allRecords().begin(), allRecords().end());
    const auto own = hub::hubRecords();
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

/// One process of a hub: a connection of its own.
struct Process
{
    explicit Process(const std::string &server, const std::string &schema)
    {
        const auto kinds = hubKinds();
        auto opened = PostgresStore::open(server, schema, kinds);
        check(opened.ok(), opened ? "" : opened.error().detail.c_str());
        store = *std::move(opened);
        hub::Surroundings around{.clock =
                                     [] {
                                         return Instant{1'700'000'000'000};
                                     },
                                 .random =
                                     [](std::size_t count) {
                                         static std::atomic<std::uint64_t> last = 1;
                                         std::string bytes(count, '\0');
                                         for (char &byte : bytes)
                                             byte = static_cast<char>(
                                                 (last = last * 6364136223846793005U + 1) >> 56);
                                         return bytes;
                                     },
                                 .hash = wire::sha256Bytes,
                                 .zoneDay = wire::zoneDay};
        hub = std::make_unique<hub::Hub>(*store, std::move(around));
    }

    std::unique_ptr<PostgresStore> store;
    std::unique_ptr<hub::Hub> hub;
};

} // namespace

/// Two processes that are one hub, on one database.
class TestSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void each_process_gives_ids_of_its_own();
    void what_one_books_the_other_reads();
    void two_that_push_at_once_lose_and_double_nothing();
    void two_warehouses_are_written_side_by_side();
    void a_page_is_packed_anew_when_another_process_committed();
    void a_slice_of_own_work_is_done_by_one();
    void a_lost_connection_books_nothing_and_comes_back();
    void others_hear_of_a_commit();
    void statements_of_a_push_grow_with_kinds_and_not_with_operations();
    void statements_of_orders_that_wait_together_are_few();
    void who_was_refused_in_a_try_that_came_to_nothing_is_judged_again();
    void nothing_of_a_group_is_booked_when_the_connection_is_lost();
    void an_epoch_begins_with_a_node_that_nobody_had();

private:
    std::unique_ptr<PrivatePostgres> m_server;
    int m_schemas = 0;
    std::deque<Process> m_processes;
    inventory::WarehouseId m_warehouse;
    access::UserId m_administrator;

    [[nodiscard]] std::string server() const
    {
        return m_server->connectionString().toStdString();
    }

    Process &start()
    {
        return m_processes.emplace_back(server(), "sharing" + std::to_string(m_schemas));
    }

    [[nodiscard]] PushingDevice enrolled(hub::Hub &hub, inventory::WarehouseId of = {},
                                         access::UserId user = {}) const
    {
        const auto invitation = hub.invite("handheld", of ? of : m_warehouse, Audience::Floor);
        check(invitation.ok(), "a device is invited");
        const auto claim = hub.claim(invitation->code, "a public key");
        check(hub.approve(claim->confirmation).ok(), "a claimed device is approved");
        const auto given = hub.reset({wire::Sender{.device = claim->device.value}});
        check(given.ok(), "a device begins");
        return {claim->device.value, *given, user ? user : m_administrator};
    }

    static wire::PushReply must(hub::Hub &hub, const wire::PushRequest &push)
    {
        const std::vector<wire::PushRequest> group{push};
        const auto replies = hub.push(group);
        check(replies.ok(), replies ? "" : replies.error().detail.c_str());
        for (const wire::Outcome &outcome : replies->front().outcomes)
            check(outcome.kind == wire::OutcomeKind::Applied, outcome.code.c_str());
        return replies->front();
    }

    [[nodiscard]] hub::Wish orderOf(catalog::ProductId product, const std::string &reference) const;

    /// A new product, and so much of it on a shelf.
    catalog::ProductId stocked(Process &at, PushingDevice &device, int units) const
    {
        const Save<catalog::Product> bolt{
            {.id = device.fresh<catalog::Product>(), .sku = "BOLT", .name = "bolt"}};
        const Save<inventory::Location> shelf{{.id = device.fresh<inventory::Location>(),
                                               .warehouse = m_warehouse,
                                               .code = "A-01",
                                               .usage = inventory::Usage::Storage}};
        must(*at.hub,
             device.does({bolt, shelf,
                          inventory::AdjustStock{.warehouse = m_warehouse,
                                                 .product = bolt.record.id,
                                                 .location = shelf.record.id,
                                                 .quantity = Quantity::units(units)}}));
        return bolt.record.id;
    }

    static Operation location(PushingDevice &device, const std::string &code)
    {
        return Save<inventory::Location>{{.id = device.fresh<inventory::Location>(),
                                          .warehouse = device.warehouse(),
                                          .code = code}};
    }

    template <class R> static std::vector<R> all(const Process &process)
    {
        std::vector<R> records;
        for (const Row &row : process.store->scan(Scan{.of = &R::description()}))
            records.push_back(*recordOf<R>(row));
        return records;
    }
};

void TestSharing::initTestCase()
{
    m_server = std::make_unique<PrivatePostgres>();
    if (!m_server->absent().isEmpty())
        QSKIP(qPrintable(m_server->absent()));
}

void TestSharing::init()
{
    ++m_schemas;
    Process &founder = start();
    QVERIFY(founder.hub->found({.code = "WH", .name = "warehouse"}, {.code = "sue"}).ok());
    m_warehouse = all<inventory::Warehouse>(founder).front().id;
    m_administrator = all<access::User>(founder).front().id;
}

void TestSharing::cleanup()
{
    for (const Process &process : m_processes) {
        for (const hub::Check &check : hub::audit(*process.store, wire::sha256Bytes))
            QVERIFY2(check.findings.empty(),
                     check.findings.empty() ? "" : check.findings.front().c_str());
    }
    m_processes.clear();
}

void TestSharing::each_process_gives_ids_of_its_own()
{
    Process &one = m_processes.front();
    Process &two = start();
    std::set<std::int64_t> nodes{1}; // of whoever founded it
    for (Process *process : {&one, &two}) {
        PushingDevice device = enrolled(*process->hub);
        nodes.insert(device.fresh<inventory::Location>().value >> idCounterBits);
        nodes.insert(device.sender().device >> idCounterBits);
    }
    QCOMPARE(nodes.size(), 5U);
    QCOMPARE(all<hub::HubProcess>(one).size(), 2U);
}

void TestSharing::what_one_books_the_other_reads()
{
    Process &one = m_processes.front();
    Process &two = start();
    PushingDevice device = enrolled(*one.hub);
    must(*one.hub, device.does({location(device, "A-01")}));
    // The next of its chain goes elsewhere, and so does one that was sent twice.
    const auto push = device.does({location(device, "A-02")});
    must(*two.hub, push);
    QCOMPARE(must(*one.hub, push).reply.ackedSeq, 2);
    QCOMPARE(all<hub::JournalEntry>(two).size(), 2U);
    const auto page = two.hub->pull(device.asksFrom({{.scope = m_warehouse.value}}));
    QVERIFY(page.reply.status == wire::Status::Ok && page.complete);
    QCOMPARE(page.cursors.front().revision, one.hub->allHeads()[m_warehouse.value]);
}

void TestSharing::two_that_push_at_once_lose_and_double_nothing()
{
    constexpr int pushes = 30;
    Process &one = m_processes.front();
    Process &two = start();
    PushingDevice first = enrolled(*one.hub);
    const auto dock = all<inventory::Location>(one).back().id;
    const Save<catalog::Product> bolt{
        {.id = first.fresh<catalog::Product>(), .sku = "BOLT", .name = "bolt"}};
    must(*one.hub, first.does({bolt}));
    PushingDevice second = enrolled(*two.hub);
    const auto work = [&](hub::Hub &hub, PushingDevice &device) {
        for (int i = 0; i < pushes; ++i)
            must(hub,
                 device.does({inventory::AdjustStock{.warehouse = m_warehouse,
                                                     .product = bolt.record.id,
                                                     .location = dock,
                                                     .quantity = Quantity::units(1)}}));
    };
    std::thread other([&] {
        work(*two.hub, second);
    });
    work(*one.hub, first);
    other.join();
    const auto quants = all<inventory::Quant>(one);
    const auto there = std::ranges::find(quants, dock, &inventory::Quant::location);
    QVERIFY(there != quants.end());
    QCOMPARE(there->onHand, Quantity::units(2 * pushes));
    QCOMPARE(one.hub->conflicts() + two.hub->conflicts(), 0);
}

void TestSharing::two_warehouses_are_written_side_by_side()
{
    constexpr int pushes = 30;
    Process &one = m_processes.front();
    Process &two = start();
    PushingDevice first = enrolled(*one.hub);
    const Save<inventory::Warehouse> there{
        {.id = first.fresh<inventory::Warehouse>(), .code = "W2", .name = "second"}};
    const Save<access::User> eve{{.id = first.fresh<access::User>(),
                                  .code = "eve",
                                  .name = "Eve",
                                  .role = all<access::Role>(one).front().id}};
    must(*one.hub, first.does({there, eve}));
    PushingDevice second = enrolled(*two.hub, there.record.id, eve.record.id);
    const auto work = [](hub::Hub &hub, PushingDevice &device) {
        for (int i = 0; i < pushes; ++i)
            must(hub, device.does({location(device, "A-" + std::to_string(i))}));
    };
    std::thread other([&] {
        work(*two.hub, second);
    });
    work(*one.hub, first);
    other.join();
    QCOMPARE(all<hub::JournalEntry>(one).size(), 2U * pushes + 2);
    qInfo("others were in the way %lld times",
          static_cast<long long>(one.hub->conflicts() + two.hub->conflicts()));
}

void TestSharing::a_page_is_packed_anew_when_another_process_committed()
{
    Process &one = m_processes.front();
    Process &two = start();
    PushingDevice device = enrolled(*one.hub);
    const auto ask = device.asksFrom({{.scope = m_warehouse.value}});
    const auto before = one.hub->pull(ask);
    must(*two.hub, device.does({location(device, "A-01")}));
    const auto after = one.hub->pull(ask);
    QVERIFY(after.cursors.front().revision > before.cursors.front().revision);
    QVERIFY(after.packed != before.packed);
}

void TestSharing::a_slice_of_own_work_is_done_by_one()
{
    Process &one = m_processes.front();
    Process &two = start();
    PushingDevice device = enrolled(*one.hub);
    must(*one.hub,
         device.does({Save<counting::CountPlan>{{.id = device.fresh<counting::CountPlan>(),
                                                 .warehouse = m_warehouse,
                                                 .name = "all",
                                                 .everyDays = 1}}}));
    QVERIFY(two.store->tryLock(hub::ScopeLocks::ownWork));
    const auto refused = one.hub->work();
    QVERIFY(!refused && refused.error().code == ErrorCode::Leased);
    two.store->unlock({});
    QVERIFY(one.hub->work().ok() && two.hub->work().ok());
}

void TestSharing::a_lost_connection_books_nothing_and_comes_back()
{
    Process &one = m_processes.front();
    Process &two = start();
    PushingDevice device = enrolled(*one.hub);
    const std::string kill = "SELECT pg_terminate_backend("
        + std::to_string(PQbackendPID(one.store->handle())) + ", 5000)";
    PQclear(PQexec(two.store->handle(), kill.c_str()));
    const std::vector<wire::PushRequest> group{device.does({location(device, "A-01")})};
    QCOMPARE(one.hub->push(group).error().code, ErrorCode::StorageFailed);
    QVERIFY(!one.hub->isSound());
    QVERIFY(all<hub::JournalEntry>(two).empty());
    QVERIFY(one.hub->revive().ok());
    QVERIFY(one.hub->isSound());
    must(*one.hub, group.front());
    QCOMPARE(all<hub::JournalEntry>(two).size(), 1U);
}

void TestSharing::others_hear_of_a_commit()
{
    Process &one = m_processes.front();
    PushingDevice device = enrolled(*one.hub);
    std::mutex mutex;
    std::vector<std::string> words;
    const auto count = [&] {
        const std::lock_guard lock(mutex);
        return words.size();
    };
    const store::PostgresListener listener(server(), [&](const std::string &word) {
        const std::lock_guard lock(mutex);
        words.push_back(word);
    });
    QTRY_COMPARE(count(), 1U); // it is there
    must(*one.hub, device.does({location(device, "A-01")}));
    QTRY_VERIFY(count() > 1);
    const std::lock_guard lock(mutex);
    const auto head = one.hub->allHeads()[m_warehouse.value];
    QCOMPARE(words.back(), std::to_string(m_warehouse.value) + ':' + std::to_string(head));
}

void TestSharing::statements_of_a_push_grow_with_kinds_and_not_with_operations()
{
    constexpr int many = 100;
    Process &one = m_processes.front();
    PushingDevice device = enrolled(*one.hub);
    const auto dock = all<inventory::Location>(one).back().id;
    const Save<catalog::Product> bolt{
        {.id = device.fresh<catalog::Product>(), .sku = "BOLT", .name = "bolt"}};
    must(*one.hub, device.does({bolt}));
    const auto statementsOf = [&](int operations) {
        const std::vector<Operation> same(static_cast<std::size_t>(operations),
                                          inventory::AdjustStock{.warehouse = m_warehouse,
                                                                 .product = bolt.record.id,
                                                                 .location = dock,
                                                                 .quantity = Quantity::units(1)});
        const auto push = device.does(same);
        const std::size_t before = one.store->statements();
        must(*one.hub, push);
        return one.store->statements() - before;
    };
    statementsOf(1); // prepares
    const std::size_t alone = statementsOf(1);
    const std::size_t together = statementsOf(many);
    qInfo("statements of a push: %zu of one operation, %zu of %d", alone, together, many);
    QVERIFY2(together <= 2 * alone, "a hundred like operations ask for what one asks for");
}

/// An order of one unit, as a program sends it.
hub::Wish TestSharing::orderOf(catalog::ProductId product, const std::string &reference) const
{
    hub::Wish wish{.by = m_administrator};
    wish.what = [this, product, reference](hub::Asking &asking) -> Result<> {
        const auto order = asking.records().newId<sales::Order>();
        const std::array<Operation, 3> all{
            sales::OpenOrder{
                .order = order, .warehouse = m_warehouse, .channel = "web", .reference = reference},
            sales::AddOrderLine{.line = asking.records().newId<sales::OrderLine>(),
                                .order = order,
                                .product = product,
                                .position = 1,
                                .quantity = Quantity::units(1)},
            sales::ConfirmOrder{.order = order,
                                .transfer = asking.records().newId<inventory::Transfer>()}};
        for (const Operation &operation : all) {
            if (const auto done = asking.perform(operation); !done)
                return done;
        }
        return {};
    };
    wish.foreseen.scopes = {m_warehouse.value};
    wish.foreseen.records[&catalog::Product::description()] = {product.value};
    wish.foreseen.records[&inventory::Warehouse::description()] = {m_warehouse.value};
    return wish;
}

void TestSharing::statements_of_orders_that_wait_together_are_few()
{
    constexpr std::size_t many = 50;
    Process &one = m_processes.front();
    PushingDevice device = enrolled(*one.hub);
    const auto bolt = stocked(one, device, 200);
    int last = 0;
    const auto statementsOf = [&](std::size_t orders) {
        std::vector<hub::Wish> wishes;
        for (std::size_t i = 0; i < orders; ++i)
            wishes.push_back(orderOf(bolt, "W-" + std::to_string(++last)));
        const std::size_t before = one.store->statements();
        for (const Result<> &done : one.hub->ask(wishes))
            check(done.ok(), done ? "" : done.error().detail.c_str());
        return one.store->statements() - before;
    };
    statementsOf(2); // prepares
    const std::size_t alone = statementsOf(1);
    const std::size_t together = statementsOf(many);
    qInfo("statements of orders: %zu of one, %zu of %zu together", alone, together, many);
    QVERIFY2(together <= alone + many, "an order costs a statement of its own at most");
}

void TestSharing::who_was_refused_in_a_try_that_came_to_nothing_is_judged_again()
{
    Process &one = m_processes.front();
    PushingDevice device = enrolled(*one.hub);
    const auto bolt = stocked(one, device, 1);
    int tries = 0;
    hub::Wish fickle{.by = m_administrator};
    fickle.what = [&](hub::Asking & /*asking*/) -> Result<> {
        return ++tries == 1 ? Result<>{Error{ErrorCode::NotFound}} : Result<>{};
    };
    hub::Wish order = orderOf(bolt, "W-1");
    order.foreseen = {}; // what it writes is found out, and all are asked once more
    const std::vector<hub::Wish> wishes{fickle, order};
    const auto done = one.hub->ask(wishes);
    QVERIFY(tries > 1);
    QVERIFY(done[0].ok() && done[1].ok());
    QCOMPARE(all<sales::Order>(one).size(), 1U);
}

void TestSharing::nothing_of_a_group_is_booked_when_the_connection_is_lost()
{
    Process &one = m_processes.front();
    Process &two = start();
    PushingDevice device = enrolled(*one.hub);
    const auto bolt = stocked(one, device, 2);
    hub::Wish killer{.by = m_administrator};
    const std::string kill = "SELECT pg_terminate_backend("
        + std::to_string(PQbackendPID(one.store->handle())) + ", 5000)";
    killer.what = [&](hub::Asking & /*asking*/) -> Result<> {
        PQclear(PQexec(two.store->handle(), kill.c_str()));
        return {};
    };
    const std::vector<hub::Wish> wishes{orderOf(bolt, "W-1"), killer, orderOf(bolt, "W-2")};
    for (const Result<> &done : one.hub->ask(wishes))
        QCOMPARE(done.error().code, ErrorCode::StorageFailed);
    QVERIFY(all<sales::Order>(two).empty());
    QVERIFY(one.hub->revive().ok());
    const std::vector<hub::Wish> again{orderOf(bolt, "W-1"), orderOf(bolt, "W-2")};
    for (const Result<> &done : one.hub->ask(again))
        QVERIFY(done.ok());
    QCOMPARE(all<sales::Order>(two).size(), 2U);
}

void TestSharing::an_epoch_begins_with_a_node_that_nobody_had()
{
    Process &one = m_processes.front();
    PushingDevice device = enrolled(*one.hub);
    const std::int64_t before = one.hub->epoch();
    QVERIFY(one.hub->beginEpoch().ok());
    QVERIFY(one.hub->epoch() != before);
    constexpr std::int64_t mayBeLost = 1'000;
    PushingDevice later = enrolled(*one.hub);
    QVERIFY((later.sender().device >> idCounterBits)
            > (device.sender().device >> idCounterBits) + mayBeLost);
}

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
