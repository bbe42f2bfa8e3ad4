// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// V3 and V4 of FLOWS.md 7: what it is worth, and what becomes of it.

#include "core/floor/return_flow.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using returns::CheckResult;
using returns::Disposition;
using returns::ReturnItem;
using scan::Command;

std::optional<ReturnItem> itemOf(const Turn &turn)
{
    return turn.workspace().get(turn.worker.returning.item);
}

/// Puts it aside as it is; it is on the list of the return.
bool putsAside(Turn &turn, const scan::Thing &thing)
{
    if (!isCommand(thing, Command::Back))
        return false;
    clearHand(turn.worker.returning);
    turn.accept();
    return true;
}

Disposition proposed(const ReturnItem &item, const Workspace &records)
{
    return returns::policyFor(item.product, item.grade, records).disposition;
}

void decide(Turn &turn, const ReturnItem &item, access::UserId approver)
{
    ReturnState &state = turn.worker.returning;
    turn.operations.push_back(returns::DisposeReturn{.warehouse = turn.context.warehouse,
                                                     .returnItem = item.id,
                                                     .disposition = state.disposition,
                                                     .deviation = state.deviation,
                                                     .approver = approver});
    state.disposition = Disposition::None;
    state.deviation.clear();
    turn.accept();
}

/// Above the limit a supervisor allows it here, or is asked later.
void dispose(Turn &turn, const ReturnItem &item, Disposition disposition,
             const std::string &deviation)
{
    ReturnState &state = turn.worker.returning;
    state.disposition = disposition;
    state.deviation = deviation;
    const bool isFree = !returns::needsApproval(item, disposition, turn.workspace());
    const Named what{ThingKind::Reason, codeOf(dispositionCodes, disposition)};
    if (isFree || turn.allows(ErrorCode::NeedsSupervisor, what))
        return decide(turn, item, turn.approver);
    // Until somebody allows it, or ASK leaves it to be asked later, the choice
    // stays.
    state.step = deviation.empty() ? ReturnStep::Disposition : ReturnStep::Deviation;
}

} // namespace

void answerCheck(Turn &turn, const scan::Thing &thing)
{
    if (putsAside(turn, thing))
        return;
    if (isCommand(thing, Command::Undo))
        return undoReturn(turn);
    ReturnState &state = turn.worker.returning;
    const bool isSkipped = isCommand(thing, Command::Skip);
    const bool isNo = chosenOf(thing) == noCode;
    if (!isSkipped && !isNo && chosenOf(thing) != yesCode)
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    ++state.asked;
    state.failed = state.failed || isNo;
    state.skipped = state.skipped || isSkipped;
    turn.accept();
}

void chooseGrade(Turn &turn, const scan::Thing &thing)
{
    if (putsAside(turn, thing))
        return;
    if (isCommand(thing, Command::Undo))
        return undoReturn(turn);
    ReturnState &state = turn.worker.returning;
    const auto item = itemOf(turn);
    if (item && isInRepair(*item) && isCommand(thing, Command::Skip)) {
        state.step = ReturnStep::Settle; // it is not mended yet, but the customer waits
        return turn.accept();
    }
    const auto grade = valueOf(gradeCodes, chosenOf(thing));
    if (!item || !grade)
        return turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Reason, {}});
    const bool isSellable = *grade == returns::Grade::Sellable || *grade == returns::Grade::Open;
    if (state.failed && isSellable)
        return turn.refuse(ErrorCode::NotAllowed, turn.seen, {ThingKind::Reason, "C"});
    const auto passed
        = state.skipped || state.asked == 0 ? CheckResult::NotDone : CheckResult::Passed;
    turn.operations.push_back(
        returns::GradeReturn{.warehouse = turn.context.warehouse,
                             .returnItem = item->id,
                             .grade = *grade,
                             .returnReason = state.reason,
                             .check = state.failed ? CheckResult::Failed : passed});
    turn.accept();
}

void chooseDisposition(Turn &turn, const scan::Thing &thing)
{
    if (putsAside(turn, thing))
        return;
    if (isCommand(thing, Command::Undo))
        return undoReturn(turn);
    ReturnState &state = turn.worker.returning;
    const auto item = itemOf(turn);
    if (!item)
        return turn.refuse(ErrorCode::NotFound);
    const Disposition policy = proposed(*item, turn.workspace());
    if (chosenOf(thing) == askCode) {
        if (state.disposition == Disposition::None)
            state.disposition = policy;
        return decide(turn, *item, {});
    }
    const bool agrees = isCommand(thing, Command::Done) || isCommand(thing, Command::Confirm);
    const auto chosen = agrees ? std::optional(policy) : valueOf(dispositionCodes, chosenOf(thing));
    if (!chosen)
        return turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Reason, {}});
    if (*chosen == policy)
        return dispose(turn, *item, policy, {});
    state.disposition = *chosen;
    state.step = ReturnStep::Deviation;
    turn.accept();
}

void chooseDeviation(Turn &turn, const scan::Thing &thing)
{
    ReturnState &state = turn.worker.returning;
    const auto item = itemOf(turn);
    if (!item || isCommand(thing, Command::Back)) {
        state.disposition = Disposition::None;
        state.deviation.clear();
        state.step = ReturnStep::Disposition;
        return turn.accept();
    }
    if (chosenOf(thing) == askCode && !state.deviation.empty())
        return decide(turn, *item, {});
    if (std::ranges::find(deviationCodes, chosenOf(thing)) == deviationCodes.end())
        return turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Reason, {}});
    dispose(turn, *item, state.disposition, std::string(chosenOf(thing)));
}

void approveDisposition(Turn &turn, const scan::Thing &thing)
{
    if (putsAside(turn, thing))
        return;
    const bool isYes = chosenOf(thing) == yesCode;
    if (!isYes && chosenOf(thing) != noCode)
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    turn.operations.push_back(returns::ApproveDisposition{.warehouse = turn.context.warehouse,
                                                          .returnItem = turn.worker.returning.item,
                                                          .approved = isYes});
    turn.accept();
}

} // namespace bincard::floor
