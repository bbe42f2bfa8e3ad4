// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which warehouse sends an order, or which ones, and why the others do not.

#include "core/sales/parts.h"
#include "core/sales/routing.h"
#include "tests/support/telling.h"
#include "tests/support/world.h"

#include <QTest>

#include <stdexcept>

using namespace bincard;
using namespace bincard::sales;
using bincard::support::Sentence;
using bincard::support::World;

namespace {

/// Warehouses and goods by their names, without any books.
class Map
{
public:
    std::string tell(std::string_view table)
    {
        return support::tellTable(table, [this](const Sentence &said) {
            return answer(said);
        });
    }

private:
    std::string answer(const Sentence &said)
    {
        if (said.verb == "house")
            return house(said);
        if (said.verb == "wants")
            return wants(said);
        if (said.verb == "never")
            return routed({SplitPolicy::Never, 2});
        if (said.verb == "incomplete")
            return routed({SplitPolicy::WhenIncomplete, std::stoi(said.option("parts", "2"))});
        if (said.verb == "cheapest")
            return routed({SplitPolicy::Cheapest, std::stoi(said.option("parts", "2"))});
        if (said.verb == "why")
            return reasons();
        throw std::runtime_error("no such word: " + said.verb);
    }

    [[nodiscard]] static std::map<catalog::ProductId, Quantity> goods(const Sentence &said,
                                                                      std::size_t from)
    {
        std::map<catalog::ProductId, Quantity> goods;
        for (std::size_t i = from; i + 1 < said.words.size(); i += 2)
            goods[productOf(said.word(i))] = *quantityFromText(said.word(i + 1));
        return goods;
    }

    /// A letter is its own number.
    [[nodiscard]] static catalog::ProductId productOf(const std::string &name)
    {
        return {name.front()};
    }

    std::string house(const Sentence &said)
    {
        const auto number = static_cast<std::int64_t>(m_houses.size()) + 1;
        m_houses.push_back(said.word(0));
        m_candidates.push_back({.warehouse = {number},
                                .preference = std::stoi(said.option("prefer", "100")),
                                .leadDays = std::stoi(said.option("lead", "1")),
                                .costMinor = std::stoi(said.option("cost", "500")),
                                .available = goods(said, 1)});
        return "accepted";
    }

    std::string wants(const Sentence &said)
    {
        m_lines.clear();
        for (std::size_t i = 0; i + 1 < said.words.size(); i += 2)
            m_lines.push_back({productOf(said.word(i)), *quantityFromText(said.word(i + 1))});
        return "accepted";
    }

    std::string routed(const RoutePolicy &policy)
    {
        const auto route = routeOrder(m_lines, m_candidates, policy);
        if (!route)
            return std::string(nameOf(route.error().code));
        m_route = *route;
        std::string text;
        for (const RoutePart &part : route->parts) {
            text += (text.empty() ? "" : " ") + nameOf(part.warehouse);
            for (const auto &[line, quantity] : part.shares)
                text += ' ' + std::string(1, static_cast<char>(m_lines[line].product.value))
                    + toText(quantity);
        }
        return text;
    }

    /// Why the others do not send it.
    [[nodiscard]] std::string reasons() const
    {
        std::string text;
        for (const RouteVerdict &verdict : m_route.verdicts) {
            const auto reason = enumNames(verdict.reason)[static_cast<std::size_t>(verdict.reason)];
            if (verdict.reason != RouteReason::Chosen)
                text += (text.empty() ? "" : " ") + nameOf(verdict.warehouse) + '='
                    + std::string(reason);
        }
        return text;
    }

    [[nodiscard]] std::string nameOf(inventory::WarehouseId warehouse) const
    {
        return m_houses[static_cast<std::size_t>(warehouse.value - 1)];
    }

    static std::string nameOf(ErrorCode code)
    {
        return std::string(bincard::nameOf(code));
    }

    std::vector<std::string> m_houses;
    std::vector<RouteCandidate> m_candidates;
    std::vector<RouteLine> m_lines;
    Route m_route;
};

/// Two warehouses with a shelf each, and a customer somewhere.
struct Country
{
    Country()
    {
        bolt = world.save(catalog::Product{.sku = "BOLT", .name = "bolt"});
        post = world.save(catalog::Product{.sku = "POST", .name = "post", .service = true});
        east = world.save(inventory::Warehouse{.code = "EAST", .name = "East"});
        for (const auto &[house, code] :
             {std::pair{world.warehouse(), "W-01"}, std::pair{east, "E-01"}})
            world.save(inventory::Location{.warehouse = house, .code = code});
        world.save(inventory::Location{
            .warehouse = east, .code = "E-ADJUST", .usage = inventory::Usage::Adjustment});
        has(world.warehouse(), 3);
        has(east, 4);
    }

    void has(inventory::WarehouseId house, int units)
    {
        const auto shelf
            = world.look().list<inventory::Location>("by_usage", house, inventory::Usage::Storage);
        world.must(inventory::AdjustStock{.warehouse = house,
                                          .product = bolt,
                                          .location = shelf.front().id,
                                          .quantity = Quantity::units(units),
                                          .reason = "Opening"});
    }

    Result<Effects> rule(const char *country, const char *prefix, inventory::WarehouseId house,
                         int preference = 100, bool active = true)
    {
        return world.act(Save<RouteRule>{{.id = world.newId<RouteRule>(),
                                          .country = country,
                                          .postcodePrefix = prefix,
                                          .source = house,
                                          .preference = preference,
                                          .active = active}});
    }

    /// A kit that goes out as so many bolts.
    catalog::ProductId kit(const char *sku, int bolts)
    {
        auto product = catalog::Product{.sku = sku, .name = sku};
        product.id = world.save(product);
        const auto recipe = world.save(catalog::KitRecipe{.product = product.id});
        world.save(catalog::KitComponent{
            .recipe = recipe, .product = bolt, .quantity = Quantity::units(bolts), .position = 1});
        product.kitSale = catalog::KitSale::Exploded;
        return world.save(product);
    }

    /// "3/3 4/1": of each warehouse, the shares of the lines.
    [[nodiscard]] std::string sent(const std::vector<RouteLine> &lines, RoutePolicy policy) const
    {
        const auto today = world.occasion.businessDate;
        const auto route
            = routeOrder(lines, candidatesFor("DE", "1", lines, today, world.look()), policy);
        std::string text;
        for (const RoutePart &part : route->parts) {
            text += (text.empty() ? "" : " ") + std::string(part.warehouse == east ? "E" : "W");
            for (const auto &[line, quantity] : part.shares)
                text += ':' + std::to_string(line) + '=' + toText(quantity);
        }
        return text;
    }

    [[nodiscard]] std::vector<inventory::WarehouseId> servedBy(const char *country,
                                                               const char *postcode) const
    {
        std::vector<inventory::WarehouseId> houses;
        for (const auto &candidate :
             candidatesFor(country, postcode, {}, world.occasion.businessDate, world.look()))
            houses.push_back(candidate.warehouse);
        return houses;
    }

    World world;
    catalog::ProductId bolt;
    catalog::ProductId post;
    inventory::WarehouseId east;
};

} // namespace

class tst_routing : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table)
    {
        Map map;
        const std::string differences = map.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void completeness_comes_before_speed_before_preference_before_cost()
    {
        expect(R"(
            house    NORTH a 5 b 1
            house    SLOW  a 5 b 5 lead=3
            house    LIKED a 5 b 5 lead=2 prefer=1 cost=900
            house    FAST  a 5 b 5 lead=2 prefer=2 cost=100
            house    EMPTY c 9
            wants    a 5 b 2
            never            -> LIKED a5 b2
            why              -> NORTH=LessComplete SLOW=Slower FAST=LessPreferred EMPTY=HasNothing
            cheapest         -> FAST a5 b2
            why              -> NORTH=LessComplete SLOW=Dearer LIKED=Dearer EMPTY=HasNothing
        )");
    }

    void of_two_that_are_as_good_the_cheaper_and_then_the_older_one_sends()
    {
        expect(R"(
            house    ONE a 5 cost=600
            house    TWO a 5
            house    THREE a 5
            wants    a 1
            never            -> TWO a1
            why              -> ONE=Dearer THREE=Tie
        )");
    }

    void whoever_has_most_of_it_sends_it_where_nobody_may_split()
    {
        expect(R"(
            house    ONE a 9 b 1
            house    TWO a 9 b 2
            wants    a 1 b 3
            never            -> TWO a1 b3
            why              -> ONE=LessComplete
        )");
    }

    void several_send_where_no_single_one_has_everything_and_as_few_as_can()
    {
        expect(R"(
            house    ONE   a 9 prefer=1
            house    TWO   b 9 prefer=2
            house    THREE c 9 prefer=3
            house    BOTH  b 9 c 9 prefer=4
            wants    a 1
            incomplete parts=3         -> ONE a1
            wants    a 1 b 2 c 3
            incomplete parts=3         -> BOTH b2 c3 ONE a1
            why              -> TWO=LessComplete THREE=LessComplete
            incomplete parts=1         -> BOTH a1 b2 c3
            never                      -> BOTH a1 b2 c3
        )");
    }

    void a_line_is_sent_by_one_who_has_all_of_it_else_bit_by_bit()
    {
        expect(R"(
            house    ONE   a 2 b 1 prefer=1
            house    TWO   a 5 b 2 prefer=2
            wants    a 4 b 3
            incomplete                 -> TWO a4 b2 ONE b1
            wants    a 4 b 9
            incomplete                 -> TWO a4 b8 ONE b1
            wants    a 3 a 3
            incomplete                 -> TWO a3 a2 ONE a1
        )");
    }

    void what_nobody_has_waits_with_the_first_of_them()
    {
        expect(R"(
            house    ONE
            house    TWO   lead=0
            wants    a 4
            incomplete                 -> TWO a4
            why              -> ONE=HasNothing
        )");
    }

    void the_cheapest_way_may_be_two_parcels()
    {
        expect(R"(
            house    ALL   a 9 b 9 cost=900
            house    ONE   a 9 cost=300
            house    TWO   b 9 cost=400
            wants    a 1 b 1
            incomplete                 -> ALL a1 b1
            cheapest                   -> ONE a1 TWO b1
            why              -> ALL=Dearer
            cheapest parts=1           -> ALL a1 b1
        )");
    }

    void an_order_without_goods_or_houses_is_not_routed()
    {
        expect(R"(
            wants    a 1
            never                      -> NotFound
            house    ONE a 1
            incomplete parts=0         -> InvalidInput
            incomplete parts=5         -> InvalidInput
            wants
            never                      -> InvalidInput
            wants    a 0
            never                      -> InvalidInput
        )");
    }

    void the_rules_of_the_narrowest_place_say_who_delivers()
    {
        Country country;
        const auto west = country.world.warehouse();
        using Houses = std::vector<inventory::WarehouseId>;
        QCOMPARE(country.servedBy("DE", "10115"), (Houses{country.east, west}));
        QVERIFY(country.rule("", "", west).ok());
        QVERIFY(country.rule("DE", "", country.east).ok());
        QVERIFY(country.rule("DE", "8", west).ok());
        QVERIFY(country.rule("DE", "101", west, 1).ok());
        QVERIFY(country.rule("DE", "101", country.east, 2).ok());
        QVERIFY(country.rule("DE", "1011", country.east, 1, false).ok());
        QCOMPARE(country.servedBy("FR", "10115"), Houses{west});
        QCOMPARE(country.servedBy("", ""), Houses{west});
        QCOMPARE(country.servedBy("DE", ""), Houses{country.east});
        QCOMPARE(country.servedBy("DE", "20115"), Houses{country.east});
        QCOMPARE(country.servedBy("DE", "80331"), Houses{west});
        const auto both = country.servedBy("DE", "10115");
        QCOMPARE(both.size(), 2U);
    }

    void a_rule_of_the_way_is_saved_only_as_it_makes_sense()
    {
        Country country;
        const auto house = country.world.warehouse();
        QCOMPARE(country.rule("de", "", house).error().code, ErrorCode::InvalidInput);
        QCOMPARE(country.rule("", "1", house).error().code, ErrorCode::InvalidInput);
        QCOMPARE(country.rule("DE", "", {99}).error().code, ErrorCode::NotFound);
        QVERIFY(country.rule("DE", "", house).ok());
        QCOMPARE(country.rule("DE", "", house).error().code, ErrorCode::Duplicate);
    }

    void a_split_becomes_an_order_of_each_warehouse()
    {
        Country country;
        World &world = country.world;
        const auto bolts = Quantity::units(6);
        const std::vector<RouteLine> wanted{{country.bolt, bolts},
                                            {country.post, Quantity::units(1)}};
        const auto candidates
            = candidatesFor("DE", "10115", wanted, world.occasion.businessDate, world.look());
        const auto route = routeOrder(wanted, candidates, {SplitPolicy::WhenIncomplete, 2});
        QVERIFY(route.ok());
        QCOMPARE(route->parts.size(), 2U);

        const OpenOrder whole{.order = world.newId<Order>(),
                              .warehouse = world.warehouse(),
                              .channel = "shop",
                              .reference = "SO1"};
        const std::vector<AddOrderLine> lines{
            {world.newId<OrderLine>(), whole.order, country.bolt, 1, bolts, {}},
            {world.newId<OrderLine>(), whole.order, country.post, 2, Quantity::units(1), {}}};
        NodeIds ids(2, 0);
        const auto orders = ordersOf(whole, lines, *route, ids);
        for (const RoutedOrder &order : orders) {
            world.must(order.open);
            for (const AddOrderLine &line : order.lines)
                world.must(line);
            world.must(ConfirmOrder{order.open.order, world.newId<inventory::Transfer>()});
        }
        const auto parts = partsOf("shop", "SO1", world.look());
        QCOMPARE(parts.size(), 2U);
        Quantity reserved;
        for (const Order &part : parts) {
            for (const auto &line : world.look().list<OrderLine>("by_order", part.id))
                reserved += line.reserved;
        }
        QCOMPARE(reserved, bolts);
        QCOMPARE(parts.front().part, 1);
        QCOMPARE(parts.front().id, whole.order);
        QCOMPARE(parts.front().warehouse, route->parts.front().warehouse);
    }

    void an_order_that_is_not_split_stays_what_it_was()
    {
        Country country;
        const OpenOrder whole{
            .order = {5}, .warehouse = country.east, .channel = "shop", .reference = "SO1"};
        const std::vector<AddOrderLine> lines{{{6}, {5}, country.bolt, 1, Quantity::units(2), {}}};
        const std::vector<RouteLine> wanted{{country.bolt, Quantity::units(2)}};
        const auto candidates = candidatesFor(
            "DE", "1", wanted, country.world.occasion.businessDate, country.world.look());
        const auto route = routeOrder(wanted, candidates, {});
        QVERIFY(route.ok());
        NodeIds ids(2, 0);
        const auto orders = ordersOf(whole, lines, *route, ids);
        QCOMPARE(orders.size(), 1U);
        QCOMPARE(orders.front().open.part, 0);
        QCOMPARE(orders.front().open.warehouse, country.world.warehouse());
        QCOMPARE(orders.front().lines.front().line, lines.front().line);
    }

    void kits_of_the_same_goods_are_not_promised_them_twice()
    {
        Country country; // WH has 3 bolts, EAST 4
        const auto pair = country.kit("PAIR", 2);
        const auto three = country.kit("THREE", 3);
        const auto line = [&](catalog::ProductId product, int units) {
            return routeLine(product, Quantity::units(units), country.world.look());
        };
        const RoutePolicy split{SplitPolicy::WhenIncomplete, 2};
        QCOMPARE(country.sent({line(pair, 2)}, split), "E:0=2");
        QCOMPARE(country.sent({line(three, 1)}, split), "W:0=1");
        // Each alone would fit into EAST, or one of them into WH.
        QCOMPARE(country.sent({line(pair, 1), line(three, 1)}, split), "W:0=1 E:1=1");
        QCOMPARE(country.sent({line(pair, 1), line(country.bolt, 2)}, split), "E:0=1:1=2");
        QCOMPARE(country.sent({line(pair, 1), line(country.bolt, 3)}, split), "E:0=1 W:1=3");
    }
};

QTEST_APPLESS_MAIN(tst_routing)
#include "tst_routing.moc"
