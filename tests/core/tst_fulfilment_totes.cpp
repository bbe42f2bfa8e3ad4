// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using bincard::support::Story;

constexpr auto twoWalks = R"(
    place    A-01
    product  BOLT
    stock    BOLT A-01 20
    order    SO1 BOLT 4
    order    SO2 BOLT 4
    order    SO3 BOLT 4
    confirm  SO1
    confirm  SO2
    confirm  SO3
    walk     W1 cluster SO1 SO2
    walk     W2 single SO3
    as       ann
    take     W1
)";

class tst_fulfilment_totes : public QObject
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

    void a_full_tote_makes_room_for_the_next()
    {
        expect(R"(
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 3 T1
            full     W1 1
            full     W1 1                   -> WrongState
            load     W1 1 T2
            pick     p2 W1 SO1 BOLT A-01 1 T2
            shelf    BOLT CART package=T1   -> 3 0 0
            shelf    BOLT CART package=T2   -> 1 0 0
            unload   W1 1 DOCK
            shelf    BOLT DOCK package=T2   -> 1 0 0
        )");
    }

    void a_tote_that_is_not_empty_comes_along_and_is_verified()
    {
        expect(R"(
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 4 T1
            unload   W1 1 DOCK
            load     W1 2 T1
            shelf    BOLT DOCK package=T1   -> nothing
            shelf    BOLT CART package=T1   -> 4 0 0
            tasks                           -> VerifyPick/ToteNotEmpty/0
        )");
    }

    void a_tote_in_two_hands_belongs_to_the_last_who_held_it()
    {
        expect(R"(
            load     W1 1 T1
            as       bob
            device   8
            take     W2
            load     W2 1 T1
            tasks                           -> VerifyPick/ToteInUse/0
            as       ann
            unload   W1 1 DOCK              -> WrongState
        )");
    }

    void a_tote_that_was_put_down_is_the_one_that_is_named()
    {
        // Two devices, offline, had the same slot: the second one's tote is in it by now.
        expect(R"(
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 4 T1
            load     W1 1 T2
            unload   W1 1 DOCK tote=T1
            shelf    BOLT DOCK package=T1   -> 4 0 0
            pick     p2 W1 SO2 BOLT A-01 1 T2
            shelf    BOLT CART package=T2   -> 1 0 0
            unload   W1 1 DOCK
            shelf    BOLT DOCK package=T2   -> 1 0 0
        )");
    }

    void a_tote_that_somebody_else_carries_by_now_is_verified()
    {
        expect(R"(
            load     W1 1 T1
            as       bob
            device   8
            take     W2
            load     W2 1 T1
            as       ann
            unload   W1 1 DOCK tote=T1
            tasks                           -> VerifyPick/ToteInUse/0 VerifyPick/ToteInUse/0
        )");
    }

    void a_tote_in_a_slot_closed_meanwhile_is_carried_all_the_same()
    {
        expect(R"(
            load     W1 1 T1
            unload   W1 1 DOCK
            load     W1 1 T2
            tasks                           -> VerifyPick/WrongState/0
            pick     p1 W1 SO1 BOLT A-01 1 T2
            shelf    BOLT CART package=T2   -> 1 0 0
            pick     p2 W1 SO1 BOLT A-01 1 T1
            shelf    BOLT DOCK package=T1   -> 1 0 0
            load     W1 1 T1
            shelf    BOLT CART package=T1   -> 1 0 0
        )");
    }

    void a_tote_made_offline_turns_out_to_be_the_known_one()
    {
        expect(R"(
            load     W1 1 T1
            load     W1 1 T1 unknown
            tasks                           -> none
            pick     p1 W1 SO1 BOLT A-01 4 T1
            shelf    BOLT CART package=T1   -> 4 0 0
        )");
    }

    void a_label_under_the_number_of_another_tote_is_verified()
    {
        // Two handhelds with one database gave one number to two totes.
        expect(R"(
            load     W1 1 T1
            load     W1 1 T2 number=T1
            tasks                           -> VerifyPick/WrongTote/0
            pick     p1 W1 SO1 BOLT A-01 4 T1
            shelf    BOLT CART package=T1   -> 4 0 0
        )");
    }

    void goods_stay_in_the_building()
    {
        expect(R"(
            load     W1 1 T1
            unload   W1 1 LOSS              -> DestinationNotAllowed
            unload   W1 1 CART              -> DestinationNotAllowed
            unload   W1 1 A-99              -> NotFound
            unload   W1 2 DOCK              -> WrongState
        )");
    }

    void work_is_one_persons_until_it_is_taken_over()
    {
        expect(R"(
            take     W1
            as       bob
            take     W1                     -> Leased
            finish   W1                     -> Leased
            take-over W1 none
            finish   W1                     -> WrongState
            as       cas
            take     W2                     -> NotAllowed
        )");
    }

    void an_unfinished_transfer_is_open_for_another_walk()
    {
        expect(R"(
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 4 T1
            short    W1 SO2 BOLT A-01 4 BINE
            unload   W1 1 DOCK
            finish   W1
            line     SO2 BOLT               -> ordered 4 reserved 0 picked 0 cancelled 0 missing 4
            as       sue
            walk     W3 single SO1          -> WrongState
            counted  A-01 BOLT 16
            reserve  SO2
            walk     W3 single SO2
            walk-of  W3                     -> A-01:4
            walk     W4 single SO2          -> WrongState
        )");
    }

    void a_single_walk_takes_one_transfer()
    {
        expect(R"(
            order    SO4 BOLT 1
            order    SO5 BOLT 1
            confirm  SO4
            confirm  SO5
            walk     W1 single SO4 SO5      -> OverQuantity
            walk     W2 batch SO5
            order    SO6 BOLT 50
            walk     W3 single              -> NothingLeft
        )",
               "place A-01\n product BOLT\n stock BOLT A-01 10");
    }
};

QTEST_APPLESS_MAIN(tst_fulfilment_totes)
#include "tst_fulfilment_totes.moc"
