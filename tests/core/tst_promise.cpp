// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be promised: from stock, from what comes, after what others wait for. Stories of
// tests/support/story.h with questions of their own.

#include "core/promise.h"
#include "tests/support/story.h"
#include "tests/support/telling.h"

#include <QTest>

#include <map>

using namespace bincard;
using bincard::sales::ChannelListing;
using bincard::support::Sentence;
using bincard::support::Story;

namespace {

/// A story, and the questions of whoever promises:
///     available BOLT             on hand, reserved
///     promise   BOLT [by=2026-12-01]
///     listing   SHOP SKU BOLT [keep=2] [permille=100] [off];  published SHOP SKU
class Promises
{
public:
    std::string tell(std::string_view table)
    {
        return support::tellTable(table, [this](const Sentence &said) {
            return answer(said);
        });
    }

    Story story;

private:
    std::string answer(const Sentence &said)
    {
        if (said.verb == "available")
            return available(said);
        if (said.verb == "promise")
            return promise(said);
        if (said.verb == "listing")
            return listing(said);
        if (said.verb == "published")
            return published(said);
        if (said.verb == "branch")
            return branch(said);
        // The story compares by itself: what it says is either nothing or the difference.
        const std::string difference = story.tell(said.text);
        const auto arrow = said.text.find("->");
        if (!difference.empty())
            return difference;
        return arrow == std::string::npos ? "accepted" : trimmed(said.text.substr(arrow + 2));
    }

    static std::string trimmed(const std::string &text)
    {
        std::string joined;
        for (const char letter : text) {
            if (letter != ' ' || (!joined.empty() && joined.back() != ' '))
                joined += letter;
        }
        while (!joined.empty() && joined.back() == ' ')
            joined.pop_back();
        return joined;
    }

    [[nodiscard]] Date today() const
    {
        return story.world.occasion.businessDate;
    }

    std::string available(const Sentence &said)
    {
        const auto there
            = inventory::availabilityOf(story.world.product(said.word(0)), story.world.warehouse(),
                                        today(), story.world.look());
        return toText(there.onHand) + ' ' + toText(there.reserved);
    }

    std::string promise(const Sentence &said)
    {
        const std::string by = said.option("by");
        const auto product = story.world.product(said.word(0));
        const Date day = by.empty() ? today() : *dateFromText(by);
        if (said.has("everywhere"))
            return toText(promisableEverywhere(product, today(), day, story.world.look()));
        return toText(
            promisable(product, story.world.warehouse(), today(), day, story.world.look()));
    }

    std::string listing(const Sentence &said)
    {
        const auto done = story.world.act(
            Save<ChannelListing>{{.id = story.world.newId<ChannelListing>(),
                                  .channel = said.word(0),
                                  .product = story.world.product(said.word(2)),
                                  .channelSku = said.word(1),
                                  .buffer = *quantityFromText(said.option("keep", "0")),
                                  .bufferPermille = std::stoi(said.option("permille", "0")),
                                  .active = !said.has("off")}});
        return done ? "accepted" : std::string(nameOf(done.error().code));
    }

    std::string published(const Sentence &said)
    {
        const auto found
            = story.world.look().find<ChannelListing>("by_sku", said.word(0), said.word(1));
        if (!found)
            return "no such listing";
        const auto offered = publishedOf(*found, today(), story.world.look());
        return offered ? toText(*offered) : std::string(nameOf(offered.error().code));
    }

    /// Another warehouse, with so many of a product.
    std::string branch(const Sentence &said)
    {
        auto &world = story.world;
        const auto house = world.save(inventory::Warehouse{.code = "BR", .name = "Branch"});
        world.save(inventory::Location{
            .warehouse = house, .code = "B-ADJUST", .usage = inventory::Usage::Adjustment});
        const auto shelf = world.save(inventory::Location{.warehouse = house, .code = "B-01"});
        world.must(inventory::AdjustStock{.warehouse = house,
                                          .product = world.product(said.word(0)),
                                          .location = shelf,
                                          .quantity = *quantityFromText(said.word(1)),
                                          .reason = "Opening"});
        return "accepted";
    }
};

} // namespace

class tst_promise : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table)
    {
        Promises promises;
        const std::string differences = promises.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void only_what_may_be_sold_is_available()
    {
        expect(R"(
            day      2026-11-23
            place    A-01
            place    A-02
            product  BOLT
            product  MILK tracking=Lot expires days=3
            lot      MILK L1 expiry=2026-12-10
            lot      MILK L2 expiry=2026-11-24
            available BOLT                       -> 0 0
            stock    BOLT A-01 5
            stock    BOLT A-02 7
            stock    BOLT DOCK 9
            available BOLT                       -> 12 0
            place    A-02 blocked
            available BOLT                       -> 5 0
            order    SO1 BOLT 2
            available BOLT                       -> 5 0
            confirm  SO1
            available BOLT                       -> 5 2
            promise  BOLT                        -> 3
            stock    MILK A-01 5 lot=L1
            stock    MILK A-01 5 lot=L2
            available MILK                       -> 5 0
            day      2026-12-09
            available MILK                       -> 0 0
        )");
    }

    void what_is_counted_in_units_is_promised_in_units()
    {
        expect(R"(
            place    A-01
            product  ROPE divisible
            stock    ROPE A-01 2.5
            promise  ROPE                        -> 2.5
        )");
    }

    void what_is_bought_may_be_promised_for_the_day_it_comes()
    {
        expect(R"(
            day      2026-11-23
            place    A-01
            product  BOLT
            supplier ACME
            stock    BOLT A-01 3
            buy      PO1 ACME BOLT 10 on=2026-12-01
            buy      PO2 ACME BOLT 20 on=2026-12-05
            buy      PO3 ACME BOLT 40
            buy      PO4 ACME BOLT 80 on=2026-12-01 draft=yes
            promise  BOLT                        -> 3
            promise  BOLT by=2026-11-30          -> 3
            promise  BOLT by=2026-12-01          -> 13
            promise  BOLT by=2027-01-01          -> 33
            cancel-purchase PO1 BOLT 4
            promise  BOLT by=2026-12-01          -> 9
        )");
    }

    void what_is_overdue_may_come_tomorrow_and_not_today()
    {
        expect(R"(
            day      2026-12-03
            place    A-01
            product  BOLT
            supplier ACME
            buy      PO1 ACME BOLT 10 on=2026-12-01
            promise  BOLT                        -> 0
            promise  BOLT by=2026-12-03          -> 0
            promise  BOLT by=2026-12-04          -> 10
        )");
    }

    void who_waits_is_served_first()
    {
        expect(R"(
            day      2026-11-23
            place    A-01
            product  BOLT
            supplier ACME
            stock    BOLT A-01 3
            order    SO1 BOLT 8
            confirm  SO1
            buy      PO1 ACME BOLT 10 on=2026-12-01
            promise  BOLT                        -> 0
            promise  BOLT by=2026-12-01          -> 5
            cancel   SO1 BOLT 8
            promise  BOLT                        -> 3
            promise  BOLT by=2026-12-01          -> 13
        )");
    }

    void no_promise_breaks_one_for_a_later_day()
    {
        expect(R"(
            day      2026-11-23
            place    A-01
            product  BOLT
            supplier ACME
            stock    BOLT A-01 10
            order    SO1 BOLT 8 from=2026-12-10
            confirm  SO1
            available BOLT                       -> 10 0
            promise  BOLT                        -> 2
            promise  BOLT by=2026-12-10          -> 2
            buy      PO1 ACME BOLT 5 on=2026-12-05
            promise  BOLT                        -> 7
            promise  BOLT by=2026-12-05          -> 7
            buy      PO2 ACME BOLT 50 on=2026-12-11
            promise  BOLT                        -> 7
            promise  BOLT by=2026-12-11          -> 57
        )");
    }

    void every_warehouse_counts()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 3
            branch   BOLT 4
            promise  BOLT                        -> 3
            promise  BOLT everywhere             -> 7
        )");
    }

    void a_channel_hears_of_what_is_left_behind_its_buffer()
    {
        expect(R"(
            place    A-01
            product  BOLT
            product  ROPE divisible
            product  POST service
            stock    BOLT A-01 25
            stock    ROPE A-01 2.5
            listing  SHOP B1 BOLT keep=5
            listing  SHOP B2 BOLT permille=100
            listing  SHOP B3 BOLT keep=2 permille=100
            listing  SHOP B4 BOLT keep=30
            listing  SHOP B5 BOLT off
            listing  SHOP B6 BOLT
            listing  SHOP R1 ROPE permille=100
            listing  SHOP B1 BOLT                -> Duplicate
            listing  AMZ  B1 BOLT
            listing  SHOP P1 POST                -> InvalidInput
            listing  SHOP X1 SAW                 -> NotFound
            listing  SHOP X1 BOLT permille=1001  -> InvalidInput
            listing  SHOP X1 BOLT keep=-1        -> InvalidInput
            published SHOP B1                    -> 20
            published SHOP B2                    -> 22
            published SHOP B3                    -> 22
            published SHOP B4                    -> 0
            published SHOP B5                    -> 0
            published SHOP B6                    -> 25
            published SHOP R1                    -> 2.25
            order    SO1 BOLT 22
            confirm  SO1
            published SHOP B1                    -> 0
            published SHOP B6                    -> 3
            branch   BOLT 10
            published SHOP B1                    -> 8
        )");
    }

    void a_kit_sold_as_its_components_may_be_promised_as_often_as_each_of_them()
    {
        expect(R"(
            day      2026-11-23
            place    A-01
            product  BOLT
            product  NUT
            product  SAW
            product  SET
            product  CASE
            supplier ACME
            recipe   SET BOLT 2 NUT 1
            recipe   CASE SET 1 BOLT 2 SAW 1
            sell-as  SET Exploded
            sell-as  CASE Exploded
            stock    BOLT A-01 9
            stock    NUT  A-01 5
            available SET                        -> 4 0
            available CASE                       -> 0 0
            stock    SAW  A-01 5
            promise  SET                         -> 4
            promise  CASE                        -> 2
            order    SO1 CASE 1
            confirm  SO1
            available SET                        -> 2 0
            promise  CASE                        -> 1
            order    SO2 BOLT 9
            confirm  SO2
            promise  SET                         -> 0
            buy      PO1 ACME BOLT 10 on=2026-12-01
            buy      PO2 ACME SET 99 on=2026-12-01
            promise  SET by=2026-11-30           -> 0
            promise  SET by=2026-12-01           -> 3
        )");
    }

    void a_channel_hears_of_the_kits_that_one_warehouse_can_send()
    {
        expect(R"(
            place    A-01
            product  BOLT
            product  NUT
            product  SET
            recipe   SET BOLT 2 NUT 1
            sell-as  SET Exploded
            stock    BOLT A-01 20
            stock    NUT  A-01 3
            listing  SHOP S1 SET
            listing  SHOP S2 SET keep=2
            published SHOP S1                    -> 3
            published SHOP S2                    -> 1
            branch   NUT 90
            published SHOP S1                    -> 3
            order    SO1 NUT 2
            confirm  SO1
            published SHOP S1                    -> 1
        )");
    }

    void goods_that_were_merged_are_offered_as_what_they_are()
    {
        expect(R"(
            place    A-01
            product  BOLT
            product  BOLTS
            stock    BOLT A-01 5
            listing  SHOP B1 BOLTS
            published SHOP B1                    -> 0
            merge    BOLTS BOLT
            published SHOP B1                    -> 5
        )");
    }

    void a_preorder_is_reserved_from_its_day_on()
    {
        expect(R"(
            day      2026-11-23
            place    A-01
            product  BOLT
            stock    BOLT A-01 5
            order    SO1 BOLT 3 from=2026-12-01
            confirm  SO1
            line     SO1 BOLT           -> ordered 3 reserved 0 picked 0 cancelled 0 missing 0
            wave     V1 single
            release  V1
            advance  V1
            walks                       -> none
            line     SO1 BOLT           -> ordered 3 reserved 0 picked 0 cancelled 0 missing 0
            day      2026-12-01
            reserve  SO1
            line     SO1 BOLT           -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
        )");
    }

    void a_person_may_reserve_it_before_and_a_day_that_has_come_holds_nothing_up()
    {
        expect(R"(
            day      2026-11-23
            place    A-01
            product  BOLT
            stock    BOLT A-01 5
            order    SO1 BOLT 3 from=2026-12-01
            confirm  SO1
            reserve  SO1
            line     SO1 BOLT           -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
            order    SO2 BOLT 1 from=2026-11-23
            confirm  SO2
            line     SO2 BOLT           -> ordered 1 reserved 1 picked 0 cancelled 0 missing 0
        )");
    }

    void what_comes_serves_backorders_and_passes_over_preorders()
    {
        expect(R"(
            day      2026-11-23
            place    A-01
            product  BOLT
            order    SO1 BOLT 3 from=2026-12-01 priority=1
            order    SO2 BOLT 4
            confirm  SO1
            confirm  SO2
            line     SO2 BOLT           -> ordered 4 reserved 0 picked 0 cancelled 0 missing 0
            stock    BOLT DOCK 5
            put-away p1 BOLT 5 DOCK A-01
            line     SO1 BOLT           -> ordered 3 reserved 0 picked 0 cancelled 0 missing 0
            line     SO2 BOLT           -> ordered 4 reserved 4 picked 0 cancelled 0 missing 0
            promise  BOLT               -> 0
            day      2026-12-01
            stock    BOLT DOCK 2
            put-away p2 BOLT 2 DOCK A-01
            line     SO1 BOLT           -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
        )");
    }

    void an_order_is_taken_once_whole_or_once_in_each_part()
    {
        expect(R"(
            product  BOLT
            order    SO1 BOLT 3 part=1
            order    SO1 BOLT 3 part=1  -> Duplicate
            order    SO1 BOLT 3 part=2
            order    SO1 BOLT 3         -> Duplicate
            order    SO2 BOLT 3
            order    SO2 BOLT 3 part=1  -> Duplicate
            order    SO3 BOLT 3 part=-1 -> InvalidInput
        )");
    }
};

QTEST_APPLESS_MAIN(tst_promise)
#include "tst_promise.moc"
