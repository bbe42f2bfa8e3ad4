// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/purchase/order.h"

#include <algorithm>

namespace bincard::purchase {

namespace {

Quantity percentOf(Quantity quantity, int percent)
{
    const auto part = divide(quantity.micro, percent, 100, Rounding::Down);
    return part ? Quantity{*part} : Quantity{};
}

} // namespace

const Description &PurchaseOrder::description()
{
    static const Description made
        = describe<PurchaseOrder>("purchase_order", 300)
              .field<&PurchaseOrder::warehouse>("warehouse")
              .field<&PurchaseOrder::reference>("reference")
              .field<&PurchaseOrder::supplier>("supplier")
              .field<&PurchaseOrder::supplierCode>("supplier_code")
              .field<&PurchaseOrder::expectedOn>("expected_on")
              .field<&PurchaseOrder::dock>("dock")
              .field<&PurchaseOrder::blind>("blind")
              .field<&PurchaseOrder::confirmed>("confirmed")
              .field<&PurchaseOrder::closed>("closed")
              .unique("by_reference", {"reference"})
              .index("by_state", {"warehouse", "confirmed", "closed", "expected_on"})
              .index("by_supplier", {"warehouse", "supplier", "closed"})
              .scope(Scope::Warehouse);
    return made;
}

Quantity PurchaseLine::open() const
{
    return std::max(expected() - received, Quantity{});
}

Quantity PurchaseLine::surplus() const
{
    return std::max(received - expected(), Quantity{});
}

Quantity PurchaseLine::overTolerance() const
{
    return percentOf(expected(), overPercent);
}

Quantity PurchaseLine::underTolerance() const
{
    return percentOf(expected(), underPercent);
}

const Description &PurchaseLine::description()
{
    static const Description made = describe<PurchaseLine>("purchase_line", 301)
                                        .field<&PurchaseLine::warehouse>("warehouse")
                                        .field<&PurchaseLine::order>("purchase_order")
                                        .field<&PurchaseLine::product>("product")
                                        .field<&PurchaseLine::position>("position")
                                        .field<&PurchaseLine::packaging>("packaging")
                                        .field<&PurchaseLine::ordered>("ordered")
                                        .field<&PurchaseLine::received>("received")
                                        .field<&PurchaseLine::closed>("closed")
                                        .field<&PurchaseLine::overPercent>("over_percent")
                                        .field<&PurchaseLine::underPercent>("under_percent")
                                        .field<&PurchaseLine::expectedOn>("expected_on")
                                        .field<&PurchaseLine::confirmedOn>("confirmed_on")
                                        .field<&PurchaseLine::confirmed>("confirmed_quantity")
                                        .index("by_order", {"purchase_order", "position"})
                                        .index("by_product", {"warehouse", "product"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &PurchaseLinePrice::description()
{
    static const Description made = describe<PurchaseLinePrice>("purchase_line_price", 302)
                                        .field<&PurchaseLinePrice::price>("price")
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

} // namespace bincard::purchase
