// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using bincard::support::Story;

/// One order that is reserved at A-01, with as much again at A-02.
constexpr auto oneOrder = R"(
    place    A-01 walk=1
    place    A-02 walk=2
    place    A-03 walk=3
    product  BOLT
    stock    BOLT A-01 5
    stock    BOLT A-02 3
    order    SO1 BOLT 5
    confirm  SO1
    walk     W1 single SO1
    as       ann
    take     W1
    load     W1 1 T1
)";

class tst_fulfilment_exceptions : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table, const char *before = oneOrder)
    {
        Story story;
        const std::string presupposed = story.tell(before);
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void an_empty_place_is_locked_counted_and_taken_from_elsewhere()
    {
        expect(R"(
            pick     p1 W1 SO1 BOLT A-01 1 T1
            short    W1 SO1 BOLT A-01 4 BINE
            shelf    BOLT A-01              -> 4 0 4
            shelf    BOLT A-02              -> 3 3 0
            line     SO1 BOLT               -> ordered 5 reserved 3 picked 1 cancelled 0 missing 1
            tasks                           -> CountLocation/BINE/4
            as       sue
            reserve  SO1
            line     SO1 BOLT               -> ordered 5 reserved 3 picked 1 cancelled 0 missing 0
            counted  A-01 BOLT 4
            shelf    BOLT A-01              -> 4 0 0
            reserve  SO1
            line     SO1 BOLT               -> ordered 5 reserved 4 picked 1 cancelled 0 missing 0
        )");
    }

    void promises_of_others_leave_a_locked_place_where_there_is_stock()
    {
        expect(R"(
            as       sue
            stock    BOLT A-01 2
            order    SO2 BOLT 2
            confirm  SO2
            shelf    BOLT A-01              -> 7 7 0
            as       ann
            short    W1 SO1 BOLT A-01 5 BINE
            shelf    BOLT A-01              -> 7 0 7
            shelf    BOLT A-02              -> 3 3 0
            line     SO2 BOLT               -> ordered 2 reserved 2 picked 0 cancelled 0 missing 0
            line     SO1 BOLT               -> ordered 5 reserved 1 picked 0 cancelled 0 missing 4
        )");
    }

    void damaged_goods_go_to_quarantine()
    {
        expect(R"(
            short    W1 SO1 BOLT A-01 2 DMGD
            shelf    BOLT A-01              -> 3 3 0
            shelf    BOLT QUARANTINE        -> 2 0 0
            shelf    BOLT A-02              -> 3 2 0
            tasks                           -> TakePhoto/DMGD/2
        )");
    }

    void damaged_goods_beyond_the_books_go_to_quarantine_and_are_counted()
    {
        expect(R"(
            short    W1 SO1 BOLT A-01 6 DMGD
            shelf    BOLT A-01              -> nothing
            shelf    BOLT QUARANTINE        -> 6 0 0
            tasks                           -> CountLocation/InsufficientStock/1 TakePhoto/DMGD/6
        )");
    }

    void a_reason_may_ask_for_replenishment_and_no_other_place()
    {
        expect(R"(
            as       sue
            reason   BRNG locks counts replenishes
            as       ann
            short    W1 SO1 BOLT A-01 5 BRNG
            line     SO1 BOLT               -> ordered 5 reserved 0 picked 0 cancelled 0 missing 5
            tasks -> CountLocation/BRNG/5 Replenish/BRNG/3 Replenish/BRNG/2
            short    W1 SO1 BOLT A-01 5 NONE   -> NotFound
            short    W1 SO1 BOLT A-01 0 BINE   -> InvalidInput
        )");
    }

    void a_reason_may_give_up_what_the_books_have_there()
    {
        expect(R"(
            short    W1 SO1 BOLT A-01 5 EMTY
            shelf    BOLT A-01              -> nothing
            shelf    BOLT LOSS              -> 5 0 0
            shelf    BOLT A-02              -> 3 3 0
            tasks                           -> CountLocation/EMTY/5
        )");
    }

    void a_reason_may_take_off_the_order_what_nobody_finds()
    {
        expect(R"(
            as       sue
            reason   GONE counts reallocates decrements
            as       ann
            short    W1 SO1 BOLT A-01 5 GONE
            line     SO1 BOLT               -> ordered 5 reserved 3 picked 0 cancelled 2 missing 0
        )");
    }

    void a_reason_may_block_the_place_and_ask_for_its_label()
    {
        expect(R"(
            as       sue
            reason   SLIP reallocates blocks reprints
            as       ann
            short    W1 SO1 BOLT A-01 5 SLIP
            tasks                           -> FreeLocation/SLIP/0 ReprintLabel/SLIP/0
            short    W1 SO1 BOLT A-02 3 SLIP
            as       sue
            close    FreeLocation
            reserve  SO1
            line     SO1 BOLT               -> ordered 5 reserved 5 picked 0 cancelled 0 missing 0
        )");
    }

    void missing_goods_that_turn_up_are_picked()
    {
        expect(R"(
            short    W1 SO1 BOLT A-01 5 BNRP
            shelf    BOLT A-02              -> 3 3 0
            pick     p1 W1 SO1 BOLT A-01 5 T1
            line     SO1 BOLT               -> ordered 5 reserved 0 picked 5 cancelled 0 missing 0
            shelf    BOLT A-01              -> nothing
        )");
    }

    void a_skipped_place_comes_last()
    {
        expect(R"(
            as       sue
            order    SO2 BOLT 3
            confirm  SO2
            walk     W2 batch SO2
            walk-of  W2                     -> A-02:3
            skip     W2 A-01                -> NothingLeft
            skip     W2 A-02
            cancel   SO1 BOLT 1
            as       ann
            short    W1 SO1 BOLT A-01 1 DMGD
            walk-of  W1                     -> A-01:3
            skip     W1 A-01
            walk-of  W1                     -> A-01:3
        )");
    }

    void skipping_goes_round_once_and_then_again()
    {
        expect(R"(
            product  NUT
            stock    NUT A-01 1
            product  PIN
            stock    PIN A-02 1
            product  CAP
            stock    CAP A-03 1
            order    SO1 NUT 1 PIN 1 CAP 1
            confirm  SO1
            place    A-01 walk=1
            place    A-02 walk=2
            place    A-03 walk=3
            walk     W1 single SO1
            walk-of  W1                     -> A-01:1 A-02:1 A-03:1
            skip     W1 A-01
            walk-of  W1                     -> A-02:1 A-03:1 A-01:1
            skip     W1 A-02
            walk-of  W1                     -> A-03:1 A-01:1 A-02:1
            skip     W1 A-01
            walk-of  W1                     -> A-03:1 A-02:1 A-01:1
            place    A-03 walk=9
            walk-of  W1                     -> A-03:1 A-02:1 A-01:1
        )",
               "place A-01\n place A-02\n place A-03");
    }

    void a_zero_check_that_disagrees_with_the_books_asks_for_a_count()
    {
        expect(R"(
            zero     W1 A-01 BOLT no
            tasks                           -> none
            zero     W1 A-01 BOLT yes
            zero     W1 A-03 BOLT no
            zero     W1 A-03 BOLT yes
            tasks                           -> CountLocation/EMTY/5 CountLocation/UNXI/0
        )");
    }

    void a_blocked_place_is_avoided_until_somebody_frees_it()
    {
        expect(R"(
            block    W1 A-01
            walk-of  W1                     -> A-01:2 A-02:3
            tasks                           -> FreeLocation/BLKD/0
            as       sue
            order    SO2 BOLT 1
            confirm  SO2
            line     SO2 BOLT               -> ordered 1 reserved 0 picked 0 cancelled 0 missing 0
            close    FreeLocation
            stock    BOLT A-01 1
            reserve  SO2
            line     SO2 BOLT               -> ordered 1 reserved 1 picked 0 cancelled 0 missing 0
        )");
    }

    void another_lot_of_the_same_place_may_be_taken_instead()
    {
        expect(R"(
            product  MILK tracking=Lot expires days=5
            lot      MILK L1 expiry=2026-12-10
            lot      MILK L2 expiry=2026-12-20
            lot      MILK L3 expiry=2026-11-25
            lot      MILK L4 expiry=2026-12-20 blocked
            stock    MILK A-01 4 lot=L1
            stock    MILK A-01 3 lot=L2
            stock    MILK A-01 4 lot=L3
            stock    MILK A-01 4 lot=L4
            order    SO1 MILK 3
            confirm  SO1
            walk     W1 single SO1
            shelf    MILK A-01 lot=L1          -> 4 3 0
            change   W1 SO1 MILK A-01 lot=L2 to=L1  -> NotReserved
            change   W1 SO1 MILK A-01 lot=L1 to=L3  -> LotExpired
            change   W1 SO1 MILK A-01 lot=L1 to=L4  -> LotBlocked
            change   W1 SO1 MILK A-01 lot=L1 to=L2
            shelf    MILK A-01 lot=L1          -> 4 0 0
            shelf    MILK A-01 lot=L2          -> 3 3 0
            order    SO2 MILK 4
            confirm  SO2
            walk     W2 single SO2
            change   W2 SO2 MILK A-01 lot=L1 to=L2  -> InsufficientStock
            shelf    MILK A-01 lot=L1          -> 4 4 0
        )",
               "place A-01");
    }

    void what_a_supervisor_allowed_is_taken_without_another_word()
    {
        expect(R"(
            product  MILK tracking=Lot expires
            lot      MILK L1 expiry=2026-12-10
            lot      MILK OLD expiry=2026-11-01
            stock    MILK A-01 4 lot=L1
            stock    MILK A-01 4 lot=OLD
            order    SO1 MILK 3
            confirm  SO1
            walk     W1 single SO1
            as       ann
            take     W1
            load     W1 1 T1
            allow    W1 SO1 MILK LotExpired lot=OLD by=ann
            tasks                                      -> VerifyPick/NotAllowed/0
            change   W1 SO1 MILK A-01 lot=L1 to=OLD    -> LotExpired
            allow    W1 SO1 MILK LotExpired lot=OLD by=nobody -> NotFound
            allow    W1 SO1 MILK LotExpired lot=OLD by=sue
            change   W1 SO1 MILK A-01 lot=L1 to=OLD
            pick     p1 W1 SO1 MILK A-01 3 T1 lot=OLD
            tasks                                      -> VerifyPick/NotAllowed/0
        )",
               "place A-01");
    }

    void an_unreadable_label_is_printed_once()
    {
        expect(R"(
            unreadable W1 A-01
            unreadable W1 A-01
            unreadable W1 A-01 BOLT
            unreadable W1 NOWHERE   -> NotFound
            tasks                   -> ReprintLabel/UNRD/0 ReprintLabel/UNRD/0
        )");
    }

    void a_substitute_is_a_line_of_its_own_on_the_same_walk()
    {
        expect(R"(
            as         sue
            product    NUT
            stock      NUT A-03 9
            substitute BOLT NUT
            as         ann
            pick       p1 W1 SO1 BOLT A-01 1 T1
            instead    W1 SO1 BOLT NUT 4
            line       SO1 BOLT   -> ordered 5 reserved 0 picked 1 cancelled 4 missing 0
            line       SO1 NUT    -> ordered 4 reserved 4 picked 0 cancelled 0 missing 0
            walk-of    W1         -> A-03:4
            pick       p2 W1 SO1 NUT A-03 4 T1
            unload     W1 1 DOCK
            finish     W1
            tasks                 -> none
        )");
    }

    void what_the_list_does_not_have_is_taken_and_looked_at()
    {
        expect(R"(
            as         sue
            product    NUT
            stock      NUT A-03 9
            as         ann
            instead    W1 SO1 BOLT NUT 9
            line       SO1 BOLT   -> ordered 5 reserved 0 picked 0 cancelled 5 missing 0
            line       SO1 NUT    -> ordered 5 reserved 5 picked 0 cancelled 0 missing 0
            tasks                 -> VerifyPick/SUBS/5
        )");
    }
};

QTEST_APPLESS_MAIN(tst_fulfilment_exceptions)
#include "tst_fulfilment_exceptions.moc"
