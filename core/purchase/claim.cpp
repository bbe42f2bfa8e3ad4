// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/purchase/claim.h"

namespace bincard::purchase {

std::span<const std::string_view> enumNames(ClaimKind)
{
    static constexpr std::string_view names[]
        = {"Short", "Damaged", "Wrong", "Late", "Price", "Quality"};
    return names;
}

std::span<const std::string_view> enumNames(ClaimState)
{
    static constexpr std::string_view names[] = {"Open", "Sent", "Accepted", "Refused", "Settled"};
    return names;
}

const Description &Claim::description()
{
    static const Description made = describe<Claim>("supplier_claim", 423)
                                        .field<&Claim::warehouse>("warehouse")
                                        .field<&Claim::supplier>("supplier")
                                        .field<&Claim::kind>("kind")
                                        .field<&Claim::state>("state")
                                        .field<&Claim::receipt>("receipt")
                                        .field<&Claim::receiptLine>("receipt_line")
                                        .field<&Claim::line>("purchase_line")
                                        .field<&Claim::product>("product")
                                        .field<&Claim::quantity>("quantity")
                                        .field<&Claim::amount>("amount")
                                        .field<&Claim::granted>("granted")
                                        .field<&Claim::owner>("owner")
                                        .field<&Claim::dueAt>("due_at")
                                        .field<&Claim::note>("note")
                                        .field<&Claim::openedBy>("opened_by")
                                        .field<&Claim::openedAt>("opened_at")
                                        .field<&Claim::settledAt>("settled_at")
                                        .index("by_state", {"warehouse", "state"})
                                        .index("by_receipt_line", {"receipt_line"})
                                        .index("by_line", {"purchase_line"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk);
    return made;
}

} // namespace bincard::purchase
