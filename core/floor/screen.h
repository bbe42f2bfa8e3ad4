// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/prompt.h"
#include "core/kernel/workspace.h"

namespace bincard::floor {

// Parts of a prompt, made from records the same way in every workflow.

/// None where the device does not have it.
[[nodiscard]] std::optional<Place> placeOf(const Workspace &workspace, inventory::LocationId id);
/// Lot and package as far as they are named.
[[nodiscard]] std::optional<Goods> goodsOf(const Workspace &workspace, catalog::ProductId id,
                                           inventory::LotId lotId = {},
                                           inventory::PackageId packageId = {});
/// With the product's unit, and its packagings as steps, the largest first.
[[nodiscard]] Amount amountOf(const Workspace &workspace, catalog::ProductId id, Quantity needed,
                              Quantity taken);
/// What the barcode of one unit says; the SKU where it has none.
[[nodiscard]] std::string barcodeOf(const Workspace &workspace, const Goods &goods);
/// The last characters of a code, as many as are read at a glance; a short one whole.
[[nodiscard]] std::string codeTail(const std::string &code);

} // namespace bincard::floor
