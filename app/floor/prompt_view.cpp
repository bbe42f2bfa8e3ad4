// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/prompt_view.h"

#include "app/floor/prompt_words.h"
#include "app/floor/step_kinds.h"
#include "app/floor/typed_date.h"

#include <QLocale>

#include <algorithm>

namespace bincard::app {

PromptView::PromptView(DeviceSession &device, std::function<Instant()> clock)
    : m_device(device)
    , m_clock(std::move(clock))
{ }

void PromptView::show(const Situation &situation)
{
    m_prompt = situation.prompt;
    QList<ActionRow> primary;
    QList<ActionRow> others;
    const bool works = situation.stage == Stage::Working;
    // What goes on has a line of its own, lit or not.
    for (const ActionRow &row : actionRows(m_prompt)) {
        const bool isOnward
            = row.command == QLatin1String("DONE") || row.command == QLatin1String("CONFIRM");
        (isOnward ? primary : others) << row;
    }
    m_lines.setRows(documentRows(m_prompt));
    m_facts.setRows(factRows(m_prompt, m_clock()));
    m_story.setRows(storyRows(m_prompt));
    m_cart.setRows(slotRows(m_prompt));
    m_choices.setRows(choiceRows(m_prompt));
    m_primary.setRows(std::move(primary));
    m_actions.setRows(std::move(others));
    m_menu.setRows(works ? menuRows(m_prompt) : QList<ActionRow>{});
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

RangeWords PromptView::range() const
{
    return rangeWords(m_prompt);
}

EntryWords PromptView::entry() const
{
    return entryWords(m_prompt);
}

FeedbackWords PromptView::feedback() const
{
    // The instruction says it better: everything is put down.
    if (isOver(m_prompt.instruction) && m_prompt.feedback.tone == floor::Tone::LineDone)
        return {};
    FeedbackWords words = feedbackWords(m_prompt.feedback, m_prompt);
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

void PromptView::enterText(const QString &text)
{
    QString plain = text.trimmed();
    if (m_prompt.entry == floor::Entry::ExpiryDate) {
        // What is no day is refused by the step, which says why.
        if (const auto day = typedDate(plain))
            plain = isoDate(*day);
    } else if (entryWords(m_prompt).figures && !plain.isEmpty() && plain.front().isDigit()) {
        if (m_prompt.accepts.quantity)
            return enterQuantity(plain);
        plain.replace(QLocale().decimalPoint(), QStringLiteral("."));
    }
    m_device.scan({.bytes = plain.toStdString(), .source = scan::Source::Typed}, m_prompt.number);
}

void PromptView::acknowledge()
{
    m_device.acknowledge();
}

} // namespace bincard::app
