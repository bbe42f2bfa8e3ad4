// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/follow.h"

#include "core/fulfilment/parcel_rules.h"
#include "core/sales/rules.h"

#include <algorithm>
#include <optional>

namespace bincard::channel {

namespace {

using sales::HoldKind;

Delivery deliveryOf(const sales::DeliveryAddress &address)
{
    return {.name = address.name,
            .company = address.company,
            .street = address.street,
            .extra = address.extra,
            .postcode = address.postcode,
            .city = address.city,
            .region = address.region,
            .country = address.country,
            .phone = address.phone};
}

/// Carries a known order, or one part of it, to what the channel says of it as a whole.
class Following
{
public:
    Following(const sales::Order &known, const Desk &desk, OrderPlan &plan)
        : m_known(known)
        , m_desk(desk)
        , m_plan(plan)
    { }

    /// Payment releases its hold by itself; what else is gone is worth a person's look. Comes
    /// first: what the other changes leave of the order may be too little to be held.
    void holds(const std::vector<Hold> &reasons)
    {
        for (const sales::OrderHold &open : sales::openHoldsOf(m_known, m_desk.records)) {
            const bool isGone = isNone(reasons, open.kind);
            if (isGone && open.kind == HoldKind::Payment) {
                m_plan.operations.emplace_back(
                    sales::ReleaseHold{open.id, "the channel has its money"});
                continue;
            }
            m_isHeld = true;
            const std::string held = "held for " + std::string(codeOf(open.kind));
            note(m_plan,
                 isGone && isTheChannels(open.kind)
                     ? held + ", for which there is no reason any more"
                     : held);
        }
        for (const Hold &reason : reasons) {
            if (isNew(reason.kind))
                holdAnew(reason);
        }
    }

    /// The channel's word on when and how it is sent, and that it is paid.
    void terms(const IncomingOrder &order)
    {
        sales::ChangeOrder change{.order = m_known.id,
                                  .promisedAt = m_known.promisedAt,
                                  .service = m_known.service,
                                  .priority = m_known.priority};
        if (order.promisedAt.ms > 0 && order.promisedAt != m_known.promisedAt) {
            change.fields |= sales::ChangeOrder::promised;
            change.promisedAt = order.promisedAt;
        }
        const auto service = m_desk.policy.services.find(order.service);
        if (service != m_desk.policy.services.end() && service->second != m_known.service) {
            change.fields |= sales::ChangeOrder::sent;
            change.service = service->second;
        }
        if (isSettled(order) && !m_known.paid) {
            change.fields |= sales::ChangeOrder::settled;
            change.paid = true;
        }
        if (change.fields != 0 && !sales::isOver(m_known.id, m_desk.records))
            m_plan.operations.emplace_back(change);
    }

    void address(const Delivery &delivery)
    {
        // Channels take addresses away after some weeks; ours stays until the order is gone.
        const auto before = m_desk.records.get(Id<sales::DeliveryAddress>{m_known.id.value});
        if (isComplete(delivery) && (!before || deliveryOf(*before) != delivery))
            m_plan.operations.emplace_back(addressFor(m_known.id, delivery));
    }

    /// What somebody interrupted, or what no hold keeps any more.
    void confirm(bool hasGoods)
    {
        const bool mayBe = !m_isHeld || m_desk.policy.reservesWhileHeld;
        if (!m_known.confirmed && mayBe && hasGoods)
            m_plan.operations.emplace_back(sales::ConfirmOrder{m_known.id, {m_desk.ids.next()}});
    }

    /// Boxes that are closed are taken out, once: what somebody decided about one of them stands.
    void intercept()
    {
        const auto &records = m_desk.records;
        for (const auto &parcel : records.list<fulfilment::Parcel>("by_order", m_known.id)) {
            const auto tasks = records.list<inventory::Task>("by_document", parcel.id.value);
            const bool isAsked = std::ranges::find(tasks, inventory::TaskKind::InterceptParcel,
                                                   &inventory::Task::kind)
                != tasks.end();
            if (!parcel.closed || isAsked || fulfilment::isGone(parcel, records))
                continue;
            m_plan.operations.emplace_back(fulfilment::InterceptOrder{m_known.id});
            return;
        }
    }

private:
    static bool isNone(const std::vector<Hold> &reasons, HoldKind kind)
    {
        return std::ranges::find(reasons, kind, &Hold::kind) == reasons.end();
    }

    /// Kinds of which the channel's word of today says whether they still stand. A price is
    /// compared with the past, of which the order is part by now.
    static bool isTheChannels(HoldKind kind)
    {
        return kind != HoldKind::Price && kind != HoldKind::Credit && kind != HoldKind::Manual;
    }

    /// Whether that speaks against the order since it came, and nobody has decided on it. Once it
    /// is confirmed, only its payer is looked at again: channels forget addresses, and unknown
    /// lines are said.
    [[nodiscard]] bool isNew(HoldKind kind) const
    {
        const bool isPayer = kind == HoldKind::Fraud || kind == HoldKind::Payment;
        const bool isOpening = !m_known.confirmed
            && (kind == HoldKind::UnknownSku
                || (kind == HoldKind::Address
                    && !m_desk.records.get(Id<sales::DeliveryAddress>{m_known.id.value})));
        const auto before = m_desk.records.list<sales::OrderHold>("by_order", m_known.id);
        return (isPayer || isOpening)
            && (m_known.hold.empty() || sales::holdKindOf(m_known.hold) != kind)
            && std::ranges::find(before, kind, &sales::OrderHold::kind) == before.end();
    }

    void holdAnew(const Hold &reason)
    {
        const Workspace &records = m_desk.records;
        const auto transfers = records.list<inventory::Transfer>("by_order", m_known.id);
        const bool isBegun = std::ranges::any_of(transfers, [&](const auto &transfer) {
            const auto batch = records.get(transfer.batch);
            return batch && batch->state == fulfilment::BatchState::Started;
        });
        if (isBegun || sales::isOver(m_known.id, records))
            return note(m_plan, reason.reason + ", and it is being picked or gone here");
        m_isHeld = true;
        m_plan.operations.emplace_back(
            sales::HoldOrder{{m_desk.ids.next()}, m_known.id, reason.kind, reason.reason});
    }

    const sales::Order &m_known;
    const Desk &m_desk;
    OrderPlan &m_plan;
    bool m_isHeld = false;
};

} // namespace

bool isCalledOff(const IncomingOrder &order)
{
    return order.isCancelled || order.payment == Payment::Refunded
        || order.payment == Payment::Voided;
}

bool isSettled(const IncomingOrder &order)
{
    return order.payment == Payment::Paid || order.payment == Payment::PartlyRefunded;
}

sales::ChangeAddress addressFor(sales::OrderId order, const Delivery &delivery)
{
    return {.order = order,
            .name = delivery.name,
            .company = delivery.company,
            .street = delivery.street,
            .extra = delivery.extra,
            .postcode = delivery.postcode,
            .city = delivery.city,
            .region = delivery.region,
            .country = delivery.country,
            .phone = delivery.phone};
}

void follow(const IncomingOrder &order, std::span<const sales::Order> known,
            const std::vector<Hold> &reasons, const Desk &desk, OrderPlan &plan)
{
    std::vector<Following> parts;
    for (const sales::Order &part : known)
        parts.emplace_back(part, desk, plan);
    LineFollowing lines(known, desk, plan);
    if (isCalledOff(order)) {
        lines.nothingMore();
        for (Following &part : parts)
            part.intercept();
        return;
    }
    for (Following &part : parts) {
        part.holds(reasons);
        part.terms(order);
    }
    lines.follow(order);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].address(order.delivery);
        parts[i].confirm(lines.hasGoods(known[i].id));
    }
}

} // namespace bincard::channel
