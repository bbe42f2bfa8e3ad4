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
    m_shown = {*user, badgeSecret(badge.secret)};
    return {};
}

Result<access::User> SignIn::tryPin(const std::string &pin)
{
    if (!m_shown)
        return Error{ErrorCode::WrongState, "the badge comes first"};
    wire::PinThrottle throttle = throttleOf(m_store, m_shown->user.id);
    if (auto may = throttle.mayTry(m_clock()); !may)
        return may.error();
    const auto right = wire::verifyPin(m_shown->user.verifier, {pin, m_shown->secret});
    if (right)
        throttle.wasRight();
    else
        throttle.wasWrong(m_clock());
    const PinTries tries{{m_shown->user.id.value}, throttle.wrong, throttle.last};
    if (auto kept = store(m_store, tries); !kept)
        return kept.error();
    // A form that cannot be right is a wrong PIN to whoever stands there.
    if (!right)
        return Error{ErrorCode::PinWrong, right.error().detail};
    const access::User user = m_shown->user;
    if (!m_present)
        m_present = m_shown;
    putBadgeAway();
    return user;
}

void SignIn::putBadgeAway()
{
    wipe(m_shown);
}

Result<> SignIn::askAgain()
{
    if (!m_present)
        return Error{ErrorCode::WrongState, "nobody works here"};
    m_shown = m_present;
    return {};
}

bool SignIn::isTheirs(const scan::BadgeCode &badge) const
{
    return m_present && m_present->user.code == badge.user
        && m_present->secret == badgeSecret(badge.secret);
}

void SignIn::forget()
{
    wipe(m_shown);
    wipe(m_present);
}

void SignIn::wipe(std::optional<Shown> &badge)
{
    if (badge)
        badge->secret.assign(badge->secret.size(), '\0');
    badge.reset();
}

access::UserId SignIn::user() const
{
    return m_shown ? m_shown->user.id : access::UserId{};
}

std::string SignIn::person() const
{
    return m_shown ? m_shown->user.name : std::string();
}

std::int64_t SignIn::waitMs() const
{
    return m_shown ? throttleOf(m_store, m_shown->user.id).waitMs(m_clock()) : 0;
}

} // namespace bincard::app
