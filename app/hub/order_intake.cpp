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
    Planning(const Store &store, channel::ChannelPolicy policy, const std::string &channel)
        : m_records(store, m_ids)
        , m_planner(m_records, m_ids, std::move(policy), channel)
    { }

    Result<channel::OrderPlan> plan(const channel::IncomingOrder &order, Workspace &records)
    {
        m_ids.lend(&records);
        return m_planner.plan(order);
    }

private:
    CurrentIds m_ids;
    Workspace m_records;
    channel::IntakePlanner m_planner;
};

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
    TakenOrder takeOne(const channel::IncomingOrder &order, const hub::Hub &hub,
                       hub::Asking &asking);

    rest::IntakeWish m_wish;
    channel::Intake m_intake;
    std::size_t m_next = 0;
    std::optional<Planning> m_planning;
    std::vector<TakenOrder> m_taken;
};

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
    for (const channel::Hold &hold : plan->holds)
        taken.reasons.push_back(std::string(codeOf(hold.kind)) + ": " + hold.reason);
    for (const std::string &note : plan->notes)
        taken.reasons.push_back(note);
    const auto known = sales::orderOf(order.channel, order.reference, asking.records());
    taken.order = known ? known->id : sales::OrderId{};
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
        if (!m_planning) {
            auto policy = channel::policyFor(m_wish.channel, m_wish.warehouse, asking.records());
            if (!policy)
                return policy.error();
            m_planning.emplace(hub.store(), *std::move(policy), m_wish.channel);
        }
        while (m_planning && slice.size() < ordersAtOnce
               && m_next + slice.size() < m_intake.orders.size())
            slice.push_back(takeOne(m_intake.orders[m_next + slice.size()], hub, asking));
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
