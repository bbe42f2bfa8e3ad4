// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/pick.h"

#include "core/apply.h"
#include "core/floor/record_lookup.h"
#include "core/floor/turn.h"

#include <algorithm>
#include <limits>

namespace bincard::floor {

namespace {

/// Local ids for the trial: below any that a device has given, and never seen outside.
constexpr std::int64_t trialIds = std::numeric_limits<std::int64_t>::min() / 2;

Occasion occasionOf(const Context &context)
{
    return {.device = context.device, .user = context.user, .businessDate = context.businessDate};
}

Context over(const Workspace &workspace, const Context &context)
{
    return {.workspace = workspace,
            .policy = context.policy,
            .warehouse = context.warehouse,
            .user = context.user,
            .device = context.device,
            .ids = context.ids,
            .businessDate = context.businessDate};
}

Result<> tryOn(Workspace &trial, const Operation &operation, const Context &context)
{
    const Occasion occasion = occasionOf(context);
    if (auto allowed = mayDo(operation, occasion, trial); !allowed)
        return allowed;
    if (auto applied = apply(operation, occasion, trial); !applied)
        return applied.error();
    return {};
}

Walk walkIn(const Context &context, const PickState &state)
{
    const auto batch = context.workspace.get(state.batch);
    return batch ? walkOf(context.workspace, *batch) : Walk{};
}

Step show(PickState state, std::vector<Operation> operations, const Feedback &feedback,
          const Context &context)
{
    Prompt prompt = promptOf(state, context, feedback);
    const std::int64_t meaning = meaningOf(state, prompt);
    if (meaning != state.meaning) {
        state.meaning = meaning;
        ++state.prompt;
    }
    prompt.number = state.prompt;
    return {std::move(state), std::move(operations), std::move(prompt)};
}

/// What an input says, before a step judges it.
struct Answer
{
    std::string key;
    std::optional<scan::Thing> thing = {};
    std::optional<ErrorCode> refused = {};
    Named seen = {};
    bool typed = false;
    access::UserId second = {};
    /// Made for one prompt only.
    bool strict = true;
};

bool concernsTarget(const scan::Thing &thing, const PickState &state)
{
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return product->match.product == state.product.value;
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return lot->match.lot == state.lot.value;
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return location->location == state.location.value;
    return false;
}

Answer answerOf(const scan::Scan &scan, const Turn &turn)
{
    const Context &context = turn.context;
    Answer answer{
        .key = scan.raw.bytes, .typed = scan.raw.source == scan::Source::Typed, .strict = false};
    const RecordLookup lookup(context.workspace, context.warehouse);
    auto resolution = resolve(scan, lookup, acceptsOf(context, turn.walk, turn.state).scans);
    auto &things = resolution.things;
    if (resolution.refused == ErrorCode::ScanAmbiguous) {
        // The worker stands before the wanted one: among several meanings it is that.
        const auto wanted = std::count_if(things.begin(), things.end(), [&](const auto &thing) {
            return concernsTarget(thing, turn.state);
        });
        if (wanted == 1) {
            std::erase_if(things, [&](const auto &thing) {
                return !concernsTarget(thing, turn.state);
            });
            resolution.refused.reset();
        }
    }
    answer.refused = resolution.refused;
    if (things.empty()) {
        answer.seen = {ThingKind::Text, scan.raw.bytes};
        return answer;
    }
    answer.seen = named(context.workspace, things.front());
    // A label whose record nobody has is still a wrong tote or a new one: the step says which.
    const auto *package = std::get_if<scan::FoundPackage>(&things.front());
    const auto *location = std::get_if<scan::FoundLocation>(&things.front());
    if (resolution.refused == ErrorCode::NotFound && (package || location))
        answer.refused.reset();
    answer.thing = std::move(things.front());
    if (const auto *exception = std::get_if<scan::ExceptionCode>(&*answer.thing))
        answer.key = exception->code;
    return answer;
}

Answer answerOf(const Input &input, const Turn &turn)
{
    if (const auto *scan = std::get_if<scan::Scan>(&input.what))
        return answerOf(*scan, turn);
    if (const auto *command = std::get_if<scan::Command>(&input.what))
        return {.key = std::string(nameOf(*command)), .thing = scan::Thing{*command}};
    if (const auto *typed = std::get_if<TypedQuantity>(&input.what))
        return {.key = toText(typed->quantity),
                .thing = scan::Thing{scan::QuantityEntry{typed->quantity.micro}},
                .typed = true};
    if (const auto *second = std::get_if<SecondPerson>(&input.what))
        return {.key = {}, .second = second->user};
    const auto &code = std::get<Chosen>(input.what).code;
    return {.key = code, .thing = scan::Thing{scan::ExceptionCode{code}}};
}

void dispatch(Turn &turn, const scan::Thing &thing)
{
    if (turn.state.parked)
        return choose(turn, thing);
    switch (turn.state.step) {
    case PickStep::Choose:
        return choose(turn, thing);
    case PickStep::LoadTotes:
        return loadTote(turn, thing);
    case PickStep::Pick:
        return pickThing(turn, thing);
    case PickStep::Reason:
        return chooseReason(turn, thing);
    case PickStep::ZeroCheck:
        return checkZero(turn, thing);
    case PickStep::PutBack:
        return putBack(turn, thing);
    case PickStep::Unload:
        return unload(turn, thing);
    case PickStep::Done:
        return finished(turn, thing);
    }
}

/// What the step waits for, in a word for the worker.
Named wantedBy(const Turn &turn)
{
    const PickState &state = turn.state;
    const auto *target = turn.walk.target(state);
    const auto *slot = target ? turn.walk.slotFor(target->transfer) : nullptr;
    switch (state.step) {
    case PickStep::LoadTotes:
        return {ThingKind::Tote, {}};
    case PickStep::Pick:
        if (!state.placeProven)
            return named(turn.workspace(), state.location);
        if (!identified(state))
            return named(turn.workspace(), state.product);
        return slot ? named(turn.workspace(), slot->tote) : Named{};
    case PickStep::Reason:
        return {ThingKind::Reason, {}};
    case PickStep::ZeroCheck:
        return named(turn.workspace(), state.product);
    case PickStep::PutBack:
        return named(turn.workspace(), state.location);
    case PickStep::Unload:
        return named(turn.workspace(), turn.walk.batch.destination);
    case PickStep::Choose:
    case PickStep::Done:
        break;
    }
    return {};
}

/// A scan outside the whitelist. Another product than the one to pick is called that, also where
/// the place has to be scanned first.
void refuseScan(Turn &turn, const Answer &answer)
{
    const auto *product = answer.thing ? std::get_if<scan::FoundProduct>(&*answer.thing) : nullptr;
    const bool otherProduct = product && turn.state.step == PickStep::Pick
        && product->match.product != 0 && product->match.product != turn.state.product.value;
    if (otherProduct)
        return turn.refuse(ErrorCode::WrongProduct, answer.seen,
                           named(turn.workspace(), turn.state.product));
    turn.refuse(*answer.refused, answer.seen, wantedBy(turn));
}

/// Commands of every step; false when the step itself has to answer.
bool commonCommand(Turn &turn, scan::Command command)
{
    const auto accepted = acceptsOf(turn.context, turn.walk, turn.state).commands;
    switch (command) {
    case scan::Command::Print:
    case scan::Command::Help:
    case scan::Command::Logout:
        turn.feedback = {}; // the app's, not the work's
        return true;
    case scan::Command::Undo:
    case scan::Command::Skip:
    case scan::Command::Back:
    case scan::Command::Park:
    case scan::Command::Full:
    case scan::Command::Short:
    case scan::Command::Done:
    case scan::Command::Confirm:
        break;
    }
    if (std::find(accepted.begin(), accepted.end(), command) == accepted.end()) {
        turn.refuse(ErrorCode::WrongState, named(turn.workspace(), scan::Thing{command}));
        return true;
    }
    if (command == scan::Command::Park) {
        turn.state.parked = true;
        turn.accept();
        return true;
    }
    return false;
}

void judge(Turn &turn, const Answer &answer)
{
    const auto *command = answer.thing ? std::get_if<scan::Command>(&*answer.thing) : nullptr;
    const bool again
        = answer.key == turn.state.pendingCode || (command && *command == scan::Command::Confirm);
    turn.key = answer.key;
    turn.typed = answer.typed;
    turn.asked = turn.state.pending;
    turn.askedAbout = turn.state.pendingId;
    turn.askedCode = turn.state.pendingCode;
    turn.state.pending = Pending::None;
    turn.state.pendingCode.clear();
    turn.state.pendingId = 0;
    turn.state.notice = NoticeKind::None;
    turn.state.noticeAbout.clear();

    if (answer.second)
        return allow(turn, answer.second);
    // Taking over asks for something else than what was scanned: a tote.
    if (needsSecondPerson(turn.asked) && command && *command == scan::Command::Back)
        return turn.accept();
    if (turn.asked != Pending::None && turn.asked != Pending::TakeOver
        && !needsSecondPerson(turn.asked)) {
        if (again)
            return confirm(turn);
        if (command && *command == scan::Command::Back)
            return turn.accept();
    }
    if (answer.refused)
        return refuseScan(turn, answer);
    if (command && commonCommand(turn, *command))
        return;
    dispatch(turn, *answer.thing);
}

/// The state before, without what it waited to have confirmed.
PickState unmoved(const PickState &state)
{
    PickState same = state;
    same.pending = Pending::None;
    same.pendingCode.clear();
    same.pendingId = 0;
    return same;
}

/// Once the last tote is down the walk is over; where the rules see something left, they say so.
void finishWhenEmpty(Turn &turn, Workspace &trial, IdSource &ids)
{
    if (turn.state.step != PickStep::Unload || turn.operations.empty())
        return;
    const Walk walk = walkIn(over(trial, turn.context), turn.state);
    if (!walk.onCart().empty() || !walk.targets.empty())
        return;
    const Operation finish = fulfilment::FinishBatch{.batch = turn.state.batch};
    Workspace attempt(trial, ids, trial.completeness());
    if (const auto tried = tryOn(attempt, finish, turn.context); !tried) {
        turn.feedback = {.tone = Tone::Warning, .error = tried.error().code};
        return;
    }
    attempt.mergeInto(trial);
    turn.operations.push_back(finish);
    turn.state.step = PickStep::Done;
}

Step conclude(Turn &turn, const PickState &before)
{
    const bool refused = turn.feedback.tone == Tone::Error;
    if (refused && turn.state.pending == Pending::None)
        return show(unmoved(before), {}, turn.feedback, turn.context);

    LocalIds ids(trialIds);
    Workspace trial(turn.workspace(), ids, turn.workspace().completeness());
    for (const Operation &operation : turn.operations) {
        if (const auto tried = tryOn(trial, operation, turn.context); !tried) {
            turn.refuse(tried.error().code);
            return show(unmoved(before), {}, turn.feedback, turn.context);
        }
    }
    finishWhenEmpty(turn, trial, ids);
    const Context after = over(trial, turn.context);
    settle(turn.state, after);
    return show(std::move(turn.state), std::move(turn.operations), turn.feedback, after);
}

bool isDoubleRead(const PickState &state, const Input &input, const PickPolicy &policy)
{
    const auto *scan = std::get_if<scan::Scan>(&input.what);
    return scan && input.at.ms != 0 && scan->raw.bytes == state.lastScan
        && input.at.ms - state.lastScanAt.ms >= 0
        && input.at.ms - state.lastScanAt.ms < policy.doubleReadMs;
}

} // namespace

PickState newPick(access::UserId user)
{
    PickState state;
    state.id = {user.value};
    return state;
}

Prompt prompt(const PickState &state, const Context &context)
{
    return refresh(state, context).prompt;
}

Step refresh(const PickState &state, const Context &context)
{
    PickState settled = state;
    settle(settled, context);
    Step step = show(std::move(settled), {}, {}, context);
    if (step.state.prompt != state.prompt)
        step.state.changedAt = step.state.prompt;
    return step;
}

Step advance(const PickState &state, const Input &input, const Context &context)
{
    const Feedback outdated{.tone = Tone::Warning, .error = ErrorCode::PromptChanged};
    Step fresh = refresh(state, context);
    if (state.prompt != 0 && fresh.state.prompt != state.prompt) {
        fresh.prompt.feedback = outdated;
        return fresh;
    }
    PickState now = std::move(fresh.state);
    if (isDoubleRead(now, input, context.policy))
        return show(std::move(now), {}, {}, context);
    if (const auto *scan = std::get_if<scan::Scan>(&input.what)) {
        now.lastScan = scan->raw.bytes;
        now.lastScanAt = input.at;
    }
    const Walk walk = walkIn(context, now);
    Turn turn{.context = context, .walk = walk, .state = now};
    const Answer answer = answerOf(input, turn);
    if (answer.strict ? input.prompt != now.prompt : input.prompt < now.changedAt)
        return show(std::move(now), {}, outdated, context);
    judge(turn, answer);
    return conclude(turn, now);
}

} // namespace bincard::floor
