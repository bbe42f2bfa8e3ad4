// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/floor.h"
#include "core/scan/own_code.h"
#include "core/scan/parse.h"
#include "tests/sync/two_devices.h"

#include <QTest>

using namespace bincard;
using namespace bincard::support;
using namespace bincard::inventory;

/// A hub for two warehouses: ann sends from one, bea and ben receive at the other, each with what
/// the feed of their own warehouse brought.
class TestTwoWarehouses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_one_warehouse_sends_is_received_at_the_other();
    void a_device_gets_the_document_of_its_own_warehouse_alone();
    void a_package_that_two_dark_devices_received_is_there_once();

private:
    /// Pallet P1 with six bolts, and ten loose ones, stand at the dock of WH. WT1 to BR is open.
    struct Haul
    {
        Haul();

        void does(Handheld &handheld, Operation operation);
        LocationId place(WarehouseId of, const std::string &code, Usage usage);
        /// Loads the pallet and four bolts; the truck leaves.
        void send();
        /// What is on hand at BR's dock, by the hub's books.
        [[nodiscard]] Quantity arrived();

        template <class R> Id<R> fresh()
        {
            return {world.ann.replica->ids().next()};
        }

        TwoDevices world;
        Handheld bea;
        Handheld ben;
        WarehouseId branch;
        access::UserId office;
        access::UserId person;
        LocationId dock;
        LocationId farDock;
        catalog::ProductId bolt;
        PackageId pallet;
        WarehouseTransferId out;
        WarehouseTransferId in;
    };

    /// Somebody who receives at BR, on that device.
    struct Receiver
    {
        Receiver(Haul &at, Handheld &with)
            : haul(at)
            , handheld(with)
            , worker(floor::newWorker(at.person))
        { }

        /// How the answer went, and what is asked next.
        std::string says(decltype(floor::Input::what) what);
        std::string scans(scan::OwnKind kind, const std::string &code);
        [[nodiscard]] floor::Prompt sees();

        Haul &haul;
        Handheld &handheld;
        floor::Worker worker;
        floor::Policy policy;
    };
};

namespace {

template <class Enum> std::string nameOf(Enum value)
{
    return std::string(enumNames(value)[static_cast<std::size_t>(value)]);
}

std::vector<std::string> workOf(const floor::Prompt &prompt)
{
    std::vector<std::string> work;
    for (const floor::Choice &choice : prompt.choices) {
        if (choice.kind == floor::ChoiceKind::Work)
            work.push_back(choice.code + " of " + choice.thing.text);
    }
    return work;
}

} // namespace

TestTwoWarehouses::Haul::Haul()
{
    // Who founded the hub works at WH; the branch needs somebody of the company's, and its own.
    const auto sue = *world.hubsBooks().get(world.administrator);
    office = fresh<access::User>();
    check(world
              .perform(world.ann,
                       Save<access::User>{
                           {.id = office, .code = "ola", .name = "Ola", .role = sue.role}})
              .ok(),
          "the company has people");
    branch = fresh<Warehouse>();
    does(world.ann, Save<Warehouse>{{.id = branch, .code = "BR", .name = "Branch"}});
    person = fresh<access::User>();
    does(world.ann,
         Save<access::User>{
             {.id = person, .warehouse = branch, .code = "bea", .name = "Bea", .role = sue.role}});
    farDock = place(branch, "B-DOCK", Usage::Staging);
    place(branch, "B-TRANSIT", Usage::Transit);
    place(branch, "B-LOSS", Usage::LossFound);
    dock = place(world.warehouse, "D-01", Usage::Staging);
    const auto product = world.product(world.ann, "BOLT");
    bolt = product.record.id;
    does(world.ann, product);
    pallet = fresh<Package>();
    does(world.ann,
         Save<Package>{{.id = pallet,
                        .warehouse = world.warehouse,
                        .code = "P1",
                        .kind = PackageKind::Pallet,
                        .location = dock}});
    for (const auto &[package, units] : {std::pair{PackageId{}, 10}, {pallet, 6}})
        does(world.ann,
             AdjustStock{.warehouse = world.warehouse,
                         .product = bolt,
                         .location = dock,
                         .package = package,
                         .quantity = Quantity::units(units),
                         .reason = "Opening"});
    out = fresh<WarehouseTransfer>();
    in = fresh<WarehouseTransfer>();
    does(world.ann,
         OpenWarehouseTransfer{.transfer = out,
                               .twin = in,
                               .warehouse = world.warehouse,
                               .receiver = branch,
                               .reference = "WT1"});
    world.sync(world.ann);
    world.enrol(bea, branch);
    world.enrol(ben, branch);
}

void TestTwoWarehouses::Haul::does(Handheld &handheld, Operation operation)
{
    const std::string what = descriptionOf(operation).table;
    const auto done
        = handheld.replica->perform({.operations = {std::move(operation)}, .user = office});
    check(done.ok(), done.ok() ? "" : (what + ": " + done.error().detail).c_str());
}

LocationId TestTwoWarehouses::Haul::place(WarehouseId of, const std::string &code, Usage usage)
{
    const auto id = fresh<Location>();
    does(world.ann, Save<Location>{{.id = id, .warehouse = of, .code = code, .usage = usage}});
    return id;
}

void TestTwoWarehouses::Haul::send()
{
    LoadTransfer load{.relocation = fresh<Relocation>(),
                      .transfer = out,
                      .warehouse = world.warehouse,
                      .package = pallet};
    does(world.ann, load);
    load = {.relocation = fresh<Relocation>(),
            .transfer = out,
            .warehouse = world.warehouse,
            .product = bolt,
            .from = dock,
            .quantity = Quantity::units(4)};
    does(world.ann, load);
    does(world.ann, SendTransfer{.transfer = out, .warehouse = world.warehouse});
    world.sync(world.ann);
}

Quantity TestTwoWarehouses::Haul::arrived()
{
    Quantity sum;
    for (const Quant &quant : world.hubsBooks().list<Quant>("place", farDock))
        sum += quant.onHand;
    return sum;
}

std::string TestTwoWarehouses::Receiver::says(decltype(floor::Input::what) what)
{
    const Workspace records = handheld.replica->workspace();
    const floor::Context context{.workspace = records,
                                 .policy = policy,
                                 .warehouse = haul.branch,
                                 .user = haul.person,
                                 .device = {handheld.replica->identity()->device},
                                 .ids = handheld.replica->ids()};
    const floor::Step now = floor::refresh(worker, context);
    const floor::Step step = floor::advance(
        now.worker, {.prompt = now.prompt.number, .what = std::move(what)}, context);
    if (!step.operations.empty())
        check(handheld.replica->perform({.operations = step.operations, .user = haul.person}).ok(),
              "what a workflow asks for can be done");
    worker = step.worker;
    const auto &feedback = step.prompt.feedback;
    return (feedback.error ? std::string(bincard::nameOf(*feedback.error)) : nameOf(feedback.tone))
        + ", " + nameOf(step.prompt.instruction);
}

std::string TestTwoWarehouses::Receiver::scans(scan::OwnKind kind, const std::string &code)
{
    return says(*scan::parse({.bytes = *scan::makeOwnCode(kind, code)}));
}

floor::Prompt TestTwoWarehouses::Receiver::sees()
{
    const Workspace records = handheld.replica->workspace();
    return floor::prompt(worker,
                         {.workspace = records,
                          .policy = policy,
                          .warehouse = haul.branch,
                          .user = haul.person,
                          .device = {handheld.replica->identity()->device},
                          .ids = handheld.replica->ids()});
}

void TestTwoWarehouses::what_one_warehouse_sends_is_received_at_the_other()
{
    Haul haul;
    Receiver bea(haul, haul.bea);
    QCOMPARE(workOf(bea.sees()), std::vector<std::string>{});
    haul.send();
    haul.world.sync(haul.bea);
    QCOMPARE(workOf(bea.sees()), std::vector<std::string>{"WT1 of warehouse"});

    QCOMPARE(bea.scans(scan::OwnKind::Package, "P1"), std::string("LineDone, ScanReceived"));
    QCOMPARE(bea.says(*scan::parse({.bytes = "BOLT"})), std::string("Ok, CountReceived"));
    QCOMPARE(bea.says(floor::TypedQuantity{Quantity::units(3)}), std::string("Ok, CountReceived"));
    QCOMPARE(bea.says(scan::Command::Done), std::string("Ok, ScanReceived"));
    haul.world.sync(haul.bea);
    QCOMPARE(haul.arrived(), Quantity::units(9));
    QCOMPARE(haul.world.hubsBooks().get(haul.pallet)->location, haul.farDock);

    // The sender's device hears of it, and of the end.
    QCOMPARE(bea.says(scan::Command::Done), std::string("Warning, CloseDocument"));
    QCOMPARE(bea.says(scan::Command::Done), std::string("LineDone, WorkDone"));
    haul.world.sync(haul.bea);
    haul.world.sync(haul.world.ann);
    const Workspace anns = haul.world.ann.replica->workspace();
    QVERIFY(anns.get(haul.out)->done);
    Quantity received;
    for (const auto &line : anns.list<WarehouseTransferLine>("by_goods", haul.out))
        received += line.received;
    QCOMPARE(received, Quantity::units(9));
    const auto open = haul.world.hubsBooks().list<Task>("by_open", haul.branch, false);
    QCOMPARE(open.size(), std::size_t{1});
    QCOMPARE(open.front().reason, std::string("UNDR"));
}

void TestTwoWarehouses::a_device_gets_the_document_of_its_own_warehouse_alone()
{
    Haul haul;
    haul.send();
    haul.world.sync(haul.bea);
    const Workspace beas = haul.bea.replica->workspace();
    QVERIFY(beas.get(haul.in)->sent);
    QVERIFY(!beas.get(haul.out));
    QCOMPARE(beas.list<WarehouseTransferLine>("by_goods", haul.in).size(), std::size_t{2});
    QCOMPARE(beas.get(haul.pallet)->warehouse, haul.branch);
    const Workspace anns = haul.world.ann.replica->workspace();
    QVERIFY(!anns.get(haul.in));
    QVERIFY(!anns.get(haul.pallet)); // it is the branch's by now
}

void TestTwoWarehouses::a_package_that_two_dark_devices_received_is_there_once()
{
    Haul haul;
    haul.send();
    haul.world.sync(haul.bea);
    haul.world.sync(haul.ben);
    Receiver bea(haul, haul.bea);
    Receiver ben(haul, haul.ben);
    QCOMPARE(bea.scans(scan::OwnKind::Package, "P1"), std::string("LineDone, ScanReceived"));
    QCOMPARE(ben.scans(scan::OwnKind::Package, "P1"), std::string("LineDone, ScanReceived"));
    haul.world.sync(haul.bea);
    haul.world.sync(haul.ben);
    QCOMPARE(haul.arrived(), Quantity::units(6));
    // What ben did is not lost: somebody looks at it, and his device has the truth.
    const auto open = haul.world.hubsBooks().list<Task>("by_open", haul.branch, false);
    QCOMPARE(open.size(), std::size_t{1});
    QCOMPARE(nameOf(open.front().kind), std::string("ReviewHeld"));
    QCOMPARE(haul.ben.replica->unseenNotices().size(), std::size_t{1});
    QCOMPARE(ben.scans(scan::OwnKind::Package, "P1"), std::string("Duplicate, ScanReceived"));
}

QTEST_APPLESS_MAIN(TestTwoWarehouses)
#include "tst_two_warehouses.moc"
