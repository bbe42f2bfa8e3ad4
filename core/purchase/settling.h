// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/purchase/rules.h"

namespace bincard::purchase {

/// The order is closed when nothing of it is open, and open again when something is.
void settle(PurchaseOrderId order, Workspace &records);

/// What judge(ReceiveUnits) and judge(ReceivePackage) share: the goods of a receipt line that is
/// filled in but for what the books make of it. `labelled` is the date on the label.
/// Errors: those of ReceiveUnits.
[[nodiscard]] Result<> arrive(ReceiptLine line, Date labelled, Books &books);

/// The package that a device names, at that location: known, made anew under the device's number,
/// or met under another one. Goods inside go along. Errors: NotFound, InvalidInput (another
/// warehouse's).
[[nodiscard]] Result<inventory::Package> packageAt(const inventory::Package &named,
                                                   inventory::LocationId location, Books &books);

/// A real place of that warehouse where goods may be put. Errors: NotFound, WrongLocation,
/// DestinationNotAllowed.
[[nodiscard]] Result<inventory::Location> placeFor(inventory::WarehouseId warehouse,
                                                   inventory::LocationId location,
                                                   const Workspace &records);

} // namespace bincard::purchase
