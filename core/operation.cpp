// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/operation.h"

#include "core/inventory/task_rules.h"
#include "core/kernel/check.h"

#include <array>
#include <utility>

namespace bincard {

namespace {

using inventory::WarehouseId;

template <class Op> inline constexpr bool isSave = false;
template <class R> inline constexpr bool isSave<Save<R>> = true;

constexpr std::size_t kinds = std::variant_size_v<AnyOperation>;

template <std::size_t... is> auto allDescriptions(std::index_sequence<is...>)
{
    return std::array<const Description *, kinds>{
        &std::variant_alternative_t<is, AnyOperation>::description()...};
}

template <class Op> Result<Operation> decode(const Row &payload)
{
    auto operation = recordOf<Op>(payload);
    if (!operation)
        return operation.error();
    return Operation{std::move(*operation)};
}

using Decode = Result<Operation> (*)(const Row &payload);

template <std::size_t... is> constexpr auto allDecoders(std::index_sequence<is...>)
{
    return std::array<Decode, kinds>{&decode<std::variant_alternative_t<is, AnyOperation>>...};
}

/// The warehouse of a record that the operation names, or none where there is no such record.
template <class R> WarehouseId warehouseOf(Id<R> id, const Workspace &workspace)
{
    const auto found = workspace.get(id);
    return found ? found->warehouse : WarehouseId{};
}

} // namespace

Operation::Operation() = default;
Operation::Operation(const Operation &other) = default;
Operation::Operation(Operation &&other) noexcept = default;
Operation &Operation::operator=(const Operation &other) = default;
Operation &Operation::operator=(Operation &&other) noexcept = default;
Operation::~Operation() = default;

const Description &descriptionOf(const Operation &operation)
{
    return *operationDescriptions()[operation.index()];
}

Nature natureOf(const Operation &operation)
{
    return std::visit(
        [](const auto &one) {
            return one.nature;
        },
        operation);
}

access::Permission permissionOf(const Operation &operation)
{
    return std::visit(
        [](const auto &one) {
            return one.permission;
        },
        operation);
}

std::int64_t permittedTo(const Operation &operation, const Workspace &workspace)
{
    return std::visit(
        [&]<class Op>(const Op &op) -> std::int64_t {
            if constexpr (requires { Op::byTask; }) {
                if (const auto task = workspace.get(op.task))
                    return inventory::workersOf(task->kind);
            }
            if constexpr (requires { Op::anybody; })
                return ~std::int64_t{0};
            return std::int64_t{1} << static_cast<int>(op.permission);
        },
        operation);
}

std::span<const Description *const> operationDescriptions()
{
    static const auto all = allDescriptions(std::make_index_sequence<kinds>{});
    return all;
}

Row payloadOf(const Operation &operation)
{
    return std::visit(
        [](const auto &one) {
            return rowOf(one);
        },
        operation);
}

Result<Operation> operationFrom(int kind, const Row &payload)
{
    static constexpr auto decoders = allDecoders(std::make_index_sequence<kinds>{});
    const auto all = operationDescriptions();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i]->kind == kind)
            return decoders[i](payload);
    }
    return Error{ErrorCode::VersionTooOld, "operation kind " + std::to_string(kind)};
}

inventory::WarehouseId warehouseOf(const Operation &operation, const Workspace &workspace)
{
    return std::visit(
        [&]<class Op>(const Op &op) -> WarehouseId {
            if constexpr (isSave<Op>) {
                if constexpr (requires { op.record.warehouse; })
                    return op.record.warehouse;
                else
                    return {};
            } else if constexpr (requires { op.warehouse; }) {
                return op.warehouse;
            } else if constexpr (requires { op.batch; }) {
                return warehouseOf(op.batch, workspace);
            } else if constexpr (requires { op.parcel; }) {
                return warehouseOf(op.parcel, workspace);
            } else if constexpr (requires { op.manifest; }) {
                return warehouseOf(op.manifest, workspace);
            } else if constexpr (
                std::is_same_v<
                    Op, sales::CancelOrderLine> || std::is_same_v<Op, sales::ChangeQuantity>) {
                return warehouseOf(op.line, workspace);
            } else if constexpr (requires { op.order; }) {
                return warehouseOf(op.order, workspace);
            } else if constexpr (std::is_same_v<Op, inventory::MergeProducts>) {
                return {}; // of every warehouse: scope 0 keeps all others out
            } else if constexpr (requires { op.task; }) {
                return warehouseOf(op.task, workspace);
            } else {
                return warehouseOf(op.pick, workspace);
            }
        },
        operation);
}

} // namespace bincard
