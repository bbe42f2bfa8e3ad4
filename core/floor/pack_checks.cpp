// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Between K1 and K2 of FLOWS.md 2: what quality wants looked at before the carton is chosen; and
// why something is done otherwise, a weight typed or a paper printed again.

#include "core/floor/check_step.h"
#include "core/floor/pack_turn.h"

#include <algorithm>

namespace bincard::floor {

namespace {

bool isOffered(const std::string &code, catalog::ReasonType type, const Workspace &records)
{
    const auto choices = reasonChoices(type, records);
    return std::ranges::find(choices, code, &Choice::code) != choices.end();
}

} // namespace

void checkPacked(PackTurn &turn, const scan::Thing &thing)
{
    const auto due = nextCheck(turn.state.parcel.value, quality::Stage::Pack, turn.records());
    if (!due) {
        turn.go(PackStep::Carton);
        return turn.accept();
    }
    if (const auto *command = std::get_if<scan::Command>(&thing)) {
        if (*command == scan::Command::Undo) {
            const auto last = fulfilment::contentOf(turn.state.parcel, turn.records()).back().id;
            turn.go(PackStep::PutBack);
            turn.state.undo = last;
        } else {
            turn.base.park();
        }
        return turn.accept();
    }
    const auto looked = lookedAt(*due, thing, turn.records());
    if (!looked)
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    const bool fails = looked->outcome == quality::Outcome::Fail;
    if (fails && !turn.base.confirms(turn.seen()))
        return;
    recordLook(turn.base, *due, *looked);
    // What failed is out of the box; the next check is found by `settlePack`.
    turn.go(fails ? PackStep::Goods : PackStep::Carton);
}

bool wantsWeightReason(const PackTurn &turn)
{
    return turn.state.weightTyped && turn.state.weightReason.empty()
        && turn.context.policy.pack.scale
        && !reasonChoices(catalog::ReasonType::Weighing, turn.records()).empty();
}

void giveWeightReason(PackTurn &turn, const scan::Thing &thing)
{
    const auto parcel = turn.records().get(turn.state.parcel);
    if (!parcel)
        return turn.refuse(ErrorCode::WrongState);
    if (std::holds_alternative<scan::Command>(thing)) {
        turn.go(PackStep::Weigh);
        return turn.accept();
    }
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    if (!chosen || !isOffered(chosen->code, catalog::ReasonType::Weighing, turn.records()))
        return turn.refuse(ErrorCode::WrongKind, turn.seen(), {ThingKind::Reason, {}});
    turn.state.weightReason = chosen->code;
    takeWeight(turn, *parcel);
}

bool asksReprint(PackTurn &turn, const std::string &code)
{
    using fulfilment::Paper;
    const bool isLabel = code == "REPRINTLABEL";
    if (!isLabel && code != "REPRINTSLIP")
        return false;
    const auto step = turn.state.step;
    turn.go(PackStep::Reprint);
    turn.state.paper = isLabel ? Paper::Label : Paper::Slip;
    turn.state.backTo = step;
    turn.accept();
    return true;
}

void giveReprintReason(PackTurn &turn, const scan::Thing &thing)
{
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    const bool isCommand = std::holds_alternative<scan::Command>(thing);
    const bool isReason
        = chosen && isOffered(chosen->code, catalog::ReasonType::Printing, turn.records());
    if (!isCommand && !isReason)
        return turn.refuse(ErrorCode::WrongKind, turn.seen(), {ThingKind::Reason, {}});
    if (isReason)
        turn.operations.push_back(
            fulfilment::RecordPrint{.print = turn.base.fresh<fulfilment::Print>(),
                                    .parcel = turn.state.parcel,
                                    .paper = turn.state.paper,
                                    .failure = chosen->code});
    turn.go(turn.state.backTo);
    turn.accept();
}

std::vector<Choice> reprints(fulfilment::ParcelId parcel, const Workspace &records)
{
    using fulfilment::Paper;
    std::vector<Choice> choices;
    if (reasonChoices(catalog::ReasonType::Printing, records).empty())
        return choices;
    const auto prints = records.list<fulfilment::Print>("by_parcel", parcel);
    if (fulfilment::triesOf(prints, Paper::Label).isOut)
        choices.push_back({.code = "REPRINTLABEL", .kind = ChoiceKind::Option});
    if (fulfilment::triesOf(prints, Paper::Slip).isOut)
        choices.push_back({.code = "REPRINTSLIP", .kind = ChoiceKind::Option});
    return choices;
}

} // namespace bincard::floor
