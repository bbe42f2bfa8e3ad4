// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Kits that are sold as their components: ordered as one line, picked and sent as several.

#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::support::Story;

/// A SET is two bolts and a nut; a CASE is a SET, two more bolts and a saw.
constexpr auto shop = R"(
    place    A-01
    place    A-02
    place    GATE usage=Staging
    product  BOLT weight=100
    product  NUT
    product  SAW
    product  WING
    product  OIL divisible
    product  SET
    product  CASE
    recipe   SET BOLT 2 NUT 1
    recipe   CASE SET 1 BOLT 2 SAW 1
    sell-as  SET Exploded
    sell-as  CASE Exploded
    carrier  DHL
)";

/// An order of three SETs, all there, in a tote at the dock.
constexpr auto pickedOrder = R"(
    stock    BOLT A-01 20
    stock    NUT  A-02 20
    order    SO1 SET 3 service=DHL
    confirm  SO1
    walk     W1 single SO1
    take     W1
    load     W1 1 T1
    pick     p1 W1 SO1 BOLT A-01 6 T1
    pick     p2 W1 SO1 NUT A-02 3 T1
    unload   W1 1 DOCK
    finish   W1
)";

class tst_kits_sold : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table, const char *before = "")
    {
        Story story;
        std::string presupposed = story.tell(shop);
        presupposed += story.tell(before);
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void a_kit_is_ordered_as_one_line_and_picked_as_its_components()
    {
        expect(R"(
            stock    BOLT A-01 20
            stock    NUT  A-02 20
            order    SO1 SET 3
            line     SO1 SET            -> ordered 3 reserved 0 picked 0 cancelled 0 missing 0
            line     SO1 BOLT           -> no such line
            confirm  SO1
            line     SO1 SET            -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
            line     SO1 BOLT           -> ordered 6 reserved 6 picked 0 cancelled 0 missing 0
            line     SO1 NUT            -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
            walk     W1 single SO1
            walk-of  W1                 -> A-01:6 A-02:3
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 5 T1
            line     SO1 SET            -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
            pick     p2 W1 SO1 NUT A-02 2 T1
            line     SO1 SET            -> ordered 3 reserved 1 picked 2 cancelled 0 missing 0
            undo     p2
            line     SO1 SET            -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
        )");
    }

    void a_kit_in_a_kit_goes_out_as_all_that_is_in_it()
    {
        expect(R"(
            stock    BOLT A-01 20
            stock    NUT  A-01 20
            stock    SAW  A-01 1
            order    SO1 CASE 2
            confirm  SO1
            line     SO1 SET            -> no such line
            line     SO1 BOLT           -> ordered 8 reserved 8 picked 0 cancelled 0 missing 0
            line     SO1 NUT            -> ordered 2 reserved 2 picked 0 cancelled 0 missing 0
            line     SO1 SAW            -> ordered 2 reserved 1 picked 0 cancelled 0 missing 0
            line     SO1 CASE           -> ordered 2 reserved 1 picked 0 cancelled 0 missing 0
        )");
    }

    void a_kit_inside_that_is_stocked_is_taken_from_its_shelf()
    {
        expect(R"(
            sell-as  SET Stocked
            stock    SET  A-01 1
            stock    BOLT A-01 20
            stock    SAW  A-01 20
            order    SO1 CASE 2
            confirm  SO1
            line     SO1 SET            -> ordered 2 reserved 1 picked 0 cancelled 0 missing 0
            line     SO1 BOLT           -> ordered 4 reserved 4 picked 0 cancelled 0 missing 0
            line     SO1 CASE           -> ordered 2 reserved 1 picked 0 cancelled 0 missing 0
        )");
    }

    void a_component_that_is_weighed_goes_out_by_weight()
    {
        expect(R"(
            into-recipe SET OIL 0.25
            stock    BOLT A-01 20
            stock    NUT  A-01 20
            stock    OIL  A-01 0.6
            order    SO1 SET 3
            confirm  SO1
            line     SO1 OIL            -> ordered 0.75 reserved 0.6 picked 0 cancelled 0 missing 0
            line     SO1 SET            -> ordered 3 reserved 2 picked 0 cancelled 0 missing 0
        )");
    }

    void what_a_component_lacks_the_kit_waits_for()
    {
        expect(R"(
            stock    BOLT A-01 20
            stock    NUT  A-02 1
            order    SO1 SET 3
            confirm  SO1
            line     SO1 SET            -> ordered 3 reserved 1 picked 0 cancelled 0 missing 0
            stock    NUT  A-02 5
            reserve  SO1
            line     SO1 SET            -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
        )");
    }

    void what_left_is_whole_kits_and_the_rest_is_on_back_order()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 5 from=T1
            packed   SO1 SET            -> picked 3 packed 0 shipped 0
            pack     u2 B1 SO1 NUT 3 from=T1
            packed   SO1 SET            -> picked 3 packed 2 shipped 0
            label    B1 B1
            seal     B1
            lane     B1 GATE
            truck    M1 DHL GATE
            onto     M1 B1
            depart   M1
            packed   SO1 BOLT           -> picked 6 packed 5 shipped 5
            packed   SO1 NUT            -> picked 3 packed 3 shipped 3
            packed   SO1 SET            -> picked 3 packed 2 shipped 2
            cancel   SO1 SET 1          -> WrongState
            parcel   B2 SO1 DOCK
            pack     u3 B2 SO1 BOLT 1 from=T1
            packed   SO1 SET            -> picked 3 packed 3 shipped 2
            label    B2 B2
            seal     B2
            lane     B2 GATE
            truck    M2 DHL GATE
            onto     M2 B2
            depart   M2
            packed   SO1 SET            -> picked 3 packed 3 shipped 3
        )",
               pickedOrder);
    }

    void what_comes_out_of_a_box_is_no_whole_kit_any_more()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 6 from=T1
            pack     u2 B1 SO1 NUT 3 from=T1
            packed   SO1 SET            -> picked 3 packed 3 shipped 0
            unpack   u2 B1 1
            packed   SO1 SET            -> picked 3 packed 2 shipped 0
            void     B1 reason=CTNX
            packed   SO1 SET            -> picked 3 packed 0 shipped 0
        )",
               pickedOrder);
    }

    void kits_are_cancelled_with_all_their_components()
    {
        expect(R"(
            stock    BOLT A-01 20
            stock    NUT  A-02 20
            order    SO1 SET 3
            cancel   SO1 SET 1
            confirm  SO1
            line     SO1 BOLT           -> ordered 4 reserved 4 picked 0 cancelled 0 missing 0
            line     SO1 SET            -> ordered 3 reserved 2 picked 0 cancelled 1 missing 0
            cancel   SO1 SET 0          -> InvalidInput
            cancel   SO1 SET 0.5        -> NotDivisible
            cancel   SO1 SET 3          -> OverQuantity
            cancel   SO1 SET 1
            line     SO1 BOLT           -> ordered 4 reserved 2 picked 0 cancelled 2 missing 0
            line     SO1 NUT            -> ordered 2 reserved 1 picked 0 cancelled 1 missing 0
            line     SO1 SET            -> ordered 3 reserved 1 picked 0 cancelled 2 missing 0
            cancel   SO1 SET 1
            shelf    BOLT A-01          -> 20 0 0
            walk     W1 single SO1      -> WrongState
        )");
    }

    void a_part_goes_with_its_kit_alone()
    {
        expect(R"(
            stock    BOLT A-01 20
            stock    NUT  A-02 20
            order    SO1 SET 3
            confirm  SO1
            cancel   SO1 BOLT 2         -> WrongState
            change-to SO1 BOLT 2        -> WrongState
        )");
    }

    void what_is_in_the_tote_of_cancelled_kits_is_put_back()
    {
        expect(R"(
            cancel   SO1 SET 1
            tasks                       -> PutBack/OrderCancelled/2 PutBack/OrderCancelled/1
            packed   SO1 SET            -> picked 2 packed 0 shipped 0
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 4 from=T1
            pack     u2 B1 SO1 NUT 2 from=T1
            packed   SO1 SET            -> picked 2 packed 2 shipped 0
            label    B1 B1
            seal     B1
            cancel   SO1 SET 1          -> WrongState
        )",
               pickedOrder);
    }

    void one_component_in_a_closed_box_keeps_its_kit_from_being_cancelled()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 3 from=T1
            label    B1 B1
            seal     B1
            cancel   SO1 SET 2          -> WrongState
            cancel   SO1 SET 1
            packed   SO1 SET            -> picked 2 packed 0 shipped 0
        )",
               pickedOrder);
    }

    void more_or_fewer_kits_are_wanted_before_and_after_it_is_confirmed()
    {
        expect(R"(
            stock    BOLT A-01 20
            stock    NUT  A-02 4
            order    SO1 SET 3
            change-to SO1 SET 4
            change-to SO1 SET 2
            confirm  SO1
            line     SO1 SET            -> ordered 4 reserved 2 picked 0 cancelled 2 missing 0
            change-to SO1 SET 5
            line     SO1 SET            -> ordered 7 reserved 4 picked 0 cancelled 2 missing 0
            line     SO1 BOLT           -> ordered 10 reserved 10 picked 0 cancelled 0 missing 0
            line     SO1 NUT            -> ordered 5 reserved 4 picked 0 cancelled 0 missing 0
            change-to SO1 SET 4.5       -> NotDivisible
            change-to SO1 SET 1
            line     SO1 SET            -> ordered 7 reserved 1 picked 0 cancelled 6 missing 0
            shelf    BOLT A-01          -> 20 2 0
        )");
    }

    void a_recipe_that_changes_is_the_next_orders()
    {
        expect(R"(
            stock    BOLT A-01 20
            stock    NUT  A-02 20
            stock    SAW  A-02 20
            order    SO1 SET 1
            order    SO2 SET 1
            confirm  SO1
            into-recipe SET SAW 1
            confirm  SO2
            change-to SO1 SET 2
            line     SO1 SAW            -> no such line
            line     SO1 BOLT           -> ordered 4 reserved 4 picked 0 cancelled 0 missing 0
            line     SO2 SAW            -> ordered 1 reserved 1 picked 0 cancelled 0 missing 0
        )");
    }

    void a_kit_that_comes_late_is_picked_as_its_components()
    {
        expect(R"(
            stock    BOLT A-01 20
            stock    NUT  A-02 20
            stock    SAW  A-02 20
            order    SO1 SAW 1
            confirm  SO1
            late     SO1 SET 2
            line     SO1 BOLT           -> ordered 4 reserved 4 picked 0 cancelled 0 missing 0
            line     SO1 SET            -> ordered 2 reserved 2 picked 0 cancelled 0 missing 0
            walk     W1 single SO1
            walk-of  W1                 -> A-02:1 A-01:4 A-02:2
        )");
    }

    void a_held_order_leaves_the_stock_of_all_its_components()
    {
        expect(R"(
            stock    BOLT A-01 20
            stock    NUT  A-02 20
            order    SO1 SET 2
            confirm  SO1
            hold-order h1 SO1 Fraud
            line     SO1 SET            -> ordered 2 reserved 0 picked 0 cancelled 0 missing 0
            shelf    BOLT A-01          -> 20 0 0
            release-hold h1
            line     SO1 SET            -> ordered 2 reserved 2 picked 0 cancelled 0 missing 0
        )");
    }

    void a_kit_of_which_one_component_is_nowhere_is_taken_off_the_order()
    {
        expect(R"(
            reason   GONE decrements
            stock    BOLT A-01 20
            stock    NUT  A-02 3
            order    SO1 SET 3
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 6 T1
            short    W1 SO1 NUT A-02 1 GONE
            line     SO1 SET            -> ordered 3 reserved 2 picked 0 cancelled 1 missing 0
            line     SO1 NUT            -> ordered 3 reserved 2 picked 0 cancelled 1 missing 0
            line     SO1 BOLT           -> ordered 6 reserved 0 picked 4 cancelled 2 missing 0
            tasks                       -> PutBack/OrderCancelled/2
        )");
    }

    void what_is_taken_instead_of_a_component_is_a_part_of_the_kit()
    {
        expect(R"(
            substitute NUT WING
            stock    BOLT A-01 20
            stock    NUT  A-02 2
            stock    WING A-02 9
            order    SO1 SET 3
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            instead  W1 SO1 NUT WING 1
            line     SO1 NUT            -> ordered 3 reserved 2 picked 0 cancelled 1 missing 0
            line     SO1 WING           -> ordered 1 reserved 1 picked 0 cancelled 0 missing 0
            line     SO1 SET            -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
            pick     p1 W1 SO1 BOLT A-01 6 T1
            pick     p2 W1 SO1 NUT A-02 2 T1
            pick     p3 W1 SO1 WING A-02 1 T1
            line     SO1 SET            -> ordered 3 reserved 0 picked 3 cancelled 0 missing 0
            cancel   SO1 SET 3
            line     SO1 SET            -> ordered 3 reserved 0 picked 0 cancelled 3 missing 0
        )");
    }

    void a_kit_of_nothing_is_not_sold_and_no_kit_is_inside_itself()
    {
        expect(R"(
            product  BOX
            sell-as  BOX Exploded           -> WrongState
            recipe   BOX
            sell-as  BOX Exploded           -> WrongState
            into-recipe BOX SET 1
            sell-as  BOX Exploded
            into-recipe SET CASE 1          -> InvalidInput
            into-recipe SET SET 1           -> InvalidInput
            into-recipe SET BOX 1           -> InvalidInput
            into-recipe SET SAW 0.5         -> NotDivisible
            into-recipe SET SAW 0           -> InvalidInput
            order    SO1 BOX 1
            confirm  SO1
            line     SO1 BOLT               -> ordered 2 reserved 0 picked 0 cancelled 0 missing 0
        )");
    }

    void how_a_kit_is_sold_changes_while_nobody_has_or_wants_it()
    {
        expect(R"(
            sell-as  SET Stocked
            order    SO1 SET 1
            confirm  SO1
            sell-as  SET Exploded           -> WrongState
            cancel   SO1 SET 1
            sell-as  SET Exploded
            sell-as  SET Stocked
            stock    SET A-01 1
            sell-as  SET Exploded           -> WrongState
        )");
    }

    void verify_finds_a_kit_that_is_not_what_its_parts_make()
    {
        Story story;
        QCOMPARE(story.tell(shop), "");
        QCOMPARE(story.tell(pickedOrder), "");
        const auto kit = *story.world.look().get(story.world.orderLine("SO1", "SET"));
        const auto finds = [&](const auto &change) {
            auto wrong = kit;
            change(wrong);
            MemoryStore copy = story.world.store();
            copy.begin();
            copy.write(sales::OrderLine::description(), rowOf(wrong));
            return copy.commit() ? verifyBooks(copy, bincard::support::sha256)
                                 : std::vector<std::string>{};
        };
        const auto less = finds([](sales::OrderLine &line) {
            line.picked -= 1_units;
        });
        QCOMPARE(less.size(), 1U);
        QVERIFY(less.front().starts_with("its parts make another number of kits"));
        const auto more = finds([](sales::OrderLine &line) {
            line.ordered += 1_units;
        });
        QCOMPARE(more.size(), 1U);
        QVERIFY(more.front().starts_with("of product"));
    }

    void a_kit_that_is_sold_as_its_components_is_not_made_for_the_shelf()
    {
        expect(R"(
            kit      K1 SET 3 A-01          -> WrongState
        )");
    }
};

QTEST_APPLESS_MAIN(tst_kits_sold)
#include "tst_kits_sold.moc"
