// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bincard::sim {

/// What can meet an operation between the device that logs it and the truth that comes back.
enum class Trouble {
    RequestLost,
    ReplyLost,
    Doubled,
    Damaged,
    Offline, // the device hears nothing for up to ten minutes
    LongAway, // for longer than a device keeps what is settled
    SlowHub, // it queues
    OldApp, // logged as an older version did
    Interrupted, // a scan went before a flip
    DeviceCut, // lost power at a commit
    DeviceCutUnfinished, // after the beep, before the records followed
    DeviceCutLoading, // while it was being filled
    DeviceDiskFails,
    DeviceRestored, // from an older copy
    DeviceCloned, // two handhelds with one database
    HubCut,
    HubDiskFails,
    HubRestored, // from an older copy
    FailedOver, // to a copy that lags
    ClockJumped,
    UserRevoked,
    NewerApp, // logged as a version will that the hub does not know
};

inline constexpr std::array<std::string_view, 22> troubleNames{
    "request lost",   "reply lost",     "doubled",      "damaged",         "offline",
    "long away",      "slow hub",       "old app",      "interrupted",     "device cut",
    "cut unfinished", "cut in loading", "device disk",  "device restored", "device cloned",
    "hub cut",        "hub disk",       "hub restored", "failed over",     "clock jumped",
    "user revoked",   "newer app"};

/// A set of them.
using Troubles = std::uint32_t;

[[nodiscard]] constexpr Troubles only(Trouble trouble)
{
    return Troubles{1} << static_cast<unsigned>(trouble);
}

} // namespace bincard::sim
