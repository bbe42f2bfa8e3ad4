// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/task_rules.h"

#include "core/inventory/lease.h"
#include "core/inventory/posting.h"

#include <initializer_list>

namespace bincard::inventory {

namespace {

using access::Permission;

constexpr std::int64_t anyOf(std::initializer_list<Permission> permissions)
{
    std::int64_t bits = 0;
    for (const Permission permission : permissions)
        bits |= std::int64_t{1} << static_cast<int>(permission);
    return bits;
}

Result<Task> openTask(TaskId id, const Workspace &records)
{
    auto task = records.require(id);
    if (task && task->done)
        return Error{ErrorCode::WrongState, "settled already"};
    return task;
}

/// Somebody else is meant to do it, and this person may not take over.
bool isMeantForOthers(const Task &task, const Books &books)
{
    if (!task.worker || task.device || task.worker == books.occasion.user)
        return false;
    const auto user = books.records.get(books.occasion.user);
    const auto role = user ? books.records.get(user->role) : std::nullopt;
    return !role || !role->may(Permission::TakeOver);
}

Result<> giveTo(Task task, Books &books)
{
    const auto granted = grant(task.warehouse, LeaseKind::Task, task.id.value, {}, books);
    if (!granted)
        return granted;
    task.worker = books.occasion.user;
    task.device = books.occasion.device;
    books.records.put(task);
    return {};
}

/// Whether what was scanned is what the task is about.
Result<> isInHand(const Task &task, const HandOverTask &scan, const Workspace &records)
{
    if (task.package) {
        const auto package = resolvePackage(scan.package, records);
        return package && package->id == task.package
            ? Result<>{}
            : Result<>{Error{ErrorCode::WrongPackage, "not the task's"}};
    }
    if (task.product)
        return scan.product == task.product && scan.lot == task.lot
            ? Result<>{}
            : Result<>{Error{ErrorCode::WrongProduct, "not the task's"}};
    return scan.location == task.location
        ? Result<>{}
        : Result<>{Error{ErrorCode::WrongLocation, "not the task's"}};
}

/// Somebody counted: what was out of reach is stock again.
void unlock(const Task &task, Workspace &records)
{
    for (Quant quant : records.list<Quant>("place", task.location)) {
        if (task.product && quant.product != task.product)
            continue;
        quant.locked = {};
        keep(quant, records);
    }
}

void unblock(const Task &task, Workspace &records)
{
    if (auto location = records.get(task.location)) {
        location->blocked = false;
        records.put(*location);
    }
}

} // namespace

std::int64_t workersOf(TaskKind kind)
{
    using enum Permission;
    switch (kind) {
    case TaskKind::CountLocation:
    case TaskKind::RecountLine:
        return anyOf({Count, Supervise});
    case TaskKind::ApproveCount:
        return anyOf({ApproveCount});
    case TaskKind::PutBack:
    case TaskKind::MoveExcess:
    case TaskKind::VerifyPick:
        return anyOf({Pick, PutAway, MoveStock, Pack, Supervise});
    case TaskKind::Replenish:
        return anyOf({MoveStock, PutAway, Supervise});
    case TaskKind::FreeLocation:
    case TaskKind::ReprintLabel:
    case TaskKind::PrintLabel:
    case TaskKind::TakePhoto:
    case TaskKind::CheckLease:
        return anyOf({Pick, PutAway, MoveStock, Pack, Receive, Count, Supervise});
    case TaskKind::InterceptParcel:
    case TaskKind::HoldParcel:
    case TaskKind::RelabelParcel:
        return anyOf({Pack, Ship, Supervise});
    case TaskKind::ReviewReceipt:
        return anyOf({ManagePurchase, Receive, Supervise});
    case TaskKind::CheckQuality:
        return anyOf({Receive, HandleReturns, Supervise});
    case TaskKind::LinkBarcode:
        return anyOf({ManageMasterData, Receive, Supervise});
    case TaskKind::ReviewReturn:
    case TaskKind::Repair:
        return anyOf({HandleReturns, Supervise});
    case TaskKind::ReviewHeld:
    case TaskKind::ReviewParked:
    case TaskKind::ReplicaDiffers:
    case TaskKind::Approve:
        return anyOf({Supervise});
    }
    return 0;
}

bool isWalked(TaskKind kind)
{
    switch (kind) {
    case TaskKind::CountLocation:
    case TaskKind::RecountLine:
    case TaskKind::PutBack:
    case TaskKind::MoveExcess:
    case TaskKind::VerifyPick:
    case TaskKind::FreeLocation:
    case TaskKind::ReprintLabel:
    case TaskKind::PrintLabel:
    case TaskKind::CheckLease:
    case TaskKind::InterceptParcel:
    case TaskKind::HoldParcel:
    case TaskKind::RelabelParcel:
        return true;
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
        return false;
    }
    return false;
}

void settleTask(Task task, Workspace &records)
{
    task.done = true;
    task.device = {};
    records.put(task);
    endLease(LeaseKind::Task, task.id.value, {}, records);
    if (task.kind == TaskKind::CountLocation)
        unlock(task, records);
    if (task.kind == TaskKind::FreeLocation)
        unblock(task, records);
}

void leaveTask(Task task, Workspace &records)
{
    task.worker = {};
    task.device = {};
    records.put(task);
    endLease(LeaseKind::Task, task.id.value, {}, records);
}

Result<> judge(const TakeTask &take, Books &books)
{
    const auto task = openTask(take.task, books.records);
    if (!task)
        return task.error();
    if (isMeantForOthers(*task, books))
        return Error{ErrorCode::Leased, "meant for somebody else"};
    return giveTo(*task, books);
}

Result<> judge(const ReleaseTask &release, Books &books)
{
    const auto task = openTask(release.task, books.records);
    if (!task)
        return task.error();
    const auto held = leaseOn(LeaseKind::Task, task->id.value, {}, books.records);
    if (held && isElsewhere(*held, books.occasion))
        return Error{ErrorCode::Leased, "somebody else's"};
    leaveTask(*task, books.records);
    return {};
}

Result<> judge(const HandOverTask &handOver, Books &books)
{
    const auto task = openTask(handOver.task, books.records);
    if (!task)
        return task.error();
    if (const auto inHand = isInHand(*task, handOver, books.records); !inHand)
        return inHand;
    endLease(LeaseKind::Task, task->id.value, {}, books.records);
    return giveTo(*task, books);
}

} // namespace bincard::inventory
