// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/batch.h"
#include "core/kernel/workspace.h"

namespace bincard::fulfilment {

struct Approval;
using ApprovalId = Id<Approval>;

/// A supervisor allowed one thing in somebody else's work, by badge and PIN at that device: a lot
/// that nobody may take otherwise, or an exception that needs one. Kept for whoever asks who it
/// was.
struct Approval
{
    ApprovalId id = {};
    inventory::WarehouseId warehouse = {};
    BatchId batch = {};
    inventory::TransferLineId line = {};
    /// None where it is not about a lot.
    inventory::LotId lot = {};
    /// The error's name (LotExpired) or the exception code (NFND) that was overridden.
    std::string reason = {};
    access::UserId worker = {};
    access::UserId approver = {};
    Instant at = {};

    static const Description &description();
};

/// Whether that person may decide such things in that warehouse.
[[nodiscard]] bool maySupervise(const access::User &user, inventory::WarehouseId warehouse,
                                const Workspace &records);

/// Whether somebody allowed that lot for that line.
[[nodiscard]] bool isApproved(inventory::TransferLineId line, inventory::LotId lot,
                              const Workspace &records);

} // namespace bincard::fulfilment
