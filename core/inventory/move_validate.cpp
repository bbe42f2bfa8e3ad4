// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/validate.h"
#include "core/kernel/unique.h"

namespace bincard::inventory {

namespace {

/// A shelf of that warehouse.
Result<> isShelf(LocationId id, WarehouseId warehouse, const Workspace &records)
{
    const auto location = records.require(id);
    if (!location)
        return location.error();
    if (location->warehouse != warehouse || location->usage != Usage::Storage)
        return Error{ErrorCode::InvalidInput, "no shelf of that warehouse"};
    return {};
}

template <class R> Result<> staysThere(const R &record, const Workspace &records)
{
    if (const auto warehouse = records.require(record.warehouse); !warehouse)
        return warehouse.error();
    const auto before = records.get(record.id);
    if (before && before->warehouse != record.warehouse)
        return Error{ErrorCode::WrongState, "it stays in its warehouse"};
    return {};
}

Result<> isGoods(catalog::ProductId id, const Workspace &records)
{
    const auto product = records.require(id);
    if (!product)
        return product.error();
    return product->service ? Result<>{Error{ErrorCode::InvalidInput, "no goods"}} : Result<>{};
}

} // namespace

Result<> validate(const StorageCategory &category, const Workspace &records)
{
    if (category.name.empty())
        return Error{ErrorCode::InvalidInput, "a category has a name"};
    if (category.weightGramsMax < 0 || category.volumeMlMax < 0 || category.packagesMax < 0)
        return Error{ErrorCode::InvalidInput, "a limit below zero"};
    return isUnique(records, category.id, "by_name", category.name);
}

Result<> validate(const StorageCapacity &capacity, const Workspace &records)
{
    if (const auto category = records.require(capacity.category); !category)
        return category.error();
    if (const auto goods = isGoods(capacity.product, records); !goods)
        return goods;
    if (!capacity.unitsMax.isPositive() || !capacity.unitsMax.inRange())
        return Error{ErrorCode::InvalidInput, "a place holds something of it"};
    return isUnique(records, capacity.id, "by_pair", capacity.category, capacity.product);
}

Result<> validate(const PutawayRule &rule, const Workspace &records)
{
    if (const auto there = staysThere(rule, records); !there)
        return there;
    if (!rule.location && rule.zone.empty() && !rule.category)
        return Error{ErrorCode::InvalidInput, "a rule says where to"};
    if (rule.location) {
        if (const auto shelf = isShelf(rule.location, rule.warehouse, records); !shelf)
            return shelf;
    }
    if (rule.category) {
        if (const auto category = records.require(rule.category); !category)
            return category.error();
    }
    return rule.product ? isGoods(rule.product, records) : Result<>{};
}

Result<> validate(const ReplenishRule &rule, const Workspace &records)
{
    if (const auto there = staysThere(rule, records); !there)
        return there;
    if (const auto shelf = isShelf(rule.face, rule.warehouse, records); !shelf)
        return shelf;
    if (const auto goods = isGoods(rule.product, records); !goods)
        return goods;
    const auto product = records.require(rule.product);
    if (!product)
        return product.error();
    if (rule.min < Quantity{} || !rule.max.inRange() || !rule.multiple.isPositive()
        || rule.max - rule.min < rule.multiple)
        return Error{ErrorCode::InvalidInput, "a multiple fits between least and most"};
    if (product->whole && !(rule.min.isWhole() && rule.max.isWhole() && rule.multiple.isWhole()))
        return Error{ErrorCode::NotDivisible, product->sku};
    return isUnique(records, rule.id, "by_face", rule.face, rule.product);
}

Result<> validate(const MovePolicy &policy, const Workspace &records)
{
    if (const auto there = staysThere(policy, records); !there)
        return there;
    if (policy.scrapUnitsMax < Quantity{} || !policy.scrapUnitsMax.inRange())
        return Error{ErrorCode::InvalidInput, "a limit below zero"};
    return isUnique(records, policy.id, "by_warehouse", policy.warehouse);
}

} // namespace bincard::inventory
