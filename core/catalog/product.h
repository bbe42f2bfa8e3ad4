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

/// How much a product matters for counting: by turnover, value or both, as the site decides.
enum class AbcClass {
    A,
    B,
    C,
};

[[nodiscard]] std::span<const std::string_view> enumNames(AbcClass);

/// How a product is sold that has a recipe (catalog/kit.h); of others it says nothing.
enum class KitSale {
    Stocked, // as it stands on the shelf, put together before
    Exploded, // as its components: it never stands anywhere itself
};

[[nodiscard]] std::span<const std::string_view> enumNames(KitSale);

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
    /// A lot with fewer days left than this is not taken from a supplier without a supervisor.
    int receiptDaysMin = 0;
    /// Counted in whole units only; most things are.
    bool whole = true;
    /// UNECE Recommendation 20 code of the stock unit (C62 piece, KGM kilogram, MTR metre).
    std::string unit = "C62";
    /// Postage, fees, discounts: on orders, never on a shelf.
    bool service = false;
    bool active = true;
    std::int64_t weightGrams = 0;
    /// Room that one unit takes on a shelf, in millilitres; 0 where nobody measured.
    std::int64_t volumeMl = 0;
    /// The family of goods that rules go by ("FASTENERS"); empty: none.
    std::string family = {};
    /// Class of dangerous goods, as on its label ("3" flammable liquid); empty: harmless.
    std::string hazard = {};
    /// Shown to the picker; short ("fragile, both hands").
    std::string note = {};
    /// The product this one turned out to be (inventory::MergeProducts): whatever names this one
    /// means that one, for ever.
    ProductId sameAs = {};
    /// How often it is counted, and how exactly (counting::CountPlan).
    AbcClass abc = AbcClass::C;
    KitSale kitSale = KitSale::Stocked;

    [[nodiscard]] bool isExploded() const
    {
        return kitSale == KitSale::Exploded;
    }

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
    /// Outside, as somebody measured it; 0: nobody has yet.
    std::int64_t lengthMm = 0;
    std::int64_t widthMm = 0;
    std::int64_t heightMm = 0;
    /// With its content.
    std::int64_t weightGrams = 0;
    /// Why nobody could measure it; whoever receives it is not asked again.
    std::string unmeasured = {};

    /// Whether somebody who has it in hand should be asked for its measures.
    [[nodiscard]] bool wantsMeasuring() const
    {
        return lengthMm == 0 && weightGrams == 0 && unmeasured.empty();
    }

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
