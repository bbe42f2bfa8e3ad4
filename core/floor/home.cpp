// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/home.h"

#include "core/floor/walk.h"
#include "core/inventory/task.h"

#include <algorithm>

namespace bincard::floor {

namespace {

int rank(const WorkRow &row)
{
    if (row.own)
        return 0;
    return row.holder.empty() ? 1 : 2;
}

WorkRow rowOf(const Workspace &workspace, const fulfilment::Batch &batch, access::UserId user)
{
    WorkRow row;
    row.batch = batch.id;
    row.name = batch.name;
    row.kind = batch.kind;
    row.priority = batch.priority;
    row.cutOff = batch.cutOff;
    row.zone = batch.zone;
    row.progress = progressOf(workspace, workspace.list<inventory::Transfer>("by_batch", batch.id));
    row.own = batch.worker == user && batch.worker;
    if (const auto holder = workspace.get(batch.worker))
        row.holder = holder->name;
    return row;
}

} // namespace

Home home(const Workspace &workspace, inventory::WarehouseId warehouse, access::UserId user)
{
    Home home;
    for (const auto &batch : openBatches(workspace, warehouse)) {
        home.work.push_back(rowOf(workspace, batch, user));
        const WorkRow &row = home.work.back();
        home.own += rank(row) == 0 ? 1 : 0;
        home.free += rank(row) == 1 ? 1 : 0;
        home.others += rank(row) == 2 ? 1 : 0;
        home.linesLeft += row.progress.total - row.progress.done;
    }
    std::stable_sort(home.work.begin(), home.work.end(), [](const auto &a, const auto &b) {
        return rank(a) < rank(b);
    });
    const auto open = workspace.list<inventory::Task>("by_open", warehouse, false);
    home.openTasks = static_cast<int>(open.size());
    return home;
}

} // namespace bincard::floor
