// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/workflow.h"

#include "core/floor/count.h"
#include "core/floor/kit.h"
#include "core/floor/load.h"
#include "core/floor/lookup_flow.h"
#include "core/floor/move.h"
#include "core/floor/pack.h"
#include "core/floor/pick.h"
#include "core/floor/putaway.h"
#include "core/floor/receive.h"
#include "core/floor/return_flow.h"
#include "core/floor/scrap.h"
#include "core/floor/tasks.h"

#include <algorithm>
#include <vector>

namespace bincard::floor {

void Workflow::begin(Turn &turn) const
{
    for (const WorkRow &row : work(turn.context)) {
        if (row.own || row.holder.empty()) {
            open(turn, scan::ExceptionCode{row.code});
            return;
        }
    }
    turn.refuse(ErrorCode::NoWork);
}

void Workflow::refuse(Turn &turn, const scan::Thing &, ErrorCode why) const
{
    turn.refuse(why, turn.seen, wanted(turn.worker, turn.context));
}

std::span<const Workflow *const> workflows()
{
    static const std::vector<const Workflow *> all{
        &pickWorkflow(), //
        &packWorkflow(), //
        &loadWorkflow(), //
        &receiveWorkflow(), //
        &putAwayWorkflow(), //
        &moveWorkflow(), //
        &countWorkflow(), //
        &returnWorkflow(), //
        &kitWorkflow(), //
        &scrapWorkflow(), //
        &tasksWorkflow(), //
        &lookupWorkflow(), // last: it takes what nobody else begins with
    };
    return all;
}

const Workflow *workflowOf(Flow flow)
{
    const auto all = workflows();
    const auto found = std::ranges::find(all, flow, &Workflow::flow);
    return found == all.end() ? nullptr : *found;
}

} // namespace bincard::floor
