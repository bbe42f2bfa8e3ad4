// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/return.h"

namespace bincard::returns {

std::span<const std::string_view> enumNames(ItemState)
{
    static constexpr std::string_view names[]
        = {"Received", "Graded", "AwaitingApproval", "Disposed", "Placed", "Undone"};
    return names;
}

const Description &ReturnOrder::description()
{
    static const Description made = describe<ReturnOrder>("return_order", 350)
                                        .field<&ReturnOrder::warehouse>("warehouse")
                                        .field<&ReturnOrder::reference>("reference")
                                        .field<&ReturnOrder::label>("label")
                                        .field<&ReturnOrder::order>("order")
                                        .field<&ReturnOrder::customer>("customer")
                                        .field<&ReturnOrder::unplanned>("unplanned")
                                        .field<&ReturnOrder::until>("until")
                                        .field<&ReturnOrder::openedBy>("opened_by")
                                        .field<&ReturnOrder::openedAt>("opened_at")
                                        .field<&ReturnOrder::closed>("closed")
                                        .unique("by_reference", {"reference"})
                                        .index("by_label", {"label"})
                                        .index("by_order", {"order"})
                                        .index("by_open", {"warehouse", "closed"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &ReturnLine::description()
{
    static const Description made = describe<ReturnLine>("return_line", 351)
                                        .field<&ReturnLine::warehouse>("warehouse")
                                        .field<&ReturnLine::returnOrder>("return_order")
                                        .field<&ReturnLine::orderLine>("order_line")
                                        .field<&ReturnLine::product>("product")
                                        .field<&ReturnLine::position>("position")
                                        .field<&ReturnLine::authorised>("authorised")
                                        .field<&ReturnLine::received>("received")
                                        .field<&ReturnLine::settled>("settled")
                                        .field<&ReturnLine::reason>("return_reason")
                                        .field<&ReturnLine::kit>("kit")
                                        .field<&ReturnLine::component>("component")
                                        .field<&ReturnLine::perKit>("per_kit")
                                        .index("by_return", {"return_order", "position"})
                                        .index("by_order_line", {"order_line"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &ReturnItem::description()
{
    static const Description made = describe<ReturnItem>("return_item", 352)
                                        .field<&ReturnItem::warehouse>("warehouse")
                                        .field<&ReturnItem::returnOrder>("return_order")
                                        .field<&ReturnItem::line>("return_line")
                                        .field<&ReturnItem::product>("product")
                                        .field<&ReturnItem::lot>("lot")
                                        .field<&ReturnItem::quantity>("quantity")
                                        .field<&ReturnItem::state>("state")
                                        .field<&ReturnItem::exceptions>("exceptions")
                                        .field<&ReturnItem::reason>("return_reason")
                                        .field<&ReturnItem::grade>("grade")
                                        .field<&ReturnItem::check>("check_result")
                                        .field<&ReturnItem::disposition>("disposition")
                                        .field<&ReturnItem::deviation>("deviation")
                                        .field<&ReturnItem::receivedBy>("received_by")
                                        .field<&ReturnItem::receivedAt>("received_at")
                                        .field<&ReturnItem::gradedBy>("graded_by")
                                        .field<&ReturnItem::disposedBy>("disposed_by")
                                        .field<&ReturnItem::approver>("approver")
                                        .field<&ReturnItem::location>("location")
                                        .field<&ReturnItem::package>("package")
                                        .field<&ReturnItem::move>("move")
                                        .index("by_return", {"return_order"})
                                        .index("by_line", {"return_line"})
                                        .index("by_lot", {"lot"})
                                        .index("by_state", {"warehouse", "state"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::returns
