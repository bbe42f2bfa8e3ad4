// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/limit.h"

namespace bincard::access {

std::span<const std::string_view> enumNames(LimitSubject)
{
    static constexpr std::string_view names[]
        = {"StockAdjustment", "WriteOff",   "CountVariance",  "HoldRelease", "Refund",
           "PurchaseOrder",   "PeriodLock", "GovernedChange", "Price"};
    return names;
}

const Description &RoleLimit::description()
{
    static const Description made = describe<RoleLimit>("role_limit", 104)
                                        .field<&RoleLimit::role>("role")
                                        .field<&RoleLimit::subject>("subject")
                                        .field<&RoleLimit::quantity>("quantity")
                                        .field<&RoleLimit::amount>("amount")
                                        .unique("by_role", {"role", "subject"})
                                        .scope(Scope::All);
    return made;
}

bool isWithinLimit(const Worth &worth, UserId user, const Workspace &records)
{
    const auto person = records.get(user);
    const auto limit
        = person ? records.find<RoleLimit>("by_role", person->role, worth.subject) : std::nullopt;
    if (!limit)
        return true;
    if (!worth.isKnown)
        return false;
    if (!isMoney(worth.subject))
        return worth.quantity <= limit->quantity;
    return worth.amount.minor == 0
        || (worth.amount.currency == limit->amount.currency
            && worth.amount.minor <= limit->amount.minor);
}

} // namespace bincard::access
