// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a line costs is changed after its order was taken; what speaks against prices, in words.

#include "core/access/governance.h"
#include "core/sales/hold.h"
#include "core/sales/operations.h"
#include "core/sales/pricing.h"
#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using namespace bincard::sales;
using bincard::support::Story;

namespace {

const Currency eur{{'E', 'U', 'R'}, 2};
const Currency chf{{'C', 'H', 'F'}, 2};

constexpr UnitPrice cents(std::int64_t amount, Currency currency)
{
    return {amount * 10'000, currency};
}

/// SO1 is 4 bolts at two euros; kim manages orders, and sue may everything.
class Office : public Story
{
public:
    explicit Office(const char *goods = "place A-01\nproduct BOLT\nstock BOLT A-01 20\n")
    {
        presuppose(goods);
        clerks = world.save(access::Role{
            .name = "clerk",
            .permissions = std::int64_t{1} << static_cast<int>(access::Permission::ManageOrders)});
        world.save(access::User{
            .warehouse = world.warehouse(), .code = "kim", .name = "Kim", .role = clerks});
    }

    void presuppose(const std::string &table)
    {
        if (const std::string wrong = tell(table); !wrong.empty())
            throw std::runtime_error(wrong);
    }

    void ordered(catalog::PartnerId customer = {})
    {
        const auto order = world.newId<Order>();
        line = world.newId<OrderLine>();
        world.must(OpenOrder{.order = order,
                             .warehouse = world.warehouse(),
                             .channel = "portal",
                             .reference = "SO1",
                             .customer = customer});
        world.must(AddOrderLine{.line = line,
                                .order = order,
                                .product = world.product("BOLT"),
                                .position = 1,
                                .quantity = 4_units,
                                .price = cents(200, eur)});
    }

    /// SO1 is of those goods, and so many of its bolts are on a truck that has not left.
    void loads(const std::string &goods, const std::string &bolts)
    {
        presuppose("order SO1 " + goods + R"( service=DHL
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 )"
                   + bolts + R"( T1
            unload   W1 1 DOCK
            finish   W1
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT )"
                   + bolts + R"( from=T1
            label    B1 B1
            seal     B1
            lane     B1 LANE
            truck    M1 DHL GATE
            onto     M1 B1
        )");
    }

    std::string changes(OrderLineId which, UnitPrice price, const char *approver = "",
                        const char *who = "kim")
    {
        world.isWorkOf(who);
        world.occasion.approvedBy = world.user(approver);
        const auto done = world.act(ChangePrice{which, price});
        world.occasion.approvedBy = {};
        world.isWorkOf("sue");
        return done ? "done" : std::string(nameOf(done.error().code));
    }

    [[nodiscard]] std::string price() const
    {
        const auto known = world.look().get(Id<OrderLinePrice>{line.value});
        return known ? priceText(known->price) : "none";
    }

    [[nodiscard]] std::vector<access::GovernedChange> journal() const
    {
        return world.look().list<access::GovernedChange>(
            "by_record", std::int64_t{OrderLinePrice::description().kind}, line.value);
    }

    access::RoleId clerks;
    OrderLineId line;
};

} // namespace

class tst_line_prices : public QObject
{
    Q_OBJECT

private slots:

    void a_price_is_changed_and_the_journal_knows_what_it_was()
    {
        Office office;
        office.ordered();
        QCOMPARE(office.changes(office.line, cents(175, eur)), "done");
        QCOMPARE(office.price(), "1.75 EUR");
        const auto journal = office.journal();
        QCOMPARE(journal.size(), std::size_t{1});
        QCOMPARE(journal.front().before, "price=2 EUR");
        QCOMPARE(journal.front().after, "price=1.75 EUR");
        QCOMPARE(journal.front().by, office.world.user("kim"));
        QCOMPARE(journal.front().warehouse, office.world.warehouse());
        QCOMPARE(office.changes(office.line, cents(175, eur)), "done");
        QCOMPARE(office.journal().size(), std::size_t{1}); // nothing changed
    }

    void beyond_the_limit_somebody_else_approves()
    {
        Office office;
        office.world.save(access::RoleLimit{
            .role = office.clerks, .subject = access::LimitSubject::Price, .amount = {200, eur}});
        office.ordered();
        QCOMPARE(office.changes(office.line, cents(150, eur)), "done"); // 2.00 less
        QCOMPARE(office.changes(office.line, cents(99, eur)), "NeedsApproval"); // 2.04 less
        QCOMPARE(office.changes(office.line, cents(201, eur)), "NeedsApproval"); // 2.04 more
        QCOMPARE(office.price(), "1.5 EUR");
        QCOMPARE(office.changes(office.line, cents(99, eur), "kim"), "OwnRequest");
        QCOMPARE(office.changes(office.line, cents(99, eur), "ann"), "NotAllowed");
        QCOMPARE(office.changes(office.line, cents(99, eur), "sue"), "done");
        QCOMPARE(office.journal().back().approvedBy, office.world.user("sue"));
    }

    void a_first_price_is_worth_all_of_it()
    {
        Office office;
        office.world.save(access::RoleLimit{
            .role = office.clerks, .subject = access::LimitSubject::Price, .amount = {200, eur}});
        office.presuppose("order SO2 BOLT 2");
        const auto line = office.world.orderLine("SO2", "BOLT");
        QCOMPARE(office.changes(line, cents(101, eur)), "NeedsApproval");
        QCOMPARE(office.changes(line, cents(100, eur)), "done");
    }

    void a_hold_for_a_price_stays_until_somebody_lets_go()
    {
        Office office;
        office.ordered();
        const auto order = office.world.order("SO1");
        const auto hold = office.world.newId<OrderHold>();
        office.world.must(HoldOrder{hold, order, HoldKind::Price, "BOLT for 2 EUR, listed 1 EUR"});
        QCOMPARE(office.changes(office.line, cents(100, eur)), "done");
        QCOMPARE(office.world.look().get(order)->hold, "PRICE");
        office.world.must(ReleaseHold{hold, "at the listed price now"});
        office.presuppose("confirm SO1");
        QCOMPARE(office.world.look().get(office.line)->reserved, 4_units);
    }

    void a_higher_price_is_asked_about_like_a_late_line()
    {
        Office office;
        office.ordered(
            office.world.save(catalog::Partner{.reference = "ACME", .creditLimit = {1'000, eur}}));
        office.presuppose("confirm SO1");
        const auto order = office.world.order("SO1");
        QCOMPARE(office.changes(office.line, cents(250, eur)), "done");
        QVERIFY(office.world.look().get(order)->hold.empty());
        QCOMPARE(office.changes(office.line, cents(251, eur)), "done");
        QCOMPARE(office.world.look().get(order)->hold, "CREDIT");
        for (const OrderHold &open :
             openHoldsOf(*office.world.look().get(order), office.world.look()))
            office.world.must(ReleaseHold{open.id, "asked"});
        office.changes(office.line, cents(250, eur));
        QVERIFY2(office.world.look().get(order)->hold.empty(), "less is nobody's risk");
    }

    void what_is_no_price_of_a_line_is_refused()
    {
        Office office("place A-01\nproduct BOLT\nproduct SET\nrecipe SET BOLT 2\n"
                      "sell-as SET Exploded\nstock BOLT A-01 20\n");
        office.ordered();
        QCOMPARE(office.changes(office.line, cents(-1, eur)), "InvalidInput");
        QCOMPARE(office.changes(office.line, UnitPrice{5, {}}), "InvalidInput");
        QCOMPARE(office.changes({99'999}, cents(1, eur)), "NotFound");
        QCOMPARE(office.changes(office.line, cents(1, eur), "", "ann"), "NotAllowed");
        QCOMPARE(office.changes(office.line, cents(1, chf)), "InvalidInput");
        office.presuppose("order SO2 SET 1\nconfirm SO2");
        QCOMPARE(office.changes(office.world.orderLine("SO2", "BOLT"), cents(1, eur)),
                 "WrongState");
        office.presuppose("cancel SO1 BOLT 4");
        QCOMPARE(office.changes(office.line, cents(1, eur)), "WrongState");
    }

    void what_left_is_claimed_at_its_price()
    {
        Office office("place A-01\nplace LANE usage=Staging\nplace GATE usage=Staging\n"
                      "product BOLT weight=100\nstock BOLT A-01 20\ncarrier DHL\n");
        office.loads("BOLT 4", "4");
        const auto line = office.world.orderLine("SO1", "BOLT");
        QCOMPARE(office.changes(line, cents(180, eur)), "done");
        office.presuppose("depart M1");
        QCOMPARE(office.changes(line, cents(170, eur)), "WrongState");
    }

    void a_kit_of_which_a_part_left_keeps_its_price()
    {
        Office office("place A-01\nplace LANE usage=Staging\nplace GATE usage=Staging\n"
                      "product BOLT weight=100\nproduct NUT weight=10\nproduct SET\n"
                      "recipe SET BOLT 2 NUT 1\nsell-as SET Exploded\nstock BOLT A-01 20\n"
                      "carrier DHL\n");
        office.loads("SET 1", "2");
        const auto kit = office.world.orderLine("SO1", "SET");
        QCOMPARE(office.changes(kit, cents(500, eur)), "done");
        office.presuppose("depart M1");
        QVERIFY(office.world.look().get(kit)->shipped == Quantity{}); // no whole one did
        QCOMPARE(office.changes(kit, cents(400, eur)), "WrongState");
    }

    void doubts_about_prices_are_said_of_all_lines_at_once()
    {
        const std::vector<PriceQuestion> lines{
            {.sku = "BOLT", .said = cents(200, eur), .listed = cents(100, eur)},
            {.sku = "NUT"},
            {.sku = "SAW", .said = cents(111, eur), .listed = cents(100, eur)},
            {.sku = "OIL", .said = cents(300, eur), .last = cents(100, eur)},
            {.sku = "PEN", .listed = cents(100, eur)},
            {.sku = "INK", .said = cents(900, chf), .listed = cents(100, eur)}};
        QCOMPARE(priceDoubts(lines, true, 110),
                 "BOLT for 2 EUR, listed 1 EUR; no price for NUT; OIL for 3 EUR, last 1 EUR");
        QCOMPARE(priceDoubts(lines, true, 0), "no price for NUT");
        QCOMPARE(priceDoubts(lines, false, 0), "");
        QCOMPARE(priceDoubts({}, true, 110), "");
    }
};

QTEST_APPLESS_MAIN(tst_line_prices)
#include "tst_line_prices.moc"
