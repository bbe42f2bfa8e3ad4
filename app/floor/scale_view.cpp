// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/scale_view.h"

#include "app/floor/station_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace bincard::app {

namespace {

using Load = ScaleState::Load;

// Bincard.Controls: Tone.
constexpr int toneNeutral = 0;
constexpr int toneOk = 1;
constexpr int toneWarning = 2;
constexpr int toneError = 3;

/// The beam reaches that many tolerances to either side of what is expected: the band is an eighth
/// of it, wide enough to be aimed at and narrow enough to be missed visibly.
constexpr std::int64_t beamTolerances = 8;
/// Without anything expected the beam reaches from nothing to at least this.
constexpr std::int64_t beamGramsMin = 1'000;
/// A hand on a parcel, a label on it: the parcel is the same.
constexpr std::int64_t gramsOfTouch = 20;

std::int64_t gramsOf(const floor::Prompt &prompt, floor::FactKind kind)
{
    const auto fact = std::ranges::find(prompt.facts, kind, &floor::Fact::kind);
    return fact == prompt.facts.end() || !fact->quantity ? 0
                                                         : fact->quantity->micro / Quantity::one;
}

} // namespace

ScaleView::ScaleView(DeviceSession &device)
{
    connect(&device, &DeviceSession::changed, this, qOverload<const Situation &>(&ScaleView::show));
}

void ScaleView::show(const ScaleState &scale)
{
    m_scale = scale;
    noticeRelief();
    Q_EMIT changed();
    takeByItself();
    const std::int64_t settledGrams
        = scale.load == Load::Stable ? std::max<std::int64_t>(scale.grams, 0) : 0;
    if (std::exchange(m_settledGrams, settledGrams) != settledGrams)
        Q_EMIT settled(settledGrams);
}

void ScaleView::show(const Situation &situation)
{
    const floor::Prompt &prompt = situation.prompt;
    m_asked = situation.stage == Stage::Working
        && prompt.instruction == floor::Instruction::WeighParcel;
    m_expected = m_asked ? gramsOf(prompt, floor::FactKind::Expected) : 0;
    m_tolerance = m_asked ? gramsOf(prompt, floor::FactKind::Tolerance) : 0;
    m_prompt = prompt.number;
    Q_EMIT changed();
    takeByItself();
}

bool ScaleView::isPresent() const
{
    return m_scale.load != Load::Absent;
}

QString ScaleView::reading() const
{
    return weighs() ? gramsText(m_scale.grams) : QStringLiteral("–");
}

QString ScaleView::state() const
{
    switch (m_scale.load) {
    case Load::Absent:
        return QCoreApplication::translate("ScaleView", "No scale");
    case Load::Lost:
        return QCoreApplication::translate("ScaleView", "The scale does not answer");
    case Load::Empty:
        return QCoreApplication::translate("ScaleView", "Empty");
    case Load::Moving:
        return QCoreApplication::translate("ScaleView", "Still moving");
    case Load::Stable:
        return QCoreApplication::translate("ScaleView", "Stable");
    case Load::Over:
        return QCoreApplication::translate("ScaleView", "Too heavy for the scale");
    case Load::Under:
        return QCoreApplication::translate("ScaleView", "Below zero");
    }
    return {};
}

QString ScaleView::iconName() const
{
    switch (m_scale.load) {
    case Load::Absent:
    case Load::Empty:
        return QStringLiteral("dot");
    case Load::Lost:
        return QStringLiteral("offline");
    case Load::Moving:
        return QStringLiteral("move");
    case Load::Stable:
        return QStringLiteral("check");
    case Load::Over:
    case Load::Under:
        return QStringLiteral("warning");
    }
    return {};
}

int ScaleView::level() const
{
    switch (m_scale.load) {
    case Load::Absent:
    case Load::Empty:
    case Load::Moving:
        return toneNeutral;
    case Load::Stable:
        return toneOk;
    case Load::Lost:
    case Load::Over:
    case Load::Under:
        return toneWarning;
    }
    return toneNeutral;
}

bool ScaleView::weighs() const
{
    return m_scale.load == Load::Empty || isReadable();
}

bool ScaleView::isReadable() const
{
    return m_scale.load == Load::Moving || m_scale.load == Load::Stable;
}

bool ScaleView::isExpected() const
{
    return m_expected > 0 && std::abs(m_scale.grams - m_expected) <= m_tolerance;
}

std::pair<std::int64_t, std::int64_t> ScaleView::reach() const
{
    if (m_expected <= 0)
        return {0, std::max(beamGramsMin, m_scale.grams + m_scale.grams / 4)};
    const std::int64_t reach = beamTolerances * std::max<std::int64_t>(m_tolerance, 1);
    return {std::max<std::int64_t>(0, m_expected - reach), m_expected + reach};
}

double ScaleView::place(std::int64_t grams) const
{
    const auto [from, to] = reach();
    const auto share = static_cast<double>(grams - from) / static_cast<double>(to - from);
    return std::clamp(share, 0.0, 1.0);
}

QStringList ScaleView::marks() const
{
    const auto [from, to] = reach();
    if (m_expected <= 0)
        return {gramsText(from), {}, {}, gramsText(to)};
    return {gramsText(from), gramsText(std::max<std::int64_t>(0, m_expected - m_tolerance)),
            gramsText(m_expected + m_tolerance), gramsText(to)};
}

double ScaleView::marker() const
{
    return place(m_scale.grams);
}

QString ScaleView::expected() const
{
    if (m_expected <= 0)
        return {};
    return QCoreApplication::translate("ScaleView", "%1 ± %2")
        .arg(gramsText(m_expected), gramsText(m_tolerance));
}

double ScaleView::bandFrom() const
{
    return m_expected > 0 ? place(m_expected - m_tolerance) : 0;
}

double ScaleView::bandTo() const
{
    return m_expected > 0 ? place(m_expected + m_tolerance) : 0;
}

FeedbackWords ScaleView::verdict() const
{
    if (!m_asked)
        return {level(), state(), QString()};
    switch (m_scale.load) {
    case Load::Absent:
    case Load::Lost:
        return {toneWarning, state(),
                QCoreApplication::translate("ScaleView", "Type what another scale says.")};
    case Load::Empty:
        return {toneNeutral,
                QCoreApplication::translate("ScaleView", "Put the parcel on the scale"), QString()};
    case Load::Over:
        return {toneWarning, state(),
                QCoreApplication::translate(
                    "ScaleView", "Take it off. Weigh it elsewhere and type the weight.")};
    case Load::Under:
        return {toneWarning, state(),
                QCoreApplication::translate("ScaleView",
                                            "Take everything off and set the scale to zero.")};
    case Load::Moving:
    case Load::Stable:
        break;
    }
    if (isSpent() && isExpected())
        return {toneNeutral, QCoreApplication::translate("ScaleView", "Weighed already"),
                QCoreApplication::translate("ScaleView",
                                            "Take it off and put this parcel on the scale.")};
    if (m_expected <= 0)
        return {toneNeutral, state(), QString()};
    const std::int64_t off = m_scale.grams - m_expected;
    if (isExpected())
        return {toneOk, QCoreApplication::translate("ScaleView", "As expected"), QString()};
    const QString words = off > 0 ? QCoreApplication::translate("ScaleView", "%1 too heavy")
                                  : QCoreApplication::translate("ScaleView", "%1 too light");
    // What still moves is not wrong yet.
    return {m_scale.load == Load::Stable ? toneError : toneNeutral,
            words.arg(gramsText(std::abs(off))),
            m_scale.load == Load::Stable
                ? QCoreApplication::translate("ScaleView", "Look what is in the box.")
                : QString()};
}

QString ScaleView::takeText() const
{
    const bool isStill = m_scale.load == Load::Stable && m_scale.grams > 0;
    if (!m_asked || !isStill || m_answered == m_prompt)
        return {};
    return QCoreApplication::translate("ScaleView", "Take %1").arg(gramsText(m_scale.grams));
}

void ScaleView::take()
{
    if (takeText().isEmpty())
        return;
    m_answered = m_prompt;
    m_spentGrams = m_scale.grams;
    Q_EMIT weighed(m_scale.grams, m_prompt);
    Q_EMIT changed();
}

void ScaleView::takeByItself()
{
    if (isExpected() && !isSpent())
        take();
}

bool ScaleView::isSpent() const
{
    return m_spentGrams != 0 && m_answered != m_prompt;
}

/// Empty, or something else stands still on it.
void ScaleView::noticeRelief()
{
    const bool isOther = m_scale.load == Load::Stable
        && std::abs(m_scale.grams - m_spentGrams) > std::max(m_tolerance, gramsOfTouch);
    if (isOther || (m_scale.load != Load::Stable && m_scale.load != Load::Moving))
        m_spentGrams = 0;
}

} // namespace bincard::app
