// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/stock.h"

namespace bincard::inventory {

struct WarehouseTransfer;
using WarehouseTransferId = Id<WarehouseTransfer>;

/// Goods that go from one warehouse to another, as one of the two sees them: two linked documents,
/// each in the scope of its own warehouse. What was sent stands in the sender's Transit location
/// and is missing from the receiver's until it is received: both together are what is on the way.
struct WarehouseTransfer
{
    WarehouseTransferId id = {};
    WarehouseId warehouse = {};
    /// The other's document, and the other.
    WarehouseTransferId twin = {};
    WarehouseId other = {};
    bool incoming = false;
    /// What people call it; the same on both.
    std::string reference = {};
    /// The truck left, and when.
    bool sent = false;
    Instant sentAt = {};
    /// All is received, or nobody waits for the rest any more.
    bool done = false;
    bool cancelled = false;
    /// When it should be there, a day of the receiver; none: nobody said.
    Date expectedOn = {};

    static const Description &description();
};

struct WarehouseTransferLine;
using WarehouseTransferLineId = Id<WarehouseTransferLine>;

/// Of which goods how much was asked for, sent and received. What was asked for names neither lot
/// nor package; what was sent is a line for each lot and package.
struct WarehouseTransferLine
{
    WarehouseTransferLineId id = {};
    WarehouseId warehouse = {};
    WarehouseTransferId transfer = {};
    catalog::ProductId product = {};
    LotId lot = {};
    PackageId package = {};
    Quantity asked = {};
    Quantity sent = {};
    Quantity received = {};

    static const Description &description();
};

} // namespace bincard::inventory
