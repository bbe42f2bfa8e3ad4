// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/arrival_state.h"
#include "core/floor/count_state.h"
#include "core/floor/dialogue.h"
#include "core/floor/kit_state.h"
#include "core/floor/load_state.h"
#include "core/floor/lookup_state.h"
#include "core/floor/move_state.h"
#include "core/floor/pack_state.h"
#include "core/floor/pick_state.h"
#include "core/floor/putaway_state.h"
#include "core/floor/receive_state.h"
#include "core/floor/return_state.h"
#include "core/floor/scrap_state.h"
#include "core/floor/task_state.h"
#include "core/kernel/store.h"

#include <tuple>
#include <utility>
#include <vector>

namespace bincard::floor {

/// Where one person stands on one device: the conversation, and a place in each workflow. What is
/// parked waits in its own part. Only what the records do not say is kept here.
struct Worker
{
    Dialogue dialogue;
    PickState pick;
    ReceiveState receive;
    ArrivalState arrival;
    CountWork count;
    ReturnState returning;
    LookupState lookup;
    PackState pack;
    LoadState load;
    KitState kit;
    TaskState tasks;
    PutAwayState putAway;
    MoveState move;
    ScrapState scrap;

    /// Every part, each a record of its own under the user's number.
    [[nodiscard]] auto parts()
    {
        return std::tie(dialogue, pick, pack, load, receive, arrival, putAway, move, count,
                        returning, lookup, kit, scrap, tasks);
    }

    [[nodiscard]] auto parts() const
    {
        return std::tie(dialogue, pick, pack, load, receive, arrival, putAway, move, count,
                        returning, lookup, kit, scrap, tasks);
    }
};

/// Where somebody begins who never worked on this device.
[[nodiscard]] Worker newWorker(access::UserId user);
/// Where that person stood last.
[[nodiscard]] Worker workerIn(const Reader &reader, access::UserId user);

/// The kinds of record that a worker's parts are.
[[nodiscard]] std::vector<const Description *> workerRecords();
/// The parts of `now` that differ from `before`, to be stored with the operations.
[[nodiscard]] std::vector<std::pair<const Description *, Row>> changedParts(const Worker &before,
                                                                            const Worker &now);

} // namespace bincard::floor
