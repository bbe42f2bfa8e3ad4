// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/voice_view.h"

#include "app/floor/text.h"

#include <utility>

namespace bincard::app {

namespace {

using floor::Instruction;

/// Whether the place is what the worker goes for now, and the instruction does not name it itself.
bool namesPlace(Instruction instruction)
{
    return instruction == Instruction::GoToLocation || instruction == Instruction::PutBack;
}

/// Whether the name of the goods helps to find them.
bool namesGoods(Instruction instruction)
{
    return instruction == Instruction::ScanProduct || instruction == Instruction::ScanLot
        || instruction == Instruction::ScanSerial || instruction == Instruction::GoToLocation;
}

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

} // namespace

QString spelled(const std::string &code)
{
    QString text;
    bool pause = false;
    for (const QChar c : QString::fromStdString(code)) {
        const bool sign = c.unicode() < 0x80 && !isLetterOrDigit(static_cast<char>(c.unicode()));
        if (!sign && !text.isEmpty())
            text += pause ? QStringLiteral(", ") : QStringLiteral(" ");
        if (!sign)
            text += c;
        pause = sign;
    }
    return text;
}

QString spoken(const floor::Prompt &prompt)
{
    QStringList sentences;
    if (prompt.feedback.tone >= floor::Tone::Warning && prompt.feedback.error)
        sentences << Text::of(*prompt.feedback.error).headline;
    sentences << Text::instruction(prompt);
    if (prompt.place && namesPlace(prompt.instruction))
        sentences << spelled(prompt.place->code);
    if (prompt.goods && namesGoods(prompt.instruction))
        sentences << QString::fromStdString(prompt.goods->name);
    if (!prompt.expectedTail.empty() && prompt.instruction != Instruction::GoToLocation)
        sentences
            << QCoreApplication::translate("Voice", "ends in %1").arg(spelled(prompt.expectedTail));
    if (prompt.amount && prompt.instruction == Instruction::GoToLocation)
        sentences << Text::amount(*prompt.amount);
    for (QString &sentence : sentences) {
        if (!sentence.endsWith(QLatin1Char('.')) && !sentence.endsWith(QLatin1Char('?')))
            sentence += QLatin1Char('.');
    }
    return sentences.join(QLatin1Char(' '));
}

void VoiceView::offer(bool available)
{
    m_available = available;
    m_on = m_on && available;
    Q_EMIT changed();
}

void VoiceView::turn(bool on)
{
    m_on = on && m_available;
    if (m_on)
        repeat();
    Q_EMIT changed();
}

void VoiceView::toggle()
{
    turn(!m_on);
}

void VoiceView::show(const Situation &situation)
{
    QString text;
    if (situation.stage == Stage::Working)
        text = spoken(situation.prompt);
    if (std::exchange(m_last, text) != text && m_on && !text.isEmpty())
        Q_EMIT said(text);
}

void VoiceView::repeat()
{
    if (m_on && !m_last.isEmpty())
        Q_EMIT said(m_last);
}

} // namespace bincard::app
