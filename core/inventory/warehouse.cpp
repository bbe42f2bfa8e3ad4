// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/warehouse.h"

#include "core/kernel/check.h"

namespace bincard::inventory {

std::span<const std::string_view> enumNames(Usage)
{
    static constexpr std::string_view names[]
        = {"Storage",    "Staging",   "Cart",  "Quarantine", "Vendor",  "Customer",
           "Adjustment", "LossFound", "Scrap", "Production", "Transit", "Claimed"};
    return names;
}

bool isVirtual(Usage usage)
{
    switch (usage) {
    case Usage::Storage:
    case Usage::Staging:
    case Usage::Cart:
    case Usage::Quarantine:
        return false;
    case Usage::Vendor:
    case Usage::Customer:
    case Usage::Adjustment:
    case Usage::LossFound:
    case Usage::Scrap:
    case Usage::Production:
    case Usage::Transit:
    case Usage::Claimed:
        return true;
    }
    check(false, "a usage of the enum");
    return true;
}

const Description &Warehouse::description()
{
    static const Description made = describe<Warehouse>("warehouse", 30)
                                        .field<&Warehouse::code>("code")
                                        .field<&Warehouse::name>("name")
                                        .field<&Warehouse::timeZone>("time_zone")
                                        .field<&Warehouse::lockedThrough>("locked_through")
                                        .field<&Warehouse::address>("address")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::All);
    return made;
}

const Description &Location::description()
{
    static const Description made = describe<Location>("location", 31)
                                        .field<&Location::warehouse>("warehouse")
                                        .field<&Location::code>("code")
                                        .field<&Location::usage>("usage")
                                        .field<&Location::zone>("zone")
                                        .field<&Location::sequence>("sequence")
                                        .field<&Location::blocked>("blocked")
                                        .field<&Location::category>("category")
                                        .field<&Location::aisle>("aisle")
                                        .field<&Location::xMm>("x_mm")
                                        .field<&Location::yMm>("y_mm")
                                        .unique("by_code", {"warehouse", "code"})
                                        .index("by_usage", {"warehouse", "usage"})
                                        .index("by_walk", {"warehouse", "usage", "sequence"})
                                        .index("by_zone", {"warehouse", "zone", "sequence"})
                                        .index("by_category", {"warehouse", "category", "sequence"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::inventory
