// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/sign_in.h"

#include "app/floor/badge_secret.h"
#include "app/floor/device_records.h"
#include "sync/wire/pin_throttle.h"
#include "sync/wire/pin_verifier.h"

namespace bincard::app {

namespace {

wire::PinThrottle throttleOf(const Reader &reader, access::UserId user)
{
    const auto row = reader.get(PinTries::description(), user.value);
    if (!row)
        return {};
    const auto tries = *recordOf<PinTries>(*row);
    return {tries.wrong, tries.last};
}

} // namespace

SignIn::SignIn(Store &store, device::Replica &replica, std::function<Instant()> clock)
    : m_store(store)
    , m_replica(replica)
    , m_clock(std::move(clock))
{ }

Result<> SignIn::showBadge(const scan::BadgeCode &badge)
{
    putBadgeAway();
    const Workspace records = m_replica.workspace();
    const auto user = records.find<access::User>("by_code", badge.user);
    if (!user || user->verifier.empty())
        return Error{ErrorCode::BadgeUnknown, badge.user};
    if (!user->active)
        return Error{ErrorCode::UserInactive, badge.user};
    m_user = user;
    m_secret = badgeSecret(badge.secret);
    return {};
}

Result<access::User> SignIn::tryPin(const std::string &pin)
{
    if (!m_user)
        return Error{ErrorCode::WrongState, "the badge comes first"};
    wire::PinThrottle throttle = throttleOf(m_store, m_user->id);
    if (auto may = throttle.mayTry(m_clock()); !may)
        return may.error();
    const auto right = wire::verifyPin(m_user->verifier, {pin, m_secret});
    if (right)
        throttle.wasRight();
    else
        throttle.wasWrong(m_clock());
    const PinTries tries{{m_user->id.value}, throttle.wrong, throttle.last};
    if (auto kept = store(m_store, tries); !kept)
        return kept.error();
    // A form that cannot be right is a wrong PIN to whoever stands there.
    if (!right)
        return Error{ErrorCode::PinWrong, right.error().detail};
    const access::User user = *m_user;
    putBadgeAway();
    return user;
}

void SignIn::putBadgeAway()
{
    m_user.reset();
    m_secret.assign(m_secret.size(), '\0');
    m_secret.clear();
}

access::UserId SignIn::user() const
{
    return m_user ? m_user->id : access::UserId{};
}

std::string SignIn::person() const
{
    return m_user ? m_user->name : std::string();
}

std::int64_t SignIn::waitMs() const
{
    return m_user ? throttleOf(m_store, m_user->id).waitMs(m_clock()) : 0;
}

} // namespace bincard::app
