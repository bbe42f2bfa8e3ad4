// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/operations.h"

namespace bincard::sales {

const Description &OpenOrder::description()
{
    static const Description made = describe<OpenOrder>("open_order", 10)
                                        .field<&OpenOrder::order>("order")
                                        .field<&OpenOrder::warehouse>("warehouse")
                                        .field<&OpenOrder::channel>("channel")
                                        .field<&OpenOrder::reference>("reference")
                                        .field<&OpenOrder::customer>("customer")
                                        .field<&OpenOrder::placedAt>("placed_at")
                                        .field<&OpenOrder::promisedAt>("promised_at")
                                        .field<&OpenOrder::priority>("priority")
                                        .field<&OpenOrder::hold>("hold")
                                        .field<&OpenOrder::service>("service")
                                        .field<&OpenOrder::part>("part")
                                        .field<&OpenOrder::reserveFrom>("reserve_from")
                                        .field<&OpenOrder::holdDetail>("hold_detail")
                                        .field<&OpenOrder::paid>("paid");
    return made;
}

const Description &AddOrderLine::description()
{
    static const Description made = describe<AddOrderLine>("add_order_line", 11)
                                        .field<&AddOrderLine::line>("line")
                                        .field<&AddOrderLine::order>("order")
                                        .field<&AddOrderLine::product>("product")
                                        .field<&AddOrderLine::position>("position")
                                        .field<&AddOrderLine::quantity>("quantity")
                                        .field<&AddOrderLine::price>("price");
    return made;
}

const Description &ConfirmOrder::description()
{
    static const Description made = describe<ConfirmOrder>("confirm_order", 12)
                                        .field<&ConfirmOrder::order>("order")
                                        .field<&ConfirmOrder::transfer>("transfer");
    return made;
}

const Description &CancelOrderLine::description()
{
    static const Description made = describe<CancelOrderLine>("cancel_order_line", 13)
                                        .field<&CancelOrderLine::line>("line")
                                        .field<&CancelOrderLine::quantity>("quantity");
    return made;
}

const Description &ReserveOrder::description()
{
    static const Description made
        = describe<ReserveOrder>("reserve_order", 14).field<&ReserveOrder::order>("order");
    return made;
}

const Description &ChangeAddress::description()
{
    static const Description made = describe<ChangeAddress>("change_address", 217)
                                        .field<&ChangeAddress::order>("order")
                                        .field<&ChangeAddress::name>("name")
                                        .field<&ChangeAddress::company>("company")
                                        .field<&ChangeAddress::street>("street")
                                        .field<&ChangeAddress::extra>("extra")
                                        .field<&ChangeAddress::postcode>("postcode")
                                        .field<&ChangeAddress::city>("city")
                                        .field<&ChangeAddress::region>("region")
                                        .field<&ChangeAddress::country>("country")
                                        .field<&ChangeAddress::phone>("phone");
    return made;
}

const Description &ChangeQuantity::description()
{
    static const Description made = describe<ChangeQuantity>("change_quantity", 218)
                                        .field<&ChangeQuantity::line>("line")
                                        .field<&ChangeQuantity::quantity>("quantity");
    return made;
}

const Description &ChangeOrder::description()
{
    static const Description made = describe<ChangeOrder>("change_order", 302)
                                        .field<&ChangeOrder::order>("order")
                                        .field<&ChangeOrder::fields>("fields")
                                        .field<&ChangeOrder::promisedAt>("promised_at")
                                        .field<&ChangeOrder::service>("service")
                                        .field<&ChangeOrder::priority>("priority")
                                        .field<&ChangeOrder::paid>("paid");
    return made;
}

const Description &ChangePrice::description()
{
    static const Description made = describe<ChangePrice>("change_price", 412)
                                        .field<&ChangePrice::line>("line")
                                        .field<&ChangePrice::price>("price");
    return made;
}

} // namespace bincard::sales
