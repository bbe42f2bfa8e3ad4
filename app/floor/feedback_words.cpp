// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The answer to the last scan.

#include "app/floor/prompt_words.h"
#include "app/floor/step_kinds.h"
#include "app/floor/text.h"

#include <array>

namespace bincard::app {

namespace {

// Bincard.Controls: Tone.
constexpr int toneOk = 1;
constexpr int toneWarning = 2;
constexpr int toneError = 3;

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

} // namespace

FeedbackWords feedbackWords(const floor::Feedback &feedback)
{
    constexpr std::array levels{0, toneOk, toneOk, toneWarning, toneError};
    const int level = levels[static_cast<std::size_t>(feedback.tone)];
    if (feedback.tone == floor::Tone::LineDone)
        return {level, QCoreApplication::translate("PromptWords", "Line done"), {}};
    if (level < toneWarning)
        return {};
    if (feedback.typeIt)
        return {level, QCoreApplication::translate("PromptWords", "Type what the label says"),
                QCoreApplication::translate("PromptWords",
                                            "A new label will be printed. Do not guess.")};
    const Saying saying = feedback.error ? Text::of(*feedback.error) : Saying{};
    QStringList details;
    if (feedback.error == ErrorCode::Leased && feedback.seen.kind == floor::ThingKind::User
        && !feedback.seen.text.empty())
        return {level,
                QCoreApplication::translate("PromptWords", "%1 works on it")
                    .arg(text(feedback.seen.text)),
                saying.advice};
    const QString seen = Text::of(feedback.seen);
    const QString wanted = Text::of(feedback.wanted);
    if (feedback.error == ErrorCode::ScanUnreadable)
        details << QCoreApplication::translate("PromptWords", "Picture: %1.")
                       .arg(QString::fromStdString(feedback.seen.text));
    else if (!seen.isEmpty())
        details << QCoreApplication::translate("PromptWords", "This is: %1.").arg(seen);
    if (!wanted.isEmpty())
        details << QCoreApplication::translate("PromptWords", "Wanted: %1.").arg(wanted);
    details << saying.advice;
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
