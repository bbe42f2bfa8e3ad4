// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Conflicts become walks: somebody goes there, looks, and says what they found.

#include "core/fulfilment/lease_operations.h"
#include "core/inventory/task_rules.h"
#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace inventory;

/// Where the goods of a task should be: in its package, wherever that stands, or loose.
Spot spotOf(const Hand &hand, const Task &task)
{
    if (task.package)
        return {.package = labelOf(task.package, hand.seen)};
    return {.place = task.location};
}

/// Brings goods that are too many somewhere back to a shelf, or says that none are there.
std::vector<Action> puttingBack(const Hand &hand, const Task &task)
{
    const Spot from = spotOf(hand, task);
    const Goods goods{task.product, task.lot};
    const Quantity there = hand.floor.at(from, goods);
    if (there.isZero())
        return {{FinishTask{.task = task.id, .result = TaskResult::NotFound}}};
    const Quantity quantity
        = hand.random.percent(10) ? some(hand, there) : std::min(there, task.quantity);
    const LocationId to = anyRest(hand);
    if (!quantity.isPositive() || from == Spot{.place = to})
        return {};
    return {{FinishTask{.task = task.id, .location = to, .quantity = quantity},
             carrying(goods, quantity, from, {.place = to})}};
}

/// Is that serial number in that tote?
std::vector<Action> verifying(const Hand &hand, const Task &task)
{
    FinishTask finish{.task = task.id};
    const Spot tote = spotOf(hand, task);
    if (task.product && task.pick && hand.floor.at(tote, {task.product, task.lot}).isZero()) {
        finish.result = TaskResult::NotFound;
        for (const auto &[goods, there] : hand.floor.on(tote)) {
            const bool isOther = goods.product == task.product && goods.lot != task.lot;
            if (!isOther)
                continue;
            finish.result = TaskResult::Differs;
            finish.lot = goods.lot;
            finish.pick = fresh<fulfilment::Pick>(hand);
        }
    }
    Action action{finish};
    action.deed.isCorrection = true;
    return {action};
}

/// A package turned up, or has to be brought away.
std::vector<Action> bringing(const Hand &hand, const Task &task)
{
    const std::string label = labelOf(task.package, hand.seen);
    const auto where = hand.floor.whereIs(label);
    if (task.package && !where)
        return {{FinishTask{.task = task.id, .result = TaskResult::NotFound}}};
    if (!task.package || hand.random.percent(10))
        return {{FinishTask{.task = task.id,
                            .result = task.package ? TaskResult::NotFound : TaskResult::Done}}};
    const LocationId to = anyPlace(hand, Usage::Staging);
    Action action{FinishTask{.task = task.id, .location = to}};
    action.deed.packages[label] = {.place = to};
    return {action};
}

std::vector<Action> finishing(const Hand &hand, const Task &task)
{
    if (task.kind == TaskKind::PutBack || task.kind == TaskKind::MoveExcess)
        return puttingBack(hand, task);
    if (task.kind == TaskKind::VerifyPick)
        return verifying(hand, task);
    const bool isAboutBox = task.kind == TaskKind::CheckLease
        || task.kind == TaskKind::InterceptParcel || task.kind == TaskKind::HoldParcel
        || task.kind == TaskKind::RelabelParcel;
    if (isAboutBox)
        return bringing(hand, task);
    return {
        {FinishTask{.task = task.id,
                    .result = hand.random.percent(90) ? TaskResult::Done : TaskResult::NotFound}}};
}

Action handingOver(const Hand &hand, const Task &task)
{
    HandOverTask over{.task = task.id};
    if (task.package)
        over.package = task.package;
    else if (task.product)
        std::tie(over.product, over.lot) = std::pair(task.product, task.lot);
    else
        over.location = task.location;
    if (hand.random.percent(5))
        over.location = anyPlace(hand, Usage::Storage);
    return {over};
}

} // namespace

std::vector<Action> tasksAction(const Hand &hand)
{
    auto open = all<Task>(hand.seen);
    std::erase_if(open, [&](const Task &task) {
        return !isWalked(task.kind) || (task.done && !hand.random.percent(2));
    });
    if (hand.random.percent(2))
        return {{fulfilment::HandBackWork{hand.warehouse}}};
    if (open.empty())
        return {};
    const Task task = hand.random.of(open);
    const bool isMine = task.device == hand.device;
    const auto dice = hand.random.below(100);
    if (!isMine && task.device && dice < 40)
        return {handingOver(hand, task)};
    if (!isMine && dice < 70)
        return {{TakeTask{task.id}}};
    if (isMine && dice < 15)
        return {{ReleaseTask{task.id}}};
    return finishing(hand, task);
}

} // namespace bincard::sim
