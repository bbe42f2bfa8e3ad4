// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/product.h"
#include "core/inventory/warehouse.h"

namespace bincard::counting {

struct CountPlan;
using CountPlanId = Id<CountPlan>;

/// How often goods of one class are counted in one zone, and what happens to a variance. The plan
/// of a zone goes before the one for every zone; goods without a plan are counted on demand, blind,
/// without tolerance, and every variance is approved.
struct CountPlan
{
    CountPlanId id = {};
    inventory::WarehouseId warehouse = {};
    std::string name = {};
    /// Empty: every zone.
    std::string zone = {};
    catalog::AbcClass abc = catalog::AbcClass::C;
    /// Days from count to count; 0: never by date.
    int everyDays = 0;
    /// A place with no more than this, where something moved since its last count, is due: little
    /// is counted quickly. 0: never by stock.
    Quantity threshold = {};
    /// The counter sees nothing of what the books say.
    bool blind = true;
    /// A variance up to the larger of the two posts at once.
    Quantity toleranceUnits = {};
    int tolerancePercent = 0;
    /// A variance above tolerance holds only where another person finds the same.
    bool secondCounter = true;
    /// A confirmed variance above this many stock units waits for an approver.
    Quantity approvalLimit = {};

    static const Description &description();
};

} // namespace bincard::counting
