// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whoever buys: what should be bought becomes orders, orders change, suppliers answer for what came
// otherwise.

#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace purchase;

std::vector<Proposal> openProposals(const Hand &hand)
{
    auto proposals = all<Proposal>(hand.seen);
    std::erase_if(proposals, [](const Proposal &proposal) {
        return proposal.state != ProposalState::Open || proposal.id.isLocal();
    });
    return proposals;
}

std::vector<Action> deciding(const Hand &hand)
{
    const auto proposals = openProposals(hand);
    const auto dice = hand.random.below(100);
    if (proposals.empty() || dice < 20)
        return {{ProposePurchases{.warehouse = hand.warehouse,
                                  .day = hand.today,
                                  .limit = static_cast<int>(hand.random.between(1, 5))}}};
    const Proposal proposal = hand.random.of(proposals);
    const auto supplier = any(hand, all<catalog::Partner>(hand.seen)).id;
    if (dice < 45) {
        const auto product = hand.seen.get(proposal.product);
        return {{ChangeProposal{
            .proposal = proposal.id,
            .warehouse = hand.warehouse,
            .quantity = amount(product ? *product : catalog::Product{}, hand.random.between(1, 30)),
            .supplier = supplier}}};
    }
    if (dice < 60)
        return {{DismissProposal{
            .proposal = proposal.id, .warehouse = hand.warehouse, .reason = "end of line"}}};
    const auto order = fresh<PurchaseOrder>(hand);
    return {{OrderProposals{.order = order,
                            .warehouse = hand.warehouse,
                            .reference = "PP" + std::to_string(order.value),
                            .supplier = proposal.supplier ? proposal.supplier : supplier}},
            {ConfirmPurchaseOrder{order, hand.warehouse}}};
}

std::vector<Action> changing(const Hand &hand)
{
    const auto line = any(hand, all<PurchaseLine>(hand.seen));
    const auto product = hand.seen.get(line.product);
    const Quantity quantity
        = amount(product ? *product : catalog::Product{}, hand.random.between(1, 30));
    if (hand.random.percent(50))
        return {{AcknowledgePurchase{.line = line.id,
                                     .warehouse = hand.warehouse,
                                     .quantity = quantity,
                                     .confirmedOn = hand.today}}};
    const auto price = anyPrice(hand);
    return {{ChangePurchaseLine{
        .line = line.id,
        .warehouse = hand.warehouse,
        .quantity = quantity,
        .price = price,
        .expectedOn = hand.today,
        .fields = changesQuantity | changesExpected
            | (price.currency == Currency{} ? std::int64_t{0} : changesPrice)}}};
}

std::vector<Action> claiming(const Hand &hand)
{
    const auto claims = all<Claim>(hand.seen);
    if (!claims.empty() && hand.random.percent(60)) {
        const Claim &claim = hand.random.of(claims);
        return {{AdvanceClaim{.claim = claim.id,
                              .warehouse = hand.warehouse,
                              .state = static_cast<ClaimState>(hand.random.between(1, 4)),
                              .amount = hand.random.percent(50) ? claim.amount : Money{},
                              .note = "on the telephone"}}};
    }
    const auto came = any(hand, all<ReceiptLine>(hand.seen));
    OpenClaim claim{.claim = fresh<Claim>(hand),
                    .warehouse = hand.warehouse,
                    .kind = static_cast<ClaimKind>(hand.random.below(6)),
                    .receiptLine = came.id,
                    .quantity = some(hand, came.quantity)};
    if (hand.random.percent(20)) {
        claim.receiptLine = {};
        claim.line = any(hand, all<PurchaseLine>(hand.seen)).id;
    }
    return {{claim}};
}

} // namespace

std::vector<Action> buyersAction(const Hand &hand)
{
    const auto dice = hand.random.below(100);
    if (dice < 50)
        return deciding(hand);
    return dice < 75 ? changing(hand) : claiming(hand);
}

} // namespace bincard::sim
