// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/replay_guard.h"

namespace bincard::wire {

ReplayGuard::ReplayGuard(std::int64_t windowMs, std::size_t noncesMax)
    : m_windowMs(windowMs)
    , m_noncesMax(noncesMax)
{ }

Result<> ReplayGuard::admit(const Claim &claim, Instant now)
{
    const std::lock_guard lock(m_mutex);
    if (claim.time.ms < now.ms - m_windowMs || claim.time.ms > now.ms + m_windowMs)
        return Error{ErrorCode::SignatureWrong, "clock: outside the window"};
    // A hub clock that was ahead and is right again must not lock everybody out.
    if (m_horizon.ms > now.ms + m_windowMs)
        m_horizon = {};
    if (claim.time <= m_horizon)
        return Error{ErrorCode::SignatureWrong, "clock: older than what is remembered"};
    Seen seen{claim.device, claim.nonce};
    if (!m_seen.insert(seen).second)
        return Error{ErrorCode::SignatureWrong, "replay: nonce seen before"};
    m_byTime.emplace(claim.time, std::move(seen));
    forgetBefore({now.ms - m_windowMs});
    if (m_seen.size() > m_noncesMax) {
        m_horizon = m_byTime.begin()->first;
        forgetBefore({m_horizon.ms + 1});
    }
    return {};
}

void ReplayGuard::forgetBefore(Instant instant)
{
    while (!m_byTime.empty() && m_byTime.begin()->first < instant) {
        m_seen.erase(m_byTime.begin()->second);
        m_byTime.erase(m_byTime.begin());
    }
}

} // namespace bincard::wire
