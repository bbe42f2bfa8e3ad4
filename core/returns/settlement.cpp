// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/settlement.h"

namespace bincard::returns {

std::span<const std::string_view> enumNames(SettlementKind)
{
    static constexpr std::string_view names[]
        = {"Refund", "Exchange", "Replacement", "Credit", "None"};
    return names;
}

std::span<const std::string_view> enumNames(SettlementState)
{
    static constexpr std::string_view names[] = {"AwaitingApproval", "Approved", "Refused"};
    return names;
}

const Description &Settlement::description()
{
    static const Description made = describe<Settlement>("settlement", 355)
                                        .field<&Settlement::warehouse>("warehouse")
                                        .field<&Settlement::returnOrder>("return_order")
                                        .field<&Settlement::line>("return_line")
                                        .field<&Settlement::kind>("kind")
                                        .field<&Settlement::quantity>("quantity")
                                        .field<&Settlement::state>("state")
                                        .field<&Settlement::order>("order")
                                        .field<&Settlement::requestedBy>("requested_by")
                                        .field<&Settlement::requestedAt>("requested_at")
                                        .field<&Settlement::decidedBy>("decided_by")
                                        .field<&Settlement::decidedAt>("decided_at")
                                        .index("by_return", {"return_order"})
                                        .index("by_line", {"return_line"})
                                        .index("by_state", {"warehouse", "state"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &RefundRequest::description()
{
    static const Description made = describe<RefundRequest>("refund_request", 356)
                                        .field<&RefundRequest::warehouse>("warehouse")
                                        .field<&RefundRequest::order>("order")
                                        .field<&RefundRequest::customer>("customer")
                                        .field<&RefundRequest::amount>("amount")
                                        .field<&RefundRequest::fee>("fee")
                                        .field<&RefundRequest::approved>("approved")
                                        .index("by_order", {"order"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

} // namespace bincard::returns
