// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device_report.h"
#include "core/kernel/nature.h"
#include "core/kernel/workspace.h"

namespace bincard::access {

/// A device is locked: it may still send what it has, which is held, and sees nothing more. With
/// `wipe` it destroys everything as soon as it hears of it and the hub has what it did. A locked
/// one may be wiped later. Its work is anybody's again, and somebody looks where it was (SYNC.md
/// 3.7): the hub does that in the same transaction. There is no way back but a new enrolment.
/// Errors: NotFound (no such device, or the hub's or the office's own), NotAllowed (another
/// warehouse's), WrongState (that is so already).
struct RevokeDevice
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = Permission::Supervise;

    Id<inventory::Warehouse> warehouse = {};
    DeviceId device = {};
    bool wipe = false;
    /// Why, in a word; kept with the tasks.
    std::string reason = {};

    static const Description &description();
};

/// What it does to the report; errors as named there.
[[nodiscard]] Result<> judge(const RevokeDevice &revoke, Workspace &records);

} // namespace bincard::access
