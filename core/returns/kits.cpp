// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/kits.h"
#include "core/catalog/kit.h"
#include "core/kernel/check.h"
#include "core/returns/rules.h"

#include <algorithm>
#include <map>

namespace bincard::returns {

namespace {

/// So much of one component, of its line and of what was sent instead.
Result<> expectComponent(const ReturnLine &kit, const sales::SoldComponent &component,
                         Quantity quantity, int &position, Workspace &records)
{
    Quantity rest = quantity;
    for (const sales::OrderLine &sold : component.lines) {
        const Quantity part
            = std::min(rest, shippedOf(sold.id, records) - comingBackOf(sold.id, records));
        if (!part.isPositive())
            continue;
        rest -= part;
        records.put(ReturnLine{.id = records.newId<ReturnLine>(),
                               .warehouse = kit.warehouse,
                               .returnOrder = kit.returnOrder,
                               .orderLine = sold.id,
                               .product = sold.product,
                               .position = ++position,
                               .authorised = part,
                               .reason = kit.reason,
                               .kit = kit.id,
                               .component = component.product,
                               .perKit = component.perKit});
    }
    return rest.isPositive() ? Error{ErrorCode::OverQuantity, "more than was sent"} : Result<>{};
}

} // namespace

Result<> expectParts(const ReturnLine &kit, Workspace &records)
{
    const auto sold = records.get(kit.orderLine);
    if (!sold)
        return {};
    int position = kit.position;
    for (const sales::SoldComponent &component : sales::componentsOf(*sold, records)) {
        const auto quantity = times(component.perKit, kit.authorised.micro / Quantity::one);
        if (!quantity)
            return quantity.error();
        if (const auto expected = expectComponent(kit, component, *quantity, position, records);
            !expected)
            return expected;
    }
    return {};
}

std::vector<ReturnLine> partsOf(const ReturnLine &kit, const Workspace &records)
{
    auto lines = records.list<ReturnLine>("by_return", kit.returnOrder);
    std::erase_if(lines, [&](const ReturnLine &line) {
        return line.kit != kit.id;
    });
    return lines;
}

Quantity kitsOf(const std::vector<ReturnLine> &parts,
                const std::function<Quantity(const ReturnLine &)> &of)
{
    check(!parts.empty(), "a kit has parts");
    std::map<catalog::ProductId, Quantity> sums;
    for (const ReturnLine &part : parts)
        sums[part.component] += of(part);
    Quantity least = catalog::wholeKits(sums[parts.front().component], parts.front().perKit);
    for (const ReturnLine &part : parts)
        least = std::min(least, catalog::wholeKits(sums[part.component], part.perKit));
    return least;
}

void keep(const ReturnLine &line, Workspace &records)
{
    records.put(line);
    if (!line.kit)
        return;
    auto kit = records.get(line.kit);
    check(kit.has_value(), "a part has the line of its kit");
    kit->received = kitsOf(partsOf(*kit, records), [](const ReturnLine &part) {
        return part.received;
    });
    records.put(*kit);
}

} // namespace bincard::returns
