// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/order.h"

namespace bincard::sales {

const Description &Order::description()
{
    static const Description made = describe<Order>("order", 60)
                                        .field<&Order::warehouse>("warehouse")
                                        .field<&Order::channel>("channel")
                                        .field<&Order::reference>("reference")
                                        .field<&Order::customer>("customer")
                                        .field<&Order::placedAt>("placed_at")
                                        .field<&Order::promisedAt>("promised_at")
                                        .field<&Order::priority>("priority")
                                        .field<&Order::confirmed>("confirmed")
                                        .copied<&Order::hold>("hold", "order_hold")
                                        .field<&Order::service>("service")
                                        .field<&Order::addressVersion>("address_version")
                                        .field<&Order::part>("part")
                                        .field<&Order::reserveFrom>("reserve_from")
                                        .field<&Order::paid>("paid")
                                        .unique("by_reference", {"channel", "reference", "part"})
                                        .index("by_number", {"reference"})
                                        .index("by_customer", {"warehouse", "customer"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &DeliveryAddress::description()
{
    static const Description made = describe<DeliveryAddress>("delivery_address", 63)
                                        .field<&DeliveryAddress::warehouse>("warehouse")
                                        .field<&DeliveryAddress::name>("name")
                                        .field<&DeliveryAddress::company>("company")
                                        .field<&DeliveryAddress::street>("street")
                                        .field<&DeliveryAddress::extra>("extra")
                                        .field<&DeliveryAddress::postcode>("postcode")
                                        .field<&DeliveryAddress::city>("city")
                                        .field<&DeliveryAddress::region>("region")
                                        .field<&DeliveryAddress::country>("country")
                                        .field<&DeliveryAddress::phone>("phone")
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk);
    return made;
}

const Description &OrderLine::description()
{
    static const Description made = describe<OrderLine>("order_line", 61)
                                        .field<&OrderLine::warehouse>("warehouse")
                                        .field<&OrderLine::order>("order")
                                        .field<&OrderLine::product>("product")
                                        .field<&OrderLine::position>("position")
                                        .field<&OrderLine::ordered>("ordered")
                                        .field<&OrderLine::reserved>("reserved")
                                        .field<&OrderLine::picked>("picked")
                                        .field<&OrderLine::cancelled>("cancelled")
                                        .field<&OrderLine::packed>("packed")
                                        .field<&OrderLine::shipped>("shipped")
                                        .field<&OrderLine::kit>("kit")
                                        .field<&OrderLine::component>("component")
                                        .field<&OrderLine::perKit>("per_kit")
                                        .index("by_order", {"order", "position"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &OrderLinePrice::description()
{
    static const Description made = describe<OrderLinePrice>("order_line_price", 62)
                                        .field<&OrderLinePrice::price>("price")
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

} // namespace bincard::sales
