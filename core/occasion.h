// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"
#include "core/kernel/nature.h"

namespace bincard {

/// Who did something, on what, and when: what a rule may know of the envelope around an operation.
/// The same on device and hub but for `bookedAt`, which is the hub's clock there and the device's
/// claim here, `businessDate`, the warehouse's day of it, and `revision`. No rule decides by a
/// clock: expiry alone asks for the day, and a count whether a fact that had not seen it was later.
struct Occasion
{
    access::DeviceId device = {};
    int incarnation = 0;
    std::int64_t seq = 0;
    access::UserId user = {};
    /// The revision of the warehouse's scope that the worker saw.
    std::int64_t baseRevision = 0;
    /// The revision that the hub makes of that scope with this; 0 on a device, which makes none.
    std::int64_t revision = 0;
    Instant occurredAt = {};
    Instant bookedAt = {};
    Date businessDate = {};
    /// Who let it pass that was beyond the user's limit; none: nobody was asked yet.
    access::UserId approvedBy = {};
};

} // namespace bincard
