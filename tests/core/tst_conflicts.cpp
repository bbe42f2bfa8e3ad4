// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/record_lookup.h"
#include "core/inventory/merge.h"
#include "tests/support/story.h"

#include <QFile>
#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::support::Story;

/// The conflict rules of SYNC.md 3.8, a test a row, named after it; what two devices do offline
/// comes to the hub one after the other, which is what these stories tell. Rows of workflows that
/// have tests of their own name these.
class tst_conflicts : public QObject
{
    Q_OBJECT

private:
    static void expect(const char *table, const char *before = "")
    {
        Story story;
        const std::string presupposed = story.tell(before);
        QVERIFY2(presupposed.empty(), presupposed.c_str());
        const std::string differences = story.tell(table);
        QVERIFY2(differences.empty(), differences.c_str());
    }

private slots:

    void every_row_of_the_table_has_its_test_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("test");
        const auto row = [](const char *name, const char *file, const char *test) {
            QTest::newRow(name) << QString(file) << QString(test);
        };
        const char *here = "tests/core/tst_conflicts.cpp";
        row("same unit picked twice", here, "same_unit_picked_twice");
        row("same line picked twice", here, "same_line_picked_twice");
        row("location already empty", here, "location_already_empty");
        row("reservation taken by another order", here, "reservation_taken_by_another_order");
        row("order cancelled while being picked", here, "order_cancelled_while_being_picked");
        row("order changed", here, "order_changed");
        row("product merged", here, "product_merged");
        row("product, unit or pack size changed", here, "product_or_pack_size_changed");
        row("lot blocked or expired after pick", here, "lot_blocked_or_expired_after_pick");
        const char *counting = "tests/core/tst_counting.cpp";
        row("count overtaken by movement", counting,
            "what_the_counter_had_not_seen_when_it_began_is_counted_again");
        row("count overtaken: own operations", counting,
            "own_operations_before_are_in_the_count_and_later_ones_replay_over_it");
        row("fact that arrives after a posted count", counting,
            "a_pick_that_comes_in_after_the_count_that_missed_it_is_not_lost_twice");
        row("two counts of one location", counting,
            "two_counts_of_one_location_that_differ_want_a_third_by_another_user");
        row("two counts that agree", counting,
            "two_counts_of_one_location_that_agree_confirm_each_other");
        row("receipt twice", "tests/core/tst_purchase.cpp",
            "an_announced_pallet_is_received_by_one_scan_and_only_once");
        row("over-receipt", "tests/core/tst_purchase.cpp",
            "what_comes_beyond_the_tolerance_is_booked_and_the_buyer_is_asked");
        row("under-receipt", "tests/core/tst_purchase.cpp",
            "a_short_delivery_is_explained_before_it_is_closed");
        row("posting into a locked period", here, "posting_into_a_locked_period");
        row("put-away to a full or blocked place", "tests/core/tst_inventory_putaway.cpp",
            "a_full_or_blocked_place_is_booked_and_somebody_is_warned");
        row("return of an item never shipped", "tests/core/tst_returns.cpp",
            "what_was_never_sent_is_received_with_reason_unknown");
        row("device clock wrong", "tests/sync/tst_replica.cpp",
            "a_wrong_clock_keeps_nothing_for_ever");
        row("user rights revoked while offline", here, "user_rights_revoked_while_offline");
        row("edits of master data", here, "edits_of_master_data");
        row("poison operation", "tests/sync/tst_held.cpp",
            "what_no_rule_knows_is_parked_and_the_queue_goes_on");
        row("duplicate push after lost reply", "tests/sync/tst_replica.cpp",
            "a_lost_answer_does_nothing_twice");
    }

    void every_row_of_the_table_has_its_test()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, test);
        QFile source(QStringLiteral(BINCARD_SOURCE_DIR "/") + file);
        QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(file));
        QVERIFY2(source.readAll().contains((test + "()\n").toUtf8()), qPrintable(test));
    }

    void same_unit_picked_twice()
    {
        // The first stands, the second is a claim; both are asked, and no order gets one number
        // twice.
        constexpr auto claimed = R"(
            place    A-01
            place    A-02
            product  SAW tracking=Serial
            lot      SAW S1
            lot      SAW S2
            lot      SAW S3
            stock    SAW A-01 1 lot=S1
            stock    SAW A-02 1 lot=S2
            order    SO1 SAW 1
            order    SO2 SAW 1
            confirm  SO1
            confirm  SO2
            walk     W1 single SO1
            walk     W2 single SO2
            as       ann
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 SAW A-01 1 T1 lot=S1
            as       bob
            device   8
            take     W2
            load     W2 1 T2
            pick     p2 W2 SO2 SAW A-01 1 T2 lot=S1
            tasks    -> VerifyPick/WrongSerial/1 VerifyPick/WrongSerial/1
            shelf    SAW CART package=T1 lot=S1 -> 1 0 0
            shelf    SAW CART package=T2 lot=S1 -> nothing
            line     SO2 SAW  -> ordered 1 reserved 1 picked 0 cancelled 0 missing 0
        )";
        // It was another number that the second took.
        expect(R"(
            take-task VerifyPick of=bob
            finish-task VerifyPick of=bob result=Differs lot=SAW/S2
            shelf    SAW CART package=T2 lot=S2 -> 1 0 0
            line     SO2 SAW  -> ordered 1 reserved 0 picked 1 cancelled 0 missing 0
            shelf    SAW CLAIMED lot=S1         -> nothing
            tasks    -> none
        )",
               claimed);
        // The second was right: then the first has to say what they have.
        expect(R"(
            finish-task VerifyPick of=bob
            shelf    SAW CART package=T2 lot=S1 -> 1 0 0
            line     SO2 SAW  -> ordered 1 reserved 0 picked 1 cancelled 0 missing 0
            line     SO1 SAW  -> ordered 1 reserved 1 picked 0 cancelled 0 missing 0
            as       ann
            finish-task VerifyPick of=ann result=Differs lot=SAW/S2
            shelf    SAW CART package=T1 lot=S2 -> 1 0 0
            line     SO1 SAW  -> ordered 1 reserved 0 picked 1 cancelled 0 missing 0
            tasks    -> none
        )",
               claimed);
        // Nothing is in the second tote.
        expect(R"(
            finish-task VerifyPick of=bob result=NotFound
            line     SO2 SAW  -> ordered 1 reserved 1 picked 0 cancelled 0 missing 0
            tasks    -> none
        )",
               claimed);
        // What the number is, that nobody knows in stock, is counted where it was taken from.
        expect(R"(
            finish-task VerifyPick of=bob result=Differs lot=SAW/S3
            shelf    SAW CART package=T2 lot=S3 -> 1 0 0
            tasks    -> CountLocation/InsufficientStock/1
        )",
               claimed);
    }

    void same_line_picked_twice()
    {
        expect(R"(
            place    A-01
            place    A-02
            product  BOLT
            stock    BOLT A-01 10
            order    SO1 BOLT 4
            confirm  SO1
            walk     W1 single SO1
            as       ann
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 4 T1
            as       bob
            device   8
            pick     p2 W1 SO1 BOLT A-01 4 T1
            line     SO1 BOLT  -> ordered 4 reserved 0 picked 4 cancelled 0 missing 0
            tasks    -> MoveExcess/OverQuantity/4
            finish-task MoveExcess at=CART             -> DestinationNotAllowed
            finish-task MoveExcess at=A-01 quantity=3
            tasks    -> MoveExcess/OverQuantity/1
            finish-task MoveExcess at=DOCK
            tasks    -> PutBack/OverQuantity/1
            finish-task PutBack at=A-02
            tasks    -> none
            shelf    BOLT A-01 -> 5 0 0
            shelf    BOLT A-02 -> 1 0 0
            undo     p2        -> WrongState
            undo     p1
            line     SO1 BOLT  -> ordered 4 reserved 4 picked 0 cancelled 0 missing 0
        )");
    }

    void location_already_empty()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 4
            order    SO1 BOLT 4
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            stock    BOLT A-01 -3
            as       ann
            pick     p1 W1 SO1 BOLT A-01 4 T1
            shelf    BOLT A-01 -> nothing
            shelf    BOLT LOSS -> -3 0 0
            tasks    -> CountLocation/InsufficientStock/3
        )");
    }

    void reservation_taken_by_another_order()
    {
        expect(R"(
            place    A-01 walk=1
            place    A-02 walk=2
            product  BOLT
            stock    BOLT A-01 4
            stock    BOLT A-02 3
            order    SO1 BOLT 4
            order    SO2 BOLT 3
            confirm  SO1
            confirm  SO2
            walk     W1 single SO1
            walk     W2 single SO2
            load     W2 1 T2
            pick     p1 W2 SO2 BOLT A-01 3 T2
            walk-of  W1        -> A-01:1 A-02:3
            line     SO1 BOLT  -> ordered 4 reserved 4 picked 0 cancelled 0 missing 0
            tasks    -> none
        )");
    }

    void order_cancelled_while_being_picked()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 10
            order    SO1 BOLT 4
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 1 T1
            cancel   SO1 BOLT 4
            as       ann
            pick     p2 W1 SO1 BOLT A-01 3 T1
            tasks    -> PutBack/OrderCancelled/1 PutBack/OrderCancelled/3
            finish-task PutBack at=A-01
            finish-task PutBack at=A-01
            shelf    BOLT A-01 -> 10 0 0
            tasks    -> none
        )");
    }

    void order_changed()
    {
        expect(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 10
            order    SO1 BOLT 4
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 4 T1
            cancel   SO1 BOLT 1
            tasks    -> PutBack/OrderCancelled/1
            line     SO1 BOLT  -> ordered 4 reserved 0 picked 3 cancelled 1 missing 0
        )");
    }

    void product_merged()
    {
        Story story;
        QCOMPARE(story.tell(R"(
            place    A-01
            place    A-02
            product  OLD tracking=Lot
            product  NEW tracking=Lot
            product  ROPE divisible
            lot      OLD L1
            lot      OLD L2
            lot      NEW L1
            stock    OLD A-01 10 lot=L1
            stock    OLD A-02 5 lot=L2
            stock    NEW A-01 1 lot=L1
            order    SO1 OLD 4
            order    SO2 OLD 2
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            pick     p1 W1 SO1 OLD A-01 1 T1 lot=L1
        )"),
                 std::string());
        auto &world = story.world;
        const auto old = world.product("OLD");
        const auto kept = world.product("NEW");
        const auto line = world.line("SO1", "OLD");
        const auto oldLot = world.lot("OLD", "L1");
        const auto batch = world.look().get(world.look().get(line)->transfer).value().batch;
        world.save(catalog::Barcode{.code = "OLDCODE", .product = old});
        world.save(catalog::Barcode{.code = "NEWCODE", .product = kept});

        QCOMPARE(world.act(inventory::MergeProducts{old, old}).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(world.act(inventory::MergeProducts{old, world.product("ROPE")}).error().code,
                 ErrorCode::InvalidInput);
        world.must(inventory::MergeProducts{old, kept});
        QCOMPARE(world.act(inventory::MergeProducts{old, kept}).error().code,
                 ErrorCode::WrongState);

        // The stock goes by moves, promises with it; what stays is one name.
        QCOMPARE(story.tell(R"(
            shelf    OLD A-01 lot=L1             -> nothing
            shelf    NEW A-01 lot=L1             -> 10 3 0
            shelf    NEW A-02 lot=L2             -> 5 0 0
            shelf    NEW CART package=T1 lot=L1  -> 1 0 0
            confirm  SO2
            shelf    NEW A-01 lot=L1             -> 10 5 0
        )"),
                 std::string());
        // A device that has not heard of it picks, counts and undoes by the old numbers.
        world.isWorkOf("ann");
        world.must(fulfilment::PickUnits{.pick = world.newId<fulfilment::Pick>(),
                                         .batch = batch,
                                         .line = line,
                                         .location = world.location("A-01"),
                                         .lot = oldLot,
                                         .tote = world.package("T1"),
                                         .quantity = 3_units});
        QCOMPARE(story.tell(R"(
            shelf    NEW CART package=T1 lot=L1  -> 4 0 0
            undo     p1
            shelf    NEW CART package=T1 lot=L1  -> 3 0 0
            tasks                                -> none
        )"),
                 std::string());
        // Barcodes, SKUs and lots of both mean the one.
        const auto records = world.look();
        const floor::RecordLookup lookup(records, world.warehouse());
        for (const char *text : {"OLDCODE", "NEWCODE", "OLD", "NEW"}) {
            const auto found = lookup.productByText(text).found;
            QCOMPARE(found.size(), std::size_t{1});
            QCOMPARE(found.front().product, kept.value);
        }
        const auto lots = lookup.lot(0, "L1").found;
        QCOMPARE(lots.size(), std::size_t{1});
        QCOMPARE(lots.front().product, kept.value);
    }

    void what_was_thrown_away_before_a_merge_keeps_its_name()
    {
        Story story;
        QCOMPARE(story.tell(R"(
            place    A-01
            product  OLD tracking=Lot
            product  NEW tracking=Lot
            lot      OLD L1
            lot      NEW L1
            stock    OLD A-01 10 lot=L1
            scrap    s1 OLD 2 A-01 DMGD lot=L1
        )"),
                 std::string());
        story.world.must(
            inventory::MergeProducts{story.world.product("OLD"), story.world.product("NEW")});
        QCOMPARE(story.tell("shelf NEW A-01 lot=L1 -> 8 0 0"), std::string());
    }

    void what_was_written_before_a_merge_is_taken_back_by_the_name_that_stays()
    {
        Story story;
        QCOMPARE(story.tell(R"(
            place    A-01
            place    A-02
            place    A-03
            product  OLD tracking=Lot
            product  NEW tracking=Lot
            lot      OLD L1
            lot      NEW L1
            supplier ACME
            buy      PO1 ACME OLD 20
            begin    R1 PO1
            receive  r1 R1 OLD 4 DOCK lot=L1
            receive  r2 R1 OLD 3 DOCK lot=L1
            stock    OLD A-01 10 lot=L1
            move     m1 OLD 5 A-01 A-02 lot=L1
        )"),
                 std::string());
        story.world.must(
            inventory::MergeProducts{story.world.product("OLD"), story.world.product("NEW")});
        QCOMPARE(story.tell(R"(
            put        r1 A-03
            shelf      NEW A-03 lot=L1 -> 4 0 0
            take-back  r2
            shelf      NEW DOCK lot=L1 -> nothing
            bring-back m1
            shelf      NEW A-01 lot=L1 -> 10 0 0
            shelf      OLD A-01 lot=L1 -> nothing
            tasks      -> none
        )"),
                 std::string());
    }

    void what_was_counted_before_a_merge_is_counted_again_by_the_name_that_stays()
    {
        Story story;
        QCOMPARE(story.tell(R"(
            place    A-01
            place    A-02
            product  OLD tracking=Lot
            product  NEW tracking=Lot
            lot      OLD L1
            lot      NEW L1
            plan     C units=10
            stock    OLD A-02 10 lot=L1
            counted  A-02 OLD 9 lot=L1
            start    C1 S1 A-01
            count    C1 OLD 1 lot=L1
            offline
            device   9
        )"),
                 std::string());
        story.world.must(
            inventory::MergeProducts{story.world.product("OLD"), story.world.product("NEW")});
        QCOMPARE(story.tell(R"(
            done     C1
            shelf    OLD A-01 lot=L1 -> nothing
            shelf    OLD A-02 lot=L1 -> nothing
            shelf    NEW A-02 lot=L1 -> 9 0 0
        )"),
                 std::string());
    }

    void a_merge_is_no_fact_that_comes_after_a_count()
    {
        Story story;
        QCOMPARE(story.tell(R"(
            place    A-01
            place    A-02
            product  OLD tracking=Lot
            product  NEW tracking=Lot
            lot      OLD L1
            lot      NEW L1
            plan     C units=10
            stock    OLD A-01 10 lot=L1
            stock    OLD A-02 10 lot=L1
            offline
            counted  A-01 OLD 9 lot=L1
            counted  A-02 OLD 11 lot=L1
            device   9
            merge    OLD NEW
            shelf    OLD A-01 lot=L1 -> nothing
            shelf    OLD A-02 lot=L1 -> nothing
            shelf    NEW A-01 lot=L1 -> 9 0 0
            shelf    NEW A-02 lot=L1 -> 11 0 0
            tasks    -> none
        )"),
                 std::string());
    }

    void product_or_pack_size_changed()
    {
        // The quantity is in stock units; a box that holds another number by now changes nothing.
        Story story;
        QCOMPARE(story.tell(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 20
            order    SO1 BOLT 10
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
        )"),
                 std::string());
        auto &world = story.world;
        catalog::Packaging box{.product = world.product("BOLT"), .name = "box", .factor = 5_units};
        box.id = world.save(box);
        const auto line = world.line("SO1", "BOLT");
        const auto batch = world.look().get(world.look().get(line)->transfer).value().batch;
        const fulfilment::PickUnits seen{.pick = world.newId<fulfilment::Pick>(),
                                         .batch = batch,
                                         .line = line,
                                         .location = world.location("A-01"),
                                         .tote = world.package("T1"),
                                         .quantity = 5_units,
                                         .packaging = box.id};
        box.factor = 6_units;
        world.save(box);
        world.must(seen);
        QCOMPARE(
            story.tell("line SO1 BOLT -> ordered 10 reserved 5 picked 5 cancelled 0 missing 0"),
            std::string());
    }

    void posting_into_a_locked_period()
    {
        using namespace std::chrono;
        Story story;
        const std::string differences = story.tell(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 5
        )");
        QVERIFY2(differences.empty(), differences.c_str());
        support::World &world = story.world;
        const auto last = [&] {
            return world.look().list<inventory::Move>("by_product", world.warehouse()).back();
        };
        const Date today = world.occasion.businessDate;
        QCOMPARE(last().businessDate, today);

        auto warehouse = *world.look().get(world.warehouse());
        warehouse.lockedThrough = today;
        world.save(warehouse);
        QCOMPARE(story.tell("stock BOLT A-01 2"), "");
        QCOMPARE(last().businessDate, Date(sys_days(today) + days(1)));
        QCOMPARE(last().occurredAt.ms, world.occasion.occurredAt.ms);

        // A day that nobody closed is its own.
        world.isDay(Date(sys_days(today) + days(3)));
        QCOMPARE(story.tell("stock BOLT A-01 2"), "");
        QCOMPARE(last().businessDate, Date(sys_days(today) + days(3)));

        // Nobody closes a day that has not begun, and what is closed stays closed.
        warehouse.lockedThrough = Date(sys_days(world.occasion.businessDate) + days(1));
        const auto early = world.act(Save<inventory::Warehouse>{warehouse});
        QVERIFY(!early && early.error().code == ErrorCode::InvalidInput);
        warehouse.lockedThrough = Date(sys_days(today) - days(1));
        const auto back = world.act(Save<inventory::Warehouse>{warehouse});
        QVERIFY(!back && back.error().code == ErrorCode::WrongState);
    }

    void lot_blocked_or_expired_after_pick()
    {
        expect(R"(
            place    A-01 walk=1
            place    A-02 walk=2
            product  MILK tracking=Lot expires
            lot      MILK L1 expiry=2026-12-01
            lot      MILK L2 expiry=2027-01-01
            stock    MILK A-01 4 lot=L1
            stock    MILK A-02 9 lot=L2
            order    SO1 MILK 4
            confirm  SO1
            walk     W1 single SO1
            load     W1 1 T1
            pick     p1 W1 SO1 MILK A-01 1 T1 lot=L1
            lot      MILK L1 expiry=2026-12-01 blocked
            tasks    -> VerifyPick/LotBlocked/1
            walk-of  W1        -> A-02:3
            lot      MILK L1 expiry=2026-12-01 blocked
            tasks    -> VerifyPick/LotBlocked/1
            as       ann
            pick     p2 W1 SO1 MILK A-01 1 T1 lot=L1
            tasks    -> VerifyPick/LotBlocked/1 VerifyPick/LotBlocked/1
        )");
    }

    void user_rights_revoked_while_offline()
    {
        // Requests are refused; that facts are held is the hub's (tests/sync/tst_held.cpp).
        Story story;
        QCOMPARE(story.tell(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 20
            order    SO1 BOLT 10
            confirm  SO1
            walk     W1 single SO1
        )"),
                 std::string());
        auto ann = *story.world.look().get(story.world.user("ann"));
        ann.active = false;
        story.world.save(ann);
        QCOMPARE(story.tell("as ann\ntake W1 -> UserInactive"), std::string());
        const Occasion occasion = story.world.occasion;
        const auto may = mayDo(fulfilment::PickUnits{.batch = {1}}, occasion, story.world.look());
        QCOMPARE(may.error().code, ErrorCode::UserInactive);
    }

    void edits_of_master_data()
    {
        Story story;
        QCOMPARE(story.tell("place A-01 walk=5"), std::string());
        auto &world = story.world;
        const auto before = *world.look().get(world.location("A-01"));
        const auto edits = [&](auto change) {
            auto after = before; // what that device had when it went dark
            change(after);
            world.must(Save<inventory::Location>{after, changedFields(before, after)});
        };
        edits([](auto &location) {
            location.zone = "COLD";
        });
        edits([](auto &location) {
            location.code = "A-01-1";
        });
        edits([](auto &location) {
            location.zone = "DRY";
        });
        const auto after = *world.look().get(before.id);
        QCOMPARE(after.code, std::string("A-01-1"));
        QCOMPARE(after.zone, std::string("DRY"));
        QCOMPARE(after.sequence, before.sequence);
    }
};

QTEST_APPLESS_MAIN(tst_conflicts)
#include "tst_conflicts.moc"
