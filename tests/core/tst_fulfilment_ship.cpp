// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using bincard::support::Story;

/// Three closed parcels wait on the lane: B1 and B2 go by DHL, B3 by UPS.
constexpr auto closed = R"(
    place    A-01
    place    LANE usage=Staging
    place    GATE usage=Staging
    product  BOLT weight=100
    product  MILK tracking=Lot expires days=3
    lot      MILK L1 expiry=2026-12-10
    stock    BOLT A-01 20
    stock    MILK A-01 6 lot=L1
    carrier  DHL
    carrier  UPS
    order    SO1 BOLT 4 service=DHL
    order    SO2 MILK 2 service=DHL
    order    SO3 BOLT 1 service=UPS
    confirm  SO1
    confirm  SO2
    confirm  SO3
    walk     W1 cluster SO1 SO2 SO3
    take     W1
    load     W1 1 T1
    load     W1 2 T2
    load     W1 3 T3
    pick     p1 W1 SO1 BOLT A-01 4 T1
    pick     p2 W1 SO2 MILK A-01 2 T2 lot=L1
    pick     p3 W1 SO3 BOLT A-01 1 T3
    unload   W1 1 DOCK
    unload   W1 2 DOCK
    unload   W1 3 DOCK
    finish   W1
    parcel   B1 SO1 DOCK
    parcel   B2 SO2 DOCK
    parcel   B3 SO3 DOCK
    pack     u1 B1 SO1 BOLT 4 from=T1
    pack     u2 B2 SO2 MILK 2 from=T2 lot=L1
    pack     u3 B3 SO3 BOLT 1 from=T3
    label    B1 B1
    label    B2 B2
    label    B3 B3
    seal     B1
    seal     B2
    seal     B3
    lane     B1 LANE
    lane     B2 LANE
    lane     B3 LANE
    truck    M1 DHL GATE
)";

class tst_fulfilment_ship : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table)
    {
        Story story;
        const std::string presupposed = story.tell(closed);
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void what_is_on_the_truck_leaves_and_the_rest_is_missed()
    {
        expect(R"(
            depart   M1                     -> NothingLeft
            onto     M1 B1
            state    B1                     -> Loaded
            shelf    BOLT GATE package=B1   -> 4 0 0
            left-behind M1                  -> B2
            depart   M1 driver=TOUR-7
            state    B1                     -> Manifested
            packed   SO1 BOLT               -> picked 4 packed 4 shipped 4
            packed   SO2 MILK               -> picked 2 packed 2 shipped 0
            shelf    BOLT CUSTOMER          -> 4 0 0
            shelf    BOLT GATE package=B1   -> nothing
            left-behind M1                  -> B2
            tasks                           -> none
        )");
    }

    /// FLOWS.md, failure 21: the same delivery on two shipments.
    void a_parcel_leaves_once_however_often_it_is_said()
    {
        expect(R"(
            truck    M2 DHL GATE
            onto     M1 B1
            onto     M2 B1
            depart   M1                     -> NothingLeft
            depart   M2
            depart   M2                     -> WrongState
            onto     M2 B1
            tasks                           -> none
            onto     M1 B1
            tasks                           -> InterceptParcel/WrongState/0
            depart   M1                     -> NothingLeft
            packed   SO1 BOLT               -> picked 4 packed 4 shipped 4
            void     B1 reason=CTNX         -> WrongState
            unpack   u1 B1                  -> WrongState
            undo     p1                     -> WrongState
            cancel   SO1 BOLT 1             -> WrongState
            shelf    BOLT CUSTOMER          -> 4 0 0
        )");
    }

    void a_parcel_that_left_and_is_seen_here_is_looked_at()
    {
        expect(R"(
            onto     M1 B1
            depart   M1
            lane     B1 LANE
            tasks                           -> HoldParcel/WrongState/0
            state    B1                     -> Manifested
        )");
    }

    void what_should_not_be_on_the_truck_keeps_it_here()
    {
        expect(R"(
            onto     M1 B1
            onto     M1 B3
            state    B3                     -> Loaded WrongKind
            tasks                           -> InterceptParcel/WrongKind/0
            depart   M1                     -> WrongKind
            off      B3 LANE
            state    B3                     -> OnLane
            tasks                           -> none
            off      B3 LANE                -> WrongState
            depart   M1
        )");
    }

    void an_open_box_does_not_leave()
    {
        expect(R"(
            unpack   u1 B1 1 at=LANE
            onto     M1 B1
            tasks                           -> InterceptParcel/WrongState/0
            depart   M1                     -> WrongState
        )");
    }

    void a_cancelled_order_is_intercepted_at_the_truck()
    {
        expect(R"(
            intercept SO1
            onto     M1 B1
            tasks                           -> InterceptParcel/OrderCancelled/0
            depart   M1                     -> OrderHeld
            off      B1 LANE
            state    B1                     -> OnLane OrderCancelled
            onto     M1 B2
            depart   M1
        )");
    }

    void a_held_parcel_waits_for_a_supervisor()
    {
        expect(R"(
            hold-parcel B1                     -> InvalidInput
            hold-parcel B1 reason=ADDR
            onto     M1 B1
            depart   M1                     -> OrderHeld
            as       ann
            release-parcel B1                     -> NotAllowed
            as       sue
            release-parcel B1
            release-parcel B1                     -> WrongState
            tasks                           -> none
            depart   M1
        )");
    }

    void a_lot_blocked_after_the_pick_holds_its_parcel()
    {
        expect(R"(
            lot      MILK L1 expiry=2026-12-10 blocked
            state    B2                     -> OnLane LotBlocked
            tasks                           -> HoldParcel/LotBlocked/0
            onto     M1 B2
            depart   M1                     -> OrderHeld
            release-parcel B2
            depart   M1                     -> LotBlocked
            recall   MILK lot=L1            -> none
        )");
    }

    void a_lot_that_expired_after_the_pick_does_not_leave()
    {
        expect(R"(
            day      2026-12-08
            onto     M1 B2
            tasks                           -> HoldParcel/LotExpired/0
            depart   M1                     -> OrderHeld
        )");
    }

    void what_left_with_a_lot_is_on_the_recall_list()
    {
        expect(R"(
            onto     M1 B2
            depart   M1
            lot      MILK L1 expiry=2026-12-10 blocked
            recall   MILK lot=L1            -> B2
            tasks                           -> none
        )");
    }

    void a_truck_stands_at_a_gate_and_has_its_paper()
    {
        expect(R"(
            truck    M1 DHL GATE            -> Duplicate
            truck    M2 GLS GATE            -> NotFound
            truck    M2 DHL A-01            -> WrongKind
            truck    M2 DHL A-99            -> NotFound
            as       ann
            truck    M3 DHL GATE            -> NotAllowed
        )");
    }

    void a_truck_that_left_takes_nothing_more()
    {
        expect(R"(
            onto     M1 B1
            depart   M1
            onto     M1 B2
            state    B2                     -> OnLane
            tasks                           -> InterceptParcel/WrongState/0
        )");
    }
};

QTEST_APPLESS_MAIN(tst_fulfilment_ship)
#include "tst_fulfilment_ship.moc"
