// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/rules.h"
#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using namespace bincard::returns;
using bincard::literals::operator""_units;
using bincard::support::Story;
using bincard::support::World;

namespace {

constexpr Currency eur{{'E', 'U', 'R'}, 2};

/// SO1 was sent with 10 bolts and the saw S1; SO2 with 2 tins of milk of the lot L1. On the shelf
/// A-01 are 90 bolts, A-02 has the saw S2. What came back is told by the methods.
struct Desk : Story
{
    Desk()
    {
        const std::string wrong = tell(R"(
            place    A-01 walk=1
            place    A-02 walk=2
            place    LANE2 usage=Quarantine
            product  BOLT
            product  NUT
            product  MILK tracking=Lot expires
            product  SAW tracking=Serial
            product  POST service
            lot      MILK L1 expiry=2027-06-30
            lot      SAW S1
            lot      SAW S2
            stock    BOLT A-01 100
            stock    NUT A-01 5
            stock    MILK A-02 2 lot=L1
            stock    SAW A-02 1 lot=S1
            order    SO1 BOLT 10 SAW 1
            order    SO2 MILK 2
            confirm  SO1
            confirm  SO2
            stock    SAW A-02 1 lot=S2
            walk     W1 cluster SO1 SO2
            take     W1
            load     W1 1 T1
            load     W1 2 T2
            pick     p1 W1 SO1 BOLT A-01 10 T1
            pick     p2 W1 SO1 SAW A-02 1 T1 lot=S1
            pick     p3 W1 SO2 MILK A-02 2 T2 lot=L1
            unload   W1 1 DOCK
            unload   W1 2 DOCK
            finish   W1
        )");
        if (!wrong.empty())
            throw std::runtime_error(wrong);
    }

    ReturnOrderId rma(const std::string &reference, const std::string &order = "SO1",
                      Date until = {})
    {
        const auto id = world.newId<ReturnOrder>();
        world.must(AuthoriseReturn{.warehouse = world.warehouse(),
                                   .returnOrder = id,
                                   .reference = reference,
                                   .order = world.order(order),
                                   .until = until});
        return id;
    }

    AddReturnLine lineOf(ReturnOrderId order, const std::string &sku, Quantity quantity,
                         const std::string &reason = {})
    {
        const auto of = world.look().get(order)->order;
        const auto reference = world.look().get(of)->reference;
        return {.warehouse = world.warehouse(),
                .returnLine = world.newId<ReturnLine>(),
                .returnOrder = order,
                .orderLine = world.orderLine(reference, sku),
                .product = world.product(sku),
                .quantity = quantity,
                .returnReason = reason.empty() ? ReturnReasonId{} : this->reason(reason)};
    }

    ReturnLineId expects(ReturnOrderId order, const std::string &sku, Quantity quantity,
                         const std::string &reason = {})
    {
        const auto line = lineOf(order, sku, quantity, reason);
        world.must(line);
        return line.returnLine;
    }

    ReturnReasonId reason(const std::string &code)
    {
        return world.look().find<ReturnReason>("by_code", code)->id;
    }

    /// What comes of a receipt of so much of a product, on the line or on a new one.
    ReceiveReturn back(ReturnOrderId order, ReturnLineId line, const std::string &sku,
                       Quantity quantity, const std::string &lot = {})
    {
        return {.warehouse = world.warehouse(),
                .returnItem = world.newId<ReturnItem>(),
                .returnOrder = order,
                .returnLine = line ? line : world.newId<ReturnLine>(),
                .product = world.product(sku),
                .lot = world.lot(sku, lot),
                .lotName = lot,
                .quantity = quantity};
    }

    /// SO8 was sent with two SETs of two bolts and a nut, at five euros a SET.
    void sellsSets()
    {
        std::string wrong = tell(R"(
            product  SET
            recipe   SET BOLT 2 NUT 1
            sell-as  SET Exploded
        )");
        const auto order = world.newId<sales::Order>();
        world.must(
            sales::OpenOrder{.order = order, .warehouse = world.warehouse(), .reference = "SO8"});
        world.must(sales::AddOrderLine{.line = world.newId<sales::OrderLine>(),
                                       .order = order,
                                       .product = world.product("SET"),
                                       .quantity = 2_units,
                                       .price = {5'000'000, eur}});
        wrong += tell(R"(
            confirm  SO8
            walk     W8 single SO8
            take     W8
            load     W8 1 T8
            pick     p8 W8 SO8 BOLT A-01 4 T8
            pick     p9 W8 SO8 NUT A-01 2 T8
        )");
        if (!wrong.empty())
            throw std::runtime_error(wrong);
    }

    /// What came and was agreed to: "BOLT 3/4 NUT 0/2".
    std::string lines(ReturnOrderId order)
    {
        std::string said;
        for (const auto &line : world.look().list<ReturnLine>("by_return", order))
            said += (said.empty() ? "" : " ") + world.look().get(line.product)->sku + ' '
                + toText(line.received) + '/' + toText(line.authorised);
        return said;
    }

    ReturnLineId partOf(ReturnOrderId order, const std::string &sku)
    {
        for (const auto &line : world.look().list<ReturnLine>("by_return", order)) {
            if (line.product == world.product(sku))
                return line.id;
        }
        return {};
    }

    ReturnItemId came(ReturnOrderId order, ReturnLineId line, const std::string &sku,
                      Quantity quantity, const std::string &lot = {})
    {
        const auto receipt = back(order, line, sku, quantity, lot);
        world.must(receipt);
        return receipt.returnItem;
    }

    ReturnItem item(ReturnItemId id)
    {
        return *world.look().get(id);
    }

    void grade(ReturnItemId id, Grade grade, CheckResult check = CheckResult::NotDone,
               const std::string &why = {})
    {
        world.must(GradeReturn{.warehouse = world.warehouse(),
                               .returnItem = id,
                               .grade = grade,
                               .returnReason = why.empty() ? ReturnReasonId{} : reason(why),
                               .check = check});
    }

    std::string dispose(ReturnItemId id, Disposition disposition, const std::string &why = {},
                        access::UserId approver = {})
    {
        return said(DisposeReturn{.warehouse = world.warehouse(),
                                  .returnItem = id,
                                  .disposition = disposition,
                                  .deviation = why,
                                  .approver = approver});
    }

    std::string place(ReturnItemId id, const std::string &location)
    {
        return said(PlaceReturn{.warehouse = world.warehouse(),
                                .returnItem = id,
                                .location = location.empty() ? inventory::LocationId{}
                                                             : world.location(location)});
    }

    SettleReturn settlement(ReturnLineId line, SettlementKind kind, Quantity quantity,
                            const std::string &sku = {})
    {
        return {.warehouse = world.warehouse(),
                .settlement = world.newId<Settlement>(),
                .returnLine = line,
                .kind = kind,
                .quantity = quantity,
                .product = world.product(sku),
                .newOrder = world.newId<sales::Order>(),
                .newLine = world.newId<sales::OrderLine>(),
                .newTransfer = world.newId<inventory::Transfer>()};
    }

    std::string said(const Operation &operation)
    {
        const auto effects = world.act(operation);
        return effects ? "accepted" : std::string(nameOf(effects.error().code));
    }

    /// "shelf BOLT A-01" and the like.
    std::string ask(const std::string &question)
    {
        const std::string told = tell(question + " -> ?");
        const auto but = told.find("but: ");
        return but == std::string::npos ? "?" : told.substr(but + 5);
    }

    Quantity sellable(const std::string &sku)
    {
        Quantity sum;
        for (const auto &quant : world.look().list<inventory::Quant>(
                 "by_product", world.warehouse(), world.product(sku))) {
            const auto location = world.look().get(quant.location);
            if (location->usage == inventory::Usage::Storage)
                sum += quant.free();
        }
        return sum;
    }

    void hasReasons()
    {
        world.save(ReturnReason{.code = "DEFECT", .name = "Broken", .needsPhoto = true});
        world.save(ReturnReason{
            .code = "CHANGED", .name = "Changed mind", .windowDays = 14, .feePercent = 10});
        world.save(ReturnReason{.code = "LOST", .name = "Never arrived", .withoutReturn = true});
    }

    /// Two euros a bolt, as the order said before it was confirmed.
    std::pair<ReturnLineId, ReturnOrderId> priced(Quantity quantity, const std::string &why = {})
    {
        const auto order = world.newId<sales::Order>();
        const auto line = world.newId<sales::OrderLine>();
        world.must(
            sales::OpenOrder{.order = order, .warehouse = world.warehouse(), .reference = "SO9"});
        world.must(sales::AddOrderLine{.line = line,
                                       .order = order,
                                       .product = world.product("BOLT"),
                                       .quantity = quantity,
                                       .price = {2'000'000, eur}});
        world.must(
            sales::ConfirmOrder{.order = order, .transfer = world.newId<inventory::Transfer>()});
        const std::string wrong = tell(R"(
            walk W9 single SO9
            take W9
            load W9 1 T9
            pick p9 W9 SO9 BOLT A-01 )" + toText(quantity)
                                       + " T9\n");
        if (!wrong.empty())
            throw std::runtime_error(wrong);
        const auto rma9 = rma("RMA9", "SO9");
        return {expects(rma9, "BOLT", quantity, why), rma9};
    }
};

const auto accepted = std::string("accepted");

} // namespace

class tst_returns : public QObject
{
    Q_OBJECT

private slots:

    void an_authorised_return_names_what_was_sent_and_no_more()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        QCOMPARE(desk.said(desk.lineOf(rma, "BOLT", 11_units)), "OverQuantity");
        QCOMPARE(desk.said(desk.lineOf(rma, "BOLT", 6_units)), accepted);
        QCOMPARE(desk.said(desk.lineOf(rma, "BOLT", 5_units)), "OverQuantity");
        QCOMPARE(desk.said(desk.lineOf(rma, "BOLT", {500'000})), "NotDivisible");
        auto wrong = desk.lineOf(rma, "BOLT", 1_units);
        wrong.product = desk.world.product("SAW");
        QCOMPARE(desk.said(wrong), "WrongProduct");
        QCOMPARE(desk.said(AuthoriseReturn{.warehouse = desk.world.warehouse(),
                                           .returnOrder = desk.world.newId<ReturnOrder>(),
                                           .reference = "RMA1"}),
                 "Duplicate");
    }

    void a_kit_comes_back_as_its_components_and_is_paid_as_a_kit()
    {
        Desk desk;
        desk.sellsSets();
        const auto rma = desk.rma("RMA8", "SO8");
        QCOMPARE(desk.said(desk.lineOf(rma, "SET", 3_units)), "OverQuantity");
        const auto kit = desk.expects(rma, "SET", 2_units);
        QCOMPARE(desk.lines(rma), "SET 0/2 BOLT 0/4 NUT 0/2");
        QCOMPARE(desk.said(desk.lineOf(rma, "NUT", 1_units)), "OverQuantity");
        QCOMPARE(desk.said(desk.back(rma, {}, "SET", 1_units)), "InvalidInput");

        const auto bolts = desk.came(rma, desk.partOf(rma, "BOLT"), "BOLT", 3_units);
        QCOMPARE(desk.lines(rma), "SET 0/2 BOLT 3/4 NUT 0/2");
        const auto nuts = desk.came(rma, desk.partOf(rma, "NUT"), "NUT", 2_units);
        QCOMPARE(desk.lines(rma), "SET 1/2 BOLT 3/4 NUT 2/2");
        QCOMPARE(desk.said(desk.settlement(kit, SettlementKind::Refund, 1_units)), "WrongState");
        desk.grade(bolts, Grade::Sellable);
        desk.grade(nuts, Grade::Sellable);
        QCOMPARE(desk.said(desk.settlement(kit, SettlementKind::Refund, 2_units)), "OverQuantity");
        const auto settlement = desk.settlement(kit, SettlementKind::Refund, 1_units);
        QCOMPARE(desk.said(settlement), accepted);
        const auto refund = desk.world.look().get(Id<RefundRequest>{settlement.settlement.value});
        QCOMPARE(refund->amount.minor, 500);
        QCOMPARE(
            desk.said(desk.settlement(desk.partOf(rma, "NUT"), SettlementKind::Refund, 1_units)),
            "WrongState");
        desk.world.must(UndoReturn{.warehouse = desk.world.warehouse(), .returnItem = nuts});
        QCOMPARE(desk.lines(rma), "SET 0/2 BOLT 3/4 NUT 0/2");
    }

    void one_component_of_a_kit_comes_back_alone()
    {
        Desk desk;
        desk.sellsSets();
        const auto rma = desk.rma("RMA8", "SO8");
        desk.expects(rma, "NUT", 1_units);
        desk.came(rma, desk.partOf(rma, "NUT"), "NUT", 1_units);
        QCOMPARE(desk.lines(rma), "NUT 1/1");
        const auto all = desk.rma("RMA9", "SO8");
        QCOMPARE(desk.said(desk.lineOf(all, "SET", 2_units)), "OverQuantity");
        QCOMPARE(desk.said(desk.lineOf(all, "SET", 1_units)), accepted);
    }

    void a_kit_is_replaced_by_a_kit()
    {
        Desk desk;
        desk.sellsSets();
        const auto rma = desk.rma("RMA8", "SO8");
        const auto kit = desk.expects(rma, "SET", 1_units);
        desk.grade(desk.came(rma, desk.partOf(rma, "BOLT"), "BOLT", 2_units), Grade::Scrap);
        desk.grade(desk.came(rma, desk.partOf(rma, "NUT"), "NUT", 1_units), Grade::Sellable);
        const auto settlement = desk.settlement(kit, SettlementKind::Replacement, 1_units);
        QCOMPARE(desk.said(settlement), accepted);
        const auto line = desk.world.look().get(settlement.newLine);
        QCOMPARE(line->reserved, 1_units);
        QCOMPARE(desk.world.look().list<sales::OrderLine>("by_order", line->order).size(), 3U);
    }

    void what_a_closed_return_did_not_bring_may_be_promised_again()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        desk.expects(rma, "BOLT", 10_units);
        QCOMPARE(desk.said(CloseReturn{desk.world.warehouse(), rma}), accepted);
        const auto second = desk.rma("RMA2");
        QCOMPARE(desk.said(desk.lineOf(second, "BOLT", 10_units)), accepted);
    }

    void received_goods_lie_in_quarantine_and_nobody_can_sell_them()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units);
        const Quantity before = desk.sellable("BOLT");
        const auto id = desk.came(rma, line, "BOLT", 4_units);
        QCOMPARE(desk.item(id).exceptions, std::string());
        QCOMPARE(desk.ask("shelf BOLT QUARANTINE"), "4 0 0");
        QCOMPARE(desk.ask("tasks"), "none");
        desk.grade(id, Grade::Sellable);
        QCOMPARE(desk.sellable("BOLT"), before);
        QCOMPARE(desk.dispose(id, Disposition::Restock), accepted);
        QCOMPARE(desk.sellable("BOLT"), before);
        QCOMPARE(desk.place(id, "A-02"), accepted);
        QCOMPARE(desk.sellable("BOLT"), before + 4_units);
        QCOMPARE(desk.item(id).state, ItemState::Placed);
    }

    void another_quarantine_can_be_named_but_no_shelf()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units);
        auto receipt = desk.back(rma, line, "BOLT", 2_units);
        receipt.location = desk.world.location("LANE2");
        desk.world.must(receipt);
        QCOMPARE(desk.ask("shelf BOLT LANE2"), "2 0 0");
        receipt = desk.back(rma, line, "BOLT", 2_units);
        receipt.location = desk.world.location("A-01");
        desk.world.must(receipt);
        QCOMPARE(desk.ask("shelf BOLT QUARANTINE"), "2 0 0");
    }

    /// FLOWS.md, failure 26.
    void goods_put_on_a_shelf_without_a_decision_are_not_sold()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units);
        const Quantity before = desk.sellable("BOLT");
        const auto id = desk.came(rma, line, "BOLT", 4_units);
        QCOMPARE(desk.place(id, "A-02"), accepted);
        desk.grade(id, Grade::Scrap);
        QCOMPARE(desk.dispose(id, Disposition::Scrap), accepted);
        QCOMPARE(desk.place(id, "A-01"), accepted);
        QCOMPARE(desk.sellable("BOLT"), before);
        QCOMPARE(desk.ask("shelf BOLT QUARANTINE"), "4 0 0");
        QCOMPARE(desk.ask("tasks"),
                 "PutBack/DestinationNotAllowed/4 PutBack/DestinationNotAllowed/4");
    }

    void a_serial_number_that_is_carried_from_one_wrong_shelf_to_another_is_looked_for()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto id = desk.came(rma, desk.expects(rma, "SAW", 1_units), "SAW", 1_units, "S77");
        desk.grade(id, Grade::Hold);
        QCOMPARE(desk.dispose(id, Disposition::ToSupplier, "seen"), accepted);
        QCOMPARE(desk.place(id, "A-02"), accepted);
        const auto brought = [&](const std::string &place) {
            const auto open
                = desk.world.look().list<inventory::Task>("by_open", desk.world.warehouse(), false);
            const auto task
                = std::ranges::find(open, inventory::TaskKind::PutBack, &inventory::Task::kind);
            desk.world.must(inventory::FinishTask{
                .task = task->id, .location = desk.world.location(place), .quantity = 1_units});
        };
        QVERIFY(desk.ask("tasks").find("PutBack/DestinationNotAllowed/1") != std::string::npos);
        brought("A-01");
        QVERIFY2(desk.ask("tasks").find("VerifyPick/WrongSerial/1") != std::string::npos,
                 desk.ask("tasks").c_str());
        QCOMPARE(desk.ask("shelf SAW QUARANTINE lot=S77"), "1 0 0");
    }

    void more_than_was_sent_is_received_and_somebody_looks()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 2_units);
        const auto id = desk.came(rma, line, "BOLT", 3_units);
        QCOMPARE(desk.item(id).exceptions, "XQTY");
        QCOMPARE(desk.ask("tasks"), "ReviewReturn/XQTY/3");
        QCOMPARE(desk.ask("shelf BOLT QUARANTINE"), "3 0 0");
    }

    void what_was_never_sent_is_received_with_reason_unknown()
    {
        Desk desk;
        QVERIFY(desk.tell("order SO5 NUT 2\nconfirm SO5").empty());
        const auto rma = desk.rma("RMA1", "SO5");
        auto receipt = desk.back(rma, {}, "NUT", 1_units);
        receipt.orderLine = desk.world.orderLine("SO5", "NUT");
        desk.world.must(receipt);
        QCOMPARE(desk.item(receipt.returnItem).exceptions, "XQTY");
        QVERIFY(!desk.item(receipt.returnItem).reason);
        QCOMPARE(desk.ask("tasks"), "ReviewReturn/XQTY/1");
    }

    void another_product_than_the_orders_is_received_as_wrong()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto id = desk.came(rma, {}, "NUT", 1_units);
        QCOMPARE(desk.item(id).exceptions, "WRNG");
        QCOMPARE(desk.ask("shelf NUT QUARANTINE"), "1 0 0");
    }

    void a_serial_number_that_was_not_sold_is_received_as_such()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "SAW", 1_units);
        const auto id = desk.came(rma, line, "SAW", 1_units, "S77");
        QCOMPARE(desk.item(id).exceptions, "WSER");
        QCOMPARE(desk.ask("shelf SAW QUARANTINE lot=S77"), "1 0 0");
    }

    void the_serial_number_that_was_sold_is_received_without_a_word()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "SAW", 1_units);
        QCOMPARE(desk.tell("stock SAW DOCK -1 lot=S1 package=T1"), std::string()); // it left
        const auto id = desk.came(rma, line, "SAW", 1_units, "S1");
        QCOMPARE(desk.item(id).exceptions, "");
        QCOMPARE(desk.ask("shelf SAW QUARANTINE lot=S1"), "1 0 0");
        const auto twice = desk.came(rma, line, "SAW", 1_units, "S1");
        QCOMPARE(desk.item(twice).exceptions, "WSER XQTY");
        QVERIFY(!desk.item(twice).move);
    }

    void a_serial_number_in_stock_is_a_claim_that_moves_nothing()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto id = desk.came(rma, {}, "SAW", 1_units, "S2");
        QVERIFY(!desk.item(id).move);
        QCOMPARE(desk.ask("shelf SAW A-02 lot=S2"), "1 0 0");
        desk.grade(id, Grade::Sellable);
        QCOMPARE(desk.dispose(id, Disposition::Restock), accepted);
        QCOMPARE(desk.item(id).state, ItemState::AwaitingApproval);
    }

    void what_comes_after_the_window_is_received_as_late()
    {
        using namespace std::chrono;
        Desk desk;
        const auto rma = desk.rma("RMA1", "SO1", 2026y / November / 30);
        const auto line = desk.expects(rma, "BOLT", 4_units);
        desk.world.isDay(2026y / November / 30);
        QCOMPARE(desk.item(desk.came(rma, line, "BOLT", 1_units)).exceptions, "");
        desk.world.isDay(2026y / December / 1);
        QCOMPARE(desk.item(desk.came(rma, line, "BOLT", 1_units)).exceptions, "LATE");
        QCOMPARE(desk.ask("tasks"), "ReviewReturn/LATE/1");
    }

    void the_window_is_the_reasons_from_the_day_of_authorisation()
    {
        using namespace std::chrono;
        Desk desk;
        desk.hasReasons();
        const auto rma = desk.rma("RMA1");
        desk.expects(rma, "BOLT", 4_units, "CHANGED");
        QCOMPARE(desk.world.look().get(rma)->until, Date{2026y / December / 7});
    }

    void an_empty_box_is_a_fact_with_a_picture_owed()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units);
        auto receipt = desk.back(rma, line, "BOLT", {});
        QCOMPARE(desk.said(receipt), "InvalidInput");
        receipt.empty = true;
        QCOMPARE(desk.said(receipt), accepted);
        QCOMPARE(desk.item(receipt.returnItem).exceptions, "EMPB");
        QCOMPARE(desk.ask("tasks"), "ReviewReturn/EMPB/0 TakePhoto/EMPB/0");
        QCOMPARE(desk.said(GradeReturn{desk.world.warehouse(), receipt.returnItem, Grade::Hold}),
                 "InvalidInput");
        QCOMPARE(desk.said(CloseReturn{desk.world.warehouse(), rma}), accepted);
    }

    void goods_of_nobody_are_received_under_a_return_made_for_them()
    {
        Desk desk;
        const auto rma = desk.world.newId<ReturnOrder>();
        const auto id = desk.came(rma, {}, "BOLT", 2_units);
        QVERIFY(desk.world.look().get(rma)->unplanned);
        QCOMPARE(desk.item(id).exceptions, "NORM");
        QCOMPARE(desk.ask("tasks"), "ReviewReturn/NORM/2");
        desk.grade(id, Grade::Sellable);
        QCOMPARE(desk.dispose(id, Disposition::Restock), accepted);
        QCOMPARE(desk.item(id).state, ItemState::AwaitingApproval);
    }

    void an_unplanned_return_of_a_known_order_is_no_exception()
    {
        Desk desk;
        const auto rma = desk.world.newId<ReturnOrder>();
        desk.world.must(OpenUnplannedReturn{.warehouse = desk.world.warehouse(),
                                            .returnOrder = rma,
                                            .order = desk.world.order("SO1")});
        auto receipt = desk.back(rma, {}, "BOLT", 2_units);
        receipt.orderLine = desk.world.orderLine("SO1", "BOLT");
        desk.world.must(receipt);
        QCOMPARE(desk.item(receipt.returnItem).exceptions, "");
        receipt = desk.back(rma, receipt.returnLine, "BOLT", 9_units);
        desk.world.must(receipt);
        QCOMPARE(desk.item(receipt.returnItem).exceptions, "XQTY");
    }

    void a_lot_that_nobody_knows_is_made_and_blocked_while_it_has_no_date()
    {
        Desk desk;
        const auto rma = desk.rma("RMA2", "SO2");
        const auto line = desk.expects(rma, "MILK", 2_units);
        const auto id = desk.came(rma, line, "MILK", 1_units, "L99");
        const auto lot = desk.world.look().get(desk.item(id).lot);
        QCOMPARE(lot->name, "L99");
        QVERIFY(lot->blocked);
        auto receipt = desk.back(rma, line, "MILK", 1_units);
        QCOMPARE(desk.said(receipt), "LotRequired");
    }

    void a_return_line_keeps_its_product()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units);
        QCOMPARE(desk.said(desk.back(rma, line, "NUT", 1_units)), "WrongProduct");
        const auto other = desk.rma("RMA2");
        QCOMPARE(desk.said(desk.back(other, line, "BOLT", 1_units)), "InvalidInput");
    }

    void what_was_received_by_mistake_is_undone_with_its_tasks()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 2_units);
        const auto id = desk.came(rma, line, "BOLT", 3_units);
        const UndoReturn undo{desk.world.warehouse(), id};
        QCOMPARE(desk.said(undo), accepted);
        QCOMPARE(desk.ask("tasks"), "none");
        QCOMPARE(desk.ask("shelf BOLT QUARANTINE"), "nothing");
        QVERIFY(desk.world.look().get(line)->received.isZero());
        QCOMPARE(desk.said(undo), "WrongState");
        QCOMPARE(desk.place(id, "QUARANTINE"), "WrongState");
    }

    void what_failed_its_check_is_at_best_for_repair()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 2_units);
        const auto id = desk.came(rma, line, "BOLT", 1_units);
        desk.grade(id, Grade::Sellable, CheckResult::Failed);
        QCOMPARE(desk.item(id).grade, Grade::Repair);
        desk.grade(id, Grade::Scrap, CheckResult::Failed);
        QCOMPARE(desk.item(id).grade, Grade::Scrap);
        QCOMPARE(desk.said(GradeReturn{desk.world.warehouse(), id, Grade::None}), "InvalidInput");
    }

    void a_reason_may_owe_a_picture_once()
    {
        Desk desk;
        desk.hasReasons();
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 2_units);
        const auto id = desk.came(rma, line, "BOLT", 1_units);
        desk.grade(id, Grade::Scrap, CheckResult::NotDone, "DEFECT");
        desk.grade(id, Grade::Hold, CheckResult::NotDone, "DEFECT");
        QCOMPARE(desk.ask("tasks"), "TakePhoto/DEFECT/1");
    }

    void a_decision_follows_the_policy_or_says_why()
    {
        Desk desk;
        desk.world.save(DispositionPolicy{.product = desk.world.product("BOLT"),
                                          .grade = Grade::Open,
                                          .disposition = Disposition::Restock});
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units);
        const auto id = desk.came(rma, line, "BOLT", 4_units);
        QCOMPARE(desk.dispose(id, Disposition::Scrap, "wet"), "WrongState");
        desk.grade(id, Grade::Open);
        QCOMPARE(policyFor(desk.world.product("BOLT"), Grade::Open, desk.world.look()).disposition,
                 Disposition::Restock);
        QCOMPARE(policyFor(desk.world.product("NUT"), Grade::Open, desk.world.look()).disposition,
                 Disposition::Refurbish);
        QCOMPARE(desk.dispose(id, Disposition::Scrap), "InvalidInput");
        QCOMPARE(desk.dispose(id, Disposition::None), "InvalidInput");
        QCOMPARE(desk.dispose(id, Disposition::Scrap, "wet"), accepted);
        QCOMPARE(desk.dispose(id, Disposition::Restock), "WrongState");
    }

    void beyond_the_limit_somebody_else_decides()
    {
        Desk desk;
        desk.world.save(DispositionPolicy{.grade = Grade::Scrap,
                                          .disposition = Disposition::Scrap,
                                          .approval = true,
                                          .freeUpTo = 2_units});
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 10_units);
        const auto few = desk.came(rma, line, "BOLT", 2_units);
        desk.grade(few, Grade::Scrap);
        QCOMPARE(desk.dispose(few, Disposition::Scrap), accepted);
        QCOMPARE(desk.item(few).state, ItemState::Disposed);

        const auto many = desk.came(rma, line, "BOLT", 3_units);
        desk.grade(many, Grade::Scrap);
        QCOMPARE(desk.dispose(many, Disposition::Scrap), accepted);
        QCOMPARE(desk.item(many).state, ItemState::AwaitingApproval);
        QCOMPARE(desk.place(many, ""), accepted);
        QCOMPARE(desk.ask("shelf BOLT SCRAP"), "nothing");
        const ApproveDisposition yes{desk.world.warehouse(), many, true};
        QCOMPARE(desk.said(yes), "NotAllowed");
        const auto role = desk.world.look().get(desk.world.user("sue"))->role;
        desk.world.save(access::User{.code = "kim", .name = "Kim", .role = role});
        desk.world.isWorkOf("kim");
        QCOMPARE(desk.said(ApproveDisposition{desk.world.warehouse(), many, false}), accepted);
        QCOMPARE(desk.item(many).state, ItemState::Graded);
        desk.world.isWorkOf("sue");
        QCOMPARE(desk.dispose(many, Disposition::Scrap, {}, desk.world.user("sue")), accepted);
        QCOMPARE(desk.item(many).state, ItemState::AwaitingApproval);
        desk.world.isWorkOf("kim");
        QCOMPARE(desk.said(yes), accepted);
        QCOMPARE(desk.said(yes), "WrongState");
        QCOMPARE(desk.place(many, ""), accepted);
        QCOMPARE(desk.ask("shelf BOLT SCRAP"), "3 0 0");
    }

    void a_supervisor_on_the_spot_is_approval_enough()
    {
        Desk desk;
        const auto role = desk.world.look().get(desk.world.user("sue"))->role;
        desk.world.save(access::User{.code = "kim", .name = "Kim", .role = role});
        const auto rma = desk.world.newId<ReturnOrder>();
        const auto id = desk.came(rma, {}, "BOLT", 2_units);
        desk.grade(id, Grade::Sellable);
        QCOMPARE(desk.dispose(id, Disposition::Restock, {}, desk.world.user("ann")), accepted);
        QCOMPARE(desk.item(id).state, ItemState::AwaitingApproval);
        const auto other = desk.came(rma, {}, "BOLT", 2_units);
        desk.grade(other, Grade::Sellable);
        QCOMPARE(desk.dispose(other, Disposition::Restock, {}, desk.world.user("kim")), accepted);
        QCOMPARE(desk.item(other).state, ItemState::Disposed);
    }

    void repaired_goods_are_graded_anew()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "SAW", 1_units);
        const auto id = desk.came(rma, line, "SAW", 1_units, "S77");
        desk.grade(id, Grade::Repair);
        QCOMPARE(desk.dispose(id, Disposition::Refurbish), accepted);
        QCOMPARE(desk.place(id, "DOCK"), accepted);
        QCOMPARE(desk.item(id).state, ItemState::Placed);
        QVERIFY(desk.ask("tasks").find("Repair/Repair/1") != std::string::npos);
        desk.grade(id, Grade::Sellable, CheckResult::Passed);
        QVERIFY(desk.ask("tasks").find("Repair/Repair/1") == std::string::npos);
        QCOMPARE(desk.item(id).state, ItemState::Graded);
    }

    void goods_for_the_supplier_wait_and_then_leave()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 2_units);
        const auto id = desk.came(rma, line, "BOLT", 2_units);
        desk.grade(id, Grade::Supplier);
        QCOMPARE(desk.place(id, ""), "InvalidInput");
        QCOMPARE(desk.dispose(id, Disposition::ToSupplier, "seen"), accepted);
        QCOMPARE(desk.said(CloseReturn{desk.world.warehouse(), rma}), "WrongState");
        QCOMPARE(desk.place(id, "DOCK"), accepted);
        QCOMPARE(desk.ask("shelf BOLT DOCK"), "2 0 0");
        QCOMPARE(desk.place(id, ""), accepted);
        QCOMPARE(desk.ask("shelf BOLT VENDOR"), "2 0 0");
        QCOMPARE(desk.place(id, "DOCK"), "WrongState");
        QCOMPARE(desk.said(CloseReturn{desk.world.warehouse(), rma}), accepted);
    }

    void restocked_goods_are_placed_once()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 2_units);
        const auto id = desk.came(rma, line, "BOLT", 2_units);
        desk.grade(id, Grade::Sellable);
        QCOMPARE(desk.dispose(id, Disposition::Restock), accepted);
        QCOMPARE(desk.place(id, "A-01"), accepted);
        QCOMPARE(desk.place(id, "A-02"), "WrongState");
        QCOMPARE(desk.said(GradeReturn{desk.world.warehouse(), id, Grade::Scrap}), "WrongState");
        QCOMPARE(desk.said(UndoReturn{desk.world.warehouse(), id}), "WrongState");
    }

    void what_came_back_before_a_merge_is_placed_and_undone_by_the_name_that_stays()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 3_units);
        const auto placed = desk.came(rma, line, "BOLT", 2_units);
        const auto undone = desk.came(rma, line, "BOLT", 1_units);
        QCOMPARE(desk.tell("product PIN\nmerge BOLT PIN"), "");
        desk.grade(placed, Grade::Sellable);
        QCOMPARE(desk.dispose(placed, Disposition::Restock), accepted);
        QCOMPARE(desk.place(placed, "A-01"), accepted);
        QCOMPARE(desk.ask("shelf PIN A-01"), "92 0 0");
        QCOMPARE(desk.said(UndoReturn{desk.world.warehouse(), undone}), accepted);
        QCOMPARE(desk.ask("shelf PIN QUARANTINE"), "nothing");
        QCOMPARE(desk.ask("tasks"), "none");
    }

    void goods_that_the_quarantine_lacks_are_counted()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 2_units);
        const auto id = desk.came(rma, line, "BOLT", 2_units);
        desk.grade(id, Grade::Sellable);
        QCOMPARE(desk.dispose(id, Disposition::Restock), accepted);
        QVERIFY(desk.tell("stock BOLT QUARANTINE -1").empty());
        QCOMPARE(desk.place(id, "A-02"), accepted);
        QCOMPARE(desk.ask("shelf BOLT A-02"), "2 0 0");
        QCOMPARE(desk.ask("tasks"), "CountLocation/InsufficientStock/1");
    }

    void nobody_is_refunded_before_somebody_looked()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units);
        const auto settle = [&](Quantity quantity) {
            return desk.said(desk.settlement(line, SettlementKind::Refund, quantity));
        };
        QCOMPARE(settle(2_units), "OverQuantity");
        const auto id = desk.came(rma, line, "BOLT", 2_units);
        QCOMPARE(settle(2_units), "WrongState");
        desk.grade(id, Grade::Scrap);
        QCOMPARE(settle(3_units), "OverQuantity");
        QCOMPARE(settle(2_units), accepted);
        QCOMPARE(settle(1_units), "OverQuantity");
        QCOMPARE(settle({}), "InvalidInput");
    }

    void a_reason_may_refund_without_the_goods()
    {
        Desk desk;
        desk.hasReasons();
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units, "LOST");
        QCOMPARE(desk.said(desk.settlement(line, SettlementKind::Refund, 5_units)), "OverQuantity");
        QCOMPARE(desk.said(desk.settlement(line, SettlementKind::Refund, 4_units)), accepted);
    }

    void nothing_is_paid_that_was_never_sent()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 10_units);
        const auto id = desk.came(rma, line, "BOLT", 12_units);
        desk.grade(id, Grade::Sellable);
        QCOMPARE(desk.said(desk.settlement(line, SettlementKind::Refund, 12_units)),
                 "OverQuantity");
        QCOMPARE(desk.said(desk.settlement(line, SettlementKind::Refund, 10_units)), accepted);
        QCOMPARE(desk.said(desk.settlement(line, SettlementKind::None, 2_units)), accepted);

        const auto nobody = desk.world.newId<ReturnOrder>();
        const auto found = desk.came(nobody, {}, "NUT", 1_units);
        desk.grade(found, Grade::Sellable);
        const auto lost = desk.item(found).line;
        QCOMPARE(desk.said(desk.settlement(lost, SettlementKind::Credit, 1_units)), "WrongState");
        QCOMPARE(desk.said(desk.settlement(lost, SettlementKind::None, 1_units)), accepted);
    }

    void a_refund_is_the_price_less_the_reasons_fee()
    {
        Desk desk;
        desk.hasReasons();
        const auto [line, rma] = desk.priced(3_units, "CHANGED");
        desk.grade(desk.came(rma, line, "BOLT", 3_units), Grade::Sellable);
        const auto settle = desk.settlement(line, SettlementKind::Refund, 3_units);
        QCOMPARE(desk.said(settle), accepted);
        const auto refund = *desk.world.look().get(Id<RefundRequest>{settle.settlement.value});
        QVERIFY((refund.amount == Money{540, eur}));
        QVERIFY((refund.fee == Money{60, eur}));
    }

    void a_refund_within_the_limit_is_granted_beyond_it_somebody_else_is_asked()
    {
        Desk desk;
        const auto role = desk.world.look().get(desk.world.user("sue"))->role;
        desk.world.save(RefundLimit{.role = role, .amount = {400, eur}});
        const auto [line, rma] = desk.priced(6_units);
        desk.grade(desk.came(rma, line, "BOLT", 6_units), Grade::Sellable);
        const auto stateOf = [&](SettlementId id) {
            return desk.world.look().get(id)->state;
        };
        const auto small = desk.settlement(line, SettlementKind::Refund, 2_units);
        QCOMPARE(desk.said(small), accepted);
        QCOMPARE(stateOf(small.settlement), SettlementState::Approved);
        const auto large = desk.settlement(line, SettlementKind::Refund, 3_units);
        QCOMPARE(desk.said(large), accepted);
        QCOMPARE(stateOf(large.settlement), SettlementState::AwaitingApproval);

        const ApproveSettlement no{desk.world.warehouse(), large.settlement, false};
        QCOMPARE(desk.said(no), "NotAllowed");
        desk.world.save(access::User{.code = "kim", .name = "Kim", .role = role});
        desk.world.isWorkOf("kim");
        QCOMPARE(desk.said(no), accepted);
        QCOMPARE(stateOf(large.settlement), SettlementState::Refused);
        QCOMPARE(desk.world.look().get(line)->settled, 2_units);
        QCOMPARE(desk.said(no), "WrongState");
        const auto again = desk.settlement(line, SettlementKind::Refund, 4_units);
        QCOMPARE(desk.said(again), accepted);
        desk.world.isWorkOf("sue");
        QCOMPARE(desk.said(ApproveSettlement{desk.world.warehouse(), again.settlement, true}),
                 accepted);
        QVERIFY(desk.world.look().get(Id<RefundRequest>{again.settlement.value})->approved);
    }

    void an_amount_that_nobody_knows_is_granted_by_nobody()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units);
        desk.grade(desk.came(rma, line, "BOLT", 4_units), Grade::Sellable);
        const auto settle = desk.settlement(line, SettlementKind::Refund, 4_units);
        QCOMPARE(desk.said(settle), accepted);
        QCOMPARE(desk.world.look().get(settle.settlement)->state,
                 SettlementState::AwaitingApproval);
    }

    void an_exchange_reserves_at_once()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units);
        desk.grade(desk.came(rma, line, "BOLT", 4_units), Grade::Sellable);
        const auto exchange = desk.settlement(line, SettlementKind::Exchange, 2_units, "NUT");
        QCOMPARE(desk.said(exchange), accepted);
        QCOMPARE(desk.ask("shelf NUT A-01"), "5 2 0");
        const auto order = *desk.world.look().get(exchange.newOrder);
        QCOMPARE(order.reference, "RMA1/X1");
        QVERIFY(order.confirmed);
        const auto same = desk.settlement(line, SettlementKind::Replacement, 2_units);
        QCOMPARE(desk.said(same), accepted);
        QCOMPARE(desk.world.look().get(same.newOrder)->reference, "RMA1/X2");
        QCOMPARE(desk.ask("shelf BOLT A-01"), "90 2 0");
    }

    void an_exchange_for_a_service_or_nothing_is_refused()
    {
        Desk desk;
        const auto rma = desk.rma("RMA1");
        const auto line = desk.expects(rma, "BOLT", 4_units);
        desk.grade(desk.came(rma, line, "BOLT", 4_units), Grade::Sellable);
        QCOMPARE(desk.said(desk.settlement(line, SettlementKind::Exchange, 2_units, "GONE")),
                 "NotFound");
        QCOMPARE(desk.said(desk.settlement(line, SettlementKind::Exchange, 2_units, "POST")),
                 "InvalidInput");
    }

    void the_reasons_and_policies_are_checked_when_saved()
    {
        Desk desk;
        const auto refused = [&](const auto &record) {
            auto numbered = record;
            numbered.id = desk.world.newId<std::decay_t<decltype(record)>>();
            return desk.said(Save<std::decay_t<decltype(record)>>{numbered});
        };
        desk.hasReasons();
        QCOMPARE(refused(ReturnReason{.code = "LOST", .name = "Lost"}), "Duplicate");
        QCOMPARE(refused(ReturnReason{.code = "lost", .name = "Lost"}), "InvalidInput");
        QCOMPARE(refused(ReturnReason{.code = "A1", .name = "A", .feePercent = 101}),
                 "InvalidInput");
        QCOMPARE(refused(ReturnCheck{.product = desk.world.product("POST"), .question = "?"}),
                 "InvalidInput");
        QCOMPARE(refused(ReturnCheck{.question = ""}), "InvalidInput");
        QCOMPARE(refused(DispositionPolicy{.grade = Grade::None}), "InvalidInput");
        QCOMPARE(refused(DispositionPolicy{.product = {99'999}, .grade = Grade::Open}), "NotFound");
        QCOMPARE(refused(RefundLimit{.role = {99'999}, .amount = {1, eur}}), "NotFound");
        QCOMPARE(refused(RefundLimit{.amount = {1, {}}}), "InvalidInput");
    }
};

QTEST_APPLESS_MAIN(tst_returns)
#include "tst_returns.moc"
