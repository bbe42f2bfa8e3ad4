// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using bincard::support::Story;

class tst_inventory_putaway : public QObject
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

    void without_a_rule_goods_go_beside_their_like_else_to_an_empty_shelf()
    {
        expect(R"(
            place    A-01 walk=1
            place    A-02 walk=2
            place    A-03 walk=3
            place    A-04 walk=4 blocked
            product  BOLT
            product  NUT
            product  MILK tracking=Lot
            lot      MILK L1
            lot      MILK L2
            stock    NUT  A-01 5
            stock    MILK A-02 5 lot=L1
            stock    BOLT DOCK 9
            places   BOLT 9          -> A-03:EmptyPlace:9 A-01:HasRoom:9 A-02:HasRoom:9
            refused  BOLT 9          -> A-04:Blocked
            places   NUT 9           -> A-01:SameProduct:9 A-03:EmptyPlace:9 A-02:HasRoom:9
            places   MILK 9 lot=L2   -> A-02:SameProduct:9 A-03:EmptyPlace:9 A-01:HasRoom:9
            places   MILK 9 lot=L1   -> A-02:SameLot:9 A-03:EmptyPlace:9 A-01:HasRoom:9
        )");
    }

    void rules_lead_by_priority_and_the_next_follows_when_a_place_is_full()
    {
        expect(R"(
            category DRAWER
            product  BOLT family=FASTENERS
            holds    DRAWER BOLT 10
            place    A-01 walk=1 zone=SMALL category=DRAWER
            place    A-02 walk=2 zone=SMALL category=DRAWER
            place    B-01 walk=9 zone=BULK
            rule     product=BOLT to=A-01 priority=1
            rule     family=FASTENERS zone=SMALL priority=2
            rule     zone=BULK priority=3
            stock    BOLT DOCK 30
            places   BOLT 10     -> A-01:FixedPlace:10 A-02:EmptyPlace:10 B-01:EmptyPlace:10
            stock    BOLT A-01 8
            places   BOLT 10     -> A-02:EmptyPlace:10 B-01:EmptyPlace:10 A-01:FixedPlace:2
            stock    BOLT A-01 2
            places   BOLT 10     -> A-02:EmptyPlace:10 B-01:EmptyPlace:10
            refused  BOLT 10     -> A-01:TooManyUnits
            places   BOLT 12     -> B-01:EmptyPlace:12 A-02:EmptyPlace:10
        )");
    }

    void no_place_is_found_where_all_that_the_rules_mean_are_full()
    {
        expect(R"(
            category COLD mixing=OneProduct
            product  ICE family=FROZEN
            product  PEAS family=FROZEN
            place    F-01 zone=FREEZER category=COLD
            place    A-01
            rule     family=FROZEN zone=FREEZER
            stock    PEAS F-01 1
            places   ICE 1       -> none
            refused  ICE 1       -> F-01:OtherProduct
        )");
    }

    void an_empty_place_first_or_the_nearest_if_the_rule_says_so()
    {
        expect(R"(
            place    A-01 walk=1
            place    A-05 walk=5
            place    A-06 walk=6
            place    A-09 walk=9
            place    STAGE usage=Staging walk=7
            product  BOLT
            product  NUT
            category ANY
            stock    BOLT A-09 1
            stock    NUT A-06 1
            stock    BOLT STAGE 5
            rule     product=BOLT zone= category= to=A-01 priority=9 of=Pallet
places BOLT 5 from=STAGE -> A-09:SameProduct:5 A-05:EmptyPlace:5 A-01:EmptyPlace:5 A-06:HasRoom:5
        )");
        expect(R"(
            place    A-01 walk=1 zone=Z
            place    A-05 walk=5 zone=Z
            place    A-06 walk=6 zone=Z
            place    A-09 walk=9 zone=Z
            place    STAGE usage=Staging walk=7
            product  BOLT
            product  NUT
            stock    BOLT A-09 1
            stock    NUT A-06 1
            rule     zone=Z order=EmptyFirst
places BOLT 5 from=STAGE -> A-05:EmptyPlace:5 A-01:EmptyPlace:5 A-09:SameProduct:5 A-06:HasRoom:5
        )");
        expect(R"(
            place    A-01 walk=1 zone=Z
            place    A-06 walk=6 zone=Z
            place    A-09 walk=9 zone=Z
            place    STAGE usage=Staging walk=7
            product  BOLT
            product  NUT
            stock    NUT A-06 1
            rule     zone=Z order=Nearest
            places   BOLT 5 from=STAGE -> A-06:HasRoom:5 A-09:EmptyPlace:5 A-01:EmptyPlace:5
        )");
    }

    void weight_volume_and_packages_are_limits()
    {
        expect(R"(
            category SHELF weight=1000 volume=2000
            category RACK packages=2
            product  BOLT weight=100 volume=100
            product  FOAM weight=1 volume=900
            product  NUT
            place    A-01 walk=1 category=SHELF
            place    R-01 walk=2 category=RACK
            package  P1 at=R-01
            package  P2 at=R-01
            package  P3 at=DOCK
            stock    BOLT A-01 4
            stock    NUT  P-0 1        -> NotFound
            stock    BOLT DOCK 6 package=P3
            places   BOLT 6 from=R-01  -> A-01:SameProduct:6
            places   BOLT 9 from=R-01  -> A-01:SameProduct:6
            places   FOAM 3 from=R-01  -> A-01:HasRoom:1
            places   P3                -> A-01:SameProduct:6
            refused  P3                -> R-01:TooManyPackages
            stock    BOLT A-01 1
            places   P3                -> none
            refused  P3                -> A-01:TooHeavy R-01:TooManyPackages
        )");
    }

    void one_lot_and_one_product_a_place_where_its_category_says_so()
    {
        expect(R"(
            category LOT mixing=OneLot
            category ONE mixing=OneProduct
            product  MILK tracking=Lot
            product  TEA
            lot      MILK L1
            lot      MILK L2
            place    A-01 walk=1 category=LOT
            place    A-02 walk=2 category=ONE
            stock    MILK A-01 5 lot=L1
            stock    MILK A-02 5 lot=L1
            places   MILK 1 lot=L2   -> A-02:SameProduct:1
            refused  MILK 1 lot=L2   -> A-01:OtherLot
            places   TEA 1           -> none
            refused  TEA 1           -> A-01:OtherProduct A-02:OtherProduct
        )");
    }

    void dangerous_goods_stand_only_where_their_class_may_and_beside_no_other()
    {
        expect(R"(
            category LOCKER hazards=3,8
            product  SOLVENT hazard=3
            product  ACID hazard=8
            product  BOLT
            place    A-01 walk=1
            place    H-01 walk=2 category=LOCKER
            place    H-02 walk=3 category=LOCKER
            stock    ACID H-01 1
            places   SOLVENT 1   -> H-02:EmptyPlace:1
            refused  SOLVENT 1   -> A-01:Hazard H-01:Hazard
            places   BOLT 1      -> A-01:EmptyPlace:1 H-02:EmptyPlace:1 H-01:HasRoom:1
        )");
    }

    void a_package_goes_by_its_kind_and_by_all_that_is_in_it()
    {
        expect(R"(
            product  BOLT family=FASTENERS
            product  NUT family=FASTENERS
            product  TEA family=FOOD
            place    A-01 walk=1 zone=A
            place    R-01 walk=2 zone=R
            place    S-01 walk=3 zone=S
            rule     of=Pallet zone=R priority=1
            rule     family=FASTENERS zone=S priority=2
            rule     zone=A priority=3
            package  PAL kind=Pallet at=DOCK
            package  BOX at=DOCK
            package  MIX at=DOCK
            stock    BOLT DOCK 1 package=PAL
            stock    BOLT DOCK 1 package=BOX
            stock    NUT DOCK 1 package=BOX
            stock    BOLT DOCK 1 package=MIX
            stock    TEA DOCK 1 package=MIX
            places   PAL         -> R-01:EmptyPlace:1 S-01:EmptyPlace:1 A-01:EmptyPlace:1
            places   BOX         -> S-01:EmptyPlace:2 A-01:EmptyPlace:2
            places   MIX         -> A-01:EmptyPlace:2
        )");
    }

    void two_workers_are_not_sent_to_the_same_room()
    {
        expect(R"(
            category SLOT packages=1
            product  BOLT
            place    R-01 walk=1 category=SLOT
            place    R-02 walk=2 category=SLOT
            package  P1 at=DOCK
            package  P2 at=DOCK
            stock    BOLT DOCK 5 package=P1
            stock    BOLT DOCK 5 package=P2
            places   P2          -> R-01:EmptyPlace:5 R-02:EmptyPlace:5
            hold     h1 P1 to=R-01
            as       bob
            places   P2          -> R-02:EmptyPlace:5
            refused  P2          -> R-01:TooManyPackages
        )");
    }

    void goods_in_somebody_s_hands_are_handed_to_nobody_else()
    {
        expect(R"(
            place    A-01
            product  BOLT
            product  NUT
            package  P1 at=DOCK
            package  P2 at=DOCK
            stock    BOLT DOCK 5 package=P1
            stock    NUT DOCK 6
            hold     h1 P1 to=A-01
            hold     h1 P1 to=A-01
            hold     n1 NUT 4 at=DOCK
            hold     e1 P2           -> WrongPackage
            device   8
            hold     h2 P1           -> Leased
            hold     n2 NUT 3 at=DOCK -> Leased
            hold     n2 NUT 2 at=DOCK
            hold     n3 NUT 9 at=DOCK -> Leased
            let-go   h1              -> Leased
            hold     h2 P1 over
            device   7
            let-go   h1              -> NotFound
            let-go   n1
        )");
    }

    void what_is_put_away_is_in_hand_no_more()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  BOLT
            package  P1 at=DOCK
            stock    BOLT DOCK 5 package=P1
            stock    BOLT DOCK 6
            hold     h1 P1 to=A-01
            hold     h2 BOLT 6 at=DOCK
            put-away p1 P1 A-01 work=h1
            stands   P1              -> A-01
            shelf    BOLT A-01 package=P1 -> 5 0 0
            let-go   h1              -> NotFound
            put-away p2 BOLT 4 DOCK A-02 work=h2
            put-away p3 BOLT 2 DOCK A-02 work=h2
            let-go   h2              -> NotFound
            shelf    BOLT A-02       -> 6 0 0
            shelf    BOLT DOCK       -> nothing
            tasks                    -> none
        )");
    }

    void a_full_or_blocked_place_is_booked_and_somebody_is_warned()
    {
        expect(R"(
            category DRAWER mixing=OneProduct
            product  BOLT
            product  NUT
            product  ACID hazard=8
            holds    DRAWER BOLT 3
            place    A-01 category=DRAWER
            place    A-02 blocked
            place    A-03 category=DRAWER
            stock    BOLT DOCK 10
            stock    ACID DOCK 1
            stock    NUT A-03 1
            put-away p1 BOLT 4 DOCK A-01
            shelf    BOLT A-01       -> 4 0 0
            put-away p2 BOLT 1 DOCK A-02
            put-away p3 BOLT 1 DOCK A-03
            put-away p4 ACID 1 DOCK A-02
)"
               "tasks -> MoveExcess/DestinationFull/4 MoveExcess/LocationBlocked/1 "
               "MoveExcess/MixingNotAllowed/1 MoveExcess/LocationBlocked/1\n"
               R"(
            bring-back p1
            bring-back p2
            tasks  -> MoveExcess/MixingNotAllowed/1 MoveExcess/LocationBlocked/1
        )");
    }

    void goods_that_the_books_lack_are_booked_and_counted()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT DOCK 2
            put-away p1 BOLT 5 DOCK A-01
            shelf    BOLT A-01       -> 5 0 0
            shelf    BOLT DOCK       -> nothing
            shelf    BOLT LOSS       -> -3 0 0
            tasks                    -> CountLocation/InsufficientStock/3
        )");
    }

    void nothing_is_put_where_nobody_can()
    {
        expect(R"(
            place    A-01
            product  BOLT
            product  ROPE divisible
            product  MILK tracking=Lot
            lot      MILK L1
            package  P1 at=DOCK
            stock    BOLT DOCK 9
            put-away p1 BOLT 1 DOCK CART     -> DestinationNotAllowed
            put-away p1 BOLT 1 DOCK SCRAP    -> DestinationNotAllowed
            put-away p1 BOLT 1 DOCK DOCK     -> InvalidInput
            put-away p1 BOLT 0.5 DOCK A-01   -> NotDivisible
            put-away p1 BOLT 0 DOCK A-01     -> InvalidInput
            put-away p1 BOLT 1 LOSS A-01     -> InvalidInput
            put-away p1 MILK 1 DOCK A-01     -> LotRequired
            put-away p1 NUT 1 DOCK A-01      -> NotFound
            put-away p1 BOLT 1 DOCK A-99     -> NotFound
            put-away p1 ROPE 0.5 DOCK A-01
        )");
    }

    /// FLOWS.md, failure 1: two people open one transfer, both validate.
    void the_same_pallet_put_away_twice_is_moved_not_doubled()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  BOLT
            package  P1 at=DOCK
            stock    BOLT DOCK 5 package=P1
            put-away p1 P1 A-01
            device   8
            put-away p2 P1 A-02
            stands   P1              -> A-02
            shelf    BOLT A-02 package=P1 -> 5 0 0
            shelf    BOLT A-01 package=P1 -> nothing
            put-away p3 P1 A-02
            tasks                    -> none
        )");
    }

    void one_serial_number_is_moved_by_one_of_two_who_claim_it()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  SAW tracking=Serial
            lot      SAW S1
            stock    SAW DOCK 1 lot=S1
            put-away p1 SAW 1 DOCK A-01 lot=S1
            put-away p2 SAW 1 DOCK A-02 lot=S1
            shelf    SAW A-01 lot=S1 -> 1 0 0
            tasks                    -> VerifyPick/WrongSerial/1
            bring-back p2
            shelf    SAW A-01 lot=S1 -> 1 0 0
        )");
    }

    void undo_brings_goods_back_into_the_package_they_came_from()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  BOLT
            package  P1 at=DOCK
            stock    BOLT DOCK 5 package=P1
            put-away p1 BOLT 2 DOCK A-01 from=P1
            shelf    BOLT A-01       -> 2 0 0
            bring-back p1
            shelf    BOLT DOCK package=P1 -> 5 0 0
            bring-back p1            -> WrongState
            put-away p2 P1 A-01
            bring-back p2 A-02
            stands   P1              -> A-02
            put-away p3 BOLT 2 A-02 A-01 from=P1
            bring-back p3 CART       -> DestinationNotAllowed
        )");
    }

    void whoever_waits_gets_what_arrives_the_urgent_first()
    {
        expect(R"(
            place    A-01
            product  BOLT
            order    SO1 BOLT 3
            order    SO2 BOLT 4
            confirm  SO1
            confirm  SO2
            stock    BOLT DOCK 5
            put-away p1 BOLT 5 DOCK A-01
            line     SO1 BOLT  -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
            line     SO2 BOLT  -> ordered 4 reserved 2 picked 0 cancelled 0 missing 0
            shelf    BOLT A-01 -> 5 5 0
            bring-back p1
            line     SO1 BOLT  -> ordered 3 reserved 0 picked 0 cancelled 0 missing 0
        )");
    }

    void a_place_that_takes_nothing_is_blocked_or_counted()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  BOLT
            stock    BOLT A-01 3
            order    SO1 BOLT 2
            confirm  SO1
            stock    BOLT A-02 3
            no-place A-01 BLKD
            shelf    BOLT A-02       -> 3 2 0
            tasks                    -> FreeLocation/BLKD/0
            no-place A-01 BLKD
            tasks                    -> FreeLocation/BLKD/0
            no-place A-02 DSTF
            no-place A-02 DSTF
            tasks                    -> FreeLocation/BLKD/0 CountLocation/DSTF/0
            no-place CART DSTF       -> InvalidInput
        )");
    }

    void a_rule_that_says_nothing_is_refused()
    {
        Story story;
        auto &world = story.world;
        world.save(inventory::Location{.warehouse = world.warehouse(), .code = "A-01"});
        const auto saved = [&](auto record) {
            record.id = world.newId<decltype(record)>();
            const auto effects = world.act(Save<decltype(record)>{record});
            return effects ? std::string("accepted") : std::string(nameOf(effects.error().code));
        };
        using namespace inventory;
        QCOMPARE(saved(PutawayRule{.warehouse = world.warehouse()}), "InvalidInput");
        QCOMPARE(
            saved(PutawayRule{.warehouse = world.warehouse(), .location = world.location("DOCK")}),
            "InvalidInput");
        QCOMPARE(saved(PutawayRule{.warehouse = world.warehouse(), .category = {77}}), "NotFound");
        QCOMPARE(saved(PutawayRule{.zone = "A"}), "NotFound");
        QCOMPARE(saved(StorageCategory{}), "InvalidInput");
        QCOMPARE(saved(StorageCategory{.name = "DRAWER"}), "accepted");
        QCOMPARE(saved(StorageCategory{.name = "DRAWER"}), "Duplicate");
        QCOMPARE(saved(MovePolicy{.warehouse = world.warehouse()}), "accepted");
        QCOMPARE(saved(MovePolicy{.warehouse = world.warehouse()}), "Duplicate");
    }
};

QTEST_APPLESS_MAIN(tst_inventory_putaway)
#include "tst_inventory_putaway.moc"
