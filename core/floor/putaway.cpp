// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/putaway.h"

#include "core/floor/putaway_turn.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace bincard::floor {

namespace {

using inventory::LocationId;
using inventory::PutawayWork;
using scan::Command;
using scan::Expect;

constexpr std::size_t placesMax = 5;

/// The first id of a list, which loses it; none of an empty one.
LocationId takeFirst(std::string &list)
{
    const std::size_t end = std::min(list.find(' '), list.size());
    std::int64_t number = 0;
    std::from_chars(list.data(), list.data() + end, number);
    list.erase(0, std::min(end + 1, list.size()));
    return {number};
}

/// Whether the place still takes what is in hand, or a part of it.
bool takes(LocationId id, const PutAwayState &state, const Context &context)
{
    const auto location = context.workspace.get(id);
    if (!location)
        return false;
    const auto room = inventory::roomFor(*location, inHand(state, context.workspace),
                                         context.workspace, context.user);
    return !room.objection
        || (inventory::isAboutSpace(*room.objection) && !state.package && room.fits.isPositive());
}

void propose(PutAwayState &state, const Context &context)
{
    const auto found
        = inventory::proposePlaces(context.warehouse, inHand(state, context.workspace),
                                   state.source, context.workspace, 2 * placesMax, context.user);
    state.others.clear();
    for (const auto &place : found.places) {
        if (!isListed(state.refused, place.location))
            addTo(state.others, place.location);
    }
}

void letGo(Worker &worker, NoticeKind notice, std::string about)
{
    emptyHands(worker.putAway);
    worker.dialogue.notice = notice;
    worker.dialogue.noticeAbout = std::move(about);
}

/// The lease is somebody else's, or gone: by a sync, never by an answer of one's own.
bool isLost(Worker &worker, const Context &context)
{
    const PutAwayState &state = worker.putAway;
    if (!state.work)
        return false;
    const auto work = context.workspace.get(state.work);
    if (work && work->worker == context.user && work->device == context.device)
        return false;
    std::string holder;
    for (const auto &other : context.workspace.list<PutawayWork>("by_package", state.package)) {
        if (state.package)
            holder = named(context.workspace, other.worker).text;
    }
    letGo(worker, holder.empty() ? NoticeKind::WorkGone : NoticeKind::WorkTaken, holder);
    return true;
}

class PutAwayWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::PutAway;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::PutAway;
    }

    [[nodiscard]] std::vector<WorkRow> work(const Context &context) const override
    {
        std::vector<WorkRow> rows;
        for (const Staged &staged : stagedGoods(context)) {
            WorkRow row{.flow = Flow::PutAway, .code = staged.code, .own = staged.own};
            row.detail = named(context.workspace, staged.location).text;
            row.progress.total = 1;
            if (staged.holder && !staged.own)
                row.holder = named(context.workspace, staged.holder).text;
            rows.push_back(std::move(row));
        }
        return rows;
    }

    [[nodiscard]] Expect opensWith() const override
    {
        return Expect::Package | Expect::Tote | Expect::Location | Expect::Product | Expect::Lot
            | Expect::Serial;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        PutAwayState &state = turn.worker.putAway;
        if (isBusy(turn.worker)) { // goods in hand come first
            if (turn.worker.dialogue.below != Flow::PutAway)
                return false;
            turn.enter(Flow::PutAway);
            take(turn, thing);
            return true;
        }
        const LocationId stood = std::exchange(state.source, LocationId{});
        const bool isStaged = takesAsStaged(turn, thing);
        if (!isStaged)
            state.source = stood;
        return isStaged;
    }

    void begin(Turn &turn) const override
    {
        if (!isBusy(turn.worker))
            turn.worker.putAway.step = PutAwayStep::Take;
        turn.enter(Flow::PutAway);
        turn.accept();
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        const PutAwayState &state = worker.putAway;
        return hasInHand(state) || state.undo;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &) const override
    {
        constexpr Expect goods = Expect::Product | Expect::Lot | Expect::Serial;
        switch (worker.putAway.step) {
        case PutAwayStep::Idle:
        case PutAwayStep::Take:
            return {.scans
                    = goods | Expect::Package | Expect::Tote | Expect::Location | Expect::Command,
                    .commands = {Command::Done, Command::Confirm, Command::Skip, Command::Undo,
                                 Command::Back, Command::Park}};
        case PutAwayStep::Bring:
            return {.scans
                    = goods | Expect::Location | Expect::Package | Expect::Tote | Expect::Command,
                    .commands
                    = {Command::Skip, Command::Short, Command::Undo, Command::Back, Command::Park},
                    .quantity = !worker.putAway.package};
        case PutAwayStep::Drop:
            return {.scans = goods | Expect::Location | Expect::Command,
                    .commands = {Command::Done, Command::Confirm, Command::Short, Command::Undo,
                                 Command::Back, Command::Park},
                    .quantity = true};
        case PutAwayStep::Reason:
            return {.scans = Expect::Command, .commands = {Command::Back, Command::Park}};
        case PutAwayStep::PutBack:
            return {.scans = Expect::Location | Expect::Command,
                    .commands = {Command::Back, Command::Park}};
        }
        return {};
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        switch (turn.worker.putAway.step) {
        case PutAwayStep::Idle:
        case PutAwayStep::Take:
            return takeStaged(turn, thing);
        case PutAwayStep::Bring:
            return bringStaged(turn, thing);
        case PutAwayStep::Drop:
            return dropStaged(turn, thing);
        case PutAwayStep::Reason:
            return choosePlaceReason(turn, thing);
        case PutAwayStep::PutBack:
            return bringBackStaged(turn, thing);
        }
    }

    [[nodiscard]] bool concerns(const scan::Thing &thing, const Worker &worker) const override
    {
        const PutAwayState &state = worker.putAway;
        if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
            return location->location == state.target.value
                || location->location == state.place.value;
        if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
            return state.package && package->package == state.package.value;
        if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
            return state.lot && lot->match.lot == state.lot.value;
        if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
            return state.product && product->match.product == state.product.value;
        return false;
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        const PutAwayState &state = worker.putAway;
        switch (state.step) {
        case PutAwayStep::Idle:
        case PutAwayStep::Take:
            return {ThingKind::Package, {}};
        case PutAwayStep::Bring:
            return state.target ? named(context.workspace, state.target)
                                : Named{ThingKind::Location, {}};
        case PutAwayStep::Drop:
            return named(context.workspace, state.product);
        case PutAwayStep::Reason:
            return {ThingKind::Reason, {}};
        case PutAwayStep::PutBack:
            return {ThingKind::Location, {}};
        }
        return {};
    }

    void settle(Worker &worker, const Context &context) const override
    {
        settlePutAway(worker, context);
    }

    /// The lease names the place that the worker was sent to.
    [[nodiscard]] std::vector<Operation> follow(Worker &worker, const Context &after) const override
    {
        PutAwayState &state = worker.putAway;
        const auto work = after.workspace.get(state.work);
        if (!work || !hasInHand(state))
            return {};
        aim(state, after);
        if (work->target == state.target)
            return {};
        return {leaseOf(state, after)};
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showPutAway(prompt, worker, context);
    }
};

} // namespace

const Workflow &putAwayWorkflow()
{
    static const PutAwayWorkflow workflow;
    return workflow;
}

bool isListed(std::string_view list, LocationId id)
{
    const std::string word = std::to_string(id.value);
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (list.substr(at, end - at) == word)
            return true;
        at = end + 1;
    }
    return false;
}

void addTo(std::string &list, LocationId id)
{
    if (!isListed(list, id))
        list += (list.empty() ? "" : " ") + std::to_string(id.value);
}

inventory::Arrival inHand(const PutAwayState &state, const Workspace &records)
{
    if (state.package)
        return inventory::arrivalOf(state.package, records);
    return {.goods = {{state.product, state.lot, state.quantity}}};
}

bool hasInHand(const PutAwayState &state)
{
    return state.package || state.product;
}

void emptyHands(PutAwayState &state)
{
    state = {.id = state.id,
             .step = PutAwayStep::Take,
             .next = std::move(state.next),
             .skipped = std::move(state.skipped)};
}

void aim(PutAwayState &state, const Context &context)
{
    if (!hasInHand(state))
        return;
    if (state.target && takes(state.target, state, context))
        return;
    state.target = {};
    for (const bool again : {false, true}) {
        if (again)
            propose(state, context);
        while (!state.others.empty() && !state.target) {
            const LocationId next = takeFirst(state.others);
            if (!isListed(state.refused, next) && takes(next, state, context))
                state.target = next;
        }
        if (state.target)
            return;
    }
}

Operation leaseOf(const PutAwayState &state, const Context &context, bool takeOver)
{
    return inventory::TakePutaway{.work = state.work,
                                  .warehouse = context.warehouse,
                                  .location = state.source,
                                  .package = state.package,
                                  .product = state.product,
                                  .lot = state.lot,
                                  .quantity = state.quantity,
                                  .target = state.target,
                                  .takeOver = takeOver};
}

Quantity fitsAt(const PutAwayState &state, LocationId place, const Context &context)
{
    const auto location = context.workspace.get(place);
    if (!location)
        return {};
    const auto room = inventory::roomFor(*location, inHand(state, context.workspace),
                                         context.workspace, context.user);
    return std::min(room.fits, state.quantity);
}

std::optional<inventory::Relocation> lastRelocation(const Context &context,
                                                    inventory::MoveKind kind)
{
    constexpr std::size_t lookedBack = 20;
    const Range youngest{.direction = Direction::Descending, .limit = lookedBack};
    for (const auto &relocation :
         context.workspace.list<inventory::Relocation>(youngest, "by_user", context.user)) {
        if (relocation.kind == kind && !relocation.undone
            && relocation.warehouse == context.warehouse)
            return relocation;
    }
    return std::nullopt;
}

void settlePutAway(Worker &worker, const Context &context)
{
    PutAwayState &state = worker.putAway;
    if (state.step == PutAwayStep::Idle)
        return;
    if (state.undo) {
        const auto relocation = context.workspace.get(state.undo);
        if (!relocation || relocation->undone) {
            state.undo = {};
            state.step = PutAwayStep::Take;
        }
    }
    if (!hasInHand(state))
        return;
    if (const auto package = context.workspace.get(state.package)) {
        if (package->location != state.source)
            return letGo(worker, NoticeKind::StockElsewhere, package->code);
    }
    if (isLost(worker, context))
        return;
    aim(state, context);
    const bool isFull = state.place && !fitsAt(state, state.place, context).isPositive();
    if (state.step == PutAwayStep::Drop && isFull) {
        state.place = {};
        state.step = PutAwayStep::Bring;
    }
}

} // namespace bincard::floor
