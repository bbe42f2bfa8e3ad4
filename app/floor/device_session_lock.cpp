// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A station whose worker went away without a word.

#include "app/floor/device_session.h"

namespace bincard::app {

void DeviceSession::lock()
{
    ask([this] {
        if (!m_worker || m_locked)
            return;
        m_signIn.putBadgeAway(); // whoever was to allow something
        m_trouble.reset();
        m_locked = m_signIn.askAgain().ok();
    });
}

bool DeviceSession::isLocked() const
{
    return m_worker && m_locked;
}

void DeviceSession::unlock(const scan::BadgeCode &badge)
{
    if (m_signIn.isTheirs(badge)) {
        m_signIn.putBadgeAway();
        m_locked = false;
        m_trouble.reset();
        return Q_EMIT sounded(Sound::Ok);
    }
    // Only a badge that is known sends the present person away.
    if (const auto known = m_signIn.showBadge(badge); !known) {
        (void)m_signIn.askAgain();
        return fail(known.error().code);
    }
    leave();
    showBadge(badge);
}

void DeviceSession::tryPresentPin(const std::string &pin)
{
    if (const auto user = m_signIn.tryPin(pin); !user)
        return fail(user.error().code);
    m_locked = false;
    m_trouble.reset();
    Q_EMIT sounded(Sound::Ok);
}

} // namespace bincard::app
