// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/plan.h"

#include "core/sales/parts.h"
#include "sync/channel/follow.h"

#include <algorithm>

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

std::string holdTextOf(const std::vector<Hold> &holds)
{
    return holds.empty() ? std::string() : std::string(nameOf(holds.front().code));
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
    if (known.size() == 1 && known.front().part == 0) {
        follow(order, known.front(), {m_records, m_ids}, plan);
        sayHold(order, known.front(), plan);
    } else if (!known.empty())
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
        follow(order, part, {m_records, m_ids}, plan);
}

/// A held order stays held until a person looks; that its reason is gone is worth a look.
void IntakePlanner::sayHold(const IncomingOrder &order, const sales::Order &known,
                            OrderPlan &plan) const
{
    if (known.confirmed || known.hold.empty() || isCalledOff(order))
        return;
    const auto still = holdsOf(order, m_records, m_past, m_policy);
    const bool isGone = std::ranges::none_of(still, [&](const Hold &hold) {
        return nameOf(hold.code) == known.hold;
    });
    // The order's own price and lines are part of the past by now.
    const bool isOfThePast = known.hold == nameOf(HoldCode::Price);
    plan.notes.push_back(isGone && !isOfThePast
                             ? "held for " + known.hold + ", for which there is no reason any more"
                             : "held for " + known.hold);
}

void IntakePlanner::open(const IncomingOrder &order, OrderPlan &plan)
{
    plan.holds = holdsOf(order, m_records, m_past, m_policy);
    const auto service = m_policy.services.find(order.service);
    const sales::OrderId id{m_ids.next()};
    const auto customer = customerOf(order, plan);
    plan.operations.emplace_back(sales::OpenOrder{.order = id,
                                                  .warehouse = m_policy.warehouse,
                                                  .channel = order.channel,
                                                  .reference = order.reference,
                                                  .customer = customer,
                                                  .placedAt = order.placedAt,
                                                  .promisedAt = order.promisedAt,
                                                  .hold = holdTextOf(plan.holds),
                                                  .service = service == m_policy.services.end()
                                                      ? fulfilment::CarrierServiceId{}
                                                      : service->second});
    addLines(order, id, {m_records, m_ids}, plan);
    if (isComplete(order.delivery))
        plan.operations.emplace_back(addressFor(id, order.delivery));
    if (plan.holds.empty())
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
