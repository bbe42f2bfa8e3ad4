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
    DoneWords{Instruction::ConfirmEmptyPlace, QT_TRANSLATE_NOOP("PromptWords", "Nothing is here")},
    DoneWords{Instruction::CloseDocument, QT_TRANSLATE_NOOP("PromptWords", "Close it")},
    DoneWords{Instruction::CloseManifest, QT_TRANSLATE_NOOP("PromptWords", "Close it")},
    DoneWords{Instruction::ChooseGoods, QT_TRANSLATE_NOOP("PromptWords", "Take all")},
    DoneWords{Instruction::ScrapGoods, QT_TRANSLATE_NOOP("PromptWords", "Throw these away")},
    DoneWords{Instruction::ScanReceived, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::ScanReturned, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::LoadParcels, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::PackGoods, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::CountReceived, QT_TRANSLATE_NOOP("PromptWords", "That many came")},
    DoneWords{Instruction::ChooseCarton, QT_TRANSLATE_NOOP("PromptWords", "Take the first")},
    DoneWords{Instruction::PlaceReceived, QT_TRANSLATE_NOOP("PromptWords", "Leave it here")},
    DoneWords{Instruction::PlaceReturned, QT_TRANSLATE_NOOP("PromptWords", "Leave it here")}};

QString doneWords(const Prompt &prompt)
{
    if (isChoosing(prompt.instruction) && !prompt.goods)
        return QCoreApplication::translate("PromptWords", "Take the next");
    if (prompt.instruction == Instruction::ChooseDisposition) {
        for (const floor::Fact &fact : prompt.facts) {
            if (fact.kind == floor::FactKind::Disposition)
                return Text::of(fact.thing);
        }
    }
    const auto *found = std::ranges::find(doneWordsOf, prompt.instruction, &DoneWords::instruction);
    return QCoreApplication::translate("PromptWords",
                                       found == doneWordsOf.end() ? "Done" : found->english);
}

/// A command where there is half a line for it.
QString shortWords(Command command)
{
    if (command == Command::Skip)
        return QCoreApplication::translate("PromptWords", "Skip");
    if (command == Command::Undo)
        return QCoreApplication::translate("PromptWords", "Undo");
    if (command == Command::Full)
        return QCoreApplication::translate("PromptWords", "Full");
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
                action(Command::Back, kindSecondary, shortWords(Command::Back))};
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
    // Only a scan of the place, or one of the answers, ends these.
    const bool isIdle
        = isOneOf(prompt.instruction, {Instruction::MoveTo, Instruction::ChooseContainer});
    if (!offersNext || isIdle)
        ; // nothing waits, or a scan has to say it
    else if (takes(prompt, Command::Done) && prompt.instruction != Instruction::ConfirmEmpty)
        rows << action(Command::Done, kindPrimary, doneWords(prompt));
    else if (takes(prompt, Command::Confirm) && prompt.flow != floor::Flow::Home
             && prompt.flow != floor::Flow::Pick)
        rows << action(Command::Confirm, kindPrimary, Text::of(Command::Confirm));
    if (takes(prompt, Command::Short))
        rows << action(Command::Short, kindDanger,
                       QCoreApplication::translate("PromptWords", "Problem"));
    // One more under the thumb, the likeliest first; all of them are in the menu.
    for (const Command command : {Command::Skip, Command::Full, Command::Back, Command::Undo}) {
        if (takes(prompt, command)) {
            rows << action(command, kindSecondary, shortWords(command));
            break;
        }
    }
    return rows;
}

QList<ActionRow> menuRows(const Prompt &prompt)
{
    QList<ActionRow> rows;
    for (const Command command : prompt.accepts.commands)
        rows << action(command, kindSecondary, Text::of(command));
    rows << action(Command::Logout, kindSecondary, Text::of(Command::Logout));
    return rows;
}

} // namespace bincard::app
