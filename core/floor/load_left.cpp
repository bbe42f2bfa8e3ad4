// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// K7 of FLOWS.md 2: what is looked at before a box goes onto the truck, and the paper that the
// driver takes along.

#include "core/floor/check_step.h"
#include "core/floor/load_turn.h"
#include "core/floor/screen.h"
#include "core/quality/rules.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using fulfilment::Paper;

std::vector<fulfilment::Print> printsOf(fulfilment::ManifestId manifest, const Workspace &records)
{
    return records.list<fulfilment::Print>("by_manifest", manifest);
}

} // namespace

void checkLoaded(LoadTurn &turn, const scan::Thing &thing)
{
    const auto parcel = turn.records().get(turn.state.parcel);
    const auto manifest = turn.manifest();
    const auto back = [&] {
        turn.state.step = LoadStep::Load;
        turn.state.parcel = {};
    };
    const auto due = parcel ? quality::due(parcel->id.value, turn.records())
                            : std::vector<quality::QualityCheck>{};
    if (std::holds_alternative<scan::Command>(thing) || due.empty() || !manifest) {
        back();
        return turn.accept();
    }
    const auto looked = lookedAt(due.front(), thing, turn.records());
    if (!looked)
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    const bool fails = looked->outcome == quality::Outcome::Fail;
    if (fails && !turn.base.confirms(turn.seen()))
        return;
    recordLook(turn.base, due.front(), *looked);
    if (fails) {
        turn.state.step = LoadStep::Aside;
    } else if (due.size() == 1) {
        back();
        if (parcel->manifest != manifest->id)
            turn.operations.push_back(
                fulfilment::LoadParcel{.manifest = manifest->id, .parcel = parcel->id});
    }
}

void giveManifest(LoadTurn &turn, const scan::Thing &thing)
{
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing)) {
        if (chosen->code != "REPRINT")
            return turn.refuse(ErrorCode::WrongKind, turn.seen());
        turn.state.step = LoadStep::Reprint;
        return turn.accept();
    }
    if (!std::holds_alternative<scan::Command>(thing))
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    letGoOfTruck(turn.state, LoadStep::Choose);
    turn.accept();
}

void reprintManifest(LoadTurn &turn, const scan::Thing &thing)
{
    const auto reasons = reasonChoices(catalog::ReasonType::Printing, turn.records());
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    const bool isReason
        = chosen && std::ranges::find(reasons, chosen->code, &Choice::code) != reasons.end();
    if (!isReason && !std::holds_alternative<scan::Command>(thing))
        return turn.refuse(ErrorCode::WrongKind, turn.seen(), {ThingKind::Reason, {}});
    if (isReason)
        turn.operations.push_back(
            fulfilment::RecordPrint{.print = turn.base.fresh<fulfilment::Print>(),
                                    .paper = Paper::Manifest,
                                    .failure = chosen->code,
                                    .manifest = turn.state.manifest});
    turn.state.step = LoadStep::Left;
    turn.accept();
}

std::vector<PaperDue> manifestPapers(fulfilment::ManifestId manifest, const Workspace &records)
{
    const auto tries = fulfilment::triesOf(printsOf(manifest, records), Paper::Manifest);
    if (tries.isOut)
        return {};
    return {{.paper = Paper::Manifest,
             .manifest = manifest,
             .key
             = "Manifest-" + std::to_string(manifest.value) + "-0-" + std::to_string(tries.count)}};
}

std::vector<Choice> manifestChoices(const LoadState &state, const Workspace &records)
{
    auto reasons = reasonChoices(catalog::ReasonType::Printing, records);
    if (state.step == LoadStep::Reprint)
        return reasons;
    const auto tries = fulfilment::triesOf(printsOf(state.manifest, records), Paper::Manifest);
    if (!tries.isOut || reasons.empty())
        return {};
    return {{.code = "REPRINT", .kind = ChoiceKind::Option}};
}

void showCheckOf(Prompt &prompt, const LoadState &state, const Workspace &records)
{
    const auto due = quality::due(state.parcel.value, records);
    if (due.empty())
        return;
    showCheck(prompt, due.front(), records);
    prompt.goods = goodsOf(records, due.front().product);
    prompt.amount
        = amountOf(records, due.front().product, due.front().quantity, due.front().quantity);
}

} // namespace bincard::floor
