// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The answer to the last scan.

#include "app/floor/prompt_words.h"
#include "app/floor/step_kinds.h"
#include "app/floor/text.h"

#include <algorithm>
#include <array>

namespace bincard::app {

namespace {

using floor::Instruction;
using floor::Prompt;
using floor::ThingKind;

// Bincard.Controls: Tone.
constexpr int toneOk = 1;
constexpr int toneWarning = 2;
constexpr int toneError = 3;

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

/// A thing as the message speaks of it: a quantity in the unit of the step.
QString named(const floor::Named &thing, const Prompt &prompt)
{
    if (thing.kind != ThingKind::Quantity || thing.text.empty())
        return Text::of(thing);
    const QString number = QString::fromStdString(thing.text);
    if (prompt.instruction == Instruction::WeighParcel)
        return number + QLatin1Char(' ') + Text::unit("GRM", false);
    if (prompt.amount && !prompt.amount->unit.empty())
        return number + QLatin1Char(' ') + Text::unit(prompt.amount->unit, thing.text == "1");
    return Text::of(thing);
}

/// What somebody chose is no thing, and what it is about belongs to it.
QString seenWords(const floor::Feedback &feedback, const Prompt &prompt)
{
    const QString seen = named(feedback.seen, prompt);
    if (feedback.error == ErrorCode::ScanUnreadable)
        return QCoreApplication::translate("PromptWords", "Picture: %1.")
            .arg(text(feedback.seen.text));
    if (seen.isEmpty())
        return {};
    if (feedback.seen.kind == ThingKind::Quantity && prompt.flow == floor::Flow::Load)
        return QCoreApplication::translate("PromptWords", "%n parcel(s) are missing.", nullptr,
                                           text(feedback.seen.text).toInt());
    if (feedback.seen.kind != ThingKind::Reason)
        return QCoreApplication::translate("PromptWords", "This is: %1.").arg(seen);
    const QString about = named(feedback.wanted, prompt);
    return QCoreApplication::translate("PromptWords", "You chose: %1.")
        .arg(about.isEmpty() ? seen : seen + QStringLiteral(" · ") + about);
}

/// What should have been scanned; only what can be compared with what was.
QString wantedWords(const floor::Feedback &feedback, const Prompt &prompt)
{
    const ThingKind seen = feedback.seen.kind;
    const ThingKind wanted = feedback.wanted.kind;
    if (wanted == ThingKind::Nothing || seen == ThingKind::Reason)
        return {};
    const QString thing = named(feedback.wanted, prompt);
    if (feedback.error == ErrorCode::Duplicate && wanted == ThingKind::Location)
        return QCoreApplication::translate("PromptWords", "It stands at %1.").arg(thing);
    if (wanted == ThingKind::Document
        && (seen == ThingKind::Product || feedback.error == ErrorCode::Duplicate))
        return QCoreApplication::translate("PromptWords", "It belongs to %1.").arg(thing);
    const bool isOther = wanted == ThingKind::Reason
        || (seen == ThingKind::Product && wanted == ThingKind::Location
            && !feedback.wanted.text.empty());
    if (isOther && seen != ThingKind::Nothing)
        return {};
    return QCoreApplication::translate("PromptWords", "Wanted: %1.").arg(thing);
}

/// Goods that nobody expected mean something else in each workflow.
Saying unexpected(floor::Flow flow)
{
    if (flow == floor::Flow::Count)
        return {QCoreApplication::translate("PromptWords", "Nobody expected this here"),
                QCoreApplication::translate("PromptWords", "It is counted all the same.")};
    if (flow == floor::Flow::Receive)
        return {QCoreApplication::translate("PromptWords", "Not on this delivery"), {}};
    if (flow == floor::Flow::Return)
        return {QCoreApplication::translate("PromptWords", "Not of this order"), {}};
    return Text::of(ErrorCode::WrongProduct);
}

/// Asked about, and not simply wrong.
bool isUnexpected(const floor::Feedback &feedback, const Prompt &prompt)
{
    const bool isOther = feedback.error == ErrorCode::WrongLot
        || feedback.error == ErrorCode::WrongSerial || feedback.error == ErrorCode::WrongPackage;
    return feedback.tone == floor::Tone::Warning
        && (feedback.error == ErrorCode::WrongProduct
            || (isOther && prompt.flow == floor::Flow::Receive));
}

/// A delivery that is begun without notice, or closed though something differs.
Saying receiptToConfirm(const Prompt &prompt)
{
    Saying saying = Text::of(ErrorCode::NeedsConfirmation);
    const bool differs = std::ranges::any_of(prompt.lines, [](const floor::Line &line) {
        return line.light == floor::LineLight::Trouble;
    });
    if (prompt.work.empty())
        saying.headline
            = QCoreApplication::translate("PromptWords", "Nobody announced this delivery");
    else if (differs)
        saying.headline = QCoreApplication::translate("PromptWords", "Close it as it is?");
    return saying;
}

bool isAboutFailure(const floor::Feedback &feedback)
{
    return feedback.seen.kind == ThingKind::Reason && feedback.seen.text == "FAIL";
}

/// What is wrong, and what to do about it in this step.
Saying sayingOf(const floor::Feedback &feedback, const Prompt &prompt)
{
    if (!feedback.error)
        return {};
    Saying saying = Text::of(*feedback.error);
    if (isUnexpected(feedback, prompt))
        saying = unexpected(prompt.flow);
    if (*feedback.error == ErrorCode::Duplicate && prompt.flow == floor::Flow::Receive)
        saying.headline = QCoreApplication::translate("PromptWords", "Received already");
    if (*feedback.error == ErrorCode::NeedsConfirmation && prompt.flow == floor::Flow::Receive)
        saying = receiptToConfirm(prompt);
    if (*feedback.error == ErrorCode::WrongTote && prompt.flow != floor::Flow::Pick)
        saying.advice = QCoreApplication::translate("PromptWords", "Look for the right one.");
    if (*feedback.error == ErrorCode::WrongPackage && prompt.flow == floor::Flow::Load)
        saying = {QCoreApplication::translate("PromptWords", "Not for this truck"),
                  QCoreApplication::translate("PromptWords", "Put it aside and take the next.")};
    if (*feedback.error == ErrorCode::NeedsConfirmation && isAboutFailure(feedback))
        saying.headline = QCoreApplication::translate("PromptWords", "Does it really fail?");
    if (*feedback.error == ErrorCode::NeedsConfirmation && prompt.limits)
        saying.headline = QCoreApplication::translate("PromptWords", "Outside the limits");
    if (*feedback.error == ErrorCode::ScanUnknown && isDeciding(prompt.instruction))
        saying.advice
            = QCoreApplication::translate("PromptWords", "Scan something else, or choose below.");
    if (prompt.instruction == Instruction::ConfirmAgain)
        saying.advice = Text::of(ErrorCode::NeedsConfirmation).advice;
    if (prompt.instruction == Instruction::AskSupervisor)
        saying.advice = Text::of(ErrorCode::NeedsSupervisor).advice;
    return saying;
}

/// What was accomplished, by its own name; nothing where "done" says it.
FeedbackWords praised(floor::Praise praise, int level)
{
    using enum floor::Praise;
    switch (praise) {
    case None:
        break;
    case LabelBooked:
        return {level, QCoreApplication::translate("PromptWords", "Label booked"), {}};
    case CheckPassed:
        return {level, QCoreApplication::translate("PromptWords", "Check passed"), {}};
    case CheckFailed:
        return {level, QCoreApplication::translate("PromptWords", "Check failed"),
                QCoreApplication::translate("PromptWords", "Put it aside. Somebody decides.")};
    case TruckLeft:
        return {level, QCoreApplication::translate("PromptWords", "The truck may leave"), {}};
    }
    return {};
}

/// A line of a document, or one more of whatever is done.
QString praise(floor::Flow flow)
{
    const bool hasLines
        = flow == floor::Flow::Pick || flow == floor::Flow::Pack || flow == floor::Flow::Receive;
    return hasLines ? QCoreApplication::translate("PromptWords", "Line done")
                    : QCoreApplication::translate("PromptWords", "Done");
}

} // namespace

FeedbackWords feedbackWords(const floor::Feedback &feedback, const Prompt &prompt)
{
    constexpr std::array levels{0, toneOk, toneOk, toneWarning, toneError};
    const int level = levels[static_cast<std::size_t>(feedback.tone)];
    if (feedback.praise != floor::Praise::None)
        return praised(feedback.praise, level);
    if (feedback.tone == floor::Tone::LineDone)
        return {level, praise(prompt.flow), {}};
    if (level < toneWarning)
        return {};
    if (feedback.typeIt)
        return {level, QCoreApplication::translate("PromptWords", "Type what the label says"),
                QCoreApplication::translate("PromptWords",
                                            "A new label will be printed. Do not guess.")};
    const Saying saying = sayingOf(feedback, prompt);
    if (feedback.error == ErrorCode::Leased && feedback.seen.kind == ThingKind::User
        && !feedback.seen.text.empty())
        return {level,
                QCoreApplication::translate("PromptWords", "%1 works on it")
                    .arg(text(feedback.seen.text)),
                saying.advice};
    QStringList details{seenWords(feedback, prompt), wantedWords(feedback, prompt), saying.advice};
    details.removeAll(QString());
    return {level, saying.headline, details.join(QLatin1Char(' '))};
}

FeedbackWords troubleWords(std::optional<ErrorCode> trouble)
{
    if (!trouble)
        return {};
    const Saying saying = Text::of(*trouble);
    return {toneError, saying.headline, saying.advice};
}

FeedbackWords wipedWords()
{
    const Saying saying = Text::ofWipe();
    return {toneWarning, saying.headline, saying.advice};
}

} // namespace bincard::app
