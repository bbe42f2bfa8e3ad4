// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/reservation.h"
#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using bincard::support::Story;
using bincard::support::World;

class tst_inventory : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table)
    {
        Story story;
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

    /// Where a strategy takes SO1's bolts from, without keeping it.
    static std::string reserved(const World &world, inventory::Strategy strategy)
    {
        Workspace draft = world.look();
        Books books{.records = draft, .occasion = world.occasion};
        const auto line = draft.get(world.line("SO1", "BOLT"));
        inventory::reserve(*line, line->needed, strategy, books);
        std::string places;
        for (const auto *code : {"A-01", "A-02", "A-03"}) {
            for (const auto &quant : draft.list<inventory::Quant>("place", world.location(code))) {
                if (quant.reserved.isPositive())
                    places += (places.empty() ? "" : " ") + std::string(code) + ':'
                        + toText(quant.reserved);
            }
        }
        return places;
    }

private slots:

    void a_correction_never_takes_a_shelf_below_zero()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 5
            stock    BOLT A-01 -6       -> InsufficientStock
            stock    BOLT A-01 0        -> InvalidInput
            stock    BOLT A-01 0.5      -> NotDivisible
            stock    BOLT A-09 1        -> NotFound
            stock    NUT  A-01 1        -> NotFound
            stock    BOLT CART 1        -> DestinationNotAllowed
            stock    BOLT LOSS 1        -> DestinationNotAllowed
            stock    BOLT A-01 -5
            shelf    BOLT A-01          -> nothing
            shelf    BOLT ADJUST        -> nothing
        )");
    }

    void lots_and_serial_numbers_are_asked_for()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  MILK tracking=Lot
            product  SAW tracking=Serial
            product  BOLT
            lot      MILK L1
            lot      SAW S1
            stock    MILK A-01 1        -> LotRequired
            stock    SAW A-01 1         -> SerialRequired
            stock    SAW A-01 2 lot=S1  -> InvalidInput
            stock    SAW A-01 1 lot=S1
            stock    SAW A-02 1 lot=S1  -> Duplicate
            stock    SAW A-01 1 lot=S1  -> Duplicate
        )");
    }

    void what_is_cut_by_the_metre_may_be_a_fraction()
    {
        expect(R"(
            place    A-01
            product  ROPE divisible
            stock    ROPE A-01 12.345678
            order    SO1 ROPE 3.5
            confirm  SO1
            shelf    ROPE A-01          -> 12.345678 3.5 0
        )");
    }

    void first_in_first_out_then_the_closest()
    {
        expect(R"(
            place    A-01 walk=1
            place    A-02 walk=2
            place    A-03 walk=3
            product  BOLT
            day      2026-11-20
            stock    BOLT A-03 2
            day      2026-11-21
            stock    BOLT A-02 2
            stock    BOLT A-01 2
            order    SO1 BOLT 5
            confirm  SO1
            shelf    BOLT A-03          -> 2 2 0
            shelf    BOLT A-01          -> 2 2 0
            shelf    BOLT A-02          -> 2 1 0
        )");
    }

    void what_expires_first_leaves_first_and_never_too_late()
    {
        expect(R"(
            place    A-01
            product  MILK tracking=Lot expires days=3
            lot      MILK OLD  expiry=2026-11-22
            lot      MILK SOON expiry=2026-11-25
            lot      MILK JUST expiry=2026-11-26
            lot      MILK LATE expiry=2026-12-24
            lot      MILK HELD expiry=2026-12-01 blocked
            stock    MILK A-01 5 lot=OLD
            stock    MILK A-01 5 lot=LATE
            stock    MILK A-01 5 lot=SOON
            stock    MILK A-01 5 lot=JUST
            stock    MILK A-01 5 lot=HELD
            order    SO1 MILK 20
            confirm  SO1
            shelf    MILK A-01 lot=OLD  -> 5 0 0
            shelf    MILK A-01 lot=SOON -> 5 0 0
            shelf    MILK A-01 lot=HELD -> 5 0 0
            shelf    MILK A-01 lot=JUST -> 5 5 0
            shelf    MILK A-01 lot=LATE -> 5 5 0
            line     SO1 MILK           -> ordered 20 reserved 10 picked 0 cancelled 0 missing 0
        )");
    }

    void every_strategy_has_its_own_first_place()
    {
        Story story;
        const std::string presupposed = story.tell(R"(
            place    A-01 walk=1
            place    A-02 walk=2
            place    A-03 walk=3
            product  BOLT
            order    SO1 BOLT 4
            confirm  SO1
            day      2026-11-21
            stock    BOLT A-01 2
            day      2026-11-20
            stock    BOLT A-02 3
            day      2026-11-22
            stock    BOLT A-03 9
        )");
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        using inventory::Strategy;
        QCOMPARE(reserved(story.world, Strategy::Fifo), "A-01:1 A-02:3");
        QCOMPARE(reserved(story.world, Strategy::Lifo), "A-03:4");
        QCOMPARE(reserved(story.world, Strategy::Closest), "A-01:2 A-02:2");
        QCOMPARE(reserved(story.world, Strategy::LeastPackages), "A-03:4");
    }

    void only_unblocked_shelves_are_promised()
    {
        expect(R"(
            place    A-01 blocked
            place    STAGE usage=Staging
            place    A-02
            product  BOLT
            stock    BOLT A-01 5
            stock    BOLT STAGE 5
            stock    BOLT QUARANTINE 5
            stock    BOLT A-02 1
            order    SO1 BOLT 3
            confirm  SO1
            line     SO1 BOLT           -> ordered 3 reserved 1 picked 0 cancelled 0 missing 0
        )");
    }

    void the_last_unit_is_promised_once()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 1
            order    SO1 BOLT 1
            order    SO2 BOLT 1
            confirm  SO1
            confirm  SO2
            line     SO1 BOLT           -> ordered 1 reserved 1 picked 0 cancelled 0 missing 0
            line     SO2 BOLT           -> ordered 1 reserved 0 picked 0 cancelled 0 missing 0
        )");
    }

    void a_promise_moves_when_its_goods_go()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  BOLT
            stock    BOLT A-01 5
            order    SO1 BOLT 5
            confirm  SO1
            stock    BOLT A-02 3
            stock    BOLT A-01 -4
            shelf    BOLT A-01          -> 1 1 0
            shelf    BOLT A-02          -> 3 3 0
            line     SO1 BOLT           -> ordered 5 reserved 4 picked 0 cancelled 0 missing 0
        )");
    }

    void goods_keep_the_day_they_came_from_place_to_place()
    {
        expect(R"(
            place    A-01 walk=1
            place    A-02 walk=2
            product  BOLT
            day      2026-11-01
            stock    BOLT A-01 2
            day      2026-11-10
            order    SO1 BOLT 2
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 2 T1
            day      2026-11-20
            undo     p1 A-02
            day      2026-11-05
            cancel   SO1 BOLT 2
            stock    BOLT A-01 2
            order    SO2 BOLT 2
            confirm  SO2
            shelf    BOLT A-02          -> 2 2 0
            shelf    BOLT A-01          -> 2 0 0
        )");
    }

    void what_stock_forbids_to_change()
    {
        World world;
        const auto bolt = world.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto shelf
            = world.save(inventory::Location{.warehouse = world.warehouse(), .code = "A-01"});
        world.save(catalog::Product{.id = bolt, .sku = "BOLT", .name = "Bolt", .unit = "KGM"});
        world.has(Quantity::units(5), "BOLT", "A-01");
        const auto refused = [&](auto record) {
            const auto effects = world.act(Save<decltype(record)>{record});
            return effects ? std::string("accepted") : std::string(nameOf(effects.error().code));
        };
        using catalog::Product;
        QCOMPARE(refused(Product{.id = bolt, .sku = "BOLT", .name = "Bolt"}), "WrongState");
        QCOMPARE(refused(Product{.id = bolt, .sku = "BOLT", .name = "B", .unit = "KGM"}),
                 "accepted");
        QCOMPARE(
            refused(Product{.id = bolt, .sku = "BOLT", .name = "B", .whole = false, .unit = "KGM"}),
            "WrongState");
        QCOMPARE(refused(inventory::Location{.id = shelf,
                                             .warehouse = world.warehouse(),
                                             .code = "A-01",
                                             .usage = inventory::Usage::Staging}),
                 "WrongState");
        QCOMPARE(refused(inventory::Location{.id = world.newId<inventory::Location>(),
                                             .warehouse = world.warehouse(),
                                             .code = "A-01"}),
                 "Duplicate");
        QCOMPARE(refused(inventory::Location{.id = world.newId<inventory::Location>(),
                                             .warehouse = world.warehouse(),
                                             .code = "CART2",
                                             .usage = inventory::Usage::Cart}),
                 "Duplicate");
    }

    void barcodes_are_gtins_of_14_digits_or_something_else()
    {
        World world;
        const auto bolt = world.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto saved = [&](const char *code) {
            const auto effects = world.act(Save<catalog::Barcode>{
                {.id = world.newId<catalog::Barcode>(), .code = code, .product = bolt}});
            return effects ? std::string("accepted") : std::string(nameOf(effects.error().code));
        };
        QCOMPARE(saved("09521234543213"), "accepted");
        QCOMPARE(saved("09521234543213"), "Duplicate");
        QCOMPARE(saved("09521234543214"), "CheckDigitWrong");
        QCOMPARE(saved("9521234543213"), "InvalidInput");
        QCOMPARE(saved("BOLT-OLD"), "accepted");
        QCOMPARE(saved(""), "InvalidInput");
    }

    void a_tampered_move_breaks_the_chain()
    {
        World world;
        world.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        world.save(inventory::Location{.warehouse = world.warehouse(), .code = "A-01"});
        world.has(Quantity::units(5), "BOLT", "A-01");
        MemoryStore copy = world.store();
        auto moves = world.look().list<inventory::Move>("by_product", world.warehouse());
        QCOMPARE(moves.size(), std::size_t{1});
        moves.front().bookedAt.ms += 1;
        copy.begin();
        copy.write(inventory::Move::description(), rowOf(moves.front()));
        QVERIFY(copy.commit());
        const auto findings = verifyBooks(copy, support::sha256);
        QCOMPARE(findings.size(), std::size_t{1});
        QVERIFY(findings.front().starts_with("its move was changed"));
    }
};

QTEST_APPLESS_MAIN(tst_inventory)
#include "tst_inventory.moc"
