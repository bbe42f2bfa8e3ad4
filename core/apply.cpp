// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/apply.h"

#include "core/fulfilment/rules.h"
#include "core/inventory/rules.h"
#include "core/kernel/check.h"
#include "core/purchase/rules.h"
#include "core/quality/rules.h"
#include "core/returns/rules.h"
#include "core/sales/rules.h"
#include "core/save_rules.h"

namespace bincard {

namespace {

using fulfilment::judge;
using inventory::judge;
using purchase::judge;
using quality::judge;
using returns::judge;
using sales::judge;

Result<> judge(const sales::CancelOrderLine &cancel, Books &books)
{
    return fulfilment::judgeCancel(cancel, books);
}

/// The operation as it is meant: a lot that a device made anew under its own number is the one that
/// was known by that name (`inventory::RegisterLot`).
template <class Op> Op meant(Op operation, const Workspace &records)
{
    const auto resolve = [&](auto &lot) {
        if (lot)
            lot = inventory::meant(lot, records);
    };
    if constexpr (std::is_same_v<Op, inventory::RegisterLot>)
        return operation;
    if constexpr (requires { operation.lot; })
        resolve(operation.lot);
    if constexpr (requires { operation.fromLot; })
        resolve(operation.fromLot);
    if constexpr (requires { operation.toLot; })
        resolve(operation.toLot);
    return operation;
}

/// What no operation may carry, whoever made it: another device's local ids, amounts that nobody
/// could have meant.
Result<> isSane(const Operation &operation)
{
    const Description &of = descriptionOf(operation);
    const Row payload = payloadOf(operation);
    for (std::size_t i = 0; i < payload.size(); ++i) {
        const FieldKind kind = of.fields[i].kind;
        const auto *number = std::get_if<std::int64_t>(&payload[i]);
        const bool isBad = (kind == FieldKind::Id && *number < 0)
            || (kind == FieldKind::Quantity && !Quantity{*number}.inRange());
        if (isBad)
            return Error{ErrorCode::InvalidInput, of.table + '.' + of.fields[i].name};
    }
    return {};
}

} // namespace

Result<> mayDo(const Operation &operation, const Occasion &occasion, const Workspace &workspace)
{
    const auto user = workspace.get(occasion.user);
    if (!user)
        return Error{ErrorCode::NotAllowed, "nobody known"};
    if (!user->active)
        return Error{ErrorCode::UserInactive, user->code};
    const auto warehouse = warehouseOf(operation, workspace);
    if (user->warehouse && warehouse && user->warehouse != warehouse)
        return Error{ErrorCode::NotAllowed, "of another warehouse"};
    const auto role = workspace.get(user->role);
    if (!role || !role->may(permissionOf(operation)))
        return Error{ErrorCode::NotAllowed, user->code};
    return {};
}

Result<Effects> apply(const Operation &operation, const Occasion &occasion, Workspace &workspace)
{
    if (const auto sane = isSane(operation); !sane)
        return sane.error();
    if (natureOf(operation) == Nature::Request) {
        if (const auto allowed = mayDo(operation, occasion, workspace); !allowed)
            return allowed.error();
    }
    Books books{.records = workspace, .occasion = occasion};
    const auto done = std::visit(
        [&](const auto &one) {
            return judge(meant(one, workspace), books);
        },
        operation);
    if (!done)
        return done.error();
    sales::follow(books);
    return std::move(books.effects);
}

} // namespace bincard
