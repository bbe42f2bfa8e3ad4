// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/apply.h"

#include "core/counting/rules.h"
#include "core/documents/rules.h"
#include "core/fulfilment/lease_rules.h"
#include "core/fulfilment/parcel_rules.h"
#include "core/fulfilment/rules.h"
#include "core/fulfilment/wave_rules.h"
#include "core/fulfilment/zone_rules.h"
#include "core/helpdesk/rules.h"
#include "core/import_rows.h"
#include "core/inventory/move_rules.h"
#include "core/inventory/reservation.h"
#include "core/inventory/rules.h"
#include "core/inventory/task_rules.h"
#include "core/inventory/transit_rules.h"
#include "core/kernel/check.h"
#include "core/kitting/rules.h"
#include "core/purchase/procurement_rules.h"
#include "core/purchase/rules.h"
#include "core/quality/rules.h"
#include "core/returns/rules.h"
#include "core/sales/rules.h"
#include "core/save_rules.h"

#include <array>

namespace bincard {

namespace {

using counting::judge;
using documents::judge;
using fulfilment::judge;
using helpdesk::judge;
using inventory::judge;
using kitting::judge;
using purchase::judge;
using returns::judge;
using sales::judge;

Result<> judge(const access::RevokeDevice &revoke, Books &books)
{
    return access::judge(revoke, books.records);
}

Result<> judge(const access::IssueApiKey &issue, Books &books)
{
    return access::judge(issue, books.occasion.user, books.occasion.bookedAt, books.records);
}

Result<> judge(const access::RevokeApiKey &revoke, Books &books)
{
    return access::judge(revoke, books.occasion.user, books.records);
}

Result<> judge(const sales::CancelOrderLine &cancel, Books &books)
{
    return fulfilment::judgeCancel(cancel, books);
}

Result<> judge(const sales::ChangeQuantity &change, Books &books)
{
    return fulfilment::judgeChange(change, books);
}

Result<> judge(const sales::ChangePrice &change, Books &books)
{
    return fulfilment::judgePrice(change, books);
}

Result<> judge(const sales::ChangeAddress &change, Books &books)
{
    return fulfilment::judgeAddress(change, books);
}

Result<> judge(const sales::AddOrderLine &add, Books &books)
{
    return fulfilment::judgeAdd(add, books);
}

Result<> judge(const sales::HoldOrder &hold, Books &books)
{
    return fulfilment::judgeHold(hold, books);
}

Result<> judge(const sales::ChangeOrder &change, Books &books)
{
    return fulfilment::judgeChange(change, books);
}

Result<> judge(const quality::RecordCheck &record, Books &books)
{
    return fulfilment::judgeCheck(record, books);
}

/// What no operation may carry, whoever made it: another device's local ids, amounts that nobody
/// could have meant.
Result<> isSane(const Operation &operation)
{
    const Description &of = descriptionOf(operation);
    for (const Field &field : of.fields) {
        if (field.kind != FieldKind::Id && field.kind != FieldKind::Quantity)
            continue;
        const auto number = std::get<std::int64_t>(field.get(operation.held()));
        const bool isBad = field.kind == FieldKind::Id ? number < 0 : !Quantity{number}.inRange();
        if (isBad)
            return Error{ErrorCode::InvalidInput, of.table + '.' + field.name};
    }
    return {};
}

/// The operation as it is meant: what was merged into something else, or was known under another
/// number (`sameAs`), is that. What a device wrote before it heard of it still counts.
template <class Op> Op meant(Op operation, const Workspace &records)
{
    const auto rename = [&](auto &id) {
        if constexpr (requires { inventory::standingFor(id, records); })
            id = inventory::standingFor(id, records);
    };
    if constexpr (requires { operation.product; })
        rename(operation.product);
    if constexpr (std::is_same_v<Op, inventory::RegisterLot>)
        return operation; // its lot is the number to be made
    if constexpr (requires { operation.lot; })
        rename(operation.lot);
    if constexpr (requires { operation.fromLot; })
        rename(operation.fromLot);
    if constexpr (requires { operation.toLot; })
        rename(operation.toLot);
    if constexpr (requires { operation.record.product; })
        rename(operation.record.product);
    return operation;
}

using Judge = Result<> (*)(const void *operation, const Workspace &records, Books &books);

template <class Op> Result<> judgeOne(const void *operation, const Workspace &records, Books &books)
{
    return judge(meant(*static_cast<const Op *>(operation), records), books);
}

template <class... Ops> constexpr auto judgesOf(OperationTypes<Ops...> /*list*/)
{
    return std::array<Judge, sizeof...(Ops)>{&judgeOne<Ops>...};
}

using Measure = std::optional<access::Worth> (*)(const void *operation, const Workspace &records);

template <class Op>
std::optional<access::Worth> worthOfOne(const void *operation, const Workspace &records)
{
    if constexpr (requires(const Op &op) { worthOf(op, records); })
        return worthOf(*static_cast<const Op *>(operation), records);
    else
        return std::nullopt;
}

template <class... Ops> constexpr auto measuresOf(OperationTypes<Ops...> /*list*/)
{
    return std::array<Measure, sizeof...(Ops)>{&worthOfOne<Ops>...};
}

/// Errors: NeedsApproval, and what `mayApprove` says.
Result<> isWithinLimits(const Operation &operation, const std::optional<access::Worth> &worth,
                        const Occasion &occasion, const Workspace &records)
{
    if (!worth || access::isWithinLimit(*worth, occasion.user, records))
        return {};
    if (!occasion.approvedBy)
        return Error{ErrorCode::NeedsApproval, descriptionOf(operation).table};
    return mayApprove(operation, occasion, records);
}

} // namespace

std::optional<access::Worth> measured(const Operation &operation, const Workspace &workspace)
{
    static constexpr auto measures = measuresOf(AllOperations{});
    return measures[operation.kind()](operation.held(), workspace);
}

Result<> mayApprove(const Operation &operation, const Occasion &occasion,
                    const Workspace &workspace)
{
    if (occasion.approvedBy == occasion.user)
        return Error{ErrorCode::OwnRequest, "whoever asked does not approve"};
    Occasion approvers = occasion;
    approvers.user = occasion.approvedBy;
    if (const auto may = mayDo(operation, approvers, workspace); !may)
        return may;
    const auto worth = measured(operation, workspace);
    if (worth && !access::isWithinLimit(*worth, occasion.approvedBy, workspace))
        return Error{ErrorCode::NeedsApproval, "beyond the approver's limit"};
    return {};
}

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
    if (!role || (role->permissions & permittedTo(operation, workspace)) == 0)
        return Error{ErrorCode::NotAllowed, user->code};
    return {};
}

Result<Effects> apply(const Operation &operation, const Occasion &occasion, Workspace &workspace)
{
    if (const auto sane = isSane(operation); !sane)
        return sane.error();
    const bool isRequest = natureOf(operation) == Nature::Request;
    if (isRequest) {
        if (const auto allowed = mayDo(operation, occasion, workspace); !allowed)
            return allowed.error();
    }
    // Measured before anything is done; refused by limits is only what the rules allow.
    const auto within = isRequest
        ? isWithinLimits(operation, measured(operation, workspace), occasion, workspace)
        : Result<>{};
    Books books{.records = workspace, .occasion = occasion};
    static constexpr auto judges = judgesOf(AllOperations{});
    const auto done = judges[operation.kind()](operation.held(), workspace, books);
    if (!done)
        return done.error();
    if (!within)
        return within.error();
    inventory::follow(books);
    sales::follow(books);
    return std::move(books.effects);
}

} // namespace bincard
