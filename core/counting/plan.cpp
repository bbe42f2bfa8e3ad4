// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/plan.h"

namespace bincard::counting {

const Description &CountPlan::description()
{
    static const Description made = describe<CountPlan>("count_plan", 340)
                                        .field<&CountPlan::warehouse>("warehouse")
                                        .field<&CountPlan::name>("name")
                                        .field<&CountPlan::zone>("zone")
                                        .field<&CountPlan::abc>("abc")
                                        .field<&CountPlan::everyDays>("every_days")
                                        .field<&CountPlan::threshold>("threshold")
                                        .field<&CountPlan::blind>("blind")
                                        .field<&CountPlan::toleranceUnits>("tolerance_units")
                                        .field<&CountPlan::tolerancePercent>("tolerance_percent")
                                        .field<&CountPlan::secondCounter>("second_counter")
                                        .field<&CountPlan::approvalLimit>("approval_limit")
                                        .unique("by_class", {"warehouse", "abc", "zone"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::counting
