// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <QTest>

using bincard::support::Story;

/// Two bolts and a nut make a SET; a saw and two milks make a BOX with a serial number.
constexpr auto workshop = R"(
    place    A-01
    place    A-02
    place    BENCH usage=Staging
    product  BOLT
    product  NUT
    product  SAW tracking=Serial
    product  MILK tracking=Lot expires
    product  SET
    product  BOX tracking=Serial
    lot      SAW S1
    lot      MILK L1 expiry=2026-12-10
    lot      MILK L2 expiry=2026-11-01
    stock    BOLT A-01 10
    stock    NUT  A-01 10
    stock    SAW  A-02 1 lot=S1
    stock    MILK A-02 4 lot=L1
    stock    MILK A-02 4 lot=L2
    recipe   SET BOLT 2 NUT 1
    recipe   BOX SAW 1 MILK 2
    kit      K1 SET 3 BENCH
    kit      K2 BOX 1 BENCH
)";

class tst_kitting : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table)
    {
        Story story;
        const std::string presupposed = story.tell(workshop);
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void components_go_in_and_a_kit_comes_out()
    {
        expect(R"(
            take-kit  K1
            component c1 K1 b1 BOLT A-01 2
            shelf     BOLT A-01             -> 8 0 0
            shelf     BOLT PRODUCTION       -> 2 0 0
            component c2 K1 b1 NUT A-01 1
            assemble  K1 b1 BENCH 1
            shelf     SET BENCH             -> 1 0 0
            made      K1                    -> made 1 of 3
            tasks                           -> none
        )");
    }

    void a_kit_has_a_serial_number_of_its_own()
    {
        expect(R"(
            component c1 K2 b1 SAW A-02 1 lot=S1
            component c2 K2 b1 MILK A-02 2 lot=L1
            assemble  K2 b1 BENCH 1         -> SerialRequired
            assemble  K2 b1 BENCH 1 lot=B7
            made      K2                    -> made 1 of 1
            shelf     SAW PRODUCTION lot=S1 -> 1 0 0
            tasks                           -> none
            component c3 K2 b2 MILK A-02 2  -> LotRequired
            assemble  K2 b2 BENCH 1 lot=B7
            tasks                           -> VerifyPick/WrongSerial/1 CheckQuality/OverQuantity/1
        )");
    }

    void a_kit_that_differs_from_its_recipe_is_looked_at()
    {
        expect(R"(
            component c1 K1 b1 BOLT A-01 1
            component c2 K1 b1 NUT A-01 1
            assemble  K1 b1 BENCH 1
            tasks                           -> CheckQuality/OverQuantity/1
        )");
    }

    void what_is_for_a_kit_that_was_taken_apart_goes_back()
    {
        expect(R"(
            component   c1 K1 b1 BOLT A-01 2
            component   c2 K1 b1 NUT A-01 1
            assemble    K1 b1 BENCH 1
            disassemble K1 b1
            component   c3 K1 b1 NUT A-01 1
            tasks                           -> PutBack/WrongState/1
            return      c3 K1
            tasks                           -> none
        )");
    }

    void what_the_recipe_does_not_name_goes_back()
    {
        expect(R"(
            component c1 K1 b1 MILK A-02 1 lot=L1
            tasks                           -> PutBack/WrongProduct/1
            return    c1 K1
            tasks                           -> none
            shelf     MILK A-02 lot=L1      -> 4 0 0
            return    c1 K1                 -> WrongState
        )");
    }

    void an_expired_component_is_looked_at()
    {
        expect(R"(
            component c1 K2 b1 MILK A-02 2 lot=L2
            tasks                           -> VerifyPick/LotExpired/2
        )");
    }

    void what_the_books_lack_was_found()
    {
        expect(R"(
            component c1 K1 b1 BOLT A-02 2
            tasks                           -> CountLocation/InsufficientStock/2
            shelf     BOLT PRODUCTION       -> 2 0 0
        )");
    }

    void a_serial_number_is_in_one_kit()
    {
        expect(R"(
            component c1 K2 b1 SAW A-01 1 lot=S1
            tasks                           -> VerifyPick/WrongSerial/1
            shelf     SAW A-02 lot=S1       -> 1 0 0
            return    c1 K2
            tasks                           -> none
        )");
    }

    void what_was_taken_before_a_merge_goes_back_by_the_name_that_stays()
    {
        expect(R"(
            product   PIN
            product   PAIR
            component c1 K1 b1 BOLT A-01 2
            component c2 K1 b1 NUT A-01 1
            assemble  K1 b1 BENCH 1
            component c3 K1 b2 BOLT A-01 2
            merge     BOLT PIN
            merge     SET PAIR
            return    c3 K1
            shelf     PIN A-01              -> 8 0 0
            disassemble K1 b1
            shelf     PIN A-01              -> 10 0 0
            shelf     PAIR BENCH            -> nothing
            tasks                           -> none
        )");
    }

    void a_kit_is_taken_apart_again()
    {
        expect(R"(
            component c1 K1 b1 BOLT A-01 2
            component c2 K1 b1 NUT A-01 1
            assemble  K1 b1 BENCH 1
            return    c1 K1                 -> WrongState
            disassemble K1 b1
            shelf     SET BENCH             -> nothing
            shelf     BOLT A-01             -> 10 0 0
            shelf     NUT A-01              -> 10 0 0
            shelf     BOLT PRODUCTION       -> nothing
            made      K1                    -> made 0 of 3
            disassemble K1 b1               -> WrongState
        )");
    }

    void a_kit_order_is_one_persons_until_it_is_taken_over()
    {
        expect(R"(
            take-kit  K1
            as        ann
            take-kit  K1                    -> NotAllowed
            as        sue
            device    8
            take-kit  K1                    -> Leased
            take-kit  K1 over
            close-kit K1
            close-kit K1                    -> WrongState
            take-kit  K1                    -> WrongState
        )");
    }

    void kit_orders_and_recipes_are_sensible()
    {
        expect(R"(
            kit      K1 SET 1 BENCH         -> Duplicate
            kit      K3 SET 0 BENCH         -> InvalidInput
            kit      K3 SET 0.5 BENCH       -> InvalidInput
            kit      K3 BOLT 1 BENCH        -> NotFound
            kit      K3 SET 1 QUARANTINE    -> WrongKind
            kit      K3 SET 1 A-99          -> NotFound
            component c1 K9 b1 BOLT A-01 1  -> NotFound
            component c1 K1 b1 BOLT CART 1  -> DestinationNotAllowed
            component c1 K1 b1 BOLT A-01 0  -> InvalidInput
            assemble K1 b1 LOSS 1           -> DestinationNotAllowed
            disassemble K1 b1               -> NotFound
        )");
    }

    void a_kit_is_not_inside_itself()
    {
        Story story;
        QVERIFY(story.tell(workshop).empty());
        auto &world = story.world;
        const auto set = bincard::catalog::recipeOf(world.product("SET"), world.look());
        const auto refused = world.act(bincard::Save<bincard::catalog::KitComponent>{
            {.id = world.newId<bincard::catalog::KitComponent>(),
             .recipe = set->id,
             .product = world.product("SET")}});
        QCOMPARE(refused.error().code, bincard::ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(tst_kitting)
#include "tst_kitting.moc"
