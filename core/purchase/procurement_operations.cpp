// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/purchase/procurement_operations.h"

namespace bincard::purchase {

const Description &ProposePurchases::description()
{
    static const Description made = describe<ProposePurchases>("propose_purchases", 350)
                                        .field<&ProposePurchases::warehouse>("warehouse")
                                        .field<&ProposePurchases::day>("day")
                                        .field<&ProposePurchases::after>("after_product")
                                        .field<&ProposePurchases::limit>("limit");
    return made;
}

const Description &OrderProposals::description()
{
    static const Description made = describe<OrderProposals>("order_proposals", 351)
                                        .field<&OrderProposals::order>("purchase_order")
                                        .field<&OrderProposals::warehouse>("warehouse")
                                        .field<&OrderProposals::reference>("reference")
                                        .field<&OrderProposals::supplier>("supplier")
                                        .field<&OrderProposals::dock>("dock")
                                        .field<&OrderProposals::limit>("limit");
    return made;
}

const Description &DismissProposal::description()
{
    static const Description made = describe<DismissProposal>("dismiss_proposal", 352)
                                        .field<&DismissProposal::proposal>("purchase_proposal")
                                        .field<&DismissProposal::warehouse>("warehouse")
                                        .field<&DismissProposal::reason>("reason")
                                        .field<&DismissProposal::quietUntil>("quiet_until");
    return made;
}

const Description &ChangeProposal::description()
{
    static const Description made = describe<ChangeProposal>("change_proposal", 353)
                                        .field<&ChangeProposal::proposal>("purchase_proposal")
                                        .field<&ChangeProposal::warehouse>("warehouse")
                                        .field<&ChangeProposal::quantity>("quantity")
                                        .field<&ChangeProposal::supplier>("supplier");
    return made;
}

const Description &ChangePurchaseLine::description()
{
    static const Description made = describe<ChangePurchaseLine>("change_purchase_line", 354)
                                        .field<&ChangePurchaseLine::line>("purchase_line")
                                        .field<&ChangePurchaseLine::warehouse>("warehouse")
                                        .field<&ChangePurchaseLine::quantity>("quantity")
                                        .field<&ChangePurchaseLine::price>("price")
                                        .field<&ChangePurchaseLine::expectedOn>("expected_on")
                                        .field<&ChangePurchaseLine::fields>("fields");
    return made;
}

const Description &AcknowledgePurchase::description()
{
    static const Description made = describe<AcknowledgePurchase>("acknowledge_purchase", 355)
                                        .field<&AcknowledgePurchase::line>("purchase_line")
                                        .field<&AcknowledgePurchase::warehouse>("warehouse")
                                        .field<&AcknowledgePurchase::quantity>("quantity")
                                        .field<&AcknowledgePurchase::confirmedOn>("confirmed_on");
    return made;
}

const Description &OpenClaim::description()
{
    static const Description made = describe<OpenClaim>("open_claim", 356)
                                        .field<&OpenClaim::claim>("supplier_claim")
                                        .field<&OpenClaim::warehouse>("warehouse")
                                        .field<&OpenClaim::kind>("kind")
                                        .field<&OpenClaim::receiptLine>("receipt_line")
                                        .field<&OpenClaim::line>("purchase_line")
                                        .field<&OpenClaim::receipt>("receipt")
                                        .field<&OpenClaim::quantity>("quantity")
                                        .field<&OpenClaim::amount>("amount")
                                        .field<&OpenClaim::owner>("owner_user")
                                        .field<&OpenClaim::dueAt>("due_at")
                                        .field<&OpenClaim::note>("note");
    return made;
}

const Description &AdvanceClaim::description()
{
    static const Description made = describe<AdvanceClaim>("advance_claim", 357)
                                        .field<&AdvanceClaim::claim>("supplier_claim")
                                        .field<&AdvanceClaim::warehouse>("warehouse")
                                        .field<&AdvanceClaim::state>("state")
                                        .field<&AdvanceClaim::amount>("amount")
                                        .field<&AdvanceClaim::note>("note")
                                        .field<&AdvanceClaim::dueAt>("due_at")
                                        .field<&AdvanceClaim::owner>("owner_user");
    return made;
}

} // namespace bincard::purchase
