// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/promise.h"
#include "tests/support/world.h"

#include <QTest>

using namespace bincard;
using namespace bincard::inventory;
using bincard::support::World;

namespace {

/// Two warehouses: WH sends bolts, loose at A-01 and on pallet P1 at the dock; BR receives.
class Haul
{
public:
    Haul()
    {
        branch = world.save(Warehouse{.code = "BR", .name = "Branch"});
        for (const auto &[code, usage] : {std::pair{"B-DOCK", Usage::Staging},
                                          {"B-01", Usage::Storage},
                                          {"B-TRANSIT", Usage::Transit},
                                          {"B-LOSS", Usage::LossFound}})
            places[code] = world.save(Location{.warehouse = branch, .code = code, .usage = usage});
        bolt = world.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        world.save(Location{.warehouse = world.warehouse(), .code = "A-01"});
        pallet = world.save(Package{.warehouse = world.warehouse(),
                                    .code = "P1",
                                    .kind = PackageKind::Pallet,
                                    .location = world.location("DOCK")});
        world.has(Quantity::units(10), "BOLT", "A-01");
        world.has(Quantity::units(6), "BOLT", "DOCK", {}, "P1");
        out = world.newId<WarehouseTransfer>();
        in = world.newId<WarehouseTransfer>();
        world.must(OpenWarehouseTransfer{.transfer = out,
                                         .twin = in,
                                         .warehouse = world.warehouse(),
                                         .receiver = branch,
                                         .reference = "WT1"});
    }

    std::string said(const Operation &operation)
    {
        const auto effects = world.act(operation);
        return effects ? std::string("accepted") : std::string(nameOf(effects.error().code));
    }

    std::string load(std::int64_t units)
    {
        last = world.newId<Relocation>();
        return said(LoadTransfer{.relocation = last,
                                 .transfer = out,
                                 .warehouse = world.warehouse(),
                                 .product = bolt,
                                 .from = world.location("A-01"),
                                 .quantity = Quantity::units(units)});
    }

    std::string loadPallet()
    {
        last = world.newId<Relocation>();
        return said(LoadTransfer{.relocation = last,
                                 .transfer = out,
                                 .warehouse = world.warehouse(),
                                 .package = pallet});
    }

    std::string takeOff()
    {
        return said(UndoMove{.relocation = last, .warehouse = world.warehouse()});
    }

    std::string send()
    {
        return said(SendTransfer{.transfer = out, .warehouse = world.warehouse()});
    }

    std::string receive(std::int64_t units)
    {
        last = world.newId<Relocation>();
        return said(ReceiveTransfer{.relocation = last,
                                    .transfer = in,
                                    .warehouse = branch,
                                    .product = bolt,
                                    .quantity = Quantity::units(units),
                                    .to = places["B-DOCK"]});
    }

    std::string receivePallet()
    {
        last = world.newId<Relocation>();
        return said(ReceiveTransfer{.relocation = last,
                                    .transfer = in,
                                    .warehouse = branch,
                                    .package = pallet,
                                    .to = places["B-DOCK"]});
    }

    /// What of the bolts is on the way, and at the branch's dock.
    std::string stock()
    {
        const auto at = [&](LocationId location) {
            Quantity sum;
            for (const auto &quant : world.look().list<Quant>("place", location, bolt))
                sum += quant.onHand;
            return sum;
        };
        const Quantity way = at(world.location("TRANSIT")) + at(places["B-TRANSIT"]);
        return toText(way) + " on the way, " + toText(at(places["B-DOCK"])) + " there";
    }

    std::string lines(WarehouseTransferId transfer)
    {
        std::string text;
        for (const auto &line : world.look().list<WarehouseTransferLine>("by_goods", transfer))
            text += (text.empty() ? "" : " ") + std::string(line.package ? "P1:" : "")
                + toText(line.asked) + '/' + toText(line.sent) + '/' + toText(line.received);
        return text;
    }

    std::string tasks()
    {
        std::string text;
        for (const auto &task : world.look().list<Task>("by_open", branch, false))
            text += (text.empty() ? "" : " ") + task.reason + '/' + toText(task.quantity);
        return text.empty() ? "none" : text;
    }

    World world;
    WarehouseId branch;
    std::map<std::string, LocationId> places;
    catalog::ProductId bolt;
    PackageId pallet;
    WarehouseTransferId out;
    WarehouseTransferId in;
    RelocationId last;
};

} // namespace

/// DESIGN.md 4: a transfer between warehouses is two linked documents.
class tst_inventory_transit : public QObject
{
    Q_OBJECT

private slots:

    void what_is_sent_is_on_the_way_until_it_is_received()
    {
        Haul haul;
        QCOMPARE(haul.load(4), "accepted");
        QCOMPARE(haul.stock(), "4 on the way, 0 there");
        QCOMPARE(haul.lines(haul.in), "");
        QCOMPARE(haul.send(), "accepted");
        QCOMPARE(haul.lines(haul.in), "0/4/0");
        QCOMPARE(haul.receive(3), "accepted");
        QCOMPARE(haul.stock(), "1 on the way, 3 there");
        QCOMPARE(haul.lines(haul.in), "0/4/3");
        QCOMPARE(haul.lines(haul.out), "0/4/3");
        QCOMPARE(haul.receive(1), "accepted");
        QCOMPARE(haul.stock(), "0 on the way, 4 there");
        QCOMPARE(haul.said(CloseTransfer{.transfer = haul.in, .warehouse = haul.branch}),
                 "accepted");
        QCOMPARE(haul.tasks(), "none");
        QVERIFY(haul.world.look().get(haul.out)->done);
    }

    void a_pallet_changes_the_warehouse_with_what_is_on_it()
    {
        Haul haul;
        QCOMPARE(haul.loadPallet(), "accepted");
        QCOMPARE(haul.send(), "accepted");
        QCOMPARE(haul.world.look().get(haul.pallet)->warehouse, haul.branch);
        QCOMPARE(haul.receivePallet(), "accepted");
        QCOMPARE(haul.world.look().get(haul.pallet)->location, haul.places["B-DOCK"]);
        QCOMPARE(haul.stock(), "0 on the way, 6 there");
        QCOMPARE(haul.receivePallet(), "NothingLeft");
        QCOMPARE(haul.lines(haul.out), "P1:0/6/6");
    }

    void what_is_missing_or_too_much_is_reviewed()
    {
        Haul haul;
        QCOMPARE(haul.load(4), "accepted");
        QCOMPARE(haul.loadPallet(), "accepted");
        QCOMPARE(haul.send(), "accepted");
        QCOMPARE(haul.receive(5), "accepted");
        QCOMPARE(haul.tasks(), "OVER/1");
        QCOMPARE(haul.said(CloseTransfer{.transfer = haul.in, .warehouse = haul.branch}),
                 "accepted");
        QCOMPARE(haul.tasks(), "OVER/1 UNDR/6");
        QCOMPARE(haul.said(CloseTransfer{.transfer = haul.in, .warehouse = haul.branch}),
                 "WrongState");
    }

    void loading_is_undone_before_and_after_the_truck_left_but_not_once_received()
    {
        Haul haul;
        QCOMPARE(haul.loadPallet(), "accepted");
        QCOMPARE(haul.takeOff(), "accepted");
        QCOMPARE(haul.stock(), "0 on the way, 0 there");
        QCOMPARE(haul.lines(haul.out), "");
        QCOMPARE(haul.loadPallet(), "accepted");
        QCOMPARE(haul.send(), "accepted");
        QCOMPARE(haul.takeOff(), "accepted");
        QCOMPARE(haul.world.look().get(haul.pallet)->warehouse, haul.world.warehouse());
        QCOMPARE(haul.world.look().get(haul.pallet)->location, haul.world.location("DOCK"));
        QCOMPARE(haul.lines(haul.in), "");
        QCOMPARE(haul.load(2), "accepted");
        const auto loaded = haul.last;
        QCOMPARE(haul.receive(2), "accepted");
        const auto received = haul.last;
        haul.last = loaded;
        QCOMPARE(haul.takeOff(), "WrongState");
        QCOMPARE(haul.said(UndoMove{.relocation = received, .warehouse = haul.branch}), "accepted");
        QCOMPARE(haul.stock(), "2 on the way, 0 there");
        QCOMPARE(haul.takeOff(), "accepted");
        QCOMPARE(haul.stock(), "0 on the way, 0 there");
    }

    void received_before_the_sending_is_known_is_received_all_the_same()
    {
        Haul haul;
        QCOMPARE(haul.load(4), "accepted");
        QCOMPARE(haul.receive(4), "accepted");
        QCOMPARE(haul.tasks(), "none");
        QCOMPARE(haul.send(), "accepted");
        QCOMPARE(haul.lines(haul.in), "0/4/4");
        QCOMPARE(haul.lines(haul.out), "0/4/4");
        QCOMPARE(haul.send(), "accepted");
        QCOMPARE(haul.lines(haul.in), "0/4/4");
    }

    void what_arrives_damaged_is_held_and_looked_at()
    {
        Haul haul;
        const auto held = haul.world.save(
            Location{.warehouse = haul.branch, .code = "B-QUAR", .usage = Usage::Quarantine});
        QCOMPARE(haul.load(4), "accepted");
        QCOMPARE(haul.loadPallet(), "accepted");
        QCOMPARE(haul.send(), "accepted");
        ReceiveTransfer damaged{.relocation = haul.world.newId<Relocation>(),
                                .transfer = haul.in,
                                .warehouse = haul.branch,
                                .product = haul.bolt,
                                .quantity = Quantity::units(1),
                                .to = haul.places["B-DOCK"],
                                .reason = "DMGD"};
        QCOMPARE(haul.said(damaged), "accepted");
        QCOMPARE(haul.tasks(), "DMGD/1 DMGD/1"); // a picture, and a decision
        damaged = {.relocation = haul.world.newId<Relocation>(),
                   .transfer = haul.in,
                   .warehouse = haul.branch,
                   .package = haul.pallet,
                   .to = haul.places["B-DOCK"],
                   .reason = "DMGD"};
        QCOMPARE(haul.said(damaged), "accepted");
        QCOMPARE(haul.world.look().get(haul.pallet)->location, held);
        QCOMPARE(haul.stock(), "3 on the way, 0 there");
    }

    void documents_are_asked_for_cancelled_and_kept_apart()
    {
        Haul haul;
        const auto here = haul.world.warehouse();
        const auto ask = [&](WarehouseTransferId transfer, WarehouseId warehouse, Quantity units) {
            return haul.said(AskForTransfer{.transfer = transfer,
                                            .warehouse = warehouse,
                                            .product = haul.bolt,
                                            .quantity = units});
        };
        QCOMPARE(haul.send(), "NothingLeft");
        QCOMPARE(ask(haul.out, here, Quantity::units(5)), "accepted");
        QCOMPARE(ask(haul.out, here, Quantity{500'000}), "NotDivisible");
        QCOMPARE(ask(haul.out, haul.branch, Quantity::units(5)), "InvalidInput");
        QCOMPARE(ask(haul.in, haul.branch, Quantity::units(5)), "WrongState");
        QCOMPARE(haul.lines(haul.out), "5/0/0");
        QCOMPARE(haul.load(1), "accepted");
        QCOMPARE(haul.lines(haul.out), "5/1/0");
        const CancelWarehouseTransfer cancel{.transfer = haul.out, .warehouse = here};
        QCOMPARE(haul.said(cancel), "WrongState");
        QCOMPARE(haul.takeOff(), "accepted");
        QCOMPARE(haul.said(cancel), "accepted");
        QCOMPARE(haul.load(1), "WrongState");
        QCOMPARE(haul.receive(1), "WrongState");
        QCOMPARE(haul.said(OpenWarehouseTransfer{.transfer = haul.world.newId<WarehouseTransfer>(),
                                                 .twin = haul.world.newId<WarehouseTransfer>(),
                                                 .warehouse = here,
                                                 .receiver = here,
                                                 .reference = "X"}),
                 "InvalidInput");
    }

    void what_is_under_way_may_be_promised_for_its_day()
    {
        Haul haul;
        const Date today = haul.world.occasion.businessDate;
        const Date thursday = Date{std::chrono::sys_days(today) + std::chrono::days(3)};
        const auto promised = [&](WarehouseId house, Date by) {
            return toText(promisable(haul.bolt, house, today, by, haul.world.look()));
        };
        QCOMPARE(haul.load(4), "accepted");
        QCOMPARE(promised(haul.branch, thursday), "0"); // it stands at the dock
        QCOMPARE(haul.said(SendTransfer{haul.out, haul.world.warehouse(), thursday}), "accepted");
        QCOMPARE(promised(haul.branch, today), "0");
        QCOMPARE(promised(haul.branch, thursday), "4");
        QCOMPARE(promised(haul.world.warehouse(), thursday), "6");
        QCOMPARE(haul.receive(1), "accepted");
        QCOMPARE(promised(haul.branch, thursday), "3"); // the dock is no shelf
        haul.world.must(CloseTransfer{haul.in, haul.branch});
        QCOMPARE(promised(haul.branch, thursday), "0");
    }

    void what_is_under_way_without_a_day_is_not_promised()
    {
        Haul haul;
        const Date today = haul.world.occasion.businessDate;
        const Date inAMonth = Date{std::chrono::sys_days(today) + std::chrono::days(30)};
        const auto coming = [&] {
            std::string text;
            for (const Inbound &goods : inboundOf(haul.bolt, haul.branch, haul.world.look()))
                text += toText(goods.quantity) + " on " + toText(goods.on);
            return text;
        };
        haul.load(4);
        haul.send();
        QCOMPARE(coming(), "4 on ");
        QCOMPARE(toText(promisable(haul.bolt, haul.branch, today, inAMonth, haul.world.look())),
                 "0");
    }

    void a_transfer_is_expected_when_it_was_said_at_first_unless_its_driver_knows_better()
    {
        Haul haul;
        const auto day = [](unsigned number) {
            return Date{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{number}};
        };
        haul.world.must(
            OpenWarehouseTransfer{.transfer = haul.out = haul.world.newId<WarehouseTransfer>(),
                                  .twin = haul.in = haul.world.newId<WarehouseTransfer>(),
                                  .warehouse = haul.world.warehouse(),
                                  .receiver = haul.branch,
                                  .reference = "WT2",
                                  .expectedOn = day(3)});
        haul.load(2);
        haul.send();
        QVERIFY(haul.world.look().get(haul.in)->expectedOn == day(3));
        QVERIFY(haul.world.look().get(haul.out)->expectedOn == day(3));
    }
};

QTEST_APPLESS_MAIN(tst_inventory_transit)
#include "tst_inventory_transit.moc"
