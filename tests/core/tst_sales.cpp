// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using bincard::support::Story;

class tst_sales : public QObject
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

    void an_order_is_taken_once_and_confirmed_once()
    {
        expect(R"(
            product  BOLT
            order    SO1 BOLT 3
            order    SO1 BOLT 3         -> Duplicate
            order    SO2 BOLT 0         -> InvalidInput
            order    SO3 BOLT 0.5       -> NotDivisible
            order    SO4 NUT 1          -> NotFound
            order    SO5
            confirm  SO5                -> WrongState
            confirm  SO1
            confirm  SO1                -> WrongState
            confirm  SO9                -> NotFound
            reserve  SO3                -> WrongState
        )");
    }

    void what_holds_an_order_keeps_it_from_being_confirmed()
    {
        expect(R"(
            product  BOLT
            order    SO1 BOLT 3 hold=payment
            confirm  SO1                -> OrderHeld
        )");
    }

    void what_is_not_there_stays_open_until_it_comes()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 2
            order    SO1 BOLT 5
            confirm  SO1
            line     SO1 BOLT           -> ordered 5 reserved 2 picked 0 cancelled 0 missing 0
            stock    BOLT A-01 10
            reserve  SO1
            line     SO1 BOLT           -> ordered 5 reserved 5 picked 0 cancelled 0 missing 0
            reserve  SO1
            shelf    BOLT A-01          -> 12 5 0
        )");
    }

    void postage_is_never_reserved()
    {
        expect(R"(
            place    A-01
            product  BOLT
            product  POST service
            stock    POST A-01 1        -> InvalidInput
            stock    BOLT A-01 5
            order    SO1 BOLT 1 POST 1
            confirm  SO1
            line     SO1 POST           -> ordered 1 reserved 0 picked 0 cancelled 0 missing 0
            order    SO2 POST 1
            confirm  SO2
            cancel   SO2 POST 1
            walk     W1 single SO2      -> NotFound
        )");
    }

    void a_cancellation_gives_up_the_unfound_first_and_then_the_reserved()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 3
            order    SO1 BOLT 5
            confirm  SO1
            cancel   SO1 BOLT 0         -> InvalidInput
            cancel   SO1 BOLT -1        -> InvalidInput
            cancel   SO1 BOLT 1.5       -> NotDivisible
            cancel   SO1 BOLT 6         -> OverQuantity
            cancel   SO1 BOLT 2
            shelf    BOLT A-01          -> 3 3 0
            cancel   SO1 BOLT 2
            shelf    BOLT A-01          -> 3 1 0
            cancel   SO1 BOLT 1
            line     SO1 BOLT           -> ordered 5 reserved 0 picked 0 cancelled 5 missing 0
            walk     W1 single SO1      -> WrongState
        )");
    }

    void what_was_cancelled_before_confirmation_is_not_picked()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 9
            order    SO1 BOLT 5
            cancel   SO1 BOLT 2
            confirm  SO1
            line     SO1 BOLT           -> ordered 5 reserved 3 picked 0 cancelled 2 missing 0
        )");
    }

    void an_undone_pick_of_a_cancelled_line_is_not_wanted_again()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 9
            order    SO1 BOLT 5
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 5 T1
            cancel   SO1 BOLT 2
            tasks                       -> PutBack/OrderCancelled/2
            undo     p1
            tasks                       -> none
            line     SO1 BOLT           -> ordered 5 reserved 3 picked 0 cancelled 2 missing 0
            shelf    BOLT A-01          -> 9 3 0
        )");
    }

    void the_office_asks_and_a_picker_may_not()
    {
        expect(R"(
            product  BOLT
            as       ann
            order    SO1 BOLT 3         -> NotAllowed
            as       cas
            order    SO1 BOLT 3         -> NotAllowed
            as       nobody
            order    SO1 BOLT 3         -> NotAllowed
        )");
    }
};

QTEST_APPLESS_MAIN(tst_sales)
#include "tst_sales.moc"
