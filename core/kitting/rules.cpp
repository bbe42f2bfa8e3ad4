// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kitting/rules.h"

#include "core/inventory/rules.h"

namespace bincard::kitting {

using inventory::Usage;

Result<> judge(const OpenKitOrder &open, Books &books)
{
    Workspace &records = books.records;
    if (!open.order || open.reference.empty() || !open.quantity.isPositive()
        || !open.quantity.isWhole() || !open.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "a number, a reference, whole kits"};
    if (records.get(open.order)
        || records.find<KitOrder>("by_reference", open.warehouse, open.reference))
        return Error{ErrorCode::Duplicate, open.reference};
    const auto recipe = records.require(open.recipe);
    if (!recipe)
        return recipe.error();
    if (!recipe->active)
        return Error{ErrorCode::WrongState, "the recipe is not used any more"};
    const auto kit = records.require(recipe->product);
    if (!kit)
        return kit.error();
    if (kit->isExploded())
        return Error{ErrorCode::WrongState, kit->sku + " is sold as its components"};
    if (catalog::componentsOf(recipe->id, records).empty())
        return Error{ErrorCode::InvalidInput, "a kit of nothing"};
    const auto place = inventory::locationOf(open.warehouse, open.location, records);
    if (!place)
        return place.error();
    if (place->usage != Usage::Storage && place->usage != Usage::Staging)
        return Error{ErrorCode::WrongKind, place->code};
    records.put(KitOrder{.id = open.order,
                         .warehouse = open.warehouse,
                         .recipe = recipe->id,
                         .product = recipe->product,
                         .reference = open.reference,
                         .quantity = open.quantity,
                         .location = open.location,
                         .priority = open.priority});
    return {};
}

Result<> judge(const TakeKitOrder &take, Books &books)
{
    auto order = books.records.require(take.order);
    if (!order)
        return order.error();
    if (order->closed)
        return Error{ErrorCode::WrongState, order->reference};
    const bool isOurs
        = order->worker == books.occasion.user && order->device == books.occasion.device;
    if (order->worker && !isOurs && !take.over)
        return Error{ErrorCode::Leased, order->reference};
    order->worker = books.occasion.user;
    order->device = books.occasion.device;
    books.records.put(*order);
    return {};
}

Result<> judge(const CloseKitOrder &close, Books &books)
{
    auto order = books.records.require(close.order);
    if (!order)
        return order.error();
    if (order->closed)
        return Error{ErrorCode::WrongState, order->reference};
    order->closed = true;
    books.records.put(*order);
    return {};
}

} // namespace bincard::kitting
