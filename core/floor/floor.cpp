// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/floor.h"

#include "core/apply.h"
#include "core/floor/evidence.h"
#include "core/floor/home.h"
#include "core/floor/record_lookup.h"
#include "core/scan/parse.h"

#include <algorithm>
#include <limits>

namespace bincard::floor {

namespace {

using scan::Command;

/// Local ids for the trial: below any that a device has given, and never seen outside.
constexpr std::int64_t trialIds = std::numeric_limits<std::int64_t>::min() / 2;

Result<> tryOn(Workspace &trial, const Operation &operation, const Context &context)
{
    const Occasion occasion{
        .device = context.device, .user = context.user, .businessDate = context.businessDate};
    if (auto allowed = mayDo(operation, occasion, trial); !allowed)
        return allowed;
    if (auto applied = apply(operation, occasion, trial); !applied)
        return applied.error();
    return {};
}

Accepts stepAccepts(const Worker &worker, const Context &context)
{
    const Workflow *flow = workflowOf(worker.dialogue.flow);
    return flow ? flow->accepts(worker, context) : acceptsAtHome(worker, context);
}

/// What may answer, with what a question adds.
Accepts acceptsOf(const Worker &worker, const Context &context)
{
    Accepts accepts = stepAccepts(worker, context);
    const auto add = [&](Command command) {
        if (std::ranges::find(accepts.commands, command) == accepts.commands.end())
            accepts.commands.push_back(command);
    };
    switch (worker.dialogue.question) {
    case Question::None:
        break;
    case Question::Supervisor: // a badge allows; BACK, or anything else, lets it be
        add(Command::Back);
        break;
    case Question::Again: // whatever the step takes: the same again, CONFIRM, or BACK
    case Question::TakeOver:
        add(Command::Confirm);
        add(Command::Back);
        break;
    }
    return accepts;
}

void mix(std::uint64_t &hash, std::int64_t value)
{
    hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x100000001B3U; // FNV-1a
    hash ^= hash >> 32U;
}

/// Fingerprint of what a prompt asks; equal as long as an answer to one is an answer to the other:
/// what an answer refers to, not what is counted up to it.
std::int64_t meaningOf(const Prompt &prompt, const Dialogue &dialogue)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    mix(hash, static_cast<std::int64_t>(prompt.flow));
    mix(hash, static_cast<std::int64_t>(prompt.instruction));
    mix(hash, static_cast<std::int64_t>(dialogue.question));
    mix(hash, dialogue.about);
    for (const char letter : dialogue.key)
        mix(hash, letter);
    if (prompt.flow != Flow::Home) {
        for (const std::int64_t id : prompt.about)
            mix(hash, id);
        mix(hash, prompt.amount ? prompt.amount->needed.micro : 0);
        mix(hash, prompt.progress.done);
    }
    return static_cast<std::int64_t>(hash);
}

Prompt promptOf(const Worker &worker, const Context &context, const Feedback &feedback)
{
    const Dialogue &dialogue = worker.dialogue;
    Prompt prompt{.number = dialogue.prompt, .flow = dialogue.flow, .feedback = feedback};
    const Workflow *flow = workflowOf(dialogue.flow);
    if (flow)
        flow->show(prompt, worker, context);
    else
        showHome(prompt, worker, context);
    prompt.subject = subjectOf(worker, context);
    prompt.photo = photoSubjectOf(worker, context);
    prompt.accepts = acceptsOf(worker, context);
    if (dialogue.notice != NoticeKind::None)
        prompt.notices.insert(prompt.notices.begin(), {dialogue.notice, dialogue.noticeAbout});
    switch (dialogue.question) {
    case Question::None:
        break;
    case Question::Again:
        prompt.instruction = Instruction::ConfirmAgain;
        break;
    case Question::Supervisor:
        prompt.instruction = Instruction::AskSupervisor;
        break;
    case Question::TakeOver:
        prompt.instruction = Instruction::TakeOverWork;
        break;
    }
    return prompt;
}

Step show(Worker worker, std::vector<Operation> operations, const Feedback &feedback,
          const Context &context)
{
    Prompt prompt = promptOf(worker, context, feedback);
    const std::int64_t meaning = meaningOf(prompt, worker.dialogue);
    if (meaning != worker.dialogue.meaning) {
        worker.dialogue.meaning = meaning;
        ++worker.dialogue.prompt;
    }
    prompt.number = worker.dialogue.prompt;
    return {std::move(worker), std::move(operations), std::move(prompt)};
}

void settle(Worker &worker, const Context &context)
{
    for (const Workflow *flow : workflows())
        flow->settle(worker, context);
    const Workflow *below = workflowOf(worker.dialogue.below);
    if (below && !below->isBusy(worker))
        worker.dialogue.below = Flow::Home;
}

void forgetQuestion(Dialogue &dialogue)
{
    dialogue.question = Question::None;
    dialogue.about = 0;
    dialogue.key.clear();
    dialogue.given = Given::Scan;
    dialogue.givenBytes.clear();
    dialogue.givenSymbology.clear();
    dialogue.givenBy = scan::Source::Wedge;
}

/// What an input says, before a step judges it.
struct Answer
{
    std::string key = {};
    std::optional<scan::Scan> scan = {};
    std::optional<scan::Thing> thing = {};
    std::optional<ErrorCode> refused = {};
    Named seen = {};
    bool typed = false;
    access::UserId second = {};
    /// Made for one prompt only.
    bool strict = true;
};

Answer answerOf(const scan::Scan &scan, const Worker &worker, const Context &context)
{
    Answer answer{.key = scan.raw.bytes,
                  .scan = scan,
                  .typed = scan.raw.source == scan::Source::Typed,
                  .strict = false};
    const RecordLookup lookup(context.workspace, context.warehouse);
    auto resolution = resolve(scan, lookup, stepAccepts(worker, context).scans);
    auto &things = resolution.things;
    const Workflow *flow = workflowOf(worker.dialogue.flow);
    if (resolution.refused == ErrorCode::ScanAmbiguous && flow) {
        // The worker stands before the wanted one: among several meanings it is that.
        const auto isOther = [&](const scan::Thing &thing) {
            return !flow->concerns(thing, worker);
        };
        if (std::ranges::count_if(things, isOther) + 1 == std::ssize(things)) {
            std::erase_if(things, isOther);
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
    const bool isPlate = std::holds_alternative<scan::FoundPackage>(things.front())
        || std::holds_alternative<scan::FoundLocation>(things.front());
    if (resolution.refused == ErrorCode::NotFound && isPlate)
        answer.refused.reset();
    answer.thing = std::move(things.front());
    if (const auto *exception = std::get_if<scan::ExceptionCode>(&*answer.thing))
        answer.key = exception->code;
    return answer;
}

Answer answerOf(const Input &input, const Worker &worker, const Context &context)
{
    if (const auto *scan = std::get_if<scan::Scan>(&input.what))
        return answerOf(*scan, worker, context);
    if (const auto *command = std::get_if<Command>(&input.what))
        return {.key = std::string(nameOf(*command)), .thing = scan::Thing{*command}};
    if (const auto *typed = std::get_if<TypedQuantity>(&input.what))
        return {.key = toText(typed->quantity),
                .thing = scan::Thing{scan::QuantityEntry{typed->quantity.micro}},
                .typed = true};
    if (const auto *weighed = std::get_if<Weighed>(&input.what)) {
        const Quantity grams = Quantity::units(weighed->grams);
        return {.key = toText(grams), .thing = scan::Thing{scan::QuantityEntry{grams.micro}}};
    }
    if (const auto *second = std::get_if<SecondPerson>(&input.what))
        return {.second = second->user};
    const auto &code = std::get<Chosen>(input.what).code;
    return {.key = code, .thing = scan::Thing{scan::ExceptionCode{code}}};
}

/// The answer that a question was about, given again.
Answer answerGivenBefore(const Dialogue &dialogue, const Context &context)
{
    const auto again = [&](auto what) {
        return answerOf(Input{.what = std::move(what)}, Worker{}, context);
    };
    switch (dialogue.given) {
    case Given::Choice:
        return again(Chosen{dialogue.givenBytes});
    case Given::Quantity:
        return again(TypedQuantity{*quantityFromText(dialogue.givenBytes)});
    case Given::Command:
    case Given::Scan:
        break;
    }
    const scan::RawScan raw{.bytes = dialogue.givenBytes,
                            .symbology = dialogue.givenSymbology,
                            .source = dialogue.givenBy};
    const auto scan = scan::parse(
        raw, scan::optionsFor(raw.source, static_cast<int>(context.businessDate.year())));
    check(scan.ok(), "what was read once can be read again");
    return {.key = dialogue.key, .scan = *scan};
}

/// Commands of every step; false when the step itself has to answer.
bool commonCommand(Turn &turn, Command command)
{
    switch (command) {
    case Command::Print:
    case Command::Help:
    case Command::Logout:
    case Command::Photo:
        turn.feedback = {}; // the app's, not the work's
        return true;
    case Command::Undo:
    case Command::Skip:
    case Command::Back:
    case Command::Park:
    case Command::Full:
    case Command::Short:
    case Command::Done:
    case Command::Confirm:
        break;
    }
    const auto accepted = stepAccepts(turn.worker, turn.context).commands;
    if (std::ranges::find(accepted, command) == accepted.end()) {
        turn.refuse(ErrorCode::WrongState, named(turn.workspace(), scan::Thing{command}));
        return true;
    }
    if (command == Command::Park) {
        turn.park();
        turn.accept();
        return true;
    }
    return false;
}

void dispatch(Turn &turn, const Answer &answer)
{
    const Workflow *flow = workflowOf(turn.worker.dialogue.flow);
    const auto *command = answer.thing ? std::get_if<Command>(&*answer.thing) : nullptr;
    if (flow && answer.scan && !command && flow->accepts(turn.worker, turn.context).text
        && flow->takeText(turn, *answer.scan))
        return;
    if (answer.refused) {
        if (!answer.thing || *answer.refused == ErrorCode::NotFound
            || *answer.refused == ErrorCode::Unknown) {
            if (flow && answer.scan && flow->takeUnknown(turn, *answer.scan, *answer.refused))
                return;
        }
        if (flow && answer.thing)
            return flow->refuse(turn, *answer.thing, *answer.refused);
        return turn.refuse(*answer.refused, answer.seen,
                           flow ? flow->wanted(turn.worker, turn.context) : Named{});
    }
    if (command && commonCommand(turn, *command))
        return;
    if (flow)
        flow->take(turn, *answer.thing);
    else
        takeAtHome(turn, *answer.thing);
}

/// How the answer was given, so that CONFIRM gives it again.
void noteGiven(Dialogue &dialogue, const Input &input)
{
    if (const auto *scan = std::get_if<scan::Scan>(&input.what)) {
        dialogue.given = Given::Scan;
        dialogue.givenBytes = scan->raw.bytes;
        dialogue.givenSymbology = scan->raw.symbology;
        dialogue.givenBy = scan->raw.source;
    } else if (const auto *typed = std::get_if<TypedQuantity>(&input.what)) {
        dialogue.given = Given::Quantity;
        dialogue.givenBytes = toText(typed->quantity);
    } else if (const auto *weighed = std::get_if<Weighed>(&input.what)) {
        dialogue.given = Given::Quantity;
        dialogue.givenBytes = toText(Quantity::units(weighed->grams));
    } else if (const auto *chosen = std::get_if<Chosen>(&input.what)) {
        dialogue.given = Given::Choice;
        dialogue.givenBytes = chosen->code;
    } else if (const auto *command = std::get_if<Command>(&input.what)) {
        dialogue.given = Given::Command;
        dialogue.givenBytes = std::string(nameOf(*command));
    }
}

std::optional<Command> commandOf(const std::string &name)
{
    using enum Command;
    for (const auto command :
         {Undo, Skip, Back, Park, Full, Short, Done, Print, Help, Logout, Confirm}) {
        if (nameOf(command) == name)
            return command;
    }
    return std::nullopt;
}

void keepQuestion(Dialogue &dialogue, const Dialogue &before)
{
    const auto answered = dialogue;
    dialogue.question = before.question;
    dialogue.about = before.about;
    dialogue.key = before.key;
    dialogue.given = before.given;
    dialogue.givenBytes = before.givenBytes;
    dialogue.givenSymbology = before.givenSymbology;
    dialogue.givenBy = before.givenBy;
    dialogue.lastScan = answered.lastScan;
}

/// The answer that was questioned, once more and now for good.
void giveAgain(Turn &turn, const Dialogue &before)
{
    turn.key = before.key;
    Answer again;
    if (before.given == Given::Command) {
        const auto command = commandOf(before.givenBytes);
        check(command.has_value(), "a command that was given has a name");
        again = {.key = before.key, .thing = scan::Thing{*command}};
    } else {
        again = answerGivenBefore(before, turn.context);
        if (again.scan)
            again = answerOf(*again.scan, turn.worker, turn.context);
    }
    turn.seen = again.seen;
    turn.typed = again.typed;
    dispatch(turn, again);
    if (turn.worker.dialogue.question != Question::None) {
        turn.worker.dialogue.given = before.given;
        turn.worker.dialogue.givenBytes = before.givenBytes;
        turn.worker.dialogue.givenSymbology = before.givenSymbology;
        turn.worker.dialogue.givenBy = before.givenBy;
    }
}

void allow(Turn &turn, const Dialogue &before, access::UserId by)
{
    const Named seen = named(turn.workspace(), by);
    if (before.question != Question::Supervisor)
        return turn.refuse(ErrorCode::WrongState, seen);
    if (by == turn.context.user || !supervises(turn.workspace(), by)) {
        turn.refuse(ErrorCode::NeedsSupervisor, seen);
        return keepQuestion(turn.worker.dialogue, before);
    }
    turn.approver = by;
    turn.confirmed = true;
    giveAgain(turn, before);
}

/// A place that was scanned says where the worker stands, whatever the step makes of it.
void noteWhere(Turn &turn, const Answer &answer)
{
    const auto *found = answer.thing ? std::get_if<scan::FoundLocation>(&*answer.thing) : nullptr;
    if (!found)
        return;
    const auto place = turn.workspace().get(inventory::LocationId{found->location});
    if (place && place->sequence > 0)
        turn.worker.dialogue.sequence = place->sequence;
}

void judge(Turn &turn, const Answer &answer, const Input &input)
{
    Dialogue &dialogue = turn.worker.dialogue;
    const Dialogue before = dialogue;
    forgetQuestion(dialogue);
    dialogue.notice = NoticeKind::None;
    dialogue.noticeAbout.clear();
    turn.asked = before.question;
    turn.askedAbout = before.about;
    turn.key = answer.key;
    turn.seen = answer.seen;
    turn.typed = answer.typed;
    noteWhere(turn, answer);

    if (answer.second)
        return allow(turn, before, answer.second);
    const auto *command = answer.thing ? std::get_if<Command>(&*answer.thing) : nullptr;
    if (before.question != Question::None && command && *command == Command::Back)
        return turn.accept();
    const bool isRepeatable
        = before.question == Question::Again || before.question == Question::TakeOver;
    if (isRepeatable && command && *command == Command::Confirm) {
        turn.confirmed = before.question == Question::Again;
        return giveAgain(turn, before);
    }
    turn.confirmed = before.question == Question::Again && answer.key == before.key;
    dispatch(turn, answer);
    if (turn.worker.dialogue.question != Question::None)
        noteGiven(turn.worker.dialogue, input);
}

/// The worker before, without what it waited to have confirmed.
Worker unmoved(const Worker &worker)
{
    Worker same = worker;
    forgetQuestion(same.dialogue);
    return same;
}

/// What follows by itself; where the rules say no, the step stays and says so.
void followUp(Turn &turn, Workspace &trial, IdSource &ids)
{
    const Workflow *flow = workflowOf(turn.worker.dialogue.flow);
    if (!flow || turn.operations.empty())
        return;
    Worker then = turn.worker;
    const auto more = flow->follow(then, turn.context.over(trial));
    if (more.empty())
        return;
    Workspace attempt(trial, ids, trial.completeness());
    for (const Operation &operation : more) {
        if (const auto tried = tryOn(attempt, operation, turn.context); !tried)
            return turn.warn(tried.error().code);
    }
    attempt.mergeInto(trial);
    turn.operations.insert(turn.operations.end(), more.begin(), more.end());
    turn.worker = std::move(then);
}

Step conclude(Turn &turn, const Worker &before)
{
    const bool refused = turn.feedback.tone == Tone::Error;
    if (refused && turn.worker.dialogue.question == Question::None)
        return show(unmoved(before), {}, turn.feedback, turn.context);

    LocalIds ids(trialIds);
    Workspace trial(turn.workspace(), ids, turn.workspace().completeness());
    for (const Operation &operation : turn.operations) {
        if (const auto tried = tryOn(trial, operation, turn.context); !tried) {
            turn.refuse(tried.error().code);
            return show(unmoved(before), {}, turn.feedback, turn.context);
        }
    }
    followUp(turn, trial, ids);
    const Context after = turn.context.over(trial);
    settle(turn.worker, after);
    return show(std::move(turn.worker), std::move(turn.operations), turn.feedback, after);
}

bool isDoubleRead(const Dialogue &dialogue, const Input &input, const Policy &policy)
{
    const auto *scan = std::get_if<scan::Scan>(&input.what);
    return scan && input.at.ms != 0 && scan->raw.bytes == dialogue.lastScan
        && input.at.ms - dialogue.lastScanAt.ms >= 0
        && input.at.ms - dialogue.lastScanAt.ms < policy.doubleReadMs;
}

/// The answer is one to a prompt that is gone.
const Feedback outdated{.tone = Tone::Warning, .error = ErrorCode::PromptChanged};

} // namespace

Prompt prompt(const Worker &worker, const Context &context)
{
    return refresh(worker, context).prompt;
}

Step refresh(const Worker &worker, const Context &context)
{
    Worker settled = worker;
    settle(settled, context);
    if (settled.dialogue.flow != worker.dialogue.flow
        || settled.dialogue.notice != worker.dialogue.notice)
        forgetQuestion(settled.dialogue);
    Step step = show(std::move(settled), {}, {}, context);
    Dialogue &dialogue = step.worker.dialogue;
    if (dialogue.prompt != worker.dialogue.prompt)
        dialogue.changedAt = dialogue.prompt;
    return step;
}

Step advance(const Worker &worker, const Input &input, const Context &context)
{
    Step fresh = refresh(worker, context);
    const Dialogue &before = worker.dialogue;
    if (before.prompt != 0 && fresh.worker.dialogue.prompt != before.prompt) {
        fresh.prompt.feedback = outdated;
        return fresh;
    }
    return advanceUnchanged(fresh.worker, input, context);
}

Step advanceUnchanged(const Worker &worker, const Input &input, const Context &context)
{
    Worker now = worker;
    if (isDoubleRead(now.dialogue, input, context.policy))
        return show(std::move(now), {}, {}, context);
    if (const auto *scan = std::get_if<scan::Scan>(&input.what)) {
        now.dialogue.lastScan = scan->raw.bytes;
        now.dialogue.lastScanAt = input.at;
    }
    const Answer answer = answerOf(input, now, context);
    const bool isLate = answer.strict ? input.prompt != now.dialogue.prompt
                                      : input.prompt < now.dialogue.changedAt;
    if (isLate)
        return show(std::move(now), {}, outdated, context);
    Turn turn{.context = context, .worker = now};
    judge(turn, answer, input);
    return conclude(turn, now);
}

} // namespace bincard::floor
