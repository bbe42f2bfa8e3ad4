// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/scan/scan.h"
#include "sync/device/replica.h"

#include <functional>
#include <optional>
#include <string>

namespace bincard::app {

/// Badge, then PIN, offline. What is wrong is said only after the PIN was tried, and wrong ones
/// make the next wait (wire::PinThrottle).
class SignIn
{
public:
    SignIn(Store &store, device::Replica &replica, std::function<Instant()> clock);

    /// Errors: BadgeUnknown, UserInactive.
    Result<> showBadge(const scan::BadgeCode &badge);
    /// Errors: PinWrong, Throttled, WrongState (no badge was shown), StorageFailed.
    Result<access::User> tryPin(const std::string &pin);
    void putBadgeAway();

    /// Whoever works here is asked for the PIN again, without the badge: its secret is remembered
    /// until `forget`, in memory alone. Errors: WrongState (nobody works here).
    Result<> askAgain();
    /// It is the badge of who works here.
    [[nodiscard]] bool isTheirs(const scan::BadgeCode &badge) const;
    /// Nobody works here any more.
    void forget();

    /// Whose badge was shown; none: nobody's.
    [[nodiscard]] access::UserId user() const;
    /// Their name.
    [[nodiscard]] std::string person() const;
    [[nodiscard]] std::int64_t waitMs() const;

private:
    Store &m_store;
    device::Replica &m_replica;
    std::function<Instant()> m_clock;

    struct Shown
    {
        access::User user;
        std::string secret;
    };

    static void wipe(std::optional<Shown> &badge);

    std::optional<Shown> m_shown;
    std::optional<Shown> m_present; // who works here: the first right PIN since `forget`
};

} // namespace bincard::app
