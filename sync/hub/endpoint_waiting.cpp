// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who waits for news, and when they are woken.

#include "sync/hub/endpoint.h"

#include <algorithm>
#include <utility>

namespace bincard::hub {

namespace {

/// The thread looks round at least so often.
constexpr std::int64_t idleMs = 25'000;
/// So many of those who wait are woken in a millisecond at most: a thousand do not come back in one
/// moment, and two hundred hear of anything within a tenth of a second.
constexpr std::uint64_t wokenPerMs = 2;
constexpr std::uint64_t spreadMaxMs = 2'000;

} // namespace

bool Endpoint::isMoved(bool committed)
{
    const std::int64_t now = m_options.monotonicMs();
    const bool isTime = m_options.lookEveryMs > 0 && now >= m_lookAtMs;
    const bool moved = std::exchange(m_isMoved, false) || committed || isTime;
    if (moved)
        m_lookAtMs = now + m_options.lookEveryMs;
    return moved;
}

bool Endpoint::hasNews(const WaitCall &wait) const
{
    const wire::PushReply now = m_hub.standing(wait.pull.sender);
    if (now.reply.status != wire::Status::Ok)
        return true;
    for (const wire::Cursor &head : now.heads) {
        for (const wire::Cursor &cursor : wait.pull.cursors) {
            if (cursor.scope == head.scope && (cursor.kind != 0 || cursor.revision < head.revision))
                return true;
        }
    }
    return false;
}

bool Endpoint::isBehind(const WaitCall &wait, const std::map<std::int64_t, std::int64_t> &heads)
{
    return std::ranges::any_of(wait.pull.cursors, [&](const wire::Cursor &cursor) {
        const auto head = heads.find(cursor.scope);
        return cursor.kind != 0 || (head != heads.end() && cursor.revision < head->second);
    });
}

void Endpoint::wake(bool committed)
{
    const auto heads = committed && !m_waiting.empty() ? m_hub.allHeads()
                                                       : std::map<std::int64_t, std::int64_t>();
    const std::int64_t now = m_options.monotonicMs();
    const std::uint64_t spread = std::min(spreadMaxMs, m_waiting.size() / wokenPerMs) + 1;
    std::vector<WaitCall *> due;
    std::vector<wire::Sender> senders;
    for (WaitCall &wait : m_waiting) {
        if (wait.answerAtMs == 0 && isBehind(wait, heads))
            wait.answerAtMs = now + static_cast<std::int64_t>(m_options.below(spread));
        if (now >= wait.untilMs || (wait.answerAtMs != 0 && now >= wait.answerAtMs)) {
            due.push_back(&wait);
            senders.push_back(wait.pull.sender);
        }
    }
    if (due.empty())
        return;
    const auto standing = m_hub.standing(senders);
    for (std::size_t i = 0; i < due.size(); ++i) {
        answer(due[i]->call, wire::encode(standing[i]));
        due[i]->untilMs = 0;
    }
    std::erase_if(m_waiting, [](const WaitCall &wait) {
        return wait.untilMs == 0;
    });
}

std::int64_t Endpoint::nextWakeInMs() const
{
    const std::int64_t now = m_options.monotonicMs();
    if (!m_hub.isSound())
        return std::max<std::int64_t>(m_reviveAtMs - now, 0);
    std::int64_t next = std::min({now + idleMs, m_workAtMs, m_collectAtMs});
    if (m_options.lookEveryMs > 0 && !m_waiting.empty())
        next = std::min(next, m_lookAtMs);
    for (const WaitCall &wait : m_waiting)
        next = std::min({next, wait.untilMs, wait.answerAtMs == 0 ? next : wait.answerAtMs});
    return std::max<std::int64_t>(next - now, 0);
}

} // namespace bincard::hub
