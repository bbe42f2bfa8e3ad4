// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/limit.h"
#include "core/inventory/operations.h"
#include "core/inventory/posting.h"

namespace bincard::inventory {

/// What each operation of inventory/operations.h does; errors as named there.
[[nodiscard]] Result<> judge(const AdjustStock &adjust, Books &books);
[[nodiscard]] Result<> judge(const CloseTask &close, Books &books);
[[nodiscard]] Result<> judge(const DecideHeld &decide, Books &books);

/// How much it asks for, as limits measure it.
[[nodiscard]] std::optional<access::Worth> worthOf(const AdjustStock &adjust,
                                                   const Workspace &records);

/// Whether a quantity of that product can be named at all. Errors: InvalidInput (not positive),
/// NotDivisible, LotRequired, SerialRequired, WrongLot (another product's).
[[nodiscard]] Result<> isTakeable(const catalog::Product &product, LotId lot, Quantity quantity,
                                  const Workspace &records);

/// The location, where that warehouse has it. Errors: NotFound, WrongLocation.
[[nodiscard]] Result<Location> locationOf(WarehouseId warehouse, LocationId id,
                                          const Workspace &records);

} // namespace bincard::inventory
