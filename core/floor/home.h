// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/prompt.h"
#include "core/fulfilment/batch.h"
#include "core/kernel/workspace.h"

namespace bincard::floor {

/// One batch as the home screen lists it.
struct WorkRow
{
    fulfilment::BatchId batch;
    std::string name;
    fulfilment::BatchKind kind = fulfilment::BatchKind::Single;
    int priority = 100;
    Instant cutOff;
    std::string zone;
    Progress progress;
    /// Who works on it; empty: nobody.
    std::string holder;
    bool own = false;
};

/// What is to be done in a warehouse now: own work first, then what is free by priority and
/// cut-off, then what others do.
struct Home
{
    std::vector<WorkRow> work;
    int own = 0;
    int free = 0;
    int others = 0;
    int linesLeft = 0;
    int openTasks = 0;
};

[[nodiscard]] Home home(const Workspace &workspace, inventory::WarehouseId warehouse,
                        access::UserId user);

} // namespace bincard::floor
