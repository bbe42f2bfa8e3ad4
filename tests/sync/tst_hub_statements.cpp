// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/wave_operations.h"
#include "core/import_rows.h"
#include "core/records.h"
#include "sync/hub/asking.h"
#include "sync/hub/audit.h"
#include "sync/hub/hub.h"
#include "sync/store/postgres_store.h"
#include "sync/wire/digest.h"
#include "sync/wire/zone_day.h"
#include "tests/support/private_postgres.h"
#include "tests/sync/pushing_device.h"

#include <QTest>

#include <functional>

using namespace bincard;
using namespace bincard::support;

namespace {

constexpr int lines = 125;
constexpr std::size_t together = 100; // operations of a push

std::vector<const Description *> hubKinds()
{
    std::vector<const Description *> all(allRecords().begin(), allRecords().end());
    const auto own = hub::hubRecords();
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

hub::Surroundings surroundings()
{
    return {.clock =
                [] {
                    return Instant{1'700'000'000'000};
                },
            .random =
                [](std::size_t count) {
                    static std::uint64_t last = 1;
                    std::string bytes(count, '\0');
                    for (char &byte : bytes)
                        byte = static_cast<char>((last = last * 6364136223846793005U + 1) >> 56);
                    return bytes;
                },
            .hash = wire::sha256Bytes,
            .zoneDay = wire::zoneDay};
}

} // namespace

/// What a hub asks its server: it grows with the kinds of record, not with operations or devices.
class TestHubStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void a_wave_asks_for_kinds_and_not_for_lines();
    void a_push_of_many_picks_asks_for_little_more_than_one_of_one();
    void a_page_of_many_rows_asks_for_what_one_of_few_does();
    void many_who_pull_together_ask_for_what_one_does();
    void an_import_asks_for_kinds_and_not_for_rows();
    void nothing_was_booked_otherwise_for_it();

private:
    PrivatePostgres m_server;
    store::PostgresStore *m_store = nullptr;
    std::unique_ptr<store::PostgresStore> m_owned;
    std::unique_ptr<hub::Hub> m_hub;
    inventory::WarehouseId m_warehouse;
    access::UserId m_user;
    std::unique_ptr<PushingDevice> m_device;
    std::vector<Operation> m_picks;
    std::size_t m_ofWave = 0; // what it cost to put the order on a walk

    [[nodiscard]] PushingDevice enrolled() const;
    void push(const std::vector<Operation> &operations);
    void ask(const std::vector<Operation> &operations);
    void stockEachProduct(std::vector<catalog::ProductId> &products);
    void walkThrough(const std::vector<catalog::ProductId> &products);
    /// What the next picks cost, in one push.
    std::size_t statementsOfPicks(std::size_t count);
    /// What it costs to take an import of so many products with a barcode each.
    std::size_t statementsOfImport(int products);
    std::size_t statementsOf(const std::function<void()> &what) const;

    template <class R> [[nodiscard]] std::vector<R> all() const
    {
        std::vector<R> records;
        for (const Row &row : m_store->scan(Scan{.of = &R::description()}))
            records.push_back(*recordOf<R>(row));
        return records;
    }

    template <class R> Id<R> fresh()
    {
        return m_device->fresh<R>();
    }
};

PushingDevice TestHubStatements::enrolled() const
{
    const auto invitation = m_hub->invite("handheld", m_warehouse, Audience::Floor);
    const auto claim = m_hub->claim(invitation->code, "a public key");
    check(m_hub->approve(claim->confirmation).ok(), "a claimed device is approved");
    const auto given = m_hub->reset({wire::Sender{.device = claim->device.value}});
    check(given.ok(), "a device begins");
    return {claim->device.value, *given, m_user};
}

void TestHubStatements::push(const std::vector<Operation> &operations)
{
    for (std::size_t first = 0; first < operations.size(); first += together) {
        const auto begin = operations.begin() + static_cast<std::ptrdiff_t>(first);
        const auto count = std::min(together, operations.size() - first);
        const std::vector<Operation> some(begin, begin + static_cast<std::ptrdiff_t>(count));
        const auto push = m_device->does(some);
        const auto replies = m_hub->push(std::span(&push, 1));
        check(replies.ok(), replies ? "" : replies.error().detail.c_str());
        for (const wire::Outcome &outcome : replies->front().outcomes)
            check(outcome.kind == wire::OutcomeKind::Applied, outcome.code.c_str());
    }
}

void TestHubStatements::ask(const std::vector<Operation> &operations)
{
    const auto done = m_hub->ask(m_user, [&](hub::Asking &asking) -> Result<> {
        for (const Operation &operation : operations) {
            if (const auto performed = asking.perform(operation); !performed)
                return performed;
        }
        return {};
    });
    check(done.ok(), done ? "" : done.error().detail.c_str());
}

std::size_t TestHubStatements::statementsOf(const std::function<void()> &what) const
{
    const std::size_t before = m_store->statements();
    what();
    return m_store->statements() - before;
}

void TestHubStatements::stockEachProduct(std::vector<catalog::ProductId> &products)
{
    std::vector<Operation> operations;
    for (int i = 0; i < lines; ++i) {
        const Save<catalog::Product> product{
            {.id = fresh<catalog::Product>(), .sku = "P" + std::to_string(i), .name = "product"}};
        const Save<inventory::Location> shelf{{.id = fresh<inventory::Location>(),
                                               .warehouse = m_warehouse,
                                               .code = "A-" + std::to_string(i),
                                               .usage = inventory::Usage::Storage}};
        operations.insert(operations.end(),
                          {product, shelf,
                           inventory::AdjustStock{.warehouse = m_warehouse,
                                                  .product = product.record.id,
                                                  .location = shelf.record.id,
                                                  .quantity = Quantity::units(5)}});
        products.push_back(product.record.id);
    }
    push(operations);
}

/// An order of all of them, on a walk with a tote on the cart.
void TestHubStatements::walkThrough(const std::vector<catalog::ProductId> &products)
{
    const auto order = fresh<sales::Order>();
    std::vector<Operation> ordered{sales::OpenOrder{
        .order = order, .warehouse = m_warehouse, .channel = "web", .reference = "W-1"}};
    for (const catalog::ProductId product : products)
        ordered.emplace_back(sales::AddOrderLine{.line = fresh<sales::OrderLine>(),
                                                 .order = order,
                                                 .product = product,
                                                 .position = static_cast<int>(ordered.size()),
                                                 .quantity = Quantity::units(1)});
    ordered.emplace_back(
        sales::ConfirmOrder{.order = order, .transfer = fresh<inventory::Transfer>()});
    const auto wave = fresh<fulfilment::Wave>();
    std::int64_t dock = 0;
    for (const auto &location : all<inventory::Location>()) {
        if (location.usage == inventory::Usage::Staging)
            dock = location.id.value;
    }
    ordered.emplace_back(fulfilment::PlanWave{.wave = wave,
                                              .warehouse = m_warehouse,
                                              .name = "W1",
                                              .kind = fulfilment::BatchKind::Cluster,
                                              .destination = {dock}});
    ordered.emplace_back(fulfilment::ReleaseWave{.warehouse = m_warehouse, .wave = wave});
    ask(ordered);
    m_ofWave = statementsOf([&] {
        while (*m_hub->work()) { }
    });
    const auto slot = all<fulfilment::Slot>().front();
    const auto tote = fresh<inventory::Package>();
    push({fulfilment::TakeBatch{.batch = slot.batch},
          fulfilment::LoadTote{.batch = slot.batch, .slot = slot.id, .tote = tote, .code = "T1"}});
    for (const auto &promise : all<inventory::Reservation>())
        m_picks.emplace_back(fulfilment::PickUnits{.pick = fresh<fulfilment::Pick>(),
                                                   .batch = slot.batch,
                                                   .line = promise.line,
                                                   .location = promise.location,
                                                   .tote = tote,
                                                   .quantity = promise.quantity});
}

void TestHubStatements::initTestCase()
{
    if (!m_server.absent().isEmpty())
        QSKIP(qPrintable(m_server.absent()));
    auto opened = store::PostgresStore::open(m_server.connectionString().toStdString(),
                                             "statements", hubKinds());
    QVERIFY2(opened.ok(), opened ? "" : opened.error().detail.c_str());
    m_owned = *std::move(opened);
    m_store = m_owned.get();
    m_hub = std::make_unique<hub::Hub>(*m_store, surroundings());
    QVERIFY(m_hub->found({.code = "WH", .name = "warehouse"}, {.code = "sue"}).ok());
    m_warehouse = all<inventory::Warehouse>().front().id;
    m_user = all<access::User>().front().id;
    m_device = std::make_unique<PushingDevice>(enrolled());
    std::vector<catalog::ProductId> products;
    stockEachProduct(products);
    walkThrough(products);
    QCOMPARE(m_picks.size(), std::size_t{lines});
}

void TestHubStatements::a_wave_asks_for_kinds_and_not_for_lines()
{
    qInfo("statements of a wave of %d lines and the looks behind it: %zu", lines, m_ofWave);
    constexpr std::size_t looks = 3; // the wave's, and for what there is to count
    constexpr std::size_t ofALook = 60;
    QVERIFY(m_ofWave < looks * ofALook);
}

std::size_t TestHubStatements::statementsOfPicks(std::size_t count)
{
    const auto end = m_picks.begin() + static_cast<std::ptrdiff_t>(count);
    const std::vector<Operation> picks(m_picks.begin(), end);
    m_picks.erase(m_picks.begin(), end);
    return statementsOf([&] {
        push(picks);
    });
}

void TestHubStatements::a_push_of_many_picks_asks_for_little_more_than_one_of_one()
{
    constexpr std::size_t few = 6;
    statementsOfPicks(2); // prepares
    statementsOfPicks(2);
    const std::size_t one = statementsOfPicks(1);
    const std::size_t twenty = statementsOfPicks(20);
    const std::size_t hundred = statementsOfPicks(100);
    qInfo("statements of a push: %zu of one pick, %zu of 20, %zu of 100", one, twenty, hundred);
    QVERIFY(twenty <= one + few);
    QVERIFY(hundred <= one + few);
}

void TestHubStatements::a_page_of_many_rows_asks_for_what_one_of_few_does()
{
    const auto from = [&](std::int64_t revisions) {
        std::vector<wire::Cursor> cursors = m_hub->heads({m_device->sender().device});
        for (wire::Cursor &cursor : cursors) {
            if (cursor.scope == m_warehouse.value)
                cursor.revision -= revisions;
        }
        return m_device->asksFrom(cursors);
    };
    std::size_t rows = 0;
    const auto statementsFrom = [&](std::int64_t revisions) {
        const auto ask = from(revisions);
        return statementsOf([&] {
            const auto page = m_hub->pull(ask);
            check(page.complete, "all of it fits one page");
            rows = page.packed.size();
        });
    };
    (void)m_hub->pull(from(1)); // prepares
    push({Operation(Save<inventory::Location>{{.id = fresh<inventory::Location>(),
                                               .warehouse = m_warehouse,
                                               .code = "B-1",
                                               .usage = inventory::Usage::Storage}})});
    const std::size_t few = statementsFrom(1);
    const std::size_t bytes = rows;
    const std::size_t many = statementsFrom(3);
    QVERIFY(rows > 10 * bytes);
    qInfo("statements of a pull: %zu of few rows, %zu of many", few, many);
    constexpr std::size_t kinds = 12; // that a pick changes and a place does not, prepared once
    QVERIFY(many <= few + kinds);
}

void TestHubStatements::many_who_pull_together_ask_for_what_one_does()
{
    std::vector<wire::PullRequest> requests;
    for (int i = 0; i < 20; ++i) {
        const PushingDevice device = enrolled();
        requests.push_back(device.asksFrom(m_hub->heads({device.sender().device})));
    }
    const auto statementsFor = [&](std::size_t count) {
        return statementsOf([&] {
            const auto pages = m_hub->pull(std::span(requests).first(count));
            check(pages.size() == count, "each is answered");
            for (const wire::PullReply &page : pages)
                check(page.complete && page.reply.status == wire::Status::Ok, "with all there is");
        });
    };
    statementsFor(1); // prepares
    const std::size_t one = statementsFor(1);
    const std::size_t all = statementsFor(requests.size());
    qInfo("statements of pulls: %zu of one device, %zu of %zu", one, all, requests.size());
    constexpr std::size_t moments = 3; // of eight pages each
    QVERIFY(all <= moments * (one + 4));
}

std::size_t TestHubStatements::statementsOfImport(int products)
{
    static int last = 0;
    std::string rows;
    for (int i = 0; i < products; ++i) {
        const std::string number = std::to_string(10'000 + ++last);
        const auto product = fresh<catalog::Product>();
        appendSave(
            rows, i + 2,
            Save<catalog::Product>{{.id = product, .sku = "I" + number, .name = "imported"}});
        appendSave(
            rows, i + 2,
            Save<catalog::Barcode>{{fresh<catalog::Barcode>(), "CODE-" + number, product, {}}});
    }
    const auto import = fresh<documents::Import>();
    ask({documents::StageRows{.import = import,
                              .warehouse = m_warehouse,
                              .kind = "products",
                              .sha256 = std::string(32, static_cast<char>(products)),
                              .position = 1,
                              .rows = rows},
         documents::StartImport{.import = import, .warehouse = m_warehouse, .parts = 1}});
    const std::size_t statements = statementsOf([&] {
        while (*m_hub->work()) { }
    });
    for (const auto &done : all<documents::Import>()) {
        if (done.id == import)
            check(done.saved == 2 * products && done.refused == 0, "all of it is taken");
    }
    return statements;
}

void TestHubStatements::an_import_asks_for_kinds_and_not_for_rows()
{
    statementsOfImport(1); // prepares
    const std::size_t few = statementsOfImport(2);
    const std::size_t many = statementsOfImport(200);
    qInfo("statements of an import: %zu of 2 products, %zu of 200", few, many);
    constexpr std::size_t more = 6;
    QVERIFY(many <= few + more);
}

void TestHubStatements::nothing_was_booked_otherwise_for_it()
{
    for (const hub::Check &check : hub::audit(*m_store, wire::sha256Bytes))
        QVERIFY2(check.findings.empty(),
                 check.findings.empty() ? "" : check.findings.front().c_str());
}

QTEST_GUILESS_MAIN(TestHubStatements)

#include "tst_hub_statements.moc"
