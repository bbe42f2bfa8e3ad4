// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using bincard::support::Story;

class tst_inventory_moves : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table)
    {
        Story story;
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void goods_go_from_place_to_place_loose_packed_and_split()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  BOLT
            package  P1 at=A-01
            package  P2 at=A-02
            stock    BOLT A-01 5 package=P1
            stock    BOLT A-01 4
            move     m1 BOLT 4 A-01 A-02
            move     m2 BOLT 2 A-01 A-02 from=P1 into=P2
            shelf    BOLT A-02       -> 4 0 0
            shelf    BOLT A-02 package=P2 -> 2 0 0
            move     m3 P1 A-02
            stands   P1              -> A-02
            shelf    BOLT A-02 package=P1 -> 3 0 0
            move     m4 BOLT 1 A-02 A-02 from=P1
            shelf    BOLT A-02       -> 5 0 0
            bring-back m4
            bring-back m3
            bring-back m2
            bring-back m1
            shelf    BOLT A-01       -> 4 0 0
            shelf    BOLT A-01 package=P1 -> 5 0 0
            tasks                    -> none
        )");
    }

    void a_package_stands_where_it_was_seen()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  BOLT
            package  P1 at=A-01
            stock    BOLT A-01 5 package=P1
            move     m1 BOLT 2 A-02 DOCK from=P1
            stands   P1              -> A-02
            shelf    BOLT A-02 package=P1 -> 3 0 0
            shelf    BOLT DOCK       -> 2 0 0
            tasks                    -> none
        )");
    }

    void promises_move_when_their_goods_are_moved_by_hand()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  BOLT
            stock    BOLT A-01 5
            order    SO1 BOLT 5
            confirm  SO1
            move     m1 BOLT 3 A-01 A-02
            shelf    BOLT A-01       -> 2 2 0
            shelf    BOLT A-02       -> 3 3 0
            move     m2 BOLT 2 A-01 DOCK
            line     SO1 BOLT  -> ordered 5 reserved 3 picked 0 cancelled 0 missing 0
            bring-back m2
            line     SO1 BOLT  -> ordered 5 reserved 5 picked 0 cancelled 0 missing 0
        )");
    }

    void a_face_below_its_least_is_filled_up_to_its_most_in_whole_multiples()
    {
        expect(R"(
            place    A-01 walk=1
            place    R-01 walk=5 zone=R
            place    R-02 walk=6 zone=R
            place    X-01 walk=7
            product  BOLT
            face     BOLT A-01 min=4 max=20 by=6 zone=R
            stock    BOLT X-01 50
            to-fill                      -> BOLT:18:->A-01@20
            day      2026-11-20
            stock    BOLT R-02 6
            day      2026-11-21
            stock    BOLT R-01 100
            to-fill                      -> BOLT:6:R-02>A-01@20 BOLT:12:R-01>A-01@20
            stock    BOLT A-01 3
            to-fill                      -> BOLT:6:R-02>A-01@100 BOLT:6:R-01>A-01@100
            stock    BOLT A-01 -2
            to-fill                      -> BOLT:6:R-02>A-01@50 BOLT:12:R-01>A-01@50
            replenish k1 BOLT 6 R-02 A-01
            to-fill                      -> nothing
            move     m1 BOLT 6 R-02 A-01 task=k1
            to-fill                      -> nothing
            tasks                    -> none
            bring-back m1
            tasks                    -> Replenish//6
        )");
    }

    void whoever_waits_makes_replenishment_urgent()
    {
        expect(R"(
            place    A-01 walk=1
            place    B-01 walk=2
            place    R-01 walk=5 blocked
            product  BOLT
            product  NUT
            face     BOLT A-01 min=4 max=20
            face     NUT B-01 min=4 max=20
            order    SO1 NUT 5
            confirm  SO1
            to-fill      -> NUT:20:->B-01@10 BOLT:20:->A-01@20
        )");
    }

    void what_expires_first_is_brought_first_and_never_what_may_not_be_sold()
    {
        expect(R"(
            place    A-01 walk=1
            place    R-01 walk=5
            product  MILK tracking=Lot expires days=3
            lot      MILK OLD  expiry=2026-11-24
            lot      MILK SOON expiry=2026-12-01
            lot      MILK LATE expiry=2026-12-24
            stock    MILK R-01 5 lot=OLD
            stock    MILK R-01 5 lot=LATE
            stock    MILK R-01 5 lot=SOON
            face     MILK A-01 min=2 max=8
            to-fill      -> MILK:5:R-01/SOON>A-01@20 MILK:3:R-01/LATE>A-01@20
        )");
    }

    void a_face_that_a_picker_found_empty_goes_before_all_and_waiting_picks_are_released()
    {
        expect(R"(
            place    A-01 walk=1
            place    R-01 walk=5 blocked
            product  BOLT
            face     BOLT A-01 min=2 max=10
            stock    BOLT A-01 5
            stock    BOLT R-01 50
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            place    R-01 walk=5
            pick     p1 W1 SO1 BOLT A-01 2 T1
            short    W1 SO1 BOLT A-01 3 BNRP
            tasks    -> CountLocation/BNRP/3 Replenish/BNRP/10
            line     SO1 BOLT  -> ordered 5 reserved 3 picked 2 cancelled 0 missing 0
            walk-of  W1        -> R-01:3
            move     m1 BOLT 10 R-01 A-01
            shelf    BOLT A-01 -> 13 0 3
        )");
        expect(R"(
            place    A-01 walk=1
            product  BOLT
            stock    BOLT A-01 5
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 2 T1
            stock    BOLT DOCK 9
            short    W1 SO1 BOLT A-01 3 BNRP
            line     SO1 BOLT  -> ordered 5 reserved 0 picked 2 cancelled 0 missing 3
            move     m1 BOLT 9 DOCK A-01
            line     SO1 BOLT  -> ordered 5 reserved 3 picked 2 cancelled 0 missing 0
            walk-of  W1        -> A-01:3
        )");
    }

    void a_second_report_of_the_same_face_hurries_the_work_that_is_there()
    {
        expect(R"(
            place    A-01 walk=1
            place    R-01 walk=5 zone=R
            product  BOLT
            face     BOLT A-01 min=2 max=10 zone=R
            stock    BOLT A-01 2
            stock    BOLT R-01 50
            order    SO1 BOLT 2
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            replenish k1 BOLT 8 R-01 A-01
            short    W1 SO1 BOLT A-01 2 BNRE
            tasks    -> Replenish//8 CountLocation/BNRE/2
        )");
    }

    void a_source_that_has_nothing_sends_the_work_to_another()
    {
        expect(R"(
            place    A-01 walk=1
            place    R-01 walk=5
            place    R-02 walk=6
            product  BOLT
            stock    BOLT R-01 8
            replenish k1 BOLT 8 R-01 A-01
            stock    BOLT R-02 5
            missing  BOLT R-01 8 BINE task=k1
            shelf    BOLT R-01       -> 8 0 8
            tasks    -> Replenish//5 CountLocation/BINE/8 Replenish//3
            missing  BOLT R-01 8 NONE -> NotFound
            missing  BOLT CART 8 BINE
            missing  BOLT LOSS 8 BINE -> InvalidInput
        )");
    }

    void damaged_goods_at_a_source_leave_the_shelf_and_an_empty_container_is_written_off()
    {
        expect(R"(
            place    A-01
            product  BOLT
            package  P1 at=A-01
            stock    BOLT A-01 8
            stock    BOLT A-01 4 package=P1
            missing  BOLT A-01 3 DMGD
            shelf    BOLT A-01       -> 5 0 0
            shelf    BOLT QUARANTINE -> 3 0 0
            missing  BOLT A-01 4 EMTY package=P1
            shelf    BOLT A-01 package=P1 -> nothing
            shelf    BOLT LOSS       -> 4 0 0
            tasks    -> TakePhoto/DMGD/3 CountLocation/EMTY/4
        )");
    }

    void damaged_goods_that_the_books_do_not_have_are_in_quarantine_all_the_same()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 2
            missing  BOLT A-01 3 DMGD
            shelf    BOLT QUARANTINE -> 3 0 0
            tasks    -> CountLocation/InsufficientStock/1 TakePhoto/DMGD/3
        )");
    }

    void a_damaged_serial_number_that_is_elsewhere_is_asked_about()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  SAW tracking=Serial
            lot      SAW S1
            stock    SAW A-02 1 lot=S1
            missing  SAW A-01 1 DMGD lot=S1
            shelf    SAW A-02 lot=S1 -> 1 0 0
            tasks    -> VerifyPick/WrongSerial/1 TakePhoto/DMGD/1
        )");
    }

    void a_serial_number_that_is_elsewhere_by_now_is_not_brought_back_silently()
    {
        expect(R"(
            place    A-01
            place    A-02
            place    A-03
            product  SAW tracking=Serial
            lot      SAW S1
            stock    SAW A-01 1 lot=S1
            scrap    s1 SAW 1 A-01 BINE lot=S1
            move     m1 SAW 1 A-02 A-03 lot=S1
            bring-back s1
            shelf    SAW A-03 lot=S1 -> 1 0 0
            shelf    SAW A-01 lot=S1 -> nothing
            tasks    -> CountLocation/InsufficientStock/1 VerifyPick/WrongSerial/1
        )");
    }

    // It stands where the second report leaves it only if that was also carried out second.
    void a_package_carried_back_to_where_the_books_have_it_was_carried()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  BOLT
            package  P1 at=A-01
            stock    BOLT A-01 5 package=P1
            offline
            device   8
            move     m1 P1 A-01
            tasks    -> none
            device   9
            move     m2 P1 A-02
            tasks    -> VerifyPick/WrongLocation/0
        )");
    }

    void a_serial_number_that_is_found_before_it_is_brought_back_is_looked_for()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  SAW tracking=Serial
            lot      SAW S1
            stock    SAW A-01 1 lot=S1
            scrap    s1 SAW 1 A-01 BINE lot=S1
            move     m1 SAW 1 A-01 A-02 lot=S1
            bring-back m1
            tasks    -> CountLocation/InsufficientStock/1
            bring-back s1
            shelf    SAW A-01 lot=S1 -> 1 0 0
            tasks    -> CountLocation/InsufficientStock/1 VerifyPick/WrongSerial/1
        )");
    }

    void a_package_that_two_carried_without_knowing_of_each_other_is_looked_for()
    {
        expect(R"(
            place    A-01
            place    A-02
            place    A-03
            product  BOLT
            package  P1 at=A-01
            stock    BOLT A-01 5 package=P1
            device   8
            move     m1 P1 A-02
            device   9
            move     m2 P1 A-03
            tasks    -> none
            offline
            device   8
            move     m3 P1 A-01
            tasks    -> none
            device   9
            move     m4 P1 A-02
            stands   P1 -> A-02
            tasks    -> VerifyPick/WrongLocation/0
            device   8
            move     m5 P1 A-03
            tasks    -> VerifyPick/WrongLocation/0
        )");
    }

    void what_a_restored_device_says_again_may_be_older_than_what_it_said()
    {
        Story story;
        QCOMPARE(story.tell(R"(
            place    A-01
            place    A-02
            package  P1 at=A-01
            device   8
            offline
            move     m1 P1 A-02
            tasks    -> none
        )"),
                 "");
        story.world.occasion.incarnation = 2;
        QCOMPARE(story.tell(R"(
            move     m2 P1 A-01
            tasks    -> VerifyPick/WrongLocation/0
        )"),
                 "");
    }

    /// One that stood where the older report leaves it must not make the next older one look newer.
    void what_was_held_and_is_accepted_now_is_older_than_what_was_said_meanwhile()
    {
        Story story;
        QCOMPARE(story.tell(R"(
            place    A-01
            place    A-02
            package  P1 at=A-01
            device   8
        )"),
                 "");
        const std::int64_t before = story.world.occasion.seq;
        story.world.occasion.seq += 10; // they wait for somebody's word
        QCOMPARE(story.tell("move m3 P1 A-02"), "");
        story.world.occasion.seq = before;
        QCOMPARE(story.tell(R"(
            move     m1 P1 A-02
            tasks    -> none
            move     m2 P1 A-01
            tasks    -> VerifyPick/WrongLocation/0
        )"),
                 "");
    }

    void replenishment_is_asked_for_where_it_can_be_done()
    {
        expect(R"(
            place    A-01
            place    R-01
            product  BOLT
            product  POST service
            replenish k1 BOLT 5 R-01 A-01
            replenish k2 BOLT 5 A-01 A-01  -> InvalidInput
            replenish k2 BOLT 0 R-01 A-01  -> InvalidInput
            replenish k2 POST 1 R-01 A-01  -> InvalidInput
            replenish k2 BOLT 5 R-01 DOCK  -> DestinationNotAllowed
            replenish k2 BOLT 5 LOSS A-01  -> InvalidInput
            replenish k2 BOLT 5 - A-01
            as       ann
            replenish k3 BOLT 5 R-01 A-01  -> NotAllowed
        )");
    }

    void what_is_thrown_away_leaves_the_books_with_a_reason()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 8
            scrap    s1 BOLT 2 A-01 DMGD
            shelf    BOLT A-01       -> 6 0 0
            shelf    BOLT SCRAP      -> 2 0 0
            tasks                    -> TakePhoto/DMGD/2
            scrap    s2 BOLT 1 A-01 NONE -> NotFound
            scrap    s2 BOLT 9 A-01 BINE
            shelf    BOLT A-01       -> nothing
            bring-back s1
            shelf    BOLT A-01       -> 2 0 0
            shelf    BOLT SCRAP      -> 9 0 0
        )");
    }

    void much_is_thrown_away_with_a_supervisor_only()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 50
            policy   scrap=5
            as       ann
            scrap    s1 BOLT 5 A-01 BINE
            scrap    s2 BOLT 6 A-01 BINE by=sue
            tasks                    -> none
            scrap    s3 BOLT 6 A-01 BINE by=bob
            tasks                    -> VerifyPick/NeedsSupervisor/6
            as       sue
            scrap    s4 BOLT 6 A-01 BINE
            tasks                    -> VerifyPick/NeedsSupervisor/6
        )");
    }
};

QTEST_APPLESS_MAIN(tst_inventory_moves)
#include "tst_inventory_moves.moc"
