// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/magnitude.h"
#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::support::Story;

namespace {

/// One order of two lines, expected at the dock; milk expires, saws have numbers.
constexpr auto atTheDock = R"(
    place    A-01 walk=1
    product  BOLT
    product  NUT
    product  MILK tracking=Lot expires
    product  SAW tracking=Serial
    life     MILK 10
    lot      MILK L1 expiry=2026-12-20
    supplier ACME
    buy      PO1 ACME BOLT 10 MILK 6 over=10 under=20
    begin    R1 PO1
)";

} // namespace

class tst_purchase : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table, const char *before = atTheDock)
    {
        Story story;
        const std::string presupposed = story.tell(before);
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void a_delivery_is_received_line_by_line_until_the_order_is_over()
    {
        expect(R"(
            receive  r1 R1 BOLT 4 DOCK
            bought   PO1 BOLT               -> ordered 10 received 4 closed 0
            shelf    BOLT DOCK              -> 4 0 0
            shelf    BOLT VENDOR            -> -4 0 0
            receive  r2 R1 BOLT 6 DOCK into=P1
            shelf    BOLT DOCK package=P1   -> 6 0 0
            purchase PO1                    -> open
            receive  r3 R1 MILK 6 DOCK lot=L1 expiry=2026-12-20
            purchase PO1                    -> closed
            close-receipt R1
            differences R1                  -> none
            tasks                           -> none
            close-receipt R1                -> WrongState
        )");
    }

    void what_comes_beyond_the_tolerance_is_booked_and_the_buyer_is_asked()
    {
        expect(R"(
            receive  r1 R1 BOLT 11 DOCK
            tasks                           -> none
            receive  r2 R1 BOLT 2 DOCK
            bought   PO1 BOLT               -> ordered 10 received 13 closed 0
            shelf    BOLT DOCK              -> 13 0 0
            tasks                           -> ReviewReceipt/OVER/2
            take-back r2
            tasks                           -> none
            receive  r3 R1 BOLT 5 DOCK by=sue reason=OVER
            tasks                           -> none
            receive  r4 R1 BOLT 5 DOCK by=ann reason=OVER
            tasks                           -> ReviewReceipt/OVER/5
        )");
    }

    void what_nobody_ordered_is_held_and_the_buyer_is_asked()
    {
        expect(R"(
            receive  r1 R1 NUT 3 DOCK
            shelf    NUT DOCK               -> nothing
            shelf    NUT QUARANTINE         -> 3 0 0
            tasks                           -> ReviewReceipt/UNXP/3
            receive  r2 R1 NUT 3 DOCK by=sue
            shelf    NUT DOCK               -> 3 0 0
            begin    R2 note=L-77
            receive  r3 R2 BOLT 1 DOCK
            tasks   -> ReviewReceipt/UNXP/3 ReviewReceipt/UNXP/1
        )");
    }

    void another_order_of_the_delivery_takes_what_the_first_does_not_wait_for()
    {
        expect(R"(
            buy      PO2 ACME NUT 3 BOLT 5
            also     R1 PO2
            receive  r1 R1 NUT 3 DOCK
            bought   PO2 NUT                -> ordered 3 received 3 closed 0
            receive  r2 R1 BOLT 10 DOCK
            receive  r3 R1 BOLT 5 DOCK
            bought   PO1 BOLT               -> ordered 10 received 10 closed 0
            bought   PO2 BOLT               -> ordered 5 received 5 closed 0
            purchase PO2                    -> closed
            tasks                           -> none
        )");
    }

    void an_announced_pallet_is_received_by_one_scan_and_only_once()
    {
        expect(R"(
            notice   PO1 P77 BOLT 10
            notice   PO1 P77 MILK 6 lot=L1
            pallet   R1 P77 DOCK
            shelf    BOLT DOCK package=P77  -> 10 0 0
            shelf    MILK DOCK package=P77 lot=L1 -> 6 0 0
            purchase PO1                    -> closed
            pallet   R1 P77 DOCK
            shelf    BOLT DOCK package=P77  -> 10 0 0
            bought   PO1 BOLT               -> ordered 10 received 10 closed 0
            tasks                           -> ReviewReceipt/Duplicate/0
            notice   PO1 P77 BOLT 1         -> WrongState
            take-back P77
            take-back P77                   -> WrongState
            shelf    BOLT DOCK package=P77  -> nothing
            bought   PO1 BOLT               -> ordered 10 received 0 closed 0
            purchase PO1                    -> open
            pallet   R1 P77 DOCK
            bought   PO1 BOLT               -> ordered 10 received 10 closed 0
        )");
    }

    void a_pallet_that_was_announced_before_a_merge_comes_under_the_name_that_stays()
    {
        expect(R"(
            product  PIN
            product  CAN tracking=Lot expires
            lot      CAN L1 expiry=2026-12-20
            notice   PO1 P77 BOLT 10
            notice   PO1 P77 MILK 6 lot=L1
            merge    BOLT PIN
            merge    MILK CAN
            pallet   R1 P77 DOCK
            shelf    PIN DOCK package=P77   -> 10 0 0
            shelf    CAN DOCK package=P77 lot=L1 -> 6 0 0
            tasks                           -> none
        )");
    }

    void a_pallet_that_was_opened_and_counted_has_come()
    {
        expect(R"(
            notice   PO1 P77 BOLT 10
            receive  r1 R1 BOLT 9 DOCK into=P77
            pallet   R1 P77 DOCK
            bought   PO1 BOLT               -> ordered 10 received 9 closed 0
            tasks                           -> ReviewReceipt/Duplicate/0
            take-back r1
            pallet   R1 P77 DOCK
            bought   PO1 BOLT               -> ordered 10 received 10 closed 0
        )");
    }

    void a_notice_that_does_not_say_which_lot_wants_the_pallet_opened()
    {
        expect(R"(
            notice   PO1 P77 MILK 6
            pallet   R1 P77 DOCK            -> LotRequired
            notice   PO1 P78
            pallet   R1 P78 DOCK            -> NothingLeft
            notice   PO1 003456789012345678 BOLT 1 -> CheckDigitWrong
        )");
    }

    void goods_without_lot_data_are_quarantined_under_a_lot_of_our_own()
    {
        expect(R"(
            receive  r1 R1 MILK 6 DOCK      -> LotRequired
            register MILK ? as=mine
            receive  r1 R1 MILK 6 DOCK lot=mine reason=NOLT
            shelf    MILK QUARANTINE lot=mine -> 6 0 0
            tasks                           -> CheckQuality/NOLT/6
            bought   PO1 MILK               -> ordered 6 received 6 closed 0
        )");
    }

    void a_date_that_is_not_the_lots_and_a_short_life_are_quarantined()
    {
        expect(R"(
            receive  r1 R1 MILK 1 DOCK lot=L1 expiry=2026-12-21
            register MILK L2 expiry=2026-12-02
            receive  r2 R1 MILK 2 DOCK lot=L2 expiry=2026-12-02
            tasks                           -> CheckQuality/EXPM/1 CheckQuality/EXPD/2
            shelf    MILK QUARANTINE lot=L1 -> 1 0 0
            receive  r3 R1 MILK 3 DOCK lot=L2 by=sue
            shelf    MILK DOCK lot=L2       -> 3 0 0
            lot      MILK L1 expiry=2026-12-20 blocked
            receive  r4 R1 MILK 1 DOCK lot=L1
            shelf    MILK QUARANTINE lot=L1 -> 2 0 0
            tasks -> CheckQuality/EXPM/1 CheckQuality/EXPD/2 CheckQuality/QCHD/1
        )");
    }

    void two_devices_that_make_the_same_lot_meet()
    {
        expect(R"(
            register MILK L9 expiry=2026-12-24 as=one
            register MILK L9 expiry=2026-12-24 as=other
            tasks                           -> none
            receive  r1 R1 MILK 2 DOCK lot=one
            receive  r2 R1 MILK 2 DOCK lot=other
            shelf    MILK DOCK lot=L9       -> 4 0 0
            stock    MILK A-01 1 lot=other
            shelf    MILK A-01 lot=L9       -> 1 0 0
            register MILK L9 expiry=2026-12-25 as=third
            tasks                           -> CheckQuality/ExpiryDiffers/0
            register BOLT L9                -> InvalidInput
        )");
    }

    void a_serial_number_that_is_in_stock_is_only_a_claim()
    {
        expect(R"(
            buy      PO2 ACME SAW 3
            also     R1 PO2
            register SAW S1
            receive  r1 R1 SAW 1 DOCK lot=S1
            receive  r2 R1 SAW 1 DOCK lot=S1
            bought   PO2 SAW                -> ordered 3 received 1 closed 0
            shelf    SAW DOCK lot=S1        -> 1 0 0
            tasks                           -> ReviewReceipt/WrongSerial/1
            take-back r2
            tasks                           -> none
            receive  r3 R1 SAW 2 DOCK lot=S1 -> InvalidInput
        )");
    }

    void damaged_and_unlabelled_goods_are_received_and_somebody_is_asked()
    {
        expect(R"(
            receive  r1 R1 BOLT 2 DOCK reason=DMGD
            shelf    BOLT QUARANTINE        -> 2 0 0
            bought   PO1 BOLT               -> ordered 10 received 2 closed 0
            tasks                           -> TakePhoto/DMGD/2 CheckQuality/DMGD/2
            take-back r1
            receive  r2 R1 BOLT 3 DOCK reason=NOLB
            shelf    BOLT DOCK              -> 3 0 0
            tasks                           -> PrintLabel/NOLB/3
        )");
    }

    void goods_are_put_where_they_belong_and_taken_back_from_there()
    {
        expect(R"(
            receive  r1 R1 BOLT 4 DOCK
            put      r1 A-01
            shelf    BOLT A-01              -> 4 0 0
            put      r1 LOSS                -> DestinationNotAllowed
            put      r1 CART                -> DestinationNotAllowed
            take-back r1
            shelf    BOLT A-01              -> nothing
            bought   PO1 BOLT               -> ordered 10 received 0 closed 0
            take-back r1                    -> WrongState
            receive  r2 R1 BOLT 4 DOCK into=P1
            put      r2 A-01
            shelf    BOLT A-01 package=P1   -> 4 0 0
            take-back r2
            shelf    BOLT VENDOR            -> nothing
            tasks                           -> none
        )");
    }

    /// Somebody put the damaged goods on a shelf all the same: the question goes with them.
    void damaged_goods_that_were_put_away_are_taken_back_from_there()
    {
        expect(R"(
            receive  r1 R1 BOLT 2 DOCK reason=DMGD
            receive  r2 R1 BOLT 3 DOCK reason=DMGD
            put      r1 A-01
            shelf    BOLT QUARANTINE        -> 3 0 0
            take-back r1
            shelf    BOLT A-01              -> nothing
            shelf    BOLT QUARANTINE        -> 3 0 0
            tasks                           -> TakePhoto/DMGD/3 CheckQuality/DMGD/3
        )");
    }

    void what_is_not_there_any_more_is_taken_back_all_the_same_and_counted()
    {
        expect(R"(
            receive  r1 R1 BOLT 4 DOCK
            stock    BOLT DOCK -3
            take-back r1
            shelf    BOLT DOCK              -> nothing
            shelf    BOLT LOSS              -> -3 0 0
            tasks                           -> CountLocation/InsufficientStock/3
        )");
    }

    void a_short_delivery_is_explained_before_it_is_closed()
    {
        expect(R"(
            receive  r1 R1 BOLT 9 DOCK
            receive  r2 R1 MILK 2 DOCK lot=L1
            close-receipt R1                -> WrongState
            explain  R1 MILK order=PO1      -> InvalidInput
            explain  R1 MILK order=PO1 reason=UNDR
            close-receipt R1
            differences R1                  -> UNDR/-1/given-up UNDR/-4
            bought   PO1 BOLT               -> ordered 10 received 9 closed 1
            bought   PO1 MILK               -> ordered 6 received 2 closed 0
            purchase PO1                    -> open
            tasks                           -> none
            begin    R2 PO1
            explain  R2 reason=UNDR give-up
            close-receipt R2
            bought   PO1 MILK               -> ordered 6 received 2 closed 4
            purchase PO1                    -> closed
            tasks                           -> ReviewReceipt/UNDR/4
        )");
    }

    void goods_that_come_after_the_end_are_booked_and_somebody_is_asked()
    {
        expect(R"(
            explain  R1 reason=UNDR
            close-receipt R1
            receive  r1 R1 BOLT 4 DOCK
            bought   PO1 BOLT               -> ordered 10 received 4 closed 0
            tasks                           -> ReviewReceipt/WrongState/4
            explain  R1 reason=UNDR         -> WrongState
        )");
    }

    void a_cancelled_line_that_comes_all_the_same_is_surplus()
    {
        expect(R"(
            cancel-purchase PO1 BOLT 11     -> OverQuantity
            cancel-purchase PO1 BOLT 10
            receive  r1 R1 BOLT 4 DOCK
            bought   PO1 BOLT               -> ordered 10 received 4 closed 10
            tasks                           -> ReviewReceipt/OVER/4
            begin    R2 PO1
        )");
    }

    void failed_goods_go_to_quarantine_and_unchecked_ones_at_the_end()
    {
        expect(R"(
            point    Seal
            point    Temperature product=MILK measure least=2 most=7
            receive  r1 R1 BOLT 4 DOCK
            due      r1                     -> Seal
            check    r1 pass
            due      r1                     -> nothing
            shelf    BOLT DOCK              -> 4 0 0
            receive  r2 R1 MILK 4 DOCK lot=L1 into=P1
            due      r2                     -> Seal Temperature
            check    r2 pass
            check    r2 9
            shelf    MILK QUARANTINE lot=L1 -> 4 0 0
            tasks                           -> CheckQuality/QCHD/4
            receive  r3 R1 BOLT 6 DOCK
            explain  R1 reason=UNDR
            close-receipt R1
            shelf    BOLT QUARANTINE        -> 6 0 0
            tasks                           -> CheckQuality/QCHD/4 CheckQuality/QCHD/6
            take-back r3
            shelf    BOLT QUARANTINE        -> nothing
            tasks                           -> CheckQuality/QCHD/4
        )");
    }

    void what_failed_is_taken_back_out_of_quarantine()
    {
        expect(R"(
            point    Seal
            receive  r1 R1 BOLT 4 DOCK
            check    r1 fail
            receive  r2 R1 BOLT 4 DOCK
            check    r2 pass
            tasks                           -> CheckQuality/QCHD/4
            take-back r1
            shelf    BOLT DOCK              -> 4 0 0
            shelf    BOLT QUARANTINE        -> nothing
            tasks                           -> none
            receive  r3 R1 BOLT 2 DOCK
            check    r3 fail
            move     m1 BOLT 2 QUARANTINE A-01
            take-back r3
            shelf    BOLT DOCK              -> 2 0 0
            tasks                           -> CheckQuality/QCHD/2
        )");
    }

    void a_point_may_want_every_second_time_only()
    {
        expect(R"(
            point    Seal every=2
            receive  r1 R1 BOLT 1 DOCK
            receive  r2 R1 BOLT 1 DOCK
            receive  r3 R1 BOLT 1 DOCK
            due      r1                     -> Seal
            due      r2                     -> nothing
            due      r3                     -> Seal
        )");
    }

    void a_code_that_nobody_knows_is_kept_until_somebody_does()
    {
        expect(R"(
            link     X-77
            link     X-77
            tasks                           -> LinkBarcode/UNKB/0
            link     X-77 BOLT
            code     X-77                   -> BOLT
            tasks                           -> none
            link     X-77 BOLT
            link     X-77 NUT
            code     X-77                   -> BOLT
            tasks                           -> LinkBarcode/ScanAmbiguous/0
            link     4006381333932          -> CheckDigitWrong
            link     4006381333931 BOLT     -> InvalidInput
            link     04006381333931 BOLT
        )");
    }

    void input_that_never_was_a_delivery_is_refused()
    {
        expect(R"(
            receive  r1 R1 BOLT 0 DOCK      -> InvalidInput
            receive  r1 R1 BOLT 0.5 DOCK    -> NotDivisible
            receive  r1 R7 BOLT 1 DOCK      -> NotFound
            receive  r1 R1 BOLT 1 A-77      -> NotFound
            receive  r1 R1 BOLT 1 LOSS      -> DestinationNotAllowed
            receive  r1 R1 RAKE 1 DOCK      -> NotFound
            buy      PO1 ACME BOLT 1        -> Duplicate
            buy      PO3 NOBODY BOLT 1      -> NotFound
            buy      PO4 ACME BOLT 0        -> InvalidInput
            take-back r9                    -> NotFound
        )");
    }

    void a_number_far_beyond_what_is_expected_needs_a_supervisor()
    {
        using inventory::Backing;
        using inventory::backingFor;
        const inventory::Yardstick line{.expected = 6'000_units};
        QCOMPARE(backingFor(60'000_units, line), Backing::Supervisor);
        QCOMPARE(backingFor(6'000_units, line), Backing::None);
        QCOMPARE(backingFor(12'000_units, line), Backing::None);
        QCOMPARE(backingFor(12'001_units, line), Backing::Confirmation);
        QCOMPARE(backingFor(6'000_units, {.expected = 6'000_units, .capacity = 5'000_units}),
                 Backing::Confirmation);
        QCOMPARE(backingFor(500_units, {.expected = 10_units, .packaging = 480_units}),
                 Backing::None);
        QCOMPARE(backingFor(1'000_units, {}), Backing::None);
        QCOMPARE(backingFor(1'001_units, {}), Backing::Confirmation);
        QCOMPARE(backingFor(10'000_units, {}), Backing::Supervisor);
        QCOMPARE(backingFor(2'000'000'000_units, {.expected = 1'000'000'000_units}), Backing::None);
    }
};

QTEST_APPLESS_MAIN(tst_purchase)
#include "tst_purchase.moc"
