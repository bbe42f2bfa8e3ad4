// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/rules.h"
#include "tests/core/floor_shift.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using fulfilment::BatchKind;

namespace {

constexpr inventory::WarehouseId warehouse{1};

/// SO-1 was picked: 4 bolts and the saw S1, which left the shelf; the saw S2 is
/// still there. RMA-1 announces 3 bolts that were too small and the saw. Sue,
/// who may everything, works.
FloorShift returnsDesk()
{
    FloorShift shift;
    shift.product("BOLT");
    shift.product("NUT");
    shift.product("SAW", catalog::Tracking::Serial);
    shift.product("PILL", catalog::Tracking::Lot);
    shift.lot("SAW", "S1");
    shift.lot("SAW", "S2");
    shift.lot("PILL", "P1");
    shift.stock("BOLT", "A-01", 20_units);
    shift.stock("NUT", "A-02", 5_units);
    shift.stock("SAW", "A-03", 1_units, "S1");
    shift.order("SO-1", {{"BOLT", 4_units}, {"SAW", 1_units}});
    shift.stock("SAW", "A-03", 1_units, "S2");
    shift.batch("B-1", BatchKind::Single, {"SO-1"});
    shift.signIn("sue");
    const std::string wrong = shift.plays(R"(
        tap B-1        -> Ok, LoadTote +take_batch
        scan BCT T-1   -> Ok, GoToLocation 0/4 A-01 +load_tote
        scan BCL A-01  -> Ok, TakeUnits 0/4 A-01
        press DONE     -> LineDone, GoToLocation 0/1 A-03 +pick_units 4
        scan GS1 SAW/S1 -> LineDone, ScanDestination PACK-1 +pick_units 1
        scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch
    )");
    if (!wrong.empty())
        throw std::runtime_error(wrong);
    // It was sent.
    shift.happens(inventory::AdjustStock{.warehouse = warehouse,
                                         .product = {shift.number("SAW")},
                                         .location = {shift.number("PACK-1")},
                                         .lot = {shift.number("SAW/S1")},
                                         .package = shift.packageOf("T-1"),
                                         .quantity = -1_units,
                                         .reason = "sent"});
    const auto reason = [&](const char *code, const char *name, bool free) {
        shift.happens(Save<returns::ReturnReason>{
            {.id = {shift.number(code)}, .code = code, .name = name, .withoutReturn = free}});
    };
    reason("SIZE", "Too small", false);
    reason("WORSE", "Broken", false);
    shift.happens(returns::AuthoriseReturn{.warehouse = warehouse,
                                           .returnOrder = {shift.number("RMA-1")},
                                           .reference = "RMA-1",
                                           .label = "1Z999",
                                           .order = {shift.number("SO-1")}});
    shift.happens(returns::AddReturnLine{.warehouse = warehouse,
                                         .returnLine = {shift.number("RMA-1/1")},
                                         .returnOrder = {shift.number("RMA-1")},
                                         .orderLine = {shift.number("SO-1/1")},
                                         .product = {shift.number("BOLT")},
                                         .quantity = 3_units,
                                         .returnReason = {shift.number("SIZE")}});
    shift.happens(returns::AddReturnLine{.warehouse = warehouse,
                                         .returnLine = {shift.number("RMA-1/2")},
                                         .returnOrder = {shift.number("RMA-1")},
                                         .orderLine = {shift.number("SO-1/2")},
                                         .product = {shift.number("SAW")},
                                         .quantity = 1_units});
    return shift;
}

std::vector<std::string> choices(const FloorShift &shift)
{
    std::vector<std::string> codes;
    for (const auto &choice : shift.prompt().choices)
        codes.push_back(choice.code);
    return codes;
}

std::string facts(const FloorShift &shift, floor::FactKind kind)
{
    std::string text;
    for (const auto &fact : shift.prompt().facts) {
        if (fact.kind == kind)
            text += (text.empty() ? "" : " ") + fact.thing.text;
    }
    return text;
}

} // namespace

/// FLOWS.md 7: V0 to V6.
class TstFloorReturn : public QObject
{
    Q_OBJECT

private slots:

    void a_return_goes_from_its_label_to_the_shelf_and_the_customer()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return       -> Ok, OpenReturn
            scan TEXT RMA-1  -> Ok, ScanReturned
            scan EAN BOLT    -> Ok, ChooseReturnReason 1/3
            scan EAN BOLT    -> Ok, ChooseReturnReason 2/3
            scan EAN BOLT    -> Ok, ChooseReturnReason 3/3
            tap SIZE         -> Ok, ChooseGrade 3/3 +receive_return
            tap A            -> Ok, ChooseDisposition 3/3 +grade_return
            press DONE       -> Ok, PlaceReturned 3/3 A-01 +dispose_return
            scan BCL A-01    -> LineDone, SettleReturn 0/3 +place_return
            tap REPLACE      -> LineDone, ScanReturned +settle_return
        )");
        QCOMPARE(shift.at("A-01", "BOLT"), 19_units);
        PLAYS(shift, R"(
            scan GS1 SAW/S1  -> Ok, ChooseReturnReason 1/1
            tap WORSE        -> Ok, ChooseGrade 1/1 +receive_return
            tap D            -> Ok, ChooseDisposition 1/1 +grade_return
            tap SCRAP        -> Ok, PlaceReturned 1/1 QUAR +dispose_return
            tap GONE         -> NeedsConfirmation, ConfirmAgain 1/1 QUAR
            tap GONE         -> LineDone, SettleReturn 0/1 +place_return
            tap REFUND       -> NeedsOnline, ScanReturned +settle_return
            press DONE       -> LineDone, OpenReturn +close_return
        )");
    }

    void the_label_of_the_carrier_and_the_number_of_the_order_open_it_too()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return       -> Ok, OpenReturn
            scan TEXT 1Z999  -> Ok, ScanReturned
            press BACK       -> Ok, ChooseWork
            scan TEXT RMA-1  -> Ok, ScanReturned
        )");
        FloorShift second = returnsDesk();
        PLAYS(second, R"(
            tap Return       -> Ok, OpenReturn
            scan TEXT SO-1   -> Ok, ScanReturned
        )");
        FloorShift third = returnsDesk();
        PLAYS(third, R"(
            tap Return       -> Ok, OpenReturn
            scan GS1 SAW/S1  -> Ok, ScanReturned
        )");
        FloorShift fourth = returnsDesk();
        PLAYS(fourth, R"(
            tap Return       -> Ok, OpenReturn
            scan EAN BOLT    -> Ok, ScanReturned
        )");
        QCOMPARE(third.prompt().work, "RMA-1");
        QCOMPARE(fourth.prompt().work, "RMA-1");
    }

    void goods_that_nobody_announced_are_taken_after_a_second_word()
    {
        FloorShift shift = returnsDesk();
        shift.order("SO-2", {{"NUT", 1_units}});
        PLAYS(shift, R"(
            tap Return       -> Ok, OpenReturn
            scan TEXT NO-1   -> ScanUnknown, OpenReturn
            scan EAN NUT     -> NotFound, OpenReturn
            scan TEXT SO-2   -> NeedsConfirmation, ConfirmAgain
            scan TEXT SO-2   -> Ok, ScanReturned +open_unplanned_return
            scan EAN NUT     -> Ok, ChooseReturnReason 1/0
            press DONE       -> OverQuantity, ConfirmAgain 1/0
            press DONE       -> Ok, ChooseGrade 1/1 +receive_return
        )");
        QCOMPARE(facts(shift, floor::FactKind::State), "XQTY");
    }

    void goods_of_nobody_are_not_sold_again_without_a_supervisor()
    {
        FloorShift shift = returnsDesk();
        shift.clerk("rita", access::Permission::HandleReturns);
        shift.signIn("rita");
        PLAYS(shift, R"(
            tap Return       -> Ok, OpenReturn
            tap NORM         -> NeedsConfirmation, ConfirmAgain
            tap NORM         -> Ok, ScanReturned +open_unplanned_return
            scan EAN NUT     -> Ok, ChooseReturnReason 1/0
            key 2            -> Ok, ChooseReturnReason 2/0
            press DONE       -> Ok, ChooseGrade 2/2 +receive_return
            tap A            -> Ok, ChooseDisposition 2/2 +grade_return
            press DONE       -> NeedsSupervisor, AskSupervisor 2/2
            allow sue        -> Ok, PlaceReturned 2/2 A-02 +dispose_return
        )");
        QCOMPARE(facts(shift, floor::FactKind::State), "NORM");
    }

    void what_needs_a_supervisor_can_wait_for_one()
    {
        FloorShift shift = returnsDesk();
        shift.clerk("rita", access::Permission::HandleReturns);
        shift.signIn("rita");
        PLAYS(shift, R"(
            tap Return       -> Ok, OpenReturn
            tap NORM         -> NeedsConfirmation, ConfirmAgain
            tap NORM         -> Ok, ScanReturned +open_unplanned_return
            scan EAN NUT     -> Ok, ChooseReturnReason 1/0
            press DONE       -> Ok, ChooseGrade 1/1 +receive_return
            tap A            -> Ok, ChooseDisposition 1/1 +grade_return
            tap ASK          -> Ok, SettleReturn 0/1 +dispose_return
            tap NOTHING      -> LineDone, ScanReturned +settle_return
            press DONE       -> WrongState, ScanReturned
            press BACK       -> Ok, ChooseWork
        )");
        const std::string item
            = std::to_string(shift.records()
                                 .list<returns::ReturnItem>("by_state", warehouse,
                                                            returns::ItemState::AwaitingApproval)
                                 .front()
                                 .id.value);
        const std::string rma = shift.records()
                                    .list<returns::ReturnOrder>("by_open", warehouse, false)
                                    .back()
                                    .reference;
        shift.signIn("sue", 2);
        PLAYS(shift,
              "tap Return -> Ok, OpenReturn\n"
              "tap "
                  + rma
                  + " -> Ok, ScanReturned\n"
                    "tap "
                  + item
                  + " -> Ok, ChooseDisposition 1/1\n"
                    "tap YES -> Ok, PlaceReturned 1/1 A-02 +approve_disposition\n");
    }

    void a_serial_number_that_we_did_not_sell_is_said_twice()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan GS1 SAW/S77  -> WrongSerial, ConfirmAgain
            scan EAN BOLT     -> Ok, ChooseReturnReason 1/3
            press BACK        -> Ok, ScanReturned
            scan GS1 SAW/S77  -> WrongSerial, ConfirmAgain
            scan GS1 SAW/S77  -> Ok, ChooseReturnReason 1/1
            scan GS1 SAW/S77  -> AlreadyScanned, ChooseReturnReason 1/1
            tap WORSE         -> Ok, ChooseGrade 1/1 +receive_return
        )");
        QCOMPARE(facts(shift, floor::FactKind::State), "WSER");
        QCOMPARE(shift.openTasks(inventory::TaskKind::ReviewReturn), 1);
    }

    void a_serial_number_is_asked_for_where_the_label_does_not_say_it()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan EAN SAW      -> Ok, ScanSerial
            scan EAN BOLT     -> WrongProduct, ScanSerial
            type TEXT S1      -> Ok, ChooseReturnReason 1/1
            press BACK        -> Ok, ScanReturned
            scan EAN SAW      -> Ok, ScanSerial
            tap NOLT          -> NeedsConfirmation, ConfirmAgain
            press BACK        -> Ok, ScanSerial
            type TEXT S9      -> WrongSerial, ConfirmAgain
            press CONFIRM     -> Ok, ChooseReturnReason 1/1
        )");
    }

    void another_product_than_was_sent_is_said_twice()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan EAN NUT      -> WrongProduct, ConfirmAgain
            scan EAN NUT      -> Ok, ChooseReturnReason 1/0
            press DONE        -> Ok, ChooseGrade 1/1 +receive_return
        )");
        QCOMPARE(facts(shift, floor::FactKind::State), "WRNG");
    }

    void more_than_was_announced_is_said_twice()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan EAN BOLT     -> Ok, ChooseReturnReason 1/3
            key 4.5           -> InvalidInput, ChooseReturnReason 1/3
            key 4             -> Ok, ChooseReturnReason 4/3
            tap SIZE          -> OverQuantity, ConfirmAgain 4/3
            tap SIZE          -> Ok, ChooseGrade 4/4 +receive_return
        )");
        QCOMPARE(facts(shift, floor::FactKind::State), "XQTY");
    }

    void an_empty_box_is_said_twice_and_owes_a_picture()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            tap EMPB          -> NeedsConfirmation, ConfirmAgain
            tap EMPB          -> LineDone, ScanReturned +receive_return
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::TakePhoto), 1);
        QCOMPARE(shift.openTasks(inventory::TaskKind::ReviewReturn), 1);
    }

    void late_goods_are_taken_and_shown_as_late()
    {
        using namespace std::chrono_literals;
        FloorShift shift = returnsDesk();
        shift.happens(returns::AuthoriseReturn{.warehouse = warehouse,
                                               .returnOrder = {shift.number("RMA-2")},
                                               .reference = "RMA-2",
                                               .order = {shift.number("SO-1")},
                                               .until = 2026y / 11 / 22});
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-2   -> Ok, ScanReturned
        )");
        QCOMPARE(facts(shift, floor::FactKind::State), "LATE");
    }

    void what_failed_a_question_is_for_repair_at_best()
    {
        FloorShift shift = returnsDesk();
        for (const char *question : {"Is it complete?", "Does it turn?"})
            shift.happens(Save<returns::ReturnCheck>{{.id = {shift.number(question)},
                                                      .product = {shift.number("SAW")},
                                                      .question = question}});
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan GS1 SAW/S1   -> Ok, ChooseReturnReason 1/1
            press DONE        -> Ok, CheckQuality 1/1 +receive_return
            tap YES           -> Ok, CheckQuality 1/1
            tap NO            -> Ok, ChooseGrade 1/1
            tap A             -> NotAllowed, ChooseGrade 1/1
            tap C             -> Ok, ChooseDisposition 1/1 +grade_return
            press DONE        -> Ok, PlaceReturned 1/1 QUAR +dispose_return
            scan BCL A-01     -> DestinationNotAllowed, PlaceReturned 1/1 QUAR
            press DONE        -> LineDone, SettleReturn 0/1 +place_return
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::Repair), 1);
    }

    void what_comes_from_the_workshop_is_graded_again()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan GS1 SAW/S1   -> Ok, ChooseReturnReason 1/1
            press DONE        -> Ok, ChooseGrade 1/1 +receive_return
            tap C             -> Ok, ChooseDisposition 1/1 +grade_return
            press DONE        -> Ok, PlaceReturned 1/1 QUAR +dispose_return
            scan BCL QUAR     -> LineDone, SettleReturn 0/1 +place_return
            tap LATER         -> Ok, ScanReturned
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::Repair), 1);
        const std::string item = choices(shift).back();
        PLAYS(shift,
              "tap " + item
                  + " -> Ok, ChooseGrade 1/1\n"
                    "press SKIP -> Ok, SettleReturn 0/1\n"
                    "tap NOTHING -> LineDone, ScanReturned +settle_return\n"
                    "tap "
                  + item
                  + " -> Ok, ChooseGrade 1/1\n"
                    "press SKIP -> Ok, ScanReturned\n"
                    "tap "
                  + item
                  + " -> Ok, ChooseGrade 1/1\n"
                    "tap A -> Ok, ChooseDisposition 1/1 +grade_return\n"
                    "press DONE -> Ok, PlaceReturned 1/1 A-03 +dispose_return\n"
                    "scan BCL A-03 -> LineDone, ScanReturned +place_return\n");
        QCOMPARE(shift.openTasks(inventory::TaskKind::Repair), 0);
        QCOMPARE(shift.at("A-03", "SAW"), 2_units);
    }

    /// The customer has what is theirs, the return is over; the goods are still in the workshop.
    void what_was_mended_of_a_return_that_is_over_is_graded_and_put_away()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan GS1 SAW/S1   -> Ok, ChooseReturnReason 1/1
            press DONE        -> Ok, ChooseGrade 1/1 +receive_return
            tap C             -> Ok, ChooseDisposition 1/1 +grade_return
            press DONE        -> Ok, PlaceReturned 1/1 QUAR +dispose_return
            scan BCL QUAR     -> LineDone, SettleReturn 0/1 +place_return
            tap NOTHING       -> LineDone, ScanReturned +settle_return
        )");
        shift.happens(
            returns::CloseReturn{.warehouse = warehouse, .returnOrder = {shift.number("RMA-1")}});
        PLAYS(shift, R"(
            sync              -> None, ChooseWork !WorkGone RMA-1
            tap Return        -> Ok, OpenReturn
            scan GS1 SAW/S1   -> Ok, ChooseGrade 1/1
            press BACK        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ChooseGrade 1/1
            press SKIP        -> Ok, OpenReturn
            scan EAN SAW      -> Ok, ChooseGrade 1/1
            tap A             -> Ok, ChooseDisposition 1/1 +grade_return
            press DONE        -> Ok, PlaceReturned 1/1 A-03 +dispose_return
            scan BCL A-03     -> LineDone, OpenReturn +place_return
            scan TEXT RMA-1   -> WrongState, OpenReturn
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::Repair), 0);
        QCOMPARE(shift.at("A-03", "SAW"), 2_units);
    }

    void a_decision_against_the_policy_says_why()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan EAN BOLT     -> Ok, ChooseReturnReason 1/3
            press DONE        -> Ok, ChooseGrade 1/1 +receive_return
            tap A             -> Ok, ChooseDisposition 1/1 +grade_return
            tap SCRAP         -> Ok, ChooseReason 1/1
            press BACK        -> Ok, ChooseDisposition 1/1
            tap SCRAP         -> Ok, ChooseReason 1/1
            tap CONDITION     -> Ok, PlaceReturned 1/1 QUAR +dispose_return
        )");
    }

    /// FLOWS.md, failure 26.
    void goods_put_on_a_shelf_without_a_decision_are_not_sold()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan EAN BOLT     -> Ok, ChooseReturnReason 1/3
            press DONE        -> Ok, ChooseGrade 1/1 +receive_return
            scan BCL A-01     -> WrongKind, ChooseGrade 1/1
            tap D             -> Ok, ChooseDisposition 1/1 +grade_return
            press DONE        -> Ok, PlaceReturned 1/1 QUAR +dispose_return
            scan BCL A-01     -> DestinationNotAllowed, PlaceReturned 1/1 QUAR
        )");
        QCOMPARE(shift.at("A-01", "BOLT"), 16_units);
        QCOMPARE(shift.at("QUAR", "BOLT"), 1_units);
    }

    void what_was_scanned_by_mistake_is_undone()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            press UNDO        -> NothingLeft, ScanReturned
            scan EAN BOLT     -> Ok, ChooseReturnReason 1/3
            press DONE        -> Ok, ChooseGrade 1/1 +receive_return
            press UNDO        -> NeedsConfirmation, ConfirmAgain 1/1
            press UNDO        -> Ok, ScanReturned +undo_return
        )");
        QCOMPARE(shift.at("QUAR", "BOLT"), 0_units);
    }

    void an_exchange_reserves_what_goes_out()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan EAN BOLT     -> Ok, ChooseReturnReason 1/3
            press DONE        -> Ok, ChooseGrade 1/1 +receive_return
            tap A             -> Ok, ChooseDisposition 1/1 +grade_return
            press DONE        -> Ok, PlaceReturned 1/1 A-01 +dispose_return
            press SKIP        -> Ok, SettleReturn 0/1
            tap EXCHANGE      -> Ok, ScanProduct 1/1
            scan EAN NUT      -> LineDone, ScanReturned +settle_return
        )");
        QCOMPARE(shift.reserved("NUT"), 1_units);
    }

    void money_is_shown_to_those_who_decide_on_it()
    {
        const Currency eur{{'E', 'U', 'R'}, 2};
        FloorShift shift = returnsDesk();
        FloorShift second = returnsDesk();
        for (FloorShift *one : {&shift, &second})
            one->keep(
                sales::OrderLinePrice{.id = {one->number("SO-1/1")}, .price = {2'500'000, eur}});
        shift.clerk("rita", access::Permission::HandleReturns);
        const char *toSettlement = R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan EAN BOLT     -> Ok, ChooseReturnReason 1/3
            press DONE        -> Ok, ChooseGrade 1/1 +receive_return
            tap A             -> Ok, ChooseDisposition 1/1 +grade_return
            press DONE        -> Ok, PlaceReturned 1/1 A-01 +dispose_return
            scan BCL A-01     -> LineDone, SettleReturn 0/1 +place_return
        )";
        shift.signIn("rita");
        PLAYS(shift, toSettlement);
        QCOMPARE(facts(shift, floor::FactKind::Refund), "");
        PLAYS(second, toSettlement);
        QCOMPARE(facts(second, floor::FactKind::Refund), "2.50 EUR");
    }

    void the_reason_of_the_customer_comes_first()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan EAN BOLT     -> Ok, ChooseReturnReason 1/3
        )");
        QCOMPARE(choices(shift).front(), "SIZE");
        QCOMPARE(facts(shift, floor::FactKind::Reason), "Too small");
    }

    void a_return_that_was_closed_elsewhere_is_let_go()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
        )");
        shift.happens(returns::CloseReturn{warehouse, {shift.number("RMA-1")}});
        PLAYS(shift, R"(
            sync              -> None, ChooseWork !WorkGone RMA-1
        )");
    }

    void who_may_not_handle_returns_is_not_offered_them()
    {
        FloorShift shift = returnsDesk();
        shift.signIn("anna");
        PLAYS(shift, R"(
            tap Return        -> NoWork, ChooseWork
        )");
    }

    void goods_that_wait_are_work_at_home()
    {
        FloorShift shift = returnsDesk();
        PLAYS(shift, R"(
            tap Return        -> Ok, OpenReturn
            scan TEXT RMA-1   -> Ok, ScanReturned
            scan EAN BOLT     -> Ok, ChooseReturnReason 1/3
            press DONE        -> Ok, ChooseGrade 1/1 +receive_return
            press BACK        -> Ok, ScanReturned
            press BACK        -> Ok, ChooseWork
        )");
        QCOMPARE(choices(shift).front(), "RMA-1");
        PLAYS(shift, R"(
            tap RMA-1         -> Ok, ScanReturned
        )");
    }
};

QTEST_APPLESS_MAIN(TstFloorReturn)
#include "tst_floor_return.moc"
