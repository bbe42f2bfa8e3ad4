// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/lines.h"

#include "core/fulfilment/rules.h"
#include "core/inventory/availability.h"
#include "core/sales/rules.h"

#include <algorithm>
#include <ranges>

namespace bincard::channel {

namespace {

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

Quantity uncancelled(const sales::OrderLine &line)
{
    return line.ordered - line.cancelled;
}

sales::AddOrderLine addedLine(const IncomingLine &line, const catalog::Product &product,
                              int position, const Desk &desk)
{
    return {.line = {desk.ids.next()},
            .product = product.id,
            .position = position,
            .quantity = wantedOf(line, product),
            .price = line.price};
}

} // namespace

void note(OrderPlan &plan, std::string text)
{
    if (std::ranges::find(plan.notes, text) == plan.notes.end())
        plan.notes.push_back(std::move(text));
}

std::vector<sales::AddOrderLine> linesOf(const IncomingOrder &order, sales::OrderId id,
                                         const Desk &desk)
{
    std::vector<sales::AddOrderLine> lines;
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        const IncomingLine &line = order.lines[i];
        const auto product = desk.records.find<catalog::Product>("by_sku", line.sku);
        if (!product || !wantedOf(line, *product).isPositive())
            continue;
        lines.push_back(addedLine(line, *product, static_cast<int>(i) + 1, desk));
        lines.back().order = id;
    }
    return lines;
}

LineFollowing::LineFollowing(std::span<const sales::Order> parts, const Desk &desk, OrderPlan &plan)
    : m_parts(parts)
    , m_desk(desk)
    , m_plan(plan)
{
    for (const sales::Order &part : parts) {
        for (auto &line : desk.records.list<sales::OrderLine>("by_order", part.id)) {
            if (!line.kit) // the customer ordered the kit, not its components
                m_lines.push_back({std::move(line)});
        }
    }
}

void LineFollowing::follow(const IncomingOrder &order)
{
    struct Change
    {
        const IncomingLine &line;
        Members ours;
        catalog::Product product;
    };

    std::vector<Change> changes;
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        const IncomingLine &line = order.lines[i];
        const int position = static_cast<int>(i) + 1;
        const auto product = m_desk.records.find<catalog::Product>("by_sku", line.sku);
        const auto ours = product ? match(product->id, position) : Members{};
        if (!ours.empty())
            changes.push_back({line, ours, *product});
        else if (product)
            addLate(line, *product, position);
        else
            note(m_plan, "no product " + line.sku);
    }
    for (const Change &one : changes)
        change(one.ours, targetOf(one.line, sumOf(one.ours), one.product), one.line.sku);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].isFollowed)
            change({i}, {}, skuOf(m_lines[i].line));
    }
}

void LineFollowing::nothingMore()
{
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        change({i}, {}, skuOf(m_lines[i].line));
}

/// The line that this one became: at its position, or else the first of that product. Shops drop
/// lines from the middle of a list. Of each part it is one at most.
LineFollowing::Members LineFollowing::match(catalog::ProductId product, int position)
{
    std::optional<int> known;
    for (const Ours &ours : m_lines) {
        if (ours.isFollowed || ours.line.product != product)
            continue;
        if (!known || ours.line.position == position)
            known = ours.line.position;
    }
    Members members;
    std::set<sales::OrderId> parts;
    for (std::size_t i = 0; known && i < m_lines.size(); ++i) {
        Ours &ours = m_lines[i];
        const bool isMeant
            = !ours.isFollowed && ours.line.product == product && ours.line.position == *known;
        if (!isMeant || !parts.insert(ours.line.order).second)
            continue;
        ours.isFollowed = true;
        members.push_back(i);
    }
    return members;
}

sales::OrderLine LineFollowing::sumOf(const Members &members) const
{
    sales::OrderLine sum;
    for (const std::size_t i : members) {
        sum.ordered += m_lines[i].line.ordered;
        sum.cancelled += m_lines[i].line.cancelled;
        sum.shipped += m_lines[i].line.shipped;
    }
    return sum;
}

void LineFollowing::change(const Members &members, Quantity target, const std::string &sku)
{
    const Quantity have = uncancelled(sumOf(members));
    for (const std::size_t i : members) {
        const sales::OrderLine &line = m_lines[i].line;
        if (target.isPositive() && (uncancelled(line).isPositive() || members.size() == 1))
            m_withGoods.insert(line.order);
    }
    if (target > have)
        raise(members, target, sku);
    else if (target < have)
        takeBack(members, have - target, sku);
}

/// Only by what was never ordered here: what somebody here cancelled stays cancelled, however often
/// the channel says that it is wanted. Of several parts by one that has it, of which something is
/// still to go.
void LineFollowing::raise(const Members &members, Quantity target, const std::string &sku)
{
    const sales::OrderLine sum = sumOf(members);
    const Quantity have = uncancelled(sum);
    const Quantity more = std::max(Quantity{}, target - sum.ordered);
    if (more.isPositive()) {
        const auto isUnderWay = [&](std::size_t i) {
            return !sales::isOver(m_lines[i].line.order, m_desk.records);
        };
        const auto hasIt = [&](std::size_t i) {
            const sales::OrderLine &line = m_lines[i].line;
            return isUnderWay(i) && canSend(line.warehouse, line.product, more);
        };
        auto chosen = members.size() == 1 ? members.begin() : std::ranges::find_if(members, hasIt);
        if (chosen == members.end())
            chosen = std::ranges::find_if(members, isUnderWay);
        const auto &line = m_lines[chosen == members.end() ? members.front() : *chosen].line;
        m_withGoods.insert(line.order);
        m_plan.operations.emplace_back(sales::ChangeQuantity{line.id, uncancelled(line) + more});
    }
    if (have + more < target)
        note(m_plan,
             toText(target - have - more) + " of " + sku
                 + " is wanted there, and was cancelled here");
}

/// First what nobody has promised yet, then what is on its shelf, then what is picked; of equals
/// from the last part, which was made for what the first one lacks.
void LineFollowing::takeBack(const Members &members, Quantity quantity, const std::string &sku)
{
    struct Give
    {
        const sales::OrderLine &line;
        Quantity possible;
        Quantity given = {};
    };

    std::vector<Give> gives;
    for (const std::size_t i : members) {
        const sales::OrderLine &line = m_lines[i].line;
        gives.push_back({line, fulfilment::cancellableOf(line, m_desk.records)});
    }
    Quantity rest = quantity;
    const auto take = [&](auto upTo) {
        for (Give &give : gives | std::views::reverse) {
            const Quantity most = std::min(upTo(give), give.possible) - give.given;
            const Quantity taken = std::min(rest, std::max(most, Quantity{}));
            give.given += taken;
            rest -= taken;
        }
    };
    take([](const Give &give) {
        return give.line.open() - give.line.reserved;
    });
    take([](const Give &give) {
        return give.line.open();
    });
    take([](const Give &give) {
        return give.possible;
    });
    for (const Give &give : gives) {
        if (give.given.isPositive())
            m_plan.operations.emplace_back(sales::CancelOrderLine{give.line.id, give.given});
    }
    if (rest.isPositive())
        note(m_plan,
             toText(rest) + " of " + sku
                 + " is cancelled there, and in a closed parcel or gone here");
}

/// To the part that can send it, else to the first that takes lines.
void LineFollowing::addLate(const IncomingLine &line, const catalog::Product &product, int position)
{
    const Quantity wanted = wantedOf(line, product);
    if (!wanted.isPositive())
        return;
    std::vector<const sales::Order *> open;
    for (const sales::Order &part : m_parts) {
        if (!part.confirmed || !sales::isPacked(part.id, m_desk.records))
            open.push_back(&part);
    }
    if (open.empty())
        return note(m_plan,
                    line.sku
                        + " was added there after all was packed or cancelled here: it needs an "
                          "order of its own");
    const auto able = std::ranges::find_if(open, [&](const sales::Order *part) {
        return open.size() == 1 || canSend(part->warehouse, product.id, wanted);
    });
    auto added = addedLine(line, product, position, m_desk);
    added.order = able == open.end() ? open.front()->id : (*able)->id;
    m_withGoods.insert(added.order);
    m_plan.operations.emplace_back(added);
}

bool LineFollowing::canSend(inventory::WarehouseId warehouse, catalog::ProductId product,
                            Quantity quantity) const
{
    return inventory::promisable(product, warehouse, m_desk.today, m_desk.today, {}, m_desk.records)
        >= quantity;
}

std::string LineFollowing::skuOf(const sales::OrderLine &line) const
{
    const auto product = m_desk.records.get(line.product);
    return product ? product->sku : std::string("?");
}

} // namespace bincard::channel
