// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/stock.h"
#include "core/purchase/order.h"

namespace bincard::purchase {

struct Receipt;
struct ExpectedPackage;
using ExpectedPackageId = Id<ExpectedPackage>;

/// One pallet or box that the supplier's advance notice (ASN, EDI 856, DESADV) announces, by the
/// code on its label. Received once: the receipt that did it stays named.
struct ExpectedPackage
{
    ExpectedPackageId id = {};
    inventory::WarehouseId warehouse = {};
    /// The order it belongs to mainly; its content may be of others.
    PurchaseOrderId order = {};
    /// The supplier's despatch advice, as the dock reads it on the paper.
    std::string notice = {};
    /// The 18 digits of its SSCC, or another code; unique.
    std::string code = {};
    inventory::PackageKind kind = inventory::PackageKind::Pallet;
    /// None until it came.
    Id<Receipt> receipt = {};
    /// What it became in stock.
    inventory::PackageId package = {};

    static const Description &description();
};

struct ExpectedContent;
using ExpectedContentId = Id<ExpectedContent>;

/// What is said to be inside. A lot is known before the goods come: whoever imports the notice
/// registers it.
struct ExpectedContent
{
    ExpectedContentId id = {};
    inventory::WarehouseId warehouse = {};
    ExpectedPackageId package = {};
    PurchaseLineId line = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    Quantity quantity = {};

    static const Description &description();
};

} // namespace bincard::purchase
