// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be chosen in a step, as rows.

#include "app/floor/prompt_words.h"
#include "app/floor/return_text.h"
#include "app/floor/step_kinds.h"
#include "app/floor/text.h"

namespace bincard::app {

namespace {

using floor::Instruction;
using floor::Prompt;

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

bool isOneOfWork(floor::ChoiceKind kind)
{
    using enum floor::ChoiceKind;
    return kind == Work || kind == OwnWork || kind == OthersWork;
}

/// "Pick · ACME · 2 of 7 lines done".
QString workDetail(const floor::Choice &choice, bool atHome)
{
    QStringList parts;
    if (atHome && choice.flow != floor::Flow::Home && choice.flow != floor::Flow::Pick)
        parts << Text::of(choice.flow);
    if (atHome || choice.kind != floor::ChoiceKind::Work)
        parts << text(choice.thing.text);
    if (choice.progress.total > 0)
        parts << QCoreApplication::translate("PromptWords", "%1 of %n line(s) done", nullptr,
                                             choice.progress.total)
                     .arg(choice.progress.done);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// A record to choose, by its bare name; a truck to another warehouse by what tapping it does.
QString recordWords(const floor::Choice &choice)
{
    if (choice.code.starts_with("TO:"))
        return QCoreApplication::translate("PromptWords", "Onto the truck, transfer %1")
            .arg(text(choice.thing.text));
    if (choice.code.starts_with("SEND:"))
        return QCoreApplication::translate("PromptWords", "The truck of transfer %1 leaves")
            .arg(text(choice.thing.text));
    if (choice.flow == floor::Flow::Home && choice.thing.kind == floor::ThingKind::Document
        && !choice.thing.text.empty())
        return text(choice.thing.text);
    return choice.thing.kind == floor::ThingKind::Text ? text(choice.thing.text)
                                                       : Text::of(choice.thing);
}

bool isAboutEmptiness(Instruction instruction)
{
    return isOneOf(instruction, {Instruction::ConfirmEmpty, Instruction::ConfirmEmptyPlace});
}

/// The same code says another thing of what came back.
QString optionWords(const std::string &code, floor::Flow flow)
{
    const bool isBack = flow == floor::Flow::Return || flow == floor::Flow::Lookup;
    const QString words = isBack ? ReturnText::of(code) : QString();
    return words.isEmpty() ? Text::reason(code) : words;
}

} // namespace

QList<ChoiceRow> choiceRows(const Prompt &prompt)
{
    if (isAskedBack(prompt.instruction))
        return {};
    const bool atHome = prompt.flow == floor::Flow::Home;
    QList<ChoiceRow> rows;
    for (const floor::Choice &choice : prompt.choices) {
        // The home page shows workflows as tiles; "Take all" is a button.
        const bool isTile = choice.kind == floor::ChoiceKind::Flow
            && prompt.instruction == Instruction::ChooseWork;
        const bool isButton
            = choice.code == "ALL" && prompt.instruction == Instruction::ChooseGoods;
        if (isTile || isButton)
            continue;
        ChoiceRow row{.code = text(choice.code),
                      .detail = workDetail(choice, atHome),
                      .named = isOneOfWork(choice.kind),
                      .printed = choice.kind == floor::ChoiceKind::Reason};
        switch (choice.kind) {
        case floor::ChoiceKind::Flow:
            row.words = Text::of(choice.flow);
            row.detail = choice.count > 0 ? QString::number(choice.count) : QString();
            break;
        case floor::ChoiceKind::Option:
            row.words = optionWords(choice.code, prompt.flow);
            row.detail.clear();
            break;
        case floor::ChoiceKind::Record:
            row.words = recordWords(choice);
            row.detail.clear();
            break;
        case floor::ChoiceKind::Work:
            // In a list of its own kind all are free, and all are of that kind.
            row.words = atHome ? QCoreApplication::translate("PromptWords", "Free")
                               : text(choice.thing.text);
            break;
        case floor::ChoiceKind::OwnWork:
            row.words = QCoreApplication::translate("PromptWords", "Yours: go on");
            row.chosen = true;
            break;
        case floor::ChoiceKind::OthersWork:
            row.words = QCoreApplication::translate("PromptWords", "%1 works on it")
                            .arg(text(choice.holder));
            break;
        case floor::ChoiceKind::Reason:
            row.words = optionWords(choice.code, prompt.flow);
            row.detail.clear();
            break;
        case floor::ChoiceKind::Yes:
            row.words = isAboutEmptiness(prompt.instruction)
                ? QCoreApplication::translate("PromptWords", "Yes, it is empty")
                : QCoreApplication::translate("PromptWords", "Yes");
            row.detail.clear();
            break;
        case floor::ChoiceKind::No:
            row.words = isAboutEmptiness(prompt.instruction)
                ? QCoreApplication::translate("PromptWords", "No, something is left")
                : QCoreApplication::translate("PromptWords", "No");
            row.detail.clear();
            break;
        }
        if (prompt.instruction == Instruction::ShowTimeline && choice.code == "ALL")
            row.words = QCoreApplication::translate("PromptWords", "Show all");
        if (!row.words.isEmpty())
            row.words[0] = row.words[0].toUpper();
        rows << row;
    }
    return rows;
}

} // namespace bincard::app
