// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/plan.h"

#include "core/sales/parts.h"
#include "sync/channel/follow.h"

namespace bincard::channel {

namespace {

/// Errors: NotDivisible.
Result<> checkWhole(const IncomingOrder &order, const Workspace &records)
{
    for (const IncomingLine &line : order.lines) {
        const auto product = records.find<catalog::Product>("by_sku", line.sku);
        const bool isWhole
            = line.quantity.isWhole() && line.cancelled.isWhole() && line.fulfilled.isWhole();
        if (product && product->whole && !isWhole)
            return Error{ErrorCode::NotDivisible,
                         line.place + ": " + line.sku + " is counted in whole units"};
    }
    return {};
}

bool isWanted(const IncomingOrder &order)
{
    for (const IncomingLine &line : order.lines) {
        if ((line.quantity - line.cancelled - line.fulfilled).isPositive())
            return true;
    }
    return false;
}

} // namespace

IntakePlanner::IntakePlanner(const Workspace &records, IdSource &ids, ChannelPolicy policy,
                             const std::string &channel)
    : m_records(records)
    , m_ids(ids)
    , m_policy(std::move(policy))
    , m_channel(channel)
    , m_past(records, channel)
{ }

Result<OrderPlan> IntakePlanner::plan(const IncomingOrder &order)
{
    if (order.channel != m_channel)
        return Error{ErrorCode::InvalidInput, "an order of another channel: " + order.channel};
    if (const auto whole = checkWhole(order, m_records); !whole)
        return whole.error();
    OrderPlan plan;
    const auto known = sales::partsOf(order.channel, order.reference, m_records);
    if (known.size() == 1 && known.front().part == 0)
        follow(order, known.front(), holdsOf(order, m_records, m_past, m_policy),
               {m_records, m_ids, m_policy}, plan);
    else if (!known.empty())
        followParts(order, known, plan);
    else if (isCalledOff(order))
        plan.notes.push_back("cancelled before it came here: not taken");
    else if (!isWanted(order))
        plan.notes.push_back("nothing of it is left to send: not taken");
    else
        open(order, plan);
    return plan;
}

/// Which part a line that changed belongs to, a person says; an end is the end of every part.
void IntakePlanner::followParts(const IncomingOrder &order, const std::vector<sales::Order> &parts,
                                OrderPlan &plan) const
{
    if (!isCalledOff(order)) {
        plan.notes.push_back("sent in " + std::to_string(parts.size())
                             + " parts: what changes there is to be changed here by hand");
        return;
    }
    for (const sales::Order &part : parts)
        follow(order, part, {}, {m_records, m_ids, m_policy}, plan);
}

void IntakePlanner::open(const IncomingOrder &order, OrderPlan &plan)
{
    plan.holds = holdsOf(order, m_records, m_past, m_policy);
    const Hold first = plan.holds.empty() ? Hold{} : plan.holds.front();
    const auto service = m_policy.services.find(order.service);
    const sales::OrderId id{m_ids.next()};
    const auto customer = customerOf(order, plan);
    plan.operations.emplace_back(sales::OpenOrder{
        .order = id,
        .warehouse = m_policy.warehouse,
        .channel = order.channel,
        .reference = order.reference,
        .customer = customer,
        .placedAt = order.placedAt,
        .promisedAt = order.promisedAt,
        .hold = plan.holds.empty() ? std::string() : std::string(codeOf(first.kind)),
        .service
        = service == m_policy.services.end() ? fulfilment::CarrierServiceId{} : service->second,
        .holdDetail = first.reason});
    // The first came with the order: it is held from its first moment, whatever interrupts this.
    for (std::size_t i = 1; i < plan.holds.size(); ++i)
        plan.operations.emplace_back(
            sales::HoldOrder{{m_ids.next()}, id, plan.holds[i].kind, plan.holds[i].reason});
    const bool hasLines = addLines(order, id, {m_records, m_ids, m_policy}, plan);
    if (isComplete(order.delivery))
        plan.operations.emplace_back(addressFor(id, order.delivery));
    if (hasLines && (plan.holds.empty() || m_policy.reservesWhileHeld))
        plan.operations.emplace_back(sales::ConfirmOrder{id, {m_ids.next()}});
    m_past.add(order);
}

catalog::PartnerId IntakePlanner::customerOf(const IncomingOrder &order, OrderPlan &plan)
{
    const std::string reference = partnerReference(order);
    if (reference.empty())
        return {};
    if (const auto known = m_records.find<catalog::Partner>("by_reference", reference))
        return known->id;
    const auto [customer, isNew] = m_newCustomers.try_emplace(reference);
    if (isNew) {
        customer->second = {m_ids.next()};
        const bool isCountry = order.delivery.country.size() == 2;
        plan.operations.emplace_back(Save<catalog::Partner>{
            {customer->second, reference, isCountry ? order.delivery.country : std::string()}});
    }
    return customer->second;
}

Result<std::vector<Operation>> planIntake(const IncomingOrder &order, const Workspace &records,
                                          IdSource &ids, const ChannelPolicy &policy)
{
    auto plan = IntakePlanner(records, ids, policy, order.channel).plan(order);
    if (!plan)
        return plan.error();
    return std::move(plan->operations);
}

} // namespace bincard::channel
