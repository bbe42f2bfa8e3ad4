// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/partner.h"
#include "core/catalog/product.h"
#include "core/kernel/workspace.h"

namespace bincard::catalog {

struct Substitute;
using SubstituteId = Id<Substitute>;

/// One product that may be sent instead of another, unit for unit (SUBS). The list of those that
/// somebody approved: what is not on it is never offered. Scope 0.
struct Substitute
{
    SubstituteId id = {};
    ProductId product = {};
    ProductId by = {};
    /// Whose orders; none: those of every customer.
    PartnerId customer = {};

    static const Description &description();
};

/// Whether `by` may go to that customer instead of `product`.
[[nodiscard]] bool maySubstitute(ProductId product, ProductId by, PartnerId customer,
                                 const Workspace &records);

} // namespace bincard::catalog
