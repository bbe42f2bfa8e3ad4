// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard::inventory {
struct Warehouse;
}

namespace bincard::access {

struct Device;
using DeviceId = Id<Device>;

enum class DeviceState {
    Invited, // has a one-time code
    Pending, // showed the code; a person must confirm its number
    Active,
    Revoked,
};

[[nodiscard]] std::span<const std::string_view> enumNames(DeviceState);

/// One enrolled device, and where its chain of operations stands. The hub's own record.
struct Device
{
    DeviceId id = {};
    Id<inventory::Warehouse> warehouse = {};
    std::string name = {};
    DeviceState state = DeviceState::Invited;
    /// What this device may see at most: 0 floor, 1 desk.
    int audience = 0;
    /// +1 at each enrolment or reset; ids, sequence and hash chain begin anew with it.
    int incarnation = 0;
    /// The 20-bit node whose ids the present incarnation makes.
    std::int64_t node = 0;
    /// Ed25519, 32 bytes.
    std::string publicKey = {};
    /// SHA-256 of the one-time code; empty once used.
    std::string codeHash = {};
    Instant codeUntil = {};
    /// Six digits that a person compares while the device is Pending.
    std::string confirmation = {};
    std::int64_t lastSeq = 0;
    std::string lastHash = {};
    Instant lastSeenAt = {};
    bool wipe = false;
    /// Invited anew in place of that one, which is revoked when this one becomes active.
    DeviceId replaces = {};

    static const Description &description();
};

} // namespace bincard::access
