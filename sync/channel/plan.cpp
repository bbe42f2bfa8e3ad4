// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/plan.h"

#include "core/sales/parts.h"
#include "sync/channel/follow.h"
#include "sync/channel/routes.h"

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
                             const std::string &channel, Calendar calendar)
    : m_ids(ids)
    , m_policy(std::move(policy))
    , m_channel(channel)
    , m_calendar(std::move(calendar))
    , m_past(records, channel)
{ }

Result<OrderPlan> IntakePlanner::plan(const IncomingOrder &order, const Workspace &records)
{
    if (order.channel != m_channel)
        return Error{ErrorCode::InvalidInput, "an order of another channel: " + order.channel};
    if (const auto whole = checkWhole(order, records); !whole)
        return whole.error();
    OrderPlan plan;
    const auto known = sales::partsOf(order.channel, order.reference, records);
    if (!known.empty())
        followKnown(order, known, {records, m_ids, m_policy, m_calendar.today}, plan);
    else if (isCalledOff(order))
        note(plan, "cancelled before it came here: not taken");
    else if (!isWanted(order))
        note(plan, "nothing of it is left to send: not taken");
    else
        open(order, records, plan);
    return plan;
}

/// Where other parts are not at hand nobody can say which of them a change is for; an end is the
/// end of every part.
void IntakePlanner::followKnown(const IncomingOrder &order, const std::vector<sales::Order> &parts,
                                const Desk &desk, OrderPlan &plan) const
{
    const bool isWhole = parts.size() == 1 && parts.front().part == 0;
    if (isWhole || m_policy.seesAll || isCalledOff(order))
        follow(order, parts, holdsOf(order, desk.records, m_past, m_policy), desk, plan);
    else
        note(plan, "sent in parts by several warehouses: what changes there follows at the hub");
}

void IntakePlanner::open(const IncomingOrder &said, const Workspace &records, OrderPlan &plan)
{
    const Desk desk{records, m_ids, m_policy, m_calendar.today};
    const auto customer = customerOf(said, records, plan);
    const bool isDated = m_calendar.dayOf && said.placedAt.ms > 0;
    const sales::Buyer buyer{.channel = said.channel,
                             .customer = customer,
                             .day = isDated ? m_calendar.dayOf(said.placedAt) : m_calendar.today,
                             .currency = said.currency};
    const Quotes quotes = quotesFor(said, buyer, records);
    const IncomingOrder order = priced(said, quotes);
    plan.holds = holdsOf(said, records, m_past, m_policy, quotes);
    const auto service = m_policy.services.find(order.service);
    const sales::OpenOrder whole{.order = {m_ids.next()},
                                 .warehouse = m_policy.warehouse,
                                 .channel = order.channel,
                                 .reference = order.reference,
                                 .customer = customer,
                                 .placedAt = order.placedAt,
                                 .promisedAt = order.promisedAt,
                                 .service = service == m_policy.services.end()
                                     ? fulfilment::CarrierServiceId{}
                                     : service->second,
                                 .paid = isSettled(order)};
    const Routed route = routed(whole, linesOf(order, whole.order, desk), order.delivery, desk);
    if (!route.why.empty())
        addHold(plan.holds, sales::HoldKind::Manual, route.why);
    if (route.orders.size() > 1)
        note(plan, "sent in " + std::to_string(route.orders.size()) + " parts");
    for (const sales::RoutedOrder &part : route.orders)
        openAs(part, order, desk, plan);
    // Last, when all of it is there: a limit looks at all parts.
    for (const sales::RoutedOrder &part : route.orders) {
        if (!part.lines.empty() && (plan.holds.empty() || m_policy.reservesWhileHeld))
            plan.operations.emplace_back(sales::ConfirmOrder{part.open.order, {m_ids.next()}});
    }
    m_past.add(order);
}

/// The first hold comes with the order: it is held from its first moment, whatever interrupts this.
void IntakePlanner::openAs(const sales::RoutedOrder &part, const IncomingOrder &order,
                           const Desk &desk, OrderPlan &plan) const
{
    sales::OpenOrder open = part.open;
    if (!plan.holds.empty()) {
        open.hold = codeOf(plan.holds.front().kind);
        open.holdDetail = plan.holds.front().reason;
    }
    plan.operations.emplace_back(open);
    for (std::size_t i = 1; i < plan.holds.size(); ++i)
        plan.operations.emplace_back(sales::HoldOrder{
            {desk.ids.next()}, open.order, plan.holds[i].kind, plan.holds[i].reason});
    for (const sales::AddOrderLine &line : part.lines)
        plan.operations.emplace_back(line);
    if (isComplete(order.delivery))
        plan.operations.emplace_back(addressFor(open.order, order.delivery));
}

catalog::PartnerId IntakePlanner::customerOf(const IncomingOrder &order, const Workspace &records,
                                             OrderPlan &plan)
{
    const std::string reference = partnerReference(order);
    if (reference.empty())
        return {};
    if (const auto known = records.find<catalog::Partner>("by_reference", reference))
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
    auto plan = IntakePlanner(records, ids, policy, order.channel).plan(order, records);
    if (!plan)
        return plan.error();
    return std::move(plan->operations);
}

} // namespace bincard::channel
