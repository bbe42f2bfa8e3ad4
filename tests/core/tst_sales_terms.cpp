// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a line costs where nobody said, and how much a customer may owe.

#include "core/sales/credit.h"
#include "core/sales/hold.h"
#include "core/sales/operations.h"
#include "core/sales/pricing.h"
#include "tests/support/world.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using namespace bincard::sales;
using bincard::support::World;

namespace {

const Currency eur{{'E', 'U', 'R'}, 2};
const Currency chf{{'C', 'H', 'F'}, 2};

/// A warehouse with bolts and nuts, where business customers order.
class Office
{
public:
    Office()
    {
        world.isDay(Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{30}});
        world.save(inventory::Location{.warehouse = world.warehouse(), .code = "A-01"});
        for (const char *sku : {"BOLT", "NUT"}) {
            world.save(catalog::Product{.sku = sku, .name = sku, .family = "metal"});
            world.has(100_units, sku, "A-01");
        }
    }

    catalog::PriceListId list(const std::string &code, const std::string &currency = "EUR")
    {
        return world.save(catalog::PriceList{.code = code, .name = code, .currency = currency});
    }

    void costs(catalog::PriceListId list, const char *sku, std::int64_t cents, Quantity from = {})
    {
        world.save(catalog::PriceRule{.list = list,
                                      .product = world.product(sku),
                                      .minQuantity = from,
                                      .price = {cents * 10'000, eur}});
    }

    catalog::PartnerId customer(catalog::Partner partner)
    {
        return world.save(std::move(partner));
    }

    OrderId order(const std::string &reference, catalog::PartnerId customer = {},
                  const std::string &channel = "portal")
    {
        const auto id = world.newId<Order>();
        world.must(OpenOrder{.order = id,
                             .warehouse = world.warehouse(),
                             .channel = channel,
                             .reference = reference,
                             .customer = customer});
        return id;
    }

    OrderLineId line(OrderId order, const char *sku, Quantity quantity, UnitPrice price = {})
    {
        const auto id = world.newId<OrderLine>();
        world.must(AddOrderLine{.line = id,
                                .order = order,
                                .product = world.product(sku),
                                .position = 1,
                                .quantity = quantity,
                                .price = price});
        return id;
    }

    void confirm(OrderId order)
    {
        world.must(ConfirmOrder{order, world.newId<inventory::Transfer>()});
    }

    /// An order of so many bolts at one euro each, confirmed.
    OrderId bought(const std::string &reference, catalog::PartnerId customer, std::int64_t bolts)
    {
        const auto id = order(reference, customer);
        line(id, "BOLT", Quantity::units(bolts), {1'000'000, eur});
        confirm(id);
        return id;
    }

    /// "9.99 EUR", or "none".
    [[nodiscard]] std::string price(OrderLineId line) const
    {
        const auto price = world.look().get(Id<OrderLinePrice>{line.value});
        return price
            ? toText(Quantity{price->price.micro}) + ' ' + std::string(price->price.currency.text())
            : "none";
    }

    /// "PRICE: no price for BOLT"
    [[nodiscard]] std::string holds(OrderId order) const
    {
        std::string text;
        for (const OrderHold &hold : openHoldsOf(*world.look().get(order), world.look()))
            text
                += (text.empty() ? "" : "; ") + std::string(codeOf(hold.kind)) + ": " + hold.detail;
        return text;
    }

    [[nodiscard]] Quantity reserved(OrderId order) const
    {
        Quantity sum;
        for (const OrderLine &line : world.look().list<OrderLine>("by_order", order))
            sum += line.reserved;
        return sum;
    }

    void release(OrderId order)
    {
        for (const OrderHold &hold : openHoldsOf(*world.look().get(order), world.look()))
            world.must(ReleaseHold{hold.id, "asked"});
    }

    World world;
};

} // namespace

class tst_sales_terms : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void where_no_list_exists_nobody_misses_a_price()
    {
        Office office;
        const auto order = office.order("SO1");
        QCOMPARE(office.price(office.line(order, "BOLT", 2_units)), "none");
        QCOMPARE(office.holds(order), "");
    }

    void a_line_without_a_price_has_the_channel_s_list_s()
    {
        Office office;
        const auto list = office.list("DEALER");
        office.costs(list, "BOLT", 120);
        office.costs(list, "BOLT", 100, 50_units);
        office.world.save(catalog::Channel{.code = "portal", .name = "Portal", .priceList = list});
        const auto order = office.order("SO1");
        QCOMPARE(office.price(office.line(order, "BOLT", 2_units)), "1.2 EUR");
        QCOMPARE(office.price(office.line(order, "BOLT", 50_units)), "1 EUR");
        QCOMPARE(office.price(office.line(order, "BOLT", 1_units, {5'000'000, eur})), "5 EUR");
        QCOMPARE(office.holds(order), "");
    }

    void a_customer_s_own_list_comes_first()
    {
        Office office;
        const auto usual = office.list("DEALER");
        office.costs(usual, "BOLT", 120);
        const auto own = office.list("ACME");
        office.costs(own, "BOLT", 90);
        office.world.save(catalog::Channel{.code = "portal", .name = "Portal", .priceList = usual});
        const auto acme = office.customer({.reference = "ACME", .priceList = own});
        const auto order = office.order("SO1", acme);
        QCOMPARE(office.price(office.line(order, "BOLT", 2_units)), "0.9 EUR");
    }

    void a_line_that_no_list_has_a_price_for_holds_its_order_once()
    {
        Office office;
        office.costs(office.list("DEALER"), "BOLT", 120);
        const auto order = office.order("SO1");
        const auto line = office.line(order, "NUT", 2_units);
        QCOMPARE(office.price(line), "none");
        QCOMPARE(office.holds(order), "PRICE: no price for NUT");
        office.line(order, "NUT", 1_units);
        QCOMPARE(office.holds(order), "PRICE: no price for NUT");
        office.release(order);
        office.confirm(order);
        QCOMPARE(office.reserved(order), 3_units);
    }

    void a_late_line_without_a_price_stops_its_order()
    {
        Office office;
        office.costs(office.list("DEALER"), "BOLT", 120);
        const auto order = office.order("SO1");
        office.line(order, "BOLT", 2_units, {1'000'000, eur});
        office.confirm(order);
        QCOMPARE(office.reserved(order), 2_units);
        office.line(order, "NUT", 2_units);
        QCOMPARE(office.holds(order), "PRICE: no price for NUT");
        QCOMPARE(office.reserved(order), Quantity{});
        office.release(order);
        QCOMPARE(office.reserved(order), 4_units);
    }

    void promotions_are_in_the_price_and_those_of_an_order_are_shared()
    {
        Office office;
        const auto list = office.list("DEALER");
        office.costs(list, "BOLT", 100);
        office.costs(list, "NUT", 50);
        office.world.save(catalog::Promotion{.name = "3 for 2",
                                             .list = list,
                                             .kind = catalog::PromotionKind::BuyNPayM,
                                             .product = office.world.product("BOLT"),
                                             .buy = 3,
                                             .pay = 2});
        office.world.save(catalog::Promotion{.name = "6 off",
                                             .list = list,
                                             .kind = catalog::PromotionKind::AmountOff,
                                             .amount = {600, eur},
                                             .over = {1'000, eur},
                                             .priority = 200});
        const auto acme = office.customer({.reference = "ACME", .priceList = list});
        const Buyer buyer{.customer = acme, .day = office.world.occasion.businessDate};
        const std::vector<RouteLine> goods{{office.world.product("BOLT"), 12_units},
                                           {office.world.product("NUT"), 8_units}};
        const auto prices = pricesFor(goods, buyer, office.world.look());
        // 8.00 after three for two and 4.00: 6.00 off shared by 4.00 and 2.00
        QCOMPARE(toText(Quantity{prices[0]->micro}), "0.333333");
        QCOMPARE(toText(Quantity{prices[1]->micro}), "0.25");
        QCOMPARE(extend(*prices[0], 12_units)->minor, 400);
        // One line that comes alone knows nothing of the others.
        const auto order = office.order("SO1", acme);
        QCOMPARE(office.price(office.line(order, "NUT", 40_units)), "0.5 EUR");
    }

    void a_list_in_another_currency_is_none()
    {
        Office office;
        const auto list = office.list("DEALER");
        office.costs(list, "BOLT", 100);
        const auto acme = office.customer({.reference = "ACME", .priceList = list});
        const auto order = office.order("SO1", acme);
        office.line(order, "NUT", 1_units, {1'000'000, chf});
        QCOMPARE(office.price(office.line(order, "BOLT", 1_units)), "none");
        QCOMPARE(office.holds(order), "PRICE: no price for BOLT");
    }

    void what_a_customer_owes_is_what_is_open_at_its_price()
    {
        Office office;
        const auto acme = office.customer({.reference = "ACME"});
        const auto open = [&] {
            return toText(exposureOf(acme, eur, office.world.look()));
        };
        const auto order = office.order("SO1", acme);
        const auto line = office.line(order, "BOLT", 10_units, {2'000'000, eur});
        QCOMPARE(open(), "0.00 EUR");
        office.confirm(order);
        QCOMPARE(open(), "20.00 EUR");
        office.world.must(CancelOrderLine{line, 3_units});
        QCOMPARE(open(), "14.00 EUR");
        office.world.must(
            ChangeOrder{.order = order, .fields = ChangeOrder::settled, .paid = true});
        QCOMPARE(open(), "0.00 EUR");
    }

    void an_order_beyond_the_limit_is_confirmed_and_held()
    {
        Office office;
        const auto acme = office.customer({.reference = "ACME", .creditLimit = {5'000, eur}});
        const auto first = office.bought("SO1", acme, 30);
        QCOMPARE(office.holds(first), "");
        QCOMPARE(office.reserved(first), 30_units);
        const auto second = office.bought("SO2", acme, 21);
        QCOMPARE(office.holds(second),
                 "CREDIT: open orders come to 51.00 EUR with this one, the limit is 50.00 EUR");
        QVERIFY(office.world.look().get(second)->confirmed);
        QCOMPARE(office.reserved(second), Quantity{});
        const auto third = office.bought("SO3", office.customer({.reference = "FREE"}), 60);
        QCOMPARE(office.holds(third), "");
    }

    void a_hold_for_credit_stays_until_somebody_releases_it()
    {
        Office office;
        const auto acme = office.customer({.reference = "ACME", .creditLimit = {5'000, eur}});
        const auto first = office.bought("SO1", acme, 30);
        const auto second = office.bought("SO2", acme, 30);
        QVERIFY(!office.holds(second).empty());
        const auto lines = office.world.look().list<OrderLine>("by_order", first);
        office.world.must(CancelOrderLine{lines.front().id, 30_units});
        QCOMPARE(toText(exposureOf(acme, eur, office.world.look())), "30.00 EUR");
        QVERIFY2(!office.holds(second).empty(), "a person decides");
        office.release(second);
        QCOMPARE(office.holds(second), "");
        QCOMPARE(office.reserved(second), 30_units);
    }

    void a_late_line_beyond_the_limit_stops_its_order()
    {
        Office office;
        const auto acme = office.customer({.reference = "ACME", .creditLimit = {5'000, eur}});
        const auto order = office.bought("SO1", acme, 30);
        office.line(order, "NUT", 20_units, {1'000'000, eur});
        QCOMPARE(office.holds(order), "");
        QCOMPARE(office.reserved(order), 50_units);
        office.line(order, "NUT", 1_units, {1'000'000, eur});
        QCOMPARE(office.holds(order),
                 "CREDIT: open orders come to 51.00 EUR with this one, the limit is 50.00 EUR");
        QCOMPARE(office.reserved(order), Quantity{});
        office.line(order, "NUT", 1_units, {1'000'000, eur});
        QCOMPARE(office.holds(order).find(';'), std::string::npos); // one such hold is enough
    }

    void more_of_a_line_is_asked_about_like_a_late_line()
    {
        Office office;
        const auto acme = office.customer({.reference = "ACME", .creditLimit = {5'000, eur}});
        const auto order = office.order("SO1", acme);
        const auto line = office.line(order, "BOLT", 30_units, {1'000'000, eur});
        office.confirm(order);
        office.world.must(ChangeQuantity{line, 50_units});
        QCOMPARE(office.holds(order), "");
        office.world.must(ChangeQuantity{line, 51_units});
        QVERIFY(office.holds(order).starts_with("CREDIT"));
    }

    void who_let_an_order_go_decided_on_what_it_was_then()
    {
        Office office;
        const auto acme = office.customer({.reference = "ACME", .creditLimit = {5'000, eur}});
        const auto order = office.bought("SO1", acme, 60);
        office.release(order);
        QCOMPARE(office.reserved(order), 60_units);
        const auto line = office.line(order, "BOLT", 40_units, {1'000'000, eur});
        QVERIFY2(!office.holds(order).empty(), "nobody decided on these");
        office.release(order);
        office.world.must(CancelOrderLine{line, 1_units});
        office.world.must(ChangeQuantity{line, 38_units});
        QVERIFY2(office.holds(order).empty(), "less is nobody's risk");
        office.world.must(ChangeQuantity{line, 39_units});
        QVERIFY2(!office.holds(order).empty(), "its number is taken by the hold before");
    }

    void a_late_line_of_what_is_paid_or_has_no_limit_stops_nothing()
    {
        Office office;
        const auto acme = office.customer({.reference = "ACME", .creditLimit = {5'000, eur}});
        const auto paid = office.bought("SO1", acme, 10);
        office.world.must(ChangeOrder{.order = paid, .fields = ChangeOrder::settled, .paid = true});
        office.line(paid, "BOLT", 70_units, {1'000'000, eur});
        QCOMPARE(office.holds(paid), "");
        const auto free = office.bought("SO2", office.customer({.reference = "FREE"}), 10);
        office.line(free, "NUT", 70_units, {1'000'000, eur});
        QCOMPARE(office.holds(free), "");
    }

    void what_is_paid_and_what_is_priced_otherwise()
    {
        Office office;
        const auto acme = office.customer({.reference = "ACME", .creditLimit = {0, eur}});
        const auto paid = office.world.newId<Order>();
        office.world.must(OpenOrder{.order = paid,
                                    .warehouse = office.world.warehouse(),
                                    .channel = "shop",
                                    .reference = "1001",
                                    .customer = acme,
                                    .paid = true});
        office.line(paid, "BOLT", 5_units, {1'000'000, eur});
        office.confirm(paid);
        QCOMPARE(office.holds(paid), "");
        const auto foreign = office.order("SO1", acme);
        office.line(foreign, "BOLT", 1_units, {1'000'000, chf});
        office.confirm(foreign);
        QCOMPARE(office.holds(foreign), "CREDIT: priced otherwise than the limit of 0.00 EUR");
    }

    void parts_of_one_order_are_beyond_the_limit_together()
    {
        Office office;
        const auto acme = office.customer({.reference = "ACME", .creditLimit = {5'000, eur}});
        std::vector<OrderId> parts;
        for (const int part : {1, 2}) {
            const auto id = parts.emplace_back(office.world.newId<Order>());
            office.world.must(OpenOrder{.order = id,
                                        .warehouse = office.world.warehouse(),
                                        .channel = "portal",
                                        .reference = "SO1",
                                        .customer = acme,
                                        .part = part});
            office.line(id, "BOLT", 30_units, {1'000'000, eur});
        }
        for (const OrderId part : parts) {
            office.confirm(part);
            QVERIFY(!office.holds(part).empty());
        }
    }

    void a_limit_is_an_amount()
    {
        Office office;
        const auto said = [&](catalog::Partner partner) {
            partner.id = office.world.newId<catalog::Partner>();
            const auto done = office.world.act(Save<catalog::Partner>{partner});
            return done ? ErrorCode::Unknown : done.error().code;
        };
        QCOMPARE(said({.reference = "A", .creditLimit = {-1, eur}}), ErrorCode::InvalidInput);
        QCOMPARE(said({.reference = "A", .creditLimit = {5, {}}}), ErrorCode::InvalidInput);
        QCOMPARE(said({.reference = "A", .priceList = {77}}), ErrorCode::NotFound);
        QCOMPARE(said({.reference = "A", .creditLimit = {0, eur}}), ErrorCode::Unknown);
    }
};

QTEST_APPLESS_MAIN(tst_sales_terms)
#include "tst_sales_terms.moc"
