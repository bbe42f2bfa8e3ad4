// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/pack_view.h"

#include "app/floor/prompt_words.h"
#include "app/floor/station_words.h"
#include "app/floor/step_kinds.h"
#include "app/floor/text.h"

#include <algorithm>

namespace bincard::app {

namespace {

using floor::Instruction;
using floor::Prompt;

constexpr int minuteTickMs = 15'000;

// Bincard.Controls: Tone.
constexpr int toneError = 3;

/// What the sheet of that step draws in its own way.
bool isDrawn(const floor::Fact &fact, Instruction instruction)
{
    using enum floor::FactKind;
    return instruction == Instruction::WeighParcel
        && (fact.kind == Expected || fact.kind == Tolerance);
}

bool isCancelled(const Prompt &prompt)
{
    const auto isNotice = [](const floor::Notice &notice) {
        return notice.kind == floor::NoticeKind::OrderCancelled;
    };
    const auto isReason = [](const floor::Fact &fact) {
        return fact.kind == floor::FactKind::Reason
            && fact.thing.text == nameOf(ErrorCode::OrderCancelled);
    };
    return prompt.feedback.error == ErrorCode::OrderCancelled
        || std::ranges::any_of(prompt.notices, isNotice)
        || std::ranges::any_of(prompt.facts, isReason);
}

} // namespace

PackView::PackView(DeviceSession &device, std::function<Instant()> clock)
    : m_device(device)
    , m_clock(std::move(clock))
{
    connect(&device, &DeviceSession::changed, this, &PackView::show);
    connect(&m_timer, &QTimer::timeout, this, &PackView::list);
    m_timer.start(minuteTickMs);
}

void PackView::show(const Situation &situation)
{
    m_working = situation.stage == Stage::Working;
    m_prompt = m_working ? situation.prompt : Prompt{};
    list();
}

void PackView::list()
{
    Prompt drawn = m_prompt; // without what is drawn otherwise
    std::erase_if(drawn.facts, [&](const floor::Fact &fact) {
        return isDrawn(fact, m_prompt.instruction);
    });
    std::erase_if(drawn.choices, [this](const floor::Choice &choice) {
        return sheet() == Sheet::Queue
            || (sheet() == Sheet::Carton && choice.kind == floor::ChoiceKind::Record);
    });
    m_choices.setRows(choiceRows(drawn));
    m_queue.setRows(sheet() == Sheet::Queue ? queueRows(m_prompt, m_clock()) : QList<QueueRow>{});
    m_lines.setRows(packRows(m_prompt));
    m_cartons.setRows(cartonRows(m_prompt));
    m_facts.setRows(factRows(drawn, m_clock()));
    Q_EMIT changed();
}

PackView::Sheet PackView::sheet() const
{
    if (isOneOf(m_prompt.instruction, {Instruction::ChooseWork, Instruction::ChooseParcelWork}))
        return Sheet::Queue;
    if (m_prompt.instruction == Instruction::GiveManifest)
        return Sheet::Label; // its paper is on the way, too
    if (m_prompt.flow != floor::Flow::Pack)
        return Sheet::Any;
    if (m_prompt.instruction == Instruction::ChooseCarton)
        return Sheet::Carton;
    if (m_prompt.instruction == Instruction::WeighParcel)
        return Sheet::Weigh;
    if (m_prompt.instruction == Instruction::ScanParcelLabel)
        return Sheet::Label;
    // Whatever is asked about goods of an order is asked beside all of them.
    return m_prompt.lines.empty() ? Sheet::Any : Sheet::Goods;
}

QString PackView::queueText() const
{
    if (m_queue.rowCount() == 0)
        return {};
    const auto late = std::ranges::count(m_queue.rows(), toneError, &QueueRow::level);
    const int count = static_cast<int>(late);
    const QString all = QCoreApplication::translate("PackView", "%n waiting", nullptr, queued());
    const QString tardy = QCoreApplication::translate("PackView", "%n late", nullptr, count);
    return count == 0 ? all : all + QStringLiteral(" · ") + tardy;
}

FeedbackWords PackView::stop() const
{
    const bool isOpen = m_prompt.flow == floor::Flow::Pack && sheet() != Sheet::Queue;
    if (!isOpen || !isCancelled(m_prompt))
        return {};
    const bool isPutBack = m_prompt.instruction == Instruction::PutBack;
    return {toneError, QCoreApplication::translate("PackView", "Stop: the order is cancelled"),
            isPutBack ? QCoreApplication::translate("PackView",
                                                    "Take out what is listed and put it back.")
                      : QCoreApplication::translate("PackView", "The parcel must not leave.")};
}

bool PackView::isNamed() const
{
    if (!m_prompt.goods || !m_prompt.goods->lot.empty() || m_prompt.goods->expiry.ok())
        return false;
    return std::ranges::any_of(m_prompt.lines, [this](const floor::Line &line) {
        return line.light == floor::LineLight::Current && line.thing.text == m_prompt.goods->name;
    });
}

bool PackView::isFinished() const
{
    return m_working && isOver(m_prompt.instruction);
}

void PackView::leaveFinished()
{
    if (isFinished() && takes(m_prompt, scan::Command::Back))
        m_device.command(scan::Command::Back, m_prompt.number);
}

} // namespace bincard::app
