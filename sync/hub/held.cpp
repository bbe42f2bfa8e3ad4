// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/held.h"

#include "sync/hub/hub.h"
#include "sync/wire/codec.h"

#include <algorithm>

namespace bincard::hub {

namespace {

/// A held operation with what the journal has of it.
struct Case
{
    HeldOperation held;
    JournalEntry entry;
    wire::LoggedOperation logged;
};

template <class R> std::optional<R> read(const Reader &books, Id<R> id)
{
    const auto row = books.get(R::description(), id.value);
    if (!row)
        return std::nullopt;
    return *recordOf<R>(*row);
}

bool isDecided(const Reader &books, Id<HeldOperation> held)
{
    const Description &of = HeldDecision::description();
    return !books.scan({.of = &of, .index = &of.index("by_held"), .prefix = {held.value}}).empty();
}

std::vector<HeldOperation> awaiting(const Reader &books)
{
    std::vector<HeldOperation> found;
    for (const Row &row : books.scan({.of = &HeldOperation::description()})) {
        if (!isDecided(books, {idOf(row)}))
            found.push_back(*recordOf<HeldOperation>(row));
    }
    return found;
}

Case caseOf(const Reader &books, const HeldOperation &held)
{
    Case found{held, read(books, held.entry).value(), {}};
    const auto row
        = wire::decodeStored(wire::LoggedOperation::description(), found.entry.operation);
    found.logged = *recordOf<wire::LoggedOperation>(*row);
    return found;
}

Instant doneAt(const Case &one)
{
    return {std::min(one.logged.wallMs, one.entry.bookedAt.ms)};
}

/// "pick_units{...}": the fields are names and numbers, never personal text (DESIGN.md 9).
std::string whatIs(const wire::LoggedOperation &logged)
{
    for (const Description *of : operationDescriptions()) {
        if (of->kind != logged.kind)
            continue;
        const auto payload = wire::decodeStored(*of, logged.payload);
        return payload ? toText(*of, *payload) : of->table;
    }
    return "operation " + std::to_string(logged.kind);
}

wire::HeldLine lineOf(const Reader &books, const HeldOperation &held)
{
    const Case one = caseOf(books, held);
    const auto device = read(books, access::DeviceId{one.entry.device});
    const auto user = read(books, access::UserId{one.logged.user});
    return {.number = held.id.value,
            .device = device ? device->name : std::string(),
            .user = user ? user->code : std::to_string(one.logged.user),
            .what = whatIs(one.logged),
            .doneAt = doneAt(one),
            .heldAt = one.entry.bookedAt,
            .why = one.entry.code,
            .rulePack = one.logged.rulePack};
}

void settleTask(const HeldOperation &held, const Verdict &verdict, Instant now,
                Workspace &workspace)
{
    access::decide({held.task.value}, verdict.accepted, verdict.reason,
                   {.user = verdict.by, .bookedAt = now}, workspace);
    auto task = workspace.get(held.task);
    if (!task || task->done)
        return;
    task->done = true;
    workspace.put(*task);
}

} // namespace

Result<Verdict> verdictOf(const inventory::DecideHeld &word, access::UserId by, const Reader &books)
{
    const auto held = awaiting(books);
    const auto asked = std::ranges::find(held, word.task, &HeldOperation::task);
    if (asked == held.end())
        return Error{ErrorCode::NotFound, "nothing is held by this task"};
    return Verdict{
        .held = asked->id.value, .accepted = word.accepted, .by = by, .reason = word.reason};
}

std::vector<wire::HeldLine> heldLines(const Reader &books)
{
    std::vector<wire::HeldLine> lines;
    for (const HeldOperation &held : awaiting(books))
        lines.push_back(lineOf(books, held));
    return lines;
}

std::size_t countHeld(const Reader &books)
{
    return awaiting(books).size();
}

Result<wire::LoggedOperation> decide(const Verdict &verdict, Workspace &workspace, Instant now,
                                     const Authority &authority)
{
    const auto held = workspace.get(Id<HeldOperation>{verdict.held});
    if (!held)
        return Error{ErrorCode::NotFound,
                     "nothing held has the number " + std::to_string(verdict.held)};
    if (isDecided(workspace, held->id))
        return Error{ErrorCode::WrongState, "it was decided already"};
    if (!verdict.accepted && verdict.reason.empty())
        return Error{ErrorCode::InvalidInput, "say why it is dismissed"};
    const Case one = caseOf(workspace, *held);
    if (verdict.accepted) {
        const auto done = authority.accept(one.logged, one.entry, verdict.by, workspace, now);
        if (!done)
            return done.error();
    }
    workspace.put(HeldDecision{.id = workspace.newId<HeldDecision>(),
                               .held = held->id.value,
                               .accepted = verdict.accepted,
                               .by = verdict.by.value,
                               .reason = verdict.reason,
                               .at = now,
                               .revision = revisionMadeBy(one.logged, workspace)});
    settleTask(*held, verdict, now, workspace);
    return one.logged;
}

Result<> Hub::decideHeld(const Verdict &verdict)
{
    return transact([&](Workspace &workspace) -> Result<> {
        return carryOut(verdict, workspace);
    });
}

} // namespace bincard::hub
