// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/catalog/partner.h"
#include "core/catalog/product.h"
#include "core/kernel/workspace.h"

#include <optional>

namespace bincard::purchase {

struct SupplierPrice;
using SupplierPriceId = Id<SupplierPrice>;

/// What one supplier asks for a product, from some quantity on. Odoo: product.supplierinfo. Office
/// scope, for desks.
struct SupplierPrice
{
    static constexpr auto savedBy = access::Permission::ManagePurchase;

    SupplierPriceId id = {};
    catalog::PartnerId supplier = {};
    catalog::ProductId product = {};
    /// What the supplier calls it; empty: as we do.
    std::string supplierSku = {};
    /// The least that is ordered at once for this price, in stock units; 0: any quantity.
    Quantity minQuantity = {};
    UnitPrice price = {};
    /// From the order to the dock.
    int leadDays = 0;
    /// The first and the last day it holds; none: from ever, for ever.
    Date validFrom = {};
    Date validUntil = {};
    /// Who is asked first; lower first.
    int rank = 100;

    static const Description &description();
};

/// The price that an order of so many units gets on that day, of whichever supplier is first: by
/// rank, then by the price at that quantity, then by lead time, then by number. Prices of different
/// currencies are not worth comparing: among them the currency's letters decide, so give such
/// suppliers different ranks. Of `supplier` only, where there is one. None: nobody sells so little,
/// or it at all.
[[nodiscard]] std::optional<SupplierPrice> bestSupplierPrice(catalog::ProductId product,
                                                             Quantity quantity, Date day,
                                                             const Workspace &records,
                                                             catalog::PartnerId supplier = {});

/// Where nobody sells so little: the offer that is reached with the least more, among those of the
/// first rank. None: nobody sells it.
[[nodiscard]] std::optional<SupplierPrice> leastSupplierPrice(catalog::ProductId product, Date day,
                                                              const Workspace &records,
                                                              catalog::PartnerId supplier = {});

/// Whether the price may be saved as it is. Errors: InvalidInput (below zero, no currency, days or
/// dates that are none), NotDivisible, NotFound (supplier, product), Duplicate (one price for a
/// supplier, product, quantity and first day).
[[nodiscard]] Result<> validate(const SupplierPrice &price, const Workspace &records);

} // namespace bincard::purchase
