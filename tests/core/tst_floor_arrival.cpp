// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// FLOWS.md 5, T3, and 3: what another warehouse sent is received as any delivery, line by line.

#include "tests/core/floor_arrival.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using namespace bincard::tests;
using inventory::TaskKind;
using inventory::WarehouseTransfer;

namespace {

/// A truck with pallet P1 and four loose bolts is on its way.
FloorShift truck()
{
    FloorShift shift = twoWarehouses();
    loadsPackage(shift, "WT1", "P1");
    loadsUnits(shift, "WT1", "BOLT", 4_units);
    leaves(shift, "WT1");
    return shift;
}

WarehouseTransfer incoming(FloorShift &shift)
{
    return *shift.records().get(inventory::WarehouseTransferId{shift.number("in WT1")});
}

std::vector<std::string> reasonsAsked(const FloorShift &shift)
{
    std::vector<std::string> reasons;
    for (const auto &task :
         shift.records().list<inventory::Task>("by_open", shift.warehouse(), false))
        reasons.push_back(std::string(enumNames(task.kind)[static_cast<std::size_t>(task.kind)])
                          + ' ' + task.reason);
    std::ranges::sort(reasons);
    return reasons;
}

using Texts = std::vector<std::string>;

/// Every step in turn; `script` leads from one to the next.
struct Station
{
    const char *script;
    scan::Expect takes;
    /// Beside BACK and PARK.
    std::vector<scan::Command> commands = {};
    bool quantity = false;
    bool text = false;
};

std::vector<Station> stations()
{
    using enum scan::Command;
    using scan::Expect;
    const Expect goods = Expect::Command | Expect::Product | Expect::Lot | Expect::Serial;
    const Expect packages = Expect::Package | Expect::Tote;
    return {
        {"tap WT1 -> Ok, ScanReceived PACK-1",
         goods | packages | Expect::Location,
         {Done, Undo, Short}},
        {"scan EAN BOLT -> Ok, CountReceived 1/4 PACK-1",
         Expect::Command | Expect::Product | Expect::Location,
         {Done, Confirm, Undo, Short},
         true},
        {R"(press DONE -> Ok, ScanReceived PACK-1 +receive_transfer 1
            scan EAN MILK -> Ok, EnterLot 1/6 PACK-1)",
         goods,
         {Undo, Short},
         false,
         true},
        {R"(type TEXT L9 -> WrongLot, ConfirmAgain 1/6 PACK-1
            type TEXT L9 -> Ok, EnterExpiry 1/0 PACK-1)",
         goods,
         {Undo, Short},
         false,
         true},
        {R"(press BACK -> Ok, EnterLot 1/6 PACK-1
            press BACK -> Ok, ScanReceived PACK-1
            scan EAN SAW -> Ok, ScanSerials 0/1 PACK-1)",
         goods | Expect::Location,
         {Done, Confirm, Undo, Short},
         false,
         true},
        {R"(press BACK -> Ok, ScanReceived PACK-1
            press SHORT -> Ok, ChooseReason PACK-1)",
         Expect::Command},
        {"tap NOLB -> Ok, ScanReceived PACK-1", goods},
        {R"(press BACK -> Ok, ScanReceived PACK-1
            scan X UNPACK -> Ok, ScanPackage PACK-1)",
         Expect::Command | packages},
        {R"(press BACK -> Ok, ScanReceived PACK-1
            press UNDO -> Ok, PutBack 0/1)",
         goods | packages,
         {Undo, Confirm}},
        {R"(press BACK -> Ok, ScanReceived PACK-1
            press DONE -> Warning, CloseDocument)",
         Expect::Command,
         {Done, Confirm}},
    };
}

/// One of every kind of thing, none of them what any station waits for.
const char *const strangers[]
    = {"scan BCT T-99", "scan BCP LP-99",   "scan TEXT XYZZY", "scan X SUBS",
       "tap NONSENSE",  "scan GS1 DUST/L7", "scan BCL CART"};

} // namespace

class tst_floor_arrival : public QObject
{
    Q_OBJECT

private slots:

    void every_step_says_what_it_takes_and_nothing_else_writes()
    {
        FloorShift shift = twoWarehouses();
        loadsPackage(shift, "WT1", "P1");
        loadsUnits(shift, "WT1", "BOLT", 4_units);
        loadsUnits(shift, "WT1", "MILK", 6_units, "L1");
        loadsUnits(shift, "WT1", "SAW", 1_units, "S1");
        leaves(shift, "WT1");
        for (const Station &station : stations()) {
            PLAYS(shift, station.script);
            auto accepts = shift.prompt().accepts;
            auto commands = station.commands;
            commands.insert(commands.end(), {scan::Command::Back, scan::Command::Park});
            std::ranges::sort(commands);
            std::ranges::sort(accepts.commands);
            QVERIFY2(accepts.scans == station.takes, station.script);
            QVERIFY2(accepts.commands == commands, station.script);
            QVERIFY2(accepts.quantity == station.quantity, station.script);
            QVERIFY2(accepts.text == station.text, station.script);
            const std::string history = shift.history();
            for (const char *stranger : strangers) {
                // What is typed or printed where a name is asked for is one.
                if (station.text && std::string_view(stranger) == "scan TEXT XYZZY")
                    continue;
                const auto before = shift.worker().arrival.step;
                const std::string said = shift.answer(shift.input(stranger));
                QVERIFY2(said.find('+') == std::string::npos, said.c_str());
                if (shift.worker().dialogue.question != floor::Question::None)
                    QVERIFY(shift.answer(shift.input("press BACK")).starts_with("Ok"));
                QVERIFY2(shift.worker().arrival.step == before, stranger);
                QCOMPARE(shift.history(), history);
            }
        }
    }

    // R0

    void a_truck_on_its_way_is_listed_beside_the_orders_with_who_sent_it()
    {
        FloorShift shift = twoWarehouses();
        shift.purchase("PO1", "ACME", {{"DUST", 3_units}});
        loadsUnits(shift, "WT1", "BOLT", 4_units);
        PLAYS(shift, "tap Receive -> Ok, OpenReceipt");
        const auto codes = [&] {
            std::string text;
            for (const auto &choice : shift.prompt().choices)
                text += choice.code + ' ' + choice.thing.text + ", ";
            return text;
        };
        QCOMPARE(codes(), "PO1 ACME, UNPLANNED , "); // not sent yet: nothing is known of it
        leaves(shift, "WT1");
        PLAYS(shift, "sync -> None, OpenReceipt");
        QCOMPARE(codes(), "PO1 ACME, WT1 North, UNPLANNED , ");
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            key 4             -> Ok, CountReceived 4/4 PACK-1
            press DONE        -> LineDone, ScanReceived PACK-1 +receive_transfer 4
            press BACK        -> Ok, ChooseWork
        )");
        const auto choices = shift.prompt().choices;
        const auto row = std::ranges::find(choices, "WT1", &floor::Choice::code);
        QVERIFY(row != choices.end());
        QCOMPARE(row->progress, (floor::Progress{.done = 1, .total = 1}));
    }

    void its_paper_a_package_or_goods_open_it_too()
    {
        for (const char *opening :
             {"type TEXT WT1 -> Ok, ScanReceived PACK-1",
              "scan TEXT WT1 -> Ok, ScanReceived PACK-1", "scan EAN NUT -> Ok, ScanReceived PACK-1",
              "scan BCP P1 -> LineDone, ScanReceived PACK-1 +receive_transfer"}) {
            FloorShift shift = truck();
            PLAYS(shift, opening);
            QCOMPARE(shift.prompt().work, std::string("WT1"));
            QCOMPARE(shift.prompt().flow, floor::Flow::Receive);
        }
    }

    void what_is_expected_is_shown_by_goods_and_package()
    {
        FloorShift shift = truck();
        PLAYS(shift, "tap WT1 -> Ok, ScanReceived PACK-1");
        Texts rows;
        for (const auto &line : shift.prompt().lines)
            rows.push_back(line.thing.text + ' ' + line.detail.text + ' ' + toText(line.done) + '/'
                           + toText(line.needed));
        std::ranges::sort(rows);
        QCOMPARE(rows, (Texts{"BOLT  0/4", "BOLT P1 0/6", "NUT P1 0/4"}));
        QCOMPARE(shift.prompt().facts.front().kind, floor::FactKind::Sender);
        QCOMPARE(shift.prompt().facts.front().thing.text, std::string("North"));
    }

    /// The sender's device is dark, and the truck is here.
    void what_nobody_has_said_to_be_sent_is_received_all_the_same()
    {
        FloorShift shift = twoWarehouses();
        loadsUnits(shift, "WT1", "BOLT", 4_units);
        PLAYS(shift, R"(
            type TEXT WT1     -> WrongState, ConfirmAgain
            type TEXT WT1     -> Ok, ScanReceived PACK-1
            scan BOX BOLT     -> Ok, CountReceived 5/0 PACK-1
            key 4             -> Ok, CountReceived 4/0 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 4
            press DONE        -> WrongState, ScanReceived PACK-1
        )");
        leaves(shift, "WT1");
        PLAYS(shift, R"(
            sync              -> None, ScanReceived PACK-1
            press DONE        -> LineDone, WorkDone +close_transfer
        )");
        QCOMPARE(reasonsAsked(shift), Texts{});
    }

    // R1 to R3

    void a_package_is_received_whole_by_one_scan()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan BCP P1       -> LineDone, ScanReceived PACK-1 +receive_transfer
            scan BCP P1       -> Duplicate, ScanReceived PACK-1
        )");
        QCOMPARE(shift.at("PACK-1", "BOLT"), 6_units);
        QCOMPARE(shift.at("PACK-1", "NUT"), 4_units);
        QCOMPARE(shift.records().get(shift.package("P1"))->location, shift.location("PACK-1"));
        QCOMPARE(shift.asked().feedback.wanted.text, std::string("PACK-1")); // it stands there
        QCOMPARE(shift.prompt().progress, (floor::Progress{.done = 2, .total = 3}));
    }

    void a_place_that_is_scanned_is_where_goods_are_put_down_from_then_on()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan BCL CART     -> DestinationNotAllowed, ScanReceived PACK-1
            scan BCL DOCK-1   -> Ok, ScanReceived DOCK-1
            scan BCP P1       -> LineDone, ScanReceived DOCK-1 +receive_transfer
            scan EAN BOLT     -> Ok, CountReceived 1/4 DOCK-1
            key 3             -> Ok, CountReceived 3/4 DOCK-1
            scan BCL A-05     -> Ok, ScanReceived A-05 +receive_transfer 3
        )");
        QCOMPARE(shift.at("DOCK-1", "NUT"), 4_units);
        QCOMPARE(shift.at("A-05", "BOLT"), 3_units);
    }

    void loose_units_are_counted_by_scans_or_keys()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            scan EAN BOLT     -> Ok, CountReceived 2/4 PACK-1
            scan EAN NUT      -> WrongProduct, CountReceived 2/4 PACK-1
            press UNDO        -> Ok, ScanReceived PACK-1
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            key 3             -> Ok, CountReceived 3/4 PACK-1
            scan EAN BOLT     -> LineDone, CountReceived 4/4 PACK-1
            press DONE        -> LineDone, ScanReceived PACK-1 +receive_transfer 4
        )");
        QCOMPARE(shift.at("PACK-1", "BOLT"), 4_units);
    }

    void a_lot_is_on_the_label_or_chosen_of_those_that_were_sent()
    {
        FloorShift shift = twoWarehouses();
        loadsUnits(shift, "WT1", "MILK", 6_units, "L1");
        loadsUnits(shift, "WT1", "MILK", 2_units, "L2");
        leaves(shift, "WT1");
        PLAYS(shift, R"(
            tap WT1                    -> Ok, ScanReceived PACK-1
            scan GS1 MILK/L1/6/261220  -> Ok, CountReceived 6/6 PACK-1
            press DONE                 -> LineDone, ScanReceived PACK-1 +receive_transfer 6
            scan GS1 MILK/L2//261111   -> ExpiryDiffers, ScanReceived PACK-1
            scan EAN MILK              -> Ok, EnterLot 1/2 PACK-1
        )");
        Texts lots;
        for (const auto &choice : shift.prompt().choices)
            lots.push_back(choice.code);
        QCOMPARE(lots, Texts{"L2"});
        PLAYS(shift, R"(
            tap L2                     -> Ok, CountReceived 1/2 PACK-1
            scan GS1 MILK/L1           -> WrongLot, CountReceived 1/2 PACK-1
            scan GS1 MILK/L2           -> LineDone, CountReceived 2/2 PACK-1
            press DONE                 -> LineDone, ScanReceived PACK-1 +receive_transfer 2
        )");
        QCOMPARE(reasonsAsked(shift), Texts{});
    }

    void a_lot_that_nobody_sent_is_said_twice_and_its_date_asked_for()
    {
        FloorShift shift = twoWarehouses();
        loadsUnits(shift, "WT1", "MILK", 6_units, "L1");
        leaves(shift, "WT1");
        PLAYS(shift, R"(
          tap WT1              -> Ok, ScanReceived PACK-1
          scan EAN MILK        -> Ok, EnterLot 1/6 PACK-1
          type TEXT L9         -> WrongLot, ConfirmAgain 1/6 PACK-1
          press BACK           -> Ok, EnterLot 1/6 PACK-1
          type TEXT L9         -> WrongLot, ConfirmAgain 1/6 PACK-1
          type TEXT L9         -> Ok, EnterExpiry 1/0 PACK-1
          type TEXT 24.12.2026 -> Ok, CountReceived 1/0 PACK-1
          press DONE           -> LineDone, ScanReceived PACK-1 +register_lot +receive_transfer 1
        )");
        QCOMPARE(reasonsAsked(shift), Texts{"ReviewReceipt UNXP"});
        const auto lot = shift.records().list<inventory::Lot>("by_text", std::string("L9"));
        QCOMPARE(toText(lot.front().expiry), std::string("2026-12-24"));
    }

    void each_serial_number_is_booked_as_it_is_scanned()
    {
        FloorShift shift = twoWarehouses();
        loadsUnits(shift, "WT1", "SAW", 1_units, "S1");
        loadsUnits(shift, "WT1", "SAW", 1_units, "S2");
        leaves(shift, "WT1");
        shift.lot("SAW", "S3");
        shift.stock("SAW", "A-07", 1_units, "S3");
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan EAN SAW      -> Ok, ScanSerials 0/2 PACK-1
            scan EAN SAW      -> SerialRequired, ScanSerials 0/2 PACK-1
            scan GS1 SAW/S1   -> Ok, ScanSerials 1/2 PACK-1 +receive_transfer 1
            scan GS1 SAW/S1   -> Duplicate, ScanSerials 1/2 PACK-1
            scan GS1 SAW/S3   -> WrongSerial, ConfirmAgain 1/2 PACK-1
            scan GS1 SAW/S3   -> Duplicate, ScanSerials 1/2 PACK-1
            type TEXT S2      -> LineDone, ScanReceived PACK-1 +receive_transfer 1
            press DONE        -> LineDone, WorkDone +close_transfer
        )");
        QCOMPARE(shift.at("PACK-1", "SAW"), 2_units);
    }

    void a_serial_number_on_the_first_label_is_one_scan()
    {
        FloorShift shift = twoWarehouses();
        loadsUnits(shift, "WT1", "SAW", 1_units, "S1");
        leaves(shift, "WT1");
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan GS1 SAW/S9   -> WrongSerial, ConfirmAgain PACK-1
            scan GS1 SAW/S9   -> Ok, ScanReceived PACK-1 +register_lot +receive_transfer 1
            scan GS1 SAW/S1   -> LineDone, ScanReceived PACK-1 +receive_transfer 1
        )");
        QCOMPARE(reasonsAsked(shift), Texts{"ReviewReceipt UNXP"});
    }

    void what_came_in_a_package_is_counted_once_that_is_opened()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan EAN NUT      -> WrongKind, ScanReceived PACK-1
            press SHORT       -> Ok, ChooseReason PACK-1
            tap UNPACK          -> Ok, ScanPackage PACK-1
            scan BCP P1       -> Ok, ScanReceived PACK-1
            scan EAN NUT      -> Ok, CountReceived 1/4 PACK-1
            key 3             -> Ok, CountReceived 3/4 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 3
        )");
        QCOMPARE(shift.prompt().lines.size(), std::size_t{2}); // its rows alone
        PLAYS(shift, R"(
            scan EAN BOLT     -> Ok, CountReceived 1/6 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 1
            press DONE        -> Ok, ScanReceived PACK-1
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
        )");
        QCOMPARE(shift.records().get(shift.package("P1"))->location, shift.location("PACK-1"));
        QCOMPARE(shift.at("PACK-1", "NUT"), 3_units);
        QCOMPARE(shift.at("PACK-1", "BOLT"), 1_units);
    }

    void the_rest_of_an_opened_package_comes_with_the_package()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan X UNPACK       -> Ok, ScanPackage PACK-1
            scan BCP P1       -> Ok, ScanReceived PACK-1
            scan EAN NUT      -> Ok, CountReceived 1/4 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 1
            scan BCP P1       -> LineDone, ScanReceived PACK-1 +receive_transfer
        )");
        QCOMPARE(shift.at("PACK-1", "NUT"), 4_units);
        QCOMPARE(shift.at("PACK-1", "BOLT"), 6_units);
    }

    // Codes

    void more_than_was_sent_is_said_twice_and_reviewed()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan BOX BOLT     -> Ok, CountReceived 5/4 PACK-1
            press DONE        -> OverQuantity, ConfirmAgain 5/4 PACK-1
            press BACK        -> Ok, CountReceived 5/4 PACK-1
            press DONE        -> OverQuantity, ConfirmAgain 5/4 PACK-1
            press DONE        -> LineDone, ScanReceived PACK-1 +receive_transfer 5
        )");
        QCOMPARE(reasonsAsked(shift), Texts{"ReviewReceipt OVER"});
        QCOMPARE(shift.prompt().lines.front().light, floor::LineLight::Trouble);
    }

    void a_number_far_beyond_is_asked_about_at_once_or_wants_a_supervisor()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            key 400           -> OverQuantity, AskSupervisor 1/4 PACK-1
            press BACK        -> Ok, CountReceived 1/4 PACK-1
            key 12            -> OverQuantity, ConfirmAgain 1/4 PACK-1
            key 12            -> Ok, CountReceived 12/4 PACK-1
            press DONE        -> LineDone, ScanReceived PACK-1 +receive_transfer 12
        )");
    }

    void over_said_before_is_not_asked_again()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan BOX BOLT     -> Ok, CountReceived 5/4 PACK-1
            scan X OVER       -> Ok, CountReceived 5/4 PACK-1
            press DONE        -> LineDone, ScanReceived PACK-1 +receive_transfer 5
        )");
        QCOMPARE(reasonsAsked(shift), Texts{"ReviewReceipt OVER"});
    }

    void what_nobody_sent_is_said_twice_and_reviewed()
    {
        FloorShift shift = truck();
        shift.pallet("P7", "A-09");
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan EAN DUST     -> WrongProduct, ConfirmAgain PACK-1
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            press BACK        -> Ok, ScanReceived PACK-1
            scan EAN DUST     -> WrongProduct, ConfirmAgain PACK-1
            scan EAN DUST     -> Ok, CountReceived 1/0 PACK-1
            press DONE        -> LineDone, ScanReceived PACK-1 +receive_transfer 1
            scan BCP P99      -> WrongPackage, ScanReceived PACK-1
            scan BCP P7       -> WrongPackage, ConfirmAgain PACK-1
            scan BCP P7       -> Ok, ScanReceived PACK-1
        )");
        QCOMPARE(reasonsAsked(shift), Texts{"ReviewReceipt UNXP"});
    }

    void damaged_goods_and_packages_are_held_and_looked_at()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            press SHORT       -> Ok, ChooseReason PACK-1
            tap DMGD          -> Ok, ScanReceived PACK-1
            scan BCP P1       -> LineDone, ScanReceived PACK-1 +receive_transfer DMGD
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            press SHORT       -> Ok, ChooseReason 1/4 PACK-1
            tap DMGD          -> Ok, CountReceived 1/4 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 1 DMGD
            scan EAN BOLT     -> Ok, CountReceived 1/3 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 1
        )");
        QCOMPARE(shift.at("QUAR", "NUT"), 4_units);
        QCOMPARE(shift.at("QUAR", "BOLT"), 7_units);
        QCOMPARE(shift.at("PACK-1", "BOLT"), 1_units);
        QCOMPARE(
            reasonsAsked(shift),
            (Texts{"CheckQuality DMGD", "CheckQuality DMGD", "TakePhoto DMGD", "TakePhoto DMGD"}));
    }

    void goods_without_a_label_are_tapped_or_chosen()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            tap P1/NUT        -> Ok, CountReceived 1/4 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 1 NOLB
            press SHORT       -> Ok, ChooseReason PACK-1
            tap NOLB          -> Ok, ScanReceived PACK-1
            tap BOLT          -> Ok, CountReceived 1/4 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 1 NOLB
            scan X UNRD       -> Ok, ScanReceived PACK-1
            type EAN BOLT     -> Ok, CountReceived 1/3 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 1 UNRD
        )");
        QCOMPARE(shift.openTasks(TaskKind::PrintLabel), 3);
    }

    // Back, and the end

    void the_last_is_taken_back()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            press UNDO        -> NothingLeft, ScanReceived PACK-1
            scan BCP P1       -> LineDone, ScanReceived PACK-1 +receive_transfer
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 1
            press UNDO        -> Ok, PutBack 0/1
            press BACK        -> Ok, ScanReceived PACK-1
            press UNDO        -> Ok, PutBack 0/1
            scan EAN NUT      -> WrongProduct, PutBack 0/1
            scan EAN BOLT     -> Ok, ScanReceived PACK-1 +undo_move
            press UNDO        -> Ok, PutBack
            press UNDO        -> Ok, ScanReceived PACK-1 +undo_move
        )");
        QCOMPARE(shift.at("PACK-1", "BOLT"), 0_units);
        QCOMPARE(shift.at("TRANSIT", "BOLT"), 0_units);
        PLAYS(shift, R"(
            scan BCP P1       -> LineDone, ScanReceived PACK-1 +receive_transfer
        )");
        QCOMPARE(shift.at("PACK-1", "BOLT"), 6_units);
    }

    void what_is_missing_is_shown_line_by_line_before_it_is_closed()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan BCP P1       -> LineDone, ScanReceived PACK-1 +receive_transfer
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            press DONE        -> Ok, ScanReceived PACK-1 +receive_transfer 1
            press DONE        -> Warning, CloseDocument
        )");
        const auto trouble = std::ranges::count(shift.prompt().lines, floor::LineLight::Trouble,
                                                &floor::Line::light);
        QCOMPARE(trouble, 1);
        PLAYS(shift, R"(
            press BACK        -> Ok, ScanReceived PACK-1
            press DONE        -> Warning, CloseDocument
            press DONE        -> LineDone, WorkDone +close_transfer
            press BACK        -> Ok, ChooseWork
        )");
        QVERIFY(incoming(shift).done);
        QCOMPARE(reasonsAsked(shift), Texts{"ReviewReceipt UNDR"});
        PLAYS(shift, "type TEXT WT1 -> WrongState, ChooseWork");
    }

    void what_came_is_put_away_as_any_delivery()
    {
        FloorShift shift = truck();
        shift.keep(access::Role{.id = {shift.number("receiver")},
                                .name = "receiver",
                                .permissions = access::allPermissions});
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan BCP P1       -> LineDone, ScanReceived PACK-1 +receive_transfer
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            key 4             -> Ok, CountReceived 4/4 PACK-1
            press DONE        -> LineDone, ScanReceived PACK-1 +receive_transfer 4
            press DONE        -> LineDone, WorkDone +close_transfer
            scan BCP P1       -> Ok, PutAt A-01 +take_putaway
            scan BCL A-01     -> LineDone, TakeFromStaging PACK-1 +put_away_package
        )");
        QCOMPARE(shift.at("A-01", "BOLT"), 6_units);
    }

    // Interruptions

    void it_waits_while_something_else_is_done()
    {
        FloorShift shift = truck();
        shift.purchase("PO1", "ACME", {{"DUST", 3_units}});
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            press PARK        -> Ok, ChooseWork
            tap PO1           -> WrongState, ChooseWork
            tap Receive       -> Ok, CountReceived 1/4 PACK-1
            press BACK        -> Ok, ScanReceived PACK-1
            press BACK        -> Ok, ChooseWork
            tap PO1           -> Ok, ScanReceived DOCK-1 +begin_receipt
            scan EAN DUST     -> Ok, CountReceived 1/3 DOCK-1
            press PARK        -> Ok, ChooseWork
            tap WT1           -> WrongState, ChooseWork
        )");
    }

    void a_transfer_that_somebody_closed_is_let_go_once_the_hands_are_empty()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
        )");
        shift.does(inventory::CloseTransfer{.transfer = incoming(shift).id,
                                            .warehouse = shift.warehouse()});
        PLAYS(shift, R"(
            sync              -> None, CountReceived 1/4 PACK-1
            press DONE        -> Ok, ChooseWork !WorkGone WT1 +receive_transfer 1
        )");
        QCOMPARE(shift.at("PACK-1", "BOLT"), 1_units);
    }

    /// What the second device says is not booked twice: the hub holds it for somebody to look at.
    void a_package_that_another_device_received_is_no_longer_expected()
    {
        FloorShift shift = truck();
        PLAYS(shift, "tap WT1 -> Ok, ScanReceived PACK-1");
        const inventory::ReceiveTransfer first{.relocation = shift.fresh<inventory::Relocation>(),
                                               .transfer = incoming(shift).id,
                                               .warehouse = shift.warehouse(),
                                               .package = shift.package("P1"),
                                               .to = shift.location("DOCK-1")};
        shift.does(first);
        PLAYS(shift, R"(
            sync              -> None, ScanReceived PACK-1
            scan BCP P1       -> Duplicate, ScanReceived PACK-1
        )");
        QCOMPARE(shift.asked().feedback.wanted.text, std::string("DOCK-1"));
        shift.signIn("sue", 2); // who has not opened it
        PLAYS(shift, R"(
            tap Receive       -> Ok, OpenReceipt
            scan BCP P1       -> Duplicate, OpenReceipt
        )");
    }

    void two_who_count_the_same_units_bring_in_more_than_was_sent()
    {
        FloorShift shift = truck();
        PLAYS(shift, R"(
            tap WT1           -> Ok, ScanReceived PACK-1
            scan EAN BOLT     -> Ok, CountReceived 1/4 PACK-1
            key 4             -> Ok, CountReceived 4/4 PACK-1
            press DONE        -> LineDone, ScanReceived PACK-1 +receive_transfer 4
        )");
        shift.reports("sue", 9,
                      inventory::ReceiveTransfer{.relocation = shift.fresh<inventory::Relocation>(),
                                                 .transfer = incoming(shift).id,
                                                 .warehouse = shift.warehouse(),
                                                 .product = shift.productOf("BOLT"),
                                                 .quantity = 4_units,
                                                 .to = shift.location("PACK-1")});
        QCOMPARE(reasonsAsked(shift), Texts{"ReviewReceipt OVER"});
    }

    void who_may_not_receive_is_not_offered_it()
    {
        FloorShift shift = truck();
        shift.signIn("anna");
        PLAYS(shift, R"(
            tap WT1           -> NoWork, ChooseWork
        )");
    }
};

QTEST_APPLESS_MAIN(tst_floor_arrival)
#include "tst_floor_arrival.moc"
