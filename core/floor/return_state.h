// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/returns/settlement.h"

namespace bincard::floor {

/// FLOWS.md 7. From Check on the item's record says where it is.
enum class ReturnStep {
    Idle,
    Open, // V0
    Match, // V1
    Lot, // V1: the lot or serial number of what is in hand
    Reason, // V2, and how many
    Check, // V3: one question
    Grade, // V3
    Disposition, // V4
    Deviation, // V4: why not the policy's
    Approve, // V4: of somebody else's decision
    Place, // V5
    Settle, // V6
    Exchange, // V6: what goes out instead
};

[[nodiscard]] std::span<const std::string_view> enumNames(ReturnStep);

/// Where a worker stands in a return: only what the records do not say.
struct ReturnState
{
    Id<ReturnState> id; // the user's
    ReturnStep step = ReturnStep::Idle;
    returns::ReturnOrderId order;

    // In hand, not received yet.
    catalog::ProductId product;
    inventory::LotId lot;
    /// Of a lot that nobody knows.
    std::string lotName;
    Date expiry = {};
    Quantity taken;
    bool typed = false;

    // Received, being judged.
    returns::ReturnItemId item;
    returns::ReturnReasonId reason;
    /// How many of the questions were answered, and how.
    int asked = 0;
    bool failed = false;
    bool skipped = false;
    /// Chosen, while a reason or a supervisor's word is missing.
    returns::Disposition disposition = returns::Disposition::None;
    std::string deviation;
    /// Stays where it is for now.
    bool leftThere = false;
    /// The return is over: this came back from repair.
    bool mended = false;

    static const Description &description();
};

} // namespace bincard::floor
