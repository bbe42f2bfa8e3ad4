// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/draft_parts.h"
#include "app/desk/drafts.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

/// All that is proposed from the proposal's supplier, as a draft at the warehouse's first dock.
Result<Operations> ordered(purchase::ProposalId id, const Workspace &records, IdSource &ids)
{
    const auto proposal = records.require(id);
    if (!proposal)
        return proposal.error();
    const auto docks = records.list<inventory::Location>(
        Range{.limit = 1}, "by_usage", proposal->warehouse, inventory::Usage::Staging);
    if (docks.empty())
        return Error{ErrorCode::NotFound, "a dock"};
    const purchase::PurchaseOrderId order{ids.next()};
    return Operations{purchase::OrderProposals{.order = order,
                                               .warehouse = proposal->warehouse,
                                               .reference = "P" + std::to_string(order.value),
                                               .supplier = proposal->supplier,
                                               .dock = docks.front().id}};
}

Result<Operations> switched(sales::WebhookId id, bool isActive, const Workspace &records)
{
    const auto webhook = records.require(id);
    if (!webhook)
        return webhook.error();
    auto changed = *webhook;
    changed.active = isActive;
    return Operations{
        Save<sales::Webhook>{.record = changed, .fields = changedFields(*webhook, changed)}};
}

} // namespace

Draft proposalDraft(const Wish &wish)
{
    const auto proposal = idIn<purchase::Proposal>(wish, u"id"_s);
    if (wish.code == u"dismiss"_s)
        return just({purchase::DismissProposal{
            .proposal = proposal, .warehouse = warehouseOf(wish), .reason = reasonOf(wish)}});
    if (wish.code == u"order"_s)
        return [proposal](const Workspace &records, IdSource &ids) {
            return ordered(proposal, records, ids);
        };
    return unknown();
}

Draft claimDraft(const Wish &wish, purchase::ClaimId claim)
{
    return [wish, claim](const Workspace &records, IdSource &) {
        const auto known = records.require(claim);
        if (!known)
            return Result<Operations>(known.error());
        purchase::AdvanceClaim advance{.claim = claim,
                                       .warehouse = warehouseOf(wish),
                                       .amount = known->granted,
                                       .note = reasonOf(wish)};
        if (wish.code == u"sent"_s)
            advance.state = purchase::ClaimState::Sent;
        else if (wish.code == u"accepted"_s)
            advance.state = purchase::ClaimState::Accepted;
        else if (wish.code == u"refused"_s)
            advance.state = purchase::ClaimState::Refused;
        else if (wish.code == u"settled"_s)
            advance.state = purchase::ClaimState::Settled;
        else
            return Result<Operations>(Error{ErrorCode::InvalidInput, "no such action"});
        if (advance.state == purchase::ClaimState::Accepted)
            advance.amount = known->amount;
        return Result<Operations>(Operations{advance});
    };
}

std::optional<wire::WebhookWish> programWish(const Wish &wish)
{
    using wire::WebhookVerb;
    constexpr std::array verbs{std::pair{"secret", WebhookVerb::Secret},
                               std::pair{"rotate", WebhookVerb::Rotate},
                               std::pair{"test", WebhookVerb::Test}};
    for (const auto &[code, verb] : verbs) {
        if (wish.code == QLatin1String(code))
            return wire::WebhookWish{.verb = verb, .webhook = wish.row[u"id"_s].toLongLong()};
    }
    return std::nullopt;
}

Draft programDraft(const Wish &wish)
{
    if (wish.code == u"revoke"_s)
        return just({access::RevokeApiKey{.key = idIn<access::ApiKey>(wish, u"id"_s)}});
    if (wish.code != u"stop"_s && wish.code != u"start"_s)
        return unknown();
    return [wish](const Workspace &records, IdSource &) {
        return switched(idIn<sales::Webhook>(wish, u"id"_s), wish.code == u"start"_s, records);
    };
}

} // namespace bincard::desk
