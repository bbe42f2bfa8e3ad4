// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_stower.h"

#include "app/ctl/scripted_labels.h"

#include <algorithm>

namespace bincard::ctl {

namespace {

/// The first row that is not somebody else's.
const floor::Line *nextOf(const floor::Prompt &prompt)
{
    const auto free = std::ranges::find_if(prompt.lines, [](const floor::Line &line) {
        return line.light != floor::LineLight::Trouble;
    });
    return free == prompt.lines.end() ? nullptr : &*free;
}

} // namespace

Result<Answer> ScriptedStower::takeNext(const floor::Prompt &prompt)
{
    const floor::Line *next = nextOf(prompt);
    if (!next)
        return leave();
    if (next->thing.kind == floor::ThingKind::Package)
        return doing(scanPackage(next->thing.text));
    return choosing(next->code); // loose: which of them, one taps
}

Result<Answer> ScriptedStower::answer(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    if (prompt.instruction == ChooseWork)
        return atHome("PutAway");
    if (prompt.instruction == TakeFromStaging)
        return takeNext(prompt);
    const bool goes = prompt.instruction == PutAt || prompt.instruction == DropUnits;
    if (goes && prompt.place)
        return doing(scanPlace(prompt.place->code));
    return unforeseen(prompt);
}

Result<Answer> ScriptedReplenisher::answer(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    if (prompt.instruction == ChooseWork)
        return atHome("Move");
    if (prompt.instruction == ChooseSource)
        return nextOf(prompt) ? pressing("DONE") : leave();
    if (prompt.instruction == ScanProduct && prompt.goods)
        return doing(scanGoods({.sku = prompt.goods->sku, .lot = prompt.goods->lot}));
    if (prompt.instruction == MoveTo && prompt.amount
        && prompt.amount->taken < prompt.amount->needed)
        return Answer{Enter{prompt.amount->needed}};
    const bool goes = prompt.instruction == GoToLocation || prompt.instruction == MoveUnits
        || prompt.instruction == MoveTo;
    if (goes && prompt.place)
        return doing(scanPlace(prompt.place->code));
    return unforeseen(prompt);
}

} // namespace bincard::ctl
