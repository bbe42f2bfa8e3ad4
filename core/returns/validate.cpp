// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/validate.h"

#include "core/kernel/unique.h"

#include <algorithm>

namespace bincard::returns {

namespace {

constexpr int daysMax = 36'500; // a hundred years: beyond that somebody meant something else

bool isCode(std::string_view code)
{
    return !code.empty() && std::ranges::all_of(code, [](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    });
}

Result<> isGoods(catalog::ProductId id, const Workspace &records)
{
    if (!id)
        return {};
    const auto product = records.require(id);
    if (!product)
        return product.error();
    return product->service ? Result<>{Error{ErrorCode::InvalidInput, "a service comes not back"}}
                            : Result<>{};
}

} // namespace

Result<> validate(const ReturnReason &reason, const Workspace &records)
{
    if (!isCode(reason.code) || reason.name.empty())
        return Error{ErrorCode::InvalidInput, "a reason has a code in capitals and a name"};
    if (reason.windowDays < 0 || reason.windowDays > daysMax)
        return Error{ErrorCode::InvalidInput, "window"};
    if (reason.feePercent < 0 || reason.feePercent > 100)
        return Error{ErrorCode::InvalidInput, "a fee is a part of the price"};
    return isUnique(records, reason.id, "by_code", reason.code);
}

Result<> validate(const ReturnCheck &check, const Workspace &records)
{
    if (check.question.empty())
        return Error{ErrorCode::InvalidInput, "a check asks something"};
    return isGoods(check.product, records);
}

Result<> validate(const DispositionPolicy &policy, const Workspace &records)
{
    if (policy.grade == Grade::None || policy.disposition == Disposition::None)
        return Error{ErrorCode::InvalidInput, "a policy makes something of a grade"};
    if (policy.freeUpTo < Quantity{} || !policy.freeUpTo.inRange())
        return Error{ErrorCode::InvalidInput, "a limit"};
    if (const auto goods = isGoods(policy.product, records); !goods)
        return goods;
    return isUnique(records, policy.id, "by_product", policy.product, policy.grade);
}

Result<> validate(const RefundLimit &limit, const Workspace &records)
{
    if (limit.amount.minor < 0 || limit.amount.currency == Currency{})
        return Error{ErrorCode::InvalidInput, "a limit is an amount in a currency"};
    if (const auto role = records.require(limit.role); !role)
        return role.error();
    return isUnique(records, limit.id, "by_role", limit.role);
}

} // namespace bincard::returns
