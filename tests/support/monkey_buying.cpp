// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/monkey.h"

namespace bincard::support {

using namespace purchase;

Operation Monkey::procuring()
{
    constexpr Currency euro{{'E', 'U', 'R'}, 2};
    const auto warehouse = m_world.warehouse();
    const auto proposal = some<Proposal>();
    const auto supplier = some<catalog::Partner>().id;
    switch (below(10)) {
    case 0:
        return Save<ReorderRule>{{.id = m_world.newId<ReorderRule>(),
                                  .warehouse = warehouse,
                                  .product = some<catalog::Product>().id,
                                  .min = {quantity()},
                                  .max = {quantity()},
                                  .supplier = oneIn(2) ? supplier : catalog::PartnerId{}}};
    case 1:
        return Save<SupplierPrice>{{.id = m_world.newId<SupplierPrice>(),
                                    .supplier = supplier,
                                    .product = some<catalog::Product>().id,
                                    .minQuantity = {quantity()},
                                    .price = {quantity(), euro}}};
    case 2:
        return ProposePurchases{.warehouse = warehouse, .day = m_world.occasion.businessDate};
    case 3:
        return ChangeProposal{.proposal = proposal.id,
                              .warehouse = warehouse,
                              .quantity = {quantity()},
                              .supplier = supplier};
    case 4:
        return DismissProposal{
            .proposal = proposal.id, .warehouse = warehouse, .reason = text("reason")};
    case 5:
        return OrderProposals{.order = m_world.newId<PurchaseOrder>(),
                              .warehouse = warehouse,
                              .reference = text("reference"),
                              .supplier = proposal.supplier};
    case 6:
        return ChangePurchaseLine{.line = some<PurchaseLine>().id,
                                  .warehouse = warehouse,
                                  .quantity = {quantity()},
                                  .price = {quantity(), euro},
                                  .fields = static_cast<std::int64_t>(below(9))};
    case 7:
        return AcknowledgePurchase{.line = some<PurchaseLine>().id,
                                   .warehouse = warehouse,
                                   .quantity = {quantity()},
                                   .confirmedOn = m_world.occasion.businessDate};
    default:
        return claiming();
    }
}

Operation Monkey::claiming()
{
    const auto warehouse = m_world.warehouse();
    if (oneIn(2))
        return AdvanceClaim{.claim = some<Claim>().id,
                            .warehouse = warehouse,
                            .state = static_cast<ClaimState>(below(5))};
    return OpenClaim{.claim = m_world.newId<Claim>(),
                     .warehouse = warehouse,
                     .kind = static_cast<ClaimKind>(below(6)),
                     .receiptLine = oneIn(3) ? ReceiptLineId{} : some<ReceiptLine>().id,
                     .line = oneIn(3) ? some<PurchaseLine>().id : PurchaseLineId{},
                     .quantity = {quantity()}};
}

} // namespace bincard::support
