// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include "core/inventory/lease.h"

#include <QTest>

using namespace bincard;
using bincard::support::Story;

/// Two walks that wait, and two people with a device each.
constexpr auto twoWalks = R"(
    place    A-01 walk=1 zone=A
    place    A-02 walk=2 zone=A
    place    B-01 walk=3 zone=B
    product  BOLT
    product  NUT
    stock    BOLT A-01 10
    stock    NUT  B-01 10
    order    SO1 BOLT 4 NUT 2
    order    SO2 BOLT 3
    confirm  SO1
    confirm  SO2
    walk     W1 single SO1
    walk     W2 single SO2
    as       ann
    device   7
)";

class tst_fulfilment_leases : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table, const char *before = twoWalks)
    {
        Story story;
        const std::string presupposed = story.tell(before);
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    // FLOWS.md, failure 20: two pickers handed the same place.
    void two_devices_never_have_the_same_work()
    {
        expect(R"(
            take     W1
            leases                  -> Batch:ann@7
            take     W1
            device   8
            take     W1             -> Leased
            as       bob
            take     W1             -> Leased
            take     W2
            leases                  -> Batch:ann@7 Batch:bob@8
        )");
    }

    // FLOWS.md, failure 29: who holds it is shown, and it comes back.
    void work_without_goods_in_hand_comes_back_when_somebody_signs_out()
    {
        expect(R"(
            take     W1
            take     W2
            load     W2 1 T1
            hand-back
            leases                  -> Batch:ann@7
            as       bob
            device   8
            take     W1
            take     W2             -> Leased
            take-over W2 T9         -> WrongTote
            take-over W2 T1
            leases                  -> Batch:bob@8 Batch:bob@8
        )");
    }

    void who_begins_a_count_has_it_until_it_is_submitted()
    {
        expect(R"(
            as       sue
            sheet    S1 A-02
            as       ann
            start    C1 S1 A-02
            leases                  -> Count:ann@7
            as       bob
            device   8
            start    C2 S1 A-02
            leases                  -> Count:ann@7
            as       ann
            device   7
            done     C1 empty
            leases                  -> Count:bob@8
            as       bob
            device   8
            done     C2 empty
            leases                  -> none
        )");
    }

    void a_count_of_which_nothing_is_in_hand_comes_back_when_somebody_signs_out()
    {
        expect(R"(
            as       sue
            sheet    S1 A-01
            sheet    S2 A-02
            as       ann
            start    C1 S1 A-01
            start    C2 S2 A-02
            count    C1 BOLT 10
            leases                  -> Count:ann@7 Count:ann@7
            hand-back
            leases                  -> Count:ann@7
            count-state S1          -> Counting
            count-state S2          -> Open
            count    C1 BOLT 9
            leave    C1
            leases                  -> none
            count-state S1          -> Open
        )");
    }

    // SYNC.md 3.8: broken off by somebody else, and what was counted in the dark is not lost.
    void a_count_that_was_broken_off_counts_whenever_it_is_submitted()
    {
        expect(R"(
            as       sue
            sheet    S1 A-01
            as       ann
            start    C1 S1 A-01
            count    C1 BOLT 10
            as       bob
            break-count S1          -> NotAllowed
            as       sue
            break-count S1
            break-count S1          -> NotFound
            leases                  -> none
            tasks                   -> none
            count-state S1          -> Open
            as       ann
            count    C1 BOLT 10
            leases                  -> none
            done     C1
            count-state S1          -> Posted
            done     C1             -> WrongState
        )");
    }

    void where_two_count_the_second_has_it_when_the_first_is_broken_off()
    {
        expect(R"(
            as       sue
            sheet    S1 A-01
            as       ann
            start    C1 S1 A-01
            as       bob
            device   8
            start    C2 S1 A-01
            as       sue
            break-count S1
            leases                  -> Count:bob@8
            count-state S1          -> Counting
        )");
    }

    void a_count_that_comes_in_after_another_moves_nothing_but_asks()
    {
        expect(R"(
            as       sue
            sheet    S1 A-01
            as       ann
            start    C1 S1 A-01
            count    C1 BOLT 7
            as       sue
            break-count S1
            as       bob
            device   8
            start    C2 S1 A-01
            count    C2 BOLT 10
            done     C2
            count-state S1          -> Posted
            as       ann
            device   7
            done     C1
            count-state S1          -> Posted
            lines    S1             -> BOLT:7:Superseded BOLT:10:Agreed
            shelf    BOLT A-01      -> 10 7 0
            tasks                   -> RecountLine/MOVD/0
        )");
    }

    void nobody_hands_back_what_somebody_else_has()
    {
        expect(R"(
            take     W1
            as       bob
            hand-back
            as       ann
            device   8
            hand-back
            leases                  -> Batch:ann@7
        )");
    }

    void break_glass_ends_it_and_asks_for_totes_and_places()
    {
        expect(R"(
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 4 T1
            as       bob
            break    W1             -> NotAllowed
            as       sue
            break    W2             -> NotFound
            break    W1
            leases                  -> none
            tasks                   -> CheckLease/LEAS/0 CheckLease/LEAS/0 CheckLease/LEAS/0
            as       bob
            device   8
            take     W1
            leases                  -> Batch:bob@8
        )");
    }

    void what_the_dark_device_did_counts_whenever_it_reports()
    {
        expect(R"(
            take     W1
            load     W1 1 T1
            as       sue
            break    W1
            as       bob
            device   8
            take     W1
            as       ann
            device   7
            pick     p1 W1 SO1 BOLT A-01 4 T1
            line     SO1 BOLT       -> ordered 4 reserved 0 picked 4 cancelled 0 missing 0
            leases                  -> Batch:bob@8
        )");
    }

    void a_tote_that_turns_up_is_put_down_and_no_walk_waits_for_one_that_does_not()
    {
        expect(R"(
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 4 T1
            pick     p2 W1 SO1 NUT B-01 2 T1
            as       sue
            break    W1
            as       bob
            device   8
            take     W1
            finish   W1                        -> WrongState
            finish-task CheckLease at=LOSS     -> DestinationNotAllowed
            finish-task CheckLease at=DOCK
            shelf    BOLT DOCK package=T1      -> 4 0 0
            finish   W1
            leases                             -> none
        )");
        expect(R"(
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 4 T1
            pick     p2 W1 SO1 NUT B-01 2 T1
            as       sue
            break    W1
            as       bob
            take     W1
            finish-task CheckLease result=NotFound
            finish   W1
            finish-task CheckLease
            tasks                              -> CountLocation/LEAS/0
        )");
    }

    void a_lost_device_loses_everything_it_had()
    {
        expect(R"(
            take     W1
            take     W2
            device   8
            as       bob
            lost     7              -> NotAllowed
            as       sue
            lost     7
            leases                  -> none
            tasks                   -> CheckLease/LEAS/0 CheckLease/LEAS/0
        )");
    }

    void a_supervisor_says_who_does_it_but_takes_nothing_out_of_hands()
    {
        expect(R"(
            take     W1
            as       sue
            reassign W1 bob         -> Leased
            reassign W2 bob
            as       ann
            take     W2             -> Leased
            as       bob
            device   8
            take     W2
            as       sue
            reassign W2 ann         -> Leased
        )");
    }

    void a_task_is_taken_given_back_and_handed_over_by_a_scan_of_its_goods()
    {
        expect(R"(
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 6 T1
            tasks                              -> MoveExcess/OverQuantity/2
            take-task MoveExcess
            leases                             -> Batch:ann@7 Task:ann@7
            as       bob
            device   8
            take-task MoveExcess               -> Leased
            release-task MoveExcess            -> Leased
            finish-task PutBack                -> NotFound
            hand-over MoveExcess package=T9    -> WrongPackage
            hand-over MoveExcess package=T1
            leases                             -> Batch:ann@7 Task:bob@8
            release-task MoveExcess
            leases                             -> Batch:ann@7
            as       ann
            device   7
            take-task MoveExcess
            finish-task MoveExcess at=A-02
            leases                             -> Batch:ann@7
            shelf    BOLT A-02                 -> 2 0 0
            take-task MoveExcess               -> NotFound
        )");
    }

    void who_may_not_do_that_kind_of_work_does_not_get_the_task()
    {
        expect(R"(
            take     W1
            load     W1 1 T1
            short    W1 SO1 BOLT A-01 4 BINE
            tasks                              -> CountLocation/BINE/4
            take-task CountLocation            -> NotAllowed
            as       sue
            take-task CountLocation
        )");
    }

    void work_from_before_the_shift_is_listed_and_no_clock_ends_it()
    {
        Story story;
        QVERIFY(story.tell(twoWalks).empty());
        QVERIFY(story.tell("take W1").empty());
        const auto now = story.world.occasion.occurredAt;
        const auto records = story.world.look();
        const auto before = [&](std::int64_t ms) {
            return inventory::leasesBefore(story.world.warehouse(), {now.ms + ms}, records).size();
        };
        QCOMPARE(before(0), std::size_t{0});
        QCOMPARE(before(1), std::size_t{1});
        story.world.occasion.occurredAt.ms += 14LL * 24 * 60 * 60 * 1'000;
        const std::string said = story.tell("leases -> Batch:ann@7");
        QVERIFY2(said.empty(), said.c_str());
    }

    void several_people_share_a_walk_each_in_a_zone()
    {
        expect(R"(
            as       sue
            order    SO3 BOLT 2 NUT 3
            confirm  SO3
            walk     Z1 zone SO3
            as       ann
            take     Z1                        -> WrongState
            take-zone Z1 C                     -> NothingLeft
            take-zone Z1 A
            as       bob
            device   8
            take-zone Z1 A                     -> Leased
            take-zone Z1 B
            leases                             -> ZonePart/A:ann@7 ZonePart/B:bob@8
            load     Z1 2 TB
            pick     p1 Z1 SO3 NUT B-01 3 TB
            finish-zone Z1 B                   -> WrongState
            unload   Z1 2 DOCK
            finish-zone Z1 A                   -> Leased
            finish-zone Z1 B
            as       ann
            device   7
            load     Z1 1 TA
            finish-zone Z1 A                   -> WrongState
            pick     p2 Z1 SO3 BOLT A-01 2 TA
            unload   Z1 1 DOCK
            finish-zone Z1 A
            shelf    BOLT DOCK package=TA      -> 2 0 0
            shelf    NUT  DOCK package=TB      -> 3 0 0
            leases                             -> none
            take-zone Z1 A                     -> WrongState
        )");
    }

    void a_scan_claims_units_of_a_shared_walk()
    {
        expect(R"(
            as       sue
            order    SO3 BOLT 2 NUT 3
            confirm  SO3
            walk     Z1 zone SO3
            as       ann
            claim    W1 SO1 BOLT A-01          -> WrongState
            take-zone Z1 A
            claim    Z1 SO3 BOLT B-01          -> NotReserved
            claim    Z1 SO3 BOLT A-01
            claim    Z1 SO3 BOLT A-01
            as       bob
            device   8
            claim    Z1 SO3 BOLT A-01          -> Leased
            as       sue
            break    Z1 zone=A
            as       bob
            claim    Z1 SO3 BOLT A-01
            take-zone Z1 A
        )");
    }

    void a_zone_goes_on_in_other_hands_with_its_tote()
    {
        expect(R"(
            as       sue
            order    SO3 BOLT 2 NUT 3
            confirm  SO3
            walk     Z1 zone SO3
            reassign Z1 ann zone=A
            as       bob
            device   8
            take-zone Z1 A                     -> Leased
            as       ann
            device   7
            take-zone Z1 A
            load     Z1 1 TA
            hand-back
            as       bob
            device   8
            take-over-zone Z1 A T9             -> WrongTote
            take-over-zone Z1 A TA
            leases                             -> ZonePart/A:bob@8
        )");
    }
};

QTEST_APPLESS_MAIN(tst_fulfilment_leases)
#include "tst_fulfilment_leases.moc"
