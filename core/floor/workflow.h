// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/turn.h"

#include <span>

namespace bincard::floor {

/// One piece of work as the home screen lists it.
struct WorkRow
{
    Flow flow = Flow::Pick;
    /// What choosing it answers, and what may be scanned instead.
    std::string code;
    /// Beside the code: a customer, a supplier, a place; empty where the code says all.
    std::string detail = {};
    int priority = 100;
    Instant cutOff = {};
    std::string zone = {};
    /// Where the walk passes the place at which it begins; 0: nowhere in particular.
    std::int64_t sequence = 0;
    Progress progress = {};
    /// Who works on it; empty: nobody.
    std::string holder = {};
    bool own = false;
};

/// One workflow of the floor: how it begins, what each of its steps takes, and the screen of a
/// step. Stateless: the place in it is a part of `Worker`. The engine (floor.h) resolves scans,
/// guards against double reads and stale answers, asks again, and tries operations before they are
/// promised; a workflow sees one resolved thing at a time.
class Workflow
{
public:
    virtual ~Workflow() = default;

    [[nodiscard]] virtual Flow flow() const = 0;
    /// Who may not do this is not offered it.
    [[nodiscard]] virtual access::Permission permission() const = 0;

    /// Whether this person may begin it at all; by default whoever has the permission.
    [[nodiscard]] virtual bool offeredTo(const Context &context) const
    {
        return may(context.workspace, context.user, permission());
    }

    // At the home screen.

    /// Work of this kind that waits, best first; own work included.
    [[nodiscard]] virtual std::vector<WorkRow> work(const Context &) const
    {
        return {};
    }

    /// What may be scanned at home to begin it.
    [[nodiscard]] virtual scan::Expect opensWith() const = 0;
    /// Begins with a thing that was scanned, or a WorkRow's code that was chosen (ExceptionCode).
    /// False: nothing of this workflow's, and nothing was touched. True: it answered, be it with a
    /// refusal. Enters by `turn.enter(flow())`.
    [[nodiscard]] virtual bool open(Turn &turn, const scan::Thing &thing) const = 0;
    /// Begins without a thing: its tile was chosen. By default as if the best piece of work was.
    virtual void begin(Turn &turn) const;

    // Under way.

    /// Something of it is begun and not over, so that it may wait below another workflow.
    [[nodiscard]] virtual bool isBusy(const Worker &worker) const = 0;
    [[nodiscard]] virtual Accepts accepts(const Worker &worker, const Context &context) const = 0;
    /// One thing that the step takes. Commands outside `accepts().commands` do not get here; PARK,
    /// PRINT, HELP and LOGOUT are the engine's.
    virtual void take(Turn &turn, const scan::Thing &thing) const = 0;

    /// Text that is typed or scanned where `Accepts::text` says so, before anybody looked it up.
    /// False: it is to be resolved like any scan.
    [[nodiscard]] virtual bool takeText(Turn &, const scan::Scan &) const
    {
        return false;
    }

    /// A scan without meaning here (`why`: ScanUnknown, Unknown, NotFound). False: it is refused.
    [[nodiscard]] virtual bool takeUnknown(Turn &, const scan::Scan &, ErrorCode) const
    {
        return false;
    }

    /// A known thing that the step does not take. By default it says what it is and what is wanted.
    virtual void refuse(Turn &turn, const scan::Thing &thing, ErrorCode why) const;

    /// Of several meanings of one scan, this is the one that the step waits for.
    [[nodiscard]] virtual bool concerns(const scan::Thing &, const Worker &) const
    {
        return false;
    }

    /// What the step waits for, in a word.
    [[nodiscard]] virtual Named wanted(const Worker &, const Context &) const
    {
        return {};
    }

    /// Fits the place to the records, which may have changed by a sync or by its own operations:
    /// what has vanished is let go with a notice (`lose`), what is next is taken up. Called for
    /// every workflow, also one that waits; quick where nothing is begun.
    virtual void settle(Worker &worker, const Context &context) const = 0;

    /// What goes without saying after an answer's operations, by the records they left, and what
    /// that makes of the worker.
    [[nodiscard]] virtual std::vector<Operation> follow(Worker &, const Context &) const
    {
        return {};
    }

    /// The screen: instruction, place, goods... Number, accepts, notices, feedback and questions
    /// are the engine's. `Prompt::about` tells apart what looks the same.
    virtual void show(Prompt &prompt, const Worker &worker, const Context &context) const = 0;
};

/// All workflows, in the order in which home offers them.
[[nodiscard]] std::span<const Workflow *const> workflows();
/// The one of that name; none for Home.
[[nodiscard]] const Workflow *workflowOf(Flow flow);

} // namespace bincard::floor
