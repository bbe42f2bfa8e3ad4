// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/check_step.h"

#include "core/quality/rules.h"

namespace bincard::floor {

namespace {

using documents::SubjectKind;
using quality::Outcome;
using quality::PointKind;
using quality::QualityCheck;
using quality::QualityPoint;

/// The newest picture of what is checked, as a check has it; empty: none was taken.
std::string pictureOf(const QualityCheck &due, const Workspace &records)
{
    const auto point = records.get(due.point);
    if (!point || point->kind != PointKind::Photo)
        return {};
    std::string newest;
    for (const auto kind : {SubjectKind::ReceiptLine, SubjectKind::Parcel}) {
        for (const auto &picture :
             records.list<documents::Attachment>("by_subject", due.document, kind))
            newest = documents::toHex(picture.sha256);
    }
    return newest;
}

bool isFailure(const std::string &code)
{
    return code == "FAIL" || code == "DMGD" || code == "QCHD";
}

} // namespace

std::optional<QualityCheck> nextCheck(std::int64_t document, quality::Stage stage,
                                      const Workspace &records)
{
    const auto due = quality::due(document, stage, records);
    return due.empty() ? std::nullopt : std::optional(due.front());
}

std::optional<Looked> lookedAt(const QualityCheck &due, const scan::Thing &thing,
                               const Workspace &records)
{
    const auto point = records.get(due.point);
    if (point && point->kind == PointKind::Measure) {
        const auto *typed = std::get_if<scan::QuantityEntry>(&thing);
        if (!typed)
            return std::nullopt;
        const Quantity measured{typed->quantityMicro};
        const bool isRight = measured >= point->least && measured <= point->most;
        return Looked{isRight ? Outcome::Pass : Outcome::Fail, measured};
    }
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    if (chosen && chosen->code == "PASS")
        return Looked{Outcome::Pass};
    if (chosen && isFailure(chosen->code))
        return Looked{Outcome::Fail};
    return std::nullopt;
}

void recordLook(Turn &turn, const QualityCheck &due, const Looked &looked)
{
    auto location = due.location;
    if (const auto package = turn.workspace().get(due.package))
        location = package->location;
    turn.operations.push_back(quality::RecordCheck{.check = turn.fresh<QualityCheck>(),
                                                   .warehouse = turn.context.warehouse,
                                                   .point = due.point,
                                                   .document = due.document,
                                                   .product = due.product,
                                                   .lot = due.lot,
                                                   .location = location,
                                                   .package = due.package,
                                                   .quantity = due.quantity,
                                                   .outcome = looked.outcome,
                                                   .measured = looked.measured,
                                                   .photo = pictureOf(due, turn.workspace())});
    if (looked.outcome == Outcome::Pass)
        turn.accept(Tone::LineDone, Praise::CheckPassed);
    else
        turn.accept(Tone::Warning, Praise::CheckFailed);
}

void showCheck(Prompt &prompt, const QualityCheck &due, const Workspace &records)
{
    const auto point = records.get(due.point);
    if (!point)
        return;
    const bool isMeasure = point->kind == PointKind::Measure;
    prompt.instruction = isMeasure ? Instruction::EnterMeasure : Instruction::CheckQuality;
    prompt.facts.push_back({.kind = FactKind::Check, .thing = {ThingKind::Text, point->title}});
    if (isMeasure) {
        prompt.entry = Entry::Measure;
        prompt.limits = Limits{point->least, point->most, point->unit};
        return;
    }
    prompt.choices = {{.code = "PASS", .kind = ChoiceKind::Option},
                      {.code = "FAIL", .kind = ChoiceKind::Option}};
}

std::vector<Choice> reasonChoices(catalog::ReasonType type, const Workspace &records)
{
    std::vector<Choice> choices;
    for (const auto &reason : records.list<catalog::Reason>("by_code")) {
        if (reason.type == type)
            choices.push_back({.code = reason.code, .kind = ChoiceKind::Reason});
    }
    return choices;
}

} // namespace bincard::floor
