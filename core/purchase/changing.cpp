// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/purchase/procurement_rules.h"
#include "core/purchase/settling.h"

namespace bincard::purchase {

namespace {

constexpr std::int64_t allFields = changesQuantity | changesPrice | changesExpected;

Result<PurchaseLine> lineOf(PurchaseLineId id, inventory::WarehouseId warehouse,
                            const Workspace &records)
{
    auto line = records.require(id);
    if (line && line->warehouse != warehouse)
        return Error{ErrorCode::InvalidInput, "a line of another warehouse"};
    return line;
}

/// Errors: InvalidInput, NotDivisible, NotFound.
Result<> isAmountOf(catalog::ProductId id, Quantity quantity, const Workspace &records)
{
    if (!quantity.isPositive())
        return Error{ErrorCode::InvalidInput, "nothing"};
    const auto product = records.require(id);
    if (!product)
        return product.error();
    if (product->whole && !quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    return {};
}

Result<> changeQuantity(PurchaseLine &line, Quantity quantity, const Workspace &records)
{
    if (const auto amount = isAmountOf(line.product, quantity, records); !amount)
        return amount;
    if (quantity < line.received + line.closed)
        return Error{ErrorCode::OverQuantity, "more than that came or was cancelled"};
    line.ordered = quantity;
    return {};
}

} // namespace

Result<> judge(const ChangePurchaseLine &change, Books &books)
{
    auto line = lineOf(change.line, change.warehouse, books.records);
    if (!line)
        return line.error();
    if (change.fields <= 0 || change.fields > allFields)
        return Error{ErrorCode::InvalidInput, "what is changed"};
    if ((change.fields & changesQuantity) != 0) {
        if (const auto changed = changeQuantity(*line, change.quantity, books.records); !changed)
            return changed;
    }
    if ((change.fields & changesPrice) != 0) {
        if (change.price.micro < 0 || change.price.currency == Currency{})
            return Error{ErrorCode::InvalidInput, "a price is not below zero and has a currency"};
        books.records.put(PurchaseLinePrice{.id = {line->id.value}, .price = change.price});
    }
    if ((change.fields & changesExpected) != 0)
        line->expectedOn = change.expectedOn;
    books.records.put(*line);
    settle(line->order, books.records);
    return {};
}

Result<> judge(const AcknowledgePurchase &acknowledge, Books &books)
{
    auto line = lineOf(acknowledge.line, acknowledge.warehouse, books.records);
    if (!line)
        return line.error();
    const auto order = books.records.require(line->order);
    if (!order)
        return order.error();
    if (!order->confirmed)
        return Error{ErrorCode::WrongState, "nobody ordered it yet"};
    if (!acknowledge.confirmedOn.ok())
        return Error{ErrorCode::InvalidInput, "a day"};
    if (const auto amount = isAmountOf(line->product, acknowledge.quantity, books.records); !amount)
        return amount;
    line->confirmedOn = acknowledge.confirmedOn;
    line->confirmed = acknowledge.quantity;
    books.records.put(*line);
    return {};
}

Result<Money> valueOf(PurchaseOrderId order, const Workspace &records)
{
    Money value;
    for (const PurchaseLine &line : records.list<PurchaseLine>("by_order", order)) {
        const auto price = records.get(Id<PurchaseLinePrice>{line.id.value});
        if (!price && records.completeness() == Workspace::Completeness::Partial)
            return records.missing(PurchaseLinePrice::description());
        if (!price || price->price.currency == Currency{})
            continue;
        const auto part = extend(price->price, line.expected());
        if (!part)
            return part.error();
        if (value.currency == Currency{})
            value.currency = part->currency;
        if (value.currency != part->currency)
            return Error{ErrorCode::InvalidInput, "an order in two currencies"};
        if (__builtin_add_overflow(value.minor, part->minor, &value.minor))
            return Error{ErrorCode::Overflow, "what the order is worth"};
    }
    return value;
}

} // namespace bincard::purchase
