// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"

namespace bincard::ctl {

/// A device that was invited, and the text of its QR code.
struct Invited
{
    std::int64_t device = 0;
    std::string code;
    Instant until;
};

/// Errors: the hub's.
[[nodiscard]] Result<Invited> invite(HubLine &line, const std::string &name,
                                     const inventory::Warehouse &warehouse, Audience audience);

/// Waits until the device has shown its code, and approves it whatever digits it shows.
/// Errors: EnrolmentExpired (it never came), the hub's.
Result<> approveWhenItComes(HubLine &line, const Invited &invited, const Outside &outside);

} // namespace bincard::ctl
