// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "core/sales/order.h"

#include <vector>

namespace bincard::sales {

// Kits that are sold as their components (catalog::KitSale).

/// One component of a kit in an order: its line, and those of what was taken instead.
struct SoldComponent
{
    catalog::ProductId product = {};
    Quantity perKit = {};
    std::vector<OrderLine> lines = {};

    /// What its lines say together.
    [[nodiscard]] Quantity sum(Quantity OrderLine::*of) const;
    /// What anybody wants of it.
    [[nodiscard]] Quantity wanted() const;
};

/// What the line of a kit became when its order was confirmed; empty: it is no such line, or not
/// confirmed.
[[nodiscard]] std::vector<SoldComponent> componentsOf(const OrderLine &kit,
                                                      const Workspace &records);

/// The kit's line as its components have it: reserved, picked, packed, shipped.
[[nodiscard]] OrderLine following(OrderLine kit, const std::vector<SoldComponent> &components);

/// The lines of goods that an order line is to be picked by: itself, or the parts of its kit, which
/// are made. Errors: those of catalog::explode.
[[nodiscard]] Result<std::vector<OrderLine>> goodsOf(const OrderLine &line, Workspace &records);

} // namespace bincard::sales
