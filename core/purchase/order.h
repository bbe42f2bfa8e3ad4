// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/partner.h"
#include "core/catalog/product.h"
#include "core/inventory/warehouse.h"

namespace bincard::purchase {

struct PurchaseOrder;
using PurchaseOrderId = Id<PurchaseOrder>;

/// Goods that a supplier is to bring to one warehouse. Odoo: purchase.order. What is still to come
/// is derived from its lines.
struct PurchaseOrder
{
    PurchaseOrderId id = {};
    inventory::WarehouseId warehouse = {};
    /// What supplier and dock call it; unique.
    std::string reference = {};
    catalog::PartnerId supplier = {};
    /// What the supplier is called here, since a floor device holds no partners.
    std::string supplierCode = {};
    Date expectedOn = {};
    /// Where the truck is unloaded; none: any staging place.
    inventory::LocationId dock = {};
    /// Whoever receives it is not told how much to expect.
    bool blind = false;
    bool confirmed = false;
    /// Nothing is to come any more: confirmed, and no line is open. Kept for the index.
    bool closed = false;

    static const Description &description();
};

struct PurchaseLine;
using PurchaseLineId = Id<PurchaseLine>;

/// State is quantities, never a flag (ERP.md 2). Odoo: purchase.order.line.
struct PurchaseLine
{
    PurchaseLineId id = {};
    inventory::WarehouseId warehouse = {};
    PurchaseOrderId order = {};
    catalog::ProductId product = {};
    int position = 0;
    /// What it is ordered in; none: stock units.
    catalog::PackagingId packaging = {};
    Quantity ordered = {};
    /// All that came, also beyond what was ordered: the sum of its receipt lines.
    Quantity received = {};
    /// Cancelled, or given up when a delivery was closed.
    Quantity closed = {};
    /// How far a delivery may differ from what is expected without a word, in percent of it.
    int overPercent = 0;
    int underPercent = 0;
    /// The day it is wanted; none: the order's.
    Date expectedOn = {};
    /// What the supplier said of it: the day, and how much; none: nothing yet.
    Date confirmedOn = {};
    Quantity confirmed = {};

    /// What somebody waits for altogether.
    [[nodiscard]] Quantity expected() const
    {
        return ordered - closed;
    }

    /// What is still to come; never below zero.
    [[nodiscard]] Quantity open() const;
    /// What came beyond what was expected; never below zero.
    [[nodiscard]] Quantity surplus() const;
    /// What may come beyond it without a word, and how much may be lacking.
    [[nodiscard]] Quantity overTolerance() const;
    [[nodiscard]] Quantity underTolerance() const;

    static const Description &description();
};

/// What a line costs; a kind of its own, since the floor does not see prices.
struct PurchaseLinePrice
{
    Id<PurchaseLinePrice> id = {}; // the line's
    UnitPrice price = {};

    static const Description &description();
};

} // namespace bincard::purchase
