// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of a step: as buttons under the thumb, and in the menu.

#include "app/floor/prompt_words.h"
#include "app/floor/step_kinds.h"
#include "app/floor/text.h"

#include <algorithm>
#include <array>

namespace bincard::app {

namespace {

using floor::Instruction;
using floor::Prompt;
using scan::Command;

// Bincard.Controls: ActionButton.Kind.
constexpr int kindPrimary = 0;
constexpr int kindSecondary = 1;
constexpr int kindDanger = 2;

QString iconOf(Command command)
{
    switch (command) {
    case Command::Undo:
        return QStringLiteral("undo");
    case Command::Skip:
        return QStringLiteral("skip");
    case Command::Back:
        return QStringLiteral("back");
    case Command::Park:
        return QStringLiteral("bell");
    case Command::Full:
        return QStringLiteral("tote");
    case Command::Short:
        return QStringLiteral("flag");
    case Command::Done:
    case Command::Confirm:
        return QStringLiteral("check");
    case Command::Print:
        return QStringLiteral("print");
    case Command::Help:
        return QStringLiteral("help");
    case Command::Logout:
        return QStringLiteral("user");
    case Command::Photo:
        return QStringLiteral("camera");
    }
    return {};
}

ActionRow action(Command command, int kind, const QString &words)
{
    return {QString::fromStdString(std::string(nameOf(command))), words, iconOf(command), kind};
}

struct DoneWords
{
    Instruction instruction;
    const char *english;
};

/// What DONE does in a step.
constexpr std::array doneWordsOf{
    DoneWords{Instruction::CountAgain, QT_TRANSLATE_NOOP("PromptWords", "Go on")},
    DoneWords{Instruction::CountGoods, QT_TRANSLATE_NOOP("PromptWords", "All counted here")},
    DoneWords{Instruction::CloseDocument, QT_TRANSLATE_NOOP("PromptWords", "Close it")},
    DoneWords{Instruction::CloseManifest, QT_TRANSLATE_NOOP("PromptWords", "Close it")},
    DoneWords{Instruction::GiveManifest, QT_TRANSLATE_NOOP("PromptWords", "The driver has it")},
    DoneWords{Instruction::ChooseGoods, QT_TRANSLATE_NOOP("PromptWords", "Take all")},
    DoneWords{Instruction::ScrapGoods, QT_TRANSLATE_NOOP("PromptWords", "Throw these away")},
    DoneWords{Instruction::ScanReceived, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::ScanReturned, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::LoadParcels, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::PackGoods, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::CountReceived, QT_TRANSLATE_NOOP("PromptWords", "That many came")},
    DoneWords{Instruction::ScanSerials, QT_TRANSLATE_NOOP("PromptWords", "All are scanned")},
    DoneWords{Instruction::WeighParcel, QT_TRANSLATE_NOOP("PromptWords", "Not weighed")},
    DoneWords{Instruction::TakeUnits, QT_TRANSLATE_NOOP("PromptWords", "Taken")},
    DoneWords{Instruction::ScanDestination, QT_TRANSLATE_NOOP("PromptWords", "All is put down")},
    DoneWords{Instruction::ShowCard, QT_TRANSLATE_NOOP("PromptWords", "Close")},
    DoneWords{Instruction::PlaceReceived, QT_TRANSLATE_NOOP("PromptWords", "Leave it here")},
    DoneWords{Instruction::PlaceReturned, QT_TRANSLATE_NOOP("PromptWords", "Leave it here")}};

/// What a step shows about that.
QString factOf(const Prompt &prompt, floor::FactKind kind)
{
    const auto found = std::ranges::find(prompt.facts, kind, &floor::Fact::kind);
    return found == prompt.facts.end() ? QString() : Text::of(found->thing);
}

/// DONE without a number means all of it.
QString allWords(const Prompt &prompt)
{
    return prompt.amount && !prompt.amount->taken.isPositive()
        ? QCoreApplication::translate("PromptWords", "All: %1").arg(Text::amount(*prompt.amount))
        : QCoreApplication::translate("PromptWords", "That many");
}

QString doneWords(const Prompt &prompt)
{
    if (isChoosing(prompt.instruction) && !prompt.goods)
        return QCoreApplication::translate("PromptWords", "Take the next");
    if (isOneOf(prompt.instruction,
                {Instruction::MoveUnits, Instruction::DropUnits, Instruction::ChooseAction}))
        return allWords(prompt);
    if (prompt.instruction == Instruction::ChooseDisposition)
        return factOf(prompt, floor::FactKind::Disposition);
    if (prompt.instruction == Instruction::ChooseCarton && !prompt.choices.empty())
        return QCoreApplication::translate("PromptWords", "Take %1")
            .arg(QString::fromStdString(prompt.choices.front().thing.text));
    if (prompt.instruction == Instruction::ChooseReturnReason) {
        const QString announced = factOf(prompt, floor::FactKind::Reason);
        return announced.isEmpty() ? QCoreApplication::translate("PromptWords", "Nobody knows why")
                                   : announced;
    }
    const auto *found = std::ranges::find(doneWordsOf, prompt.instruction, &DoneWords::instruction);
    return QCoreApplication::translate("PromptWords",
                                       found == doneWordsOf.end() ? "Done" : found->english);
}

/// Only a scan, or one of the answers, ends these: DONE would say it of nothing.
bool isIdle(const Prompt &prompt)
{
    using enum Instruction;
    if (isOneOf(prompt.instruction,
                {MoveTo, ChooseContainer, ConfirmEmpty, ConfirmEmptyPlace, TaskAnswer, ScanLot,
                 ScanProduct, GoToLocation, ShowTimeline}))
        return true;
    if (prompt.flow == floor::Flow::Lookup && prompt.instruction == ChooseReturnReason)
        return true;
    if (prompt.instruction == ChooseAction)
        return !prompt.accepts.quantity;
    // What can be checked is weighed.
    return prompt.instruction == WeighParcel
        && std::ranges::find(prompt.facts, floor::FactKind::Expected, &floor::Fact::kind)
        != prompt.facts.end();
}

bool isNothingCounted(const Prompt &prompt)
{
    const auto counted
        = std::ranges::find(prompt.facts, floor::FactKind::Counted, &floor::Fact::kind);
    return counted != prompt.facts.end() && counted->quantity == Quantity{};
}

/// There is still something to scan: DONE is possible, and not what to do now.
bool isUnderWay(const Prompt &prompt)
{
    using enum Instruction;
    if (isOneOf(prompt.instruction, {ScanReceived, ScanReturned, LoadParcels, PackGoods}))
        return prompt.progress.done < prompt.progress.total || prompt.progress.total == 0;
    if (prompt.instruction == ScanSerials)
        return prompt.amount && prompt.amount->taken < prompt.amount->needed;
    if (prompt.instruction == CountReceived)
        return prompt.amount && !prompt.amount->taken.isPositive();
    if (prompt.instruction == CountGoods)
        return isNothingCounted(prompt);
    return isOneOf(prompt.instruction,
                   {ChooseGoods, PlaceReceived, PlaceReturned, WeighParcel, ShowCard});
}

/// A command where there is half a line for it.
QString shortWords(Command command, floor::Flow flow)
{
    if (command == Command::Skip)
        return QCoreApplication::translate("PromptWords", "Skip");
    if (command == Command::Undo)
        return QCoreApplication::translate("PromptWords", "Undo");
    if (command == Command::Full) {
        if (flow == floor::Flow::Pack)
            return QCoreApplication::translate("PromptWords", "Box full");
        return flow == floor::Flow::Receive
            ? QCoreApplication::translate("PromptWords", "Pallet full")
            : QCoreApplication::translate("PromptWords", "Tote full");
    }
    return Text::of(command);
}

} // namespace

QList<ActionRow> actionRows(const Prompt &prompt)
{
    QList<ActionRow> rows;
    if (prompt.instruction == Instruction::ConfirmAgain) {
        rows << action(Command::Confirm, kindPrimary, Text::of(Command::Confirm));
        rows << action(Command::Back, kindSecondary,
                       QCoreApplication::translate("PromptWords", "Cancel"));
        return rows;
    }
    if (prompt.instruction == Instruction::TakeOverWork)
        return {action(Command::Confirm, kindPrimary,
                       QCoreApplication::translate("PromptWords", "Take it over")),
                action(Command::Back, kindSecondary, Text::of(Command::Back))};
    if (prompt.instruction == Instruction::AskSupervisor)
        return {action(Command::Back, kindSecondary,
                       QCoreApplication::translate("PromptWords", "Go on without"))};
    if (prompt.instruction == Instruction::ActionDone)
        return {action(Command::Done, kindPrimary,
                       QCoreApplication::translate("PromptWords", "Go on"))};
    if (isOver(prompt.instruction))
        return {action(takes(prompt, Command::Confirm) ? Command::Confirm : Command::Done,
                       kindPrimary, QCoreApplication::translate("PromptWords", "Next work"))};
    const bool offersNext = !isChoosing(prompt.instruction) || hasNext(prompt) || prompt.goods;
    if (!offersNext || isIdle(prompt))
        ; // nothing waits, or a scan has to say it
    else if (takes(prompt, Command::Done))
        rows << action(Command::Done, isUnderWay(prompt) ? kindSecondary : kindPrimary,
                       doneWords(prompt));
    else if (takes(prompt, Command::Confirm) && prompt.flow != floor::Flow::Home
             && prompt.flow != floor::Flow::Pick)
        rows << action(Command::Confirm, kindPrimary, Text::of(Command::Confirm));
    if (takes(prompt, Command::Short))
        rows << action(Command::Short, kindDanger,
                       QCoreApplication::translate("PromptWords", "Problem"));
    // One more under the thumb, the likeliest first; all of them are in the menu.
    const bool hasNothing = isChoosing(prompt.instruction) && !hasNext(prompt) && !prompt.goods;
    for (const Command command : {Command::Skip, Command::Full, Command::Back, Command::Undo}) {
        if (takes(prompt, command) && !(hasNothing && command == Command::Skip)) {
            rows << action(command, kindSecondary, shortWords(command, prompt.flow));
            break;
        }
    }
    return rows;
}

QList<ActionRow> menuRows(const Prompt &prompt)
{
    // In the words of the button, where there is one; and nothing twice where all say the same.
    const QList<ActionRow> buttons = actionRows(prompt);
    QList<ActionRow> rows;
    if (isOver(prompt.instruction)) {
        for (ActionRow row : buttons) {
            row.kind = kindSecondary;
            rows << row;
        }
    } else {
        for (const Command command : prompt.accepts.commands) {
            ActionRow row = action(command, kindSecondary, Text::of(command));
            const auto button = std::ranges::find(buttons, row.command, &ActionRow::command);
            const bool isTwin = command == Command::Confirm && takes(prompt, Command::Done)
                && prompt.instruction != Instruction::ConfirmAgain;
            const bool isHome = prompt.flow == floor::Flow::Home;
            if (isHome && command == Command::Done)
                row.words = QCoreApplication::translate("PromptWords", "Take the next work");
            else if (button != buttons.end() && button->kind != kindDanger)
                row.words = button->words;
            if (!isTwin && !(isHome && command == Command::Back))
                rows << row;
        }
    }
    rows << action(Command::Logout, kindSecondary, Text::of(Command::Logout));
    return rows;
}

} // namespace bincard::app
