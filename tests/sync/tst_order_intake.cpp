// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A channel's file on its way into a hub's books: who sends what, at what price, and what a program
// is told of it. On each engine.

#include "app/hub/order_intake.h"
#include "core/sales/hold.h"
#include "core/sales/parts.h"
#include "core/sales/routing.h"
#include "sync/hub/asking.h"
#include "sync/hub/hub.h"
#include "sync/wire/digest.h"
#include "sync/wire/entropy.h"
#include "sync/wire/zone_day.h"
#include "tests/sync/hub_stores.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using rest::TakenOrder;

namespace {

const Currency eur{{'E', 'U', 'R'}, 2};
constexpr Instant noon{1'795'435'200'000};

void counted(std::span<unsigned char> bytes)
{
    static unsigned char next = 1;
    for (unsigned char &byte : bytes)
        byte = next++;
}

hub::Surroundings surroundings()
{
    return {.clock =
                [] {
                    return noon;
                },
            .random =
                [](std::size_t count) {
                    return wire::randomBytes(counted, count);
                },
            .hash = wire::sha256Bytes,
            .zoneDay = wire::zoneDay};
}

/// A hub with the warehouses MAIN and EAST, whose channel "web" is routed between them.
class Company
{
public:
    Company()
        : hub(*store, surroundings())
    {
        const auto founded
            = hub.found({.code = "MAIN", .name = "Main", .timeZone = "Europe/Berlin"},
                        {.code = "ADMIN", .name = "Admin"});
        check(founded.ok(), "a hub is founded");
        m_admin = look().find<access::User>("by_code", std::string("ADMIN"))->id;
        main = look().get(m_admin)->warehouse;
        // Who sells for all warehouses is of none.
        const auto role = look().get(m_admin)->role;
        seller = save(access::User{.code = "SALES", .name = "Sales", .role = role});
        m_asker = seller;
        east = save(
            inventory::Warehouse{.code = "EAST", .name = "East", .timeZone = "Europe/Berlin"});
        save(inventory::Location{
            .warehouse = east, .code = "E-ADJUST", .usage = inventory::Usage::Adjustment});
        m_shelves[main] = save(inventory::Location{.warehouse = main, .code = "A-01"});
        m_shelves[east] = save(inventory::Location{.warehouse = east, .code = "E-01"});
        web = {.code = "web", .name = "Web", .split = catalog::SplitPolicy::WhenIncomplete};
        web.id = save(web);
        for (const char *sku : {"MUG", "TEA"})
            save(catalog::Product{.sku = sku, .name = sku});
    }

    template <class R> Id<R> save(R record)
    {
        if (!record.id)
            record.id = {newId()};
        must(Save<R>{record});
        return record.id;
    }

    void must(const Operation &operation)
    {
        const auto done = hub.ask(m_asker ? m_asker : m_admin, [&](hub::Asking &asking) {
            return asking.perform(operation);
        });
        check(done.ok(), done ? "" : done.error().detail.c_str());
    }

    void has(inventory::WarehouseId warehouse, Quantity quantity, const char *sku)
    {
        must(inventory::AdjustStock{.warehouse = warehouse,
                                    .product = product(sku),
                                    .location = m_shelves.at(warehouse),
                                    .quantity = quantity,
                                    .reason = "Opening"});
    }

    [[nodiscard]] catalog::ProductId product(const std::string &sku)
    {
        return look().find<catalog::Product>("by_sku", sku)->id;
    }

    /// What became of each order of our JSON.
    std::vector<TakenOrder> takes(const std::string &orders, access::UserId by = {})
    {
        auto run = hubfolder::beginIntake({.user = by ? by : seller,
                                           .warehouse = by ? main : inventory::WarehouseId{},
                                           .now = noon,
                                           .profile = "json",
                                           .channel = "web",
                                           .body = "{\"orders\": [" + orders + "]}"});
        check(run.ok(), run ? "" : run.error().detail.c_str());
        for (;;) {
            const auto isMore = (*run)->step(hub);
            check(isMore.ok(), isMore ? "" : isMore.error().detail.c_str());
            if (!*isMore)
                return (*run)->taken();
        }
    }

    /// "MAIN MUG 2/2; EAST TEA 1/1": what is ordered and reserved, by part.
    [[nodiscard]] std::string parts(const std::string &reference)
    {
        std::string text;
        const Workspace records = look();
        for (const auto &part : sales::partsOf("web", reference, records)) {
            text += (text.empty() ? "" : "; ") + records.get(part.warehouse)->code;
            for (const auto &line : records.list<sales::OrderLine>("by_order", part.id))
                text += ' ' + records.get(line.product)->sku + ' '
                    + toText(line.ordered - line.cancelled) + '/' + toText(line.reserved);
        }
        return text;
    }

    [[nodiscard]] Workspace look()
    {
        return Workspace(*store, m_none);
    }

    std::int64_t newId()
    {
        std::int64_t id = 0;
        const auto done = hub.ask(m_admin, [&](hub::Asking &asking) -> Result<> {
            id = asking.records().newId<access::User>().value;
            return {};
        });
        check(done.ok(), "the hub gives numbers");
        return id;
    }

    support::HubStore store;
    hub::Hub hub;
    inventory::WarehouseId main;
    inventory::WarehouseId east;
    access::UserId seller;
    catalog::Channel web;

private:
    LocalIds m_none;
    access::UserId m_admin;
    access::UserId m_asker;
    std::map<inventory::WarehouseId, inventory::LocationId> m_shelves;
};

/// An order that nothing speaks against; `lines`: "MUG 2, TEA 1".
std::string order(const std::string &reference, const std::string &lines,
                  const std::string &more = "\"payment\": \"paid\"")
{
    return "{\"reference\": \"" + reference
        + "\", \"currency\": \"EUR\", \"customer\": \"26\", \"address\": {\"name\": \"Ada\", "
          "\"street\": \"High Street 1\", \"postcode\": \"10115\", \"city\": \"Berlin\", "
          "\"country\": \"DE\"}, \"lines\": ["
        + lines + "], " + more + "}";
}

std::string line(const std::string &sku, const std::string &quantity,
                 const std::string &price = "\"9.50\"")
{
    return "{\"sku\": \"" + sku + "\", \"quantity\": \"" + quantity + "\""
        + (price.empty() ? "" : ", \"price\": " + price) + "}";
}

} // namespace

class tst_order_intake : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void what_no_warehouse_has_alone_is_sent_in_parts_and_known_again()
    {
        Company company;
        company.has(company.main, 5_units, "MUG");
        company.has(company.east, 5_units, "TEA");
        const std::string said = order("W-1", line("MUG", "2") + ", " + line("TEA", "1"));
        const auto taken = company.takes(said).front();
        QVERIFY(taken.state == TakenOrder::State::Taken);
        QCOMPARE(taken.reasons, std::vector<std::string>{"sent in 2 parts"});
        QCOMPARE(taken.parts.size(), 2U);
        QCOMPARE(taken.parts[0].warehouse, "MAIN");
        QCOMPARE(taken.parts[0].order, taken.order);
        QCOMPARE(taken.parts[1].warehouse, "EAST");
        QCOMPARE(taken.parts[1].part, 2);
        QVERIFY(company.takes(said).front().parts == taken.parts);
        QCOMPARE(company.parts("W-1"), "MAIN MUG 2/2; EAST TEA 1/1");
        const auto again = company.takes(said).front();
        QVERIFY(again.state == TakenOrder::State::Unchanged);
        QCOMPARE(again.order, taken.order);
        QVERIFY(
            company.takes(order("W-1", line("MUG", "1") + ", " + line("TEA", "1"))).front().state
            == TakenOrder::State::Taken);
        QCOMPARE(company.parts("W-1"), "MAIN MUG 1/1; EAST TEA 1/1");
        company.takes(
            order("W-1", line("MUG", "1") + ", " + line("TEA", "1"), "\"cancelled\": true"));
        QCOMPARE(company.parts("W-1"), "MAIN MUG 0/0; EAST TEA 0/0");
    }

    void the_second_order_of_a_file_knows_what_the_first_one_took()
    {
        Company company;
        company.has(company.main, 1_units, "MUG");
        company.has(company.east, 1_units, "MUG");
        const auto taken = company.takes(order("W-1", line("MUG", "1"), "\"note\": \"a\"") + ", "
                                         + order("W-2", line("MUG", "1"), "\"risk\": \"low\""));
        QCOMPARE(taken.size(), 2U);
        QCOMPARE(company.parts("W-1"), "MAIN MUG 1/1");
        // It is the same customer's same goods: held as a twin, and routed all the same.
        QCOMPARE(company.parts("W-2"), "EAST MUG 1/0");
        QVERIFY(taken[1].reasons.front().starts_with("DUPLICATE: "));
    }

    void a_bad_order_keeps_out_no_other_and_what_it_promised_is_forgotten()
    {
        Company company;
        company.has(company.main, 5_units, "MUG");
        const auto taken = company.takes(order("W-1", line("MUG", "0.5")) + ", "
                                         + order("W-2", line("MUG", "1")));
        QVERIFY(taken[0].state == TakenOrder::State::Refused);
        QVERIFY(taken[0].reasons.front().starts_with("NotDivisible: orders[0]"));
        QCOMPARE(company.parts("W-2"), "MAIN MUG 1/1");
    }

    void lines_have_the_list_s_price_and_a_limit_holds_with_words()
    {
        Company company;
        const auto list = company.save(
            catalog::PriceList{.code = "B2B", .name = "Business", .currency = "EUR"});
        company.save(catalog::PriceRule{
            .list = list, .product = company.product("MUG"), .price = {8'000'000, eur}});
        company.save(catalog::Partner{
            .reference = "web:26", .creditLimit = {2'000, eur}, .priceList = list});
        company.has(company.main, 50_units, "MUG");
        auto taken = company.takes(order("W-1", line("MUG", "2", ""), "\"note\": \"a\"")).front();
        QVERIFY(taken.reasons.empty());
        taken = company.takes(order("W-2", line("MUG", "1", ""), "\"note\": \"a\"")).front();
        QCOMPARE(
            taken.reasons,
            std::vector<std::string>{
                "CREDIT: open orders come to 24.00 EUR with this one, the limit is 20.00 EUR"});
        QCOMPARE(company.parts("W-2"), "MAIN MUG 1/0");
        taken = company.takes(order("W-3", line("TEA", "1", ""), "\"note\": \"a\"")).front();
        QCOMPARE(taken.reasons, std::vector<std::string>{"PRICE: no price for TEA"});
        QVERIFY(taken.state == TakenOrder::State::Taken);
    }

    void who_works_for_one_warehouse_takes_orders_for_it_alone()
    {
        Company company;
        company.has(company.east, 5_units, "MUG");
        const auto clerk
            = company.save(access::User{.warehouse = company.main,
                                        .code = "CLERK",
                                        .name = "Clerk",
                                        .role = company.look().get(company.seller)->role});
        QVERIFY(company.takes(order("W-1", line("MUG", "2")), clerk).front().reasons.empty());
        QCOMPARE(company.parts("W-1"), "MAIN MUG 2/0");
        company.save(sales::RouteRule{.country = "DE", .source = company.east});
        const auto taken = company.takes(order("W-2", line("MUG", "3")), clerk).front();
        QCOMPARE(
            taken.reasons,
            std::vector<std::string>{"MANUAL: no warehouse that may send it delivers to DE 10115"});
        QCOMPARE(company.parts("W-2"), "MAIN MUG 3/0");
    }
};

QTEST_GUILESS_MAIN(tst_order_intake)
#include "tst_order_intake.moc"
