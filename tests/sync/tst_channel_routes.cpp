// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders of a channel that several warehouses send, and what they cost by our lists.

#include "core/sales/parts.h"
#include "sync/channel/plan.h"
#include "tests/support/world.h"

#include <QTest>

using namespace bincard;
using namespace bincard::channel;
using namespace bincard::literals;
using support::World;

namespace {

const Currency eur{{'E', 'U', 'R'}, 2};

/// The warehouses WH and EAST, and a channel "shop" whose orders are routed between them.
class Shops
{
public:
    Shops()
    {
        world.save(inventory::Location{.warehouse = world.warehouse(), .code = "A-01"});
        east = world.save(inventory::Warehouse{.code = "EAST", .name = "East"});
        for (const auto &[code, usage] : {std::pair{"E-ADJUST", inventory::Usage::Adjustment},
                                          std::pair{"E-CART", inventory::Usage::Cart},
                                          std::pair{"E-LOSS", inventory::Usage::LossFound}})
            world.save(inventory::Location{.warehouse = east, .code = code, .usage = usage});
        m_eastShelf = world.save(inventory::Location{.warehouse = east, .code = "E-01"});
        for (const char *sku : {"MUG", "TEA"})
            world.save(catalog::Product{.sku = sku, .name = sku});
        shop = {.code = "shop", .name = "Shop", .split = catalog::SplitPolicy::WhenIncomplete};
        shop.id = world.save(shop);
    }

    void westHas(Quantity quantity, const char *sku)
    {
        world.has(quantity, sku, "A-01");
    }

    void eastHas(Quantity quantity, const char *sku)
    {
        world.must(inventory::AdjustStock{.warehouse = east,
                                          .product = world.product(sku),
                                          .location = m_eastShelf,
                                          .quantity = quantity,
                                          .reason = "Opening"});
    }

    OrderPlan takes(const IncomingOrder &order)
    {
        const Workspace records = world.look();
        auto policy = policyFor("shop", {}, records);
        if (!policy)
            throw std::runtime_error(policy.error().detail);
        policy->only = only;
        policy->seesAll = seesAll;
        IntakePlanner planner(records, m_ids, *policy, "shop", {.today = today});
        auto plan = planner.plan(order, records);
        if (!plan)
            throw std::runtime_error(plan.error().detail);
        for (const Operation &operation : plan->operations)
            world.must(operation);
        return *std::move(plan);
    }

    /// "WH: MUG 2/2, TEA 1/0; EAST: ...": ordered and not cancelled, reserved, by part.
    [[nodiscard]] std::string parts(const std::string &reference = "1001") const
    {
        std::string text;
        const Workspace records = world.look();
        for (const auto &part : sales::partsOf("shop", reference, records)) {
            text += (text.empty() ? "" : "; ") + records.get(part.warehouse)->code + ':';
            for (const auto &line : records.list<sales::OrderLine>("by_order", part.id))
                text += ' ' + records.get(line.product)->sku + ' '
                    + toText(line.ordered - line.cancelled) + '/' + toText(line.reserved);
        }
        return text;
    }

    [[nodiscard]] std::vector<sales::Order> orders(const std::string &reference = "1001") const
    {
        return sales::partsOf("shop", reference, world.look());
    }

    [[nodiscard]] std::string holds(const sales::Order &order) const
    {
        std::string text;
        for (const auto &hold : openHoldsOf(order, world.look()))
            text
                += (text.empty() ? "" : "; ") + std::string(codeOf(hold.kind)) + ": " + hold.detail;
        return text;
    }

    [[nodiscard]] std::string prices(const std::string &reference = "1001") const
    {
        std::string text;
        const Workspace records = world.look();
        for (const auto &part : sales::partsOf("shop", reference, records)) {
            for (const auto &line : records.list<sales::OrderLine>("by_order", part.id)) {
                const auto price = records.get(Id<sales::OrderLinePrice>{line.id.value});
                text += (text.empty() ? "" : " ")
                    + (price ? toText(Quantity{price->price.micro}) : std::string("none"));
            }
        }
        return text;
    }

    World world;
    inventory::WarehouseId east;
    catalog::Channel shop;
    inventory::WarehouseId only;
    bool seesAll = true;
    Date today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{30}};

private:
    inventory::LocationId m_eastShelf;
    NodeIds m_ids{2, 0};
};

IncomingLine line(const std::string &sku, Quantity quantity, UnitPrice price = {9'500'000, eur})
{
    return {.externalId = sku, .sku = sku, .quantity = quantity, .price = price};
}

IncomingOrder order(std::vector<IncomingLine> lines, const std::string &reference = "1001")
{
    return {.channel = "shop",
            .reference = reference,
            .customer = "26",
            .placedAt = {1'795'424'400'000},
            .currency = eur,
            .delivery = {.name = "Anna Meyer",
                         .street = "Lindenallee 12",
                         .postcode = "04177",
                         .city = "Leipzig",
                         .country = "DE"},
            .lines = std::move(lines),
            .payment = Payment::Paid};
}

} // namespace

class tst_channel_routes : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void one_warehouse_sends_it_where_one_has_everything()
    {
        Shops shops;
        shops.westHas(5_units, "MUG");
        shops.eastHas(5_units, "MUG");
        shops.eastHas(5_units, "TEA");
        const auto plan = shops.takes(order({line("MUG", 2_units), line("TEA", 1_units)}));
        QVERIFY(plan.notes.empty());
        QCOMPARE(shops.parts(), "EAST: MUG 2/2 TEA 1/1");
        QCOMPARE(shops.orders().front().part, 0);
    }

    void rules_say_who_of_those_that_could()
    {
        Shops shops;
        shops.westHas(5_units, "MUG");
        shops.eastHas(5_units, "MUG");
        shops.world.save(
            sales::RouteRule{.country = "DE", .source = shops.world.warehouse(), .preference = 20});
        shops.world.save(sales::RouteRule{.country = "DE", .source = shops.east, .preference = 10});
        shops.takes(order({line("MUG", 2_units)}));
        QCOMPARE(shops.parts(), "EAST: MUG 2/2");
    }

    void what_no_one_has_alone_is_sent_in_parts_with_an_address_each()
    {
        Shops shops;
        shops.westHas(5_units, "MUG");
        shops.eastHas(3_units, "TEA");
        const auto plan = shops.takes(order({line("MUG", 2_units), line("TEA", 3_units)}));
        QCOMPARE(plan.notes.front(), "sent in 2 parts");
        QCOMPARE(shops.parts(), "WH: MUG 2/2; EAST: TEA 3/3");
        for (const sales::Order &part : shops.orders()) {
            QVERIFY(part.confirmed);
            const auto address = shops.world.look().get(Id<sales::DeliveryAddress>{part.id.value});
            QCOMPARE(address->city, "Leipzig");
        }
    }

    void a_channel_that_is_never_split_waits_in_one_warehouse()
    {
        Shops shops;
        shops.shop.split = catalog::SplitPolicy::Never;
        shops.world.save(shops.shop);
        shops.westHas(5_units, "MUG");
        shops.eastHas(3_units, "TEA");
        shops.takes(order({line("MUG", 2_units), line("TEA", 3_units)}));
        QCOMPARE(shops.orders().size(), 1U);
    }

    void a_channel_with_a_warehouse_is_not_routed_unless_it_says_so()
    {
        Shops shops;
        shops.eastHas(5_units, "MUG");
        shops.shop.defaultWarehouse = shops.world.warehouse();
        shops.world.save(shops.shop);
        shops.takes(order({line("MUG", 2_units)}));
        QCOMPARE(shops.parts(), "WH: MUG 2/0");
        shops.shop.routed = true;
        shops.world.save(shops.shop);
        shops.takes(order({line("MUG", 3_units)}, "1002"));
        QCOMPARE(shops.parts("1002"), "EAST: MUG 3/3");
    }

    void the_same_again_changes_nothing_of_the_parts()
    {
        Shops shops;
        shops.westHas(5_units, "MUG");
        shops.eastHas(3_units, "TEA");
        const auto said = order({line("MUG", 2_units), line("TEA", 3_units)});
        shops.takes(said);
        shops.westHas(50_units, "TEA"); // one could send it all by now
        QVERIFY(shops.takes(said).operations.empty());
        QCOMPARE(shops.parts(), "WH: MUG 2/2; EAST: TEA 3/3");
    }

    void one_line_may_be_sent_by_two_and_is_still_one_line()
    {
        Shops shops;
        shops.westHas(3_units, "MUG");
        shops.eastHas(2_units, "MUG");
        auto said = order({line("MUG", 5_units)});
        shops.takes(said);
        QCOMPARE(shops.parts(), "WH: MUG 3/3; EAST: MUG 2/2");
        QVERIFY(shops.takes(said).operations.empty());
        said.lines[0].cancelled = 3_units;
        shops.takes(said);
        QCOMPARE(shops.parts(), "WH: MUG 2/2; EAST: MUG 0/0");
        QVERIFY(shops.takes(said).operations.empty());
    }

    void less_is_taken_from_what_nobody_has()
    {
        Shops shops;
        shops.westHas(3_units, "MUG");
        shops.eastHas(2_units, "MUG");
        auto said = order({line("MUG", 7_units)});
        shops.takes(said);
        QCOMPARE(shops.parts(), "WH: MUG 5/3; EAST: MUG 2/2");
        said.lines[0].quantity = 5_units;
        shops.takes(said);
        QCOMPARE(shops.parts(), "WH: MUG 3/3; EAST: MUG 2/2");
    }

    void more_and_what_is_new_goes_to_the_part_that_has_it()
    {
        Shops shops;
        shops.westHas(3_units, "MUG");
        shops.eastHas(2_units, "MUG");
        auto said = order({line("MUG", 5_units)});
        shops.takes(said);
        shops.eastHas(4_units, "MUG");
        shops.eastHas(1_units, "TEA");
        said.lines[0].quantity = 7_units;
        said.lines.push_back(line("TEA", 1_units));
        shops.takes(said);
        QCOMPARE(shops.parts(), "WH: MUG 3/3; EAST: MUG 4/4 TEA 1/1");
        QVERIFY(shops.takes(said).operations.empty());
    }

    void another_address_and_another_day_are_every_part_s()
    {
        Shops shops;
        shops.westHas(5_units, "MUG");
        shops.eastHas(3_units, "TEA");
        auto said = order({line("MUG", 2_units), line("TEA", 3_units)});
        shops.takes(said);
        said.delivery.street = "Marktplatz 1";
        said.promisedAt = {1'795'700'000'000};
        QCOMPARE(shops.takes(said).operations.size(), 4U);
        for (const sales::Order &part : shops.orders()) {
            QCOMPARE(part.promisedAt, said.promisedAt);
            QCOMPARE(shops.world.look().get(Id<sales::DeliveryAddress>{part.id.value})->street,
                     "Marktplatz 1");
        }
    }

    void payment_releases_and_confirms_every_part_and_an_end_ends_them()
    {
        Shops shops;
        shops.westHas(5_units, "MUG");
        shops.eastHas(3_units, "TEA");
        auto said = order({line("MUG", 2_units), line("TEA", 3_units)});
        said.payment = Payment::Pending;
        shops.takes(said);
        QCOMPARE(shops.parts(), "WH: MUG 2/0; EAST: TEA 3/0");
        for (const sales::Order &part : shops.orders())
            QCOMPARE(shops.holds(part), "PAYMENT: not paid");
        said.payment = Payment::Paid;
        shops.takes(said);
        QCOMPARE(shops.parts(), "WH: MUG 2/2; EAST: TEA 3/3");
        QVERIFY(shops.orders().back().paid);
        said.isCancelled = true;
        shops.takes(said);
        QCOMPARE(shops.parts(), "WH: MUG 0/0; EAST: TEA 0/0");
    }

    void whom_no_rule_lets_send_it_takes_it_and_asks()
    {
        Shops shops;
        shops.westHas(5_units, "MUG");
        shops.world.save(sales::RouteRule{.country = "DE", .source = shops.east});
        shops.only = shops.world.warehouse(); // whoever takes it in is of one warehouse
        shops.shop.defaultWarehouse = shops.world.warehouse();
        shops.shop.routed = true;
        shops.world.save(shops.shop);
        const auto plan = shops.takes(order({line("MUG", 2_units)}));
        QCOMPARE(plan.holds.size(), 1U);
        QCOMPARE(shops.parts(), "WH: MUG 2/0");
        QCOMPARE(shops.holds(shops.orders().front()),
                 "MANUAL: no warehouse that may send it delivers to DE 04177");
        QVERIFY(shops.takes(order({line("MUG", 2_units)})).operations.empty());
    }

    void goods_that_nobody_knows_and_half_an_address_are_taken_too()
    {
        Shops shops;
        auto said = order({line("POT", 2_units)});
        said.delivery.country = "Germany";
        said.delivery.postcode = "0417\xC3\xBC"
                                 "7";
        shops.takes(said);
        QCOMPARE(shops.orders().size(), 1U);
        QVERIFY(shops.holds(shops.orders().front()).starts_with("UNKNOWN_SKU"));
        said = order({line("MUG", 2_units)}, "1002");
        said.delivery.postcode = "0417\xC3\xBC"
                                 "7";
        shops.takes(said);
        QCOMPARE(shops.orders("1002").size(), 1U);
    }

    void a_device_follows_no_part_since_it_sees_one_warehouse()
    {
        Shops shops;
        shops.westHas(5_units, "MUG");
        shops.eastHas(3_units, "TEA");
        auto said = order({line("MUG", 2_units), line("TEA", 3_units)});
        shops.takes(said);
        shops.seesAll = false;
        said.lines[0].quantity = 4_units;
        const auto plan = shops.takes(said);
        QVERIFY(plan.operations.empty());
        QCOMPARE(plan.notes.front(),
                 "sent in parts by several warehouses: what changes there follows at the hub");
    }

    void the_same_goods_in_parts_are_a_twin()
    {
        Shops shops;
        shops.westHas(3_units, "MUG");
        shops.eastHas(2_units, "MUG");
        shops.takes(order({line("MUG", 5_units)}));
        const auto plan = shops.takes(order({line("MUG", 5_units)}, "1002"));
        QCOMPARE(plan.holds.size(), 1U);
        QVERIFY(plan.holds.front().kind == sales::HoldKind::Duplicate);
    }

    void lines_without_a_price_have_the_list_s_on_the_day_of_the_order()
    {
        Shops shops;
        const auto list
            = shops.world.save(catalog::PriceList{.code = "WEB", .name = "W", .currency = "EUR"});
        shops.shop.priceList = list;
        shops.world.save(shops.shop);
        shops.world.save(catalog::PriceRule{
            .list = list, .product = shops.world.product("MUG"), .price = {8'000'000, eur}});
        shops.world.save(catalog::PriceRule{.list = list,
                                            .product = shops.world.product("MUG"),
                                            .from = shops.today,
                                            .until = shops.today,
                                            .price = {6'000'000, eur}});
        shops.westHas(50_units, "MUG");
        shops.takes(order({line("MUG", 2_units, {})}));
        QCOMPARE(shops.prices(), "6");
        shops.today = std::chrono::sys_days(shops.today) + std::chrono::days(1);
        shops.takes(order({line("MUG", 3_units, {})}, "1002"));
        QCOMPARE(shops.prices("1002"), "8");
        QVERIFY(shops.takes(order({line("MUG", 3_units, {})}, "1002")).operations.empty());
    }

    void a_price_that_nobody_has_holds_the_order_and_is_not_zero()
    {
        Shops shops;
        shops.world.save(catalog::PriceList{.code = "WEB", .name = "W", .currency = "EUR"});
        shops.westHas(50_units, "MUG");
        const auto plan = shops.takes(order({line("MUG", 2_units, {})}));
        QCOMPARE(plan.holds.size(), 1U);
        QCOMPARE(shops.holds(shops.orders().front()), "PRICE: no price for MUG");
        QCOMPARE(shops.prices(), "none");
        QVERIFY(!shops.orders().front().confirmed);
    }

    void a_price_that_the_channel_says_stands_and_is_compared_with_the_list()
    {
        Shops shops;
        const auto list
            = shops.world.save(catalog::PriceList{.code = "WEB", .name = "W", .currency = "EUR"});
        shops.shop.priceList = list;
        shops.shop.pricePermille = 100;
        shops.world.save(shops.shop);
        shops.world.save(catalog::PriceRule{
            .list = list, .product = shops.world.product("MUG"), .price = {10'000'000, eur}});
        shops.westHas(50_units, "MUG");
        shops.takes(order({line("MUG", 2_units, {9'000'000, eur})}));
        QCOMPARE(shops.holds(shops.orders().front()), "");
        QCOMPARE(shops.prices(), "9");
        shops.takes(order({line("MUG", 3_units, {8'900'000, eur})}, "1002"));
        QCOMPARE(shops.holds(shops.orders("1002").front()),
                 "PRICE: MUG for 8.9 EUR, listed 10 EUR");
        QCOMPARE(shops.prices("1002"), "8.9");
    }
};

QTEST_APPLESS_MAIN(tst_channel_routes)
#include "tst_channel_routes.moc"
