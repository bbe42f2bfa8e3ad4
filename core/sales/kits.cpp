// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/kits.h"

#include "core/catalog/kit.h"
#include "core/inventory/merge.h"
#include "core/inventory/transfer.h"
#include "core/kernel/check.h"

#include <algorithm>

namespace bincard::sales {

namespace {

/// How many whole kits there are of which every component says at least so much.
template <class Of> Quantity leastKits(const std::vector<SoldComponent> &components, const Of &of)
{
    check(!components.empty(), "a kit of something");
    Quantity least = catalog::wholeKits(of(components.front()), components.front().perKit);
    for (const SoldComponent &component : components)
        least = std::min(least, catalog::wholeKits(of(component), component.perKit));
    return least;
}

} // namespace

Quantity SoldComponent::sum(Quantity OrderLine::*of) const
{
    Quantity sum;
    for (const OrderLine &line : lines)
        sum += line.*of;
    return sum;
}

Quantity SoldComponent::wanted() const
{
    return sum(&OrderLine::ordered) - sum(&OrderLine::cancelled);
}

std::vector<SoldComponent> componentsOf(const OrderLine &kit, const Workspace &records)
{
    std::vector<SoldComponent> components;
    // What has a line of picking is goods: the other lines of its order need not be looked at.
    if (!records.list<inventory::TransferLine>(Range{.limit = 1}, "by_order_line", kit.id).empty())
        return components;
    for (const OrderLine &line : records.list<OrderLine>("by_order", kit.order)) {
        if (line.kit != kit.id)
            continue;
        auto known = std::ranges::find(components, line.component, &SoldComponent::product);
        if (known == components.end())
            known = components.insert(known, {.product = line.component, .perKit = line.perKit});
        known->lines.push_back(line);
    }
    return components;
}

OrderLine following(OrderLine kit, const std::vector<SoldComponent> &components)
{
    const auto kitsOf = [&](Quantity OrderLine::*of) {
        return leastKits(components, [of](const SoldComponent &component) {
            return component.sum(of);
        });
    };
    const Quantity found = leastKits(components, [](const SoldComponent &component) {
        return component.sum(&OrderLine::reserved) + component.sum(&OrderLine::picked);
    });
    kit.picked = kitsOf(&OrderLine::picked);
    kit.reserved = found - kit.picked;
    kit.packed = kitsOf(&OrderLine::packed);
    kit.shipped = kitsOf(&OrderLine::shipped);
    return kit;
}

Result<std::vector<OrderLine>> goodsOf(const OrderLine &line, Workspace &records)
{
    const auto product = records.require(inventory::standingFor(line.product, records));
    if (!product)
        return product.error();
    if (!product->isExploded())
        return std::vector{line};
    const auto shares = catalog::explode(*product, records);
    if (!shares)
        return shares.error();
    std::vector<OrderLine> parts;
    for (const catalog::KitShare &share : *shares) {
        const auto ordered = times(share.quantity, line.open().micro / Quantity::one);
        if (!ordered || !ordered->inRange())
            return Error{ErrorCode::Overflow, product->sku};
        parts.push_back({.id = records.newId<OrderLine>(),
                         .warehouse = line.warehouse,
                         .order = line.order,
                         .product = share.product,
                         .position = line.position,
                         .ordered = *ordered,
                         .kit = line.id,
                         .component = share.product,
                         .perKit = share.quantity});
        records.put(parts.back());
    }
    return parts;
}

} // namespace bincard::sales
