// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/purchase/procurement_operations.h"

#include <optional>
#include <vector>

namespace bincard::purchase {

/// What each operation of purchase/procurement_operations.h does; errors as named there.
/// What should be bought: proposing.cpp; what becomes of it: deciding.cpp.
[[nodiscard]] Result<> judge(const ProposePurchases &propose, Books &books);
[[nodiscard]] Result<> judge(const ChangeProposal &change, Books &books);
[[nodiscard]] Result<> judge(const OrderProposals &order, Books &books);
[[nodiscard]] Result<> judge(const DismissProposal &dismiss, Books &books);
/// What is ordered already: changing.cpp.
[[nodiscard]] Result<> judge(const ChangePurchaseLine &change, Books &books);
[[nodiscard]] Result<> judge(const AcknowledgePurchase &acknowledge, Books &books);
/// What came otherwise: claiming.cpp.
[[nodiscard]] Result<> judge(const OpenClaim &open, Books &books);
[[nodiscard]] Result<> judge(const AdvanceClaim &advance, Books &books);

/// The rules of one slice, in the order of their products. The last one's product is where the next
/// slice begins; fewer than the limit: there is none.
[[nodiscard]] std::vector<ReorderRule> rulesOf(const ProposePurchases &propose,
                                               const Workspace &records);

/// The proposals that the slice would write: new ones without a number, open ones whose quantity,
/// supplier or price is another by now, and those that nobody needs any more, dismissed as
/// `coveredReason`. A pure function of the records. What may be sold here, and what is bought of
/// it: proposing.cpp says it once.
[[nodiscard]] std::vector<Proposal> proposalsDue(const ProposePurchases &propose,
                                                 const Workspace &records);

/// What the order is worth: each line as it is expected (ordered, not cancelled) at its price. A
/// line without a price counts nothing; no line has one: no currency. Errors: InvalidInput (two
/// currencies), Overflow, Unknown (a device that does not hold the prices).
[[nodiscard]] Result<Money> valueOf(PurchaseOrderId order, const Workspace &records);

} // namespace bincard::purchase
