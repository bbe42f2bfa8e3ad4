// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/task_walk.h"

#include "core/inventory/lease.h"
#include "core/inventory/posting.h"
#include "core/inventory/task_rules.h"

#include <algorithm>
#include <tuple>

namespace bincard::floor {

using inventory::Task;
using inventory::TaskKind;

namespace {

constexpr int usualPriority = 100;

bool isIn(const std::string &numbers, inventory::TaskId task)
{
    return numbers.find('[' + std::to_string(task.value) + ']') != std::string::npos;
}

TaskPlan ofPackageOr(const Task &task, TaskEnds ends)
{
    if (task.package)
        return {TaskFinds::Package, ends};
    if (task.location)
        return {TaskFinds::Location, ends};
    return {task.product ? TaskFinds::Goods : TaskFinds::Nothing, ends};
}

} // namespace

TaskPlan planOf(const Task &task)
{
    switch (task.kind) {
    case TaskKind::PutBack:
    case TaskKind::MoveExcess:
        return {TaskFinds::Goods, TaskEnds::Placed};
    case TaskKind::VerifyPick:
    case TaskKind::FreeLocation:
        return ofPackageOr(task, TaskEnds::Answered);
    case TaskKind::CheckLease:
        return ofPackageOr(task, task.package ? TaskEnds::Placed : TaskEnds::Answered);
    case TaskKind::InterceptParcel:
    case TaskKind::HoldParcel:
    case TaskKind::RelabelParcel:
        return ofPackageOr(task, task.package ? TaskEnds::Placed : TaskEnds::Answered);
    case TaskKind::ReprintLabel:
    case TaskKind::PrintLabel:
        return {TaskFinds::Label, TaskEnds::AtOnce};
    case TaskKind::CountLocation:
    case TaskKind::RecountLine:
        return {TaskFinds::Location, TaskEnds::Counted};
    case TaskKind::Replenish:
    case TaskKind::ApproveCount:
    case TaskKind::TakePhoto:
    case TaskKind::ReviewReceipt:
    case TaskKind::CheckQuality:
    case TaskKind::LinkBarcode:
    case TaskKind::ReviewReturn:
    case TaskKind::Repair:
    case TaskKind::ReviewHeld:
    case TaskKind::ReviewParked:
    case TaskKind::ReplicaDiffers:
    case TaskKind::Approve:
        break;
    }
    return {};
}

inventory::LocationId standsAt(const Workspace &workspace, const Task &task)
{
    const auto package = inventory::resolvePackage(task.package, workspace);
    return package && package->location ? package->location : task.location;
}

bool isForMe(const Context &context, const Task &task)
{
    if (task.done || task.id.value < 0 || !inventory::isWalked(task.kind))
        return false;
    const auto user = context.workspace.get(context.user);
    const auto role = user ? context.workspace.get(user->role) : std::nullopt;
    if (!role || (role->permissions & inventory::workersOf(task.kind)) == 0)
        return false;
    const auto lease
        = inventory::leaseOn(inventory::LeaseKind::Task, task.id.value, {}, context.workspace);
    if (lease)
        return lease->holder == context.user && lease->device == context.device;
    return !task.worker || task.worker == context.user;
}

bool isSkipped(const TaskState &state, inventory::TaskId task)
{
    return isIn(state.skipped, task);
}

std::vector<Task> taskWalk(const Context &context, const TaskState &state)
{
    auto tasks = context.workspace.list<Task>("by_open", context.warehouse, false);
    std::erase_if(tasks, [&](const Task &task) {
        return !isForMe(context, task) || isIn(state.left, task.id);
    });
    std::ranges::sort(tasks, {}, [&](const Task &task) {
        const auto location = context.workspace.get(standsAt(context.workspace, task));
        const std::int64_t sequence = location ? location->sequence : 0;
        const bool isMine = task.device == context.device && task.device;
        return std::tuple(isSkipped(state, task.id), !isMine,
                          std::min(task.priority, usualPriority), sequence < state.sequence,
                          sequence, task.id);
    });
    return tasks;
}

} // namespace bincard::floor
