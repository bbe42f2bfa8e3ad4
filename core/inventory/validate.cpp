// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/validate.h"

#include "core/inventory/transfer.h"
#include "core/kernel/unique.h"

#include <algorithm>

namespace bincard::inventory {

namespace {

/// Of these a rule wants the one of the warehouse.
bool isTheOnlyOne(Usage usage)
{
    return usage == Usage::Cart
        || (isVirtual(usage) && usage != Usage::Vendor && usage != Usage::Customer);
}

bool hasStock(const catalog::Product &product, const Workspace &records)
{
    const auto warehouses = records.scan({.of = &Warehouse::description(), .index = nullptr});
    return std::ranges::any_of(warehouses, [&](const Row &warehouse) {
        return !records
                    .list<Quant>(Range{.limit = 1}, "by_product", WarehouseId{idOf(warehouse)},
                                 product.id)
                    .empty();
    });
}

/// Whether a confirmed order lacks some of it.
bool isWaitedFor(const catalog::Product &product, const Workspace &records)
{
    const auto warehouses = records.scan({.of = &Warehouse::description(), .index = nullptr});
    return std::ranges::any_of(warehouses, [&](const Row &warehouse) {
        return !records
                    .list<TransferLine>(Range{.from = Value{std::int64_t{1}}, .limit = 1},
                                        "by_waiting", WarehouseId{idOf(warehouse)}, product.id)
                    .empty();
    });
}

Result<> isFreeUsage(const Location &location, const Workspace &records)
{
    if (!isTheOnlyOne(location.usage))
        return {};
    for (const Location &other :
         records.list<Location>("by_usage", location.warehouse, location.usage)) {
        if (other.id != location.id)
            return Error{ErrorCode::Duplicate, "the warehouse has one already: " + other.code};
    }
    return {};
}

/// Boxes stand in pallets, not in themselves.
Result<> standsIn(const Package &package, const Workspace &records)
{
    constexpr int depthMax = 8;
    PackageId outer = package.parent;
    for (int depth = 0; outer; ++depth) {
        const auto parent = records.require(outer);
        if (!parent)
            return parent.error();
        if (outer == package.id || depth == depthMax)
            return Error{ErrorCode::InvalidInput, "a package inside itself"};
        if (parent->warehouse != package.warehouse || parent->location != package.location)
            return Error{ErrorCode::InvalidInput, "what is inside stands where the outside does"};
        outer = parent->parent;
    }
    return {};
}

Result<> mayChange(const Package &before, const Package &after, const Workspace &records)
{
    if (before.warehouse != after.warehouse || before.sameAs != after.sameAs)
        return Error{ErrorCode::WrongState, "a package stays in its warehouse and itself"};
    if (before.location == after.location)
        return {};
    const bool isEmpty = records.list<Quant>(Range{.limit = 1}, "by_package", after.id).empty()
        && records.list<Package>(Range{.limit = 1}, "by_parent", after.id).empty();
    return isEmpty ? Result<>{} : Error{ErrorCode::WrongState, "goods move by moves"};
}

} // namespace

Result<> validate(const Warehouse &warehouse, const Workspace &records)
{
    if (warehouse.id.value <= scopeOffice)
        return Error{ErrorCode::InvalidInput, "the number is a scope's already"};
    if (warehouse.code.empty() || warehouse.timeZone.empty())
        return Error{ErrorCode::InvalidInput, "a warehouse has a code and a time zone"};
    if (const auto before = records.get(warehouse.id);
        before && warehouse.lockedThrough < before->lockedThrough)
        return Error{ErrorCode::WrongState, "closed through " + toText(before->lockedThrough)};
    return isUnique(records, warehouse.id, "by_code", warehouse.code);
}

Result<> validate(const Location &location, const Workspace &records)
{
    if (const auto warehouse = records.require(location.warehouse); !warehouse)
        return warehouse.error();
    if (location.code.empty())
        return Error{ErrorCode::InvalidInput, "a location has a code"};
    if (location.category) {
        if (const auto category = records.require(location.category); !category)
            return category.error();
    }
    if (const auto before = records.get(location.id)) {
        if (before->warehouse != location.warehouse)
            return Error{ErrorCode::WrongState, "a place does not change the building"};
        const bool isEmpty = records.list<Quant>(Range{.limit = 1}, "place", location.id).empty();
        if (before->usage != location.usage && !isEmpty)
            return Error{ErrorCode::WrongState, "there is stock: the usage stays"};
    }
    if (const auto usage = isFreeUsage(location, records); !usage)
        return usage;
    return isUnique(records, location.id, "by_code", location.warehouse, location.code);
}

Result<> validate(const Lot &lot, const Workspace &records)
{
    const auto product = records.require(lot.product);
    if (!product)
        return product.error();
    if (lot.name.empty() || product->tracking == catalog::Tracking::None)
        return Error{ErrorCode::InvalidInput, "a lot has a name, its product has lots"};
    if (product->expires && !lot.expiry.ok())
        return Error{ErrorCode::InvalidInput, "the lot of what expires has a date"};
    const auto before = records.get(lot.id);
    if (before && before->product != lot.product)
        return Error{ErrorCode::WrongState, "a lot stays with its product"};
    if ((before ? before->sameAs : LotId{}) != lot.sameAs)
        return Error{ErrorCode::WrongState, "only a merge makes two lots one"};
    return isUnique(records, lot.id, "by_name", lot.product, lot.name);
}

Result<> validate(const Package &package, const Workspace &records)
{
    if (const auto warehouse = records.require(package.warehouse); !warehouse)
        return warehouse.error();
    if (package.code.empty())
        return Error{ErrorCode::InvalidInput, "a package has a code"};
    if (package.location) {
        const auto location = records.require(package.location);
        if (!location)
            return location.error();
        if (location->warehouse != package.warehouse || isVirtual(location->usage))
            return Error{ErrorCode::InvalidInput, "a package stands in its own warehouse"};
    }
    const Package fresh{.warehouse = package.warehouse, .location = package.location};
    if (const auto change = mayChange(records.get(package.id).value_or(fresh), package, records);
        !change)
        return change;
    if (const auto inside = standsIn(package, records); !inside)
        return inside;
    return isUnique(records, package.id, "by_code", package.code);
}

Result<> stockAllows(const catalog::Product &product, const Workspace &records)
{
    const auto before = records.get(product.id);
    if (!before)
        return {};
    const bool isSame = before->unit == product.unit && before->whole == product.whole
        && before->tracking == product.tracking && before->service == product.service
        && before->kitSale == product.kitSale;
    if (!isSame && hasStock(product, records))
        return Error{ErrorCode::WrongState, "there is stock: unit and tracking stay"};
    if (before->kitSale != product.kitSale && isWaitedFor(product, records))
        return Error{ErrorCode::WrongState, "orders wait for it as it is"};
    return {};
}

void walkChanged(const Location &location, Workspace &records)
{
    for (Reservation held : records.list<Reservation>("by_place", location.id)) {
        held.sequence = location.sequence;
        records.put(held);
    }
}

} // namespace bincard::inventory
