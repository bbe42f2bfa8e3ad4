// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/shift_view.h"

#include <QCoreApplication>

namespace bincard::app {

namespace {

// Bincard.Controls: Tone.
constexpr int toneOk = 1;
constexpr int toneWarning = 2;

ShiftRow rowOf(const PersonShift &shift)
{
    return {.person = shift.person.empty() ? QCoreApplication::translate("ShiftView", "Unknown")
                                           : QString::fromStdString(shift.person),
            .stored = static_cast<int>(shift.stored),
            .received = static_cast<int>(shift.received),
            .accepted = static_cast<int>(shift.accepted),
            .refused = static_cast<int>(shift.refused),
            .held = static_cast<int>(shift.held)};
}

} // namespace

ShiftView::ShiftView(DeviceSession &device)
    : m_device(device)
{ }

void ShiftView::watch(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    m_device.watchShift(watched);
    Q_EMIT changed();
}

void ShiftView::show(const Situation &situation)
{
    m_state = situation.shift;
    m_online = situation.sync.online;
    m_outstanding = situation.sync.stored + situation.sync.sent;
    QList<ShiftRow> people;
    for (const PersonShift &shift : m_state.people)
        people << rowOf(shift);
    m_people.setRows(std::move(people));
    Q_EMIT changed();
}

int ShiftView::objections() const
{
    int count = 0;
    for (const ShiftRow &row : m_people.rows())
        count += row.refused + row.held;
    return count;
}

FeedbackWords ShiftView::verdict() const
{
    if (!m_state.known)
        return {};
    if (!isSettled()) {
        //: How many steps of the work are not yet accepted by the hub.
        const QString text = QCoreApplication::translate("ShiftView", "%n step(s) not yet accepted",
                                                         nullptr, m_outstanding);
        return {
            toneWarning, text,
            m_online
                ? QCoreApplication::translate("ShiftView", "They are being sent. Wait a moment.")
                : QCoreApplication::translate(
                    "ShiftView", "They are safe on this device. Put it where there is a network.")};
    }
    if (objections() > 0)
        return {toneWarning, QCoreApplication::translate("ShiftView", "Nothing is outstanding"),
                QCoreApplication::translate("ShiftView", "%n step(s) need a look: see Sent work.",
                                            nullptr, objections())};
    return {toneOk, QCoreApplication::translate("ShiftView", "Nothing is outstanding"),
            QCoreApplication::translate("ShiftView", "All that was done here is in the ledger.")};
}

QString ShiftView::proof() const
{
    if (!m_state.known || m_state.lastSeq == 0)
        return {};
    return QCoreApplication::translate("ShiftView",
                                       "Steps 1 to %1 of this device are accepted, of %2. "
                                       "Its chain ends in %3.")
        .arg(m_state.finalSeq)
        .arg(m_state.lastSeq)
        .arg(QString::fromStdString(m_state.fingerprint));
}

FeedbackWords ShiftView::farewell() const
{
    if (!m_state.known || m_state.leaver.empty())
        return {};
    const QString person = QString::fromStdString(m_state.leaver);
    FeedbackWords words = verdict();
    words.text = isSettled()
        ? QCoreApplication::translate("ShiftView", "%1 signed out. Nothing is outstanding.")
              .arg(person)
        : QCoreApplication::translate("ShiftView", "%1 signed out. %n step(s) not yet accepted.",
                                      nullptr, m_outstanding)
              .arg(person);
    return words;
}

} // namespace bincard::app
