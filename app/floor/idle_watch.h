// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>

namespace bincard::app {

/// When a station that nobody touches asks who is there, and when what is over goes away by itself.
/// Time is the one that only rises, in milliseconds. Each falls due once for each spell of quiet.
class IdleWatch
{
public:
    enum class Due {
        Nothing,
        Return, // what stands over the work, or is over itself, goes away
        Lock,
    };

    explicit IdleWatch(std::function<std::int64_t()> monotonicMs);

    /// 0: never.
    void lockAfter(std::int64_t ms);
    void returnAfter(std::int64_t ms);
    /// A scan, a finger, a key.
    void touched();
    /// Somebody is signed in: otherwise there is nothing to lock.
    void attended(bool isAttended);
    /// Something is on the screen that goes away by itself; it has its whole time from now on.
    void passing(bool isPassing);

    /// What falls due now.
    [[nodiscard]] Due look();

private:
    std::function<std::int64_t()> m_monotonicMs;
    std::int64_t m_lockAfterMs = 0;
    std::int64_t m_returnAfterMs = 0;
    std::int64_t m_touchedMs;
    std::int64_t m_passingSinceMs = 0;
    bool m_attended = false;
    bool m_passing = false;
    bool m_returned = false;
    bool m_locked = false;
};

} // namespace bincard::app
