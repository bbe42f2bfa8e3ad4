// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/kernel/time.h"
#include "sync/wire/signature.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>

namespace bincard::wire {

/// Lets each signed request in once: the time must lie within the window around the hub's clock,
/// and within it no nonce comes twice. Ask after the signature proved right, so that a stranger
/// cannot fill it. Held in memory: a hub that restarts forgets nonces, and what is then replayed
/// within the window meets the sequence numbers of push, which take nothing twice.
/// Thread: any.
class ReplayGuard
{
public:
    /// 600'000: ten minutes to either side. `noncesMax` bounds memory (about 100 bytes each): when
    /// it is reached the oldest go, and the window narrows to what is still known.
    explicit ReplayGuard(std::int64_t windowMs = 600'000, std::size_t noncesMax = 1'000'000);

    /// Errors: SignatureWrong, "clock" in the detail when the time is outside the window, "replay"
    /// when the nonce was seen; answer with hubTimeHeader in both cases.
    [[nodiscard]] Result<> admit(const Claim &claim, Instant now);

private:
    using Seen = std::pair<std::string, std::string>; // device, nonce

    void forgetBefore(Instant instant);

    std::mutex m_mutex;
    std::int64_t m_windowMs;
    std::size_t m_noncesMax;
    Instant m_horizon; // what is older may have been seen and forgotten
    std::set<Seen> m_seen;
    std::multimap<Instant, Seen> m_byTime;
};

} // namespace bincard::wire
