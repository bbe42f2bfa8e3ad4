// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/follow.h"

#include "core/fulfilment/parcel_rules.h"
#include "core/sales/rules.h"

#include <algorithm>
#include <optional>

namespace bincard::channel {

namespace {

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
        , m_lines(desk.records.list<sales::OrderLine>("by_order", known.id))
        , m_isFollowed(m_lines.size())
    { }

    void lines(const IncomingOrder &order)
    {
        for (std::size_t i = 0; i < order.lines.size(); ++i) {
            const IncomingLine &line = order.lines[i];
            const auto product = m_desk.records.find<catalog::Product>("by_sku", line.sku);
            if (const auto ours
                = product ? match(product->id, static_cast<int>(i) + 1) : std::nullopt)
                change(*ours, targetOf(line, *ours, *product), line.sku);
            else if (product)
                addLate(line, *product, static_cast<int>(i) + 1);
            else
                m_plan.notes.push_back("no product " + line.sku);
        }
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!m_isFollowed[i])
                change(m_lines[i], {}, skuOf(m_lines[i]));
        }
    }

    void nothingMore()
    {
        for (const sales::OrderLine &line : m_lines)
            change(line, {}, skuOf(line));
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
        if (!m_known.confirmed && m_known.hold.empty() && m_hasGoods)
            m_plan.operations.emplace_back(sales::ConfirmOrder{m_known.id, {m_desk.ids.next()}});
    }

private:
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
        const auto picking = sales::pickingOf(line.id, m_desk.records);
        const Quantity sealed
            = picking ? fulfilment::sealedOf(picking->id, m_desk.records) : Quantity{};
        const Quantity possible
            = std::min(quantity, std::max(Quantity{}, line.ordered - line.cancelled - sealed));
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
        if (m_known.confirmed)
            return m_plan.notes.push_back(line.sku
                                          + " was added there after the order was "
                                            "confirmed here: it needs an order of its own");
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
};

} // namespace

bool isCalledOff(const IncomingOrder &order)
{
    return order.isCancelled || order.payment == Payment::Refunded
        || order.payment == Payment::Voided;
}

void addLines(const IncomingOrder &order, sales::OrderId id, const Desk &desk, OrderPlan &plan)
{
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        const IncomingLine &line = order.lines[i];
        const auto product = desk.records.find<catalog::Product>("by_sku", line.sku);
        const Quantity wanted = product ? wantedOf(line, *product) : Quantity{};
        if (wanted.isPositive())
            plan.operations.emplace_back(sales::AddOrderLine{.line = {desk.ids.next()},
                                                             .order = id,
                                                             .product = product->id,
                                                             .position = static_cast<int>(i) + 1,
                                                             .quantity = wanted,
                                                             .price = line.price});
    }
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

void follow(const IncomingOrder &order, const sales::Order &known, const Desk &desk,
            OrderPlan &plan)
{
    Following following(known, desk, plan);
    if (isCalledOff(order))
        return following.nothingMore();
    following.lines(order);
    following.address(order.delivery);
    following.confirm();
}

} // namespace bincard::channel
