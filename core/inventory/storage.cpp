// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/storage.h"

namespace bincard::inventory {

std::span<const std::string_view> enumNames(Mixing)
{
    static constexpr std::string_view names[] = {"Any", "OneProduct", "OneLot"};
    return names;
}

std::span<const std::string_view> enumNames(ReservedGoods)
{
    static constexpr std::string_view names[] = {"Reassign", "Deny"};
    return names;
}

const Description &StorageCategory::description()
{
    static const Description made = describe<StorageCategory>("storage_category", 320)
                                        .field<&StorageCategory::name>("name")
                                        .field<&StorageCategory::weightGramsMax>("weight_grams_max")
                                        .field<&StorageCategory::volumeMlMax>("volume_ml_max")
                                        .field<&StorageCategory::packagesMax>("packages_max")
                                        .field<&StorageCategory::mixing>("mixing")
                                        .field<&StorageCategory::hazards>("hazards")
                                        .unique("by_name", {"name"})
                                        .scope(Scope::All);
    return made;
}

const Description &StorageCapacity::description()
{
    static const Description made = describe<StorageCapacity>("storage_capacity", 321)
                                        .field<&StorageCapacity::category>("category")
                                        .field<&StorageCapacity::product>("product")
                                        .field<&StorageCapacity::unitsMax>("units_max")
                                        .unique("by_pair", {"category", "product"})
                                        .scope(Scope::All);
    return made;
}

const Description &MovePolicy::description()
{
    static const Description made = describe<MovePolicy>("move_policy", 326)
                                        .field<&MovePolicy::warehouse>("warehouse")
                                        .field<&MovePolicy::reserved>("reserved")
                                        .field<&MovePolicy::scrapUnitsMax>("scrap_units_max")
                                        .unique("by_warehouse", {"warehouse"})
                                        .scope(Scope::Warehouse);
    return made;
}

MovePolicy movePolicyOf(WarehouseId warehouse, const Workspace &records)
{
    const auto policy = records.find<MovePolicy>("by_warehouse", warehouse);
    return policy ? *policy : MovePolicy{.warehouse = warehouse};
}

} // namespace bincard::inventory
