// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/rules.h"
#include "core/purchase/procurement_rules.h"
#include "core/purchase/settling.h"

#include <algorithm>

namespace bincard::purchase {

namespace {

constexpr int overPercentMax = 1'000;
constexpr int underPercentMax = 100;

Result<PurchaseOrder> orderOf(PurchaseOrderId id, inventory::WarehouseId warehouse,
                              const Workspace &records)
{
    auto order = records.require(id);
    if (order && order->warehouse != warehouse)
        return Error{ErrorCode::InvalidInput, "an order of another warehouse"};
    return order;
}

Result<> isDock(inventory::LocationId dock, inventory::WarehouseId warehouse,
                const Workspace &records)
{
    if (!dock)
        return {};
    const auto location = records.require(dock);
    if (!location)
        return location.error();
    if (location->warehouse != warehouse || location->usage != inventory::Usage::Staging)
        return Error{ErrorCode::WrongKind, "the dock is a staging location there"};
    return {};
}

Result<> isLine(const AddPurchaseLine &add, const Workspace &records)
{
    if (!add.line || !add.quantity.isPositive() || !add.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "a line has a number and a quantity"};
    const bool isTolerance = add.overPercent >= 0 && add.overPercent <= overPercentMax
        && add.underPercent >= 0 && add.underPercent <= underPercentMax;
    if (!isTolerance)
        return Error{ErrorCode::InvalidInput, "a tolerance"};
    if (records.get(add.line))
        return Error{ErrorCode::Duplicate, "purchase line"};
    const auto product = records.require(add.product);
    if (!product)
        return product.error();
    if (product->whole && !add.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (!add.packaging)
        return {};
    const auto packaging = records.require(add.packaging);
    if (!packaging)
        return packaging.error();
    if (packaging->product != add.product)
        return Error{ErrorCode::InvalidInput, "another product's packaging"};
    return {};
}

} // namespace

void settle(PurchaseOrderId id, Workspace &records)
{
    auto order = records.get(id);
    if (!order)
        return;
    const auto lines = records.list<PurchaseLine>("by_order", id);
    const bool isOver = order->confirmed && !lines.empty()
        && std::ranges::none_of(lines, [](const PurchaseLine &line) {
                            return line.open().isPositive();
                        });
    if (isOver == order->closed)
        return;
    order->closed = isOver;
    records.put(*order);
}

Result<> judge(const OpenPurchaseOrder &open, Books &books)
{
    Workspace &records = books.records;
    if (!open.order || open.reference.empty())
        return Error{ErrorCode::InvalidInput, "an order has a number and a reference"};
    if (records.get(open.order) || records.find<PurchaseOrder>("by_reference", open.reference))
        return Error{ErrorCode::Duplicate, open.reference};
    if (const auto warehouse = records.require(open.warehouse); !warehouse)
        return warehouse.error();
    const auto supplier = records.require(open.supplier);
    if (!supplier)
        return supplier.error();
    if (const auto dock = isDock(open.dock, open.warehouse, records); !dock)
        return dock;
    records.put(PurchaseOrder{.id = open.order,
                              .warehouse = open.warehouse,
                              .reference = open.reference,
                              .supplier = open.supplier,
                              .supplierCode
                              = open.supplierCode.empty() ? supplier->reference : open.supplierCode,
                              .expectedOn = open.expectedOn,
                              .dock = open.dock,
                              .blind = open.blind});
    return {};
}

Result<> judge(const AddPurchaseLine &add, Books &books)
{
    const auto order = orderOf(add.order, add.warehouse, books.records);
    if (!order)
        return order.error();
    if (order->confirmed)
        return Error{ErrorCode::WrongState, "the order is confirmed"};
    if (const auto line = isLine(add, books.records); !line)
        return line;
    books.records.put(PurchaseLine{.id = add.line,
                                   .warehouse = add.warehouse,
                                   .order = add.order,
                                   .product = add.product,
                                   .position = add.position,
                                   .packaging = add.packaging,
                                   .ordered = add.quantity,
                                   .overPercent = add.overPercent,
                                   .underPercent = add.underPercent});
    books.records.put(PurchaseLinePrice{.id = {add.line.value}, .price = add.price});
    return {};
}

std::optional<access::Worth> worthOf(const ConfirmPurchaseOrder &confirm, const Workspace &records)
{
    const auto lines = records.list<PurchaseLine>("by_order", confirm.order);
    const bool arePriced = std::ranges::all_of(lines, [&](const PurchaseLine &line) {
        const auto price = records.get(Id<PurchaseLinePrice>{line.id.value});
        return price && price->price.currency != Currency{};
    });
    const auto value = valueOf(confirm.order, records);
    if (!arePriced || !value)
        return access::Worth{.subject = access::LimitSubject::PurchaseOrder, .isKnown = false};
    return access::Worth{.subject = access::LimitSubject::PurchaseOrder, .amount = *value};
}

Result<> judge(const ConfirmPurchaseOrder &confirm, Books &books)
{
    auto order = orderOf(confirm.order, confirm.warehouse, books.records);
    if (!order)
        return order.error();
    if (order->confirmed)
        return Error{ErrorCode::WrongState, "confirmed already"};
    if (books.records.list<PurchaseLine>(Range{.limit = 1}, "by_order", confirm.order).empty())
        return Error{ErrorCode::WrongState, "an order without lines"};
    order->confirmed = true;
    books.records.put(*order);
    settle(order->id, books.records);
    return {};
}

Result<> judge(const CancelPurchaseLine &cancel, Books &books)
{
    auto line = books.records.require(cancel.line);
    if (!line)
        return line.error();
    if (line->warehouse != cancel.warehouse || !cancel.quantity.isPositive())
        return Error{ErrorCode::InvalidInput, "nothing of this warehouse to cancel"};
    const auto product = books.records.require(line->product);
    if (!product)
        return product.error();
    if (product->whole && !cancel.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (cancel.quantity > line->open())
        return Error{ErrorCode::OverQuantity, "less than that is open"};
    line->closed += cancel.quantity;
    books.records.put(*line);
    settle(line->order, books.records);
    return {};
}

} // namespace bincard::purchase
