// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard::catalog {

enum class Tracking {
    None,
    Lot,
    Serial,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Tracking);

struct Product;
using ProductId = Id<Product>;

/// Something sold, stocked or charged. Odoo: product.product. Scope 0.
struct Product
{
    ProductId id = {};
    /// The seller's own name for it; unique.
    std::string sku = {};
    std::string name = {};
    Tracking tracking = Tracking::None;
    bool expires = false;
    /// A lot with fewer days left than this is not picked without a supervisor.
    int remainingDaysMin = 0;
    /// Counted in whole units only; most things are.
    bool whole = true;
    /// UNECE Recommendation 20 code of the stock unit (C62 piece, KGM kilogram, MTR metre).
    std::string unit = "C62";
    /// Postage, fees, discounts: on orders, never on a shelf.
    bool service = false;
    bool active = true;
    std::int64_t weightGrams = 0;
    /// Shown to the picker; short ("fragile, both hands").
    std::string note = {};
    /// The product this one turned out to be (inventory::MergeProducts): whatever names this one
    /// means that one, for ever.
    ProductId sameAs = {};

    static const Description &description();
};

struct Packaging;
using PackagingId = Id<Packaging>;

/// A box, case or pallet of one product. Odoo: product.packaging.
struct Packaging
{
    PackagingId id = {};
    ProductId product = {};
    std::string name = {};
    /// Stock units inside.
    Quantity factor = Quantity::units(1);

    static const Description &description();
};

struct Barcode;
using BarcodeId = Id<Barcode>;

/// What a code on goods denotes. GTINs of any length stand here as 14 digits; other codes as read.
struct Barcode
{
    BarcodeId id = {};
    std::string code = {};
    ProductId product = {};
    /// None: one stock unit.
    PackagingId packaging = {};

    static const Description &description();
};

} // namespace bincard::catalog
