// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using bincard::support::Story;

/// Two orders are picked, each into its tote, which stand at the dock; bolts weigh 100 g.
constexpr auto picked = R"(
    place    A-01
    place    A-02
    place    LANE usage=Staging
    product  BOLT weight=100
    product  NUT weight=10
    product  SAW tracking=Serial weight=500
    product  MILK tracking=Lot expires days=3 weight=1000
    lot      SAW S1
    lot      MILK L1 expiry=2026-12-10
    stock    BOLT A-01 20
    stock    NUT  A-01 9
    stock    SAW  A-01 1 lot=S1
    stock    MILK A-01 6 lot=L1
    carton   M 300x200x150 tare=50 max=2000
    carton   L 600x400x300 tare=90
    carrier  DHL
    order    SO1 BOLT 4 NUT 2 service=DHL
    order    SO2 SAW 1 MILK 2
    confirm  SO1
    confirm  SO2
    walk     W1 cluster SO1 SO2
    take     W1
    load     W1 1 T1
    load     W1 2 T2
    pick     p1 W1 SO1 BOLT A-01 4 T1
    pick     p2 W1 SO1 NUT A-01 2 T1
    pick     p3 W1 SO2 SAW A-01 1 T2 lot=S1
    pick     p4 W1 SO2 MILK A-01 2 T2 lot=L1
    unload   W1 1 DOCK
    unload   W1 2 DOCK
    finish   W1
)";

class tst_fulfilment_parcels : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table)
    {
        Story story;
        const std::string presupposed = story.tell(picked);
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void goods_go_from_the_tote_into_the_box_and_out_of_the_house()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            state    B1                     -> Open
            pack     u1 B1 SO1 BOLT 4 from=T1
            pack     u2 B1 SO1 NUT 2 from=T1
            shelf    BOLT DOCK package=T1   -> nothing
            shelf    BOLT DOCK package=B1   -> 4 0 0
            packed   SO1 BOLT               -> picked 4 packed 4 shipped 0
            label    B1 B1
            seal     B1 carton=M weight=470
            state    B1                     -> Closed
            lane     B1 LANE
            state    B1                     -> OnLane
            shelf    BOLT LANE package=B1   -> 4 0 0
            tasks                           -> none
        )");
    }

    void a_box_has_one_licence_plate_and_a_number()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            parcel   B1 SO1 DOCK            -> accepted
            tasks                           -> RelabelParcel/Duplicate/0
            parcel   B3 SO1 CART            -> DestinationNotAllowed
            parcel   B3 SO9 DOCK            -> NotFound
            parcel   B3 SO1 A-99            -> NotFound
        )");
    }

    void two_boxes_with_one_label_are_told_apart_by_a_new_one()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            label    B1 00340123
            parcel   B2 SO1 DOCK code=00340123
            tasks                           -> RelabelParcel/Duplicate/0
            pack     u1 B2 SO1 BOLT 4 from=T1
            label    B2 00340123
            seal     B2                     -> NotLabelled
            label    B2 00340124
            tasks                           -> none
            seal     B2
        )");
    }

    void a_parcel_closes_only_when_everything_is_right()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            seal     B1                     -> NothingLeft
            pack     u1 B1 SO1 BOLT 4 from=T1
            seal     B1                     -> NotLabelled
            label    B1 B1
            takes    DHL L
            seal     B1 carton=M            -> DoesNotFit
            seal     B1 carton=L weight=900 -> WeightDiffers
            seal     B1 carton=L weight=900 by=ann -> WeightDiffers
            seal     B1 carton=L weight=900 by=sue
            seal     B1                     -> WrongState
        )");
    }

    void a_carton_bears_only_so_much()
    {
        expect(R"(
            parcel   B1 SO2 DOCK
            pack     u1 B1 SO2 MILK 2 from=T2 lot=L1
            label    B1 B1
            seal     B1 carton=M weight=2050 -> DoesNotFit
            seal     B1 carton=L weight=2090
        )");
    }

    void the_content_is_checked_against_what_products_weigh()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 4 from=T1
            label    B1 B1
            seal     B1 carton=M weight=501 -> WeightDiffers
            seal     B1 carton=M weight=399 -> WeightDiffers
            seal     B1 carton=M weight=500
        )");
    }

    void what_the_order_does_not_want_is_surplus_and_comes_out_again()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 4 from=T1
            pack     u2 B1 SO1 BOLT 1 at=A-01
            tasks                           -> PutBack/OverQuantity/1
            label    B1 B1
            seal     B1                     -> OverQuantity
            unpack   u2 B1 at=A-01
            tasks                           -> none
            shelf    BOLT A-01              -> 16 0 0
            seal     B1
        )");
    }

    void what_the_books_lack_was_found()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 3 at=A-02
            shelf    BOLT A-02              -> nothing
            packed   SO1 BOLT               -> picked 4 packed 3 shipped 0
            tasks                           -> CountLocation/InsufficientStock/3
        )");
    }

    void a_serial_number_is_in_one_box()
    {
        expect(R"(
            parcel   B1 SO2 DOCK
            parcel   B2 SO2 DOCK
            pack     u1 B1 SO2 SAW 1 from=T2 lot=S1
            pack     u2 B2 SO2 SAW 1 at=A-01 lot=S1
            tasks                           -> VerifyPick/WrongSerial/1
            packed   SO2 SAW                -> picked 1 packed 1 shipped 0
            label    B2 B2
            seal     B2                     -> OverQuantity
            unpack   u2 B2
            tasks                           -> VerifyPick/WrongSerial/1
        )");
    }

    void a_serial_number_that_went_back_to_where_the_books_have_it_is_asked_about_no_more()
    {
        expect(R"(
            parcel   B1 SO2 DOCK
            parcel   B2 SO2 DOCK
            pack     u1 B1 SO2 SAW 1 from=T2 lot=S1
            pack     u2 B2 SO2 SAW 1 at=A-01 lot=S1
            unpack   u1 B1
            tasks                           -> VerifyPick/WrongSerial/1
            unpack   u2 B2
            tasks                           -> none
        )");
    }

    void only_the_orders_own_goods_go_in()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO2 SAW 1 from=T2 lot=S1 -> InvalidInput
            pack     u1 B1 SO1 BOLT 0 from=T1       -> InvalidInput
            pack     u1 B1 SO1 BOLT 0.5 from=T1     -> NotDivisible
            pack     u1 B9 SO1 BOLT 1 from=T1       -> NotFound
            parcel   B2 SO2 DOCK
            pack     u2 B2 SO2 SAW 1 from=T2        -> SerialRequired
            pack     u2 B2 SO2 MILK 1 from=T2       -> LotRequired
        )");
    }

    void a_closed_box_that_is_touched_is_open()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 3 from=T1
            label    B1 B1
            seal     B1
            pack     u2 B1 SO1 BOLT 1 from=T1
            state    B1                     -> Open
            seal     B1
            unpack   u1 B1 1 into=T1
            state    B1                     -> Open
            shelf    BOLT DOCK package=T1   -> 1 0 0
            unpack   u1 B1 3                -> InvalidInput
            unpack   u2 B2                  -> InvalidInput
        )");
    }

    void a_void_parcel_hands_its_goods_back()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 4 from=T1
            label    B1 B1
            seal     B1
            lane     B1 LANE
            void     B1                     -> InvalidInput
            void     B1 reason=CTNX
            state    B1                     -> Void CTNX
            packed   SO1 BOLT               -> picked 4 packed 0 shipped 0
            shelf    BOLT LANE              -> 4 0 0
            void     B1 reason=CTNX         -> WrongState
            label    B1 B1                  -> WrongState
            seal     B1                     -> WrongState
            parcel   B2 SO1 LANE
            pack     u2 B2 SO1 BOLT 4 at=LANE
            packed   SO1 BOLT               -> picked 4 packed 4 shipped 0
        )");
    }

    void what_was_packed_before_a_merge_comes_out_by_the_name_that_stays()
    {
        expect(R"(
            product  PIN
            product  CAN tracking=Lot expires
            lot      CAN L1 expiry=2026-12-10
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 4 from=T1
            parcel   B2 SO2 DOCK
            pack     u2 B2 SO2 MILK 2 lot=L1 from=T2
            merge    BOLT PIN
            merge    MILK CAN
            unpack   u1 B1 1 at=A-01
            shelf    PIN A-01               -> 17 0 0
            void     B1 reason=CTNX
            shelf    PIN DOCK               -> 3 0 0
            void     B2 reason=CTNX
            shelf    CAN DOCK lot=L1        -> 2 0 0
            tasks                           -> none
        )");
    }

    void what_goes_into_a_void_box_is_looked_for()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            void     B1 reason=CTNX
            pack     u1 B1 SO1 BOLT 4 from=T1
            tasks                           -> VerifyPick/WrongState/4
            shelf    BOLT DOCK package=T1   -> 4 0 0
            unpack   u1 B1 4 into=T1
            tasks                           -> none
        )");
    }

    void what_came_out_of_a_void_box_and_lies_elsewhere_is_still_looked_for()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            void     B1 reason=CTNX
            pack     u1 B1 SO1 BOLT 4 from=T1
            unpack   u1 B1
            tasks                           -> VerifyPick/WrongState/4
        )");
    }

    /// FLOWS.md, failure 22: good labels stay, a label is never without its parcel.
    void one_of_several_labels_fails_and_the_others_stay()
    {
        expect(R"(
            print    B1 address=1           -> NotFound
            parcel   B1 SO1 DOCK
            parcel   B2 SO1 DOCK
            print    B1 address=1 tracking=JD01
            print    B2 address=1 failure=LBLF
            pack     u1 B1 SO1 BOLT 2 from=T1
            pack     u2 B2 SO1 BOLT 2 from=T1
            label    B1 B1
            seal     B1
            seal     B2                     -> NotLabelled
            print    B2 address=1 tracking=JD02
            label    B2 B2
            seal     B2
            tasks                           -> none
        )");
    }

    void a_label_for_a_void_parcel_is_taken_off()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            void     B1 reason=LBLF
            print    B1 address=1
            tasks                           -> RelabelParcel/WrongState/0
        )");
    }

    /// FLOWS.md, failure 30, before the box is closed.
    void an_order_cancelled_while_packed_comes_out_of_the_box()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 3 from=T1
            cancel   SO1 BOLT 4
            packed   SO1 BOLT               -> picked 0 packed 0 shipped 0
            tasks                           -> PutBack/OrderCancelled/1 PutBack/OrderCancelled/3
            label    B1 B1
            seal     B1                     -> OverQuantity
            cancel   SO1 NUT 2
            seal     B1                     -> OverQuantity
            unpack   u1 B1 at=A-01
            seal     B1                     -> NothingLeft
            pack     u2 B1 SO1 NUT 1 from=T1
            seal     B1                     -> OverQuantity
        )");
    }

    void the_serial_number_that_is_in_no_box_goes_back_when_half_the_order_is_cancelled()
    {
        Story story;
        QCOMPARE(story.tell(picked), "");
        QCOMPARE(story.tell(R"(
            lot      SAW S2
            lot      SAW S3
            stock    SAW A-01 1 lot=S2
            stock    SAW A-01 1 lot=S3
            order    SO3 SAW 2
            confirm  SO3
            walk     W3 single SO3
            take     W3
            load     W3 1 T3
            pick     p5 W3 SO3 SAW A-01 1 T3 lot=S2
            pick     p6 W3 SO3 SAW A-01 1 T3 lot=S3
            unload   W3 1 DOCK
            finish   W3
            parcel   B3 SO3 DOCK
            pack     u3 B3 SO3 SAW 1 from=T3 lot=S3
            cancel   SO3 SAW 1
            tasks                           -> PutBack/OrderCancelled/1
        )"),
                 "");
        const auto tasks = story.world.look().list<bincard::inventory::Task>(
            "by_open", story.world.warehouse(), false);
        QCOMPARE(tasks.size(), std::size_t{1});
        QCOMPARE(tasks.front().lot, story.world.lot("SAW", "S2"));
    }

    /// FLOWS.md, failure 30, after it.
    void a_closed_parcel_is_not_cancelled_but_intercepted()
    {
        expect(R"(
            intercept SO1                   -> WrongState
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 3 from=T1
            label    B1 B1
            seal     B1
            cancel   SO1 BOLT 5             -> OverQuantity
            cancel   SO1 BOLT 2             -> WrongState
            cancel   SO1 BOLT 1
            intercept SO1
            intercept SO1
            state    B1                     -> Closed OrderCancelled
            tasks -> PutBack/OrderCancelled/1 InterceptParcel/OrderCancelled/0
            void     B1 reason=CNCL
            tasks                           -> PutBack/OrderCancelled/1
            cancel   SO1 BOLT 3
            packed   SO1 BOLT               -> picked 0 packed 0 shipped 0
        )");
    }

    void a_customer_wants_more_or_less_of_it()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 4 from=T1
            change-to SO1 BOLT 6
            line     SO1 BOLT               -> ordered 6 reserved 2 picked 4 cancelled 0 missing 0
            walk     W2 single SO1
            walk-of  W2                     -> A-01:2
            change-to SO1 BOLT 3
            line     SO1 BOLT               -> ordered 6 reserved 0 picked 3 cancelled 3 missing 0
            packed   SO1 BOLT               -> picked 3 packed 3 shipped 0
            tasks                           -> PutBack/OrderCancelled/1
            change-to SO1 BOLT 0.5          -> NotDivisible
            change-to SO1 BOLT -1           -> InvalidInput
            change-to SO1 BOLT 3
        )");
    }

    void another_address_blocks_the_parcel_until_the_label_has_it()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 4 from=T1
            print    B1 address=1
            label    B1 B1
            moves-house SO1
            tasks                           -> RelabelParcel/AddressChanged/0
            seal     B1                     -> AddressChanged
            print    B1 address=1
            seal     B1                     -> AddressChanged
            print    B1 address=2
            seal     B1                     -> NotLabelled
            label    B1 B1
            tasks                           -> none
            seal     B1
        )");
    }

    void a_missing_unit_is_picked_again()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 3 from=T1
            content  SO1 BOLT 1 MISS from=T1
            tasks                           -> CountLocation/MISS/1
            line     SO1 BOLT               -> ordered 4 reserved 1 picked 3 cancelled 0 missing 0
            shelf    BOLT DOCK package=T1   -> 1 0 1
            walk     W2 single SO1
            walk-of  W2                     -> A-01:1
        )");
    }

    void a_broken_unit_goes_to_quarantine_and_is_picked_again()
    {
        expect(R"(
            content  SO1 BOLT 1 DMGD from=T1
            shelf    BOLT QUARANTINE        -> 1 0 0
            line     SO1 BOLT               -> ordered 4 reserved 1 picked 3 cancelled 0 missing 0
        )");
    }

    void goods_of_nobody_at_the_pack_station_are_put_back()
    {
        expect(R"(
            content  SO9 BOLT 2 WRNG from=T1
            tasks                           -> PutBack/WRNG/2
            packed   SO1 BOLT               -> picked 4 packed 0 shipped 0
        )");
    }

    void a_pick_taken_back_comes_out_of_its_box()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            pack     u1 B1 SO1 BOLT 4 from=T1
            label    B1 B1
            seal     B1
            undo     p1
            packed   SO1 BOLT               -> picked 0 packed 0 shipped 0
            state    B1                     -> Closed WrongState
        )");
    }

    void work_that_somebody_packs_is_taken_over()
    {
        expect(R"(
            parcel   B1 SO1 DOCK
            take-parcel B1
            take-parcel B9                  -> NotFound
            as       ann
            take-parcel B1                  -> NotAllowed
        )");
    }
};

QTEST_APPLESS_MAIN(tst_fulfilment_parcels)
#include "tst_fulfilment_parcels.moc"
