// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/putaway.h"
#include "core/inventory/replenishment.h"
#include "core/inventory/stock.h"
#include "core/inventory/storage.h"
#include "core/kernel/workspace.h"

namespace bincard::inventory {

/// Whether the record may be saved as it is. Errors: InvalidInput, Duplicate, NotFound (what it
/// refers to), WrongState (stock or a promise forbids the change, or the field never changes).
[[nodiscard]] Result<> validate(const Warehouse &warehouse, const Workspace &records);
[[nodiscard]] Result<> validate(const Location &location, const Workspace &records);
[[nodiscard]] Result<> validate(const Lot &lot, const Workspace &records);
[[nodiscard]] Result<> validate(const Package &package, const Workspace &records);
[[nodiscard]] Result<> validate(const StorageCategory &category, const Workspace &records);
[[nodiscard]] Result<> validate(const StorageCapacity &capacity, const Workspace &records);
[[nodiscard]] Result<> validate(const PutawayRule &rule, const Workspace &records);
[[nodiscard]] Result<> validate(const ReplenishRule &rule, const Workspace &records);
[[nodiscard]] Result<> validate(const MovePolicy &policy, const Workspace &records);

/// What stock and promises forbid to change of a product: unit, divisibility, tracking, and whether
/// it is goods at all. Errors: WrongState.
[[nodiscard]] Result<> stockAllows(const catalog::Product &product, const Workspace &records);

/// Promises carry a copy of where the walk passes their location.
void walkChanged(const Location &location, Workspace &records);

} // namespace bincard::inventory
