// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/operation.h"

#include "core/inventory/task_rules.h"
#include "core/kernel/check.h"
#include "core/unsaid.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace bincard {

namespace {

using inventory::WarehouseId;

template <class Op> inline constexpr bool isSave = false;
template <class R> inline constexpr bool isSave<Save<R>> = true;

template <class Op, class... Ops> inline constexpr bool isOneOf = (std::is_same_v<Op, Ops> || ...);

/// About an order line that it names.
template <class Op>
inline constexpr bool isOfALine
    = isOneOf<Op, sales::CancelOrderLine, sales::ChangeQuantity, sales::ChangePrice>;

/// Whoever decides a request beyond somebody's limit may do what it asks for.
std::int64_t permissionsToApprove(const inventory::DecideHeld &word, const Workspace &workspace);

template <class Op> std::int64_t permissionsFor(const Op &op, const Workspace &workspace)
{
    if constexpr (std::is_same_v<Op, inventory::DecideHeld>) {
        if (const auto approving = permissionsToApprove(op, workspace); approving != 0)
            return approving;
    }
    if constexpr (requires { Op::byTask; }) {
        if (const auto task = workspace.get(op.task))
            return inventory::workersOf(task->kind);
    }
    if constexpr (std::is_same_v<Op, documents::AttachDocument>) {
        if (op.subjectKind == documents::SubjectKind::Product)
            return std::int64_t{1} << static_cast<int>(access::Permission::ManageMasterData)
                | std::int64_t{1} << static_cast<int>(access::Permission::Supervise);
    }
    if constexpr (requires { Op::anybody; })
        return ~std::int64_t{0};
    if constexpr (std::is_same_v<Op, quality::RecordCheck>) {
        const auto point = workspace.get(op.point);
        const auto stage = point ? point->stage : quality::Stage::Receipt;
        return std::int64_t{1} << static_cast<int>(Op::permissionAt(stage));
    }
    if constexpr (std::is_same_v<Op, fulfilment::RecordPrint>) {
        if (op.manifest)
            return std::int64_t{1} << static_cast<int>(access::Permission::Ship);
    }
    const auto own = std::int64_t{1} << static_cast<int>(op.permission);
    if constexpr (std::is_same_v<Op, purchase::ProposePurchases>)
        return own | std::int64_t{1} << static_cast<int>(access::Permission::ManagePurchase);
    if constexpr (std::is_same_v<Op, inventory::UndoMove>) {
        // Whoever receives from another warehouse takes that back, too.
        const auto done = workspace.get(op.relocation);
        const auto transfer = done ? workspace.get(done->transfer) : std::nullopt;
        if (transfer && transfer->incoming)
            return own | std::int64_t{1} << static_cast<int>(access::Permission::Receive);
    }
    return own;
}

/// The warehouse of a record that the operation names, or none where there is no such record.
template <class R> WarehouseId warehouseOf(Id<R> id, const Workspace &workspace)
{
    const auto found = workspace.get(id);
    return found ? found->warehouse : WarehouseId{};
}

template <class Op> WarehouseId warehouseOfOne(const Op &op, const Workspace &workspace)
{
    if constexpr (isSave<Op>) {
        if constexpr (requires { op.record.warehouse; })
            return op.record.warehouse;
        else
            return {};
    } else if constexpr (requires { op.warehouse; }) {
        return op.warehouse;
    } else if constexpr (requires { op.batch; }) {
        return warehouseOf(op.batch, workspace);
    } else if constexpr (std::is_same_v<Op, fulfilment::RecordPrint>) {
        return op.manifest ? warehouseOf(op.manifest, workspace)
                           : warehouseOf(op.parcel, workspace);
    } else if constexpr (requires { op.parcel; }) {
        return warehouseOf(op.parcel, workspace);
    } else if constexpr (requires { op.manifest; }) {
        return warehouseOf(op.manifest, workspace);
    } else if constexpr (isOfALine<Op>) {
        return warehouseOf(op.line, workspace);
    } else if constexpr (std::is_same_v<Op, sales::ReleaseHold>) {
        // Without a record it is the one that an old order came with, under the order's number.
        const auto hold = workspace.get(op.hold);
        return hold ? hold->warehouse : warehouseOf(sales::OrderId{op.hold.value}, workspace);
    } else if constexpr (requires { op.order; }) {
        return warehouseOf(op.order, workspace);
    } else if constexpr (std::is_same_v<Op, inventory::MergeProducts>) {
        return {}; // of every warehouse: scope 0 keeps all others out
    } else if constexpr (requires { op.key; }) {
        return {}; // a program's, which is of no warehouse
    } else if constexpr (requires { op.task; }) {
        return warehouseOf(op.task, workspace);
    } else {
        return warehouseOf(op.pick, workspace);
    }
}

/// What is asked of an operation whose kind is known by number only.
struct Kind
{
    const Description *description;
    Nature nature;
    access::Permission permission;
    std::int64_t (*permittedTo)(const void *operation, const Workspace &workspace);
    Row (*payloadOf)(const void *operation);
    Row (*unsaid)();
    Result<Operation> (*decode)(const Row &payload);
    WarehouseId (*warehouseOf)(const void *operation, const Workspace &workspace);
};

template <class Op> const Op &one(const void *operation)
{
    return *static_cast<const Op *>(operation);
}

template <class Op> Kind kindOf()
{
    return {.description = &Op::description(),
            .nature = Op::nature,
            .permission = Op::permission,
            .permittedTo =
                [](const void *operation, const Workspace &workspace) {
                    return permissionsFor(one<Op>(operation), workspace);
                },
            .payloadOf =
                [](const void *operation) {
                    return rowOf(one<Op>(operation));
                },
            .unsaid =
                [] {
                    return rowOf(Op{});
                },
            .decode = [](const Row &payload) -> Result<Operation> {
                auto operation = recordOf<Op>(payload);
                if (!operation)
                    return operation.error();
                return Operation{std::move(*operation)};
            },
            .warehouseOf =
                [](const void *operation, const Workspace &workspace) {
                    return warehouseOfOne(one<Op>(operation), workspace);
                }};
}

using Kinds = std::array<Kind, AllOperations::count>;

template <class... Ops> Kinds kindsOf(OperationTypes<Ops...> /*list*/)
{
    return {kindOf<Ops>()...};
}

const Kinds &kinds()
{
    static const Kinds all = kindsOf(AllOperations{});
    return all;
}

const Kind &kindOf(const Operation &operation)
{
    return kinds()[operation.kind()];
}

std::int64_t permissionsToApprove(const inventory::DecideHeld &word, const Workspace &workspace)
{
    const auto task = workspace.get(word.task);
    if (!task || task->kind != inventory::TaskKind::Approve)
        return 0;
    for (const Kind &kind : kinds()) {
        if (kind.description->table == task->operation)
            return std::int64_t{1} << static_cast<int>(kind.permission);
    }
    return 0;
}

} // namespace

const Description &descriptionOf(const Operation &operation)
{
    return *kindOf(operation).description;
}

Nature natureOf(const Operation &operation)
{
    return kindOf(operation).nature;
}

access::Permission permissionOf(const Operation &operation)
{
    return kindOf(operation).permission;
}

std::int64_t permittedTo(const Operation &operation, const Workspace &workspace)
{
    return kindOf(operation).permittedTo(operation.held(), workspace);
}

std::span<const Description *const> operationDescriptions()
{
    static const auto all = [] {
        std::array<const Description *, AllOperations::count> descriptions{};
        std::ranges::transform(kinds(), descriptions.begin(), &Kind::description);
        return descriptions;
    }();
    return all;
}

Row payloadOf(const Operation &operation)
{
    return kindOf(operation).payloadOf(operation.held());
}

Result<Operation> operationFrom(int kind, const Row &payload)
{
    static const auto byNumber = [] {
        std::map<int, const Kind *> made;
        for (const Kind &one : kinds())
            made[one.description->kind] = &one;
        return made;
    }();
    const auto found = byNumber.find(kind);
    if (found != byNumber.end())
        return found->second->decode(payload);
    return Error{ErrorCode::VersionTooOld, "operation kind " + std::to_string(kind)};
}

Result<Row> unsaid(int kind)
{
    for (const Kind &one : kinds()) {
        if (one.description->kind == kind)
            return one.unsaid();
    }
    return Error{ErrorCode::VersionTooOld, "operation kind " + std::to_string(kind)};
}

inventory::WarehouseId warehouseOf(const Operation &operation, const Workspace &workspace)
{
    return kindOf(operation).warehouseOf(operation.held(), workspace);
}

} // namespace bincard
