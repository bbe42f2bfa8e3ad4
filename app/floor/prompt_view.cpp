// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/prompt_view.h"

#include "app/floor/prompt_words.h"

#include <QLocale>

#include <algorithm>

namespace bincard::app {

PromptView::PromptView(DeviceSession &device)
    : m_device(device)
{ }

void PromptView::show(const Situation &situation)
{
    constexpr int primaryKind = 0;
    m_prompt = situation.prompt;
    QList<ActionRow> primary;
    QList<ActionRow> others;
    for (const ActionRow &row : actionRows(m_prompt))
        (row.kind == primaryKind ? primary : others) << row;
    m_cart.setRows(slotRows(m_prompt));
    m_choices.setRows(choiceRows(m_prompt));
    m_primary.setRows(std::move(primary));
    m_actions.setRows(std::move(others));
    m_menu.setRows(menuRows(m_prompt));
    Q_EMIT changed();
}

PromptWords PromptView::words() const
{
    return promptWords(m_prompt);
}

PlaceWords PromptView::place() const
{
    return placeWords(m_prompt);
}

GoodsWords PromptView::goods() const
{
    return goodsWords(m_prompt);
}

AmountWords PromptView::amount() const
{
    return amountWords(m_prompt);
}

FeedbackWords PromptView::feedback() const
{
    // The instruction says it better: everything is put down.
    const bool isOver = m_prompt.instruction == floor::Instruction::BatchDone;
    if (isOver && m_prompt.feedback.tone == floor::Tone::LineDone)
        return {};
    FeedbackWords words = feedbackWords(m_prompt.feedback);
    // Nothing was scanned wrong: somebody has to come.
    constexpr int warning = 2;
    if (m_prompt.instruction == floor::Instruction::AskSupervisor)
        words.level = std::min(words.level, warning);
    return words;
}

void PromptView::choose(const QString &code)
{
    m_device.choose(code.toStdString(), m_prompt.number);
}

void PromptView::command(const QString &name)
{
    m_device.scan({.bytes = name.toStdString(), .source = scan::Source::Touched}, m_prompt.number);
}

void PromptView::enterQuantity(const QString &number)
{
    QString plain = number;
    plain.replace(QLocale().decimalPoint(), QStringLiteral("."));
    // What the keypad cannot mean is refused by the step, which says why.
    const auto quantity = quantityFromText(plain.toStdString());
    m_device.enterQuantity(quantity ? *quantity : Quantity{-1}, m_prompt.number);
}

void PromptView::acknowledge()
{
    m_device.acknowledge();
}

} // namespace bincard::app
