// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/follow.h"

#include "core/fulfilment/parcel_rules.h"
#include "core/fulfilment/rules.h"
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

/// What is still to come of a line. A service is never sent, so "sent" says nothing of it.
Quantity wantedOf(const IncomingLine &line, const catalog::Product &product)
{
    const Quantity wanted = line.quantity - line.cancelled;
    return product.service ? wanted : wanted - line.fulfilled;
}

/// How much of a line we should have. The channel's "sent" is what others sent before the order
/// came here and some of what we sent since, and it does not say how much of each: what lies
/// between the two readings is right as it is.
Quantity targetOf(const IncomingLine &line, const sales::OrderLine &known,
                  const catalog::Product &product)
{
    const Quantity least = wantedOf(line, product);
    if (product.service)
        return least;
    const Quantity most
        = line.quantity - line.cancelled - std::max(Quantity{}, line.fulfilled - known.shipped);
    return std::clamp(known.ordered - known.cancelled, least, most);
}

/// Carries a known order to what the channel says.
class Following
{
public:
    Following(const sales::Order &known, const Desk &desk, OrderPlan &plan)
        : m_known(known)
        , m_desk(desk)
        , m_plan(plan)
        , m_lines(orderedOf(known.id, desk.records))
        , m_isFollowed(m_lines.size())
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
            m_plan.notes.push_back(isGone && isTheChannels(open.kind)
                                       ? held + ", for which there is no reason any more"
                                       : held);
        }
        for (const Hold &reason : reasons) {
            if (isNew(reason.kind))
                holdAnew(reason);
        }
    }

    /// The channel's word on when and how it is sent.
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
        if (change.fields != 0 && !sales::isOver(m_known.id, m_desk.records))
            m_plan.operations.emplace_back(change);
    }

    /// What is new comes before what is taken back: an order of which nothing is left to be packed
    /// takes no further lines.
    void lines(const IncomingOrder &order)
    {
        struct Change
        {
            const IncomingLine &line;
            sales::OrderLine ours;
            catalog::Product product;
        };

        std::vector<Change> changes;
        for (std::size_t i = 0; i < order.lines.size(); ++i) {
            const IncomingLine &line = order.lines[i];
            const int position = static_cast<int>(i) + 1;
            const auto product = m_desk.records.find<catalog::Product>("by_sku", line.sku);
            const auto ours = product ? match(product->id, position) : std::nullopt;
            if (ours)
                changes.push_back({line, *ours, *product});
            else if (product)
                addLate(line, *product, position);
            else
                m_plan.notes.push_back("no product " + line.sku);
        }
        for (const Change &one : changes)
            change(one.ours, targetOf(one.line, one.ours, one.product), one.line.sku);
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!m_isFollowed[i])
                change(m_lines[i], {}, skuOf(m_lines[i]));
        }
    }

    void nothingMore()
    {
        for (const sales::OrderLine &line : m_lines)
            change(line, {}, skuOf(line));
        intercept();
    }

    void address(const Delivery &delivery)
    {
        // Channels take addresses away after some weeks; ours stays until the order is gone.
        const auto before = m_desk.records.get(Id<sales::DeliveryAddress>{m_known.id.value});
        if (isComplete(delivery) && (!before || deliveryOf(*before) != delivery))
            m_plan.operations.emplace_back(addressFor(m_known.id, delivery));
    }

    /// What somebody interrupted, or what no hold keeps any more.
    void confirm()
    {
        const bool mayBe = !m_isHeld || m_desk.policy.reservesWhileHeld;
        if (!m_known.confirmed && mayBe && m_hasGoods)
            m_plan.operations.emplace_back(sales::ConfirmOrder{m_known.id, {m_desk.ids.next()}});
    }

private:
    /// What the customer ordered: a kit that is sold as its components is one line.
    static std::vector<sales::OrderLine> orderedOf(sales::OrderId id, const Workspace &records)
    {
        auto lines = records.list<sales::OrderLine>("by_order", id);
        std::erase_if(lines, [](const sales::OrderLine &line) {
            return static_cast<bool>(line.kit);
        });
        return lines;
    }

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
            return m_plan.notes.push_back(reason.reason + ", and it is being picked or gone here");
        m_isHeld = true;
        m_plan.operations.emplace_back(
            sales::HoldOrder{{m_desk.ids.next()}, m_known.id, reason.kind, reason.reason});
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

    /// The line that this one became: at its position, or else the first of that product. Shops
    /// drop lines from the middle of a list.
    std::optional<sales::OrderLine> match(catalog::ProductId product, int position)
    {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_isFollowed[i] || m_lines[i].product != product)
                continue;
            if (!best || m_lines[i].position == position)
                best = i;
        }
        if (!best)
            return std::nullopt;
        m_isFollowed[*best] = true;
        return m_lines[*best];
    }

    void change(const sales::OrderLine &line, Quantity target, const std::string &sku)
    {
        const Quantity have = line.ordered - line.cancelled;
        m_hasGoods = m_hasGoods || target.isPositive();
        if (target > have)
            raise(line, target, sku);
        else if (target < have)
            takeBack(line, have - target, sku);
    }

    /// Only by what was never ordered here: what somebody here cancelled stays cancelled, however
    /// often the channel says that it is wanted.
    void raise(const sales::OrderLine &line, Quantity target, const std::string &sku)
    {
        const Quantity have = line.ordered - line.cancelled;
        const Quantity more = std::max(Quantity{}, target - line.ordered);
        if (more.isPositive())
            m_plan.operations.emplace_back(sales::ChangeQuantity{line.id, have + more});
        if (have + more < target)
            m_plan.notes.push_back(toText(target - have - more) + " of " + sku
                                   + " is wanted there, and was cancelled here");
    }

    void takeBack(const sales::OrderLine &line, Quantity quantity, const std::string &sku)
    {
        const Quantity possible
            = std::min(quantity, fulfilment::cancellableOf(line, m_desk.records));
        if (possible.isPositive())
            m_plan.operations.emplace_back(sales::CancelOrderLine{line.id, possible});
        if (possible < quantity)
            m_plan.notes.push_back(toText(quantity - possible) + " of " + sku
                                   + " is cancelled there, and in a closed parcel or gone here");
    }

    void addLate(const IncomingLine &line, const catalog::Product &product, int position)
    {
        const Quantity wanted = wantedOf(line, product);
        if (!wanted.isPositive())
            return;
        if (m_known.confirmed && sales::isPacked(m_known.id, m_desk.records))
            return m_plan.notes.push_back(line.sku
                                          + " was added there after all was packed or cancelled "
                                            "here: it needs an order of its own");
        m_hasGoods = true;
        m_plan.operations.emplace_back(sales::AddOrderLine{.line = {m_desk.ids.next()},
                                                           .order = m_known.id,
                                                           .product = product.id,
                                                           .position = position,
                                                           .quantity = wanted,
                                                           .price = line.price});
    }

    [[nodiscard]] std::string skuOf(const sales::OrderLine &line) const
    {
        const auto product = m_desk.records.get(line.product);
        return product ? product->sku : std::string("?");
    }

    const sales::Order &m_known;
    const Desk &m_desk;
    OrderPlan &m_plan;
    std::vector<sales::OrderLine> m_lines;
    std::vector<bool> m_isFollowed;
    bool m_hasGoods = false;
    bool m_isHeld = false;
};

} // namespace

bool isCalledOff(const IncomingOrder &order)
{
    return order.isCancelled || order.payment == Payment::Refunded
        || order.payment == Payment::Voided;
}

bool addLines(const IncomingOrder &order, sales::OrderId id, const Desk &desk, OrderPlan &plan)
{
    bool isAny = false;
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        const IncomingLine &line = order.lines[i];
        const auto product = desk.records.find<catalog::Product>("by_sku", line.sku);
        const Quantity wanted = product ? wantedOf(line, *product) : Quantity{};
        if (!wanted.isPositive())
            continue;
        isAny = true;
        plan.operations.emplace_back(sales::AddOrderLine{.line = {desk.ids.next()},
                                                         .order = id,
                                                         .product = product->id,
                                                         .position = static_cast<int>(i) + 1,
                                                         .quantity = wanted,
                                                         .price = line.price});
    }
    return isAny;
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

void follow(const IncomingOrder &order, const sales::Order &known, const std::vector<Hold> &reasons,
            const Desk &desk, OrderPlan &plan)
{
    Following following(known, desk, plan);
    if (isCalledOff(order))
        return following.nothingMore();
    following.holds(reasons);
    following.terms(order);
    following.lines(order);
    following.address(order.delivery);
    following.confirm();
}

} // namespace bincard::channel
