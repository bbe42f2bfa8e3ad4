// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/count.h"

#include "core/floor/count_turn.h"

namespace bincard::floor {

namespace {

void loseCount(Worker &worker, const Context &context)
{
    const std::string place = named(context.workspace, worker.count.location).text;
    forgetCount(worker.count);
    worker.count.step = CountStep::Choose;
    lose(worker, Flow::Count, NoticeKind::WorkGone, place);
}

/// Somebody else decided about it before this worker had begun.
bool isOver(const CountWork &state, const Workspace &records)
{
    const auto sheet = records.get(state.sheet);
    return sheet && !sheet->isOpen();
}

class CountWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Count;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::Count;
    }

    [[nodiscard]] std::vector<WorkRow> work(const Context &context) const override
    {
        std::vector<WorkRow> rows;
        for (const DueCount &due : dueCounts(context)) {
            const auto &sheet = due.sheet;
            rows.push_back({.flow = Flow::Count,
                            .code = due.location.code,
                            .detail = named(context.workspace, sheet.product).text,
                            .priority = sheet.priority,
                            .zone = due.location.zone,
                            .holder = sheet.worker ? named(context.workspace, sheet.worker).text
                                                   : std::string(),
                            .own = sheet.worker == context.user && sheet.device == context.device});
        }
        return rows;
    }

    [[nodiscard]] scan::Expect opensWith() const override
    {
        return scan::Expect::Location;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        return openCount(turn, thing);
    }

    /// Its tile shows what is due, and takes any place.
    void begin(Turn &turn) const override
    {
        CountWork &state = turn.worker.count;
        if (!isBusy(turn.worker)) {
            forgetCount(state);
            state.step = CountStep::Choose;
        }
        turn.enter(Flow::Count);
        turn.accept();
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        return worker.count.step == CountStep::Go || worker.count.step == CountStep::Count
            || worker.count.step == CountStep::Empty;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &) const override
    {
        return countAccepts(worker);
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        switch (turn.worker.count.step) {
        case CountStep::Choose:
            return chooseCount(turn, thing);
        case CountStep::Go:
            return goToCount(turn, thing);
        case CountStep::Count:
            return countThing(turn, thing);
        case CountStep::Empty:
            return confirmEmpty(turn, thing);
        case CountStep::Done:
            return finishCount(turn, thing);
        }
    }

    [[nodiscard]] bool takeUnknown(Turn &turn, const scan::Scan &scan, ErrorCode) const override
    {
        return countUnknown(turn, scan);
    }

    /// A lot whose product was scanned is that product's.
    [[nodiscard]] bool concerns(const scan::Thing &thing, const Worker &worker) const override
    {
        const auto *lot = std::get_if<scan::FoundLot>(&thing);
        return lot && worker.count.asked && lot->match.product == worker.count.asked.value;
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        const CountWork &state = worker.count;
        if (state.step == CountStep::Go)
            return named(context.workspace, state.location);
        if (state.asked)
            return named(context.workspace, state.asked);
        return {};
    }

    void settle(Worker &worker, const Context &context) const override
    {
        const CountWork &state = worker.count;
        if (state.step == CountStep::Go && isOver(state, context.workspace))
            return loseCount(worker, context);
        if (state.step != CountStep::Count && state.step != CountStep::Empty)
            return;
        const auto count = context.workspace.get(state.count);
        if (!count || count->state != counting::CountState::Counting)
            loseCount(worker, context);
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showCount(prompt, worker, context);
    }
};

} // namespace

const Workflow &countWorkflow()
{
    static const CountWorkflow workflow;
    return workflow;
}

void forgetCount(CountWork &state)
{
    state.sheet = {};
    state.location = {};
    state.product = {};
    state.why = counting::Why::Spot;
    state.count = {};
    state.package = {};
    state.lastProduct = {};
    state.lastLot = {};
    state.lastPackage = {};
    state.lastCode.clear();
    state.before = {};
    state.asked = {};
    state.pending = {};
}

void leaveCount(Turn &turn)
{
    forgetCount(turn.worker.count);
    turn.worker.count.step = CountStep::Choose;
    turn.leave();
    turn.accept();
}

} // namespace bincard::floor
