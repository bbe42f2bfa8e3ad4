// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/validate.h"

#include "core/kernel/unique.h"

namespace bincard::counting {

namespace {

constexpr int daysMax = 3'660; // ten years: beyond that somebody meant something else
constexpr int percentMax = 100;

} // namespace

Result<> validate(const CountPlan &plan, const Workspace &records)
{
    if (const auto warehouse = records.require(plan.warehouse); !warehouse)
        return warehouse.error();
    if (plan.name.empty())
        return Error{ErrorCode::InvalidInput, "a plan has a name"};
    if (plan.everyDays < 0 || plan.everyDays > daysMax)
        return Error{ErrorCode::InvalidInput, "days"};
    if (plan.tolerancePercent < 0 || plan.tolerancePercent > percentMax)
        return Error{ErrorCode::InvalidInput, "percent"};
    for (const Quantity quantity : {plan.threshold, plan.toleranceUnits, plan.approvalLimit}) {
        if (quantity < Quantity{} || !quantity.inRange())
            return Error{ErrorCode::InvalidInput, "a threshold, tolerance or limit"};
    }
    return isUnique(records, plan.id, "by_class", plan.warehouse, plan.abc, plan.zone);
}

} // namespace bincard::counting
