// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/order_intake.h"

#include "core/sales/parts.h"
#include "sync/channel/amazon_report.h"
#include "sync/channel/generic_csv.h"
#include "sync/channel/generic_json.h"
#include "sync/channel/plan.h"
#include "sync/channel/shopify.h"
#include "sync/channel/woocommerce.h"
#include "sync/hub/asking.h"
#include "sync/hub/hub.h"
#include "sync/wire/zone_day.h"

#include <algorithm>
#include <optional>

namespace bincard::hubfolder {

namespace {

using rest::TakenOrder;

/// A transaction writes about 500 records (DESIGN.md 5); an order is some twenty.
constexpr std::size_t ordersAtOnce = 20;

Result<channel::Intake> readAs(const std::string &profile, const QByteArray &bytes,
                               const std::string &channel)
{
    if (profile == "shopify")
        return channel::readShopify(bytes, channel);
    if (profile == "woocommerce")
        return channel::readWooCommerce(bytes, channel);
    if (profile == "amazon")
        return channel::readAmazonReport(bytes, channel, {});
    if (profile == "csv")
        return channel::readGenericCsv(bytes, channel, {});
    return channel::readGenericJson(bytes, channel);
}

/// Ids of whichever transaction runs now: a planner outlives many.
class CurrentIds final : public IdSource
{
public:
    void lend(Workspace *records)
    {
        m_records = records;
    }

    std::int64_t next() override
    {
        check(m_records != nullptr, "ids are made within a transaction");
        return m_records->newId<sales::Order>().value;
    }

private:
    Workspace *m_records = nullptr;
};

/// What a plan is made from, kept from slice to slice: the channel's past is read once.
class Planning
{
public:
    Planning(const Workspace &records, channel::ChannelPolicy policy, const std::string &channel,
             channel::Calendar calendar)
        : m_planner(records, m_ids, std::move(policy), channel, std::move(calendar))
    { }

    Result<channel::OrderPlan> plan(const channel::IncomingOrder &order, Workspace &records)
    {
        m_ids.lend(&records);
        return m_planner.plan(order, records);
    }

private:
    CurrentIds m_ids;
    channel::IntakePlanner m_planner;
};

/// Days are those of the warehouse that its orders are sent from at first sight.
channel::Calendar calendarFor(const channel::ChannelPolicy &policy, Instant now,
                              const Workspace &records)
{
    const auto warehouse = records.get(policy.warehouse);
    const std::string zone = warehouse ? warehouse->timeZone : std::string("UTC");
    return {.today = wire::zoneDay(now, zone), .dayOf = [zone](Instant at) {
                return wire::zoneDay(at, zone);
            }};
}

/// Who sends what of an order.
std::vector<rest::TakenPart> partsTaken(const channel::IncomingOrder &order,
                                        const Workspace &records)
{
    std::vector<rest::TakenPart> parts;
    for (const sales::Order &part : sales::partsOf(order.channel, order.reference, records)) {
        const auto warehouse = records.get(part.warehouse);
        parts.push_back({part.id, warehouse ? warehouse->code : std::string(), part.part});
    }
    return parts;
}

/// What holds an order, in all its parts.
std::vector<sales::OrderHold> holdsOn(const channel::IncomingOrder &order, const Workspace &records)
{
    std::vector<sales::OrderHold> all;
    for (const sales::Order &part : sales::partsOf(order.channel, order.reference, records)) {
        const auto open = sales::openHoldsOf(part, records);
        all.insert(all.end(), open.begin(), open.end());
    }
    return all;
}

/// What holds it now and did not before, whoever found it; each reason once.
void addReasons(const std::vector<sales::OrderHold> &before,
                const std::vector<sales::OrderHold> &now, std::vector<std::string> &reasons)
{
    for (const sales::OrderHold &hold : now) {
        std::string reason = std::string(codeOf(hold.kind)) + ": " + hold.detail;
        if (std::ranges::find(before, hold.id, &sales::OrderHold::id) == before.end()
            && std::ranges::find(reasons, reason) == reasons.end())
            reasons.push_back(std::move(reason));
    }
}

class ChannelRun final : public rest::IntakeRun
{
public:
    ChannelRun(rest::IntakeWish wish, channel::Intake intake)
        : m_wish(std::move(wish))
        , m_intake(std::move(intake))
    {
        for (const channel::Refused &refused : m_intake.refused)
            m_taken.push_back({.place = refused.place, .reasons = {refused.reason}});
    }

    Result<bool> step(hub::Hub &hub) override;

    [[nodiscard]] const std::vector<TakenOrder> &taken() const override
    {
        return m_taken;
    }

private:
    Result<> beginPlanning(const Workspace &records);
    TakenOrder takeOne(const channel::IncomingOrder &order, const hub::Hub &hub,
                       hub::Asking &asking);

    rest::IntakeWish m_wish;
    channel::Intake m_intake;
    std::size_t m_next = 0;
    std::optional<Planning> m_planning;
    std::vector<TakenOrder> m_taken;
};

Result<> ChannelRun::beginPlanning(const Workspace &records)
{
    auto policy = channel::policyFor(m_wish.channel, m_wish.warehouse, records);
    if (!policy)
        return policy.error();
    if (const auto user = records.get(m_wish.user))
        policy->only = user->warehouse;
    const auto calendar = calendarFor(*policy, m_wish.now, records);
    m_planning.emplace(records, *std::move(policy), m_wish.channel, calendar);
    return {};
}

TakenOrder ChannelRun::takeOne(const channel::IncomingOrder &order, const hub::Hub &hub,
                               hub::Asking &asking)
{
    TakenOrder taken{.place = order.place, .reference = order.reference};
    const auto refused = [&](const Error &error) {
        taken.reasons = {std::string(nameOf(error.code)) + ": " + error.detail};
        // It may have promised numbers that nobody has now.
        m_planning.reset();
        return taken;
    };
    const auto before = holdsOn(order, asking.records());
    const auto plan = m_planning->plan(order, asking.records());
    if (!plan)
        return refused(plan.error());
    Workspace attempt = asking.records().nested();
    hub::Asking alone(hub, m_wish.user, attempt);
    for (const Operation &operation : plan->operations) {
        if (const auto done = alone.perform(operation); !done)
            return refused(done.error());
    }
    attempt.mergeInto(asking.records());
    addReasons(before, holdsOn(order, asking.records()), taken.reasons);
    for (const std::string &note : plan->notes)
        taken.reasons.push_back(note);
    const auto known = sales::orderOf(order.channel, order.reference, asking.records());
    taken.order = known ? known->id : sales::OrderId{};
    taken.parts = partsTaken(order, asking.records());
    taken.state
        = plan->operations.empty() ? TakenOrder::State::Unchanged : TakenOrder::State::Taken;
    return taken;
}

Result<bool> ChannelRun::step(hub::Hub &hub)
{
    if (m_next == m_intake.orders.size())
        return false;
    std::vector<TakenOrder> slice;
    bool isAgain = false;
    const auto done = hub.ask(m_wish.user, [&](hub::Asking &asking) -> Result<> {
        // What was planned for a try that came to nothing promised numbers that nobody has.
        if (isAgain)
            m_planning.reset();
        isAgain = true;
        slice.clear();
        while (slice.size() < ordersAtOnce && m_next + slice.size() < m_intake.orders.size()) {
            const auto ready = m_planning ? Result<>{} : beginPlanning(asking.records());
            if (!ready)
                return ready;
            slice.push_back(takeOne(m_intake.orders[m_next + slice.size()], hub, asking));
        }
        return {};
    });
    if (!done)
        return done.error();
    m_next += slice.size();
    m_taken.insert(m_taken.end(), slice.begin(), slice.end());
    return m_next < m_intake.orders.size();
}

} // namespace

Result<std::unique_ptr<rest::IntakeRun>> beginIntake(const rest::IntakeWish &wish)
{
    auto intake = readAs(wish.profile, QByteArray::fromStdString(wish.body), wish.channel);
    if (!intake)
        return intake.error();
    std::unique_ptr<rest::IntakeRun> run = std::make_unique<ChannelRun>(wish, *std::move(intake));
    return run;
}

} // namespace bincard::hubfolder
