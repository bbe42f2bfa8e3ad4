// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/channel/plan.h"

#include <set>
#include <span>

namespace bincard::channel {

/// What planning reads, and where new ids come from.
struct Desk
{
    const Workspace &records;
    IdSource &ids;
    const ChannelPolicy &policy;
    Date today = {};
};

/// For a person, once.
void note(OrderPlan &plan, std::string text);

/// Lines of a new order; those without a product are left to the hold.
[[nodiscard]] std::vector<sales::AddOrderLine> linesOf(const IncomingOrder &order,
                                                       sales::OrderId id, const Desk &desk);

/// Carries the lines of a known order, which may be in several parts, to what the channel says.
class LineFollowing
{
public:
    LineFollowing(std::span<const sales::Order> parts, const Desk &desk, OrderPlan &plan);

    /// What is new comes before what is taken back: an order of which nothing is left to be packed
    /// takes no further lines.
    void follow(const IncomingOrder &order);
    /// Nobody wants any of it.
    void nothingMore();

    /// Whether something of that part is still wanted, as far as was followed.
    [[nodiscard]] bool hasGoods(sales::OrderId part) const
    {
        return m_withGoods.contains(part);
    }

private:
    /// Our lines that one line of the channel's became, in the order of the parts.
    using Members = std::vector<std::size_t>;

    struct Ours
    {
        sales::OrderLine line;
        bool isFollowed = false;
    };

    [[nodiscard]] Members match(catalog::ProductId product, int position);
    [[nodiscard]] sales::OrderLine sumOf(const Members &members) const;
    void change(const Members &members, Quantity target, const std::string &sku);
    void raise(const Members &members, Quantity target, const std::string &sku);
    void takeBack(const Members &members, Quantity quantity, const std::string &sku);
    void addLate(const IncomingLine &line, const catalog::Product &product, int position);
    [[nodiscard]] bool canSend(inventory::WarehouseId warehouse, catalog::ProductId product,
                               Quantity quantity) const;
    [[nodiscard]] std::string skuOf(const sales::OrderLine &line) const;

    std::span<const sales::Order> m_parts;
    const Desk &m_desk;
    OrderPlan &m_plan;
    std::vector<Ours> m_lines;
    std::set<sales::OrderId> m_withGoods;
};

} // namespace bincard::channel
