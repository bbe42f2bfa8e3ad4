// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/idle_watch.h"

#include <algorithm>

namespace bincard::app {

IdleWatch::IdleWatch(std::function<std::int64_t()> monotonicMs)
    : m_monotonicMs(std::move(monotonicMs))
    , m_touchedMs(m_monotonicMs())
{ }

void IdleWatch::lockAfter(std::int64_t ms)
{
    m_lockAfterMs = ms;
}

void IdleWatch::returnAfter(std::int64_t ms)
{
    m_returnAfterMs = ms;
}

void IdleWatch::touched()
{
    m_touchedMs = m_monotonicMs();
    m_returned = false;
    m_locked = false;
}

void IdleWatch::attended(bool isAttended)
{
    if (isAttended != m_attended)
        touched(); // whoever came or went was there
    m_attended = isAttended;
}

void IdleWatch::passing(bool isPassing)
{
    if (isPassing && !m_passing) {
        m_passingSinceMs = m_monotonicMs();
        m_returned = false;
    }
    m_passing = isPassing;
}

IdleWatch::Due IdleWatch::look()
{
    const std::int64_t now = m_monotonicMs();
    if (m_attended && !m_locked && m_lockAfterMs > 0 && now - m_touchedMs >= m_lockAfterMs) {
        m_locked = true;
        return Due::Lock;
    }
    const std::int64_t quietSinceMs = std::max(m_touchedMs, m_passingSinceMs);
    if (m_passing && !m_returned && m_returnAfterMs > 0 && now - quietSinceMs >= m_returnAfterMs) {
        m_returned = true;
        return Due::Return;
    }
    return Due::Nothing;
}

} // namespace bincard::app
