// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/policy.h"

namespace bincard::returns {

std::span<const std::string_view> enumNames(Grade)
{
    static constexpr std::string_view names[]
        = {"None", "Sellable", "Open", "Repair", "Scrap", "Supplier", "Hold"};
    return names;
}

std::span<const std::string_view> enumNames(Disposition)
{
    static constexpr std::string_view names[]
        = {"None", "Restock", "Refurbish", "Scrap", "ToSupplier", "ToCustomer", "Hold"};
    return names;
}

std::span<const std::string_view> enumNames(CheckResult)
{
    static constexpr std::string_view names[] = {"NotDone", "Passed", "Failed"};
    return names;
}

const Description &ReturnReason::description()
{
    static const Description made = describe<ReturnReason>("return_reason", 353)
                                        .field<&ReturnReason::code>("code")
                                        .field<&ReturnReason::name>("name")
                                        .field<&ReturnReason::windowDays>("window_days")
                                        .field<&ReturnReason::feePercent>("fee_percent")
                                        .field<&ReturnReason::needsPhoto>("needs_photo")
                                        .field<&ReturnReason::withoutReturn>("without_return")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::All);
    return made;
}

const Description &DispositionPolicy::description()
{
    static const Description made = describe<DispositionPolicy>("disposition_policy", 354)
                                        .field<&DispositionPolicy::product>("product")
                                        .field<&DispositionPolicy::grade>("grade")
                                        .field<&DispositionPolicy::disposition>("disposition")
                                        .field<&DispositionPolicy::approval>("approval")
                                        .field<&DispositionPolicy::freeUpTo>("free_up_to")
                                        .unique("by_product", {"product", "grade"})
                                        .scope(Scope::All);
    return made;
}

const Description &RefundLimit::description()
{
    static const Description made = describe<RefundLimit>("refund_limit", 357)
                                        .field<&RefundLimit::role>("role")
                                        .field<&RefundLimit::amount>("amount")
                                        .unique("by_role", {"role"})
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

const Description &ReturnCheck::description()
{
    static const Description made = describe<ReturnCheck>("return_check", 358)
                                        .field<&ReturnCheck::product>("product")
                                        .field<&ReturnCheck::position>("position")
                                        .field<&ReturnCheck::question>("question")
                                        .index("by_product", {"product", "position"})
                                        .scope(Scope::All);
    return made;
}

} // namespace bincard::returns
