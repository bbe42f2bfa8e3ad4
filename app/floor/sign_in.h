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

    /// Whose badge was shown; none: nobody's.
    [[nodiscard]] access::UserId user() const;
    /// Their name.
    [[nodiscard]] std::string person() const;
    [[nodiscard]] std::int64_t waitMs() const;

private:
    Store &m_store;
    device::Replica &m_replica;
    std::function<Instant()> m_clock;
    std::optional<access::User> m_user;
    std::string m_secret;
};

} // namespace bincard::app
