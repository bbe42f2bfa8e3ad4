// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using bincard::support::Story;

namespace {

/// One order of bolts and nuts stands in its tote at the dock; twenty bolts are left on the shelf.
constexpr auto picked = R"(
    place    A-01
    place    LANE usage=Staging
    product  BOLT weight=100
    product  NUT weight=10
    stock    BOLT A-01 20
    stock    NUT  A-01 2
    carrier  DHL
    order    SO1 BOLT 4 NUT 2 service=DHL
    order    SO2 BOLT 1 service=DHL
    confirm  SO1
    confirm  SO2
    walk     W1 cluster SO1 SO2
    take     W1
    load     W1 1 T1
    load     W1 2 T2
    pick     p1 W1 SO1 BOLT A-01 4 T1
    pick     p2 W1 SO1 NUT A-01 2 T1
    pick     p3 W1 SO2 BOLT A-01 1 T2
    unload   W1 1 DOCK
    unload   W1 2 DOCK
    finish   W1
    parcel   B1 SO1 DOCK
    parcel   B2 SO2 DOCK
)";

} // namespace

/// Quality points where parcels are packed and shipped.
class tst_fulfilment_quality : public QObject
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

    void a_point_asks_once_for_a_product_in_a_parcel()
    {
        expect(R"(
            point    Glass stage=Pack product=BOLT
            pack     u1 B1 SO1 NUT 2 from=T1
            due      B1                     -> nothing
            pack     u2 B1 SO1 BOLT 1 from=T1
            due      B1                     -> Glass/1
            pack     u3 B1 SO1 BOLT 3 from=T1
            due      B1                     -> Glass/4
            unpack   u3 B1 1
            due      B1                     -> Glass/3
            unpack   u3 B1
            unpack   u2 B1
            due      B1                     -> nothing
        )");
    }

    void a_parcel_with_a_check_that_is_due_does_not_close()
    {
        expect(R"(
            point    Glass stage=Pack product=BOLT
            pack     u1 B1 SO1 BOLT 4 from=T1
            label    B1 B1
            seal     B1                     -> CheckDue
            check    B1 pass
            due      B1                     -> nothing
            seal     B1
            state    B1                     -> Closed
            tasks                           -> none
        )");
    }

    void what_comes_in_after_the_check_is_looked_at_again()
    {
        expect(R"(
            point    Glass stage=Pack product=BOLT
            pack     u1 B1 SO1 BOLT 3 from=T1
            check    B1 pass
            pack     u2 B1 SO1 BOLT 1 from=T1
            due      B1                     -> Glass/4
        )");
    }

    void every_second_parcel_is_looked_at()
    {
        expect(R"(
            point    Glass stage=Pack every=2
            pack     u1 B1 SO1 BOLT 4 from=T1
            pack     u2 B2 SO2 BOLT 1 from=T2
            pack     u3 B1 SO1 NUT 2 from=T1
            due      B1                     -> Glass/4 Glass/2
            due      B2                     -> nothing
        )");
    }

    /// The units leave the box, the order is picked again, a person decides.
    void what_fails_at_packing_goes_to_quarantine_and_is_picked_again()
    {
        expect(R"(
            point    Glass stage=Pack product=BOLT
            pack     u1 B1 SO1 BOLT 4 from=T1
            pack     u2 B1 SO1 NUT 2 from=T1
            check    B1 fail
            due      B1                     -> nothing
            shelf    BOLT DOCK package=B1   -> nothing
            shelf    BOLT QUARANTINE        -> 4 0 0
            shelf    NUT DOCK package=B1    -> 2 0 0
            packed   SO1 BOLT               -> picked 0 packed 0 shipped 0
            packed   SO1 NUT                -> picked 2 packed 2 shipped 0
            shelf    BOLT A-01              -> 15 4 0
            tasks                           -> CheckQuality/QCHD/4
            label    B1 B1
            seal     B1
            state    B1                     -> Closed
        )");
    }

    /// Two lots were taken for one need; the one that was packed fails, the other still stands in
    /// the tote.
    void what_was_taken_twice_is_brought_back_when_the_packed_one_fails()
    {
        expect(R"(
            product  MILK tracking=Lot
            lot      MILK L1
            lot      MILK L2
            stock    MILK A-01 2 lot=L1
            stock    MILK A-01 3 lot=L2
            order    SO3 MILK 2 service=DHL
            confirm  SO3
            walk     W3 cluster SO3
            take     W3
            load     W3 1 T3
            pick     p4 W3 SO3 MILK A-01 2 T3 lot=L1
            pick     p5 W3 SO3 MILK A-01 3 T3 lot=L2
            unload   W3 1 DOCK
            finish   W3
            parcel   B3 SO3 DOCK
            tasks                           -> MoveExcess/OverQuantity/3
            point    Smell stage=Pack product=MILK
            pack     u1 B3 SO3 MILK 2 from=T3 lot=L2
            check    B3 fail
            shelf    MILK DOCK package=T3 lot=L1 -> 2 0 0
            tasks -> MoveExcess/OverQuantity/1 MoveExcess/OverQuantity/2 CheckQuality/QCHD/2
        )");
    }

    void nothing_left_on_the_shelf_leaves_the_order_short()
    {
        expect(R"(
            point    Glass stage=Pack product=NUT
            pack     u1 B1 SO1 NUT 2 from=T1
            check    B1 fail
            packed   SO1 NUT                -> picked 0 packed 0 shipped 0
            tasks                           -> CheckQuality/QCHD/2
        )");
    }

    void a_measure_is_judged_by_its_limits()
    {
        expect(R"(
            point    Core stage=Pack product=BOLT measure least=2 most=8
            pack     u1 B1 SO1 BOLT 4 from=T1
            check    B1 8.5
            tasks                           -> CheckQuality/QCHD/4
        )");
    }

    void a_picture_that_is_owed_is_asked_for()
    {
        expect(R"(
            point    Seal stage=Pack product=BOLT photo
            pack     u1 B1 SO1 BOLT 4 from=T1
            check    B1 pass
            tasks                           -> TakePhoto/QCHD/0
        )");
    }

    void a_check_said_after_the_box_was_closed_opens_it_again()
    {
        expect(R"(
            point    Glass stage=Pack product=BOLT
            pack     u1 B1 SO1 BOLT 4 from=T1
            pack     u2 B1 SO1 NUT 2 from=T1
            check    B1 pass
            label    B1 B1
            seal     B1
            check    B1 fail again
            state    B1                     -> Open
            shelf    BOLT QUARANTINE        -> 4 0 0
        )");
    }

    void a_void_parcel_is_not_looked_at()
    {
        expect(R"(
            point    Glass stage=Pack product=BOLT
            pack     u1 B1 SO1 BOLT 4 from=T1
            void     B1 reason=CTNX
            due      B1                     -> nothing
        )");
    }

    void a_closed_parcel_is_looked_at_before_it_is_shipped()
    {
        expect(R"(
            point    Straps stage=Ship
            pack     u1 B1 SO1 BOLT 4 from=T1
            due      B1                     -> nothing
            label    B1 B1
            seal     B1
            due      B1                     -> Straps/4
            lane     B1 LANE
            check    B1 pass
            truck    M1 DHL DOCK
            onto     M1 B1
            depart   M1
            state    B1                     -> Manifested
            tasks                           -> none
        )");
    }

    /// A fact stands: the box is on the truck, and the truck does not leave before it was looked
    /// at.
    void a_parcel_loaded_unchecked_keeps_the_truck()
    {
        expect(R"(
            point    Straps stage=Ship
            pack     u1 B1 SO1 BOLT 4 from=T1
            label    B1 B1
            seal     B1
            truck    M1 DHL DOCK
            onto     M1 B1
            state    B1                     -> Loaded CheckDue
            tasks                           -> CheckQuality/CheckDue/0
            depart   M1                     -> CheckDue
            check    B1 pass
            state    B1                     -> Loaded
            tasks                           -> none
            depart   M1
            state    B1                     -> Manifested
        )");
    }

    void off_the_truck_it_waits_for_its_check()
    {
        expect(R"(
            point    Straps stage=Ship
            pack     u1 B1 SO1 BOLT 4 from=T1
            label    B1 B1
            seal     B1
            truck    M1 DHL DOCK
            onto     M1 B1
            off      B1 LANE
            state    B1                     -> OnLane
            tasks                           -> none
            due      B1                     -> Straps/4
        )");
    }

    void what_fails_before_shipping_is_held_until_somebody_lets_it_go()
    {
        expect(R"(
            point    Straps stage=Ship
            pack     u1 B1 SO1 BOLT 4 from=T1
            label    B1 B1
            seal     B1
            check    B1 fail
            state    B1                     -> Closed QCHD
            tasks                           -> CheckQuality/QCHD/0
            truck    M1 DHL DOCK
            onto     M1 B1
            depart   M1                     -> OrderHeld
            release-parcel B1
            tasks                           -> none
            depart   M1
            state    B1                     -> Manifested
        )");
    }
};

QTEST_APPLESS_MAIN(tst_fulfilment_quality)
#include "tst_fulfilment_quality.moc"
