// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/substitute.h"
#include "core/fulfilment/rules.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"
#include "core/sales/rules.h"

#include <algorithm>

namespace bincard::fulfilment {

namespace {

using inventory::TransferLine;

/// Who changed the approved list meanwhile is not answered by the floor.
void askToVerify(const TransferLine &line, catalog::ProductId by, Quantity quantity, Books &books)
{
    inventory::open({.warehouse = line.warehouse,
                     .kind = inventory::TaskKind::VerifyPick,
                     .product = by,
                     .quantity = quantity,
                     .reason = "SUBS"},
                    books);
}

} // namespace

Result<> judge(const TakeSubstitute &take, Books &books)
{
    Workspace &records = books.records;
    const auto line = records.require(take.line);
    if (!line)
        return line.error();
    const auto ordered = records.require(line->orderLine);
    if (!ordered)
        return ordered.error();
    const auto order = records.require(ordered->order);
    if (!order)
        return order.error();
    const auto by = records.require(take.product);
    if (!by)
        return by.error();
    if (!take.substitute || !take.quantity.isPositive() || by->service || by->isExploded())
        return Error{ErrorCode::InvalidInput, "a line has a number, a quantity, goods"};
    if (by->whole && !take.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, by->sku};
    if (records.get(take.substitute))
        return Error{ErrorCode::Duplicate, "order line"};

    const Quantity useful = std::min(take.quantity, ordered->open());
    if (useful.isPositive()) {
        if (const auto given = sales::cancel({.line = ordered->id, .quantity = useful}, books);
            !given)
            return given.error();
    }
    const sales::OrderLine instead{.id = take.substitute,
                                   .warehouse = line->warehouse,
                                   .order = order->id,
                                   .product = take.product,
                                   .position = ordered->position,
                                   .ordered = useful,
                                   .kit = ordered->kit,
                                   .component = ordered->component,
                                   .perKit = ordered->perKit};
    records.put(instead);
    if (const auto price = records.get(Id<sales::OrderLinePrice>{ordered->id.value}))
        records.put(sales::OrderLinePrice{.id = {take.substitute.value}, .price = price->price});
    // Its own line of picking, beside the one it stands in for.
    const TransferLine made{.id = {take.substitute.value},
                            .warehouse = line->warehouse,
                            .transfer = line->transfer,
                            .orderLine = take.substitute,
                            .product = take.product,
                            .position = line->position,
                            .needed = useful};
    records.put(made);
    inventory::reserve(made, made.needed, books);
    books.changedLines.insert(made.id);
    if (!catalog::maySubstitute(line->product, take.product, order->customer, records))
        askToVerify(*line, take.product, useful, books);
    return {};
}

} // namespace bincard::fulfilment
