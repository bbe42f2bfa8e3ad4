// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"

namespace bincard::access {

/// What desks know of a device of their warehouse. The hub alone maintains it, beside its own
/// `Device` and from what the device says of itself; its id is the device's number. The hub's own
/// device and the office's have none. Held whole by desks.
struct DeviceReport
{
    Id<DeviceReport> id = {};
    Id<inventory::Warehouse> warehouse = {};
    std::string name = {};
    DeviceState state = DeviceState::Invited;
    /// As in `Device`.
    int audience = 0;
    int incarnation = 0;
    /// When the hub last heard it, by the hub's clock; to the minute while nothing else changes.
    Instant lastSeenAt = {};
    /// Operations on its disk that the hub does not have; as many as it last said.
    std::int64_t pending = 0;
    std::string appVersion = {};
    /// 0 to 100; -1: it has none, or does not know.
    int batteryPercent = -1;
    /// Who has signed in there; none: nobody.
    UserId user = {};
    /// Everything on it is to be destroyed,
    bool wipe = false;
    /// and it said that it does so now; zero: it has not.
    Instant wipedAt = {};

    [[nodiscard]] DeviceId device() const
    {
        return {id.value};
    }

    friend bool operator==(const DeviceReport &, const DeviceReport &) = default;

    static const Description &description();
};

/// The report about a device.
[[nodiscard]] constexpr Id<DeviceReport> reportOn(DeviceId device)
{
    return {device.value};
}

} // namespace bincard::access
