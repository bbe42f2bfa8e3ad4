// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/inventory/operations.h"
#include "sync/hub/authority.h"
#include "sync/wire/admin_message.h"

namespace bincard::hub {

/// What a person says to a held operation.
struct Verdict
{
    /// The number that the list shows.
    std::int64_t held = 0;
    bool accepted = false;
    access::UserId by;
    std::string reason;
};

/// What somebody at a desk decided, by the task that asks. Errors: NotFound (it asks about nothing
/// that awaits a decision).
[[nodiscard]] Result<Verdict> verdictOf(const inventory::DecideHeld &word, access::UserId by,
                                        const Reader &books);

/// What awaits a decision, oldest first.
[[nodiscard]] std::vector<wire::HeldLine> heldLines(const Reader &books);
[[nodiscard]] std::size_t countHeld(const Reader &books);

/// Does what the person decided, records it for good and settles the task. An accepted operation
/// runs now, by the occasion on which it was done: its device, its user, its time. Whether that
/// user may is what the person has answered; every other rule holds. A request beyond a limit is
/// its asker's, too, but of now, and the person must be one who may approve it.
/// Errors: NotFound (no such number), WrongState (decided already), InvalidInput (dismissed without
/// a reason), OwnRequest, NeedsApproval and NotAllowed (no approver), the rule's own refusal,
/// Parked (a defect); then nothing is decided. The result is the
/// operation that it was about.
Result<wire::LoggedOperation> decide(const Verdict &verdict, Workspace &workspace, Instant now,
                                     const Authority &authority);

} // namespace bincard::hub
