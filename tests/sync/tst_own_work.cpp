// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/sheet.h"
#include "core/documents/import.h"
#include "core/fulfilment/batch.h"
#include "core/fulfilment/wave.h"
#include "core/import_rows.h"
#include "core/inventory/lease.h"
#include "core/inventory/numbers.h"
#include "core/inventory/replenishment.h"
#include "core/kernel/packed_row.h"
#include "core/purchase/reorder.h"
#include "sync/hub/audit.h"
#include "sync/wire/digest.h"
#include "tests/sync/two_devices.h"

#include <QTest>

using namespace bincard;
using namespace bincard::support;
using inventory::TaskKind;

/// What the hub does by itself: as operations in its journal, once, and without anybody's asking.
class TestOwnWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_released_wave_goes_on_walks();
    void a_face_below_its_minimum_gets_one_task();
    void what_falls_below_its_least_is_proposed_once();
    void the_counts_of_a_day_are_planned_once();
    void what_is_due_to_be_counted_is_looked_for_some_places_at_a_time();
    void preorders_get_their_stock_when_the_day_comes_the_oldest_first();
    void a_preorder_that_is_held_holds_up_no_other();
    void where_nothing_is_due_nothing_is_written();
    void what_a_locked_device_had_ends_by_an_operation();
    void what_a_device_had_ends_when_it_begins_anew();
    void a_device_that_begins_anew_may_be_the_first_to_need_it();
    void it_stands_in_a_chain_of_its_own();
    void nobody_sees_or_locks_the_hubs_own_device();
    void numbers_given_after_the_backup_are_not_given_again();
    void a_started_import_is_taken_part_by_part();
    void an_import_that_nobody_goes_on_with_is_given_up();
    void an_import_of_nonsense_ends();

private:
    /// BOLT, 100 pieces at A-01, and a face F-01.
    struct Site
    {
        Site();

        void does(Operation operation);
        inventory::LocationId place(const std::string &code);
        [[nodiscard]] inventory::LocationId dock();
        /// ann's database is put back to an older copy: it forks and gets a new incarnation.
        void putBack(const MemoryStore &copy);
        /// An order of that many, confirmed; reserved from a day on.
        sales::OrderId order(int units, Date from = {});
        /// The warehouse's day, so many days from now.
        [[nodiscard]] Date day(int later);
        /// A wave of every order, released.
        void releaseWave();
        /// Parts with a new product each, whose SKU is its part's number; none is started.
        documents::ImportId stage(Handheld &desk, int parts);
        void start(Handheld &desk, documents::ImportId import, int parts);
        /// What the hub has of it.
        [[nodiscard]] documents::Import known(documents::ImportId import);

        template <class R> Id<R> fresh()
        {
            return {world.ann.replica->ids().next()};
        }

        template <class R> [[nodiscard]] std::vector<R> all()
        {
            std::vector<R> records;
            for (const Row &row : world.hubsBooks().scan({.of = &R::description()}))
                records.push_back(*recordOf<R>(row));
            return records;
        }

        TwoDevices world;
        catalog::ProductId bolt;
        inventory::LocationId shelf;
        inventory::LocationId face;
        int orders = 0;
    };
};

TestOwnWork::Site::Site()
{
    const auto product = world.product(world.ann, "BOLT");
    bolt = product.record.id;
    does(product);
    shelf = place("A-01");
    face = place("F-01");
    does(inventory::AdjustStock{.warehouse = world.warehouse,
                                .product = bolt,
                                .location = shelf,
                                .quantity = Quantity::units(100)});
    world.sync(world.ann);
}

void TestOwnWork::Site::does(Operation operation)
{
    const auto done = world.perform(world.ann, std::move(operation));
    QVERIFY2(done.ok(), done ? "" : done.error().detail.c_str());
}

inventory::LocationId TestOwnWork::Site::place(const std::string &code)
{
    const auto id = fresh<inventory::Location>();
    does(Save<inventory::Location>{{.id = id, .warehouse = world.warehouse, .code = code}});
    return id;
}

inventory::LocationId TestOwnWork::Site::dock()
{
    return world.hubsBooks()
        .list<inventory::Location>("by_usage", world.warehouse, inventory::Usage::Staging)
        .front()
        .id;
}

void TestOwnWork::Site::putBack(const MemoryStore &copy)
{
    world.ann.store = copy;
    world.restart(world.ann);
    does(world.product(world.ann, "NUT"));
    world.sync(world.ann);
}

Date TestOwnWork::Site::day(int later)
{
    const Date today = world.ann.replica->occasion(world.administrator, 0).businessDate;
    return std::chrono::sys_days(today) + std::chrono::days(later);
}

sales::OrderId TestOwnWork::Site::order(int units, Date from)
{
    const auto order = fresh<sales::Order>();
    does(sales::OpenOrder{.order = order,
                          .warehouse = world.warehouse,
                          .channel = "shop",
                          .reference = "SO" + std::to_string(++orders),
                          .reserveFrom = from});
    does(sales::AddOrderLine{.line = fresh<sales::OrderLine>(),
                             .order = order,
                             .product = bolt,
                             .position = 1,
                             .quantity = Quantity::units(units)});
    does(sales::ConfirmOrder{.order = order, .transfer = fresh<inventory::Transfer>()});
    return order;
}

void TestOwnWork::Site::releaseWave()
{
    const auto wave = fresh<fulfilment::Wave>();
    does(fulfilment::PlanWave{
        .wave = wave, .warehouse = world.warehouse, .name = "W1", .destination = dock()});
    does(fulfilment::ReleaseWave{.warehouse = world.warehouse, .wave = wave});
    world.sync(world.ann);
}

void TestOwnWork::a_released_wave_goes_on_walks()
{
    Site site;
    site.order(2);
    site.order(3);
    site.releaseWave();
    QVERIFY(site.all<fulfilment::Batch>().empty());
    QVERIFY(site.world.work() > 0);
    const auto walks = site.all<fulfilment::Batch>();
    QCOMPARE(walks.size(), 1U);
    QVERIFY(walks.front().state == fulfilment::BatchState::Released);
    QVERIFY(site.all<fulfilment::Wave>().front().state == fulfilment::WaveState::Done);
    site.world.sync(site.world.bob);
    const auto seen
        = site.world.bob.replica->reader().scan({.of = &fulfilment::Batch::description()});
    QCOMPARE(seen.size(), 1U);
}

void TestOwnWork::a_face_below_its_minimum_gets_one_task()
{
    Site site;
    site.does(Save<inventory::ReplenishRule>{{.id = site.fresh<inventory::ReplenishRule>(),
                                              .warehouse = site.world.warehouse,
                                              .product = site.bolt,
                                              .face = site.face,
                                              .min = Quantity::units(5),
                                              .max = Quantity::units(20)}});
    site.world.sync(site.world.ann);
    QCOMPARE(site.world.work(), 1);
    site.world.pass(std::chrono::hours(1));
    QCOMPARE(site.world.work(), 0);
    const auto tasks = site.all<inventory::Task>();
    QCOMPARE(tasks.size(), 1U);
    QVERIFY(tasks.front().kind == TaskKind::Replenish);
    QVERIFY(tasks.front().location == site.shelf);
    QVERIFY(tasks.front().target == site.face);
    QVERIFY(tasks.front().quantity == Quantity::units(20));
}

void TestOwnWork::what_falls_below_its_least_is_proposed_once()
{
    Site site;
    site.does(Save<purchase::ReorderRule>{{.id = site.fresh<purchase::ReorderRule>(),
                                           .warehouse = site.world.warehouse,
                                           .product = site.bolt,
                                           .min = Quantity::units(100),
                                           .max = Quantity::units(200)}});
    site.world.sync(site.world.ann);
    QCOMPARE(site.world.work(), 0);
    QVERIFY(site.all<purchase::Proposal>().empty());

    const auto fallsBy = [&](int units) {
        site.does(inventory::AdjustStock{.warehouse = site.world.warehouse,
                                         .product = site.bolt,
                                         .location = site.shelf,
                                         .quantity = Quantity::units(-units)});
        site.world.sync(site.world.ann);
        site.world.pass(std::chrono::hours(1));
    };
    fallsBy(1);
    QCOMPARE(site.world.work(), 1);
    QVERIFY(site.all<purchase::Proposal>().front().quantity == Quantity::units(101));
    site.world.pass(std::chrono::hours(24));
    QCOMPARE(site.world.work(), 0);
    fallsBy(2);
    QCOMPARE(site.world.work(), 1);
    const auto proposals = site.all<purchase::Proposal>();
    QCOMPARE(proposals.size(), 1U);
    QVERIFY(proposals.front().state == purchase::ProposalState::Open);
    QVERIFY(proposals.front().quantity == Quantity::units(103));
}

void TestOwnWork::the_counts_of_a_day_are_planned_once()
{
    Site site;
    site.does(Save<counting::CountPlan>{{.id = site.fresh<counting::CountPlan>(),
                                         .warehouse = site.world.warehouse,
                                         .name = "all",
                                         .everyDays = 1}});
    site.world.sync(site.world.ann);
    QCOMPARE(site.world.work(), 1);
    const auto sheets = site.all<counting::CountSheet>();
    QCOMPARE(sheets.size(), 1U);
    QVERIFY(sheets.front().location == site.shelf);
    site.world.pass(std::chrono::hours(1));
    QCOMPARE(site.world.work(), 0);
    QCOMPARE(site.all<counting::CountSheet>().size(), 1U);
}

void TestOwnWork::what_is_due_to_be_counted_is_looked_for_some_places_at_a_time()
{
    Site site;
    Workspace books = site.world.hubsBooks();
    const auto bolt = site.all<catalog::Product>().front();
    books.put(counting::CountPlan{.id = books.newId<counting::CountPlan>(),
                                  .warehouse = site.world.warehouse,
                                  .name = "all",
                                  .abc = bolt.abc,
                                  .everyDays = 30});
    for (auto quant : books.list<inventory::Quant>("by_product", site.world.warehouse, bolt.id)) {
        quant.onHand = {};
        books.put(quant);
    }
    constexpr int places = 250;
    inventory::LocationId last;
    for (int i = 0; i < places; ++i) {
        last = {i + 1}; // in this order
        books.put(inventory::Location{.id = last,
                                      .warehouse = site.world.warehouse,
                                      .code = "Z-" + std::to_string(i),
                                      .usage = inventory::Usage::Storage});
    }
    books.put(inventory::Quant{.id = books.newId<inventory::Quant>(),
                               .warehouse = site.world.warehouse,
                               .product = bolt.id,
                               .location = last,
                               .onHand = Quantity::units(1)});
    hub::OwnWork ownWork;
    int looks = 0;
    std::vector<Operation> due;
    do {
        due = ownWork.due(site.world.warehouse, {1}, site.day(1), books);
        ++looks;
    } while (due.empty() && ownWork.isLooking());
    QCOMPARE(looks, 3);
    QVERIFY(due.front().as<counting::PlanCounts>());
    // Refused, or never committed: the same is found once more.
    due = ownWork.due(site.world.warehouse, {1}, site.day(1), books);
    QVERIFY(due.front().as<counting::PlanCounts>());
    // What stood before it is looked at again on another day.
    QVERIFY(ownWork.due(site.world.warehouse, {1}, site.day(2), books).empty());
    QVERIFY(ownWork.isLooking());
}

void TestOwnWork::preorders_get_their_stock_when_the_day_comes_the_oldest_first()
{
    Site site;
    const auto later = site.order(70, site.day(2));
    const auto first = site.order(60, site.day(1));
    site.world.sync(site.world.ann);
    const auto reserved = [&](sales::OrderId order) {
        return site.world.hubsBooks().list<sales::OrderLine>("by_order", order).front().reserved;
    };
    QCOMPARE(site.world.work(), 0);
    QVERIFY(reserved(first).isZero());
    site.world.pass(std::chrono::hours(72));
    QVERIFY(site.world.work() > 0);
    QCOMPARE(reserved(first), Quantity::units(60));
    QCOMPARE(reserved(later), Quantity::units(40));
    QCOMPARE(site.world.work(), 0);
}

void TestOwnWork::a_preorder_that_is_held_holds_up_no_other()
{
    Site site;
    const auto held = site.order(1, site.day(1));
    const auto free = site.order(1, site.day(1));
    site.world.sync(site.world.ann);
    Workspace books = site.world.hubsBooks();
    auto order = *books.get(held);
    order.hold = "payment";
    books.put(order);
    hub::OwnWork ownWork;
    const auto due = ownWork.due(site.world.warehouse, {1}, site.day(1), books);
    QCOMPARE(due.size(), 1U);
    QCOMPARE(due.front().as<sales::ReserveOrder>()->order, free);
}

void TestOwnWork::where_nothing_is_due_nothing_is_written()
{
    Site site;
    const auto before = site.all<hub::ScopeRevision>();
    QCOMPARE(site.world.work(), 0);
    const auto after = site.all<hub::ScopeRevision>();
    QCOMPARE(after.size(), before.size());
    for (std::size_t i = 0; i < after.size(); ++i)
        QCOMPARE(after[i].revision, before[i].revision);
    QVERIFY(!site.all<hub::HubState>().front().device);
}

namespace {

/// ann takes the only walk there is.
void takeWalk(TwoDevices &world)
{
    const Workspace books = world.hubsBooks();
    const auto walks = books.scan({.of = &fulfilment::Batch::description()});
    QCOMPARE(walks.size(), 1U);
    QVERIFY(world.perform(world.ann, fulfilment::TakeBatch{.batch = {idOf(walks.front())}}).ok());
    world.sync(world.ann);
}

} // namespace

void TestOwnWork::what_a_locked_device_had_ends_by_an_operation()
{
    Site site;
    site.order(1);
    site.releaseWave();
    QVERIFY(site.world.work() > 0);
    site.world.sync(site.world.ann);
    takeWalk(site.world);
    QCOMPARE(site.all<inventory::Lease>().size(), 1U);
    const auto journalled = site.all<hub::JournalEntry>().size();
    site.world.revoke(site.world.ann, false);
    QVERIFY(site.all<inventory::Lease>().empty());
    QCOMPARE(site.all<hub::JournalEntry>().size(), journalled + 1);
}

void TestOwnWork::what_a_device_had_ends_when_it_begins_anew()
{
    Site site;
    site.order(1);
    site.releaseWave();
    QVERIFY(site.world.work() > 0);
    site.world.sync(site.world.ann);
    const MemoryStore copy = site.world.ann.store;
    takeWalk(site.world);
    QCOMPARE(site.all<inventory::Lease>().size(), 1U);
    site.putBack(copy);
    QVERIFY(site.all<inventory::Lease>().empty());
}

void TestOwnWork::a_device_that_begins_anew_may_be_the_first_to_need_it()
{
    Site site;
    site.order(1);
    site.releaseWave();
    const auto wave = site.all<fulfilment::Wave>().front().id;
    site.does(fulfilment::AdvanceWave{.warehouse = site.world.warehouse, .wave = wave});
    site.world.sync(site.world.ann);
    const MemoryStore copy = site.world.ann.store;
    takeWalk(site.world);
    site.putBack(copy);
    QVERIFY(site.all<inventory::Lease>().empty());
    const auto own = site.all<hub::HubState>().front().device;
    QVERIFY(own);
    QVERIFY(site.world.theHub().device(own)->lastSeq == 1);
}

void TestOwnWork::it_stands_in_a_chain_of_its_own()
{
    Site site;
    site.order(1);
    site.releaseWave();
    QVERIFY(site.world.work() > 0);
    const auto self = site.all<hub::HubState>().front();
    std::int64_t seq = 0;
    for (const auto &entry : site.all<hub::JournalEntry>()) {
        if (entry.device != self.device.value)
            continue;
        QCOMPARE(entry.seq, ++seq);
        QVERIFY(entry.outcome == wire::OutcomeKind::Applied);
    }
    QVERIFY(seq > 0);
    for (const hub::Check &check : hub::audit(site.world.hubsBooks(), wire::sha256Bytes))
        QVERIFY2(check.findings.empty(), check.name.c_str());
}

void TestOwnWork::nobody_sees_or_locks_the_hubs_own_device()
{
    Site site;
    site.order(1);
    site.releaseWave();
    QVERIFY(site.world.work() > 0);
    const auto self = site.all<hub::HubState>().front();
    QVERIFY(self.device);
    for (const access::Device &device : site.world.theHub().devices())
        QVERIFY(device.id != self.device);
    QVERIFY(site.world.theHub().revoke(self.device, false).error().code == ErrorCode::NotFound);
    const auto user = site.world.hubsBooks().get(self.user);
    QVERIFY(user && user->verifier.empty());
    Save<access::User> locked{*user};
    locked.record.active = false;
    site.world.sync(site.world.ann);
    QVERIFY(site.world.perform(site.world.ann, locked).error().code == ErrorCode::NotAllowed);
}

void TestOwnWork::numbers_given_after_the_backup_are_not_given_again()
{
    Site site;
    const auto series = [&](const char *code, std::int64_t last) {
        site.does(Save<inventory::NumberSeries>{{.id = site.fresh<inventory::NumberSeries>(),
                                                 .code = code,
                                                 .digits = 8,
                                                 .next = 1,
                                                 .last = last,
                                                 .lot = 100}});
    };
    series("LONG", 1'000'000);
    series("SHORT", 1'000);
    site.world.sync(site.world.ann);
    site.world.backUp();
    site.world.restoreHub();
    // Twenty lots may have been given since; a short series keeps half of what it has.
    const auto next = [&](const char *code) {
        return site.world.hubsBooks()
            .find<inventory::NumberSeries>("by_code", std::string(code))
            ->next;
    };
    QCOMPARE(next("LONG"), 2'001);
    QCOMPARE(next("SHORT"), 501);
}

documents::ImportId TestOwnWork::Site::stage(Handheld &desk, int parts)
{
    const documents::ImportId import{desk.replica->ids().next()};
    for (int position = 1; position <= parts; ++position) {
        std::string rows;
        appendSave(rows, position + 1, world.product(desk, std::to_string(position)));
        const auto done = world.perform(desk,
                                        documents::StageRows{.import = import,
                                                             .warehouse = world.warehouse,
                                                             .kind = "products",
                                                             .position = position,
                                                             .rows = rows});
        check(done.ok(), "a part is staged");
    }
    return import;
}

void TestOwnWork::Site::start(Handheld &desk, documents::ImportId import, int parts)
{
    const auto done = world.perform(
        desk,
        documents::StartImport{.import = import, .warehouse = world.warehouse, .parts = parts});
    check(done.ok(), "an import is started");
    world.sync(desk);
}

documents::Import TestOwnWork::Site::known(documents::ImportId import)
{
    return *world.hubsBooks().get(import);
}

void TestOwnWork::a_started_import_is_taken_part_by_part()
{
    Site site;
    Handheld desk;
    site.world.enrol(desk, site.world.warehouse, Audience::Desk);
    const auto import = site.stage(desk, 3);
    site.world.sync(desk);
    QCOMPARE(site.world.work(), 0);
    site.start(desk, import, 3);
    // Between two slices a device comes through.
    const auto first = site.world.theHub().work();
    QVERIFY(first.ok() && *first);
    QCOMPARE(site.known(import).partsTaken, 1);
    site.does(site.world.product(site.world.ann, "BETWEEN"));
    site.world.sync(site.world.ann);
    QCOMPARE(site.world.work(), 2);
    const auto over = site.known(import);
    QCOMPARE(over.state, documents::ImportState::Done);
    QCOMPARE(over.saved, 3);
    QVERIFY(site.all<documents::ImportPart>().empty());
    site.world.sync(desk);
    site.world.sync(site.world.bob);
    for (const char *sku : {"1", "2", "3"})
        QVERIFY(
            site.world.bob.replica->workspace().find<catalog::Product>("by_sku", std::string(sku)));
    QCOMPARE(desk.replica->workspace().get(import)->saved, 3);
    QVERIFY(desk.store.scan({.of = &documents::ImportPart::description()}).empty());
    QCOMPARE(site.world.work(), 0);
    QCOMPARE(hub::findingsIn(hub::audit(site.world.theHub().store(), wire::sha256Bytes)),
             std::size_t{0});
}

void TestOwnWork::an_import_that_nobody_goes_on_with_is_given_up()
{
    Site site;
    const auto import = site.stage(site.world.ann, 2);
    site.world.sync(site.world.ann);
    site.world.pass(std::chrono::hours{23});
    QCOMPARE(site.world.work(), 0);
    site.world.pass(std::chrono::hours{2});
    QVERIFY(site.world.work() > 0);
    QCOMPARE(site.known(import).state, documents::ImportState::Cancelled);
    QVERIFY(!site.known(import).open);
    QVERIFY(site.all<documents::ImportPart>().empty());
}

void TestOwnWork::an_import_of_nonsense_ends()
{
    Site site;
    std::string rows;
    RowPacker packer(rows);
    packer.number(2);
    packer.number(Save<catalog::Product>::description().kind);
    packer.bytes("\x7f\x7f");
    const auto import = site.fresh<documents::Import>();
    site.does(documents::StageRows{
        .import = import, .warehouse = site.world.warehouse, .position = 1, .rows = rows});
    site.start(site.world.ann, import, 1);
    QVERIFY(site.world.work() > 0);
    QCOMPARE(site.known(import).state, documents::ImportState::Cancelled);
    QVERIFY(site.all<documents::ImportPart>().empty());
    QCOMPARE(site.world.work(), 0);
}

QTEST_GUILESS_MAIN(TestOwnWork)
#include "tst_own_work.moc"
