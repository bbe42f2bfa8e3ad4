// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/context.h"
#include "core/inventory/putaway.h"
#include "core/inventory/relocation.h"

namespace bincard::floor {

/// Goods that stand at a staging place and belong on a shelf.
struct Staged
{
    inventory::LocationId location = {};
    /// The package, or what stands there loose.
    inventory::PackageId package = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    Quantity quantity = {};
    Date since = {};
    /// What it is chosen by, and may be scanned.
    std::string code = {};
    access::UserId holder = {};
    bool own = false;
};

/// All of it, the oldest first. Totes that were picked into, and parcels, go out, not in.
[[nodiscard]] std::vector<Staged> stagedGoods(const Context &context);

/// Whether somebody picked goods into it that are still there.
[[nodiscard]] bool isPickedInto(inventory::PackageId tote, const Workspace &records);

/// As the rules of putaway see it.
[[nodiscard]] inventory::Arrival arrivalOf(const Staged &staged, const Workspace &records);

} // namespace bincard::floor
