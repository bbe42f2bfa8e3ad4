// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/rules.h"
#include "tests/core/floor_shift.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using fulfilment::BatchKind;

namespace {

constexpr inventory::WarehouseId warehouse{1};

/// SO-1 was picked by anna: 3 bolts and the saw S1. SO-2 waits. Sue helps.
FloorShift supportDesk()
{
    FloorShift shift;
    shift.product("BOLT");
    shift.product("SAW", catalog::Tracking::Serial);
    shift.lot("SAW", "S1");
    shift.stock("BOLT", "A-01", 20_units);
    shift.lot("SAW", "S2");
    shift.stock("SAW", "A-03", 1_units, "S1");
    shift.order("SO-1", {{"BOLT", 3_units}, {"SAW", 1_units}});
    shift.stock("SAW", "A-03", 1_units, "S2");
    shift.order("SO-2", {{"BOLT", 2_units}});
    shift.batch("B-1", BatchKind::Single, {"SO-1"});
    shift.batch("B-2", BatchKind::Single, {"SO-2"});
    const std::string wrong = shift.plays(R"(
        tap B-1         -> Ok, LoadTote +take_batch
        scan BCT T-1    -> Ok, GoToLocation 0/3 A-01 +load_tote
        scan BCL A-01   -> Ok, TakeUnits 0/3 A-01
        press DONE      -> LineDone, GoToLocation 0/1 A-03 +pick_units 3
        scan GS1 SAW/S1 -> LineDone, ScanDestination PACK-1 +pick_units 1
        scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch
    )");
    if (!wrong.empty())
        throw std::runtime_error(wrong);
    shift.happens(Save<helpdesk::TicketType>{
        {.id = {shift.number("LATE")}, .code = "LATE", .name = "Late", .hours = 4}});
    shift.happens(Save<returns::ReturnReason>{
        {.id = {shift.number("LOST")}, .code = "LOST", .name = "Lost", .withoutReturn = true}});
    shift.happens(Save<returns::ReturnReason>{
        {.id = {shift.number("SIZE")}, .code = "SIZE", .name = "Too small"}});
    shift.signIn("sue");
    return shift;
}

std::vector<std::string> choices(const FloorShift &shift)
{
    std::vector<std::string> codes;
    for (const auto &choice : shift.prompt().choices)
        codes.push_back(choice.code);
    return codes;
}

bool offers(const FloorShift &shift, const std::string &code)
{
    const auto codes = choices(shift);
    return std::find(codes.begin(), codes.end(), code) != codes.end();
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

/// FLOWS.md 8: H0 to H4.
class TstFloorLookup : public QObject
{
    Q_OBJECT

private slots:

    void anything_that_is_scanned_shows_its_card()
    {
        FloorShift shift = supportDesk();
        PLAYS(shift, R"(
            tap Lookup       -> Ok, AskSubject
            scan TEXT SO-1   -> Ok, ShowCard
            scan BCL A-01    -> Ok, ShowCard
            scan GS1 SAW/S1  -> Ok, ShowCard
            scan BCT T-1     -> Ok, ShowCard
            scan EAN BOLT    -> Ok, ShowCard
            scan TEXT WHAT   -> Unknown, ShowCard
            scan BCL Z-99    -> Unknown, ShowCard
            press BACK       -> Ok, AskSubject
            press BACK       -> Ok, ChooseWork
        )");
    }

    void the_card_of_an_order_says_where_it_stands()
    {
        FloorShift shift = supportDesk();
        PLAYS(shift, R"(
            tap Lookup       -> Ok, AskSubject
            type TEXT SO-2   -> Ok, ShowCard
        )");
        QCOMPARE(facts(shift, floor::FactKind::State), "Open");
        QCOMPARE(shift.prompt().lines.size(), std::size_t{1});
        QCOMPARE(shift.prompt().work, "SO-2");
    }

    void what_is_at_a_place_can_be_tapped()
    {
        FloorShift shift = supportDesk();
        PLAYS(shift, R"(
            tap Lookup       -> Ok, AskSubject
            scan BCL A-01    -> Ok, ShowCard
        )");
        QCOMPARE(shift.prompt().lines.size(), std::size_t{1});
        const std::string code = shift.prompt().lines.front().code;
        PLAYS(shift, "tap " + code + " -> Ok, ShowCard\n");
        QCOMPARE(shift.prompt().work, "BOLT");
    }

    void the_timeline_tells_who_took_what_and_can_be_filtered()
    {
        FloorShift shift = supportDesk();
        PLAYS(shift, R"(
            tap Lookup       -> Ok, AskSubject
            scan TEXT SO-1   -> Ok, ShowCard
            tap TIMELINE     -> Ok, ShowTimeline
        )");
        QCOMPARE(shift.prompt().timeline.size(), std::size_t{3});
        QCOMPARE(shift.prompt().timeline.back().who, "anna");
        PLAYS(shift, R"(
            tap CASES        -> Ok, ShowTimeline
        )");
        QCOMPARE(shift.prompt().timeline.size(), std::size_t{1});
        PLAYS(shift, R"(
            tap ALL          -> Ok, ShowTimeline
            press BACK       -> Ok, ShowCard
        )");
    }

    void a_case_is_requested_until_the_hub_said_so()
    {
        FloorShift shift = supportDesk();
        PLAYS(shift, R"(
            tap Lookup       -> Ok, AskSubject
            scan TEXT SO-1   -> Ok, ShowCard
            tap ACT          -> Ok, ChooseAction
            tap TICKET       -> Ok, ChooseAction
            tap LATE         -> LineDone, ActionDone +open_ticket
        )");
        QCOMPARE(facts(shift, floor::FactKind::State), "REQUESTED");
        QCOMPARE(facts(shift, floor::FactKind::Owner), "HELPDESK");
        PLAYS(shift, R"(
            press DONE       -> Ok, ShowCard
        )");
        QCOMPARE(facts(shift, floor::FactKind::Ticket), "Late");
    }

    void a_reship_asks_for_the_line_how_much_and_why()
    {
        FloorShift shift = supportDesk();
        PLAYS(shift, R"(
            tap Lookup       -> Ok, AskSubject
            scan TEXT SO-1   -> Ok, ShowCard
            tap ACT          -> Ok, ChooseAction
            tap RESHIP       -> Ok, ChooseAction
            scan EAN BOLT    -> Ok, ChooseAction 0/3
            key 4            -> OverQuantity, ChooseAction 0/3
            key 2            -> Ok, ChooseReturnReason 2/3
            tap SIZE         -> NotFound, ChooseReturnReason 2/3
            tap LOST         -> LineDone, ActionDone +request_settlement
            press DONE       -> Ok, ShowCard
        )");
        QVERIFY(!shift.records()
                     .list<returns::Settlement>("by_state", warehouse,
                                                returns::SettlementState::Approved)
                     .empty());
    }

    void a_return_and_a_refund_are_asked_for_too()
    {
        FloorShift shift = supportDesk();
        PLAYS(shift, R"(
            tap Lookup       -> Ok, AskSubject
            scan TEXT SO-1   -> Ok, ShowCard
            tap ACT          -> Ok, ChooseAction
            tap RETURN       -> Ok, ChooseAction
            scan EAN SAW     -> Ok, ChooseAction 0/1
            press DONE       -> Ok, ChooseReturnReason 1/1
            tap SIZE         -> LineDone, ActionDone +request_return
            press DONE       -> Ok, ShowCard
            tap ACT          -> Ok, ChooseAction
            tap REFUND       -> Ok, ChooseAction 0/3
            press DONE       -> Ok, ChooseReturnReason 3/3
            tap LOST         -> LineDone, ActionDone +request_settlement
            press DONE       -> Ok, ShowCard
            tap ACT          -> Ok, ChooseAction
        )");
        // All of it is on its way back, or paid: nothing is given twice.
        QVERIFY(!offers(shift, "REFUND"));
        QVERIFY(!offers(shift, "RETURN"));
    }

    void an_exchange_asks_what_goes_out_instead()
    {
        FloorShift shift = supportDesk();
        shift.product("NUT");
        shift.stock("NUT", "A-02", 5_units);
        PLAYS(shift, R"(
            tap Lookup       -> Ok, AskSubject
            scan TEXT SO-1   -> Ok, ShowCard
            tap ACT          -> Ok, ChooseAction
            tap EXCHANGE     -> Ok, ChooseAction
            scan EAN BOLT    -> Ok, ChooseAction 0/3
            key 1            -> Ok, ChooseReturnReason 1/3
            tap LOST         -> Ok, ScanProduct 1/3
            scan EAN NUT     -> LineDone, ActionDone +request_settlement
        )");
        QCOMPARE(shift.reserved("NUT"), 1_units);
    }

    void a_place_is_counted_and_a_saw_repaired_after_a_second_word()
    {
        FloorShift shift = supportDesk();
        PLAYS(shift, R"(
            tap Lookup       -> Ok, AskSubject
            scan BCL A-01    -> Ok, ShowCard
            tap ACT          -> Ok, ChooseAction
            tap REPAIR       -> NotAllowed, ChooseAction
            tap COUNT        -> NeedsConfirmation, ConfirmAgain
            tap COUNT        -> LineDone, ActionDone +count_this_place
            scan GS1 SAW/S1  -> Ok, ShowCard
            tap ACT          -> Ok, ChooseAction
            tap REPAIR       -> NeedsConfirmation, ConfirmAgain
            press CONFIRM    -> LineDone, ActionDone +request_repair
        )");
        QCOMPARE(shift.openTasks(inventory::TaskKind::CountLocation), 1);
        QCOMPARE(shift.openTasks(inventory::TaskKind::Repair), 1);
    }

    void a_lookup_is_a_detour_that_comes_back()
    {
        FloorShift shift = supportDesk();
        PLAYS(shift, R"(
            tap B-2          -> Ok, LoadTote +take_batch
            scan BCT T-2     -> Ok, GoToLocation 0/2 A-01 +load_tote
            scan BCL A-01    -> Ok, TakeUnits 0/2 A-01
            press PARK       -> Ok, ChooseWork
            tap Lookup       -> Ok, AskSubject
            scan TEXT SO-1   -> Ok, ShowCard
            press DONE       -> Ok, TakeUnits 0/2 A-01
        )");
    }

    void what_nobody_begins_with_is_looked_up_from_home()
    {
        FloorShift shift = supportDesk();
        shift.clerk("hugo", access::Permission::Helpdesk);
        shift.signIn("hugo");
        PLAYS(shift, R"(
            scan EAN BOLT    -> Ok, ShowCard
            press DONE       -> Ok, ChooseWork
        )");
    }

    void who_may_not_help_looks_nothing_up()
    {
        FloorShift shift = supportDesk();
        shift.signIn("anna", 2);
        PLAYS(shift, R"(
            tap Lookup       -> NoWork, ChooseWork
        )");
    }

    void who_may_say_how_a_product_looks_shows_it_on_its_card()
    {
        FloorShift shift = supportDesk();
        const std::string card = R"(
            tap Lookup      -> Ok, AskSubject
            scan EAN BOLT   -> Ok, ShowCard
        )";
        shift.clerk("hugo", access::Permission::Helpdesk); // and nothing else
        shift.signIn("hugo");
        PLAYS(shift, "scan EAN BOLT -> Ok, ShowCard\n");
        QVERIFY(!shift.prompt().photo);
        shift.signIn("sue");
        PLAYS(shift, card);
        const documents::Subject bolt{documents::SubjectKind::Product, shift.number("BOLT")};
        QVERIFY(shift.prompt().photo == bolt);
        PLAYS(shift, R"(
            scan BCL A-01   -> Ok, ShowCard
        )");
        QVERIFY(!shift.prompt().photo);
    }
};

QTEST_APPLESS_MAIN(TstFloorLookup)
#include "tst_floor_lookup.moc"
