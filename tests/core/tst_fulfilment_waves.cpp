// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/wave_rules.h"
#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using bincard::support::Story;

/// Five orders, confirmed; SO4 is urgent, SO2 leaves first.
constexpr auto fiveOrders = R"(
    place    A-01 walk=1 zone=A
    place    B-01 walk=2 zone=B
    product  BOLT weight=100
    product  NUT weight=10
    stock    BOLT A-01 100
    stock    NUT  B-01 100
    order    SO1 BOLT 1 NUT 1 until=300
    order    SO2 BOLT 1 until=100
    order    SO3 BOLT 1 NUT 1
    order    SO4 BOLT 1 until=300 priority=10
    order    SO5 NUT 1 until=200
    confirm  SO1
    confirm  SO2
    confirm  SO3
    confirm  SO4
    confirm  SO5
)";

class tst_fulfilment_waves : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table, const char *before = fiveOrders)
    {
        Story story;
        const std::string presupposed = story.tell(before);
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void urgent_orders_come_first_then_what_leaves_first()
    {
        expect(R"(
            wave     V1 cluster each=2
            walks                   -> none
            slice    V1 0           -> WrongState
            release  V1
            release  V1             -> WrongState
            advance  V1
            walks                   -> V1-1:SO2,SO4 V1-2:SO1,SO5 V1-3:SO3
        )");
    }

    void a_wave_takes_what_leaves_by_its_cut_off()
    {
        expect(R"(
            wave     V1 single until=200
            release  V1
            advance  V1
            walks                   -> V1-1:SO2 V1-2:SO5
            wave     V2 batch each=10
            release  V2
            advance  V2
            walks                   -> V1-1:SO2 V1-2:SO5 V2-1:SO1,SO3,SO4
        )");
    }

    void a_wave_may_be_of_the_urgent_ones_or_of_one_zone()
    {
        expect(R"(
            wave     V1 single urgent=50
            release  V1
            advance  V1
            walks                   -> V1-1:SO4
            wave     V2 cluster zone=B
            release  V2
            advance  V2
            walks                   -> V1-1:SO4 V2-1:SO5
        )");
    }

    void a_wave_ends_at_its_limits()
    {
        expect(R"(
            wave     V1 cluster orders=2
            release  V1
            advance  V1
            walks                   -> V1-1:SO2,SO4
        )");
        expect(R"(
            wave     V1 cluster lines=3
            release  V1
            advance  V1
            walks                   -> V1-1:SO2,SO4,SO5
        )");
        expect(R"(
            wave     V1 cluster grams=200
            release  V1
            advance  V1
            walks                   -> V1-1:SO2,SO4
        )");
    }

    void what_is_not_reserved_is_reserved_when_there_is_stock_now()
    {
        expect(R"(
            place    A-01
            product  BOLT
            order    SO1 BOLT 2
            order    SO2 BOLT 2
            confirm  SO1
            confirm  SO2
            wave     V1 cluster
            release  V1
            stock    BOLT A-01 2
            advance  V1
            walks                   -> V1-1:SO1
            line     SO1 BOLT       -> ordered 2 reserved 2 picked 0 cancelled 0 missing 0
        )",
               "");
    }

    void the_same_slice_twice_is_the_same_as_once()
    {
        expect(R"(
            wave     V1 cluster
            release  V1
            slice    V1 1           -> WrongState
            slice    V1 0
            slice    V1 0
            walks                   -> V1-1:SO1,SO2,SO3,SO4,SO5
        )");
    }

    void a_wave_that_is_cancelled_makes_no_more_walks()
    {
        expect(R"(
            wave     V1 cluster
            release  V1
            cancel-wave V1
            slice    V1 0           -> WrongState
            cancel-wave V1          -> WrongState
            walks                   -> none
        )");
    }

    void a_wave_of_zone_walks_is_taken_zone_by_zone()
    {
        expect(R"(
            wave     V1 zone each=1
            release  V1
            advance  V1
        )");
        Story story;
        QVERIFY(story.tell(fiveOrders).empty());
        QVERIFY(story.tell("wave V1 zone each=1\nrelease V1\nadvance V1").empty());
        const auto batches = story.world.look().list<fulfilment::Batch>(
            "by_state", story.world.warehouse(), fulfilment::BatchState::Released);
        QCOMPARE(batches.size(), std::size_t{5});
        QCOMPARE(batches.front().kind, fulfilment::BatchKind::Zone);
    }

    // DESIGN.md 5: no transaction writes more than about 500 records.
    void a_big_wave_goes_slice_by_slice()
    {
        Story story;
        QVERIFY(story
                    .tell("place A-01\nproduct BOLT\nproduct NUT\nstock BOLT A-01 999\n"
                          "stock NUT A-01 999")
                    .empty());
        std::string orders;
        for (int i = 1; i <= 120; ++i) {
            const std::string name = "SO" + std::to_string(i);
            orders += "order " + name + " BOLT 1 NUT 1\nconfirm " + name + '\n';
        }
        QVERIFY(story.tell(orders).empty());
        QVERIFY(story.tell("wave V1 cluster each=4\nrelease V1").empty());
        int slices = 0;
        while (const auto next
               = fulfilment::nextSlice(story.world.warehouse(), story.world.look())) {
            Workspace workspace = story.world.look();
            QVERIFY(apply(*next, story.world.occasion, workspace).ok());
            QVERIFY(workspace.changes().size() <= 500);
            story.world.must(*next);
            ++slices;
        }
        QVERIFY(slices > 1);
        QCOMPARE(story.world.look()
                     .list<fulfilment::Batch>("by_state", story.world.warehouse(),
                                              fulfilment::BatchState::Released)
                     .size(),
                 std::size_t{30});
    }

    void a_wave_makes_sense()
    {
        expect(R"(
            wave     V1 cluster orders=-1   -> InvalidInput
            wave     V1 cluster each=99     -> InvalidInput
            as       ann
            wave     V1 cluster             -> NotAllowed
            as       sue
            wave     V1 cluster
            as       ann
            release  V1                     -> NotAllowed
        )");
    }
};

QTEST_APPLESS_MAIN(tst_fulfilment_waves)
#include "tst_fulfilment_waves.moc"
