// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using bincard::support::Story;

/// A walk over two orders, with everything picked where it was reserved.
constexpr auto twoOrders = R"(
    place    A-01 walk=1
    place    A-02 walk=2
    product  BOLT
    product  NUT
    stock    BOLT A-01 10
    stock    NUT  A-02 10
    order    SO1 BOLT 4 NUT 2
    order    SO2 BOLT 3
    confirm  SO1
    confirm  SO2
    walk     W1 cluster SO1 SO2
    as       ann
    take     W1
    load     W1 1 T1
    load     W1 2 T2
)";

class tst_fulfilment_pick : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table, const char *before = twoOrders)
    {
        Story story;
        const std::string presupposed = story.tell(before);
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void a_cluster_is_walked_place_by_place_and_put_down()
    {
        expect(R"(
            walk-of  W1                     -> A-01:4 A-01:3 A-02:2
            pick     p1 W1 SO1 BOLT A-01 4 T1
            pick     p2 W1 SO2 BOLT A-01 3 T2
            finish   W1                     -> WrongState
            pick     p3 W1 SO1 NUT A-02 2 T1
            line     SO1 BOLT               -> ordered 4 reserved 0 picked 4 cancelled 0 missing 0
            shelf    BOLT A-01              -> 3 0 0
            shelf    BOLT CART package=T1   -> 4 0 0
            finish   W1                     -> WrongState
            unload   W1 1 DOCK
            unload   W1 2 DOCK
            shelf    BOLT CART package=T1   -> nothing
            shelf    BOLT DOCK package=T1   -> 4 0 0
            shelf    NUT  DOCK package=T1   -> 2 0 0
            finish   W1
            tasks                           -> none
        )");
    }

    void what_the_place_lacks_comes_from_loss_found_and_is_counted()
    {
        expect(R"(
            pick     p1 W1 SO1 NUT A-01 2 T1
            shelf    NUT A-01               -> nothing
            shelf    NUT LOSS               -> -2 0 0
            shelf    NUT CART package=T1    -> 2 0 0
            line     SO1 NUT                -> ordered 2 reserved 0 picked 2 cancelled 0 missing 0
            tasks                           -> CountLocation/InsufficientStock/2
        )");
    }

    void a_line_picked_twice_makes_a_surplus_to_put_back()
    {
        expect(R"(
            pick     p1 W1 SO1 BOLT A-01 4 T1
            as       bob
            pick     p2 W1 SO1 BOLT A-01 4 T1
            line     SO1 BOLT               -> ordered 4 reserved 0 picked 4 cancelled 0 missing 0
            shelf    BOLT A-01              -> 2 2 0
            shelf    BOLT CART package=T1   -> 8 0 0
            line     SO2 BOLT               -> ordered 3 reserved 2 picked 0 cancelled 0 missing 0
            tasks                           -> MoveExcess/OverQuantity/4
        )");
    }

    void a_pick_from_an_unreserved_place_releases_the_reserved_one()
    {
        expect(R"(
            as       sue
            stock    BOLT A-02 9
            as       ann
            pick     p1 W1 SO1 BOLT A-02 3 T1
            shelf    BOLT A-02              -> 6 0 0
            shelf    BOLT A-01              -> 10 4 0
            line     SO1 BOLT               -> ordered 4 reserved 1 picked 3 cancelled 0 missing 0
            tasks                           -> none
        )");
    }

    void a_line_reserved_at_two_places_may_be_picked_at_one()
    {
        expect(R"(
            place    A-01 walk=1
            place    A-02 walk=2
            product  BOLT
            stock    BOLT A-01 2
            stock    BOLT A-02 9
            order    SO1 BOLT 3
            confirm  SO1
            walk     W1 single SO1
            walk-of  W1                     -> A-01:2 A-02:1
            load     W1 1 T1
            stock    BOLT A-01 1
            pick     p1 W1 SO1 BOLT A-01 3 T1
            walk-of  W1                     -> nothing
            shelf    BOLT A-02              -> 9 0 0
        )",
               "");
    }

    void what_was_not_found_is_picked_before_what_is_reserved_elsewhere()
    {
        expect(R"(
            place    A-01
            place    STAGE usage=Staging
            product  BOLT
            stock    BOLT A-01 2
            stock    BOLT STAGE 9
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT STAGE 3 T1
            line     SO1 BOLT               -> ordered 5 reserved 2 picked 3 cancelled 0 missing 0
        )",
               "");
    }

    void a_serial_number_that_is_elsewhere_is_only_a_claim()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  SAW tracking=Serial
            lot      SAW S1
            lot      SAW S2
            stock    SAW A-01 1 lot=S1
            stock    SAW A-02 1 lot=S2
            order    SO1 SAW 1
            order    SO2 SAW 1
            confirm  SO1
            confirm  SO2
            walk     W1 cluster SO1 SO2
            load     W1 1 T1
            load     W1 2 T2
            pick     p1 W1 SO1 SAW A-01 1 T1 lot=S1
            pick     p2 W1 SO2 SAW A-02 1 T2 lot=S1
            line     SO2 SAW                -> ordered 1 reserved 1 picked 0 cancelled 0 missing 0
            shelf    SAW CART package=T1 lot=S1 -> 1 0 0
            shelf    SAW CART package=T2 lot=S1 -> nothing
            tasks        -> VerifyPick/WrongSerial/1 VerifyPick/WrongSerial/1
            shelf    SAW CLAIMED lot=S1     -> 1 0 0
            undo     p2
            shelf    SAW CLAIMED lot=S1     -> nothing
            tasks                           -> VerifyPick/WrongSerial/1
            pick     p3 W1 SO2 SAW A-02 2 T2 lot=S2 -> InvalidInput
            pick     p3 W1 SO2 SAW A-02 1 T2 lot=S2
        )",
               "");
    }

    void a_claimed_serial_number_put_back_is_verified_until_the_books_have_it_there()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  SAW tracking=Serial
            lot      SAW S1
            stock    SAW A-01 1 lot=S1
            order    SO1 SAW 1
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            pick     p1 W1 SO1 SAW A-02 1 T1 lot=S1
            tasks                           -> VerifyPick/WrongSerial/1
            undo     p1 A-02
            tasks                           -> VerifyPick/WrongSerial/1
            pick     p2 W1 SO1 SAW A-02 1 T1 lot=S1
            undo     p2 A-01
            tasks                           -> none
        )",
               "");
    }

    void a_claim_that_was_put_back_is_not_in_the_tote_whatever_somebody_saw_there()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  SAW tracking=Serial
            lot      SAW S1
            stock    SAW A-01 1 lot=S1
            order    SO1 SAW 1
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            pick     p1 W1 SO1 SAW A-02 1 T1 lot=S1
            undo     p1 A-02
            finish-task VerifyPick
            line     SO1 SAW                -> ordered 1 reserved 1 picked 0 cancelled 0 missing 0
            shelf    SAW A-01 lot=S1        -> 1 1 0
            shelf    SAW CLAIMED lot=S1     -> nothing
            tasks                           -> CountLocation/WrongSerial/1
        )",
               "");
    }

    void a_claim_that_was_right_takes_its_serial_number_from_the_same_line()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  SAW tracking=Serial
            lot      SAW S1
            lot      SAW S2
            stock    SAW A-01 1 lot=S1
            stock    SAW A-01 1 lot=S2
            order    SO1 SAW 2
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            pick     p1 W1 SO1 SAW A-01 1 T1 lot=S1
            pick     p2 W1 SO1 SAW A-02 1 T1 lot=S1
            finish-task VerifyPick
            line     SO1 SAW                -> ordered 2 reserved 1 picked 1 cancelled 0 missing 0
        )",
               "");
    }

    void a_blocked_or_expired_lot_that_was_picked_is_verified()
    {
        expect(R"(
            place    A-01
            product  MILK tracking=Lot expires
            lot      MILK L1 expiry=2026-12-01
            stock    MILK A-01 4 lot=L1
            order    SO1 MILK 4
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            lot      MILK L1 expiry=2026-12-01 blocked
            pick     p1 W1 SO1 MILK A-01 1 T1 lot=L1
            lot      MILK L1 expiry=2026-12-01
            day      2026-12-02
            pick     p2 W1 SO1 MILK A-01 3 T1 lot=L1
            line     SO1 MILK               -> ordered 4 reserved 0 picked 4 cancelled 0 missing 0
            tasks                           -> VerifyPick/LotBlocked/1 VerifyPick/LotExpired/3
        )",
               "");
    }

    void input_that_never_was_a_pick_is_refused()
    {
        expect(R"(
            pick     p1 W1 SO1 BOLT A-01 0   T1   -> InvalidInput
            pick     p1 W1 SO1 BOLT A-01 -1  T1   -> InvalidInput
            pick     p1 W1 SO1 BOLT A-01 0.5 T1   -> NotDivisible
            pick     p1 W1 SO1 BOLT A-01 1000000001 T1 -> InvalidInput
            pick     p1 W1 SO1 BOLT A-01 1   T9   -> NotFound
            pick     p1 W1 SO1 BOLT A-77 1   T1   -> NotFound
            pick     p1 W1 SO7 BOLT A-01 1   T1   -> NotFound
            pick     p1 W1 SO1 BOLT LOSS 1   T1   -> InvalidInput
            pick     p1 W1 SO1 BOLT CART 1   T1   -> InvalidInput
        )");
    }

    void picks_before_a_cancellation_become_put_back_tasks()
    {
        expect(R"(
            pick     p1 W1 SO1 BOLT A-01 3 T1
            as       sue
            cancel   SO1 BOLT 2
            line     SO1 BOLT               -> ordered 4 reserved 0 picked 2 cancelled 2 missing 0
            tasks                           -> PutBack/OrderCancelled/1
            cancel   SO1 BOLT 3             -> OverQuantity
            cancel   SO1 BOLT 2
            line     SO1 BOLT               -> ordered 4 reserved 0 picked 0 cancelled 4 missing 0
            shelf    BOLT A-01              -> 7 3 0
        )");
    }

    void a_pick_after_the_cancellation_is_surplus()
    {
        expect(R"(
            as       sue
            cancel   SO2 BOLT 3
            as       ann
            pick     p1 W1 SO2 BOLT A-01 3 T2
            line     SO2 BOLT               -> ordered 3 reserved 0 picked 0 cancelled 3 missing 0
            tasks                           -> PutBack/OrderCancelled/3
            shelf    BOLT CART package=T2   -> 3 0 0
        )");
    }

    void a_pick_of_somebody_whose_walk_was_taken_over_is_still_a_fact()
    {
        expect(R"(
            as       bob
            device   8
            take     W1                     -> Leased
            take-over W1 T7                 -> WrongTote
            take-over W1 T2
            as       ann
            device   7
            take     W1                     -> Leased
            pick     p1 W1 SO1 BOLT A-01 4 T1
            line     SO1 BOLT               -> ordered 4 reserved 0 picked 4 cancelled 0 missing 0
        )");
    }

    void undo_puts_back_and_reserves_again()
    {
        expect(R"(
            pick     p1 W1 SO1 BOLT A-01 4 T1
            undo     p1
            shelf    BOLT A-01              -> 10 7 0
            shelf    BOLT CART package=T1   -> nothing
            line     SO1 BOLT               -> ordered 4 reserved 4 picked 0 cancelled 0 missing 0
            undo     p1                     -> WrongState
            pick     p2 W1 SO1 BOLT A-01 4 T1
            undo     p2 A-02
            shelf    BOLT A-02              -> 4 4 0
            undo     p2 LOSS                -> WrongState
        )");
    }

    void undo_settles_the_put_back_of_its_surplus()
    {
        expect(R"(
            pick     p1 W1 SO1 BOLT A-01 6 T1
            tasks                           -> MoveExcess/OverQuantity/2
            undo     p1
            tasks                           -> none
            shelf    BOLT A-01              -> 10 7 0
        )");
    }
};

QTEST_APPLESS_MAIN(tst_fulfilment_pick)
#include "tst_fulfilment_pick.moc"
