// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/apply.h"
#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using bincard::support::Story;

namespace {

/// Ten bolts, five of them promised to SO1.
constexpr auto confirmedOrder = R"(
    place    A-01
    product  BOLT
    product  NUT
    stock    BOLT A-01 10
    stock    NUT  A-01 10
    order    SO1 BOLT 5
    confirm  SO1
)";

/// The same, in the box B1 for DHL.
constexpr auto packedOrder = R"(
    place    A-01
    product  BOLT
    product  NUT
    stock    BOLT A-01 10
    stock    NUT  A-01 10
    carrier  DHL
    carrier  UPS
    order    SO1 BOLT 5 service=DHL until=300
    confirm  SO1
    walk     W1 cluster SO1
    take     W1
    load     W1 1 T1
    pick     p1 W1 SO1 BOLT A-01 5 T1
    unload   W1 1 DOCK
    finish   W1
    parcel   B1 SO1 DOCK
    pack     u1 B1 SO1 BOLT 5 from=T1
    print    B1 address=1
)";

} // namespace

class tst_sales_holds : public QObject
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

    void an_order_may_be_held_for_several_reasons_and_says_the_first()
    {
        expect(R"(
            product     BOLT
            order       SO1 BOLT 3
            order-holds SO1                 -> free Unconfirmed
            hold-order  h1 SO1 Fraud
            hold-order  h2 SO1 Address
            order-holds SO1                 -> FRAUD Unconfirmed Fraud Address
            confirm     SO1                 -> OrderHeld
            release-hold h1
            order-holds SO1                 -> ADDRESS Unconfirmed Address
            confirm     SO1                 -> OrderHeld
            release-hold h1                 -> WrongState
            release-hold h2 silently        -> InvalidInput
            release-hold h2
            order-holds SO1                 -> free Unconfirmed
            confirm     SO1
            release-hold h9                 -> NotFound
            hold-order  h3 SO9 Price        -> NotFound
        )");
    }

    void the_hold_that_an_order_comes_with_has_the_order_s_number()
    {
        expect(R"(
            product     BOLT
            order       SO1 BOLT 3 hold=payment
            order       SO2 BOLT 3 hold=UNKNOWN_SKU
            order       SO3 BOLT 3 hold=later
            order-holds SO1                 -> PAYMENT Unconfirmed Payment
            order-holds SO2                 -> UNKNOWN_SKU Unconfirmed UnknownSku
            order-holds SO3                 -> MANUAL Unconfirmed Manual
            release-hold SO1
            confirm     SO1
            order-holds SO1                 -> free No
        )");
    }

    void an_order_that_was_held_before_holds_had_records_is_released_all_the_same()
    {
        Story story;
        QVERIFY(story.tell("product BOLT\norder SO1 BOLT 3").empty());
        const auto id = story.world.order("SO1");
        Workspace older = story.world.look();
        auto order = *older.get(id);
        order.hold = "payment";
        older.put(order);
        const auto does = [&](const Operation &operation) {
            const auto done = apply(operation, story.world.occasion, older);
            return done ? std::string("accepted") : std::string(nameOf(done.error().code));
        };
        const sales::OrderHoldId fraud{5};
        QCOMPARE(does(sales::HoldOrder{fraud, id, sales::HoldKind::Fraud}), "accepted");
        QCOMPARE(openHoldsOf(*older.get(id), older).size(), 2U);
        QCOMPARE(does(sales::ReleaseHold{fraud, "seen"}), "accepted");
        QCOMPARE(older.get(id)->hold, "PAYMENT");
        QCOMPARE(does(sales::ReleaseHold{{id.value}, "seen"}), "accepted");
        QCOMPARE(does(sales::ConfirmOrder{id, {77}}), "accepted");
    }

    void a_hold_after_confirmation_gives_the_stock_back_and_its_release_takes_it_again()
    {
        expect(R"(
            shelf       BOLT A-01           -> 10 5 0
            hold-order  h1 SO1 Fraud
            order-holds SO1                 -> FRAUD LeavesStock Fraud
            shelf       BOLT A-01           -> 10 0 0
            reserve     SO1                 -> OrderHeld
            walk        W1 single SO1       -> OrderHeld
            stock       BOLT A-01 5
            shelf       BOLT A-01           -> 15 0 0
            change-to   SO1 BOLT 7
            shelf       BOLT A-01           -> 15 0 0
            hold-order  h2 SO1 Address
            release-hold h1
            shelf       BOLT A-01           -> 15 0 0
            release-hold h2
            shelf       BOLT A-01           -> 15 7 0
            order-holds SO1                 -> free No
        )",
               confirmedOrder);
    }

    void another_order_may_take_what_a_held_one_gave_back()
    {
        expect(R"(
            hold-order  h1 SO1 Fraud
            order       SO2 BOLT 8
            confirm     SO2
            release-hold h1
            line        SO1 BOLT            -> ordered 5 reserved 2 picked 0 cancelled 0 missing 0
            stock       BOLT A-01 3
            reserve     SO1
            line        SO1 BOLT            -> ordered 5 reserved 5 picked 0 cancelled 0 missing 0
        )",
               confirmedOrder);
    }

    void a_channel_that_reserves_keeps_stock_for_what_it_holds_and_no_wave_takes_it()
    {
        expect(R"(
            place       A-01
            product     BOLT
            stock       BOLT A-01 10
            channel     shop reserves
            order       SO1 BOLT 4 channel=shop hold=PAYMENT
            confirm     SO1
            order-holds SO1                 -> PAYMENT KeepsStock Payment
            shelf       BOLT A-01           -> 10 4 0
            order       SO2 BOLT 2
            confirm     SO2
            wave        V1 cluster
            release     V1
            advance     V1
            walks                           -> V1-1:SO2
            release-hold SO1
            wave        V2 cluster
            release     V2
            advance     V2
            walks                           -> V1-1:SO2 V2-1:SO1
        )");
    }

    void a_walk_that_nobody_began_loses_what_is_held()
    {
        expect(R"(
            order       SO2 BOLT 2
            confirm     SO2
            walk        W1 cluster SO1 SO2
            walks                           -> W1:SO1,SO2
            hold-order  h1 SO1 Fraud
            walks                           -> W1:SO2
            take        W1
            hold-order  h2 SO2 Fraud        -> WrongState
            hold-order  h3 SO1 Address
            release-hold h1
            release-hold h3
            walk        W2 single SO1
            hold-order  h4 SO1 Manual
            walks                           -> W1:SO2 W2:
            take        W2                  -> WrongState
        )",
               confirmedOrder);
    }

    void what_is_picked_stays_and_does_not_leave_while_it_is_held()
    {
        expect(R"(
            hold-order  h1 SO1 Fraud
            label       B1 B1
            line        SO1 BOLT            -> ordered 5 reserved 0 picked 5 cancelled 0 missing 0
            seal        B1                  -> OrderHeld
            release-hold h1
            seal        B1
            truck       M1 DHL DOCK
            hold-order  h2 SO1 Payment
            onto        M1 B1
            state       B1                  -> Loaded OrderHeld
            depart      M1                  -> OrderHeld
            off         B1 DOCK
            state       B1                  -> OnLane
            release-hold h2
            onto        M1 B1
            depart      M1
            hold-order  h3 SO1 Fraud        -> WrongState
        )",
               packedOrder);
    }

    void a_line_that_comes_late_is_picked_with_the_others()
    {
        expect(R"(
            late        SO1 NUT 3
            line        SO1 NUT             -> ordered 3 reserved 3 picked 0 cancelled 0 missing 0
            walk        W1 single SO1
            take        W1
            load        W1 1 T1
            pick        p1 W1 SO1 BOLT A-01 5 T1
            late        SO1 BOLT 0          -> InvalidInput
            pick        p2 W1 SO1 NUT A-01 3 T1
            unload      W1 1 DOCK
            finish      W1
        )",
               confirmedOrder);
    }

    void a_line_that_comes_after_picking_is_work_again_until_all_is_packed()
    {
        expect(R"(
            place       A-01
            product     BOLT
            product     NUT
            product     POST service
            stock       BOLT A-01 9
            stock       NUT A-01 9
            order       SO1 BOLT 1
            confirm     SO1
            walk        W1 single SO1
            take        W1
            load        W1 1 T1
            pick        p1 W1 SO1 BOLT A-01 1 T1
            unload      W1 1 DOCK
            finish      W1
            late        SO1 NUT 2
            walk        W2 single SO1
            cancel      SO1 NUT 2
            parcel      B1 SO1 DOCK
            pack        u1 B1 SO1 BOLT 1 from=T1
            late        SO1 NUT 1           -> WrongState
            order       SO2 POST 1
            confirm     SO2
            late        SO2 NUT 2
            shelf       NUT A-01            -> 9 2 0
            order       SO3 NUT 1
            confirm     SO3
            cancel      SO3 NUT 1
            late        SO3 NUT 1           -> WrongState
        )");
    }

    void a_late_line_of_a_held_order_waits_with_it()
    {
        expect(R"(
            hold-order  h1 SO1 Fraud
            late        SO1 NUT 3
            shelf       NUT A-01            -> 10 0 0
            release-hold h1
            shelf       NUT A-01            -> 10 3 0
        )",
               confirmedOrder);
    }

    void picking_follows_what_was_promised()
    {
        expect(R"(
            picking     SO1                 -> 100 0
            order-is    SO1 until=500 urgent=10
            picking     SO1                 -> 10 500
            order-is    SO1 urgent=20
            picking     SO1                 -> 20 500
            order-is    SO1                 -> InvalidInput
            order-is    SO9 urgent=1        -> NotFound
            cancel      SO1 BOLT 5
            order-is    SO1 urgent=1        -> WrongState
        )",
               confirmedOrder);
    }

    void another_service_wants_another_label()
    {
        expect(R"(
            print       B1 address=1
            label       B1 B1
            seal        B1
            order-is    SO1 service=UPS
            state       B1                  -> Open
            tasks                           -> RelabelParcel/NotLabelled/0
            seal        B1                  -> NotLabelled
            print       B1 address=1
            label       B1 B1
            tasks                           -> none
            seal        B1
            truck       M1 UPS DOCK
            onto        M1 B1
            order-is    SO1 service=DHL
            state       B1                  -> Loaded
            depart      M1
            order-is    SO1 service=UPS     -> WrongState
        )",
               packedOrder);
    }

    void the_floor_holds_nothing_and_releases_nothing()
    {
        Story story;
        QVERIFY(story.tell(confirmedOrder).empty());
        QVERIFY(story.tell("hold-order h1 SO1 Fraud").empty());
        QCOMPARE(story.tell("as ann\nhold-order h2 SO1 Fraud -> NotAllowed"), "");
        auto role = *story.world.look().get(story.world.look().get(story.world.user("ann"))->role);
        role.permissions |= std::int64_t{1} << static_cast<int>(access::Permission::ManageOrders);
        QCOMPARE(story.tell("as sue"), "");
        story.world.must(Save<access::Role>{role});
        QCOMPARE(story.tell(R"(
            as           ann
            hold-order   h2 SO1 Address
            release-hold h1                 -> NotAllowed
            as           sue
            release-hold h1
        )"),
                 "");
    }

    void a_channel_has_a_code_for_ever_and_our_services_by_its_names()
    {
        Story story;
        QVERIFY(story.tell("carrier DHL").empty());
        auto &world = story.world;
        const auto said = [&](const auto &record) {
            const auto effects = world.act(Save{record});
            return effects ? std::string("accepted") : std::string(nameOf(effects.error().code));
        };
        catalog::Channel shop{.id = world.newId<catalog::Channel>(), .code = "shop", .name = "S"};
        QCOMPARE(said(shop), "accepted");
        shop.code = "other";
        QCOMPARE(said(shop), "WrongState");
        shop.code = "shop";
        shop.defaultWarehouse = {99};
        QCOMPARE(said(shop), "NotFound");
        shop.defaultWarehouse = world.warehouse();
        QCOMPARE(said(shop), "accepted");
        shop.pricePermille = -1;
        QCOMPARE(said(shop), "InvalidInput");
        QCOMPARE(said(catalog::Channel{
                     .id = world.newId<catalog::Channel>(), .code = "shop", .name = "again"}),
                 "Duplicate");
        const auto carrier = world.look().find<fulfilment::Carrier>("by_code", std::string("DHL"));
        const auto service = world.look().find<fulfilment::CarrierService>("by_code", carrier->id,
                                                                           std::string("DHL"));
        catalog::ChannelService named{.id = world.newId<catalog::ChannelService>(),
                                      .channel = shop.id,
                                      .name = "DHL Paket",
                                      .service = service->id};
        QCOMPARE(said(named), "accepted");
        named.id = world.newId<catalog::ChannelService>();
        QCOMPARE(said(named), "Duplicate");
        named.name = "Express";
        named.service = {99};
        QCOMPARE(said(named), "NotFound");
        named.channel = {99};
        QCOMPARE(said(named), "NotFound");
    }
};

QTEST_APPLESS_MAIN(tst_sales_holds)
#include "tst_sales_holds.moc"
