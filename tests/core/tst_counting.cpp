// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using bincard::support::Story;

class tst_counting : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table)
    {
        Story story;
        const std::string presupposed = story.tell(R"(
            place    A-01 walk=1
            place    A-02 walk=2
            product  BOLT
            product  NUT
            product  ROPE divisible
            product  MILK tracking=Lot
            product  SAW tracking=Serial
            lot      MILK L1
            lot      MILK L2
            lot      SAW S1
            lot      SAW S2
            stock    BOLT A-01 10
            stock    NUT  A-01 4
        )");
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void a_place_as_booked_is_posted_at_once()
    {
        expect(R"(
            sheet    S1 A-01
            count-state S1                 -> Open
            start    C1 S1 A-01
            count-state S1                 -> Counting
            count    C1 BOLT 9
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            count-state S1                 -> Posted
            lines    S1                 -> BOLT:10:Agreed NUT:4:Agreed
            done     C1                 -> WrongState
            count    C1 BOLT 1          -> WrongState
        )");
    }

    void a_variance_within_tolerance_posts_at_once()
    {
        expect(R"(
            plan     C units=1 percent=10
            sheet    S1 A-01
            start    C1 S1 A-01
            count    C1 BOLT 11
            count    C1 NUT 3
            done     C1
            count-state S1                 -> Posted
            variances S1                -> BOLT:10:1:1 NUT:4:-1:-1
            shelf    BOLT A-01          -> 11 0 0
            shelf    NUT  A-01          -> 3 0 0
        )");
    }

    void what_was_not_counted_is_not_there()
    {
        expect(R"(
            plan     C units=10
            sheet    S1 A-01
            start    C1 S1 A-01
            count    C1 BOLT 10
            done     C1
            lines    S1                 -> BOLT:10:Agreed NUT:0:Posted
            shelf    NUT  A-01          -> nothing
        )");
    }

    void an_empty_place_is_said_to_be_empty()
    {
        expect(R"(
            plan     C units=10
            start    C1 S1 A-01
            count    C1 BOLT 1
            done     C1 empty           -> WrongState
            count    C1 BOLT 0
            done     C1 empty
            count-state S1                 -> Posted
            shelf    BOLT A-01          -> nothing
            shelf    NUT  A-01          -> nothing
        )");
    }

    void above_tolerance_it_is_counted_again_by_another_and_approved_by_a_third()
    {
        expect(R"(
            sheet    S1 A-01
            as       ann
            device   8
            start    C1 S1 A-01
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            count-state S1                 -> Recount
            lines    S1                 -> BOLT:7:Again NUT:4:Agreed
            shelf    BOLT A-01          -> 10 0 0
            start    C2 S1 A-01
            count    C2 BOLT 7
            done     C2
            count-state S1                 -> Recount
            as       bob
            start    C3 S1 A-01
            count    C3 BOLT 7
            done     C3
            count-state S1                 -> Approval
            tasks                       -> ApproveCount/VARX/0
            approve  S1                 -> NotAllowed
            as       sue
            close    ApproveCount       -> WrongState
            approve  S1
            count-state S1                 -> Posted
            shelf    BOLT A-01          -> 7 0 0
            tasks                       -> none
            approve  S1                 -> WrongState
        )");
    }

    void who_counted_it_approves_nothing()
    {
        expect(R"(
            plan     C single
            start    C1 S1 A-01
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            start    C2 S1 A-01
            count    C2 BOLT 7
            done     C2
            count-state S1                 -> Approval
            approve  S1                 -> NotAllowed
            reject   S1                 -> NotAllowed
        )");
    }

    void while_it_is_counted_once_more_nobody_approves()
    {
        expect(R"(
            plan     C single
            start    C1 S1 A-01
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            start    C2 S1 A-01
            count    C2 BOLT 7
            done     C2
            tasks                       -> ApproveCount/VARX/0
            start    C3 S1 A-01
            count-state S1                 -> Counting
            tasks                       -> none
            leave    C3
            count-state S1                 -> Approval
            tasks                       -> ApproveCount/VARX/0
        )");
    }

    void a_second_count_that_agrees_with_the_books_ends_it()
    {
        expect(R"(
            start    C1 S1 A-01
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            start    C2 S1 A-01
            count    C2 BOLT 10
            done     C2
            count-state S1                 -> Posted
            lines    S1                 -> BOLT:7:Superseded NUT:4:Agreed BOLT:10:Agreed
        )");
    }

    void a_confirmed_variance_below_the_limit_needs_no_approver()
    {
        expect(R"(
            plan     C limit=3
            as       ann
            start    C1 S1 A-01
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            as       bob
            start    C2 S1 A-01
            count    C2 BOLT 7
            done     C2
            count-state S1                 -> Posted
            shelf    BOLT A-01          -> 7 0 0
        )");
    }

    void two_counts_of_one_location_that_differ_want_a_third_by_another_user()
    {
        expect(R"(
            plan     C limit=20
            as       ann
            device   8
            start    C1 S1 A-01
            as       bob
            device   9
            start    C2 S2 A-01
            as       ann
            device   8
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            as       bob
            device   9
            count    C2 BOLT 6
            count    C2 NUT 4
            done     C2
            count-state S1                 -> Recount
            count-state S2                 -> Recount
            as       ann
            start    C3 S1 A-01
            count    C3 BOLT 6
            done     C3
            count-state S1                 -> Posted
            count-state S2                 -> Posted
            shelf    BOLT A-01          -> 6 0 0
        )");
    }

    void two_counts_of_one_location_that_agree_confirm_each_other()
    {
        expect(R"(
            plan     C limit=20
            as       ann
            device   8
            start    C1 S1 A-01
            as       bob
            device   9
            start    C2 S2 A-01
            as       ann
            device   8
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            as       bob
            device   9
            count    C2 BOLT 7
            count    C2 NUT 4
            done     C2
            count-state S1                 -> Posted
            count-state S2                 -> Posted
            shelf    BOLT A-01          -> 7 0 0
        )");
    }

    void three_who_differ_leave_it_to_an_approver()
    {
        expect(R"(
            as       ann
            start    C1 S1 A-01
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            as       bob
            start    C2 S1 A-01
            count    C2 BOLT 6
            done     C2
            as       cas
            start    C3 S1 A-01
            count    C3 BOLT 5
            done     C3
            count-state S1                 -> Approval
            as       sue
            recount  S1
            count-state S1                 -> Recount
            tasks                       -> none
            as       ann
            start    C4 S1 A-01
            count    C4 BOLT 5
            done     C4
            count-state S1                 -> Approval
            as       sue
            reject   S1
            count-state S1                 -> Posted
            shelf    BOLT A-01          -> 10 0 0
        )");
    }

    void own_operations_before_are_in_the_count_and_later_ones_replay_over_it()
    {
        expect(R"(
            plan     C units=10
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            start    C1 S1 A-01
            pick     p1 W1 SO1 BOLT A-01 2 T1
            count    C1 BOLT 7
            count    C1 NUT 4
            pick     p2 W1 SO1 BOLT A-01 1 T1
            done     C1
            count-state S1                 -> Posted
            variances S1                -> BOLT:8:-1:-1 NUT:4:0:0
            shelf    BOLT A-01          -> 6 2 0
        )");
    }

    void a_count_is_not_applied_as_a_difference_from_an_old_snapshot()
    {
        // FLOWS.md, failure 16.
        expect(R"(
            plan     C units=10
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            device   8
            start    C1 S1 A-01
            count    C1 BOLT 10
            count    C1 NUT 3
            device   9
            pick     p1 W1 SO1 BOLT A-01 2 T1
            device   8
            done     C1
            count-state S1                 -> Recount
            lines    S1                 -> BOLT:10:Moved NUT:3:Posted
            shelf    BOLT A-01          -> 8 3 0
            start    C2 S1 A-01
            count    C2 BOLT 8
            done     C2
            count-state S1                 -> Posted
            lines    S1                 -> BOLT:10:Superseded NUT:3:Posted BOLT:8:Agreed
            shelf    BOLT A-01          -> 8 3 0
        )");
    }

    void what_the_counter_had_not_seen_when_it_began_is_counted_again()
    {
        expect(R"(
            plan     C units=10
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            offline
            device   9
            pick     p1 W1 SO1 BOLT A-01 2 T1
            device   8
            start    C1 S1 A-01
            count    C1 BOLT 8
            count    C1 NUT 4
            done     C1
            lines    S1                 -> BOLT:8:Moved NUT:4:Agreed
            online
            start    C2 S1 A-01
            count    C2 BOLT 8
            done     C2
            count-state S1                 -> Posted
        )");
    }

    void a_pick_that_comes_in_after_the_count_that_missed_it_is_not_lost_twice()
    {
        expect(R"(
            plan     C units=10
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            offline
            device   8
            hour     10
            start    C1 S1 A-01
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            shelf    BOLT A-01          -> 7 5 0
            device   9
            hour     9
            pick     p1 W1 SO1 BOLT A-01 3 T1
            shelf    BOLT A-01          -> 7 2 0
            tasks                       -> RecountLine/MOVD/0
            hour     11
            pick     p2 W1 SO1 BOLT A-01 1 T1
            shelf    BOLT A-01          -> 6 1 0
            online
            device   8
            counted  A-01 BOLT 6 NUT 4
            tasks                       -> none
            shelf    BOLT A-01          -> 6 1 0
        )");
    }

    void a_late_pick_of_what_a_count_wrote_off_takes_nothing_from_loss_found()
    {
        expect(R"(
            plan     C units=10
            order    SO1 BOLT 10
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            offline
            device   8
            hour     10
            start    C1 S1 A-01
            count    C1 NUT 4
            done     C1
            shelf    BOLT A-01          -> nothing
            device   9
            hour     9
            pick     p1 W1 SO1 BOLT A-01 10 T1
            shelf    BOLT A-01          -> nothing
            shelf    BOLT LOSS          -> nothing
            tasks                       -> RecountLine/MOVD/0
        )");
    }

    void goods_brought_before_the_count_found_them_are_not_there_twice()
    {
        expect(R"(
            plan     C units=10
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            device   9
            pick     p1 W1 SO1 BOLT A-01 5 T1
            offline
            device   8
            hour     10
            start    C1 S1 A-01
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            shelf    BOLT A-01          -> 10 0 0
            device   9
            hour     9
            undo     p1
            shelf    BOLT A-01          -> 10 5 0
            tasks                       -> RecountLine/MOVD/0
        )");
    }

    void a_serial_number_that_was_found_again_is_not_given_back_by_a_late_fact()
    {
        expect(R"(
            plan     C units=10
            place    A-03 walk=3
            stock    SAW  A-01 1 lot=S1
            offline
            device   8
            hour     10
            start    C1 S1 A-01
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            shelf    SAW A-01 lot=S1    -> nothing
            device   9
            hour     11
            move     m1 SAW 1 A-02 A-01 lot=S1
            shelf    SAW A-01 lot=S1    -> 1 0 0
            device   10
            hour     9
            move     m2 SAW 1 A-01 A-03 lot=S1
            shelf    SAW A-01 lot=S1    -> nothing
            shelf    SAW A-03 lot=S1    -> 1 0 0
        )");
    }

    void a_late_fact_makes_an_approval_a_recount()
    {
        expect(R"(
            plan     C single
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            offline
            device   8
            hour     10
            as       ann
            start    C1 S1 A-01
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            start    C2 S1 A-01
            count    C2 BOLT 7
            done     C2
            count-state S1                 -> Approval
            device   9
            hour     9
            as       bob
            pick     p1 W1 SO1 BOLT A-01 3 T1
            as       sue
            online
            approve  S1
            count-state S1                 -> Recount
            shelf    BOLT A-01          -> 7 2 0
        )");
    }

    void a_short_pick_writes_nothing_off_before_a_count()
    {
        // FLOWS.md, failure 17.
        expect(R"(
            plan     C units=10
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            take     W1
            short    W1 SO1 BOLT A-01 5 BINE
            shelf    BOLT A-01          -> 10 0 10
            tasks                       -> CountLocation/BINE/5
            close    CountLocation      -> WrongState
            counted  A-01 BOLT 2 NUT 4
            shelf    BOLT A-01          -> 2 0 0
            tasks                       -> none
        )");
    }

    void promises_that_the_count_leaves_nothing_for_move_elsewhere()
    {
        expect(R"(
            plan     C units=10
            stock    BOLT A-02 5
            order    SO1 BOLT 8
            confirm  SO1
            shelf    BOLT A-01          -> 10 8 0
            counted  A-01 BOLT 4 NUT 4
            shelf    BOLT A-01          -> 4 4 0
            shelf    BOLT A-02          -> 5 4 0
        )");
    }

    void an_approved_loss_takes_no_shelf_below_zero()
    {
        expect(R"(
            plan     C single
            order    SO1 BOLT 9
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            as       ann
            start    C1 S1 A-01
            count    C1 BOLT 7
            count    C1 NUT 4
            done     C1
            start    C2 S1 A-01
            count    C2 BOLT 7
            done     C2
            pick     p1 W1 SO1 BOLT A-01 9 T1
            as       sue
            approve  S1
            shelf    BOLT A-01          -> nothing
            variances S1                -> BOLT:10:-3:0 NUT:4:0:0 BOLT:10:-3:-1
            tasks                       -> RecountLine/MOVD/0
        )");
    }

    void only_a_count_clears_what_the_books_lacked()
    {
        expect(R"(
            order    SO1 BOLT 12
            stock    BOLT A-02 2
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 12 T1
            shelf    BOLT LOSS          -> -2 0 0
            tasks                       -> CountLocation/InsufficientStock/2
            counted  A-01 NUT 4
            shelf    BOLT LOSS          -> nothing
            tasks                       -> none
        )");
    }

    void lots_and_serial_numbers_are_counted_by_their_own_names()
    {
        expect(R"(
            plan     C units=10
            stock    MILK A-01 6 lot=L1
            stock    SAW  A-02 1 lot=S1
            start    C1 S1 A-01
            count    C1 MILK 5          -> LotRequired
            count    C1 SAW 2 lot=S1    -> InvalidInput
            count    C1 BOLT 0.5        -> NotDivisible
            count    C1 BOLT -1         -> InvalidInput
            count    C1 PIPE 1          -> NotFound
            count    C1 MILK 5 lot=L1
            count    C1 MILK 1 lot=L2
            count    C1 SAW 1 lot=S1
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            shelf    MILK A-01 lot=L1   -> 5 0 0
            shelf    MILK A-01 lot=L2   -> 1 0 0
            shelf    SAW  A-01 lot=S1   -> 1 0 0
            shelf    SAW  A-02 lot=S1   -> nothing
            tasks                       -> RecountLine/MOVD/0
        )");
    }

    void a_sealed_package_is_as_booked_wherever_it_stands()
    {
        expect(R"(
            plan     C units=10
            package  P1 at=A-01
            package  P2 at=A-02
            stock    BOLT A-01 6 package=P1
            stock    NUT  A-02 3 package=P2
            start    C1 S1 A-01
            sealed   C1 P1
            sealed   C1 P2
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            count-state S1                       -> Posted
            shelf    BOLT A-01 package=P1     -> 6 0 0
            shelf    NUT  A-01 package=P2     -> 3 0 0
            shelf    NUT  A-02 package=P2     -> nothing
        )");
    }

    void an_opened_package_that_stands_elsewhere_comes_with_all_that_is_in_it()
    {
        expect(R"(
            plan     C units=10
            package  P1 at=A-02
            stock    SAW  A-02 1 lot=S1 package=P1
            stock    BOLT A-02 6 package=P1
            stock    NUT  A-02 3 package=P1
            start    C1 S1 A-01
            count    C1 SAW 1 lot=S1 package=P1
            count    C1 BOLT 5 package=P1
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            stands   P1                       -> A-01
            shelf    SAW  A-01 lot=S1 package=P1 -> 1 0 0
            shelf    BOLT A-01 package=P1     -> 5 0 0
            shelf    NUT  A-01 package=P1     -> nothing
            shelf    BOLT A-02 package=P1     -> nothing
            tasks                             -> none
        )");
    }

    void a_count_of_what_another_count_has_put_right_meanwhile_is_not_put_right_twice()
    {
        expect(R"(
            plan     C units=10
            stock    SAW  A-02 1 lot=S1
            start    C1 S1 A-01
            count    C1 BOLT 8
            count    C1 NUT 4
            count    C1 SAW 1 lot=S1
            start    C2 S2 A-01
            count    C2 BOLT 8
            count    C2 NUT 4
            count    C2 SAW 1 lot=S1
            done     C2
            shelf    BOLT A-01                -> 8 0 0
            done     C1
            shelf    BOLT A-01                -> 8 0 0
            shelf    SAW  A-01 lot=S1         -> 1 0 0
            lines    S1                       -> BOLT:8:Moved NUT:4:Agreed SAW:1:Agreed
        )");
    }

    void an_empty_package_that_somebody_carried_off_meanwhile_is_counted_again()
    {
        expect(R"(
            plan     C units=10
            package  P1 at=A-01
            offline
            device   9
            move     m1 P1 A-02
            device   8
            start    C1 S1 A-01
            sealed   C1 P1
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            stands   P1                       -> A-02
            count-state S1                       -> Recount
        )");
    }

    void a_package_that_the_counter_carried_off_after_all_stays_there()
    {
        expect(R"(
            plan     C units=10
            package  P1 at=A-01
            stock    BOLT A-01 6 package=P1
            start    C1 S1 A-01
            sealed   C1 P1
            move     m1 P1 A-02
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            stands   P1                       -> A-02
            lines    S1                       -> P1:1:Moved BOLT:10:Agreed NUT:4:Agreed
            start    C2 S2 A-02
            count    C2 BOLT 5 package=P1
            move     m2 P1 A-01
            done     C2
            stands   P1                       -> A-01
            lines    S2                       -> BOLT:5:Moved
        )");
    }

    void a_package_that_is_not_there_is_not_there_with_all_that_is_in_it()
    {
        expect(R"(
            plan     C units=10
            package  P1 at=A-01
            stock    BOLT A-01 6 package=P1
            start    C1 S1 A-01
            sealed   C1 P1
            sealed   C1 P1 missing
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            shelf    BOLT A-01 package=P1     -> nothing
        )");
    }

    void an_opened_package_is_counted_piece_by_piece()
    {
        expect(R"(
            plan     C units=10
            package  P1 at=A-01
            stock    BOLT A-01 6 package=P1
            start    C1 S1 A-01
            sealed   C1 P1
            count    C1 BOLT 5 package=P1
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            lines    S1                       -> BOLT:5:Posted BOLT:10:Agreed NUT:4:Agreed
            shelf    BOLT A-01 package=P1     -> 5 0 0
        )");
    }

    void a_code_that_nobody_knows_is_kept_and_linked_by_somebody()
    {
        expect(R"(
            start    C1 S1 A-01
            unknown  C1 4711 2
            unknown  C1 4712 1
            unknown  C1 4712 0
            unknown  C1 4713 -1         -> InvalidInput
            count    C1 BOLT 10
            count    C1 NUT 4
            done     C1
            count-state S1                 -> Posted
            tasks                       -> LinkBarcode/UNKB/2
        )");
    }

    void a_counter_who_leaves_has_counted_nothing()
    {
        expect(R"(
            sheet    S1 A-01
            start    C1 S1 A-01
            count    C1 BOLT 1
            leave    C1 blocked
            count-state S1                 -> Open
            shelf    BOLT A-01          -> 10 0 0
            tasks                       -> FreeLocation/BLKD/0
            start    C2 S1 A-01
            give-up  S1
            count-state S1                 -> Cancelled
            count    C2 BOLT 1          -> WrongState
        )");
    }

    void one_product_of_a_place_is_counted_alone()
    {
        expect(R"(
            plan     C units=10
            sheet    S1 A-01 BOLT
            start    C1 S1 A-01
            count    C1 BOLT 9
            done     C1
            count-state S1                 -> Posted
            shelf    BOLT A-01          -> 9 0 0
            shelf    NUT  A-01          -> 4 0 0
        )");
    }

    void what_is_due_is_planned_once_a_day()
    {
        expect(R"(
            product  AXE abc=A
            product  BOX abc=B
            place    A-03
            place    A-04
            stock    AXE A-02 3
            stock    BOX A-03 8
            stock    BOX A-04 2
            plan     A every=7
            plan     B every=30 below=2
            plan-day 2026-11-23 1
            waiting                     -> A-02/Plan/100
            plan-day 2026-11-23
            waiting                     -> A-04/Plan/90 A-02/Plan/100 A-03/Plan/110
            plan-day 2026-11-23
            waiting                     -> A-04/Plan/90 A-02/Plan/100 A-03/Plan/110
            counted  A-02 AXE 3
            counted  A-03 BOX 8
            counted  A-04 BOX 2
            waiting                     -> nothing
            plan-day 2026-11-29
            waiting                     -> nothing
            plan-day 2026-11-30
            waiting                     -> A-02/Plan/100
            stock    BOX A-04 -1
            plan-day 2026-11-30
            waiting                     -> A-04/Plan/90 A-02/Plan/100
        )");
    }

    void counts_that_somebody_asked_for_come_before_those_of_a_plan()
    {
        expect(R"(
            plan     C every=7
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            take     W1
            short    W1 SO1 BOLT A-01 5 BINE
            zero     W1 A-02 NUT no
            plan-day 2026-11-23
            waiting                     -> A-01/ShortPick/10 A-02/Unexpected/10 A-01/Plan/120
            counted  A-01 BOLT 10 NUT 4
            waiting                     -> A-02/Unexpected/10
            tasks                       -> CountLocation/UNXI/0
        )");
    }

    void a_plan_is_what_it_says()
    {
        expect(R"(
            plan     A every=-1         -> InvalidInput
            plan     A percent=101      -> InvalidInput
            plan     A units=-1         -> InvalidInput
            plan     A every=7
            plan     A every=7          -> Duplicate
            plan     A every=7 zone=Z
            plan-day 2026-11-23 0       -> InvalidInput
        )");
    }

    void a_virtual_place_and_a_cart_are_not_counted()
    {
        expect(R"(
            sheet    S1 CART            -> InvalidInput
            sheet    S1 LOSS            -> InvalidInput
            sheet    S1 A-09            -> NotFound
            start    C1 S9 CART         -> InvalidInput
        )");
    }
};

QTEST_APPLESS_MAIN(tst_counting)
#include "tst_counting.moc"
