// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goods cost, and what promotions take off. Prices are in euros and millionths of them.

#include "core/catalog/promotion.h"
#include "core/kernel/decimal.h"
#include "tests/support/telling.h"
#include "tests/support/world.h"

#include <QTest>

#include <stdexcept>

using namespace bincard;
using namespace bincard::catalog;
using bincard::support::Sentence;
using bincard::support::World;

namespace {

const Currency euro{{'E', 'U', 'R'}, 2};

Date date(const std::string &text)
{
    return text.empty() ? Date{} : *dateFromText(text);
}

int number(const std::string &text)
{
    return text.empty() ? 0 : std::stoi(text);
}

Quantity quantity(const std::string &text)
{
    return *quantityFromText(text);
}

Money money(const std::string &text)
{
    return text.empty() ? Money{} : Money{quantity(text).micro / 10'000, euro};
}

std::string textOf(Money amount)
{
    return decimalText(amount.minor, amount.currency.decimals, DecimalZeros::Kept);
}

/// A shop with prices; the words are below.
class Shop
{
public:
    std::string tell(std::string_view table)
    {
        return support::tellTable(table, [this](const Sentence &said) {
            return answer(said);
        });
    }

private:
    using Words = const Sentence &;

    std::string answer(Words said)
    {
        if (said.verb == "product")
            return saved(Product{.id = m_world.newId<Product>(),
                                 .sku = said.word(0),
                                 .name = said.word(0),
                                 .whole = !said.has("divisible"),
                                 .family = said.option("family")});
        if (said.verb == "list")
            return list(said);
        if (said.verb == "rule")
            return rule(said);
        if (said.verb == "promotion")
            return promotion(said);
        if (said.verb == "price")
            return price(said);
        if (said.verb == "basket")
            return basket(said);
        throw std::runtime_error("no such word: " + said.verb);
    }

    template <class R> std::string saved(const R &record)
    {
        const auto done = m_world.act(Save<R>{record});
        return done ? "accepted" : std::string(nameOf(done.error().code));
    }

    [[nodiscard]] PriceListId listOf(const std::string &code) const
    {
        const auto found = m_world.look().find<PriceList>("by_code", code);
        return found ? found->id : PriceListId{};
    }

    [[nodiscard]] ProductId productOf(const std::string &sku) const
    {
        return sku.empty() ? ProductId{} : m_world.product(sku);
    }

    std::string list(Words said)
    {
        const auto known = listOf(said.word(0));
        return saved(
            PriceList{.id = known && !said.has("again") ? known : m_world.newId<PriceList>(),
                      .code = said.word(0),
                      .name = said.word(0),
                      .currency = said.word(1),
                      .includesTax = said.has("taxed"),
                      .active = !said.has("inactive")});
    }

    std::string rule(Words said)
    {
        const std::string price = said.option("is");
        return saved(PriceRule{
            .id = m_world.newId<PriceRule>(),
            .list = listOf(said.word(0)),
            .product = said.words.size() > 1 ? m_world.product(said.word(1)) : ProductId{},
            .family = said.option("family"),
            .minQuantity = quantity(said.option("min", "0")),
            .from = date(said.option("from")),
            .until = date(said.option("until")),
            .price = price.empty() ? UnitPrice{} : UnitPrice{quantity(price).micro, euro},
            .base = said.option("base").empty() ? PriceListId{} : listOf(said.option("base")),
            .permilleOff = number(said.option("off"))});
    }

    std::string promotion(Words said)
    {
        Promotion made{.id = m_world.newId<Promotion>(),
                       .name = said.word(0),
                       .list = listOf(said.option("list")),
                       .code = said.option("code"),
                       .from = date(said.option("from")),
                       .until = date(said.option("until")),
                       .product = productOf(said.option("product")),
                       .family = said.option("family"),
                       .permille = number(said.option("off")),
                       .buy = number(said.option("buy")),
                       .pay = number(said.option("pay")),
                       .amount = money(said.option("amount")),
                       .over = money(said.option("over")),
                       .priority = number(said.option("priority", "100")),
                       .exclusive = said.has("exclusive"),
                       .active = !said.has("inactive")};
        if (made.buy != 0)
            made.kind = PromotionKind::BuyNPayM;
        if (made.amount != Money{})
            made.kind = PromotionKind::AmountOff;
        return saved(made);
    }

    std::string price(Words said)
    {
        const auto found
            = priceFor(m_world.product(said.word(0)), quantity(said.word(1)), listOf(said.word(2)),
                       date(said.option("on", "2026-11-23")), m_world.look());
        if (!found)
            return std::string(nameOf(found.error().code));
        return toText(Quantity{found->unit.micro});
    }

    /// Lines as SKU:units:amount; what each is reduced by, and why.
    std::string basket(Words said)
    {
        std::vector<PricedLine> lines;
        for (const std::string &word : said.words) {
            const auto first = word.find(':');
            const auto second = word.find(':', first + 1);
            const auto product = m_world.look().get(m_world.product(word.substr(0, first)));
            lines.push_back({.product = product->id,
                             .family = product->family,
                             .quantity = quantity(word.substr(first + 1, second - first - 1)),
                             .amount = money(word.substr(second + 1))});
        }
        const std::vector<std::string> codes{said.option("code")};
        const auto running = promotionsOn(date(said.option("on", "2026-11-23")),
                                          listOf(said.option("list")), codes, m_world.look());
        const auto given = promote(lines, running);
        if (!given)
            return std::string(nameOf(given.error().code));
        std::string text;
        for (const Discount &discount : *given)
            text += (text.empty() ? "" : " ") + m_world.look().get(discount.promotion)->name + '/'
                + std::to_string(discount.line + 1) + '/' + textOf(discount.amount);
        return text.empty() ? "nothing" : text;
    }

    World m_world;
};

} // namespace

class tst_prices : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table)
    {
        Shop shop;
        const std::string differences = shop.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void the_narrowest_rule_wins_then_the_one_for_most_units()
    {
        expect(R"(
            product  BOLT family=FASTENERS
            product  NUT  family=FASTENERS
            product  ROPE divisible
            list     RETAIL EUR
            price    BOLT 1 RETAIL              -> NotFound
            rule     RETAIL is=20
            rule     RETAIL family=FASTENERS is=9
            rule     RETAIL family=FASTENERS is=8 min=100
            rule     RETAIL BOLT is=10
            rule     RETAIL BOLT is=9.5 min=10
            rule     RETAIL BOLT is=9.255555 min=50
            price    BOLT 1 RETAIL              -> 10
            price    BOLT 9 RETAIL              -> 10
            price    BOLT 10 RETAIL             -> 9.5
            price    BOLT 49 RETAIL             -> 9.5
            price    BOLT 100 RETAIL            -> 9.255555
            price    NUT 99 RETAIL              -> 9
            price    NUT 100 RETAIL             -> 8
            price    ROPE 0.5 RETAIL            -> 20
            price    SAW 1 RETAIL               -> NotFound
            price    BOLT 1 OTHER               -> NotFound
        )");
    }

    void a_price_holds_from_its_first_to_its_last_day_and_an_offer_is_the_lower_one()
    {
        expect(R"(
            product  BOLT
            list     RETAIL EUR
            rule     RETAIL BOLT is=10
            rule     RETAIL BOLT is=7 from=2026-11-27 until=2026-11-30
            rule     RETAIL BOLT is=12 from=2026-11-29
            price    BOLT 1 RETAIL on=2026-11-26   -> 10
            price    BOLT 1 RETAIL on=2026-11-27   -> 7
            price    BOLT 1 RETAIL on=2026-11-30   -> 7
            price    BOLT 1 RETAIL on=2026-12-01   -> 10
        )");
    }

    void a_rule_takes_so_much_off_what_another_list_says()
    {
        expect(R"(
            product  BOLT family=FASTENERS
            product  NUT
            list     RETAIL EUR
            list     DEALER EUR
            list     FRIEND EUR
            rule     RETAIL BOLT is=9.999999
            rule     RETAIL BOLT is=8 min=10
            rule     DEALER base=RETAIL off=250
            rule     DEALER family=FASTENERS base=RETAIL off=-100
            rule     FRIEND base=DEALER off=500
            price    BOLT 1 DEALER              -> 10.999999
            price    BOLT 10 DEALER             -> 8.8
            price    BOLT 10 FRIEND             -> 4.4
            price    BOLT 1 FRIEND              -> 5.5
            price    NUT 1 DEALER               -> NotFound
            rule     RETAIL NUT is=4
            price    NUT 1 DEALER               -> 3
            price    NUT 1 FRIEND               -> 1.5
        )");
    }

    void a_rule_that_builds_on_a_list_without_a_price_is_passed_over()
    {
        expect(R"(
            product  BOLT
            list     RETAIL EUR
            list     OUTLET EUR
            rule     RETAIL is=5
            rule     RETAIL BOLT base=OUTLET off=100
            price    BOLT 1 RETAIL              -> 5
            rule     OUTLET BOLT is=2
            price    BOLT 1 RETAIL              -> 1.8
        )");
    }

    void nobody_is_sold_by_an_inactive_list_but_others_build_on_it()
    {
        expect(R"(
            product  BOLT
            list     BASE EUR
            list     RETAIL EUR
            rule     BASE BOLT is=5
            rule     RETAIL base=BASE off=0
            list     BASE EUR inactive
            price    BOLT 1 BASE                -> WrongState
            price    BOLT 1 RETAIL              -> 5
        )");
    }

    void lists_and_rules_are_saved_only_as_they_make_sense()
    {
        expect(R"(
            product  BOLT
            list     RETAIL EUR
            list     RETAIL EUR again           -> Duplicate
            list     BAD euro                   -> InvalidInput
            list     DOLLAR USD
            list     TAXED EUR taxed
            list     DEALER EUR
            list     FRIEND EUR
            rule     RETAIL BOLT is=10
            rule     RETAIL BOLT is=11          -> Duplicate
            rule     RETAIL BOLT is=11 min=5
            rule     RETAIL BOLT is=11 from=2027-01-01
            rule     RETAIL BOLT is=11 from=2027-01-02 until=2027-01-01  -> InvalidInput
            rule     RETAIL BOLT is=-1 min=6    -> InvalidInput
            rule     RETAIL BOLT is=1 min=-6    -> InvalidInput
            rule     RETAIL BOLT min=7          -> InvalidInput
            rule     RETAIL BOLT family=X is=1  -> InvalidInput
            rule     RETAIL SAW is=1 off=5      -> InvalidInput
            rule     OTHER is=1                 -> NotFound
            rule     DOLLAR is=1                -> InvalidInput
            rule     RETAIL base=DOLLAR off=10  -> InvalidInput
            rule     RETAIL base=TAXED off=10   -> InvalidInput
            rule     RETAIL base=RETAIL off=10  -> InvalidInput
            rule     DEALER base=RETAIL off=1001   -> InvalidInput
            rule     DEALER base=RETAIL is=5    -> InvalidInput
            rule     DEALER base=RETAIL off=1000
            rule     FRIEND base=DEALER off=10
            rule     RETAIL base=FRIEND off=10  -> InvalidInput
            list     RETAIL USD                 -> WrongState
            list     FRIEND EUR taxed           -> WrongState
        )");
    }

    void a_share_is_taken_off_each_line_of_the_goods()
    {
        expect(R"(
            product  BOLT family=FASTENERS
            product  NUT  family=FASTENERS
            product  SAW
            promotion TEN off=100 family=FASTENERS
            basket   BOLT:1:9.95 NUT:3:0.15 SAW:1:30   -> TEN/1/1.00 TEN/2/0.02
            basket   SAW:1:30                          -> nothing
            basket   BOLT:1:0                          -> nothing
            basket   BOLT:1:-5                         -> nothing
        )");
    }

    void of_so_many_units_the_cheapest_are_free()
    {
        expect(R"(
            product  BOLT family=FASTENERS
            product  NUT  family=FASTENERS
            product  ROPE divisible
            promotion 3FOR2 buy=3 pay=2 family=FASTENERS
            basket   BOLT:2:20                         -> nothing
            basket   BOLT:3:30                         -> 3FOR2/1/10.00
            basket   BOLT:3:10                         -> 3FOR2/1/3.33
            basket   BOLT:2:20 NUT:1:3                 -> 3FOR2/2/3.00
            basket   BOLT:5:50 NUT:1:3                 -> 3FOR2/2/3.00 3FOR2/1/10.00
            basket   BOLT:3:10 NUT:3:10                -> 3FOR2/1/6.67
            promotion ROPES buy=2 pay=1 product=ROPE
            basket   ROPE:3.5:35                       -> ROPES/1/10.00
            basket   ROPE:0.5:5                        -> nothing
        )");
    }

    void an_amount_is_shared_by_what_lines_come_to_and_exact_to_the_last_cent()
    {
        expect(R"(
            product  BOLT
            product  NUT
            product  SAW
            promotion FIVE amount=5 over=20
            basket   BOLT:1:19.99                      -> nothing
            basket   BOLT:1:20                         -> FIVE/1/5.00
            basket   BOLT:1:10 NUT:1:10 SAW:1:10       -> FIVE/1/1.67 FIVE/2/1.66 FIVE/3/1.67
            basket   BOLT:1:0.01 NUT:1:0.01 SAW:1:30   -> FIVE/3/5.00
            promotion MORE amount=50 product=NUT priority=1
            basket   NUT:1:30                          -> MORE/1/30.00
        )");
    }

    void promotions_come_one_after_the_other_and_the_exclusive_one_alone()
    {
        expect(R"(
            product  BOLT
            product  NUT
            promotion FIRST off=500 product=BOLT priority=10
            promotion THEN off=500 priority=20
            basket   BOLT:1:10 NUT:1:10                -> FIRST/1/5.00 THEN/1/2.50 THEN/2/5.00
            promotion LATE off=100 priority=30 exclusive
            basket   BOLT:1:10                         -> FIRST/1/5.00 THEN/1/2.50
            promotion ALONE off=900 product=BOLT priority=5 exclusive
            basket   BOLT:1:10 NUT:1:10                -> ALONE/1/9.00
            basket   NUT:1:10                          -> THEN/1/5.00
        )");
    }

    void a_promotion_is_for_a_list_a_code_and_a_time()
    {
        expect(R"(
            product  BOLT
            list     DEALER EUR
            promotion DEALERS off=100 list=DEALER
            promotion SPRING off=200 code=SPRING priority=200
            promotion BLACK off=300 from=2026-11-27 until=2026-11-30 priority=300
            promotion OVER off=500 inactive
            basket   BOLT:1:100                        -> nothing
            basket   BOLT:1:100 list=DEALER            -> DEALERS/1/10.00
            basket   BOLT:1:100 code=SPRING            -> SPRING/1/20.00
            basket   BOLT:1:100 code=spring            -> nothing
            basket   BOLT:1:100 on=2026-11-27          -> BLACK/1/30.00
            basket   BOLT:1:100 on=2026-12-01          -> nothing
        )");
    }

    void promotions_are_saved_only_as_they_make_sense()
    {
        expect(R"(
            product  BOLT
            promotion A off=0                          -> InvalidInput
            promotion A off=1001                       -> InvalidInput
            promotion A off=10 family=X product=BOLT   -> InvalidInput
            promotion A off=10 from=2026-12-02 until=2026-12-01  -> InvalidInput
            promotion A buy=2 pay=2                    -> InvalidInput
            promotion A buy=3 pay=2 off=10             -> InvalidInput
            promotion A amount=-5                      -> InvalidInput
            promotion A amount=5 off=10                -> InvalidInput
            promotion A off=10
            promotion A off=20                         -> Duplicate
        )");
    }

    void lines_of_two_currencies_are_no_basket()
    {
        const std::vector<PricedLine> lines{
            {.quantity = Quantity::units(1), .amount = {100, euro}},
            {.quantity = Quantity::units(1), .amount = {100, {{'U', 'S', 'D'}, 2}}}};
        QCOMPARE(promote(lines, {}).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(tst_prices)
#include "tst_prices.moc"
