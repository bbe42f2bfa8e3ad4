// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/relocation.h"

namespace bincard::floor {

/// FLOWS.md 3, of what another warehouse sent.
enum class ArrivalStep {
    Idle, // none is open here
    Goods, // R1: a package that was sent, or goods
    Row, // goods without a label: which are they?
    Lot, // R2
    Expiry,
    Serials, // one after the other, each booked at once
    Count, // R3
    Reason, // what is wrong with what is in hand, or with what comes next
    Undo, // the last goes back
    Close, // R7: what is missing
    Done,
};

[[nodiscard]] std::span<const std::string_view> enumNames(ArrivalStep);

/// Where a worker stands in a transfer from another warehouse: only what the records do not say.
struct ArrivalState
{
    Id<ArrivalState> id; // the user's
    ArrivalStep step = ArrivalStep::Idle;
    inventory::WarehouseTransferId transfer;
    /// Where goods are put down; none: where they are staged.
    inventory::LocationId place;
    /// Opened: what is scanned came in it.
    inventory::PackageId package;
    /// The next package that is scanned is opened, not received as it is.
    bool opens = false;

    // What is in hand, not booked yet.
    catalog::ProductId product;
    inventory::PackageId from;
    std::string lot;
    Date expiry = {};
    Quantity quantity;
    /// An exception code for it.
    std::string reason;
    /// Said to have come although nobody sent it, or so much of it.
    bool unexpected = false;

    /// What is being taken back.
    inventory::RelocationId undo;

    static const Description &description();
};

} // namespace bincard::floor
