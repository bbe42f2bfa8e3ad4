// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/idle_view.h"

#include <QEvent>

namespace bincard::app {

namespace {

constexpr int lookEveryMs = 1'000;

bool isSomebody(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress
        || type == QEvent::TouchBegin || type == QEvent::Wheel || type == QEvent::TabletPress;
}

} // namespace

IdleView::IdleView(DeviceSession &device, std::function<std::int64_t()> monotonicMs)
    : m_watch(std::move(monotonicMs))
{
    connect(&device, &DeviceSession::changed, this, [this](const Situation &situation) {
        m_watch.attended(situation.stage == Stage::Working);
    });
    connect(&m_timer, &QTimer::timeout, this, &IdleView::look);
    m_timer.start(lookEveryMs);
}

void IdleView::setLockAfterMs(int ms)
{
    m_lockAfterMs = ms;
    m_watch.lockAfter(ms);
    Q_EMIT changed();
}

void IdleView::setReturnAfterMs(int ms)
{
    m_returnAfterMs = ms;
    m_watch.returnAfter(ms);
    Q_EMIT changed();
}

void IdleView::setPassing(bool passing)
{
    if (passing == m_passing)
        return;
    m_passing = passing;
    m_watch.passing(passing);
    Q_EMIT changed();
}

void IdleView::watch(QObject &window)
{
    window.installEventFilter(this);
}

void IdleView::stir()
{
    m_watch.touched();
}

void IdleView::look()
{
    switch (m_watch.look()) {
    case IdleWatch::Due::Nothing:
        return;
    case IdleWatch::Due::Return:
        return Q_EMIT returnDue();
    case IdleWatch::Due::Lock:
        return Q_EMIT lockDue();
    }
}

bool IdleView::eventFilter(QObject *watched, QEvent *event)
{
    if (isSomebody(event->type()))
        stir();
    return QObject::eventFilter(watched, event);
}

} // namespace bincard::app
