// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/prompt_words.h"

#include <QtTest>

using namespace bincard;

namespace {

floor::Prompt asked(floor::Flow flow, floor::Instruction instruction)
{
    floor::Prompt prompt;
    prompt.flow = flow;
    prompt.instruction = instruction;
    prompt.accepts.commands = {scan::Command::Done, scan::Command::Back};
    return prompt;
}

constexpr int primary = 0; // ActionButton.Kind
constexpr int secondary = 1;

QString commandsOf(const QList<app::ActionRow> &rows)
{
    QStringList commands;
    for (const app::ActionRow &row : rows)
        commands << row.command;
    return commands.join(QLatin1Char(' '));
}

} // namespace

/// What a step's page says and offers: nothing that makes no sense at that moment.
class TestPromptWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void done_is_not_offered_where_only_a_figure_or_a_scan_ends_the_step();
    void done_is_quiet_while_something_is_left_to_scan();
    void done_without_a_number_says_how_many_it_means();
    void the_menu_speaks_as_the_buttons_do();
    void the_end_of_a_code_stands_only_beside_what_asks_for_it();
    void only_what_can_be_compared_is_wanted();
    void goods_that_nobody_expects_are_no_mistake_of_a_count();
};

void TestPromptWords::done_is_not_offered_where_only_a_figure_or_a_scan_ends_the_step()
{
    using enum floor::Instruction;
    floor::Prompt weigh = asked(floor::Flow::Pack, WeighParcel);
    QCOMPARE(commandsOf(app::actionRows(weigh)), QStringLiteral("DONE BACK"));
    weigh.facts = {{.kind = floor::FactKind::Expected, .quantity = Quantity::units(470)}};
    QCOMPARE(commandsOf(app::actionRows(weigh)), QStringLiteral("BACK"));
    for (const auto instruction : {GoToLocation, ScanProduct, ScanLot, ConfirmEmptyPlace})
        QCOMPARE(commandsOf(app::actionRows(asked(floor::Flow::Move, instruction))),
                 QStringLiteral("BACK"));
    // Nothing waits: there is no next one to take, and nothing to skip.
    floor::Prompt staging = asked(floor::Flow::PutAway, TakeFromStaging);
    staging.accepts.commands.push_back(scan::Command::Skip);
    QCOMPARE(commandsOf(app::actionRows(staging)), QStringLiteral("BACK"));
}

void TestPromptWords::done_is_quiet_while_something_is_left_to_scan()
{
    floor::Prompt receive = asked(floor::Flow::Receive, floor::Instruction::ScanReceived);
    receive.progress = {1, 4, 0};
    QCOMPARE(app::actionRows(receive).front().kind, secondary);
    receive.progress = {4, 4, 0};
    QCOMPARE(app::actionRows(receive).front().kind, primary);
    floor::Prompt count = asked(floor::Flow::Count, floor::Instruction::CountGoods);
    count.facts = {{.kind = floor::FactKind::Counted, .quantity = Quantity{}}};
    QCOMPARE(app::actionRows(count).front().kind, secondary);
    count.facts.front().quantity = Quantity::units(3);
    QCOMPARE(app::actionRows(count).front().kind, primary);
}

void TestPromptWords::done_without_a_number_says_how_many_it_means()
{
    floor::Prompt move = asked(floor::Flow::Move, floor::Instruction::MoveUnits);
    move.amount = {.needed = Quantity::units(5), .taken = {}, .unit = "C62"};
    QCOMPARE(app::actionRows(move).front().words, QStringLiteral("All: 5 pieces"));
    move.amount->taken = Quantity::units(2);
    QCOMPARE(app::actionRows(move).front().words, QStringLiteral("That many"));
}

void TestPromptWords::the_menu_speaks_as_the_buttons_do()
{
    floor::Prompt receive = asked(floor::Flow::Receive, floor::Instruction::ScanReceived);
    receive.accepts.commands.push_back(scan::Command::Confirm);
    const auto rows = app::menuRows(receive);
    QCOMPARE(commandsOf(rows), QStringLiteral("DONE BACK LOGOUT"));
    QCOMPARE(rows.front().words, QStringLiteral("That was all"));
    // A piece of work is over: every command means the next one.
    floor::Prompt over = asked(floor::Flow::Pick, floor::Instruction::BatchDone);
    QCOMPARE(commandsOf(app::menuRows(over)), QStringLiteral("DONE LOGOUT"));
}

void TestPromptWords::the_end_of_a_code_stands_only_beside_what_asks_for_it()
{
    using enum floor::Instruction;
    for (const auto instruction : {GoToLocation, ConfirmAgain, AskSupervisor, MoveUnits}) {
        floor::Prompt prompt = asked(floor::Flow::Move, instruction);
        prompt.expectedTail = "A-05";
        QCOMPARE(app::promptWords(prompt).tail.isEmpty(), instruction != GoToLocation);
    }
}

void TestPromptWords::only_what_can_be_compared_is_wanted()
{
    using floor::ThingKind;
    const auto detail = [](floor::Named seen, floor::Named wanted) {
        floor::Prompt prompt = asked(floor::Flow::Move, floor::Instruction::ConfirmAgain);
        prompt.amount = {.needed = Quantity::units(5), .taken = {}, .unit = "C62"};
        return app::feedbackWords({.tone = floor::Tone::Warning,
                                   .error = ErrorCode::NeedsConfirmation,
                                   .seen = std::move(seen),
                                   .wanted = std::move(wanted)},
                                  prompt)
            .detail;
    };
    QVERIFY(detail({ThingKind::Quantity, "7"}, {ThingKind::Quantity, "5"})
                .startsWith(QStringLiteral("This is: 7 pieces. Wanted: 5 pieces.")));
    QVERIFY(detail({ThingKind::Reason, "DMGD"}, {ThingKind::Quantity, "1"})
                .startsWith(QStringLiteral("You chose: Damaged · 1 piece.")));
    QVERIFY(detail({ThingKind::Product, "Hex nut"}, {ThingKind::Document, "PO-8"})
                .startsWith(QStringLiteral("This is: Hex nut. It belongs to document PO-8.")));
    QVERIFY(!detail({ThingKind::Product, "Hex nut"}, {ThingKind::Location, "A-01"})
                 .contains(QStringLiteral("Wanted")));
    const auto twice
        = app::feedbackWords({.tone = floor::Tone::Error,
                              .error = ErrorCode::Duplicate,
                              .seen = {ThingKind::Package, "P1"},
                              .wanted = {ThingKind::Location, "PACK-1"}},
                             asked(floor::Flow::Receive, floor::Instruction::ScanReceived));
    QCOMPARE(twice.text, QStringLiteral("Received already"));
    QVERIFY(twice.detail.contains(QStringLiteral("It stands at shelf PACK-1.")));
}

void TestPromptWords::goods_that_nobody_expects_are_no_mistake_of_a_count()
{
    const floor::Feedback other{.tone = floor::Tone::Warning,
                                .error = ErrorCode::WrongProduct,
                                .seen = {floor::ThingKind::Product, "Hex nut"}};
    const auto counted
        = app::feedbackWords(other, asked(floor::Flow::Count, floor::Instruction::CountGoods));
    QVERIFY(!counted.detail.contains(QStringLiteral("Put them back")));
    const auto picked
        = app::feedbackWords(other, asked(floor::Flow::Pick, floor::Instruction::ScanProduct));
    QVERIFY(picked.detail.contains(QStringLiteral("Put them back")));
    // Nor is a lot that comes in and that nobody sent.
    const floor::Feedback lot{.tone = floor::Tone::Warning,
                              .error = ErrorCode::WrongLot,
                              .seen = {floor::ThingKind::Lot, "L9"}};
    QCOMPARE(
        app::feedbackWords(lot, asked(floor::Flow::Receive, floor::Instruction::EnterLot)).text,
        QStringLiteral("Not on this delivery"));
}

QTEST_MAIN(TestPromptWords)

#include "tst_prompt_words.moc"
